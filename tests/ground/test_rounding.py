"""A part of an öre or a krona is lost only by name, and as the name says."""

from decimal import Decimal, localcontext
from fractions import Fraction
from math import ceil, floor

from hypothesis import example, given
from hypothesis import strategies as st

from forsorjning.ground.rounding import Rounding

AMOUNTS = st.integers(0, 10**9).map(lambda ore: Decimal(ore).scaleb(-4))


def by_fractions(rounding: Rounding, value: Fraction) -> Fraction:
    """The same rounding, reckoned with fractions and nothing of ours."""
    step = Fraction(1, 100) if rounding.name.startswith("ORE") else Fraction(1)
    steps = value / step
    if rounding.name.endswith("HALF_UP"):
        return floor(steps + Fraction(1, 2)) * step
    return (ceil(steps) if rounding.name.endswith("UP") else floor(steps)) * step


class TestRounding:
    """Each rounding is a step and a direction."""

    @given(st.sampled_from(Rounding), AMOUNTS, st.integers(1, 31))
    @example(Rounding.ORE_HALF_UP, Decimal("333.34") * Decimal("0.75"), 1)
    @example(Rounding.KRONA_HALF_UP, Decimal("507.50"), 1)
    @example(Rounding.ORE_UP, Decimal(0), 7)
    def test_is_what_fractions_give(
        self, rounding: Rounding, numerator: Decimal, denominator: int
    ) -> None:
        """Exact arithmetic of another kind comes to the same."""
        rounded = rounding.of(numerator, denominator)
        assert Fraction(rounded) == by_fractions(rounding, Fraction(numerator) / denominator)

    @given(st.sampled_from(Rounding), AMOUNTS, st.integers(1, 31))
    def test_does_not_depend_on_the_callers_context(
        self, rounding: Rounding, numerator: Decimal, denominator: int
    ) -> None:
        """A caller with three digits gets the same krona as everyone else."""
        with localcontext() as context:
            context.prec = 3
            few = rounding.of(numerator, denominator)
        assert few == rounding.of(numerator, denominator)

    @given(st.sampled_from(Rounding), AMOUNTS)
    def test_twice_is_once(self, rounding: Rounding, amount: Decimal) -> None:
        """What is rounded stays."""
        once = rounding.of(amount)
        assert rounding.of(once) == once

    def test_has_a_swedish_name(self) -> None:
        """The sheet says which."""
        assert len({rounding.sv for rounding in Rounding}) == len(Rounding)
