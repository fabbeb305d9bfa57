"""Notices: when each comes, and when it does not. A notice moves no amount."""

from decimal import Decimal
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.calculation.notice_texts import TEXTS
from tests.calculation.helpers import (
    child,
    family,
    gig,
    income,
    noticed,
    payments,
    period,
    settle,
    single,
    standing,
    wage,
)

ALL = fs.Everything()
YOUTH = child("2007-05-01", in_school=True)
KNOWN = fs.AssessmentUse()


def support(*months: str, known_from: str | None = None, **rest: Any) -> fs.Ledger:
    """Anna's months with support, and from when the ledger knows."""
    known = {} if known_from is None else {"anna": known_from}
    return fs.Ledger(support_months={"anna": months}, known_from=known, **rest)


def of_youth(gross: int | None = 1_000, **rest: Any) -> fs.Case:
    """Kim's wage of 1 000 kronor, in Anna's and Bo's household."""
    return family(wage(1_000, person="kim", gross=gross, id="k"), children=[YOUTH], **rest)


def earned(gross: int, year: int = 2026, **rest: Any) -> fs.Ledger:
    """What Kim had earned in a year."""
    of_year = fs.YearEarnings(year=year, gross=Decimal(gross), net=Decimal(gross))
    return fs.Ledger(youth_earnings={"kim": [of_year]}, **rest)


BOUNDED = {"caps": fs.Caps(per_month=5_000)}
WALK = gig(1_000, "2026-08-13", id="g")


class TestTexts:
    """Every notice has a stable code, a severity and two texts without personal data."""

    @pytest.mark.parametrize("code", TEXTS)
    def test_two_languages_and_a_severity(self, code: str) -> None:
        """INFO, or WARNING where the amount may become another."""
        notice = fs.Notice(code=code)
        assert notice.sv != notice.en
        assert notice.sv.endswith(".")
        assert notice.en.endswith(".")
        assert notice.severity in fs.Severity

    @pytest.mark.parametrize(
        "code",
        [
            "jobbstimulans_unknown",
            "caps_unknown",
            "youth_earnings_unknown",
            "gross_unknown",
            "youth_excess_counted",
            "norm_cell_derived",
        ],
    )
    def test_what_may_change_the_amount_is_a_warning(self, code: str) -> None:
        """Once somebody looks into it."""
        assert fs.Notice(code=code).severity is fs.Severity.WARNING

    def test_an_ordinary_month_has_no_notices(self) -> None:
        """Nothing is odd and nothing unknown."""
        case = single(income("PENSION", 500), WALK, assessments=[standing(ALL, **BOUNDED)])
        assert noticed(case) == set()

    def test_a_notice_is_told_once(self) -> None:
        """However many rows it is about."""
        case = family(
            wage(500, person="kim", gross=500, id="a"),
            wage(600, person="kim", gross=600, id="b"),
            children=[YOUTH],
        )
        codes = [notice.code for notice in settle(case).notices]
        assert codes == ["youth_earnings_unknown"]


class TestNormCells:
    """The norm of some years was read second-hand or derived, and the sheet says so."""

    @pytest.mark.parametrize(
        "month, household, codes",
        [
            ("2016-03", fs.Household.single("anna"), {"norm_cell_derived"}),
            ("2018-03", fs.Household.single("anna"), {"norm_cell_derived", "norm_cell_secondary"}),
            ("2020-03", fs.Household.single("anna"), {"norm_cell_secondary"}),
            ("2021-03", fs.Household.single("anna"), set()),
            ("2026-03", fs.Household.single("anna"), set()),
        ],
    )
    def test_by_the_tables_that_the_household_uses(
        self, month: str, household: fs.Household, codes: set[str]
    ) -> None:
        """An adult and the common costs."""
        assert noticed(single(month=month, household=household)) == codes

    @pytest.mark.parametrize(
        "born, lunch, codes",
        [
            ("2016-01-15", True, {"norm_cell_secondary"}),
            ("2016-01-15", False, {"norm_cell_derived", "norm_cell_secondary"}),
            ("2010-01-15", False, {"norm_cell_secondary"}),
        ],
    )
    def test_a_childs_table_is_used_too(self, born: str, lunch: bool, codes: set[str]) -> None:
        """In 2020 the amounts without lunch are derived; a part of a month rests on the whole."""
        kim = child(born, lunch_at_home=lunch, days=10)
        household = fs.Household.single("anna", children=[kim])
        assert noticed(single(month="2020-03", household=household)) == codes

    def test_common_costs_that_are_not_used_are_not_told(self) -> None:
        """In 2018 the adults' amounts were read second-hand and the common ones derived."""
        alone = fs.Member(id="anna", role="APPLICANT", in_common_costs=False)
        case = single(month="2018-03", household=fs.Household(members=[alone]))
        assert noticed(case) == {"norm_cell_secondary"}


class TestCosts:
    """More approved than applied for is odd, and obeyed."""

    @pytest.mark.parametrize("approved, comes", [(999, False), (1_000, False), ("1000.01", True)])
    def test_more_approved_than_applied(self, approved: int | str, comes: bool) -> None:
        """It has the cost as its reference."""
        cost = fs.Cost(kind="HOUSING", applied=1_000, approved=approved, id="hyra")
        notices = settle(single(costs=[cost])).notices
        expected = [("approved_above_applied", ("hyra",))] if comes else []
        assert [(notice.code, notice.refs) for notice in notices] == expected


class TestJobbstimulansUnknown:
    """Someone has a wage, and nothing says whether jobbstimulans applies."""

    CODE = "jobbstimulans_unknown"

    def test_a_wage_and_no_history(self) -> None:
        """It is about the person."""
        (notice,) = settle(single(wage(500))).notices
        assert (notice.code, notice.refs) == (self.CODE, ("anna",))

    @pytest.mark.parametrize(
        "case",
        [
            single(),
            single(income("FEE", 500)),
            single(wage(500, "2026-07-25")),
            family(wage(500, person="kim", gross=500), children=[YOUTH]),
            single(wage(500, "2013-05-25"), month="2013-06"),
        ],
    )
    def test_without_a_wage_of_an_adult_in_the_month_nothing_is_missing(
        self, case: fs.Case
    ) -> None:
        """Nor before the rule came."""
        assert self.CODE not in noticed(case)

    def test_a_known_history_is_known(self) -> None:
        """Months, none included, or recorded periods, none included."""
        case = single(wage(500))
        for ledger in (
            support(),
            support("2026-08"),
            period(),
            fs.Ledger(jobbstimulans_periods={"anna": []}),
        ):
            assert noticed(case, ledger=ledger) == set()

    def test_the_other_adults_history_is_not_ones_own(self) -> None:
        """Bo is known, Anna is not."""
        case = family(wage(500), wage(500, person="bo"))
        result = settle(case, ledger=period("bo"))
        assert [notice.refs for notice in result.notices] == [("anna",)]

    @pytest.mark.parametrize(
        "known_from, comes", [("2024-10", True), ("2024-09", False), ("2013-01", False)]
    )
    def test_a_ledger_that_knows_only_the_last_months_does_not_settle_it(
        self, known_from: str, comes: bool
    ) -> None:
        """The last unknown month may have been the sixth; its period holds for 24 months."""
        ledger = support("2026-08", known_from=known_from)
        assert (self.CODE in noticed(single(wage(500)), ledger=ledger)) is comes

    def test_what_it_knows_may_be_enough(self) -> None:
        """Six months in a row inside what is known."""
        six = [f"2026-0{number}" for number in range(1, 7)]
        ledger = support(*six, known_from="2026-01")
        assert self.CODE not in noticed(single(wage(500)), ledger=ledger)


class TestYouth:
    """What is chosen or unknown about a youth's own work."""

    def test_the_excess_counts_by_choice(self) -> None:
        """It comes when it bites: from the first krona above."""
        assert noticed(of_youth(), ledger=earned(59_000)) == {"youth_excess_counted"}
        assert noticed(of_youth(), ledger=earned(58_200)) == set()
        not_counted = fs.Practice(count_youth_excess=False)
        assert noticed(of_youth(), ledger=earned(59_000), practice=not_counted) == set()

    def test_the_gross_is_missing(self) -> None:
        """Only where gross is what is held against the limit."""
        assert noticed(of_youth(None), ledger=earned(0)) == {"gross_unknown"}
        net = fs.Practice(youth_basis="NET")
        assert noticed(of_youth(None), ledger=earned(0), practice=net) == set()

    def test_the_year_is_unknown(self) -> None:
        """The person is absent from the ledger, or only another year is there."""
        assert noticed(of_youth()) == {"youth_earnings_unknown"}
        assert noticed(of_youth(), ledger=earned(0)) == set()

    @pytest.mark.parametrize(
        "known_from, comes", [(None, False), ("2026-02", False), ("2026-03", True)]
    )
    def test_another_year_known_tells_about_this_one_if_the_ledger_goes_back(
        self, known_from: str | None, comes: bool
    ) -> None:
        """January's pay counts in February."""
        known = {} if known_from is None else {"kim": known_from}
        ledger = earned(5_000, 2025, known_from=known)
        assert ("youth_earnings_unknown" in noticed(of_youth(), ledger=ledger)) is comes


class TestAssessments:
    """A lawful assessment is obeyed also where it is odd; odd is a notice."""

    @pytest.mark.parametrize(
        "grounds, comes", [(["HEALTH"], True), (["HEALTH", "PROGRESSION"], False)]
    )
    def test_the_scheme_may_ask_for_both_grounds(self, grounds: list[str], comes: bool) -> None:
        """A missing one is told only where the practice asks for both."""
        case = single(WALK, assessments=[payments(ALL, "g", grounds=grounds)])
        both = fs.Practice(require_both_grounds=True)
        assert ("ground_missing_in_scheme" in noticed(case, practice=both)) is comes
        assert noticed(case) == set()
        assert settle(case, practice=both).aid == settle(case).aid

    def test_a_refusal_needs_no_ground(self) -> None:
        """Nor does the scheme ask for any."""
        refusal = payments(fs.CountInFull(), "g", grounds=())
        practice = fs.Practice(require_both_grounds=True)
        assert noticed(single(WALK, assessments=[refusal]), practice=practice) == set()

    def test_a_payment_that_is_not_in_the_case(self) -> None:
        """It names the assessment and the payment."""
        result = settle(single(assessments=[payments(ALL, "borta")]))
        assert [(notice.code, notice.refs) for notice in result.notices] == [
            ("assessed_payment_not_in_case", ("B1", "borta"))
        ]

    def test_a_payment_that_is_not_marked(self) -> None:
        """The assessment is obeyed."""
        case = single(income("FEE", 900, id="g"), assessments=[payments(ALL, "g")])
        assert noticed(case) == {"assessed_payment_not_marked"}
        assert settle(case).counted_income == 0

    def test_a_payment_that_is_not_marked_and_another_board_assessed(self) -> None:
        """It is not obeyed, and no notice says that it is."""
        plain = income("FEE", 900, id="g")
        case = single(plain, assessments=[payments(ALL, "g", board="norr")], board="söder")
        assert noticed(case) == set()
        assert settle(case).counted_income == 900

    @pytest.mark.parametrize(
        "decided_on, comes", [("2026-08-12", True), ("2026-08-13", False), ("2026-09-01", False)]
    )
    def test_a_payment_that_was_assessed_before_the_work(
        self, decided_on: str, comes: bool
    ) -> None:
        """On the day of the work it is not before."""
        case = single(WALK, assessments=[payments(ALL, "g", decided_on=decided_on)])
        assert noticed(case) == ({"payments_assessed_before_work"} if comes else set())

    @pytest.mark.parametrize(
        "form, limits, comes",
        [
            (ALL, {}, True),
            (fs.Share("0.5"), {}, True),
            (fs.PerMonth(500), {}, False),
            (fs.PerOccasion(500), {}, False),
            (ALL, {"caps": fs.Caps(per_month=1)}, False),
            (ALL, {"caps": fs.Caps(per_year=1)}, False),
            (ALL, {"caps": fs.Caps(total=1)}, False),
            (ALL, {"max_occasions": 1}, False),
            (ALL, {"max_occasions_per_month": 1}, False),
        ],
    )
    def test_an_assessment_without_any_limit(
        self, form: fs.Form, limits: dict[str, Any], comes: bool
    ) -> None:
        """Everything or a share, without a cap or a limit of occasions."""
        case = single(assessments=[standing(form, **limits)])
        assert ("assessment_unbounded" in noticed(case)) is comes

    @pytest.mark.parametrize(
        "valid_to, comes", [("2026-08-12", True), ("2026-08-13", False), ("2026-12-31", False)]
    )
    def test_the_agreement_had_ended_when_the_work_was_done(
        self, valid_to: str, comes: bool
    ) -> None:
        """It is a notice and no refusal."""
        agreement = fs.Agreement(name="IOP", valid_from="2024-01-01", valid_to=valid_to)
        case = single(WALK, assessments=[standing(ALL, agreement=agreement, **BOUNDED)])
        assert noticed(case) == ({"agreement_ended"} if comes else set())
        assert settle(case).counted_income == 0

    def test_an_ended_agreement_of_an_assessment_that_covers_nothing_is_not_told(self) -> None:
        """There is no work that it leans on."""
        agreement = fs.Agreement(name="IOP", valid_from="2024-01-01", valid_to="2024-12-31")
        assert noticed(single(assessments=[standing(ALL, agreement=agreement, **BOUNDED)])) == set()

    @pytest.mark.parametrize(
        "decided_on, comes", [("2026-08-14", True), ("2026-08-13", False), ("2025-12-01", False)]
    )
    def test_a_standing_assessment_made_after_the_work(self, decided_on: str, comes: bool) -> None:
        """It covers, and says that it came afterwards."""
        case = single(WALK, assessments=[standing(ALL, decided_on=decided_on, **BOUNDED)])
        notices = settle(case).notices
        expected = [("assessed_afterwards", ("A1", "g"))] if comes else []
        assert [(notice.code, notice.refs) for notice in notices] == expected


class TestCapsUnknown:
    """An assessment older than what the ledger knows of it: its use is taken as nothing."""

    CODE = "caps_unknown"

    @pytest.mark.parametrize(
        "limits, comes",
        [
            ({"caps": fs.Caps(per_year=5_000)}, True),
            ({"caps": fs.Caps(total=5_000)}, True),
            ({"max_occasions": 5}, True),
            ({"max_occasions_per_month": 5}, True),
            ({"caps": fs.Caps(per_month=5_000)}, False),
            ({}, False),
        ],
    )
    def test_limits_that_run_over_time(self, limits: dict[str, Any], comes: bool) -> None:
        """A month's cap is new every month."""
        case = single(WALK, assessments=[standing(ALL, **limits)])
        assert (self.CODE in noticed(case)) is comes
        assert settle(case).counted_income == 0

    @pytest.mark.parametrize("valid_from, comes", [("2026-07-31", True), ("2026-08-01", False)])
    def test_one_from_the_same_month_cannot_have_been_used(
        self, valid_from: str, comes: bool
    ) -> None:
        """By the month of the earliest work that it covers."""
        assessed = standing(ALL, valid_from=valid_from, caps=fs.Caps(total=5_000))
        assert (self.CODE in noticed(single(WALK, assessments=[assessed]))) is comes

    def test_a_ledger_that_knows_the_assessment_knows_its_use(self) -> None:
        """Also when nothing has been used."""
        case = single(WALK, assessments=[standing(ALL, caps=fs.Caps(total=5_000))])
        assert self.CODE not in noticed(case, ledger=fs.Ledger(assessment_use={"A1": KNOWN}))
        assert self.CODE in noticed(case, ledger=fs.Ledger(assessment_use={"A0": KNOWN}))

    @pytest.mark.parametrize(
        "known_from, comes", [(None, True), ("2026-02", False), ("2026-03", True)]
    )
    def test_a_ledger_that_has_kept_the_months_would_know(
        self, known_from: str | None, comes: bool
    ) -> None:
        """If it goes back to when January's pay counted; known support says nothing."""
        case = single(WALK, assessments=[standing(ALL, caps=fs.Caps(total=5_000))])
        ledger = support("2026-08", known_from=known_from)
        assert (self.CODE in noticed(case, ledger=ledger)) is comes

    def test_an_assessment_that_covers_nothing_here_is_not_told(self) -> None:
        """Its caps don't matter this month."""
        case = single(assessments=[standing(ALL, caps=fs.Caps(total=5_000))])
        assert self.CODE not in noticed(case)


class TestLatePay:
    """Work of several months, paid in one month, meets one month's limit."""

    CODE = "late_pay_meets_month_limit"
    TWO = (gig(800, "2026-06-10", id="g1"), gig(800, "2026-08-10", id="g2"))

    @pytest.mark.parametrize(
        "form, caps",
        [(fs.PerMonth(1_000), fs.Caps()), (ALL, fs.Caps(per_month=1_000))],
    )
    def test_some_of_it_counts_because_of_that(self, form: fs.Form, caps: fs.Caps) -> None:
        """1 000 of 1 600 kronor are left out."""
        assert noticed(single(*self.TWO, assessments=[standing(form, caps=caps)])) == {self.CODE}

    @pytest.mark.parametrize(
        "form, caps",
        [
            (fs.PerMonth(1_600), fs.Caps()),
            (fs.PerOccasion(500), fs.Caps()),
            (ALL, fs.Caps(per_month=1_600)),
        ],
    )
    def test_it_fits_or_there_is_no_such_limit(self, form: fs.Form, caps: fs.Caps) -> None:
        """All of it is left out, or what counts has another cause."""
        assert noticed(single(*self.TWO, assessments=[standing(form, caps=caps)])) == set()

    def test_work_of_one_month_is_not_late(self) -> None:
        """The limit is meant for it."""
        two = (gig(800, "2026-08-01"), gig(800, "2026-08-31"))
        assert noticed(single(*two, assessments=[standing(fs.PerMonth(1_000))])) == set()

    def test_a_cap_that_left_nothing_out_is_not_why(self) -> None:
        """The assessment is not in use."""
        caps = fs.Caps(per_month=1_000, total=0)
        assert self.CODE not in noticed(single(*self.TWO, assessments=[standing(ALL, caps=caps)]))


class TestNotMarked:
    """An assessment is in force, and an income that could be a gig is not marked as one."""

    CODE = "assessment_in_force_income_not_marked"

    @pytest.mark.parametrize(
        "kind, comes",
        [("FEE", True), ("BUSINESS", True), ("SWISH", True), ("PENSION", False), ("OTHER", False)],
    )
    def test_of_kinds_that_could_be_a_gig(self, kind: str, comes: bool) -> None:
        """It counts all the same."""
        case = single(income(kind, 900, id="i"), assessments=[standing(ALL, **BOUNDED)])
        result = settle(case)
        expected = [(self.CODE, ("i", "A1"))] if comes else []
        assert [(notice.code, notice.refs) for notice in result.notices] == expected
        assert result.counted_income == 900

    @pytest.mark.parametrize(
        "days, comes",
        [
            (("2026-08-25", "2026-08-25"), True),
            (("2026-08-26", "2026-12-31"), False),
            (("2026-01-01", "2026-08-24"), False),
        ],
    )
    def test_in_force_when_it_was_paid(self, days: tuple[str, str], comes: bool) -> None:
        """Both ends included."""
        assessed = standing(ALL, valid_from=days[0], valid_to=days[1], **BOUNDED)
        case = single(income("FEE", 900), assessments=[assessed])
        assert (self.CODE in noticed(case)) is comes

    def test_not_of_another_person_a_gig_or_a_payment_that_is_assessed(self) -> None:
        """Bo's assessment, a marked gig, an income named by an assessment."""
        assessed = standing(ALL, **BOUNDED)
        bos = family(income("FEE", 900, person="bo"), assessments=[assessed])
        named = single(income("FEE", 900, id="i"), assessments=[assessed, payments(ALL, "i")])
        for case in (bos, named, single(WALK, assessments=[assessed])):
            assert self.CODE not in noticed(case)

    def test_not_of_a_kind_that_the_assessment_leaves_out(self) -> None:
        """It names its kinds, and an ordinary wage is none of them."""
        for kinds, comes in ((["FEE"], False), (["FEE", "EMPLOYMENT"], True)):
            assessed = standing(ALL, kinds=kinds, **BOUNDED)
            case = single(income("EMPLOYMENT", 900), assessments=[assessed])
            assert (self.CODE in noticed(case)) is comes

    def test_only_standing_assessments_are_in_force(self) -> None:
        """One of another payment is not."""
        case = single(WALK, income("FEE", 900, id="i"), assessments=[payments(ALL, "g")])
        assert self.CODE not in noticed(case)


class TestAssessmentsContradict:
    """Two assessments of one payment, of which one says that it counts in full."""

    def test_it_is_told_and_both_are_obeyed(self) -> None:
        """The refusal's row does not say that the pay is left out."""
        both = [payments(fs.Everything(), "g", id="p"), payments(fs.CountInFull(), "g", id="q")]
        case = single(gig(500, id="g"), assessments=both)
        assert "assessments_contradict" in noticed(case)
        granted, refused = settle(case).sheet.find("OccasionalPayLeftOut")
        assert granted.amount == 500
        assert refused.amount == 0
        assert "räknas i sin helhet" in refused.title

    def test_two_that_leave_something_out_don_t_contradict(self) -> None:
        """They go in the order they were decided."""
        both = [payments(fs.PerMonth(100), "g", id="p"), payments(ALL, "g", id="q")]
        assert "assessments_contradict" not in noticed(single(gig(500, id="g"), assessments=both))


class TestReviewsHeld:
    """A review counts once a day, and within the assessment's period."""

    @pytest.mark.parametrize(
        "held, settled",
        [
            (("2026-03-01", "2026-03-01"), False),
            (("2025-03-01", "2025-06-01"), False),
            (("2026-03-01", "2026-03-02"), True),
        ],
    )
    def test_two_planned_need_two_held(self, held: tuple[str, ...], settled: bool) -> None:
        """Told twice is held once."""
        assessed = standing(ALL, review_dates=["2026-02-01", "2026-05-01"], reviewed_on=held)
        found = fs.calculate(single(gig(500), assessments=[assessed]))
        assert isinstance(found, fs.Settled) is settled
