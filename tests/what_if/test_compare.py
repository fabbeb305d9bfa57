"""Months side by side: each is what it is alone."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import (
    assessment,
    codes_of,
    histories,
    pay,
    september,
    standing,
)
from tests.what_if.helpers import QUALIFIED, amounts, answered, rows, supposed

PRACTICES = fst.practices()
KNOWN = histories(costs_assessed=False)
LEFT_OUT_ROW = "OccasionalPayLeftOut"
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
        codes: list[str] = []
        told: tuple[fs.Compared, ...] = ()
        try:
            told = fs.after(case, asked, **given_).scenarios
        except fs.InvalidFacts as refused:
            codes = codes_of(refused)
        if not told:
            assert codes == ["assessment_without_effect"]
            for answer in fs.Answer:
                settled = answered(fs.calculate(case, **given_), answer)
                rows_left_out = settled.sheet.find(LEFT_OUT_ROW)
                assert all(one.id not in row.refs for row in rows_left_out)
            return
        with_it, without = told
        alone = fs.calculate(case, **given_)
        assert amounts(with_it.if_refused.results[0]) == amounts(answered(alone, "REFUSED"))
        assert amounts(with_it.if_granted.results[0]) == amounts(answered(alone, "GRANTED"))
        for road in (without.if_refused, without.if_granted):
            assert all(one.id not in row.refs for row in road.results[0].sheet.find(LEFT_OUT_ROW))
        if one.supersedes is None and all(other.supersedes != one.id for other in case.assessments):
            others = [other for other in case.assessments if other.id != one.id]
            away = fs.calculate(evolve(case, assessments=others), **given_)
            assert without.if_refused.aid == answered(away, "REFUSED").aid
            assert without.if_granted.aid == answered(away, "GRANTED").aid

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

    def test_one_that_begins_with_the_work_ends_the_day_before_it(self) -> None:
        """Unless another one holds on that day, with which it can't overlap."""
        one = assessment(id="A", scope=standing(valid_from="2026-08-12"))
        case = september(pay("walk", 900), assessments=[one])
        _, without = fs.after(case, one, suppose="REFUSED").scenarios
        (ended,) = without.only.results[0].case.assessments
        assert isinstance(ended.scope, fs.Standing)
        assert str(ended.scope.valid_to) == "2026-08-11"
        before = assessment(id="B", scope=standing(valid_to="2026-08-11"))
        both = evolve(case, assessments=[before, one])
        _, without = fs.after(both, one, suppose="REFUSED").scenarios
        assert without.only.results[0].case.assessments == (before,)

    def test_what_it_has_used_of_a_year_stays_used(self) -> None:
        """The one that it superseded, and the one that superseded it, get no new year of it."""
        caps = fs.Caps(per_year=1000)
        chain = [
            assessment(id="A", scope=standing(caps=caps)),
            assessment(id="B", scope=standing(caps=caps, valid_from="2026-08-01"), supersedes="A"),
        ]
        case = september(pay("walk", 1500, worked="2026-08-12"), assessments=chain)
        ledger = fs.Ledger(assessment_use={"A": fs.AssessmentUse(by_year={2026: 900})})
        told = fs.after(case, "B", ledger=ledger, suppose="GRANTED")
        assert told["med B"].only.left_out.assessment == 100
        late = september(
            pay("walk", 1500, worked="2026-08-12"),
            pay("early", 500, worked="2026-07-30"),
            assessments=chain,
        )
        used = fs.Ledger(assessment_use={"B": fs.AssessmentUse(by_year={2026: 900})})
        refused = fs.after(late, "B", ledger=used, suppose="REFUSED")
        assert refused["utan B"].only.left_out.assessment == 100

    def test_one_of_a_payment_is_taken_away(self) -> None:
        """It has no time that could end; the payment is then one that nobody has assessed."""
        one = assessment(id="", scope=fs.Payments(["walk"]))
        told = fs.after(september(pay("walk", 500), assessments=[one]), one)
        assert [name.sv for name, _ in told.roads] == [
            "med assessment-1",
            "utan assessment-1, om nej",
            "utan assessment-1, om ja",
        ]

    @pytest.mark.parametrize(
        "given, code",
        [
            ({"assessment": "C"}, "id_unknown"),
            ({"assessment": "B"}, "assessment_without_effect"),
            ({"assessment": "A", "supposed": "A"}, "id_used_twice"),
        ],
    )
    def test_one_that_is_not_there_or_touches_nothing_is_told(
        self, given: dict[str, str], code: str
    ) -> None:
        """So is one that a supposition stands in for already."""
        case = september(
            pay("walk", 500),
            assessments=[
                assessment(id="A", scope=fs.Payments(["walk"])),
                assessment(id="B", scope=standing(activities=["text"])),
            ],
        )
        terms: dict[str, Any] = {"form": fs.PerMonth(1), "legal_basis": "RIGHT"}
        stands_in = [
            fs.Supposition(person="anna", scope=fs.Payments(["walk"]), id=name, **terms)
            for name in [given.get("supposed", "")]
            if name
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.after(case, given["assessment"], suppositions=stands_in)
        assert [fault.code for fault in raised.value.faults] == [code]

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
