"""What is kept of a pay of any amount, and where the aid ends."""

from collections.abc import Callable, Iterable
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
from forsorjning.what_if.given import DEFAULT, NOTHING_KNOWN, Given, look, without_effect
from forsorjning.what_if.linear import Cut, value_at, whole_ore
from forsorjning.what_if.pieces import Found, found_to, turns_of
from forsorjning.what_if.tried_pay import TRIED, TriedPay

_ORE = Decimal("0.01")
_MOST = Decimal(10**9)  # kronor; an amount has ten figures at most


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
        probe=_MOST if faults else most,
        faults=faults,
        suppositions=suppositions,
        suppose=suppose,
        ledger=ledger,
        practice=practice,
        assume_norm_of=assume_norm_of,
    )
    with exactly():
        found = list(found_to(Fraction(most), tried.calculated))
        pieces, kinks, cliffs = turns_of(found, _without(tried), tried.calculated)
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

    It is 0 where there is no aid without the pay either, and None where no pay ends it.

    Raises:
        InvalidFacts, AssessmentMissing, NormNotPublished: as ``curve``.
    """
    tried = _tried_pay(
        case,
        person=person,
        kind=kind,
        gig=gig,
        probe=_MOST,
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
        ended = _ends_in(found_to(Fraction(_MOST), tried.calculated))
        return None if ended is None else _first_without_aid(tried, *ended)


def _without(tried: TriedPay) -> Fraction:
    """What there is to live on without the pay, where nothing is rounded."""
    nothing = Fraction(0)
    outcome, _ = tried.calculated(Cut(nothing, exactly=True))
    return value_at(outcome.resources.effect, nothing)


def _ends_in(found: Iterable[Found]) -> tuple[Fraction, Fraction] | None:
    """Where the aid of the function without roundings ends, and where its piece began."""
    begun = Fraction(0)
    for one in found:
        if value_at(one.outcome.aid.effect, one.start) == 0:
            return begun, one.start
        begun = one.start
    return None


def _first_without_aid(tried: TriedPay, begun: Fraction, ends: Fraction) -> Decimal:
    """The first whole öre without aid; what the practice rounds moves it by a little."""

    def ended(pay: Decimal) -> bool:
        return tried.result(pay).aid == 0

    none, step = whole_ore(ends), _ORE
    while not ended(none):
        none, step = none + step, step * 2
    some = whole_ore(begun)
    if ended(some):
        return some
    return _least(some, none, ended)


def _least(some: Decimal, none: Decimal, ended: Callable[[Decimal], bool]) -> Decimal:
    """Halve the stretch between a pay with aid and one without until an öre is left."""
    while none - some > _ORE:
        middle = some + (none - some) // (2 * _ORE) * _ORE
        if ended(middle):
            none = middle
        else:
            some = middle
    return none


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
