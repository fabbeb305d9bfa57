"""What a calculation returns: what it can be used for, and what it can't."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

import pickle
from typing import Any

import pytest
from attrs import evolve

import forsorjning as fs
from tests.calculation.helpers import (
    awaits,
    gig,
    income,
    payments,
    period,
    rent,
    settle,
    single,
    standing,
    wage,
)

SETTLED = single(
    wage("1500.50", id="lön"),
    gig(900, id="g"),
    assessments=[standing(fs.PerMonth(500), caps=fs.Caps(per_year=5_000))],
)
OPEN = single(
    gig(1_500, id="g"),
    income("HABILITATION", 300, id="hab"),
    costs=[fs.Cost(kind="HOUSING", applied=6_000, approved=None, id="hyra")],
)


def again(value: Any) -> Any:
    """The same value in another process."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes


class TestValue:
    """Results are values: they are equal when what was given is, they pickle and never change."""

    def test_equal_input_gives_equal_results(self) -> None:
        """And equal hashes."""
        one, other = settle(SETTLED), settle(SETTLED)
        assert one == other
        assert hash(one) == hash(other)
        assert one.input_hash == other.input_hash

    def test_another_input_gives_another_result(self) -> None:
        """Another case, ledger or practice."""
        result = settle(SETTLED)
        assert result != settle(evolve(SETTLED, month="2026-10"))
        assert result != settle(SETTLED, ledger=period())
        assert result != settle(SETTLED, practice=fs.Practice(aid_rounding="KRONA_UP"))
        assert result != "something else"

    def test_a_supposed_month_is_never_equal_to_a_settled_one(self) -> None:
        """They are different types."""
        refused = awaits(single(gig(500))).if_refused
        assert refused != settle(single(gig(500), assessments=[standing(fs.Everything())]))
        assert not isinstance(refused, fs.Settled)
        assert isinstance(refused, fs.Calculation)

    def test_roads_are_equal_when_what_was_given_is(self) -> None:
        """With their questions."""
        assert awaits(OPEN) == awaits(OPEN)
        assert hash(awaits(OPEN)) == hash(awaits(OPEN))
        assert awaits(OPEN) != awaits(single(gig(1)))
        assert awaits(OPEN) != "something else"

    def test_a_settled_result_pickles(self) -> None:
        """With everything that can be read of it."""
        result = settle(SETTLED, ledger=period())
        same = again(result)
        assert (same, str(same), same.aid) == (result, str(result), result.aid)
        assert type(same) is fs.Settled

    def test_roads_and_what_is_supposed_pickle(self) -> None:
        """And can still be answered."""
        roads = again(awaits(OPEN))
        assert roads == awaits(OPEN)
        assert roads.questions == awaits(OPEN).questions
        answers = {question.id: "GRANTED" for question in roads.questions}
        assert roads.answer(answers) == again(roads.if_granted)
        assert type(again(roads.if_refused)) is fs.Supposed

    def test_the_error_of_an_open_question_pickles(self) -> None:
        """With its fields."""
        with pytest.raises(fs.AssessmentMissing) as missing:
            settle(OPEN)
        same = again(missing.value)
        assert (same.questions, same.if_refused, same.if_granted) == (
            missing.value.questions,
            missing.value.if_refused,
            missing.value.if_granted,
        )

    @pytest.mark.parametrize("name", ["aid", "answers", "case", "_frame"])
    def test_nothing_of_a_result_can_be_changed(self, name: str) -> None:
        """Not even what is inside."""
        result: Any = settle(SETTLED)
        with pytest.raises(AttributeError):
            setattr(result, name, None)

    def test_nothing_of_the_roads_can_be_changed(self) -> None:
        """They are frozen."""
        roads: Any = awaits(OPEN)
        with pytest.raises(AttributeError):
            roads.questions = ()

    def test_it_holds_what_was_given(self) -> None:
        """Case, ledger, practice and month, as they were."""
        ledger, practice = period(), fs.Practice(name="Vår")
        result = settle(SETTLED, ledger=ledger, practice=practice)
        assert (result.case, result.ledger, result.practice) == (SETTLED, ledger, practice)
        assert result.month == fs.Month(2026, 9)
        assert dict(result.answers) == {}

    def test_sheet_and_notices_are_made_once(self) -> None:
        """When somebody asks for them."""
        result = settle(SETTLED)
        assert result.sheet is result.sheet
        assert result.notices is result.notices

    def test_the_hash_follows_what_can_move_an_amount(self) -> None:
        """Notes, motivations and who decided move none; a krona does."""

        def hashed(**rest: Any) -> str:
            return settle(single(wage(500, id="lön"), **rest)).input_hash

        noted = single(wage(500, id="lön", note="ring"))
        assert settle(noted).input_hash == hashed()
        assert settle(single(wage(501, id="lön"))).input_hash != hashed()
        assert hashed(costs=[rent("6000.00")]) == hashed(costs=[rent(6_000)])
        assert len(hashed()) == 64

    def test_only_the_terms_of_an_assessment_move_an_amount(self) -> None:
        """Who decided, on which grounds and in which words do not."""
        assessed = payments(fs.PerMonth(500), "g")
        other = evolve(assessed, motivation="annat", decided_by="h-2", grounds=["HEALTH"])
        one, same = (
            settle(single(gig(900, id="g"), assessments=[of_two])) for of_two in (assessed, other)
        )
        assert (one.aid, one.input_hash) == (same.aid, same.input_hash)


class TestPrinting:
    """``print`` shows the month so that a person can read it."""

    def test_a_settled_month_is_a_table(self) -> None:
        """Headings, titles, amounts in Swedish and sections with their SFS number."""
        text = str(settle(SETTLED, ledger=period()))
        for words in (
            "2026-09",
            "Behov",
            "Boendekostnad",
            "6 000",
            "Lön efter skatt",
            "1 500,50",
            "enligt bedömning A1",
            "12 kap. 7 § SoL (2025:400)",
            "individuell bedömning",
            "inte ett beslut",
        ):
            assert words in text, words

    @pytest.mark.parametrize("net", ["1500", "1500.50"])
    def test_jobbstimulans_is_printed_with_its_section(self, net: str) -> None:
        """Also where its rounding stands for it in the sums."""
        text = str(settle(single(wage(net)), ledger=period()))
        assert "12 kap. 8 § SoL (2025:400)" in text

    @pytest.mark.parametrize("net", ["100.00", "100.01"])
    def test_what_is_left_out_is_printed_with_its_assessment(self, net: str) -> None:
        """Also where the rounding of a share stands for it in the sums."""
        case = single(gig(net, id="g"), assessments=[payments(fs.Share("0.3"), "g", id="B7")])
        assert "enligt bedömning B7" in str(settle(case))

    def test_a_notice_is_printed_with_what_it_is_about(self) -> None:
        """In Swedish, with the references."""
        result = settle(SETTLED)
        notice = next(one for one in result.notices if one.code == "jobbstimulans_unknown")
        assert f"{notice.sv} (anna)" in str(result)

    def test_a_notice_about_nothing_in_particular_has_no_brackets(self) -> None:
        """That of a derived norm."""
        result = settle(single(month="2016-03"))
        (notice,) = result.notices
        assert notice.sv in str(result)
        assert f"{notice.sv} (" not in str(result)

    def test_a_supposed_month_says_so(self) -> None:
        """It is no settled one."""
        road = awaits(single(gig(500))).if_refused
        assert "antas" in str(road)
        assert str(road).splitlines()[0] != str(settle(single())).splitlines()[0]

    def test_open_roads_show_both_and_recommend_none(self) -> None:
        """The questions, the difference each makes, and the aid along each road."""
        roads = awaits(OPEN)
        text = str(roads)
        for question in roads.questions:
            assert f"{question.about}: {question.message}" in text
        for words in ("väntar på en bedömning", "3 420", "11 220", "1 500 kr"):
            assert words in text, words

    def test_the_example_of_a_script(self) -> None:
        """A guided walk of 1 500 kronor that nobody has assessed: 1 500 kronor apart."""
        case = fs.Case(
            month="2026-09",
            household=fs.Household.single("anna"),
            costs=[fs.Cost(kind="HOUSING", applied=6500, approved=6500)],
            incomes=[
                fs.Income(
                    person="anna",
                    kind="FEE",
                    net=1500,
                    paid_on="2026-08-25",
                    gig=fs.Gig(worked="2026-08-13", activity="stadsvandring"),
                )
            ],
        )
        roads = awaits(case)
        assert (roads.if_refused.aid, roads.if_granted.aid) == (10_220, 11_720)
        assert "10 220" in str(roads)
        assert "11 720" in str(roads)

    @pytest.mark.parametrize("case", [SETTLED, OPEN], ids=["settled", "open"])
    def test_a_practice_with_a_name_is_named(self, case: fs.Case) -> None:
        """With its version, where it has one; one without a name is not."""
        for version, said in (("", "Norrbacka"), ("3", "Norrbacka, version 3")):
            practice = fs.Practice(name="Norrbacka", version=version)
            shown = str(fs.calculate(case, practice=practice))
            assert f"\n\nBeräkningen följer kommunens praxis: {said}.\n\n" in shown
        assert "praxis:" not in str(fs.calculate(case))

    def test_a_short_form_names_the_month_and_the_aid(self) -> None:
        """For a person at a prompt; it names nobody."""
        assert repr(settle(single())) == "<Settled 2026-09: aid 11220>"
        assert repr(awaits(OPEN)) == "<AwaitsAssessment 2026-09: 3 questions>"
        assert repr(awaits(single(gig(1)))) == "<AwaitsAssessment 2026-09: 1 question>"
