"""What a supposed calculation rests on, in words."""

from collections.abc import Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Calculation, Supposed
from forsorjning.calculation.terms import form_said, further_said, limits_said, scope_said
from forsorjning.facts.assessment import Payments, Supposition
from forsorjning.facts.case import Case
from forsorjning.ground.blocks import Block, Items
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force
from forsorjning.ground.words import Words
from forsorjning.rules.coverage import Reason


def supposed_on(result: Calculation | AwaitsAssessment, language: Language) -> list[Block]:
    """That it rests on suppositions, and which; nothing where it rests on none."""
    road = result.if_refused if isinstance(result, AwaitsAssessment) else result
    if not isinstance(road, Supposed):
        return []
    # Along the roads of an open question the answers are what is shown, not what is supposed.
    answers = () if isinstance(result, AwaitsAssessment) else _answers(road, language)
    each = (*answers, *map(language.of, beside_the_facts(road)))
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
            language("svaret antas vara ja", "the answer is supposed to be yes")
            if answer is Answer.GRANTED
            else language("svaret antas vara nej", "the answer is supposed to be no")
        )
        yield f"{_asked(question, language)}: {said}"


_NOBODY = Words("som ingen har bedömt", "which nobody has assessed")
_ASKED = {
    Reason.NOT_ASSESSED.code: _NOBODY,
    "cost_not_assessed": _NOBODY,
    "practice_undecided": Words(
        "som kommuner räknar olika", "which municipalities treat differently"
    ),
}


_WHY = {one.code: one for one in Reason}


def _asked(question: str, language: Language) -> str:
    """What a question is about, and why it is asked, from its id."""
    code, _, about = question.partition(":")
    if code in _ASKED:
        return f"{about}, {language.of(_ASKED[code])}"
    return f"{about} ({language.of(_WHY[code])})"


def beside_the_facts(result: Supposed) -> Iterator[Words]:
    """What a result supposes beside the facts and the answers, each thing in a sentence."""
    for one in result.suppositions:
        sv, en = (_terms(one, result.case, language) for language in (Language.SV, Language.EN))
        yield Words(
            f"Antagande {sv}. Ingen har gjort den bedömningen.",
            f"Supposition {en}. Nobody has made that assessment.",
        )
    if result.assumed_norm is not None:
        norm, month = result.assumed_norm, result.month
        yield Words(
            f"Ingen riksnorm är publicerad för {month}. Den för {norm} har prövats.",
            f"No riksnorm is published for {month}. That for {norm} was tried.",
        )
    if result.ledger.supposed:
        yield EARLIER_SUPPOSED


EARLIER_SUPPOSED = Words(
    "Tidigare månader bygger på ett antagande.", "Earlier months rest on a supposition."
)


def _terms(one: Supposition, case: Case, language: Language) -> str:
    """Whose it is, of what, how much and under which section."""
    section = ", ".join(map(str, in_force(one.legal_basis.sections, case.day)))
    of = scope_said(one.scope, language)
    limits = "" if isinstance(one.scope, Payments) else limits_said(one.scope, language)
    much = ", ".join(told for told in (form_said(one.form, language), limits) if told)
    much = "; ".join(told for told in (much, further_said(one, language)) if told)
    under = language("prövat enligt", "examined under")
    return f"{one.id} ({one.person}; {of}): {much}; {under} {section}"
