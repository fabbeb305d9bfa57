"""What children and school youths have of their own: which of it counts."""

from collections.abc import Sequence
from decimal import Decimal

from forsorjning.calculation.frame import Frame
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice, YouthBasis
from forsorjning.ground.money import ZERO
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Rule
from forsorjning.norms.prisbasbelopp import youth_limit
from forsorjning.rules.norm import ChildsPartOfCommonCosts, CommonCosts, CommonCostsShare, Norm
from forsorjning.rules.youth import ChildIncomeBeyondNorm, OwnWorkLeftOut


def own_income_left_out(
    frame: Frame, counted: Sequence[Income], left: dict[str, Decimal]
) -> tuple[Rule, ...]:
    """Leave out the children's own work, and their own income beyond their norm.

    ``left`` is what is left of each payment; it is lessened by what is left out.
    """
    theirs = [income for income in counted if income.person in frame.ages_of]
    youth = _own_work(theirs, frame.ledger, frame.practice)
    for row in youth:
        left[row.income.id] = row.counted
    beyond = _beyond_norm(theirs, frame.case, frame.practice, frame.norm)
    for each in beyond:
        _lessen(left, theirs, each)
    return (*youth, *beyond)


def _lessen(left: dict[str, Decimal], theirs: list[Income], row: ChildIncomeBeyondNorm) -> None:
    """Take what goes beyond the child's norm from the payments, the last one first."""
    rest = row.effect
    for income in reversed(theirs):
        if income.person == row.child and not income.own_work:
            taken = min(rest, left[income.id])
            left[income.id] -= taken
            rest -= taken


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
