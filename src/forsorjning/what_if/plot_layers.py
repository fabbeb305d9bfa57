"""What a bar is made of in a picture: its layers, how each is told apart, and its words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

from matplotlib.patches import Rectangle

from forsorjning.calculation.result import Settled, Supposed
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.what_if.living import aside_in
from forsorjning.what_if.plot_look import INK, PAPER
from forsorjning.what_if.plot_words import month_short, years_once

Result = Settled | Supposed
_AID = "#dbe1e6"


class Layer(NamedTuple):
    """A part of each bar. Its shade and its hatching are seen in grey too.

    ``of`` says what the part is in a month, in kronor.
    """

    of: Callable[[Result], Decimal]
    words: str
    fill: str
    hatch: str

    def of_all(self, results: Iterable[Result]) -> Decimal:
        """What the part is in several months, in kronor."""
        with exactly():
            return sum(map(self.of, results), ZERO)

    @property
    def filled(self) -> dict[str, Any]:
        """How it is filled, as a patch takes it."""
        return {"facecolor": self.fill, "hatch": self.hatch, "edgecolor": INK, "linewidth": 0.8}

    def box(self, left: float, low: float, right: float, high: float) -> Rectangle:
        """A sample of it."""
        return Rectangle((left, low), right - left, high - low, **self.filled)


def layers_of(results: Sequence[Result], say: Language) -> tuple[Layer, ...]:
    """The aid under its sections and the income, from below.

    In each month they come to what there is to live on.
    """
    right = _aid(LegalBasis.RIGHT, results, say)
    found = [Layer(attrgetter("aid_right"), right, _AID, "")]
    of_discretion = attrgetter("aid_discretionary")
    if any(map(of_discretion, results)):
        discretionary = _aid(LegalBasis.DISCRETIONARY, results, say)
        found.append(Layer(of_discretion, discretionary, PAPER, "..."))
    return (*found, *_income(say))


def plain_layers(say: Language) -> tuple[Layer, ...]:
    """The same without the sections, for the person that it is about."""
    return (Layer(attrgetter("aid"), say("bistånd", "aid"), _AID, ""), *_income(say))


def _income(say: Language) -> tuple[Layer, ...]:
    counts = say("inkomst som räknas", "income that counts")
    left_out = say("inkomst som inte räknas", "income that is left out")
    return (
        Layer(attrgetter("counted_income"), counts, "#8398a8", ""),
        Layer(_left_out, left_out, PAPER, "////"),
    )


def _left_out(result: Result) -> Decimal:
    with exactly():
        return result.disregarded.total + aside_in(result)


def _aid(basis: LegalBasis, results: Sequence[Result], say: Language) -> str:
    """The aid on one basis, under the sections that were in force."""
    cites = (cite for one in results for cite in in_force(basis.sections, one.case.day))
    sections = ", ".join(dict.fromkeys(cite.section for cite in cites))
    return say(f"bistånd enligt {sections}", f"aid under {sections}")


def sum_of(layers: Iterable[Layer], results: Sequence[Result]) -> Decimal:
    """What there is to live on in all the months, in kronor."""
    with exactly():
        return sum((one.of_all(results) for one in layers), ZERO)


def told(name: str, results: Sequence[Result], layers: Sequence[Layer], say: Language) -> str:
    """A bar in a sentence, for whoever does not see it."""
    amounts = ((one.words, one.of_all(results)) for one in layers)
    parts = (f"{words} {printed(amount)} kr" for words, amount in amounts if amount)
    said = ", ".join(parts) or say("inget", "nothing")
    return f"{name}: {said}."


def month_labels(results: Sequence[Result], say: Language) -> Iterator[str]:
    """The months along the axis, each year once; a star at what is supposed."""
    years = years_once([result.month for result in results])
    for result, year in zip(results, years, strict=True):
        star = "*" * isinstance(result, Supposed)
        yield f"{month_short(result.month, say)}{star}\n{year}".rstrip()
