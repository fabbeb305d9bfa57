"""A page as Markdown, with the tables of GitHub's dialect.

What stands in a page may have been written by anyone, so nothing in it is taken for Markdown.
"""

import re
from collections.abc import Iterable, Iterator

from forsorjning.ground.blocks import Block, Heading, Items, Line, Table, cleaned

_SIGNS = re.compile(r"[\\`*_\[\]|~]|^#|^[-+=](?=\s|[-+=]|$)|(?<=^\d)[.)]|(?<=^\d\d)[.)]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ADDRESS = re.compile(r"(?<=:)//|(?<=www)\.|@", re.IGNORECASE)


def as_markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown, with an empty line between its blocks."""
    return "\n\n".join(filter(None, map(_block, blocks))) + "\n"


def escaped(text: str) -> str:
    r"""One line of text, in which nothing is markup and nothing becomes a link.

    >>> print(escaped("gig_1 <b> [x](https://y)"))
    gig\_1 &lt;b&gt; \[x\](https:&#47;&#47;y)
    """
    line = " ".join(cleaned(text).split()).translate(_ENTITIES)
    line = _SIGNS.sub(lambda found: f"\\{found.group()}", line)
    return _ADDRESS.sub(lambda found: "".join(f"&#{ord(sign)};" for sign in found.group()), line)


def _block(block: Block) -> str:
    match block:
        case str():
            return "\\\n".join(escaped(line) for line in block.split("\n") if line.strip())
        case Heading(text, level):
            return f"{'#' * level} {escaped(text)}"
        case Items(items):
            return "\n".join(f"- {escaped(item)}" for item in items)
        case Table():
            return "\n".join(_table(block))


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield from (f"**{escaped(table.title)}**", "")
    # A table of this dialect has to have headings, if only empty ones.
    width = max((len(line.cells) for line in table.lines), default=len(table.heads))
    yield _row(Line(table.heads or ("",) * width))
    marks = ("---:" if 0 < place <= table.amounts else "---" for place in range(width))
    yield f"| {' | '.join(marks)} |"
    for line in table.lines:
        if any(line.cells):
            yield _row(line)


def _row(line: Line) -> str:
    cells = (f"**{cell}**" if line.bold and cell else cell for cell in map(escaped, line.cells))
    return f"| {' | '.join(cells)} |"
