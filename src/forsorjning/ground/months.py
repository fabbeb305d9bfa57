"""Calendar months and periods of days."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from forsorjning.ground.errors import Fault, refuse

_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FEBRUARY = 2
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FIRST_YEAR, LAST_YEAR = 1900, 2999


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@frozen(order=True)
class Month:
    """A calendar month, ordered in time.

    >>> Month(2026, 9).plus(4)
    Month(year=2027, month=1)
    >>> str(Month.parse("2026-09"))
    '2026-09'

    Raises:
        InvalidFacts: for a year outside 1900 to 2999 or a month outside 1 to 12.
    """

    year: int
    month: int

    def __attrs_post_init__(self) -> None:
        if not (
            type(self.year) is int
            and type(self.month) is int
            and FIRST_YEAR <= self.year <= LAST_YEAR
            and 1 <= self.month <= len(_DAYS)
        ):
            refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        if type(self.year) is not int or not FIRST_YEAR <= self.year <= LAST_YEAR:
            yield Fault("year_out_of_range", "year")
        if type(self.month) is not int or not 1 <= self.month <= len(_DAYS):
            yield Fault("month_out_of_range", "month")

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read a month written as ``2026-09``.

        Raises:
            InvalidFacts: when the text is written in another way.
        """
        if not isinstance(text, str) or not _WRITTEN.fullmatch(text):
            refuse(iter([Fault("not_a_month")]))
        return cls(int(text[:4]), int(text[5:]))

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month that the day lies in."""
        return cls(day.year, day.month)

    @property
    def index(self) -> int:
        """Months since the year 0, so that months can be counted with whole numbers."""
        return self.year * 12 + self.month - 1

    def plus(self, months: int) -> "Month":
        """The month so many months later, or earlier for a negative number."""
        year, month = divmod(self.index + months, 12)
        return Month(year, month + 1)

    @property
    def days(self) -> int:
        """How many days the month has."""
        leap_day = self.month == _FEBRUARY and _is_leap(self.year)
        return _DAYS[self.month - 1] + leap_day

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return date(self.year, self.month, self.days)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def day(value: object) -> date:
    """Take a day, as a date or as text written ``2026-09-13``.

    Raises:
        ValueError: for anything else, a point in time included: its day depends
            on a time zone, and the library has none.
    """
    if type(value) is date:
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return date(value.year, value.month, value.day)
    if isinstance(value, str) and _DAY.fullmatch(value):
        return date.fromisoformat(value)
    msg = "a day is a date or text such as '2026-09-13'"
    raise ValueError(msg)


def _to_day(value: Any) -> Any:
    try:
        return None if value is None else day(value)
    except ValueError:
        return value


@frozen
class Period:
    """A run of days, both ends included; ``last`` None means that no end is set.

    Raises:
        InvalidFacts: for an end that is no day, or a period that ends before it starts.
    """

    first: date = field(converter=_to_day)
    last: date | None = field(converter=_to_day, default=None)

    def __attrs_post_init__(self) -> None:
        refuse(self._faults())

    def _faults(self) -> Iterator[Fault]:
        wrong = False
        if type(self.first) is not date:
            yield Fault("not_a_date", "first")
            wrong = True
        elif not FIRST_YEAR <= self.first.year <= LAST_YEAR:
            yield Fault("year_out_of_range", "first")
        if self.last is not None and type(self.last) is not date:
            yield Fault("not_a_date", "last")
            wrong = True
        if not wrong and self.last is not None and self.last < self.first:
            yield Fault("period_reversed", "last")

    def __contains__(self, when: date) -> bool:
        return self.first <= when and (self.last is None or when <= self.last)

    def touches(self, first: date, last: date) -> bool:
        """Say whether any day from ``first`` to ``last`` lies in the period."""
        return self.first <= last and (self.last is None or first <= self.last)
