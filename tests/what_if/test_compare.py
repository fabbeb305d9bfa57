"""Months side by side: each is what it is alone."""

from datetime import timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import assessment, histories, pay, september, standing
from tests.what_if.helpers import QUALIFIED, amounts, answered, rows, supposed

PRACTICES = fst.practices()
KNOWN = histories(costs_assessed=False)
SUMS = ("income", "counted_income", "aid_right", "aid_discretionary", "aid", "resources")


class TestCompare:
    """Side by side, each scenario is what it is alone."""

    @given(one=KNOWN, other=KNOWN, practices=st.tuples(PRACTICES, PRACTICES))
    def test_each_is_what_it_is_alone(
        self,
        one: tuple[fs.Case, fs.Ledger],
        other: tuple[fs.Case, fs.Ledger],
        practices: tuple[fs.Practice, fs.Practice],
    ) -> None:
        """A case takes the ledger and the practice of all; a scenario may have its own."""
        told = fs.compare(
            {
                "one": one[0],
                "other": fs.Scenario(case=other[0], ledger=other[1], practice=practices[1]),
            },
            ledger=one[1],
            practice=practices[0],
        )
        assert [each.name for each in told.scenarios] == ["one", "other"]
        for name, (case, ledger), practice in (
            ("one", one, practices[0]),
            ("other", other, practices[1]),
        ):
            alone = fs.calculate(case, ledger=ledger, practice=practice)
            for road, months in (
                ("REFUSED", told[name].if_refused),
                ("GRANTED", told[name].if_granted),
            ):
                (month,) = months.results
                result = answered(alone, road)
                assert rows(month) == rows(result)
                assert {sum_: getattr(months, sum_) for sum_ in SUMS} == {
                    sum_: getattr(result, sum_) for sum_ in SUMS
                }
                assert months.left_out == result.disregarded
                assert months.surplus_left == result.surplus
            questions = alone.questions if isinstance(alone, fs.AwaitsAssessment) else ()
            assert told[name].questions == questions

    def test_a_case_stands_with_its_suppositions_in_a_tuple(self) -> None:
        """Beside them stand those of all."""
        case = september(pay("walk", 900), pay("text", 500))
        walk, text = (
            fs.Supposition(
                person="anna",
                scope=fs.Payments([name]),
                form=fs.PerMonth(100),
                legal_basis="RIGHT",
                id=name,
            )
            for name in ("walk", "text")
        )
        told = fs.compare(
            {"none": case, "one": (case, text), "two": (case, [text])},
            suppositions=[walk],
            suppose="REFUSED",
        )
        left_out = [one.only.left_out.assessment for one in told.scenarios]
        assert [int(amount) for amount in left_out] == [100, 200, 200]
        alone = fs.suppose(case, walk, text)
        assert rows(told["two"].only.results[0]) == rows(supposed(alone))

    def test_a_scenario_that_is_not_there_is_a_key_error(self) -> None:
        """The scenarios are found by their names, and gone through in order."""
        told = fs.compare({"a": september(), "b": september()})
        assert (len(told), [one.name for one in told]) == (2, ["a", "b"])
        assert "a" in told
        assert "c" not in told
        with pytest.raises(KeyError):
            told["c"]

    def test_only_where_nothing_is_asked_there_is_one_road(self) -> None:
        """Else both sums are told, and the questions."""
        told = fs.compare({"a": september(), "b": september(pay("walk", 900))})
        assert told["a"].only == told["a"].if_refused == told["a"].if_granted
        with pytest.raises(fs.AssessmentMissing) as raised:
            _ = told["b"].only
        assert raised.value.questions == ("not_assessed:walk",)
        assert (raised.value.if_refused, raised.value.if_granted) == ("10820", "11720")


class TestAfter:
    """With an assessment, and as it is when that has ended."""

    @given(
        known=histories(occasional=True, least_incomes=1),
        practice=PRACTICES,
        data=st.data(),
    )
    def test_it_is_the_month_with_and_without(
        self, known: tuple[fs.Case, fs.Ledger], practice: fs.Practice, data: st.DataObject
    ) -> None:
        """What it superseded had ended when it began, and covers nothing after that.

        One that superseded it goes on by itself.
        """
        case, ledger = known
        if not case.assessments:
            return
        one = data.draw(st.sampled_from(case.assessments))
        given_: dict[str, Any] = {"ledger": ledger, "practice": practice}
        asked = one if data.draw(st.booleans()) else one.id
        with_it, without = fs.after(case, asked, **given_).scenarios
        ended = _with_ended(case, one)
        for told, of in ((with_it, case), (without, ended)):
            alone = fs.calculate(of, **given_)
            assert amounts(told.if_refused.results[0]) == amounts(answered(alone, "REFUSED"))
            assert amounts(told.if_granted.results[0]) == amounts(answered(alone, "GRANTED"))
            assert bool(told.questions) == isinstance(alone, fs.AwaitsAssessment)

    def test_what_it_superseded_does_not_come_to_life_again(self) -> None:
        """Work after the first day of the one that ends was covered by that one alone."""
        first = assessment(id="A", scope=standing(), form=fs.Everything())
        second = assessment(
            id="B", scope=standing(valid_from="2026-08-01"), supersedes="A", form=fs.PerMonth(100)
        )
        case = september(pay("walk", 900), assessments=[first, second])
        with_it, without = fs.after(case, "B").scenarios
        assert int(with_it.only.left_out.assessment) == 100
        assert [question.code for question in without.questions] == ["outside_period"]

    def test_one_that_began_on_the_first_day_of_another_leaves_nothing_of_it(self) -> None:
        """What never covered a day is away too, and what that one superseded ends as well."""
        early = assessment(id="A", scope=standing(valid_to="2026-07-31"))
        never = assessment(id="B", scope=standing(valid_from="2026-08-01"), supersedes="A")
        last = assessment(id="C", scope=standing(valid_from="2026-08-01"), supersedes="B")
        case = september(pay("walk", 900), assessments=[early, never, last])
        _, without = fs.after(case, last, suppose="REFUSED").scenarios
        assert {one.id for one in without.only.results[0].case.assessments} == {"A"}

    def test_a_supposition_beside_it_touches_something(self) -> None:
        """Also here one that touches no payment is refused."""
        idle = fs.Supposition(
            person="anna", scope=fs.Payments(["other"]), form=fs.PerMonth(1), legal_basis="RIGHT"
        )
        case = september(pay("walk", 900), assessments=[assessment()])
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.after(case, "assessment", suppositions=[idle], ledger=QUALIFIED)
        (fault,) = raised.value.faults
        assert (fault.code, fault.at) == ("supposition_without_effect", "suppositions[0]")


def _with_ended(case: fs.Case, ended: fs.IndividualAssessment) -> fs.Case:
    """The case without an assessment, and what it superseded no longer than until it began."""
    kept = []
    for one in case.assessments:
        if one.id == ended.id:
            continue
        if one.id == ended.supersedes:
            assert isinstance(one.scope, fs.Standing)
            assert isinstance(ended.scope, fs.Standing)
            last = min(one.scope.valid_to, ended.scope.valid_from - timedelta(days=1))
            if last < one.scope.valid_from:
                continue
            kept.append(evolve(one, scope=evolve(one.scope, valid_to=last)))
        else:
            kept.append(one)
    return evolve(case, assessments=kept)
