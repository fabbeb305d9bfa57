"""A decided month again: what it comes to with what was in force then, and what that changes."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

import pickle
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

import forsorjning as fs
from forsorjning.ground.law import SOL_2001
from tests.calculation.helpers import (
    awaits,
    gig,
    payments,
    period,
    rent,
    settle,
    single,
    standing,
    wage,
)

WAGE = wage(2_000, id="lön")
LATE = gig(1_500, id="g")
DECIDED_ON = "2026-09-10"
NOW = "2027-01-10"


def decided(*assessments: fs.IndividualAssessment, **rest: Any) -> fs.Settled:
    """September as it was decided on the tenth: a wage, and no gig that anybody had told."""
    return settle(single(WAGE, assessments=assessments, decided_on=DECIDED_ON, **rest))


def told_now(*assessments: fs.IndividualAssessment, **rest: Any) -> fs.Case:
    """September as it is known now: the wage, and a gig of 1 500 kronor."""
    return single(WAGE, LATE, assessments=assessments, **rest)


def with_reviews(*reviewed_on: str, **rest: Any) -> fs.IndividualAssessment:
    """A standing assessment that is to be reviewed on the first of July."""
    return standing(fs.Everything(), review_dates=["2026-07-01"], reviewed_on=reviewed_on, **rest)


def again(value: Any) -> Any:
    """The same value in another process."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes


def left_out(correction: fs.Correction) -> dict[str, Decimal]:
    """What the month recomputed leaves out of each gig."""
    rows = correction.change.result.sheet.find("OccasionalPayLeftOut")
    return {row.refs[0]: row.amount for row in rows}


def told(refusal: fs.InvalidFacts) -> list[tuple[str, str]]:
    """Where what is wrong, in order."""
    return [(fault.at, fault.code) for fault in refusal.faults]


class TestAGigToldTooLate:
    """Pay that comes to light after the decision is treated as it would have been then."""

    def test_is_a_question_where_nothing_covers_it(self) -> None:
        """The correction holds both roads and prefers neither."""
        correction = fs.recompute(decided(), told_now())
        assert [(one.code, one.about) for one in correction.questions] == [("not_assessed", "g")]
        assert isinstance(correction.now, fs.AwaitsAssessment)
        no, yes = correction.if_refused, correction.if_granted
        assert (no.paid_right, no.right, no.overpaid_right) == (9_220, 7_720, 1_500)
        assert (yes.paid_right, yes.right, yes.overpaid_right) == (9_220, 9_220, 0)
        assert (type(no.result), type(yes.result)) == (fs.Supposed, fs.Supposed)
        with pytest.raises(fs.AssessmentMissing) as missing:
            _ = correction.change
        assert missing.value.questions == ("not_assessed:g",)
        assert (missing.value.if_refused, missing.value.if_granted) == ("7720", "9220")

    def test_changes_nothing_where_an_assessment_of_then_covers_it(self) -> None:
        """Then nothing was paid too much, and nothing could be claimed back."""
        assessed = standing(fs.Everything())
        correction = fs.recompute(decided(assessed), told_now(assessed))
        change = correction.change
        assert correction.questions == ()
        assert correction.if_refused == correction.if_granted == change
        assert type(change.result) is fs.Settled
        assert (change.overpaid_right, change.underpaid_right, change.recovery) == (0, 0, ())
        assert left_out(correction) == {"g": 1_500}

    def test_counts_as_far_as_an_assessment_of_then_does_not_cover_it(self) -> None:
        """Of 1 000 kronor a month, 400 had been used for a gig that was told in time."""
        assessed = standing(fs.PerMonth(1_000))
        told = gig(400, worked="2026-08-02", id="first", paid_on="2026-08-10")
        then = settle(single(WAGE, told, assessments=[assessed], decided_on=DECIDED_ON))
        correction = fs.recompute(then, single(WAGE, told, LATE, assessments=[assessed]))
        assert left_out(correction) == {"first": 400, "g": 600}
        assert correction.change.overpaid_right == 900

    def test_shows_the_difference_row_by_row(self) -> None:
        """Each row that differs, before and after; one that is new was not there before."""
        rows = {row.id: row for row in fs.recompute(decided(), told_now()).if_refused.rows}
        pay, aid = rows["IncomeOfMonth:g:anna"], rows["AidByRight"]
        assert (pay.before, pay.after) == (None, 1_500)
        assert (aid.before, aid.after) == (9_220, 7_720)
        assert "Need" not in rows


class TestAnAssessmentMadeNow:
    """It may be used for the month, and its row says when it was made."""

    def test_says_so_in_its_row(self) -> None:
        """In both languages, and among the row's conditions."""
        made = payments(fs.PerMonth(500), "g", id="A2", decided_on=NOW)
        correction = fs.recompute(decided(), told_now(), assessments_now=[made])
        (row,) = correction.change.result.sheet.find("OccasionalPayLeftOut")
        assert row.title == (
            "Tillfällig inkomst som inte räknas, enligt bedömning A2, gjord 2027-01-10 och inte "
            "med när månaden beslutades"
        )
        assert row.title_en == (
            "Occasional earning left out, according to assessment A2, made on 2027-01-10 and not "
            "there when the month was decided"
        )
        assert row.because["made_now"] == NOW
        assert correction.made_now == ("A2",)
        assert correction.change.result.made_now == frozenset({"A2"})
        assert correction.change.overpaid_right == 1_000

    def test_says_so_where_a_share_is_rounded(self) -> None:
        """The rounded row stands for the exact one."""
        made = payments(fs.Share("0.3333"), "g", id="A2", decided_on=NOW)
        case = single(WAGE, gig("100.01", id="g"))
        result = fs.recompute(decided(), case, assessments_now=[made]).change.result
        (row,) = result.sheet.find("OccasionalPayLeftOutRounded")
        assert "A2, gjord 2027-01-10 och inte med när månaden beslutades" in row.title

    def test_says_so_where_the_pay_counts(self) -> None:
        """A refusal made now, beside one that was made then."""
        then = payments(fs.CountInFull(), "g", id="A1", decided_on="2026-09-02")
        made = payments(fs.CountInFull(), "g", id="A2", decided_on=NOW)
        correction = fs.recompute(decided(then), told_now(), assessments_now=[made])
        (row,) = correction.change.result.sheet.find("OccasionalPayCountsInFull")
        assert row.title.endswith(
            "enligt bedömning A1, A2, gjord 2027-01-10 och inte med när månaden beslutades"
        )
        assert row.because["made_now"] == (None, NOW)

    def test_of_then_says_nothing_of_it(self) -> None:
        """Nor does any assessment of a month that is not recomputed."""
        then = payments(fs.CountInFull(), "g", id="A1", decided_on="2026-09-02")
        result = fs.recompute(decided(then), told_now()).change.result
        (row,) = result.sheet.find("OccasionalPayCountsInFull")
        assert row.title.endswith("enligt bedömning A1")
        assert row.because["made_now"] == ()
        covered = settle(single(LATE, assessments=[standing(fs.Everything())]))
        (row,) = covered.sheet.find("OccasionalPayLeftOut")
        assert row.because["made_now"] is None
        assert covered.made_now == frozenset()

    def test_moves_the_same_kronor_as_one_of_then(self) -> None:
        """The mark is told apart in the result, and not in the hash of its input."""
        made = payments(fs.PerMonth(500), "g", id="A2", decided_on="2026-09-02")
        now = fs.recompute(decided(), told_now(), assessments_now=[made]).change.result
        then = fs.recompute(decided(made), told_now(made)).change.result
        assert now.aid == then.aid
        assert now.input_hash == then.input_hash
        assert now != then

    def test_still_says_so_when_the_month_is_recomputed_once_more(self) -> None:
        """A month recomputed is the same month again, with its marks."""
        made = payments(fs.PerMonth(500), "g", id="A2", decided_on=NOW)
        once = fs.recompute(decided(), told_now(), assessments_now=[made]).change.result
        assert isinstance(once, fs.Settled)
        twice = fs.recompute(once, once.case)
        assert (twice.now, twice.made_now) == (once, ())
        assert "gjord 2027-01-10" in str(twice.now)

    def test_may_stand_in_the_case_of_now_as_well(self) -> None:
        """It is the same one, and is used only because it is given as made now."""
        made = payments(fs.Everything(), "g", id="A2", decided_on=NOW)
        correction = fs.recompute(decided(), told_now(made), assessments_now=[made])
        assert (correction.made_now, correction.set_aside) == (("A2",), ())
        assert left_out(correction) == {"g": 1_500}

    @pytest.mark.parametrize("given", ["", "assessment-1"])
    def test_without_an_id_of_its_own_gets_a_free_one(self, given: str) -> None:
        """As in a case; that of an assessment of then, or of the ledger, is never taken."""
        of_then = standing(fs.Everything(), id="", activities=["konsert"])
        of_now = standing(fs.Everything(), id="assessment-2", decided_on=NOW, activities=["text"])
        ledger = fs.Ledger(assessment_use={"assessment-3": fs.AssessmentUse(occasions=1)})
        made = payments(fs.Everything(), "g", id=given, decided_on=NOW)
        then = settle(single(WAGE, assessments=[of_then], decided_on=DECIDED_ON), ledger=ledger)
        correction = fs.recompute(then, told_now(of_then, of_now), assessments_now=[made, made])
        assert correction.made_now == ("assessment-4", "assessment-5")
        assert correction.set_aside == ("assessment-2",)

    def test_that_another_refers_to_keeps_its_id(self) -> None:
        """Else it would not be known which is superseded."""
        first = standing(fs.Everything(), id="assessment-1", decided_on=NOW)
        second = standing(fs.PerMonth(1), id="B", supersedes="assessment-1", decided_on=NOW)
        second = evolve(second, scope=evolve(second.scope, valid_from="2026-10-01"))  # type: ignore[arg-type]
        both = [first, second]
        correction = fs.recompute(decided(), told_now(), assessments_now=both)
        assert correction.made_now == ("assessment-1", "B")
        taken = standing(fs.Everything(), id="", activities=["konsert"])
        with pytest.raises(fs.InvalidFacts) as refusal:
            fs.recompute(decided(taken), told_now(taken), assessments_now=both)
        assert told(refusal.value) == [("assessments_now[0].id", "id_used_twice")]


class TestWhatWasInForceThen:
    """The practice, the ledger and the assessments are those of the decision."""

    def test_an_assessment_made_later_is_set_aside(self) -> None:
        """Though it would cover the work; the question stays open."""
        later = standing(fs.Everything(), id="A3", decided_on="2026-09-11")
        correction = fs.recompute(decided(), told_now(later))
        assert correction.set_aside == ("A3",)
        assert [one.about for one in correction.questions] == ["g"]
        assert "A3" in str(correction)

    def test_one_that_had_been_made_and_is_told_only_now_counts(self) -> None:
        """On the day of the decision at the latest."""
        made = standing(fs.Everything(), id="A3", decided_on=DECIDED_ON)
        correction = fs.recompute(decided(), told_now(made))
        assert (correction.set_aside, correction.questions) == ((), ())

    @pytest.mark.parametrize(
        "made_on,set_aside", [("2026-09-01", ()), ("2026-09-02", ("A3",))], ids=["first", "second"]
    )
    def test_without_a_day_of_decision_it_is_the_first_of_the_month(
        self, made_on: str, set_aside: tuple[str, ...]
    ) -> None:
        """As for the sections that are cited."""
        made = standing(fs.Everything(), id="A3", decided_on=made_on)
        correction = fs.recompute(settle(single(WAGE)), told_now(made))
        assert correction.set_aside == set_aside

    def test_a_later_revocation_is_set_aside(self) -> None:
        """It works forward only: the assessment of then still covers."""
        then = standing(fs.Everything())
        revoked = fs.Revocation(on="2026-08-01", by="h-4711", reason="anteckning 20")
        now = standing(fs.Everything(), revoked=revoked)
        correction = fs.recompute(decided(then), told_now(now))
        assert correction.set_aside == ("A1",)
        assert left_out(correction) == {"g": 1_500}
        assert correction.change.result.case.assessments == (then,)

    def test_a_review_recorded_later_counts(self) -> None:
        """It settles what was overdue, also backwards."""
        then = with_reviews()
        assert fs.recompute(decided(then), told_now(then)).questions
        correction = fs.recompute(decided(then), told_now(with_reviews("2026-11-03")))
        assert (correction.questions, correction.set_aside) == ((), ())
        assert left_out(correction) == {"g": 1_500}

    def test_of_a_version_with_a_review_and_another_change_the_review_counts(self) -> None:
        """The rest of the change is set aside."""
        now = with_reviews("2026-11-03", caps=fs.Caps(per_month=1))
        correction = fs.recompute(decided(with_reviews()), told_now(now))
        assert correction.set_aside == ("A1",)
        assert left_out(correction) == {"g": 1_500}

    def test_the_order_of_reviews_is_no_change(self) -> None:
        """One of them was recorded in between."""
        then = with_reviews("2026-03-01", "2026-08-20")
        now = with_reviews("2026-03-01", "2026-06-20", "2026-08-20")
        assert fs.recompute(decided(then), told_now(now)).set_aside == ()

    def test_a_review_that_is_gone_is_a_change(self) -> None:
        """What was recorded then stays."""
        correction = fs.recompute(decided(with_reviews("2026-06-20")), told_now(with_reviews()))
        assert (correction.set_aside, correction.questions) == (("A1",), ())

    @pytest.mark.parametrize(
        "then,now",
        [
            (payments(fs.PerMonth(1), "g", id="A1"), standing(fs.PerMonth(1))),
            (standing(fs.PerMonth(1)), payments(fs.PerMonth(1), "g", id="A1")),
            (standing(fs.PerMonth(1)), standing(fs.PerMonth(2))),
            (payments(fs.PerMonth(1), "g"), payments(fs.PerMonth(2), "g")),
        ],
    )
    def test_another_version_is_set_aside(
        self, then: fs.IndividualAssessment, now: fs.IndividualAssessment
    ) -> None:
        """Whatever has changed in it."""
        correction = fs.recompute(decided(then), told_now(now))
        assert correction.set_aside == (then.id,)
        assert left_out(correction) == {"g": 1}

    def test_one_that_is_not_told_any_more_still_counts(self) -> None:
        """A case of now need not repeat the assessments of then."""
        correction = fs.recompute(decided(standing(fs.Everything())), told_now())
        assert (correction.set_aside, left_out(correction)) == ((), {"g": 1_500})

    def test_the_practice_is_that_of_then(self) -> None:
        """It stands in the decided month."""
        practice = fs.Practice(name="Vår", aid_rounding="KRONA_UP")
        then = settle(single(WAGE), practice=practice)
        result = fs.recompute(then, single(wage("2000.50", id="lön"))).change.result
        assert result.practice == practice
        assert result.aid == 9_220

    def test_jobbstimulans_is_that_of_then(self) -> None:
        """A wage told too late has a quarter left out if the person had the right."""
        then = settle(single(), ledger=period())
        change = fs.recompute(then, single(WAGE)).change
        assert change.result.disregarded.jobbstimulans == 500
        assert change.overpaid_right == 1_500

    def test_a_ledger_of_now_takes_the_place_of_that_of_then(self) -> None:
        """Where earlier months have been corrected first."""
        correction = fs.recompute(settle(single()), single(WAGE), ledger_now=period())
        assert correction.change.result.ledger == period()
        assert correction.change.overpaid_right == 1_500

    def test_the_sections_are_those_of_the_decision(self) -> None:
        """Whatever day the case of now names."""
        then = settle(single(month="2025-06", decided_on="2025-06-20"))
        result = fs.recompute(then, single(month="2025-06", decided_on=NOW)).change.result
        assert (result.case, result.aid) == (then.case, then.aid)
        (row,) = result.sheet.find("AidByRight")
        assert [cite.act for cite in row.citations] == [SOL_2001]


class TestAmounts:
    """Aid by right and aid beyond it stand apart, and neither is netted against the other."""

    def test_what_an_assessment_under_right_moves_is_aid_by_right(self) -> None:
        """Nothing beyond the right was paid."""
        change = fs.recompute(decided(), told_now()).if_refused
        assert (change.overpaid_right, change.overpaid_discretionary) == (1_500, 0)
        assert (change.underpaid_right, change.underpaid_discretionary) == (0, 0)

    def test_what_was_left_out_on_discretion_is_aid_beyond_the_right(self) -> None:
        """A gig that was entered as 1 500 kronor was 900."""
        assessed = payments(fs.Everything(), "g", basis="DISCRETIONARY")
        then = settle(single(LATE, assessments=[assessed], decided_on=DECIDED_ON))
        now = single(gig(900, id="g"), assessments=[assessed])
        change = fs.recompute(then, now).change
        assert (change.paid_right, change.paid_discretionary) == (9_720, 1_500)
        assert (change.right, change.discretionary) == (10_320, 900)
        assert (change.overpaid_right, change.underpaid_right) == (0, 600)
        assert (change.overpaid_discretionary, change.underpaid_discretionary) == (600, 0)
        assert [ground.code for ground in change.recovery] == ["terms_of_repayment"]

    def test_too_much_by_right_is_not_netted_against_too_little_beyond_it(self) -> None:
        """An assessment made now adds aid on another section than the one overpaid."""
        made = payments(fs.Everything(), "g", basis="DISCRETIONARY", decided_on=NOW)
        change = fs.recompute(decided(), told_now(), assessments_now=[made]).change
        assert change.result.aid == decided().aid
        assert (change.overpaid_right, change.underpaid_discretionary) == (1_500, 1_500)

    def test_pay_left_out_beyond_the_right_changes_nothing_in_all(self) -> None:
        """The two sections move; whether they are set against each other is for a person."""
        assessed = standing(fs.Everything(), basis="DISCRETIONARY")
        now = told_now(assessed)
        change = fs.recompute(decided(assessed), now).change
        assert (change.overpaid_right, change.underpaid_discretionary) == (1_500, 1_500)
        assert (change.paid, change.aid, change.difference) == (9_220, 9_220, 0)

    def test_the_difference_is_of_the_aid_in_all(self) -> None:
        """Below 0 where the month comes to less than was decided, in both parts here."""
        assessed = payments(fs.PerMonth(1_000), "g", basis="DISCRETIONARY")
        then = settle(single(LATE, assessments=[assessed], decided_on=DECIDED_ON))
        otherwise = fs.Decided(discretionary="900.50", ground="anteckning 30")
        now = single(LATE, wage(10_000), assessments=[assessed])
        change = fs.recompute(then, now, decided_otherwise=otherwise).change
        assert (change.paid_right, change.paid_discretionary) == (9_720, Decimal("900.50"))
        assert (change.right, change.discretionary) == (0, 720)
        assert (change.paid, change.aid) == (Decimal("10620.50"), 720)
        assert change.difference == Decimal("-9900.50")
        higher = fs.recompute(decided(), single(wage(1_500, id="lön"))).change
        assert higher.difference == 500

    def test_too_little_has_no_grounds_of_recovery(self) -> None:
        """The wage was smaller than it was entered."""
        change = fs.recompute(decided(), single(wage(1_500, id="lön"))).change
        assert (change.underpaid_right, change.overpaid_right) == (500, 0)
        assert change.recovery == ()

    @pytest.mark.parametrize(
        "board,paid",
        [
            ({"forsorjningsstod": 8_000}, (8_300, 1_500)),
            ({"other_aid": 0}, (9_720, 1_500)),
            ({"discretionary": 0}, (10_020, 0)),
            ({"forsorjningsstod": 0, "other_aid": 100, "discretionary": 7}, (100, 7)),
        ],
    )
    def test_what_the_board_decided_otherwise_was_paid(
        self, board: dict[str, int], paid: tuple[Any, Any]
    ) -> None:
        """An amount that is not named is as calculated."""
        otherwise = fs.Decided(**board, ground="hemligt skäl")
        glasses = fs.Cost(kind="GLASSES", applied=300, approved=300, id="g1")
        assessed = payments(fs.Everything(), "g", basis="DISCRETIONARY")
        case = single(LATE, costs=[rent(), glasses], assessments=[assessed])
        then = settle(case)
        assert (then.forsorjningsstod, then.other_aid) == (9_720, 300)
        assert then.aid_discretionary == 1_500
        correction = fs.recompute(then, case, decided_otherwise=otherwise)
        change = correction.change
        assert correction.decided_otherwise == otherwise
        assert (change.paid_right, change.paid_discretionary) == paid
        assert change.underpaid_right == 10_020 - paid[0]
        assert change.rows == ()
        assert "Nämnden beslutade annat" in str(correction)
        assert "hemligt" not in str(correction) + repr(correction)

    def test_more_than_was_calculated_may_have_been_paid(self) -> None:
        """The difference is shown; whether the board's reasons hold is for a person."""
        otherwise = fs.Decided(forsorjningsstod=10_000, ground="anteckning 30")
        change = fs.recompute(decided(), single(WAGE), decided_otherwise=otherwise).change
        assert change.overpaid_right == 780
        assert change.recovery


class TestValue:
    """A correction is a value: it is equal when what was given is, it pickles and never changes."""

    def test_the_same_facts_give_no_difference(self) -> None:
        """And the same hash of the input."""
        case = single(
            WAGE, LATE, assessments=[with_reviews("2026-06-20")], decided_on=DECIDED_ON, id="nr 7"
        )
        then = settle(case, ledger=period(), practice=fs.Practice.lifecare())
        correction = fs.recompute(then, case)
        result = correction.change.result
        assert (result.case, result.ledger, result.practice) == (
            then.case,
            then.ledger,
            then.practice,
        )
        assert (result.input_hash, str(result)) == (then.input_hash, str(then))
        assert (correction.change.rows, correction.change.recovery) == ((), ())
        assert (correction.set_aside, correction.made_now) == ((), ())
        assert "Ingen rad skiljer sig" in str(correction)

    @pytest.mark.parametrize(
        "made",
        [
            (),
            (payments(fs.PerMonth(500), "g", id="A2", decided_on=NOW, basis="DISCRETIONARY"),),
            (payments(fs.CountInFull(), "g", id="A2", decided_on=NOW),),
        ],
        ids=["open", "left out", "counted"],
    )
    def test_it_pickles(self, made: tuple[fs.IndividualAssessment, ...]) -> None:
        """With its roads, changes, rows and grounds, and each result by itself."""
        correction = fs.recompute(decided(), told_now(), assessments_now=made)
        same = again(correction)
        assert same == correction
        assert (hash(same), str(same)) == (hash(correction), str(correction))
        for one in (correction.if_refused, correction.if_granted):
            assert again(one) == one
            assert str(again(one.result)) == str(one.result)
            assert again(one.rows) == one.rows
            assert again(one.recovery) == one.recovery
        assert str(again(correction.now)) == str(correction.now)

    def test_a_month_recomputed_is_never_taken_for_one_that_was_only_calculated(self) -> None:
        """Along every road, also in another process; else a ledger could enter it.

        It is equal to the other all the same: the same facts come to the same.
        """
        then = decided()
        same = fs.recompute(then, then.case)
        opened = fs.recompute(then, told_now())
        assert same.now == then
        assert opened.now == awaits(evolve(told_now(), decided_on=DECIDED_ON))
        results = (same.now, opened.if_refused.result, opened.if_granted.result)
        for result in (*results, *again(results), again(opened.now).if_refused):
            assert isinstance(result, fs.Calculation)
            assert result.recomputed
        for result in (then, again(then), awaits(told_now()).if_refused):
            assert not result.recomputed

    def test_another_assessment_gives_another_correction(self) -> None:
        """And what was made now is told apart from what was made then."""
        made = payments(fs.PerMonth(500), "g", id="A2", decided_on="2026-09-02")
        one = fs.recompute(decided(), told_now(made))
        other = fs.recompute(decided(), told_now(), assessments_now=[made])
        assert one != other
        assert one.change.result.aid == other.change.result.aid

    def test_open_roads_with_something_made_now_are_told_apart(self) -> None:
        """Also where another gig is still asked about."""
        made = payments(fs.PerMonth(500), "g", id="A2", decided_on="2026-09-02")
        case = single(WAGE, LATE, gig(50, activity="konsert", id="k"))
        correction = fs.recompute(decided(), case, assessments_now=[made])
        then = awaits(evolve(case, assessments=[made], decided_on=DECIDED_ON))
        assert correction.now != then
        assert again(correction.now) == correction.now
        assert correction.if_refused.result.aid == then.if_refused.aid

    @pytest.mark.parametrize("name", ["decided", "now", "set_aside", "change", "new"])
    def test_nothing_of_it_can_be_changed(self, name: str) -> None:
        """Nor of a change, or of a ground."""
        correction: Any = fs.recompute(decided(), told_now())
        for one in (correction, correction.if_refused, correction.if_refused.recovery[0]):
            with pytest.raises(AttributeError):
                setattr(one, name, None)

    def test_the_decided_month_and_the_case_are_left_as_they_were(self) -> None:
        """A correction is made beside them."""
        then, now = decided(standing(fs.Everything())), told_now()
        before = again((then, now))
        fs.recompute(then, now)
        assert (then, now) == before

    def test_its_short_form_names_nobody(self) -> None:
        """And holds nothing that is written about a person."""
        made = payments(fs.PerMonth(500), "g", id="A2", decided_on=NOW)
        correction = fs.recompute(decided(), told_now(), assessments_now=[made])
        assert repr(correction) == (
            "Correction(decided=<Settled 2026-09: aid 9220>, decided_otherwise=None, "
            "now=<Settled 2026-09: aid 8220>, set_aside=(), made_now=('A2',))"
        )
        for text in (str(correction), repr(correction), repr(correction.change)):
            assert "anteckning 17" not in text
            assert "h-4711" not in text
