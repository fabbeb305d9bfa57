"""What is kept of a pay of any amount, and where the aid ends."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import evolve

from forsorjning.calculation.month import frame_of
from forsorjning.calculation.questions import Answer
from forsorjning.facts import convert
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.fact import evolved
from forsorjning.facts.income import Gig, Income, IncomeKind
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.months import Month
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.ending import MOST, ORE, first_without_aid
from forsorjning.what_if.given import DEFAULT, NOTHING_KNOWN, Given, look, without_effect
from forsorjning.what_if.linear import Cut, value_at
from forsorjning.what_if.pieces import found_to, turns_of
from forsorjning.what_if.tried_pay import TRIED, TriedPay


def curve(
    case: Case,
    *,
    person: str,
    kind: IncomeKind | str,
    upto: Decimal | int | str,
    gig: Gig | None = None,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    assume_norm_of: Month | str | None = None,
) -> Curve:
    """Say what a household keeps of one more pay, for every pay from nothing to ``upto`` kronor.

    The pay is tried as paid on the last day of the income month, under the id ``tried``, so that
    a supposition about ``Payments`` can name it. A ``gig`` that nothing covers needs an answer
    that is supposed.

    Raises:
        InvalidFacts: for someone unknown, an amount of 0 or below, a supposition that touches
            nothing, and what can't be true.
        AssessmentMissing: where something is open, and no answer is supposed.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    most = convert.amount(upto)
    faults = convert.faults_of(most, "upto")
    if not faults and most == 0:
        faults = [Fault("upto_zero", "upto")]
    tried = _tried_pay(
        case,
        person=person,
        kind=kind,
        gig=gig,
        probe=MOST if faults else most,
        faults=faults,
        suppositions=suppositions,
        suppose=suppose,
        ledger=ledger,
        practice=practice,
        assume_norm_of=assume_norm_of,
    )
    with exactly():
        found = list(found_to(Fraction(most), tried.calculated))
        pieces, kinks, cliffs = turns_of(found, _aid_without(tried), tried.calculated)
    return Curve(
        tried=tried, upto=most, pieces=tuple(pieces), kinks=tuple(kinks), cliffs=tuple(cliffs)
    )


def break_even(
    case: Case,
    *,
    person: str,
    kind: IncomeKind | str,
    gig: Gig | None = None,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    assume_norm_of: Month | str | None = None,
) -> Decimal | None:
    """Say where the aid ends: the least pay, net and in whole öre, with which it is 0 kronor.

    It is 0 where there is no aid without the pay either, and None where no pay ends it. Where a
    practice rounds a share to whole kronor, the aid may end and begin again within some kronor;
    then it is one of those ends.

    Raises:
        InvalidFacts, AssessmentMissing, NormNotPublished: as ``curve``.
    """
    tried = _tried_pay(
        case,
        person=person,
        kind=kind,
        gig=gig,
        probe=MOST,
        faults=[],
        suppositions=suppositions,
        suppose=suppose,
        ledger=ledger,
        practice=practice,
        assume_norm_of=assume_norm_of,
    )
    if tried.nothing.aid == 0:
        return ZERO
    with exactly():
        for one in found_to(Fraction(MOST), tried.calculated):
            found = first_without_aid(one, tried)
            if found is not None:
                return _least_near(found, tried)
    return None


def _least_near(found: Decimal, tried: TriedPay) -> Decimal:
    """The least pay without aid just below one: a rounding can move the place of a jump too."""
    while found > 0 and tried.result(found - ORE).aid == 0:
        found -= ORE
    return found


def _aid_without(tried: TriedPay) -> Fraction:
    """The aid without the pay, where nothing is rounded."""
    nothing = Fraction(0)
    outcome, _ = tried.calculated(Cut(nothing, exactly=True))
    return value_at(outcome.aid.effect, nothing)


def _tried_pay(
    case: Case,
    *,
    person: str,
    kind: IncomeKind | str,
    gig: Gig | None,
    probe: Decimal,
    faults: list[Fault],
    **given: Any,
) -> TriedPay:
    """The month with a pay of any amount; every fault is told at once.

    ``probe`` is an amount at which each supposition has to touch something.
    """
    income: Income | None = None
    found = list(faults)
    practice = given["practice"] if type(given["practice"]) is Practice else DEFAULT
    try:
        month = (
            case.month.plus(-practice.income_month.lag) if type(case) is Case else Month(2026, 1)
        )
        income = Income(
            person=person, kind=kind, net=probe, paid_on=month.last_day, gig=gig, id=TRIED
        )
    except InvalidFacts as error:
        found += error.faults
    if income is not None and type(case) is Case:
        if all(member.id != person for member in case.household.members):
            found.append(Fault("person_unknown", "person"))
        elif any(one.id == TRIED for one in case.incomes):
            found.append(Fault("id_used_twice", "case.incomes"))
        else:
            case = evolve(case, incomes=(*case.incomes, income))
    taken = look(case, *found, **given)
    assert income is not None  # noqa: S101 - else there was a fault
    if taken.suppositions:
        wrong = without_effect(taken, [taken.month()])
        if wrong:
            raise InvalidFacts(wrong)
    return _framed(taken, income)


def _framed(given: Given, income: Income) -> TriedPay:
    with exactly():
        frame = frame_of(given.case, given.ledger, given.practice, tried=given.tried(given.case))
        unrounded = evolved(
            given.practice,
            jobbstimulans_rounding=None,
            assessment_rounding=None,
            aid_rounding=None,
        )
        return TriedPay(
            frame=frame,
            unrounded=frame.but(practice=unrounded),
            income=income,
            suppose=given.suppose,
        )
