"""What was paid too much in a decided month: the grounds of recovery, and how they are printed."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.ground.law import SOL_2001, SOL_2025
from forsorjning.rules.recovery import recovery_grounds
from tests.calculation.helpers import gig, payments, settle, single, wage
from tests.calculation.test_recompute import DECIDED_ON, LATE, NOW, WAGE, decided, told_now


def recovery_of(decided_on: str) -> tuple[fs.RecoveryGround, ...]:
    """The grounds for a gig of a September decided on the day."""
    then = settle(single(WAGE, decided_on=decided_on))
    return fs.recompute(then, told_now()).if_refused.recovery


class TestGroundsOfRecovery:
    """What was paid too much could be claimed back on some grounds; none is chosen."""

    def test_aid_by_right_has_three(self) -> None:
        """In the order of 33 kap. SoL."""
        grounds = fs.recompute(decided(), told_now()).if_refused.recovery
        assert [(one.code, str(one.condition.cites[0])) for one in grounds] == [
            ("caused", "33 kap. 1 § SoL (2025:400)"),
            ("should_have_realised", "33 kap. 1 § SoL (2025:400)"),
            ("advance_or_hindrance", "33 kap. 2 § SoL (2025:400)"),
        ]
        assert {one.basis for one in grounds} == {fs.LegalBasis.RIGHT}

    def test_going_to_court_under_33_1_is_for_the_board_or_a_committee_of_it(self) -> None:
        """Of the other grounds the act does not say so, and that is inferred."""
        first, second, third = recovery_of("2026-09-10")
        assert first.who_may_sue == second.who_may_sue
        assert "utskott" in first.who_may_sue.sv
        assert first.who_may_sue.known is fs.Known.READ
        assert SOL_2025["30 kap. 6 §"] in first.who_may_sue.cites
        assert "delegationsordning" in third.who_may_sue.sv
        assert third.who_may_sue.known is fs.Known.INFERRED

    def test_each_has_the_time_limit_the_bar_and_the_waiver(self) -> None:
        """And says that nothing is netted against a later month, which is known second-hand."""
        for ground in recovery_of("2026-09-10"):
            assert "tre år" in ground.time_limit.sv
            assert "three years" in ground.time_limit.en
            assert ground.hardship.cites == (SOL_2025["33 kap. 5 §"],)
            assert ground.waiver.cites == (SOL_2025["33 kap. 6 §"],)
            assert "senare månad" in ground.netting.sv
            assert (ground.netting.strength, ground.netting.known) == (
                fs.Strength.CASE_LAW,
                fs.Known.SECOND_HAND,
            )
            assert ground.difference.known is fs.Known.INFERRED

    def test_aid_of_2024_is_under_the_old_act(self) -> None:
        """9 kap., also where it is recomputed long after."""
        then = settle(single(month="2024-05", decided_on="2024-05-06"))
        late = gig(100, "2024-04-10", paid_on="2024-04-25", id="g")
        refused = payments(fs.CountInFull(), "g", decided_on=NOW)
        correction = fs.recompute(then, single(late, month="2024-05"), assessments_now=[refused])
        grounds = correction.change.recovery
        assert [one.condition.cites for one in grounds] == [
            (SOL_2001["9 kap. 1 §"],),
            (SOL_2001["9 kap. 1 §"],),
            (SOL_2001["9 kap. 2 §"],),
        ]
        for ground in grounds:
            assert ground.act.known is fs.Known.READ
            assert ground.who_may_sue.known is fs.Known.UNVERIFIED
            assert ground.time_limit.cites == (SOL_2001["9 kap. 3 §"], SOL_2001["9 kap. 4 §"])
        assert "4 kap. 1 § SoL (2001:453)" in str(correction)
        assert "9 kap. 1 § SoL (2001:453)" in str(correction)

    @pytest.mark.parametrize("decided_on,act", [("2025-06-30", SOL_2001), ("2025-07-02", SOL_2025)])
    def test_of_june_2025_the_day_of_the_decision_says_which(
        self, decided_on: str, act: Any
    ) -> None:
        """The act turns on the day when the aid was granted."""
        then = settle(single(month="2025-06", decided_on=decided_on))
        now = single(wage(100, "2025-05-23"), month="2025-06")
        (first, *_) = fs.recompute(then, now).change.recovery
        assert first.condition.cites[0].act is act
        assert first.act.strength is fs.Strength.STATUTE

    def test_where_that_day_is_not_told_the_ground_says_so(self) -> None:
        """The first day of the month stands for it, and that is our choice."""
        now = single(wage(100, "2025-05-23"), month="2025-06")
        (first, *_) = fs.recompute(settle(single(month="2025-06")), now).change.recovery
        assert first.condition.cites[0].act is SOL_2001
        assert "inte angiven" in first.act.sv
        assert "not told" in first.act.en
        assert (first.act.strength, first.act.known) == (
            fs.Strength.PROJECT_CHOICE,
            fs.Known.INFERRED,
        )

    def test_a_statement_is_printed_with_what_it_stands_on(self) -> None:
        """And with how it is known."""
        first = recovery_of("2026-09-10")[0]
        assert str(first.waiver) == (
            "Nämnden får helt eller delvis avstå från kravet. "
            "(33 kap. 6 § SoL (2025:400), författning, läst i lagtexten)"
        )

    @pytest.mark.parametrize("known", fs.Known)
    def test_how_a_statement_is_known_is_said_in_two_languages(self, known: fs.Known) -> None:
        """In words, and no two alike."""
        assert known.sv != known.en
        assert len({one.sv for one in fs.Known}) == len({one.en for one in fs.Known}) == 4

    @pytest.mark.parametrize("day", ["2024-05-06", "2026-09-10"])
    @pytest.mark.parametrize("basis", fs.LegalBasis)
    def test_the_sections_are_those_that_the_basis_names(
        self, basis: fs.LegalBasis, day: str
    ) -> None:
        """The two tables never part."""
        on = fs.Case(month="2026-09", household=fs.Household.single("a"), decided_on=day).decided_on
        assert on is not None
        named = [cite for cite in basis.recovery if cite.act.in_force(on)]
        grounds = recovery_grounds(basis, on, day_is_known=True)
        assert list(dict.fromkeys(one.condition.cites[0] for one in grounds)) == named


class TestPrinting:
    """``print`` shows the two months so that a person can compare them."""

    def test_a_settled_one_shows_what_was_paid_and_what_it_comes_to(self) -> None:
        """Apart for each section, with the rows that differ and the grounds."""
        made = payments(fs.Everything(), "g", basis="DISCRETIONARY", decided_on=NOW)
        correction = fs.recompute(decided(), told_now(), assessments_now=[made])
        text = str(correction)
        assert text.splitlines()[:7] == [
            "Omräkning av 2026-09 med det som gällde då",
            "",
            "  Bistånd enligt 12 kap. 1 § SoL (2025:400)",
            "    utbetalt                                                        9 220",
            "    omräknat                                                        7 720",
            "    för mycket betalt                                               1 500",
            "  Bistånd enligt 12 kap. 2 § SoL (2025:400)",
        ]
        for words in (
            "för lite betalt                                                 1 500",
            "Arvode eller gage                                                   –        1 500",
            "Ingen är vald",
            "33 kap. 2 § SoL (2025:400)",
            "räknas inte av mot en senare månads bistånd",
        ):
            assert words in text, words
        assert text.splitlines()[-1] == "Detta är en beräkning, inte ett beslut och inte ett krav."
        assert max(map(len, text.splitlines())) <= 100

    def test_a_change_is_printed_by_itself(self) -> None:
        """With its grounds, and without what concerns the whole correction."""
        change = fs.recompute(decided(), told_now()).if_refused
        assert str(change).startswith("  Bistånd enligt 12 kap. 1 §")
        assert "För alla grunder" in str(change)
        assert "beslut och inte ett krav" not in str(change)

    def test_open_roads_are_both_shown_and_none_is_recommended(self) -> None:
        """Under the question, with the grounds once."""
        text = str(fs.recompute(decided(), told_now()))
        no = text.index("Om svaret på allt är nej")
        yes = text.index("Om svaret på allt är ja")
        assert text.index("g: Tillfällig inkomst: ingen har bedömt den.") < no < yes
        assert text[no:yes].count("för mycket betalt   ") == 1
        assert text[yes:].count("för mycket betalt   ") == 0
        assert text.count("För alla grunder") == 1
        assert "programmet föreslår ingen av dem" in text

    def test_what_is_shared_by_grounds_is_said_once(self) -> None:
        """Of aid both by right and beyond it there are four grounds."""
        assessed = payments(fs.Everything(), "g", basis="DISCRETIONARY")
        then = settle(single(LATE, assessments=[assessed], decided_on=DECIDED_ON))
        now = single(wage(5_000, id="w"), gig(100, id="g"), assessments=[assessed])
        change = fs.recompute(then, now).change
        assert len(change.recovery) == 4
        text = str(change)
        assert text.count("Det krävs att") == 4
        assert text.count("Nämnden får helt eller delvis avstå") == 1
        assert text.count("Regeln att det bara får delegeras") == 1
        assert text.count("Nämnden beslutar om att föra talan") == 2
