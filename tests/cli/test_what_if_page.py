"""The page on what-ifs, followed from the top: every command works, and shows what it says."""

import sys
from pathlib import Path

from forsorjning.cli.arguments import WHAT_IF
from tests.docs.test_tutorials import ROOT, blocks_of, follow, terminal

PAGE = ROOT / "docs/how-to/fraga-vad-som-hander-om.md"


def test_the_page_shows_what_the_command_shows(tmp_path: Path) -> None:
    """In one folder, from the first block to the last."""
    with terminal(tmp_path, Path(sys.executable).parent) as opened:
        follow(blocks_of(PAGE), tmp_path, opened)
    assert (tmp_path / "sida.html").exists()
    assert (tmp_path / "bild.svg").exists()


def test_the_page_tells_of_every_option() -> None:
    """One that it hides is one that nobody uses."""
    page = PAGE.read_text("utf-8")
    assert [one for one in (*WHAT_IF, "--compare", "--json") if one not in page] == []
