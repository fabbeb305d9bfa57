"""The special calculation rule (jobbstimulans): 12 kap. 8 § SoL."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from forsorjning.ground.law import SOL_2001, SOL_2025, Citation, Strength
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month, Period
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Part, Rule, Say, TitledRule, rule
from forsorjning.norms.jobbstimulans import (
    JobbstimulansTerms,
    jobbstimulans_terms,
    terms_at,
)


@rule(
    title="Särskild beräkningsregel (jobbstimulans)",
    title_en="Special calculation rule (jobbstimulans)",
    cites=(SOL_2001["4 kap. 1 b §"], SOL_2025["12 kap. 8 §"]),
    part=Part.JOBBSTIMULANS,
    since="2013-07",
)
class Jobbstimulans(Rule):
    """Who has had försörjningsstöd six months in a row keeps a quarter of the wages for two years.

    In the words of SFS 2013:421: "För den som har fått försörjningsstöd under sex
    månader i följd ska 25 procent av inkomsterna av anställning inte beaktas
    [...]. Den särskilda beräkningsregeln gäller under två år." It does not hold
    for the incomes of children and school youths.

    It is reckoned on the net wages of the whole month, after what an individual
    assessment has left out before it. A period that follows from the months with
    support, and was not recorded by anyone, is reckoned as municipalities do.
    """

    person: str
    month: Month
    window: Period
    recorded: bool
    earned_as_employee: Decimal
    terms: JobbstimulansTerms

    def follows(self) -> Decimal:
        """Leave out the share of the month's earnings."""
        return self.terms.share_left_out * self.earned_as_employee

    @property
    def strength(self) -> Strength:
        """The act where the period is recorded; practice where it follows from the months."""
        return Strength.STATUTE if self.recorded else Strength.PRACTICE

    @property
    def refs(self) -> tuple[str, ...]:
        """The person."""
        return (self.person,)


@rule(
    title="Avrundning av jobbstimulans",
    title_en="Rounding of jobbstimulans",
    strength=Strength.PRACTICE,
    part=Part.JOBBSTIMULANS,
    replaces="exact",
    since="2013-07",
)
class JobbstimulansRounded(TitledRule):
    """What counts after jobbstimulans is rounded as the practice says; the rest is left out."""

    exact: Jobbstimulans
    rounding: Rounding

    def follows(self) -> Decimal:
        """Round what counts, and leave out the rest, if there is any."""
        earned = self.exact.earned_as_employee
        return max(ZERO, earned - self.rounding.of(earned - self.exact.effect))

    def titled(self, say: Say) -> str:
        """Say the rule's name, and that it is rounded."""
        exact = say(self.exact.title, self.exact.title_en)
        return f"{exact}, {say('avrundad', 'rounded')}"

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The section that is rounded."""
        return self.exact.cites

    @property
    def refs(self) -> tuple[str, ...]:
        """The person."""
        return self.exact.refs


def window_in(
    month: Month, periods: Iterable[Period] | None, support: frozenset[Month] | None
) -> Period | None:
    """The period of jobbstimulans that the month lies in, or None.

    Recorded periods win. A month has jobbstimulans when any of its days lies in a
    recorded period. Months with försörjningsstöd after the end of the recorded
    periods count towards a new period; those before it do not.
    """
    if jobbstimulans_terms(month) is None:
        return None
    recorded = tuple(periods or ())
    first, last = month.first_day, month.last_day
    for period in recorded:
        if period.touches(first, last):
            return period
    ends = [period.last for period in recorded]
    closed_through = max((month.index if end is None else _index(end) for end in ends), default=-1)
    for window in windows(support or frozenset(), closed_through):
        if window.touches(first, last):
            return window
    return None


def windows(support: frozenset[Month], closed_through: int = -1) -> Iterable[Period]:
    """The periods that follow from months with försörjningsstöd, in the order of time.

    After six months in a row the right holds for 24 calendar months from the next,
    whether or not there is any support in them; then six new months are needed,
    of which none lies inside the earlier period (our choice: the act is silent).
    ``closed_through`` is the index of the last month of recorded periods.

    The rule came in July 2013. Who then had six months in a row just behind them
    has the period from that month; a row that ended earlier gives none (our
    choice: no transition rule has been read).
    """
    run = 0
    previous = -1
    for index in sorted(month.index for month in support):
        if index <= closed_through:
            continue
        run = run + 1 if index == previous + 1 else 1
        previous = index
        if index + 1 < _SINCE.index:
            continue
        terms = terms_at(index + 1)
        assert terms is not None  # noqa: S101 - no period starts before the rule
        if run >= terms.months_in_a_row:
            start = _month(index + 1)
            last = start.plus(terms.window_months - 1)
            yield Period(start.first_day, last.last_day)
            closed_through, run = last.index, 0


def _index(day: date) -> int:
    return day.year * 12 + day.month - 1


_SINCE = Month(2013, 7)


def _month(index: int) -> Month:
    return Month(index // 12, index % 12 + 1)
