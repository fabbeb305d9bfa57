"""Months in a row as a table: a line for each, with the columns that something stands in."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.result import Calculation
from forsorjning.cli.marked import MAY_BREAK
from forsorjning.cli.page import MarkedTable, span
from forsorjning.facts.decided import Decided
from forsorjning.ground.blocks import Line
from forsorjning.ground.language import Language
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.ground.words import Words

AID = {
    "forsorjningsstod": ("forsorjningsstod", Words("försörjningsstöd", "försörjningsstöd")),
    "other_aid": (
        "other_aid",
        Words("bistånd till levnadskostnader i övrigt", "aid for other living costs"),
    ),
    "discretionary": (
        "aid_discretionary",
        Words("bistånd enligt 12 kap. 2 §", "aid under 12 kap. 2 §"),
    ),
}
"""What can be decided: its name in a result, and what it is called."""


class Column(NamedTuple):
    """A column of amounts.

    Attributes:
        head: what stands above it.
        amount: what a month has in it.
        always: whether it stands there also where every month has 0.
        said: what it holds, where the head does not say it; told under the table.
    """

    head: Words
    amount: Callable[[Calculation], Decimal]
    always: bool = False
    said: Words | None = None


def _of_children(result: Calculation) -> Decimal:
    with exactly():
        return result.disregarded.youth + result.disregarded.child


SURPLUS_IN = Column(
    Words("Överskott in", "Surplus in"),
    lambda result: result.surplus_in,
    said=Words(
        "Överskott in är överskott från tidigare månader som räknas in i månaden.",
        "Surplus in is the surplus of earlier months that counts in the month.",
    ),
)
SURPLUS = Column(Words("Överskott", "Surplus"), lambda result: result.surplus)
COLUMNS = (
    Column(
        Words("Behov", "Need"),
        lambda result: result.need,
        always=True,
        said=Words("Behov är norm och kostnader.", "Need is the norm and the costs."),
    ),
    Column(Words("Inkomst", "Income"), lambda result: result.income, always=True),
    Column(
        Words("Bedömning", "Assessment"),
        lambda result: result.disregarded.assessment,
        said=Words(
            "Bedömning är det av inkomsten som inte räknas enligt individuell bedömning.",
            "Assessment is what does not count of the income by individual assessment.",
        ),
    ),
    Column(
        Words(f"Jobb{MAY_BREAK}stimulans", f"Jobb{MAY_BREAK}stimulans"),
        lambda result: result.disregarded.jobbstimulans,
        said=Words(
            "Jobbstimulans är det av lönen som inte räknas.",
            "Jobbstimulans is what does not count of the wage.",
        ),
    ),
    Column(
        Words("Barn", "Children"),
        _of_children,
        said=Words(
            "Barn är det som inte räknas av barns och skolungdomars egna inkomster.",
            "Children is what does not count of children's and school youths' own income.",
        ),
    ),
    Column(Words("Tillgångar", "Assets"), lambda result: result.assets),
    SURPLUS_IN,
    Column(Words("Bistånd", "Aid"), lambda result: result.aid, always=True),
    SURPLUS,
)


def road_of(one: MonthResult) -> Calculation:
    """What was calculated; where there are two roads, the first."""
    return one.result.if_refused if isinstance(one.result, AwaitsAssessment) else one.result


def roads_of(one: MonthResult) -> tuple[Calculation, ...]:
    """What was calculated, along each road."""
    if isinstance(one.result, AwaitsAssessment):
        return one.result.if_refused, one.result.if_granted
    return (one.result,)


def columns_of(months: Iterable[MonthResult]) -> list[Column]:
    """The columns in which some month has an amount, and those that always stand there."""
    roads = [road for one in months for road in roads_of(one)]
    return [
        column for column in COLUMNS if column.always or any(column.amount(road) for road in roads)
    ]


def table_of(
    months: Iterable[MonthResult], columns: list[Column], language: Language
) -> MarkedTable:
    """A line for each month, and for those between that nobody applied for."""
    lines = [Line(("", *(language.of(column.head) for column in columns), ""), bold=True)]
    for one in months:
        lines += _lines(one, columns, language)
    return MarkedTable(lines)


def _lines(one: MonthResult, columns: list[Column], language: Language) -> Iterator[Line]:
    without = _not_applied_for(one)
    if without:
        nobody = language("ingen ansökan", "nobody applied")
        yield Line((without, *[""] * len(columns), nobody))
    if isinstance(one.result, AwaitsAssessment):
        waits = language("väntar på svar", "awaits answer")
        words = language("om nej", "if no"), language("om ja", "if yes")
        marked = [(f"{one.month} {said}", waits) for said in words]
    else:
        decided = "" if one.decided is None else _total(one.result, one.decided, language)
        marked = [(str(one.month), decided)]
    for (title, mark), road in zip(marked, roads_of(one), strict=True):
        yield Line((title, *(printed(column.amount(road)) for column in columns), mark))


def _not_applied_for(one: MonthResult) -> str:
    """The months right before this one that nobody applied for, if there are any."""
    before = road_of(one).ledger.through
    if before is None or before.plus(1) == one.month:
        return ""
    return span(before.plus(1), one.month.plus(-1))


def _total(result: Calculation, decided: Decided, language: Language) -> str:
    """All aid as the board decided it; what it says nothing of is as calculated."""
    with exactly():
        total = ZERO
        for name, (calculated, _) in AID.items():
            amount = getattr(decided, name)
            total += getattr(result, calculated) if amount is None else amount
    return f"{language('beslutat', 'decided')} {printed(total)} kr"
