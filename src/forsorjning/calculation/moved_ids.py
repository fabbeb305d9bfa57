"""Ids that a case gave by the place, and that stand for something else than they did then.

An assessment of a payment names it by its id, a review belongs to the assessment of that id,
and rows are compared by it. An id that the caller gave says itself what it is.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from forsorjning.facts.assessment import IndividualAssessment, Payments, Standing
from forsorjning.facts.case import LISTS, Case, given_by_case
from forsorjning.ground.errors import Fault

_OF_A_PAYMENT = ("person", "kind", "paid_on", "gig")
_OF_STANDING = ("valid_from", "activities", "arrangers", "payers", "kinds")


def ids_that_moved(
    then: Case, now: Case, assessments_now: tuple[IndividualAssessment, ...]
) -> Iterator[Fault]:
    """Every id that passed to something else, each told once."""
    told = set()
    for fault in (
        *_under_another_id(then, now),
        *_payments_under_the_same_id(then, now, assessments_now),
        *_assessments_under_the_same_id(then, now),
    ):
        if fault.possible not in told:
            yield fault
        told.add(fault.possible)


def same_assessment(one: IndividualAssessment, other: IndividualAssessment) -> bool:
    """Whether two with one id are versions of one assessment: of whom, and of which work."""
    a, b = one.scope, other.scope
    if one.person != other.person or type(a) is not type(b):
        return False
    return _alike(a, b, _OF_STANDING if isinstance(a, Standing) else ("incomes",))


def _under_another_id(then: Case, now: Case) -> Iterator[Fault]:
    """What the case itself had numbered, and what stands, unchanged, under another id now."""
    for name in LISTS:
        before = {one.id: one for one in getattr(then, name)}
        after = {one.id: one for one in getattr(now, name)}
        for place, (now_id, one) in enumerate(after.items()):
            for then_id, earlier in before.items():
                if (
                    now_id != then_id
                    and given_by_case(then_id)
                    and after.get(then_id) != earlier
                    and before.get(now_id) != one
                    and _alike(one, earlier, _all_but_the_id(one))
                ):
                    yield Fault("id_moved", f"case_now.{name}[{place}].id", then_id)


def _payments_under_the_same_id(
    then: Case, now: Case, assessments_now: tuple[IndividualAssessment, ...]
) -> Iterator[Fault]:
    """Payments that an assessment names by a number that was another payment's then.

    Only the amounts and the note of a payment may have been corrected; the number says nothing
    else of what it is.
    """
    named_then = _named_in(then.assessments)
    named = named_then | _named_in((*now.assessments, *assessments_now))
    before = {one.id: one for one in then.incomes}
    for place, one in enumerate(now.incomes):
        if one.id not in named or not given_by_case(one.id):
            continue
        earlier = before.get(one.id)
        untold = earlier is None
        moved = one.id in named_then if untold else not _alike(one, earlier, _OF_A_PAYMENT)
        if moved:
            yield Fault("id_moved", f"case_now.incomes[{place}].id", one.id)


def _assessments_under_the_same_id(then: Case, now: Case) -> Iterator[Fault]:
    """Assessments under a number that was another assessment's then."""
    before = {one.id: one for one in then.assessments}
    for place, one in enumerate(now.assessments):
        if given_by_case(one.id) and not same_assessment(before.get(one.id, one), one):
            yield Fault("id_moved", f"case_now.assessments[{place}].id", one.id)


def _named_in(assessments: Iterable[IndividualAssessment]) -> set[str]:
    scopes = [one.scope for one in assessments]
    return {income for scope in scopes if isinstance(scope, Payments) for income in scope.incomes}


def _all_but_the_id(one: Any) -> list[str]:
    return [field.name for field in type(one).__attrs_attrs__ if field.name != "id"]


def _alike(one: Any, other: Any, names: Iterable[str]) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)
