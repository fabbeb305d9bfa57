"""The picture of months in a row: what there was to live on in each, and of what it was made."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from forsorjning.calculation.result import Supposed
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
from forsorjning.what_if.plot_layers import Layer, Result, layers_of, month_labels, sum_of, told
from forsorjning.what_if.plot_look import INK, SIZE, Picture, dressed, in_whole_kronor, our_look
from forsorjning.what_if.plot_shape import Shape, framed, name_above
from forsorjning.what_if.plot_words import month_name, opened

_SHAPE = Shape(8.2, 3.7, 0.75)
_BAR = 0.68  # the width of a bar; what is left of 1 is the room between two
_MOST_SUMS = 14  # bars over which their sums have room
_MOST_NAMES = 18  # bars under which their months have room
_NEED = Words("norm och kostnader", "norm and costs")
_CALCULATED = Words("Bilden är en beräkning, inte ett beslut.", "A calculation, not a decision.")
_SUPPOSED = Words(
    "* Månaden bygger på något som antas. Bilden är en beräkning, inte ett beslut.",
    "* The month rests on something supposed. A calculation, not a decision.",
)


def draw_months(results: Sequence[Result], say: Language) -> Picture:
    """A bar for each month, in the order given."""
    with our_look():
        layers = layers_of(results, say)
        is_supposed = any(isinstance(result, Supposed) for result in results)
        foot = say.of(_SUPPOSED if is_supposed else _CALCULATED)
        picture, axes = framed(_SHAPE, len(layers) + 1, (foot,))
        dressed(axes, say)
        _bars(axes, layers, results)
        _need_and_sums(axes, layers, results)
        _along(axes, results, say)
        name_above(picture, _SHAPE, 0, [say.of(_NEED)], _mark)
        for row, layer in enumerate(reversed(layers), 1):
            name_above(picture, _SHAPE, row, [layer.words], layer.box)
        picture.title = say("Vad det fanns att leva på", "What there was to live on")
        picture.says = " ".join(_told(result, layers, say) for result in results)
        return picture


def _told(result: Result, layers: Sequence[Layer], say: Language) -> str:
    return told(opened(month_name(result.month, say)), [result], layers, say)


def _bars(axes: Axes, layers: Sequence[Layer], results: Sequence[Result]) -> None:
    below = [0.0] * len(results)
    for layer in layers:
        amounts = [float(layer.of(result)) for result in results]
        places = range(len(results))
        axes.bar(places, amounts, _BAR, below, label=layer.words, **layer.filled)
        below = [one + more for one, more in zip(below, amounts, strict=True)]


def _need_and_sums(axes: Axes, layers: Sequence[Layer], results: Sequence[Result]) -> None:
    """A mark at the need, beyond which is what the pay left behind; and over it the sum."""
    sums = [sum_of(layers, [one]) for one in results]
    tops = [float(max(had, one.need)) for had, one in zip(sums, results, strict=True)]
    axes.set_ylim(0, max(tops) * 1.12 or 1)
    for place, (result, had, top) in enumerate(zip(results, sums, tops, strict=True)):
        ends, need = [place - 0.47, place + 0.47], float(result.need)
        axes.plot(ends, [need, need], color=INK, linewidth=2.2, solid_capstyle="butt", zorder=4)
        if len(results) <= _MOST_SUMS:
            axes.annotate(
                in_whole_kronor(had),
                xy=(place, top),
                xytext=(0, 4),
                textcoords="offset points",
                horizontalalignment="center",
                color=INK,
                fontsize=SIZE - 1.5,
            )


def _along(axes: Axes, results: Sequence[Result], say: Language) -> None:
    step = -(-len(results) // _MOST_NAMES)
    labels = list(month_labels(results[::step], say))
    axes.set_xticks(range(0, len(results), step), labels)
    axes.tick_params(axis="x", length=0)
    axes.set_xlim(-0.7, len(results) - 0.3)


def _mark(left: float, low: float, right: float, high: float) -> Line2D:
    return Line2D([left, right], [(low + high) / 2] * 2, color=INK, linewidth=2.2)
