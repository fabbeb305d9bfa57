"""One month from need to aid: which incomes count in it, and what the household lacks."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import ROUND_DOWN, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from tests.calculation.helpers import (
    NEED,
    gig,
    income,
    period,
    rent,
    settle,
    single,
    standing,
    wage,
)

kronor = st.decimals(0, 30_000, places=2)
TEETH = fs.Cost(kind="DENTAL_CARE", applied=900, approved=900, id="tand")


def surpluses(*amounts: tuple[str, int]) -> fs.Ledger:
    """What earlier months left over."""
    return fs.Ledger(surplus=[fs.Surplus(month=month, amount=Decimal(kr)) for month, kr in amounts])


class TestIncomeMonth:
    """No statute says which month an income counts in; in practice the month after it was paid."""

    @pytest.mark.parametrize(
        "paid_on, counted",
        [
            ("2026-07-31", 0),
            ("2026-08-01", 1_000),
            ("2026-08-31", 1_000),
            ("2026-09-01", 0),
        ],
    )
    def test_pay_of_august_counts_for_september(self, paid_on: str, counted: int) -> None:
        """The first and the last day of August, and the days around them."""
        assert settle(single(wage(1_000, paid_on))).counted_income == counted

    @pytest.mark.parametrize(
        "paid_on, counted",
        [("2026-08-31", 0), ("2026-09-01", 1_000), ("2026-09-30", 1_000), ("2026-10-01", 0)],
    )
    def test_the_practice_may_count_it_in_the_same_month(self, paid_on: str, counted: int) -> None:
        """SAME instead of PREVIOUS."""
        practice = fs.Practice(income_month="SAME")
        assert settle(single(wage(1_000, paid_on)), practice=practice).counted_income == counted

    def test_december_counts_in_january(self) -> None:
        """Across the year."""
        assert settle(single(wage(1_000, "2025-12-23"), month="2026-01")).counted_income == 1_000

    @pytest.mark.parametrize("way", ["PREVIOUS", "SAME"])
    def test_a_month_given_with_the_income_wins(self, way: str) -> None:
        """Whenever it was paid."""
        practice = fs.Practice(income_month=way)
        here = wage(1_000, "2026-05-20", counts_in="2026-09")
        elsewhere = wage(500, "2026-08-25", counts_in="2026-10")
        assert settle(single(here, elsewhere), practice=practice).counted_income == 1_000

    @pytest.mark.parametrize("month", ["2026-08", "2026-10", "2030-01"])
    def test_an_income_of_another_month_has_a_row_of_nothing(self, month: str) -> None:
        """The row says which month it counts in, and why it counts nothing here."""
        result = settle(single(wage(1_000, counts_in=month, id="lön")))
        (row,) = result.sheet.part("INCOME")
        assert (row.rule, row.amount, row.refs) == ("IncomeOfOtherMonth", 0, ("lön", "anna"))
        assert row.because["counts_in"] == fs.Month.parse(month)
        assert month in row.title

    def test_its_reason_is_other_month(self) -> None:
        """A code, as every income that counts nothing has one."""
        (row,) = settle(single(wage(1_000, counts_in="2026-10"))).sheet.part("INCOME")
        assert row.because["reason"] == "other_month"

    @given(net=kronor)
    def test_all_income_counts_unless_a_rule_takes_it_out(self, net: Decimal) -> None:
        """Each krona lowers the aid by one, until it is nothing (P1, P2)."""
        result = settle(single(income("SWISH", net)))
        assert result.aid == max(0, NEED - net)
        assert result.surplus == max(0, net - NEED)


class TestNeed:
    """The need is the norm, the reasonable costs and the other living costs, as approved."""

    @pytest.mark.parametrize("kind", list(fs.CostKind))
    def test_every_cost_belongs_to_one_of_the_two_kinds(self, kind: fs.CostKind) -> None:
        """Housing, electricity, travel to work, insurance and fees are försörjningsstöd."""
        result = settle(single(costs=[fs.Cost(kind=kind, applied=500, approved=400)]))
        of_support = kind.name in {
            "HOUSING",
            "ELECTRICITY",
            "COMMUTING",
            "HOME_INSURANCE",
            "UNION_FEE",
            "UNEMPLOYMENT_FUND",
        }
        assert (result.costs, result.other_costs) == ((400, 0) if of_support else (0, 400))
        assert result.need == 5_620

    def test_what_is_approved_is_met_not_what_is_applied_for(self) -> None:
        """Less, more or nothing."""
        costs = [
            fs.Cost(kind="HOUSING", applied=6_000, approved=5_000),
            fs.Cost(kind="MEDICINE", applied=200, approved=150),
            fs.Cost(kind="GLASSES", applied=100, approved=0),
            fs.Cost(kind="UNION_FEE", applied=100, approved=110),
        ]
        result = settle(single(costs=costs))
        assert (result.costs, result.other_costs) == (5_110, 150)


class TestWhichAidComesFirst:
    """Means meet the norm and the reasonable costs first, and other living costs after them."""

    @pytest.mark.parametrize(
        "earned, support, other",
        [
            (0, 11_220, 900),
            (11_219, 1, 900),
            (11_220, 0, 900),
            (11_221, 0, 899),
            (12_119, 0, 1),
            (12_120, 0, 0),
            (12_121, 0, 0),
        ],
    )
    def test_the_aid_by_right_is_divided(self, earned: int, support: int, other: int) -> None:
        """Around the norm and costs of 11 220, and the need of 12 120."""
        result = settle(single(wage(earned), costs=[rent(), TEETH]))
        assert (result.forsorjningsstod, result.other_aid) == (support, other)
        assert result.aid_right == support + other

    @given(earned=kronor, rounding=st.sampled_from([None, *fs.Rounding]))
    def test_the_two_parts_are_the_aid_by_right(
        self, earned: Decimal, rounding: fs.Rounding | None
    ) -> None:
        """Also when aid is rounded; neither is below 0."""
        practice = fs.Practice(aid_rounding=rounding)
        result = settle(single(wage(earned), costs=[rent(), TEETH]), practice=practice)
        assert result.forsorjningsstod + result.other_aid == result.aid_right
        assert min(result.forsorjningsstod, result.other_aid) >= 0

    def test_discretion_does_not_make_it_forsorjningsstod(self) -> None:
        """It is tried on the means by right."""
        case = single(gig(11_220), assessments=[standing(fs.Everything(), basis="DISCRETIONARY")])
        result = settle(case)
        assert (result.forsorjningsstod, result.aid_discretionary) == (0, 11_220)

    def test_an_assessment_by_right_does(self) -> None:
        """It lowers the means that the right is tried on."""
        case = single(gig(11_220), assessments=[standing(fs.Everything())])
        assert settle(case).forsorjningsstod == 11_220


class TestAssets:
    """Means that can be used are used first, less what by statute is not counted."""

    def test_they_are_means_of_the_month(self) -> None:
        """1 000 kronor, of which 400 are exempt."""
        saved = fs.Asset(amount=1_000, exempt=400, id="konto")
        result = settle(single(wage(2_000), assets=[saved]))
        assert (result.assets, result.means, result.aid) == (600, 2_600, NEED - 2_600)
        (row,) = result.sheet.part("ASSETS")
        assert (row.amount, row.refs, row.strength.name) == (600, ("konto",), "PRACTICE")

    def test_they_are_no_income_and_never_a_surplus(self) -> None:
        """What is over of them is not carried."""
        result = settle(single(assets=[fs.Asset(amount=20_000)]))
        assert (result.income, result.counted_income, result.aid, result.surplus) == (0, 0, 0, 0)

    def test_resources_are_net_income_and_aid(self) -> None:
        """Assets stand beside them."""
        result = settle(single(wage(2_000), assets=[fs.Asset(amount=1_000)]))
        assert result.resources == 2_000 + NEED - 3_000


class TestSurplus:
    """What counted income and a surplus brought in go beyond the need is the month's surplus."""

    def test_a_surplus_is_not_brought_in_unless_the_practice_says_so(self) -> None:
        """The default is no month; the row says so."""
        result = settle(single(), ledger=surpluses(("2026-08", 500)))
        assert (result.surplus_in, result.aid) == (0, NEED)

    @pytest.mark.parametrize(
        "months, brought_in", [(0, 0), (1, 500), (2, 500 + 300), (3, 500 + 300 + 200)]
    )
    def test_it_is_met_in_so_many_months_after_its_own(self, months: int, brought_in: int) -> None:
        """Of August, July, June and May, in September."""
        ledger = surpluses(("2026-05", 100), ("2026-07", 300), ("2026-08", 500), ("2026-06", 200))
        practice = fs.Practice(carry_surplus_months=months)
        result = settle(single(), ledger=ledger, practice=practice)
        assert (result.surplus_in, result.means) == (brought_in, brought_in)
        assert result.aid == NEED - brought_in

    def test_the_oldest_stands_first(self) -> None:
        """In the sheet as in the reckoning."""
        ledger = surpluses(("2026-08", 500), ("2026-07", 300))
        result = settle(single(), ledger=ledger, practice=fs.Practice(carry_surplus_months=2))
        assert [row.amount for row in result.sheet.part("SURPLUS_IN")] == [300, 500]

    def test_a_surplus_of_this_month_or_later_is_not_yet_there(self) -> None:
        """Nor is one of nothing."""
        ledger = surpluses(("2026-09", 500), ("2026-10", 500), ("2026-08", 0))
        result = settle(single(), ledger=ledger, practice=fs.Practice(carry_surplus_months=3))
        assert (result.surplus_in, result.sheet.part("SURPLUS_IN")) == (0, ())

    def test_the_months_surplus_counts_what_was_brought_in(self) -> None:
        """12 000 and 500 less 11 220."""
        practice = fs.Practice(carry_surplus_months=1)
        result = settle(single(wage(12_000)), ledger=surpluses(("2026-08", 500)), practice=practice)
        assert (result.surplus, result.aid) == (1_280, 0)

    @given(net=kronor, asset=kronor, brought=st.integers(0, 20_000))
    def test_aid_and_surplus_are_never_both_above_nothing(
        self, net: Decimal, asset: Decimal, brought: int
    ) -> None:
        """P3 to P5."""
        result = settle(
            single(wage(net), assets=[fs.Asset(amount=asset)]),
            ledger=surpluses(("2026-08", brought)),
            practice=fs.Practice(carry_surplus_months=1),
        )
        assert result.aid == 0 or result.surplus == 0
        assert 0 <= result.aid <= NEED
        assert result.surplus == max(0, net + brought - NEED)
        assert result.aid + result.means >= NEED


class TestAidRounding:
    """Aid is rounded only where the practice says so, and has a row only when that changes it."""

    CASE = single(wage("1000.50"), costs=[rent(), TEETH])

    def test_the_default_rounds_nothing(self) -> None:
        """Öre stay öre."""
        result = settle(self.CASE)
        assert (result.aid, result.sheet.find("AidRounded")) == (Decimal("11119.50"), ())

    @pytest.mark.parametrize(
        "rounding, aid",
        [("KRONA_DOWN", 11_119), ("KRONA_HALF_UP", 11_120), ("KRONA_UP", 11_120)],
    )
    def test_it_is_rounded_by_a_named_rule(self, rounding: str, aid: int) -> None:
        """The exact aid is then a premise."""
        result = settle(self.CASE, practice=fs.Practice(aid_rounding=rounding))
        assert (result.aid, result.aid_right) == (aid, aid)
        assert result.sheet.find("AidByRight")[0].part is fs.Part.PREMISE
        assert {row.strength.name for row in result.sheet.find("AidRounded")} == {"PRACTICE"}

    def test_an_even_aid_has_no_row_of_rounding(self) -> None:
        """It changes nothing."""
        result = settle(single(), practice=fs.Practice(aid_rounding="KRONA_UP"))
        assert not result.sheet.find("AidRounded")

    @given(net=kronor, rounding=st.sampled_from(list(fs.Rounding)))
    def test_it_moves_the_aid_by_less_than_a_krona(
        self, net: Decimal, rounding: fs.Rounding
    ) -> None:
        """With an assessment on each basis too (P41)."""
        case = single(gig(net), assessments=[standing(fs.Share("0.3333"), basis="DISCRETIONARY")])
        exact, rounded = settle(case), settle(case, practice=fs.Practice(aid_rounding=rounding))
        for name in ("aid", "aid_right", "aid_without_assessment", "forsorjningsstod"):
            assert abs(getattr(exact, name) - getattr(rounded, name)) < 1
        assert rounded.aid == rounded.aid_right + rounded.aid_discretionary


class TestJobbstimulansHistory:
    """12 kap. 8 §: six months in a row with försörjningsstöd, then two years."""

    @staticmethod
    def has_it(month: str, ledger: fs.Ledger) -> bool:
        """Whether a wage of the month before is lessened."""
        paid_on = fs.Month.parse(month).plus(-1).last_day.isoformat()
        return settle(single(wage(400, paid_on), month=month), ledger=ledger).counted_income == 300

    @staticmethod
    def support(*months: str) -> fs.Ledger:
        """Anna's months with support."""
        return fs.Ledger(support_months={"anna": months})

    SIX = ("2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06")

    def test_unknown_history_is_not_qualified(self) -> None:
        """It is calculated, with a notice, and never asked."""
        assert not self.has_it("2026-09", fs.Ledger())

    @pytest.mark.parametrize(
        "month, expected",
        [("2025-06", False), ("2025-07", True), ("2026-12", True)],
    )
    def test_six_months_give_it_from_the_seventh(self, month: str, expected: bool) -> None:
        """Support from January to June 2025; across the change of act nothing is lost."""
        assert self.has_it(month, self.support(*self.SIX)) is expected

    def test_five_months_do_not(self) -> None:
        """Nor do six with a month without in between."""
        assert not self.has_it("2025-08", self.support(*self.SIX[:5]))
        assert not self.has_it("2025-08", self.support(*self.SIX[:3], *self.SIX[4:], "2025-07"))

    @pytest.mark.parametrize("month, expected", [("2024-12", True), ("2025-01", False)])
    def test_it_lasts_24_months(self, month: str, expected: bool) -> None:
        """Six months to December 2022, then 2023 and 2024."""
        months = [f"2022-{number:02}" for number in range(7, 13)]
        assert self.has_it(month, self.support(*months)) is expected

    def test_months_inside_the_period_do_not_count_towards_a_new_one(self) -> None:
        """Six new ones are needed after it."""
        first = [fs.Month(2022, 7).plus(number) for number in range(6)]
        inside = [fs.Month(2023, 1).plus(number) for number in range(24)]
        after = [fs.Month(2025, 1).plus(number) for number in range(6)]
        ledger = fs.Ledger(support_months={"anna": [*first, *inside, *after[:5]]})
        assert not self.has_it("2025-06", ledger)
        ledger = fs.Ledger(support_months={"anna": [*first, *inside, *after]})
        assert not self.has_it("2025-06", ledger)
        assert self.has_it("2025-07", ledger)

    @pytest.mark.parametrize(
        "month, expected", [("2013-06", False), ("2013-07", False), ("2013-08", True)]
    )
    def test_there_was_no_such_rule_before_july_2013(self, month: str, expected: bool) -> None:
        """Whatever is recorded; the wages of June, which July counts, came before it."""
        months = [f"2013-{number:02}" for number in range(1, 7)]
        assert self.has_it(month, self.support(*months)) is expected
        assert self.has_it(month, period(first="2013-01-01", last="2014-12-31")) is expected

    @pytest.mark.parametrize(
        "first, last, expected",
        [
            ("2026-09-30", "2028-09-29", True),
            ("2026-10-01", "2028-09-30", False),
            ("2024-09-01", "2026-09-01", True),
            ("2024-09-01", "2026-08-31", False),
        ],
    )
    def test_a_month_has_it_when_any_of_its_days_lies_in_a_period(
        self, first: str, last: str, expected: bool
    ) -> None:
        """The last day of September is enough, and the first."""
        assert self.has_it("2026-09", period(first=first, last=last)) is expected

    def test_a_recorded_period_without_an_end_goes_on(self) -> None:
        """No end is set."""
        ledger = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]})
        assert self.has_it("2026-12", ledger)

    def test_recorded_periods_win_over_the_months(self) -> None:
        """The months would give it; the record says another time."""
        ledger = fs.Ledger(
            support_months={"anna": [f"2026-0{number}" for number in range(1, 7)]},
            jobbstimulans_periods={"anna": [fs.Period("2026-07-01", "2026-08-31")]},
        )
        assert not self.has_it("2026-09", ledger)

    def test_a_record_without_periods_gives_nothing_by_itself(self) -> None:
        """It is known that there is none."""
        ledger = fs.Ledger(jobbstimulans_periods={"anna": []})
        assert not self.has_it("2026-09", ledger)

    @pytest.mark.parametrize("months, expected", [(range(1, 7), True), (range(2, 7), False)])
    def test_months_after_a_recorded_period_count_towards_a_new_six(
        self, months: range, expected: bool
    ) -> None:
        """A period to December 2025, then support from January to June 2026."""
        ledger = fs.Ledger(
            support_months={"anna": [f"2026-{number:02}" for number in months]},
            jobbstimulans_periods={"anna": [fs.Period("2024-01-01", "2025-12-31")]},
        )
        assert self.has_it("2026-07", ledger) is expected

    def test_months_before_a_recorded_periods_end_do_not(self) -> None:
        """Five months inside it and one after are no six."""
        ledger = fs.Ledger(
            support_months={"anna": [f"2026-{number:02}" for number in range(1, 7)]},
            jobbstimulans_periods={"anna": [fs.Period("2024-06-01", "2026-05-31")]},
        )
        assert not self.has_it("2026-07", ledger)


class TestExactness:
    """The caller's own decimal context never matters, and the order of the facts neither."""

    @given(nets=st.lists(kronor, min_size=1, max_size=4), digits=st.integers(1, 5))
    def test_a_caller_with_few_digits_gets_the_same_kronor(
        self, nets: list[Decimal], digits: int
    ) -> None:
        """Every attribute is reckoned exactly."""
        case = single(*[wage(net) for net in nets], costs=[rent("6000.55"), TEETH])
        expected = settle(case, ledger=period())
        with localcontext() as context:
            context.prec, context.rounding = digits, ROUND_DOWN
            found = settle(case, ledger=period())
            for name in (
                "norm",
                "costs",
                "other_costs",
                "need",
                "income",
                "counted_income",
                "means",
                "aid",
                "surplus",
                "resources",
            ):
                assert getattr(found, name) == getattr(expected, name)
            assert found.disregarded.total == expected.disregarded.total

    @given(order=st.permutations(range(4)))
    def test_the_order_of_incomes_and_costs_moves_nothing(self, order: list[int]) -> None:
        """P22, for the whole result."""
        incomes = [
            gig(800, "2026-08-03", id="a"),
            gig(900, "2026-08-04", id="b"),
            wage(700, id="c"),
            gig(300, "2026-08-05", id="d"),
        ]
        assessed = [standing(fs.PerMonth(1_000), max_occasions=2)]
        first = settle(single(*incomes, assessments=assessed), ledger=period())
        again = settle(
            single(*[incomes[place] for place in order], assessments=assessed), ledger=period()
        )
        assert (first.aid, first.disregarded, first.input_hash) == (
            again.aid,
            again.disregarded,
            again.input_hash,
        )

    @given(net=kronor)
    def test_the_same_input_gives_the_same_result(self, net: Decimal) -> None:
        """P39."""
        assert settle(single(wage(net))) == settle(single(wage(net)))
