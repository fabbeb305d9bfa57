"""A table with a mark at the end of some lines, as lines of text as wide as there is room."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from forsorjning.cli.page import MarkedTable
from forsorjning.ground.blocks import Line

MAY_BREAK = "\u00ad"
"""Where a heading may be broken, beside its spaces: a soft hyphen."""
_GAP = "  "


def rows_of(table: MarkedTable, width: int) -> Iterator[tuple[str, bool]]:
    """The lines, and which are bold.

    No amount is cut and no mark is dropped. Where there is little room the headings have
    two lines, then a mark has a line of its own, and then each amount.
    """
    heads, *months = table.lines
    plain, folded = [_in_one(heads), *months], [*_in_several(heads), *months]
    for lines in (plain, folded):
        if sum(_widths(lines)) <= width:
            return _aligned(lines, beside=True)
    for lines in (plain, folded):
        if sum(_widths(lines)[:-1]) <= width:
            return _aligned(lines, beside=False)
    return _stacked(_in_one(heads), months, width)


def _in_one(heads: Line) -> Line:
    return Line(tuple(one.replace(MAY_BREAK, "") for one in heads.cells), heads.bold)


def _in_several(heads: Line) -> Iterator[Line]:
    """The headings in as many lines as they have parts, each with its last part lowest."""
    parts = [one.replace(MAY_BREAK, "- ").split()[::-1] for one in heads.cells]
    for cells in [*zip_longest(*parts, fillvalue="")][::-1]:
        yield Line(cells, heads.bold)


def _widths(lines: Sequence[Line]) -> list[int]:
    """What each column takes, with the gap before it; a line without amounts takes no part."""
    columns = zip(*(one.cells for one in lines if any(one.cells[1:-1])), strict=True)
    first, *rest = (max(map(len, column)) for column in columns)
    return [first, *(one + len(_GAP) if one else 0 for one in rest)]


def _aligned(lines: Sequence[Line], *, beside: bool) -> Iterator[tuple[str, bool]]:
    first, *widths, _ = _widths(lines)
    for line in lines:
        title, *cells, mark = line.cells
        if not any(cells):
            yield _said(f"{title}{_GAP}{mark}", line)
            continue
        amounts = (f"{one:>{size}}" for one, size in zip(cells, widths, strict=True))
        text = f"{title:<{first}}{''.join(amounts)}"
        yield _said(f"{text}{_GAP}{mark}" if beside else text, line)
        if mark and not beside:
            yield _said(f"{_GAP}{mark}", line)


def _stacked(heads: Line, months: Sequence[Line], width: int) -> Iterator[tuple[str, bool]]:
    size = max(len(cell) for line in months for cell in line.cells[1:-1])
    room = min(max(map(len, heads.cells)), width - size - len(_GAP) * 2)
    for line in months:
        title, *cells, mark = line.cells
        for part in wrap(f"{title}{_GAP}{mark}", width, break_on_hyphens=False):
            yield _said(part, line)
        for head, cell in zip(heads.cells[1:-1], cells, strict=True):
            if cell:
                *before, last = wrap(head, room)
                for part in before:
                    yield _said(f"{_GAP}{part}", line)
                yield _said(f"{_GAP}{last:<{room}}{_GAP}{cell:>{size}}", line)


def _said(text: str, line: Line) -> tuple[str, bool]:
    return text.rstrip(), line.bold
