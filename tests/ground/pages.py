"""Pages of every kind of block, with what anyone may have written in them."""

from hypothesis import strategies as st

from forsorjning.ground.blocks import Block, Heading, Items, Line, Table

HOSTILE = (
    "<script>alert(1)</script>",
    "</td></table>",
    '" onload="x',
    "&lt;",
    "**b** _i_ `c` [x](y) ![x](y) | ~~s~~",
    "# h",
    "- item",
    "1. item",
    "---",
    "https://example.org www.example.org a@b.se",
    "\x1b[2J",
    "\u202eevil",
    "\x00",
)
words = st.sampled_from(HOSTILE) | st.text(max_size=20)
in_one_line = words.map(lambda text: text.replace("\n", " "))
amounts = st.integers(-9999, 99_999).map(str)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table with up to two columns of amounts, and perhaps words after them."""
    number = draw(st.integers(0, 2))
    ends = draw(st.integers(0, 1))
    line = st.builds(
        lambda first, figures, last, bold: Line((first, *figures, *last), bold),
        in_one_line,
        st.lists(amounts | st.just(""), min_size=number, max_size=number),
        st.lists(in_one_line, min_size=ends, max_size=ends),
        st.booleans(),
    )
    heads = st.lists(in_one_line, min_size=1 + number + ends, max_size=1 + number + ends)
    return Table(
        draw(st.lists(line, min_size=1, max_size=4)),
        number,
        draw(in_one_line),
        draw(st.just(()) | heads.map(tuple)),
    )


blocks: st.SearchStrategy[Block] = (
    words
    | st.builds(Heading, in_one_line, st.integers(1, 3))
    | st.builds(Items, st.lists(in_one_line, max_size=3).map(tuple))
    | tables()
)
pages = st.lists(blocks, max_size=5)
