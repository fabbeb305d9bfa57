"""What children and school youths earn and own: 12 kap. 9 § SoL, and their own income."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from tests.calculation.helpers import Amount, child, family, income, payments, settle, wage

LIMIT = 59_200  # the prisbasbelopp of 2026
KIM = child("2012-05-01")
YOUTH = child("2007-05-01", in_school=True)
kronor = st.decimals(0, 20_000, places=2)


def earned(year: int, gross: Amount, net: Amount = 0) -> fs.Ledger:
    """What Kim has earned earlier in the year."""
    of_year = fs.YearEarnings(year=year, gross=Decimal(gross), net=Decimal(net))
    return fs.Ledger(youth_earnings={"kim": [of_year]})


def work(net: Amount, gross: Amount | None = None, paid_on: str = "2026-08-25") -> fs.Income:
    """Kim's own work."""
    return wage(net, paid_on, "kim", gross=net if gross is None else gross)


class TestOwnWork:
    """12 kap. 9 §: own work of children and school youths at home is left out.

    What goes above one prisbasbelopp in a calendar year may be counted.
    """

    @given(net=kronor)
    @pytest.mark.parametrize("who", [KIM, YOUTH])
    def test_it_is_left_out_below_the_limit(self, who: fs.Member, net: Decimal) -> None:
        """And does not change the household's aid (P32)."""
        result = settle(family(work(net), children=[who]))
        assert result.disregarded.youth == net
        assert result.aid == settle(family(children=[who])).aid

    def test_the_part_above_the_limit_counts(self) -> None:
        """55 000 by June and 10 000 in July: 5 800 count; in August all of 8 000."""
        july = family(work(10_000, paid_on="2026-07-15"), month="2026-08", children=[YOUTH])
        assert settle(july, ledger=earned(2026, 55_000)).counted_income == 5_800
        august = family(work(8_000, paid_on="2026-08-15"), children=[YOUTH])
        assert settle(august, ledger=earned(2026, 65_000)).counted_income == 8_000

    @pytest.mark.parametrize(
        "before, counted", [(LIMIT - 1_000, 0), (LIMIT - 999, 1), (LIMIT, 1_000)]
    )
    def test_the_limit_itself_is_free(self, before: int, counted: int) -> None:
        """The krona after it is the first that counts."""
        case = family(work(1_000), children=[YOUTH])
        assert settle(case, ledger=earned(2026, before)).counted_income == counted

    def test_of_net_pay_the_same_fraction_counts_as_of_gross(self) -> None:
        """Half of 10 000 gross lies above the limit, so half of 7 000 net counts."""
        case = family(work(7_000, gross=10_000), children=[YOUTH])
        result = settle(case, ledger=earned(2026, LIMIT - 5_000))
        assert (result.counted_income, result.disregarded.youth) == (3_500, 3_500)

    def test_the_fraction_is_rounded_to_the_ore(self) -> None:
        """A third of 1 000 kronor net is 333,33."""
        case = family(work(1_000, gross=3_000), children=[YOUTH])
        assert settle(case, ledger=earned(2026, LIMIT - 2_000)).counted_income == Decimal("333.33")

    def test_net_may_be_the_basis(self) -> None:
        """The act names neither; the practice chooses."""
        case = family(work(7_000, gross=10_000), children=[YOUTH])
        practice = fs.Practice(youth_basis="NET")
        ledger = earned(2026, 99_000, LIMIT - 5_000)
        assert settle(case, ledger=ledger, practice=practice).counted_income == 2_000

    def test_without_gross_the_net_is_used(self) -> None:
        """And a notice says so."""
        case = family(wage(7_000, person="kim"), children=[YOUTH])
        result = settle(case, ledger=earned(2026, LIMIT - 5_000))
        assert result.counted_income == 2_000
        assert "gross_unknown" in {notice.code for notice in result.notices}

    def test_the_practice_may_count_nothing_above(self) -> None:
        """The act says "may"."""
        case = family(work(7_000), children=[YOUTH])
        practice = fs.Practice(count_youth_excess=False)
        assert settle(case, ledger=earned(2026, 99_000), practice=practice).counted_income == 0

    def test_unknown_earnings_are_nothing_used(self) -> None:
        """It is calculated, and said."""
        result = settle(family(work(LIMIT), children=[YOUTH]))
        assert result.counted_income == 0
        assert "youth_earnings_unknown" in {notice.code for notice in result.notices}

    def test_several_payments_of_the_month_fill_the_year_in_turn(self) -> None:
        """The second goes over the limit."""
        two = (work(3_000, paid_on="2026-08-10"), work(4_000, paid_on="2026-08-20"))
        result = settle(family(*two, children=[YOUTH]), ledger=earned(2026, LIMIT - 5_000))
        assert [row.amount for row in result.sheet.part("YOUTH")] == [3_000, 2_000]

    def test_the_year_is_that_of_payment(self) -> None:
        """December's pay belongs to the year before, in January's calculation."""
        case = family(work(8_000, paid_on="2025-12-20"), month="2026-01", children=[YOUTH])
        assert settle(case, ledger=earned(2025, 58_800)).counted_income == 8_000
        assert settle(case, ledger=earned(2026, 59_200)).counted_income == 0

    @pytest.mark.parametrize(
        "paid_on, month, counted", [("2013-06-30", "2013-07", 7_750), ("2013-07-01", "2013-08", 0)]
    )
    def test_the_limit_was_half_a_prisbasbelopp_to_june_2013(
        self, paid_on: str, month: str, counted: int
    ) -> None:
        """Half of 44 500 kronor before, all of it after."""
        case = family(work(10_000, paid_on=paid_on), month=month, children=[child("2000-01-01")])
        assert settle(case, ledger=earned(2013, 20_000)).counted_income == counted

    @pytest.mark.parametrize("kind", ["EMPLOYMENT", "FEE", "BUSINESS"])
    def test_any_own_work_is_meant(self, kind: str) -> None:
        """The provision says own work, not employment."""
        case = family(income(kind, 900, person="kim"), children=[KIM])
        assert settle(case).disregarded.youth == 900

    def test_adults_have_no_such_rule(self) -> None:
        """Anna's wage counts."""
        assert settle(family(wage(900), children=[KIM])).counted_income == 900

    def test_jobbstimulans_never_applies_to_it(self) -> None:
        """12 kap. 8 § third paragraph, also above the limit (P31)."""
        ledger = fs.Ledger(
            youth_earnings={"kim": [fs.YearEarnings(year=2026, gross=99_000, net=0)]},
            jobbstimulans_periods={"kim": [fs.Period("2026-01-01", "2027-12-31")]},
        )
        result = settle(family(work(1_000), children=[YOUTH]), ledger=ledger)
        assert (result.counted_income, result.disregarded.jobbstimulans) == (1_000, 0)

    def test_what_counts_of_it_is_not_limited_by_the_childs_norm(self) -> None:
        """20 000 kronor above the limit count in full."""
        case = family(work(20_000), children=[YOUTH])
        result = settle(case, ledger=earned(2026, 99_000))
        assert (result.counted_income, result.disregarded.child) == (20_000, 0)

    @given(before=st.integers(0, 100_000), net=kronor, more=kronor)
    def test_a_krona_more_never_lowers_what_the_household_has(
        self, before: int, net: Decimal, more: Decimal
    ) -> None:
        """Across the limit too (P24)."""
        ledger = earned(2026, before)
        low = settle(family(work(net), children=[YOUTH]), ledger=ledger).resources
        high = settle(family(work(net + more), children=[YOUTH]), ledger=ledger).resources
        assert low <= high


class TestOwnIncome:
    """A child's own income other than own work counts up to the child's own norm."""

    def test_beyond_the_childs_norm_it_does_not_count(self) -> None:
        """4 390 and a third of 1 790 kronor, rounded to the öre."""
        result = settle(family(income("CHILD_PENSION", 6_000, person="kim"), children=[KIM]))
        cap = 4_390 + Decimal("596.67")
        assert (result.counted_income, result.disregarded.child) == (cap, 6_000 - cap)
        (row,) = result.sheet.part("CHILD")
        assert (row.refs, row.strength) == (("kim",), fs.Strength.PRACTICE)

    @given(net=st.decimals(0, "4986.67", places=2))
    def test_up_to_it_all_counts(self, net: Decimal) -> None:
        """To the öre, and without a row."""
        result = settle(family(income("CHILD_PENSION", net, person="kim"), children=[KIM]))
        assert (result.counted_income, result.sheet.part("CHILD")) == (net, ())

    def test_it_is_all_the_childs_incomes_together(self) -> None:
        """Pension and support are one sum."""
        two = [
            income(kind, 3_000, person="kim") for kind in ("CHILD_PENSION", "MAINTENANCE_SUPPORT")
        ]
        assert settle(family(*two, children=[KIM])).counted_income == Decimal("4986.67")

    def test_each_child_has_its_own_norm(self) -> None:
        """One child's excess does not meet the other's need."""
        lo = child("2015-05-01", "lo")
        two = [income("CHILD_PENSION", 9_000, person=who) for who in ("kim", "lo")]
        counted = settle(family(*two, children=[KIM, lo])).counted_income
        assert counted == 4_390 + 4_390 + Decimal("507.50") * 2

    def test_own_work_is_apart(self) -> None:
        """It neither fills the child's norm nor is limited by it."""
        case = family(income("CHILD_PENSION", 6_000, person="kim"), work(5_000), children=[KIM])
        result = settle(case)
        assert result.disregarded.youth == 5_000
        assert result.disregarded.child == 6_000 - Decimal("4986.67")

    def test_the_share_is_rounded_by_the_practice(self) -> None:
        """596,67 becomes 597 in whole kronor."""
        case = family(income("CHILD_PENSION", 6_000, person="kim"), children=[KIM])
        practice = fs.Practice(share_rounding="KRONA_HALF_UP")
        assert settle(case, practice=practice).counted_income == 4_987

    def test_in_a_larger_dwelling_the_part_is_of_all_who_live_there(self) -> None:
        """For four it is 2 030 kronor, and a fourth of that is the child's."""
        household = fs.Household.couple("anna", "bo", children=[KIM], others_in_dwelling=1)
        case = fs.Case(
            month="2026-09",
            household=household,
            incomes=[income("CHILD_PENSION", 6_000, person="kim")],
        )
        assert settle(case).counted_income == 4_390 + Decimal("507.50")

    def test_a_child_outside_the_common_costs_has_no_part_of_them(self) -> None:
        """Its norm is its personal costs."""
        outside = child("2012-05-01", in_common_costs=False)
        case = family(income("CHILD_PENSION", 6_000, person="kim"), children=[outside])
        assert settle(case).counted_income == 4_390

    def test_a_household_without_common_costs_has_no_part_of_them_either(self) -> None:
        """Nobody is counted."""
        household = fs.Household(
            members=[
                fs.Member(id="anna", role="APPLICANT", in_common_costs=False),
                child("2012-05-01", in_common_costs=False),
            ]
        )
        case = fs.Case(
            month="2026-09",
            household=household,
            incomes=[income("CHILD_PENSION", 6_000, person="kim")],
        )
        assert settle(case).counted_income == 4_390

    def test_a_visiting_childs_norm_is_that_of_its_days(self) -> None:
        """Ten of thirty days of 4 390, and half of 1 410."""
        visitor = fs.Member(id="kim", role="VISITING_CHILD", born="2012-05-01", days=10)
        case = fs.Case(
            month="2026-09",
            household=fs.Household.single("anna", children=[visitor]),
            incomes=[income("CHILD_PENSION", 6_000, person="kim")],
        )
        assert settle(case).counted_income == Decimal("1463.33") + 705

    def test_child_allowance_is_the_parents(self) -> None:
        """It counts in full as the adult's income."""
        case = family(income("CHILD_ALLOWANCE", 9_000), children=[KIM])
        assert settle(case).counted_income == 9_000

    def test_a_notice_says_whose_the_child_allowance_is(self) -> None:
        """On the child it counts no further than the child's norm."""
        allowance = income("CHILD_ALLOWANCE", 9_000, person="kim")
        result = settle(family(allowance, children=[KIM]))
        assert result.disregarded.child > 0
        assert "child_allowance_on_child" in {notice.code for notice in result.notices}

    @pytest.mark.parametrize("form", [fs.Everything(), fs.PerMonth(6_000), fs.Share("0.5")])
    def test_what_goes_beyond_the_norm_is_not_left_out_again(self, form: fs.Form) -> None:
        """An assessment takes only from what still counts."""
        two = [
            income("CHILD_PENSION", 6_000, person="kim", id="p1"),
            income("CHILD_PENSION", 4_000, person="kim", paid_on="2026-08-26", id="p2"),
        ]
        assessed = payments(form, "p1", "p2", person="kim")
        result = settle(family(*two, children=[KIM], assessments=[assessed]))
        assert result.counted_income >= 0
        assert result.disregarded.total <= result.income
        assert result.aid <= result.need


class TestTheLimitOf2013:
    """SFS 2013:421: the limit was half a prisbasbelopp until July 2013."""

    def test_a_notice_says_that_the_year_had_two_limits(self) -> None:
        """The calculation goes by the day of payment."""
        case = family(
            work(1_000, paid_on="2013-06-25"), month="2013-07", children=[child("2000-05-01")]
        )
        assert "youth_limit_of_2013" in {notice.code for notice in settle(case).notices}

    def test_a_prisbasbelopp_from_a_secondary_source_is_told(self) -> None:
        """That of 2027, for pay that counts in December 2026."""
        late = fs.Income(
            person="kim", kind="FEE", net=1_000, paid_on="2027-01-02", counts_in="2026-12"
        )
        case = family(late, month="2026-12", children=[KIM])
        assert "prisbasbelopp_secondary" in {notice.code for notice in settle(case).notices}
