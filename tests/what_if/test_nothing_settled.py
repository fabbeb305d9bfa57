"""Nothing that a what-if returns can be decided on: no function in earnest takes it."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import assessment, codes_of, pay, september
from tests.what_if.helpers import months_in

CASE = september(pay("walk", 900), assessments=[assessment()])
OPEN = september(pay("walk", 900))
TRIED: dict[str, Any] = {"person": "anna", "kind": "FEE", "upto": 500}
IDLE = fs.Supposition(
    person="anna", scope=fs.Payments(["walk"]), form=fs.Everything(), legal_basis="RIGHT", id="s"
)


def all_that_comes_back() -> dict[str, Any]:
    """One of each answer, and what each of them holds."""
    roads = fs.kept(OPEN, "walk")
    assert isinstance(roads, fs.KeptRoads)
    spread = fs.spread(OPEN, "walk", {"one": 1}, suppose="GRANTED")
    curve = fs.curve(CASE, **TRIED)
    return {
        "suppose": fs.suppose(CASE),
        "suppose, a road": fs.suppose(OPEN, suppose="GRANTED"),
        "kept": fs.kept(CASE, "walk"),
        "kept, roads": roads,
        "kept, before": roads.if_granted.before,
        "compare": fs.compare({"a": CASE}),
        "a scenario": fs.compare({"a": CASE})["a"],
        "its months": fs.compare({"a": CASE})["a"].only,
        "after": fs.after(CASE, "assessment"),
        "spread": spread,
        "a month of a plan": spread["one"].only.results[0],
        "curve": curve,
        "a point": curve.at(100),
        "the month of a point": curve.result(100),
        "break-even": fs.break_even(CASE, person="anna", kind="FEE"),
    }


class TestNothingIsSettled:
    """The type says it, and so does every door."""

    @pytest.mark.parametrize("name", all_that_comes_back())
    def test_no_function_in_earnest_takes_it(self, name: str) -> None:
        """Neither as settled, nor for a ledger, nor as what was decided."""
        value = all_that_comes_back()[name]
        decided = fs.settled(fs.calculate(CASE))
        doors: list[Callable[[], Any]] = [
            lambda: fs.settled(value),
            lambda: fs.Ledger().after(value),
            lambda: fs.recompute(value, CASE),
            lambda: fs.recompute(decided, value),
            lambda: fs.calculate(value),
            lambda: fs.calculate(CASE, ledger=value),
            lambda: fs.remaining(value, fs.Ledger(), "2026-09-01"),
        ]
        for door in doors:
            with pytest.raises(fs.InvalidFacts):
                door()

    @given(case=fst.cases(costs_assessed=False, least_incomes=1))
    def test_every_month_is_supposed(self, case: fs.Case) -> None:
        """Also where nothing is open and nothing changed."""
        name = case.incomes[0].id
        months = [
            *months_in(fs.compare({"a": case})),
            *months_in(fs.spread(case, name, {"one": 1}, months=1)),
        ]
        kept = fs.kept(case, name)
        roads = (kept,) if isinstance(kept, fs.Kept) else (kept.if_refused, kept.if_granted)
        months += [month for road in roads for month in (road.before, road.after)]
        assert {type(month) for month in months} == {fs.Supposed}
        whole = fs.suppose(case)
        if isinstance(whole, fs.AwaitsAssessment):
            assert {type(whole.if_refused), type(whole.if_granted)} == {fs.Supposed}
            assert type(whole.answer(dict.fromkeys(_asked(whole), "REFUSED"))) is fs.Supposed
        else:
            assert type(whole) is fs.Supposed

    def test_an_open_question_of_a_what_if_is_no_road_to_a_settled_month(self) -> None:
        """It asks as the calculation does, and is refused where something settled is wanted."""
        whole = fs.suppose(OPEN)
        with pytest.raises(fs.AssessmentMissing):
            fs.settled(whole)  # type: ignore[arg-type]

    def test_what_a_plan_leaves_is_no_ledger_to_calculate_with(self) -> None:
        """The months after the first rest on suppositions, and say so."""
        told = fs.spread(
            OPEN, "walk", {"two": 2}, suppose="GRANTED", assume_norm_of="2026-09", months=6
        )
        _, second = told["two"].only.results[:2]
        assert second.ledger.supposed
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.calculate(second.case, ledger=second.ledger)
        assert codes_of(raised.value) == ["ledger_supposed"]
        assert fs.suppose(OPEN, ledger=fs.Ledger(supposed=True), suppose="GRANTED").ledger.supposed

    def test_no_case_holds_a_supposition(self) -> None:
        """It stands beside the case, never in it."""
        with pytest.raises(fs.InvalidFacts) as raised:
            september(pay("walk", 900), assessments=[IDLE])
        assert codes_of(raised.value) == ["wrong_kind"]
        supposed = fs.suppose(OPEN, IDLE)
        assert not supposed.case.assessments


def _asked(whole: fs.AwaitsAssessment) -> list[str]:
    return [question.id for question in whole.questions]
