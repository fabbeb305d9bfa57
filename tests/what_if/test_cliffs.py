"""Where more work leaves less. Each follows from a choice, so that the cliff is seen."""

# An amount is a Decimal or a Fraction, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

from attrs import evolve

import forsorjning as fs
from tests.properties.helpers import ONE_ADULT, assessment, pay, september, standing
from tests.what_if.helpers import ORE, QUALIFIED, Trial

FEE, WAGES = fs.IncomeKind.FEE, fs.IncomeKind.EMPLOYMENT
ONE_PLACE = assessment(scope=standing(max_occasions=1))
WALK = fs.Gig(worked="2026-08-12", activity="stadsvandring")
IN_TIME = fs.Practice(occasion_choice="CHRONOLOGICAL")


def settled_run(cases: list[fs.Case]) -> list[fs.Settled]:
    """The months in a row, of which none asks anything."""
    found = [one.result for one in fs.run_months(cases) if isinstance(one.result, fs.Settled)]
    assert len(found) == len(cases)
    return found


class TestWithinAMonth:
    """A limit of occasions is the only term under which a krona more can leave less."""

    def test_the_largest_of_two_kinds_has_a_cliff(self) -> None:
        """P24: a limit is filled by what an assessment leaves out, not by what is kept.

        A fee of 800 kronor has the only place. Wages of more than that take it: then the 800
        count, and jobbstimulans is lost on wages that are left out anyway. An equal wage that
        is paid later does not take it, so the jump comes with the first öre above 800.
        """
        case = september(pay("fee", 800), assessments=[ONE_PLACE])
        curve = Trial(case, "anna", WAGES, WALK, QUALIFIED).curve(2_000)
        (cliff,) = curve.cliffs
        assert (cliff.exact, cliff.at, cliff.included) == (800, Decimal("800.01"), False)
        assert (cliff.before, cliff.after) == (200, 0)
        assert (curve.at(799).kept, curve.at(801).kept) == (Decimal("199.75"), 1)
        assert cliff.rules == ("OccasionalPayLeftOut",)
        assert cliff.sv == "ett annat tillfälle får platsen i bedömningen"

    def test_occasions_in_the_order_of_time_have_a_cliff(self) -> None:
        """E.8: counted chronologically, a gig of 100 kr takes the only place from one of 2 000.

        From its first öre on: 1 900 kronor are lost with all of it. Under LARGEST it is not.
        """
        late = pay("late", 2_000, worked="2026-08-20")
        early = fs.Gig(worked="2026-08-02", activity="stadsvandring")
        trial = Trial(
            september(late, assessments=[ONE_PLACE]), "anna", FEE, early, practice=IN_TIME
        )
        curve = trial.curve(5_000)
        (cliff,) = curve.cliffs
        assert (cliff.exact, cliff.at, cliff.included, cliff.drop) == (0, ORE, False, 2_000)
        assert curve.at(100).kept == -1_900
        largest = trial._replace(practice=fs.Practice())
        assert not largest.curve(5_000).cliffs
        assert largest.curve(5_000).at(100).kept == 0

    def test_a_place_for_work_of_two_years_has_a_cliff(self) -> None:
        """P24: the largest gig takes the only place, though its year's cap is nearly used.

        The choice looks at the pay before any cap: with 801 kronor for December the place goes
        to a gig of which 1 krona can be left out, and January's 800 count.
        """
        scope = standing(max_occasions=1, caps=fs.Caps(per_year=1_000))
        used = fs.Ledger(assessment_use={"assessment": fs.AssessmentUse(by_year={2025: 999})})
        january = pay("january", 800, worked="2026-01-10", paid_on="2026-01-25")
        case = fs.Case(
            month="2026-02",
            household=ONE_ADULT,
            costs=[fs.Cost(kind="HOUSING", applied=6_500, approved=6_500)],
            incomes=[january],
            assessments=[assessment(scope=scope)],
        )
        december = fs.Gig(worked="2025-12-20", activity="stadsvandring")
        curve = Trial(case, "anna", FEE, december, used).curve(2_000)
        (cliff,) = curve.cliffs
        assert (cliff.exact, cliff.drop) == (800, 799)

    def test_a_payslip_that_asks_has_a_cliff(self) -> None:
        """A payslip of two occasions with one place is asked about: all, or nothing of it.

        A larger gig takes the place, and the payslip then counts, which is settled: where the
        answer is supposed to be yes, more pay leaves less.
        """
        slip = pay("slip", 2_000, occasions=2)
        trial = Trial(
            september(slip, assessments=[ONE_PLACE]),
            "anna",
            FEE,
            WALK,
            suppose=fs.Answer.GRANTED,
        )
        curve = trial.curve(5_000)
        (cliff,) = curve.cliffs
        assert (cliff.exact, cliff.drop) == (1_000, 2_000)
        assert curve.at(Decimal("1000.01")).kept < curve.at(1_000).kept

    def test_a_rounded_aid_has_a_cliff_of_less_than_a_krona(self) -> None:
        """E.8, P41: a rounding to whole kronor can take more than the öre that was earned.

        The curve is of the function without roundings and shows none; a point has them.
        """
        whole = fs.Practice(aid_rounding="KRONA_HALF_UP")
        curve = Trial(september(), "anna", FEE, None, practice=whole).curve(2_000)
        assert not curve.cliffs
        before, after = curve.at(Decimal("0.50")), curve.at(Decimal("0.51"))
        assert before.kept - after.kept == Decimal("0.99")


class TestAcrossMonths:
    """What a month leaves to later ones is not in its own curve: two runs show it."""

    def test_the_six_months_of_jobbstimulans_has_a_cliff(self) -> None:
        """E.8: a krona more in the sixth month ends its aid, breaks the row and costs the 25 %.

        The month itself loses nothing. Over the nine months there is less to live on, since the
        wages of the last three would have had jobbstimulans.
        """
        months = [fs.Month(2025, 9).plus(place) for place in range(9)]
        need = 11_680, 11_720  # of 2025 and of 2026

        def over_nine_months(sixth: int) -> Decimal:
            cases = []
            for place, month in enumerate(months):
                net = 4_000 if place > 5 else 0
                wages = fs.Income(
                    person="anna",
                    kind="EMPLOYMENT",
                    net=sixth if place == 5 else net,
                    paid_on=month.plus(-1).first_day,
                )
                cases.append(evolve(september(wages), month=month))
            return sum((one.resources for one in settled_run(cases)), Decimal(0))

        with_aid, without = over_nine_months(need[1] - 1), over_nine_months(need[1])
        assert with_aid == 4 * need[0] + 5 * need[1] + 3 * 1_000
        assert with_aid - without == 3 * 1_000
        curve = Trial(evolve(september(), month=months[5]), "anna", WAGES, None).curve(20_000)
        assert not curve.cliffs

    def test_a_cap_of_the_year_has_a_cliff_in_a_later_month(self) -> None:
        """E.8: what January uses of a yearly cap is lacking in December, krona for krona.

        Looked at alone, December has less; the two months together have not (P18).
        """
        capped = assessment(scope=standing(caps=fs.Caps(per_year=1_000)))

        def december(january: int) -> tuple[fs.Settled, fs.Settled]:
            cases = [
                evolve(
                    september(
                        pay(
                            "gig", net, worked=f"2025-{month:02}-05", paid_on=f"2025-{month:02}-25"
                        ),
                        assessments=[capped],
                    ),
                    month=fs.Month(2025, month).plus(1),
                )
                for month, net in ((1, january), (11, 1_000))
            ]
            first, last = settled_run(cases)
            return first, last

        none, some = december(0), december(1_000)
        assert none[1].resources - some[1].resources == 1_000
        assert sum(one.resources for one in none) == sum(one.resources for one in some)

    def test_a_place_in_all_has_a_cliff_across_months(self) -> None:
        """E.8: across months the order is chronological, under LARGEST too.

        A gig of 100 kr uses the only place, and one of 2 000 kr the month after counts.
        """

        def together(first: int) -> Decimal:
            cases = [
                evolve(
                    september(
                        pay(
                            f"{month}", net, worked=f"2026-0{month}-05", paid_on=f"2026-0{month}-25"
                        ),
                        assessments=[ONE_PLACE],
                    ),
                    month=fs.Month(2026, month).plus(1),
                )
                for month, net in ((4, first), (5, 2_000))
            ]
            return sum((one.resources for one in settled_run(cases)), Decimal(0))

        assert together(0) - together(100) == 1_900
