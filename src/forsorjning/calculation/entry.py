"""What a month leaves to the next: support, surplus, a year's earnings, use of assessments."""

from collections.abc import Iterator
from decimal import Decimal

from forsorjning.calculation.chains import use_is_known
from forsorjning.calculation.drawing import (
    NOTHING_USED,
    Drawn,
    occasion_of,
    occasions_in,
    worked_on,
)
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.outcome import Outcome
from forsorjning.facts.assessment import Assessable, Payments
from forsorjning.facts.case import given_by_case
from forsorjning.facts.entry import Entry
from forsorjning.facts.fact import made
from forsorjning.facts.forms import PerOccasion
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Surplus, YearEarnings
from forsorjning.facts.use import AssessmentUse, OccasionUse
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.months import Month
from forsorjning.rules.assessment import before_rounding
from forsorjning.rules.youth import OwnWorkLeftOut


def entry_of(
    frame: Frame, outcome: Outcome, *, supposed: bool = False, recomputed: bool = False
) -> Entry:
    """What the month leaves to the next along one road."""
    members = frame.case.household.members
    month = frame.case.month
    with exactly():
        return Entry(
            month=month,
            adults=tuple(member.id for member in members if member.role.adult),
            children=tuple(member.id for member in members if not member.role.adult),
            forsorjningsstod=outcome.forsorjningsstod.effect,
            surplus=tuple(_left_over(frame, outcome)),
            surplus_seen=frozenset(
                (month, *(one.month for one in frame.ledger.surplus if one.month < month))
            ),
            youth=FrozenMap(_youth(outcome)),
            use=FrozenMap(use_of(frame, outcome)),
            supposed=supposed,
            recomputed=recomputed,
            ledger=frame.ledger,
        )


def _left_over(frame: Frame, outcome: Outcome) -> Iterator[Surplus]:
    """The month's own income meets the need first, then earlier surpluses, the oldest first."""
    own = outcome.means.counted.effect - outcome.need.effect
    lacking = max(ZERO, -own)
    for row in outcome.means.surplus:
        left = row.effect - min(row.effect, lacking)
        lacking -= row.effect - left
        if left:
            yield made(Surplus, month=row.surplus.month, amount=left)
    if own > 0:
        yield made(Surplus, month=frame.case.month, amount=own)


def _youth(outcome: Outcome) -> dict[str, tuple[YearEarnings, ...]]:
    """What each child has earned by own work, by the year it was paid."""
    paid: dict[str, dict[int, list[Income]]] = {}
    for row in outcome.earnings.left_out:
        if isinstance(row, OwnWorkLeftOut):
            years = paid.setdefault(row.income.person, {})
            years.setdefault(row.income.paid_on.year, []).append(row.income)
    return {
        person: tuple(
            made(
                YearEarnings,
                year=year,
                gross=sum((one.net if one.gross is None else one.gross for one in theirs), ZERO),
                net=sum((one.net for one in theirs), ZERO),
                gross_known=all(one.gross is not None for one in theirs),
            )
            for year, theirs in years.items()
        )
        for person, years in paid.items()
    }


def use_of(frame: Frame, outcome: Outcome) -> dict[str, AssessmentUse]:
    """What is added to the use of each assessment; for a standing one also where it is nothing."""
    case, ledger = frame.case, frame.ledger
    found = {}
    for one in frame.assessments:
        drawn = outcome.left_out.drawn.get(one.id)
        if isinstance(one.scope, Payments):
            # Of payments there is no account but what one opportunity has had across months.
            # An id by place would be another's next month.
            across = isinstance(one.form, PerOccasion) and not given_by_case(one.id, "assessment")
            if drawn is not None and across:
                found[one.id] = _added(one, drawn, frame, None)
            continue
        known = one.id in ledger.assessment_use or use_is_known(
            one, frame.assessments, ledger, frame.practice, case.month
        )
        since = None if known else case.month
        found[one.id] = (
            AssessmentUse(known_from=since) if drawn is None else _added(one, drawn, frame, since)
        )
    return found


def _added(one: Assessable, drawn: Drawn, frame: Frame, since: Month | None) -> AssessmentUse:
    """What a month adds, by the year and the month of the work and by opportunity."""
    before = frame.ledger.assessment_use.get(one.id, NOTHING_USED).known_occasions
    by_year: dict[int, Decimal] = {}
    sizes: dict[str, int] = {}
    months: dict[str, Month] = {}
    left_out: dict[str, Decimal] = {}
    for row in drawn.left_out.values():
        if not row.effect:
            continue
        income = before_rounding(row).income
        name, day = occasion_of(income), worked_on(income)
        by_year[day.year] = by_year.get(day.year, ZERO) + row.effect
        sizes[name] = max(sizes.get(name, 0), occasions_in(income))
        months.setdefault(name, drawn.months.get(name) or Month.of(day))
        left_out[name] = left_out.get(name, ZERO) + row.effect
    by_month: dict[Month, int] = {}
    known: dict[str, OccasionUse] = {}
    for name, size in sizes.items():
        places = drawn.occasions.get(name, size)
        new = places - (min(places, before[name].occasions) if name in before else 0)
        known[name] = made(OccasionUse, occasions=new, left_out=left_out[name])
        if new:
            by_month[months[name]] = by_month.get(months[name], 0) + new
    return made(
        AssessmentUse,
        by_year=FrozenMap(by_year),
        occasions=sum(by_month.values()),
        occasions_by_month=FrozenMap(by_month),
        known_occasions=FrozenMap(known),
        known_from=since,
    )
