"""Notices that look ahead: what the next months may bring, as far as this month shows it."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from forsorjning.calculation.chains import chain_of, used_by_year
from forsorjning.calculation.drawing import NOTHING_USED, worked_on
from forsorjning.calculation.entry import use_of
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.outcome import Outcome
from forsorjning.calculation.status import JobbstimulansState, jobbstimulans_status
from forsorjning.facts.assessment import IndividualAssessment, Standing
from forsorjning.facts.case import given_by_case
from forsorjning.facts.clashes import last_day_covered
from forsorjning.facts.forms import PerOccasion
from forsorjning.facts.income import Income
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
    added = use_of(frame, outcome)
    for one in frame.made_by_persons:
        for code in _of_assessment(frame, outcome, one, added):
            yield code, (one.id,)


def _of_assessment(
    frame: Frame, outcome: Outcome, one: IndividualAssessment, added: Mapping[str, AssessmentUse]
) -> Iterator[str]:
    scope = one.scope
    # What is used of it in one month matters in another, so that the ledger names it.
    named = isinstance(one.form, PerOccasion) or (
        isinstance(scope, Standing) and scope.bounded_over_months
    )
    if named and given_by_case(one.id, "assessment"):
        yield "assessment_named_by_place"
    if isinstance(scope, Standing):
        ahead = _Ahead(frame, one, scope, added)
        if ahead.cap_is_below_used(outcome.covered_by(one)):
            yield "cap_below_used"
        elif ahead.cap_is_nearly_used():
            yield "cap_nearly_used"
        if ahead.ends():
            yield "assessment_ends"
        if ahead.review_is_due():
            yield "review_due"


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


class _Ahead:
    """A standing assessment at the end of a month: what is used of it, and how long it holds."""

    def __init__(
        self,
        frame: Frame,
        one: IndividualAssessment,
        scope: Standing,
        added: Mapping[str, AssessmentUse],
    ) -> None:
        assessments = frame.assessments
        self._month = frame.case.month
        self._work_of_next = self._month.plus(1 - frame.practice.income_month.lag)
        self._scope = scope
        self._last = last_day_covered(one, frame.taken_over)
        self._goes_on = any(other.supersedes == one.id for other in assessments)
        self._before = frame.ledger.assessment_use.get(one.id, NOTHING_USED)
        self._added = added[one.id]
        chain = chain_of(one, assessments) if scope.caps.per_year is not None else ()
        self._by_year = used_by_year(frame.ledger, chain)
        self._added_of_chain = [added.get(name, NOTHING_USED).by_year for name in chain]

    def cap_is_below_used(self, covered: Iterable[Income]) -> bool:
        """A cap is lower than what earlier months used, and there is work that it would limit."""
        years = {worked_on(income).year for income in covered}
        month, caps = self._month, self._scope.caps
        if self._scope.valid_from <= month.last_day and month.first_day <= self._last:
            years.add(month.year)
        per_year = caps.per_year
        if per_year is not None and any(self._by_year.get(one, ZERO) > per_year for one in years):
            return True
        return bool(years) and caps.total is not None and _sum(self._before) > caps.total

    def cap_is_nearly_used(self) -> bool:
        """What is left of a cap or of the occasions does not suffice for one more month like it."""
        if self._last < self._work_of_next.first_day:
            return False  # there is no next month like this one
        return self._year_is_nearly_used() or self._total_is_nearly_used()

    def _year_is_nearly_used(self) -> bool:
        year, per_year = self._work_of_next.year, self._scope.caps.per_year
        if per_year is None or not self._added.by_year.get(year):
            return False
        now = sum((by_year.get(year, ZERO) for by_year in self._added_of_chain), ZERO)
        return per_year - self._by_year.get(year, ZERO) < 2 * now

    def _total_is_nearly_used(self) -> bool:
        now, places = _sum(self._added), self._added.occasions
        total, most = self._scope.caps.total, self._scope.max_occasions
        if now and total is not None and total - _sum(self._before) < 2 * now:
            return True
        return places > 0 and most is not None and most - self._before.occasions < 2 * places

    def ends(self) -> bool:
        """It ends soon, by itself, and no other goes on from it."""
        month, valid_to = self._month, self._scope.valid_to
        soon = month.first_day <= valid_to <= month.plus(_MONTHS_AHEAD - 1).last_day
        return soon and self._last == valid_to and not self._goes_on

    def review_is_due(self) -> bool:
        """A planned review has come while it held, and has not been recorded."""
        waiting = self._scope.reviews_not_held
        return bool(waiting) and waiting[0] <= min(self._month.last_day, self._last)


def _sum(use: AssessmentUse) -> Decimal:
    """All that has been left out, in kronor."""
    return sum(use.by_year.values(), ZERO)
