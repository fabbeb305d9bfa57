"""The lessons that are one script: the script is the page's, and it prints what the page shows.

On such a page the ``python`` blocks, one after the other, are the script that lies ready in
``docs/scripts``; the ``text`` blocks are what it prints, where ``...`` stands for what is left
out; and ``sh`` is what the reader types in the folder above the project's.
"""

import sys
from pathlib import Path

import pytest

from tests.docs.test_tutorials import ROOT, assert_shows, blocks_of, terminal

LESSONS = {
    "ett-gig-en-bedomning.md": "ett_gig.py",
    "a-gig-an-assessment.md": "a_gig.py",
}


def blocks(page: str, language: str) -> list[str]:
    """The texts of a lesson's blocks in one language."""
    every = blocks_of(ROOT / "docs/tutorial" / page)
    return [block.text for block in every if block.language == language]


@pytest.mark.parametrize("page, script", LESSONS.items())
def test_the_script_is_that_of_the_page(page: str, script: str) -> None:
    """Below a heading that says where it belongs."""
    heading, _, below = (ROOT / "docs/scripts" / script).read_text("utf-8").partition("\n\n")
    assert f"docs/tutorial/{page}" in heading
    assert below == "\n".join(blocks(page, "python"))


@pytest.mark.parametrize("page", LESSONS)
def test_it_prints_what_the_page_shows(page: str, tmp_path: Path) -> None:
    """Copied and started as the page says."""
    (tmp_path / "forsorjning").symlink_to(ROOT)
    shown = ""
    with terminal(tmp_path, Path(sys.executable).parent) as opened:
        for typed in blocks(page, "sh"):
            code, shown = opened.run(typed)
            assert code == 0, shown
    assert_shows(shown, "".join(blocks(page, "text")))
