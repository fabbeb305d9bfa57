"""Assessments that can't stand beside each other, and the last day that each covers."""

from collections.abc import Iterator
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
    last_days = [_last_day(one, assessments) for one in assessments]
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


def _last_day(one: Assessable, assessments: tuple[Assessable, ...]) -> date:
    return last_day_covered(one, assessments) if isinstance(one.scope, Standing) else date.min


def last_day_covered(assessment: Assessable, assessments: tuple[Assessable, ...]) -> date:
    """The last day of work that a standing assessment can cover.

    That is the day before one that supersedes it takes over, directly or in
    steps, the day of its revocation, or the end of its period, whichever comes first.
    """
    scope = assessment.scope
    assert isinstance(scope, Standing)  # noqa: S101 - payments have no period
    last = scope.valid_to if scope.revoked is None else min(scope.valid_to, scope.revoked.on)
    taken_over = taken_over_on(assessment, assessments)
    return last if taken_over is None else min(last, taken_over - timedelta(days=1))


def taken_over_on(assessment: Assessable, assessments: tuple[Assessable, ...]) -> date | None:
    """The first day of those that supersede an assessment, directly or in steps, if any do."""
    superseded = {assessment.id}
    later = [other for other in assessments if other.supersedes is not None]
    while any(other.supersedes in superseded and other.id not in superseded for other in later):
        superseded |= {other.id for other in later if other.supersedes in superseded}
    first_days = (
        other.scope.valid_from
        for other in later
        if other.supersedes in superseded and isinstance(other.scope, Standing)
    )
    return min(first_days, default=None)


def _common(some: frozenset[str], others: frozenset[str]) -> bool:
    return not some or not others or bool(some & others)
