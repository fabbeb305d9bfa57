"""The picture of ways side by side: a bar for each of them, or for each of its months."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from matplotlib.axes import Axes

from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
from forsorjning.what_if.plot_layers import Layer, Result, layers_of, plain_layers, sum_of, told
from forsorjning.what_if.plot_look import INK, LINE, SIZE, Picture, in_whole_kronor, our_look
from forsorjning.what_if.plot_names import letters_by_code
from forsorjning.what_if.plot_shape import (
    NARROW,
    WIDE,
    Shape,
    framed,
    inches_of,
    letters_in,
    name_above,
    write,
)
from forsorjning.what_if.plot_way_bars import (
    ROOMY,
    TIGHT,
    Bar,
    Group,
    Spacing,
    Way,
    groups_of,
    height_of,
)
from forsorjning.what_if.plot_words import months_named
from forsorjning.what_if.telling import NO_DECISION

_EDGE = 0.1  # inches from the left edge to the names
_MONTHS = 0.85  # inches from it to the bars, where months stand beside them
_TO_SUM = 0.06  # inches from a bar to its sum
_MOST, _MOST_ON_A_PAGE = 40, 14  # bars of months that have room
_LOW, _HIGH = 3.0, 4.0  # inches of bars on a page: beyond them they are moved together, or left out
_ALL_MONTHS = Words(
    "Varje stapel är alla månader tillsammans.", "Each bar is all the months together."
)
_ONE_MONTH = Words("Varje stapel är en månad.", "Each bar is one month.")


def draw_ways(ways: Sequence[Way], say: Language) -> Picture:
    """Draw what there is to live on in each way, in the order given.

    Where there is no room for each month, a bar is all the months of a way.
    """
    results = _results(ways)
    months = months_named([one.month for one in results], say)
    heading = say(f"Kronor att leva på, {months}", f"Kronor to live on, {months}")
    groups, foot = _laid_out(ways, say, WIDE, _MOST)
    foot.append(say.of(NO_DECISION))
    with our_look():
        return _drawn(groups, layers_of(results, say), say, WIDE, ROOMY, [heading], foot)


def draw_ways_on_page(ways: Sequence[Way], say: Language) -> Picture | None:
    """The same, so narrow that a phone shows it, and without the sections of the act.

    None where the ways are so many that a page with their table has no room for their bars.
    """
    groups, foot = _laid_out(ways, say, NARROW, _MOST_ON_A_PAGE)
    if height_of(groups, TIGHT) > _HIGH:
        return None
    spacing = TIGHT if height_of(groups, ROOMY) > _LOW else ROOMY
    with our_look():
        return _drawn(groups, plain_layers(say), say, NARROW, spacing, [], foot)


def _results(ways: Iterable[Way]) -> list[Result]:
    return [result for _, months in ways for result in months.results]


def _laid_out(
    ways: Sequence[Way], say: Language, frame: Shape, most: int
) -> tuple[list[Group], list[str]]:
    """The bars, and what is said below of what each of them is."""
    results = _results(ways)
    in_a_row = len(results) > len(ways)
    apart = len({one.month for one in results}) > 1 and len(results) <= most
    letters = letters_in(frame.width - 2 * _EDGE)
    foot = [say.of(_ONE_MONTH if apart else _ALL_MONTHS)] if in_a_row else []
    return groups_of(ways, say, letters=letters, apart=apart), foot


def _drawn(  # noqa: PLR0917 - what a picture is made of
    groups: Sequence[Group],
    every: Sequence[Layer],
    say: Language,
    frame: Shape,
    spacing: Spacing,
    heading: Sequence[str],
    foot: Sequence[str],
) -> Picture:
    bars = [bar for group in groups for bar in group.bars]
    layers = [layer for layer in every if any(layer.of_all(bar.results) for bar in bars)]
    left = _MONTHS if any(bar.label for bar in bars) else _EDGE
    height = height_of(groups, spacing)
    frame = frame._replace(left=left, height=height, over=0.1, under=0.05)
    rows = len(heading) + len(layers)
    picture, axes = framed(frame, rows, foot)
    _dressed(picture, axes, [sum_of(layers, bar.results) for bar in bars])
    _ways(picture, axes, groups, layers, spacing)
    for row, words in enumerate(heading):
        write(picture, _EDGE, picture.get_figheight() - LINE * (row + 0.6), words)
    for row, layer in enumerate(layers, len(heading)):
        name_above(picture, frame._replace(left=_EDGE), row, [layer.words], layer.box)
    picture.title = say("Vad det finns att leva på", "What there is to live on")
    picture.says = " ".join(told(bar.words, bar.results, layers, say) for bar in bars)
    picture.letters = letters_by_code(bar.words for bar in bars)
    return picture


def _dressed(picture: Picture, axes: Axes, sums: Sequence[Decimal]) -> None:
    """Axes of kronor and of inches downwards, with room for a sum beside the longest bar."""
    across, height = axes.get_position().size * picture.get_size_inches()
    room = _TO_SUM + inches_of(max(map(in_whole_kronor, sums), key=len))
    axes.set_xlim(0, float(max(sums)) * across / (across - room) or 1)
    axes.set_ylim(height, 0)
    axes.set_xticks([])
    axes.tick_params(axis="y", length=0, colors=INK)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _ways(
    picture: Picture,
    axes: Axes,
    groups: Sequence[Group],
    layers: Sequence[Layer],
    spacing: Spacing,
) -> None:
    """The name of each way, and below it its bars, with the months beside them."""
    top = axes.get_position().y1 * picture.get_figheight()
    down = 0.0
    beside: dict[float, str] = {}
    for group in groups:
        for line in group.name:
            write(picture, _EDGE, top - down - LINE / 2, line)
            down += LINE
        for bar in group.bars:
            beside[down + spacing.pitch / 2] = bar.label
            _bar(axes, down + spacing.pitch / 2, bar, layers, spacing)
            down += spacing.pitch
        down += spacing.between
    axes.set_yticks(list(beside), list(beside.values()))


def _bar(axes: Axes, down: float, bar: Bar, layers: Sequence[Layer], spacing: Spacing) -> None:
    start = 0.0
    for layer in layers:
        amount = float(layer.of_all(bar.results))
        if amount:  # else its edge would be seen
            axes.barh(
                down, amount, spacing.bar, start, label=layer.words, clip_on=False, **layer.filled
            )
        start += amount
    axes.annotate(
        in_whole_kronor(sum_of(layers, bar.results)),
        xy=(start, down),
        xytext=(_TO_SUM * 72, 0),
        textcoords="offset points",
        verticalalignment="center_baseline",
        color=INK,
        fontsize=SIZE - 0.5,
    )
