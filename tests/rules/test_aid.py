"""What the household is short of: 12 kap. 1 §, 2 § and 7 § SoL."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.rules.aid import (
    Aid,
    AidByRight,
    AidRounded,
    AidWithoutAssessment,
    Deficit,
    DiscretionaryAid,
    Forsorjningsstod,
    Means,
    MeansByRight,
    OtherAid,
    Resources,
    SurplusOfMonth,
)
from forsorjning.rules.costs import Need, OtherLivingCost, ReasonableCost
from forsorjning.rules.income import AssetCounted, CountedIncome, IncomeOfMonth, SurplusBroughtIn
from forsorjning.rules.norm import CommonCosts, Norm

kronor = st.decimals(0, 50_000, places=2)
MONTH = fs.Month(2026, 9)
NORM = Decimal(1_280)  # common costs alone: the rest of a norm would add nothing to these tests


def need(costs: Decimal | int = 0, other: Decimal | int = 0) -> Need:
    """1 280 kronor, reasonable costs and other living costs."""
    year = fs.riksnorm(MONTH)
    return Need(
        norm=Norm(personal=(), common=CommonCosts(size=1, norm=year), adjustments=()),
        costs=(
            ReasonableCost(cost=fs.Cost(kind="HOUSING", applied=costs, approved=costs)),
            OtherLivingCost(cost=fs.Cost(kind="MEDICINE", applied=other, approved=other)),
        ),
    )


def income(net: Decimal | int) -> IncomeOfMonth:
    """A wage."""
    return IncomeOfMonth(
        income=fs.Income(person="anna", kind="EMPLOYMENT", net=net, paid_on="2026-08-25")
    )


def means(net: Decimal | int, asset: Decimal | int = 0, surplus: Decimal | int = 0) -> Means:
    """A wage, an asset and a surplus of the month before."""
    of_august = fs.Surplus(month=MONTH.plus(-1), amount=Decimal(surplus))
    return Means(
        counted=CountedIncome(incomes=(income(net),), left_out=()),
        assets=(AssetCounted(asset=fs.Asset(amount=asset)),),
        surplus=(SurplusBroughtIn(surplus=of_august, month=MONTH, carry_months=1),),
    )


class TestMeans:
    """What the household can use itself: counted income, assets and a surplus brought in."""

    @given(net=kronor, asset=kronor, surplus=kronor)
    def test_they_add_up(self, net: Decimal, asset: Decimal, surplus: Decimal) -> None:
        """To the öre."""
        assert means(net, asset, surplus).effect == net + asset + surplus

    @given(net=kronor, beyond=kronor)
    def test_when_the_right_is_tried_pay_left_out_beyond_it_is_among_them(
        self, net: Decimal, beyond: Decimal
    ) -> None:
        """It is put back."""
        made = MeansByRight(means=means(net), left_out_beyond=beyond)
        assert made.effect == net + beyond


class TestTheRight:
    """12 kap. 1 §: who cannot meet the needs alone or otherwise has a right to aid."""

    @given(net=kronor, costs=kronor)
    @example(net=NORM, costs=Decimal(0))
    def test_it_is_what_the_means_do_not_reach_of_the_need(
        self, net: Decimal, costs: Decimal
    ) -> None:
        """And never below nothing."""
        made = AidByRight(need=need(costs), means=means(net))
        assert made.effect == max(0, NORM + costs - net)

    @pytest.mark.parametrize("net, aid", [("1279.99", "0.01"), ("1280", "0"), ("1280.01", "0")])
    def test_around_the_need(self, net: str, aid: str) -> None:
        """A result of exactly 0 is no aid."""
        assert AidByRight(need=need(), means=means(Decimal(net))).effect == Decimal(aid)

    @given(net=kronor)
    def test_without_any_assessment_it_is_the_same_rule(self, net: Decimal) -> None:
        """On the means that would be there then."""
        without = AidWithoutAssessment(need=need(500), means=net)
        assert without.effect == AidByRight(need=need(500), means=means(net)).effect

    @given(net=kronor, costs=kronor, other=kronor)
    def test_means_meet_the_norm_and_its_costs_first(
        self, net: Decimal, costs: Decimal, other: Decimal
    ) -> None:
        """12 kap. 7 §: försörjningsstöd; the rest is other aid."""
        aid = AidByRight(need=need(costs, other), means=means(net))
        support = Forsorjningsstod(aid=aid, other_costs=other)
        rest = OtherAid(aid=aid, forsorjningsstod=support)
        assert support.effect == max(0, NORM + costs - net)
        assert support.effect + rest.effect == aid.effect
        assert 0 <= rest.effect <= other

    def test_neither_part_poses_as_statute_where_the_order_decides(self) -> None:
        """No provision says which the means meet first."""
        aid = AidByRight(need=need(500, 300), means=means(1_000))
        support = Forsorjningsstod(aid=aid, other_costs=fs.kr(300))
        rest = OtherAid(aid=aid, forsorjningsstod=support)
        assert support.strength is rest.strength is fs.Strength.PROJECT_CHOICE


class TestDiscretion:
    """12 kap. 2 §: the board may give aid beyond the right, if there are reasons for it."""

    @given(net=kronor, left_out=kronor)
    def test_it_is_what_the_assessments_add(self, net: Decimal, left_out: Decimal) -> None:
        """0 <= supplement <= what is left out, and all of it where there is aid by right."""
        with_all = means(net)
        by_right = AidByRight(
            need=need(9_000), means=MeansByRight(means=with_all, left_out_beyond=left_out)
        )
        deficit = Deficit(need=need(9_000), means=with_all)
        supplement = DiscretionaryAid(by_right=by_right, with_all=deficit)
        assert 0 <= supplement.effect <= left_out
        if by_right.effect:
            assert supplement.effect == left_out
        assert Aid(parts=(by_right, supplement)).effect == deficit.effect

    @given(net=kronor)
    def test_the_deficit_is_what_is_lacking(self, net: Decimal) -> None:
        """Or nothing."""
        assert Deficit(need=need(), means=means(net)).effect == max(0, NORM - net)


class TestRounding:
    """Aid is rounded only where the practice says so."""

    @given(net=kronor, rounding=st.sampled_from(list(fs.Rounding)))
    def test_by_less_than_its_step(self, net: Decimal, rounding: fs.Rounding) -> None:
        """And the title says what is rounded, and how."""
        exact = AidByRight(need=need(9_000), means=means(net))
        made = AidRounded(exact=exact, rounding=rounding)
        assert abs(made.effect - exact.effect) < rounding.step
        assert exact.title in made.title
        assert rounding.sv in made.title


class TestSurplusAndResources:
    """What is over, and what the household has to live on."""

    @given(net=kronor, surplus=kronor)
    def test_the_surplus_is_what_goes_beyond_the_need(self, net: Decimal, surplus: Decimal) -> None:
        """Of counted income and what was brought in; assets are no part of it."""
        earlier = fs.Surplus(month="2026-08", amount=surplus)
        brought_in = SurplusBroughtIn(surplus=earlier, month=fs.Month(2026, 9), carry_months=1)
        made = SurplusOfMonth(
            need=need(5_000),
            counted=CountedIncome(incomes=(income(net),), left_out=()),
            brought_in=(brought_in,),
        )
        assert made.effect == max(0, net + surplus - NORM - 5_000)

    @given(net=kronor)
    def test_resources_are_net_income_and_aid(self, net: Decimal) -> None:
        """Never below the need (P4)."""
        aid = AidByRight(need=need(5_000), means=means(net))
        made = Resources(incomes=(income(net),), aid=aid)
        assert made.effect == net + aid.effect >= NORM + 5_000

    @given(net=kronor, more=kronor)
    def test_a_krona_more_never_lowers_what_the_household_has(
        self, net: Decimal, more: Decimal
    ) -> None:
        """And raises it by no more than itself (P24, P25)."""
        low, high = (
            Resources(incomes=(income(one),), aid=AidByRight(need=need(), means=means(one))).effect
            for one in (net, net + more)
        )
        assert 0 <= high - low <= more
