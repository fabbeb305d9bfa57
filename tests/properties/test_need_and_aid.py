from decimal import Decimal

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    UNROUNDED,
    earning_more,
    histories,
    ledgers_of,
    months_at_work,
    pay,
    refused,
    september,
)

EXTRA = fst.amounts(30_000)
WITHOUT = months_at_work(assessed=False)


class TestWithoutAnyAssessment:
    """Pay of adults without assessment or jobbstimulans; a gig counts as if refused."""

    @given(at_work=WITHOUT, extra=EXTRA)
    @example(at_work=(september(pay("gig", 0)), "gig"), extra=Decimal(11_720))
    @example(at_work=(september(pay("gig", 0)), "gig"), extra=Decimal("11720.01"))
    def test_each_krona_of_pay_lowers_the_aid_by_one_krona_until_there_is_none(
        self, at_work: tuple[fs.Case, str], extra: Decimal
    ) -> None:
        """P1: every krona of net pay is taken from the aid, down to zero."""
        case, income = at_work
        before, after = refused(case), refused(earning_more(case, income, extra))
        gap = before.need - before.means
        assert before.aid == max(Decimal(0), gap)
        assert after.aid == max(Decimal(0), gap - extra)

    @given(at_work=WITHOUT, extra=EXTRA)
    def test_once_there_is_no_aid_each_krona_stays_with_the_household(
        self, at_work: tuple[fs.Case, str], extra: Decimal
    ) -> None:
        """P2: beyond the need, pay raises what the household has krona for krona."""
        case, income = at_work
        gap = refused(case).aid
        at_the_end = refused(earning_more(case, income, gap))
        after = refused(earning_more(case, income, gap + extra))
        assert at_the_end.aid == 0
        assert after.resources - at_the_end.resources == extra


class TestAid:
    """12 kap. 1 §: aid is for what the household can't meet by itself."""

    @given(
        known=histories(costs_assessed=False, this_month=False),
        practice=fst.practices(aid_rounding=None),
    )
    def test_aid_lies_between_nothing_and_the_need(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P3: aid is never below zero and never above the need."""
        case, ledger = known
        result = refused(case, ledger, practice)
        assert 0 <= result.aid_without_assessment <= result.need
        assert 0 <= result.aid <= result.need

    @given(known=histories(), practice=fst.practices(aid_rounding=None))
    def test_income_aid_and_what_is_met_otherwise_reach_the_need(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P4: net income and aid, with assets and a surplus brought in, reach the need."""
        case, ledger = known
        result = refused(case, ledger, practice)
        assert result.resources + result.assets + result.surplus_in >= result.need

    @given(known=histories(), practice=fst.practices())
    def test_there_is_never_both_aid_and_a_surplus(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P5: a month leaves aid or a surplus, never both, with the assessments and without."""
        case, ledger = known
        result = refused(case, ledger, practice)
        assert 0 in {result.aid, result.surplus}
        assert 0 in {result.aid_without_assessment, result.surplus_without_assessment}

    @given(known=histories(), practice=fst.practices(aid_rounding=None))
    def test_aid_ends_exactly_where_the_means_reach_the_need(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P28: aid is zero when the means, after all that is left out, reach the need."""
        case, ledger = known
        result = refused(case, ledger, practice)
        assert (result.aid == 0) == (result.means >= result.need)
        assert (result.aid_right == 0) == (result.means_right >= result.need)

    @given(at_work=months_at_work(), data=st.data())
    def test_no_assessment_gives_more_aid_than_not_working_would(
        self, at_work: tuple[fs.Case, str], data: st.DataObject
    ) -> None:
        """P12: what is left out never brings more aid than a month without that pay."""
        case, _ = at_work
        ledger = data.draw(ledgers_of(case))
        idle = evolve(case, incomes=(), assessments=())
        assert refused(case, ledger).aid <= refused(idle, ledger).aid

    @given(known=histories(costs_assessed=False), practice=fst.practices())
    def test_the_aid_is_the_sum_of_its_parts(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """The aid is what is due by right and beyond it, and none of the parts is below zero."""
        case, ledger = known
        result = refused(case, ledger, practice)
        assert result.aid == result.aid_right + result.aid_discretionary
        assert result.aid_right == result.forsorjningsstod + result.other_aid
        parts = {result.aid_discretionary, result.forsorjningsstod, result.other_aid}
        assert min(parts) >= 0

    @given(known=histories(), practice=fst.practices())
    def test_the_aid_without_assessments_is_that_of_the_case_without_them(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """What an assessment means in kronor is told against the same month without it."""
        case, ledger = known
        result = refused(case, ledger, practice)
        without = refused(evolve(case, assessments=()), ledger, practice)
        assert result.aid_without_assessment == without.aid
        assert result.surplus_without_assessment == without.surplus
        assert without.aid <= result.aid

    @given(known=histories(), data=st.data())
    def test_surpluses_meet_the_need_only_while_they_are_young_enough(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """A surplus is brought in while the practice carries it, and assets never are."""
        case, ledger = known
        carried = data.draw(st.integers(0, 3))
        practice = evolve(UNROUNDED, carry_surplus_months=carried)
        result = refused(case, ledger, practice)
        young = [one for one in ledger.surplus if case.month.plus(-carried) <= one.month]
        brought_in = sum((one.amount for one in young), Decimal(0))
        assert result.surplus_in == brought_in
        over = result.counted_income + brought_in - result.need
        assert result.surplus == max(Decimal(0), over)

    @given(
        at_work=months_at_work(assessed=False),
        factor=st.integers(1, 40),
        data=st.data(),
    )
    def test_the_unrounded_aid_grows_with_its_amounts(
        self, at_work: tuple[fs.Case, str], factor: int, data: st.DataObject
    ) -> None:
        """P40: every amount so many times larger gives so many times the aid.

        The riksnorm can't be multiplied, so an adjustment of it stands for the rest.
        """
        case, _ = at_work
        person = case.incomes[0].person
        form = data.draw(fst.forms())
        scope = fs.Payments([one.id for one in case.incomes if one.person == person])
        base = evolve(case, assessments=[_granted(person, scope, form)])
        larger = evolve(
            base,
            costs=[
                evolve(one, applied=one.applied * factor, approved=_times(one.approved, factor))
                for one in case.costs
            ],
            incomes=[
                evolve(one, net=one.net * factor, gross=_times(one.gross, factor))
                for one in case.incomes
            ],
            assets=[evolve(one, amount=one.amount * factor) for one in case.assets],
            adjustments=_times_norm(case, factor),
            assessments=[_granted(person, scope, _larger(form, factor))],
        )
        ledger = data.draw(ledgers_of(base, qualified=True))
        assert refused(larger, ledger, UNROUNDED).aid == (
            refused(base, ledger, UNROUNDED).aid * factor
        )


def _granted(person: str, scope: fs.Payments, form: fs.Form) -> fs.IndividualAssessment:
    return fs.IndividualAssessment(
        person=person,
        scope=scope,
        form=form,
        legal_basis="RIGHT",
        grounds={"HEALTH"},
        motivation="journal 7",
        decided_by="officer-1",
        decided_on="2012-01-02",
    )


def _larger(form: fs.Form, factor: int) -> fs.Form:
    match form:
        case fs.PerMonth(amount):
            return fs.PerMonth(amount * factor)
        case fs.PerOccasion(amount):
            return fs.PerOccasion(amount * factor)
        case _:
            return form


def _times(amount: Decimal | None, factor: int) -> Decimal | None:
    return None if amount is None else amount * factor


def _times_norm(case: fs.Case, factor: int) -> list[fs.NormAdjustment]:
    already = sum((one.amount for one in case.adjustments), Decimal(0))
    norm = refused(evolve(case, adjustments=())).norm
    missing = (norm + already) * factor - norm
    return [fs.NormAdjustment(amount=missing, reason="journal 9")] if missing else []
