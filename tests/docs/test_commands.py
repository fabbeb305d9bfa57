"""The commands that the pages show are commands that work."""

import re
import shlex
from pathlib import Path

import pytest

from forsorjning.cli import main

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands_of(page: str) -> list[list[str]]:
    """What follows ``forsorjning`` on each line of the page's shell blocks."""
    lines = "\n".join(_BLOCK.findall((ROOT / page).read_text("utf-8"))).splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if "forsorjning " in line]


def test_of_the_readme_work_one_after_the_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In an empty folder."""
    monkeypatch.chdir(tmp_path)
    commands = commands_of("README.md")
    assert [arguments[0] for arguments in commands] == [
        "example",
        "example",
        "calculate",
        "what-if",
        "norms",
        "rules",
        "kinds",
    ]
    for arguments in commands:
        assert main(arguments) == 0
        assert capsys.readouterr().out
