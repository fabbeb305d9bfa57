"""The tutorials, followed line by line: what they say that the reader sees is what is shown.

On a page, ``sh`` is what the reader types and ``text`` what the terminal then shows, where ``...``
stands for what is left out. A block that opens with a file's name is a file to write. Of two other
``toml`` blocks the first stands in the reader's file, and the second takes its place; that file is
``mitt-arende.toml``, or the one that the page wrote last.
"""
# ruff: noqa: S607 - what is started is the shell of the pages, and git

import os
import pty
import re
import shutil
import subprocess
import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from doctest import IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from sybil import Document
from sybil.parsers.markdown import PythonCodeBlockParser

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "docs/tutorial/first-month.md"
SWEDISH = ROOT / "docs/tutorial/forsta-manaden.md"

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# (\w+\.(?:py|toml))\n")
_STYLE = re.compile(r"\x1b\[[0-9;]*m")
_DONE = "\x1e"  # a sign that nothing prints


class Block(NamedTuple):
    """A block of a page: its language and its text."""

    language: str
    text: str


def blocks_of(page: Path) -> list[Block]:
    """The blocks of a page, in order."""
    return [Block(*found) for found in _BLOCK.findall(page.read_text("utf-8"))]


class Terminal:
    """A shell that stays open from the first step to the last."""

    def __init__(self, shell: "subprocess.Popen[bytes]", screen: int) -> None:
        """Take the shell, and where it can be read what it shows."""
        self._shell = shell
        self._screen = screen

    def run(self, typed: str) -> tuple[int, str]:
        """Type something and wait until it is done: its exit code, and what is shown."""
        assert self._shell.stdin is not None
        told = f"{{ {typed}\n}} </dev/null; printf '{_DONE}%d{_DONE}' $?\n"
        self._shell.stdin.write(told.encode())
        self._shell.stdin.flush()
        shown = b""
        while shown.count(_DONE.encode()) < 2:
            shown += os.read(self._screen, 65_536)
        text, code, _ = shown.decode().split(_DONE)
        return int(code), _STYLE.sub("", text)


@contextmanager
def terminal(home: Path, commands: Path, **more: str) -> Iterator[Terminal]:
    """Open a terminal for somebody who has these commands, and those of the system.

    How packages are fetched is the machine's own business, and is kept.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.startswith("PIP_") or name.lower().endswith("_proxy") or name == "SSL_CERT_FILE"
    }
    ours = {
        "HOME": str(home),
        "PATH": f"{commands}:{os.defpath}",
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "XDG_CONFIG_HOME": os.environ.get("XDG_CONFIG_HOME", str(Path.home() / ".config")),
    }
    screen, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, 120))
    with subprocess.Popen(
        ["bash"],
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
        cwd=home,
        env=kept | ours | more,
    ) as shell:
        os.close(theirs)
        yield Terminal(shell, screen)
    os.close(screen)


def follow(blocks: Sequence[Block], folder: Path, opened: Terminal) -> None:
    """Do what the blocks say, with the reader's files in the folder, and hold them to it."""
    case, before = folder / "mitt-arende.toml", ""
    code, shown = 0, ""
    for language, text in blocks:
        if language == "text":
            assert_shows(shown, text)
            code = 0
        assert code == 0, f"this failed, and the page does not say so:\n{shown}"
        if language == "sh":
            code, shown = opened.run(text)
        elif language in {"python", "toml"} and (named := _FILE.match(text)):
            (folder / named[1]).write_text(text, "utf-8")
            case = folder / named[1] if language == "toml" else case
        elif language == "toml":
            heading, _, lines = text.partition("\n")
            if heading.startswith("# Före"):
                before = lines
            else:
                written = case.read_text("utf-8")
                assert heading.startswith("# Efter")
                assert written.count(before) == 1, f"not once in the file:\n{before}"
                case.write_text(written.replace(before, lines), "utf-8")
    assert code == 0, shown


def assert_shows(shown: str, expected: str) -> None:
    """The terminal shows what the page says, but for spaces at the ends of lines."""
    lines = "\n".join(line.rstrip() for line in shown.splitlines()).strip("\n")
    pattern = re.escape(expected.strip("\n")).replace(re.escape("..."), ".*?")
    said = re.fullmatch(pattern, lines, re.DOTALL)
    assert said, f"the page says:\n{expected}\nthe terminal shows:\n{lines}"


def project_for_the_reader(folder: Path) -> None:
    """Copy what belongs to the repository, without anything that was made on this machine."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).exists():  # not when it was just removed
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)


class TestSwedish:
    """The first month, for somebody who has never written a script."""

    def test_leads_from_a_bare_machine_to_a_script(self, tmp_path: Path) -> None:
        """There is a Python, the folder of the project, and an editor whose work we do."""
        home, commands = tmp_path / "home", tmp_path / "commands"
        commands.mkdir()
        (commands / "python3").symlink_to(Path(sys.executable).resolve())
        (commands / "nano").symlink_to(shutil.which("true") or "/bin/true")
        project_for_the_reader(home / "bistand/forsorjning")
        pip = {
            "PIP_CONSTRAINT": str(ROOT / "requirements/check.txt"),
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }
        with terminal(home, commands, **pip) as opened:
            follow(blocks_of(SWEDISH), home / "bistand", opened)

    def test_has_a_line_for_every_machine(self) -> None:
        """Where Windows has a line of its own, the other one comes right after."""
        languages = [block.language for block in blocks_of(SWEDISH)]
        after = {second for first, second in pairwise(languages) if first == "bat"}
        assert after == {"sh"}


class TestEnglish:
    """The first month, for somebody who knows a little Python."""

    def test_ends_with_the_command(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its Python leaves a file behind, so it is run once more, here, and then the command."""
        monkeypatch.chdir(tmp_path)
        python = PythonCodeBlockParser(
            doctest_optionflags=IGNORE_EXCEPTION_DETAIL | NORMALIZE_WHITESPACE
        )
        for example in Document.parse(str(ENGLISH), python).examples():
            example.evaluate()
        with terminal(tmp_path, Path(sys.executable).parent) as opened:
            follow(blocks_of(ENGLISH), tmp_path, opened)


class TestFollowing:
    """A page that differs from the program is found out."""

    @pytest.fixture
    def opened(self, tmp_path: Path) -> Iterator[Terminal]:
        """A terminal with a file to edit."""
        (tmp_path / "mitt-arende.toml").write_text("net = 450\n", "utf-8")
        with terminal(tmp_path, tmp_path) as opened:
            yield opened

    @pytest.mark.parametrize(
        "page",
        [
            "sh: echo ett | text: två",
            "sh: echo ett | text: e",
            "sh: echo ett | text: ...\ntvå",
            "sh: false",
            "sh: false | sh: true",
            "toml: # Före\nnet = 500 | toml: # Efter\nnet = 450",
            "toml: # Före\nnet = 450 | toml: net = 500",
        ],
    )
    def test_fails_where_the_page_is_wrong(
        self, page: str, opened: Terminal, tmp_path: Path
    ) -> None:
        """Other words, a part of the words, a command that fails, an edit that can't be made."""
        with pytest.raises(AssertionError):
            follow(self._blocks(page), tmp_path, opened)

    def test_goes_through_where_it_is_right(self, opened: Terminal, tmp_path: Path) -> None:
        """The folder holds from step to step, and what is edited is seen."""
        page = (
            "sh: mkdir ny; cd ny | sh: pwd | text: .../ny"
            "| toml: # Före\nnet = 450 | toml: # Efter\nnet = 500"
            "| sh: echo början; cat ../mitt-arende.toml; false | text: ...\nnet = 500"
        )
        follow(self._blocks(page), tmp_path, opened)

    def _blocks(self, page: str) -> list[Block]:
        parts = (part.strip().split(": ", 1) for part in page.split("|"))
        return [Block(language, f"{text}\n") for language, text in parts]
