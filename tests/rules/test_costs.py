"""Which costs are met beside the norm: 12 kap. 1 § and 7 § first paragraph 2 SoL."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.rules.costs import Need, OtherLivingCost, ReasonableCost, UnassessedCost
from forsorjning.rules.norm import CommonCosts, Norm

kronor = st.decimals(0, 50_000, places=2)


class TestApprovedCosts:
    """12 kap. 7 § first paragraph 2 and 12 kap. 1 §: reasonable costs are met.

    "Skäliga kostnader" for housing, household electricity, travel to work, home insurance,
    union and unemployment fund fees; and other living costs for a reasonable standard.
    """

    @given(applied=kronor, approved=kronor)
    @pytest.mark.parametrize("rule", [ReasonableCost, OtherLivingCost])
    def test_what_a_person_approved_is_met(
        self, rule: type[ReasonableCost | OtherLivingCost], applied: Decimal, approved: Decimal
    ) -> None:
        """Whatever was applied for."""
        cost = fs.Cost(kind="HOUSING", applied=applied, approved=approved, id="hyra")
        row = rule(cost=cost)
        assert (row.effect, row.title, row.refs) == (approved, "Boendekostnad", ("hyra",))

    @pytest.mark.parametrize("rule", [ReasonableCost, OtherLivingCost])
    def test_what_nobody_has_assessed_is_not_met(
        self, rule: type[ReasonableCost | OtherLivingCost]
    ) -> None:
        """It is unknown, not the amount applied for."""
        assert rule(cost=fs.Cost(kind="MEDICINE", applied=100, approved=None)).effect == 0


class TestUnassessedCost:
    """A cost that nobody has assessed is shown along two roads, and neither is a result."""

    @given(applied=kronor)
    def test_granted_is_the_applied_amount_and_refused_is_nothing(self, applied: Decimal) -> None:
        """And the title says that it is supposed."""
        cost = fs.Cost(kind="DENTAL_CARE", applied=applied, approved=None)
        granted, refused = (UnassessedCost(cost=cost, granted=one) for one in (True, False))
        assert (granted.effect, refused.effect) == (applied, 0)
        assert granted.title != refused.title

    @pytest.mark.parametrize(
        "kind, part", [("HOUSING", "COSTS"), ("UNION_FEE", "COSTS"), ("GLASSES", "OTHER_COSTS")]
    )
    def test_it_goes_where_its_kind_goes(self, kind: str, part: str) -> None:
        """Försörjningsstöd, or other living costs."""
        cost = fs.Cost(kind=kind, applied=1, approved=None)
        assert UnassessedCost(cost=cost, granted=True).part.name == part


class TestNeed:
    """12 kap. 1 §: the need is norm, reasonable costs and other living costs."""

    @given(approved=st.lists(kronor, max_size=5))
    def test_they_add_up(self, approved: list[Decimal]) -> None:
        """To the öre."""
        year = fs.riksnorm(fs.Month(2026, 9))
        norm = Norm(personal=(), common=CommonCosts(size=1, norm=year), adjustments=())
        costs = tuple(
            OtherLivingCost(cost=fs.Cost(kind="MEDICINE", applied=one, approved=one))
            for one in approved
        )
        assert Need(norm=norm, costs=costs).effect == 1_280 + sum(approved)
