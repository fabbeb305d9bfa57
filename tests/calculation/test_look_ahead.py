"""Notices that look ahead: when each comes, and when it does not."""

from typing import Any

import pytest

import forsorjning as fs
from tests.calculation.helpers import family, gig, payments, period, settle, single, standing, wage

ALL = fs.Everything()
WALK = gig(500, "2026-08-13", id="g")


def refs(code: str, case: fs.Case, **given: Any) -> list[tuple[str, ...]]:
    """What each notice with the code is about."""
    return [one.refs for one in settle(case, **given).notices if one.code == code]


class TestAKronaMore:
    """A krona more of income would make the month one without försörjningsstöd."""

    CODE = "krona_more_breaks_chain"

    @pytest.mark.parametrize(
        "net, comes", [("11218.99", False), (11_219, True), ("11219.99", True), (11_220, False)]
    )
    def test_comes_in_the_last_krona(self, net: str | int, comes: bool) -> None:
        """Her need is 11 220 kr; at the need there is none to lose."""
        assert refs(self.CODE, single(wage(net))) == ([("anna",)] if comes else [])

    def test_is_about_each_adult_who_is_not_qualified(self) -> None:
        """Bo already has jobbstimulans."""
        need = settle(family()).need
        case = family(wage(need - 1))
        assert refs(self.CODE, case) == [("anna",), ("bo",)]
        assert refs(self.CODE, case, ledger=period("bo")) == [("anna",)]

    def test_does_not_come_before_there_was_a_rule(self) -> None:
        """No row of months gave anything in 2013."""
        need = settle(single(month="2013-03")).need
        nearly = single(wage(need - 1, paid_on="2013-02-25"), month="2013-03")
        assert settle(nearly).forsorjningsstod == 1
        assert refs(self.CODE, nearly) == []


class TestThePeriodEnds:
    """The period of jobbstimulans ends within three months."""

    CODE = "jobbstimulans_ends_soon"

    @pytest.mark.parametrize(
        "last, comes",
        [
            ("2026-09-30", True),
            ("2026-11-30", True),
            ("2026-12-01", False),
            ("2026-08-31", False),
        ],
    )
    def test_comes_in_its_last_three_months(self, last: str, comes: bool) -> None:
        """The month calculated is one of them."""
        assert refs(self.CODE, single(), ledger=period(last=last)) == ([("anna",)] if comes else [])

    @pytest.mark.parametrize(
        "then, comes", [("2026-12-01", False), ("2026-12-31", False), ("2027-01-01", True)]
    )
    def test_does_not_come_where_another_follows_at_once(self, then: str, comes: bool) -> None:
        """One that is recorded already, from the next month."""
        periods = [fs.Period("2025-01-01", "2026-11-30"), fs.Period(then)]
        ledger = fs.Ledger(jobbstimulans_periods={"anna": periods})
        assert bool(refs(self.CODE, single(), ledger=ledger)) is comes

    def test_does_not_come_where_no_end_is_set(self) -> None:
        """Nothing ends."""
        ledger = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]})
        assert refs(self.CODE, single(), ledger=ledger) == []


class TestACap:
    """What is left does not suffice for one more month like this, or is less than nothing."""

    NEARLY = "cap_nearly_used"
    BELOW = "cap_below_used"

    def used(self, amount: int, *, year: int = 2026, occasions: int = 0) -> fs.Ledger:
        """A ledger with what has been used of A1."""
        use = fs.AssessmentUse(by_year={year: amount}, occasions=occasions)
        return fs.Ledger(assessment_use={"A1": use})

    @pytest.mark.parametrize("caps", [fs.Caps(per_year=2_000), fs.Caps(total=2_000)])
    @pytest.mark.parametrize("before, comes", [(1_000, False), (1_001, True), (1_500, True)])
    def test_comes_when_another_month_like_it_has_no_room(
        self, caps: fs.Caps, before: int, comes: bool
    ) -> None:
        """500 kr this month, and 500 kr left is enough for the next."""
        case = single(WALK, assessments=[standing(ALL, caps=caps)])
        found = refs(self.NEARLY, case, ledger=self.used(before))
        assert found == ([("A1",)] if comes else [])
        assert refs(self.BELOW, case, ledger=self.used(before)) == []

    @pytest.mark.parametrize("before, comes", [(2, False), (3, True)])
    def test_so_it_does_for_opportunities(self, before: int, comes: bool) -> None:
        """One this month; of four one is left, or none."""
        case = single(WALK, assessments=[standing(ALL, max_occasions=4)])
        found = refs(self.NEARLY, case, ledger=self.used(0, occasions=before))
        assert found == ([("A1",)] if comes else [])

    def test_another_year_s_use_is_not_this_year_s(self) -> None:
        """The account is new each year."""
        case = single(WALK, assessments=[standing(ALL, caps=fs.Caps(per_year=2_000))])
        assert refs(self.NEARLY, case, ledger=self.used(2_000, year=2025)) == []

    def test_does_not_come_in_a_month_that_uses_nothing(self) -> None:
        """Nothing is left out, so nothing can be compared."""
        caps = fs.Caps(per_year=500, total=500)
        case = single(assessments=[standing(ALL, caps=caps, max_occasions=1)])
        assert refs(self.NEARLY, case, ledger=self.used(500, occasions=1)) == []

    @pytest.mark.parametrize("caps", [fs.Caps(per_year=1_000), fs.Caps(total=1_000)])
    @pytest.mark.parametrize("before, comes", [(1_000, False), (1_001, True)])
    def test_one_below_what_is_used_leaves_nothing_more_out(
        self, caps: fs.Caps, before: int, comes: bool
    ) -> None:
        """A cap that has been lowered; one that is just used up is no such thing."""
        case = single(WALK, assessments=[standing(ALL, caps=caps)])
        ledger = self.used(before)
        assert settle(case, ledger=ledger).disregarded.assessment == 0
        assert refs(self.BELOW, case, ledger=ledger) == ([("A1",)] if comes else [])

    @pytest.mark.parametrize(
        "months, comes",
        [
            (("2026-01-01", "2026-08-31"), False),
            (("2026-01-01", "2026-09-01"), True),
            (("2026-09-30", "2026-12-31"), True),
            (("2026-10-01", "2026-12-31"), False),
        ],
    )
    def test_one_below_what_is_used_is_told_as_soon_as_it_holds(
        self, months: tuple[str, str], comes: bool
    ) -> None:
        """Also in a month without any pay, so that nobody is taken by surprise."""
        first, last = months
        assessed = standing(ALL, caps=fs.Caps(total=1_000), valid_from=first, valid_to=last)
        found = refs(self.BELOW, single(assessments=[assessed]), ledger=self.used(5_000))
        assert found == ([("A1",)] if comes else [])

    def test_a_year_s_account_is_the_whole_chain_s(self) -> None:
        """800 and 700 of 3 000 this month, after 1 500 before it. A1 has ended."""
        chain = [
            standing(ALL, valid_to="2026-08-31", caps=fs.Caps(per_year=3_000)),
            standing(
                ALL, id="A2", supersedes="A1", valid_from="2026-08-10", caps=fs.Caps(per_year=3_000)
            ),
        ]
        gigs = [gig(800, "2026-08-09", id="g1"), gig(700, "2026-08-10", id="g2")]
        case = single(*gigs, assessments=chain)
        found = {one[0] for one in refs(self.NEARLY, case, ledger=self.used(1_500))}
        assert found == {"A2"}

    @pytest.mark.parametrize(
        "month, worked, valid_to, comes",
        [
            ("2025-12", "2025-11-02", "2026-12-31", True),
            ("2026-01", "2025-12-02", "2026-12-31", False),
            ("2026-02", "2026-01-02", "2026-01-31", False),
            ("2026-02", "2026-01-02", "2026-02-01", True),
        ],
    )
    def test_does_not_come_when_the_year_or_the_assessment_is_over(
        self, month: str, worked: str, valid_to: str, comes: bool
    ) -> None:
        """The next work is of another year, with an account of its own, or is not covered."""
        paid = gig(500, worked, paid_on=worked)
        assessed = standing(
            ALL, caps=fs.Caps(per_year=600), valid_from="2025-01-01", valid_to=valid_to
        )
        found = refs(self.NEARLY, single(paid, month=month, assessments=[assessed]))
        assert bool(found) is comes

    def test_where_pay_counts_in_its_own_month_the_next_work_is_of_the_next(self) -> None:
        """December's pay counts in December, and January has a new account."""
        assessed = standing(ALL, caps=fs.Caps(per_year=600), valid_from="2025-01-01")
        for worked, comes in (("2025-11-02", True), ("2025-12-02", False)):
            case = single(
                gig(500, worked, paid_on=worked), month=worked[:7], assessments=[assessed]
            )
            found = refs(self.NEARLY, case, practice=fs.Practice(income_month="SAME"))
            assert bool(found) is comes


class TestTheAssessmentEnds:
    """A standing assessment ends within three months."""

    CODE = "assessment_ends"

    @pytest.mark.parametrize(
        "valid_to, comes",
        [
            ("2026-08-31", False),
            ("2026-09-01", True),
            ("2026-11-30", True),
            ("2026-12-01", False),
        ],
    )
    def test_comes_in_its_last_three_months(self, valid_to: str, comes: bool) -> None:
        """The month calculated is one of them."""
        case = single(assessments=[standing(ALL, valid_to=valid_to)])
        assert refs(self.CODE, case) == ([("A1",)] if comes else [])

    def test_does_not_come_where_another_goes_on(self) -> None:
        """One that supersedes it, also from the day after; that one ends later."""
        for first in ("2026-10-15", "2026-11-01"):
            chain = [
                standing(ALL, valid_to="2026-10-31"),
                standing(ALL, id="A2", supersedes="A1", valid_from=first),
            ]
            assert refs(self.CODE, single(assessments=chain)) == []

    def test_comes_where_the_other_one_ends_as_well(self) -> None:
        """For that one."""
        chain = [
            standing(ALL, valid_to="2026-10-31"),
            standing(ALL, id="A2", supersedes="A1", valid_from="2026-10-15", valid_to="2026-11-30"),
        ]
        assert refs(self.CODE, single(assessments=chain)) == [("A2",)]

    def test_does_not_come_where_a_person_has_ended_it(self) -> None:
        """That is known."""
        revoked = fs.Revocation(on="2026-08-10", by="h-1", reason="journal 4")
        case = single(assessments=[standing(ALL, valid_to="2026-10-31", revoked=revoked)])
        assert refs(self.CODE, case) == []

    def test_does_not_come_for_payments(self) -> None:
        """They have no period."""
        case = single(WALK, assessments=[payments(ALL, "g")])
        assert refs(self.CODE, case) == []


class TestAReviewIsDue:
    """A planned review has come and is not recorded."""

    CODE = "review_due"

    @pytest.mark.parametrize("planned, comes", [("2026-09-30", True), ("2026-10-01", False)])
    def test_comes_from_the_month_of_its_day(self, planned: str, comes: bool) -> None:
        """Its last day included."""
        case = single(assessments=[standing(ALL, review_dates=[planned])])
        assert refs(self.CODE, case) == ([("A1",)] if comes else [])

    def test_comes_until_it_is_recorded(self) -> None:
        """Also months later."""
        late = standing(ALL, review_dates=["2026-03-01"])
        assert refs(self.CODE, single(assessments=[late])) == [("A1",)]
        held = standing(ALL, review_dates=["2026-03-01"], reviewed_on=["2026-08-30"])
        assert refs(self.CODE, single(assessments=[held])) == []

    def test_does_not_come_after_the_assessment_has_ended(self) -> None:
        """There is nothing left to review."""
        ended = standing(ALL, valid_to="2026-07-31", review_dates=["2026-08-15"])
        assert refs(self.CODE, single(assessments=[ended])) == []


class TestNamedByPlace:
    """The ledger books by id, and an id by place is another's the next month."""

    CODE = "assessment_named_by_place"

    @pytest.mark.parametrize(
        "assessed, comes",
        [
            (standing(ALL, id="", caps=fs.Caps(per_year=900)), True),
            (standing(ALL, id="assessment-7", max_occasions_per_month=4), True),
            (standing(fs.PerOccasion(900), id=""), True),
            (payments(fs.PerOccasion(900), "g", id=""), True),
            (standing(ALL, id="", caps=fs.Caps(per_month=900)), False),
            (payments(fs.PerMonth(900), "g", id=""), False),
            (standing(ALL, id="A7", caps=fs.Caps(per_year=900)), False),
            (standing(ALL, id="assessment-7b", caps=fs.Caps(per_year=900)), False),
        ],
    )
    def test_comes_where_its_use_matters_in_another_month(
        self, assessed: fs.IndividualAssessment, comes: bool
    ) -> None:
        """By a limit over months, or by an amount for each opportunity."""
        assert bool(refs(self.CODE, single(WALK, assessments=[assessed]))) is comes
