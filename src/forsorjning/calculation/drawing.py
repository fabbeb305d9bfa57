"""Drawing down: how much an assessment leaves out of each payment, turn by turn."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cmp_to_key

from forsorjning.calculation.earnings import in_payment_order
from forsorjning.facts.assessment import Caps, Standing
from forsorjning.facts.forms import PerMonth, PerOccasion, Share
from forsorjning.facts.income import Income
from forsorjning.facts.practice import OccasionChoice, Practice
from forsorjning.facts.use import AssessmentUse
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record
from forsorjning.rules.assessment import (
    Assessed,
    LeftOut,
    OccasionalPayLeftOut,
    OccasionalPayLeftOutRounded,
)
from forsorjning.rules.coverage import Reason

NOTHING_USED = AssessmentUse()


def worked_on(income: Income) -> date:
    """The day that caps and limits go by: the last day of the work."""
    return income.paid_on if income.gig is None else income.gig.last_day


def occasion_of(income: Income) -> str:
    """The work opportunity that a payment is for."""
    return income.id if income.gig is None else income.gig.occasion


def occasions_in(income: Income) -> int:
    """How many work opportunities a payment is for."""
    return 1 if income.gig is None else income.gig.occasions


class _Occasion:
    """The payments of the month for one work opportunity, or for several on one payslip."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.payments: list[Income] = []
        self.slots = 0

    @property
    def size(self) -> int:
        """How many work opportunities it is."""
        return max(occasions_in(income) for income in self.payments)

    @property
    def day(self) -> date:
        """The day it goes by: that of its first payment."""
        return worked_on(self.payments[0])


class Drawn(Record):
    """What one assessment leaves out, by income id, and why nothing is left out of the others."""

    left_out: Mapping[str, LeftOut]
    reasons: Mapping[str, Reason]
    occasions: Mapping[str, int] = FrozenMap()
    months: Mapping[str, Month] = FrozenMap()

    def takes(self, income: Income) -> bool:
        """Whether anything is left out of the payment."""
        row = self.left_out.get(income.id)
        return row is not None and row.effect > 0


def draw(  # noqa: PLR0917 - what a turn depends on
    assessed: Assessed,
    payments: Sequence[Income],
    left: Mapping[str, Decimal],
    use: AssessmentUse,
    used_in_year: Mapping[int, Decimal],
    practice: Practice,
    made_now: date | None,
) -> Drawn:
    """Draw down the payments that an assessment covers, in payment order.

    ``left`` is what is left of each payment when its turn comes; ``used_in_year``
    is what the assessment and those it supersedes have used, by calendar year; ``made_now``
    is the day it was made, if that was after the month was decided. An occasion that
    leaves nothing out takes no place within a limit, so the places are given out
    anew until every occasion that has one leaves something out.
    """
    scope = getattr(assessed, "scope", None)
    limited = isinstance(scope, Standing) and (
        scope.max_occasions is not None or scope.max_occasions_per_month is not None
    )
    turn = _Turn(assessed, use, used_in_year, practice, made_now)
    if not limited and not isinstance(assessed.form, PerOccasion):
        return turn.draw(payments, left, {}, {})
    occasions = _occasions(payments)
    of_payment = {income.id: one for one in occasions for income in one.payments}
    if not limited:
        for one in occasions:
            one.slots = one.size
        return turn.draw(payments, left, of_payment, {})
    idle: dict[str, Reason] = {}
    while True:
        candidates = [one for one in occasions if one.name not in idle]
        assert isinstance(scope, Standing)  # noqa: S101 - it has a limit
        reasons = _give_places(assessed, scope, candidates, left, use, practice)
        reasons.update(
            (income.id, idle[of_payment[income.id].name])
            for income in payments
            if of_payment[income.id].name in idle
        )
        drawn = turn.draw(payments, left, of_payment, reasons)
        newly = {
            one.name: drawn.reasons.get(one.payments[0].id, Reason.AMOUNT_USED)
            for one in candidates
            if one.slots and not any(drawn.takes(income) for income in one.payments)
        }
        if not newly:
            return drawn
        idle |= newly


def _occasions(payments: Iterable[Income]) -> list[_Occasion]:
    found: dict[str, _Occasion] = {}
    for income in payments:
        name = occasion_of(income)
        found.setdefault(name, _Occasion(name)).payments.append(income)
    return list(found.values())


def _give_places(  # noqa: PLR0917 - what a place within a limit depends on
    assessed: Assessed,
    scope: Standing,
    occasions: list[_Occasion],
    left: Mapping[str, Decimal],
    use: AssessmentUse,
    practice: Practice,
) -> dict[str, Reason]:
    """Give each occasion its places within the limits; say why where it has none."""
    reasons: dict[str, Reason] = {}
    in_all = None if scope.max_occasions is None else max(0, scope.max_occasions - use.occasions)
    in_month: dict[Month, int] = {}
    for one in _ranked(assessed, occasions, left, practice):
        known = use.known_occasions.get(one.name)
        size = one.size if known is None else max(0, one.size - known.occasions)
        month = Month.of(one.day)
        free = size
        if in_all is not None:
            free = min(free, in_all)
        if scope.max_occasions_per_month is not None:
            used = use.occasions_by_month.get(month, 0)
            room = max(0, scope.max_occasions_per_month - used)
            free = min(free, in_month.setdefault(month, room))
        held = one.size - size
        if free < size and not ((free or held) and isinstance(assessed.form, PerOccasion)):
            one.slots = 0
            reason = Reason.PARTLY_COVERED if free else Reason.OCCASION_LIMIT
            reasons.update((income.id, reason) for income in one.payments)
            continue
        one.slots = free + held
        if in_all is not None:
            in_all -= free
        if month in in_month:
            in_month[month] -= free
    return reasons


def _ranked(
    assessed: Assessed,
    occasions: list[_Occasion],
    left: Mapping[str, Decimal],
    practice: Practice,
) -> list[_Occasion]:
    """The order in which occasions fill a limit."""
    if practice.occasion_choice is OccasionChoice.CHRONOLOGICAL:
        return sorted(occasions, key=lambda one: (one.day, in_payment_order(one.payments[0])))

    def worth(one: _Occasion) -> Decimal:
        pay = sum((left[income.id] for income in one.payments), ZERO)
        if isinstance(assessed.form, PerOccasion):
            pay = min(pay, assessed.form.amount * one.size)
        return pay

    def larger_first(one: _Occasion, other: _Occasion) -> int:
        # What each opportunity is worth, without a division that may not come out even.
        mine, theirs = worth(one) * other.size, worth(other) * one.size
        return (mine < theirs) - (mine > theirs)

    in_order = sorted(occasions, key=lambda one: in_payment_order(one.payments[0]))
    return sorted(in_order, key=cmp_to_key(larger_first))


class _Turn:
    """An assessment's turn at the payments that it covers."""

    def __init__(
        self,
        assessed: Assessed,
        use: AssessmentUse,
        used_in_year: Mapping[int, Decimal],
        practice: Practice,
        made_now: date | None,
    ) -> None:
        self._assessed = assessed
        self._use = use
        self._used_in_year = used_in_year
        self._rounding = practice.assessment_rounding
        self._made_now = made_now

    def draw(
        self,
        payments: Sequence[Income],
        left: Mapping[str, Decimal],
        of_payment: Mapping[str, _Occasion],
        reasons: dict[str, Reason],
    ) -> Drawn:
        """Take what the form says of each payment in turn, within the caps.

        ``of_payment`` is empty where the form does not go by occasions; payments
        that already have a reason are left alone.
        """
        rooms = _Rooms(self._assessed, self._use, self._used_in_year)
        by_month = isinstance(self._assessed.form, PerMonth)
        already: dict[str, Decimal] = {}
        exact = ZERO
        left_out: dict[str, LeftOut] = {}
        for income in payments:
            if income.id in reasons:
                continue
            room = rooms.left(income)
            if room == 0:
                reasons[income.id] = Reason.CAP_USED
                continue
            one = of_payment.get(income.id)
            purse = "" if one is None or by_month else one.name
            if purse not in already:
                already[purse] = self._from_before(purse)
            exactly_left_out = OccasionalPayLeftOut(
                assessed=self._assessed,
                income=income,
                pay=left[income.id],
                occasions=1 if one is None else one.slots,
                already=already[purse],
                room=room,
                made_now=self._made_now,
            )
            exact += exactly_left_out.effect
            row = self._rounded(exactly_left_out, exact)
            left_out[income.id] = row
            already[purse] += row.effect
            rooms.take(income, row.effect)
        # An occasion that left out nothing is not used.
        occasions = {
            one.name: one.slots
            for income, one in of_payment.items()
            if income in left_out and left_out[income].effect
        }
        months = {one.name: Month.of(one.day) for one in of_payment.values()}
        return Drawn(left_out=left_out, reasons=reasons, occasions=occasions, months=months)

    def _from_before(self, purse: str) -> Decimal:
        """What an earlier month left out for the same opportunity, if the form goes by it."""
        known = self._use.known_occasions.get(purse) if purse else None
        if known is None or not isinstance(self._assessed.form, PerOccasion):
            return ZERO
        return known.left_out

    def _rounded(self, row: OccasionalPayLeftOut, upto: Decimal) -> LeftOut:
        """Round a share; ``upto`` is the exact sum so far, this row included."""
        if not isinstance(self._assessed.form, Share) or self._rounding is None:
            return row
        rounded = OccasionalPayLeftOutRounded(
            exact=row, before=upto - row.effect, rounding=self._rounding
        )
        return row if rounded.effect == row.effect else rounded


class _Rooms:
    """What the caps of an assessment leave, as it is used up."""

    def __init__(
        self, assessed: Assessed, use: AssessmentUse, used_in_year: Mapping[int, Decimal]
    ) -> None:
        scope = getattr(assessed, "scope", None)
        caps = scope.caps if isinstance(scope, Standing) else _NO_CAPS
        self._month = caps.per_month
        self._per_year = caps.per_year
        self._total = caps.total
        if self._total is not None:
            self._total -= sum(use.by_year.values(), ZERO)
        self._used = dict(used_in_year)

    def left(self, income: Income) -> Decimal | None:
        """What is left for a payment, or None without any cap."""
        rooms = [room for room in (self._month, self._total) if room is not None]
        if self._per_year is not None:
            rooms.append(self._per_year - self._used.get(worked_on(income).year, ZERO))
        return max(ZERO, min(rooms)) if rooms else None

    def take(self, income: Income, amount: Decimal) -> None:
        """Use up what has been left out."""
        if self._month is not None:
            self._month -= amount
        if self._total is not None:
            self._total -= amount
        if self._per_year is not None:
            year = worked_on(income).year
            self._used[year] = self._used.get(year, ZERO) + amount


_NO_CAPS = Caps()
