"""A page of headings, paragraphs and tables, shown in a terminal or as plain text."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple, TextIO, TypeAlias

from forsorjning.ground.as_text import GAP, WIDTH, lines_of
from forsorjning.ground.blocks import Block as PlainBlock
from forsorjning.ground.blocks import Line, cleaned
from forsorjning.ground.months import Month


class MarkedTable(NamedTuple):
    """A table of amounts whose last cell is a mark, such as what was decided; no mark is lost."""

    lines: Sequence[Line]


Block: TypeAlias = PlainBlock | MarkedTable


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
        if isinstance(block, MarkedTable):
            from forsorjning.cli.marked import rows_of  # only where there are several months

            for text, _ in rows_of(block, WIDTH - len(GAP)):
                yield f"{GAP}{text}"
        else:
            yield from lines_of(block)
        yield ""
