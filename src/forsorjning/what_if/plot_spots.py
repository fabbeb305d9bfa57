"""Where a label can stand: round about a place, or along a line."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians, sin
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
from matplotlib.path import Path
from numpy.typing import NDArray

Across: TypeAlias = Literal["left", "center", "right"]
Upright: TypeAlias = Literal["bottom", "center", "top"]
Dots: TypeAlias = NDArray[np.float64]
"""Places on paper, a pair of pixels each."""

ACROSS: dict[Across, float] = {"left": 0, "center": 0.5, "right": 1}
UPRIGHT: dict[Upright, float] = {"bottom": 0, "center": 0.5, "top": 1}
_NEAR = 12.0  # points from its place within which a label needs no line to it
_DISTANCES = (7, 11, 20, 30, 44, 60, 80, 105, 135, 170)
_ASIDE = 0.3  # beyond it a label stands at the side of its place, and not over or under it
_STEPS = 24  # down an upright line
_DOT = 4.0  # pixels from one dot of a line to the next


class Spot(NamedTuple):
    """One way to put a label: so far from a place, in points, and how much is against it."""

    at: tuple[float, float]
    off: tuple[float, float]
    across: Across
    upright: Upright
    cost: float

    @property
    def is_far(self) -> bool:
        """Whether a line has to lead from the label to its place."""
        return hypot(*self.off) > _NEAR


def around(at: tuple[float, float]) -> Iterator[Spot]:
    """Round about a place, the nearer the better."""
    for distance in _DISTANCES:
        for angle in range(-45, 315, 15):  # below to the right first
            x, y = cos(radians(angle)), sin(radians(angle))
            across: Across = "left" if x > _ASIDE else "right" if x < -_ASIDE else "center"
            upright: Upright = "bottom" if y > _ASIDE else "top" if y < -_ASIDE else "center"
            yield Spot(at, (distance * x, distance * y), across, upright, float(distance))


def beside(at: tuple[float, float], cost: float) -> Iterator[Spot]:
    """Over or under a place on a line."""
    sides: tuple[tuple[int, Across], ...] = ((0, "center"), (1, "left"), (-1, "right"))
    for x, across in sides:
        yield Spot(at, (x * 5.0, 4.0), across, "bottom", cost)
        yield Spot(at, (x * 5.0, -4.0), across, "top", cost)


def beside_upright(across: float, low: float, high: float) -> Iterator[Spot]:
    """On either side of an upright line, from its top down."""
    for step in range(1, _STEPS):
        at = (across, high - (high - low) * step / _STEPS)
        yield Spot(at, (4.0, 0.0), "left", "center", float(step))
        yield Spot(at, (-4.0, 0.0), "right", "center", float(step))


def dotted(stretches: Sequence[Path]) -> Dots:
    """A line as dots a few pixels apart."""
    dots = []
    for one in stretches:
        corners = np.asarray(one.vertices, dtype=np.float64)
        dots.append(corners[:1])
        for start, end in pairwise(corners):
            number = max(1, int(hypot(*(end - start)) / _DOT))
            dots.append(start + (end - start) * np.arange(1, number + 1)[:, np.newaxis] / number)
    return np.concatenate(dots)


def nearest(dots: Dots, x: float, y: float) -> float:
    """How far it is to the nearest of the dots, in pixels."""
    return float(np.sqrt(((dots - (x, y)) ** 2).sum(axis=1).min()))
