"""How a picture looks: on a screen, in a grey print, and to whoever has it read aloud."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from math import floor
from threading import RLock
from types import MappingProxyType
from typing import Any, NamedTuple

from matplotlib import style
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.typing import LineStyleType

from forsorjning.ground.blocks import cleaned
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.what_if.telling import kronor

INK = "#1a1a1a"
FAINT = "#6b6b6b"  # 5.3:1 on white
GRID = "#e2e2e2"
PAPER = "#ffffff"
SIZE = 9.5  # of letters, in points
LINE = SIZE * 1.35 / 72  # the height of a line of text, in inches

_OURS: dict[str, Any] = {
    "font.family": ["sans-serif"],
    "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial"],
    "font.size": SIZE,
    "hatch.linewidth": 0.8,
    "svg.fonttype": "none",  # letters stay letters, for whoever searches or listens
    "svg.hashsalt": "forsorjning",  # the same picture has the same names for its parts
    "text.parse_math": False,  # a dollar in somebody's name is a dollar
}
_ONE_AT_A_TIME = RLock()


class Picture(Figure):
    """A figure that says in words what it shows.

    Attributes:
        title: what it is, in a line.
        says: what is to be seen in it, in sentences.
        letters: what its font lacks, by the code that stands in the picture instead.
    """

    title: str = ""
    says: str = ""
    letters: Mapping[str, str] = MappingProxyType({})


@contextmanager
def our_look() -> Iterator[None]:
    """Draw with these settings, whatever settings the caller has; theirs come back after."""
    with _ONE_AT_A_TIME, style.context(["default", _OURS]):
        yield


class Stroke(NamedTuple):
    """How a line is told apart from the others, also where there are no colours."""

    colour: str
    dash: LineStyleType
    marker: str
    width: float


STROKES = (
    Stroke(INK, "solid", "o", 1.9),
    Stroke("#0b5394", (0, (7, 2.2)), "s", 1.9),
    Stroke("#a33b00", (0, (1.3, 1.6)), "^", 2.3),
    Stroke("#00695c", (0, (8, 2, 1.3, 2)), "D", 1.9),
    Stroke("#6a1b9a", (0, (3.5, 1.6)), "v", 1.9),
    Stroke("#5d4037", (0, (10, 2, 1.3, 2, 1.3, 2)), "P", 1.9),
)
"""Each colour is dark enough for letters on white: 4.5:1 or more."""


def stroke(place: int) -> Stroke:
    """The stroke of a line by its place; after the last one they begin anew, broader."""
    again, place = divmod(place, len(STROKES))
    one = STROKES[place]
    return one._replace(width=one.width + 0.9 * again)


def in_kronor(value: float, _: object = None) -> str:
    """An amount at an axis, as it is written in Swedish."""
    return kronor(Fraction(float(value)))


def in_whole_kronor(amount: Decimal) -> str:
    """The nearest whole kronor, where öre have no room.

    >>> in_whole_kronor(Decimal("12719.50")), in_whole_kronor(Decimal("0.49"))
    ('12 720', '0')
    """
    return printed(Decimal(floor(Fraction(amount) + Fraction(1, 2))))


def dressed(axes: Axes, say: Language, *, along: str = "") -> None:
    """Give the axes their lines and their amounts; ``along`` is what the lower one counts."""
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(FAINT)
    axes.tick_params(colors=INK, length=3)
    axes.grid(axis="y", color=GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    every = [axes.yaxis, *([axes.xaxis] if along else [])]
    for one in every:
        one.set_major_formatter(FuncFormatter(in_kronor))
        one.set_major_locator(MaxNLocator(nbins=6, steps=[1, 2, 2.5, 5, 10]))
    if along:
        axes.set_xlabel(along, color=INK)
    axes.set_ylabel(
        say("Finns kvar, kronor", "Kept, kronor") if along else say("Kronor", "Kronor"),
        rotation=0,
        horizontalalignment="left",
        verticalalignment="bottom",
        color=INK,
    )
    axes.yaxis.set_label_coords(0, 1.02)


def in_a_line(name: str) -> str:
    """All of a name, without its line breaks and what no picture shows."""
    return " ".join(cleaned(name).split())


def short(name: str, most: int = 60) -> str:
    """A name as far as there is room for it."""
    line = in_a_line(name)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
