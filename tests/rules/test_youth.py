"""What children and school youths earn: 12 kap. 9 § SoL."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.rules.norm import ChildPersonalCosts, ChildsPartOfCommonCosts, CommonCosts
from forsorjning.rules.youth import ChildIncomeBeyondNorm, OwnWorkLeftOut

LIMIT = Decimal(59_200)
kronor = st.decimals(0, 100_000, places=2)
positive = st.decimals("0.01", 100_000, places=2)


def own_work(
    net: Decimal | int,
    held: Decimal | int,
    before: Decimal | int,
    *,
    count_excess: bool = True,
    limit: Decimal = LIMIT,
) -> OwnWorkLeftOut:
    """Kim's pay, and what the year held before it."""
    return OwnWorkLeftOut(
        income=fs.Income(person="kim", kind="EMPLOYMENT", net=net, paid_on="2026-07-15", id="lön"),
        held=Decimal(held),
        before=Decimal(before),
        limit=limit,
        count_excess=count_excess,
        rounding=fs.Rounding.ORE_HALF_UP,
    )


class TestOwnWork:
    """12 kap. 9 §: income of own work of children and school youths is not counted.

    What goes above one prisbasbelopp per calendar year may be counted (third paragraph).
    """

    @given(net=kronor, before=kronor)
    @example(net=Decimal(10_000), before=Decimal(55_000))
    def test_what_is_left_out_and_what_counts_is_the_pay(
        self, net: Decimal, before: Decimal
    ) -> None:
        """To the öre."""
        row = own_work(net, net, before)
        assert row.effect + row.counted == net
        assert 0 <= row.counted <= net
        assert row.refs == ("lön", "kim")

    @given(held=kronor, before=kronor)
    def test_of_the_year_only_what_lies_above_the_limit_counts(
        self, held: Decimal, before: Decimal
    ) -> None:
        """What the year has above it now, less what it had above it before this pay."""
        now, earlier = before + held, before
        nothing = Decimal(0)
        above = max(nothing, now - LIMIT) - max(nothing, earlier - LIMIT)
        assert own_work(held, held, before).counted == above

    @pytest.mark.parametrize(
        "before, counted",
        [(55_000, 5_800), (49_200, 0), (49_201, 1), (59_200, 10_000), (90_000, 10_000)],
    )
    def test_around_the_limit(self, before: int, counted: int) -> None:
        """10 000 kronor, with 59 200 as the limit."""
        assert own_work(10_000, 10_000, before).counted == counted

    @given(net=positive, more=kronor, before=kronor)
    def test_of_net_pay_the_fraction_above_the_limit_counts(
        self, net: Decimal, more: Decimal, before: Decimal
    ) -> None:
        """The gross is held against the limit; the net counts in the same proportion."""
        gross = net + more
        above = own_work(gross, gross, before).counted
        counted = own_work(net, gross, before).counted
        assert abs(counted * gross - net * above) <= gross * Decimal("0.005")

    @given(net=kronor, before=kronor)
    def test_may_is_no_must(self, net: Decimal, before: Decimal) -> None:
        """A municipality that does not count the excess counts nothing."""
        row = own_work(net, net, before, count_excess=False)
        assert (row.effect, row.counted) == (net, 0)

    def test_pay_of_nothing_counts_nothing(self) -> None:
        """Also far above the limit."""
        assert own_work(0, 0, 99_000).counted == 0


class TestChildsOwnIncome:
    """A child's other income counts no further than the child's own norm (practice)."""

    @staticmethod
    def beyond(income: Decimal | int, *, with_common: bool = True) -> ChildIncomeBeyondNorm:
        """Kim is twelve, in a household of three."""
        year = fs.riksnorm(fs.Month(2026, 9))
        kim = fs.Member(id="kim", role="CHILD", born="2014-03-01")
        common = ChildsPartOfCommonCosts(
            member=kim, whole=CommonCosts(size=3, norm=year), rounding=fs.Rounding.ORE_HALF_UP
        )
        return ChildIncomeBeyondNorm(
            child="kim",
            income=Decimal(income),
            personal=ChildPersonalCosts(member=kim, age=12, norm=year),
            common=common if with_common else None,
        )

    @given(income=kronor)
    def test_what_goes_beyond_the_norm_is_left_out(self, income: Decimal) -> None:
        """4 390 and a third of 1 790 kronor."""
        row = self.beyond(income)
        assert row.effect == max(0, income - Decimal("4986.67"))
        assert row.refs == ("kim",)

    @pytest.mark.parametrize("income, left_out", [("4986.67", "0"), ("4986.68", "0.01")])
    def test_around_the_norm(self, income: str, left_out: str) -> None:
        """The first öre above it."""
        assert self.beyond(Decimal(income)).effect == Decimal(left_out)

    def test_without_common_costs_it_is_the_personal_ones(self) -> None:
        """4 390 kronor."""
        assert self.beyond(5_000, with_common=False).effect == 610
