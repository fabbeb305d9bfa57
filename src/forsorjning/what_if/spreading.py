"""The same pay in other months: as one sum, or spread."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer, Question
from forsorjning.calculation.result import Supposed
from forsorjning.facts.assessment import IndividualAssessment, Payments, Supposition
from forsorjning.facts.case import LISTS, Case, given_by_case
from forsorjning.facts.entry import entered
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.money import exactly
from forsorjning.ground.months import Month
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Compared, Comparison, Months
from forsorjning.what_if.given import (
    DEFAULT,
    NOTHING_KNOWN,
    Given,
    Tell,
    look,
    unreadable_beside,
    without_effect,
)
from forsorjning.what_if.once_more import WHAT_REPEATS, again, moved
from forsorjning.what_if.plans import Plan, horizon_of, pays_of, plans_of


def spread(
    case: Case,
    incomes: Income | str | Iterable[Income | str],
    plans: Mapping[str, Plan],
    *,
    months: int | None = None,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    assume_norm_of: Month | str | None = None,
) -> Comparison:
    """Compare plans for when a pay comes: as one sum, in equal parts, or as written.

    ``incomes`` are pay of the case's month, themselves or by the ids that the case has them by.
    A plan is a number of months, or what comes in each month from the case's on; its sum is what
    the incomes come to. The work stays where it was; only the days of payment move. ``months``
    is how many to look at: without it the longest plan's, and as many more as the practice
    carries a surplus.

    Raises:
        InvalidFacts: for an id that the case does not hold, pay of another month or named twice,
            a plan of another sum, a supposition that touches nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    faults: list[Fault] = []
    given: Given | None = None
    try:
        given = look(
            case,
            ledger=ledger,
            practice=practice,
            suppositions=suppositions,
            suppose=suppose,
        )
    except InvalidFacts as error:
        faults += error.faults
    faults += unreadable_beside(assume_norm_of=assume_norm_of)
    pays = pays_of(case, incomes, practice, faults)
    amounts = plans_of(plans, pays, faults)
    horizon = horizon_of(months, amounts, practice, faults)
    if faults or given is None:
        raise InvalidFacts(faults)
    if assume_norm_of is not None:
        given = look(
            given.case,
            ledger=given.ledger,
            practice=given.practice,
            suppositions=given.suppositions,
            suppose=given.suppose,
            assume_norm_of=assume_norm_of,
            needs_norm=(given.case.month.plus(horizon - 1),),
        )
    compared = []
    for name, plan in amounts.items():
        cases = _cases(given.case, pays, plan, horizon)
        compared.append(_along(name, given, cases))
    return Comparison(scenarios=tuple(compared), beside=(WHAT_REPEATS, _carried(given.practice)))


def _carried(practice: Practice) -> Words:
    """What is supposed of a month's surplus, which decides whether one sum pays."""
    months = practice.carry_surplus_months
    if months == 0:
        return Words(
            "Ett överskott i en månad räknas inte i en senare.",
            "A surplus of one month is not met in a later one.",
        )
    if months == 1:
        return Words(
            "Ett överskott räknas bara i månaden efter den det uppstod i.",
            "A surplus is met only in the month after its own.",
        )
    return Words(
        f"Ett överskott räknas i högst {months} månader efter den det uppstod i.",
        f"A surplus is met in at most {months} months after its own.",
    )


def _cases(
    case: Case, pays: tuple[Income, ...], plan: tuple[Decimal, ...], horizon: int
) -> list[Case]:
    """The months in a row, each with what comes in it of the pay."""
    spread_ids = {one.id for one in pays}
    first = evolve(
        case,
        incomes=tuple(one for one in case.incomes if one.id not in spread_ids),
        assessments=tuple(_followed(one, spread_ids) for one in case.assessments),
    )
    theirs = _of_the_pay(first, spread_ids)
    cases = [first]
    for place in range(1, horizon):
        later = again(first, case.month.plus(place))
        cases.append(evolve(later, assessments=(*later.assessments, *theirs)))
    for place, parts in enumerate(_parts(pays, plan)):
        paid = tuple(moved(pay, place, net, gross) for pay, net, gross in parts)
        cases[place] = evolve(cases[place], incomes=(*cases[place].incomes, *paid))
    return cases


def _of_the_pay(case: Case, spread_ids: set[str]) -> list[IndividualAssessment]:
    """What persons have assessed of the pay itself, which follows it into later months."""
    return [
        evolve(one, scope=Payments(one.scope.incomes & spread_ids))
        for one in case.assessments
        if isinstance(one.scope, Payments) and one.scope.incomes & spread_ids
    ]


def _followed(one: IndividualAssessment, spread_ids: set[str]) -> IndividualAssessment:
    """An assessment of the pay, under an id by which a ledger knows it again next month.

    One that the case gave by the place would be another's in another month.
    """
    of_pay = isinstance(one.scope, Payments) and one.scope.incomes & spread_ids
    by_place = given_by_case(one.id, LISTS["assessments"])
    return evolve(one, id=f"{one.id} (spread)") if of_pay and by_place else one


def _parts(
    pays: tuple[Income, ...], plan: tuple[Decimal, ...]
) -> list[list[tuple[Income, Decimal, Decimal | None]]]:
    """Of which pay each month's sum comes: the earliest first, each until nothing of it is left.

    What it is before tax is divided as what it is after tax is.
    """
    left = {one.id: one.net for one in pays}
    months = []
    with exactly():
        for amount in plan:
            parts = []
            for pay in pays:
                taken = min(amount, left[pay.id])
                if taken:
                    before = pay.net - left[pay.id]
                    left[pay.id] -= taken
                    gross = _gross_of(pay, before + taken, before)
                    parts.append((pay, taken, gross))
                    amount -= taken  # noqa: PLW2901 - what is still to come in the month
            months.append(parts)
    return months


def _gross_of(pay: Income, upto: Decimal, before: Decimal) -> Decimal | None:
    """Of the gross of a pay, the part that belongs to a part of its net; all parts make it up."""
    if pay.gross is None:
        return None
    rounding = Rounding.ORE_HALF_UP
    return rounding.of(pay.gross * upto, pay.net) - rounding.of(pay.gross * before, pay.net)


def _along(name: str, given: Given, cases: list[Case]) -> Compared:
    """One plan, month after month, along each road."""
    asked, refused = _run(given, cases, Answer.REFUSED)
    also_asked, granted = (asked, refused) if not asked else _run(given, cases, Answer.GRANTED)
    faults = without_effect(given, (*refused, *granted))
    if faults:
        raise InvalidFacts(faults)
    questions = {(question.id, place): question for place, question in (*asked, *also_asked)}
    return Compared(
        name=name,
        questions=tuple(questions.values()),
        if_refused=Months(results=refused),
        if_granted=Months(results=granted),
    )


def _run(
    given: Given, cases: list[Case], answer: Answer
) -> tuple[list[tuple[int, Question]], tuple[Supposed, ...]]:
    """The months in a row along one road, and what is asked in each."""
    ledger = given.ledger
    asked: list[tuple[int, Question]] = []
    results: list[Supposed] = []
    for place, case in enumerate(cases):
        found: Tell = given.month(case, ledger)
        if isinstance(found, AwaitsAssessment):
            asked += [(place, one) for one in found.questions]
            found = found.answer({one.id: answer for one in found.questions})
        ledger = entered(ledger, found.supposed_entry, None)
        results.append(found)
    return asked, tuple(results)
