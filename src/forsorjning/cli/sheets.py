"""A result as blocks of a page: its sheet, or both roads side by side."""

from collections import Counter
from collections.abc import Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.printing import SECTIONS
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet import Row
from forsorjning.cli.page import Block, Heading, Line, Table
from forsorjning.ground.law import Strength
from forsorjning.ground.money import printed
from forsorjning.ground.rule import Part

NO_DECISION = "Detta är en beräkning, inte ett beslut."
_ABSENT = "–"


def result_page(result: Calculation | AwaitsAssessment) -> list[Block]:
    """The whole page of a result."""
    if isinstance(result, AwaitsAssessment):
        return _roads(result)
    return [
        Heading(f"Ekonomiskt bistånd för {result.month}, kronor"),
        sheet_table(result),
        acts_of(result),
        *_notices(result),
        NO_DECISION,
    ]


def _roads(awaiting: AwaitsAssessment) -> list[Block]:
    refused, granted = awaiting.if_refused, awaiting.if_granted
    questions = (
        Line((f"{question.about}: {question.message}", f"{printed(question.effect)} kr"))
        for question in awaiting.questions
    )
    return [
        Heading(f"Beräkningen för {refused.month} väntar på en bedömning"),
        "En person behöver svara på det här. Beloppet är skillnaden i bistånd om svaret är ja.",
        Table([*questions], amounts=1),
        Heading("Båda vägarna, kronor: nej eller ja på alla frågor"),
        sheet_table(refused, granted, heads=("Om nej", "Om ja")),
        acts_of(granted),
        *_notices(refused),
        f"Båda vägarna visas och ingen föreslås. {NO_DECISION}",
    ]


def sheet_table(*results: Calculation, heads: tuple[str, ...] = ()) -> Table:
    """The rows of one sheet, or of several side by side, by section."""
    lines = [Line(("", *heads, ""), bold=True)] if heads else []
    nothing = ("",) * len(results)
    for heading, parts in SECTIONS:
        rows = list(_section(results, parts))
        if rows:
            lines += [Line((heading, *nothing, ""), bold=True), *rows, Line(("", *nothing, ""))]
    return Table(lines[:-1], amounts=len(results))


def _section(results: tuple[Calculation, ...], parts: tuple[Part, ...]) -> Iterator[Line]:
    found: dict[object, list[Row | None]] = {}
    for place, result in enumerate(results):
        met = Counter[object]()
        for row in result.sheet:
            if row.part in parts:
                # What is left out of a payment on one road meets what is not on the other.
                about = row.refs if row.part is Part.ASSESSMENT else row.id
                met[about] += 1
                found.setdefault((about, met[about]), [None] * len(results))[place] = row
    shown = [[row for row in rows if row is not None][-1] for rows in found.values()]
    titles = [row.title for row in shown]
    for one, rows in zip(shown, found.values(), strict=True):
        alike = titles.count(one.title) > 1 and one.refs
        title = f"  {one.title} ({one.refs[0]})" if alike else f"  {one.title}"
        amounts = (_ABSENT if row is None else printed(row.amount) for row in rows)
        yield Line((title, *amounts, _ground_of(one)), bold=one.rule == "Aid")


def _ground_of(row: Row) -> str:
    """What a row stands on: its sections, and in words where that is not a statute."""
    grounds = [f"{citation.section} {citation.act.short}" for citation in row.citations]
    if row.strength is not Strength.STATUTE:
        grounds.append(row.strength.sv)
    return ", ".join(grounds)


def acts_of(result: Calculation) -> str:
    """Which acts the short names of a sheet stand for."""
    acts = dict.fromkeys(citation.act for row in result.sheet for citation in row.citations)
    return ". ".join(f"{act.short}: {act.name} ({act.sfs})" for act in acts) + "."


def _notices(result: Calculation) -> Iterator[Block]:
    notices = result.notices
    if notices:
        yield Heading("Att titta på")
        yield "\n".join(
            f"{notice.sv} ({', '.join(notice.refs)})" if notice.refs else notice.sv
            for notice in notices
        )
