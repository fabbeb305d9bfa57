"""Assessments that can't stand beside each other, and the last day that each covers."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from forsorjning.facts import convert
from forsorjning.facts.assessment import (
    Assessable,
    IndividualAssessment,
    Payments,
    Standing,
)
from forsorjning.facts.income import Income
from forsorjning.ground.errors import Fault


def assessments_that_clash(
    incomes: tuple[Income, ...], given: tuple[Assessable, ...], board: str
) -> Iterator[Fault]:
    """What can't be true of a case's assessments taken together.

    Assessments of two boards don't clash where the case says which board it is.
    """
    of_income = {income.id: income.person for _, income in convert.numbered(incomes)}
    numbered = tuple(convert.numbered(given))
    assessments = tuple(one for _, one in numbered)
    by_id = {one.id: one for one in assessments if one.id}
    taken_over = taken_over_from(assessments)
    last_days = [
        last_day_covered(one, taken_over) if isinstance(one.scope, Standing) else date.min
        for one in assessments
    ]
    for position, (place, one) in enumerate(numbered):
        here = f"assessments[{place}]"
        if isinstance(one.scope, Payments):
            for payment in one.scope.incomes:
                if of_income.get(payment, one.person) != one.person:
                    yield Fault("payment_of_someone_else", f"{here}.scope.incomes")
        if one.supersedes in by_id:
            earlier = by_id[one.supersedes]
            if earlier.person != one.person or not isinstance(earlier.scope, Standing):
                yield Fault("supersedes_another", f"{here}.supersedes")
            if _in_circle(one, by_id):
                yield Fault("supersedes_in_circle", f"{here}.supersedes")
        for earlier, last in zip(assessments[:position], last_days, strict=False):
            apart = _of_two_boards(one, earlier, board)
            if not apart and _overlap(one, last_days[position], earlier, last):
                yield Fault("assessments_overlap", here)


def _of_two_boards(one: Assessable, other: Assessable, board: str) -> bool:
    """Whether only one of them can hold in the case, which says which board it is."""
    boards = {
        each.board for each in (one, other) if isinstance(each, IndividualAssessment) and each.board
    }
    return bool(board) and len(boards) > 1


def _in_circle(one: Assessable, by_id: dict[str, Assessable]) -> bool:
    seen = set()
    link: Assessable | None = one
    while link is not None and link.supersedes is not None:
        if link.id in seen:
            return True
        seen.add(link.id)
        link = by_id.get(link.supersedes)
    return False


def _overlap(one: Assessable, one_last: date, other: Assessable, other_last: date) -> bool:
    """Say whether two standing assessments, with their last days, could both cover one gig."""
    a, b = one.scope, other.scope
    if not isinstance(a, Standing) or not isinstance(b, Standing):
        return False
    return (
        one.person == other.person
        and one_last >= b.valid_from
        and other_last >= a.valid_from
        and bool(a.activities & b.activities)
        and _common(a.arrangers, b.arrangers)
        and _common(a.payers, b.payers)
        and (a.kinds is None or b.kinds is None or bool(a.kinds & b.kinds))
    )


def last_day_covered(assessment: Assessable, taken_over: Mapping[str, date]) -> date:
    """The last day of work that a standing assessment can cover.

    That is the day before one that supersedes it takes over, directly or in
    steps, the day of its revocation, or the end of its period, whichever comes first.
    ``taken_over`` is what ``taken_over_from`` says of them all.
    """
    scope = assessment.scope
    assert isinstance(scope, Standing)  # noqa: S101 - payments have no period
    last = scope.valid_to if scope.revoked is None else min(scope.valid_to, scope.revoked.on)
    first = taken_over.get(assessment.id)
    return last if first is None else min(last, first - timedelta(days=1))


def taken_over_from(assessments: tuple[Assessable, ...]) -> dict[str, date]:
    """By id, the first day of those that supersede an assessment, directly or in steps."""
    earlier = {one.id: one.supersedes for one in assessments}
    first_days: dict[str, date] = {}
    for one in assessments:
        passed: set[str] = set()
        link = one.supersedes
        while link is not None and link not in passed and isinstance(one.scope, Standing):
            passed.add(link)
            first_days[link] = min(first_days.get(link, date.max), one.scope.valid_from)
            link = earlier.get(link)
    return first_days


def _common(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or bool(some & others)
