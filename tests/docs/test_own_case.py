"""The page on a case of one's own, followed from the top: its blocks are one file, and it works."""

import re
import sys
from itertools import groupby
from pathlib import Path

import pytest

from forsorjning.ground import fault_texts
from tests.docs.test_tutorials import ROOT, Block, blocks_of, follow, terminal

PAGE = ROOT / "docs/how-to/skriv-ett-arende.md"

FAULTS = "## När något blir fel"
NO_FAULT_OF_A_DOCUMENT = "filen finns inte"


def messages() -> list[str]:
    """The first words of each line in the page's tables of faults."""
    faults = PAGE.read_text("utf-8").partition(FAULTS)[2]
    cells = re.findall(r"^\| ([^|]+) \|", faults, flags=re.MULTILINE)
    told = {"---", "Meddelandet säger", NO_FAULT_OF_A_DOCUMENT}
    return [cell for cell in cells if cell not in told]


@pytest.mark.parametrize("message", messages())
def test_a_message_of_the_page_is_one_that_is_given(message: str) -> None:
    """In its own words, but for the numbers of lines and columns."""
    words = re.sub(r"\d+", r"\{\\w+\}", re.escape(message))
    assert any(re.match(words, text.sv) for text in fault_texts.TEXTS.values())


def is_a_part_of_the_file(block: Block) -> bool:
    """Whether the block comes after the others; one with a heading changes what is there."""
    return block.language == "toml" and not block.text.startswith("# ")


def test_the_blocks_of_the_page_are_a_case_that_comes_to_what_it_says(tmp_path: Path) -> None:
    """One after the other, with the answers written in where the page does it."""
    file = tmp_path / "mitt-arende.toml"
    with terminal(tmp_path, Path(sys.executable).parent) as opened:
        for parts, blocks in groupby(blocks_of(PAGE), is_a_part_of_the_file):
            if parts:
                with file.open("a", encoding="utf-8") as writing:
                    writing.writelines(f"{block.text}\n" for block in blocks)
            else:
                follow(list(blocks), tmp_path, opened)
    assert file.read_text("utf-8").count("[[") == 9
