"""A page as HTML."""

import re
from itertools import pairwise
from textwrap import wrap
from xml.etree.ElementTree import Element

import html5lib
from hypothesis import example, given

from forsorjning.ground.as_html import as_fragment, as_html
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table, cleaned
from forsorjning.ground.html_style import FRAGMENT, PAGE
from forsorjning.ground.language import Language
from tests.ground.pages import HOSTILE, pages

_XHTML = "{http://www.w3.org/1999/xhtml}"


def parsed(page: str) -> Element:
    """The document as a browser reads it; any error in it is raised."""
    root: Element = html5lib.HTMLParser(strict=True).parse(page)
    return root


def named(root: Element, name: str) -> list[Element]:
    """The elements of a name, in order."""
    return list(root.iter(f"{_XHTML}{name}"))


def said(root: Element) -> str:
    """All text of an element, its spaces as one."""
    return " ".join("".join(root.itertext()).split())


class TestDocument:
    """What is saved and sent is complete by itself, and loads nothing."""

    @given(page=pages)
    @example(page=[*HOSTILE])
    @example(page=[Heading(one) for one in HOSTILE])
    @example(page=[Items(HOSTILE)])
    @example(page=[Table([Line((one, "1", one)) for one in HOSTILE], 1, HOSTILE[0], HOSTILE[:3])])
    def test_it_is_valid_and_holds_only_its_own_elements(self, page: list[Block]) -> None:
        """Whatever stands in a page, no part of it becomes an element."""
        for language in Language:
            root = parsed(as_html(page, title="<script>", language=language))
            names = {one.tag.removeprefix(_XHTML) for one in root.iter()}
            assert names <= {
                *("html", "head", "meta", "title", "style", "body", "main", "div"),
                *("h1", "h2", "h3", "p", "br", "ul", "li", "span"),
                *("table", "caption", "thead", "tbody", "tr", "th", "td"),
            }
            given_to = {name for one in root.iter() for name in one.attrib}
            assert given_to <= {
                *("lang", "charset", "name", "content", "http-equiv"),
                *("class", "scope", "colspan"),
            }
            assert root.get("lang") == language.value
            assert said(named(root, "title")[0]) == "<script>"

    @given(page=pages)
    def test_its_paragraphs_say_what_the_page_says(self, page: list[Block]) -> None:
        """The words are all there, in order."""
        root = parsed(as_html(page, title="x", language=Language.SV))
        found = [said(one) for one in named(root, "p")]
        told = ["".join(cleaned(one).split()) for one in page if isinstance(one, str)]
        assert ["".join(one.split()) for one in found] == told

    def test_the_line_breaks_of_a_paragraph_are_kept(self) -> None:
        """A paragraph of two lines has one break."""
        root = parsed(as_html(["a\nb"], title="x", language=Language.SV))
        assert len(named(root, "br")) == 1

    def test_the_same_page_is_the_same_text(self) -> None:
        """Nothing of the moment gets in."""
        page: list[Block] = [Heading("a", 1), "b"]
        first, second = (as_html(page, title="x", language=Language.EN) for _ in range(2))
        assert first == second
        assert "http:" not in first
        assert "https:" not in first


class TestTable:
    """A table says by itself what each cell is about."""

    SHEET = Table(
        [
            Line(("Norm", "", ""), bold=True),
            Line(("  Personliga kostnader", "3 940", "12 kap. 7 § SoL")),
            Line(("", "", "")),
            Line(("Resultat", "", ""), bold=True),
            Line(("  Bistånd", "3 940", ""), bold=True),
        ],
        amounts=1,
        title="Blad",
        heads=("Rad", "Kronor", "Grund"),
    )

    def test_each_heading_has_the_rows_under_it(self) -> None:
        """Sections are bodies of their own, and an empty line is no row."""
        root = parsed(as_html([self.SHEET], title="x", language=Language.SV))
        assert [one.get("scope") for one in named(root, "th")] == [
            *("col", "col", "col"),
            *("rowgroup", "row"),
            *("rowgroup", "row"),
        ]
        assert len(named(root, "tbody")) == 2
        assert said(named(root, "caption")[0]) == "Blad"
        assert len(named(root, "tr")) == 5

    def test_amounts_stand_to_the_right(self) -> None:
        """The columns of amounts are told apart from those of words."""
        root = parsed(as_html([self.SHEET], title="x", language=Language.SV))
        shaped = [said(one) for one in root.iter() if one.get("class") == "amount"]
        assert shaped == ["Kronor", "3 940", "3 940"]

    def test_an_empty_heading_is_no_heading(self) -> None:
        """A corner of a table has nothing to say of its column."""
        page = [Table([Line(("a", "1"))], 1, heads=("", "kr"))]
        root = parsed(as_html(page, title="x", language=Language.SV))
        assert [one.get("scope") for one in named(root, "th")] == ["col", "row"]

    def test_without_headings_there_is_no_head(self) -> None:
        """A table of lines alone is a table of lines."""
        page = [Table([Line(("a", "1"))], 1)]
        root = parsed(as_html(page, title="x", language=Language.SV))
        assert named(root, "thead") == []
        assert named(root, "caption") == []


class TestLines:
    """What is read as one is not broken in two."""

    def test_days_amounts_and_sections_stay_together(self) -> None:
        """In a narrow column too; what stands around them may be broken."""
        text = "den 2026-08-25 (2026-09): 11 220,50 kr, 450 kr enligt 12 kap. 7 § SoL, 31 § FL"
        root = parsed(as_html([text], title="x", language=Language.SV))
        assert [said(one) for one in named(root, "span")] == [
            *("2026-08-25", "2026-09", "11 220,50 kr", "450 kr", "12 kap. 7 §", "31 §"),
        ]
        assert said(named(root, "p")[0]) == text


class TestFragment:
    """A notebook has a page of its own around it."""

    @given(page=pages)
    def test_it_is_one_element_that_a_page_can_hold(self, page: list[Block]) -> None:
        """What stands around it is not touched: each rule of style is about it alone."""
        piece = as_fragment(page, language=Language.EN)
        root = parsed(f"<!doctype html><title>x</title><body>{piece}</body>")
        (body,) = named(root, "body")
        assert [one.get("class") for one in body] == ["forsorjning"]
        assert body[0].get("lang") == "en"


def _luminance(colour: str) -> float:
    wide = colour if len(colour) == 7 else "#" + "".join(one * 2 for one in colour[1:])
    parts = (int(wide[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class TestStyle:
    """Whoever reads it may have a small screen, weak eyes, or a grey print."""

    def test_text_has_contrast_against_its_ground(self) -> None:
        """At least 4.5:1, as WCAG 2.2 has it in 1.4.3 at level AA."""
        texts = re.findall(r"[^-]color: (#\w+)", FRAGMENT)
        grounds = re.findall(r"background: (#\w+)", FRAGMENT + PAGE)
        assert texts
        assert set(grounds) == {"#fff"}
        for text in texts:
            dark, light = sorted((_luminance(text), _luminance("#fff")))
            assert (light + 0.05) / (dark + 0.05) >= 4.5

    def test_every_rule_of_a_fragment_is_about_the_fragment(self) -> None:
        """No other part of a notebook changes its looks."""
        flat = re.sub(r"@media [^{]+\{", "", FRAGMENT)
        for before, _ in pairwise(re.split(r"\{[^}]*\}", flat)):
            for selector in before.replace("}", "").split(","):
                assert selector.strip().startswith(".forsorjning")

    def test_it_is_grey_and_loads_nothing(self) -> None:
        """Grey print loses nothing that colour said."""
        for colour in re.findall(r"#(\w{3,6})\b", FRAGMENT + PAGE):
            assert len(set(wrap(colour, len(colour) // 3))) == 1
        assert "url(" not in FRAGMENT + PAGE
        assert "@import" not in FRAGMENT + PAGE
