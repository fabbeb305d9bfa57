from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    FIGURES,
    LEFT_OUT,
    asked_about,
    codes_of,
    figures,
    histories,
    ledgers_of,
    reachable,
    refused,
)

EVERYTHING = histories(costs_assessed=False, this_month=False)
PRACTICES = fst.practices()
ROUNDED = frozenset(
    {
        "OccasionalPayLeftOutRounded",
        "JobbstimulansRounded",
        "AidRounded",
    }
)


class TestConservation:
    """The sum of the sheet's rows is the result."""

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_rows_of_each_part_add_up_to_its_figure(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """What stands in the rows of a part is what the result says of it, to the krona."""
        result = refused(*known, practice)
        told = figures(result)
        for part in fs.Part:
            if part is fs.Part.EARLIER:
                assert not any(row.amount for row in result.sheet.part(part))
            elif part not in {fs.Part.PREMISE, fs.Part.RESULT}:
                rows = result.sheet.part(part)
                assert sum((row.amount for row in rows), Decimal(0)) == told[part.value.lower()]

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_figures_follow_from_each_other(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Need, means, resources and what is left out are sums of what is named after them."""
        result = refused(*known, practice)
        assert result.need == result.norm + result.costs + result.other_costs
        assert result.means == result.counted_income + result.assets + result.surplus_in
        assert result.resources == result.income + result.aid
        assert result.disregarded.total == sum(
            getattr(result.disregarded, name) for name in LEFT_OUT
        )
        assert result.means <= result.means_right

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_each_fact_of_the_case_has_its_row(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """No income, cost or asset is missing from the sheet, whether it counts or not."""
        case, _ = known
        result = refused(*known, practice)
        costs = (*result.sheet.part("COSTS"), *result.sheet.part("OTHER_COSTS"))
        for facts, rows in (
            (case.incomes, result.sheet.part("INCOME")),
            (case.costs, costs),
            (case.assets, result.sheet.part("ASSETS")),
        ):
            assert sorted(fact.id for fact in facts) == sorted(row.refs[0] for row in rows)

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_a_row_builds_only_on_rows_above_it(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Premises come first, and every row has an id of its own."""
        above: set[str] = set()
        for row in refused(*known, practice).sheet:
            built_on = {one.id for one in reachable(row.because) if isinstance(one, fs.RowRef)}
            assert built_on <= above
            assert row.id not in above
            above.add(row.id)


class TestEveryKronaHasItsRule:
    """What is left out is attributed, and what is not left out says why."""

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_every_krona_left_out_has_one_rule_and_one_ground(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P42: each row that leaves something out names its section, or one assessment.

        Only a child's income beyond its norm has neither: it is practice, and says so.
        """
        case, _ = known
        decided = {one.id for one in case.assessments}
        result = refused(*known, practice)
        total = Decimal(0)
        for part in ("YOUTH", "CHILD", "ASSESSMENT", "JOBBSTIMULANS"):
            for row in result.sheet.part(part):
                total += row.amount
                if not row.amount:
                    continue
                if part == "ASSESSMENT":
                    assert len(decided & set(row.refs)) == 1
                    assert row.refs[2] in row.title or row.rule in ROUNDED
                else:
                    assert row.strength is not fs.Strength.ASSESSMENT
                    assert row.citations or row.strength is not fs.Strength.STATUTE
        assert total == result.disregarded.total

    @given(known=histories(), practice=PRACTICES)
    def test_the_row_of_an_assessment_names_the_section_it_rests_on(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P42: 12 kap. 1 or 2 § (before July 2025: 4 kap.), as the person who assessed has said."""
        case, _ = known
        by_id = {one.id: one for one in case.assessments}
        old = case.month < fs.Month(2025, 7)
        sections = {"RIGHT": "1 §", "DISCRETIONARY": "2 §"}
        for row in refused(*known, practice).sheet.find("OccasionalPayLeftOut"):
            basis = by_id[row.refs[2]].legal_basis.name
            expected = f"{'4' if old else '12'} kap. {sections[basis]}"
            assert [one.section for one in row.citations] == [expected]

    @given(known=histories(occasional=True, least_incomes=1), practice=PRACTICES)
    def test_every_gig_is_left_out_or_has_one_reason_why_not(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P43: a gig that counts this month has rows of what is left out, or exactly one reason."""
        result = refused(*known, practice)
        counted = {row.refs[0] for row in result.sheet.find("IncomeOfMonth")}
        reasons = result.sheet.find("OccasionalPayCountsInFull")
        assessed = {
            row.refs[0]
            for row in result.sheet.part("ASSESSMENT")
            if row.rule != "OccasionalPayCountsInFull"
        }
        free = {row.refs[0]: row.amount for row in result.sheet.part("YOUTH")}
        for income in result.case.incomes:
            mine = [row for row in reasons if row.refs[0] == income.id]
            wholly_free = income.net == free.get(income.id, 0)
            if income.gig is None or income.id not in counted or wholly_free:
                assert mine == []
            else:
                assert len(mine) == (income.id not in assessed)
                assert all(isinstance(row.because["reason"], str) for row in mine)

    @given(known=histories(), practice=PRACTICES)
    def test_rows_that_rest_on_discretion_are_told(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """What no automated decision may carry is listed whenever aid rests on 12 kap. 2 §."""
        result = refused(*known, practice)
        bases = {one.id: one.legal_basis for one in result.case.assessments}
        by_discretion = any(
            row.amount and bases[row.refs[2]] is fs.LegalBasis.DISCRETIONARY
            for row in result.sheet.part("ASSESSMENT")
            if row.rule != "OccasionalPayCountsInFull"
        )
        if by_discretion or result.aid_discretionary:
            assert result.discretionary_rows
        if not any(basis is fs.LegalBasis.DISCRETIONARY for basis in bases.values()):
            assert result.aid_discretionary == 0
            assert result.discretionary_rows == ()


class TestRounding:
    """Nothing is lost where no rounding is named."""

    @given(known=histories(), rounding=st.sampled_from(fs.Rounding))
    def test_a_rounding_of_the_aid_moves_it_by_less_than_its_step(
        self, known: tuple[fs.Case, fs.Ledger], rounding: fs.Rounding
    ) -> None:
        """P41 (now by a named rounding): the aid is the exact one, rounded once as named."""
        exact = refused(*known)
        rounded = refused(*known, fs.Practice(aid_rounding=rounding))
        assert rounded.aid == rounding.of(exact.aid)
        assert abs(rounded.aid - exact.aid) < rounding.step
        assert rounded.aid % rounding.step == 0

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_every_rounding_is_a_row_and_only_where_it_changes_something(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """P41: a rounding has a row of its own, beside the row of the exact amount."""
        sheet = refused(*known, practice).sheet
        for row in sheet:
            if row.rule in ROUNDED:
                exact = row.because["exact"]
                assert sheet.row(exact.id).amount != row.amount

    @given(known=EVERYTHING, data=st.data())
    def test_a_practice_without_roundings_rounds_nothing(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """P41: without a name there is no rounding."""
        none = dict.fromkeys(
            ("assessment_rounding", "jobbstimulans_rounding", "aid_rounding"), None
        )
        result = refused(*known, data.draw(fst.practices(**none)))
        assert not ROUNDED & {row.rule for row in result.sheet}


class TestAmounts:
    """Money is exact: every amount is a Decimal of kronor."""

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_there_is_no_float_anywhere_in_a_result(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Figures and rows hold Decimals, and nothing that a result leads to is a float."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        for value in reachable(result):
            assert not isinstance(value, float | complex)
        road = result if isinstance(result, fs.Settled) else result.if_granted
        amounts = [*figures(road).values(), *(row.amount for row in road.sheet)]
        assert {type(amount) for amount in amounts} == {Decimal}
        assert all(amount.is_finite() for amount in amounts)

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_nothing_that_a_result_leads_to_can_be_changed_in_place(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """No list, dictionary or set is reachable by a public name."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        changeable = [
            type(value) for value in reachable(result) if isinstance(value, list | dict | set)
        ]
        assert changeable == []

    def test_the_figures_held_here_are_all_there_are(self) -> None:
        """A new figure of a result is held to the same properties."""
        result = refused(fs.Case(month="2026-09", household=fs.Household.single("anna")))
        names = {
            name
            for name in dir(result)
            if not name.startswith("_") and isinstance(getattr(result, name), Decimal)
        }
        assert names == set(FIGURES)


class TestWhatIsAsked:
    """What the facts leave to a person is shown along both roads, and never filled in."""

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_granting_never_gives_less_aid_than_refusing(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """The road where all is granted gives at least the aid of that where all is refused."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        if isinstance(result, fs.AwaitsAssessment):
            assert result.if_granted.aid >= result.if_refused.aid
            assert result.questions
            assert all(question.effect >= 0 for question in result.questions)

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_the_effect_of_a_question_is_what_granting_it_alone_adds(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Effect: the aid with this one granted less the aid when all are refused."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        if isinstance(result, fs.AwaitsAssessment):
            no = {question.id: fs.Answer.REFUSED for question in result.questions}
            assert result.answer(no) == result.if_refused
            assert figures(result.answer(no)) == figures(result.if_refused)
            for question in result.questions:
                alone = result.answer(no | {question.id: fs.Answer.GRANTED})
                assert question.effect == alone.aid - result.if_refused.aid
            yes = {question.id: "GRANTED" for question in result.questions}
            assert figures(result.answer(yes)) == figures(result.if_granted)

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_settled_insists_on_an_answer_to_every_question(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """Where a question is open, both sums and the questions are named; else it is settled."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        if isinstance(result, fs.Settled):
            assert fs.settled(result) is result
            return
        with pytest.raises(fs.AssessmentMissing) as missing:
            fs.settled(result)
        assert missing.value.questions == tuple(one.id for one in result.questions)
        assert Decimal(missing.value.if_refused) == result.if_refused.aid
        assert Decimal(missing.value.if_granted) == result.if_granted.aid

    @given(known=EVERYTHING, practice=PRACTICES)
    def test_each_thing_is_asked_about_once(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice
    ) -> None:
        """One question for each payment or cost, and none about what counts in another month."""
        result = fs.calculate(known[0], ledger=known[1], practice=practice)
        if isinstance(result, fs.AwaitsAssessment):
            ids = [question.id for question in result.questions]
            assert len(set(ids)) == len(ids)
            other = {row.refs[0] for row in result.if_refused.sheet.find("IncomeOfOtherMonth")}
            assert not other & {question.about for question in result.questions}

    @given(known=histories(costs_assessed=False), data=st.data())
    def test_answers_are_to_all_the_questions_and_to_no_others(
        self, known: tuple[fs.Case, fs.Ledger], data: st.DataObject
    ) -> None:
        """An answer that is missing, or is to no question, is refused with every fault named."""
        result = fs.calculate(known[0], ledger=known[1])
        if isinstance(result, fs.AwaitsAssessment):
            left = data.draw(st.sampled_from(result.questions))
            given_ = {one.id: "GRANTED" for one in result.questions if one is not left}
            codes = _codes_of(result, given_ | {"another": "REFUSED"})
            assert codes == ["question_unanswered", "question_unknown"]
            wrong: dict[str, Any] = dict.fromkeys((one.id for one in result.questions), "MAYBE")
            assert set(_codes_of(result, wrong)) == {"not_in_list"}

    @given(known=histories(costs_assessed=False))
    def test_what_is_assessed_as_supposed_comes_to_what_was_shown(
        self, known: tuple[fs.Case, fs.Ledger]
    ) -> None:
        """Approved costs and gigs left out under 12 kap. 1 § come to what was shown as granted."""
        case, ledger = known
        result = fs.calculate(case, ledger=ledger, practice=_DECIDED)
        about = set(asked_about(case, ledger, _DECIDED))
        costs = [
            evolve(one, approved=one.applied) if one.approved is None else one for one in case.costs
        ]
        granted = [
            fs.IndividualAssessment(
                person=one.person,
                scope=fs.Payments([one.id]),
                form=fs.Everything(),
                legal_basis="RIGHT",
                grounds=["PROGRESSION"],
                motivation="journal 7",
                decided_by="officer-1",
                decided_on="2012-01-02",
                id=f"granted-{one.id}",
            )
            for one in case.incomes
            if one.id in about
        ]
        # What has decided on the payments before stands in no other payment's way.
        answered = evolve(case, costs=costs, assessments=[*case.assessments, *granted])
        after = fs.settled(fs.calculate(answered, ledger=ledger, practice=_DECIDED))
        if isinstance(result, fs.AwaitsAssessment):
            assert after.aid == result.if_granted.aid
            assert after.disregarded == result.if_granted.disregarded

    @given(data=st.data())
    def test_an_unknown_history_asks_nothing(self, data: st.DataObject) -> None:
        """What is unknown of earlier support and surpluses is calculated and said, never asked."""
        case = data.draw(fst.cases())
        known = evolve(data.draw(ledgers_of(case)), assessment_use={}, youth_earnings={})
        assert asked_about(case) == asked_about(case, known)


_DECIDED = fs.Practice(kinds_counted={"HABILITATION": True, "JOBBPREMIE": False})


def _codes_of(result: fs.AwaitsAssessment, given_: dict[str, Any]) -> list[str]:
    with pytest.raises(fs.InvalidFacts) as refusal:
        result.answer(given_)
    return sorted(codes_of(refusal.value))
