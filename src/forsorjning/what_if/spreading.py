"""The same pay in other months: as one sum, or spread."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer, Question
from forsorjning.calculation.result import Supposed
from forsorjning.facts import convert
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
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
from forsorjning.what_if.given import DEFAULT, NOTHING_KNOWN, Given, Tell, look, without_effect
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
        InvalidFacts: for an id that the case does not hold, pay of another month, a plan of
            another sum, a supposition that touches nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    given = look(
        case,
        ledger=ledger,
        practice=practice,
        suppositions=suppositions,
        suppose=suppose,
        assume_norm_of=None,
    )
    pays = _pays(given, incomes)
    amounts = _plans(plans, pays)
    horizon = _horizon(months, amounts, given.practice)
    last = given.case.month.plus(horizon - 1)
    if assume_norm_of is not None:
        given = look(
            case,
            ledger=ledger,
            practice=practice,
            suppositions=suppositions,
            suppose=suppose,
            assume_norm_of=assume_norm_of,
            needs_norm=(last,),
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


def _pays(given: Given, incomes: Income | str | Iterable[Income | str]) -> tuple[Income, ...]:
    """The pay that is spread, in payment order, each with an id."""
    listed: Any = (incomes,) if isinstance(incomes, Income | str) else incomes
    in_case = {one.id: one for one in given.case.incomes}
    faults: list[Fault] = []
    found: list[Income] = []
    for place, one in enumerate(listed):
        at = f"incomes[{place}]"
        if isinstance(one, str):
            taken: Any = in_case.get(one)
            faults += [] if taken else [Fault("id_unknown", at)]
        else:
            taken = convert.fact(Income, one)
            faults += convert.faults_of(taken, at)
        if type(taken) is Income:
            wrong = of_other_month(taken, given.case.month, given.practice)
            faults += [fault.under(at) for fault in wrong]
            found.append(taken if taken.id else evolve(taken, id=_free(place, in_case)))
    if not faults and not found:
        faults.append(Fault("incomes_missing", "incomes"))
    if faults:
        raise InvalidFacts(faults)
    return tuple(sorted(found, key=lambda one: (one.paid_on, one.id)))


def _free(place: int, taken: Iterable[str]) -> str:
    """An id that nothing else has, the same in every month."""
    name = f"pay-{place + 1}"
    return name if name not in taken else _free(place + 1, taken)


def _plans(plans: Mapping[str, Plan], pays: tuple[Income, ...]) -> dict[str, tuple[Decimal, ...]]:
    """What comes in each month, by plan; every plan has the sum of the pay."""
    with exactly():
        total = sum((one.net for one in pays), ZERO)
        read: Any = convert.mapped(plans, convert.a_needed_id, lambda plan: _plan(plan, total))
    faults = convert.faults_of(read, "plans")
    if not faults and not read:
        faults = [Fault("plans_missing", "plans")]
    if faults:
        raise InvalidFacts(faults)
    return dict(read.items())


def _plan(plan: Any, total: Decimal) -> Any:
    if type(plan) is int:
        if not 1 <= plan <= _MOST_MONTHS:
            return convert.unreadable("plan_months", str(_MOST_MONTHS))
        part = Rounding.ORE_DOWN.of(total, plan)
        return (*(part for _ in range(plan - 1)), total - part * (plan - 1))
    taken: Any = convert.amounts(plan)
    if type(taken) is not tuple:
        return taken
    if not 1 <= len(taken) <= _MOST_MONTHS:
        return convert.unreadable("plan_months", str(_MOST_MONTHS))
    if sum(taken, ZERO) != total:
        return convert.unreadable("plan_sum_differs")
    return taken


def _horizon(
    months: int | None, plans: Mapping[str, tuple[Decimal, ...]], practice: Practice
) -> int:
    longest = max(map(len, plans.values()))
    if months is None:
        return longest + practice.carry_surplus_months
    if type(months) is not int or not longest <= months <= _MOST_MONTHS:
        raise InvalidFacts([Fault("horizon_too_short", "months", f"{longest}-{_MOST_MONTHS}")])
    return months


def _cases(
    case: Case, pays: tuple[Income, ...], plan: tuple[Decimal, ...], horizon: int
) -> list[Case]:
    """The months in a row, each with what comes in it of the pay."""
    spread_ids = {one.id for one in pays}
    first = evolve(case, incomes=tuple(one for one in case.incomes if one.id not in spread_ids))
    cases = [again(first, case.month.plus(place)) for place in range(horizon)]
    for place, parts in enumerate(_parts(pays, plan)):
        later = tuple(moved(pay, place, net) for pay, net in parts)
        cases[place] = evolve(cases[place], incomes=(*cases[place].incomes, *later))
    return cases


def _parts(
    pays: tuple[Income, ...], plan: tuple[Decimal, ...]
) -> list[list[tuple[Income, Decimal]]]:
    """Of which pay each month's sum comes: the earliest first, each until nothing of it is left."""
    left = {one.id: one.net for one in pays}
    months = []
    with exactly():
        for amount in plan:
            parts = []
            for pay in pays:
                taken = min(amount, left[pay.id])
                if taken:
                    parts.append((pay, taken))
                    left[pay.id] -= taken
                    amount -= taken  # noqa: PLW2901 - what is still to come in the month
            months.append(parts)
    return months


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
