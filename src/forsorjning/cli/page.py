"""A page of headings, paragraphs and tables, shown in a terminal or as plain text."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple, TextIO, TypeAlias

from forsorjning.ground.months import Month

WIDTH = 100
_GAP = "  "
_WIDEST_GROUND = 34
_FEWEST_LETTERS = 12


class Heading(NamedTuple):
    """A heading."""

    text: str


class Line(NamedTuple):
    """A line of a table: its cells, and whether it is a heading or the line to look at."""

    cells: tuple[str, ...]
    bold: bool = False


class Table(NamedTuple):
    """A table: words to the left, then so many columns of amounts, then words again."""

    lines: Sequence[Line]
    amounts: int
    title: str = ""


class MarkedTable(NamedTuple):
    """A table of amounts whose last cell is a mark, such as what was decided; no mark is lost."""

    lines: Sequence[Line]


Block: TypeAlias = str | Heading | Table | MarkedTable


def fits(table: Table, width: int) -> bool:
    """Whether all amounts have room beside some of the words."""
    words = max(len(line.cells[0]) for line in table.lines)
    amounts = (
        max(len(line.cells[place]) for line in table.lines) for place in range(1, table.amounts + 1)
    )
    return sum(amounts, min(words, _FEWEST_LETTERS)) + len(_GAP) * table.amounts <= width


def stacked(table: Table) -> Table:
    """The same with one amount on each line, under its words and beside its column's heading.

    Where there is little room no amount may be cut: a part of one looks like another.
    """
    lines: list[Line] = []
    heads = ("",) * table.amounts
    for line in table.lines:
        title, *rest = line.cells
        amounts = tuple(rest[: table.amounts])
        if not title and any(amounts):
            heads = amounts
        else:
            lines.append(Line((title, ""), bold=line.bold))
            under = zip(heads, amounts, strict=True)
            lines += [Line((f"{indent_of(title)}  {head}", one)) for head, one in under if one]
    return Table(lines, 1, table.title)


def cleaned(text: str) -> str:
    r"""The text with every sign that a terminal could obey written out instead.

    >>> cleaned("anna\x1b[2J")
    'anna\\x1b[2J'
    """
    return "".join(
        sign if sign.isprintable() or sign == "\n" else sign.encode("unicode_escape").decode()
        for sign in text
    )


def span(first: Month, last: Month) -> str:
    """Months from the first to the last: 2026-01–2026-05."""
    return str(first) if first == last else f"{first}–{last}"


def spans(months: Iterable[Month]) -> str:
    """The months, those that follow each other as a span: 2026-01–2026-05, 2026-07."""
    found: list[tuple[Month, Month]] = []
    for month in months:
        if found and month == found[-1][1].plus(1):
            found[-1] = found[-1][0], month
        else:
            found.append((month, month))
    return ", ".join(span(first, last) for first, last in found)


def in_one_line(text: str) -> str:
    """The text of a name, which could otherwise look like a line of ours."""
    return cleaned(text).replace("\n", "\\n")


def say(text: str) -> None:
    """Print a text as it stands."""
    sys.stdout.write(f"{text}\n")


def say_as_file(text: str) -> None:
    """Print what is to be read as a file, by a program or by this command."""
    speak_utf8(sys.stdout)
    say(text)


def speak_utf8(stream: TextIO) -> None:
    """Let the stream have every letter, as files do, unless it is a terminal with its own."""
    if not stream.isatty():
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[attr-defined]


def show(blocks: Sequence[Block]) -> None:
    """Print the blocks: with rich in a terminal, else as plain text."""
    if sys.stdout.isatty():
        try:
            from forsorjning.cli.terminal import show_in_terminal
        except ModuleNotFoundError:
            pass
        else:
            show_in_terminal(blocks)
            return
    say(cleaned("\n".join(_plain(blocks)).strip("\n")))


def _plain(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case str():
                yield from (row for line in block.split("\n") for row in folded(line))
            case Heading():
                yield from (block.text, "-" * len(block.text))
            case Table():
                yield from _plain_table(block if _has_room(block) else stacked(block))
            case MarkedTable():
                from forsorjning.cli.marked import rows_of  # only where there are several months

                for text, _ in rows_of(block, WIDTH - len(_GAP)):
                    yield f"{_GAP}{text}"
        yield ""


def folded(line: str, width: int = WIDTH) -> list[str]:
    """The line in as many as it needs, each as far in as the first; no month is divided."""
    return wrap(line, width, subsequent_indent=indent_of(line), break_on_hyphens=False) or [""]


def indent_of(line: str) -> str:
    """The spaces that a line begins with."""
    return line[: len(line) - len(line.lstrip())]


def _has_room(table: Table) -> bool:
    """Whether the words at the end have room too, beside the amounts."""
    ends = (len(line.cells[-1]) for line in table.lines if len(line.cells) > table.amounts + 1)
    end = min(max(ends, default=0), _WIDEST_GROUND)
    return not table.amounts or fits(table, WIDTH - len(_GAP) * 2 - end)


def _plain_table(table: Table) -> Iterator[str]:
    if table.title:
        yield table.title
    columns = zip(*(line.cells for line in table.lines), strict=True)
    widths = [max(map(len, column)) for column in columns]
    if len(widths) > table.amounts + 1 and table.amounts:
        widths[-1] = min(widths[-1], _WIDEST_GROUND)
    widths[0] = min(widths[0], WIDTH - sum(widths[1:]) - len(_GAP) * len(widths))
    for line in table.lines:
        folded = [
            wrap(cell, width, subsequent_indent=_GAP * 2 if place == 0 else "")
            for place, (cell, width) in enumerate(zip(line.cells, widths, strict=True))
        ]
        for cells in zip_longest(*folded, fillvalue="") if any(folded) else [()]:
            row = _GAP.join(
                f"{cell:>{width}}" if 0 < place <= table.amounts else f"{cell:<{width}}"
                for place, (cell, width) in enumerate(zip(cells, widths, strict=False))
            )
            yield f"{_GAP}{row}".rstrip()
