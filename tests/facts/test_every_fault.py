"""Every fault code is raised by some facts, at its path, and says what to do in two languages."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import forsorjning as fs
from forsorjning.ground.fault_texts import TEXTS
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.json import from_json, read_case_file
from forsorjning.interop.toml import from_toml

STANDING: dict[str, Any] = {
    "valid_from": "2026-08-01",
    "valid_to": "2026-12-31",
    "activities": ["stadsvandring"],
}


def anna() -> fs.Household:
    """A household of one."""
    return fs.Household.single("anna")


def case(**fields: Any) -> fs.Case:
    """A case of Anna's, with these fields."""
    given: dict[str, Any] = {"month": "2026-09", "household": anna()}
    return fs.Case(**(given | fields))


def income(**fields: Any) -> fs.Income:
    """A fee of Anna's, with these fields."""
    given: dict[str, Any] = {"person": "anna", "kind": "FEE", "net": 450, "paid_on": "2026-08-06"}
    return fs.Income(**(given | fields))


def gig(**fields: Any) -> fs.Gig:
    """A city walk, with these fields."""
    return fs.Gig(**({"worked": "2026-07-30", "activity": "stadsvandring"} | fields))


def member(**fields: Any) -> fs.Member:
    """An applicant, with these fields."""
    return fs.Member(**({"id": "anna", "role": "APPLICANT"} | fields))


def child(**fields: Any) -> fs.Member:
    """A child, with these fields."""
    return fs.Member(**({"id": "kim", "role": "CHILD", "born": "2016-05-05"} | fields))


def standing(**fields: Any) -> fs.Standing:
    """Standing terms for city walks, with these fields."""
    return fs.Standing(**(STANDING | fields))


def assessment(**fields: Any) -> fs.IndividualAssessment:
    """An assessment of Anna's city walks, with these fields."""
    given: dict[str, Any] = {
        "person": "anna",
        "scope": standing(),
        "form": fs.Everything(),
        "legal_basis": "RIGHT",
        "grounds": ["HEALTH"],
        "motivation": "journal 7",
        "decided_by": "officer-1",
        "decided_on": "2026-08-01",
    }
    return fs.IndividualAssessment(**(given | fields))


def supposition(**fields: Any) -> fs.Supposition:
    """What is supposed of Anna's payment, with these fields."""
    given: dict[str, Any] = {
        "person": "anna",
        "scope": fs.Payments(["i"]),
        "form": fs.Everything(),
        "legal_basis": "RIGHT",
    }
    return fs.Supposition(**(given | fields))


def waiting() -> fs.Case:
    """A month that waits for an answer."""
    return case(incomes=[income(gig=gig(), id="i")])


def awaiting() -> fs.AwaitsAssessment:
    """What it comes to."""
    result = fs.calculate(waiting())
    assert isinstance(result, fs.AwaitsAssessment)
    return result


def circle() -> fs.Case:
    """Two assessments that supersede each other."""
    ends = {"valid_to": "2026-08-31"}
    return case(
        assessments=[
            assessment(id="a", supersedes="b", scope=standing(**ends)),
            assessment(id="b", supersedes="a", scope=standing(valid_from="2026-10-01")),
        ]
    )


def calculated(of: fs.Case) -> Any:
    """What the case comes to."""
    return fs.calculate(of)


def settled(of: fs.Case) -> fs.Settled:
    """The month of a case without a question."""
    return fs.settled(fs.calculate(of))


def after(of: fs.Case, ledger: fs.Ledger) -> fs.Ledger:
    """The case entered in the ledger, though calculated without it."""
    return ledger.after(fs.settled(fs.calculate(of)))


def run(cases: list[fs.Case], **options: Any) -> list[fs.MonthResult]:
    """The months in a row."""
    return list(fs.run_months(cases, **options))


def two_payments() -> list[fs.Case]:
    """Two months with an assessment of one payment, whose id is another payment's in the second."""
    assessed = assessment(scope=fs.Payments(["i"]))
    return [
        case(incomes=[income(id="i")], assessments=[assessed]),
        case(
            month="2026-10",
            incomes=[income(id="i", paid_on="2026-09-06")],
            assessments=[assessed],
        ),
    ]


def recomputed() -> fs.Settled:
    """A month that was decided, and calculated again."""
    decided = fs.settled(fs.calculate(case()))
    return fs.settled(fs.recompute(decided, case()).now)


LEFT_OVER = fs.Ledger(surplus=[fs.Surplus(month="2026-08", amount=1)])
REFUSAL = fs.Decided(forsorjningsstod=0, ground="journal 7")
DEEP = "[" * 10_000

FAULTS: list[tuple[str, str, Callable[[], Any]]] = [
    ("activities_missing", "activities", lambda: standing(activities=[])),
    (
        "adjusted_below_zero",
        "adjustments",
        lambda: calculated(case(adjustments=[fs.NormAdjustment(amount=-99_000, reason="x")])),
    ),
    (
        "adult_child",
        "household.members[1]",
        lambda: calculated(
            case(household=fs.Household.single("anna", children=[child(born="2000-01-01")]))
        ),
    ),
    ("amount_negative", "net", lambda: income(net=-1)),
    ("amount_not_exact", "net", lambda: income(net=450.0)),
    ("applicants_not_one", "members", lambda: fs.Household(members=[])),
    (
        "assessment_not_standing",
        "assessment",
        lambda: fs.remaining(assessment(scope=fs.Payments(["i"])), fs.Ledger(), "2026-09-01"),
    ),
    (
        "assessment_unknown",
        "assessments[0]",
        lambda: fs.Ledger(support_months={"anna": []}).of("anna", assessments=["A1"]),
    ),
    (
        "assessment_without_effect",
        "assessment",
        lambda: fs.after(case(assessments=[evolve(assessment(), id="B")]), "B"),
    ),
    (
        "assessments_overlap",
        "assessments[1]",
        lambda: case(assessments=[assessment(), assessment()]),
    ),
    ("basis_of_unsettled", "settled", lambda: fs.decision_basis(awaiting())),  # type: ignore[arg-type]
    ("born_missing", "born", lambda: child(born=None)),
    (
        "change_without_effect",
        "changes[0]",
        lambda: fs.suppose(waiting(), income(gig=gig(), id="i")),
    ),
    ("change_without_effect", "changes[0]", lambda: fs.suppose(waiting(), anna())),
    (
        "co_applicants_more_than_one",
        "members",
        lambda: fs.Household.couple("a", "b", children=[member(id="c", role="CO_APPLICANT")]),
    ),
    (
        "code_not_one_kind",
        "kind",
        lambda: from_json('{"kind": "INTERNET", "applied": 1, "approved": 1}', fs.Cost),
    ),
    ("days_out_of_range", "days", lambda: member(days=32)),
    (
        "days_out_of_range",
        "household.members[0].days",
        lambda: case(household=fs.Household(members=[member(days=31)])),
    ),
    ("decided_ground_missing", "ground", lambda: fs.Decided(forsorjningsstod=0, ground=" ")),
    ("decided_nothing", "", lambda: fs.Decided(ground="journal 7")),
    (
        "decided_of_supposed",
        "decided[2026-09]",
        lambda: run([waiting()], suppose="GRANTED", decided={"2026-09": REFUSAL}),
    ),
    (
        "decided_without_case",
        "decided[2026-10]",
        lambda: run([case()], decided={"2026-10": REFUSAL}),
    ),
    ("exempt_above_amount", "exempt", lambda: fs.Asset(amount=1, exempt=2)),
    ("field_missing", "month", lambda: from_json('{"household": null}', fs.Case)),
    ("field_told_twice", "id", lambda: from_json('{"id": "a", "id": "b"}', fs.Case)),
    ("field_unknown", "netto", lambda: from_json('{"netto": 1}', fs.Case)),
    ("gross_zero", "gross", lambda: income(gross=0)),
    ("ground_missing", "grounds", lambda: assessment(grounds=[])),
    (
        "heading_after_months",
        "costs",
        lambda: from_toml('[[months]]\nmonth = "2026-09"\n[[costs]]\n', RunFile),
    ),
    (
        "horizon_too_short",
        "months",
        lambda: fs.spread(waiting(), "i", {"a": 3}, months=2),
    ),
    ("id_missing", "person", lambda: income(person=" ")),
    (
        "id_moved",
        "case_now.incomes[1].id",
        lambda: fs.recompute(
            settled(case(incomes=[income()])), case(incomes=[income(net=1), income()])
        ),
    ),
    ("id_unknown", "changes[0].id", lambda: fs.suppose(waiting(), fs.Without("x"))),
    ("id_unknown", "income", lambda: fs.kept(waiting(), "x")),
    ("id_unknown", "incomes[1]", lambda: fs.spread(waiting(), ["i", "x"], {"a": 1})),
    ("id_unknown", "assessment", lambda: fs.after(waiting(), "x")),
    ("id_used_twice", "members[1].id", lambda: fs.Household.couple("anna", "anna")),
    ("id_used_twice", "incomes[1].id", lambda: case(incomes=[income(id="i"), income(id="i")])),
    ("id_used_twice", "incomes[1]", lambda: fs.spread(waiting(), ["i", "i"], {"a": 1})),
    (
        "id_used_twice",
        "case.incomes",
        lambda: fs.curve(case(incomes=[income(id="tried")]), person="anna", kind="FEE", upto=1),
    ),
    (
        "id_used_twice",
        "suppositions[1].id",
        lambda: fs.suppose(waiting(), suppositions=[supposition(id="s"), supposition(id="s")]),
    ),
    (
        "income_of_other_month",
        "income.paid_on",
        lambda: fs.kept(waiting(), income(paid_on="2026-09-06")),
    ),
    (
        "income_of_other_month",
        "changes[0].paid_on",
        lambda: fs.suppose(waiting(), income(paid_on="2026-09-06")),
    ),
    (
        "income_told_twice",
        "income",
        lambda: fs.kept(case(incomes=[income()]), income()),
    ),
    ("incomes_missing", "incomes", lambda: fs.spread(waiting(), [], {"a": 1})),
    ("is_a_result", "", lambda: from_json('{"type": "Settled"}', fs.Case)),
    ("json_not_readable", "", lambda: from_json("", fs.Case)),
    (
        "key_told_twice",
        "kinds_counted[1]",
        lambda: fs.Practice(
            kinds_counted={"HABILITATION": True, fs.IncomeKind.HABILITATION: False}
        ),
    ),
    (
        "kind_always_counts",
        "kinds_counted[FEE]",
        lambda: fs.Practice(kinds_counted={"FEE": True}),
    ),
    ("kinds_missing", "kinds", lambda: standing(kinds=[])),
    ("ledger_differs", "result.ledger.surplus", lambda: after(case(), LEFT_OVER)),
    ("ledger_supposed", "ledger", lambda: fs.calculate(case(), ledger=fs.Ledger(supposed=True))),
    (
        "ledgers_overlap",
        "support_months",
        lambda: fs.Ledger(support_months={"anna": []}).joined(
            fs.Ledger(support_months={"anna": []}), surplus=()
        ),
    ),
    (
        "month_already_entered",
        "month",
        lambda: fs.calculate(case(), ledger=fs.Ledger(through="2026-09")),
    ),
    (
        "month_beside_months",
        "month",
        lambda: from_json('{"month": "2026-09", "months": []}', RunFile),
    ),
    (
        "month_differs",
        "case_now.month",
        lambda: fs.recompute(settled(case()), case(month="2026-08")),
    ),
    ("month_entered_twice", "month", lambda: after(case(), fs.Ledger(through="2026-09"))),
    ("month_entered_twice", "cases[1].month", lambda: run([case(), case()])),
    (
        "month_not_entered",
        "support_months[0]",
        lambda: fs.Ledger(support_months={"anna": ["2026-09"]}, through="2026-08"),
    ),
    (
        "month_not_entered",
        "surplus[0].month",
        lambda: fs.Ledger(surplus=[fs.Surplus(month="2026-09", amount=1)], through="2026-08"),
    ),
    ("month_out_of_order", "month", lambda: after(case(), fs.Ledger(through="2026-10"))),
    ("month_out_of_order", "cases[1].month", lambda: run([case(month="2026-10"), case()])),
    ("month_out_of_range", "month", lambda: fs.Month(2026, 13)),
    ("month_recomputed", "result", lambda: fs.Ledger().after(recomputed())),
    (
        "month_told_twice",
        "surplus",
        lambda: fs.Ledger(surplus=[fs.Surplus(month="2026-08", amount=1)] * 2),
    ),
    ("month_unsettled", "cases[1]", lambda: run([waiting(), case(month="2026-10")])),
    ("month_unsettled", "result", lambda: fs.Ledger().after(awaiting())),  # type: ignore[arg-type]
    ("months_missing", "cases", lambda: RunFile(cases=[])),
    ("months_missing", "months", lambda: from_toml("months = []", RunFile)),
    ("months_too_many", "months", lambda: from_json(f'{{"months": [{"1," * 240}1]}}', RunFile)),
    ("motivation_missing", "motivation", lambda: assessment(motivation=" ")),
    ("no_effect", "amount", lambda: fs.PerMonth(0)),
    ("no_effect", "amount", lambda: fs.PerOccasion(0)),
    ("no_effect", "share", lambda: fs.Share("0")),
    ("no_effect", "amount", lambda: fs.NormAdjustment(amount=0, reason="x")),
    (
        "norm_is_published",
        "assume_norm_of",
        lambda: fs.suppose(waiting(), assume_norm_of="2026-01"),
    ),
    ("not_a_count", "others_in_dwelling", lambda: fs.Household.single("a", others_in_dwelling=-1)),
    ("not_a_date", "paid_on", lambda: income(paid_on="2026-08-32")),
    ("not_a_list", "incomes", lambda: case(incomes="income")),
    ("not_a_mapping", "known_from", lambda: fs.Ledger(known_from=["anna"])),  # type: ignore[arg-type]
    ("not_a_month", "month", lambda: case(month="2026-9")),
    ("not_a_truth_value", "in_school", lambda: member(in_school=1)),
    ("not_an_amount", "net", lambda: income(net="1 000")),
    ("not_an_id", "person", lambda: income(person="anna\n")),
    (
        "not_born_yet",
        "household.members[1].born",
        lambda: case(household=fs.Household.single("anna", children=[child(born="2026-10-01")])),
    ),
    ("not_in_list", "kind", lambda: income(kind="fee")),
    ("not_in_list", "language", lambda: fs.explain(awaiting(), language="fi")),
    ("not_text", "note", lambda: income(note=None)),
    ("not_utf8", "", lambda: from_json(b"\xff", fs.Case)),
    ("nothing_to_explain", "result", lambda: fs.explain(case())),  # type: ignore[arg-type]
    ("occasions_missing", "occasions", lambda: gig(occasions=0)),
    ("payment_differs", "cases[1].assessments[0].scope.incomes", lambda: run(two_payments())),
    (
        "payment_of_someone_else",
        "assessments[0].scope.incomes",
        lambda: case(
            household=fs.Household.couple("anna", "bo"),
            incomes=[income(id="i", person="bo")],
            assessments=[assessment(scope=fs.Payments(["i"]))],
        ),
    ),
    ("payments_missing", "incomes", lambda: fs.Payments([])),
    ("period_reversed", "valid_to", lambda: standing(valid_to="2026-07-31")),
    (
        "period_reversed",
        "valid_to",
        lambda: fs.Agreement(name="IOP", valid_from="2024-12-31", valid_to="2024-01-01"),
    ),
    (
        "period_reversed",
        "last",
        lambda: fs.Period("2026-02-01", "2026-01-01"),
    ),
    (
        "periods_overlap",
        "jobbstimulans_periods[0]",
        lambda: fs.Ledger(
            jobbstimulans_periods={
                "anna": [
                    fs.Period("2026-01-01"),
                    fs.Period("2026-02-01", "2026-03-01"),
                ]
            }
        ),
    ),
    ("person_unknown", "incomes[0].person", lambda: case(incomes=[income(person="eva")])),
    ("person_unknown", "people[0]", lambda: fs.Ledger().of("anna")),
    (
        "person_unknown",
        "adjustments[0].member",
        lambda: case(adjustments=[fs.NormAdjustment(amount=1, reason="x", member="eva")]),
    ),
    (
        "person_unknown",
        "assessments[0].person",
        lambda: case(assessments=[assessment(person="eva")]),
    ),
    ("plan_months", "plans[0]", lambda: fs.spread(waiting(), "i", {"a": 0})),
    ("plan_months", "plans[1]", lambda: fs.spread(waiting(), "i", {"a": 1, "b": []})),
    ("plan_sum_differs", "plans[0]", lambda: fs.spread(waiting(), "i", {"a": [400, 49]})),
    ("plans_missing", "plans", lambda: fs.spread(waiting(), "i", {})),
    ("question_unanswered", "answers", lambda: awaiting().answer({})),
    (
        "question_unknown",
        "answers",
        lambda: awaiting().answer({"x": "GRANTED", "not_assessed:i": "GRANTED"}),
    ),
    ("reason_missing", "reason", lambda: fs.NormAdjustment(amount=1, reason="")),
    (
        "recompute_unsettled",
        "decided",
        lambda: fs.recompute(awaiting(), case()),  # type: ignore[arg-type]
    ),
    ("refused_in_advance", "form", lambda: assessment(form=fs.CountInFull())),
    (
        "refused_in_advance",
        "form",
        lambda: fs.Supposition(
            person="anna", scope=standing(), form=fs.CountInFull(), legal_basis="RIGHT"
        ),
    ),
    ("scenarios_missing", "scenarios", lambda: fs.compare({})),
    (
        "schema_version_unknown",
        "schemaVersion",
        lambda: from_json('{"schemaVersion": "2"}', fs.Case),
    ),
    ("several_months", "months", lambda: read_case_file('{"months": []}')),
    ("share_not_exact", "share", lambda: fs.Share(0.5)),  # type: ignore[arg-type]
    ("share_range", "share", lambda: fs.Share("1.5")),
    (
        "supersedes_another",
        "assessments[0].supersedes",
        lambda: case(
            incomes=[income(id="i")],
            assessments=[
                assessment(id="a", supersedes="b"),
                assessment(id="b", scope=fs.Payments(["i"])),
            ],
        ),
    ),
    ("supersedes_in_circle", "assessments[0].supersedes", circle),
    ("supersedes_itself", "supersedes", lambda: assessment(id="a", supersedes="a")),
    ("supersedes_itself", "supersedes", lambda: supposition(id="a", supersedes="a")),
    (
        "supersedes_without_period",
        "supersedes",
        lambda: assessment(scope=fs.Payments(["i"]), supersedes="a"),
    ),
    (
        "supersedes_without_period",
        "supersedes",
        lambda: supposition(scope=fs.Payments(["i"]), supersedes="a"),
    ),
    (
        "supposition_without_effect",
        "suppositions[0]",
        lambda: fs.suppose(waiting(), suppositions=[supposition(scope=fs.Payments(["x"]))]),
    ),
    (
        "supposition_without_effect",
        "scenarios[1].suppositions[0]",
        lambda: fs.compare(
            {"a": waiting(), "b": (waiting(), supposition(scope=fs.Payments(["x"])))}
        ),
    ),
    (
        "surplus_carried_too_long",
        "carry_surplus_months",
        lambda: fs.Practice(carry_surplus_months=4),
    ),
    (
        "surplus_is_no_income",
        "kind",
        lambda: from_json(
            '{"person": "anna", "kind": "SURPLUS_FROM_PREVIOUS_MONTH", "net": 1, '
            '"paidOn": "2026-08-06"}',
            fs.Income,
        ),
    ),
    ("text_not_unicode", "note", lambda: income(note="\ud800")),
    ("text_too_long", "note", lambda: income(note="x" * 20_001)),
    ("toml_not_readable", "", lambda: from_toml("month = 2026-09", fs.Case)),
    ("toml_told_twice", "", lambda: from_toml("kind = 'FEE'\nkind = 'FEE'", fs.Income)),
    ("too_deep", "", lambda: from_json(DEEP, fs.Case)),
    (
        "upto_zero",
        "upto",
        lambda: fs.curve(case(), person="anna", kind="FEE", upto=0),
    ),
    (
        "work_period_open",
        "worked",
        lambda: gig(worked=fs.Period("2026-07-01")),
    ),
    ("wrong_kind", "", lambda: from_json("[]", fs.Case)),
    ("wrong_kind", "household", lambda: case(household="anna")),
    ("wrong_kind", "scope", lambda: assessment(scope="everything")),
    ("wrong_kind", "form", lambda: assessment(form="Everything")),
    ("wrong_kind", "ledger", lambda: fs.calculate(case(), ledger=None)),  # type: ignore[arg-type]
    ("wrong_kind", "other", lambda: fs.Ledger().joined(None, surplus=())),  # type: ignore[arg-type]
    ("year_out_of_range", "year", lambda: fs.Month(26, 9)),
    ("year_out_of_range", "paid_on", lambda: income(paid_on="1899-12-31")),
    ("year_out_of_range", "year", lambda: fs.YearEarnings(year=26, gross=0, net=0)),
    ("year_out_of_range", "first", lambda: fs.Period("0001-01-01")),
    ("year_out_of_range", "worked", lambda: gig(worked=fs.Period("2999-12-31", "3000-01-01"))),
    (
        "year_told_twice",
        "youth_earnings[0]",
        lambda: fs.Ledger(youth_earnings={"kim": [fs.YearEarnings(year=2026, gross=1, net=1)] * 2}),
    ),
]


class TestEveryFault:
    """Facts that can't be true are refused, and each fault says where and what to do."""

    @pytest.mark.parametrize(
        "code,path,made", FAULTS, ids=[f"{place}-{fault[0]}" for place, fault in enumerate(FAULTS)]
    )
    def test_is_raised_at_its_path(self, code: str, path: str, made: Callable[[], Any]) -> None:
        """The code and the path name the fault."""
        with pytest.raises(fs.InvalidFacts) as raised:
            made()
        assert (code, path) in {(fault.code, fault.at) for fault in raised.value.faults}

    def test_stands_in_alphabetical_order_here(self) -> None:
        """A code is quickly found among the tests."""
        assert [code for code, _, _ in FAULTS] == sorted(code for code, _, _ in FAULTS)

    def test_has_a_test(self) -> None:
        """Every code that has a text is raised by some facts above."""
        assert {code for code, _, _ in FAULTS} == set(TEXTS)

    def test_has_a_text(self) -> None:
        """Every code that the source raises has a text."""
        source = Path(fs.__file__).parent
        raises = re.compile(r'\b(?:Fault|unreadable)\(\s*"(\w+)"')
        used = {code for file in source.rglob("*.py") for code in raises.findall(file.read_text())}
        assert used == set(TEXTS)

    def test_stands_in_alphabetical_order(self) -> None:
        """A code is quickly found in its table."""
        assert list(TEXTS) == sorted(TEXTS)

    @pytest.mark.parametrize("code", TEXTS)
    def test_says_what_to_do_in_two_languages(self, code: str) -> None:
        """The English and the Swedish text differ, and both name what is possible."""
        fault = fs.Fault(code, "net", "0-3")
        assert fault.en != fault.sv
        assert ("0-3" in fault.en) == ("0-3" in fault.sv)
        assert str(fault) == f"net: {fault.en} [{code}]"
        assert str(fs.Fault(code)) == f"{fs.Fault(code).en} [{code}]"


class TestAllAtOnce:
    """A form with five mistakes needs one round, not five."""

    def test_a_fact_tells_every_fault_of_its_own(self) -> None:
        """What can't be read and what can't be true stand together, in the order of the fields."""
        with pytest.raises(fs.InvalidFacts) as raised:
            assessment(person="", form=5, grounds=[], motivation="", decided_on="today")
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("person", "id_missing"),
            ("form", "wrong_kind"),
            ("decided_on", "not_a_date"),
            ("grounds", "ground_missing"),
            ("motivation", "motivation_missing"),
        ]

    def test_an_item_of_a_list_is_told_by_its_place(self) -> None:
        """The first, the second and the third item are 0, 1 and 2."""
        with pytest.raises(fs.InvalidFacts) as raised:
            standing(kinds=["FEE", "fee", 3], review_dates=["2026-13-01"])
        assert [fault.at for fault in raised.value.faults] == [
            "kinds[1]",
            "kinds[2]",
            "review_dates[0]",
        ]

    def test_an_entry_of_a_mapping_is_told_by_its_place(self) -> None:
        """A key is not repeated, since it may be somebody's id."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.Ledger(
                support_months={"anna": ["2026-9"], "\x1b[2J": ["2026-09"]},
                known_from={"bo": 2026},  # type: ignore[dict-item]
            )
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("support_months[0][0]", "not_a_month"),
            ("support_months[1]", "not_an_id"),
            ("known_from[0]", "not_a_month"),
        ]

    def test_what_was_written_is_never_repeated(self) -> None:
        """An amount, a name or a motivation can be personal data."""
        with pytest.raises(fs.InvalidFacts) as raised:
            income(person="Anna Svensson\n", net="sjuttiosju", paid_on="igår", kind="lön")
        told = str(raised.value) + repr(raised.value)
        told += "".join(fault.sv + repr(fault) for fault in raised.value.faults)
        assert not any(word in told for word in ("Svensson", "sjuttiosju", "igår", "lön"))
