"""What there is to live on, also of income that the municipality counts nothing of."""

from decimal import Decimal
from typing import NamedTuple

from forsorjning.calculation.result import Calculation
from forsorjning.ground.money import ZERO, exactly
from forsorjning.rules.income import IncomeKindNotCounted, IncomeRow
from forsorjning.what_if.compared import Months


class Living(NamedTuple):
    """What there is to live on, in kronor; ``aside`` is of kinds of income that are not counted.

    The income that a month comes to holds nothing of those, but whoever got it has it.
    """

    income: Decimal
    aid: Decimal
    sum: Decimal
    aside: Decimal


def living_of(months: Months) -> Living:
    """What there is to live on in all the months together."""
    with exactly():
        aside = sum(map(aside_in, months.results), ZERO)
        return Living(months.income + aside, months.aid, months.resources + aside, aside)


def aside_in(result: Calculation) -> Decimal:
    """The income of a month of the kinds that the municipality does not count, in kronor."""
    rows = (row.applied for row in result.sheet.find(IncomeKindNotCounted))
    with exactly():
        return sum((one.income.net for one in rows if isinstance(one, IncomeRow)), ZERO)
