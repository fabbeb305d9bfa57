"""The picture of ways side by side."""

from itertools import combinations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import forsorjning as fs
from forsorjning import strategies as some
from forsorjning.ground.language import Language
from forsorjning.what_if.plot_ways import draw_ways_on_page
from tests.what_if_pages.helpers import CASE, WALK, WITH_WALK, thousand, to_live_on
from tests.what_if_pages.pages import comparison, long_plans, of_allowance, plans
from tests.what_if_pages.test_curves import axes_of, drawn, written

NOTHING = evolve(
    CASE,
    household=fs.Household(
        members=[fs.Member(id="anna", role="APPLICANT", days=0, in_common_costs=False)]
    ),
    costs=[],
)


def on_a_page(compared: fs.Comparison, say: Language = Language.SV) -> Any:
    """The picture as it stands on the page for a meeting."""
    figure = draw_ways_on_page(compared.roads, say)
    assert figure is not None
    return figure


def bars_of(figure: Any) -> list[list[tuple[str, float, float]]]:
    """The parts of each bar from above: its layer, and from where to where."""
    found: dict[float, list[tuple[str, float, float]]] = {}
    for held in axes_of(figure).containers:
        for one in held.patches:
            down = one.get_y() + one.get_height() / 2
            part = (str(held.get_label()), one.get_x(), one.get_x() + one.get_width())
            found.setdefault(round(down, 6), []).append(part)
    return [found[down] for down in sorted(found)]


def sums_of(figure: Any) -> list[str]:
    """What stands beside the bars."""
    return [one.get_text() for one in axes_of(figure).texts]


def beside(figure: Any) -> list[str]:
    """The months of the bars."""
    return [one.get_text() for one in axes_of(figure).get_yticklabels()]


class TestBars:
    """Each way is a bar of what there is to live on."""

    def test_each_part_is_what_it_is_called(self) -> None:
        """To the krona, from the left, with the sum beside it in whole kronor."""
        figure = on_a_page(comparison())
        aid, counts, left_out = "bistånd", "inkomst som räknas", "inkomst som inte räknas"
        assert bars_of(figure) == [
            [(aid, 0, 11_720)],
            [(aid, 0, 10_220), (counts, 10_220, 11_720)],
            [(aid, 0, 11_720), (left_out, 11_720, 13_220)],
            [(aid, 0, 11_220), (counts, 11_220, 11_720), (left_out, 11_720, 12_720)],
        ]
        assert sums_of(figure) == ["11 720", "11 720", "13 220", "12 720"]

    def test_names_stand_above_their_bars_and_parts_that_there_are_above_them_all(self) -> None:
        """A part that no bar has is not named."""
        names = ["allt på en gång", "i tre delar"]
        each = "Varje stapel är en månad."
        assert written(on_a_page(plans())) == [each, *names, "bistånd", "inkomst som räknas"]
        only_aid = on_a_page(fs.compare({"så här": CASE}))
        assert written(only_aid) == ["så här", "bistånd"]

    def test_the_public_picture_says_what_it_is_and_under_which_section_the_aid_is(self) -> None:
        """It may stand alone: what is drawn, of which months, and that nobody has decided it."""
        discretionary = thousand("walk", "DISCRETIONARY")
        figure: Any = fs.plot_comparison(
            fs.compare({"a": (WITH_WALK, discretionary)}), language="en"
        )
        assert written(figure) == [
            "This is a calculation of something supposed, not a decision.",
            "a",
            "Kronor to live on, September 2026",
            "aid under 12 kap. 1 §",
            "aid under 12 kap. 2 §",
            "income that counts",
            "income that is left out",
        ]

    @given(case=some.cases())
    @settings(max_examples=15)
    def test_the_parts_come_to_what_there_is_to_live_on(self, case: fs.Case) -> None:
        """Of any month, along each road."""
        compared = fs.compare({"a": case})
        figure: Any = fs.plot_comparison(compared)
        had = [to_live_on(result) for _, months in compared.roads for result in months.results]
        drawn_to = [max(right for _, _, right in bar) for bar in bars_of(figure)]
        assert drawn_to == pytest.approx([float(one) for one in had if one])

    def test_income_of_a_kind_that_is_not_counted_is_there_to_live_on(self) -> None:
        """As in the table of the page, so that the two never differ."""
        roads = of_allowance()
        income = roads.if_granted.incomes[0]
        compared = fs.compare({"a": evolve(CASE, incomes=[income])})
        assert bars_of(on_a_page(compared))[1] == [
            ("bistånd", 0, 11_720),
            ("inkomst som inte räknas", 11_720, 13_220),
        ]

    def test_nothing_to_live_on_has_room(self) -> None:
        """A bar of nothing, with its sum."""
        figure = on_a_page(fs.compare({"inget": NOTHING}))
        assert axes_of(figure).get_xlim() == (0, 1)
        assert sums_of(figure) == ["0"]
        assert figure.says == "inget: inget."

    def test_parts_are_told_apart_in_grey(self) -> None:
        """By their shade or their hatching."""
        looks = {
            (one.get_facecolor(), one.get_hatch())
            for held in axes_of(on_a_page(comparison())).containers
            for one in held.patches
        }
        assert len(looks) == 3


class TestMonths:
    """Where months follow each other, each has a bar if there is room."""

    def test_each_has_a_bar_with_its_name_beside_it(self) -> None:
        """Each year is said once of each way."""
        assert beside(on_a_page(plans())) == ["sep 2026", "okt", "nov"] * 2
        late = evolve(CASE, month="2026-11")
        pay = evolve(WALK, paid_on="2026-10-25")
        over_a_year = fs.spread(late, pay, {"allt": 1}, months=3, assume_norm_of="2026-11")
        assert beside(on_a_page(over_a_year)) == ["nov 2026", "dec", "jan 2027"] * 2

    def test_where_there_is_no_room_a_bar_is_all_of_them(self) -> None:
        """Which is said below; the sums are those of the table."""
        figure = on_a_page(long_plans())
        assert written(figure)[0] == "Varje stapel är alla månader tillsammans."
        assert beside(figure) == ["", "", "", ""]
        assert sums_of(figure) == ["46 880", "55 880"] * 2
        wide: Any = fs.plot_comparison(long_plans())
        assert len(bars_of(wide)) == 16
        assert sums_of(wide)[:2] == ["11 720", "11 720"]

    def test_of_different_months_each_is_named(self) -> None:
        """Where ways of one month each are of different ones; the page says which there are."""
        ways = fs.compare({"senare": evolve(CASE, month="2026-10"), "nu": CASE})
        assert beside(on_a_page(ways)) == ["okt 2026", "sep 2026"]
        assert "Kronor att leva på, september 2026 till oktober 2026" in written(
            fs.plot_comparison(ways)
        )
        assert "September 2026 till oktober 2026." in fs.meeting_page(ways)
        assert str(ways).startswith("Jämförelse, 2026-09–2026-10\n")

    def test_so_many_that_a_page_has_no_room_are_told_by_its_table_alone(self) -> None:
        """More than ten or so; a picture of its own has room for any number."""
        ten, eleven = (
            fs.compare({f"sätt {number}": CASE for number in range(most)}) for most in (10, 11)
        )
        assert "<svg" in fs.meeting_page(ten)
        assert "<svg" not in fs.meeting_page(eleven)
        assert len(bars_of(fs.plot_comparison(eleven))) == 11

    def test_bars_of_many_ways_are_moved_together(self) -> None:
        """So that the page still has room on an A4; a picture of its own has room anyway."""
        ways = fs.compare({f"sätt {number}": CASE for number in range(8)})

        def heights(figure: Any) -> set[float]:
            held = axes_of(figure).containers
            return {round(float(one.get_height()), 6) for bars in held for one in bars.patches}

        assert heights(on_a_page(ways)) == {0.12}
        assert heights(on_a_page(comparison())) == {0.17}
        assert heights(fs.plot_comparison(ways)) == {0.17}


class TestLook:
    """All of it is readable."""

    @pytest.mark.parametrize(
        "compared",
        [
            comparison(),
            plans(),
            long_plans(),
            fs.compare({f"{'ett sätt med ett långt namn ' * 2}{n}": WITH_WALK for n in range(3)}),
            fs.compare({"rik": evolve(CASE, incomes=[evolve(WALK, net=9_999_999_999)])}),
        ],
        ids=["ways", "plans", "long plans", "long names", "large"],
    )
    def test_nothing_overlaps(self, compared: fs.Comparison) -> None:
        """Nor goes beyond the edge; on the page and in a picture of its own."""
        for figure in (on_a_page(compared), fs.plot_comparison(compared)):
            renderer = drawn(figure)
            axes = axes_of(figure)
            texts = [*axes.get_yticklabels(), *axes.texts, *figure.texts]
            boxes = [one.get_window_extent(renderer) for one in texts if one.get_text()]
            assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
            for one in boxes:
                assert figure.bbox.x0 <= one.x0
                assert one.x1 <= figure.bbox.x1

    def test_what_tells_two_ways_apart_is_never_cut(self) -> None:
        """Neither an answer that stands last, nor the end of a name."""
        start = "ansökan för september 2026 med fyra stadsvandringar hos Street Minds, " * 2
        names = [f"{start}{end}" for end in ("en", "två")]
        compared = fs.compare(dict.fromkeys(names, WITH_WALK))
        figure: Any
        for figure in (on_a_page(compared), fs.plot_comparison(compared)):
            whole = " ".join(written(figure))
            for name, _ in compared.roads:
                assert name.sv in whole
                assert f"{name.sv}: bistånd" in figure.says

    def test_whoever_does_not_see_it_is_told_the_same(self) -> None:
        """A sentence for each bar."""
        figure = on_a_page(comparison())
        assert figure.title == "Vad det finns att leva på"
        assert figure.says == (
            "utan lön: bistånd 11 720 kr. "
            "en stadsvandring, om nej: bistånd 10 220 kr, inkomst som räknas 1 500 kr. "
            "en stadsvandring, om ja: bistånd 11 720 kr, inkomst som inte räknas 1 500 kr. "
            "stadsvandring, 1 000 kr räknas inte: bistånd 11 220 kr, inkomst som räknas 500 kr, "
            "inkomst som inte räknas 1 000 kr."
        )
        english: Any = fs.plot_comparison(plans(), language="en")
        assert english.says.startswith(
            "allt på en gång, September 2026: aid under 12 kap. 1 § 2 720 kr, income that counts "
            "9 000 kr. allt på en gång, October 2026: aid under 12 kap. 1 § 11 720 kr."
        )

    def test_a_letter_that_the_font_lacks_is_shown_by_its_code(self) -> None:
        """And is itself in the file."""
        figure: Any = fs.plot_comparison(fs.compare({"Åsa 中": CASE}))
        assert "Åsa \\u4e2d" in written(figure)
        assert figure.letters == {"\\u4e2d": "中"}

    def test_what_is_no_comparison_is_refused(self) -> None:
        """With a code and its place."""
        wrong: Any = CASE
        with pytest.raises(fs.InvalidFacts) as refused:
            fs.plot_comparison(wrong)
        assert [(one.code, one.at) for one in refused.value.faults] == [
            ("wrong_kind", "comparison")
        ]
