"""The page on a case of one's own, followed from the top: its blocks are one file, and it works."""

import sys
from itertools import groupby
from pathlib import Path

from tests.docs.test_tutorials import ROOT, Block, blocks_of, follow, terminal

PAGE = ROOT / "docs/how-to/skriv-ett-arende.md"


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
