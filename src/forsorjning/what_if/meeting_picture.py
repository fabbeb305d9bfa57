"""The one picture of the page for a meeting, so low that the page has room on an A4."""

from collections.abc import Iterator, Mapping

from forsorjning.ground.blocks import Block, Drawing
from forsorjning.ground.language import Language
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.meeting_speech import Told, one_pay_of
from forsorjning.what_if.plot_turns import reasons, turnings
from forsorjning.what_if.plots import needs_matplotlib

_HEIGHT = 1.9  # of the axes of a curve, where its width is 4


def picture_of(
    answer: Told, curves: Mapping[str, Curve], say: Language
) -> Iterator[Block | Drawing]:
    """The curves where there are any, and else the ways side by side where ways are compared.

    Raises:
        ExtraMissing: where matplotlib is not installed.
    """
    if curves:
        yield from _of_any_pay(answer, curves, say)
    elif isinstance(answer, Comparison):
        yield from _of_ways(answer, say)


def _of_any_pay(
    answer: Told, curves: Mapping[str, Curve], say: Language
) -> Iterator[Block | Drawing]:
    """What is kept of any pay, and why the lines turn where they do, by the numbers on them."""
    needs_matplotlib()
    from forsorjning.what_if.plot_curve import draw_curves
    from forsorjning.what_if.plot_saving import svg_of
    from forsorjning.what_if.plot_shape import NARROW

    shape = NARROW._replace(height=_HEIGHT)
    yield Drawing(svg_of(draw_curves(curves, say, shape, earned=one_pay_of(answer))))
    why = reasons(turnings(curves, say), say)
    if why:
        yield "\n".join(f"{place}. {reason}." for place, reason in enumerate(why, 1))


def _of_ways(answer: Comparison, say: Language) -> Iterator[Drawing]:
    """What there is to live on in each; nothing where so many have no room on the page."""
    needs_matplotlib()
    from forsorjning.what_if.plot_saving import svg_of
    from forsorjning.what_if.plot_ways import draw_ways_on_page

    picture = draw_ways_on_page(answer.roads, say)
    if picture is not None:
        yield Drawing(svg_of(picture))
