"""A page in a terminal: as wide as it is, at most 100 columns, by rich."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from forsorjning.cli.marked import rows_of
from forsorjning.cli.page import Block, MarkedTable
from forsorjning.ground.as_text import WIDTH, fits, listed, stacked
from forsorjning.ground.blocks import Heading, Items, Table, cleaned, headed, indent_of

_NARROWEST = 30  # the largest amount and some words; a terminal folds what it lacks room for
_ROOM_FOR_GROUNDS = 72


def show_in_terminal(blocks: Sequence[Block]) -> None:
    """Print the blocks. Where there is little room, a table goes without its last words."""
    console = Console(markup=False, highlight=False, emoji=False)
    console.width = max(console.width, _NARROWEST)
    width = min(console.width, WIDTH)
    for block in blocks:
        match block:
            case str():
                for line in cleaned(block).split("\n"):
                    console.print(_indented(line), width=width)
            case Heading():
                console.print(Text(cleaned(block.text), style="bold underline"), width=width)
            case Items():
                console.print(Text(cleaned("\n".join(listed(block, width)))), width=width)
            case Table():
                if block.title:
                    console.print(Text(cleaned(block.title), style="bold"), width=width)
                table = block if fits(block, width) else stacked(block)
                room = width >= _ROOM_FOR_GROUNDS or not table.amounts
                console.print(_table(table, with_grounds=room), width=width)
            case MarkedTable():
                for said, bold in rows_of(block, width):
                    console.print(Text(cleaned(said), style="bold" if bold else ""), width=width)
        console.print()


def _table(block: Table, *, with_grounds: bool) -> RichTable:
    table = RichTable(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(ratio=5, overflow="fold")
    for _ in range(block.amounts):
        table.add_column(justify="right", no_wrap=True)
    lines = headed(block)
    words = with_grounds and any(len(line.cells) > block.amounts + 1 for line in lines)
    if words:
        table.add_column(ratio=4, overflow="fold", style="dim")
    for line in lines:
        cells = line.cells if words else line.cells[: block.amounts + 1]
        title, *rest = map(cleaned, cells)
        table.add_row(_indented(title), *map(Text, rest), style="bold" if line.bold else "")
    return table


def _indented(line: str) -> Padding:
    """The line, which when it is folded stays as far in as it began."""
    return Padding(Text(line.lstrip()), (0, 0, 0, len(indent_of(line))))
