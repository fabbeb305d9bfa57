"""The month's incomes: which count here, and what the act leaves out before any assessment."""

from collections.abc import Mapping
from decimal import Decimal

from forsorjning.calculation.frame import Frame
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import IncomeMonth, Practice, YouthBasis
from forsorjning.ground.money import ZERO
from forsorjning.ground.record import Record
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Rule
from forsorjning.norms.prisbasbelopp import youth_limit
from forsorjning.rules.income import (
    IncomeKindNotCounted,
    IncomeOfMonth,
    IncomeOfOtherMonth,
    IncomeRow,
)
from forsorjning.rules.norm import (
    ChildsPartOfCommonCosts,
    CommonCosts,
    CommonCostsShare,
    Norm,
)
from forsorjning.rules.youth import ChildIncomeBeyondNorm, OwnWorkLeftOut


def in_payment_order(income: Income) -> tuple[object, object, str]:
    """The order in which pay is drawn down: when it was paid, then earned, then by its id."""
    worked = income.gig.last_day if income.gig is not None else income.paid_on
    return income.paid_on, worked, income.id


def counting_index(income: Income, practice: Practice) -> int:
    """The month that an income counts in, as its index."""
    if income.counts_in is not None:
        return income.counts_in.index
    paid = income.paid_on
    later = 1 if practice.income_month is IncomeMonth.PREVIOUS else 0
    return paid.year * 12 + paid.month - 1 + later


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
    if frame.ages_of:
        theirs = [income for income in counted if income.person in frame.ages_of]
        youth = _own_work(theirs, frame.ledger, practice)
        for row in youth:
            left[row.income.id] = row.counted
        left_out = (*youth, *_beyond_norm(theirs, case, practice, frame.norm))
    return Earnings(rows=tuple(rows), counted=tuple(counted), left_out=left_out, left=left)


def _kind_counts(income: Income, practice: Practice, granted: Mapping[str, bool]) -> bool:
    if income.kind in practice.kinds_counted:
        return practice.kinds_counted[income.kind]
    return not granted.get(income.id, False)


def _own_work(
    theirs: list[Income], ledger: Ledger, practice: Practice
) -> tuple[OwnWorkLeftOut, ...]:
    """12 kap. 9 §, payment by payment within each person's calendar year."""
    before: dict[tuple[str, int], Decimal] = {}
    rows = []
    for income in theirs:
        if not income.own_work:
            continue
        year = income.paid_on.year
        key = (income.person, year)
        if key not in before:
            before[key] = _earned_before(income.person, year, ledger, practice)
        held = held_against_limit(income, practice)
        rows.append(
            OwnWorkLeftOut(
                income=income,
                held=held,
                before=before[key],
                limit=youth_limit(income.paid_on),
                count_excess=practice.count_youth_excess,
                rounding=Rounding.ORE_HALF_UP,
            )
        )
        before[key] += held
    return tuple(rows)


def held_against_limit(income: Income, practice: Practice) -> Decimal:
    """What of an income is held against the prisbasbelopp: gross, or net where that is unknown."""
    if practice.youth_basis is YouthBasis.GROSS and income.gross is not None:
        return income.gross
    return income.net


def _earned_before(person: str, year: int, ledger: Ledger, practice: Practice) -> Decimal:
    for earned in ledger.youth_earnings.get(person, ()):
        if earned.year == year:
            return earned.gross if practice.youth_basis is YouthBasis.GROSS else earned.net
    return ZERO


def _beyond_norm(
    theirs: list[Income], case: Case, practice: Practice, norm: Norm
) -> tuple[ChildIncomeBeyondNorm, ...]:
    """A child's own income counts no further than the child's own norm."""
    rows = []
    for member, personal in zip(case.household.members, norm.personal, strict=True):
        own = sum(
            (one.net for one in theirs if one.person == member.id and not one.own_work),
            ZERO,
        )
        if own == 0:
            continue
        common = None
        if norm.common is not None:
            common = ChildsPartOfCommonCosts(
                member=member,
                whole=_whole(norm.common),
                rounding=practice.share_rounding,
            )
        row = ChildIncomeBeyondNorm(child=member.id, income=own, personal=personal, common=common)
        if row.effect:
            rows.append(row)
    return tuple(rows)


def _whole(common: Rule) -> CommonCosts:
    if isinstance(common, CommonCostsShare):
        return common.whole
    assert isinstance(common, CommonCosts)  # noqa: S101 - the norm has no third kind
    return common
