"""A page as plain text."""

from hypothesis import example, given

from forsorjning.ground.as_text import WIDTH, as_text
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table
from tests.ground.pages import HOSTILE, pages


class TestAsText:
    """What is read in a terminal or printed as it is."""

    @given(page=pages)
    @example(page=[*HOSTILE])
    def test_it_has_no_sign_that_a_terminal_could_obey(self, page: list[Block]) -> None:
        """Whatever stands in it."""
        assert all(sign.isprintable() or sign == "\n" for sign in as_text(page))

    def test_it_is_no_wider_than_a_page(self) -> None:
        """Paragraphs and items are folded, an item under its own words."""
        long = " ".join(["tillfälle"] * 30)
        lines = as_text([long, Items((long,))]).split("\n")
        assert max(map(len, lines)) <= WIDTH
        first = lines.index("") + 1
        assert lines[first].startswith("- tillfälle")
        assert lines[first + 1].startswith("  tillfälle")

    def test_headings_are_told_apart(self) -> None:
        """By what stands under them."""
        page = [Heading("A", 1), Heading("BB"), Heading("C", 3)]
        assert as_text(page) == "A\n=\n\nBB\n--\n\nC"

    def test_the_headings_of_a_table_stand_over_its_columns(self) -> None:
        """To the right over amounts."""
        table = Table([Line(("hyra", "6 500"))], 1, heads=("Kostnad", "kr"))
        assert as_text([table]) == "  Kostnad     kr\n  hyra     6 500".lstrip("\n")

    def test_where_there_is_little_room_each_amount_has_its_heading(self) -> None:
        """No amount is cut."""
        wide = "9" * 60
        table = Table([Line(("hyra", wide, wide))], 2, heads=("Kostnad", "Sökt", "Godkänt"))
        told = as_text([table])
        assert told.count(wide) == 2
        assert "Sökt" in told
        assert "Godkänt" in told

    def test_of_words_alone_the_last_column_takes_what_the_others_leave(self) -> None:
        """However long both are."""
        table = Table([Line(("kort", "ord " * 60)), Line(("långt " * 30, "x"))], 0)
        told = as_text([table])
        assert max(map(len, told.split("\n"))) <= WIDTH
        assert told.count("ord") == 60
        assert told.count("långt") == 30
