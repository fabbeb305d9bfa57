"""What is needed: the norm and what it is made of, the costs and what of them was approved."""

from collections.abc import Iterator
from decimal import Decimal

from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet_table import ground_of
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.ground.rule import Part
from forsorjning.texts.rows import rows_in, table_of
from forsorjning.texts.words import kronor, named


def norm(result: Calculation, language: Language) -> Iterator[Block]:
    """The norm of the household, and what it is made of."""
    yield Heading(language("Normen", "The norm"))
    size = next((row.because["size"] for row in result.sheet.find("CommonCosts")), None)
    amount = kronor(result.norm)
    if size is None:
        yield language(f"Hushållets norm är {amount}.", f"The household's norm is {amount}.")
    else:
        persons = language(
            "1 person" if size == 1 else f"{size} personer",
            "1 person" if size == 1 else f"{size} persons",
        )
        yield language(
            f"Hushållets norm är {amount}. De gemensamma kostnaderna är för {persons}.",
            f"The household's norm is {amount}. The common costs are for {persons}.",
        )
    rows = rows_in(result, Part.NORM)
    yield from table_of(rows, result, language, language("Del av normen", "Part of the norm"))
    if result.case.adjustments:
        yield language(
            "En person har funnit särskilda skäl för en annan norm. Skälen visas inte här.",
            "A person has found special reasons for another norm. They are not shown here.",
        )


def costs(result: Calculation, language: Language) -> Iterator[Block]:
    """What was applied for, and what of it a person has found reasonable."""
    yield Heading(language("Kostnader", "Costs"))
    rows = rows_in(result, Part.COSTS, Part.OTHER_COSTS)
    if not rows:
        yield language("Inga kostnader är angivna.", "No costs are told.")
        return
    with exactly():
        applied = sum((cost.applied for cost in result.case.costs), ZERO)
        approved = sum((row.amount for row in rows), ZERO)
    yield language(
        f"{kronor(applied)} är sökt, och {kronor(approved)} räknas med. Vad som är skäligt avgör "
        "en person.",
        f"{kronor(applied)} is applied for, and {kronor(approved)} is met. What is reasonable, a "
        "person decides.",
    )
    of_each = {cost.id: cost.applied for cost in result.case.costs}
    lines = [
        _line(
            named(row, result.case, language),
            (of_each[row.refs[0]], row.amount),
            ground_of(row, language),
        )
        for row in rows
    ]
    heads = language("Kostnad|Sökt|Räknas med|Grund", "Cost|Applied for|Met|Ground").split("|")
    yield Table(lines, amounts=2, heads=tuple(heads))
    if result.other_costs:
        other = kronor(result.other_costs)
        yield language(
            f"Av det är {other} levnadskostnader i övrigt, utanför försörjningsstödet.",
            f"Of that {other} is for other living costs, outside försörjningsstöd.",
        )


def _line(title: str, amounts: tuple[Decimal, ...], ground: str) -> Line:
    return Line((title, *map(printed, amounts), ground))
