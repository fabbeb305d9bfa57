"""The same pay in other months, against the months calculated one after the other."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    ONE_ADULT,
    assessment,
    ledgers_of,
    pay,
    refused,
    september,
    standing,
)
from tests.what_if.helpers import amounts, in_place_of, rows

FIRST, LAST = fs.Month(2024, 1), fs.Month(2026, 3)


@st.composite
def spread_pay(
    draw: DrawFn, /
) -> tuple[fs.Case, fs.Ledger, list[str], list[Decimal], int, tuple[fs.Supposition, ...]]:
    """A case, what of it is spread, what comes in each month, and how many are looked at.

    What is assessed of payments is left out: ``run_months`` takes it for a fault where the
    same assessment names the payments of several months.
    """
    month = draw(fst.months(first=FIRST, last=LAST))
    household = draw(fst.households(month=month, most_children=0))
    case = draw(fst.cases(month=month, household=household, least_incomes=1, limits=True))
    standing_ones = [one for one in case.assessments if isinstance(one.scope, fs.Standing)]
    case = evolve(case, assessments=standing_ones)
    ids = [one.id for one in case.incomes]
    spread = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    total = sum((one.net for one in case.incomes if one.id in spread), Decimal(0))
    cuts = sorted(min(cut, total) for cut in draw(st.lists(fst.amounts(), max_size=3)))
    edges = [Decimal(0), *cuts, total]
    plan = [later - earlier for earlier, later in pairwise(edges)]
    horizon = len(plan) + draw(st.integers(0, 2))
    assumed = []
    for one in standing_ones[: draw(st.integers(0, 1))]:
        terms: dict[str, Any] = {"person": one.person, "scope": one.scope, "id": one.id}
        assumed.append(draw(fst.suppositions(month=month, **terms)))
    return case, draw(ledgers_of(case)), spread, plan, horizon, tuple(assumed)


def by_hand(case: fs.Case, spread: list[str], plan: list[Decimal], horizon: int) -> list[fs.Case]:
    """The months as a person would write them down."""
    left = {one.id: one.net for one in case.incomes if one.id in spread}
    pays = sorted(
        (one for one in case.incomes if one.id in spread), key=lambda one: (one.paid_on, one.id)
    )
    cases = []
    for place in range(horizon):
        comes = plan[place] if place < len(plan) else Decimal(0)
        others = [one for one in case.incomes if one.id not in spread]
        if place:
            others = [_later(one, place) for one in others if one.gig is None]
        for one in pays:
            part = min(comes, left[one.id])
            if part:
                whole = part == one.net
                moved = _later(one, place)
                others.append(evolve(moved, net=part, gross=one.gross if whole else None))
            comes -= part
            left[one.id] -= part
        changed: dict[str, Any] = {"incomes": others}
        if place:
            costs = [cost for cost in case.costs if cost.kind.in_forsorjningsstod]
            month = case.month.plus(place)
            days = [
                # Who was there all of a month is so in the next.
                one
                if one.days is None
                else evolve(
                    one, days=None if one.days == case.month.days else min(one.days, month.days)
                )
                for one in case.household.members
            ]
            household = evolve(case.household, members=days)
            changed |= {"month": month, "costs": costs, "assets": (), "household": household}
        cases.append(evolve(case, **changed))
    return cases


def _later(one: fs.Income, months: int) -> fs.Income:
    counts_in = None if one.counts_in is None else one.counts_in.plus(months)
    paid_on = one.paid_on + relativedelta(months=months)
    return evolve(one, paid_on=paid_on, counts_in=counts_in)


class TestSpread:
    """A plan is the months in a row, each entered in the ledger of the next."""

    @given(given_=spread_pay(), carry=st.integers(0, 3))
    def test_a_plan_is_the_months_in_a_row(self, given_: Any, carry: int) -> None:
        """By ``run_months``, with assessments recorded where suppositions stand."""
        case, ledger, spread, plan, horizon, assumed = given_
        practice = fs.Practice(carry_surplus_months=carry)
        asked: dict[str, Any] = {"ledger": ledger, "practice": practice}
        asked_too: dict[str, Any] = {"months": horizon, "suppositions": assumed}
        try:
            told = fs.spread(case, spread, {"plan": plan}, **asked, **asked_too)["plan"]
        except fs.InvalidFacts:
            assert assumed  # touches no payment of any month; see the refusals
            return
        decided = evolve(case, assessments=in_place_of(case, assumed))
        cases = by_hand(decided, spread, plan, horizon)
        for answer, months in (("REFUSED", told.if_refused), ("GRANTED", told.if_granted)):
            results = [one.result for one in fs.run_months(cases, suppose=answer, **asked)]
            assert len(months.results) == len(results)
            for month, result in zip(months.results, results, strict=True):
                assert isinstance(result, fs.Calculation)
                assert amounts(month) == amounts(result)
                assert rows(month) == rows(result)
            assert months.resources == sum(one.resources for one in months.results)
            assert months.surplus_left == months.results[-1].surplus

    @given(net=fst.amounts(30_000), months=st.integers(1, 12))
    @example(net=Decimal("0.01"), months=3)
    def test_equal_parts_are_whole_ore_and_add_up(self, net: Decimal, months: int) -> None:
        """The last has what does not divide, less than an öre for each month."""
        told = fs.spread(
            september(pay("walk", net)), "walk", {"a": months}, months=12, assume_norm_of="2026-09"
        )
        parts = [one.income for one in told["a"].if_refused.results]
        assert sum(parts) == net
        assert len(set(parts[: months - 1])) <= 1
        assert 0 <= parts[months - 1] - parts[0] < Decimal("0.01") * months
        assert not any(parts[months:])

    def test_what_is_assessed_of_the_pay_follows_it(self) -> None:
        """Of other payments nobody has assessed what comes in the months after."""
        case = september(
            pay("walk", 900),
            fs.Income(person="anna", kind="FEE", net=400, paid_on="2026-08-10", id="monthly"),
            assessments=[assessment(scope=fs.Payments(["walk", "monthly"]))],
        )
        told = fs.spread(case, "walk", {"two": 2})["two"].only
        assert [int(one.disregarded.assessment) for one in told.results] == [850, 450]

    def test_incomes_that_the_case_does_not_hold_are_added(self) -> None:
        """Each has an id of its own, so that none of it is lost."""
        new = evolve(pay("x", 50), id="")
        told = fs.spread(
            september(pay("walk", 10)),
            [pay("pay-1", 100), new, evolve(new, net=70)],
            {"one": 1},
            suppose="REFUSED",
        )
        (month,) = told["one"].only.results
        assert month.income == 230
        assert len({one.id for one in month.case.incomes}) == 4

    def test_a_supposition_given_by_an_iterator_holds_in_every_month(self) -> None:
        """It is read once, and kept."""
        all_of_it = fs.Supposition(
            person="anna", scope=standing(), form=fs.Everything(), legal_basis="RIGHT"
        )
        told = fs.spread(
            september(pay("walk", 900)),
            "walk",
            {"six": 6},
            suppositions=iter([all_of_it]),
            assume_norm_of="2026-09",
        )
        assert told["six"].only.left_out.assessment == 900

    def test_without_a_number_of_months_it_looks_as_far_as_a_surplus_is_carried(self) -> None:
        """Beyond the longest plan."""
        practice = fs.Practice(carry_surplus_months=2)
        case = evolve(september(pay("walk", 900)), month="2026-03", incomes=[_in_march(900)])
        told = fs.spread(case, "walk", {"one": 1, "three": 3}, practice=practice)
        assert [len(one.if_refused.results) for one in told.scenarios] == [5, 5]


def _in_march(net: int) -> fs.Income:
    return pay("walk", net, worked="2026-02-12", paid_on="2026-02-25")


PARTS = st.lists(fst.amounts(9_000), min_size=1, max_size=5)


def plans_of(
    parts: list[Decimal], rent: int, practice: fs.Practice, *given_: fs.IndividualAssessment
) -> tuple[fs.Months, fs.Months]:
    """A fee as one sum in March 2026, and in parts, over the same eight months."""
    total = sum(parts, Decimal(0))
    fee = evolve(_in_march(0), net=total)
    if not given_:
        fee = evolve(fee, gig=None)
    case = evolve(september(rent=rent, assessments=given_), month="2026-03", incomes=[fee])
    told = fs.spread(
        case,
        "walk",
        {"lump": [total], "spread": parts},
        months=8,
        practice=practice,
    )
    return told["lump"].only, told["spread"].only


class TestPlans:
    """P35 to P37: what it means when a pay comes. None of it is advice."""

    @given(parts=PARTS, rent=st.integers(0, 9_000))
    def test_one_sum_never_gives_less_without_an_assessment_and_without_a_carried_surplus(
        self, parts: list[Decimal], rent: int
    ) -> None:
        """P35: concentrating a pay in one month never gives less than spreading it."""
        lump, spread = plans_of(parts, rent, fs.Practice())
        assert lump.resources >= spread.resources

    @given(parts=PARTS, rent=st.integers(0, 9_000), amount=fst.amounts(3_000, least=1))
    def test_spreading_never_raises_what_is_counted_under_an_amount_each_month(
        self, parts: list[Decimal], rent: int, amount: Decimal
    ) -> None:
        """P36: compared with one sum."""
        lump, spread = plans_of(
            parts, rent, fs.Practice(), assessment(form=fs.PerMonth(amount or Decimal(1)))
        )
        assert spread.counted_income <= lump.counted_income

    @given(parts=PARTS, rent=st.integers(6_500, 9_000))
    def test_with_the_surplus_carried_until_it_is_used_both_come_to_the_same(
        self, parts: list[Decimal], rent: int
    ) -> None:
        """P37: no assessment, and no more than the need of the month and the three after it."""
        if sum(parts) > 4 * (5_220 + rent):
            parts = parts[:1]
        lump, spread = plans_of(parts, rent, fs.Practice(carry_surplus_months=3))
        assert lump.resources == spread.resources == 8 * (5_220 + rent)

    @pytest.mark.parametrize(
        "form,carry,spread,lump",
        [
            (None, 0, 48_000, 52_000),
            (None, 3, 48_000, 48_000),
            (fs.PerMonth(1_000), 0, 54_000, 52_000),
        ],
    )
    def test_twelve_thousand_kronor_over_six_months(
        self, form: fs.Form | None, carry: int, spread: int, lump: int
    ) -> None:
        """A need of 8 000 a month: six times 2 000 against one sum of 12 000.

        One sum goes beyond the need of its month by itself, so that leaving 1 000 kronor of it
        out makes no difference to what there is to live on.
        """
        given_ = [] if form is None else [assessment(form=form)]
        wages = _in_march(12_000)
        fee = wages if given_ else evolve(wages, gig=None)
        case = evolve(september(rent=2_780, assessments=given_), month="2026-03", incomes=[fee])
        practice = fs.Practice(carry_surplus_months=carry)
        told = fs.spread(case, "walk", {"lump": 1, "six": 6}, months=6, practice=practice)
        assert told["six"].only.resources == spread
        assert told["lump"].only.resources == lump


class TestAgain:
    """The same household in another month: what comes each month comes in it too."""

    @given(
        case=fst.cases(household=ONE_ADULT, this_month=False, costs_assessed=False),
        later=st.integers(-6, 6),
    )
    def test_what_comes_each_month_is_as_it_was(self, case: fs.Case, later: int) -> None:
        """It counts as many months later; the rest is left out."""
        month = case.month.plus(later)
        told = fs.again(evolve(case, decided_on="2026-01-02"), month)
        if later == 0:
            assert told == evolve(case, decided_on="2026-01-02")
            return
        assert (told.month, told.household, told.adjustments) == (
            month,
            case.household,
            case.adjustments,
        )
        assert told.costs == tuple(one for one in case.costs if one.kind.in_forsorjningsstod)
        assert [(one.id, one.net, one.gross) for one in told.incomes] == [
            (one.id, one.net, one.gross) for one in case.incomes if one.gig is None
        ]
        assert not told.assets
        assert told.decided_on is None
        kept = [one for one in case.assessments if isinstance(one.scope, fs.Standing)]
        assert list(told.assessments) == kept
        for one, before in zip(
            told.incomes, (one for one in case.incomes if one.gig is None), strict=True
        ):
            paid, was = fs.Month.of(one.paid_on), fs.Month.of(before.paid_on)
            assert paid == was.plus(later)
            assert one.paid_on.day <= before.paid_on.day

    def test_days_are_no_more_than_the_month_has(self) -> None:
        """30 days are all of a shorter month, and still a part of one that has as many."""
        child = fs.Member(id="kim", role="VISITING_CHILD", born="2016-05-05", days=30)
        case = fs.Case(month="2026-08", household=fs.Household.single("anna", children=[child]))
        assert [one.days for one in fs.again(case, "2026-02").household.members] == [None, 28]
        assert [one.days for one in fs.again(case, "2026-10").household.members] == [None, 30]

    def test_who_is_there_all_of_a_month_is_so_in_a_longer_one(self) -> None:
        """However it is told: 28 days of February are no part of a month."""
        child = fs.Member(id="kim", role="CHILD", born="2016-05-05", days=28)
        case = fs.Case(month="2026-02", household=fs.Household.single("anna", children=[child]))
        march = fs.again(case, "2026-03")
        assert [one.days for one in march.household.members] == [None, None]
        assert refused(march).norm == refused(case).norm


class TestWhatFollowsThePay:
    """What is known of a pay is known of its parts."""

    def test_an_opportunity_has_its_amount_once_whatever_the_assessment_is_called(self) -> None:
        """One that the case names by its place is known again in the next month."""
        for name in ("", "A"):
            one = assessment(id=name, scope=fs.Payments(["walk"]), form=fs.PerOccasion(450))
            case = september(pay("walk", 3000), assessments=[one])
            told = fs.spread(case, "walk", {"one": 1, "four": 4})
            assert [plan.only.left_out.assessment for plan in told] == [450, 450]

    def test_what_a_pay_is_before_tax_is_divided_as_what_it_is_after_tax(self) -> None:
        """So that a youth's pay counts alike, in one sum or in parts."""
        kim = fs.Member(id="kim", role="CHILD", born="2009-05-05", in_school=True)
        earned = fs.prisbasbelopp(2026) - 1000
        case = fs.Case(
            month="2026-02",
            household=fs.Household.single("anna", children=[kim]),
            incomes=[
                fs.Income(
                    id="pay",
                    person="kim",
                    kind="EMPLOYMENT",
                    net=4000,
                    gross=8000,
                    paid_on="2026-01-25",
                )
            ],
        )
        year = fs.YearEarnings(year=2026, gross=earned, net=earned)
        told = fs.spread(
            case, "pay", {"one": 1, "three": 3}, ledger=fs.Ledger(youth_earnings={"kim": [year]})
        )
        assert [plan.only.left_out.youth for plan in told] == [500, 500]
        parts = [month.case.incomes[0].gross for month in told["three"].only.results]
        assert None not in parts
        assert sum(one for one in parts if one is not None) == 8000
