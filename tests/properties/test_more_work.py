from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    FEE,
    ONE_ADULT,
    ORDINARY,
    UNROUNDED,
    all_left_out,
    assessment,
    earning_more,
    ledgers_of,
    months_at_work,
    pay,
    refused,
    september,
    standing,
    with_assessments,
)

EXTRA = fst.amounts(6_000, least=0)
NO_LIMITS = months_at_work(several=False, limits=False)
QUALIFIED = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]})


@st.composite
def limited_months(draw: st.DrawFn, /, **pinned: Any) -> tuple[fs.Case, str]:
    """Anna's fees within one year, under one assessment with limits of occasions and caps."""
    month = pinned.get("month") or draw(fst.months())
    usual: dict[str, Any] = {
        "household": ONE_ADULT,
        "month": month,
        "kinds": FEE,
        "occasional": True,
    }
    case, income = draw(
        months_at_work(
            **(usual | {"assessed": False, "several": False, "least_incomes": 2} | pinned)
        )
    )
    one_day = [evolve(one, gig=evolve(_gig(one), worked=_in_year(one))) for one in case.incomes]
    limit = st.none() | st.integers(0, 3)
    scope = standing(
        max_occasions=draw(limit),
        max_occasions_per_month=draw(limit),
        caps=fs.Caps(per_month=draw(st.none() | fst.amounts(3_000))),
    )
    given = assessment(
        scope=scope,
        form=draw(fst.forms()),
        legal_basis=draw(st.sampled_from(fs.LegalBasis)),
    )
    return evolve(case, incomes=one_day, assessments=[given]), income


class TestEarningMore:
    """A krona more in pay never lowers what the household has to live on."""

    @given(at_work=NO_LIMITS, extra=EXTRA, data=st.data())
    def test_more_pay_never_leaves_the_household_with_less(
        self, at_work: tuple[fs.Case, str], extra: Decimal, data: st.DataObject
    ) -> None:
        """P24: under every form, cap and order, with jobbstimulans or without."""
        case, income = at_work
        ledger = data.draw(ledgers_of(case))
        before, after = refused(case, ledger), refused(earning_more(case, income, extra), ledger)
        assert after.resources >= before.resources

    @given(at_work=limited_months(), extra=EXTRA, data=st.data())
    def test_more_pay_never_leaves_less_where_the_largest_occasions_fill_a_limit(
        self, at_work: tuple[fs.Case, str], extra: Decimal, data: st.DataObject
    ) -> None:
        """P24: with a limit of occasions it holds for pay of one kind (see the cliffs)."""
        case, income = at_work
        ledger = data.draw(ledgers_of(case))
        before, after = refused(case, ledger), refused(earning_more(case, income, extra), ledger)
        assert after.resources >= before.resources

    @given(at_work=NO_LIMITS, extra=EXTRA, data=st.data())
    def test_more_pay_never_brings_more_than_itself(
        self, at_work: tuple[fs.Case, str], extra: Decimal, data: st.DataObject
    ) -> None:
        """P25: what the household has rises by no more than what is earned.

        It holds exactly where nothing is rounded: a rounding may move an öre.
        """
        case, income = at_work
        ledger = data.draw(ledgers_of(case))
        before = refused(case, ledger, UNROUNDED)
        after = refused(earning_more(case, income, extra), ledger, UNROUNDED)
        assert after.resources - before.resources <= extra

    @given(at_work=limited_months(), extra=EXTRA)
    def test_more_pay_never_brings_more_aid(
        self, at_work: tuple[fs.Case, str], extra: Decimal
    ) -> None:
        """P26: earning more never raises the aid, with limits of occasions for pay of one kind."""
        case, income = at_work
        after = refused(earning_more(case, income, extra), practice=UNROUNDED)
        assert after.aid <= refused(case, practice=UNROUNDED).aid

    @given(case_pay=fst.amounts(11_000), extra=fst.amounts(700))
    def test_without_any_disregard_the_marginal_effect_is_all_of_it(
        self, case_pay: Decimal, extra: Decimal
    ) -> None:
        """P27: 100 percent of a krona is lost to the aid where nothing is left out."""
        assert _lost(case_pay, extra, fs.Ledger(), []) == extra

    @given(case_pay=fst.amounts(11_000), extra=fst.amounts(700))
    def test_under_jobbstimulans_alone_the_marginal_effect_is_three_quarters(
        self, case_pay: Decimal, extra: Decimal
    ) -> None:
        """P27: 75 percent is lost under jobbstimulans."""
        assert _lost(case_pay, extra, QUALIFIED, []) == extra * 3 / 4

    @given(
        case_pay=fst.amounts(30_000), extra=EXTRA, ledger=st.sampled_from((fs.Ledger(), QUALIFIED))
    )
    def test_inside_a_full_disregard_the_marginal_effect_is_none(
        self, case_pay: Decimal, extra: Decimal, ledger: fs.Ledger
    ) -> None:
        """P27: nothing is lost where everything is left out."""
        assert _lost(case_pay, extra, ledger, [assessment()]) == 0

    @given(case_pay=fst.amounts(30_000, least=16_000), extra=EXTRA)
    def test_beyond_the_end_of_aid_the_marginal_effect_is_none(
        self, case_pay: Decimal, extra: Decimal
    ) -> None:
        """P27: there is no aid left to lose."""
        assert _lost(case_pay, extra, QUALIFIED, []) == 0


class TestOccasions:
    """An occasion is the work opportunity, however it is paid."""

    @given(at_work=months_at_work(), parts=st.integers(2, 4), data=st.data())
    def test_a_pay_that_comes_in_parts_comes_to_the_same(
        self, at_work: tuple[fs.Case, str], parts: int, data: st.DataObject
    ) -> None:
        """P20: splitting a payment for one occasion changes nothing, whichever comes first.

        Under STATUTE_FIRST too, since caps and forms are drawn after the statutory part.
        """
        case, income = at_work
        ledger = data.draw(ledgers_of(case))
        whole = next(one for one in case.incomes if one.id == income)
        cuts = [data.draw(fst.amounts(20_000)) for _ in range(parts - 1)]
        split = _split(whole, cuts)
        scopes = [_naming_all(one, income, split) for one in case.assessments]
        others = [one for one in case.incomes if one.id != income]
        again = evolve(case, incomes=[*others, *split], assessments=scopes)
        before, after = refused(case, ledger), refused(again, ledger)
        assert before.aid == after.aid
        assert before.disregarded == after.disregarded

    @given(
        at_work=months_at_work(assessed=False, occasional=True, several=False),
        amount=fst.amounts(900, least=1),
    )
    def test_calling_one_occasion_several_never_lowers_what_an_amount_for_each_leaves_out(
        self, at_work: tuple[fs.Case, str], amount: Decimal
    ) -> None:
        """P21: under an amount for each occasion, more occasions leave out at least as much.

        Where a limit of occasions is set, one more occasion may miss its place.
        """
        case, _ = at_work
        given = [
            assessment(person=person, form=fs.PerOccasion(amount), id=person)
            for person in ("anna", "bo")[: len(case.household.members)]
        ]
        apart = [
            evolve(one, gig=evolve(_gig(one), occasion_id=f"own-{one.id}")) for one in case.incomes
        ]
        before = refused(with_assessments(case, given))
        after = refused(evolve(case, incomes=apart, assessments=given))
        assert before.disregarded.assessment <= after.disregarded.assessment

    @given(at_work=months_at_work(assessed=False, occasional=True), more=st.integers(1, 3))
    def test_more_occasions_on_a_payslip_never_lower_what_is_left_out(
        self, at_work: tuple[fs.Case, str], more: int
    ) -> None:
        """P21: so does a payslip for more of them."""
        case, _ = at_work
        given = with_assessments(
            evolve(case, incomes=[evolve(one, person="anna") for one in case.incomes]),
            [assessment(form=fs.PerOccasion(150))],
        )
        larger = evolve(
            given,
            incomes=[
                evolve(one, gig=evolve(_gig(one), occasions=_gig(one).occasions + more))
                for one in given.incomes
            ],
        )
        assert refused(given).disregarded.assessment <= refused(larger).disregarded.assessment

    @given(at_work=limited_months(), data=st.data())
    def test_one_more_gig_never_leaves_the_household_with_less(
        self, at_work: tuple[fs.Case, str], data: st.DataObject
    ) -> None:
        """P23: with the largest occasions first, a further gig never lowers what there is."""
        case, _ = at_work
        ledger = data.draw(ledgers_of(case))
        new = fst.incomes(
            person="anna", month=case.month, kinds=FEE, occasional=True, several=False, id="new"
        )
        further = data.draw(new)
        further = evolve(
            further, gig=evolve(_gig(further), worked=_in_year(further), occasion_id="new")
        )
        more = evolve(case, incomes=[*case.incomes, further])
        assert refused(more, ledger).resources >= refused(case, ledger).resources

    @given(at_work=limited_months(), data=st.data())
    def test_an_occasion_that_leaves_out_nothing_takes_no_place(
        self, at_work: tuple[fs.Case, str], data: st.DataObject
    ) -> None:
        """A gig with a pay of 0 changes nothing for the others, however it is ranked."""
        case, _ = at_work
        practice = data.draw(st.sampled_from(tuple(fs.OccasionChoice)))
        first = evolve(
            pay("unpaid", 0, occasion_id="unpaid"),
            paid_on=case.month.plus(-1).first_day,
            counts_in=case.month,
        )
        more = evolve(case, incomes=[first, *case.incomes])
        choice = evolve(ORDINARY, occasion_choice=practice)
        assert refused(more, practice=choice).aid == refused(case, practice=choice).aid


class TestCliffs:
    """Where more work leaves less, so that the cliff is seen; each follows from a choice."""

    def test_the_largest_of_two_kinds_has_a_cliff(self) -> None:
        """P24: one place, EMPLOYMENT 799 against FEE 800, with jobbstimulans under REMAINDER.

        Two kronor more in wages take the place of the fee, whose 800 kronor then
        count, and jobbstimulans is lost on the wages that are now left out.
        """
        one_place = assessment(scope=standing(max_occasions=1))

        def left_out(wage: int) -> Decimal:
            case = september(
                pay("wage", wage, kind="EMPLOYMENT"), pay("fee", 800), assessments=[one_place]
            )
            return all_left_out(refused(case, QUALIFIED))

        assert left_out(799) == 800 + Decimal("199.75")
        assert left_out(801) == 801

    def test_occasions_in_the_order_of_time_have_a_cliff(self) -> None:
        """P23, E.8: counted in order, a gig of 100 kr takes the only place from one of 2 000 kr."""
        one_place = assessment(scope=standing(max_occasions=1))
        in_time = evolve(ORDINARY, occasion_choice="CHRONOLOGICAL")
        early, late = pay("early", 100, worked="2026-08-02"), pay("late", 2_000)
        alone = refused(september(late, assessments=[one_place]), practice=in_time)
        both = refused(september(early, late, assessments=[one_place]), practice=in_time)
        assert alone.resources - both.resources == 1_900

    def test_a_yearly_cap_at_the_turn_of_the_year_has_a_cliff(self) -> None:
        """P24: the largest occasion takes the only place, though its year's cap is nearly used.

        The choice looks at the pay before any cap.
        """
        scope = standing(max_occasions=1, caps=fs.Caps(per_year=1_000))
        used = fs.Ledger(assessment_use={"assessment": fs.AssessmentUse(by_year={2025: 999})})

        def resources(december: int) -> Decimal:
            case = fs.Case(
                month="2026-02",
                household=ONE_ADULT,
                costs=[fs.Cost(kind="HOUSING", applied=6_500, approved=6_500)],
                incomes=[
                    pay("december", december, worked="2025-12-20", paid_on="2026-01-25"),
                    pay("january", 800, worked="2026-01-10", paid_on="2026-01-25"),
                ],
                assessments=[assessment(scope=scope)],
            )
            return refused(case, used).resources

        assert resources(799) - resources(801) == 799

    def test_a_payslip_of_several_occasions_has_a_cliff(self) -> None:
        """P24: a payslip of three occasions is ranked by its average; one place may use 100 of it.

        One more krona or two for the other gig takes the place.
        """
        scope = standing(max_occasions=1)
        given = assessment(scope=scope, form=fs.PerOccasion(100))

        def left_out(other: int) -> Decimal:
            case = september(pay("three", 183, occasions=3), pay("one", other), assessments=[given])
            return refused(case).disregarded.assessment

        assert left_out(60) == 100
        assert left_out(62) == 62

    def test_a_higher_share_under_a_cap_has_a_cliff(self) -> None:
        """P13, P14: a higher share moves the cap from a fee to wages, which lose jobbstimulans."""
        scope = standing(caps=fs.Caps(per_month=500))
        wage = pay("wage", 1_000, kind="EMPLOYMENT", paid_on="2026-08-20")

        def left_out(form: fs.Form) -> Decimal:
            given_ = [assessment(scope=scope, form=form)]
            case = september(wage, pay("fee", 1_000), assessments=given_)
            return all_left_out(refused(case, QUALIFIED))

        assert left_out(fs.Share("0.25")) == 500 + Decimal("187.50")
        assert left_out(fs.Share("0.5")) == left_out(fs.Everything()) == 500 + 125

    def test_rounding_the_aid_has_a_cliff(self) -> None:
        """P24, E.8: where the aid is rounded to whole kronor, an öre may cost a krona."""
        whole = fs.Practice(aid_rounding="KRONA_HALF_UP")
        before = refused(september(pay("gig", "0.50")), practice=whole)
        after = refused(september(pay("gig", "0.51")), practice=whole)
        assert before.resources - after.resources == Decimal("0.99")

    @pytest.mark.parametrize("threshold", ["Threshold", "AllOrNothing"])
    def test_there_is_no_all_or_nothing_form(self, threshold: str) -> None:
        """E.8: a form under which all pay counts above a limit is not offered."""
        assert not hasattr(fs, threshold)
        assert {form.__name__ for form in fs.Form.__args__} == {
            "Everything",
            "PerMonth",
            "PerOccasion",
            "Share",
            "CountInFull",
        }


def _lost(
    earned: Decimal, extra: Decimal, ledger: fs.Ledger, given: list[fs.IndividualAssessment]
) -> Decimal:
    """What of some further pay is taken from the aid."""
    case = september(pay("gig", earned, kind="EMPLOYMENT"), assessments=given)
    more = earning_more(case, "gig", extra)
    return refused(case, ledger, UNROUNDED).aid - refused(more, ledger, UNROUNDED).aid


def _gig(income: fs.Income) -> fs.Gig:
    assert income.gig is not None
    return income.gig


def _in_year(income: fs.Income) -> Any:
    """A day of work in the year before the month it is paid in, so that a yearly cap is one cap."""
    return min(_gig(income).last_day, income.paid_on)


def _split(whole: fs.Income, cuts: list[Decimal]) -> list[fs.Income]:
    """The payment in parts, next to each other in the order of payment."""
    edges = [Decimal(0), *sorted(min(cut, whole.net) for cut in cuts), whole.net]
    gig = whole.gig and evolve(whole.gig, occasion_id=whole.gig.occasion)
    return [
        evolve(whole, net=upper - lower, gross=None, gig=gig, id=f"{whole.id}.{place}")
        for place, (lower, upper) in enumerate(pairwise(edges))
    ]


def _naming_all(
    one: fs.IndividualAssessment, income: str, parts: list[fs.Income]
) -> fs.IndividualAssessment:
    """An assessment of the payment is an assessment of its parts."""
    if not isinstance(one.scope, fs.Payments) or income not in one.scope.incomes:
        return one
    names = {part.id for part in parts} | (one.scope.incomes - {income})
    return evolve(one, scope=fs.Payments(names))
