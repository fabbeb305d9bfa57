"""What a month is made of in a picture: its layers, how each is told apart, and its words."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

from forsorjning.calculation.result import Settled, Supposed
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.language import Language
from forsorjning.ground.law import in_force
from forsorjning.ground.money import printed
from forsorjning.what_if.plot_look import INK, PAPER
from forsorjning.what_if.plot_words import month_name, month_short, opened

Result = Settled | Supposed


class Layer(NamedTuple):
    """A part of each bar. Its shade and its hatching are seen in grey too."""

    amount: str
    words: str
    fill: str
    hatch: str

    def of(self, result: Result) -> Decimal:
        """What the part is in a month, in kronor."""
        amount: Decimal = attrgetter(self.amount)(result)
        return amount

    @property
    def filled(self) -> dict[str, Any]:
        """How it is filled, as a patch takes it."""
        return {"facecolor": self.fill, "hatch": self.hatch, "edgecolor": INK, "linewidth": 0.8}


def layers_of(results: Sequence[Result], say: Language) -> tuple[Layer, ...]:
    """From below: in each month the layers come to its income and its aid."""
    found = (
        Layer("aid_right", _aid(LegalBasis.RIGHT, results, say), "#dbe1e6", ""),
        Layer("aid_discretionary", _aid(LegalBasis.DISCRETIONARY, results, say), PAPER, "..."),
        Layer("counted_income", say("inkomst som räknas", "income that counts"), "#8398a8", ""),
        Layer(
            "disregarded.total",
            say("inkomst som inte räknas", "income that is left out"),
            PAPER,
            "////",
        ),
    )
    return tuple(
        one for one in found if one.amount != "aid_discretionary" or any(map(one.of, results))
    )


def _aid(basis: LegalBasis, results: Sequence[Result], say: Language) -> str:
    """The aid on one basis, under the sections that were in force."""
    cites = (cite for one in results for cite in in_force(basis.sections, one.case.day))
    sections = ", ".join(dict.fromkeys(cite.section for cite in cites))
    return say(f"bistånd enligt {sections}", f"aid under {sections}")


def told(result: Result, layers: Sequence[Layer], say: Language) -> str:
    """A month in a sentence, for whoever does not see it."""
    parts = (f"{one.words} {printed(one.of(result))} kr" for one in layers if one.of(result))
    said = ", ".join(parts) or say("inget", "nothing")
    return opened(f"{month_name(result.month, say)}: {said}.")


def month_labels(results: Sequence[Result], say: Language) -> Iterator[str]:
    """The months along the axis, each year once; a star at what is supposed."""
    before = None
    for result in results:
        month = result.month
        year = "" if month.year == before else f"\n{month.year}"
        before = month.year
        yield f"{month_short(month, say)}{'*' * isinstance(result, Supposed)}{year}"
