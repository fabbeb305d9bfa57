"""Where the aid ends, to the öre: what the practice rounds moves it by a little."""

from decimal import Decimal
from fractions import Fraction

from forsorjning.ground.money import ZERO
from forsorjning.ground.rounding import Rounding
from forsorjning.what_if.linear import line_of, whole_ore
from forsorjning.what_if.pieces import Found
from forsorjning.what_if.tried_pay import TriedPay

ORE = Decimal("0.01")
MOST = Decimal("9999999999.99")
"""The largest pay that there is: an amount has ten figures at most."""


def first_without_aid(one: Found, tried: TriedPay) -> Decimal | None:
    """The first whole öre of a piece with which the aid is 0; None where there is none.

    Without roundings the aid is what is lacking, or 0. So it can be 0 only from where little
    enough is lacking on, and it is where more than enough is over.
    """
    moved = _moved_at_most(tried)
    lacking = line_of(one.outcome.need.effect - one.outcome.means.effect)
    base, slope = (Fraction(part) for part in lacking)
    if slope == 0 and base > moved:
        return None
    least = enough = one.start
    if slope:
        least = max(least, (moved - base) / slope)
        enough = max(least, (-moved - base) / slope)
    end = Fraction(MOST) if one.end is None else one.end
    # At the start itself it may still be as it was before it, and so an öre more is looked at.
    some, none = whole_ore(least), _whole_ore_upto(min(end, enough + 2 * Fraction(ORE)))
    if none < some:
        return None
    if tried.result(none).aid != 0:
        # A rounding moves more than itself where a share that it makes nothing of takes no place.
        some, none = none, _whole_ore_upto(end)
        if tried.result(none).aid != 0:
            return None
    return some if tried.result(some).aid == 0 else _least(some, none, tried)


def _least(some: Decimal, none: Decimal, tried: TriedPay) -> Decimal:
    """Halve the stretch between a pay with aid and one without until an öre is left."""
    while none - some > ORE:
        middle = some + (none - some) // (2 * ORE) * ORE
        if tried.result(middle).aid == 0:
            none = middle
        else:
            some = middle
    return none


def _whole_ore_upto(amount: Fraction) -> Decimal:
    return min(MOST, -whole_ore(-amount))


def _moved_at_most(tried: TriedPay) -> Fraction:
    """More than what all roundings together can move the aid by, in kronor."""
    frame, practice = tried.frame, tried.frame.practice
    youths = sum(income.person in frame.ages_of for income in frame.case.incomes)
    times: tuple[tuple[Rounding | None, int], ...] = (
        (practice.aid_rounding, 1),
        (practice.jobbstimulans_rounding, len(frame.windows)),
        (practice.assessment_rounding, len(frame.assessments)),
        (Rounding.ORE_HALF_UP, youths),
    )
    steps = (rounding.step * number for rounding, number in times if rounding is not None)
    return Fraction(sum(steps, ZERO) + ORE)
