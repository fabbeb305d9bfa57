"""Notices that look ahead: what the next months may bring, as far as this month shows it."""

from collections.abc import Iterator, Mapping

from forsorjning.calculation.chains import chain_of, limits_over_time, used_by_year
from forsorjning.calculation.drawing import NOTHING_USED, worked_on
from forsorjning.calculation.entry import entry_of
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.outcome import Outcome
from forsorjning.calculation.status import JobbstimulansState, jobbstimulans_status
from forsorjning.facts.assessment import IndividualAssessment, Standing
from forsorjning.facts.case import given_by_case
from forsorjning.facts.clashes import last_day_covered
from forsorjning.facts.forms import PerOccasion
from forsorjning.facts.use import AssessmentUse
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month
from forsorjning.rules.assessment import before_rounding

_MONTHS_AHEAD = 3
_A_KRONA = 1


def codes_ahead(frame: Frame, outcome: Outcome) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each notice's code, and the caller's ids of what it is about."""
    yield from _of_jobbstimulans(frame, outcome)
    yield from _of_surplus(frame, outcome)
    if not frame.case.assessments:
        return
    added = entry_of(frame, outcome).use
    for one in frame.case.assessments:
        scope = one.scope
        if given_by_case(one.id, "assessment") and _runs_over_months(one):
            yield "assessment_named_by_place", (one.id,)
        if not isinstance(scope, Standing):
            continue
        if _cap_below_used(frame, outcome, one, scope):
            yield "cap_below_used", (one.id,)
        elif _cap_nearly_used(frame, one, scope, added):
            yield "cap_nearly_used", (one.id,)
        yield from _of_time(frame, one, scope)


def _runs_over_months(one: IndividualAssessment) -> bool:
    """Whether what is used of it in one month matters in another, so that the ledger names it."""
    scope = one.scope
    if isinstance(one.form, PerOccasion):
        return True
    return isinstance(scope, Standing) and any(
        limit is not None for limit in limits_over_time(scope)
    )


def _of_jobbstimulans(frame: Frame, outcome: Outcome) -> Iterator[tuple[str, tuple[str, ...]]]:
    month = frame.case.month
    hangs = ZERO < outcome.forsorjningsstod.effect <= _A_KRONA
    for member in frame.case.household.members:
        if not member.role.adult:
            continue
        status = jobbstimulans_status(frame.ledger, member.id, month)
        if status.state is JobbstimulansState.QUALIFIED:
            last = status.last_month
            if (
                last is not None
                and last.index - month.index < _MONTHS_AHEAD
                and not _goes_on(frame, member.id, last.plus(1))
            ):
                yield "jobbstimulans_ends_soon", (member.id,)
        elif hangs and status.state is not JobbstimulansState.NOT_IN_FORCE:
            yield "krona_more_breaks_chain", (member.id,)


def _goes_on(frame: Frame, person: str, month: Month) -> bool:
    """Whether a period that is recorded already follows at once."""
    recorded = frame.ledger.jobbstimulans_periods.get(person, ())
    return any(one.touches(month.first_day, month.last_day) for one in recorded)


def _of_surplus(frame: Frame, outcome: Outcome) -> Iterator[tuple[str, tuple[str, ...]]]:
    """An assessment lowers a surplus that the practice carries."""
    lowered = outcome.surplus_without is not outcome.surplus
    if not lowered or not frame.practice.carry_surplus_months:
        return
    by = {before_rounding(row).assessed.id: None for row in outcome.left_out.assessed if row.effect}
    named = tuple(name for name in by if name)
    if named:
        yield "surplus_lowered_by_assessment", named


def _cap_below_used(
    frame: Frame, outcome: Outcome, one: IndividualAssessment, scope: Standing
) -> bool:
    """A cap is lower than what earlier months have used, and there is work that it would limit."""
    month = frame.case.month
    years = {
        worked_on(income).year
        for income in outcome.earnings.counted
        if income.id in outcome.verdicts and one in outcome.verdicts[income.id].covering
    }
    if scope.valid_from <= month.last_day and month.first_day <= last_day_covered(
        one, frame.case.assessments
    ):
        years.add(month.year)
    used = used_by_year(frame.ledger, chain_of(one, frame.case.assessments))
    use = frame.ledger.assessment_use.get(one.id, NOTHING_USED)
    per_year, total = scope.caps.per_year, scope.caps.total
    if per_year is not None and any(used.get(year, ZERO) > per_year for year in years):
        return True
    return bool(years) and total is not None and sum(use.by_year.values(), ZERO) > total


def _cap_nearly_used(
    frame: Frame, one: IndividualAssessment, scope: Standing, added: Mapping[str, AssessmentUse]
) -> bool:
    """What is left of a cap or of the occasions does not suffice for one more month like this."""
    use = frame.ledger.assessment_use.get(one.id, NOTHING_USED)
    mine, caps = added[one.id], scope.caps
    work_of_next = frame.case.month.plus(1 - frame.practice.income_month.lag)
    if last_day_covered(one, frame.case.assessments) < work_of_next.first_day:
        return False  # there is no next month like this one
    year = work_of_next.year
    if caps.per_year is not None and mine.by_year.get(year):
        chain = chain_of(one, frame.case.assessments)
        used = used_by_year(frame.ledger, chain)
        now = sum((added.get(name, NOTHING_USED).by_year.get(year, ZERO) for name in chain), ZERO)
        if caps.per_year - used.get(year, ZERO) < 2 * now:
            return True
    this_month = sum(mine.by_year.values(), ZERO)
    if this_month and caps.total is not None:
        before = sum(use.by_year.values(), ZERO)
        if caps.total - before < 2 * this_month:
            return True
    places = mine.occasions
    return (
        scope.max_occasions is not None
        and places > 0
        and scope.max_occasions - use.occasions < 2 * places
    )


def _of_time(
    frame: Frame, one: IndividualAssessment, scope: Standing
) -> Iterator[tuple[str, tuple[str, ...]]]:
    month = frame.case.month
    last = last_day_covered(one, frame.case.assessments)
    ends = month.first_day <= scope.valid_to <= month.plus(_MONTHS_AHEAD - 1).last_day
    goes_on = any(other.supersedes == one.id for other in frame.case.assessments)
    if ends and last == scope.valid_to and not goes_on:
        yield "assessment_ends", (one.id,)
    waiting = scope.reviews_not_held
    if waiting and waiting[0] <= min(month.last_day, last):
        yield "review_due", (one.id,)
