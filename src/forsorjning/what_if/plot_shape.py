"""How large a picture is, and what stands above and below its axes."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from forsorjning.what_if.plot_look import FAINT, INK, LINE, PAPER, SIZE, Picture

_RIGHT, _LEAST = 0.3, 0.1
_SAMPLE, _GAP = 0.62, 0.1
_LETTER = SIZE * 0.66 / 72  # the width of a letter that is not narrow, in inches


class Shape(NamedTuple):
    """How large a picture is, in inches, and what stands beside its lines.

    ``height`` is of the axes, with ``over`` and ``under`` for what is written along them. A name
    that does not stand beside its line stands above the axes; a reason that does not stand beside
    its place has a number there, and stands below them.
    """

    width: float
    height: float
    left: float
    names_beside: bool = True
    reasons_beside: bool = True
    says_below: bool = True
    over: float = 0.36
    under: float = 0.5

    @property
    def letters_above(self) -> int:
        """How many letters of a name have room in a line above the axes."""
        return letters_in(self.width - self.left - _SAMPLE - _GAP)


WIDE = Shape(8.2, 4.4, 0.75)
NARROW = Shape(4.0, 2.7, 0.62, names_beside=False, reasons_beside=False, says_below=False)


def letters_in(inches: float) -> int:
    """How many letters have room in a line of that length."""
    return int(inches / _LETTER)


def inches_of(words: str) -> float:
    """How much room words of ordinary letters take in a line, at most."""
    return len(words) * _LETTER


def framed(shape: Shape, over: int, below: Sequence[str]) -> tuple[Picture, Axes]:
    """Empty axes with room for so many lines of names above, and the words below."""
    above = shape.over + LINE * over
    under = shape.under + LINE * len(below) + _LEAST * bool(below)
    height = above + shape.height + under
    picture = Picture(figsize=(shape.width, height), facecolor=PAPER)
    axes = picture.add_axes(
        (
            shape.left / shape.width,
            under / height,
            (shape.width - shape.left - _RIGHT) / shape.width,
            shape.height / height,
        )
    )
    for place, words in enumerate(reversed(below)):
        picture.text(
            shape.left,
            _LEAST + LINE * (place + 0.15),
            words,
            transform=picture.dpi_scale_trans,
            color=FAINT,
            fontsize=SIZE - 0.5,
        )
    return picture, axes


def name_above(
    picture: Picture,
    shape: Shape,
    place: int,
    name: Sequence[str],
    sample: Callable[[float, float, float, float], Artist],
) -> None:
    """Write a name above the axes, from so many lines down, with a sample beside its first line.

    ``sample`` makes what is shown of a box, given as its left, lower, right and upper edges.
    """
    middle = picture.get_figheight() - LINE * (place + 0.6)
    left = shape.left
    shown = sample(left, middle - LINE * 0.3, left + _SAMPLE, middle + LINE * 0.3)
    shown.set_transform(picture.dpi_scale_trans)
    picture.add_artist(shown)
    for below, line in enumerate(name):
        write(picture, left + _SAMPLE + _GAP, middle - LINE * below, line)


def write(picture: Picture, left: float, middle: float, line: str) -> None:
    """Write a line of text, so many inches from the left and from below."""
    picture.text(
        left,
        middle,
        line,
        transform=picture.dpi_scale_trans,
        verticalalignment="center_baseline",
        color=INK,
    )
