"""Labels where there is room for them: beside what they tell of, and never over each other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import hypot
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.path import Path
from matplotlib.transforms import Bbox

from forsorjning.what_if.plot_look import PAPER, Picture
from forsorjning.what_if.plot_spots import ACROSS, UPRIGHT, Spot, beside, dotted, nearest

_GREY = "#949494"
_GROUND = {"facecolor": PAPER, "edgecolor": "none", "pad": 1.0, "alpha": 0.85}
_RING = {"facecolor": PAPER, "edgecolor": _GREY, "boxstyle": "circle,pad=0.2", "linewidth": 0.8}
_RING_ROUND = 1.3  # how much larger the ring is than what stands in it
_SPACING = 1.15
_OVER_A_LINE = 200.0
_LEADER_OVER = 60.0  # a line, or another label
_ALONE = 3.0  # points from another line, so that it can be seen which one a name is of
_APART = 26.0  # points at which it is seen at once
_EVERY = 3  # dots of a line from one spot for its name to the next


class Room:
    """What is left of a picture's room, as its labels are put in one after the other."""

    def __init__(self, picture: Picture, axes: Axes, lines: Sequence[Sequence[Path]]) -> None:
        """Take the axes and the stretches of each line, in the amounts that the axes count."""
        self._axes = axes
        self._canvas = FigureCanvasAgg(picture)
        self._point = picture.dpi / 72
        on_paper = [[axes.transData.transform_path(one) for one in line] for line in lines]
        self._lines = [one for line in on_paper for one in line]
        self._dots = [dotted(line) for line in on_paper]
        self._taken: list[Bbox] = []

    def take(self, at: tuple[float, float], points: float) -> None:
        """Keep labels off a marker of that size."""
        x, y = self._axes.transData.transform(at)
        half = points * self._point / 2
        self._taken.append(Bbox.from_extents(x - half, y - half, x + half, y + half))

    def put(
        self, text: str, spots: Iterable[Spot], colour: str, size: float, *, ring: bool = False
    ) -> bool:
        """Put a label on the best of its spots, with or without a ring; say if any was free."""
        width, height = self._measured(text, size)
        if ring:
            width = height = max(width, height) * _RING_ROUND
        best: tuple[float, Spot, Bbox] | None = None
        for spot in spots:
            box = self._box(spot, width, height)
            if (best is None or spot.cost < best[0]) and self._is_free(box):
                cost = spot.cost + self._against(spot, box)
                if best is None or cost < best[0]:
                    best = cost, spot, box
        if best is None:
            return False
        _, spot, box = best
        self._annotate(text, spot, colour, size, _RING if ring else _GROUND)
        self._taken.append(box.padded(2 * self._point))
        if spot.is_far:
            self._lines.append(self._leader(spot))
        return True

    def along(self, place: int) -> Iterator[Spot]:
        """Where the name of a line can stand: on either side of it, where it is alone."""
        inverse = self._axes.transData.inverted()
        others = [dots for other, dots in enumerate(self._dots) if other != place]
        for x, y in self._dots[place][::_EVERY]:
            near = min(nearest(dots, x, y) for dots in others) / self._point
            if near >= _ALONE:
                yield from beside(tuple(inverse.transform((x, y))), max(0.0, _APART - near))

    def _measured(self, text: str, size: float) -> tuple[float, float]:
        written = self._axes.text(0, 0, text, fontsize=size, linespacing=_SPACING)
        box = written.get_window_extent(self._canvas.get_renderer())  # type: ignore[no-untyped-call]
        written.remove()
        return box.width, box.height

    def _annotate(
        self, text: str, spot: Spot, colour: str, size: float, ground: Mapping[str, Any]
    ) -> None:
        to_it = {
            "arrowstyle": "-",
            "color": _GREY,
            "linewidth": 0.7,
            "shrinkA": 0,
            "shrinkB": 4,
            "relpos": (ACROSS[spot.across], UPRIGHT[spot.upright]),
        }
        self._axes.annotate(
            text,
            xy=spot.at,
            xytext=spot.off,
            textcoords="offset points",
            horizontalalignment=spot.across,
            verticalalignment=spot.upright,
            color=colour,
            fontsize=size,
            linespacing=_SPACING,
            bbox=dict(ground),
            arrowprops=to_it if spot.is_far else None,
            zorder=5,
        )

    def _box(self, spot: Spot, width: float, height: float) -> Bbox:
        x, y = self._axes.transData.transform(spot.at)
        x += spot.off[0] * self._point - width * ACROSS[spot.across]
        y += spot.off[1] * self._point - height * UPRIGHT[spot.upright]
        return Bbox.from_bounds(x, y, width, height)

    def _is_free(self, box: Bbox) -> bool:
        inside = self._axes.bbox
        return (
            inside.x0 <= box.x0
            and box.x1 <= inside.x1
            and inside.y0 <= box.y0
            and box.y1 <= inside.y1
            and not any(box.overlaps(one) for one in self._taken)
        )

    def _against(self, spot: Spot, box: Bbox) -> float:
        """What speaks against a free spot: lines through the label, or through the way to it."""
        wide = box.padded(1.5 * self._point)
        cost = _OVER_A_LINE * sum(line.intersects_bbox(wide, filled=False) for line in self._lines)
        if spot.is_far:
            leader = self._leader(spot)
            over = [line.intersects_path(leader, filled=False) for line in self._lines]
            over += [leader.intersects_bbox(one, filled=False) for one in self._taken]
            cost += _LEADER_OVER * sum(over)
        return cost

    def _leader(self, spot: Spot) -> Path:
        """The line from a label to its place; the place itself is left out of it."""
        start = self._axes.transData.transform(spot.at)
        away = np.asarray(spot.off) * self._point
        return Path([start + away * 6 / hypot(*spot.off), start + away])
