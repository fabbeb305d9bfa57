"""Where the curves of a picture turn and jump, and why: each reason once, by its number."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from forsorjning.ground.language import Language, listed
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.pieces import Cliff, Kink
from forsorjning.what_if.plot_words import opened
from forsorjning.what_if.telling import kronor


class Turning(NamedTuple):
    """A place where one curve turns, or several for the same reason.

    ``number`` is that of the reason; ``kept`` is where the curve is there, or just after it.
    """

    number: int
    earned: Fraction
    kept: Fraction
    why: str

    def label(self, say: Language) -> str:
        """What stands beside the place itself."""
        return f"{self.why}\n{say('vid', 'at')} {kronor(self.earned)} kr"


def turnings(curves: Mapping[str, Curve], say: Language) -> list[Turning]:
    """Every place, in the order of the pay."""
    found: dict[tuple[Fraction, Fraction, str], None] = {}
    turns: list[Kink | Cliff] = []
    for curve in curves.values():
        turns += [*curve.kinks, *curve.cliffs]
    for turn in sorted(turns, key=lambda one: one.exact):
        kept = turn.kept if isinstance(turn, Kink) else turn.after
        found[turn.exact, kept, _why(turn, say)] = None
    numbers = {why: place for place, why in enumerate(dict.fromkeys(w for *_, w in found), 1)}
    return [Turning(numbers[why], earned, kept, why) for earned, kept, why in found]


def _why(turn: Kink | Cliff, say: Language) -> str:
    why = say(turn.sv, turn.en)
    if isinstance(turn, Kink):
        return why
    lost = turn.drop > 0
    verb = say("förloras", "are lost") if lost else say("tillkommer", "are gained")
    return f"{why}: {kronor(abs(turn.drop))} kr {verb}"


def reasons(turns: Iterable[Turning], say: Language) -> tuple[str, ...]:
    """What the numbers stand for: each reason, and the pays at which it is one.

    >>> half = Turning(1, Fraction(1, 2), Fraction(0), "biståndet upphör")
    >>> reasons([half, half._replace(earned=Fraction(1000))], Language.SV)
    ('Biståndet upphör vid 0,50 och 1 000 kr',)
    """
    pays: dict[str, dict[str, None]] = {}
    for one in turns:
        pays.setdefault(one.why, {})[kronor(one.earned)] = None
    return tuple(
        f"{opened(why)} {say('vid', 'at')} {listed(at, say)} kr" for why, at in pays.items()
    )
