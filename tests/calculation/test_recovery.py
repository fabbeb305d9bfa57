"""A decided month that comes to less or more: what the acts say of it, and how it is printed."""

from datetime import date
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.ground.law import FL, SOL_2001, SOL_2025
from forsorjning.rules.recovery import recovery_grounds
from tests.calculation.helpers import gig, payments, settle, single, standing, wage
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
            assert (
                "får nämnden väcka talan i förvaltningsrätten, inom tre år" in ground.time_limit.sv
            )
            assert "may bring an action" in ground.time_limit.en
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
            (SOL_2001["9 kap. 2 § första stycket"],),
        ]
        for ground in grounds:
            assert ground.act.known is fs.Known.READ
            assert ground.act.cites == (SOL_2025["övergångsbestämmelserna punkt 5 a"],)
            assert ground.who_may_sue.known is fs.Known.UNVERIFIED
            for statement in (ground.time_limit, ground.hardship, ground.waiver):
                assert statement.cites == (SOL_2001["9 kap. 3 §"], SOL_2001["9 kap. 4 §"])
                assert "i en av de två paragraferna; i vilken har inte antecknats" in statement.sv
                assert "in one of the two sections; in which was not noted" in statement.en
        assert "4 kap. 1 § SoL (2001:453)" in str(correction)
        assert "9 kap. 1 § SoL (2001:453)" in str(correction)

    def test_aid_beyond_the_right_is_under_the_second_paragraph_of_the_old_act(self) -> None:
        """The first is of aid by right."""
        day = date(2024, 5, 6)
        (ground,) = recovery_grounds(fs.LegalBasis.DISCRETIONARY, day, day_is_known=True)
        assert ground.condition.cites == (SOL_2001["9 kap. 2 § andra stycket"],)

    def test_that_the_new_act_governs_later_aid_is_inferred(self) -> None:
        """What was read is that the old act is repealed, and lives on for aid from before."""
        for ground in recovery_of("2026-09-10"):
            assert ground.act.known is fs.Known.INFERRED
            assert ground.act.strength is fs.Strength.STATUTE
            assert [cite.section for cite in ground.act.cites] == [
                "övergångsbestämmelserna punkt 1",
                "övergångsbestämmelserna punkt 2",
                "övergångsbestämmelserna punkt 5 a",
            ]
            assert "motsatsvis" in ground.act.sv
            assert "inte antecknats" not in ground.waiver.sv

    @pytest.mark.parametrize("day", ["2024-05-06", "2026-09-10"])
    def test_an_advance_is_for_what_the_first_section_does_not_cover(self, day: str) -> None:
        """In either act."""
        on = date.fromisoformat(day)
        *_, advance = recovery_grounds(fs.LegalBasis.RIGHT, on, day_is_known=True)
        assert "i andra fall än som avses i 1 §" in advance.condition.sv
        assert "other than those of 1 §" in advance.condition.en

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
        on = date.fromisoformat(day)
        named = [cite for cite in basis.recovery if cite.act.in_force(on)]
        grounds = recovery_grounds(basis, on, day_is_known=True)
        cited = [one.condition.cites[0] for one in grounds]
        # A ground may name a paragraph of its section, too.
        sections = [cite.act[cite.section.partition("§")[0] + "§"] for cite in cited]
        assert list(dict.fromkeys(sections)) == named


class TestChangeInFavour:
    """Where less was decided than the month comes to, the list says what there is for that."""

    def test_more_by_right_names_when_a_decision_may_or_shall_be_changed(self) -> None:
        """The wage was smaller than it was entered."""
        change = fs.recompute(decided(), single(wage(1_500, id="lön"))).change
        (said,) = change.in_favour
        assert said.cites == (FL["37 §"], FL["38 §"])
        assert (said.strength, said.known) == (fs.Strength.STATUTE, fs.Known.READ)
        assert "får ändra sitt beslut" in said.sv
        assert "uppenbart felaktigt" in said.sv
        assert "may change its decision" in said.en
        assert change.recovery == ()
        assert "37 § FL (2017:900), 38 § FL (2017:900), författning, läst i lagtexten" in flat(
            change
        )

    def test_of_more_beyond_the_right_nobody_has_checked_whether_they_hold(self) -> None:
        """Such a decision has no appeal; and of the amount by right there is a recovery."""
        made = payments(fs.Everything(), "g", basis="DISCRETIONARY", decided_on=NOW)
        change = fs.recompute(decided(), told_now(), assessments_now=[made]).change
        (said,) = change.in_favour
        assert (said.cites, said.known) == ((FL["37 §"], FL["38 §"]), fs.Known.UNVERIFIED)
        assert "utöver rätten" in said.sv
        assert "beyond the right" in said.en
        assert change.recovery

    def test_of_more_of_both_both_are_said(self) -> None:
        """Each amount by itself, by right first."""
        otherwise = fs.Decided(forsorjningsstod=0, discretionary=0, ground="anteckning 30")
        assessed = payments(fs.Everything(), "g", basis="DISCRETIONARY")
        case = single(LATE, assessments=[assessed], decided_on=DECIDED_ON)
        change = fs.recompute(settle(case), case, decided_otherwise=otherwise).change
        assert [said.known for said in change.in_favour] == [
            fs.Known.READ,
            fs.Known.UNVERIFIED,
        ]

    @pytest.mark.parametrize("wage_now", [2_000, 2_500])
    def test_nothing_is_said_where_no_less_was_decided(self, wage_now: int) -> None:
        """The same, or more."""
        change = fs.recompute(decided(), single(wage(wage_now, id="lön"))).change
        assert change.in_favour == ()
        assert "fördel" not in str(change)

    @pytest.mark.parametrize("decided_on,said", [("2018-06-29", 0), ("2018-07-02", 1), (None, 0)])
    def test_nothing_is_said_of_what_was_decided_before_the_act(
        self, decided_on: str | None, said: int
    ) -> None:
        """It is in force since 1 July 2018; the one before it was not read."""
        then = settle(single(wage(100, "2018-05-25"), month="2018-06", decided_on=decided_on))
        change = fs.recompute(then, single(month="2018-06")).change
        assert change.underpaid_right == 100
        assert len(change.in_favour) == said


def flat(shown: Any) -> str:
    """A printed text without its line breaks."""
    return " ".join(str(shown).split())


class TestPrinting:
    """``print`` shows the two months so that a person can compare them."""

    def test_a_settled_one_shows_what_was_decided_and_what_it_comes_to(self) -> None:
        """Apart for each section, with the rows that differ and the grounds."""
        made = payments(fs.Everything(), "g", basis="DISCRETIONARY", decided_on=NOW)
        correction = fs.recompute(decided(), told_now(), assessments_now=[made])
        text = str(correction)
        first, _, *lines = text.splitlines()
        assert first == "Omräkning av 2026-09 med det som gällde då"
        assert lines[3:15] == [
            "  Bistånd enligt 12 kap. 1 § SoL (2025:400)",
            "    beslutat                                                        9 220",
            "    omräknat                                                        7 720",
            "    beslutat utöver det omräknade                                   1 500",
            "  Bistånd enligt 12 kap. 2 § SoL (2025:400)",
            "    beslutat                                                            0",
            "    omräknat                                                        1 500",
            "    omräknat utöver det beslutade                                   1 500",
            "  Sammanlagt bistånd",
            "    beslutat                                                        9 220",
            "    omräknat                                                        9 220",
            "    skillnad (omräknat minus beslutat)                                  0",
        ]
        assert (
            "    Arvode eller gage                                                   –        1 500"
            in text
        )
        for words in (
            "Ingen är vald",
            "33 kap. 2 § SoL (2025:400)",
            "räknas inte av mot en senare månads bistånd",
        ):
            assert words in flat(text), words
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
        assert text[no:yes].count("beslutat utöver det omräknade   ") == 1
        assert "skillnad (omräknat minus beslutat) -1 500" in flat(text[no:yes])
        assert "skillnad (omräknat minus beslutat) 0" in flat(text[yes:])
        assert text[yes:].count("beslutat utöver det omräknade   ") == 0
        assert text.count("För alla grunder") == 1
        assert "programmet föreslår ingen av dem" in text

    def test_it_concludes_nothing_of_what_was_paid(self) -> None:
        """The library knows what was decided; whether it was too much is for a person."""
        less, more = told_now(), single(wage(1_500, id="lön"))
        comparison, grounds, _ = str(fs.recompute(decided(), less)).partition("Grunder")
        assert grounds
        for shown in (comparison, str(fs.recompute(decided(), more))):
            assert "utöver det" in shown
            for words in ("utbetal", "för mycket", "för lite"):
                assert words not in shown

    def test_grounds_of_one_road_say_which_it_is(self) -> None:
        """Less comes of a no, and there is no yes with less."""
        text = flat(fs.recompute(decided(), told_now()))
        assert "Grunder som kan gälla för återkrav, om svaret på allt är nej. Ingen är vald" in text
        assert text.count("Ingen är vald") == 1
        assert "fördel" not in text

    def test_what_is_said_of_a_change_in_favour_says_which_road_it_is_of(self) -> None:
        """The board had decided an amount between the two."""
        otherwise = fs.Decided(forsorjningsstod=8_000, ground="anteckning 30")
        text = flat(fs.recompute(decided(), told_now(), decided_otherwise=otherwise))
        assert "för återkrav, om svaret på allt är nej. Ingen är vald" in text
        assert "Om en ändring till den enskildes fördel, om svaret på allt är ja - " in text
        assert text.count("fördel, om") == 1

    def test_grounds_of_both_roads_are_told_once(self) -> None:
        """More was decided than either comes to."""
        otherwise = fs.Decided(forsorjningsstod=9_500, ground="anteckning 30")
        text = flat(fs.recompute(decided(), told_now(), decided_otherwise=otherwise))
        assert text.count("Grunder som kan gälla för återkrav. Ingen är vald") == 1

    def test_what_is_set_aside_is_told_by_the_day_that_it_turns_on(self) -> None:
        """The day of the decision; where that is not told, the first day of the month."""
        later = standing(fs.Everything(), id="A3", decided_on="2026-09-11")
        text = flat(fs.recompute(decided(), told_now(later)))
        assert "som de är nu: A3. De gjordes eller ändrades efter månadens beslut." in text
        text = flat(fs.recompute(settle(single(WAGE)), told_now(later)))
        assert "månadens beslut" not in text
        assert (
            "A3. De gjordes eller ändrades efter månadens första dag, som får gälla eftersom "
            "beslutsdagen inte är angiven."
        ) in text

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
