"""The command as a process of its own: in a pipe, in a terminal, and interrupted."""
# ruff: noqa: S603 - the processes that are started are our own command

import json
import os
import pty
import re
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from forsorjning.cli.examples import read
from tests.cli.helpers import without_style

COMMAND = (sys.executable, "-m", "forsorjning")
EXAMPLE = (*COMMAND, "example", "stadsvandring")
UTF8 = {**os.environ, "PYTHONIOENCODING": "utf-8", "TERM": "xterm", "COLUMNS": "90"}


def in_a_terminal(*arguments: str, environment: dict[str, str]) -> str:
    """What the command shows in a terminal of its own."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        arguments, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65_536)
            except OSError:  # the terminal is gone with the process
                break
            if not part:
                break
            shown += part
        assert process.wait(60) == 0
    os.close(ours)
    return shown.decode()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C reaches the command also where the tests themselves run in the background.

    A shell starts what it puts in the background deaf to Ctrl-C, and a process hands that on.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class TestAsAModule:
    """``python -m forsorjning`` is the command."""

    def test_is_the_command(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """With its exit code."""
        monkeypatch.setattr(sys, "argv", ["forsorjning", "example"])
        with pytest.raises(SystemExit) as stopped:
            runpy.run_module("forsorjning", run_name="__main__")
        assert stopped.value.code == 0
        assert "\n  stadsvandring " in capsys.readouterr().out

    def test_does_nothing_when_it_is_imported(self, capsys: pytest.CaptureFixture[str]) -> None:
        """As tools that walk the package do."""
        runpy.run_module("forsorjning.__main__")
        assert not capsys.readouterr().out


class TestPiped:
    """Plain text without colour, to be kept or sent on."""

    def test_has_no_colour(self) -> None:
        """Nor any other control sign."""
        done = subprocess.run(EXAMPLE, capture_output=True, env=UTF8, check=True)
        assert b"\x1b" not in done.stdout
        assert not done.stderr
        assert "Stadsvandringar: fyra betaldagar i månaden\n---" in done.stdout.decode()

    def test_goes_into_itself(self) -> None:
        """The file of the example can be calculated."""
        given = subprocess.run((*EXAMPLE, "--file"), capture_output=True, env=UTF8, check=True)
        done = subprocess.run(
            (*COMMAND, "calculate", "-"),
            input=given.stdout,
            capture_output=True,
            env=UTF8,
            check=True,
        )
        assert "väntar på en bedömning" in done.stdout.decode()

    def test_reads_to_the_end_what_is_sent_in_parts(self) -> None:
        """Also through a pipe that says that nothing has come yet; half a case is another case."""
        given = subprocess.run((*EXAMPLE, "--file"), capture_output=True, env=UTF8, check=True)
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        with subprocess.Popen(
            (*COMMAND, "calculate", "-", "--json"), stdin=ours, stdout=subprocess.PIPE, env=UTF8
        ) as process:
            os.close(ours)
            half = given.stdout.index(b"[[incomes]]")
            for part in (given.stdout[:half], given.stdout[half:]):
                time.sleep(1)  # until it waits
                os.write(theirs, part)
            os.close(theirs)
            assert process.stdout is not None
            assert json.loads(process.stdout.read())["type"] == "AwaitsAssessment"
        assert process.returncode == 0

    def test_is_told_of_a_bad_file_by_its_code(self, tmp_path: Path) -> None:
        """2, and nothing but the faults."""
        file = tmp_path / "fel.json"
        file.write_text("[" * 10_000)
        done = subprocess.run(
            (*COMMAND, "calculate", str(file)), capture_output=True, env=UTF8, check=False
        )
        assert done.returncode == 2
        assert not done.stdout
        assert done.stderr.decode() == (
            f"{file}: 1 fel\n  hela filen: texten har fler nivåer än ett ärende kan ha [too_deep]\n"
        )

    def test_may_lack_swedish_letters(self) -> None:
        """An ASCII stream gets their codes, and no traceback."""
        poor = UTF8 | {"PYTHONIOENCODING": "ascii"}
        done = subprocess.run(EXAMPLE, capture_output=True, env=poor, check=True)
        assert rb"bed\xf6mning" in done.stdout

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
    def test_gives_programs_utf8_whatever_the_letters_of_the_stream(
        self, tmp_path: Path, encoding: str
    ) -> None:
        """JSON is always UTF-8, and so is the file of an example; faults are told as JSON too."""
        poor = UTF8 | {"PYTHONIOENCODING": encoding}
        file = tmp_path / "ärende.toml"
        given = subprocess.run((*EXAMPLE, "--file"), capture_output=True, env=poor, check=True)
        file.write_bytes(given.stdout)
        assert read("stadsvandring").text == file.read_text(encoding="utf-8")
        calculated = (*COMMAND, "calculate", str(file), "--json")
        done = subprocess.run(calculated, capture_output=True, env=poor, check=True)
        assert "ingen har bedömt" in json.loads(done.stdout)["questions"][0]["message"]
        file.write_bytes(b"")
        done = subprocess.run(calculated, capture_output=True, env=poor, check=False)
        assert json.loads(done.stderr)["faults"][0]["message"] == "fältet saknas"

    def test_is_quiet_when_nobody_reads(self) -> None:
        """As when ``head`` has had enough."""
        with subprocess.Popen(
            EXAMPLE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=UTF8
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 141

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
    def test_says_when_there_is_no_room(self) -> None:
        """In one line."""
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                EXAMPLE, stdout=full, stderr=subprocess.PIPE, env=UTF8, check=False
            )
        assert done.returncode == 1
        assert done.stderr.decode() == "Det gick inte att skriva ut resultatet.\n"

    @pytest.mark.parametrize("closed, told", [(">&-", True), (">&- 2>&-", False)])
    def test_says_when_there_is_nowhere_to_write(self, closed: str, told: bool) -> None:
        """Where the shell has closed it; the code says it alone where nobody hears."""
        command = f'"{sys.executable}" -m forsorjning example {closed}'
        done = subprocess.run(
            ("/bin/sh", "-c", command), capture_output=True, env=UTF8, check=False
        )
        assert done.returncode == 1
        line = "Det gick inte att skriva ut resultatet.\n" if told else ""
        assert (done.stdout.decode(), done.stderr.decode()) == ("", line)

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
    @pytest.mark.parametrize("unbuffered", ["", "1"])
    @pytest.mark.parametrize(
        "arguments,code", [(["calculate", "ingen"], 2), (["räkna"], 2), (["--help"], 1)]
    )
    def test_says_by_its_code_what_can_not_be_told(
        self, arguments: list[str], code: int, unbuffered: str
    ) -> None:
        """Where there is no room for an error either, also when Python closes the streams."""
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                (*COMMAND, *arguments),
                stdout=full,
                stderr=full,
                env=UTF8 | {"PYTHONUNBUFFERED": unbuffered},
                check=False,
            )
        assert done.returncode == code

    @pytest.mark.usefixtures("interruptible")
    def test_is_quiet_when_interrupted(self) -> None:
        """Ctrl-C while it waits for what is sent to it."""
        with subprocess.Popen(
            (*COMMAND, "calculate", "-"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=UTF8,
        ) as process:
            time.sleep(2)  # until it reads
            process.send_signal(signal.SIGINT)
            try:
                shown = process.communicate(timeout=60)
            finally:
                process.kill()  # so that a command that goes on is a failure, and no endless wait
        assert shown == (b"", b"")
        assert process.returncode == 130


class TestTerminal:
    """Tables as wide as the terminal."""

    def test_is_shown_with_headings(self) -> None:
        """Bold, and every amount there."""
        shown = in_a_terminal(*EXAMPLE, environment=UTF8)
        assert "\x1b[1" in shown
        plain = without_style(shown)
        assert "3. Jämförelse, kronor för månaden" in plain
        assert re.search(r"Bistånd +11 720", plain)
        assert max(map(len, plain.splitlines())) <= 90

    @pytest.mark.parametrize(
        "arguments,seen",
        [
            (("example",), "talkshow-2024"),
            (("norms", "2026"), "Prisbasbelopp"),
            (("rules", "--language", "en"), "The rule holds from 2013-07. Ground: statute."),
            (("calculate", "ärende.toml"), "Båda vägarna visas och ingen föreslås."),
            (("calculate", "--help"), "Exempel:"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_shows_every_command(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: tuple[str, ...], seen: str
    ) -> None:
        """As wide as the terminal, also a case of one's own."""
        monkeypatch.chdir(tmp_path)
        save = (*EXAMPLE, "--save", "ärende.toml")
        subprocess.run(save, capture_output=True, env=UTF8, check=True)
        plain = without_style(in_a_terminal(*COMMAND, *arguments, environment=UTF8))
        assert seen in " ".join(plain.split())
        assert max(map(len, plain.splitlines())) <= 90

    def test_has_no_colour_where_none_is_wanted(self) -> None:
        """NO_COLOR leaves the headings bold at most."""
        shown = in_a_terminal(*EXAMPLE, environment=UTF8 | {"NO_COLOR": "1"})
        assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", shown)
