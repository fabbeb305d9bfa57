from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst

SEPTEMBER = fs.Month(2026, 9)
JULIES = (fs.Month(2013, 7), fs.Month(2025, 7))


class TestEveryCaseIsValid:
    """What the strategies build is refused by no constructor and by no calculation."""

    @given(case=fst.cases(costs_assessed=False, this_month=False), data=st.data())
    def test_any_case_can_be_calculated_under_any_ledger_and_practice(
        self, case: fs.Case, data: st.DataObject
    ) -> None:
        """The strategies filter nothing, and nothing that they build is refused."""
        ids = [one.id for one in case.assessments]
        ledger = data.draw(fst.ledgers(month=case.month, assessments=ids))
        practice = data.draw(fst.practices())
        result = fs.calculate(case, ledger=ledger, practice=practice)
        assert isinstance(result, fs.Settled | fs.AwaitsAssessment)

    @given(month=fst.months(first=JULIES[0], last=JULIES[1]))
    def test_months_lie_between_the_ends_that_are_pinned(self, month: fs.Month) -> None:
        """Both ends are included."""
        assert JULIES[0] <= month <= JULIES[1]

    @given(amount=fst.amounts(1_000, least=799))
    def test_amounts_are_exact_kronor_within_their_limits(self, amount: Decimal) -> None:
        """An amount has at most two decimals and is taken by ``kr`` as it is."""
        assert 799 <= amount <= 1_000
        assert fs.kr(amount) == amount

    @given(data=st.data())
    def test_children_are_of_an_age_that_the_riksnorm_has(self, data: st.DataObject) -> None:
        """A child is 0 to 20 years on both days that a practice can name."""
        month = data.draw(fst.months())
        child = data.draw(fst.members(month=month, id="child"))
        assert child.born is not None
        assert child.born <= month.last_day
        assert child.born > date(month.year - 21, month.month, 1)


class TestWhatIsPinned:
    """What matters to a test is said by name, and stays as it is said."""

    @given(case=fst.cases(month=SEPTEMBER, kinds={fs.IncomeKind.FEE}, assessed=False))
    def test_a_pinned_month_and_kind_hold_for_the_whole_case(self, case: fs.Case) -> None:
        """The rest of the case varies."""
        assert case.month == SEPTEMBER
        assert {one.kind for one in case.incomes} <= {fs.IncomeKind.FEE}
        assert case.assessments == ()

    @given(data=st.data())
    def test_any_field_of_a_fact_can_be_pinned(self, data: st.DataObject) -> None:
        """Also one that the strategy would not vary."""
        scope = fs.Payments(["gig"])
        one = data.draw(
            fst.assessments(
                month=SEPTEMBER, person="bo", scope=scope, form=fs.PerMonth(500), board="Norra"
            )
        )
        assert (one.person, one.scope, one.form) == ("bo", scope, fs.PerMonth(500))
        assert one.board == "Norra"
        cost = data.draw(fst.costs(kind=fs.CostKind.GLASSES, note="journal 4"))
        assert (cost.kind, cost.note) == (fs.CostKind.GLASSES, "journal 4")
        assert data.draw(fst.practices(name="Högsby")).name == "Högsby"

    @given(ledger=fst.ledgers(month=SEPTEMBER, persons=["anna"], qualified=True))
    def test_a_qualified_person_has_jobbstimulans(self, ledger: fs.Ledger) -> None:
        """Six months in a row or a recorded period: a quarter of the wages is left out."""
        wages = fs.Income(person="anna", kind="EMPLOYMENT", net=1_000, paid_on="2026-08-25")
        household = fs.Household.single("anna")
        case = fs.Case(month=SEPTEMBER, household=household, incomes=[wages])
        result = fs.settled(fs.calculate(case, ledger=ledger))
        assert result.disregarded.jobbstimulans == 250


_INTERESTING: dict[str, Callable[[fs.Case], object]] = {
    "pay in öre": lambda case: any(one.net % 1 for one in case.incomes),
    "pay of nothing": lambda case: any(one.net == 0 for one in case.incomes),
    "five pay days": lambda case: sum("-20" in one.id for one in case.incomes) == 5,
    "pay long after the work": lambda case: any(
        one.gig and (one.paid_on - one.gig.last_day).days > 180 for one in case.incomes
    ),
    "a work period": lambda case: any(
        one.gig and isinstance(one.gig.worked, fs.Period) for one in case.incomes
    ),
    "several payments for one occasion": lambda case: any(
        one.gig and other.gig and one.gig.occasion == other.gig.occasion
        for one in case.incomes
        for other in case.incomes
        if one is not other and one.person == other.person
    ),
    "several occasions on one payslip": lambda case: any(
        one.gig and one.gig.occasions > 1 for one in case.incomes
    ),
    "work and pay on either side of a new year": lambda case: any(
        one.gig and one.gig.last_day.year < one.paid_on.year for one in case.incomes
    ),
    "July 2013": lambda case: case.month == JULIES[0],
    "July 2025": lambda case: case.month == JULIES[1],
    "an assessment of the payments": lambda case: any(
        isinstance(one.scope, fs.Payments) for one in case.assessments
    ),
    "an assessment that supersedes another": lambda case: any(
        one.supersedes for one in case.assessments
    ),
    "a refusal": lambda case: any(isinstance(one.form, fs.CountInFull) for one in case.assessments),
    "a limit of occasions": lambda case: any(
        isinstance(one.scope, fs.Standing) and one.scope.max_occasions for one in case.assessments
    ),
    "a school youth": lambda case: any(
        one.born is not None and one.born.year <= case.month.year - 19
        for one in case.household.members
        if not one.role.adult
    ),
}


@pytest.mark.parametrize("name", _INTERESTING)
def test_the_strategies_reach_what_is_interesting(name: str) -> None:
    """Each of these is found, so that a property is also held against it."""
    unhurried = settings(max_examples=5_000, phases=[*settings().phases][:3], database=None)
    reaches = _INTERESTING[name]
    assert reaches(find(fst.cases(), lambda case: bool(reaches(case)), settings=unhurried))
