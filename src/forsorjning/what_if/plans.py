"""What is to be spread, and how: the pay, the plans, and how far to look."""

from collections.abc import Container, Iterable, Mapping
from decimal import Decimal
from itertools import count
from typing import Any, TypeAlias

from attrs import evolve

from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.rounding import Rounding
from forsorjning.what_if.changes import of_other_month

Plan: TypeAlias = int | Iterable[Decimal | int | str]
"""In how many months, in equal parts; or what comes in each month, in kronor."""

_MOST_MONTHS = 120


def pays_of(
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


def plans_of(
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


def horizon_of(
    months: int | None,
    plans: Mapping[str, tuple[Decimal, ...]],
    practice: Practice,
    faults: list[Fault],
) -> int:
    """How many months are looked at: as many as the longest plan has, or more."""
    longest = max(map(len, plans.values()), default=1)
    if months is None:
        return longest + (practice.carry_surplus_months if type(practice) is Practice else 0)
    if type(months) is not int or not longest <= months <= _MOST_MONTHS:
        faults.append(Fault("horizon_too_short", "months", f"{longest}-{_MOST_MONTHS}"))
        return longest
    return months
