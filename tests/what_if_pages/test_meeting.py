"""The page for the meeting with the person that it is about: what it says, and that it is valid."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from attrs import evolve

import forsorjning as fs
from tests.what_if_pages.helpers import CASE, WALK, WITH_WALK, curves, thousand
from tests.what_if_pages.pages import (
    COUPLE,
    REASON,
    kept,
    pages,
    roads,
)

_XHTML = "{http://www.w3.org/1999/xhtml}"
_SVG = "{http://www.w3.org/2000/svg}"
PAGES = pages()


def parsed(page: str) -> Element:
    """The document as a browser reads it; any error in it is raised."""
    root: Element = html5lib.HTMLParser(strict=True).parse(page)
    return root


def named(root: Element, name: str) -> list[str]:
    """What every element of a name says."""
    return [" ".join("".join(one.itertext()).split()) for one in root.iter(f"{_XHTML}{name}")]


def rows(page: str) -> list[list[str]]:
    """The table of the page, its headings first."""
    (table,) = parsed(page).iter(f"{_XHTML}table")
    return [
        [" ".join("".join(cell.itertext()).split()) for cell in row]
        for row in table.iter(f"{_XHTML}tr")
    ]


def text(page: str) -> str:
    """All that is read on the page."""
    (body,) = parsed(page).iter(f"{_XHTML}body")
    return " ".join("".join(body.itertext()).split())


class TestEveryPage:
    """Whatever it is of."""

    @pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
    def test_is_a_valid_document_by_itself(self, page: str) -> None:
        """In its language, with a title, one heading of the page and one table."""
        root = parsed(page)
        assert root.get("lang") in {"sv", "en"}
        assert named(root, "title") == named(root, "h1")
        assert len(named(root, "table")) == 1
        assert not list(root.iter(f"{_XHTML}script"))
        outside = {
            (name, value)
            for one in root.iter()
            for name, value in one.attrib.items()
            if str(name).rpartition("}")[2] in {"src", "href", "action"} and value[:1] != "#"
        }
        assert outside == set()

    @pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
    def test_has_a_table_that_says_what_each_cell_is(self, page: str) -> None:
        """A heading over each column, and before each line; no heading is empty."""
        root = parsed(page)
        heads = list(root.iter(f"{_XHTML}th"))
        assert {one.get("scope") for one in heads} == {"col", "row"}
        assert all("".join(one.itertext()).strip() for one in heads)
        assert len({len(row) for row in rows(page)}) == 1

    @pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
    def test_says_what_it_leaves_out_and_that_a_person_decides(self, page: str) -> None:
        """Plainly."""
        said = text(page)
        if parsed(page).get("lang") == "sv":
            for told in (
                "Det här har vi inte räknat med",
                "Andra bidrag",
                "boende",
                "Skatt som du får tillbaka",
                "Det är inte ett beslut. En person på socialtjänsten beslutar.",
            ):
                assert told in said
        else:
            assert "It is not a decision. A person at the social services decides." in said

    @pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
    def test_holds_no_reason_and_no_name_of_anything(self, page: str) -> None:
        """What is about somebody's health stays in the journal."""
        for hidden in (REASON, "HEALTH", "hälsa", "officer", "assessment-", "supposition", "walk"):
            assert hidden not in page

    @pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
    def test_speaks_in_short_sentences(self, page: str) -> None:
        """At most eighteen words each, headings and lists too."""
        root = parsed(page)
        for tag in ("h1", "h2", "p", "li"):
            for one in named(root, tag):
                for sentence in one.replace("? ", ". ").replace(": ", ". ").split(". "):
                    assert len(sentence.split()) <= 18, sentence

    def test_has_a_picture_that_is_told_in_words(self) -> None:
        """And what its numbers stand for, under it."""
        root = parsed(PAGES["comparison"])
        (picture,) = root.iter(f"{_SVG}svg")
        assert picture.get("role") == "img"
        (says,) = picture.iter(f"{_SVG}desc")
        assert says.text is not None
        assert "biståndet upphör vid 11 720 kr" in says.text
        assert (
            "1. Beloppet i bedömningen är förbrukat vid 1 000 kr."
            "2. Biståndet upphör vid 11 720, 12 720, 15 626,67 och 16 626,67 kr."
        ) in text(PAGES["comparison"])

    def test_a_picture_without_a_turn_needs_no_numbers(self) -> None:
        """There is nothing to explain."""
        flat = fs.curve(CASE, person="anna", kind="EMPLOYMENT", upto=500)
        assert "1. " not in text(fs.meeting_page(flat))


class TestKept:
    """One pay."""

    def test_is_the_month_without_it_and_with_it(self) -> None:
        """In one table, and in a sentence before it."""
        page = PAGES["without a picture"]
        assert rows(page) == [
            ["Kronor", "Inkomst", "Bistånd", "Summa"],
            ["Utan lönen", "0", "11 720", "11 720"],
            ["Med lönen", "1 500", "11 220", "12 720"],
        ]
        assert (
            "September 2026. Lönen är 1 500 kr efter skatt. Av lönen får du 1 000 kr mer att leva "
            "på. Biståndet blir 500 kr lägre."
        ) in text(page).replace("skatt.Av", "skatt. Av")

    def test_of_which_nothing_is_kept(self) -> None:
        """Says so."""
        page = fs.meeting_page(_kept(suppose="REFUSED"))
        assert "Av lönen får du inte mer att leva på. Biståndet blir 1 500 kr lägre." in text(page)
        assert "Vi har antagit svar på det som ingen har svarat på." in text(page)

    def test_with_which_there_is_less(self) -> None:
        """Says so."""
        less = kept().but(before=kept().after, after=kept().before)
        page = fs.meeting_page(less, language="en")
        assert "Of the pay, you have 1 000 kr less to live on." in text(page)
        assert "lower" not in text(page)

    def test_says_what_was_supposed(self) -> None:
        """Of an assessment, of earlier months, and of amounts that are not there yet."""
        supposed = text(fs.meeting_page(_kept(suppositions=[thousand("walk")])))
        assert "Ingen har gjort den bedömningen." in supposed
        january, paid = evolve(CASE, month="2027-01"), evolve(WALK, paid_on="2026-12-25")
        found = fs.kept(january, paid, assume_norm_of="2026-12", suppose="REFUSED")
        assert isinstance(found, fs.Kept)
        assert (
            "Beloppen för januari 2027 finns inte än. Vi har räknat med dem för december 2026."
        ) in text(fs.meeting_page(found))

    def test_on_supposed_months_says_so(self) -> None:
        """What a run has supposed before it."""
        (run,) = fs.run_months([evolve(WITH_WALK, month="2026-09")], suppose="REFUSED")
        october = evolve(CASE, month="2026-10")
        found = fs.kept(october, evolve(WALK, gig=None, paid_on="2026-09-25"), ledger=run.ledger)
        assert isinstance(found, fs.Kept)
        assert "Vi har antagit hur tidigare månader blev." in text(fs.meeting_page(found))

    def test_that_somebody_has_to_look_at_says_so(self) -> None:
        """Without saying what: a notice is for the one who handles the case."""
        wage = evolve(WALK, kind="EMPLOYMENT", gig=None)
        found = fs.kept(CASE, wage)
        assert isinstance(found, fs.Kept)
        assert found.notices
        assert "Någon på socialtjänsten behöver titta på en uppgift." in text(
            fs.meeting_page(found)
        )
        assert "behöver titta" not in text(PAGES["curve"])


def _kept(**given: Any) -> fs.Kept:
    found = fs.kept(WITH_WALK, "walk", **given)
    assert isinstance(found, fs.Kept)
    return found


class TestRoads:
    """A pay that nobody has assessed."""

    def test_are_both_shown_and_none_is_proposed(self) -> None:
        """The month without the pay is there once, since the answers change nothing there."""
        said = text(fs.meeting_page(roads()))
        assert (
            "En person på socialtjänsten behöver svara först: Ska lönen räknas eller inte?" in said
        )
        assert (
            "Om svaret är nej får du inte mer att leva på. Om svaret är ja får du 1 500 kr mer att "
            "leva på."
        ) in said
        assert "Vi visar båda svaren. Vi föreslår inget av dem." in said
        assert "Vi har antagit svar" not in said
        assert [row[0] for row in rows(fs.meeting_page(roads()))] == [
            "Kronor",
            "Utan lönen",
            "Med lönen, om svaret är nej",
            "Med lönen, om svaret är ja",
        ]

    def test_of_a_household_of_several_are_told_to_all(self) -> None:
        """And in English."""
        both = roads(evolve(CASE, household=COUPLE))
        assert "Om svaret är ja får ni 1 500 kr mer att leva på." in text(fs.meeting_page(both))
        assert "If the answer is yes, you have 1 500 kr more to live on." in text(
            fs.meeting_page(both, language="en")
        )

    def test_where_the_answers_change_the_month_without_the_pay(self) -> None:
        """It is there along each of them; and every question is asked once."""
        glasses = fs.Cost(kind="GLASSES", applied=1200, approved=None)
        kind = evolve(WALK, id="", kind="HABILITATION", gig=None)
        case = evolve(CASE, costs=[*CASE.costs, glasses], incomes=[kind])
        page = fs.meeting_page(roads(case))
        assert [row[0] for row in rows(page)][1:3] == [
            "Utan lönen, om svaret är nej",
            "Utan lönen, om svaret är ja",
        ]
        said = text(page)
        for question in (
            "Ska lönen räknas eller inte?",
            "Är kostnaden skälig?",
            "Ska den här sortens inkomst räknas?",
        ):
            assert said.count(question) == 1


class TestComparison:
    """Several ways side by side."""

    def test_is_a_line_for_each_road(self) -> None:
        """By the names that the caller has given."""
        page = PAGES["comparison"]
        assert [row[0] for row in rows(page)] == [
            "Kronor",
            "utan lön",
            "en stadsvandring, om nej",
            "en stadsvandring, om ja",
            "stadsvandring, 1 000 kr räknas inte",
        ]
        assert "Vi föreslår inget av dem." in text(page)
        assert "Ska lönen räknas eller inte?" in text(page)
        assert named(parsed(page), "h1") == ["Fyra vägar"]

    def test_of_months_in_a_row_is_of_all_of_them(self) -> None:
        """With what is supposed to be the same in each."""
        page = PAGES["plans"]
        assert "September 2026 till november 2026." in text(page)
        assert "andra inkomster är likadana varje månad" in text(page)
        assert "Ett överskott i en månad räknas inte i en senare." in text(page)
        assert [row[3] for row in rows(page)[1:]] == ["35 160", "35 160"]
        assert "behöver svara" not in text(page)


class TestCurve:
    """A pay of any amount."""

    def test_is_told_at_round_amounts_and_where_it_turns(self) -> None:
        """Each as it is calculated."""
        assert rows(PAGES["curve"]) == [
            ["Lön efter skatt, kronor", "Bistånd", "Finns kvar"],
            ["1 000", "11 720", "1 000"],
            ["5 000", "8 720", "2 000"],
            ["10 000", "4 970", "3 250"],
            ["15 000", "1 220", "4 500"],
            ["16 626,67", "0", "4 906,67"],
            ["20 000", "0", "8 280"],
        ]

    def test_is_told_on_both_sides_of_a_cliff(self) -> None:
        """An öre more, and there is less."""
        found = [row for row in rows(PAGES["cliff"]) if row[0].startswith("800")]
        assert [(row[0], row[2]) for row in found] == [("800", "200"), ("800,01", "0,01")]

    def test_can_have_another_picture(self) -> None:
        """The one that is given."""
        page = fs.meeting_page(curves()["båda"], curve={"utan": curves()["utan bedömning"]})
        (says,) = parsed(page).iter(f"{_SVG}desc")
        assert says.text is not None
        assert says.text.startswith("utan: ")

    def test_of_less_than_a_krona_has_a_table(self) -> None:
        """However small."""
        small = fs.curve(CASE, person="anna", kind="EMPLOYMENT", upto="0.50")
        assert rows(fs.meeting_page(small))[1:] == [["0,50", "11 719,50", "0"]]


def test_what_no_page_can_be_made_of_is_refused() -> None:
    """With every fault at once."""
    wrong: Any = "a result"
    for given, told in (
        ({"answer": wrong}, [("wrong_kind", "answer")]),
        ({"answer": kept(), "title": "\x00"}, [("not_an_id", "title")]),
        ({"answer": kept(), "title": " "}, [("id_missing", "title")]),
        ({"answer": kept(), "curve": {}}, [("scenarios_missing", "curve")]),
        ({"answer": kept(), "curve": {"": curves()["båda"]}}, [("id_missing", "curve[0]")]),
        (
            {"answer": wrong, "title": 5, "curve": 5},
            [("wrong_kind", "answer"), ("not_text", "title"), ("not_a_mapping", "curve")],
        ),
        ({"answer": kept(), "language": "fi"}, [("not_in_list", "language")]),
    ):
        with pytest.raises(fs.InvalidFacts) as refused:
            fs.meeting_page(**given)
        assert [(one.code, one.at) for one in refused.value.faults] == told


def test_a_name_is_no_markup() -> None:
    """Neither in the table nor in the picture."""
    name = "<img src=x onerror=alert(1)>"
    page = fs.meeting_page(fs.compare({name: CASE}), curve={name: curves()["båda"]}, title=name)
    root = parsed(page)
    assert not list(root.iter(f"{_XHTML}img"))
    assert rows(page)[1][0] == name
    assert "<img" not in page


def test_the_same_answer_is_the_same_page() -> None:
    """Nothing of the moment gets in."""
    assert pages() == PAGES
