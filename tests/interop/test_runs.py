"""A document of several months: what it holds, and where each fault in it is told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.interop import json as in_json
from forsorjning.interop import toml as in_toml
from forsorjning.interop.casefile import CaseFile, RunFile
from forsorjning.interop.documents import Document, document_of, load, load_run, months_in
from forsorjning.interop.json import from_json, to_json
from forsorjning.interop.names import IN_JSON, IN_TOML, Names
from forsorjning.interop.runs import RunDocument
from forsorjning.interop.runs import run_of as calculated_run
from forsorjning.strategies import cases
from tests.facts.test_every_fault import assessment, case, gig, income
from tests.interop.as_written import Place, as_json, as_toml, places, tree_of
from tests.interop.test_round_trip import FULL_LEDGER, everything

YEAR = """\
household.members = [{ id = "anna", role = "APPLICANT" }]
costs = [{ id = "rent", kind = "HOUSING", applied = 6500, approved = 6500 }]

[ledger.support_months]
anna = ["2025-12"]

[practice]
name = "Norrbacka"

[[months]]
month = "2026-01"

[[months]]
month = "2026-02"
costs = [{ id = "rent", kind = "HOUSING", applied = 7000, approved = 6800.50 }]
decided = { forsorjningsstod = 0, ground = "See the journal." }

[[months]]
month = "2026-04"
costs = []
"""
FORMATS = {".json": (IN_JSON, as_json), ".toml": (IN_TOML, as_toml)}
FORM = pytest.mark.parametrize("suffix", FORMATS)
WRONG = [[[["hemligt"]]], {"hemligt 1990": 1}, Decimal("-0.001"), "\x1b hemligt", 10**30]
FITS_SOMEWHERE = [[], {}, "", "2026-09", "anna", 0, True]


def year() -> RunFile:
    """The months of ``YEAR``."""
    return in_toml.read_run_file(YEAR)


def told(document: Any) -> list[tuple[str, str]]:
    """The paths and codes of what is wrong with a tree, when it is read as JSON."""
    with pytest.raises(fs.InvalidFacts) as raised:
        in_json.read_run_file(as_json(document))
    return [(fault.at, fault.code) for fault in raised.value.faults]


def of_months(*months: Any, **root: Any) -> dict[str, Any]:
    """A document of these months, with Anna alone in the household."""
    members = [{"id": "anna", "role": "APPLICANT"}]
    return {"household": {"members": members}, **root, "months": list(months)}


def run_of(document: Any) -> RunDocument:
    """The document, as one that can be calculated."""
    read = document_of(as_json(document).encode())
    assert isinstance(read, RunDocument)
    return read


def refused(document: Any) -> list[tuple[str, str]]:
    """The paths and codes of what only the calculation finds."""
    read = run_of(document)
    with pytest.raises(fs.InvalidFacts) as raised:
        read.calculate()
    return [(fault.at, fault.code) for fault in raised.value.faults]


class TestReading:
    """The fields at the root hold for each month, but where it has its own."""

    def test_a_field_of_a_month_takes_the_place_of_the_whole_field(self) -> None:
        """Also where it is empty."""
        given_facts = year()
        assert [str(one.month) for one in given_facts.cases] == ["2026-01", "2026-02", "2026-04"]
        approved = [[cost.approved for cost in one.costs] for one in given_facts.cases]
        assert approved == [[Decimal(6500)], [Decimal("6800.50")], []]
        assert {one.household for one in given_facts.cases} == {fs.Household.single("anna")}

    def test_ledger_and_practice_and_what_was_decided_are_read(self) -> None:
        """Beside the months, and in them."""
        given_facts = year()
        assert given_facts.ledger == fs.Ledger(support_months={"anna": ["2025-12"]})
        assert given_facts.practice == fs.Practice(name="Norrbacka")
        refusal = fs.Decided(forsorjningsstod=0, ground="See the journal.")
        assert given_facts.decided == {fs.Month(2026, 2): refusal}

    def test_what_is_named_by_the_case_has_the_same_name_in_each_month(self) -> None:
        """An income without an id of its own."""
        paid = {"person": "anna", "kind": "FEE", "net": 1, "paidOn": "2026-01-05"}
        months = ({"month": "2026-01"}, {"month": "2026-02"})
        read = in_json.read_run_file(json.dumps(of_months(*months, incomes=[paid])))
        assert [one.incomes[0].id for one in read.cases] == ["income-1", "income-1"]

    def test_both_formats_are_read_from_files(self, tmp_path: Path) -> None:
        """And JSON has the same months."""
        toml, file = tmp_path / "år.toml", tmp_path / "år.json"
        toml.write_text(YEAR, encoding="utf-8")
        file.write_text(to_json(year()), encoding="utf-8")
        assert load_run(toml) == load_run(str(file)) == year()

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_a_file_of_one_month_is_a_run_of_one(self, tmp_path: Path, *, wrapped: bool) -> None:
        """With the case at the root, or under ``case``."""
        one = CaseFile(case=case(), ledger=FULL_LEDGER, practice=fs.Practice(name="x"))
        file = tmp_path / "ärende.json"
        tree = json.loads(to_json(one))
        file.write_text(json.dumps(tree if wrapped else {**tree.pop("case"), **tree}))
        assert load_run(file) == RunFile(cases=[one.case], ledger=one.ledger, practice=one.practice)

    def test_a_file_of_several_is_none_of_one(self, tmp_path: Path) -> None:
        """And it is told what reads it."""
        file = tmp_path / "år.toml"
        file.write_text(YEAR, encoding="utf-8")
        for faults in (
            faults_of(lambda: load(file)),
            faults_of(lambda: in_toml.read_case_file(YEAR)),
            faults_of(lambda: in_json.read_case_file(to_json(year()))),
        ):
            (fault,) = faults
            assert (fault.at, fault.code) == ("months", "several_months")
            assert "load_run" in fault.sv
            assert "load_run" in fault.en

    def test_a_month_may_be_a_case_that_was_written_by_itself(self) -> None:
        """With its version and type."""
        written = [to_json(case(month=month)) for month in ("2026-08", "2026-09")]
        tree = {"months": [json.loads(one) | {"type": "Case"} for one in written]}
        read = in_json.read_run_file(json.dumps(tree))
        assert read == RunFile(cases=[case(month="2026-08"), case()])

    def test_says_what_kind_of_document_it_is(self) -> None:
        """By its name for programs."""
        assert isinstance(document_of(YEAR.encode()), RunDocument)
        assert isinstance(document_of(to_json(case()).encode()), Document)


class TestWriting:
    """to_json and from_json, as of any fact."""

    def test_a_run_comes_back_as_it_was(self) -> None:
        """Every field of every month is written."""
        whole = RunFile(
            cases=[everything(), case(month="2026-12")],
            ledger=FULL_LEDGER,
            practice=fs.Practice.lifecare(),
            decided={"2026-12": fs.Decided(other_aid="1.50", discretionary=0, ground="g")},
        )
        text = to_json(whole, indent=2)
        assert from_json(text, RunFile) == in_json.read_run_file(text) == whole
        first, last = json.loads(text)["months"]
        assert "decided" not in first
        assert last["decided"] == {
            "forsorjningsstod": None,
            "otherAid": "1.5",
            "discretionary": "0",
            "ground": "g",
        }

    @given(st.lists(cases(costs_assessed=False), min_size=1, max_size=3))
    def test_so_does_any(self, drawn: list[fs.Case]) -> None:
        """In the order of time."""
        by_month = {one.month: one for one in drawn}
        some = RunFile(cases=[by_month[month] for month in sorted(by_month)])
        assert from_json(to_json(some), RunFile) == some


class TestTheFact:
    """A run that can't be true is refused when it is made."""

    def test_has_months_that_rise(self) -> None:
        """Each of them once; and no decision without its case."""
        refusal = fs.Decided(forsorjningsstod=0, ground="g")
        with pytest.raises(fs.InvalidFacts) as raised:
            RunFile(
                cases=[case(), case(), case(month="2026-08")],
                decided={"2026-08": refusal, "2026-07": refusal},
            )
        assert [(one.at, one.code) for one in raised.value.faults] == [
            ("cases[1].month", "month_entered_twice"),
            ("cases[2].month", "month_out_of_order"),
            ("decided[1]", "decided_without_case"),
        ]

    def test_tells_what_could_not_be_read(self) -> None:
        """With the order of the others, and no decision is called without a case for it."""
        decided: Any = {"2026-07": fs.Decided(forsorjningsstod=0, ground="g")}
        cases_given: Any = [case(), "x", case()]
        with pytest.raises(fs.InvalidFacts) as raised:
            RunFile(cases=cases_given, decided=decided)
        assert [(one.at, one.code) for one in raised.value.faults] == [
            ("cases[1]", "wrong_kind"),
            ("cases[2].month", "month_entered_twice"),
        ]


class TestFaults:
    """Each is told once, where the thing stands, and all of them at once."""

    def test_are_told_at_the_root_and_in_their_months(self) -> None:
        """What stands at the root is met in every month, and told once."""
        paid = {"person": "anna", "kind": "FEE", "net": -1, "paidOn": "2026-01-05"}
        document = of_months(
            {"month": "2026-01"},
            {"month": "2026-02", "incomes": [paid | {"person": "bo", "net": 1}, paid]},
            {"month": "2026-3", "decided": {"otherAid": -1, "ground": " "}},
            costs=[{"kind": "RENTS", "applied": 1, "approved": 1}],
            incomes=[paid | {"person": "bo", "net": "1"}],
            ledger={"surplus": 1},
            practice=2,
        )
        assert told(document) == [
            ("costs[0].kind", "not_in_list"),
            ("ledger.surplus", "not_a_list"),
            ("practice", "wrong_kind"),
            ("incomes[0].person", "person_unknown"),
            ("months[1].incomes[1].net", "amount_negative"),
            ("months[1].incomes[0].person", "person_unknown"),
            ("months[2].month", "not_a_month"),
            ("months[2].decided.otherAid", "amount_negative"),
            ("months[2].decided.ground", "decided_ground_missing"),
        ]

    def test_of_order_are_told_beside_the_others(self) -> None:
        """Also of months that have other faults."""
        document = of_months(
            {"month": "2026-03", "costs": 1}, {"month": "2026-03"}, {}, {"month": "2026-01"}
        )
        assert told(document) == [
            ("months[0].costs", "not_a_list"),
            ("months[2].month", "field_missing"),
            ("months[1].month", "month_entered_twice"),
            ("months[3].month", "month_out_of_order"),
        ]

    def test_of_a_household_that_is_missing_are_told_where_it_is_missed(self) -> None:
        """At the root where no month has one, else with the months that have none."""
        months = [{"month": "2026-01"}, {"month": "2026-02"}]
        assert told({"months": months}) == [("household", "field_missing")]
        mine = {"month": "2026-03", "household": {"members": []}}
        assert told({"months": [*months, mine]}) == [
            ("months[0].household", "field_missing"),
            ("months[1].household", "field_missing"),
            ("months[2].household.members", "applicants_not_one"),
        ]

    @pytest.mark.parametrize(
        "months,code",
        [
            ([], "months_missing"),
            (None, "not_a_list"),
            ({"month": "2026-01"}, "not_a_list"),
            ("2026-01", "not_a_list"),
            ([{"month": "2026-01"}] * 241, "months_too_many"),
        ],
        ids=["none", "null", "one", "text", "too many"],
    )
    def test_of_the_list_itself_are_told_there(self, months: Any, code: str) -> None:
        """With what else is wrong at the root."""
        assert told({"costs": 1, "months": months}) == [("costs", "not_a_list"), ("months", code)]

    def test_of_what_is_no_month_are_told_by_their_place(self) -> None:
        """A text, a list, a result."""
        document = of_months("2026-01", [], {"type": "Settled"}, {"month": "2026-02", "x": 1})
        assert told(document) == [
            ("months[0]", "wrong_kind"),
            ("months[1]", "wrong_kind"),
            ("months[2]", "is_a_result"),
            ("months[3].x", "field_unknown"),
        ]

    def test_of_what_was_decided_say_what_it_needs(self) -> None:
        """An amount, and why."""
        months = [
            {"month": f"2026-0{place + 1}", "decided": decided}
            for place, decided in enumerate(
                ["avslag", {"forsorjningsstod": 0}, {"ground": "g"}, {"forsorjningsstod": "x"}]
            )
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            in_json.read_run_file(as_json(of_months(*months)))
        assert [(one.at, one.code, one.possible) for one in raised.value.faults] == [
            ("months[0].decided", "wrong_kind", '{ "forsorjningsstod": ..., "ground": ... }'),
            ("months[1].decided.ground", "decided_ground_missing", ""),
            ("months[2].decided", "decided_nothing", ""),
            ("months[3].decided.forsorjningsstod", "not_an_amount", ""),
            ("months[3].decided.ground", "decided_ground_missing", ""),
        ]

    def test_of_fields_say_what_may_stand_there(self) -> None:
        """At the root no month of its own; in a month neither ledger nor practice."""
        document = of_months(
            {"month": "2026-01", "ledger": {}}, month="2026-01", case={}, decided={}
        )
        with pytest.raises(fs.InvalidFacts) as raised:
            in_json.read_run_file(as_json(document))
        of_case = (
            "household, costs, incomes, assets, adjustments, assessments, board, decidedOn, id"
        )
        assert [(one.at, one.code, one.possible) for one in raised.value.faults] == [
            ("month", "month_beside_months", ""),
            ("case", "field_unknown", f"{of_case}, ledger, practice, months"),
            ("decided", "field_unknown", f"{of_case}, ledger, practice, months"),
            ("months[0].ledger", "field_unknown", f"month, {of_case}, decided"),
        ]

    def test_of_months_inside_a_case_are_told_there(self) -> None:
        """They stand at the root or nowhere."""
        assert told({"case": of_months({"month": "2026-01"}, month="2026-01")}) == [
            ("case.months", "field_unknown")
        ]

    def test_of_another_version_or_type_are_told(self) -> None:
        """Of the document, and of a month that was written by itself."""
        month = {"month": "2026-01", "schemaVersion": "2", "type": "Ledger"}
        assert told(of_months(month, schemaVersion="9", type="Case")) == [
            ("months[0].type", "not_in_list"),
            ("months[0].schemaVersion", "schema_version_unknown"),
            ("type", "not_in_list"),
            ("schemaVersion", "schema_version_unknown"),
        ]

    def test_of_more_months_than_can_be_are_told_from_the_first_too_many(self) -> None:
        """Twenty years in a row are read."""
        months = [{"month": f"{2000 + one // 12}-{one % 12 + 1:02}"} for one in range(240)]
        assert len(in_json.read_run_file(json.dumps(of_months(*months))).cases) == 240
        assert told(of_months(*months, {"month": "2020-01"})) == [("months", "months_too_many")]

    @pytest.mark.parametrize("text", ["[]", "7", '{"type": "Run", "months": []}', "{}"])
    def test_of_what_is_no_run_are_told(self, text: str) -> None:
        """Also where it is read as one and nothing else."""
        with pytest.raises(fs.InvalidFacts):
            in_json.read_run_file(text)
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(text, RunFile)
        (fault,) = raised.value.faults
        assert fault.code in {"wrong_kind", "is_a_result", "field_missing"}

    def test_of_a_field_that_is_told_twice_are_told_where_it_stands(self) -> None:
        """At the root, in a month, and of the list of months."""
        text = (
            '{"household": 1, "household": 2, "decidedOn": 1, "decidedOn": 2, '
            '"months": [{"month": "a", "month": "b", "decided": 1, "decided": 2}]}'
        )
        with pytest.raises(fs.InvalidFacts) as raised:
            in_json.read_run_file(text)
        assert [(one.at, one.code) for one in raised.value.faults] == [
            (at, "field_told_twice")
            for at in ("household", "decidedOn", "months[0].month", "months[0].decided")
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            in_json.read_run_file('{"months": 1, "months": 2}')
        assert [(one.at, one.code) for one in raised.value.faults] == [
            ("months", "field_told_twice")
        ]


def full(names: Names) -> dict[str, Any]:
    """A document in which every field stands at the root, and some again in a month."""
    parts: dict[str, Any] = {"ledger": FULL_LEDGER, "practice": fs.Practice()}
    root = tree_of(everything(), names)
    root["costs"][0]["approved"] = Decimal("1200.50")
    mine = tree_of(case(household=everything().household, incomes=everything().incomes), names)
    decided = tree_of(fs.Decided(other_aid=1, discretionary=2, ground="g"), names)
    del root["month"], mine["assessments"]
    beside = {name: tree_of(part, names) for name, part in parts.items()}
    return {**root, **beside, "months": [{"month": "2026-08"}, {**mine, "decided": decided}]}


@FORM
class TestEveryPlace:
    """Whatever stands anywhere, there is a run or faults by their paths, and no other error."""

    def test_of_the_whole_document_is_read(self, suffix: str) -> None:
        """Nothing in it is a fault."""
        names, written = FORMATS[suffix]
        read = document_of(written(full(names)).encode(), suffix)
        assert isinstance(read, RunDocument)
        first, second = read.given.cases
        assert first.incomes == second.incomes == everything().incomes
        assert first.assessments == second.assessments == everything().assessments
        assert (len(first.costs), second.costs) == (1, ())
        assert read.given.ledger == FULL_LEDGER

    @pytest.mark.parametrize("wrong", WRONG, ids=repr)
    def test_is_told_by_its_path(self, suffix: str, wrong: Any) -> None:
        """Or the value may stand there, and nothing is told; it is never repeated."""
        names, written = FORMATS[suffix]
        tree = full(names)
        fits = set()
        for place in written_places(tree):
            with put(wrong, place):
                text = written(tree)
            faults = faults_of(lambda: document_of(text.encode(), suffix))  # noqa: B023
            if not faults:
                fits.add(place.path.rpartition(".")[2])
                continue
            assert any(fault.at.startswith(place.path) for fault in faults), place.path
            assert "hemligt" not in "".join(str(fault) + fault.sv for fault in faults)
        assert fits == (TEXTS if wrong == "\x1b hemligt" else set())

    @pytest.mark.parametrize("hostile", FITS_SOMEWHERE, ids=repr)
    def test_gives_a_run_or_faults_that_stand_in_the_document(
        self, suffix: str, hostile: Any
    ) -> None:
        """What fits in one place may clash with another, or with its month."""
        names, written = FORMATS[suffix]
        tree = full(names)
        known = {place.path for place in written_places(tree)} | {""}
        for place in written_places(tree):
            with put(hostile, place):
                text = written(tree)
            faults = faults_of(lambda: calculated(text, suffix))  # noqa: B023
            assert len(set(faults)) == len(faults)
            for fault in faults:
                holder = fault.at.rpartition(".")[0]
                assert fault.at in known or holder in known or fault.at.startswith(place.path)


TEXTS = {"note", "reason", "motivation", "delegation", "ground"}


def written_places(tree: dict[str, Any]) -> list[Place]:
    """The places that hold something: what is None does not stand in TOML."""
    return [one for one in places(tree) if one.held[one.key] is not None]


@contextmanager
def put(value: Any, place: Place) -> Iterator[None]:
    """Let the value stand in the place, for a while."""
    right, place.held[place.key] = place.held[place.key], value
    yield
    place.held[place.key] = right


def faults_of(made: Callable[[], Any]) -> tuple[fs.Fault, ...]:
    """What is wrong, if anything."""
    try:
        made()
    except fs.InvalidFacts as error:
        return error.faults
    return ()


def calculated(text: str, suffix: str) -> None:
    """The document with its months calculated; a month without a norm is an answer too."""
    with suppress(fs.NormNotPublished):
        document_of(text.encode(), suffix).calculate()


class TestCalculating:
    """The months of a document, up to one that awaits a person."""

    def test_is_run_months(self) -> None:
        """With the ledger, the practice and what was decided."""
        run = run_of(json.loads(to_json(year()))).calculate()
        given_facts = year()
        assert run.months == tuple(
            fs.run_months(
                given_facts.cases,
                ledger=given_facts.ledger,
                practice=given_facts.practice,
                decided=given_facts.decided,
            )
        )
        assert run.later == ()
        assert run.months[1].decided == given_facts.decided[fs.Month(2026, 2)]

    def test_ends_where_a_person_has_to_answer(self) -> None:
        """What follows can't be calculated yet."""
        paid = tree_of(income(id="i", gig=gig()), IN_JSON)
        months: list[Any] = [{"month": f"2026-{month:02}"} for month in (7, 8, 9, 10, 12)]
        months[2]["incomes"] = [paid]
        run = run_of(of_months(*months)).calculate()
        assert [str(one.month) for one in run.months] == ["2026-07", "2026-08", "2026-09"]
        assert isinstance(run.months[2].result, fs.AwaitsAssessment)
        assert list(map(str, run.later)) == ["2026-10", "2026-12"]

    def test_tells_what_only_it_finds_in_all_months_at_once(self) -> None:
        """Also in those after a question; each by where it stands."""
        members = [
            {"id": "anna", "role": "APPLICANT"},
            {"id": "kim", "role": "CHILD", "born": "2008-03-15"},
        ]
        older = [members[0], members[1] | {"born": "2000-01-01"}]
        lowered = [{"amount": -90_000, "reason": "x"}]
        asks = [{"kind": "MEDICINE", "applied": 1, "approved": None}]
        document = of_months(
            {"month": "2026-01", "costs": asks},
            {"month": "2026-05", "household": {"members": older}},
            {"month": "2026-06"},
            {"month": "2026-07", "adjustments": lowered, "household": {"members": members[:1]}},
            {"month": "2027-01"},
            household={"members": members},
        )
        assert refused(document) == [
            ("months[1].household.members[1]", "adult_child"),
            ("household.members[1]", "adult_child"),
            ("months[3].adjustments", "adjusted_below_zero"),
        ]

    def test_tells_of_a_ledger_that_can_not_be_used(self) -> None:
        """That it knows the first month already is told once, and a supposition too."""
        months = [{"month": "2026-01"}, {"month": "2026-02"}, {"month": "2026-03"}]
        assert refused(of_months(*months, ledger={"through": "2026-02"})) == [
            ("months[0].month", "month_already_entered")
        ]
        assert refused(of_months(*months, ledger={"supposed": True})) == [
            ("ledger", "ledger_supposed")
        ]

    def test_ends_before_a_month_without_a_norm(self) -> None:
        """A month that is asked for is never left out: it is named, with what is missing."""
        run = run_of(
            of_months({"month": "2026-12"}, {"month": "2027-01"}, {"month": "2027-02"})
        ).calculate()
        assert [str(one.month) for one in run.months] == ["2026-12"]
        assert list(map(str, run.later)) == ["2027-01", "2027-02"]
        assert run.missing is not None
        assert (run.missing.month, run.missing.nearest) == ("2027-01", "2026-12")
        tree = json.loads(to_json(run))
        assert tree["notCalculated"] == ["2027-01", "2027-02"]
        assert tree["normNotPublished"] == {
            "month": "2027-01",
            "nearest": "2026-12",
            "message": run.missing.sv,
            "messageEn": str(run.missing),
        }

    def test_of_a_first_month_without_a_norm_is_refused(self) -> None:
        """Nothing can be calculated; its place is told."""
        read = run_of(of_months({"month": "2027-01"}, {"month": "2027-02"}))
        with pytest.raises(fs.NormNotPublished, match="2027-01"):
            read.calculate()
        assert read.month_at == "months[0].month"

    def test_tells_what_only_the_run_finds_by_its_place_in_the_document(self) -> None:
        """A payment that is assessed for all months, and is another in the second of them."""
        assessed = tree_of(assessment(scope=fs.Payments(["i"])), IN_JSON)
        months = [
            {"month": month, "incomes": [tree_of(income(id="i", paid_on=paid), IN_JSON)]}
            for month, paid in (("2026-09", "2026-08-06"), ("2026-10", "2026-09-06"))
        ]
        assert refused(of_months(*months, assessments=[assessed])) == [
            ("assessments[0].scope.incomes", "payment_differs")
        ]
        mine = [{**one, "assessments": [assessed]} for one in months]
        assert refused(of_months(*mine)) == [
            ("months[1].assessments[0].scope.incomes", "payment_differs")
        ]
        entered = of_months(*months[:1], ledger={"through": "2026-09"})
        assert refused(entered) == [("months[0].month", "month_already_entered")]


class TestMonthsIn:
    """A place in a list of months is easier to find with its month."""

    @pytest.mark.parametrize(
        "text,found",
        [
            (
                '{"months": [{"month": "2026-01"}, {"month": "2026-03"}]}',
                {0: "2026-01", 1: "2026-03"},
            ),
            ('[[months]]\nmonth = "hemligt"\n[[months]]\nmonth = "2026-02"', {1: "2026-02"}),
            ('{"months": [7, {}, {"month": 7}, {"month": "2026-04"}]}', {3: "2026-04"}),
            ('{"months": {"month": "2026-04"}}', {}),
            ('{"month": "2026-04"}', {}),
            ("[7]", {}),
            ("{", {}),
            ("", {}),
        ],
    )
    def test_are_those_that_can_be_read(self, text: str, found: dict[int, str]) -> None:
        """What is no month is never repeated."""
        assert months_in(text.encode()) == found


class TestReplaced:
    """A field of a month takes the place of the whole field at the root, and that can be seen."""

    def test_is_told_by_its_month_and_how_many_there_are(self) -> None:
        """Here, and first in the document."""
        read = document_of(YEAR.encode())
        assert isinstance(read, RunDocument)
        assert [(str(month), *rest) for month, *rest in read.replaced()] == [
            ("2026-02", "costs", 1, 1),
            ("2026-04", "costs", 0, 1),
        ]

    @FORM
    def test_is_told_of_every_list(self, suffix: str) -> None:
        """And of the household, which has as many as its members; of no id, board or day."""
        names, written = FORMATS[suffix]
        tree = full(names)
        tree["months"][1] |= {"assessments": [], "id": "mine"}
        read = document_of(written(tree).encode(), suffix)
        assert isinstance(read, RunDocument)
        assert [(str(one.month), one.field) for one in read.replaced()] == [
            ("2026-09", field)
            for field in ("household", "costs", "incomes", "assets", "adjustments", "assessments")
        ]
        of_costs = next(one for one in read.replaced() if one.field == "costs")
        assert (of_costs.here, of_costs.there) == (0, 1)
        household = next(one for one in read.replaced() if one.field == "household")
        members = len(everything().household.members)
        assert (household.here, household.there) == (members, members)

    def test_is_not_told_of_what_stands_nowhere_else(self) -> None:
        """Then nothing is replaced."""
        costs = [{"kind": "MEDICINE", "applied": 1, "approved": 1}]
        run = run_of(of_months({"month": "2026-01", "costs": costs}, {"month": "2026-02"}))
        assert not list(run.replaced())


class TestResults:
    """What a run comes to, as JSON."""

    def test_can_be_made_without_a_document(self) -> None:
        """From the months, the ledger and the practice that ``run_months`` takes."""
        document = json.loads(to_json(year()))
        assert to_json(calculated_run(year())) == to_json(run_of(document).calculate())

    def test_of_one_month_has_what_it_has_in_the_run_and_the_ledger_after_it(self) -> None:
        """Decided or not."""
        run = calculated_run(year())
        of_run = json.loads(to_json(run))["months"]
        for one, expected in zip(run.months, of_run, strict=True):
            tree = json.loads(to_json(one))
            assert tree.pop("schemaVersion") == "1.0"
            assert from_json(json.dumps(tree.pop("ledger")), fs.Ledger) == one.ledger
            assert tree == expected
            assert "journal" not in to_json(one)

    def test_has_every_month_and_the_ledger_after_the_last(self) -> None:
        """Which is read back, so that the next month can be calculated another day."""
        run = run_of(json.loads(to_json(year()))).calculate()
        tree = json.loads(to_json(run))
        assert (tree["schemaVersion"], tree["type"]) == ("1.0", "Run")
        for one, written in zip(run.months, tree["months"], strict=True):
            assert (
                written.items()
                >= {
                    key: held
                    for key, held in json.loads(to_json(one.result)).items()
                    if key != "schemaVersion"
                }.items()
            )
        assert tree["notCalculated"] == []
        ledger = from_json(json.dumps(tree["ledger"]), fs.Ledger)
        assert ledger == run.months[-1].ledger
        assert ledger.through == fs.Month(2026, 4)

    def test_has_what_was_decided_and_not_why(self) -> None:
        """The ground may be personal."""
        text = to_json(run_of(json.loads(to_json(year()))).calculate())
        assert [one["decided"] for one in json.loads(text)["months"]] == [
            None,
            {"forsorjningsstod": "0", "otherAid": None, "discretionary": None},
            None,
        ]
        assert "journal" not in text

    def test_names_the_months_that_are_not_calculated(self) -> None:
        """And the ledger is the one before the question."""
        asks = [{"kind": "MEDICINE", "applied": 1, "approved": None}]
        months = ({"month": "2026-01"}, {"month": "2026-02", "costs": asks}, {"month": "2026-03"})
        tree = json.loads(to_json(run_of(of_months(*months)).calculate()))
        assert [one["type"] for one in tree["months"]] == ["Settled", "AwaitsAssessment"]
        assert tree["notCalculated"] == ["2026-03"]
        assert tree["ledger"]["through"] == "2026-01"

    def test_is_never_read_back(self) -> None:
        """Neither as a run nor as a case."""
        text = to_json(run_of(of_months({"month": "2026-01"})).calculate())
        for kind in (RunFile, CaseFile, fs.Case):
            with pytest.raises(fs.InvalidFacts) as raised:
                from_json(text, kind)
            assert [fault.code for fault in raised.value.faults] == ["is_a_result"]
        for read in (in_json.read_case_file, in_json.read_run_file):
            with pytest.raises(fs.InvalidFacts) as raised:
                read(text)
            assert [(one.at, one.code) for one in raised.value.faults] == [("", "is_a_result")]
