"""Hypothesis strategies for cases and their parts, for our own tests and for yours.

Every strategy builds valid facts and filters nothing. What matters to a test is
pinned by name, any field of the fact included; the rest varies, the odd values
too: öre, pay of 0, weekly pay, pay long after the work, the turns of the law.

>>> strategy = cases(month=fs.Month(2026, 9), kinds=WORK, assessed=False)
"""

from collections.abc import Callable, Collection, Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import chain
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import forsorjning as fs

T = TypeVar("T")

ACTIVITIES = ("stadsvandring", "spelning", "text", "talkshow")
WORK = (fs.IncomeKind.EMPLOYMENT, fs.IncomeKind.FEE, fs.IncomeKind.BUSINESS)

_FIRST = fs.Month(2013, 1)
_TURNS = ("2026-01", "2025-07", "2025-06", "2013-07", "2013-06")
_CLIFFS = ("0", "0.01", "0.05", "333.33", "333.34", "799", "800", "1000")
_DIFFERING = [kind for kind in fs.IncomeKind if kind.practice_differs]
_WEEK = timedelta(days=7)
_BEFORE_THE_RULE = fs.Month(2013, 6)  # a row of support that ended earlier qualifies nobody


def _build(
    kind: Callable[..., T], fields: dict[str, SearchStrategy[Any]], pinned: dict[str, Any]
) -> SearchStrategy[T]:
    """A fact of drawn fields, those pinned excepted."""
    return st.builds(kind, **(fields | {name: st.just(value) for name, value in pinned.items()}))


def _some(items: Iterable[T]) -> SearchStrategy[frozenset[T]]:
    return st.frozensets(st.sampled_from(list(items)), min_size=1)


def months(*, first: fs.Month = _FIRST, last: fs.Month | None = None) -> SearchStrategy[fs.Month]:
    """Months with a published riksnorm, the turns of the law among them."""
    end = last or fs.published_through()
    turns = [month for month in map(fs.Month.parse, _TURNS) if first <= month <= end]
    return st.sampled_from([*turns, first, end]) | st.integers(0, end.index - first.index).map(
        first.plus
    )


@cache
def amounts(most: int = 20_000, *, least: int = 0) -> SearchStrategy[Decimal]:
    """Kronor: whole ones, öre, and the amounts where roundings and limits turn."""
    cliffs = [amount for amount in map(Decimal, _CLIFFS) if least <= amount <= most]
    ore = st.integers(least * 100, most * 100).map(lambda n: Decimal(f"{n // 100}.{n % 100:02}"))
    return st.sampled_from([*cliffs, Decimal(most)]) | st.integers(least, most).map(Decimal) | ore


@cache
def days(month: fs.Month) -> SearchStrategy[date]:
    """Days of a month, its first and last among them."""
    edges = st.sampled_from((month.first_day, month.last_day))
    return edges | st.dates(month.first_day, month.last_day)


def members(*, month: fs.Month, **pinned: Any) -> SearchStrategy[fs.Member]:
    """A member of 0 to 20 years, child or visiting child unless another role is pinned."""
    last, months_days = month.last_day, st.integers(0, month.days)
    birthdays = st.integers(0, 20).map(lambda age: date(last.year - age, last.month, 28))
    fields = {
        "role": st.sampled_from((fs.Role.CHILD, fs.Role.VISITING_CHILD)),
        "born": st.builds(lambda day, n: day - timedelta(n), birthdays, st.integers(0, 360)),
        "days": st.none() | months_days,
        "lunch_at_home": st.booleans(),
        "in_common_costs": st.booleans(),
        "in_school": st.just(value=True),
    }
    return _build(fs.Member, fields, pinned)


@st.composite
def households(
    draw: DrawFn, /, *, month: fs.Month, adults: int | None = None, most_children: int = 2
) -> fs.Household:
    """One adult or two (anna, bo), with children, and perhaps others in the dwelling."""
    number = adults or draw(st.integers(1, 2))
    adult = {"born": date(1970, 1, 1), "in_common_costs": True}
    ids = [("anna", "APPLICANT"), ("bo", "CO_APPLICANT")][:number]
    grown = [draw(members(month=month, id=one, role=role, **adult)) for one, role in ids]
    places = range(draw(st.integers(0, most_children)))
    young = [draw(members(month=month, id=f"child-{place}")) for place in places]
    return fs.Household(members=grown + young, others_in_dwelling=draw(st.integers(0, 3)))


def costs(*, assessed: bool = True, **pinned: Any) -> SearchStrategy[fs.Cost]:
    """A cost; unless ``assessed``, perhaps one that nobody has assessed yet."""
    approved = amounts(9_000) if assessed else st.none() | amounts(9_000)
    fields = {"kind": st.sampled_from(fs.CostKind), "applied": amounts(9_000)}
    return _build(fs.Cost, fields | {"approved": approved}, pinned)


def gigs(*, paid_on: date, several: bool = True, **pinned: Any) -> SearchStrategy[fs.Gig]:
    """Work of a day or a period, sometimes long before the pay; of one occasion or ``several``."""
    lag = st.integers(0, 30) | st.integers(31, 400)
    day = lag.map(lambda number: paid_on - timedelta(number))
    period = st.builds(
        lambda last, n: fs.Period(last - timedelta(n), last), day, st.integers(1, 20)
    )
    fields = {
        "worked": day | period,
        "activity": st.sampled_from(ACTIVITIES),
        "arranger": st.sampled_from(("", "Street Minds")),
        "payer": st.sampled_from(("", "Street Business")),
        "occasions": st.integers(1, 4 if several else 1),
        "occasion_id": st.none() | st.sampled_from(("first", "second")),
    }
    return _build(fs.Gig, fields, pinned)


@st.composite
def incomes(
    draw: DrawFn,
    /,
    *,
    month: fs.Month,
    kinds: Collection[fs.IncomeKind] | None = None,
    occasional: bool | None = None,
    this_month: bool = True,
    several: bool = True,
    **pinned: Any,
) -> fs.Income:
    """An income that counts in the month, or (unless ``this_month``) perhaps in another.

    ``occasional`` says whether it is a gig; None leaves it open.
    """
    paid_in = -1 if this_month else draw(st.sampled_from((-1, -1, 0, -2, 1)))
    paid_on = draw(days(month.plus(paid_in)))
    marked = draw(st.booleans()) if occasional is None else occasional
    net = pinned.get("net", draw(amounts()))
    fields = {
        "kind": st.sampled_from(list(kinds or WORK))
        | st.sampled_from(list(kinds or (WORK if marked else fs.IncomeKind))),
        "gross": st.none() | amounts(5_000).map(lambda tax: net + tax),
        "counts_in": st.sampled_from((None, month)) if this_month else st.none(),
        "gig": gigs(paid_on=paid_on, several=several) if marked else st.none(),
    }
    return draw(_build(fs.Income, fields, {"net": net, "paid_on": paid_on} | pinned))


@st.composite
def weekly_pay(draw: DrawFn, /, *, person: str, month: fs.Month) -> tuple[fs.Income, ...]:
    """Wages for the same work each week: four or five pay days in the month before."""
    paid = month.plus(-1)
    first = paid.first_day + timedelta(days=draw(st.integers(0, 6)))
    work, pay = draw(gigs(paid_on=first, several=False, occasion_id=None)), draw(amounts(2_000))
    return tuple(
        fs.Income(
            person=person,
            kind="EMPLOYMENT",
            net=pay,
            paid_on=day,
            gig=evolve(work, worked=day - _WEEK),
            id=f"{person}-{day}",
        )
        for day in (first + week * _WEEK for week in range(5))
        if day <= paid.last_day
    )


@cache
def forms(*, refusal: bool = False, most: int = 3_000) -> SearchStrategy[fs.Form]:
    """How much is left out; with ``refusal`` also that all is counted."""
    some = amounts(most).map(lambda amount: amount or Decimal("0.01"))
    shares = st.sampled_from(("0.25", "0.5", "0.3333", "1")) | st.integers(1, 9_999).map(
        lambda share: f"0.{share:04}"
    )
    refused = [st.just(fs.CountInFull())] if refusal else []
    left_out = (st.builds(fs.PerMonth, some), st.builds(fs.PerOccasion, some))
    return st.one_of(st.just(fs.Everything()), *left_out, st.builds(fs.Share, shares), *refused)


@st.composite
def standings(
    draw: DrawFn, /, *, month: fs.Month, limits: bool = True, **pinned: Any
) -> fs.Standing:
    """Standing terms around the month, with caps, filters, reviews, pauses and a revocation.

    ``limits`` False leaves out every limit of occasions.
    """
    near = st.integers(-70, 40).map(lambda number: month.first_day + timedelta(number))
    earlier = st.integers(2, 14).map(lambda number: month.plus(-number).first_day)
    first = draw(earlier | earlier | near)
    cap, limit = st.none() | amounts(5_000), st.none() | st.integers(0, 3)
    fields: dict[str, SearchStrategy[Any]] = {
        "valid_to": st.integers(0, 700).map(lambda number: first + timedelta(number)),
        "activities": _some(ACTIVITIES),
        "caps": st.builds(fs.Caps, per_month=cap, per_year=cap, total=cap),
    }
    if first <= month.last_day:
        fields["valid_to"] |= st.just(month.last_day)
    if limits:
        fields |= {"max_occasions_per_month": limit, "max_occasions": limit}
    if draw(st.integers(0, 3)) == 0:
        revoked = st.builds(
            fs.Revocation, on=near, by=st.just("officer"), reason=st.just("journal 3")
        )
        pause = near.map(lambda day: fs.Period(day, day + _WEEK))
        dates = st.lists(near, max_size=2)
        business = st.sampled_from(((), ("Street Business",)))
        minds = st.sampled_from(((), ("Street Minds",)))
        fields |= {"arrangers": minds, "payers": business, "kinds": st.none() | _some(WORK)}
        fields |= {"review_dates": dates, "reviewed_on": dates}
        fields |= {"revoked": st.none() | revoked, "pauses": st.lists(pause, max_size=1)}
    return draw(_build(fs.Standing, fields, {"valid_from": first} | pinned))


@st.composite
def assessments(draw: DrawFn, /, *, month: fs.Month, **pinned: Any) -> fs.IndividualAssessment:
    """A standing assessment, or of the ``scope`` that is pinned; either basis, either order."""
    scope = pinned.get("scope") or draw(standings(month=month))
    fields = {
        "form": forms(refusal=isinstance(scope, fs.Payments)),
        "legal_basis": st.sampled_from(fs.LegalBasis),
        "combine": st.none() | st.sampled_from(fs.Combine),
        "grounds": _some(fs.Ground),
        "decided_on": st.integers(0, 12).flatmap(lambda number: days(month.plus(-number))),
    }
    told = {"motivation": "journal 17", "decided_by": "officer"}
    return draw(_build(fs.IndividualAssessment, fields, told | pinned | {"scope": scope}))


@st.composite
def suppositions(draw: DrawFn, /, *, month: fs.Month, **pinned: Any) -> fs.Supposition:
    """What a what-if supposes in the place of an assessment: standing terms, or the ``scope``."""
    scope = pinned.get("scope") or draw(standings(month=month))
    fields = {
        "form": forms(refusal=isinstance(scope, fs.Payments)),
        "legal_basis": st.sampled_from(fs.LegalBasis),
        "combine": st.none() | st.sampled_from(fs.Combine),
    }
    return draw(_build(fs.Supposition, fields, pinned | {"scope": scope}))


@st.composite
def _assessed(
    draw: DrawFn, /, *, person: str, month: fs.Month, limits: bool, payments: list[str]
) -> list[fs.IndividualAssessment]:
    """What persons have assessed of one member's gigs, nothing overlapping."""
    found: list[fs.IndividualAssessment] = []

    def add(scope: fs.Scope, supersedes: str | None = None) -> None:
        name, by = f"{person}-{len(found)}", supersedes
        one = assessments(month=month, person=person, scope=scope, supersedes=by, id=name)
        found.append(draw(one))

    split = draw(st.integers(1, len(ACTIVITIES)))
    for part in (ACTIVITIES[:split], ACTIVITIES[split:]):
        for number in range(draw(st.sampled_from((1, 2, 0))) if part else 0):
            scope = draw(standings(month=month, activities=part, limits=limits))
            add(scope, supersedes=found[-1].id if number else None)
    for _ in range(draw(st.integers(0, 2))):
        add(fs.Payments(draw(_some(payments))))
    return found


@st.composite
def cases(
    draw: DrawFn,
    /,
    *,
    month: fs.Month | None = None,
    household: fs.Household | None = None,
    assessed: bool = True,
    costs_assessed: bool = True,
    limits: bool = True,
    least_incomes: int = 0,
    **options: Any,
) -> fs.Case:
    """A household's month, with incomes, gigs and assessments that fit together.

    ``assessed`` False has no assessments, ``costs_assessed`` False perhaps costs
    that nobody has assessed, ``limits`` False no limits of occasions; the other
    options are those of ``incomes``: ``kinds``, ``occasional``, and so on.
    """
    month = month or draw(months())
    household = household or draw(households(month=month))
    everyone = [member.id for member in household.members]
    ids = st.sampled_from(everyone[:1]) | st.sampled_from(everyone)
    earned = [
        draw(incomes(person=draw(ids), month=month, id=f"pay-{place}", **options))
        for place in range(draw(st.integers(least_incomes, least_incomes + 3)))
    ]
    wages = fs.IncomeKind.EMPLOYMENT in (options.get("kinds") or WORK)
    if wages and options.get("occasional") is not False and draw(st.integers(0, 4)) == 0:
        earned += draw(weekly_pay(person=draw(ids), month=month))
    decided: list[fs.IndividualAssessment] = []
    for person in dict.fromkeys(one.person for one in earned if one.gig) if assessed else ():
        theirs = [one.id for one in earned if one.gig and one.person == person]
        decided += draw(_assessed(person=person, month=month, limits=limits, payments=theirs))
    assets = st.builds(fs.Asset, amount=amounts(5_000))
    adjusted = st.sampled_from((Decimal(-50), Decimal("0.01"))) | amounts(2_000, least=1)
    adjustments = st.builds(fs.NormAdjustment, amount=adjusted, reason=st.just("journal 9"))
    return fs.Case(
        month=month,
        household=household,
        costs=draw(st.lists(costs(assessed=costs_assessed), max_size=3)),
        incomes=earned,
        assets=draw(st.lists(assets, max_size=1)),
        adjustments=draw(st.lists(adjustments, max_size=1)),
        assessments=decided,
    )


@st.composite
def ledgers(
    draw: DrawFn,
    /,
    *,
    month: fs.Month,
    persons: Iterable[str] = ("anna", "bo"),
    assessments: Iterable[str] = (),
    qualified: bool | None = None,
) -> fs.Ledger:
    """What earlier months left; ``qualified`` says whether everyone has jobbstimulans.

    The right rests on six months in a row or on a recorded period; without it
    the history is unknown, or has a gap.
    """
    support, periods = {}, {}
    for person in persons:
        last = month.plus(-draw(st.integers(1, 20)))
        last = max(last, min(month.plus(-1), _BEFORE_THE_RULE))
        in_a_row = {last.plus(-number) for number in range(6)}
        has_it = draw(st.sampled_from((True, False))) if qualified is None else qualified
        if not has_it:
            in_a_row.remove(last.plus(-draw(st.integers(1, 4))))
        if draw(st.booleans()):
            support[person] = in_a_row
        elif has_it:
            end = draw(st.sampled_from((None, month.first_day)))
            periods[person] = [fs.Period(month.plus(-3).first_day, end)]
    years = st.sampled_from((month.year, month.plus(-1).year))
    use = st.builds(fs.AssessmentUse, by_year=st.dictionaries(years, amounts(3_000)))
    year, below = draw(years), draw(amounts(3_000))
    earned = fs.YearEarnings(year=year, gross=fs.prisbasbelopp(year) - below, net=below)
    ages = draw(st.sets(st.integers(1, 4), max_size=2))
    # Perhaps with months before it that nobody applied for.
    told = [*chain.from_iterable(support.values()), *(month.plus(-age) for age in ages)]
    latest = max(told, default=month.plus(-3))
    ends = [end for end in (month.plus(-1), month.plus(-3)) if end >= latest]
    return fs.Ledger(
        support_months=support,
        jobbstimulans_periods=periods,
        surplus=[fs.Surplus(month=month.plus(-age), amount=draw(amounts())) for age in ages],
        youth_earnings={"child-0": [earned]} if draw(st.booleans()) else {},
        assessment_use={one: draw(use) for one in assessments if draw(st.booleans())},
        through=draw(st.none() | st.sampled_from(ends)),
    )


def practices(**pinned: Any) -> SearchStrategy[fs.Practice]:
    """What a municipality may have chosen."""
    rounding = st.sampled_from(fs.Rounding)
    fields: dict[str, SearchStrategy[Any]] = {
        "income_month": st.sampled_from(fs.IncomeMonth),
        "age_on": st.sampled_from(fs.AgeOn),
        "proration": st.sampled_from(fs.Proration),
        "share_rounding": rounding,
        "proration_rounding": rounding,
        "assessment_rounding": st.none() | rounding,
        "jobbstimulans_rounding": st.none() | rounding,
        "aid_rounding": st.none() | rounding,
        "carry_surplus_months": st.integers(0, 3),
        "count_youth_excess": st.booleans(),
        "youth_basis": st.sampled_from(fs.YouthBasis),
        "kinds_counted": st.dictionaries(st.sampled_from(_DIFFERING), st.booleans()),
        "occasion_choice": st.sampled_from(fs.OccasionChoice),
    }
    return _build(fs.Practice, fields, pinned)
