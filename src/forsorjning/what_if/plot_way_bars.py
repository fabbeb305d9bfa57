"""The bars of ways side by side: of which months each is, and how far down it stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Months
from forsorjning.what_if.plot_layers import Result
from forsorjning.what_if.plot_look import LINE, in_a_line
from forsorjning.what_if.plot_names import lines_of
from forsorjning.what_if.plot_words import month_name, month_short, years_once

Way: TypeAlias = tuple[Words, Months]
"""What it is called, and its months: a road of a comparison."""


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
        Group(list(lines_of(name, letters)), list(_bars(name, months.results, say, apart)))
        for name, months in ((in_a_line(say.of(words)), months) for words, months in ways)
    ]


def _bars(name: str, results: Sequence[Result], say: Language, apart: bool) -> Iterator[Bar]:
    if not apart:
        yield Bar("", name, results)
        return
    months = [one.month for one in results]
    for month, year, result in zip(months, years_once(months), results, strict=True):
        label = f"{month_short(month, say)} {year}".rstrip()
        yield Bar(label, f"{name}, {month_name(month, say)}", [result])
