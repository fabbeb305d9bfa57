"""Rows of a sheet as tables, and what stands behind an amount."""

from collections.abc import Iterable, Iterator
from typing import Any

from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet import Row, RowRef
from forsorjning.calculation.sheet_table import ground_of
from forsorjning.ground.blocks import Block, Items, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.law import Strength
from forsorjning.ground.money import printed
from forsorjning.ground.rule import Part
from forsorjning.texts.words import kronor, named


def rows_in(result: Calculation, *parts: Part) -> list[Row]:
    """The rows of some parts of the sheet, in its order."""
    return [row for row in result.sheet if row.part in parts]


def table_of(
    rows: Iterable[Row], result: Calculation, language: Language, first: str
) -> list[Block]:
    """The rows with their amounts and grounds, and what is behind an amount."""
    shown = list(rows)
    lines = [
        Line(
            (named(row, result.case, language), printed(row.amount), ground_of(row, language)),
            bold=row.rule == "Aid",
        )
        for row in shown
    ]
    heads = (first, language("Kronor", "Kronor"), language("Grund", "Ground"))
    return [Table(lines, amounts=1, heads=heads), *behind(shown, result, language)]


def grounds_of(rows: Iterable[Row], language: Language) -> str:
    """What several rows stand on together: the sections first, then what is no statute."""
    told = list(rows)
    sections = dict.fromkeys(
        f"{one.section} {one.act.short}" for row in told for one in row.citations
    )
    strengths = {row.strength for row in told} - {Strength.STATUTE}
    return ", ".join((*sections, *(language.of(one) for one in Strength if one in strengths)))


def behind(rows: Iterable[Row], result: Calculation, language: Language) -> list[Block]:
    """From what an amount was worked out, where that is a row of its own."""
    items = tuple(_worked_out(rows, result, language))
    return [Items(items)] if items else []


def _worked_out(rows: Iterable[Row], result: Calculation, language: Language) -> Iterator[str]:
    premises = {row.id: row for row in result.sheet if row.part is Part.PREMISE}
    if not premises:
        return
    for row in rows:
        of = [premises[ref.id] for ref in _refs(row.because.values()) if ref.id in premises]
        for premise in of:
            stands_on = ground_of(premise, language)
            of_what = f"{named(premise, result.case, language)}, {kronor(premise.amount)}"
            of_what += f" ({stands_on})" if stands_on else ""
            which = f"{named(row, result.case, language)}, {kronor(row.amount)}"
            yield language(
                f"{which}, är framräknat ur: {of_what}.", f"{which}, is worked out from: {of_what}."
            )
        yield from _worked_out(of, result, language)


def _refs(values: Iterable[Any]) -> Iterator[RowRef]:
    for value in values:
        if isinstance(value, RowRef):
            yield value
        elif isinstance(value, tuple):
            yield from _refs(value)
