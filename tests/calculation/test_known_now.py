"""What ``recompute`` is given: what can't be true is refused, and ids must not have moved."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

import forsorjning as fs
from tests.calculation.helpers import (
    awaits,
    gig,
    income,
    payments,
    rent,
    settle,
    single,
    standing,
    wage,
)
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


def moved(then: fs.Settled, now: fs.Case, **rest: Any) -> list[tuple[str, str]]:
    """Where an id stands for something else, and which."""
    with pytest.raises(fs.InvalidFacts) as refusal:
        fs.recompute(then, now, **rest)
    assert {fault.code for fault in refusal.value.faults} == {"id_moved"}
    return [(fault.at, fault.possible) for fault in refusal.value.faults]


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

    def test_a_payment_told_first_and_another_corrected_is_refused_too(self) -> None:
        """The wage of 4 000 kr would be left out by the assessment of a fee."""
        assessed = payments(fs.Everything(), "income-1")
        then = settle(
            single(income("FEE", 900, "2026-02-12"), month="2026-03", assessments=[assessed])
        )
        assert then.aid == then.need
        now = single(
            wage(4_000, "2026-02-20"),
            income("FEE", 950, "2026-02-12"),
            month="2026-03",
            assessments=[assessed],
        )
        assert moved(then, now) == [("case_now.incomes[0].id", "income-1")]

    @pytest.mark.parametrize(
        "name,value",
        [
            ("person", "bo"),
            ("kind", "SWISH"),
            ("paid_on", "2026-08-26"),
            ("gig", None),
            ("gig", fs.Gig(worked="2026-08-13", activity="konsert")),
        ],
    )
    def test_another_payment_under_an_assessed_number_is_refused(
        self, name: str, value: Any
    ) -> None:
        """Whatever tells it from the one that was assessed."""
        couple = fs.Household.couple("anna", "bo")
        assessed = payments(fs.Everything(), "income-1")
        then = settle(single(gig(700), household=couple, assessments=[assessed]))
        other = single(evolve(gig(800), **{name: value}), household=couple)
        assert moved(then, other) == [("case_now.incomes[0].id", "income-1")]

    def test_the_amounts_and_the_note_of_an_assessed_payment_may_be_corrected(self) -> None:
        """It is the same payment still."""
        assessed = payments(fs.Everything(), "income-1")
        then = settle(single(gig(700), assessments=[assessed]))
        corrected = gig(800, gross=1_000, note="rättad")
        assert left_out(fs.recompute(then, single(corrected))) == {"income-1": 800}

    def test_a_payment_that_is_gone_takes_no_number(self) -> None:
        """What was assessed of it then covers nothing now."""
        assessed = payments(fs.Everything(), "income-2")
        then = settle(single(wage(100), gig(700), assessments=[assessed]))
        assert fs.recompute(then, single(wage(100))).change.overpaid_right == 0

    def test_a_number_that_nothing_had_then_is_not_of_what_was_assessed_then(self) -> None:
        """Somebody had named a payment that was not there."""
        then = settle(single(wage(100), assessments=[payments(fs.Everything(), "income-2")]))
        now = single(wage(100), gig(700))
        assert moved(then, now) == [("case_now.incomes[1].id", "income-2")]

    @pytest.mark.parametrize("made_now", [True, False], ids=["made now", "of the case of now"])
    def test_an_assessment_of_now_may_mean_another_payment_by_the_number(
        self, made_now: bool
    ) -> None:
        """Nobody can tell which, unless the number stands for the same then and now."""
        made = payments(fs.Everything(), "income-1", id="A2", decided_on="2026-09-01")
        given: dict[str, Any] = {"assessments_now": [made]} if made_now else {}
        of_case = () if made_now else (made,)
        then = settle(single(wage(100)))
        changed = single(gig(700), wage(150), assessments=of_case)
        assert moved(then, changed, **given) == [("case_now.incomes[0].id", "income-1")]
        new = evolve(changed, incomes=[wage(150), gig(700)])
        made = evolve(made, scope=fs.Payments(["income-2"]))
        if made_now:
            given = {"assessments_now": [made]}
        else:
            new = evolve(new, assessments=[made])
        assert left_out(fs.recompute(then, new, **given)) == {"income-2": 700}

    def test_a_number_that_no_assessment_names_may_stand_for_something_else(self) -> None:
        """Then only rows are compared by it, and everything is counted."""
        then = settle(single(wage(700)))
        change = fs.recompute(then, single(income("PENSION", 800, "2026-08-20"))).change
        assert change.overpaid_right == 100

    def test_an_assessed_payment_with_an_id_of_the_callers_own_is_trusted(self) -> None:
        """The day it was paid on was wrong."""
        then = settle(single(gig(700, id="g"), assessments=[payments(fs.Everything(), "g")]))
        corrected = gig(700, id="g", paid_on="2026-08-26")
        assert left_out(fs.recompute(then, single(corrected))) == {"g": 700}

    def test_every_id_that_moved_is_told_once(self) -> None:
        """Of payments, and of assessments."""
        named = payments(fs.Everything(), "income-1", id="")
        of_then = [named, standing(fs.Everything(), id="")]
        of_now = [standing(fs.Everything(), id=""), named]
        then = settle(single(gig(700), assessments=of_then))
        assert moved(then, single(gig(50), gig(700), assessments=of_now)) == [
            ("case_now.incomes[1].id", "income-1"),
            ("case_now.assessments[0].id", "assessment-2"),
            ("case_now.assessments[1].id", "assessment-1"),
        ]

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


OTHERS = (
    {"person": "bo"},
    {"valid_from": "2026-01-02"},
    {"activities": ["konsert"]},
    {"activities": ["vandring", "konsert"]},
    {"arrangers": ["teatern"]},
    {"payers": ["teatern"]},
    {"kinds": ["FEE"]},
)


def versions(
    name: str, other: dict[str, Any]
) -> tuple[fs.Settled, fs.Case, fs.IndividualAssessment]:
    """A month with an assessment that was not reviewed; and one like it that was."""
    household = fs.Household.couple("anna", "bo")
    planned = {"id": name, "review_dates": ["2026-07-01"]}
    of_then = standing(fs.Everything(), **planned)
    reviewed = standing(fs.Everything(), reviewed_on=["2026-06-20"], **planned | other)
    then = decided(of_then, household=household)
    return then, told_now(reviewed, household=household), of_then


class TestAssessmentsUnderAnotherNumber:
    """A review belongs to the assessment that was reviewed, and to no other."""

    @pytest.mark.parametrize("other", OTHERS, ids=str)
    def test_a_number_that_stands_for_another_assessment_is_refused(
        self, other: dict[str, Any]
    ) -> None:
        """Its review would be credited to the one of then."""
        then, now, _ = versions("", other)
        assert moved(then, now) == [("case_now.assessments[0].id", "assessment-1")]

    @pytest.mark.parametrize("other", OTHERS, ids=str)
    def test_an_id_of_the_callers_own_says_that_it_is_a_changed_version(
        self, other: dict[str, Any]
    ) -> None:
        """It is set aside as a whole, with its reviews."""
        then, now, of_then = versions("A1", other)
        correction = fs.recompute(then, now)
        assert correction.set_aside == ("A1",)
        assert [one.code for one in correction.questions] == ["review_overdue"]
        assert correction.if_refused.result.case.assessments == (of_then,)

    @pytest.mark.parametrize("name", ["", "A1"])
    def test_the_same_assessment_has_its_reviews(self, name: str) -> None:
        """Whatever else has changed in it, which is set aside."""
        then, now, _ = versions(name, {"valid_to": "2026-10-31", "caps": fs.Caps(total=1)})
        correction = fs.recompute(then, now)
        assert len(correction.set_aside) == 1
        assert left_out(correction) == {"g": 1_500}

    @pytest.mark.parametrize(
        "of_now",
        [standing(fs.Everything(), id=""), payments(fs.PerMonth(1), "g", "k", id="")],
        ids=["standing", "of other payments"],
    )
    def test_a_number_of_an_assessment_of_other_payments_is_refused(
        self, of_now: fs.IndividualAssessment
    ) -> None:
        """Two could then leave out the same pay."""
        then = decided(payments(fs.PerMonth(1), "g", id=""))
        now = told_now(of_now)
        assert moved(then, now) == [("case_now.assessments[0].id", "assessment-1")]

    def test_a_number_that_was_not_there_then_is_no_version(self) -> None:
        """It is told only now."""
        then = decided(standing(fs.Everything(), id=""))
        new = payments(fs.CountInFull(), "k", decided_on="2026-09-02")
        now = single(WAGE, LATE, gig(50, id="k"), assessments=[*then.case.assessments, new])
        assert fs.recompute(then, now).set_aside == ()
