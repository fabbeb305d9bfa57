"""What is left of a standing assessment."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from datetime import date
from typing import Any

import pytest

import forsorjning as fs
from tests.calculation.helpers import gig, payments, settle, single, standing

ALL = fs.Everything()
EMPTY = fs.Ledger()


def used(**by_id: dict[int, int]) -> fs.Ledger:
    """A ledger with what has been used of some assessments, by year."""
    use: Any = {name: fs.AssessmentUse(by_year=years) for name, years in by_id.items()}
    return fs.Ledger(assessment_use=use)


class TestKronor:
    """What is left of each cap; None where there is none."""

    def test_without_a_cap_there_is_no_amount(self) -> None:
        """Everything can be left out."""
        rest = fs.remaining(standing(ALL), EMPTY, "2026-09-01")
        assert (rest.amount, rest.in_year, rest.in_total, rest.per_month) == (None,) * 4

    def test_of_the_day_s_year(self) -> None:
        """The day says which year's account."""
        assessed = standing(ALL, caps=fs.Caps(per_year=12_000), valid_to="2027-12-31")
        ledger = used(A1={2026: 9_000})
        assert fs.remaining(assessed, ledger, "2026-12-31").amount == 3_000
        assert fs.remaining(assessed, ledger, date(2027, 1, 1)).amount == 12_000

    @pytest.mark.parametrize(
        "on, left", [("2025-12-31", 0), ("2026-01-01", 9), ("2026-12-31", 9), ("2027-01-01", 0)]
    )
    def test_a_year_of_which_it_covers_no_day_has_nothing(self, on: str, left: int) -> None:
        """There is no work that it could leave out."""
        assessed = standing(ALL, caps=fs.Caps(per_year=9))
        assert fs.remaining(assessed, EMPTY, on).amount == left
        assert fs.remaining(standing(ALL), EMPTY, on).amount is None

    def test_in_all_over_the_years(self) -> None:
        """The lesser of the two is the amount."""
        assessed = standing(ALL, caps=fs.Caps(per_year=12_000, total=20_000))
        rest = fs.remaining(assessed, used(A1={2025: 12_000, 2026: 1_000}), "2026-09-01")
        assert (rest.in_year, rest.in_total, rest.amount) == (11_000, 7_000, 7_000)

    def test_a_cap_below_what_is_used_leaves_nothing(self) -> None:
        """And never less than that."""
        assessed = standing(ALL, caps=fs.Caps(per_year=500, total=500))
        rest = fs.remaining(assessed, used(A1={2026: 900}), "2026-09-01")
        assert (rest.in_year, rest.in_total) == (0, 0)

    @pytest.mark.parametrize(
        "form, cap, most",
        [(ALL, 800, 800), (fs.PerMonth(1_000), None, 1_000), (fs.PerMonth(1_000), 800, 800)],
    )
    def test_a_month_has_its_own_each_time(self, form: fs.Form, cap: int | None, most: int) -> None:
        """By the form or by the cap, and untouched by what earlier months used."""
        assessed = standing(form, caps=fs.Caps(per_month=cap))
        rest = fs.remaining(assessed, used(A1={2026: 900}), "2026-09-01")
        assert (rest.per_month, rest.amount) == (most, None)


class TestTheChain:
    """A calendar year has one account for all that supersede each other."""

    CAP = fs.Caps(per_year=1_000)

    def test_what_the_one_before_it_has_used_counts(self) -> None:
        """Also where only its id is known."""
        later = standing(ALL, id="B", supersedes="A", caps=self.CAP)
        assert fs.remaining(later, used(A={2026: 600}), "2026-09-01").amount == 400

    def test_so_does_the_whole_chain_when_it_is_given(self) -> None:
        """In both directions."""
        chain = [
            standing(ALL, id="A", caps=self.CAP),
            standing(ALL, id="B", supersedes="A", valid_from="2026-05-01", caps=self.CAP),
            standing(ALL, id="C", supersedes="B", valid_from="2026-07-01", caps=self.CAP),
        ]
        ledger = used(A={2026: 100}, B={2026: 20}, C={2026: 3})
        for one in chain:
            rest = fs.remaining(one, ledger, "2026-09-01", assessments=chain)
            assert rest.in_year == 877
        assert fs.remaining(chain[0], ledger, "2026-04-01", assessments=chain).days == 30

    def test_a_cap_in_all_is_each_one_s_own(self) -> None:
        """Our choice."""
        later = standing(ALL, id="B", supersedes="A", caps=fs.Caps(total=1_000))
        assert fs.remaining(later, used(A={2026: 600}), "2026-09-01").amount == 1_000


class TestOccasions:
    """Work opportunities left, in all and in the day's month."""

    def test_are_what_the_limits_leave(self) -> None:
        """By the month of the work, and never more in a month than in all."""
        assessed = standing(ALL, max_occasions=10, max_occasions_per_month=4)
        use = fs.AssessmentUse(occasions=7, occasions_by_month={"2026-08": 4, "2026-09": 1})
        ledger = fs.Ledger(assessment_use={"A1": use})
        left = [
            (rest.occasions, rest.occasions_this_month)
            for day in ("2026-08-31", "2026-09-01", "2026-10-01")
            for rest in (fs.remaining(assessed, ledger, day),)
        ]
        assert left == [(3, 0), (3, 3), (3, 3)]

    def test_a_limit_below_what_is_used_leaves_none(self) -> None:
        """And never less than that."""
        ledger = fs.Ledger(assessment_use={"A1": fs.AssessmentUse(occasions=7)})
        assert fs.remaining(standing(ALL, max_occasions=5), ledger, "2026-09-01").occasions == 0


class TestDays:
    """Days of work that it still covers, both ends included."""

    @pytest.mark.parametrize(
        "on, days",
        [
            ("2025-12-01", 365),
            ("2026-01-01", 365),
            ("2026-12-30", 2),
            ("2026-12-31", 1),
            ("2027-01-01", 0),
        ],
    )
    def test_to_its_last_day(self, on: str, days: int) -> None:
        """Before it begins, all of them."""
        assert fs.remaining(standing(ALL), EMPTY, on).days == days

    def test_to_its_revocation(self) -> None:
        """The day itself is still covered."""
        revoked = fs.Revocation(on="2026-09-10", by="h-1", reason="journal 4")
        assert fs.remaining(standing(ALL, revoked=revoked), EMPTY, "2026-09-01").days == 10

    def test_a_pause_is_told(self) -> None:
        """Its days are not taken from the others."""
        assessed = standing(ALL, pauses=[fs.Period("2026-09-01", "2026-09-14")])
        rests = [fs.remaining(assessed, EMPTY, day) for day in ("2026-09-14", "2026-09-15")]
        assert [rest.paused for rest in rests] == [True, False]
        assert [rest.days for rest in rests] == [109, 108]


class TestReviews:
    """The next planned review that has not been held."""

    def test_the_first_that_is_planned(self) -> None:
        """Each recorded one holds one."""
        planned = ["2026-11-01", "2026-05-01", "2026-11-01"]
        assessed = standing(ALL, review_dates=planned)
        assert fs.remaining(assessed, EMPTY, "2026-04-01").next_review == date(2026, 5, 1)
        held = standing(ALL, review_dates=planned, reviewed_on=["2026-05-20", "2025-05-20"])
        assert fs.remaining(held, EMPTY, "2026-04-01").next_review == date(2026, 11, 1)
        both = standing(ALL, review_dates=planned, reviewed_on=["2026-05-20", "2026-10-20"])
        rest = fs.remaining(both, EMPTY, "2026-12-01")
        assert (rest.next_review, rest.review_overdue) == (None, False)

    @pytest.mark.parametrize("on, overdue", [("2026-05-01", False), ("2026-05-02", True)])
    def test_is_overdue_the_day_after(self, on: str, overdue: bool) -> None:
        """Work on the day itself is still covered."""
        assessed = standing(ALL, review_dates=["2026-05-01"])
        assert fs.remaining(assessed, EMPTY, on).review_overdue is overdue


class TestKnown:
    """Whether all earlier use is known."""

    CAP = fs.Caps(per_year=1_000)

    def test_a_ledger_that_does_not_know_it_says_so(self) -> None:
        """It began in January."""
        assessed = standing(ALL, caps=self.CAP)
        assert not fs.remaining(assessed, EMPTY, "2026-09-01").known
        assert fs.remaining(assessed, EMPTY, "2026-01-31").known
        assert fs.remaining(assessed, used(A1={}), "2026-09-01").known

    def test_a_ledger_that_has_kept_the_months_knows(self) -> None:
        """From the month that the first pay counts in, by the practice."""
        same = fs.Practice(income_month="SAME")
        begun = standing(ALL, valid_from="2026-08-01", caps=self.CAP)
        ledger = fs.Ledger().after(settle(single(gig(300), assessments=[begun])))
        assert fs.remaining(begun, ledger, "2026-10-01").known
        assert fs.remaining(begun, ledger, "2026-10-01").amount == 700
        unused = fs.Ledger(known_from={"anna": "2026-09"}, through="2026-09")
        assert fs.remaining(begun, unused, "2026-10-01").known
        assert not fs.remaining(begun, unused, "2026-10-01", practice=same).known

    def test_a_chain_is_known_when_all_of_it_is(self) -> None:
        """One that is not given, and not in the ledger, is unknown."""
        first = standing(ALL, id="A", caps=self.CAP)
        later = standing(ALL, id="B", supersedes="A", valid_from="2026-08-01", caps=self.CAP)
        since = fs.AssessmentUse(known_from="2026-09")
        ledgers = [
            used(B={}),
            used(A={}, B={}),
            fs.Ledger(assessment_use={"A": since, "B": fs.AssessmentUse()}),
        ]
        for given in ((), (first,)):
            known = [
                fs.remaining(later, one, "2026-10-01", assessments=given).known for one in ledgers
            ]
            assert known == [False, True, False]


class TestWhatCannotBe:
    """What no case would hold is refused here too."""

    @pytest.mark.parametrize(
        "other, code",
        [
            (standing(ALL, id="A", supersedes="B"), "supersedes_in_circle"),
            (payments(ALL, "g", id="A"), "supersedes_another"),
            (standing(ALL, id="A", person="bo"), "supersedes_another"),
        ],
    )
    def test_an_assessment_supersedes_a_standing_one_of_the_same_person(
        self, other: fs.IndividualAssessment, code: str
    ) -> None:
        """And never itself, in steps."""
        later = standing(ALL, id="B", supersedes="A", valid_from="2026-08-01")
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.remaining(later, EMPTY, "2026-09-01", assessments=[other])
        assert code in {one.code for one in raised.value.faults}

    def test_two_that_overlap_may_be_of_two_cases(self) -> None:
        """They are not tried here."""
        rest = fs.remaining(standing(ALL), EMPTY, "2026-09-01", assessments=[standing(ALL, id="B")])
        assert rest.days == 122

    def test_of_one_without_an_id_nothing_is_known(self) -> None:
        """The ledger books by the id that a case gives it."""
        nameless = standing(ALL, id="", caps=fs.Caps(per_year=900))
        ledger = fs.Ledger(known_from={"anna": "2025-01"})
        assert not fs.remaining(nameless, ledger, "2026-09-01").known


class TestWords:
    """What is left, said plainly."""

    def test_says_everything_that_is_limited(self) -> None:
        """In Swedish and English."""
        assessed = standing(
            fs.PerMonth(1_000),
            caps=fs.Caps(per_year=12_000, total=20_000),
            max_occasions=10,
            max_occasions_per_month=4,
            review_dates=["2026-08-01"],
            pauses=[fs.Period("2026-09-01", "2026-09-02")],
        )
        rest = fs.remaining(assessed, EMPTY, "2026-09-01")
        assert str(rest) == rest.sv
        assert rest.sv == (
            "Kvar av bedömning A1 den 2026-09-01: 12 000 kr av taket för 2026, 20 000 kr av taket "
            "totalt, högst 1 000 kr varje månad, 10 tillfällen totalt, 4 tillfällen den här "
            "månaden, 122 dagar. Dagen ligger i ett uppehåll. Nästa uppföljning: 2026-08-01, som "
            "inte är gjord. Det är okänt vad som har använts tidigare, så det kan vara mindre kvar."
        )
        assert rest.en == (
            "Left of assessment A1 on 2026-09-01: 12 000 kr of the cap of 2026, 20 000 kr of the "
            "cap in all, at most 1 000 kr each month, 10 opportunities in all, 4 opportunities "
            "this month, 122 days. The day lies in a pause. Next review: 2026-08-01, which has "
            "not been held. Earlier use is not all known, so there may be less left."
        )

    def test_that_no_day_is_left(self) -> None:
        """What is left of a cap is then for work already done."""
        rest = fs.remaining(standing(ALL, caps=fs.Caps(total=9)), used(A1={}), "2027-01-01")
        assert rest.amount == 9
        assert rest.sv == (
            "Kvar av bedömning A1 den 2027-01-01: 9 kr av taket totalt, 0 dagar. Arbete från den "
            "dagen omfattas inte."
        )
        assert rest.en == (
            "Left of assessment A1 on 2027-01-01: 9 kr of the cap in all, 0 days. Work from that "
            "day is not covered."
        )

    def test_one_is_said_as_one(self) -> None:
        """One day, and one opportunity."""
        assessed = standing(ALL, max_occasions=1, max_occasions_per_month=1)
        rest = fs.remaining(assessed, used(A1={}), "2026-12-31")
        assert rest.sv == (
            "Kvar av bedömning A1 den 2026-12-31: 1 tillfälle totalt, 1 tillfälle den här "
            "månaden, 1 dag."
        )
        assert rest.en == (
            "Left of assessment A1 on 2026-12-31: 1 opportunity in all, 1 opportunity this month, "
            "1 day."
        )

    def test_that_it_rests_on_a_supposition(self) -> None:
        """Then nothing is known."""
        ledger = fs.Ledger(assessment_use={"A1": fs.AssessmentUse()}, supposed=True)
        rest = fs.remaining(standing(ALL), ledger, "2026-12-30")
        assert (rest.supposed, rest.known) == (True, False)
        assert rest.sv.endswith("2 dagar. Det bygger på ett antagande.")
        assert rest.en.endswith("2 days. It rests on a supposition.")

    def test_and_nothing_of_what_is_not(self) -> None:
        """Days alone, and the review to come."""
        assessed = standing(ALL, review_dates=["2026-12-01"])
        rest = fs.remaining(assessed, used(A1={}), "2026-09-01")
        assert rest.sv == (
            "Kvar av bedömning A1 den 2026-09-01: 122 dagar. Nästa uppföljning: 2026-12-01."
        )
        assert rest.en == "Left of assessment A1 on 2026-09-01: 122 days. Next review: 2026-12-01."

    @pytest.mark.parametrize(
        "given, at",
        [
            ({"assessment": None}, "assessment"),
            ({"ledger": {}}, "ledger"),
            ({"practice": 0}, "practice"),
            ({"assessments": ["A1"]}, "assessments[0]"),
        ],
    )
    def test_what_stands_in_the_place_of_a_fact_is_refused(self, given: Any, at: str) -> None:
        """By its place."""
        usual: Any = {"assessment": standing(ALL), "ledger": EMPTY, "on": "2026-09-01"}
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.remaining(**(usual | given))
        assert [(one.code, one.at) for one in raised.value.faults] == [("wrong_kind", at)]

    def test_what_can_be_read_nowhere_is_refused(self) -> None:
        """Both faults at once."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.remaining(payments(ALL, "g"), EMPTY, "1 september")
        assert [(one.code, one.at) for one in raised.value.faults] == [
            ("not_a_date", "on"),
            ("assessment_not_standing", "assessment"),
        ]
