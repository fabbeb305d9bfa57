"""The picture of months in a row."""

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from matplotlib.container import BarContainer

import forsorjning as fs
from forsorjning import strategies as some
from tests.what_if_pages.helpers import CASE, WALK, WITH_WALK, settled_months, thousand, to_live_on
from tests.what_if_pages.test_curves import axes_of, drawn, written


def bars_of(figure: Any) -> dict[str, list[tuple[float, float]]]:
    """The lower and the upper edge of each bar, by the name of its layer."""
    found: dict[str, list[tuple[float, float]]] = {}
    for held in axes_of(figure).containers:
        found[str(held.get_label())] = [
            (one.get_y(), one.get_y() + one.get_height()) for one in held.patches
        ]
    return found


def along(figure: Any) -> list[str]:
    """What stands along the months."""
    return [one.get_text() for one in axes_of(figure).get_xticklabels()]


class TestBars:
    """A month is its aid and its income, in layers that come to what there is to live on."""

    def test_each_layer_is_what_it_is_called(self) -> None:
        """To the krona, from below."""
        assert bars_of(fs.plot_months(settled_months())) == {
            "bistånd enligt 12 kap. 1 §": [(0, 11_220), (0, 11_720), (0, 11_720)],
            "inkomst som räknas": [(11_220, 11_720), (11_720, 11_720), (11_720, 11_720)],
            "inkomst som inte räknas": [(11_720, 12_720), (11_720, 12_420), (11_720, 11_720)],
        }

    def test_aid_on_discretion_has_a_layer_of_its_own(self) -> None:
        """Where there is any."""
        bars = bars_of(fs.plot_months(settled_months("DISCRETIONARY"), language="en"))
        found = {name: layer[0] for name, layer in bars.items() if name.startswith("aid")}
        assert found == {
            "aid under 12 kap. 1 §": (0, 10_220),
            "aid under 12 kap. 2 §": (10_220, 11_220),
        }

    def test_under_the_act_of_2001_it_has_its_sections(self) -> None:
        """Both, where the months are of both acts."""
        months = [
            fs.calculate(fs.Case(month=month, household=CASE.household))
            for month in ("2025-06", "2025-07")
        ]
        assert "bistånd enligt 4 kap. 1 §, 12 kap. 1 §" in bars_of(fs.plot_months(months))

    @given(case=some.cases())
    @settings(max_examples=15)
    def test_the_layers_come_to_what_there_is_to_live_on(self, case: fs.Case) -> None:
        """Of any month."""
        result = fs.calculate(case)
        road = result.if_granted if isinstance(result, fs.AwaitsAssessment) else result
        bars = bars_of(fs.plot_months([road]))
        assert max(upper for ((_, upper),) in bars.values()) == pytest.approx(
            float(to_live_on(road))
        )

    def test_income_of_a_kind_that_is_not_counted_is_there_to_live_on(self) -> None:
        """It stands in no sum of the month, but whoever got it has it."""
        allowance = evolve(WALK, kind="HABILITATION", gig=None)
        practice = fs.Practice(kinds_counted={"HABILITATION": False})
        result = fs.calculate(evolve(CASE, incomes=[allowance]), practice=practice)
        assert isinstance(result, fs.Settled)
        assert int(result.resources) == 11_720
        figure = fs.plot_months([result])
        assert bars_of(figure)["inkomst som inte räknas"] == [(11_720, 13_220)]
        assert [one.get_text() for one in axes_of(figure).texts] == ["13 220"]

    def test_layers_are_told_apart_in_grey(self) -> None:
        """By their shade or their hatching, and the names are beside samples of them."""
        figure = fs.plot_months(settled_months("DISCRETIONARY"))
        looks = {
            (held.patches[0].get_facecolor(), held.patches[0].get_hatch())
            for held in axes_of(figure).containers
            if isinstance(held, BarContainer)
        }
        assert len(looks) == 4
        assert written(figure)[1:] == [
            "norm och kostnader",
            "inkomst som inte räknas",
            "inkomst som räknas",
            "bistånd enligt 12 kap. 2 §",
            "bistånd enligt 12 kap. 1 §",
        ]

    def test_a_mark_stands_at_the_need(self) -> None:
        """Whatever goes beyond it is what was left behind."""
        lines = axes_of(fs.plot_months(settled_months())).lines
        assert [set(one.get_ydata()) for one in lines] == [{11_720.0}] * 3


class TestAlong:
    """The months, their sums, and what is sure of them."""

    def test_each_year_is_said_once(self) -> None:
        """Under its first month."""
        months = [fs.Month(2025, 11).plus(number) for number in range(4)]
        cases = [fs.Case(month=month, household=CASE.household) for month in months]
        figure = fs.plot_months(map(fs.calculate, cases))
        assert along(figure) == ["nov\n2025", "dec", "jan\n2026", "feb"]

    def test_the_sums_stand_over_the_bars_in_whole_kronor(self) -> None:
        """As long as there is room for them."""
        result = fs.calculate(evolve(CASE, incomes=[evolve(WALK, gig=None, net="20000.50")]))
        figure = fs.plot_months([result])
        assert [one.get_text() for one in axes_of(figure).texts] == ["20 001"]
        many = fs.plot_months([result] * 30)
        assert [one.get_text() for one in axes_of(many).texts] == []
        assert len(along(many)) == 15

    def test_a_supposed_month_has_a_star(self) -> None:
        """And the star is explained."""
        supposed = fs.suppose(WITH_WALK, thousand("walk"))
        assert isinstance(supposed, fs.Supposed)
        figure = fs.plot_months([*settled_months()[:1], supposed])
        assert along(figure) == ["sep\n2026", "sep*"]
        assert written(figure)[0].startswith("* Månaden bygger på något som antas.")
        assert "inte ett beslut" in written(fs.plot_months(settled_months()))[0]

    def test_nothing_overlaps(self) -> None:
        """Of a year, nor of five."""
        settled = settled_months()[0].result
        for number in (12, 18, 60):
            figure: Any = fs.plot_months([settled] * number)
            renderer = drawn(figure)
            axes = axes_of(figure)
            texts = [*axes.get_xticklabels(), *axes.texts, *figure.texts]
            boxes = [one.get_window_extent(renderer) for one in texts]
            for place, one in enumerate(boxes):
                assert not any(one.overlaps(other) for other in boxes[place + 1 :])
                assert figure.bbox.x0 <= one.x0
                assert one.x1 <= figure.bbox.x1

    def test_an_empty_month_has_room(self) -> None:
        """Nothing to live on is still a month."""
        nobody = fs.Household(
            members=[fs.Member(id="anna", role="APPLICANT", days=0, in_common_costs=False)]
        )
        result = fs.calculate(fs.Case(month="2026-09", household=nobody))
        assert isinstance(result, fs.Settled)
        assert result.resources == Decimal(0)
        figure: Any = fs.plot_months([result])
        assert axes_of(figure).get_ylim() == (0, 1)
        assert figure.says == "September 2026: inget."


class TestInWords:
    """Whoever does not see the picture is told the same."""

    def test_each_month_is_a_sentence(self) -> None:
        """With the parts that it has."""
        figure: Any = fs.plot_months(settled_months(), language="en")
        assert figure.says == (
            "September 2026: aid under 12 kap. 1 § 11 220 kr, income that counts 500 kr, "
            "income that is left out 1 000 kr. "
            "October 2026: aid under 12 kap. 1 § 11 720 kr, income that is left out 700 kr. "
            "November 2026: aid under 12 kap. 1 § 11 720 kr."
        )
        assert figure.title == "What there was to live on"


class TestWhatIsNoMonth:
    """What can't be drawn is refused."""

    def test_a_month_that_awaits_a_person(self) -> None:
        """Neither of its roads is more than the other, so none is drawn."""
        awaits = fs.calculate(WITH_WALK)
        with pytest.raises(fs.AssessmentMissing) as refused:
            fs.plot_months([awaits])
        assert refused.value.questions == ("not_assessed:walk",)
        run = fs.run_months([WITH_WALK])
        with pytest.raises(fs.AssessmentMissing):
            fs.plot_months(run)

    def test_nothing_and_what_is_no_month(self) -> None:
        """With a code and its place."""
        wrong: Any
        for wrong, told in (
            ([], ("months_missing", "results")),
            (5, ("not_a_list", "results")),
            ([settled_months()[0], "x"], ("wrong_kind", "results[1]")),
        ):
            with pytest.raises(fs.InvalidFacts) as refused:
                fs.plot_months(wrong)
            assert [(one.code, one.at) for one in refused.value.faults] == [told]
