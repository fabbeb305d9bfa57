"""The command within this process: what it prints, and how it says that it went."""

import builtins
import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.json import read_case_file, to_json
from tests.facts.test_every_fault import assessment, case, gig, income, standing

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes its case."""
    return tmp_path / "ärende.json"


def send(monkeypatch: pytest.MonkeyPatch, text: bytes) -> None:
    """Send the text to the command."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))


class TestHelp:
    """Everything that can be asked for is told in Swedish, with an example."""

    @pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]], ids=["none", "long", "short"])
    def test_is_what_nothing_shows(self, capsys: Capture, arguments: list[str]) -> None:
        """Without a command, the help is a good place to start."""
        assert main(arguments) == 0
        shown = capsys.readouterr()
        assert "forsorjning example stadsvandring" in shown.out
        assert not shown.err

    @pytest.mark.parametrize("command", ["calculate", "example"])
    def test_of_each_command_has_an_example(self, capsys: Capture, command: str) -> None:
        """That can be copied."""
        assert main([command, "--help"]) == 0
        assert f"Exempel:\n  forsorjning {command}" in capsys.readouterr().out.replace(
            "forsorjning example stadsvandring --file > ärende.json\n  ", ""
        )

    def test_tells_the_version(self, capsys: Capture) -> None:
        """And nothing else."""
        assert main(["--version"]) == 0
        assert capsys.readouterr().out == "forsorjning 0.1.0\n"

    @pytest.mark.parametrize(
        "arguments",
        [
            ["räkna"],
            ["calculate"],
            ["calculate", "a", "b"],
            ["calculate", "a", "--js"],
            ["example", "stadsvandring", "--json", "--file"],
            ["--hemligt"],
        ],
        ids=" ".join,
    )
    def test_is_shown_when_the_command_can_not_be_understood(
        self, capsys: Capture, arguments: list[str]
    ) -> None:
        """On the error stream, with the code 2, and without what was written."""
        assert main(arguments) == 2
        shown = capsys.readouterr()
        assert shown.err.startswith("Kommandot går inte att förstå.\n\n")
        assert "Användning:" in shown.err
        assert "hemligt" not in shown.err
        assert not shown.out


class TestCalculate:
    """The month of a file."""

    def test_shows_the_sheet(self, capsys: Capture, file: Path) -> None:
        """Every row with its amount and ground."""
        costs = [fs.Cost(kind="HOUSING", applied=6500, approved=6500)]
        file.write_text(to_json(case(costs=costs)), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "Ekonomiskt bistånd för 2026-09, kronor" in shown
        assert "    Boendekostnad                            6 500  12 kap. 7 § SoL\n" in shown
        assert "SoL: socialtjänstlagen (2025:400)." in shown
        assert shown.endswith("Detta är en beräkning, inte ett beslut.\n")
        assert max(map(len, shown.splitlines())) <= 100

    def test_shows_both_roads_while_a_person_has_to_answer(
        self, capsys: Capture, file: Path
    ) -> None:
        """Side by side, and none of them is suggested."""
        paid = case(
            incomes=[income(id="i", gig=gig())],
            costs=[fs.Cost(id="c", kind="MEDICINE", applied=200, approved=None)],
        )
        file.write_text(to_json(paid), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "i: Tillfällig inkomst: ingen har bedömt den." in shown
        assert "c: Kostnaden är inte bedömd. Är det sökta beloppet skäligt?" in shown
        assert "Om nej  Om ja" in shown
        assert "Båda vägarna visas och ingen föreslås." in shown

    def test_shows_both_roads_where_an_assessment_covers_a_part(
        self, capsys: Capture, file: Path
    ) -> None:
        """Rows of one payment stand apart when there are several on one road."""
        worked = fs.Period("2026-07-25", "2026-08-05")
        paid = case(
            incomes=[
                income(id="i", gig=gig(worked="2026-08-01")),
                income(id="j", gig=gig(worked=worked)),
            ],
            assessments=[
                assessment(id="a", scope=fs.Payments(["i"]), form=fs.PerMonth(100)),
                assessment(id="b", scope=standing(), form=fs.PerMonth("33.33")),
            ],
        )
        file.write_text(to_json(paid), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        assert "Om nej" in capsys.readouterr().out

    def test_shows_what_to_look_at(self, capsys: Capture, file: Path) -> None:
        """The notices, with what they are about."""
        file.write_text(
            to_json(case(incomes=[income(id="i", kind="EMPLOYMENT")])), encoding="utf-8"
        )
        assert main(["calculate", str(file)]) == 0
        shown = capsys.readouterr().out
        assert "Att titta på\n------------\n" in shown
        assert "jobbstimulans" in shown

    def test_reads_ledger_and_practice_beside_the_case(self, capsys: Capture, file: Path) -> None:
        """All that ``calculate`` takes."""
        together = CaseFile(
            case=case(incomes=[income(id="i", kind="EMPLOYMENT", net=1000)]),
            ledger=fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]}),
            practice=fs.Practice(jobbstimulans_rounding="KRONA_UP"),
        )
        file.write_text(to_json(together), encoding="utf-8")
        assert main(["calculate", str(file), "--json"]) == 0
        result = json.loads(capsys.readouterr().out)
        assert result["type"] == "Settled"
        assert result["disregarded"]["jobbstimulans"] == "250"

    def test_reads_what_is_sent_to_it(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A hyphen in place of the file."""
        send(monkeypatch, to_json(case()).encode())
        assert main(["calculate", "-"]) == 0
        assert "  Norm   " in capsys.readouterr().out


class TestBadFiles:
    """Every fault with its place, in Swedish, with the code 2 and no traceback."""

    def test_are_told_with_every_fault(self, capsys: Capture, file: Path) -> None:
        """One line for each."""
        file.write_text('{"month": "2026-9", "household": {"members": []}, "x": 1}')
        assert main(["calculate", str(file)]) == 2
        shown = capsys.readouterr()
        assert not shown.out
        first, *rest = shown.err.splitlines()
        assert first == f"{file}: 3 fel"
        household = "ett hushåll har exakt en sökande; gör den andra till medsökande"
        possible = (
            "month, household, costs, incomes, assets, adjustments, assessments, board, "
            "decidedOn, id"
        )
        assert rest == [
            "  month: skriv en månad som '2026-09' [not_a_month]",
            f"  household.members: {household} [applicants_not_one]",
            f"  x: det finns inget sådant fält; möjliga: {possible} [json_field_unknown]",
        ]

    def test_of_what_is_sent_are_named_so(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """There is no file to name."""
        send(monkeypatch, b"\xff")
        assert main(["calculate", "-"]) == 2
        assert capsys.readouterr().err.splitlines() == [
            "Det som skickades in: 1 fel",
            "  hela filen: texten måste vara UTF-8 utan bytemarkering (BOM) [json_not_utf8]",
        ]

    def test_that_only_the_month_shows_are_told_too(self, capsys: Capture, file: Path) -> None:
        """A case that can't be true in its month, and a month without a norm."""
        grown = fs.Member(id="kim", role="CHILD", born="2000-01-01")
        file.write_text(to_json(case(household=fs.Household.single("anna", children=[grown]))))
        assert main(["calculate", str(file)]) == 2
        assert "household.members[1]: ett barn som fyllt 18" in capsys.readouterr().err
        file.write_text(to_json(case(month="2899-01")))
        assert main(["calculate", str(file)]) == 2
        assert "Det finns ingen riksnorm för 2899-01." in capsys.readouterr().err

    def test_that_can_not_be_read_are_told(self, capsys: Capture, tmp_path: Path) -> None:
        """No file, a directory, and a name that no file can have."""
        (tmp_path / "x").write_text("{}")
        for name, why in (
            (str(tmp_path / "ingen"), "filen finns inte"),
            (str(tmp_path), "det är en katalog, ingen fil"),
            ("a\x00b", "filen går inte att läsa"),
            (str(tmp_path / "x" / "y"), "filen går inte att läsa"),
        ):
            assert main(["calculate", name]) == 2
            assert capsys.readouterr().err == f"{name}: {why}.\n".replace("\x00", "\\x00")

    def test_that_may_not_be_read_are_told(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The file belongs to somebody else."""

        def refuse(_: Path) -> bytes:
            raise PermissionError

        monkeypatch.setattr(Path, "read_bytes", refuse)
        assert main(["calculate", "annans.json"]) == 2
        assert capsys.readouterr().err == "annans.json: filen får inte läsas.\n"

    def test_can_not_order_the_terminal_about(self, capsys: Capture) -> None:
        """Control signs in a name are written out, also a new line."""
        assert main(["calculate", "/\x1b[2J\n\u202e"]) == 2
        assert capsys.readouterr().err == "/\\x1b[2J\\n\\u202e: filen finns inte.\n"

    def test_sent_by_a_closed_stream_are_empty(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As a shell can close it."""
        monkeypatch.setattr(sys, "stdin", None)
        assert main(["calculate", "-"]) == 2
        assert "[json_not_readable]" in capsys.readouterr().err


class TestExample:
    """Examples that say what is fact, what is invented, and what follows."""

    def test_are_listed(self, capsys: Capture) -> None:
        """With a title each."""
        assert main(["example"]) == 0
        assert capsys.readouterr().out.startswith("stadsvandring: fyra betalda stadsvandringar")

    def test_that_is_unknown_is_refused(self, capsys: Capture) -> None:
        """With the names there are, and without the one that was written."""
        assert main(["example", "hemligt"]) == 2
        shown = capsys.readouterr()
        assert shown.err == "Det finns inget sådant exempel. De som finns: stadsvandring.\n"

    def test_of_the_city_walks_shows_both_months(self, capsys: Capture) -> None:
        """From the first krona, with an assessment, and the two beside each other."""
        assert main(["example", "stadsvandring"]) == 0
        shown = capsys.readouterr().out
        parts = ["Exempel: stadsvandringar", "Verkligt:", "Påhittat:", "1. Utan bedömning"]
        parts += ["2. Med en individuell bedömning", "3. Jämförelse, kronor för månaden"]
        assert sorted(parts, key=shown.index) == parts
        assert "  Utan bedömning  1 800    9 920               11 720                  0\n" in shown
        assert "  Med bedömning   1 800   11 720               13 520              1 800\n" in shown
        assert "Lön  Bistånd  Inkomst och bistånd  Behåller av lönen\n" in shown
        assert "en person måste avgöra" in shown
        assert "rekommenderar ingen av dem. Detta är en beräkning,\ninte ett beslut." in shown

    def test_of_the_city_walks_is_what_it_says(self, capsys: Capture) -> None:
        """Four walks, paid a week later, on Thursdays in August."""
        assert main(["example", "stadsvandring", "--file"]) == 0
        given = read_case_file(capsys.readouterr().out).case
        assert [one.paid_on.isoweekday() for one in given.incomes] == [4, 4, 4, 4]
        assert {fs.Month.of(one.paid_on) for one in given.incomes} == {fs.Month(2026, 8)}
        for one in given.incomes:
            assert one.gig is not None
            assert (one.paid_on - one.gig.last_day).days == 7
            assert (one.gig.arranger, one.gig.payer) == ("Street Minds", "Street Business")
        assert sum(one.net for one in given.incomes) == 1800

    def test_can_be_had_with_every_field(self, capsys: Capture) -> None:
        """The same case."""
        assert main(["example", "stadsvandring", "--json"]) == 0
        whole = capsys.readouterr().out
        assert main(["example", "stadsvandring", "--file"]) == 0
        assert read_case_file(whole) == read_case_file(capsys.readouterr().out)
        assert "othersInDwelling" in whole


class TestWithoutItsExtra:
    """What is not installed is named, and what can be done without it is done."""

    def missing(self, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
        """Make a package one that is not there."""
        real = builtins.__import__
        for name in list(sys.modules):
            if name.partition(".")[0] == package or name in {
                "forsorjning.interop.json",
                "forsorjning.interop.reading",
                "forsorjning.cli.terminal",
            }:
                monkeypatch.delitem(sys.modules, name)

        def without(name: str, *rest: Any) -> Any:
            if name.partition(".")[0] == package:
                raise ModuleNotFoundError(name=package)
            return real(name, *rest)

        monkeypatch.setattr(builtins, "__import__", without)

    def test_cattrs_has_to_be_installed(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: Path
    ) -> None:
        """The message is the command to write."""
        file.write_text("{}")
        self.missing(monkeypatch, "cattrs")
        for arguments in (["calculate", str(file)], ["example", "stadsvandring"]):
            assert main(arguments) == 2
            assert "pip install 'forsorjning[cli]'" in capsys.readouterr().err
        assert main(["example", "stadsvandring", "--file"]) == 0

    def test_another_package_is_not_blamed_on_it(
        self, monkeypatch: pytest.MonkeyPatch, file: Path
    ) -> None:
        """A broken installation is told as it is."""
        file.write_text("{}")
        self.missing(monkeypatch, "json")
        with pytest.raises(ModuleNotFoundError):
            main(["calculate", str(file)])

    def test_rich_may_be_missing(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        """The terminal gets plain text."""
        self.missing(monkeypatch, "rich")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert main(["example", "stadsvandring"]) == 0
        assert "1. Utan bedömning\n-----------------\n" in capsys.readouterr().out


class TestInATerminal:
    """As wide as the terminal, at most 100 columns."""

    @pytest.mark.parametrize("columns", [30, 60, 80, 100, 300])
    def test_is_as_wide_as_there_is_room(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: Path, columns: int
    ) -> None:
        """No line is longer, and every amount is there."""
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        file.write_text(to_json(case(incomes=[income(id="i" * 200, gig=gig())])), encoding="utf-8")
        for arguments in (["example", "stadsvandring"], ["calculate", str(file)]):
            assert main(arguments) == 0
            shown = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
            assert max(map(len, shown.splitlines())) <= min(columns, 100)
            assert "450" in shown


class TestStreams:
    """A stream that fails is told in a line, or not at all."""

    def test_that_is_interrupted_says_nothing(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Ctrl-C while the command reads."""

        def interrupt() -> bytes:
            raise KeyboardInterrupt

        send(monkeypatch, b"")
        monkeypatch.setattr(sys.stdin.buffer, "read", interrupt, raising=False)
        assert main(["calculate", "-"]) == 130
        assert capsys.readouterr() == ("", "")

    @pytest.mark.parametrize(
        "error,code,told",
        [
            (BrokenPipeError(), 141, ""),
            (OSError(), 1, "Det gick inte att skriva ut resultatet.\n"),
        ],
        ids=["nobody reads", "full"],
    )
    def test_that_can_not_be_written(
        self, monkeypatch: pytest.MonkeyPatch, error: OSError, code: int, told: str
    ) -> None:
        """Nobody reads any more, or there is no room."""

        class Broken(io.StringIO):
            def write(self, _: str) -> int:
                raise error

        said = io.StringIO()
        monkeypatch.setattr(sys, "stdout", Broken())
        monkeypatch.setattr(sys, "stderr", said)
        assert main(["example"]) == code
        assert said.getvalue() == told

    def test_that_is_closed_takes_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As a shell can close it."""
        monkeypatch.setattr(sys, "stdout", None)
        assert main(["example"]) == 0
        sys.stdout.close()
