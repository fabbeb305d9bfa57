"""A result as blocks of a page: its sheet, or both roads side by side."""

from collections import Counter
from collections.abc import Iterator, Sequence

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.printing import SECTIONS, practice_of
from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet import Row, together
from forsorjning.cli.page import Block
from forsorjning.facts.household import Household
from forsorjning.ground.blocks import Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.law import Strength
from forsorjning.ground.money import printed
from forsorjning.ground.rule import Part
from forsorjning.ground.words import Words

_ABSENT = "–"


def no_decision(language: Language) -> str:
    """What every page of a result ends with."""
    return language(
        "Detta är en beräkning, inte ett beslut.", "This is a calculation, not a decision."
    )


def result_page(result: Calculation | AwaitsAssessment, language: Language) -> list[Block]:
    """The whole page of a result."""
    if isinstance(result, AwaitsAssessment):
        return _roads(result, language)
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
        no_decision(language),
    ]


def _roads(awaiting: AwaitsAssessment, language: Language) -> list[Block]:
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
        how_to_answer(awaiting, language),
        f"{neither_proposed(language)} {no_decision(language)}",
    ]


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


_ANSWERS = {
    "cost_not_assessed": Words(
        "En kostnad: skriv det belopp som är skäligt i approved.",
        "A cost: write the amount that is reasonable in approved.",
    ),
    "practice_undecided": Words(
        "Ett inkomstslag: skriv under practice.kinds_counted om kommunen räknar det.",
        "A kind of income: write under practice.kinds_counted whether the municipality counts it.",
    ),
    "review_overdue": Words(
        "En uppföljning: skriv dagen i bedömningens reviewed_on, när den är gjord.",
        "A review: write its day in the assessment's reviewed_on, when it has been held.",
    ),
    "activity_not_covered": Words(
        "En aktivitet: se efter att den är skriven i betalningen som i bedömningen.",
        "An activity: look whether it is written in the payment as in the assessment.",
    ),
}
_OF_A_PAYMENT = Words(
    "En betalning: skriv en bedömning av den, med formen CountInFull om den ska räknas.",
    "A payment: write an assessment of it, with the form CountInFull if it is to count.",
)


def how_to_answer(awaiting: AwaitsAssessment, language: Language) -> str:
    """How the answers are written in a file; each kind of question once."""
    codes = dict.fromkeys(question.code for question in awaiting.questions)
    found = [_ANSWERS[code] for code in codes if code in _ANSWERS]
    if set(codes) - {"cost_not_assessed", "practice_undecided"}:
        found.append(_OF_A_PAYMENT)
    head = language("Så skrivs svaren i filen:", "How the answers are written in the file:")
    return "\n".join([head, *(f"  {language.of(one)}" for one in found)])


def _asked(question: Question, language: Language, *, with_person: bool) -> str:
    """What a person has to answer; a cost is the whole household's."""
    whose = f" ({question.person})" if with_person and question.person else ""
    return f"{question.about}{whose}: {language(question.message, question.message_en)}"


def practice_followed(result: Calculation, language: Language) -> list[Block]:
    """Which practice the calculation follows, where it has a name."""
    return [language.of(practice_of(result))] if result.practice.name else []


def sheet_table(*results: Calculation, language: Language, heads: tuple[str, ...] = ()) -> Table:
    """The rows of one sheet, or of several side by side, by section."""
    lines = [Line(("", *heads, ""), bold=True)] if heads else []
    nothing = ("",) * len(results)
    for heading, parts in SECTIONS:
        rows = list(_section(results, parts, language))
        if rows:
            title = Line((language.of(heading), *nothing, ""), bold=True)
            lines += [title, *rows, Line(("", *nothing, ""))]
    return Table(lines[:-1], amounts=len(results))


def _section(
    results: tuple[Calculation, ...], parts: tuple[Part, ...], language: Language
) -> Iterator[Line]:
    roads = [_by_subject(result, parts) for result in results]
    found = [[road.get(one) for road in roads] for one in together(roads)]
    shown = [[row for row in rows if row is not None][-1] for rows in found]
    titles = _titles(shown, results[0].case.household, language)
    for row, title, rows in zip(shown, titles, found, strict=True):
        amounts = (_ABSENT if one is None else printed(one.amount) for one in rows)
        yield Line((f"  {title}", *amounts, _ground_of(row, language)), bold=row.rule == "Aid")


def _by_subject(result: Calculation, parts: tuple[Part, ...]) -> dict[object, Row]:
    """The rows of some parts, by what they meet on the other road."""
    met = Counter[object]()
    found: dict[object, Row] = {}
    for row in result.sheet:
        if row.part in parts:
            # What is left out of a payment on one road meets what is not on the other.
            about = row.refs if row.part is Part.ASSESSMENT else row.id
            met[about] += 1
            found[about, met[about]] = row
    return found


def _titles(rows: Sequence[Row], household: Household, language: Language) -> Iterator[str]:
    """The rows' titles: with whose they are where there are several people, and told apart."""
    people = [member.id for member in household.members]
    told = []
    met: dict[tuple[str, str], set[object]] = {}
    for place, row in enumerate(rows):
        title = language(row.title, row.title_en)
        whose = next((one for one in row.refs if one in people), "") if len(people) > 1 else ""
        # Of several payments of one person each is named, however they are treated.
        is_payment = row.part is Part.ASSESSMENT
        about = ("" if is_payment else title, whose)
        met.setdefault(about, set()).add(row.refs[0] if is_payment else place)
        told.append((title, whose, about))
    for row, (title, whose, about) in zip(rows, told, strict=True):
        alike = len(met[about]) > 1
        names = dict.fromkeys([*row.refs[:alike], *([whose] if whose else [])])
        yield f"{title} ({', '.join(names)})" if names else title


def _ground_of(row: Row, language: Language) -> str:
    """What a row stands on: its sections, and in words where that is not a statute."""
    grounds = [f"{citation.section} {citation.act.short}" for citation in row.citations]
    if row.strength is not Strength.STATUTE:
        grounds.append(language.of(row.strength))
    return ", ".join(grounds)


def acts_of(result: Calculation) -> str:
    """Which acts the short names of a sheet stand for."""
    acts = dict.fromkeys(citation.act for row in result.sheet for citation in row.citations)
    return ". ".join(f"{act.short}: {act.name} ({act.sfs})" for act in acts) + "."


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
