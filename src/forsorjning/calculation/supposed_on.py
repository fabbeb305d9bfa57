"""What a supposed calculation rests on, in words."""

from collections.abc import Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Calculation, Supposed
from forsorjning.ground.blocks import Block, Items
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force


def supposed_on(result: Calculation | AwaitsAssessment, language: Language) -> list[Block]:
    """That it rests on suppositions, and which; nothing where it rests on none."""
    road = result.if_refused if isinstance(result, AwaitsAssessment) else result
    if not isinstance(road, Supposed):
        return []
    # Along the roads of an open question the answers are what is shown, not what is supposed.
    answers = () if isinstance(result, AwaitsAssessment) else _answers(road, language)
    each = (*answers, *_beside_the_facts(road, language))
    if not each:
        # Nothing stands in for an assessment; then it is the facts that something is tried with.
        return [] if isinstance(result, AwaitsAssessment) else [_of_facts(language)]
    return [
        language(
            "Beräkningen bygger på antaganden, så ingen får besluta något på den. Det här är "
            "antaget:",
            "The calculation rests on suppositions, so nobody may decide anything on it. This is "
            "supposed:",
        ),
        Items(each),
    ]


def _of_facts(language: Language) -> str:
    return language(
        "Beräkningen prövar uppgifter som kan vara antagna, så ingen får besluta något på den.",
        "The calculation tries facts that may be supposed, so nobody may decide anything on it.",
    )


def _answers(result: Supposed, language: Language) -> Iterator[str]:
    for question, answer in result.answers.items():
        said = (
            language("svaret är ja", "the answer is yes")
            if answer is Answer.GRANTED
            else language("svaret är nej", "the answer is no")
        )
        yield f"{question}: {said}"


def _beside_the_facts(result: Supposed, language: Language) -> Iterator[str]:
    for one in result.suppositions:
        sections = ", ".join(map(str, in_force(one.legal_basis.sections, result.case.day)))
        yield language(
            f"Antagande {one.id} om {one.person}, prövat enligt {sections}",
            f"Supposition {one.id} about {one.person}, tried under {sections}",
        )
    if result.assumed_norm is not None:
        yield language(
            f"Riksnormen för {result.month} är inte utgiven; den för {result.assumed_norm} "
            "prövas i stället.",
            f"The riksnorm of {result.month} is not published; that of {result.assumed_norm} is "
            "tried instead.",
        )
    if result.ledger.supposed:
        yield language(
            "En tidigare månad bygger på ett antagande.", "An earlier month rests on a supposition."
        )
