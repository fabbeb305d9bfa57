"""The command and what it prints to: a terminal, a pipe, and what can go wrong with them."""

import builtins
import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.cli import commands, main
from forsorjning.interop.json import to_json
from tests.cli.helpers import Capture, send, without_style
from tests.facts.test_every_fault import case, gig, income

LOADED_LATE = ("forsorjning.interop", "forsorjning.cli.terminal")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test writes its case."""
    return tmp_path / "ärende.json"


class TestWithoutItsExtra:
    """What is not installed is named, and what can be done without it is done."""

    def missing(self, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
        """Make a package one that is not there."""
        real = builtins.__import__
        for name in list(sys.modules):
            if name.partition(".")[0] == package or name.startswith(LOADED_LATE):
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
            assert capsys.readouterr().err.endswith(
                "pip install 'forsorjning[cli]', eller '.[cli]' i en kopia av projektet\n"
            )
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


class TestAsJson:
    """What stands before the command and what stands after it is one and the same."""

    @pytest.mark.parametrize(
        "arguments",
        [["calculate", "FILE"], ["example"], ["example", "band"], ["norms", "2026"], ["rules"]],
        ids=" ".join,
    )
    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_is_asked_for_anywhere(
        self, capsys: Capture, file: Path, arguments: list[str], language: str
    ) -> None:
        """With the language before it, after it or on the other side of the command."""
        file.write_text(to_json(case()), encoding="utf-8")
        command = [str(file) if one == "FILE" else one for one in arguments]
        options = ["--json", "--language", language]
        shown = set()
        for written in (
            [*command, *options],
            [*options, *command],
            [command[0], *options, *command[1:]],
            ["--json", *command, f"--language={language}"],
            ["--language", language, *command, "--json"],
        ):
            assert main(written) == 0
            shown.add(capsys.readouterr().out)
        (text,) = shown
        assert json.loads(text)

    @pytest.mark.parametrize("terminal", [True, False])
    def test_is_utf8_unless_a_terminal_shows_it(
        self, monkeypatch: pytest.MonkeyPatch, *, terminal: bool
    ) -> None:
        """A terminal has letters of its own, and shows the codes of the others."""
        shown = io.BytesIO()
        stream = io.TextIOWrapper(shown, encoding="cp1252")
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(stream, "isatty", lambda: terminal)
        assert main(["rules", "--json"]) == 0
        text = shown.getvalue().decode("cp1252" if terminal else "utf-8")
        assert "försörjningsstöd" in text


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
        for arguments, amounts in (
            (["example", "stadsvandring"], ["450", "9 920", "13 520", "1 800"]),
            (["calculate", str(file)], ["450", "4 770", "5 220"]),
            (["norms"], ["härlett", "2 310", "59 200"] if columns > 80 else ["2 310", "59 200"]),
            (["norms", "2026"], ["7 100", "59 200"]),
            (["rules"], ["SoL (2025:400)"]),
            (["example"], ["talkshow-2024"]),
        ):
            assert main(arguments) == 0
            shown = without_style(capsys.readouterr().out)
            assert max(map(len, shown.splitlines())) <= min(columns, 100)
            assert "…" not in shown
            assert [amount for amount in amounts if amount not in shown] == []

    @pytest.mark.parametrize("columns", [0, 1, 5, 20])
    def test_that_says_it_has_no_room_gets_every_amount(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, file: Path, columns: int
    ) -> None:
        """The greatest too; the terminal folds the lines itself."""
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        rent = fs.Cost(kind="HOUSING", applied="9999999999.99", approved="9999999999.99")
        paid = case(costs=[rent], incomes=[income(id="i", net="1234567890.12", gig=gig())])
        file.write_text(to_json(paid), encoding="utf-8")
        assert main(["calculate", str(file)]) == 0
        shown = without_style(capsys.readouterr().out)
        for amount in ("9 999 999 999,99", "8 765 437 329,87", "11 234 573 110,11"):
            assert amount in shown
        assert "Om nej" in shown
        assert shown.split()[-3:] == ["inte", "ett", "beslut."]

    def test_that_is_narrow_has_each_amount_under_its_words(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Beside the heading of its column."""
        monkeypatch.setenv("COLUMNS", "40")
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert main(["example", "stadsvandring"]) == 0
        shown = without_style(capsys.readouterr().out).splitlines()
        place = max(i for i, line in enumerate(shown) if line.startswith("Med bedömning"))
        under = [" ".join(line.split()) for line in shown[place + 1 : place + 5]]
        assert under == [
            "Inkomst 1 800",
            "Bistånd 11 720",
            "Inkomst och bistånd 13 520",
            "Behåller av ersättningen 1 800",
        ]


class TestStreams:
    """A stream that fails is told in a line, or not at all."""

    def test_that_is_interrupted_says_nothing(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Ctrl-C while the command reads."""

        def interrupt(_: int) -> bytes:
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

    @pytest.mark.parametrize(
        "arguments,code,told",
        [
            (["example"], 1, "Det gick inte att skriva ut resultatet.\n"),
            (["rules", "--json"], 1, "Det gick inte att skriva ut resultatet.\n"),
            (["--version"], 1, "Det gick inte att skriva ut resultatet.\n"),
            (["norms", "1800"], 2, None),
        ],
        ids=lambda one: " ".join(one) if isinstance(one, list) else "",
    )
    def test_that_is_closed_is_told_as_one_that_is_full(
        self,
        capsys: Capture,
        monkeypatch: pytest.MonkeyPatch,
        arguments: list[str],
        code: int,
        told: str | None,
    ) -> None:
        """As a shell can close it; no program is to take nothing for an answer."""
        monkeypatch.setattr(sys, "stdout", None)
        assert main(arguments) == code
        sys.stdout.close()
        said = capsys.readouterr().err
        assert told in {said, None}

    @pytest.mark.parametrize("arguments", [["example"], ["--help"], ["--version"]], ids=" ".join)
    def test_that_is_full_is_told_whatever_was_to_be_written(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
    ) -> None:
        """The help and the version too."""

        def full(_: str) -> int:
            raise OSError

        monkeypatch.setattr(sys.stdout, "write", full)
        assert main(arguments) == 1
        assert capsys.readouterr().err == "Det gick inte att skriva ut resultatet.\n"

    @pytest.mark.parametrize("arguments", [["calculate", "ingen"], ["räkna"]], ids=" ".join)
    def test_of_errors_that_is_closed_leaves_the_exit_code(
        self, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
    ) -> None:
        """It alone says that the input can't be used."""
        monkeypatch.setattr(sys, "stderr", None)
        assert main(arguments) == 2
        sys.stderr.close()


class _Slow:
    """A stream that has nothing at first, over one that is ready at once."""

    def __init__(self, parts: list[bytes | None], ready: int) -> None:
        """Give these parts in turn."""
        self._parts = parts
        self._ready = ready

    def fileno(self) -> int:
        """The file that is waited for."""
        return self._ready

    def read(self, _: int) -> bytes | None:
        """The next part; None where nothing has come yet."""
        return self._parts.pop(0)


def test_a_stream_that_has_nothing_yet_is_waited_for() -> None:
    """However fast the machine is: half a case would be another case."""
    reading, writing = os.pipe()
    os.write(writing, b"x")
    slow: Any = _Slow([None, b"half ", None, b"and half", b""], reading)
    try:
        assert commands._to_the_end(slow) == b"half and half"
    finally:
        os.close(reading)
        os.close(writing)
