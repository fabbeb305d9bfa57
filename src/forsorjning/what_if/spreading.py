"""The same pay in other months: as one sum, or spread."""

from collections.abc import Container, Iterable, Mapping
from decimal import Decimal
from itertools import count
from typing import Any, TypeAlias

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer, Question
from forsorjning.calculation.result import Supposed
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Payments, Supposition
from forsorjning.facts.case import LISTS, Case, given_by_case
from forsorjning.facts.entry import entered
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.months import Month
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.words import Words
from forsorjning.what_if.changes import of_other_month
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

Plan: TypeAlias = int | Iterable[Decimal | int | str]
"""In how many months, in equal parts; or what comes in each month, in kronor."""

_MOST_MONTHS = 120


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
    pays = _pays(case, incomes, practice, faults)
    amounts = _plans(plans, pays, faults)
    horizon = _horizon(months, amounts, practice, faults)
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


def _pays(
    case: Case,
    incomes: Income | str | Iterable[Income | str],
    practice: Practice,
    faults: list[Fault],
) -> tuple[Income, ...]:
    """The pay that is spread, in payment order, each with an id of its own."""
    listed = _listed(incomes)
    if listed is None:
        faults.append(Fault("not_a_list", "incomes"))
        return ()
    if not listed:
        faults.append(Fault("incomes_missing", "incomes"))
    in_case = {one.id: one for one in case.incomes} if type(case) is Case else {}
    found: list[Income] = []
    taken = in_case.keys() | {one.id for one in listed if type(one) is Income}
    for place, one in enumerate(listed):
        at = f"incomes[{place}]"
        if type(one) is str and type(case) is Case and one not in in_case:
            faults.append(Fault("id_unknown", at))
        pay = in_case.get(one, one) if type(one) is str else convert.fact(Income, one)
        faults += convert.faults_of(pay, at)
        if type(pay) is not Income:
            continue
        if any(pay.id and pay.id == other.id for other in found):
            faults.append(Fault("id_used_twice", at))
        if type(case) is Case:
            faults += (fault.under(at) for fault in _that_cannot_be(pay, case, practice))
        named = pay if pay.id else evolve(pay, id=_free(taken))
        taken |= {named.id}
        found.append(named)
    return tuple(sorted(found, key=lambda one: (one.paid_on, one.id)))


def _listed(incomes: Any) -> tuple[Any, ...] | None:
    """Incomes and ids, given as any iterable or as one alone."""
    if type(incomes) in {Income, str}:
        return (incomes,)
    if isinstance(incomes, bytes | Mapping) or not isinstance(incomes, Iterable):
        return None
    return tuple(incomes)


def _that_cannot_be(pay: Income, case: Case, practice: Practice) -> Iterable[Fault]:
    if all(member.id != pay.person for member in case.household.members):
        yield Fault("person_unknown", "person")
    if type(practice) is Practice:
        yield from of_other_month(pay, case.month, practice)


def _free(taken: Container[str]) -> str:
    """An id that nothing else has, the same in every month."""
    return next(name for number in count(1) if (name := f"pay-{number}") not in taken)


def _plans(
    plans: Mapping[str, Plan], pays: tuple[Income, ...], faults: list[Fault]
) -> dict[str, tuple[Decimal, ...]]:
    """What comes in each month, by plan; every plan has the sum of the pay."""
    with exactly():
        total = None if faults else sum((one.net for one in pays), ZERO)
        read: Any = convert.mapped(plans, convert.a_needed_id, lambda plan: _plan(plan, total))
    faults += convert.faults_of(read, "plans")
    if type(read) is convert.Unreadable:
        return {}
    if not read:
        faults.append(Fault("plans_missing", "plans"))
    return dict(read.items())


def _plan(plan: Any, total: Decimal | None) -> Any:
    """What comes in each month; where it is not known what all of it is, only its shape is read."""
    if type(plan) is int:
        if not 1 <= plan <= _MOST_MONTHS:
            return convert.unreadable("plan_months", str(_MOST_MONTHS))
        total = ZERO if total is None else total
        part = Rounding.ORE_DOWN.of(total, plan)
        return (*(part for _ in range(plan - 1)), total - part * (plan - 1))
    taken: Any = convert.amounts(plan)
    if type(taken) is not tuple:
        return taken
    if not 1 <= len(taken) <= _MOST_MONTHS:
        return convert.unreadable("plan_months", str(_MOST_MONTHS))
    if total is not None and sum(taken, ZERO) != total:
        return convert.unreadable("plan_sum_differs")
    return taken


def _horizon(
    months: int | None,
    plans: Mapping[str, tuple[Decimal, ...]],
    practice: Practice,
    faults: list[Fault],
) -> int:
    longest = max(map(len, plans.values()), default=1)
    if months is None:
        return longest + (practice.carry_surplus_months if type(practice) is Practice else 0)
    if type(months) is not int or not longest <= months <= _MOST_MONTHS:
        faults.append(Fault("horizon_too_short", "months", f"{longest}-{_MOST_MONTHS}"))
        return longest
    return months


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
    return evolve(one, id=f"{one.id} (spread)") if of_pay and by_place(one.id) else one


def by_place(name: str) -> bool:
    """Whether a case gave the id of an assessment by its place."""
    return given_by_case(name, LISTS["assessments"])


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
