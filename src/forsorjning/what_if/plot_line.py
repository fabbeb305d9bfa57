"""The lines of a picture of curves: unbroken up to each jump, and marked where they turn."""

from collections.abc import Sequence
from typing import TypeAlias

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from forsorjning.what_if.curves import Curve
from forsorjning.what_if.pieces import Cliff
from forsorjning.what_if.plot_look import FAINT, PAPER, Stroke

MARKER = 6.0

Run: TypeAlias = list[tuple[float, float]]
"""The corners of a line from one jump to the next."""


def runs_of(curve: Curve) -> list[Run]:
    """The line of a curve, divided where it jumps."""
    jumps = {cliff.exact for cliff in curve.cliffs}
    runs: list[Run] = []
    for piece, following in zip(curve.pieces, (*curve.pieces[1:], None), strict=True):
        end = curve.upto if following is None else following.start
        if not runs or piece.start in jumps:
            runs.append([(float(piece.start), float(piece.kept_at_start))])
        runs[-1].append((float(end), float(piece.kept_at(end))))
    return runs


def limits(axes: Axes, corners: Sequence[tuple[float, float]]) -> Run:
    """Make room for every line; say where the line of all that is earned runs."""
    most = max(earned for earned, _ in corners)
    highest = max(kept for _, kept in corners) or most / 10
    lowest = min(kept for _, kept in corners)
    top, bottom = highest * 1.1, min(0, lowest) * 1.1
    # A line along 0 is seen beside the edge, and not under it.
    axes.set_xlim(-most * 0.006, most * 1.006)
    axes.set_ylim(bottom - (top - bottom) * 0.025, top)
    end = min(most, top)
    return [(0, 0), (end, end)]


def line(axes: Axes, curve: Curve, runs: Sequence[Run], one: Stroke, name: str) -> None:
    """Draw the line of a curve, with a marker wherever it turns or jumps."""
    for run in runs:
        axes.plot(
            *zip(*run, strict=True),
            color=one.colour,
            linestyle=one.dash,
            linewidth=one.width,
            label=name,
            solid_joinstyle="round",
        )
    for kink in curve.kinks:
        _mark(axes, (float(kink.exact), float(kink.kept)), one, filled=True)
    for cliff in curve.cliffs:
        _jump(axes, cliff, one)


def upright(axes: Axes, earned: float) -> Run:
    """A faint line up from one pay."""
    corners = [(earned, end) for end in axes.get_ylim()]
    axes.plot(
        *zip(*corners, strict=True), color=FAINT, linestyle=(0, (1, 3)), linewidth=1.1, zorder=1.5
    )
    return corners


def _mark(axes: Axes, at: tuple[float, float], one: Stroke, *, filled: bool) -> None:
    axes.plot(
        *([each] for each in at),
        marker=one.marker,
        markersize=MARKER,
        markerfacecolor=one.colour if filled else PAPER,
        markeredgecolor=one.colour,
        linestyle="none",
        clip_on=False,
        zorder=4,
    )


def _jump(axes: Axes, cliff: Cliff, one: Stroke) -> None:
    """Both ends of a gap: filled where the line is, open where it comes no further."""
    at, before, after = float(cliff.exact), float(cliff.before), float(cliff.after)
    axes.plot([at, at], [before, after], color=one.colour, linestyle=(0, (1, 3)), linewidth=1)
    _mark(axes, (at, before), one, filled=not cliff.included)
    _mark(axes, (at, after), one, filled=cliff.included)


def sample(one: Stroke, left: float, low: float, right: float, high: float) -> Line2D:
    """The stroke of a line, in a box."""
    middle = (low + high) / 2
    return Line2D(
        [left, (left + right) / 2, right],
        [middle, middle, middle],
        color=one.colour,
        linestyle=one.dash,
        linewidth=one.width,
        marker=one.marker,
        markersize=MARKER - 1,
        markevery=[1],
    )
