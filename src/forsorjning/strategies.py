"""Hypothesis strategies for cases and their parts, for our own tests and for yours.

Every strategy builds valid facts and filters nothing. What matters to a test is
pinned by name: ``cases(month=Month(2026, 9), kinds={IncomeKind.FEE})``; the rest
varies, the odd values included: öre, pay of 0, weekly pay, pay long after the
work, the turn of the year, July 2013 and July 2025.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from forsorjning.facts.assessment import (
    Caps,
    Combine,
    Ground,
    IndividualAssessment,
    LegalBasis,
    Payments,
    Revocation,
    Scope,
    Standing,
)
from forsorjning.facts.case import Case
from forsorjning.facts.costs import Asset, Cost, CostKind, NormAdjustment
from forsorjning.facts.forms import (
    CountInFull,
    Everything,
    Form,
    PerMonth,
    PerOccasion,
    Share,
)
from forsorjning.facts.household import Household, Member, Role
from forsorjning.facts.income import Gig, Income, IncomeKind
from forsorjning.facts.ledger import AssessmentUse, Ledger, Surplus, YearEarnings
from forsorjning.facts.practice import (
    AgeOn,
    IncomeMonth,
    OccasionChoice,
    Practice,
    Proration,
    YouthBasis,
)
from forsorjning.ground.months import Month, Period
from forsorjning.ground.rounding import Rounding
from forsorjning.norms.prisbasbelopp import prisbasbelopp
from forsorjning.norms.riksnorm import published_through

ACTIVITIES = ("stadsvandring", "spelning", "text", "talkshow")
WORK = frozenset({IncomeKind.EMPLOYMENT, IncomeKind.FEE, IncomeKind.BUSINESS})
ARRANGERS = ("", "Street Minds")
PAYERS = ("", "Street Business")

_FIRST = Month(2013, 1)
_TURNS = tuple(map(Month.parse, ("2013-06", "2013-07", "2025-06", "2025-07", "2026-01")))
_CLIFFS = tuple(map(Decimal, ("0", "0.01", "0.05", "333.33", "333.34", "799", "800", "1000")))
_WEEK = timedelta(days=7)


def months(*, first: Month = _FIRST, last: Month | None = None) -> SearchStrategy[Month]:
    """Months with a published riksnorm, the turns of the law among them."""
    end = last or published_through()
    turns = [month for month in _TURNS if first <= month <= end]
    any_month = st.integers(0, end.index - first.index).map(first.plus)
    return st.sampled_from(turns) | any_month if turns else any_month


def amounts(most: int = 20_000, *, least: int = 0) -> SearchStrategy[Decimal]:
    """Kronor: whole ones, öre, and the amounts where roundings and limits turn."""
    cliffs = [amount for amount in _CLIFFS if least <= amount <= most]
    whole = st.integers(least, most).map(Decimal)
    ore = st.integers(least * 100, most * 100).map(lambda n: Decimal(f"{n // 100}.{n % 100:02}"))
    return st.sampled_from(cliffs) | whole | ore if cliffs else whole | ore


def days(month: Month) -> SearchStrategy[date]:
    """Days of a month, its first and last among them."""
    edges = st.sampled_from((month.first_day, month.last_day))
    return edges | st.dates(month.first_day, month.last_day)


@st.composite
def children(draw: DrawFn, *, id: str, month: Month) -> Member:  # noqa: A002 - the member's own word
    """A child or school youth of 0 to 20 years, at home or visiting, some part of the month."""
    last = month.last_day
    years = draw(st.integers(0, 20))
    birthday = date(last.year - years, last.month, min(last.day, 28))
    return Member(
        id=id,
        role=draw(st.sampled_from((Role.CHILD, Role.VISITING_CHILD))),
        born=birthday - timedelta(days=draw(st.integers(0, 360))),
        days=draw(st.none() | st.integers(0, month.days)),
        lunch_at_home=draw(st.booleans()),
        in_school=True,
        in_common_costs=draw(st.booleans()),
    )


@st.composite
def households(
    draw: DrawFn, *, month: Month, adults: int | None = None, most_children: int = 2
) -> Household:
    """One adult or two, with children, and perhaps others in the dwelling."""
    ids = ("anna", "bo")[: adults or draw(st.integers(1, 2))]
    roles = (Role.APPLICANT, Role.CO_APPLICANT)
    grown = [Member(id=one, role=role) for one, role in zip(ids, roles, strict=False)]
    grown[0] = evolve(grown[0], days=draw(st.none() | st.integers(0, month.days)))
    number = draw(st.integers(0, most_children))
    young = [draw(children(id=f"child-{place}", month=month)) for place in range(number)]
    others = draw(st.integers(0, 3))
    return Household(members=(*grown, *young), others_in_dwelling=others)


@st.composite
def costs(draw: DrawFn, *, kind: CostKind | None = None, assessed: bool = True) -> Cost:
    """A cost; unless ``assessed``, perhaps one that nobody has assessed yet."""
    approved = amounts(9_000) if assessed else st.none() | amounts(9_000)
    return Cost(
        kind=kind or draw(st.sampled_from(CostKind)),
        applied=draw(amounts(9_000)),
        approved=draw(approved),
    )


@st.composite
def gigs(
    draw: DrawFn,
    *,
    paid_on: date,
    activities: Sequence[str] = ACTIVITIES,
    several: bool = True,
) -> Gig:
    """Work before the pay, sometimes long before, for one occasion or (``several``) for more."""
    last = paid_on - timedelta(days=draw(st.integers(0, 30) | st.integers(31, 400)))
    length = draw(st.just(0) | st.integers(0, 20))
    return Gig(
        worked=Period(last - timedelta(days=length), last) if length else last,
        activity=draw(st.sampled_from(activities)),
        arranger=draw(st.sampled_from(ARRANGERS)),
        payer=draw(st.sampled_from(PAYERS)),
        occasions=draw(st.integers(1, 4)) if several else 1,
        occasion_id=draw(st.none() | st.sampled_from(("first", "second"))),
    )


@st.composite
def incomes(  # noqa: PLR0913 - each can be pinned
    draw: DrawFn,
    *,
    person: str,
    month: Month,
    kinds: Collection[IncomeKind] | None = None,
    occasional: bool | None = None,
    this_month: bool = True,
    several: bool = True,
    net: SearchStrategy[Decimal] | None = None,
    id: str = "",  # noqa: A002 - the income's own word
) -> Income:
    """An income that counts in the month, or (unless ``this_month``) perhaps in another.

    ``occasional`` says whether it is a gig; None leaves it open.
    """
    paid_on = draw(days(month.plus(-1 if this_month else draw(st.integers(-2, 1)))))
    marked = draw(st.booleans()) if occasional is None else occasional
    allowed = kinds or (WORK if marked else frozenset(IncomeKind))
    pay = draw(net or amounts())
    return Income(
        person=person,
        kind=draw(st.sampled_from(sorted(allowed, key=lambda kind: kind.name))),
        net=pay,
        paid_on=paid_on,
        counts_in=month if this_month and draw(st.booleans()) else None,
        gross=draw(st.none() | amounts(5_000).map(lambda tax: pay + tax)),
        gig=draw(gigs(paid_on=paid_on, several=several)) if marked else None,
        id=id,
    )


@st.composite
def weekly_pay(draw: DrawFn, *, person: str, month: Month) -> tuple[Income, ...]:
    """Pay for the same work each week: four or five pay days in the month before."""
    paid = month.plus(-1)
    first = paid.first_day + timedelta(days=draw(st.integers(0, 6)))
    pay_days = [first + place * _WEEK for place in range(5)]
    work = draw(gigs(paid_on=first, several=False))
    pay = draw(amounts(2_000))
    return tuple(
        Income(
            person=person,
            kind=IncomeKind.EMPLOYMENT,
            net=pay,
            paid_on=day,
            gig=evolve(work, worked=day - _WEEK, occasion_id=None),
            id=f"{person}-week-{place}",
        )
        for place, day in enumerate(pay_days)
        if day <= paid.last_day
    )


def forms(*, refusal: bool = False, most: int = 3_000) -> SearchStrategy[Form]:
    """How much is left out; with ``refusal`` also that all is counted."""
    some = amounts(most).map(lambda amount: amount or Decimal("0.01"))
    shares = st.sampled_from(("0.25", "0.5", "1", "0.3333")) | st.integers(1, 10_000).map(
        lambda tenth_thousands: str(Decimal(tenth_thousands).scaleb(-4))
    )
    kinds: tuple[SearchStrategy[Form], ...] = (
        st.just(Everything()),
        st.builds(PerMonth, some),
        st.builds(PerOccasion, some),
        st.builds(Share, shares),
    )
    return st.one_of(*kinds, st.just(CountInFull())) if refusal else st.one_of(*kinds)


@st.composite
def standings(
    draw: DrawFn, *, month: Month, activities: Collection[str] = ACTIVITIES, limits: bool = True
) -> Standing:
    """Standing terms around the month, with caps, filters, reviews, pauses and a revocation.

    ``limits`` False leaves out every limit of occasions.
    """
    near = st.integers(-70, 40).map(lambda number: month.first_day + timedelta(days=number))
    long_ago = st.integers(2, 14).map(lambda number: month.plus(-number).first_day)
    valid_from = draw(near | long_ago)
    cap, some = st.none() | amounts(5_000), st.none() | st.integers(0, 3)
    revoked = st.builds(partial(Revocation, by="officer", reason="journal 3"), on=near)
    pause = near.flatmap(lambda day: st.builds(Period, st.just(day), st.just(day + _WEEK)))
    rarely = draw(st.integers(0, 3)) == 0
    return Standing(
        valid_from=valid_from,
        valid_to=valid_from + timedelta(days=draw(st.integers(0, 700))),
        activities=frozenset(activities),
        arrangers=draw(st.sampled_from((frozenset(), frozenset({"Street Minds"})))),
        payers=draw(st.sampled_from((frozenset(), frozenset({"Street Business"})))),
        kinds=draw(st.none() | st.frozensets(st.sampled_from(sorted(WORK, key=str)), min_size=1)),
        caps=draw(st.builds(Caps, per_month=cap, per_year=cap, total=cap)),
        max_occasions_per_month=draw(some) if limits else None,
        max_occasions=draw(some) if limits else None,
        review_dates=draw(st.lists(near, max_size=2)) if rarely else (),
        reviewed_on=draw(st.lists(near, max_size=2)) if rarely else (),
        pauses=draw(st.lists(pause, max_size=1)) if rarely else (),
        revoked=draw(st.none() | revoked) if rarely else None,
    )


@st.composite
def assessments(  # noqa: PLR0913 - each can be pinned
    draw: DrawFn,
    *,
    person: str,
    month: Month,
    scope: Scope | None = None,
    form: Form | None = None,
    legal_basis: LegalBasis | None = None,
    combine: Combine | None = None,
    id: str = "",  # noqa: A002 - the assessment's own word
) -> IndividualAssessment:
    """An assessment of named payments or a standing one, on either basis, in either order."""
    scope = scope or draw(standings(month=month))
    return IndividualAssessment(
        person=person,
        scope=scope,
        form=form or draw(forms(refusal=isinstance(scope, Payments))),
        legal_basis=legal_basis or draw(st.sampled_from(LegalBasis)),
        grounds=draw(st.frozensets(st.sampled_from(Ground), min_size=1)),
        motivation="journal 2026-17",
        decided_by="officer-1",
        decided_on=draw(days(month.plus(-draw(st.integers(0, 12))))),
        combine=combine or draw(st.none() | st.sampled_from(Combine)),
        id=id,
    )


@st.composite
def _assessed(
    draw: DrawFn, person: str, month: Month, ids: Sequence[str], limits: bool
) -> tuple[IndividualAssessment, ...]:
    """What persons have assessed of one member's gigs, nothing overlapping."""
    found: list[IndividualAssessment] = []
    split = draw(st.integers(1, len(ACTIVITIES)))
    for part in (ACTIVITIES[:split], ACTIVITIES[split:]):
        if part and draw(st.booleans()):
            scope = draw(standings(month=month, activities=part, limits=limits))
            name = f"{person}-standing-{len(found)}"
            found.append(draw(assessments(person=person, month=month, scope=scope, id=name)))
    if found and draw(st.booleans()):
        old = found[0]
        later = draw(standings(month=month, activities=ACTIVITIES[:1], limits=limits))
        if set(ACTIVITIES[:1]) <= set(getattr(old.scope, "activities", ())):
            new = draw(assessments(person=person, month=month, scope=later, id=f"{person}-new"))
            found.append(evolve(new, supersedes=old.id))
    for place in range(draw(st.integers(0, 2)) if ids else 0):
        these = Payments(draw(st.frozensets(st.sampled_from(ids), min_size=1)))
        name = f"{person}-payments-{place}"
        found.append(draw(assessments(person=person, month=month, scope=these, id=name)))
    return tuple(found)


@st.composite
def cases(  # noqa: PLR0913 - each can be pinned
    draw: DrawFn,
    *,
    month: Month | None = None,
    household: Household | None = None,
    kinds: Collection[IncomeKind] | None = None,
    occasional: bool | None = None,
    assessed: bool = True,
    costs_assessed: bool = True,
    this_month: bool = True,
    several: bool = True,
    limits: bool = True,
    least_incomes: int = 0,
) -> Case:
    """A household's month, with incomes, gigs and assessments that fit together.

    Attributes of the case that matter are pinned by name: ``assessed`` False has
    no assessments, ``costs_assessed`` False perhaps unassessed costs; the others
    are those of ``incomes`` and ``standings``.
    """
    month = month or draw(months())
    household = household or draw(households(month=month))
    ids = [member.id for member in household.members]
    earned: list[Income] = []
    for place in range(draw(st.integers(least_incomes, max(4, least_incomes)))):
        one = incomes(
            person=draw(st.sampled_from(ids)),
            month=month,
            kinds=kinds,
            occasional=occasional,
            this_month=this_month,
            several=several,
            id=f"pay-{place}",
        )
        earned.append(draw(one))
    weekly = (kinds is None or IncomeKind.EMPLOYMENT in kinds) and occasional is not False
    if weekly and draw(st.integers(0, 4)) == 0:
        earned += draw(weekly_pay(person=ids[0], month=month))
    decided: list[IndividualAssessment] = []
    for person in dict.fromkeys(one.person for one in earned if one.gig) if assessed else ():
        theirs = [one.id for one in earned if one.gig and one.person == person]
        decided += draw(_assessed(person, month, theirs, limits))
    some_costs = st.lists(costs(assessed=costs_assessed), max_size=3)
    lowered = amounts(300).map(lambda amount: -amount or Decimal(1))
    raised = amounts(2_000).map(lambda amount: amount or Decimal(1))
    adjusted = st.builds(NormAdjustment, amount=lowered | raised, reason=st.just("journal 9"))
    return Case(
        month=month,
        household=household,
        costs=draw(some_costs),
        incomes=earned,
        assets=draw(st.lists(st.builds(Asset, amount=amounts(5_000)), max_size=1)),
        adjustments=draw(st.lists(adjusted, max_size=1)),
        assessments=decided,
    )


@st.composite
def ledgers(
    draw: DrawFn,
    *,
    month: Month,
    persons: Iterable[str] = ("anna", "bo"),
    assessments: Iterable[str] = (),
    qualified: bool | None = None,
) -> Ledger:
    """What earlier months left; ``qualified`` says whether everyone has jobbstimulans.

    The right rests on six months in a row, or on a recorded period; without it
    the history is unknown, or has a gap.
    """
    support, periods = {}, {}
    for person in persons:
        has_it = draw(st.booleans()) if qualified is None else qualified
        last = month.plus(-draw(st.integers(1, 20)))
        in_a_row = {last.plus(-number) for number in range(6)}
        if has_it and draw(st.booleans()):
            support[person] = in_a_row
        elif has_it:
            end = draw(st.none() | st.just(month.first_day))
            periods[person] = (Period(month.plus(-3).first_day, end),)
        elif draw(st.booleans()):
            support[person] = in_a_row - {last.plus(-draw(st.integers(1, 4)))}
    years = (month.year, month.plus(-1).year)
    near = st.sampled_from(years).flatmap(
        lambda year: amounts(3_000).map(
            lambda below: YearEarnings(year=year, gross=prisbasbelopp(year) - below, net=below)
        )
    )
    use = st.builds(AssessmentUse, by_year=st.dictionaries(st.sampled_from(years), amounts(3_000)))
    surplus = st.lists(st.integers(1, 4), unique=True, max_size=2)
    return Ledger(
        support_months=support,
        jobbstimulans_periods=periods,
        surplus=[Surplus(month=month.plus(-age), amount=draw(amounts())) for age in draw(surplus)],
        youth_earnings={one: (draw(near),) for one in ("child-0",) if draw(st.booleans())},
        assessment_use={one: draw(use) for one in assessments if draw(st.booleans())},
    )


def practices(**pinned: Any) -> SearchStrategy[Practice]:  # noqa: ANN401 - the fields of Practice
    """What a municipality may have chosen; any field of ``Practice`` can be pinned by name."""
    rounding = st.none() | st.sampled_from(Rounding)
    differing = [kind for kind in IncomeKind if kind.practice_differs]
    fields: dict[str, SearchStrategy[Any]] = {
        "income_month": st.sampled_from(IncomeMonth),
        "age_on": st.sampled_from(AgeOn),
        "proration": st.sampled_from(Proration),
        "share_rounding": st.sampled_from(Rounding),
        "proration_rounding": st.sampled_from(Rounding),
        "assessment_rounding": rounding,
        "jobbstimulans_rounding": rounding,
        "aid_rounding": rounding,
        "carry_surplus_months": st.integers(0, 3),
        "count_youth_excess": st.booleans(),
        "youth_basis": st.sampled_from(YouthBasis),
        "kinds_counted": st.dictionaries(st.sampled_from(differing), st.booleans()),
        "occasion_choice": st.sampled_from(OccasionChoice),
    }
    return st.builds(Practice, **(fields | {name: st.just(one) for name, one in pinned.items()}))
