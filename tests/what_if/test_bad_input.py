"""Whatever a what-if is given, it gives an answer or tells every fault; it never falls over."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from tests.properties.helpers import assessment, pay, september, standing

OPEN = september(pay("walk", 900))
ASSESSED = september(pay("walk", 900), assessments=[assessment()])
IDLE = fs.Supposition(
    person="anna", scope=fs.Payments(["other"]), form=fs.Everything(), legal_basis="RIGHT"
)
ALL_OF_IT = evolve(IDLE, scope=fs.Payments(["walk"]))


def _suppose(case: Any, change: Any, **given_: Any) -> Any:
    """``suppose`` with one change, by its name."""
    return fs.suppose(case, change, **given_)


BESIDE: dict[str, Any] = {
    "ledger": fs.Ledger(),
    "practice": fs.Practice(),
    "suppositions": (),
    "suppose": "GRANTED",
    "assume_norm_of": None,
}
TRIED: dict[str, Any] = {"case": OPEN, "person": "anna", "kind": "FEE", "gig": None}
Function = Callable[..., Any]
FUNCTIONS: dict[str, tuple[Function, dict[str, Any]]] = {
    "suppose": (
        _suppose,
        {"case": OPEN, "change": fs.Without("walk"), **BESIDE},
    ),
    "kept": (fs.kept, {"case": OPEN, "income": "walk", **BESIDE}),
    "compare": (fs.compare, {"scenarios": {"a": OPEN}, **BESIDE}),
    "after": (fs.after, {"case": ASSESSED, "assessment": "assessment", **BESIDE}),
    "spread": (
        fs.spread,
        {"case": OPEN, "incomes": "walk", "plans": {"a": 1}, "months": None, **BESIDE},
    ),
    "curve": (fs.curve, {**TRIED, "upto": 500, **BESIDE}),
    "break_even": (fs.break_even, {**TRIED, **BESIDE}),
    "again": (fs.again, {"case": OPEN, "month": "2026-10"}),
    "Without": (fs.Without, {"id": "walk"}),
    "Scenario": (
        fs.Scenario,
        {"case": OPEN, "suppositions": (), "ledger": None, "practice": None},
    ),
}
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**12),
    st.floats(),
    st.decimals(),
    st.text(max_size=5),
    st.binary(max_size=2),
    st.sampled_from(("walk", "anna", "2026-09", "2031-01", "FEE", "1e5", "NaN", "-1")),
    st.sampled_from((OPEN, ASSESSED, IDLE, ALL_OF_IT, fs.Ledger(), fs.Practice(), assessment())),
    st.sampled_from((pay("walk", 5), fs.Month(2026, 9), fs.IncomeKind.FEE, object(), int, iter)),
)
LIKE_JSON = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=2).map(tuple),
        st.dictionaries(st.sampled_from(("a", "", "walk")), inner, max_size=2),
    ),
    max_leaves=6,
)


class TestAnythingAtAll:
    """An argument may be anything that a program can come to hand over."""

    @pytest.mark.parametrize("name", FUNCTIONS)
    @given(data=st.data())
    def test_it_is_taken_or_every_fault_is_told(self, name: str, data: st.DataObject) -> None:
        """Any argument, any value: an answer, or faults with a path and two texts."""
        function, right = FUNCTIONS[name]
        wrong = data.draw(st.lists(st.sampled_from(list(right)), min_size=1, unique=True))
        try:
            function(**(right | {one: data.draw(LIKE_JSON) for one in wrong}))
        except fs.InvalidFacts as refusal:
            for fault in refusal.faults:
                assert fault.at
                assert fault.sv != fault.en
                assert "{" not in fault.sv + fault.en
        except (fs.NormNotPublished, fs.AssessmentMissing):
            pass

    @pytest.mark.parametrize("name", FUNCTIONS)
    def test_what_is_right_is_taken(self, name: str) -> None:
        """So that the refusals above are of what was exchanged."""
        function, right = FUNCTIONS[name]
        assert function(**right) is not None or name == "break_even"

    @pytest.mark.parametrize(
        "name,argument",
        [
            (name, argument)
            for name, (_, right) in FUNCTIONS.items()
            for argument in right
            if argument not in {"gig", "months", "suppose", "assume_norm_of"}
            and (name, argument) not in {("Scenario", "ledger"), ("Scenario", "practice")}
        ],
    )
    def test_nothing_in_the_place_of_something_is_refused_where_it_stands(
        self, name: str, argument: str
    ) -> None:
        """None is a wrong kind like another, told under the argument's name."""
        function, right = FUNCTIONS[name]
        at = {"change": "changes[0]"}.get(argument, argument)
        with pytest.raises(fs.InvalidFacts) as raised:
            function(**(right | {argument: None}))
        assert {fault.at for fault in raised.value.faults} == {at}


class TestAllAtOnce:
    """A what-if with five mistakes needs one round, not five."""

    def test_every_argument_of_a_change(self) -> None:
        """The changes too, by their places."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(
                OPEN,
                fs.Without("x"),
                5,  # type: ignore[arg-type]
                pay("walk", 900),
                ledger={},  # type: ignore[arg-type]
                suppositions=3,  # type: ignore[arg-type]
                suppose="YES",
                assume_norm_of="september",
            )
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("ledger", "wrong_kind"),
            ("suppositions", "not_a_list"),
            ("suppose", "not_in_list"),
            ("assume_norm_of", "not_a_month"),
            ("changes[0].id", "id_unknown"),
            ("changes[1]", "wrong_kind"),
            ("changes[2]", "change_without_effect"),
        ]

    def test_a_change_that_is_none_is_told_without_a_case_too(self) -> None:
        """Also where it can't be said what it touches."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(None, 5, practice=None)  # type: ignore[arg-type]
        assert [fault.at for fault in raised.value.faults] == ["case", "practice", "changes[0]"]

    def test_every_argument_of_a_curve(self) -> None:
        """Who, what, how far, and what is supposed."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.curve(
                OPEN,
                person="",
                kind="lön",
                upto=-1,
                gig="walk",  # type: ignore[arg-type]
                suppose="YES",
                practice=None,  # type: ignore[arg-type]
            )
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("upto", "amount_negative"),
            ("person", "id_missing"),
            ("kind", "not_in_list"),
            ("gig", "wrong_kind"),
            ("practice", "wrong_kind"),
            ("suppose", "not_in_list"),
        ]

    def test_every_argument_of_a_plan(self) -> None:
        """What is spread, how, and for how long."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.spread(
                OPEN,
                ["walk", "x", 5, pay("walk", 900), evolve(pay("n", 1), person="eva")],  # type: ignore[list-item]
                {"": 1, "a": 0, "b": [1.5], "c": "1"},  # type: ignore[list-item]
                months=0,
                suppose="YES",
                assume_norm_of="september",
            )
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("suppose", "not_in_list"),
            ("assume_norm_of", "not_a_month"),
            ("incomes[1]", "id_unknown"),
            ("incomes[2]", "wrong_kind"),
            ("incomes[3]", "id_used_twice"),
            ("incomes[4].person", "person_unknown"),
            ("plans[0]", "id_missing"),
            ("plans[1]", "plan_months"),
            ("plans[2][0]", "amount_not_exact"),
            ("plans[3]", "not_a_list"),
            ("months", "horizon_too_short"),
        ]

    def test_the_shape_of_a_plan_is_read_without_a_case_too(self) -> None:
        """What the pay comes to is not known, and not asked for."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.spread(None, ["walk", pay("n", 5)], {"a": 2, "b": [3]}, practice=None)  # type: ignore[arg-type]
        assert [fault.at for fault in raised.value.faults] == ["case", "practice"]

    def test_every_scenario(self) -> None:
        """Each by its place, and what is given for all once."""
        eva = evolve(IDLE, person="eva")
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.compare(
                {"a": (OPEN, eva), "b": OPEN, "c": fs.Scenario(case=OPEN, suppositions=[IDLE])},
                suppositions=[evolve(eva, scope=standing(), id="eva")],
            )
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("suppositions[0].person", "person_unknown"),
            ("scenarios[0].suppositions[0].person", "person_unknown"),
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.compare({"a": OPEN, "b": (OPEN, IDLE), "c": OPEN}, assume_norm_of="2026-01")
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("assume_norm_of", "norm_is_published")
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.compare({"a": 5, "b": (OPEN, 5)}, ledger=None, suppositions=5)  # type: ignore[dict-item,arg-type]
        assert [fault.at for fault in raised.value.faults] == [
            "scenarios[0].case",
            "scenarios[1].suppositions",
            "ledger",
            "suppositions",
        ]

    def test_a_scenario_that_can_not_be_true_says_so_of_its_case(self) -> None:
        """As ``calculate`` would of it."""
        grown = fs.Member(id="kim", role="CHILD", born="2000-01-01")
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.compare(
                {
                    "a": OPEN,
                    "b": evolve(OPEN, household=fs.Household.single("anna", children=[grown])),
                }
            )
        assert [fault.at for fault in raised.value.faults] == [
            "scenarios[1].case.household.members[1]"
        ]

    def test_what_is_kept(self) -> None:
        """The income, beside what is given."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.kept(None, 5, suppose="YES")  # type: ignore[arg-type]
        assert [fault.at for fault in raised.value.faults] == ["case", "suppose", "income"]


class TestSuppositions:
    """What is supposed is checked as what is assessed would be."""

    def refused(self, case: fs.Case, *given_: fs.Supposition) -> list[tuple[str, str]]:
        """The faults of suppositions beside a case."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(case, suppositions=given_)
        return [(fault.at, fault.code) for fault in raised.value.faults]

    def test_of_someone_else(self) -> None:
        """Nobody of the household, or a payment that is another's."""
        couple = evolve(OPEN, household=fs.Household.couple("anna", "bo"))
        assert self.refused(couple, evolve(ALL_OF_IT, person="eva")) == [
            ("suppositions[0].person", "person_unknown"),
            ("suppositions[0].scope.incomes", "payment_of_someone_else"),
        ]
        assert self.refused(couple, evolve(ALL_OF_IT, person="bo")) == [
            ("suppositions[0].scope.incomes", "payment_of_someone_else")
        ]

    def test_that_overlap(self) -> None:
        """With an assessment, or with each other."""
        always = evolve(ALL_OF_IT, scope=standing())
        assert self.refused(ASSESSED, always) == [("suppositions[0]", "assessments_overlap")]
        assert self.refused(OPEN, always, always) == [("suppositions[1]", "assessments_overlap")]

    def test_that_touch_nothing(self) -> None:
        """Each is told by its place, as a change too."""
        assert self.refused(OPEN, ALL_OF_IT, IDLE) == [
            ("suppositions[1]", "supposition_without_effect")
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(OPEN, fs.Without("cost-1"), ALL_OF_IT, IDLE, suppositions=[IDLE])
        assert [fault.at for fault in raised.value.faults] == ["suppositions[0]", "changes[2]"]

    def test_in_the_place_of_one_that_another_supersedes(self) -> None:
        """Payments have no period that another could take over from."""
        first = assessment(id="A", scope=standing(valid_to="2026-07-31"))
        second = assessment(id="B", scope=standing(valid_from="2026-08-01"), supersedes="A")
        case = september(pay("walk", 900), assessments=[first, second])
        assert self.refused(case, evolve(ALL_OF_IT, id="A")) == [
            ("case.assessments[1].supersedes", "supersedes_another")
        ]

    def test_that_supersede_in_a_circle(self) -> None:
        """What stands in for the first may not supersede the second."""
        first = assessment(id="A", scope=standing(valid_to="2026-07-31"))
        second = assessment(id="B", scope=standing(valid_from="2026-08-01"), supersedes="A")
        case = september(pay("walk", 900), assessments=[first, second])
        circle = evolve(ALL_OF_IT, id="A", scope=first.scope, supersedes="B")
        assert set(self.refused(case, circle)) >= {
            ("suppositions[0].supersedes", "supersedes_in_circle"),
            ("case.assessments[1].supersedes", "supersedes_in_circle"),
        }


class TestAmounts:
    """An amount is exact, not below 0, and at most ten figures long."""

    @pytest.mark.parametrize(
        "value,code",
        [
            (-1, "amount_negative"),
            (1.5, "amount_not_exact"),
            (True, "amount_not_exact"),
            (Decimal("NaN"), "not_an_amount"),
            (Decimal("Infinity"), "not_an_amount"),
            (Decimal("0.001"), "not_an_amount"),
            (10**10, "not_an_amount"),
            ("1 000", "not_an_amount"),
        ],
    )
    def test_another_is_refused(self, value: Any, code: str) -> None:
        """As the end of a curve, and as a point on it."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.curve(OPEN, person="anna", kind="FEE", upto=value, suppose="REFUSED")
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [("upto", code)]
        curve = fs.curve(OPEN, person="anna", kind="FEE", upto=5, suppose="REFUSED")
        for of in (curve.at, curve.result):
            with pytest.raises(fs.InvalidFacts) as raised:
                of(value)
            assert [(fault.at, fault.code) for fault in raised.value.faults] == [("earned", code)]

    def test_a_point_is_asked_for_as_an_amount_is_written(self) -> None:
        """A whole number, text or a decimal."""
        curve = fs.curve(OPEN, person="anna", kind="FEE", upto="20000", suppose="REFUSED")
        assert curve.at(5) == curve.at("5.00") == curve.at(Decimal(5))

    def test_an_open_question_is_told_with_both_sums(self) -> None:
        """A gig that nothing covers needs an answer that is supposed."""
        gig = fs.Gig(worked="2026-08-12", activity="spelning")
        with pytest.raises(fs.AssessmentMissing) as raised:
            fs.curve(september(), person="anna", kind="FEE", upto=500, gig=gig)
        assert raised.value.questions == ("not_assessed:tried",)
        granted, refused = raised.value.if_granted, raised.value.if_refused
        assert (granted, refused) == ("11720", "11220")
        with pytest.raises(fs.AssessmentMissing):
            fs.break_even(OPEN, person="anna", kind="FEE")

    def test_a_month_at_the_end_of_time_is_told(self) -> None:
        """Where the month of the payment can't be written."""
        early = evolve(september(), month="1900-01")
        with pytest.raises(fs.InvalidFacts):
            fs.curve(early, person="anna", kind="FEE", upto=500)
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.again(OPEN, 202609)  # type: ignore[arg-type]
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("month", "not_a_month")
        ]


class TestTheCaseWithAChange:
    """What can't be true of the case with a change is told by the change that it comes of."""

    def refused(self, *changes: Any) -> list[tuple[str, str]]:
        """The faults of changes."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(OPEN, *changes)
        return [(fault.at, fault.code) for fault in raised.value.faults]

    def test_a_change_of_someone_unknown(self) -> None:
        """By its place among the changes."""
        eva = pay("new", 5, person="eva")
        assert self.refused(fs.Without("cost-1"), eva) == [("changes[1].person", "person_unknown")]
        for_eva = fs.NormAdjustment(amount=1, reason="journal 1", member="eva")
        assert self.refused(for_eva) == [("changes[0].member", "person_unknown")]

    def test_what_a_change_makes_untrue_of_the_rest(self) -> None:
        """A household without the earner: the income is at fault, where the case has it."""
        assert self.refused(fs.Household.single("bo")) == [("incomes[0].person", "person_unknown")]

    def test_a_curve_of_someone_unknown_and_of_what_touches_nothing(self) -> None:
        """A curve checks the same."""
        given_: dict[str, Any] = {"kind": "FEE", "upto": 5, "suppose": "REFUSED"}
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.curve(OPEN, person="eva", **given_)
        assert [(one.at, one.code) for one in raised.value.faults] == [("person", "person_unknown")]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.curve(OPEN, person="anna", suppositions=[IDLE], **given_)
        assert [one.at for one in raised.value.faults] == ["suppositions[0]"]

    def test_a_pay_in_the_place_of_another_is_told_as_the_income(self) -> None:
        """Of ``kept`` the fault is the income's, not that of a place in a list."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.kept(OPEN, pay("new", 5, person="eva"))
        assert [one.at for one in raised.value.faults] == ["income.person"]
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.kept(OPEN, "walk", suppositions=[IDLE])
        assert [one.at for one in raised.value.faults] == ["suppositions[0]"]
