"""Assessments and jobbstimulans together: which comes first, and on which section it rests."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from tests.calculation.helpers import (
    NEED,
    family,
    gig,
    payments,
    period,
    rent,
    settle,
    single,
    standing,
    wage,
)

kronor = st.decimals(0, 20_000, places=2)
whole_kronor = st.integers(0, 30_000).map(Decimal)


def month(
    form: fs.Form,
    *incomes: fs.Income,
    basis: str = "RIGHT",
    combine: str | None = None,
    practice: fs.Practice | None = None,
) -> fs.Settled:
    """September 2025, need 11 680 kr, with jobbstimulans."""
    case = single(
        *incomes,
        month="2025-09",
        costs=(rent(6_500),),
        assessments=[
            standing(
                form,
                basis=basis,
                combine=combine,
                valid_from="2025-01-01",
                decided_on="2024-12-15",
            )
        ],
    )
    return settle(
        case,
        ledger=period(first="2025-01-01", last="2026-12-31"),
        practice=practice or fs.Practice(),
    )


def pay(net: Decimal | int | str, id: str = "") -> fs.Income:  # noqa: A002 - the field's name
    """Employment that is a gig of August 2025."""
    return gig(net, "2025-08-13", paid_on="2025-08-25", kind="EMPLOYMENT", id=id)


class TestOrder:
    """What comes first is settled by the basis, unless the assessment names another order.

    Under 12 kap. 1 § the assessed pay is left out first and a quarter of the remainder after it;
    under 12 kap. 2 § the statutory calculation comes first, and the supplement takes from the rest.
    """

    def test_jobbstimulans_alone_leaves_out_a_thousand_of_four(self) -> None:
        """Four thousand kronor of wages and no assessment."""
        result = settle(single(wage(4_000)), ledger=period())
        assert result.disregarded.jobbstimulans == 1_000

    def test_the_remainder_gives_1_750(self) -> None:
        """1 000 kronor a month, and a quarter of the other 3 000."""
        left = month(fs.PerMonth(1_000), pay(4_000)).disregarded
        assert (left.assessment, left.jobbstimulans, left.total) == (1_000, 750, 1_750)

    def test_the_statute_first_gives_2_000(self) -> None:
        """A quarter of 4 000, and 1 000 kronor a month of what is left."""
        left = month(fs.PerMonth(1_000), pay(4_000), basis="DISCRETIONARY").disregarded
        assert (left.assessment, left.jobbstimulans, left.total) == (1_000, 1_000, 2_000)

    @pytest.mark.parametrize(
        "basis, combine, right, discretionary",
        [
            ("RIGHT", None, 9_430, 0),
            ("RIGHT", "REMAINDER", 9_430, 0),
            ("RIGHT", "STATUTE_FIRST", 9_680, 0),
            ("DISCRETIONARY", None, 8_680, 1_000),
            ("DISCRETIONARY", "STATUTE_FIRST", 8_680, 1_000),
            ("DISCRETIONARY", "REMAINDER", 8_680, 750),
        ],
    )
    def test_both_bases_in_both_orders(
        self, basis: str, combine: str | None, right: int, discretionary: int
    ) -> None:
        """The basis says which aid it is; the order says how much is left out."""
        result = month(fs.PerMonth(1_000), pay(4_000), basis=basis, combine=combine)
        assert (result.aid_right, result.aid_discretionary) == (right, discretionary)
        assert result.aid == right + discretionary == 11_680 - result.counted_income

    def test_means_by_right_count_what_is_left_out_by_discretion(self) -> None:
        """When the right is tried, pay left out beyond it is among the means."""
        result = month(fs.PerMonth(1_000), pay(4_000), basis="DISCRETIONARY")
        assert (result.means, result.means_right) == (2_000, 3_000)
        (row,) = result.sheet.find("MeansByRight")
        assert row.amount == 3_000

    @pytest.mark.parametrize(
        "form, left",
        [
            (fs.Everything(), 3_000),
            (fs.PerMonth(3_500), 3_000),
            (fs.PerOccasion(500), 500),
            (fs.Share("0.5"), 1_500),
        ],
    )
    def test_under_statute_first_every_form_works_on_the_pay_less_its_jobbstimulans(
        self, form: fs.Form, left: int
    ) -> None:
        """Of 4 000 kronor 3 000 are left when the form's turn comes."""
        result = month(form, pay(4_000), combine="STATUTE_FIRST")
        assert (result.disregarded.assessment, result.disregarded.jobbstimulans) == (left, 1_000)

    @pytest.mark.parametrize(
        "form, left, stimulus",
        [
            (fs.Everything(), 4_000, 0),
            (fs.PerOccasion(500), 500, 875),
            (fs.Share("0.5"), 2_000, 500),
        ],
    )
    def test_under_remainder_every_form_works_on_the_whole_pay(
        self, form: fs.Form, left: int, stimulus: int
    ) -> None:
        """And a quarter is taken of what it leaves."""
        result = month(form, pay(4_000))
        assert (result.disregarded.assessment, result.disregarded.jobbstimulans) == (left, stimulus)

    def test_caps_apply_to_what_is_left_after_the_statute(self) -> None:
        """The cap of 800 is filled from the 3 000 kronor that are left."""
        result = settle(
            single(
                gig(4_000, kind="EMPLOYMENT"),
                assessments=[
                    standing(fs.Everything(), basis="DISCRETIONARY", caps=fs.Caps(total=800))
                ],
            ),
            ledger=period(),
        )
        assert result.disregarded.total == 1_800

    @given(first=whole_kronor, second=whole_kronor)
    @pytest.mark.parametrize("combine", ["REMAINDER", "STATUTE_FIRST"])
    def test_a_pay_in_two_parts_is_the_same_in_both_orders(
        self, combine: str, first: Decimal, second: Decimal
    ) -> None:
        """Caps are drawn down after the statutory part, so splitting moves nothing (P20)."""
        form = fs.PerMonth(1_000)
        parts = month(form, pay(first, "g1"), pay(second, "g2"), combine=combine)
        assert parts.disregarded == month(form, pay(first + second), combine=combine).disregarded

    @given(net=kronor)
    @pytest.mark.parametrize("basis", ["RIGHT", "DISCRETIONARY"])
    @pytest.mark.parametrize("combine", ["REMAINDER", "STATUTE_FIRST"])
    @pytest.mark.parametrize("form", [fs.PerMonth(1_000), fs.Share("0.3"), fs.Everything()])
    def test_a_quarter_is_always_left_out_and_never_more_than_the_pay(
        self, form: fs.Form, combine: str, basis: str, net: Decimal
    ) -> None:
        """12 kap. 8 § holds whatever is assessed (P29), and no krona is left out twice (P6)."""
        result = month(form, pay(net), basis=basis, combine=combine)
        assert net * Decimal("0.25") - Decimal("0.01") <= result.disregarded.total <= net

    @given(net=kronor)
    def test_the_statute_first_leaves_out_at_least_as_much(self, net: Decimal) -> None:
        """P30, for an amount a month."""
        first = month(fs.PerMonth(1_000), pay(net), combine="STATUTE_FIRST").disregarded.total
        assert first >= month(fs.PerMonth(1_000), pay(net)).disregarded.total

    def test_two_assessments_with_different_orders_stand_on_each_side(self) -> None:
        """800 first, then a quarter of 3 200, then half of the 2 400 that are left."""
        both = [
            payments(fs.PerMonth(800), "g", id="B1", combine="REMAINDER", decided_on="2026-09-02"),
            payments(fs.Share("0.5"), "g", id="B2", combine="STATUTE_FIRST"),
        ]
        case = single(gig(4_000, kind="EMPLOYMENT", id="g"), assessments=both)
        left = settle(case, ledger=period()).disregarded
        assert (left.assessment, left.jobbstimulans) == (800 + 1_200, 800)

    def test_a_fee_has_no_jobbstimulans_in_either_order(self) -> None:
        """It is no income of employment (P31)."""
        case = single(
            gig(4_000, kind="FEE"),
            assessments=[standing(fs.PerMonth(1_000), combine="STATUTE_FIRST")],
        )
        assert settle(case, ledger=period()).disregarded.total == 1_000

    def test_a_steady_wage_beside_the_gig_shares_its_jobbstimulans(self) -> None:
        """A quarter of both comes first; of the gig's 3 000 then 2 500 are left out."""
        case = single(
            gig(4_000, kind="EMPLOYMENT", id="gig"),
            wage(1_000, id="lön"),
            assessments=[standing(fs.PerMonth(2_500), combine="STATUTE_FIRST")],
        )
        left = settle(case, ledger=period()).disregarded
        assert (left.assessment, left.jobbstimulans) == (2_500, 1_250)


class TestDiscretionaryAid:
    """12 kap. 2 §: the board may give aid beyond the right; here, what an assessment adds."""

    @given(net=kronor, stimulus=st.booleans())
    def test_the_two_kinds_of_aid_add_up(self, net: Decimal, stimulus: bool) -> None:
        """And together they are what counted income does not reach of the need."""
        case = single(
            gig(net, kind="EMPLOYMENT"),
            assessments=[standing(fs.Share("0.5"), basis="DISCRETIONARY")],
        )
        result = settle(case, ledger=period() if stimulus else fs.Ledger())
        assert result.aid == result.aid_right + result.aid_discretionary
        assert result.aid == max(0, NEED - result.counted_income)
        assert 0 <= result.aid_discretionary <= result.disregarded.assessment
        assert result.means_right == result.income - result.disregarded.jobbstimulans

    def test_in_a_month_of_surplus_it_is_only_what_falls_below_the_need(self) -> None:
        """Wage 12 000 of a need of 11 220: 2 000 left out give 1 220 in aid."""
        case = single(
            gig(12_000, kind="EMPLOYMENT"),
            assessments=[standing(fs.PerMonth(2_000), basis="DISCRETIONARY")],
        )
        result = settle(case)
        assert (result.aid_right, result.aid_discretionary) == (0, 1_220)
        assert (result.surplus, result.surplus_without_assessment) == (0, 780)

    def test_an_assessment_by_right_in_a_month_of_surplus_gives_the_right(self) -> None:
        """The same krona, on another section."""
        case = single(gig(12_000), assessments=[standing(fs.PerMonth(2_000))])
        result = settle(case)
        assert (result.aid_right, result.aid_discretionary, result.aid) == (1_220, 0, 1_220)
        assert (result.aid_without_assessment, result.surplus_without_assessment) == (0, 780)

    def test_both_bases_in_one_month_are_kept_apart(self) -> None:
        """The fee is left out by right, the wage beyond it."""
        case = single(
            gig(1_000, id="g1"),
            gig(2_000, kind="EMPLOYMENT", id="g2"),
            assessments=[
                payments(fs.Everything(), "g1", id="B1"),
                payments(fs.Everything(), "g2", id="B2", basis="DISCRETIONARY"),
            ],
        )
        result = settle(case)
        assert (result.aid_right, result.aid_discretionary) == (9_220, 2_000)
        assert (result.means_right, result.means) == (2_000, 0)
        assert result.aid_without_assessment == 8_220

    def test_its_rows_are_named_so_that_no_automated_decision_carries_them(self) -> None:
        """The payment's row, and every sum that carries it; the right has none."""
        third = "0.3333"
        case = single(
            gig("100.01", id="g1"),
            gig(2_000, "2026-08-20", id="g2"),
            assessments=[
                payments(fs.Share(third), "g1", id="B1", basis="DISCRETIONARY"),
                payments(fs.Everything(), "g2", id="B2"),
            ],
        )
        rules = [row.rule for row in settle(case).discretionary_rows]
        assert rules == [
            "OccasionalPayLeftOut",
            "OccasionalPayLeftOutRounded",
            "CountedIncome",
            "Means",
            "Deficit",
            "DiscretionaryAid",
            "Aid",
            "SurplusOfMonth",
            "Resources",
        ]

    def test_a_month_by_right_alone_has_no_such_rows(self) -> None:
        """There is nothing that rests on discretion."""
        result = settle(single(gig(500), assessments=[standing(fs.Everything())]))
        assert result.discretionary_rows == ()
        assert not result.sheet.find("DiscretionaryAid")

    def test_what_discretion_leaves_out_of_nothing_adds_nothing(self) -> None:
        """A cap that is used up leaves no aid beyond the right."""
        case = single(
            gig(500),
            assessments=[standing(fs.Everything(), basis="DISCRETIONARY", caps=fs.Caps(total=0))],
        )
        assert settle(case).discretionary_rows == ()


class TestJobbstimulansOfTheMonth:
    """12 kap. 8 §: a quarter of the person's income of employment is not considered."""

    def test_it_is_rounded_so_that_what_counts_is_half_up(self) -> None:
        """Of 333,34 kronor 250,01 count, and the rest is left out."""
        result = settle(single(wage("333.34")), ledger=period())
        assert result.counted_income == Decimal("250.01")
        assert result.disregarded.jobbstimulans == Decimal("83.33")

    def test_the_rounding_has_a_row_only_when_it_changes_something(self) -> None:
        """333,34 kronor does not come out even; 400 does."""
        uneven = settle(single(wage("333.34")), ledger=period()).sheet
        assert uneven.find("JobbstimulansRounded")
        assert [row.rule for row in uneven.part("JOBBSTIMULANS")] == ["JobbstimulansRounded"]
        even = settle(single(wage(400)), ledger=period()).sheet
        assert [row.rule for row in even.part("JOBBSTIMULANS")] == ["Jobbstimulans"]

    def test_without_a_rounding_it_is_exact(self) -> None:
        """A quarter of 333,34 is 83,335."""
        practice = fs.Practice(jobbstimulans_rounding=None)
        result = settle(single(wage("333.34")), ledger=period(), practice=practice)
        assert result.disregarded.jobbstimulans == Decimal("83.335")

    def test_exact_jobbstimulans_comes_first_also_without_a_rounding(self) -> None:
        """Half of 250,005 is left out, rounded to 125."""
        practice = fs.Practice(jobbstimulans_rounding=None)
        case = single(
            gig("333.34", kind="EMPLOYMENT"),
            assessments=[standing(fs.Share("0.5"), combine="STATUTE_FIRST")],
        )
        result = settle(case, ledger=period(), practice=practice)
        assert result.disregarded.assessment == Decimal("125.00")

    def test_a_rounded_share_never_leaves_out_more_than_the_exact_rest(self) -> None:
        """Of one öre 0,0075 kronor is left after exact jobbstimulans."""
        practice = fs.Practice(jobbstimulans_rounding=None)
        case = single(
            gig("0.01", kind="EMPLOYMENT"),
            assessments=[standing(fs.Share("0.9"), combine="STATUTE_FIRST")],
        )
        assert settle(case, ledger=period(), practice=practice).counted_income >= 0

    @pytest.mark.parametrize("rounding", ["KRONA_UP", "KRONA_HALF_UP", "ORE_UP"])
    def test_no_rounding_makes_more_count_than_was_earned(self, rounding: str) -> None:
        """What is left out is never below 0 (P6)."""
        practice = fs.Practice(jobbstimulans_rounding=rounding)
        result = settle(single(wage("0.70")), ledger=period(), practice=practice)
        assert result.disregarded.jobbstimulans >= 0

    @given(nets=st.lists(kronor, min_size=1, max_size=5))
    def test_it_works_on_the_whole_month_not_row_by_row(self, nets: list[Decimal]) -> None:
        """Wages in parts are rounded as one."""
        parts = settle(single(*[wage(net) for net in nets]), ledger=period())
        assert parts.disregarded == settle(single(wage(sum(nets))), ledger=period()).disregarded

    def test_only_income_of_employment_gives_it(self) -> None:
        """A fee, a business and a benefit do not."""
        incomes = [
            fs.Income(person="anna", kind=kind, net=1_000, paid_on="2026-08-25")
            for kind in fs.IncomeKind
            if not kind.practice_differs
        ]
        result = settle(single(*incomes), ledger=period())
        assert result.disregarded.jobbstimulans == 250

    def test_it_is_each_persons_own(self) -> None:
        """Bo's period gives Anna nothing (P34)."""
        case = family(wage(1_000), wage(2_000, person="bo"))
        assert settle(case, ledger=period("bo")).disregarded.jobbstimulans == 500
        assert settle(case, ledger=period("anna", "bo")).disregarded.jobbstimulans == 750

    def test_a_row_stands_for_each_person(self) -> None:
        """With the person as its reference."""
        case = family(wage(1_000), wage(2_000, person="bo"))
        rows = settle(case, ledger=period("anna", "bo")).sheet.find("Jobbstimulans")
        assert [(row.refs, row.amount) for row in rows] == [(("anna",), 250), (("bo",), 500)]

    def test_a_wage_of_nothing_has_no_row(self) -> None:
        """Nor has one that an assessment leaves out altogether."""
        assert not settle(single(wage(0)), ledger=period()).sheet.find("Jobbstimulans")
        gone = single(gig(900, kind="EMPLOYMENT"), assessments=[standing(fs.Everything())])
        assert not settle(gone, ledger=period()).sheet.find("Jobbstimulans")

    @given(earned=kronor, more=kronor)
    def test_earning_more_never_leaves_the_household_with_less(
        self, earned: Decimal, more: Decimal
    ) -> None:
        """Of every extra krona a quarter stays, up to an öre of rounding (P24, P25)."""
        before = settle(single(wage(earned)), ledger=period()).resources
        after = settle(single(wage(earned + more)), ledger=period()).resources
        assert 0 <= after - before <= more + Decimal("0.01")
