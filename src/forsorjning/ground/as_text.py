"""A page as plain text: at most 100 columns, and no amount is ever cut."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from textwrap import wrap

from forsorjning.ground.blocks import (
    TOGETHER,
    Block,
    Heading,
    Items,
    Line,
    Table,
    cleaned,
    headed,
    indent_of,
)

WIDTH = 100
GAP = "  "
_WIDEST_GROUND = 34
_FEWEST_LETTERS = 12
_UNDER = {1: "=", 2: "-"}


def as_text(blocks: Iterable[Block]) -> str:
    """The page as plain text, with an empty line between its blocks."""
    lines = (line for block in blocks for line in (*lines_of(block), ""))
    return cleaned("\n".join(lines).strip("\n"))


def lines_of(block: Block) -> Iterator[str]:
    """One block as lines of text."""
    match block:
        case str():
            yield from (row for line in block.split("\n") for row in folded(line))
        case Heading(text, level):
            yield text
            if level in _UNDER:
                yield _UNDER[level] * len(text)
        case Items():
            yield from listed(block)
        case Table():
            yield from _table(block if _has_room(block) else stacked(block))


def folded(line: str, width: int = WIDTH) -> list[str]:
    """The line in as many as it needs, each as far in as the first; no month is divided."""
    return wrapped(line, width, further=indent_of(line)) or [""]


_BOUND = "\ue000"  # stands for a space that is no place to break a line


def wrapped(text: str, width: int, *, first: str = "", further: str = "") -> list[str]:
    """The text in lines; what is read as one, such as an amount, is not divided."""
    bound = TOGETHER.sub(lambda found: found.group().replace(" ", _BOUND), text)
    lines = wrap(
        bound, width, initial_indent=first, subsequent_indent=further, break_on_hyphens=False
    )
    return [line.replace(_BOUND, " ") for line in lines]


def listed(block: Items, width: int = WIDTH) -> Iterator[str]:
    """A list, each item with a dash before it and its further lines under its words."""
    for item in block.items:
        yield from wrapped(item, width, first="- ", further=GAP)


def fits(table: Table, width: int) -> bool:
    """Whether all amounts have room beside some of the words."""
    lines = headed(table)
    words = max(len(line.cells[0]) for line in lines)
    amounts = (max(len(line.cells[place]) for line in lines) for place in _amounts(table))
    return sum(amounts, min(words, _FEWEST_LETTERS)) + len(GAP) * table.amounts <= width


def stacked(table: Table) -> Table:
    """The same with one amount on each line, under its words and beside its column's heading.

    Where there is little room no amount may be cut: a part of one looks like another.
    """
    lines: list[Line] = []
    heads = tuple(table.heads[place] if table.heads else "" for place in _amounts(table))
    for line in table.lines:
        title, *rest = line.cells
        lines.append(Line((title, ""), bold=line.bold))
        under = zip(heads, rest[: table.amounts], strict=True)
        lines += [Line((f"{indent_of(title)}  {head}", one)) for head, one in under if one]
    return Table(lines, 1, table.title)


def _amounts(table: Table) -> range:
    """The places of the columns of amounts."""
    return range(1, table.amounts + 1)


def _has_room(table: Table) -> bool:
    """Whether the words at the end have room too, beside the amounts."""
    ends = (len(line.cells[-1]) for line in headed(table) if len(line.cells) > table.amounts + 1)
    end = min(max(ends, default=0), _WIDEST_GROUND)
    return not table.amounts or fits(table, WIDTH - len(GAP) * 2 - end)


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield table.title
    lines = headed(table)
    columns = zip(*(line.cells for line in lines), strict=True)
    widths = [max(1, *map(len, column)) for column in columns]
    gaps = len(GAP) * len(widths)
    if len(widths) > table.amounts + 1 and table.amounts:
        widths[-1] = min(widths[-1], _WIDEST_GROUND)
    elif len(widths) > 1 and sum(widths[1:]) + gaps + _FEWEST_LETTERS > WIDTH:
        # Of words alone, the last column takes what the others leave.
        widths[0] = min(widths[0], WIDTH // 3)
        widths[-1] = max(_FEWEST_LETTERS, WIDTH - sum(widths[:-1]) - gaps)
    widths[0] = min(widths[0], WIDTH - sum(widths[1:]) - gaps)
    for line in lines:
        folded_cells = [
            wrapped(cell, width, further=GAP * 2 if place == 0 else "")
            for place, (cell, width) in enumerate(zip(line.cells, widths, strict=True))
        ]
        for cells in zip_longest(*folded_cells, fillvalue="") if any(folded_cells) else [()]:
            row = GAP.join(
                f"{cell:>{width}}" if 0 < place <= table.amounts else f"{cell:<{width}}"
                for place, (cell, width) in enumerate(zip(cells, widths, strict=False))
            )
            yield f"{GAP}{row}".rstrip()
