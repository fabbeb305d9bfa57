"""How much an assessment leaves out of each payment, turn by turn."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from tests.calculation.helpers import (
    Amount,
    asked,
    by_payment,
    gig,
    left_out,
    payments,
    period,
    reasons,
    settle,
    single,
    standing,
)

TWO = (
    gig(1_000, "2026-08-05", paid_on="2026-08-20", id="g1"),
    gig(2_000, "2026-08-13", paid_on="2026-08-25", id="g2"),
)
FORMS = [
    (fs.Everything(), 3_000),
    (fs.PerMonth(1_500), 1_500),
    (fs.PerOccasion(600), 1_200),
    (fs.Share("0.5"), 1_500),
]
form_and_amount = pytest.mark.parametrize("form, amount", FORMS)
kronor = st.decimals(0, 20_000, places=2)


def used(assessment: str = "A1", **use: Any) -> fs.Ledger:
    """A ledger that knows what has been used of an assessment."""
    return fs.Ledger(assessment_use={assessment: fs.AssessmentUse(**use)})


def with_share(
    share: Amount, *incomes: fs.Income, kind: str | None = "ORE_HALF_UP", **rest: Any
) -> fs.Settled:
    """The month when an assessed share is left out and rounded so."""
    case = single(*incomes, assessments=[standing(fs.Share(share), **rest)])
    return settle(case, practice=fs.Practice(assessment_rounding=kind))


class TestForms:
    """The assessment is obeyed to the krona: everything, so much a month or a time, or a share."""

    @form_and_amount
    def test_a_standing_assessment_leaves_out_what_its_form_says(
        self, form: fs.Form, amount: int
    ) -> None:
        """Of two gigs, 1 000 and 2 000 kronor."""
        assert left_out(single(*TWO, assessments=[standing(form)])) == amount

    @form_and_amount
    def test_an_assessment_of_the_payments_leaves_out_the_same(
        self, form: fs.Form, amount: int
    ) -> None:
        """That is what a district does first: it assesses what has come in."""
        assert left_out(single(*TWO, assessments=[payments(form, "g1", "g2")])) == amount

    def test_an_amount_a_month_is_drawn_in_payment_order(self) -> None:
        """The first payment is left out whole, and the second as far as the amount goes."""
        case = single(*reversed(TWO), assessments=[standing(fs.PerMonth(1_500))])
        assert by_payment(settle(case)) == {"g1": 1_000, "g2": 500}

    def test_an_amount_each_time_never_exceeds_the_pay(self) -> None:
        """1 500 kronor each time leave 1 000 out of the gig of 1 000."""
        case = single(*TWO, assessments=[standing(fs.PerOccasion(1_500))])
        assert by_payment(settle(case)) == {"g1": 1_000, "g2": 1_500}

    def test_equal_days_are_drawn_by_work_date_and_then_by_id(self) -> None:
        """Payment order is the day of payment, the day of work, the id."""
        three = (
            gig(400, "2026-08-05", id="b"),
            gig(400, "2026-08-05", "spelning", id="a"),
            gig(400, "2026-08-04", id="c"),
        )
        assessed = standing(fs.PerMonth(900), activities=("vandring", "spelning"))
        assert by_payment(settle(single(*three, assessments=[assessed]))) == {
            "c": 400,
            "a": 400,
            "b": 100,
        }

    @given(net=kronor, share=st.decimals("0.0001", 1, places=4))
    def test_a_share_that_does_not_come_out_even_is_rounded(
        self, net: Decimal, share: Decimal
    ) -> None:
        """To the öre, half up, never more than half an öre from the exact share."""
        result = with_share(share, gig(net))
        assert abs(result.disregarded.assessment - net * share) <= Decimal("0.005")

    def test_the_rounding_of_a_share_has_a_row_only_when_it_changes_something(self) -> None:
        """A third of 100 kronor does not come out even; half of it does."""
        assert with_share("0.3333", gig("100.01")).sheet.find("OccasionalPayLeftOutRounded")
        assert not with_share("0.5", gig(100)).sheet.find("OccasionalPayLeftOutRounded")

    def test_without_a_rounding_the_share_is_exact(self) -> None:
        """The practice may keep what is finer than an öre."""
        result = with_share("0.3333", gig("100.01"), kind=None)
        assert result.disregarded.assessment == Decimal("33.333333")

    @pytest.mark.parametrize("kind", ["KRONA_UP", "KRONA_HALF_UP"])
    def test_no_rounding_leaves_out_more_than_the_pay(self, kind: str) -> None:
        """A disregard never exceeds the net pay it covers."""
        result = with_share(1, gig("100.50"), kind=kind)
        assert result.disregarded.assessment <= Decimal("100.50")
        assert result.counted_income >= 0

    @pytest.mark.parametrize("cap", ["per_month", "per_year", "total"])
    def test_no_rounding_goes_beyond_a_cap(self, cap: str) -> None:
        """Of 300 kronor half is 150; the cap of 100,50 holds after rounding too."""
        caps = fs.Caps(**{cap: "100.50"})
        result = with_share("0.5", gig(300), kind="KRONA_UP", caps=caps)
        assert result.disregarded.assessment <= Decimal("100.50")

    @given(nets=st.lists(kronor, min_size=1, max_size=5), share=st.decimals("0.01", 1, places=2))
    def test_a_pay_that_comes_in_parts_is_rounded_as_one(
        self, nets: list[Decimal], share: Decimal
    ) -> None:
        """The sum of what an assessment leaves out is rounded, so parts move no öre."""
        parts = [gig(net, id=f"g{place}") for place, net in enumerate(nets)]
        assert (
            with_share(share, *parts).disregarded.assessment
            == with_share(share, gig(sum(nets))).disregarded.assessment
        )

    @given(nets=st.lists(kronor, min_size=1, max_size=4))
    def test_everything_is_everything(self, nets: list[Decimal]) -> None:
        """With it the earnings change nothing: the household has the aid it would have had."""
        gigs = [gig(net, id=f"g{place}") for place, net in enumerate(nets)]
        assert settle(single(*gigs, assessments=[standing(fs.Everything())])).aid == 11_220


class TestCaps:
    """A standing assessment may have caps in kronor: per month, per year and in all."""

    @form_and_amount
    @pytest.mark.parametrize("cap", ["per_month", "per_year", "total"])
    def test_every_form_stops_at_every_cap(self, form: fs.Form, amount: int, cap: str) -> None:
        """With 800 kronor as the cap, 800 are left out."""
        assessed = standing(form, caps=fs.Caps(**{cap: 800}))
        assert amount > 800
        assert left_out(single(*TWO, assessments=[assessed])) == 800

    @form_and_amount
    @pytest.mark.parametrize("cap", ["per_month", "per_year", "total"])
    def test_a_cap_that_is_not_reached_changes_nothing(
        self, form: fs.Form, amount: int, cap: str
    ) -> None:
        """3 000 kronor is all there is."""
        assessed = standing(form, caps=fs.Caps(**{cap: 3_000}))
        assert left_out(single(*TWO, assessments=[assessed])) == amount

    def test_a_cap_of_nothing_is_used_up_from_the_start(self) -> None:
        """Nothing is left out, and nothing is asked: a person has set the cap."""
        result = settle(
            single(*TWO, assessments=[standing(fs.Everything(), caps=fs.Caps(total=0))])
        )
        assert reasons(result) == {"g1": "cap_used", "g2": "cap_used"}

    def test_the_narrowest_cap_decides(self) -> None:
        """700 a month lies under 800 a year."""
        caps = fs.Caps(per_month=700, per_year=800, total=900)
        assert left_out(single(*TWO, assessments=[standing(fs.Everything(), caps=caps)])) == 700

    def test_the_year_cap_is_lessened_by_what_the_ledger_knows_of_the_year(self) -> None:
        """500 of 800 kronor were used earlier in 2026; what was used in 2025 is another year."""
        assessed = standing(fs.Everything(), caps=fs.Caps(per_year=800))
        ledger = used(by_year={2025: 700, 2026: 500})
        assert left_out(single(*TWO, assessments=[assessed]), ledger=ledger) == 300

    def test_the_total_cap_is_lessened_by_all_that_the_ledger_knows(self) -> None:
        """Of 1 500 kronor 700 were used in 2025 and 500 in 2026."""
        assessed = standing(fs.Everything(), caps=fs.Caps(total=1_500))
        ledger = used(by_year={2025: 700, 2026: 500})
        assert left_out(single(*TWO, assessments=[assessed]), ledger=ledger) == 300

    def test_the_month_cap_is_new_every_month(self) -> None:
        """What the ledger knows of other months takes nothing from it."""
        assessed = standing(fs.Everything(), caps=fs.Caps(per_month=800))
        ledger = used(by_year={2026: 5_000})
        assert left_out(single(*TWO, assessments=[assessed]), ledger=ledger) == 800

    @pytest.mark.parametrize("form", [fs.PerMonth(1_000), fs.Everything()])
    def test_a_month_means_the_month_calculated(self, form: fs.Form) -> None:
        """Work in June and in August that is paid in August shares one month's amount."""
        two = (gig(800, "2026-06-10", id="g1"), gig(800, "2026-08-10", id="g2"))
        assessed = standing(form, caps=fs.Caps(per_month=1_000))
        assert left_out(single(*two, assessments=[assessed])) == 1_000

    def test_the_year_cap_goes_by_the_work_date(self) -> None:
        """Work in December and in January, paid together, draw on two years."""
        two = (
            gig(1_000, "2025-12-30", paid_on="2026-01-25", id="g1"),
            gig(1_000, "2026-01-10", paid_on="2026-01-25", id="g2"),
        )
        assessed = standing(fs.Everything(), valid_from="2025-06-01", caps=fs.Caps(per_year=500))
        case = single(*two, month="2026-02", assessments=[assessed])
        assert by_payment(settle(case, ledger=used(by_year={2025: 400}))) == {"g1": 100, "g2": 500}

    def test_a_work_period_goes_by_its_last_day(self) -> None:
        """Work from 28 December to 2 January draws on the new year."""
        across = gig(1_000, fs.Period("2025-12-28", "2026-01-02"), paid_on="2026-01-25")
        assessed = standing(fs.Everything(), valid_from="2025-06-01", caps=fs.Caps(per_year=500))
        case = single(across, month="2026-02", assessments=[assessed])
        assert left_out(case, ledger=used(by_year={2025: 500})) == 500

    def test_the_use_of_another_assessment_takes_nothing(self) -> None:
        """Each assessment has its own caps."""
        assessed = standing(fs.Everything(), caps=fs.Caps(per_year=800))
        ledger = used("A0", by_year={2026: 800})
        assert left_out(single(*TWO, assessments=[assessed]), ledger=ledger) == 800


class TestSupersedes:
    """A new assessment takes the place of an old one from its first day; the year's use follows."""

    OLD = standing(fs.Everything(), caps=fs.Caps(per_year=1_000))
    NEW = standing(
        fs.Everything(),
        id="A2",
        supersedes="A1",
        valid_from="2026-08-01",
        decided_on="2026-07-20",
        caps=fs.Caps(per_year=1_500),
    )
    BEFORE = gig(2_000, "2026-07-20", id="g1")
    AFTER = gig(2_000, "2026-08-13", id="g2")

    def test_work_before_the_new_one_is_covered_by_the_old(self) -> None:
        """A superseded assessment still covers work before its successor's first day."""
        result = settle(single(self.BEFORE, assessments=[self.OLD, self.NEW]))
        (row,) = result.sheet.find("OccasionalPayLeftOut")
        assert (row.amount, row.because["assessed"]) == (1_000, "A1")

    def test_work_from_its_first_day_is_covered_by_the_new(self) -> None:
        """The first day belongs to the new one."""
        case = single(gig(2_000, "2026-08-01"), assessments=[self.NEW, self.OLD])
        (row,) = settle(case).sheet.find("OccasionalPayLeftOut")
        assert (row.amount, row.because["assessed"]) == (1_500, "A2")

    def test_the_years_use_follows_the_chain(self) -> None:
        """900 kronor used of the old one leave 600 of the new one's 1 500."""
        ledger = used(by_year={2026: 900})
        case = single(self.AFTER, assessments=[self.OLD, self.NEW])
        assert left_out(case, ledger=ledger) == 600

    def test_what_the_old_one_uses_in_the_same_month_is_used(self) -> None:
        """The old one takes its last 100, and 500 are left of the new one."""
        case = single(self.AFTER, self.BEFORE, assessments=[self.NEW, self.OLD])
        result = settle(case, ledger=used(by_year={2026: 900}))
        assert by_payment(result) == {"g1": 100, "g2": 500}

    def test_the_chain_holds_also_when_the_old_one_is_no_longer_in_the_case(self) -> None:
        """The ledger still knows it by its id."""
        case = single(self.AFTER, assessments=[self.NEW])
        assert left_out(case, ledger=used(by_year={2026: 900})) == 600

    def test_work_across_the_change_is_asked_about(self) -> None:
        """A work period partly inside is never split by the library."""
        across = gig(900, fs.Period("2026-07-30", "2026-08-02"), id="g")
        case = single(across, assessments=[self.OLD, self.NEW])
        assert asked(case) == [("outside_period", "g")]


class TestOccasions:
    """What one work opportunity is, and what fills a limit of them."""

    ONE = standing(fs.Everything(), max_occasions_per_month=1)

    def test_the_largest_fills_the_limit_first(self) -> None:
        """2 000 kronor are left out; the gig of 1 000 counts, and nothing is asked."""
        result = settle(single(*TWO, assessments=[self.ONE]))
        assert (by_payment(result)["g2"], reasons(result)) == (2_000, {"g1": "occasion_limit"})

    def test_chronologically_the_first_fills_it(self) -> None:
        """The practice may choose the order of time instead."""
        practice = fs.Practice(occasion_choice="CHRONOLOGICAL")
        result = settle(single(*reversed(TWO), assessments=[self.ONE]), practice=practice)
        assert (by_payment(result)["g1"], reasons(result)) == (1_000, {"g2": "occasion_limit"})

    def test_among_equals_the_earlier_paid_comes_first(self) -> None:
        """Also when it was the later work."""
        two = (
            gig(1_000, "2026-08-05", paid_on="2026-08-25", id="g1"),
            gig(1_000, "2026-08-13", paid_on="2026-08-20", id="g2"),
        )
        assert reasons(settle(single(*two, assessments=[self.ONE]))) == {"g1": "occasion_limit"}

    def test_per_occasion_ranks_at_most_its_amount(self) -> None:
        """Beyond 600 kronor a larger gig is worth no more, so the earlier paid comes first."""
        two = (gig(700, "2026-08-05", paid_on="2026-08-20", id="g1"), TWO[1])
        assessed = standing(fs.PerOccasion(600), max_occasions_per_month=1)
        assert reasons(settle(single(*two, assessments=[assessed]))) == {"g2": "occasion_limit"}

    def test_per_month_does_not_change_the_rank(self) -> None:
        """The larger gig fills the limit, though 800 kronor come out of either."""
        assessed = standing(fs.PerMonth(800), max_occasions_per_month=1)
        result = settle(single(*TWO, assessments=[assessed]))
        assert by_payment(result) == {"g2": 800, "g1": 0}

    @given(nets=st.lists(kronor, min_size=1, max_size=4), more=kronor)
    def test_with_the_largest_first_one_more_gig_never_costs_anything(
        self, nets: list[Decimal], more: Decimal
    ) -> None:
        """The household has at least what it had (P23)."""
        gigs = [gig(net, f"2026-08-{place + 1:02}") for place, net in enumerate((*nets, more))]
        before = settle(single(*gigs[:-1], assessments=[self.ONE])).resources
        assert settle(single(*gigs, assessments=[self.ONE])).resources >= before

    def test_chronologically_one_more_gig_has_a_cliff(self) -> None:
        """A gig of 100 before one of 2 000 takes its place: 1 900 kronor less to live on."""
        practice = fs.Practice(occasion_choice="CHRONOLOGICAL")
        small = gig(100, "2026-08-01", id="g0")
        with_one = settle(single(TWO[1], assessments=[self.ONE]), practice=practice)
        with_two = settle(single(small, TWO[1], assessments=[self.ONE]), practice=practice)
        assert (with_one.resources, with_two.resources) == (13_220, 11_320)

    def test_of_different_kinds_the_largest_has_a_cliff_under_jobbstimulans(self) -> None:
        """LARGEST looks at the assessment alone: a wage of 801 takes the place of a fee of 800."""

        def month(earned: int) -> Decimal:
            two = (
                gig(earned, "2026-08-05", kind="EMPLOYMENT", id="g1"),
                gig(800, "2026-08-13", kind="FEE", id="g2"),
            )
            return settle(single(*two, assessments=[self.ONE]), ledger=period()).resources

        assert month(799) == 11_220 + 800 + Decimal("199.75")
        assert month(801) == 11_220 + 801

    def test_the_limit_of_a_month_goes_by_the_month_of_the_work(self) -> None:
        """One in July and one in August, paid together, are one in each month."""
        two = (gig(1_000, "2026-07-31"), gig(2_000, "2026-08-01"))
        assert left_out(single(*two, assessments=[self.ONE])) == 3_000

    def test_a_work_period_is_of_the_month_of_its_last_day(self) -> None:
        """From 30 July to 2 August it is August's, together with the other one."""
        two = (
            gig(1_000, fs.Period("2026-07-30", "2026-08-02"), id="g1"),
            gig(2_000, "2026-08-13", id="g2"),
        )
        assert reasons(settle(single(*two, assessments=[self.ONE]))) == {"g1": "occasion_limit"}

    def test_across_months_the_order_is_chronological(self) -> None:
        """A month that used the place keeps it, however small its gig was."""
        ledger = used(occasions=1, occasions_by_month={"2026-08": 1})
        result = settle(single(TWO[1], assessments=[self.ONE]), ledger=ledger)
        assert reasons(result) == {"g2": "occasion_limit"}

    def test_the_use_of_another_month_takes_nothing_from_this_one(self) -> None:
        """July's place is July's."""
        ledger = used(occasions=1, occasions_by_month={"2026-07": 1})
        assert left_out(single(TWO[1], assessments=[self.ONE]), ledger=ledger) == 2_000

    @pytest.mark.parametrize("before, amount", [(0, 3_000), (2, 3_000), (3, 2_000), (9, 0)])
    def test_a_limit_in_all_is_lessened_by_what_the_ledger_knows(
        self, before: int, amount: int
    ) -> None:
        """Of four occasions, so many have been used."""
        assessed = standing(fs.Everything(), max_occasions=4)
        case = single(*TWO, assessments=[assessed])
        assert left_out(case, ledger=used(occasions=before)) == amount

    def test_several_payments_for_one_day_of_an_activity_are_one_occasion(self) -> None:
        """An occasion is its activity and day."""
        two = (gig(300, id="g1"), gig(400, paid_on="2026-08-28", id="g2"))
        assert left_out(single(*two, assessments=[self.ONE])) == 700
        each_time = single(*two, assessments=[standing(fs.PerOccasion(600))])
        assert by_payment(settle(each_time)) == {"g1": 300, "g2": 300}

    def test_another_activity_the_same_day_is_another_occasion(self) -> None:
        """A walk and a concert on one day are two."""
        two = (gig(300, id="g1"), gig(400, activity="spelning", id="g2"))
        assessed = standing(
            fs.Everything(), activities=("vandring", "spelning"), max_occasions_per_month=1
        )
        assert reasons(settle(single(*two, assessments=[assessed]))) == {"g1": "occasion_limit"}

    def test_an_occasion_that_is_named_may_have_several_days_activities_and_payers(self) -> None:
        """The name decides alone."""
        two = (
            gig(300, "2026-08-12", occasion_id="festival", payer="krog"),
            gig(400, "2026-08-13", "spelning", occasion_id="festival", payer="kommun"),
        )
        assessed = standing(
            fs.PerOccasion(600), activities=("vandring", "spelning"), max_occasions=1
        )
        assert left_out(single(*two, assessments=[assessed])) == 600

    def test_a_name_is_one_persons(self) -> None:
        """Anna's and Bo's concert is an occasion for each of them."""
        two = (gig(300, occasion_id="kväll"), gig(400, occasion_id="kväll", person="bo"))
        both = [
            standing(fs.PerOccasion(200), max_occasions=1),
            standing(fs.PerOccasion(200), max_occasions=1, person="bo", id="A2"),
        ]
        household = fs.Household.couple("anna", "bo")
        assert left_out(single(*two, household=household, assessments=both)) == 400

    def test_a_work_period_of_one_day_is_that_day(self) -> None:
        """Written as a period or as a day, it is the same occasion."""
        two = (gig(300), gig(400, fs.Period("2026-08-13", "2026-08-13")))
        assert left_out(single(*two, assessments=[standing(fs.PerOccasion(600))])) == 600

    def test_a_work_period_is_one_occasion(self) -> None:
        """Its payments are known by both its days."""
        days = fs.Period("2026-08-10", "2026-08-12")
        two = (gig(300, days), gig(400, days))
        assert left_out(single(*two, assessments=[standing(fs.PerOccasion(600))])) == 600

    def test_an_occasion_paid_again_in_a_later_month_is_the_same_one(self) -> None:
        """400 of its 600 kronor were left out last month, and its place is still its own."""
        known = {"vandring 2026-08-13": fs.OccasionUse(left_out=400)}
        ledger = used(occasions=1, occasions_by_month={"2026-08": 1}, known_occasions=known)
        assessed = standing(fs.PerOccasion(600), max_occasions=1, max_occasions_per_month=1)
        case = single(gig(1_000, paid_on="2026-08-28"), assessments=[assessed])
        assert left_out(case, ledger=ledger) == 200
        everything = single(gig(1_000), assessments=[standing(fs.Everything(), max_occasions=1)])
        assert left_out(everything, ledger=ledger) == 1_000

    def test_one_payment_may_be_for_several_occasions(self) -> None:
        """200 kronor for each of three is 600."""
        payslip = gig(1_000, occasions=3)
        assert left_out(single(payslip, assessments=[standing(fs.PerOccasion(200))])) == 600

    def test_calling_one_occasion_several_never_lowers_what_is_left_out(self) -> None:
        """Per occasion, more occasions leave out more (P21)."""
        amounts = [
            left_out(
                single(gig(1_000, occasions=number), assessments=[standing(fs.PerOccasion(300))])
            )
            for number in range(1, 6)
        ]
        assert amounts == [300, 600, 900, 1_000, 1_000]

    def test_a_payslip_with_more_than_are_left_takes_its_amount_for_those_left(self) -> None:
        """Two of three occasions are left: twice 200 kronor, and nothing is asked."""
        assessed = standing(fs.PerOccasion(200), max_occasions=4)
        case = single(gig(1_000, occasions=3), assessments=[assessed])
        assert left_out(case, ledger=used(occasions=2)) == 400

    @pytest.mark.parametrize("form", [fs.Everything(), fs.PerMonth(100), fs.Share("0.5")])
    def test_under_other_forms_such_a_payslip_is_asked_about(self, form: fs.Form) -> None:
        """Which part of the pay the occasions left are for, only a person can say."""
        payslip = gig(1_000, occasions=3, id="g")
        case = single(payslip, assessments=[standing(form, max_occasions=2)])
        assert asked(case) == [("partly_covered", "g")]

    def test_a_payslip_that_fits_just_is_covered(self) -> None:
        """Three occasions fill a limit of three; a fourth payment has no place."""
        case = single(
            gig(1_000, occasions=3, id="g1"),
            gig(100, "2026-08-20", id="g2"),
            assessments=[standing(fs.Everything(), max_occasions=3)],
        )
        result = settle(case)
        assert (by_payment(result)["g1"], reasons(result)) == (1_000, {"g2": "occasion_limit"})

    def test_a_payslip_without_any_place_left_counts_in_full(self) -> None:
        """No place is left for any of its occasions, so nothing is asked."""
        case = single(
            gig(1_000, occasions=3, id="g"),
            assessments=[standing(fs.Everything(), max_occasions=1)],
        )
        assert reasons(settle(case, ledger=used(occasions=1))) == {"g": "occasion_limit"}

    @pytest.mark.parametrize("choice", ["LARGEST", "CHRONOLOGICAL"])
    def test_an_occasion_that_left_nothing_out_is_not_used(self, choice: str) -> None:
        """December's year cap is used up, so the only place is for January's gig."""
        two = (
            gig(2_000, "2025-12-30", paid_on="2026-01-20", id="g1"),
            gig(1_000, "2026-01-10", paid_on="2026-01-25", id="g2"),
        )
        assessed = standing(
            fs.Everything(),
            valid_from="2025-06-01",
            caps=fs.Caps(per_year=1_500),
            max_occasions=1,
        )
        case = single(*two, month="2026-02", assessments=[assessed])
        result = settle(
            case, ledger=used(by_year={2025: 1_500}), practice=fs.Practice(occasion_choice=choice)
        )
        assert (by_payment(result)["g2"], reasons(result)) == (1_000, {"g1": "cap_used"})

    @given(nets=st.lists(st.decimals(1, 5_000, places=2), min_size=1, max_size=4))
    @pytest.mark.parametrize("form", [form for form, _ in FORMS])
    def test_a_payment_in_parts_is_the_same_occasion(
        self, form: fs.Form, nets: list[Decimal]
    ) -> None:
        """Splitting one payment into several moves nothing (P20)."""
        parts = [gig(net, id=f"g{place}") for place, net in enumerate(nets)]
        other = gig(700, "2026-08-20", id="other")
        assessed = standing(form, max_occasions_per_month=1, caps=fs.Caps(per_month=900))
        assert left_out(single(*parts, other, assessments=[assessed])) == left_out(
            single(gig(sum(nets)), other, assessments=[assessed])
        )


class TestSeveralAssessments:
    """An assessment of the payment itself decides alone; else they go by the day of decision."""

    def test_an_assessment_of_the_payment_decides_alone(self) -> None:
        """The standing one would have left out everything."""
        both = [standing(fs.Everything()), payments(fs.PerMonth(100), "g")]
        assert left_out(single(gig(1_000, id="g"), assessments=both)) == 100

    def test_a_refusal_of_the_payment_decides_alone(self) -> None:
        """It counts in full, by a person's word."""
        both = [payments(fs.CountInFull(), "g"), standing(fs.Everything())]
        result = settle(single(gig(1_000, id="g"), assessments=both))
        assert (result.counted_income, reasons(result)) == (1_000, {"g": "counted_in_full"})

    @pytest.mark.parametrize("days, amount", [((1, 2), 650), ((2, 1), 800)])
    def test_two_on_one_payment_go_in_the_order_they_were_decided(
        self, days: tuple[int, int], amount: int
    ) -> None:
        """300 kronor and then half of 700; or half of 1 000 and then 300 kronor."""
        both = [
            payments(fs.PerMonth(300), "g", id="B1", decided_on=f"2026-09-0{days[0]}"),
            payments(fs.Share("0.5"), "g", id="B2", decided_on=f"2026-09-0{days[1]}"),
        ]
        assert left_out(single(gig(1_000, id="g"), assessments=both)) == amount
        assert left_out(single(gig(1_000, id="g"), assessments=both[::-1])) == amount

    def test_two_boards_standing_ones_are_refused_where_the_case_names_no_board(self) -> None:
        """Both would cover the gig, and neither supersedes the other."""
        both = [
            standing(fs.PerMonth(300), board="norr", id="A1"),
            standing(fs.Share("0.5"), board="söder", id="A2"),
        ]
        with pytest.raises(fs.InvalidFacts) as refusal:
            single(gig(1_000), assessments=both)
        assert [fault.code for fault in refusal.value.faults] == ["assessments_overlap"]
        assert left_out(single(gig(1_000), assessments=both, board="norr")) == 300
        assert left_out(single(gig(1_000), assessments=both, board="söder")) == 500

    def test_a_refusal_beside_a_grant_of_one_payment_takes_nothing_away(self) -> None:
        """Counting in full leaves nothing out; the other leaves out what it says."""
        both = [
            payments(fs.CountInFull(), "g", id="B1"),
            payments(fs.PerMonth(300), "g", id="B2"),
        ]
        assert left_out(single(gig(1_000, id="g"), assessments=both)) == 300

    @given(net=kronor)
    def test_a_krona_is_never_left_out_twice(self, net: Decimal) -> None:
        """Two that each leave out everything leave out the pay, once (P16)."""
        both = [payments(fs.Everything(), "g", id=id) for id in ("B1", "B2")]  # noqa: A001
        assert left_out(single(gig(net, id="g"), assessments=both)) == net

    def test_one_assessment_of_several_payments_draws_them_together(self) -> None:
        """500 kronor a month are 500 for both."""
        two = (gig(300, id="g1"), gig(400, id="g2"))
        assert left_out(single(*two, assessments=[payments(fs.PerMonth(500), "g1", "g2")])) == 500

    def test_a_payment_that_is_no_gig_is_left_out_when_an_assessment_names_it(self) -> None:
        """The assessment is obeyed."""
        plain = fs.Income(person="anna", kind="FEE", net=900, paid_on="2026-08-25", id="g")
        assert left_out(single(plain, assessments=[payments(fs.PerOccasion(500), "g")])) == 500
        refused = settle(single(plain, assessments=[payments(fs.CountInFull(), "g")]))
        assert reasons(refused) == {"g": "counted_in_full"}
