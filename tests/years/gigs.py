"""Individual assessments: which covers which work, and what it leaves out of the pay."""

from datetime import date
from fractions import Fraction

from tests.years.stimulus import has_jobbstimulans, known_from
from tests.years.told import Assessed, Before, How, Kronor, Month, Past, Pay, Taken, Told, month_of

# Which assessment covers which work


def successors(one: Assessed, told: Told) -> list[Assessed]:
    """Those that supersede an assessment, directly or in steps."""
    found = [other for other in told.assessed if other.supersedes == one.id]
    return found + [later for other in found for later in successors(other, told)]


def why_not(one: Assessed, pay: Pay, worked: date, told: Told) -> str:
    """Why a standing assessment does not cover a gig; nothing when it does."""
    in_time = one.valid_from <= worked <= one.valid_to
    taken_over = any(worked >= later.valid_from for later in successors(one, told))
    planned = {day for day in one.reviews_planned if day < worked}
    held = {day for day in one.reviewed_on if day >= one.valid_from}
    reasons = {
        "activity_not_covered": pay.activity not in one.activities,
        "other_board": one.board not in {"", told.board},
        "outside_period": not in_time or taken_over,
        "revoked": one.revoked_on is not None and worked > one.revoked_on,
        "paused": any(first <= worked <= last for first, last in one.pauses),
        "review_overdue": len(planned) > len(held),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


FURTHEST = (
    "not_assessed",
    "activity_not_covered",
    "other_board",
    "outside_period",
    "paused",
    "review_overdue",
)


def covering(pay: Pay, told: Told) -> tuple[list[Assessed], str]:
    """The assessments of a gig, the first decided first, or what a person is asked about it."""
    if pay.worked is None:
        return [], ""
    theirs = [one for one in told.assessed if one.person == pay.person]
    named = [one for one in theirs if pay.id in one.payments]
    if named:
        return sorted(named, key=lambda one: one.decided_on), ""
    standing = [one for one in theirs if not one.payments]
    reasons = {one.id: why_not(one, pay, pay.worked, told) for one in standing}
    found = [one for one in standing if not reasons[one.id]]
    if found:
        return found, ""
    for revoked in standing:
        if revoked.revoked_on is not None and reasons[revoked.id] == "revoked":
            anew = {reasons[one.id] for one in standing if one.valid_from > revoked.revoked_on}
            if not anew & {"outside_period", "paused", "review_overdue"}:
                return [], ""
    open_ones = [reason for reason in reasons.values() if reason in FURTHEST]
    return [], max(["not_assessed", *open_ones], key=FURTHEST.index)


def questions(told: Told) -> dict[str, str]:
    """What a person is asked: the code, by the id of the payment."""
    asked = {pay.id: covering(pay, told)[1] for pay in told.counted}
    return {pay: code for pay, code in asked.items() if code}


# How much is left out


def chain(one: Assessed, told: Told) -> set[str]:
    """All assessments that supersede each other with this one: they share a year's account."""
    linked = {one.id}
    for _ in told.assessed:
        for other in told.assessed:
            if other.id in linked or other.supersedes in linked:
                linked |= {other.id, other.supersedes} - {""}
    return linked


def out_of_turn(told: Told) -> set[str]:
    """Payments under an assessment of which one that supersedes it has drawn already.

    Both draw on one account for the year. Which goes first then is no matter of these tests.
    """
    late = set()
    drawn_by: list[Assessed] = []
    for pay in told.counted:
        for one in covering(pay, told)[0]:
            linked = [other for other in told.assessed if other.id in chain(one, told)]
            capped = any(other.most_per_year is not None for other in linked)
            if capped and any(other in drawn_by for other in linked[linked.index(one) + 1 :]):
                late.add(pay.id)
            drawn_by.append(one)
    return late


def room(one: Assessed, worked: date, told: Told, before: Before, taken: list[Taken]) -> Kronor:
    """The most that the caps leave for work of a day, after all that was ever taken."""
    year = worked.year
    rooms: list[Kronor] = []
    if one.most_per_month is not None:
        of_this_month = {pay.id for pay in told.counted}
        mine = [t for t in taken if t.by.id == one.id and t.pay.id in of_this_month]
        rooms.append(one.most_per_month - sum(t.kronor for t in mine))
    if one.most_per_year is not None:
        ids = chain(one, told)
        used = sum(before.used.get(each, {}).get(year, 0) for each in ids)
        mine = [t for t in taken if t.by.id in ids and t.worked.year == year]
        rooms.append(one.most_per_year - used - sum(t.kronor for t in mine))
    if one.most_in_all is not None:
        used = sum(before.used.get(one.id, {}).values())
        mine = [t for t in taken if t.by.id == one.id]
        rooms.append(one.most_in_all - used - sum(t.kronor for t in mine))
    return max(0, min(rooms, default=10**9))


def by_its_form(one: Assessed, pay: Pay, left: Kronor, told: Told, taken: list[Taken]) -> Kronor:
    """What the form says of what is left of a payment."""
    mine = [t for t in taken if t.by.id == one.id]
    if one.form == "everything":
        return left
    if one.form == "share":
        return one.amount * left
    if one.form == "per month":
        of_this_month = {each.id for each in told.counted}
        return min(left, one.amount - sum(t.kronor for t in mine if t.pay.id in of_this_month))
    if one.form == "per occasion":
        before = sum(t.kronor for t in mine if t.pay.occasion == pay.occasion)
        return min(left, one.amount - before)
    return 0


def left_of(one: Assessed, pay: Pay, taken: list[Taken], stimulated: set[str]) -> Kronor:
    """What is left of a payment when an assessment's turn comes."""
    left = pay.net - sum((t.kronor for t in taken if t.pay.id == pay.id), Fraction(0))
    if one.statute_first and pay.employment and pay.person in stimulated:
        # The quarter is of what assessments before the statute have left, and comes off first.
        earlier = [t for t in taken if t.pay.id == pay.id and not t.by.statute_first]
        left -= Fraction(pay.net - sum(t.kronor for t in earlier), 4)
    return left


def placed(
    one: Assessed,
    told: Told,
    how: How,
    *,
    earlier: list[Taken],
    passed_over: set[tuple[str, str]],
    stimulated: set[str],
) -> set[str]:
    """The occasions that have a place within an assessment's limits: those of old, and new ones.

    The largest come first, or the earliest work; among equals, the earlier paid.
    """
    places = {t.pay.occasion: month_of(t.worked) for t in earlier if t.by.id == one.id}
    size: dict[str, Kronor] = {}
    work: dict[str, date] = {}
    for pay in told.counted:
        if pay.worked is not None and one in covering(pay, told)[0]:
            size[pay.occasion] = size.get(pay.occasion, 0) + left_of(one, pay, [], stimulated)
            work[pay.occasion] = pay.worked
    if one.form == "per occasion":
        size = {occasion: min(one.amount, kronor) for occasion, kronor in size.items()}
    in_turn = sorted(size, key=lambda each: -size[each] if how.largest_first else work[each])
    for occasion in in_turn:
        month = month_of(work[occasion])
        full = (
            one.occasions_per_month is not None
            and [*places.values()].count(month) >= one.occasions_per_month
        ) or (one.occasions_in_all is not None and len(places) >= one.occasions_in_all)
        if not full and (one.id, occasion) not in passed_over:
            places.setdefault(occasion, month)
    return set(places)


def drawn(before: Before, past: Past, now: Told, how: How, *, by_right: bool) -> list[Taken]:
    """What assessments leave out of the month's payments; by right, without those of discretion.

    Those that come before jobbstimulans go first, each in payment order. An occasion that left
    nothing out has used no place, and the month is drawn anew without it.
    """
    earlier = [t for _, outcome in past for t in outcome.taken]
    stimulated = {who for who in now.adults if has_jobbstimulans(before, past, who, now.month)}
    passed_over: set[tuple[str, str]] = set()
    while True:
        new: list[Taken] = []
        places = {
            one.id: placed(
                one, now, how, earlier=earlier, passed_over=passed_over, stimulated=stimulated
            )
            for one in now.assessed
        }
        turns = [
            (one, pay)
            for statute_first in (False, True)
            for pay in now.counted
            for one in covering(pay, now)[0]
            if one.statute_first == statute_first and not (by_right and one.discretionary)
        ]
        for one, pay in turns:
            assert pay.worked is not None
            if pay.occasion in places[one.id]:
                left = left_of(one, pay, new, stimulated)
                says = by_its_form(one, pay, left, now, earlier + new)
                most = room(one, pay.worked, now, before, earlier + new)
                new.append(Taken(one, pay, pay.worked, min(says, most)))
        used = {(t.by.id, t.pay.occasion) for t in earlier + new if t.kronor}
        unused = [(t.by.id, t.pay.occasion) for t in new if (t.by.id, t.pay.occasion) not in used]
        if not unused:
            return [t for t in new if t.kronor]
        passed_over.add(unused[0])


# What is known of earlier use


def use_unknown_before(before: Before, past: Past, one: Assessed) -> Month | None:
    """The month of a standing assessment's first case, if what it used before is unknown."""
    month, told = next((t.month, t) for t, _ in past if one.id in {o.id for o in t.assessed})
    earlier = [(t, outcome) for t, outcome in past if t.month < month]
    touches_from = month_of(one.valid_from) + 1
    followed_from = before.known_from.get(one.person)
    if earlier and (
        one.person in before.support or any(one.person in t.adults for t, _ in earlier)
    ):
        followed_from = known_from(before, earlier, one.person)
    # Where all months of support are known, they do not tell what was used.
    told_since = one.id in before.used or (followed_from or month) <= touches_from
    if month > touches_from and not told_since:
        return month
    before_it = [other for other in told.assessed if other.id == one.supersedes]
    return month if any(use_unknown_before(before, past, other) for other in before_it) else None
