"""A page as Markdown."""

from hypothesis import example, given
from markdown_it import MarkdownIt

from forsorjning.ground.as_markdown import as_markdown, escaped
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table, cleaned
from tests.ground.pages import HOSTILE, in_one_line, pages

_READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def pieces(text: str) -> tuple[set[str], str]:
    """The kinds of inline pieces that a reader finds in it, and the words."""
    kinds = set()
    words = []
    for token in _READER.parse(text):
        for piece in token.children or ():
            kinds.add(piece.type)
            words.append(piece.content)
    return kinds, "".join(words)


class TestEscaped:
    """What anyone may have written is no markup."""

    @given(text=in_one_line)
    @example(text=" ".join(HOSTILE))
    def test_a_reader_sees_the_words_as_they_are(self, text: str) -> None:
        """A paragraph of it is one piece of text."""
        shown = " ".join(cleaned(text).split())
        kinds, words = pieces(escaped(text))
        assert (kinds, words) == ((set(), "") if not shown else ({"text"}, shown))

    def test_nothing_becomes_a_link(self) -> None:
        """GitHub's dialect makes links of addresses; these are broken apart."""
        told = escaped("https://example.org www.example.org a@b.se")
        assert "://" not in told
        assert "www." not in told
        assert "@" not in told


class TestPage:
    """Headings, paragraphs, lists and tables."""

    @given(page=pages)
    @example(page=[*HOSTILE])
    @example(page=[Items(HOSTILE)])
    @example(page=[Table([Line((one, "1", one)) for one in HOSTILE], 1, HOSTILE[0], HOSTILE[:3])])
    def test_it_holds_only_what_it_should(self, page: list[Block]) -> None:
        """No html, no links, no code: whatever stands in it."""
        tokens = _READER.parse(as_markdown(page))
        inline = {piece.type for token in tokens for piece in token.children or ()}
        assert inline <= {"text", "hardbreak", "strong_open", "strong_close"}
        kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
        assert kinds <= {
            *("paragraph", "inline", "heading", "bullet_list", "list_item"),
            *("table", "thead", "tbody", "tr", "th", "td"),
        }

    def test_a_table_has_its_amounts_to_the_right(self) -> None:
        """A bold line is bold, an empty one is left out."""
        table = Table(
            [Line(("a|b", "1")), Line(("", "")), Line(("c", ""), bold=True)], 1, "T", ("Rad", "kr")
        )
        assert as_markdown([Heading("H", 1), "x\n\ny", table, Items(("z",))]) == (
            "# H\n\nx\\\ny\n\n**T**\n\n"
            "| Rad | kr |\n| --- | ---: |\n| a\\|b | 1 |\n| **c** |  |\n\n"
            "- z\n"
        )

    def test_a_table_without_headings_has_empty_ones(self) -> None:
        """The dialect knows no table without a head."""
        assert as_markdown([Table([Line(("a", "1"))], 1)]) == "|  |  |\n| --- | ---: |\n| a | 1 |\n"
