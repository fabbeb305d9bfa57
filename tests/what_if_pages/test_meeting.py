"""The page for the meeting with the person that it is about: what it says, and that it is valid."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from attrs import evolve

import forsorjning as fs
from tests.what_if_pages.helpers import CASE, WALK, WITH_WALK, curves, thousand
from tests.what_if_pages.pages import (
    ALLOWANCE,
    COUPLE,
    REASON,
    kept,
    of_allowance,
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
                "Skatt som",
                "Pengar som",
                "Månaderna efter",
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


class TestLeftAside:
    """What the amounts say nothing of."""

    def test_of_one_month_is_what_the_money_does_later_too(self) -> None:
        """Savings, and the months after."""
        assert left_aside(PAGES["kept"]) == [
            "Andra bidrag och avgifter. De kan ändras när du får lön.",
            "Ditt boende. Lön kan påverka till exempel ett tillfälligt boende.",
            "Skatt som du får tillbaka. Den kan räknas som inkomst när den kommer.",
            "Pengar som du sparar. De kan räknas senare.",
            "Månaderna efter. De kan bli annorlunda.",
        ]
        assert left_aside(PAGES["english"])[3:] == [
            "Money that you save. It may count later.",
            "The months after. They may be different.",
        ]

    def test_of_months_in_a_row_is_what_comes_after_them(self) -> None:
        """And savings are told from what is left over a month, which is counted on."""
        assert left_aside(PAGES["plans"])[3:] == [
            "Pengar som du sparar. De kan räknas som en tillgång senare.",
            "Månaderna efter de här. De kan bli annorlunda.",
        ]


class TestSpeech:
    """Whom the page speaks to, and of what."""

    @pytest.mark.parametrize("name", ["couple", "allowance"])
    def test_a_household_of_several_is_spoken_to_as_several(self, name: str) -> None:
        """All the way."""
        said = text(PAGES[name]).lower().replace(",", " ").replace(".", " ").split()
        assert {"ni", "ert", "er"} <= {*said}
        assert not {"du", "ditt", "din", "dig"} & {*said}

    def test_one_person_is_spoken_to_as_one(self) -> None:
        """All the way."""
        said = text(PAGES["roads"]).lower().replace(",", " ").replace(".", " ").split()
        assert {"du", "ditt", "din"} <= {*said}
        assert not {"ni", "ert", "er"} & {*said}

    @pytest.mark.parametrize(
        "kind, gig, pay",
        [
            ("EMPLOYMENT", None, True),
            ("FEE", None, True),
            ("SWISH", WALK.gig, True),
            ("SWISH", None, False),
            ("OTHER", None, False),
        ],
    )
    def test_only_pay_is_called_pay(self, kind: str, gig: fs.Gig | None, pay: bool) -> None:
        """A fee, a wage, and whatever is earned by an occasional work."""
        found = fs.kept(CASE, evolve(WALK, kind=kind, gig=gig), suppose="REFUSED")
        assert isinstance(found, fs.Kept)
        page = fs.meeting_page(found)
        assert named(parsed(page), "h1") == [
            "Vad finns kvar av lönen?" if pay else "Vad finns kvar av inkomsten?"
        ]
        assert ("lön" in text(page).lower()) is pay
        assert ("inkomsten" in text(page).lower()) is not pay

    def test_of_a_curve_and_in_english_too(self) -> None:
        """Throughout."""
        curve = fs.curve(CASE, person="anna", kind="OTHER", upto=500)
        assert rows(fs.meeting_page(curve))[0][0] == "Inkomst efter skatt, kronor"
        page = fs.meeting_page(of_allowance(), language="en")
        assert "An income" not in text(page)
        assert "pay" not in text(page).replace("paid", "")
        said = text(fs.meeting_page(curve, language="en"))
        assert "We try an income from 0 to 500 kr after tax." in said

    def test_where_ways_are_compared_one_income_of_another_kind_is_enough(self) -> None:
        """And none at all is no pay."""
        for ways, word in (
            ({"ett": WITH_WALK}, "när du får lön."),
            ({"ett": WITH_WALK, "två": evolve(CASE, incomes=[ALLOWANCE])}, "när du får inkomst."),
            ({"inget": CASE}, "när du får inkomst."),
        ):
            assert word in text(fs.meeting_page(fs.compare(ways)))


class TestNotCounted:
    """Income of a kind that the municipality does not count."""

    def test_is_in_the_sum_and_is_said_to_be_outside(self) -> None:
        """So that the table adds up to what is kept."""
        answer = of_allowance()
        page = fs.meeting_page(answer)
        assert rows(page) == [
            ["Kronor", "Inkomst", "Bistånd", "Summa"],
            ["Utan inkomsten", "0", "11 720", "11 720"],
            ["Med inkomsten, om svaret är nej", "1 500", "10 220", "11 720"],
            [
                "Med inkomsten, om svaret är ja (1 500 kr räknas inte av kommunen)",
                "1 500",
                "11 720",
                "13 220",
            ],
        ]
        assert answer.if_granted.kept == 1500
        assert (
            "Om svaret är nej får du inte mer att leva på. "
            "Om svaret är ja får du 1 500 kr mer att leva på."
        ) in text(page)

    def test_by_practice_is_told_without_a_question(self) -> None:
        """And the aid is not lower."""
        practice = fs.Practice(kinds_counted={"HABILITATION": False})
        found = fs.kept(CASE, ALLOWANCE, practice=practice)
        assert isinstance(found, fs.Kept)
        page = fs.meeting_page(found)
        assert rows(page)[2] == [
            "Med inkomsten (1 500 kr räknas inte av kommunen)",
            "1 500",
            "11 720",
            "13 220",
        ]
        assert "Av inkomsten får du 1 500 kr mer att leva på." in text(page)
        assert "lägre" not in text(page)
        assert "(1 500 kr not counted by the municipality)" in text(
            fs.meeting_page(found, language="en")
        )

    def test_beside_the_pay_is_there_without_it_too(self) -> None:
        """The difference is still what is kept, and of many months it is all of it."""
        practice = fs.Practice(kinds_counted={"HABILITATION": False})
        case = evolve(CASE, incomes=[ALLOWANCE])
        found = fs.kept(case, WALK, practice=practice, suppose="GRANTED")
        assert isinstance(found, fs.Kept)
        assert [row[1:] for row in rows(fs.meeting_page(found))[1:]] == [
            ["1 500", "11 720", "13 220"],
            ["3 000", "11 720", "14 720"],
        ]
        plans = fs.spread(case, WALK, {"allt": 1}, months=3, practice=practice, suppose="REFUSED")
        assert rows(fs.meeting_page(plans))[1] == [
            "allt (4 500 kr räknas inte av kommunen)",
            "6 000",
            "33 660",
            "39 660",
        ]


def left_aside(page: str) -> list[str]:
    """The last list of the page."""
    lists = list(parsed(page).iter(f"{_XHTML}ul"))
    return named(lists[-1], "li")


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
        assert (
            "Det finns en fråga som ingen har svarat på. Vi har antagit att svaret är nej."
        ) in text(page)
        english = text(fs.meeting_page(_kept(suppose="GRANTED"), language="en"))
        assert (
            "There is a question that nobody has answered. We have supposed that the answer is yes."
        ) in english

    @pytest.mark.parametrize("answer, word", [("REFUSED", "nej"), ("GRANTED", "ja")])
    def test_says_what_was_answered_to_several_questions(self, answer: str, word: str) -> None:
        """The same to all of them."""
        other = evolve(WALK, id="other")
        found = fs.kept(WITH_WALK, other, suppose=answer)
        assert isinstance(found, fs.Kept)
        assert (
            "Det finns frågor som ingen har svarat på. Vi har antagit att svaret på alla är "
            f"{word}."
        ) in text(fs.meeting_page(found))
        assert "Vi har antagit att" not in text(PAGES["without a picture"])

    def test_is_marked_in_the_picture_where_it_is_one(self) -> None:
        """Of two pays the sum is no place on the curve of one."""
        assert "En lodrät linje står vid 1 500 kr." in PAGES["kept"]
        other = evolve(WALK, id="other")
        for pays, marked in (([WALK], True), ([WALK, other], False)):
            for suppose in ("REFUSED", None):
                found = fs.kept(CASE, pays, suppose=suppose)
                page = fs.meeting_page(found, curve=curves()["båda"])
                assert ("lodrät" in page) is marked
        assert "lodrät" not in PAGES["comparison"]

    def test_with_which_there_is_less(self) -> None:
        """Says so."""
        large = fs.kept(CASE, evolve(WALK, net=5000), suppose="REFUSED")
        assert isinstance(large, fs.Kept)
        page = fs.meeting_page(kept().but(after=large.after), language="en")
        assert "Of the pay, you have 3 500 kr less to live on. The aid is 5 000 kr lower." in text(
            page
        )

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
            "En person på socialtjänsten behöver svara först: Ska lönen lämnas utanför när "
            "biståndet räknas ut? Ja betyder här att hela lönen lämnas utanför. Svaret kan också "
            "bli att en del lämnas utanför."
        ) in said
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
            "Utan lönen, om svaret på alla frågor är nej",
            "Utan lönen, om svaret på alla frågor är ja (1 500 kr räknas inte av kommunen)",
        ]
        said = text(page)
        assert "Om svaret på alla frågor är nej får du inte mer att leva på. Om det är ja" in said
        for question in (
            "Ska lönen lämnas utanför när biståndet räknas ut?",
            "Är kostnaden (glasögon) skälig?",
            "Ska den här inkomsten (habiliteringsersättning) lämnas utanför?",
        ):
            assert said.count(question) == 1
        english = text(fs.meeting_page(roads(case), language="en"))
        for question in (
            (
                "Is the pay to be left out when the aid is worked out? "
                "Yes means here that the whole pay is left out. "
                "The answer may also be that a part is left out."
            ),
            "Is the cost (glasses) reasonable?",
            "Is this income (habilitation allowance) to be left out?",
        ):
            assert english.count(question) == 1
        assert "If every answer is no, you have no more" in english
        assert "Without the pay, if every answer is no" in english

    def test_of_a_pay_beside_another_that_nobody_has_assessed(self) -> None:
        """The page does not call both of them the pay."""
        wage = evolve(WALK, id="wage", kind="EMPLOYMENT", gig=None, net=500)
        found = fs.kept(WITH_WALK, wage)
        assert isinstance(found, fs.KeptRoads)
        said = text(fs.meeting_page(found))
        assert "Lönen är 500 kr efter skatt." in said
        assert (
            "Ska en annan inkomst (arvode eller gage) lämnas utanför när biståndet räknas ut? "
            "Ja betyder här att hela inkomsten lämnas utanför."
        ) in said
        assert "Ska lönen" not in said


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
        assert "Ska lönen lämnas utanför när biståndet räknas ut?" in text(page)
        assert named(parsed(page), "h1") == ["Fyra vägar"]

    @pytest.mark.parametrize("name", ["ways", "ten ways", "plans", "long plans", "comparison"])
    def test_has_one_table_and_one_picture(self, name: str) -> None:
        """Of the ways themselves, unless a curve is given; the sums are those of the table."""
        page = PAGES[name]
        assert (page.count("<table"), page.count("<figure"), page.count("<svg")) == (1, 1, 1)
        of_the_ways = "Vad det finns att leva på" in page
        assert of_the_ways == (name != "comparison")
        if name in {"ways", "ten ways", "long plans"}:  # of which each way is one bar
            drawn = page.partition("<svg")[2].partition("</svg")[0]
            for words, *_, together in rows(page)[1:]:
                assert f">{words}</text>" in drawn
                assert f">{together}</text>" in drawn

    def test_of_months_in_a_row_is_of_all_of_them(self) -> None:
        """With what is supposed to be the same in each."""
        page = PAGES["plans"]
        assert "September 2026 till november 2026." in text(page)
        assert (
            "Hyran, andra vanliga kostnader och inkomster som inte är tillfälliga är likadana "
            "varje månad. Andra tillfälliga inkomster kommer bara den första månaden."
        ) in text(page)
        assert "Det som blir över en månad räknas inte senare." in text(page)
        assert [row[3] for row in rows(page)[1:]] == ["35 160", "35 160"]
        assert "behöver svara" not in text(page)

    @pytest.mark.parametrize(
        "months, sv, en",
        [
            (
                0,
                "Det som blir över en månad räknas inte senare.",
                "What is left over one month does not count later.",
            ),
            (
                1,
                (
                    "Om något blir över en månad räknas det månaden efter. "
                    "Så gör kommunen i den här beräkningen."
                ),
                (
                    "If something is left over one month, it counts the month after. "
                    "That is how the municipality does in this calculation."
                ),
            ),
            (
                2,
                (
                    "Om något blir över en månad räknas det i högst 2 månader efter. "
                    "Så gör kommunen i den här beräkningen."
                ),
                (
                    "If something is left over one month, it counts in at most 2 months after. "
                    "That is how the municipality does in this calculation."
                ),
            ),
        ],
    )
    def test_what_is_left_over_a_month_is_told_plainly(self, months: int, sv: str, en: str) -> None:
        """As the practice has it; it is the one thing that such a comparison supposes more."""
        practice = fs.Practice(carry_surplus_months=months)
        found = fs.spread(CASE, WALK, {"allt": 1}, practice=practice, suppose="REFUSED")
        assert len(found.beside) == 2
        assert sv in text(fs.meeting_page(found))
        assert en in text(fs.meeting_page(found, language="en"))
        assert "verskott" not in text(fs.meeting_page(found))


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
