"""The month's incomes: which count here, and what the act leaves out before any assessment."""

from collections.abc import Mapping
from decimal import Decimal

from forsorjning.calculation.frame import Frame
from forsorjning.facts.income import Income
from forsorjning.facts.practice import Practice
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Rule
from forsorjning.rules.income import (
    IncomeKindNotCounted,
    IncomeOfMonth,
    IncomeOfOtherMonth,
    IncomeRow,
)


def in_payment_order(income: Income) -> tuple[object, object, str]:
    """The order in which pay is drawn down: when it was paid, then earned, then by its id."""
    worked = income.gig.last_day if income.gig is not None else income.paid_on
    return income.paid_on, worked, income.id


def counting_index(income: Income, practice: Practice) -> int:
    """The month that an income counts in, as its index."""
    if income.counts_in is not None:
        return income.counts_in.index
    paid = income.paid_on
    return paid.year * 12 + paid.month - 1 + practice.income_month.lag


def undecided(income: Income, practice: Practice) -> bool:
    """Whether the practice has to say if the kind counts, and has not."""
    return income.kind.practice_differs and income.kind not in practice.kinds_counted


class Earnings(Record):
    """The incomes of the case as rows, and what the act leaves out of them.

    Attributes:
        rows: one for each income of the case.
        counted: the incomes that count this month, in payment order.
        left_out: the rows of 12 kap. 9 § and of the child's own income.
        left: by income id, what is left of the net pay after 12 kap. 9 §.
    """

    rows: tuple[IncomeRow, ...]
    counted: tuple[Income, ...]
    left_out: tuple[Rule, ...]
    left: dict[str, Decimal]


def earnings_of(frame: Frame, kinds_granted: Mapping[str, bool]) -> Earnings:
    """Sort the incomes, and leave out what the act leaves out."""
    case, practice = frame.case, frame.practice
    rows: list[IncomeRow] = []
    counted: list[Income] = []
    now = case.month.index
    for income in case.incomes:
        index = counting_index(income, practice)
        if index != now:
            rows.append(
                IncomeOfOtherMonth(
                    income=income,
                    counts_in=case.month.plus(index - now),
                    income_month=practice.income_month,
                )
            )
        elif income.kind.practice_differs and not _kind_counts(income, practice, kinds_granted):
            supposed = undecided(income, practice)
            rows.append(IncomeKindNotCounted(income=income, supposed=supposed))
        else:
            rows.append(IncomeOfMonth(income=income))
            counted.append(income)
    counted.sort(key=in_payment_order)
    left = {income.id: income.net for income in counted}
    left_out: tuple[Rule, ...] = ()
    if frame.ages_of and any(income.person in frame.ages_of for income in counted):
        from forsorjning.calculation.children import own_income_left_out  # where there are any

        left_out = own_income_left_out(frame, counted, left)
    return Earnings(rows=tuple(rows), counted=tuple(counted), left_out=left_out, left=left)


def _kind_counts(income: Income, practice: Practice, granted: Mapping[str, bool]) -> bool:
    if income.kind in practice.kinds_counted:
        return practice.kinds_counted[income.kind]
    return not granted.get(income.id, False)
