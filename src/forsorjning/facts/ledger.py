"""What earlier months leave behind. What is absent is unknown, never none."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import FIRST_YEAR, LAST_YEAR, Month, Period

if TYPE_CHECKING:
    from forsorjning.facts.decided import Decided
    from forsorjning.facts.entry import Calculated
    from forsorjning.facts.use import AssessmentUse

_FINEST = 40  # decimals: far more than a month's shares and quarters give
_LIMIT = 10**15  # what sums of payments over many years can't come to
_FINE = re.compile(rf"[0-9]{{1,15}}(\.[0-9]{{1,{_FINEST}}})?")


def exact_amount(value: Decimal | int | str) -> Decimal:
    """An amount that may be finer than an öre, since a ledger keeps what was reckoned."""
    if type(value) is str and _FINE.fullmatch(value):
        value = Decimal(value)
    if type(value) is not Decimal:
        return convert.amount(value)
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_FINEST or not -_LIMIT < value < _LIMIT:
        return convert.unreadable("not_an_amount")
    return (value or ZERO) if value >= 0 else convert.unreadable("amount_negative")


@frozen(kw_only=True, eq=False, repr=False)
class Surplus(Fact):
    """What a month left over, in kronor."""

    month: Month = field(converter=convert.a_month)
    amount: Decimal = field(converter=exact_amount)


def a_year(value: int) -> int:
    """A calendar year that a month can lie in."""
    taken = convert.count(value)
    if type(taken) is int and not FIRST_YEAR <= taken <= LAST_YEAR:
        return convert.unreadable("year_out_of_range")
    return taken


@frozen(kw_only=True, eq=False, repr=False)
class YearEarnings(Fact):
    """What a child or school youth has earned by own work in a calendar year, in kronor.

    ``gross_known`` is False where a net amount stands for a gross one that was not told.
    """

    year: int = field(converter=a_year)
    gross: Decimal = field(converter=exact_amount)
    net: Decimal = field(converter=exact_amount)
    gross_known: bool = field(converter=convert.flag, default=True)


def _support(value: Mapping[str, Iterable[Month | str]]) -> FrozenMap[str, frozenset[Month]]:
    return convert.mapped(value, convert.a_needed_id, convert.months)


def _periods(value: Mapping[str, Iterable[Period]]) -> FrozenMap[str, tuple[Period, ...]]:
    return convert.mapped(
        value, convert.a_needed_id, lambda periods: convert.facts(Period, periods)
    )


def _surplus(value: Iterable[Surplus]) -> tuple[Surplus, ...]:
    return convert.facts(Surplus, value)


def _youth(value: Mapping[str, Iterable[YearEarnings]]) -> FrozenMap[str, tuple[YearEarnings, ...]]:
    return convert.mapped(
        value, convert.a_needed_id, lambda years: convert.facts(YearEarnings, years)
    )


def _use(value: "Mapping[str, AssessmentUse]") -> "FrozenMap[str, AssessmentUse]":
    return convert.mapped(value, convert.a_needed_id, _a_use)


def _a_use(value: "AssessmentUse") -> "AssessmentUse":
    from forsorjning.facts.use import AssessmentUse  # only where there is any

    return convert.fact(AssessmentUse, value)


def _known_from(value: Mapping[str, Month | str]) -> FrozenMap[str, Month]:
    return convert.mapped(value, convert.a_needed_id, convert.a_month)


@frozen(kw_only=True, eq=False, repr=False)
class Ledger(Fact):
    """What earlier months leave to this one. All mappings are frozen and may be empty.

    Attributes:
        support_months: person -> the months with försörjningsstöd; a person who
            is absent is unknown.
        jobbstimulans_periods: person -> recorded periods; they win over the months.
        surplus: what earlier months left over.
        youth_earnings: person -> earnings by own work, by calendar year.
        assessment_use: assessment id -> what has been used of it.
        known_from: person -> the first month this ledger knows about, where that
            is not all.
        through: the last month that has been entered, if any has.
        supposed: whether any of it rests on a supposition; ``calculate`` takes no such ledger.

    Raises:
        InvalidFacts: for a month or a year told twice, months after the last one that has been
            entered, or values that can't be read.
    """

    support_months: FrozenMap[str, frozenset[Month]] = field(converter=_support, factory=FrozenMap)
    jobbstimulans_periods: FrozenMap[str, tuple[Period, ...]] = field(
        converter=_periods, factory=FrozenMap
    )
    surplus: tuple[Surplus, ...] = field(converter=_surplus, default=())
    youth_earnings: FrozenMap[str, tuple[YearEarnings, ...]] = field(
        converter=_youth, factory=FrozenMap
    )
    assessment_use: "FrozenMap[str, AssessmentUse]" = field(converter=_use, factory=FrozenMap)
    known_from: FrozenMap[str, Month] = field(converter=_known_from, factory=FrozenMap)
    through: Month | None = field(converter=convert.optional_month, default=None)
    supposed: bool = field(converter=convert.flag, default=False)

    def after(self, result: "Calculated", decided: "Decided | None" = None) -> "Ledger":
        """The ledger of the next month: this one, and what the month leaves.

        ``decided`` is what the board decided, where that is not what was calculated. It
        says whether the month had support; what was left over, what was used of assessments
        and what children have earned is as calculated (our choice).

        Raises:
            InvalidFacts: ``month_unsettled`` for a result that is not ``Settled``; for a
                month that is recomputed, that does not come after those entered, or that
                was calculated from another surplus, other earnings or another use.
        """
        from forsorjning.facts.decided import Decided
        from forsorjning.facts.entry import Entry, entered  # only where months follow

        if decided is not None and type(decided) is not Decided:
            raise InvalidFacts([Fault("wrong_kind", "decided", "Decided")])
        entry = getattr(result, "entry", None)
        if not isinstance(entry, Entry):
            raise InvalidFacts([Fault("month_unsettled", "result")])
        if entry.recomputed:
            raise InvalidFacts([Fault("month_recomputed", "result")])
        return entered(self, entry, decided)

    def joined(self, other: "Ledger", *, surplus: Iterable[Surplus]) -> "Ledger":
        """The ledger of two households that become one.

        ``surplus`` is what a person finds that the new household has left of what the two had.

        Raises:
            InvalidFacts: where both tell of the same person or assessment.
        """
        from forsorjning.facts.joining import joined  # only where households change

        return joined(self, other, surplus)

    def of(
        self, *people: str, assessments: Iterable[str] = (), surplus: Iterable[Surplus] = ()
    ) -> "Ledger":
        """What of this ledger goes along with some of its persons, by their ids.

        ``assessments`` are the ids of those that are theirs: a ledger does not know whose an
        assessment is. ``surplus`` is what a person finds that they have left.

        Raises:
            InvalidFacts: for a person or an assessment that the ledger does not know.
        """
        from forsorjning.facts.joining import of  # only where households change

        return of(self, people, tuple(assessments), surplus)

    def _faults(self) -> Iterator[Fault]:
        if type(self.through) is Month:
            yield from _after(self.through, self)
        months = [surplus.month for _, surplus in convert.numbered(self.surplus)]
        if len(set(months)) < len(months):
            yield Fault("month_told_twice", "surplus")
        for place, years in enumerate(self.youth_earnings.values()):
            told = [earnings.year for earnings in years]
            if len(set(told)) < len(told):
                yield Fault("year_told_twice", f"youth_earnings[{place}]")
        for place, periods in enumerate(self.jobbstimulans_periods.values()):
            if _overlap(periods):
                yield Fault("periods_overlap", f"jobbstimulans_periods[{place}]")


def _after(through: Month, ledger: Ledger) -> Iterator[Fault]:
    """What is told of months that have not been entered."""
    for place, months in enumerate(ledger.support_months.values()):
        if any(month > through for month in months):
            yield Fault("month_not_entered", f"support_months[{place}]", str(through))
    for place, surplus in convert.numbered(ledger.surplus):
        if surplus.month > through:
            yield Fault("month_not_entered", f"surplus[{place}].month", str(through))


def _overlap(periods: tuple[Period, ...]) -> bool:
    ordered = sorted(periods, key=lambda period: period.first)
    return any(
        earlier.last is None or later.first <= earlier.last for earlier, later in pairwise(ordered)
    )
