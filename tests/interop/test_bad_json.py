"""Any document gives facts, or an error that names every fault; it never gives another error."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.json import from_json, read_case_file, to_json
from forsorjning.strategies import cases, ledgers, practices
from tests.interop.test_round_trip import FULL_LEDGER, everything


def faults_of(document: Any, kind: Any = fs.Case) -> list[tuple[str, str]]:
    """The paths and codes of what is wrong with a document, text or not yet text."""
    text = document if isinstance(document, str | bytes) else json.dumps(document)
    with pytest.raises(fs.InvalidFacts) as raised:
        from_json(text, kind)
    return [(fault.at, fault.code) for fault in raised.value.faults]


INCOME = {"id": "i", "person": "anna", "kind": "FEE", "net": 450, "paidOn": "2026-08-06"}
MEMBERS = [{"id": "anna", "role": "APPLICANT"}]
CASE = {"month": "2026-09", "household": {"members": MEMBERS}}


class TestText:
    """What is no JSON is refused, and nothing of it is repeated."""

    @pytest.mark.parametrize(
        "text,code",
        [
            ("", "json_not_readable"),
            (" \n", "json_not_readable"),
            ("{", "json_not_readable"),
            ("{'month': 1}", "json_not_readable"),
            ('{"month": 1,}', "json_not_readable"),
            ('{"month": 01}', "json_not_readable"),
            ('{} {"secret": 1}', "json_not_readable"),
            ('{"secret\x00": 1}', "json_not_readable"),
            ("\x00", "json_not_readable"),
            ("\ufeff{}", "not_utf8"),
            (b"\xef\xbb\xbf{}", "not_utf8"),
            (b'{"secret": "\xff"}', "not_utf8"),
            ("{}".encode("utf-16"), "not_utf8"),
            (b"\xc0\xaf", "not_utf8"),
            ("[" * 10_000, "too_deep"),
            ("[" * 10_000 + "]" * 10_000, "too_deep"),
            ('{"a":' * 10_000 + "1" + "}" * 10_000, "too_deep"),
            (None, "not_text"),
            ({"month": "2026-09"}, "not_text"),
            ("[]", "wrong_kind"),
            ("null", "wrong_kind"),
            ("true", "wrong_kind"),
            ('"secret"', "wrong_kind"),
            ("7", "wrong_kind"),
            ("NaN", "wrong_kind"),
            ("-Infinity", "wrong_kind"),
            ("1e999999999999999999999", "wrong_kind"),
            ("9" * 5_000, "wrong_kind"),
        ],
        ids=lambda value: repr(value)[:24] + repr(value)[-9:],
    )
    @pytest.mark.parametrize("kind", [fs.Case, fs.Ledger, fs.Practice, fs.Share, RunFile])
    def test_that_is_no_object_is_refused(self, text: Any, code: str, kind: Any) -> None:
        """Always with one fault, and never with another error."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(text, kind)
        assert [fault.code for fault in raised.value.faults] == [code]
        assert "secret" not in str(raised.value) + raised.value.faults[0].sv
        assert raised.value.__cause__ is None

    def test_says_where_it_ends_to_be_json(self) -> None:
        """Line and column."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json('{\n  "month" 2}', fs.Case)
        assert raised.value.faults[0].possible == "2:11"

    @given(st.binary() | st.text())
    def test_of_any_kind_gives_faults_and_no_other_error(self, text: str | bytes) -> None:
        """Whatever it is."""
        with pytest.raises(fs.InvalidFacts):
            from_json(text, fs.Case)


class TestFields:
    """Unknown, missing and doubled fields are told by their path."""

    def test_unknown_ones_are_refused_with_the_possible(self) -> None:
        """A field that nobody reads would be a fact that nobody counts."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(json.dumps(CASE | {"incomes": [INCOME | {"netto": 1}]}), fs.Case)
        (fault,) = raised.value.faults
        assert (fault.at, fault.code) == ("incomes[0].netto", "field_unknown")
        assert fault.possible == "person, kind, net, paidOn, countsIn, gross, gig, note, id"

    def test_written_in_pythons_way_are_unknown(self) -> None:
        """The path shows them as they are written."""
        wrong = {key: value for key, value in INCOME.items() if key != "paidOn"}
        assert faults_of(CASE | {"incomes": [wrong | {"paid_on": "2026-08-06"}]}) == [
            ("incomes[0].paidOn", "field_missing"),
            ("incomes[0].paid_on", "field_unknown"),
        ]

    @pytest.mark.parametrize(
        "name",
        ["19900101-1234", "", "Anna Svensson", "x" * 41, "\x1b", "å", "p199001011234", "p_1234"],
    )
    def test_that_look_like_data_are_not_repeated(self, name: str) -> None:
        """A key can be personal data too."""
        assert faults_of(CASE | {name: 1}) == [("?", "field_unknown")]

    def test_doubled_ones_are_refused(self) -> None:
        """Nobody knows which was meant; also in a mapping, and also a form's type."""
        text = json.dumps(CASE)
        assert faults_of(text.replace('"month"', '"month": "2026-08", "month"')) == [
            ("month", "field_told_twice")
        ]
        assert faults_of('{"supportMonths": {"anna": [], "anna": []}}', fs.Ledger) == [
            ("supportMonths[0]", "field_told_twice")
        ]
        assessed = to_json(everything().assessments[0])
        doubled = assessed.replace('"type": "Share"', '"type": "Share", "type": "Share"')
        assert faults_of(doubled, fs.IndividualAssessment) == [("form.type", "field_told_twice")]
        assert faults_of('{"schemaVersion": "1.0", "schemaVersion": "1.0"}', fs.Ledger) == [
            ("schemaVersion", "field_told_twice")
        ]

    def test_missing_ones_are_all_told(self) -> None:
        """Also the first day of a period."""
        assert faults_of({"incomes": [{"gig": {"worked": {}}}]}) == [
            ("month", "field_missing"),
            ("household", "field_missing"),
            ("incomes[0].person", "field_missing"),
            ("incomes[0].kind", "field_missing"),
            ("incomes[0].net", "field_missing"),
            ("incomes[0].paidOn", "field_missing"),
            ("incomes[0].gig.worked.first", "field_missing"),
            ("incomes[0].gig.activity", "field_missing"),
        ]

    def test_the_schema_version_may_be_left_out(self) -> None:
        """A file written by hand is of the newest version; an unknown one is refused."""
        plain = from_json(json.dumps(CASE), fs.Case)
        assert from_json(json.dumps(CASE | {"schemaVersion": "1.0"}), fs.Case) == plain
        assert from_json(json.dumps(CASE | {"type": "Case"}), fs.Case) == plain
        for version in ("2.0", "1", 1.0, None, ["1.0"]):
            assert faults_of(CASE | {"schemaVersion": version}) == [
                ("schemaVersion", "schema_version_unknown")
            ]

    def test_the_type_is_that_of_the_document(self) -> None:
        """Told once and as it is; one of another kind is not read as this one."""
        for wrong in ("Ledger", "CaseFile", "case", None, 1, ["Case"]):
            assert faults_of(CASE | {"type": wrong}) == [("type", "not_in_list")]
        assert faults_of('{"type": "Ledger", "type": "Ledger"}', fs.Ledger) == [
            ("type", "field_told_twice")
        ]
        with pytest.raises(fs.InvalidFacts) as raised:
            read_case_file(json.dumps({"case": CASE | {"type": "Ledger"}, "type": "Case"}))
        assert [(fault.at, fault.code, fault.possible) for fault in raised.value.faults] == [
            ("case.type", "not_in_list", "Case"),
            ("type", "not_in_list", "CaseFile"),
        ]

    def test_only_documents_have_a_schema_version(self) -> None:
        """It stands at the root, or at the root of a part of a file."""
        assert faults_of(CASE | {"incomes": [INCOME | {"schemaVersion": "1.0"}]}) == [
            ("incomes[0].schemaVersion", "field_unknown")
        ]
        parts = {"schemaVersion": "1.0", "case": CASE | {"schemaVersion": "1.0"}}
        assert read_case_file(json.dumps(parts)).case.month == fs.Month(2026, 9)


class TestKinds:
    """Forms and scopes say which they are."""

    @pytest.mark.parametrize(
        "form,fault",
        [
            ({}, ("form.type", "field_missing")),
            ({"amount": 5}, ("form.type", "field_missing")),
            ({"type": "Half"}, ("form.type", "not_in_list")),
            ({"type": ["PerMonth"]}, ("form.type", "not_in_list")),
            ({"type": "Payments"}, ("form.type", "not_in_list")),
            ({"type": "PerMonth"}, ("form.amount", "field_missing")),
            ({"type": "PerMonth", "amount": 0}, ("form.amount", "no_effect")),
            ({"type": "PerMonth", "share": 1, "amount": 1}, ("form.share", "field_unknown")),
            ({"type": "Everything", "amount": 1}, ("form.amount", "field_unknown")),
            ("PerMonth", ("form", "wrong_kind")),
            (None, ("form", "wrong_kind")),
            ([], ("form", "wrong_kind")),
        ],
        ids=repr,
    )
    def test_are_refused_where_they_do_not(self, form: Any, fault: tuple[str, str]) -> None:
        """With the fault at the form."""
        tree = json.loads(to_json(everything().assessments[0]))
        del tree["schemaVersion"]
        assert faults_of(tree | {"form": form}, fs.IndividualAssessment) == [fault]

    def test_work_is_a_day_or_a_period(self) -> None:
        """An object is a period, anything else has to be a day."""
        gig = {"activity": "walk", "worked": {"first": "2026-07-02", "last": "2026-07-01"}}
        assert faults_of(gig, fs.Gig) == [("worked.last", "period_reversed")]
        assert faults_of(gig | {"worked": {"first": 1, "end": 2}}, fs.Gig) == [
            ("worked.first", "not_a_date"),
            ("worked.end", "field_unknown"),
        ]
        for worked in (None, 7, ["2026-07-02"], True):
            assert faults_of(gig | {"worked": worked}, fs.Gig) == [("worked", "not_a_date")]


class TestEveryFaultAtOnce:
    """The faults of the inner facts, of the outer ones and between them stand in one error."""

    def test_also_between_facts_where_one_can_not_be_read(self) -> None:
        """An income that can't be read hides no fault of another."""
        document = {
            "month": "2026-09",
            "household": {"members": [*MEMBERS, {"id": "kim", "role": "CHILD"}, *MEMBERS]},
            "incomes": [INCOME, INCOME | {"net": 0.005}, INCOME | {"person": "eva"}],
            "costs": [{"kind": "HOUSING", "applied": -1, "approved": None}, 7],
            "decidedOn": "today",
        }
        assert faults_of(document) == [
            ("household.members[1].born", "born_missing"),
            ("household.members", "applicants_not_one"),
            ("household.members[2].id", "id_used_twice"),
            ("costs[0].applied", "amount_negative"),
            ("costs[1]", "wrong_kind"),
            ("incomes[1].net", "not_an_amount"),
            ("decidedOn", "not_a_date"),
            ("incomes[2].id", "id_used_twice"),
        ]

    def test_a_person_is_unknown_also_beside_one_that_can_not_be_read(self) -> None:
        """The household can be read here."""
        incomes = [INCOME | {"net": None}, INCOME | {"person": "eva", "id": "j"}]
        assert faults_of(CASE | {"incomes": incomes}) == [
            ("incomes[0].net", "amount_not_exact"),
            ("incomes[1].person", "person_unknown"),
        ]

    def test_an_applicant_that_can_not_be_read_is_not_missing(self) -> None:
        """One fault for one mistake."""
        members = [{"id": "anna", "role": "APPLICANT", "days": "all"}]
        assert faults_of({"members": members}, fs.Household) == [("members[0].days", "not_a_count")]

    def test_of_assessments_that_clash(self) -> None:
        """Two overlap, though a third can't be read."""
        standing = json.loads(to_json(everything().assessments[0]))
        del standing["schemaVersion"]
        broken = [{}, standing | {"id": "a"}, standing | {"id": "b"}]
        assert ("assessments[2]", "assessments_overlap") in faults_of(
            CASE | {"assessments": broken}
        )

    def test_of_a_ledger(self) -> None:
        """Its keys are never told, only their places."""
        document = {
            "supportMonths": {"anna": ["2026-1", None], "bo": "2026-01", "": []},
            "surplus": [{"month": "2026-08", "amount": 1}] * 2 + [{"month": 8, "amount": 1}],
            "youthEarnings": {"kim": [{"year": 26, "gross": 1e400, "net": True}]},
            "assessmentUse": {"a": {"byYear": {"year": 1, "2026": -1}, "occasions": 1.0}},
            "knownFrom": None,
        }
        assert faults_of(document, fs.Ledger) == [
            ("supportMonths[0][0]", "not_a_month"),
            ("supportMonths[0][1]", "not_a_month"),
            ("supportMonths[1]", "not_a_list"),
            ("supportMonths[2]", "id_missing"),
            ("surplus[2].month", "not_a_month"),
            ("youthEarnings[0][0].year", "year_out_of_range"),
            ("youthEarnings[0][0].gross", "not_an_amount"),
            ("youthEarnings[0][0].net", "amount_not_exact"),
            ("assessmentUse[0].byYear[0]", "not_a_count"),
            ("assessmentUse[0].byYear[1]", "amount_negative"),
            ("assessmentUse[0].occasions", "not_a_count"),
            ("knownFrom", "not_a_mapping"),
            ("surplus", "month_told_twice"),
        ]

    def test_of_every_part_of_a_file(self) -> None:
        """Each path starts with its part."""
        document = {"case": {"month": 9}, "ledger": [], "practice": {"carrySurplusMonths": 4}}
        with pytest.raises(fs.InvalidFacts) as raised:
            read_case_file(json.dumps(document))
        assert [fault.at for fault in raised.value.faults] == [
            "case.month",
            "case.household",
            "ledger",
            "practice.carrySurplusMonths",
        ]


class TestSize:
    """Great documents are read or refused, and never repeated."""

    def test_a_text_of_ten_million_signs_is_too_long(self) -> None:
        """Wherever it stands."""
        long = "x" * 10**7
        assert faults_of(CASE | {"id": long}) == [("id", "not_an_id")]
        assert faults_of(CASE | {"incomes": [INCOME | {"note": long}]}) == [
            ("incomes[0].note", "text_too_long")
        ]
        assert faults_of(CASE | {long: 1}) == [("?", "field_unknown")]
        assert faults_of({"supportMonths": {long: []}}, fs.Ledger) == [
            ("supportMonths[0]", "not_an_id")
        ]

    @pytest.mark.parametrize(
        "number",
        ["9" * 5_000, "-" + "9" * 5_000, "0." + "1" * 5_000],
        ids=["whole", "negative", "fine"],
    )
    def test_a_number_of_five_thousand_figures_is_no_amount(self, number: str) -> None:
        """Nor a count or a year."""
        assert faults_of(f'{{"month": "2026-08", "amount": {number}}}', fs.Surplus) == [
            ("amount", "not_an_amount")
        ]
        assert ("othersInDwelling", "not_a_count") in faults_of(
            f'{{"members": [], "othersInDwelling": {number}}}', fs.Household
        )

    def test_many_items_are_read_in_good_time(self) -> None:
        """Ten thousand incomes with the same id are ten thousand faults less one."""
        assert len(faults_of(CASE | {"incomes": [INCOME] * 10_000})) == 9_999


def places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree: the object or list, and the key or index."""
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in items:
        yield tree, key
        if isinstance(value, dict | list):
            yield from places(value)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(
        [
            "0001-01-01",
            "9999-12-31",
            "2999-12-31",
            "2999-12",
            "1900-01",
            "9999999999.99",
            "0.0001",
            10**10,
            1e400,
            "FEE",
            "anna",
        ]
    ),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=3,
)


class TestBrokenDocuments:
    """A good document in which something has gone wrong."""

    @given(st.data())
    def test_gives_facts_or_faults_and_a_result_or_a_reason(self, data: st.DataObject) -> None:
        """Any value anywhere, a field away, or another name: never an error of another kind."""
        one = data.draw(st.just(everything()) | cases(costs_assessed=False))
        known = data.draw(st.just(FULL_LEDGER) | ledgers(month=one.month))
        tree = {
            "case": json.loads(to_json(one)),
            "ledger": json.loads(to_json(known)),
            "practice": json.loads(to_json(data.draw(practices()))),
        }
        for _ in range(data.draw(st.integers(1, 3))):
            held, key = data.draw(st.sampled_from(list(places(tree))))
            if data.draw(st.integers(0, 4)):
                held[key] = data.draw(JSON)
            else:
                del held[key]
        told: list[fs.Fault | fs.NormNotPublished] = []
        try:
            given_facts = read_case_file(json.dumps(tree))
            result = fs.calculate(
                given_facts.case, ledger=given_facts.ledger, practice=given_facts.practice
            )
            to_json(result)
            str(result)
        except fs.InvalidFacts as error:
            told += error.faults
        except fs.NormNotPublished as error:
            told.append(error)
        assert all(one.sv and str(one) for one in told)
