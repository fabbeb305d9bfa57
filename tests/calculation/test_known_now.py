"""What ``recompute`` is given: what can't be true is refused, and ids must not have moved."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import forsorjning as fs
from tests.calculation.helpers import awaits, gig, payments, rent, settle, single, standing, wage
from tests.calculation.test_recompute import (
    LATE,
    NOW,
    WAGE,
    decided,
    left_out,
    told,
    told_now,
)


class TestWrongInput:
    """What can't be true is refused, with its path among what ``recompute`` is given."""

    @pytest.mark.parametrize(
        "wrong",
        [
            lambda: awaits(single(LATE)),
            lambda: awaits(single(LATE)).if_refused,
            single,
            lambda: None,
        ],
        ids=["open", "supposed", "a case", "nothing"],
    )
    def test_only_a_settled_month_is_recomputed(self, wrong: Callable[[], Any]) -> None:
        """Nobody has decided on anything else."""
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(wrong(), single())
        assert told(refusal.value) == [("decided", "recompute_unsettled")]

    def test_every_fault_is_told_at_once(self) -> None:
        """With the name that the argument has."""
        wrong: Any = "wrong"
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(
                decided(),
                wrong,
                assessments_now=[standing(fs.Everything()), wrong],
                decided_otherwise=wrong,
                ledger_now=wrong,
            )
        assert told(refusal.value) == [
            ("case_now", "wrong_kind"),
            ("assessments_now[1]", "wrong_kind"),
            ("decided_otherwise", "wrong_kind"),
            ("ledger_now", "wrong_kind"),
        ]

    def test_a_ledger_of_now_knows_only_earlier_months(self) -> None:
        """Neither the month itself nor a supposition."""
        ledger = fs.Ledger(through="2026-09", supposed=True)
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(decided(), single(month="2026-10"), ledger_now=ledger)
        assert told(refusal.value) == [
            ("case_now.month", "month_differs"),
            ("ledger_now", "ledger_supposed"),
            ("ledger_now.through", "month_already_entered"),
        ]
        before = fs.Ledger(through="2026-08")
        assert fs.recompute(decided(), told_now(), ledger_now=before).questions

    @pytest.mark.parametrize("later", [(), (standing(fs.PerMonth(1), id="A9", decided_on=NOW),)])
    def test_an_id_of_another_assessment_is_used_twice(
        self, later: tuple[fs.IndividualAssessment, ...]
    ) -> None:
        """Whether that one is used or set aside."""
        of_then = standing(fs.Everything(), id="A9", activities=["konsert"])
        then = decided() if later else decided(of_then)
        made = payments(fs.Everything(), "g", id="A9", decided_on=NOW)
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(then, told_now(*later), assessments_now=[made])
        assert told(refusal.value) == [("assessments_now[0].id", "id_used_twice")]

    def test_what_clashes_is_told_by_where_it_was_given(self) -> None:
        """An assessment of then, one told only now, and two made now."""
        of_then = standing(fs.Everything(), id="A1")
        untold = standing(fs.Everything(), id="A2", decided_on="2026-01-01")
        stranger = payments(fs.Everything(), "g", id="A3", person="bo", decided_on=NOW)
        twice = payments(fs.Everything(), "g", id="A4", decided_on=NOW)
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(
                decided(of_then), told_now(untold), assessments_now=[stranger, twice, twice]
            )
        assert told(refusal.value) == [
            ("assessments_now[2].id", "id_used_twice"),
            ("assessments_now[0].person", "person_unknown"),
            ("case_now.assessments[0]", "assessments_overlap"),
            ("assessments_now[0].scope.incomes", "payment_of_someone_else"),
        ]

    def test_someone_who_has_left_the_household_is_told_in_the_decided_case(self) -> None:
        """The assessment of then is of nobody in the case of now."""
        couple = fs.Household.couple("anna", "bo")
        assessed = standing(fs.Everything(), person="bo")
        then = settle(single(WAGE, household=couple, assessments=[assessed]))
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(then, told_now())
        assert told(refusal.value) == [("decided.case.assessments[0].person", "person_unknown")]


class TestIdsThatMove:
    """A number that the case gave must not pass to something else: assessments go by it."""

    def test_a_payment_told_first_would_take_the_number_of_another(self) -> None:
        """The assessment of income-1 would leave out the wrong pay."""
        first = evolve(gig(700), id="")
        then = settle(single(first, assessments=[payments(fs.Everything(), "income-1")]))
        late = gig(1_500, "2026-08-20")
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(then, single(late, first))
        (fault,) = refusal.value.faults
        assert (fault.at, fault.code) == ("case_now.incomes[1].id", "id_moved")
        assert fault.possible == "income-1"
        kept = fs.recompute(then, single(first, late))
        assert [one.about for one in kept.questions] == ["income-2"]

    def test_a_payment_told_twice_alike_has_not_moved(self) -> None:
        """The first of them still has its number."""
        correction = fs.recompute(settle(single(gig(700), assessments=[standing(fs.Everything())])),
            single(gig(700), gig(700)))  # fmt: skip
        assert left_out(correction) == {"income-1": 700, "income-2": 700}

    def test_two_that_were_alike_may_part(self) -> None:
        """The first is corrected, and the second has kept its own number."""
        then = settle(single(wage(700), wage(700)))
        change = fs.recompute(then, single(wage(600), wage(700))).change
        assert change.underpaid_right == 100

    def test_an_id_of_the_callers_own_says_itself_what_it_is(self) -> None:
        """A corrected payment, and another that is as the first one was."""
        then = settle(single(wage(700, id="a")))
        change = fs.recompute(then, single(wage(800, id="a"), wage(700, id="b"))).change
        assert change.overpaid_right == 800

    @pytest.mark.parametrize(
        "then,now,place",
        [
            (
                {"costs": [evolve(rent(), id=""), evolve(rent(40), id="")]},
                {"costs": [evolve(rent(40), id="")]},
                "costs[0]",
            ),
            (
                {"assets": [fs.Asset(amount=5)]},
                {"assets": [fs.Asset(amount=7), fs.Asset(amount=5)]},
                "assets[1]",
            ),
            (
                {"assessments": [standing(fs.Everything(), id="")]},
                {"assessments": [standing(fs.Everything(), id="A1")]},
                "assessments[0]",
            ),
        ],
        ids=["costs", "assets", "assessments"],
    )
    def test_whatever_has_ids_is_looked_at(
        self, then: dict[str, Any], now: dict[str, Any], place: str
    ) -> None:
        """Rows are compared by them, and an assessment would be there twice."""
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(settle(single(**then)), single(**now))
        assert (f"case_now.{place}.id", "id_moved") in told(refusal.value)

    def test_one_that_refers_to_a_number_is_compared_as_well(self) -> None:
        """The assessment it supersedes has been revoked since."""
        of_then = standing(fs.Everything(), id="", valid_to="2026-08-31")
        revoked = fs.Revocation(on="2026-08-20", by="h-4711", reason="anteckning 20")
        ended = standing(fs.Everything(), id="", valid_to="2026-08-31", revoked=revoked)
        next_one = standing(
            fs.PerMonth(1), id="A2", supersedes="assessment-1", valid_from="2026-09-01"
        )
        correction = fs.recompute(decided(of_then), told_now(ended, next_one))
        assert correction.set_aside == ("assessment-1",)
        assert left_out(correction) == {"g": 1_500}
