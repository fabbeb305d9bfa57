"""Kronor, exactly: the one door in, and the one context in which they are reckoned."""

import re
from decimal import (
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    getcontext,
    setcontext,
)

EXACT = Context(
    prec=100,
    traps=[Inexact, InvalidOperation, DivisionByZero, Overflow, FloatOperation],
)
"""No digit is ever lost in this context: losing one is an exception."""

ZERO = Decimal(0)
_ORE = Decimal("0.01")
_LIMIT = 10**10  # ten figures of whole kronor
_WRITTEN = re.compile(r"-?[0-9]{1,10}(\.[0-9]{1,2})?")


class exactly:  # noqa: N801 - it reads as a verb: with exactly()
    """Reckon in the exact context, whatever context the caller has."""

    __slots__ = ("_callers",)

    def __enter__(self) -> None:
        self._callers = getcontext()
        setcontext(EXACT)

    def __exit__(self, *_: object) -> None:
        setcontext(self._callers)


def kr(value: Decimal | int | str) -> Decimal:
    """Take an amount in kronor, exactly as it is written.

    >>> kr(3_910) + kr("249.75")
    Decimal('4159.75')

    Text has a decimal point and at most two decimals. A ``Decimal`` may carry
    further zeros, since its value is the same; it is kept with two decimals.

    Raises:
        TypeError: for a float, a truth value or anything else that is no number.
        ValueError: for text that is no amount, NaN, infinity, more than two
            decimals, or more than ten figures of whole kronor.
    """
    given: object = value
    if isinstance(given, bool | float):
        msg = f"an amount must be exact, got a {type(value).__name__}; write kr('12.50')"
        raise TypeError(msg)
    if isinstance(value, int):
        if not -_LIMIT < value < _LIMIT:
            raise ValueError(_TOO_LONG)
        return Decimal(value)
    if isinstance(value, str):
        if not _WRITTEN.fullmatch(value):
            raise ValueError(_NO_AMOUNT)
        return Decimal(value) or ZERO
    if isinstance(given, Decimal):
        return _checked(given)
    msg = f"an amount is an int, a str or a Decimal, not a {type(value).__name__}"
    raise TypeError(msg)


_TOO_LONG = "an amount has at most ten figures of whole kronor"
_NO_AMOUNT = (
    "text is no amount in kronor; write it as '249.75', without spaces, at most two decimals"
)


def _checked(value: Decimal) -> Decimal:
    if not value.is_finite():
        msg = "an amount is a number, not NaN or infinity"
        raise ValueError(msg)
    if not -_LIMIT < value < _LIMIT:
        raise ValueError(_TOO_LONG)
    try:
        return EXACT.quantize(value, _ORE) or ZERO
    except Inexact:
        msg = "an amount has at most two decimals"
        raise ValueError(msg) from None


def written(amount: Decimal) -> str:
    """Write an amount the way a machine reads it: kronor, no needless zeros.

    >>> written(Decimal("249.750")), written(Decimal("11220.00"))
    ('249.75', '11220')
    """
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def printed(amount: Decimal) -> str:
    """Write an amount the way a person reads it in Swedish.

    >>> printed(Decimal("11220")), printed(Decimal("-249.5"))
    ('11 220', '-249,50')
    """
    whole, _, decimals = written(amount).partition(".")
    sign, figures = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(figures):,}".replace(",", " ")
    return f"{sign}{grouped},{decimals:0<2}" if decimals else f"{sign}{grouped}"
