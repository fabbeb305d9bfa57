"""A pay that is not known yet: an amount that grows with it, and where the rules turn on the way.

The rules are applied to it as they stand. Each sum of theirs is then a line, base + slope × pay.
Where a rule asks which of two amounts is larger, the answer is the one that holds just after the
start, and the cut remembers how far on it goes on to hold. So the whole curve is found piece by
piece, with one calculation for each, and nothing is searched for.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from forsorjning.ground.money import EXACT, ZERO

Number: TypeAlias = Decimal | Fraction
"""What a line is made of. A Fraction only where a division does not come out even."""


class Cut:
    """One calculation of a pay: from where, and how far what it found goes on to hold.

    Attributes:
        start: the pay that it starts from, in kronor.
        exactly: whether it is about that pay alone, and not about what comes just after it.
        end: the first pay at which some answer may be another one; None where none is.
    """

    __slots__ = ("end", "exactly", "start")

    def __init__(self, start: Fraction, *, exactly: bool = False) -> None:
        """Start from a pay."""
        self.start = start
        self.exactly = exactly
        self.end: Fraction | None = None

    @property
    def pay(self) -> Any:
        """The pay itself, which stands where an amount in kronor does."""
        return Linear(ZERO, Decimal(1), self)

    def sign(self, base: Number, slope: Number) -> int:
        """Whether a line is above 0 (1), below it (-1) or at it (0), where the cut looks."""
        here = _sum(base * self.start.denominator, slope * self.start.numerator)
        if not self.exactly:
            if here == 0:
                return 1 if slope > 0 else -1
            if (here > 0) != (slope > 0):
                root = -Fraction(base) / Fraction(slope)
                self.end = root if self.end is None else min(self.end, root)
        return (here > 0) - (here < 0)


class Linear:
    """An amount that grows with a pay, in the place of a Decimal."""

    __slots__ = ("_cut", "base", "slope")

    def __init__(self, base: Number, slope: Number, cut: Cut) -> None:
        """Hold the line and the cut that it belongs to."""
        self.base = base
        self.slope = slope
        self._cut = cut

    def _line(self, base: Number, slope: Number) -> Any:
        # What no longer grows is an amount like any other.
        return base if not slope and isinstance(base, Decimal) else Linear(base, slope, self._cut)

    def __add__(self, other: Any) -> Any:
        base, slope = line_of(other)
        return self._line(_sum(self.base, base), _sum(self.slope, slope))

    __radd__ = __add__

    def __neg__(self) -> Any:
        return self._line(-self.base, -self.slope)

    def __sub__(self, other: Any) -> Any:
        return self + -other

    def __rsub__(self, other: Any) -> Any:
        return other + -self

    def __mul__(self, other: Any) -> Any:
        if isinstance(other, Linear):
            return NotImplemented
        return self._line(_product(self.base, other), _product(self.slope, other))

    __rmul__ = __mul__

    def __divmod__(self, other: Decimal) -> tuple[Any, Decimal]:
        # A rounding asks for whole steps; of the function without roundings no step is left over.
        over = Fraction(other)
        quotients = [Fraction(one) / over for one in (self.base, self.slope)]
        base, slope = (Decimal(one.numerator) if one.denominator == 1 else one for one in quotients)
        return self._line(base, slope), ZERO

    def _compared(self, other: Any) -> int:
        base, slope = line_of(other)
        base, slope = _sum(self.base, -base), _sum(self.slope, -slope)
        return self._cut.sign(base, slope) if slope else (base > 0) - (base < 0)

    def __eq__(self, other: object) -> bool:
        return self._compared(other) == 0

    def __lt__(self, other: Any) -> bool:
        return self._compared(other) < 0

    def __le__(self, other: Any) -> bool:
        return self._compared(other) <= 0

    def __gt__(self, other: Any) -> bool:
        return self._compared(other) > 0

    def __ge__(self, other: Any) -> bool:
        return self._compared(other) >= 0

    def __bool__(self) -> bool:
        return self._compared(ZERO) != 0

    __hash__ = object.__hash__


def line_of(amount: Any) -> tuple[Number, Number]:
    """The base and the slope of an amount; one that does not grow has no slope."""
    if isinstance(amount, Linear):
        return amount.base, amount.slope
    return (Decimal(amount) if isinstance(amount, int) else amount), ZERO


def _sum(one: Number, other: Number) -> Number:
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return one + other
    return Fraction(one) + Fraction(other)


def _product(one: Number, times: Decimal | int) -> Number:
    return one * Fraction(times) if isinstance(one, Fraction) else one * times


def value_at(amount: Any, at: Fraction) -> Fraction:
    """An amount at a pay."""
    base, slope = line_of(amount)
    return Fraction(base) + Fraction(slope) * at


def whole_ore(amount: Fraction) -> Decimal:
    """The first amount in whole öre at or above it.

    >>> whole_ore(Fraction(46720, 3)), whole_ore(Fraction(5))
    (Decimal('15573.34'), Decimal('5.00'))
    """
    ore = -(-amount.numerator * _ORE // amount.denominator)
    return EXACT.multiply(Decimal(ore), Decimal("0.01"))


_ORE = 100
