"""What only a person can answer: when it is asked, and both roads until then."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.facts.income import IncomeKind
from tests.calculation.helpers import (
    NEED,
    asked,
    awaits,
    by_payment,
    child,
    family,
    gig,
    income,
    payments,
    period,
    reasons,
    rent,
    settle,
    single,
    standing,
    wage,
)

ALL = fs.Everything()
kronor = st.decimals("0.01", 30_000, places=2)


def one(of_gig: fs.Income, *assessments: fs.IndividualAssessment, **rest: Any) -> fs.Case:
    """Anna's month with one gig and these assessments."""
    return single(of_gig, assessments=assessments, **rest)


WALK = gig(1_000, "2026-08-13", id="g", arranger="street minds", payer="krog")
UNCOVERED = {
    "not_assessed": [one(WALK), one(WALK, payments(ALL, "another"))],
    "outside_period": [
        one(WALK, standing(ALL, valid_to="2026-08-12")),
        one(WALK, standing(ALL, valid_from="2026-08-14")),
        one(
            gig(1_000, fs.Period("2026-08-10", "2026-08-20"), id="g"),
            standing(ALL, valid_to="2026-08-19"),
        ),
        one(
            gig(1_000, fs.Period("2026-08-10", "2026-08-20"), id="g"),
            standing(ALL, valid_from="2026-08-11"),
        ),
        one(
            gig(1_000, fs.Period("2026-08-10", "2026-08-20"), id="g"),
            standing(ALL, revoked=fs.Revocation(on="2026-08-15", by="h-1", reason="r")),
        ),
    ],
    "activity_not_covered": [one(WALK, standing(ALL, activities=("spelning",)))],
    "kind_not_covered": [one(WALK, standing(ALL, kinds=("EMPLOYMENT",)))],
    "payer_not_covered": [
        one(WALK, standing(ALL, payers=("kommun",))),
        one(WALK, standing(ALL, arrangers=("street business",))),
        one(gig(1_000, id="g"), standing(ALL, arrangers=("street minds",))),
    ],
    "paused": [
        one(WALK, standing(ALL, pauses=[fs.Period("2026-08-13", "2026-08-13")])),
        one(WALK, standing(ALL, pauses=[fs.Period("2026-08-01")])),
        one(
            gig(1_000, fs.Period("2026-08-10", "2026-08-20"), id="g"),
            standing(ALL, pauses=[fs.Period("2026-08-20", "2026-08-25")]),
        ),
    ],
    "review_overdue": [
        one(WALK, standing(ALL, review_dates=("2026-08-12",))),
        one(
            WALK,
            standing(ALL, review_dates=("2026-03-01", "2026-06-01"), reviewed_on=("2026-03-02",)),
        ),
    ],
    "other_board": [
        one(WALK, standing(ALL, board="norr"), board="söder"),
        one(WALK, payments(ALL, "g", board="norr"), board="söder"),
    ],
    "partly_covered": [
        one(gig(1_000, occasions=3, id="g"), standing(ALL, max_occasions=2)),
        one(gig(1_000, occasions=3, id="g"), standing(ALL, max_occasions_per_month=1)),
    ],
}
every_uncovered = pytest.mark.parametrize(
    "code, case", [(code, case) for code, cases in UNCOVERED.items() for case in cases]
)


class TestWhatIsAskedAbout:
    """A month that awaits a person says which month it is, as a settled one does."""

    def test_it_has_the_case_and_what_it_was_calculated_from(self) -> None:
        """Along neither road alone."""
        case, ledger, practice = one(WALK), fs.Ledger(through="2026-08"), fs.Practice(name="Norr")
        result = awaits(case, ledger=ledger, practice=practice)
        assert (result.case, result.ledger, result.practice) == (case, ledger, practice)
        assert result.month == case.month


class TestUncoveredGig:
    """An occasional earning that no assessment covers is a question with a code, never a guess."""

    @every_uncovered
    def test_the_code_says_why_nothing_covers_it(self, code: str, case: fs.Case) -> None:
        """One question, about the payment."""
        assert asked(case) == [(code, "g")]

    @every_uncovered
    def test_if_refused_it_counts_in_full(self, code: str, case: fs.Case) -> None:
        """Every krona lowers the aid by one, and the row says what is supposed and why."""
        refused = awaits(case).if_refused
        assert (refused.aid, refused.counted_income) == (NEED - 1_000, 1_000)
        assert reasons(refused) == {"g": code}

    @every_uncovered
    def test_if_granted_the_whole_net_pay_is_left_out(self, code: str, case: fs.Case) -> None:
        """With the basis left open: the row cites none, and the amount stands in the right."""
        granted = awaits(case).if_granted
        (row,) = granted.sheet.find("OccasionalPayLeftOut")
        assert (row.amount, row.citations, code) == (1_000, (), code)
        assert row.strength is fs.Strength.PROJECT_CHOICE
        assert (granted.aid_right, granted.aid_discretionary) == (NEED, 0)
        assert granted.discretionary_rows == ()

    @every_uncovered
    def test_the_effect_is_the_difference_in_aid(self, code: str, case: fs.Case) -> None:
        """The question names the person, and says in both languages what is asked."""
        (question,) = awaits(case).questions
        assert (question.code, question.effect, question.person) == (code, 1_000, "anna")
        assert question.message != question.message_en
        assert "anna" not in f"{question.message} {question.message_en}".split()

    @every_uncovered
    def test_an_assessment_of_the_payment_settles_it(self, code: str, case: fs.Case) -> None:
        """Whatever the standing ones lack."""
        named = payments(fs.PerMonth(400), "g", id="B9")
        answered = single(*case.incomes, board=case.board, assessments=(*case.assessments, named))
        assert (settle(answered).aid, code) == (NEED - 600, code)

    @every_uncovered
    def test_without_assessment_the_aid_is_that_of_the_refused_road(
        self, code: str, case: fs.Case
    ) -> None:
        """``aid_without_assessment`` leaves out supposed answers about gigs too."""
        roads = awaits(case)
        assert roads.if_granted.aid_without_assessment == roads.if_refused.aid
        assert roads.if_refused.aid_without_assessment == roads.if_refused.aid, code

    @given(net=kronor)
    def test_the_roads_differ_by_the_pay_until_the_need_is_met(self, net: Decimal) -> None:
        """Count is never more than disregard."""
        roads = awaits(one(gig(net)))
        assert roads.if_granted.aid - roads.if_refused.aid == min(net, NEED)

    def test_jobbstimulans_is_taken_of_the_refused_road_only(self) -> None:
        """A supposed grant leaves out the whole pay first (REMAINDER)."""
        roads = awaits(one(gig(1_000, kind="EMPLOYMENT")), ledger=period())
        assert roads.if_refused.disregarded.jobbstimulans == 250
        assert roads.if_granted.disregarded.total == 1_000
        assert roads.if_granted.disregarded.jobbstimulans == 0


class TestTheOneReason:
    """Every payment that is not covered has exactly one reason: of the one that came furthest."""

    def test_of_two_that_fail_the_one_that_came_furthest_says_why(self) -> None:
        """It covers the activity, and was paused."""
        paused = standing(ALL, id="A2", pauses=[fs.Period("2026-08-01", "2026-08-31")])
        elsewhere = standing(ALL, activities=("spelning",))
        assert asked(one(WALK, paused, elsewhere)) == [("paused", "g")]
        assert asked(one(WALK, elsewhere, paused)) == [("paused", "g")]

    @pytest.mark.parametrize(
        "after",
        [
            {"pauses": [fs.Period("2026-08-01", "2026-08-31")]},
            {"review_dates": ["2026-07-01"]},
        ],
    )
    def test_a_revoked_predecessor_silences_no_question(self, after: dict[str, Any]) -> None:
        """The new one came after the revocation; its pause or review is what is asked about."""
        revoked = standing(ALL, revoked=fs.Revocation(on="2026-02-01", by="h-1", reason="r"))
        new = standing(ALL, id="A2", valid_from="2026-03-01", **after)
        code = asked(one(WALK, new))
        assert len(code) == 1
        assert asked(one(WALK, revoked, new)) == code

    def test_another_persons_assessment_is_no_reason(self) -> None:
        """Bo's says nothing about Anna's gig."""
        case = family(WALK, assessments=[standing(ALL, person="bo")])
        assert asked(case) == [("not_assessed", "g")]

    @pytest.mark.parametrize(
        "other",
        [
            standing(ALL, id="A9", activities=("spelning",)),
            standing(ALL, id="A9", kinds=("EMPLOYMENT",)),
            standing(ALL, id="A9", payers=("kommun",)),
            standing(ALL, id="A9", valid_to="2026-08-12"),
        ],
    )
    def test_an_assessment_that_does_not_cover_a_gig_moves_nothing(
        self, other: fs.IndividualAssessment
    ) -> None:
        """Not the amounts, and not whether a question is asked (P8 to P10)."""
        with_it, without = awaits(one(WALK, other)), awaits(one(WALK))
        for road in ("if_refused", "if_granted"):
            assert getattr(with_it, road).aid == getattr(without, road).aid
        settled = payments(fs.PerMonth(300), "g")
        assert settle(one(WALK, settled, other)).aid == settle(one(WALK, settled)).aid


class TestCoverageInTime:
    """Coverage goes by the work date, both ends included."""

    @pytest.mark.parametrize(
        "worked", ["2026-08-01", "2026-08-31", fs.Period("2026-08-01", "2026-08-31")]
    )
    def test_the_first_and_the_last_day_are_covered(self, worked: str | fs.Period) -> None:
        """A standing assessment for August."""
        august = standing(ALL, valid_from="2026-08-01", valid_to="2026-08-31")
        assert asked(one(gig(1_000, worked), august)) == []

    def test_the_day_of_payment_does_not_matter(self) -> None:
        """Work in July that is paid in August is July's."""
        july = standing(ALL, valid_from="2026-07-01", valid_to="2026-07-31")
        assert asked(one(gig(1_000, "2026-07-31"), july)) == []

    def test_work_on_the_day_of_revocation_is_covered(self) -> None:
        """The day after it is not; then a person has settled it, and nothing is asked."""
        revoked = standing(ALL, revoked=fs.Revocation(on="2026-08-13", by="h-1", reason="r"))
        assert settle(one(gig(1_000, "2026-08-13"), revoked)).counted_income == 0
        after = settle(one(gig(1_000, "2026-08-14", id="g"), revoked))
        assert (after.counted_income, reasons(after)) == (1_000, {"g": "revoked"})

    def test_a_review_on_the_day_of_work_is_not_yet_before_it(self) -> None:
        """Only planned dates before the work date ask for a recorded review."""
        assert asked(one(WALK, standing(ALL, review_dates=("2026-08-13",)))) == []

    @pytest.mark.parametrize("reviewed", ["2026-08-12", "2026-11-30"])
    def test_a_recorded_review_keeps_it_going_also_backwards(self, reviewed: str) -> None:
        """Also one recorded after the work: the one exception from looking ahead."""
        kept = standing(ALL, review_dates=("2026-08-01",), reviewed_on=(reviewed,))
        assert asked(one(WALK, kept)) == []

    def test_as_many_reviews_as_were_planned(self) -> None:
        """Two planned before the work and two recorded."""
        kept = standing(
            ALL,
            review_dates=("2026-03-01", "2026-06-01", "2026-12-01"),
            reviewed_on=("2026-03-05", "2026-06-02"),
        )
        assert asked(one(WALK, kept)) == []

    @pytest.mark.parametrize("pause", [("2026-08-01", "2026-08-12"), ("2026-08-14", "2026-08-31")])
    def test_a_pause_on_other_days_changes_nothing(self, pause: tuple[str, str]) -> None:
        """It ends the day before, or begins the day after."""
        assert asked(one(WALK, standing(ALL, pauses=[fs.Period(*pause)]))) == []

    @pytest.mark.parametrize("boards", [("", "söder"), ("norr", ""), ("norr", "norr")])
    def test_a_board_matters_only_where_both_are_named(self, boards: tuple[str, str]) -> None:
        """What is absent is unknown, and excludes nothing."""
        assert asked(one(WALK, standing(ALL, board=boards[0]), board=boards[1])) == []
        assert asked(one(WALK, payments(ALL, "g", board=boards[0]), board=boards[1])) == []

    def test_the_filters_that_name_the_work_cover_it(self) -> None:
        """Kind, arranger and payer, each among those named."""
        named = standing(ALL, kinds=("FEE",), arrangers=("street minds",), payers=("krog", "bar"))
        assert asked(one(WALK, named)) == []


class TestGigsThatAskNothing:
    """A gig that needs no answer asks none."""

    def test_paid_in_another_month(self) -> None:
        """It has a row, and no question."""
        case = one(gig(1_000, paid_on="2026-07-25", id="g"))
        assert (asked(case), by_payment(settle(case))) == ([], {})

    def test_wholly_freed_by_the_rule_for_youths(self) -> None:
        """A child's own work under the prisbasbelopp needs no assessment."""
        case = family(gig(1_000, person="kim", gross=1_300), children=[child("2012-05-01")])
        result = settle(case)
        assert (result.disregarded.youth, by_payment(result)) == (1_000, {})

    def test_a_youths_pay_above_the_limit_is_asked_about(self) -> None:
        """Only what counts of it is at stake."""
        ledger = fs.Ledger(
            youth_earnings={"kim": [fs.YearEarnings(year=2026, gross=58_700, net=1)]}
        )
        case = family(gig(1_000, person="kim", gross=1_000, id="g"), children=[child("2012-05-01")])
        (question,) = awaits(case, ledger=ledger).questions
        assert (question.code, question.person, question.effect) == ("not_assessed", "kim", 500)

    def test_pay_of_nothing(self) -> None:
        """There is nothing to assess."""
        assert asked(one(gig(0))) == []

    def test_a_kind_that_the_practice_does_not_count(self) -> None:
        """It stands in no income, so nothing is asked about the gig either."""
        practice = fs.Practice(kinds_counted={"HABILITATION": False})
        assert asked(one(gig(1_000, kind="HABILITATION")), practice=practice) == []

    @pytest.mark.parametrize("kind", [kind for kind in IncomeKind if not kind.practice_differs])
    def test_an_income_that_is_no_gig(self, kind: IncomeKind) -> None:
        """It counts, as all income does."""
        assert settle(single(income(kind.name, 1_000))).counted_income == 1_000


class TestSettledByAPerson:
    """Counted in full, revoked, used up: a person has settled it, so nothing is asked."""

    @pytest.mark.parametrize(
        "code, assessment",
        [
            ("counted_in_full", payments(fs.CountInFull(), "g", grounds=())),
            ("revoked", standing(ALL, revoked=fs.Revocation(on="2026-08-01", by="h", reason="r"))),
            ("cap_used", standing(ALL, caps=fs.Caps(per_year=0))),
            ("occasion_limit", standing(ALL, max_occasions=0)),
        ],
    )
    def test_the_row_says_why(self, code: str, assessment: fs.IndividualAssessment) -> None:
        """And that a person's assessment is the ground."""
        result = settle(one(WALK, assessment))
        (row,) = result.sheet.find("OccasionalPayCountsInFull")
        assert (row.amount, row.strength, reasons(result)) == (
            0,
            fs.Strength.ASSESSMENT,
            {"g": code},
        )
        assert result.counted_income == 1_000

    def test_the_row_of_a_refusal_names_the_assessment_and_its_section(self) -> None:
        """A refusal is an assessment too, and can be told apart under which section it was made."""
        for basis, section in (("RIGHT", "12 kap. 1 §"), ("DISCRETIONARY", "12 kap. 2 §")):
            refusal = payments(fs.CountInFull(), "g", basis=basis, grounds=(), id="nej")
            result = settle(one(WALK, refusal))
            (row,) = result.sheet.find("OccasionalPayCountsInFull")
            assert row.title == "Tillfällig inkomst räknas i sin helhet, enligt bedömning nej"
            assert [cite.section for cite in row.citations] == [section]
            assert row.refs == ("g", "anna", "nej")
            # Nothing was left out, so no sum rests on discretion.
            assert result.discretionary_rows == ()

    def test_the_row_of_a_limit_used_up_names_the_assessment(self) -> None:
        """That a person set it is the ground."""
        result = settle(one(WALK, standing(ALL, caps=fs.Caps(per_year=0), id="A7")))
        (row,) = result.sheet.find("OccasionalPayCountsInFull")
        assert row.title.endswith("taket i bedömningen är förbrukat (A7)")
        assert row.refs == ("g", "anna", "A7")

    def test_the_row_after_a_revocation_names_what_was_revoked(self) -> None:
        """Every one that would have covered the work, the first decided first."""
        ended = [
            fs.Revocation(on=day, by="h-1", reason="r") for day in ("2026-07-01", "2026-08-01")
        ]
        first = standing(
            ALL, revoked=ended[0], basis="DISCRETIONARY", decided_on="2025-12-10", id="b"
        )
        later = standing(
            ALL, revoked=ended[1], valid_from="2026-07-02", decided_on="2025-12-20", id="a"
        )
        case = one(WALK, later, first)
        (row,) = settle(case).sheet.find("OccasionalPayCountsInFull")
        assert row.title.endswith("bedömningen var återkallad (b, a)")
        assert [cite.section for cite in row.citations] == ["12 kap. 2 §", "12 kap. 1 §"]
        assert row.refs == ("g", "anna", "b", "a")

    def test_another_boards_assessment_of_a_plain_income_changes_nothing(self) -> None:
        """It is no gig: it counts, and nothing about it is supposed."""
        case = one(income("FEE", 1_000, id="g"), payments(ALL, "g", board="norr"), board="söder")
        result = settle(case)
        assert result.counted_income == 1_000
        assert not result.sheet.find("OccasionalPayCountsInFull")


class TestCostNotAssessed:
    """A cost whose approved amount is missing has not been assessed by anybody."""

    RENT = fs.Cost(kind="HOUSING", applied=6_000, approved=None, id="hyra")
    TEETH = fs.Cost(kind="DENTAL_CARE", applied=900, approved=None, id="tand")

    def test_it_is_asked_about(self) -> None:
        """One question for each cost; it has no person."""
        roads = awaits(single(costs=[self.RENT, self.TEETH]))
        assert [(one.code, one.about, one.person, one.effect) for one in roads.questions] == [
            ("cost_not_assessed", "hyra", "", 6_000),
            ("cost_not_assessed", "tand", "", 900),
        ]

    def test_granted_means_that_the_applied_amount_is_approved(self) -> None:
        """Refused means that nothing is."""
        roads = awaits(single(costs=[self.RENT, self.TEETH]))
        assert (roads.if_granted.costs, roads.if_granted.other_costs) == (6_000, 900)
        assert (roads.if_refused.costs, roads.if_refused.other_costs) == (0, 0)
        assert roads.if_granted.aid - roads.if_refused.aid == 6_900
        assert (roads.if_granted.forsorjningsstod, roads.if_granted.other_aid) == (11_220, 900)

    def test_an_approved_amount_of_nothing_is_an_assessment(self) -> None:
        """Zero is not unknown."""
        refused = fs.Cost(kind="HOUSING", applied=6_000, approved=0)
        assert settle(single(costs=[refused])).costs == 0

    def test_without_assessment_keeps_the_supposed_cost(self) -> None:
        """Only answers about gigs are left out there."""
        granted = awaits(single(gig(1_000), costs=[self.RENT])).if_granted
        assert (granted.aid, granted.aid_without_assessment) == (11_220, 10_220)


class TestPracticeUndecided:
    """Municipalities treat some kinds differently; a case that holds one asks."""

    @pytest.mark.parametrize("kind", ["HABILITATION", "JOBBPREMIE"])
    def test_there_is_no_default(self, kind: str) -> None:
        """If granted the kind is not counted, and stands in neither income nor resources."""
        roads = awaits(single(income(kind, 1_000, id="i")))
        (question,) = roads.questions
        assert (question.code, question.about, question.effect) == (
            "practice_undecided",
            "i",
            1_000,
        )
        assert (roads.if_granted.income, roads.if_granted.resources) == (0, NEED)
        assert (roads.if_refused.income, roads.if_refused.resources) == (1_000, NEED)
        (row,) = roads.if_granted.sheet.find("IncomeKindNotCounted")
        assert row.amount == 0

    @pytest.mark.parametrize("counts, counted", [(True, 1_000), (False, 0)])
    def test_the_practice_decides(self, counts: bool, counted: int) -> None:
        """Then nothing is asked, and the row says that it is practice."""
        practice = fs.Practice(kinds_counted={"HABILITATION": counts})
        result = settle(single(income("HABILITATION", 1_000)), practice=practice)
        assert (result.counted_income, result.income) == (counted, counted)
        rows = result.sheet.find("IncomeKindNotCounted")
        assert [row.strength.name for row in rows] == ([] if counts else ["PRACTICE"])

    def test_another_months_income_of_the_kind_asks_nothing(self) -> None:
        """It does not count here in any case."""
        assert asked(single(income("JOBBPREMIE", 1_000, "2026-07-25"))) == []

    def test_a_gig_of_the_kind_has_one_question(self) -> None:
        """One question for each income; the practice comes first."""
        case = single(gig(1_000, kind="HABILITATION", id="g"))
        assert asked(case) == [("practice_undecided", "g")]
        roads = awaits(case)
        assert (roads.if_granted.income, roads.if_refused.counted_income) == (0, 1_000)
        decided = fs.Practice(kinds_counted={"HABILITATION": True})
        assert asked(case, practice=decided) == [("not_assessed", "g")]

    def test_an_assessed_gig_of_the_kind_still_asks_about_the_kind(self) -> None:
        """If it counts after all, the assessment is obeyed."""
        roads = awaits(one(gig(1_000, kind="HABILITATION", id="g"), standing(fs.PerMonth(300))))
        assert roads.if_refused.disregarded.assessment == 300


class TestRoads:
    """Both roads are shown, and none is recommended."""

    CASE = single(
        gig(1_000, id="g1"),
        gig(2_000, "2026-08-20", id="g2"),
        income("HABILITATION", 500, id="hab"),
        costs=[fs.Cost(kind="HOUSING", applied=6_000, approved=None, id="hyra")],
    )

    def test_the_questions_come_in_the_order_of_the_case(self) -> None:
        """Incomes first, then costs; every id is its own."""
        questions = awaits(self.CASE).questions
        assert [question.about for question in questions] == ["g1", "g2", "hab", "hyra"]
        assert len({question.id for question in questions}) == 4

    def test_the_effect_is_of_this_one_granted_alone(self) -> None:
        """Less the aid when all are refused."""
        roads = awaits(self.CASE)
        assert roads.if_refused.aid == 5_220 - 3_500
        assert [question.effect for question in roads.questions] == [1_000, 2_000, 500, 6_000]

    def test_if_granted_supposes_all_at_once(self) -> None:
        """The whole need is met by aid."""
        assert awaits(self.CASE).if_granted.aid == NEED

    @given(grants=st.lists(st.booleans(), min_size=4, max_size=4))
    def test_any_answers_can_be_supposed(self, grants: list[bool]) -> None:
        """Above zero aid the effects add up, each where it is granted."""
        roads = awaits(self.CASE)
        answers = {
            question.id: "GRANTED" if grant else fs.Answer.REFUSED
            for question, grant in zip(roads.questions, grants, strict=True)
        }
        road = roads.answer(answers)
        effects = [one.effect for one, grant in zip(roads.questions, grants, strict=True) if grant]
        assert road.aid == roads.if_refused.aid + sum(effects)
        assert type(road) is fs.Supposed

    def test_the_two_roads_are_answers_too(self) -> None:
        """All refused, and all granted."""
        roads = awaits(self.CASE)
        refused = {question.id: fs.Answer.REFUSED for question in roads.questions}
        granted = {question.id: fs.Answer.GRANTED for question in roads.questions}
        assert roads.answer(refused) == roads.if_refused
        assert roads.answer(granted) == roads.if_granted
        assert roads.if_granted.answers == granted

    @pytest.mark.parametrize(
        "change, code",
        [
            ({"not_assessed:g1": None}, "question_unanswered"),
            ({"nothing": "GRANTED"}, "question_unknown"),
            ({"not_assessed:g1": "MAYBE"}, "not_in_list"),
        ],
    )
    def test_answers_that_do_not_fit_are_refused(
        self, change: dict[str, str | None], code: str
    ) -> None:
        """One missing, one too many, one that is no answer."""
        roads = awaits(self.CASE)
        answers = {question.id: "REFUSED" for question in roads.questions}
        given = {key: value for key, value in {**answers, **change}.items() if value is not None}
        with pytest.raises(fs.InvalidFacts) as refused:
            roads.answer(given)
        assert [fault.code for fault in refused.value.faults] == [code]

    def test_a_partly_covered_payslip_takes_no_place_from_the_others(self) -> None:
        """The other gig has its place along both roads."""
        case = single(
            gig(3_000, occasions=3, id="g1"),
            gig(400, "2026-08-20", id="g2"),
            assessments=[standing(ALL, max_occasions=2)],
        )
        roads = awaits(case)
        assert [question.effect for question in roads.questions] == [3_000]
        assert by_payment(roads.if_refused) == {"g2": 400, "g1": 0}
        assert reasons(roads.if_refused) == {"g1": "partly_covered"}
        assert roads.if_granted.disregarded.assessment == 3_400

    def test_no_gig_no_question(self) -> None:
        """A month with wages and approved costs is settled."""
        assert isinstance(fs.calculate(single(wage(1_000))), fs.Settled)


class TestSettled:
    """``settled`` insists that no question is open."""

    def test_a_settled_month_is_handed_on(self) -> None:
        """It is the same object."""
        result = fs.calculate(single())
        assert fs.settled(result) is result

    def test_an_open_question_is_refused_with_both_sums(self) -> None:
        """The error names the questions, and what the aid would be along each road."""
        with pytest.raises(fs.AssessmentMissing) as missing:
            fs.settled(fs.calculate(single(gig("1000.50", id="g"), costs=(rent(),))))
        error = missing.value
        assert error.questions == ("not_assessed:g",)
        assert (error.if_refused, error.if_granted) == ("10219.5", "11220")
        for text in (str(error), error.sv):
            assert "not_assessed:g" in text
            assert "10219.5" in text
            assert "11220" in text


class TestAQuestionBehindAnother:
    """Where a kind is left out, its occasions leave room, and another gig may ask."""

    def test_both_are_asked_from_the_start(self) -> None:
        """One place: the first gig takes it, or else the payslip of two has one too few."""
        first = gig(2_000, kind="HABILITATION", id="h")
        payslip = gig(500, "2026-08-20", occasions=2, id="f")
        case = single(first, payslip, assessments=[standing(fs.Everything(), max_occasions=1)])
        found = awaits(case)
        assert [(question.code, question.about) for question in found.questions] == [
            ("practice_undecided", "h"),
            ("partly_covered", "f"),
        ]
        assert found.if_granted.aid == 11_220
        decided = fs.Practice(kinds_counted={"HABILITATION": False})
        assert awaits(case, practice=decided).if_granted.aid == 11_220
