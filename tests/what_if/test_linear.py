"""A pay that is not known yet is reckoned with like an amount, and remembers how far it holds."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from operator import add, eq, ge, gt, le, lt, mul, ne, sub
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from forsorjning.ground.money import exactly
from forsorjning.what_if.linear import Cut, line_of, value_at, whole_ore

WHOLE = st.integers(-50, 50).map(Decimal)
STARTS = st.fractions(0, 60, max_denominator=12)
JUST_AFTER = Fraction(1, 10**9)
"""So near that no line with these numbers turns in between."""


def line(cut: Cut, base: Decimal, slope: Decimal) -> Any:
    """An amount that grows with the pay of a cut."""
    return base + cut.pay * slope


def at(amount: Any, pay: Fraction) -> Fraction:
    """The amount at a pay, by hand."""
    base, slope = line_of(amount)
    return Fraction(base) + Fraction(slope) * pay


class TestLines:
    """Sums, differences and products of lines are those of their amounts at every pay."""

    @given(
        lines=st.tuples(WHOLE, WHOLE, WHOLE, WHOLE),
        pay=STARTS,
        reckoned=st.sampled_from((add, sub)),
    )
    def test_a_sum_is_the_sum_at_every_pay(
        self,
        lines: tuple[Decimal, Decimal, Decimal, Decimal],
        pay: Fraction,
        reckoned: Callable[[Any, Any], Any],
    ) -> None:
        """Of two lines, or of a line and an amount, in either order."""
        cut = Cut(Fraction(0))
        with exactly():
            one, other = line(cut, *lines[:2]), line(cut, *lines[2:])
            for left, right in ((one, other), (one, lines[0]), (lines[0], one)):
                assert at(reckoned(left, right), pay) == reckoned(at(left, pay), at(right, pay))

    @given(base=WHOLE, slope=WHOLE, times=WHOLE, pay=STARTS)
    def test_a_product_with_an_amount_is_that_at_every_pay(
        self, base: Decimal, slope: Decimal, times: Decimal, pay: Fraction
    ) -> None:
        """Two pays that are not known are never multiplied: no rule does that."""
        with exactly():
            one = line(Cut(Fraction(0)), base, slope)
            assert at(one * times, pay) == at(times * one, pay) == at(one, pay) * Fraction(times)
            unknown = Cut(Fraction(0)).pay
            with pytest.raises(TypeError):
                mul(unknown, unknown)

    @given(base=WHOLE, slope=WHOLE, step=st.sampled_from(("0.01", "1", "3", "12")), pay=STARTS)
    def test_a_rounding_finds_whole_steps_and_nothing_left_over(
        self, base: Decimal, slope: Decimal, step: str, pay: Fraction
    ) -> None:
        """It is the function without roundings; thirds stay thirds."""
        with exactly():
            one = line(Cut(Fraction(0)), base, slope)
            steps, rest = divmod(one, Decimal(step)) if slope else (one / Decimal(1), Decimal(0))
            assert rest == 0
            if slope:
                whole = steps * Decimal(step)
                assert at(whole, pay) == at(one, pay)
                assert at(whole + one, pay) == 2 * at(one, pay)

    def test_what_does_not_grow_is_an_amount(self) -> None:
        """The pay less itself is nothing, and no longer a line."""
        pay = Cut(Fraction(5)).pay
        assert type(pay - pay) is Decimal
        assert line_of(3) == (Decimal(3), Decimal(0))
        assert value_at(7, Fraction(1, 3)) == 7
        assert hash(pay) == hash(pay)


class TestAnswers:
    """Which of two amounts is larger is answered just after the start, and for how far."""

    @given(
        lines=st.tuples(WHOLE, WHOLE, WHOLE, WHOLE),
        start=STARTS,
        asked=st.sampled_from((lt, le, gt, ge, eq, ne)),
    )
    @example(lines=(Decimal(-5), Decimal(1), Decimal(0), Decimal(0)), start=Fraction(5), asked=gt)
    def test_an_answer_holds_from_just_after_the_start_to_the_end(
        self,
        lines: tuple[Decimal, Decimal, Decimal, Decimal],
        start: Fraction,
        asked: Callable[[Any, Any], Any],
    ) -> None:
        """Up to the first pay at which it may be another one, and at that pay it turns."""
        cut = Cut(start)
        with exactly():
            one, other = line(cut, *lines[:2]), line(cut, *lines[2:])
            answer = asked(one, other)

        def by_hand(pay: Fraction) -> Any:
            return asked(at(one, pay), at(other, pay))

        assert answer == by_hand(start + JUST_AFTER)
        if cut.end is None:
            assert answer == by_hand(start + 1_000_000)
        else:
            assert cut.end > start
            assert answer == by_hand((start + cut.end) / 2)
            assert at(one, cut.end) == at(other, cut.end)

    @given(lines=st.tuples(WHOLE, WHOLE), start=STARTS)
    def test_an_exact_cut_answers_at_the_start_alone(
        self, lines: tuple[Decimal, Decimal], start: Fraction
    ) -> None:
        """It looks no further, and remembers no end."""
        cut = Cut(start, exactly=True)
        with exactly():
            one = line(cut, *lines)
            assert bool(one) == (at(one, start) != 0)
            assert (one > 0) == (at(one, start) > 0)
            assert (one == 0) == (at(one, start) == 0)
        assert cut.end is None

    @given(lines=st.tuples(WHOLE, WHOLE), start=STARTS)
    def test_the_larger_of_two_is_found_as_of_amounts(
        self, lines: tuple[Decimal, Decimal], start: Fraction
    ) -> None:
        """By ``max`` and ``min``, as the rules use them."""
        assume(lines[1])
        cut = Cut(start)
        with exactly():
            one = line(cut, *lines)
            larger, smaller = max(Decimal(0), one), min(Decimal(0), one)
        just_after = start + JUST_AFTER
        assert at(larger, just_after) == max(Fraction(0), at(one, just_after))
        assert at(smaller, just_after) == min(Fraction(0), at(one, just_after))


class TestWholeOre:
    """The first whole öre at or above an amount."""

    @given(amount=st.fractions(0, 10**6))
    def test_it_is_the_first(self, amount: Fraction) -> None:
        """An öre less is below it."""
        ore = whole_ore(amount)
        assert Fraction(ore) - Fraction(1, 100) < amount <= Fraction(ore)


@pytest.mark.parametrize("compare", [lt, le, gt, ge, eq, ne])
def test_every_comparison_is_answered_as_of_amounts(compare: Callable[[Any, Any], bool]) -> None:
    """At the start alone, where a line is below, at and above an amount."""
    with exactly():
        pay = Cut(Fraction(5), exactly=True).pay
        for amount in map(Decimal, (4, 5, 6)):
            assert compare(pay, amount) == compare(Decimal(5), amount)
