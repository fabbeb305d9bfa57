from decimal import Decimal

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    EMPLOYMENT,
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

SINCE = fs.Month(2013, 7)
QUALIFIED = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]})


class TestJobbstimulansAndAssessments:
    """12 kap. 8 § beside an individual assessment.

    "[...] ska 25 procent av inkomsterna av anställning inte beaktas [...]".
    """

    @given(data=st.data())
    def test_at_least_a_quarter_of_the_wages_is_left_out(self, data: st.DataObject) -> None:
        """P29: whatever has been assessed, three quarters of the wages count at most.

        What counts is rounded by the practice, so three quarters are rounded too.
        """
        month = data.draw(fst.months(first=SINCE.plus(1)))  # July 2013 counts wages of June
        case, _ = data.draw(months_at_work(month=month, kinds=EMPLOYMENT))
        ledger = data.draw(ledgers_of(case, qualified=True))
        alone = evolve(case, household=fs.Household.single("anna"), incomes=(), assessments=())
        theirs = [one for one in case.incomes if one.person == "anna"]
        scopes = [one for one in case.assessments if one.person == "anna"]
        case = evolve(alone, incomes=theirs, assessments=scopes)
        wages = sum((one.net for one in theirs), Decimal(0))
        assert refused(case, ledger, UNROUNDED).counted_income <= wages * 3 / 4
        rounded = fs.Rounding.ORE_HALF_UP.of(wages * 3, 4)
        assert refused(case, ledger).counted_income <= rounded

    @given(at_work=months_at_work(assessed=False), form=fst.forms(), data=st.data())
    def test_taking_the_remainder_leaves_out_no_more_than_the_statute_first(
        self, at_work: tuple[fs.Case, str], form: fs.Form, data: st.DataObject
    ) -> None:
        """P30: REMAINDER leaves out at most what STATUTE_FIRST does, where nothing is rounded.

        The third reading of the property is not offered.
        """
        case, _ = at_work
        ledger = data.draw(ledgers_of(case, qualified=True))
        limit = data.draw(st.none() | fst.amounts(4_000))

        def left_out(order: str) -> Decimal:
            scope = standing(caps=fs.Caps(per_month=limit))
            given = assessment(form=form, combine=order, scope=scope)
            return all_left_out(refused(with_assessments(case, [given]), ledger, UNROUNDED))

        assert left_out("REMAINDER") <= left_out("STATUTE_FIRST")

    def test_a_published_example_of_both_orders(self) -> None:
        """P30: of 4 000 kr with 1 000 a month, REMAINDER leaves 1 750 and STATUTE_FIRST 2 000."""
        wage = pay("gig", 4_000, kind="EMPLOYMENT")
        for order, left_out in (("REMAINDER", 1_750), ("STATUTE_FIRST", 2_000)):
            given = assessment(form=fs.PerMonth(1_000), combine=order)
            result = refused(september(wage, assessments=[given]), QUALIFIED)
            assert all_left_out(result) == left_out

    @given(at_work=months_at_work(), data=st.data())
    def test_what_rests_on_the_basis_follows_its_order(
        self, at_work: tuple[fs.Case, str], data: st.DataObject
    ) -> None:
        """An assessment that names no order has the one that its basis implies."""
        case, _ = at_work
        ledger = data.draw(ledgers_of(case, qualified=True))
        implied = {"RIGHT": "REMAINDER", "DISCRETIONARY": "STATUTE_FIRST"}
        silent = [evolve(one, combine=None) for one in case.assessments]
        named = [evolve(one, combine=implied[one.legal_basis.name]) for one in silent]
        before = refused(with_assessments(case, silent), ledger)
        after = refused(with_assessments(case, named), ledger)
        assert before.disregarded == after.disregarded

    @given(data=st.data())
    def test_only_wages_of_adults_have_jobbstimulans(self, data: st.DataObject) -> None:
        """P31: never fees, own business or what children and school youths earn (12 kap. 9 §)."""
        case = data.draw(fst.cases())
        ledger = data.draw(ledgers_of(case, qualified=True, persons=("anna", "bo", "child-0")))
        result = refused(case, ledger)
        adults = {one.id for one in case.household.members if one.role.adult}
        for row in result.sheet.find("Jobbstimulans"):
            (person,) = row.refs
            wages = [
                one.net
                for one in case.incomes
                if one.person == person and one.kind is fs.IncomeKind.EMPLOYMENT
            ]
            assert person in adults
            assert row.amount <= sum(wages) / 4

    @given(
        kind=st.sampled_from(sorted(frozenset(fs.IncomeKind) - EMPLOYMENT, key=str)),
        net=fst.amounts(),
    )
    def test_no_other_kind_than_employment_has_it(self, kind: fs.IncomeKind, net: Decimal) -> None:
        """P31: each kind of income but EMPLOYMENT counts in full for who is qualified."""
        case = september(fs.Income(person="anna", kind=kind, net=net, paid_on="2026-08-25"))
        assert refused(case, QUALIFIED).disregarded.jobbstimulans == 0

    @given(at_work=months_at_work(kinds=EMPLOYMENT, assessed=False), data=st.data())
    def test_who_is_not_qualified_has_none(
        self, at_work: tuple[fs.Case, str], data: st.DataObject
    ) -> None:
        """12 kap. 8 §: without six months in a row, or before July 2013, every krona counts."""
        case, income = at_work
        ledger = data.draw(ledgers_of(case, qualified=case.month < SINCE))
        result = refused(earning_more(case, income, Decimal(1_000)), ledger)
        assert result.disregarded.jobbstimulans == 0
