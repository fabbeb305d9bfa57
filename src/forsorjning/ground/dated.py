"""Tables whose lines hold from a month on, and never outside the months they cover."""

from bisect import bisect_right
from typing import Generic, Protocol, TypeVar

from forsorjning.ground.errors import NormNotPublished
from forsorjning.ground.months import Month


class Line(Protocol):
    """A line of a dated table."""

    @property
    def applies_from(self) -> Month:
        """The first month that the line holds for."""


L = TypeVar("L", bound=Line)


class Dated(Generic[L]):
    """A table with one line per change. Before the first line and after ``through`` it raises."""

    def __init__(self, name: str, *lines: L, through: Month | None) -> None:
        """Hold the lines in the order of time; ``through`` None means in force until changed."""
        self.name = name
        self.lines = lines
        self.through = through
        self._starts = [line.applies_from for line in lines]

    def __getitem__(self, month: Month) -> L:
        if month < self._starts[0]:
            raise NormNotPublished(self.name, str(month), str(self._starts[0]))
        if self.through is not None and month > self.through:
            raise NormNotPublished(self.name, str(month), str(self.through))
        return self.lines[bisect_right(self._starts, month) - 1]
