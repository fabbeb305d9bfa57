"""A sum is no surer than what left pay out of it: an assessment, or only a supposition."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.calculation.frame import Tried
from forsorjning.calculation.month import month_of
from tests.calculation.helpers import awaits, gig, payments, period, settle, single, wage

STATUTE, ASSESSMENT = fs.Strength.STATUTE, fs.Strength.ASSESSMENT
CHOICE, PRACTICE = fs.Strength.PROJECT_CHOICE, fs.Strength.PRACTICE
SUMS = ("CountedIncome", "Means", "AidByRight", "Aid", "Forsorjningsstod")
WALK = gig(1_500, id="g")


def strengths(result: fs.Calculation, *names: str) -> dict[str, fs.Strength]:
    """What each of these rows stands on."""
    return {row.rule: row.strength for row in result.sheet if row.rule in (names or SUMS)}


def all_of(strength: fs.Strength) -> dict[str, fs.Strength]:
    """Every sum on this ground."""
    return dict.fromkeys(SUMS, strength)


def supposed(basis: str, form: fs.Form, *incomes: fs.Income) -> fs.Supposed:
    """The month with a supposition about the walk."""
    one = fs.Supposition(
        id="P1", person="anna", scope=fs.Payments(["g"]), form=form, legal_basis=basis
    )
    tried = Tried(suppositions=(one,))
    result: Any = month_of(single(WALK, *incomes), fs.Ledger(), fs.Practice(), tried=tried)
    assert isinstance(result, fs.Supposed)
    return result


class TestAPersonsAssessment:
    """It is an individual assessment under either section."""

    @pytest.mark.parametrize("form", [fs.Everything(), fs.PerMonth(1_000), fs.Share("0.5")])
    def test_as_part_of_the_right(self, form: fs.Form) -> None:
        """12 kap. 1 §: the sums say so too, cite what they did, and rest on no discretion."""
        result = settle(single(WALK, assessments=[payments(form, "g")]))
        assert strengths(result) == all_of(ASSESSMENT)
        assert result.discretionary_rows == ()
        (counted,) = result.sheet.find("CountedIncome")
        assert [str(one) for one in counted.citations] == ["12 kap. 1 § SoL (2025:400)"]

    def test_beyond_the_right_the_right_is_as_sure_as_it_was(self) -> None:
        """12 kap. 2 §: what is put back leaves the right to the act."""
        assessed = payments(fs.PerMonth(1_000), "g", basis="DISCRETIONARY")
        result = settle(single(WALK, assessments=[assessed]))
        assert strengths(result, "MeansByRight", "AidByRight", "Forsorjningsstod") == {
            "MeansByRight": STATUTE,
            "AidByRight": STATUTE,
            "Forsorjningsstod": STATUTE,
        }
        told = strengths(result, "CountedIncome", "Means", "Deficit", "DiscretionaryAid", "Aid")
        assert set(told.values()) == {ASSESSMENT}
        assert len(told) == 5

    def test_under_both_sections_each_says_what_it_rests_on(self) -> None:
        """A walk is left out as part of the right, and another beyond it."""
        right = payments(fs.Everything(), "g")
        beyond = payments(fs.Everything(), "h", basis="DISCRETIONARY", id="B2")
        result = settle(single(WALK, gig(300, id="h"), assessments=[right, beyond]))
        told = strengths(result, "MeansByRight", "AidByRight", "Aid")
        assert set(told.values()) == {ASSESSMENT}
        assert [row.rule for row in result.discretionary_rows] == [
            "OccasionalPayLeftOut",
            "CountedIncome",
            "Means",
            "Deficit",
            "DiscretionaryAid",
            "Aid",
            "SurplusOfMonth",
            "Resources",
        ]

    def test_a_share_that_is_rounded_is_still_an_assessment(self) -> None:
        """The rounding is ours; what is left out is not."""
        case = single(gig("333.33", id="g"), assessments=[payments(fs.Share("0.5"), "g")])
        result = settle(case, practice=fs.Practice(assessment_rounding="ORE_DOWN"))
        assert result.sheet.find("OccasionalPayLeftOutRounded")
        assert strengths(result) == all_of(ASSESSMENT)

    def test_a_refusal_leaves_nothing_out(self) -> None:
        """The pay counts, as the act has it."""
        result = settle(single(WALK, assessments=[payments(fs.CountInFull(), "g")]))
        assert strengths(result) == all_of(STATUTE)

    def test_other_living_costs_make_the_order_ours(self) -> None:
        """Which the means meet first, no provision says."""
        costs = [fs.Cost(id="m", kind="MEDICINE", applied=200, approved=200)]
        case = single(WALK, costs=costs, assessments=[payments(fs.Everything(), "g")])
        told = strengths(settle(case), "AidByRight", "Forsorjningsstod")
        assert told == {"AidByRight": ASSESSMENT, "Forsorjningsstod": CHOICE}

    def test_a_rounding_of_the_aid_is_practice_and_the_aid_an_assessment(self) -> None:
        """The rounded row says what rounds it."""
        case = single(gig("1500.50", id="g"), assessments=[payments(fs.PerMonth("0.25"), "g")])
        result = settle(case, practice=fs.Practice(aid_rounding="KRONA_UP"))
        assert {row.strength for row in result.sheet.find("AidRounded")} == {PRACTICE}
        assert strengths(result, "Aid") == {"Aid": ASSESSMENT}


class TestASupposition:
    """Nobody has assessed it, so it is the library's own choice."""

    def test_of_an_open_road(self) -> None:
        """Where the pay is left out; where it counts, the act has it so."""
        waiting = awaits(single(WALK))
        assert strengths(waiting.if_granted) == all_of(CHOICE)
        assert strengths(waiting.if_refused) == all_of(STATUTE)

    @pytest.mark.parametrize("basis", ["RIGHT", "DISCRETIONARY"])
    def test_of_a_what_if(self, basis: str) -> None:
        """Under either section, though it is discretion under the second."""
        result = supposed(basis, fs.PerMonth(1_000))
        assert set(strengths(result, "CountedIncome", "Means", "Aid").values()) == {CHOICE}
        assert set(strengths(result, "DiscretionaryAid", "Deficit").values()) <= {CHOICE}
        assert bool(result.discretionary_rows) is (basis == "DISCRETIONARY")

    def test_beside_an_assessment_is_the_less_sure_of_them(self) -> None:
        """One walk is assessed and another is not."""
        case = single(WALK, gig(300, id="h"), assessments=[payments(fs.Everything(), "g")])
        waiting = awaits(case)
        assert strengths(waiting.if_granted) == all_of(CHOICE)
        assert strengths(waiting.if_refused) == all_of(ASSESSMENT)

    def test_of_a_kind_that_municipalities_treat_differently(self) -> None:
        """That it is not counted is supposed."""
        pay = fs.Income(id="h", person="anna", kind="HABILITATION", net=500, paid_on="2026-08-25")
        waiting = awaits(single(pay))
        assert strengths(waiting.if_granted) == all_of(CHOICE)
        assert strengths(waiting.if_refused) == all_of(STATUTE)


def test_what_the_act_leaves_out_is_the_act() -> None:
    """Jobbstimulans is no assessment."""
    result = settle(single(wage(2_000)), ledger=period())
    assert result.disregarded.jobbstimulans == 500
    assert strengths(result) == all_of(STATUTE)
