"""A page before it has a shape: headings, paragraphs, lists and tables, in the order of reading.

What has something to tell says it in these, once; text, Markdown and HTML are made from them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

TOGETHER = re.compile(
    r"\b[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\b"
    r"|\b[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{2})?(?: kr\b)?"
    r"|\b[0-9]+(?:,[0-9]+)?(?: kr\b| %)"
    r"|\b[0-9]+ kap\. [0-9]+ §|\b[0-9]+ §"
)
"""What is read as one stays on one line: a day or a month, an amount, a share, a section."""


class Heading(NamedTuple):
    """A heading; ``level`` 1 is that of the page."""

    text: str
    level: int = 2


class Items(NamedTuple):
    """A list of short texts."""

    items: tuple[str, ...]


class Line(NamedTuple):
    """A line of a table: its cells, and whether it is a heading or the line to look at."""

    cells: tuple[str, ...]
    bold: bool = False


class Table(NamedTuple):
    """A table: words to the left, then so many columns of amounts, then words again.

    ``heads`` has a heading for every column, the first one's too; it is empty where none is
    needed. A bold line without any amount is the heading of the lines under it.
    """

    lines: Sequence[Line]
    amounts: int
    title: str = ""
    heads: tuple[str, ...] = ()


class Drawing(NamedTuple):
    """A picture of a page of HTML: an element ``svg`` that the library itself has made."""

    svg: str


Block: TypeAlias = str | Heading | Items | Table
"""A piece of a page; a ``str`` is a paragraph, its line breaks kept."""


def headed(table: Table) -> Sequence[Line]:
    """The lines of a table, its headings first where it has any."""
    return [Line(table.heads, bold=True), *table.lines] if table.heads else table.lines


def indent_of(line: str) -> str:
    """The spaces that a line begins with."""
    return line[: len(line) - len(line.lstrip())]


def cleaned(text: str) -> str:
    r"""The text with every sign that a terminal could obey written out instead.

    >>> cleaned("anna\x1b[2J")
    'anna\\x1b[2J'
    """
    return "".join(
        sign if sign.isprintable() or sign == "\n" else sign.encode("unicode_escape").decode()
        for sign in text
    )
