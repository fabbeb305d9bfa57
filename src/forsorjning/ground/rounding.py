"""Named roundings: the only place where a part of an öre or a krona is lost."""

from decimal import Decimal

from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.worded import Worded

_ORE = Decimal("0.01")
_KRONA = Decimal(1)


class Rounding(Worded):
    """How an amount that does not come out even is rounded.

    Every member is a step in kronor and a direction. Half up means that half a
    step is rounded away from zero, as is usual for amounts of money.
    """

    ORE_HALF_UP = "ORE_HALF_UP", "till öre, halva uppåt", "to the öre, halves up"
    ORE_DOWN = "ORE_DOWN", "nedåt till öre", "down to the öre"
    ORE_UP = "ORE_UP", "uppåt till öre", "up to the öre"
    KRONA_HALF_UP = "KRONA_HALF_UP", "till hela kronor, halva uppåt", "to whole kronor, halves up"
    KRONA_DOWN = "KRONA_DOWN", "nedåt till hela kronor", "down to whole kronor"
    KRONA_UP = "KRONA_UP", "uppåt till hela kronor", "up to whole kronor"

    @property
    def step(self) -> Decimal:
        """What the result is a whole multiple of, in kronor."""
        return _ORE if self.name.startswith("ORE") else _KRONA

    def of(self, numerator: Decimal, denominator: Decimal | int = 1) -> Decimal:
        """Round a fraction of 0 or more, reckoned exactly.

        >>> Rounding.ORE_HALF_UP.of(Decimal(1790), 3)
        Decimal('596.67')
        >>> Rounding.KRONA_HALF_UP.of(Decimal("507.5"))
        Decimal('508')
        """
        with exactly():
            step = self.step
            over = Decimal(denominator) * step
            steps, rest = divmod(numerator, over)
            if rest and self._goes_up(2 * rest >= over):
                steps += 1
            return steps * step or ZERO

    def _goes_up(self, half_or_more: bool) -> bool:
        if self.name.endswith("HALF_UP"):
            return half_or_more
        return self.name.endswith("_UP")
