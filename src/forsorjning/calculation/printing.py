"""A result as plain text: a table that a person can read row by row."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from forsorjning.calculation.sheet import Row
from forsorjning.ground.money import printed
from forsorjning.ground.rule import Part
from forsorjning.ground.words import Words

if TYPE_CHECKING:
    from forsorjning.calculation.month import AwaitsAssessment
    from forsorjning.calculation.result import Calculation

WIDTH = 100
_AMOUNT = 12
_ROOM = 58

SECTIONS = (
    (Words("Tidigare månader", "Earlier months"), (Part.EARLIER,)),
    (Words("Norm", "Norm"), (Part.NORM,)),
    (Words("Kostnader", "Costs"), (Part.COSTS, Part.OTHER_COSTS)),
    (Words("Inkomster", "Income"), (Part.INCOME,)),
    (
        Words("Dras av från inkomsten", "Left out of the income"),
        (Part.YOUTH, Part.CHILD, Part.ASSESSMENT, Part.JOBBSTIMULANS),
    ),
    (Words("Tillgångar och överskott", "Assets and surplus"), (Part.ASSETS, Part.SURPLUS_IN)),
    (Words("Resultat", "Result"), (Part.RESULT,)),
)
"""The sections of a printed sheet, and the parts that each shows."""


def printed_result(result: "Calculation") -> str:
    """The whole sheet with its sums, and what a person may want to look at."""
    kind = "Beräkning" if type(result).__name__ == "Settled" else "Antagen beräkning"
    lines = [f"{kind} av ekonomiskt bistånd för {result.month}", ""]
    sections = [
        (heading, list(_titled([row for row in result.sheet if row.part in parts], result)))
        for heading, parts in SECTIONS
    ]
    # The amounts stand below each other however long a title is.
    room = max((len(title) for _, rows in sections for title, _ in rows), default=0)
    for heading, rows in sections:
        if rows:
            table = (_line(title, printed(row.amount), ground_of(row), room) for title, row in rows)
            lines += [heading.sv, *table, ""]
    lines += [*_notices(result), *_supposed(result), *_practice(result)]
    lines.append("Detta är en beräkning, inte ett beslut.")
    return "\n".join(lines)


def printed_roads(awaiting: "AwaitsAssessment") -> str:
    """The open questions, and the aid along both roads; neither is recommended."""
    refused, granted = awaiting.if_refused, awaiting.if_granted
    lines = [f"Beräkningen för {refused.month} väntar på en bedömning.", ""]
    for question in awaiting.questions:
        lines.append(f"{question.about}: {question.message}")
        lines.append(f"    Skillnad i bistånd: {printed(question.effect)} kr")
    lines += [
        "",
        _line("Bistånd om svaret på allt är nej", printed(refused.aid)),
        _line("Bistånd om svaret på allt är ja", printed(granted.aid)),
        _line("Inkomst och bistånd om svaret på allt är nej", printed(refused.resources)),
        _line("Inkomst och bistånd om svaret på allt är ja", printed(granted.resources)),
        "",
        *_notices(refused),
        *_practice(refused),
        "Båda vägarna visas. En person avgör; programmet föreslår ingen av dem.",
    ]
    return "\n".join(lines)


def _titled(rows: Sequence[Row], result: "Calculation") -> Iterable[tuple[str, Row]]:
    """The rows with their titles, those that are alike told apart."""
    from forsorjning.calculation.sheet_table import titles  # rests on the sections here
    from forsorjning.ground.language import Language

    return zip(titles(rows, result.case.household, Language.SV), rows, strict=True)


def _supposed(result: "Calculation") -> list[str]:
    """What it rests on beside the facts, where anything is supposed."""
    from forsorjning.calculation.supposed_on import supposed_on  # only of what is supposed
    from forsorjning.ground.as_text import as_text
    from forsorjning.ground.language import Language

    told = as_text(supposed_on(result, Language.SV))
    return [*told.split("\n"), ""] if told else []


def ground_of(row: Row) -> str:
    """What a row stands on: its sections, and in words where that is not a statute."""
    cites = ", ".join(map(str, row.citations))
    if row.strength.name == "STATUTE":
        return cites
    return f"{cites} · {row.strength.sv}" if cites else row.strength.sv


def _line(title: str, amount: str, ground: str = "", room: int = 0) -> str:
    return f"  {title:<{max(_ROOM, room)}} {amount:>{_AMOUNT}}  {ground}".rstrip()


def practice_of(result: "Calculation") -> Words:
    """Which practice the calculation follows, where it has a name."""
    practice = result.practice
    called = f"{practice.name}, version {practice.version}" if practice.version else practice.name
    return Words(
        f"Beräkningen följer kommunens praxis: {called}.",
        f"The calculation follows the municipality's practice: {called}.",
    )


def _practice(result: "Calculation") -> list[str]:
    return [practice_of(result).sv, ""] if result.practice.name else []


def _notices(result: "Calculation") -> list[str]:
    notices = result.notices
    if not notices:
        return []
    lines = ["Att titta på"]
    for notice in notices:
        about = f" ({', '.join(notice.refs)})" if notice.refs else ""
        lines.append(f"  {notice.sv}{about}")
    return [*lines, ""]
