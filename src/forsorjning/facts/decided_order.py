"""The order in which assessments were decided, and where in it what is supposed stands."""

from collections.abc import Iterable
from datetime import date

from forsorjning.facts.assessment import Assessable, IndividualAssessment
from forsorjning.facts.case import Case


def in_decided_order(
    some: Iterable[Assessable], case: Case, given: tuple[Assessable, ...]
) -> tuple[Assessable, ...]:
    """Some of those that are given for a case, the one that was decided first before the others."""
    return tuple(sorted(some, key=lambda one: decided_order(one, case, given)))


def decided_order(one: Assessable, case: Case, given: tuple[Assessable, ...]) -> tuple[date, str]:
    """The day it was decided, and then its id.

    A supposition comes in the turn of what it stands in for, else last, in the order given.
    """
    if isinstance(one, IndividualAssessment):
        return one.decided_on, one.id
    for before in case.assessments:
        if before.id == one.id:
            return before.decided_on, one.id
    return date.max, f"{given.index(one):06}"
