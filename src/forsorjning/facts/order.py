"""Months that follow each other: each once, and in the order of time."""

from collections.abc import Iterable, Iterator

from forsorjning.ground.errors import Fault
from forsorjning.ground.months import Month


def out_of_order(
    months: Iterable[tuple[int, Month]], last: Month | None = None
) -> Iterator[tuple[int, Fault]]:
    """The places of months that stand twice, or after a later one.

    ``months`` are with their places; ``last`` is the month before them, if there is any.
    """
    for place, month in months:
        if last is None or month > last:
            last = month
        elif month == last:
            yield place, Fault("month_entered_twice", "month", str(last))
        else:
            yield place, Fault("month_out_of_order", "month", str(last))
