"""The picture of ways side by side: a bar for each of them, or for each of its months."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from matplotlib.axes import Axes

from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.plot_layers import Layer, layers_of, plain_layers, sum_of, told
from forsorjning.what_if.plot_look import INK, LINE, SIZE, Picture, our_look, short, whole
from forsorjning.what_if.plot_names import letters_by_code
from forsorjning.what_if.plot_shape import (
    NARROW,
    WIDE,
    framed,
    inches_of,
    letters_in,
    name_above,
)
from forsorjning.what_if.plot_way_bars import ROOMY, TIGHT, Bar, Group, Spacing, Way, groups_of
from forsorjning.what_if.telling import NO_DECISION

_EDGE = 0.1  # inches from the left edge to the names
_MONTHS = 0.85  # inches from it to the bars, where months stand beside them
_TO_SUM = 0.06  # inches from a bar to its sum
_MOST, _MOST_ON_A_PAGE = 40, 14  # bars that have room
_LOW = 3.0  # inches that the bars on a page may take, or they are moved together
_TOGETHER = Words(
    "Varje stapel är alla månader tillsammans.", "Each bar is all the months together."
)


def draw_ways(ways: Sequence[Way], say: Language, *, on_a_page: bool = False) -> Picture:
    """Draw what there is to live on in each way, in the order given.

    ``on_a_page`` it is so narrow that a phone shows it, and without the sections of the act.
    Where there is no room for each month, a bar is all the months of a way.
    """
    with our_look():
        results = [result for _, months in ways for result in months]
        in_a_row = len(results) > len(ways)
        apart = in_a_row and len(results) <= (_MOST_ON_A_PAGE if on_a_page else _MOST)
        every = plain_layers(say) if on_a_page else layers_of(results, say)
        layers = [layer for layer in every if layer.of_all(results)]
        frame = (NARROW if on_a_page else WIDE)._replace(over=0.1, under=0.05)
        letters = letters_in(frame.width - 2 * _EDGE)
        groups = groups_of(ways, say, letters=letters, apart=apart)
        is_high = on_a_page and _height(groups, ROOMY) > _LOW
        spacing = TIGHT if is_high else ROOMY
        frame = frame._replace(left=_MONTHS if apart else _EDGE, height=_height(groups, spacing))
        foot = [say.of(_TOGETHER)] * (in_a_row and not apart)
        foot += [] if on_a_page else [say.of(NO_DECISION)]
        picture, axes = framed(frame, len(layers), foot)
        _dressed(picture, axes, [sum_of(layers, bar.results) for bar in _every_bar(groups)])
        _drawn(picture, axes, groups, layers, spacing)
        for row, layer in enumerate(layers):
            name_above(picture, frame._replace(left=_EDGE), row, [layer.words], layer.box)
        picture.title = say("Vad det finns att leva på", "What there is to live on")
        picture.says = " ".join(
            told(bar.words, bar.results, layers, say) for bar in _every_bar(groups)
        )
        picture.letters = letters_by_code(short(name) for name, _ in ways)
        return picture


def _every_bar(groups: Sequence[Group]) -> list[Bar]:
    return [bar for group in groups for bar in group.bars]


def _height(groups: Sequence[Group], spacing: Spacing) -> float:
    return sum(group.height(spacing) for group in groups)


def _dressed(picture: Picture, axes: Axes, sums: Sequence[Decimal]) -> None:
    """Axes of kronor and of inches downwards, with room for a sum beside the longest bar."""
    across, height = axes.get_position().size * picture.get_size_inches()
    room = _TO_SUM + inches_of(max(map(_in_whole_kronor, sums), key=len))
    axes.set_xlim(0, float(max(sums)) * across / (across - room) or 1)
    axes.set_ylim(height, 0)
    axes.set_xticks([])
    axes.tick_params(axis="y", length=0, colors=INK)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _drawn(
    picture: Picture, axes: Axes, groups: Sequence[Group], layers: Sequence[Layer], spacing: Spacing
) -> None:
    """The name of each way, and below it its bars, with the months beside them."""
    down = 0.0
    beside: dict[float, str] = {}
    for group in groups:
        for line in group.name:
            _name(picture, axes, down + LINE / 2, line)
            down += LINE
        for bar in group.bars:
            beside[down + spacing.pitch / 2] = bar.label
            _bar(axes, down + spacing.pitch / 2, bar, layers, spacing)
            down += spacing.pitch
        down += spacing.between
    axes.set_yticks(list(beside), list(beside.values()))


def _name(picture: Picture, axes: Axes, down: float, line: str) -> None:
    top = axes.get_position().y1 * picture.get_figheight()
    picture.text(
        _EDGE,
        top - down,
        line,
        transform=picture.dpi_scale_trans,
        verticalalignment="center_baseline",
        color=INK,
    )


def _bar(axes: Axes, down: float, bar: Bar, layers: Sequence[Layer], spacing: Spacing) -> None:
    start = 0.0
    for layer in layers:
        amount = float(layer.of_all(bar.results))
        axes.barh(
            down, amount, spacing.bar, start, label=layer.words, clip_on=False, **layer.filled
        )
        start += amount
    axes.annotate(
        _in_whole_kronor(sum_of(layers, bar.results)),
        xy=(start, down),
        xytext=(_TO_SUM * 72, 0),
        textcoords="offset points",
        verticalalignment="center_baseline",
        color=INK,
        fontsize=SIZE - 0.5,
    )


def _in_whole_kronor(amount: Decimal) -> str:
    return printed(whole(Fraction(amount)))
