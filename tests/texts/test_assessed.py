"""What a basis for a decision tells of an assessment, and of the day that its sections are of."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.ground.blocks import Heading
from forsorjning.texts import explain
from tests.calculation.helpers import gig, settle, single, standing
from tests.texts.helpers import MONTHS, assessed, in_one_line

JUNE = gig(500, "2025-05-13", paid_on="2025-05-25", id="g")


def explained(result: Any, language: str = "sv") -> str:
    """An explanation, its spaces as one."""
    return in_one_line(explain(result, language=language).text)


def based(result: fs.Settled, language: str = "sv") -> str:
    """A basis for a decision, its spaces as one."""
    return in_one_line(fs.decision_basis(result, language=language).text)


def after(text: str, words: str) -> str:
    """What comes after the words."""
    return text[text.index(words) + len(words) :]


class TestItsSection:
    """An assessment was made under the act of its day, and the month may be under another."""

    def test_of_the_old_act_with_what_it_is_now(self) -> None:
        """4 kap. 2 § SoL (2001:453) is 12 kap. 2 § SoL (2025:400)."""
        ahead = standing(fs.Everything(), basis="DISCRETIONARY", decided_on="2025-03-01")
        result = settle(single(gig(500, id="g"), assessments=[ahead]))
        both = "4 kap. 2 § SoL (2001:453), nu 12 kap. 2 § SoL (2025:400)"
        assert f"gjord 2025-03-01 enligt {both}: hela betalningen" in explained(result)
        assert ", now 12 kap. 2 § SoL" in explained(result, "en")
        assert "nu 12 kap. 2 §" in based(result)

    def test_of_the_new_act_in_a_month_of_the_old(self) -> None:
        """June 2025 without a day of the decision, assessed in August."""
        late = assessed(decided_on="2025-08-02")
        result = settle(single(JUNE, month="2025-06", assessments=[late]))
        both = "12 kap. 1 § SoL (2025:400), i beräkningen 4 kap. 1 § SoL (2001:453)"
        assert f"gjord 2025-08-02 enligt {both}" in explained(result)
        assert "in the calculation 4 kap. 1 §" in explained(result, "en")

    def test_of_one_act_it_is_told_once(self) -> None:
        """As almost always."""
        assert "gjord 2026-09-01 enligt 12 kap. 1 § SoL (2025:400): " in explained(
            MONTHS["by right"]
        )


class TestItsTerms:
    """What an assessment is of, beside how much and how long."""

    def test_stand_in_the_basis(self) -> None:
        """All that a person has said of it."""
        ahead = standing(
            fs.Everything(),
            arrangers=["Gatan"],
            kinds=["FEE"],
            combine="STATUTE_FIRST",
            pauses=[fs.Period("2026-07-01", "2026-07-31")],
        )
        result = settle(single(gig(500, id="g", arranger="Gatan"), assessments=[ahead]))
        assert (
            "Villkor bara hos Gatan; bara arvode eller gage; uppehåll 2026-07-01 till 2026-07-31; "
            "jobbstimulansen dras först"
        ) in based(result)
        assert "Terms only arranged by Gatan; only fee; paused" in based(result, "en")

    def test_are_no_row_where_there_are_none(self) -> None:
        """An assessment of payments seldom has any."""
        assert "Villkor" not in after(based(MONTHS["by right"]), "Bedömning B1")


class TestWhatElseADecisionNeeds:
    """What no fact has a place for."""

    def test_of_each_assessment(self) -> None:
        """Tax that is paid back, what ends it, a single occasion, and why not just a quarter."""
        kept = fs.decision_basis(MONTHS["by right"]).kept_elsewhere
        for words in (
            "skatt som betalas tillbaka",
            "stadigt arbete",
            "enstaka arbetstillfälle",
            "varför jobbstimulansen inte räcker",
        ):
            assert any(words in one for one in kept)
            assert not any(
                words in one for one in fs.decision_basis(MONTHS["nothing"]).kept_elsewhere
            )


class TestTheCase:
    """The day of the sections, what to look at, and whether anything is sensitive."""

    def test_the_day_of_the_decision(self) -> None:
        """Where it is told."""
        said = "Paragraferna är de som gällde den 2026-09-10, nämndens beslutsdag."
        assert said in based(MONTHS["beyond"])

    def test_else_the_first_of_the_month(self) -> None:
        """And in a month of the old act, that others hold for a later decision."""
        said = "Paragraferna är de som gällde den 2025-06-01, månadens första dag."
        later = "Beslutar nämnden den 1 juli 2025 eller senare gäller andra paragrafer (härlett)."
        assert f"{said} {later}" in based(settle(single(month="2025-06")))
        assert "If the board decides on 1 July 2025 or later" in based(
            settle(single(month="2025-06")), "en"
        )
        assert "1 juli 2025 eller senare gäller andra" not in based(settle(single()))

    def test_notices_stand_before_what_is_missing(self) -> None:
        """A person who decides may want to look at them."""
        result = MONTHS["rich"]
        assert result.notices
        titles = [
            one.text
            for one in fs.decision_basis(result).blocks
            if isinstance(one, Heading) and one.level == 2
        ]
        assert titles.index("Att titta på") + 1 == titles.index("Saknas i uppgifterna")
        for notice in result.notices:
            assert notice.sv in based(result)
        assert "Att titta på" not in based(settle(single()))

    @pytest.mark.parametrize("which, shown", [("by right", True), ("nothing", False)])
    def test_grounds_are_spoken_of_where_there_are_some(self, which: str, shown: bool) -> None:
        """A month without an assessment has none."""
        assert ("Här står grunder och motiveringar" in based(MONTHS[which])) is shown
