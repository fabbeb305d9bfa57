"""A result as blocks of a page: its questions, its sheet, and what a person may want to look at."""

from collections.abc import Iterable, Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.printing import practice_of
from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet_table import acts_of, sheet_table
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed


def page_of(
    result: Calculation | AwaitsAssessment, language: Language, more: Iterable[Block] = ()
) -> list[Block]:
    """The whole page of a result; ``more`` stands just before the end."""
    if isinstance(result, AwaitsAssessment):
        return _roads(result, language, more)
    return [
        Heading(
            language(
                f"Ekonomiskt bistånd för {result.month}, kronor",
                f"Financial aid for {result.month}, kronor",
            )
        ),
        sheet_table(result, language=language),
        acts_of(result),
        *notices_of(result, language),
        *practice_followed(result, language),
        *more,
        no_decision(language),
    ]


def _roads(awaiting: AwaitsAssessment, language: Language, more: Iterable[Block]) -> list[Block]:
    refused, granted = awaiting.if_refused, awaiting.if_granted
    return [
        *questions_of(awaiting, language),
        Heading(
            language(
                "Båda vägarna, kronor: nej eller ja på alla frågor",
                "Both roads, kronor: no or yes to every question",
            )
        ),
        sheet_table(
            refused,
            granted,
            heads=(language("Om nej", "If no"), language("Om ja", "If yes")),
            language=language,
        ),
        acts_of(granted),
        *notices_of(refused, language),
        *practice_followed(refused, language),
        *more,
        f"{neither_proposed(language)} {no_decision(language)}",
    ]


def no_decision(language: Language) -> str:
    """What every page of a result ends with."""
    return language(
        "Detta är en beräkning, inte ett beslut.", "This is a calculation, not a decision."
    )


def neither_proposed(language: Language) -> str:
    """What stands where two roads have been shown."""
    return language(
        "Båda vägarna visas och ingen föreslås.", "Both roads are shown and neither proposed."
    )


def questions_of(awaiting: AwaitsAssessment, language: Language) -> list[Block]:
    """What a person has to answer before the month is settled."""
    refused = awaiting.if_refused
    several = len(refused.case.household.members) > 1
    questions = [
        Line((_asked(one, language, with_person=several), f"{printed(one.effect)} kr"))
        for one in awaiting.questions
    ]
    return [
        Heading(
            language(
                f"Beräkningen för {refused.month} väntar på en bedömning",
                f"The calculation for {refused.month} awaits an assessment",
            )
        ),
        language(
            "En person behöver svara på det här. Beloppet är skillnaden i bistånd om svaret är ja.",
            "A person has to answer this. The amount is the difference in aid if the answer is "
            "yes.",
        ),
        Table(questions, amounts=1),
    ]


def _asked(question: Question, language: Language, *, with_person: bool) -> str:
    """What a person has to answer; a cost is the whole household's."""
    whose = f" ({question.person})" if with_person and question.person else ""
    return f"{question.about}{whose}: {language(question.message, question.message_en)}"


def practice_followed(result: Calculation, language: Language) -> list[Block]:
    """Which practice the calculation follows, where it has a name."""
    return [language.of(practice_of(result))] if result.practice.name else []


def to_look_at(language: Language) -> Heading:
    """The heading of notices."""
    return Heading(language("Att titta på", "To look at"))


def notices_of(result: Calculation, language: Language) -> Iterator[Block]:
    """What a person may want to look at, if anything."""
    notices = result.notices
    if notices:
        yield to_look_at(language)
        yield "\n".join(
            f"{text} ({', '.join(notice.refs)})" if notice.refs else text
            for notice in notices
            for text in (language.of(notice),)
        )
