"""A page as HTML: a complete document by itself, or a piece for a notebook.

It has no scripts, and loads nothing. What stands in a page may have been written by anyone,
so all of it is escaped.
"""

from collections.abc import Iterable, Iterator
from html import escape

from forsorjning.ground.blocks import (
    TOGETHER,
    Block,
    Drawing,
    Heading,
    Items,
    Line,
    Table,
    cleaned,
)
from forsorjning.ground.html_style import FRAGMENT, PAGE
from forsorjning.ground.language import Language

_ALLOWED = "default-src 'none'; style-src 'unsafe-inline'"


def as_html(blocks: Iterable[Block | Drawing], *, title: str, language: Language) -> str:
    """The page as a document that can be saved, sent and printed by itself."""
    return f"""\
<!doctype html>
<html lang="{language.value}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_ALLOWED}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(title)}</title>
<style>
{PAGE}{FRAGMENT}</style>
</head>
<body>
<main class="forsorjning">
{_inside(blocks)}
</main>
</body>
</html>
"""


def as_fragment(blocks: Iterable[Block], *, language: Language) -> str:
    """The page as a piece of a document, for a notebook."""
    return (
        f'<div class="forsorjning" lang="{language.value}">\n<style>\n{FRAGMENT}</style>\n'
        f"{_inside(blocks)}\n</div>\n"
    )


def _inside(blocks: Iterable[Block | Drawing]) -> str:
    return "\n".join(map(_block, blocks))


def _text(text: str) -> str:
    return escape(cleaned(text).strip())


def _words(text: str) -> str:
    return TOGETHER.sub(lambda found: f"<span>{found.group()}</span>", _text(text))


def _block(block: Block | Drawing) -> str:
    match block:
        case str():
            return f"<p>{'<br>'.join(map(_words, block.split(chr(10))))}</p>"
        case Heading(text, level):
            return f"<h{level}>{_words(text)}</h{level}>"
        case Items(items):
            return f"<ul>\n{''.join(f'<li>{_words(item)}</li>{chr(10)}' for item in items)}</ul>"
        case Drawing(svg):
            return f"<figure>\n{svg}</figure>"
        case Table():
            return "\n".join(_table(block))


def _table(table: Table) -> Iterator[str]:
    yield '<div class="table">\n<table>'
    if table.title:
        yield f"<caption>{_words(table.title)}</caption>"
    if table.heads:
        heads = "".join(
            _cell(place, head, *(("th", "col") if head else ("td", "")), table)
            for place, head in enumerate(table.heads)
        )
        yield f"<thead>\n<tr>{heads}</tr>\n</thead>"
    yield "<tbody>"
    for place, line in enumerate(one for one in table.lines if any(one.cells)):
        if line.bold and not any(line.cells[1:]):
            # Each heading has the lines under it in a body of its own.
            if place:
                yield "</tbody>\n<tbody>"
            yield _group(line)
        else:
            yield _row(line, table)
    yield "</tbody>\n</table>\n</div>"


def _group(line: Line) -> str:
    name, *others = line.cells
    return (
        f'<tr class="group"><th scope="rowgroup" colspan="{len(others) + 1}">'
        f"{_words(name)}</th></tr>"
    )


def _row(line: Line, table: Table) -> str:
    name, *others = line.cells
    first = _cell(0, name, "th", "row", table)
    rest = "".join(_cell(place, cell, "td", "", table) for place, cell in enumerate(others, 1))
    marked = ' class="bold"' if line.bold else ""
    return f"<tr{marked}>{first}{rest}</tr>"


def _cell(place: int, text: str, tag: str, scope: str, table: Table) -> str:
    of = f' scope="{scope}"' if scope else ""
    shape = ' class="amount"' if 0 < place <= table.amounts else ""
    return f"<{tag}{of}{shape}>{_words(text)}</{tag}>"
