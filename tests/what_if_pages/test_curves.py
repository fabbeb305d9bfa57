"""The picture of what is kept of a pay."""

import re
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Any

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Annotation, Text

import forsorjning as fs
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.what_if.plot_curve import draw_curves
from forsorjning.what_if.plot_look import STROKES, stroke
from forsorjning.what_if.plot_shape import NARROW, WIDE, Shape
from forsorjning.what_if.plot_turns import turnings
from tests.what_if_pages.helpers import GIG, curve_of, curves, with_a_cliff


def axes_of(figure: Any) -> Any:
    """The only axes of a picture."""
    (axes,) = figure.axes
    return axes


def drawn(figure: Any) -> Any:
    """Draw it, so that everything is where it will be; the renderer measures it."""
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()
    return canvas.get_renderer()


def line_of(figure: Any, name: str) -> list[list[tuple[float, float]]]:
    """The stretches of the line of a name."""
    found = [one for one in axes_of(figure).lines if one.get_label() == name]
    return [list(zip(*one.get_data(), strict=True)) for one in found]


def said(figure: Any) -> list[str]:
    """Every label beside a line or a place, its lines as one."""
    return [" ".join(one.get_text().split("\n")) for one in labels_of(figure)]


def labels_of(figure: Any) -> list[Annotation]:
    """The labels that were put where there was room for them."""
    return [one for one in axes_of(figure).texts if isinstance(one, Annotation)]


def written(figure: Any) -> list[str]:
    """All that stands above and below the axes."""
    return [one.get_text() for one in figure.texts]


class TestLine:
    """A line is the curve itself."""

    def test_goes_through_the_ends_of_every_piece(self) -> None:
        """And through nothing else."""
        given = curves()
        figure = fs.plot_curves(given)
        for name, curve in given.items():
            (line,) = line_of(figure, name)
            pieces = curve.pieces
            assert line[:-1] == [(float(one.start), float(one.kept_at_start)) for one in pieces]
            assert line[-1] == (20_000, float(pieces[-1].kept_at(Fraction(20_000))))

    def test_that_all_is_kept_is_shown_faintly_beside(self) -> None:
        """From nothing, as far as there is room."""
        axes = axes_of(fs.plot_curves(curves()))
        (faint,) = [one for one in axes.lines if one.get_linewidth() < 1]
        assert [tuple(one) for one in faint.get_xydata()] == [(0, 0), (axes.get_ylim()[1],) * 2]

    def test_a_marker_stands_at_each_turn(self) -> None:
        """Exactly."""
        given = curves()
        axes = axes_of(fs.plot_curves(given))
        marked = [
            tuple(map(float, one.get_xydata()[0]))
            for one in axes.lines
            if one.get_linestyle() == "None"
        ]
        kinks = [kink for curve in given.values() for kink in curve.kinks]
        assert marked == [(float(kink.exact), float(kink.kept)) for kink in kinks]

    def test_is_told_apart_without_colours(self) -> None:
        """By dashes and by markers; and of many lines by their breadth."""
        for part in ("colour", "dash", "marker"):
            assert len({getattr(one, part) for one in STROKES}) == len(STROKES)
        assert stroke(len(STROKES)).width > stroke(0).width
        assert stroke(len(STROKES)).dash == stroke(0).dash

    def test_one_that_keeps_nothing_has_room(self) -> None:
        """A line along 0 is no picture without a height."""
        flat = curve_of(upto=500, suppose="REFUSED")
        low, high = axes_of(fs.plot_curves({"inget": flat})).get_ylim()
        assert low < 0 < high == pytest.approx(55)

    def test_of_two_pays_each_ends_where_it_was_asked_to(self) -> None:
        """The longest one sets the width."""
        given = {"kort": curve_of(upto=500, suppose="REFUSED"), "lång": curves()["1 000 kr"]}
        figure = fs.plot_curves(given)
        assert line_of(figure, "kort")[0][-1] == (500, 0)
        assert line_of(figure, "lång")[0][-1][0] == 20_000


class TestCliff:
    """Where what is kept jumps, there is a gap."""

    def test_both_ends_and_the_drop_are_seen(self) -> None:
        """Filled where the amount holds, open where it does not."""
        curve = with_a_cliff()
        figure = fs.plot_curves({"en gång": curve})
        first, then = line_of(figure, "en gång")
        assert first == [(0, 0), (800, 200)]
        assert then == [(800, 0), (3000, 2200)]
        ends = {
            tuple(map(float, one.get_xydata()[0])): one.get_markerfacecolor()
            for one in axes_of(figure).lines
            if one.get_linestyle() == "None"
        }
        assert ends == {(800, 200): STROKES[0].colour, (800, 0): "#ffffff"}
        (reason,) = [one for one in said(figure) if "800" in one]
        assert reason == (
            "ett annat tillfälle får platsen i bedömningen: 200 kr förloras vid 800 kr"
        )

    def test_a_gain_is_told_as_one(self) -> None:
        """In English too; and the end that holds is the filled one."""
        curve = with_a_cliff()
        (cliff,) = curve.cliffs
        turned = cliff.but(before=Fraction(0), after=Fraction(200), included=True)
        figure = fs.plot_curves({"x": curve.but(cliffs=(turned,))}, language="en")
        assert any("200 kr are gained at 800 kr" in one for one in said(figure))
        filled = [
            one.get_markerfacecolor()
            for one in axes_of(figure).lines
            if one.get_linestyle() == "None"
        ]
        assert filled == ["#ffffff", STROKES[0].colour]


class TestLabels:
    """Every line and every turn is named where it is."""

    def test_names_and_reasons_stand_beside(self) -> None:
        """Each in the library's own words; the same reason at the same place once."""
        given = curves()
        labels = said(fs.plot_curves(given))
        reasons = [one for one in labels if " vid " in one]
        assert sorted(reasons) == [
            "beloppet i bedömningen är förbrukat vid 1 000 kr",
            "biståndet upphör vid 11 720 kr",
            "biståndet upphör vid 12 720 kr",
            "biståndet upphör vid 15 626,67 kr",
            "biståndet upphör vid 16 626,67 kr",
        ]
        assert {kink.sv for one in given.values() for kink in one.kinks} == {
            one.partition(" vid ")[0] for one in reasons
        }
        assert {*given, "allt finns kvar"} <= {*labels}

    @pytest.mark.parametrize(
        ("upto", "language"), [(1500, "sv"), (5000, "en"), (20_000, "sv"), (60_000, "en")]
    )
    @pytest.mark.parametrize("times", [1, 3])
    @pytest.mark.parametrize("narrow", [False, True])
    def test_none_overlaps_another(
        self, language: str, upto: int, times: int, *, narrow: bool
    ) -> None:
        """However many lines there are; nothing written comes outside of the picture."""
        given = {
            f"{name}, en ganska lång text nummer {number}": curve
            for number in range(times)
            for name, curve in curves(upto).items()
        }
        given |= {"en gång": with_a_cliff()}
        figure: Any = (
            draw_curves(given, Language(language), NARROW)
            if narrow
            else fs.plot_curves(given, language=language)
        )
        renderer = drawn(figure)
        axes = axes_of(figure)
        labels = labels_of(figure)
        assert labels
        boxes = []
        for label in labels:
            label.update_positions(renderer)
            # The letters, without the line that leads to them.
            boxes.append(Text.get_window_extent(label, renderer))
        boxes += [one.get_window_extent(renderer) for one in figure.texts]
        boxes += [axes.xaxis.label.get_window_extent(renderer)]
        boxes += [axes.yaxis.label.get_window_extent(renderer)]
        for one, other in combinations(boxes, 2):
            assert not one.overlaps(other)
        for box in boxes:
            assert figure.bbox.x0 <= box.x0
            assert box.x1 <= figure.bbox.x1
            assert figure.bbox.y0 <= box.y0
            assert box.y1 <= figure.bbox.y1

    def test_without_room_for_the_names_they_stand_above(self) -> None:
        """Lines that cover each other have no place where a name would be theirs alone."""
        curve = curves()["båda"]
        figure = fs.plot_curves({"en": curve, "två": curve})
        assert {"en", "två"} <= {*written(figure)}
        assert not {"en", "två"} & {*said(figure)}

    def test_without_room_for_the_reasons_each_has_a_number(self) -> None:
        """A number stands for one reason, and below for all its pays."""
        curve = curves()["båda"]
        kinks = curve.kinks[:1] * 30
        crowd = tuple(
            kink.but(exact=kink.exact + place * 20, sv=f"{kink.sv} {place % 3} gånger")
            for place, kink in enumerate(kinks)
        )
        figure = fs.plot_curves({"en": curve, "trängsel": curve.but(kinks=crowd)})
        below = sorted(one for one in written(figure) if one[:1].isdigit())
        assert [one[:1] for one in below] == ["1", "2", "3", "4", "5"]
        assert below[1].startswith("2  Beloppet i bedömningen är förbrukat 0 gånger vid 1 000,")
        assert not any("förbrukat" in one for one in said(figure))
        # No amount is divided between two lines.
        assert not any(re.match(r"    \d{3}\b", one) for one in written(figure))

    def test_axes_are_named_and_counted_in_swedish(self) -> None:
        """A space between thousands, and a comma before öre."""
        figure = fs.plot_curves(curves())
        axes = axes_of(figure)
        assert axes.get_xlabel() == "Lön efter skatt, kronor"
        assert axes.get_ylabel() == "Finns kvar, kronor"
        drawn(figure)
        ticks = [one.get_text() for one in axes.get_xticklabels()]
        assert "20 000" in ticks
        axes.set_xlim(0, 1)
        drawn(figure)
        assert "0,20" in [one.get_text() for one in axes.get_xticklabels()]

    @pytest.mark.parametrize(
        "kind, gig, pay",
        [
            ("EMPLOYMENT", None, True),
            ("FEE", None, True),
            ("SWISH", GIG, True),
            ("SWISH", None, False),
            ("OTHER", None, False),
        ],
    )
    @pytest.mark.parametrize("language", ["sv", "en"])
    def test_only_pay_is_called_pay(
        self, language: str, kind: str, gig: fs.Gig | None, *, pay: bool
    ) -> None:
        """One curve of another income is enough."""
        one = curve_of(upto=500, kind=kind, gig=gig, suppose="REFUSED")
        figure: Any = fs.plot_curves({"x": one, "y": curves()["båda"]}, language=language)
        named = {
            ("sv", True): ("Lön efter skatt, kronor", "Vad finns kvar av lönen?"),
            ("sv", False): ("Inkomst efter skatt, kronor", "Vad finns kvar av inkomsten?"),
            ("en", True): ("Pay after tax, kronor", "What is kept of the pay?"),
            ("en", False): ("Income after tax, kronor", "What is kept of the income?"),
        }
        assert (axes_of(figure).get_xlabel(), figure.title) == named[language, pay]

    def test_it_says_that_it_is_no_decision(self) -> None:
        """Wherever the picture goes."""
        assert any("inte ett beslut" in one for one in written(fs.plot_curves(curves())))

    def test_a_name_is_no_markup(self) -> None:
        """A dollar is a dollar, and a line of its own has a name of its own."""
        names = ["$x^2$", "_hidden", "<b>&"]
        figure = fs.plot_curves(dict(zip(names, curves().values(), strict=False)))
        assert {*names} <= {*said(figure), *written(figure)}
        assert not any(one.get_parse_math() for one in labels_of(figure))

    def test_a_name_has_no_more_letters_than_there_is_room_for(self) -> None:
        """The rest of it is left out, and that is seen."""
        figure: Any = draw_curves({"å" * 200: curves()["båda"]}, Language.SV, NARROW)
        told = "".join(one for one in written(figure))
        assert told == "å" * 59 + "…"


class TestMarked:
    """A pay that is asked about."""

    @pytest.mark.parametrize("shape", [WIDE, NARROW])
    @pytest.mark.parametrize("earned", ["0.50", "1000.50", "11720", "19999", "20000"])
    def test_has_a_line_up_from_it_with_its_amount(self, shape: Shape, earned: str) -> None:
        """Beside it, and over nothing else."""
        figure: Any = draw_curves(curves(), Language.SV, shape, earned=Decimal(earned))
        axes = axes_of(figure)
        (faint,) = [one for one in axes.lines if one.get_linewidth() == pytest.approx(1.1)]
        assert [tuple(one) for one in faint.get_xydata()] == [
            (float(earned), end) for end in axes.get_ylim()
        ]
        renderer = drawn(figure)
        amount = f"{printed(Decimal(earned))} kr"
        (label,) = [one for one in labels_of(figure) if one.get_text() == amount]
        box = Text.get_window_extent(label, renderer)
        assert axes.bbox.x0 <= box.x0
        assert box.x1 <= axes.bbox.x1
        others = [one for one in labels_of(figure) if one is not label]
        for one in others:
            one.update_positions(renderer)
            assert not box.overlaps(Text.get_window_extent(one, renderer))
        assert figure.says.endswith(f" En lodrät linje står vid {amount}.")

    @pytest.mark.parametrize("earned", [None, "0", "20000.01"])
    def test_is_on_the_axis_or_has_none(self, earned: str | None) -> None:
        """Nothing is marked at the edges of the picture."""
        given = None if earned is None else Decimal(earned)
        figure: Any = draw_curves(curves(), Language.EN, earned=given)
        assert "upright" not in figure.says
        assert not [one for one in axes_of(figure).lines if one.get_linewidth() == 1.1]


class TestInWords:
    """Whoever does not see the picture is told the same."""

    def test_each_line_is_a_sentence(self) -> None:
        """Where it turns, why, and where it ends."""
        figure: Any = fs.plot_curves(curves())
        assert figure.title == "Vad finns kvar av lönen?"
        assert figure.says.endswith(
            "båda: beloppet i bedömningen är förbrukat vid 1 000 kr, biståndet upphör vid "
            "16 626,67 kr och av 20 000 kr finns 8 280 kr kvar."
        )
        assert figure.says.count("biståndet upphör") == 4

    def test_one_that_does_not_turn_says_what_is_kept(self) -> None:
        """In either language."""
        figure: Any = fs.plot_curves({"flat": curve_of(upto=500, suppose="REFUSED")}, language="en")
        assert figure.says == "flat: of 500 kr, 0 kr are kept."


def test_the_numbers_of_the_reasons_rise_with_the_pay() -> None:
    """So that they are met in order."""
    turns = turnings(curves(), Language.SV)
    for one, other in pairwise(turns):
        assert one.earned <= other.earned
    assert turns[0].number == 1
