"""Whether an assessment covers an occasional earning, and if not, the one reason why."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.facts.clashes import taken_over_from
from forsorjning.rules.coverage import Reason, Verdict, verdict
from tests.calculation.helpers import gig, income, payments, single, standing

ALL = fs.Everything()
SETTLED = {"counted_in_full", "revoked", "occasion_limit", "cap_used", "amount_used"}
ASKED = {
    "not_assessed",
    "outside_period",
    "activity_not_covered",
    "kind_not_covered",
    "payer_not_covered",
    "paused",
    "review_overdue",
    "other_board",
    "partly_covered",
}


def verdict_in(case: fs.Case) -> Verdict:
    """What covers the first income of a case."""
    given = case.assessments
    return verdict(case.incomes[0], case, given, taken_over_from(given))


class TestReason:
    """A closed list: what a person has settled, and what is asked."""

    def test_these_are_the_codes(self) -> None:
        """Each is one or the other."""
        assert {reason.value for reason in Reason if reason.settled} == SETTLED
        assert {reason.value for reason in Reason if not reason.settled} == ASKED

    @pytest.mark.parametrize("reason", list(Reason))
    def test_each_is_said_in_two_languages(self, reason: Reason) -> None:
        """In words that fit in a sentence."""
        assert reason.sv != reason.en
        assert reason.sv[0].islower()
        assert reason.en[0].islower()


class TestVerdict:
    """An assessment of the payment itself decides alone; else the standing ones, by the work."""

    WALK = gig(1_000, "2026-08-13", id="g")

    def of(self, *assessments: fs.IndividualAssessment, board: str = "") -> tuple[list[str], str]:
        """The ids of what covers the walk, and the reason if nothing does."""
        case = single(self.WALK, assessments=assessments, board=board)
        found = verdict_in(case)
        return [one.id for one in found.covering], found.reason.value if found.reason else ""

    def test_nothing_is_no_assessment(self) -> None:
        """Nobody has said anything."""
        assert self.of() == ([], "not_assessed")

    def test_a_standing_assessment_covers_by_its_terms(self) -> None:
        """Here all of them fit."""
        assert self.of(standing(ALL)) == (["A1"], "")

    def test_of_the_payment_alone(self) -> None:
        """The standing one is set aside."""
        assert self.of(standing(ALL), payments(ALL, "g")) == (["B1"], "")

    def test_two_of_the_payment_in_the_order_they_were_decided(self) -> None:
        """By the day, and then by the id."""
        later = payments(ALL, "g", id="B1", decided_on="2026-09-03")
        earlier = payments(ALL, "g", id="B3", decided_on="2026-09-02")
        same_day = payments(ALL, "g", id="B2", decided_on="2026-09-03")
        assert self.of(same_day, later, earlier) == (["B3", "B1", "B2"], "")

    def test_a_refusal_settles_it(self) -> None:
        """Also two of them."""
        refusals = [payments(fs.CountInFull(), "g", id=id, grounds=()) for id in ("B1", "B2")]  # noqa: A001
        assert self.of(*refusals) == ([], "counted_in_full")

    def test_an_assessment_of_another_payment_says_nothing(self) -> None:
        """Nor does one of another person."""
        assert self.of(payments(ALL, "another")) == ([], "not_assessed")
        other = single(
            self.WALK,
            household=fs.Household.couple("anna", "bo"),
            assessments=[standing(ALL, person="bo")],
        )
        assert verdict_in(other).reason is Reason.NOT_ASSESSED

    @pytest.mark.parametrize(
        "scoped", [standing(ALL, board="norr"), payments(ALL, "g", board="norr")]
    )
    def test_another_boards_does_not_cover(self, scoped: fs.IndividualAssessment) -> None:
        """Where both are named and differ."""
        assert self.of(scoped, board="söder") == ([], "other_board")
        assert self.of(scoped, board="norr")[1] == self.of(scoped)[1] == ""

    @pytest.mark.parametrize("covered", [True, False])
    def test_a_plain_income_is_covered_only_where_it_is_named(self, covered: bool) -> None:
        """A standing assessment never takes it."""
        both = [standing(ALL), *([payments(ALL, "i")] if covered else [])]
        case = single(income("FEE", 900, id="i"), assessments=both)
        found = verdict_in(case)
        assert [one.id for one in found.covering] == (["B1"] if covered else [])

    @pytest.mark.parametrize(
        "order",
        [
            ["activity_not_covered", "kind_not_covered"],
            ["kind_not_covered", "payer_not_covered"],
            ["payer_not_covered", "outside_period"],
            ["outside_period", "paused"],
        ],
    )
    def test_of_several_that_fail_the_one_that_came_furthest_says_why(
        self, order: list[str]
    ) -> None:
        """Whichever stands first in the case."""
        terms: dict[str, dict[str, Any]] = {
            "activity_not_covered": {"activities": ["spelning"]},
            "kind_not_covered": {"kinds": ["EMPLOYMENT"]},
            "payer_not_covered": {"payers": ["kommun"], "kinds": ["FEE"]},
            "outside_period": {"valid_to": "2026-03-01", "payers": []},
            "paused": {"valid_from": "2026-04-01", "pauses": [fs.Period("2026-08-01")]},
        }
        one, other = (
            standing(ALL, id=f"A{place}", **terms[code]) for place, code in enumerate(order)
        )
        if order == ["payer_not_covered", "outside_period"]:
            one = standing(ALL, id="A0", payers=["kommun"], valid_from="2026-04-01")
        assert self.of(one, other) == self.of(other, one) == ([], order[1])
