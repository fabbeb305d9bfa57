"""The bars of ways side by side: of which months each is, and how far down it stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from forsorjning.ground.language import Language
from forsorjning.what_if.plot_layers import Result
from forsorjning.what_if.plot_look import LINE, in_a_line
from forsorjning.what_if.plot_names import lines_of
from forsorjning.what_if.plot_words import month_name, month_short

Way: TypeAlias = tuple[str, Sequence[Result]]
"""What it is called, and its months."""


class Spacing(NamedTuple):
    """Inches: how high a bar is, how far it is to the next, and what lies between two ways."""

    bar: float
    pitch: float
    between: float


ROOMY, TIGHT = Spacing(0.17, 0.24, 0.08), Spacing(0.12, 0.18, 0.03)


class Bar(NamedTuple):
    """A bar: what stands beside it, what it is called where it is told, and its months."""

    label: str
    words: str
    results: Sequence[Result]


class Group(NamedTuple):
    """A way: its name, line by line, and its bars."""

    name: Sequence[str]
    bars: Sequence[Bar]


def height_of(groups: Iterable[Group], spacing: Spacing) -> float:
    """What they take, in inches."""
    return sum(
        LINE * len(one.name) + spacing.pitch * len(one.bars) + spacing.between for one in groups
    )


def groups_of(ways: Sequence[Way], say: Language, *, letters: int, apart: bool) -> list[Group]:
    """Each way with a bar for each of its months, or one for all, if not ``apart``.

    Names are not cut: what tells two roads apart may stand last in them.
    """
    return [
        Group(list(lines_of(in_a_line(name), letters)), list(_bars(name, months, say, apart)))
        for name, months in ways
    ]


def _bars(name: str, months: Sequence[Result], say: Language, apart: bool) -> Iterator[Bar]:
    line = in_a_line(name)
    if not apart:
        yield Bar("", line, months)
        return
    year = None
    for result in months:
        month = result.month
        label = month_short(month, say)
        # Each year is said once.
        yield Bar(
            label if month.year == year else f"{label} {month.year}",
            f"{line}, {month_name(month, say)}",
            [result],
        )
        year = month.year
