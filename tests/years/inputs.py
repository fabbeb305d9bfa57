"""What a story is made of: the time before it, payments, and the terms of assessments."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from typing import Any

from hypothesis import strategies as st

from tests.years.naive import PRISBASBELOPP
from tests.years.told import Before, How, Month, Pay, first_day, month_of

ACTIVITIES = ("vandring", "spelning")
BIRTHS = (
    date(2003, 3, 31),  # 21 in March 2024
    date(2004, 12, 1),  # 21 in December 2025
    date(2005, 7, 15),  # 21 in July 2026
    date(2006, 2, 1),  # 18 in February 2024
    date(2007, 7, 1),  # 18 in July 2025
    date(2008, 1, 1),  # 18 in January 2026
    date(2014, 5, 17),
    date(2021, 11, 30),
    date(2024, 1, 2),
)

weeks = st.integers(0, 3)  # of a month: days that are often the same
amounts = st.sampled_from((100, 300, 500, 800, 1_000, 1_500, 2_000, 4_000, 9_000))
_caps = st.sampled_from((400, 700, 1_000, 2_500, 6_000, 0))
_places = st.sampled_from((1, 2, 3, 0))
_limits = {
    "most_per_month": _caps,
    "most_per_year": _caps,
    "most_in_all": _caps,
    "occasions_per_month": _places,
    "occasions_in_all": _places,
}
_sets_of_limits = [some for number in range(3) for some in combinations(_limits, number)]
_years = st.sampled_from((2023, 2024, 2025))

practices = st.builds(
    How,
    carry=st.integers(0, 3),
    largest_first=st.booleans(),
    youth_excess_counts=st.sampled_from((True, True, False)),
    youth_by_gross=st.booleans(),
)


@st.composite
def histories(draw: st.DrawFn, /, start: Month) -> Before:
    """What is known when the story begins: often nothing, or a row that is nearly long enough."""
    if draw(st.booleans()):
        return Before()
    support: dict[str, frozenset[Month]] = {}
    periods: dict[str, tuple[Month, Month]] = {}
    known_from: dict[str, Month] = {}
    for person in ("anna", "bo"):
        kind = draw(st.sampled_from(("unknown", "none", "a row", "a row", "period")))
        if kind == "none":
            support[person] = frozenset()
        elif kind == "a row":
            end = start - draw(st.sampled_from((0, 0, 0, 1, 10, 23)))
            first = end - draw(st.integers(1, 9))
            support[person] = frozenset(range(first, end))
            if draw(st.booleans()):
                known_from[person] = first - draw(st.integers(0, 2))
        elif kind == "period":
            first = start - draw(st.integers(0, 25))
            periods[person] = (first, first + 23)
    gross = PRISBASBELOPP[2024] - draw(st.sampled_from((0, 800, 9_000)))
    return Before(
        support=support,
        periods=periods,
        known_from=known_from,
        surplus={start - draw(st.integers(1, 4)): draw(amounts) for _ in range(2)},
        youth={"child-1": {2024: (gross, gross // 2)}} if draw(st.booleans()) else {},
        used={"a-1": {draw(_years): draw(amounts)}} if draw(st.booleans()) else {},
    )


def gross_of(net: int) -> st.SearchStrategy[int | None]:
    """What it was before tax: unknown, the same, or so that a part of it comes out even."""
    return st.sampled_from((None, net, net * 5 // 4))


@st.composite
def gigs(draw: st.DrawFn, /, month: Month, person: str) -> list[Pay]:
    """Pay for one occasion, sometimes in two parts; the second part comes when it is due."""
    paid_on = first_day(month - 1) + timedelta(7 * draw(weeks))
    if draw(st.integers(0, 7)) == 0:
        paid_on = first_day(month - draw(st.integers(2, 3)))  # and counted late
    worked = paid_on - timedelta(draw(st.sampled_from((0, 0, 1, 7, 7, 14, 35, 100, 370))))
    pay = Pay(
        id="",
        person=person,
        net=draw(amounts),
        paid_on=paid_on,
        counts_in=month,
        employment=draw(st.booleans()),
        worked=worked,
        activity=draw(st.sampled_from(ACTIVITIES)),
    )
    second = draw(st.none() | st.none() | amounts)
    return [pay] if second is None else [pay, replace(pay, net=second, counts_in=0)]


def walks(month: Month, person: str, number: int) -> list[Pay]:
    """So many walks in the month before, each paid the day after."""
    days = [first_day(month - 1) + timedelta(7 * week) for week in range(number)]
    return [
        Pay(
            id="",
            person=person,
            net=400 + 100 * place,
            paid_on=day + timedelta(1),
            counts_in=month,
            worked=day,
            activity=ACTIVITIES[0],
        )
        for place, day in enumerate(days)
    ]


@st.composite
def terms(draw: st.DrawFn, /, refusal: bool = False) -> dict[str, Any]:
    """What an assessment says: its form, its basis, and its order against jobbstimulans."""
    forms = ["everything", "per month", "per occasion", "share"]
    form = draw(st.sampled_from([*forms, "in full"] if refusal else forms))
    amount = Fraction(draw(st.sampled_from((300, 700, 1_000, 2_500))))
    return {
        "form": form,
        "amount": Fraction(1, draw(st.sampled_from((1, 2, 4)))) if form == "share" else amount,
        "discretionary": draw(st.booleans()),
        "combine": draw(st.sampled_from(("", "", "REMAINDER", "STATUTE_FIRST"))),
    }


@st.composite
def limits(draw: st.DrawFn, /, first: date) -> dict[str, Any]:
    """The caps and occasions of a standing assessment, and when it is to be looked at again."""
    planned = draw(st.sampled_from(((), (), (), (), (2,), (1, 1, 5))))  # months after the first
    set_ones = draw(st.sampled_from(_sets_of_limits))
    return {
        **{name: draw(limit) if name in set_ones else None for name, limit in _limits.items()},
        "reviews_planned": tuple(first_day(month_of(first) + later) for later in planned),
    }
