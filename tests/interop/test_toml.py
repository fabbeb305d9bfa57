"""TOML: for files that people write. What it says is read exactly, and every fault is told."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.documents import Document, load, parsed
from forsorjning.interop.json import from_json, to_json
from forsorjning.interop.json import read_case_file as from_json_file
from forsorjning.interop.toml import from_toml, read_case_file

WALK = """\
month = "2026-09"

[[household.members]]
id = "anna"
role = "APPLICANT"

[[incomes]]
id = "walk"
person = "anna"
kind = "FEE"
net = 450.50
paid_on = 2026-08-06
gig = { worked = 2026-07-30, activity = "stadsvandring" }
"""


def faults_of(text: Any, kind: Any = fs.Case) -> list[tuple[str, str]]:
    """The paths and codes of what is wrong with a text."""
    with pytest.raises(fs.InvalidFacts) as raised:
        from_toml(text, kind)
    return [(fault.at, fault.code) for fault in raised.value.faults]


class TestReading:
    """The fields have their names in Python, and stand where the case has them."""

    def test_days_and_decimals_are_what_they_are(self) -> None:
        """No number is ever a float."""
        (income,) = from_toml(WALK, fs.Case).incomes
        assert income.net == Decimal("450.50")
        assert income.paid_on == date(2026, 8, 6)
        assert income.gig == fs.Gig(worked="2026-07-30", activity="stadsvandring")

    def test_bytes_are_utf8(self) -> None:
        """As a file is."""
        assert from_toml(WALK.replace("walk", "gång").encode(), fs.Case).incomes[0].id == "gång"

    def test_an_approved_amount_that_is_left_out_is_not_known(self) -> None:
        """TOML has no null. Nobody has assessed the cost, and the calculation asks."""
        text = WALK + '[[costs]]\nid = "m"\nkind = "MEDICINE"\napplied = 240\n'
        case = from_toml(text, fs.Case)
        assert case.costs == (fs.Cost(id="m", kind="MEDICINE", applied=240, approved=None),)
        result = fs.calculate(case)
        assert isinstance(result, fs.AwaitsAssessment)
        assert "cost_not_assessed:m" in [question.id for question in result.questions]
        assert faults_of(text.replace("applied = 240", "")) == [
            ("costs[0].applied", "field_missing")
        ]

    def test_a_rounding_that_is_false_is_none(self) -> None:
        """To leave it out means the default; where that is none already, nothing is false."""
        exact = fs.Practice(assessment_rounding=None, jobbstimulans_rounding=None)
        text = "assessment_rounding = false\njobbstimulans_rounding = false\n"
        assert from_toml(text, fs.Practice) == exact
        assert from_toml("", fs.Practice) == fs.Practice() != exact
        wrong = text.replace("false", "true") + "aid_rounding = false\nshare_rounding = false"
        assert faults_of(wrong, fs.Practice) == [
            ("share_rounding", "not_in_list"),
            ("assessment_rounding", "not_in_list"),
            ("jobbstimulans_rounding", "not_in_list"),
            ("aid_rounding", "not_in_list"),
        ]
        with pytest.raises(fs.InvalidFacts):
            from_json('{"assessmentRounding": false}', fs.Practice)
        refused = 'kind = "HOUSING"\napplied = 1\napproved = false'
        assert faults_of(refused, fs.Cost) == [("approved", "amount_not_exact")]

    def test_ledger_and_practice_stand_beside_the_fields_of_the_case(self) -> None:
        """Or the case stands under a heading of its own."""
        beside = """
[ledger.jobbstimulans_periods]
anna = [{ first = 2026-01-01, last = 2027-12-31 }]

[practice.kinds_counted]
HABILITATION = true
"""
        flat = read_case_file(WALK + beside)
        assert flat.ledger == fs.Ledger(
            jobbstimulans_periods={"anna": [fs.Period("2026-01-01", "2027-12-31")]}
        )
        assert flat.practice == fs.Practice(kinds_counted={"HABILITATION": True})
        under = WALK.replace("[[", "[[case.").replace('month = "', 'case.month = "')
        assert read_case_file(under + beside) == flat

    def test_is_the_same_as_json(self) -> None:
        """One case in two formats."""
        given_facts = read_case_file(WALK)
        assert from_json_file(to_json(given_facts)) == given_facts
        assert from_json_file(to_json(given_facts.case)) == given_facts


class TestBadText:
    """What is no TOML is told by its line and column, and nothing of it is repeated."""

    @pytest.mark.parametrize(
        "text,code,place",
        [
            ("month = 2026-09", "toml_not_readable", "1:13"),
            ('id = "a"\nnet = 249,75', "toml_not_readable", "2:10"),
            ('id = "a"\nkind = FEE', "toml_not_readable", "2:8"),
            ('id = "a"\nid = "hemlig"', "toml_told_twice", "2:14"),
            ("[household]\n[household]", "toml_told_twice", "2:11"),
            ('id = "hemlig', "toml_not_readable", "1:13"),
            ('month = "2026-09"\nid = "hemlig\n', "toml_not_readable", "2:13"),
            ("net =", "toml_not_readable", "1:6"),
            ("a = [1,\n2", "toml_not_readable", "2:2"),
            ("net = " + "9" * 5_000, "toml_not_readable", "1:7"),
            (f"id = 1\nnet = -{'9_9' * 2_500}\nid = 2", "toml_not_readable", "2:8"),
            ('gig = { activity = "a", activity = "hemlig" }', "toml_told_twice", "1:44"),
            ("gig = { worked.first = 1, worked = 2 }", "toml_told_twice", "1:37"),
            ("incomes = []\n[[incomes]]", "toml_told_twice", "2:10"),
            ("gig = {}\n[gig.worked]", "toml_told_twice", "2:12"),
            ("decided_on = 2026-02-30", "toml_not_readable", "1:14"),
        ],
        ids=lambda value: repr(value)[:30],
    )
    def test_is_told_by_its_place(self, text: str, code: str, place: str) -> None:
        """With what to do."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_toml(text, fs.Case)
        (fault,) = raised.value.faults
        assert (fault.code, fault.possible) == (code, place)
        line, _, column = place.partition(":")
        assert f"på rad {line}, tecken {column}" in fault.sv
        assert f"at line {line}, column {column}" in fault.en
        assert "hemlig" not in str(raised.value) + fault.sv
        assert raised.value.__cause__ is None
        assert raised.value.__context__ is None

    @pytest.mark.parametrize(
        "text,code",
        [
            ("a = " + "[" * 10_000, "too_deep"),
            ("\ufeffid = 1", "not_utf8"),
            (b'id = "\xff"', "not_utf8"),
            (None, "not_text"),
            ({"month": "2026-09"}, "not_text"),
        ],
        ids=lambda value: repr(value)[:30],
    )
    def test_that_is_something_else_is_refused(self, text: Any, code: str) -> None:
        """Each with one fault."""
        assert faults_of(text) == [("", code)]

    @given(st.binary() | st.text())
    def test_of_any_kind_gives_faults_and_no_other_error(self, text: str | bytes) -> None:
        """Whatever it is."""
        with pytest.raises(fs.InvalidFacts):
            from_toml(text, fs.Case)


class TestBadFields:
    """A field is told by its path, in the words that TOML has."""

    def test_that_is_unknown_is_told_as_it_is_written(self) -> None:
        """JSON's own spelling too: there is one for each format."""
        text = WALK.replace("paid_on", "paidOn")
        with pytest.raises(fs.InvalidFacts) as raised:
            from_toml(text, fs.Case)
        missing, unknown = raised.value.faults
        assert (missing.at, missing.code) == ("incomes[0].paid_on", "field_missing")
        assert (unknown.at, unknown.code) == ("incomes[0].paidOn", "field_unknown")
        assert unknown.possible == "person, kind, net, paid_on, counts_in, gross, gig, note, id"

    def test_with_another_kind_of_value_is_refused(self) -> None:
        """A point in time is no day, and infinity no amount."""
        text = WALK.replace("2026-08-06", "2026-08-06T10:00:00").replace("450.50", "inf")
        assert faults_of(text) == [
            ("incomes[0].net", "not_an_amount"),
            ("incomes[0].paid_on", "not_a_date"),
        ]

    def test_that_has_fields_of_its_own_is_told_by_their_shape(self) -> None:
        """As the format writes it; where it is one of several, no one of them is put forward."""
        text = WALK.replace('{ worked = 2026-07-30, activity = "stadsvandring" }', '"walk"')
        assessed = '[[assessments]]\nscope = "walk"\nform = { type = "Everything", amount = 1 }\n'
        with pytest.raises(fs.InvalidFacts) as raised:
            from_toml(text + assessed, fs.Case)
        possible = {fault.at: fault.possible for fault in raised.value.faults}
        assert possible["incomes[0].gig"] == "{ worked = ..., activity = ... }"
        assert possible["assessments[0].scope"] == '{ type = "Payments" | "Standing", ... }'
        assert possible["assessments[0].form.amount"] == "type"
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json_file('{"month": "2026-09", "household": 1, "practice": 2}')
        assert [fault.possible for fault in raised.value.faults] == [
            '{ "members": ... }',
            "{ ... }",
        ]

    def test_of_a_file_is_told_at_its_root(self) -> None:
        """No `case` stands in the path where none stands in the file."""
        text = 'schema_version = "9.9"\nmonth = "2026-13"\nledger.surplus = 1\npractice = 2\n'
        with pytest.raises(fs.InvalidFacts) as raised:
            read_case_file(text)
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("month", "not_a_month"),
            ("household", "field_missing"),
            ("schema_version", "schema_version_unknown"),
            ("ledger.surplus", "not_a_list"),
            ("practice", "wrong_kind"),
        ]

    @pytest.mark.parametrize(
        "text,at,sv,en",
        [
            ("schema_version = 1.0", "schema_version", 'skriv "1.0", inom', 'write "1.0", in'),
            (
                'practice.count_youth_excess = "sant"',
                "practice.count_youth_excess",
                "skriv true (sant) eller false (falskt), utan citattecken",
                "true or false, without quotes",
            ),
        ],
    )
    def test_that_is_nearly_right_is_told_how_it_is_written(
        self, text: str, at: str, sv: str, en: str
    ) -> None:
        """A number is not text, and text is no truth value."""
        with pytest.raises(fs.InvalidFacts) as raised:
            read_case_file(text)
        (fault,) = [one for one in raised.value.faults if one.at == at]
        assert sv in fault.sv
        assert en in fault.en

    @pytest.mark.parametrize(
        "text,at,possible",
        [
            ("legder = 1", "legder", "decided_on, id, ledger, practice"),
            ("household.owner = 1", "household.owner", "members, others_in_dwelling"),
            ("ledger.surpluses = 1", "ledger.surpluses", "known_from, through, supposed"),
            ("[case]\n[legder]", "legder", "case, ledger, practice"),
            ("case.ledger = {}", "case.ledger", "decided_on, id"),
            ("[case]\n[ledger]\nsurpluses = 1", "ledger.surpluses", "through, supposed"),
        ],
    )
    def test_that_is_unknown_is_told_with_all_that_may_stand_there(
        self, text: str, at: str, possible: str
    ) -> None:
        """At the root of a file also the ledger and the practice, and inside a case neither."""
        with pytest.raises(fs.InvalidFacts) as raised:
            read_case_file(text)
        (fault,) = [one for one in raised.value.faults if one.code == "field_unknown"]
        assert fault.at == at
        assert fault.possible.endswith(possible)
        assert ("practice" in fault.possible) == ("practice" in possible)

    def test_results_and_other_kinds_are_not_read(self) -> None:
        """A result has to be calculated again."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_toml("", fs.Settled)
        assert [fault.code for fault in raised.value.faults] == ["is_a_result"]
        with pytest.raises(TypeError):
            from_toml("", dict)


class TestDocuments:
    """A file of either format, told by its name or by how it opens."""

    @pytest.mark.parametrize("suffix", [".toml", ".TOML", ".txt", ""])
    def test_toml_is_known(self, tmp_path: Path, suffix: str) -> None:
        """Also without its name."""
        file = tmp_path / f"ärende{suffix}"
        file.write_text(WALK, encoding="utf-8")
        assert load(file) == read_case_file(WALK)

    @pytest.mark.parametrize("suffix", [".json", ".txt", ""])
    def test_json_is_known(self, tmp_path: Path, suffix: str) -> None:
        """Also without its name."""
        file = tmp_path / f"ärende{suffix}"
        file.write_text("\n" + to_json(read_case_file(WALK)), encoding="utf-8")
        assert load(str(file)) == read_case_file(WALK)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize("written", [str, lambda text: to_json(read_case_file(text))])
    def test_may_be_written_by_a_windows_program(self, encoding: str, written: Any) -> None:
        """Notepad and PowerShell put a mark of the encoding first."""
        text = written(WALK.replace("walk", "gång"))
        assert Document(*parsed(text.encode(encoding))).given.case.incomes[0].id == "gång"

    @pytest.mark.parametrize(
        "data",
        [
            b"\xff\xfe\x00",
            b"month = '\xe5'",
            "month = 1".encode("utf-16-le"),
            '{"month": 1}'.encode("utf-16-be"),
            "month = 1".encode("utf-32"),
        ],
        ids=["half", "latin-1", "little", "big", "long"],
    )
    def test_in_another_encoding_is_refused(self, data: bytes) -> None:
        """Nothing is guessed."""
        with pytest.raises(fs.InvalidFacts) as raised:
            Document(*parsed(data))
        assert [fault.code for fault in raised.value.faults] == ["not_utf8"]
        assert raised.value.__context__ is None

    def test_is_calculated(self) -> None:
        """With its ledger and practice."""
        given_facts = read_case_file(WALK)
        result = Document(*parsed(WALK.encode())).calculate()
        assert result == fs.calculate(given_facts.case)

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_tells_what_only_the_month_shows_by_its_path(self, *, wrapped: bool) -> None:
        """An adult child, and the same where the case stands under `case`."""
        grown = fs.Member(id="kim", role="CHILD", born="2000-01-01")
        household = fs.Household.single("anna", children=[grown])
        case = fs.Case(month="2026-09", household=household)
        whole = CaseFile(case=case) if wrapped else case
        with pytest.raises(fs.InvalidFacts) as raised:
            Document(*parsed(to_json(whole).encode())).calculate()
        (fault,) = raised.value.faults
        assert fault.code == "adult_child"
        assert fault.at == ("case." if wrapped else "") + "household.members[1]"
