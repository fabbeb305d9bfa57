"""What is said of a decided month and of the same month recomputed, beside the amounts."""

import pytest

import forsorjning as fs
from forsorjning.calculation.change_words import AS_CALCULATED, to_weigh
from tests.calculation.helpers import gig, payments, settle, single, wage
from tests.calculation.test_recompute import DECIDED_ON, NOW, WAGE, decided, told_now
from tests.calculation.test_recovery import flat


def with_a_part_beyond() -> fs.Correction:
    """1 500 kr less by right, and 1 000 kr more beyond it."""
    made = payments(fs.PerMonth(1_000), "g", basis="DISCRETIONARY", decided_on=NOW)
    return fs.recompute(decided(), told_now(), assessments_now=[made])


def texts_of(correction: fs.Correction) -> tuple[str, ...]:
    """As it is printed, and as it is explained, in Swedish."""
    return flat(correction), flat(fs.explain(correction).text)


class TestWhatIsCalledDecided:
    """The library knows what it calculated; what the board decided, only where that is told."""

    def test_it_is_the_calculated_unless_something_else_is_told(self) -> None:
        """And it says so."""
        for text in texts_of(fs.recompute(decided(), told_now())):
            assert AS_CALCULATED.sv in text
        otherwise = fs.Decided(forsorjningsstod=8_000, ground="anteckning 30")
        for text in texts_of(fs.recompute(decided(), told_now(), decided_otherwise=otherwise)):
            assert AS_CALCULATED.sv not in text
            assert "Nämnden beslutade annat" in text

    def test_in_english_too(self) -> None:
        """In the same place."""
        told = fs.explain(fs.recompute(decided(), told_now()), language="en")
        assert AS_CALCULATED.en in flat(told.text)


class TestAgainstEachOther:
    """Aid by right and aid beyond it are not set against each other."""

    def test_less_by_right_beside_more_beyond_it_is_for_a_person(self) -> None:
        """Recovery of 1 500 kr stands beside a difference of 500 kr."""
        correction = with_a_part_beyond()
        assert correction.change.difference == -500
        for text in texts_of(correction):
            _, heading, said = text.partition("Mot varandra")
            assert heading
            assert "Om det som skulle ha getts utöver rätten ska vägas mot" in said
        english = flat(fs.explain(correction, language="en").text)
        assert "is weighed against what was paid too much, a person decides." in english

    def test_and_the_other_way_round(self) -> None:
        """More by right, and less beyond it."""
        assessed = payments(fs.Everything(), "g", basis="DISCRETIONARY")
        then = settle(
            single(WAGE, gig(1_500, id="g"), assessments=[assessed], decided_on=DECIDED_ON)
        )
        now = single(wage(500, id="lön"), gig(1_000, id="g"), assessments=[assessed])
        correction = fs.recompute(then, now)
        for text in texts_of(correction):
            assert "getts som en rätt ska vägas mot det som betalades för mycket utöver" in text

    @pytest.mark.parametrize("wage_now", [1_500, 2_000, 2_500])
    def test_nothing_where_there_is_nothing_to_weigh(self, wage_now: int) -> None:
        """More, the same, or less, of the right alone."""
        correction = fs.recompute(decided(), single(wage(wage_now, id="lön")))
        assert to_weigh(correction.change) == ()
        for text in texts_of(correction):
            assert "Mot varandra" not in text
