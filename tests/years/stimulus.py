"""Jobbstimulans, found by going through the years: 12 kap. 8 §."""

from dataclasses import dataclass
from fractions import Fraction

from tests.years.told import Before, Kronor, Month, Past, Taken, Told

IN_A_ROW, TWO_YEARS = 6, 24


def support_months(before: Before, past: Past, person: str) -> set[Month]:
    """The months in which a person has had försörjningsstöd: by the decision, where it differs."""
    found = set(before.support.get(person, ()))
    for told, outcome in past:
        paid = outcome.forsorjningsstod if told.decided is None else told.decided
        if person in told.adults and paid > 0:
            found.add(told.month)
    return found


def two_years(
    before: Before, past: Past, person: str, month: Month
) -> tuple[list[tuple[Month, Month]], int]:
    """The periods that had begun by a month, and how many months in a row stand before it.

    After six months in a row the next 24 are a period; then six new ones are needed.
    """
    support = support_months(before, past, person)
    periods = [before.periods[person]] if person in before.periods else []
    start = max((last + 1 for _, last in periods), default=min(support, default=month))
    row = 0
    for each in range(start, month):
        if any(first <= each <= last for first, last in periods):
            continue
        row = row + 1 if each in support else 0
        if row == IN_A_ROW:
            periods.append((each + 1, each + TWO_YEARS))
            row = 0
    return periods, row


def has_jobbstimulans(before: Before, past: Past, person: str, month: Month) -> bool:
    """Whether the month lies in one of the person's periods."""
    periods, _ = two_years(before, past, person, month)
    return any(first <= month <= last for first, last in periods)


def known_from(before: Before, past: Past, person: str) -> Month | None:
    """The first month from which all is known of a person; None where it always was.

    Of a month in which somebody was no member nothing is known, and of a child not of one
    that nobody applied for either. A recorded period alone tells no month.
    """
    adult = any(person in told.adults for told, _ in past)
    known = before.support if adult or person in before.support else before.youth
    first: Month | None = None if person in known else past[0][0].month
    away = False
    for place, (told, _) in enumerate(past):
        here = person in {*told.adults, *(child.id for child in told.children)}
        gap = place > 0 and told.month > past[place - 1][0].month + 1
        if here and (away or (gap and not adult)):
            first = told.month
        if not here:
            first = told.month + 1
        away = not here
    return before.known_from.get(person) if first is None else first


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a person stands with jobbstimulans as a month begins."""

    state: str
    in_a_row: int = 0
    broken_by: Month | None = None
    since: Month | None = None
    last: Month | None = None
    recorded: bool = False


def standing(before: Before, past: Past, person: str, month: Month) -> Standing:
    """Whether the person is qualified, and how many months there are in a row."""
    seen = any(person in told.adults for told, _ in past)
    if not seen and person not in {*before.support, *before.periods}:
        return Standing(state="UNKNOWN")
    periods, row = two_years(before, past, person, month)
    since, last = periods[-1] if periods else (0, 0)
    support = support_months(before, past, person)
    earlier = [each for each in support if last < each < month - row]
    broken_by = max(earlier) + 1 if earlier else None
    if broken_by is not None and broken_by < (known_from(before, past, person) or 0):
        broken_by = None  # nobody knows what there was in that month
    state = "MUST_REQUALIFY" if periods else "NOT_QUALIFIED"
    if since <= month <= last:
        state = "QUALIFIED"
    elif could_have(before, past, person, month, after=last):
        state = "UNKNOWN"
    return Standing(
        state=state,
        in_a_row=row,
        broken_by=broken_by,
        since=since or None,
        last=last or None,
        recorded=bool(periods) and periods[-1] == before.periods.get(person),
    )


def could_have(before: Before, past: Past, person: str, month: Month, *, after: Month) -> bool:
    """Whether the month may lie in a period, if what is unknown was months of support."""
    first_known = known_from(before, past, person)
    support = support_months(before, past, person)
    for end in range(max(after + IN_A_ROW, month - TWO_YEARS), month):
        row = range(end - IN_A_ROW + 1, end + 1)
        if all(each in support or (first_known and each < first_known) for each in row):
            return True
    return False


def quarter(before: Before, past: Past, now: Told, taken: list[Taken]) -> Kronor:
    """Jobbstimulans: a quarter of what is left of the wages, for those who have it."""
    left_out = Fraction(0)
    for pay in now.counted:
        adult = pay.person in now.adults
        if adult and pay.employment and has_jobbstimulans(before, past, pay.person, now.month):
            first = [t for t in taken if t.pay.id == pay.id and not t.by.statute_first]
            left_out += Fraction(pay.net - sum(t.kronor for t in first), 4)
    return left_out
