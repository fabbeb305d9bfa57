"""Calendar months, and periods of days."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from forsorjning.ground.errors import InvalidFacts
from forsorjning.ground.months import Month, Period

DAYS = st.dates(date(1900, 1, 1), date(2899, 12, 31))
MONTHS = DAYS.map(Month.of)


class TestMonth:
    """A month is ordered in time and counted with whole numbers."""

    @given(MONTHS)
    def test_what_is_written_can_be_read(self, month: Month) -> None:
        """str() and parse() undo each other."""
        assert Month.parse(str(month)) == month

    @given(MONTHS, st.integers(-1200, 1200))
    def test_is_counted_as_the_calendar_does(self, month: Month, number: int) -> None:
        """A number of months later, as dateutil has it."""
        day = month.first_day + relativedelta(months=number)
        if date(1900, 1, 1) <= day:
            assert month.plus(number) == Month.of(day)

    @given(MONTHS)
    def test_ends_the_day_before_the_next_begins(self, month: Month) -> None:
        """Leap years included."""
        assert month.last_day + timedelta(days=1) == month.plus(1).first_day
        assert month.days == (month.plus(1).first_day - month.first_day).days

    @given(MONTHS, MONTHS)
    def test_is_ordered_in_time(self, one: Month, other: Month) -> None:
        """Earlier is less."""
        assert (one < other) == (one.first_day < other.first_day)
        assert (one <= other) == (one.index <= other.index)

    @pytest.mark.parametrize(
        "year,month", [(2026, 0), (2026, 13), (1899, 1), (3000, 1), (2026, True), ("2026", 1)]
    )
    def test_is_refused_outside_the_calendar(self, year: int, month: int) -> None:
        """A truth value is no month either."""
        with pytest.raises(InvalidFacts):
            Month(year, month)

    def test_tells_both_faults_at_once(self) -> None:
        """The year and the month."""
        with pytest.raises(InvalidFacts) as raised:
            Month(0, 0)
        assert [fault.at for fault in raised.value.faults] == ["year", "month"]

    @pytest.mark.parametrize("text", ["2026-9", "2026-09-01", " 2026-09", "2026-０９", "", None])
    def test_is_refused_in_other_writing(self, text: str) -> None:
        """Only four figures, a hyphen and two figures."""
        with pytest.raises(InvalidFacts):
            Month.parse(text)


class TestPeriod:
    """A run of days, both ends included."""

    @given(DAYS, st.integers(0, 800), DAYS)
    def test_holds_its_days(self, first: date, length: int, day: date) -> None:
        """The first and the last day lie in it, the days beside do not."""
        period = Period(first, first + timedelta(days=length))
        assert first in period
        assert first + timedelta(days=length) in period
        assert first - timedelta(days=1) not in period
        assert first + timedelta(days=length + 1) not in period
        assert (day in period) == period.touches(day, day)

    @given(DAYS, DAYS)
    def test_without_an_end_holds_all_that_follows(self, first: date, day: date) -> None:
        """No end is set."""
        period = Period(first)
        assert (day in period) == (day >= first)
        assert period.touches(date.min, day) == (day >= first)

    def test_touches_what_overlaps(self) -> None:
        """One day in common is enough."""
        period = Period(date(2026, 9, 10), date(2026, 9, 20))
        assert period.touches(date(2026, 9, 1), date(2026, 9, 10))
        assert period.touches(date(2026, 9, 20), date(2026, 9, 30))
        assert not period.touches(date(2026, 9, 1), date(2026, 9, 9))
        assert not period.touches(date(2026, 9, 21), date(2026, 9, 30))

    def test_takes_text(self) -> None:
        """As every fact does."""
        assert Period("2026-09-10", "2026-09-20") == Period(date(2026, 9, 10), date(2026, 9, 20))

    def test_tells_every_fault_at_once(self) -> None:
        """Both ends, and no fault that only follows from another."""
        with pytest.raises(InvalidFacts) as raised:
            Period("first", "last")
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("first", "not_a_date"),
            ("last", "not_a_date"),
        ]
