"""Kronor are exact, whatever the caller's context is."""

import decimal
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forsorjning.ground.money import EXACT, exactly, kr, printed, written

ORE = st.integers(-(10**12) + 1, 10**12 - 1)


def in_kronor(ore: int) -> Decimal:
    """So many öre as kronor."""
    return Decimal(ore).scaleb(-2)


class TestKr:
    """kr() is the only door in."""

    @given(ORE)
    def test_keeps_every_ore(self, ore: int) -> None:
        """Text and Decimal come to the same amount, with no digit lost."""
        amount = in_kronor(ore)
        assert kr(amount) == kr(f"{amount:f}") == amount

    @given(st.integers(-(10**10) + 1, 10**10 - 1))
    def test_takes_whole_kronor(self, amount: int) -> None:
        """Ten figures at most."""
        assert kr(amount) == amount

    @given(st.floats() | st.booleans() | st.none() | st.complex_numbers() | st.binary())
    def test_refuses_what_is_no_exact_number(self, value: object) -> None:
        """A float is refused whatever it holds."""
        with pytest.raises(TypeError):
            kr(value)  # type: ignore[arg-type]

    @given(st.text() | st.from_regex(r"-?[0-9]{1,12}([.,][0-9]{0,3})?", fullmatch=True))
    def test_takes_text_only_as_a_plain_number(self, value: str) -> None:
        """Any other text is refused, without being repeated."""
        plain = re.fullmatch(r"-?[0-9]{1,10}([.][0-9]{1,2})?", value)
        if plain:
            assert kr(value) == Decimal(value)
            return
        with pytest.raises(ValueError, match=r"^text is no amount in kronor; write it as '249.75'"):
            kr(value)

    @pytest.mark.parametrize(
        "value", ["NaN", "sNaN", "Infinity", "-Infinity", "0.001", "1E+10", "-1E+10", "1E-9999"]
    )
    def test_refuses_decimals_that_are_no_amount(self, value: str) -> None:
        """NaN, infinity, a part of an öre and more than ten figures."""
        with pytest.raises(ValueError, match=r"amount"):
            kr(Decimal(value))

    @pytest.mark.parametrize("value", [10**10, -(10**10), 10**4_000])
    def test_refuses_whole_numbers_that_are_too_long(self, value: int) -> None:
        """Eleven figures are a mistake."""
        with pytest.raises(ValueError, match=r"ten figures"):
            kr(value)

    def test_never_gives_a_negative_zero(self) -> None:
        """-0 is 0."""
        assert not any(zero.is_signed() for zero in (kr("-0.00"), kr(Decimal("-0")), kr(-0)))


class TestExactly:
    """The private context loses no digit, and leaves the caller's as it was."""

    def test_traps_a_lost_digit(self) -> None:
        """A thousand divided by three is an exception."""
        with exactly(), pytest.raises(decimal.Inexact):
            Decimal(1000) / 3

    def test_traps_a_float(self) -> None:
        """Also one that is compared."""
        with exactly(), pytest.raises(decimal.FloatOperation):
            Decimal(1) < 0.5  # noqa: B015 - the comparison is what is tried

    def test_gives_the_callers_context_back(self) -> None:
        """Also after an error, and when it is entered twice."""
        with decimal.localcontext(decimal.Context(prec=3)) as callers:
            with exactly(), exactly():
                assert decimal.getcontext() is EXACT
            assert decimal.getcontext() is callers
            with pytest.raises(decimal.Inexact), exactly():
                Decimal(1) / 3
            assert decimal.getcontext() is callers


class TestWriting:
    """Amounts are written for machines, and printed for people."""

    @given(ORE)
    def test_what_is_written_can_be_read(self, ore: int) -> None:
        """written() and kr() undo each other."""
        assert kr(written(in_kronor(ore))) == in_kronor(ore)

    @given(ORE)
    def test_what_is_printed_holds_the_same_figures(self, ore: int) -> None:
        """Only the spaces and the comma differ."""
        amount = in_kronor(ore)
        figures = printed(amount).replace(" ", "").replace("\u00a0", "").replace(",", ".")
        assert Decimal(figures) == amount

    @pytest.mark.parametrize(
        "amount,text",
        [("0", "0"), ("999", "999"), ("1000", "1 000"), ("1234567.5", "1 234 567,50")],
    )
    def test_thousands_are_apart(self, amount: str, text: str) -> None:
        """As is usual in Swedish; öre are two or none."""
        assert printed(Decimal(amount)).replace("\u00a0", " ") == text

    def test_great_amounts_are_written_without_an_exponent(self) -> None:
        """1E+3 is 1000."""
        assert written(Decimal("1E+3")) == "1000"
