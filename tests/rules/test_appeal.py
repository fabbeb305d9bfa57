"""How a decision on aid is challenged, and how each statement about it is known."""

from datetime import date

import pytest

import forsorjning as fs
from forsorjning.ground.law import FL, KL, SOL_2001, SOL_2025
from forsorjning.rules.appeal import appeals

NEW = date(2026, 9, 10)
OLD = date(2024, 5, 6)
BEFORE = date(2016, 5, 6)
RIGHT, BEYOND = fs.LegalBasis.RIGHT, fs.LegalBasis.DISCRETIONARY


class TestARight:
    """35 kap. SoL (2025:400), 43 and 44 §§ förvaltningslagen (2017:900)."""

    def test_where_when_and_what_holds_meanwhile(self) -> None:
        """All of it was read, but that a no to a claimed right is appealed in the same way."""
        said = appeals(RIGHT, NEW)
        assert [one.cites for one in said] == [
            (SOL_2025["35 kap. 1 §"],),
            (FL["43 §"], FL["44 §"]),
            (SOL_2025["35 kap. 1 §"],),
            (SOL_2025["35 kap. 5 §"],),
            (SOL_2025["35 kap. 4 §"],),
        ]
        assert [one.known is fs.Known.READ for one in said] == [True, True, False, True, True]
        assert "omedelbart" in said[3].sv
        assert "at once" in said[3].en
        assert "Prövningstillstånd" in said[4].sv
        assert "Leave to appeal" in said[4].en

    def test_of_the_act_of_2001_only_where_is_known(self) -> None:
        """When its decisions took effect, and the leave to appeal, were not read there."""
        said = appeals(RIGHT, OLD)
        assert said[0].cites == (SOL_2001["16 kap. 3 §"],)
        assert not any("omedelbart" in one.sv or "kammarrätten" in one.sv for one in said)


class TestBeyondTheRight:
    """13 kap. kommunallagen (2017:725): a review of legality."""

    @pytest.mark.parametrize("day", [OLD, NEW])
    def test_the_details_of_time_and_place_are_not_verified(self, day: date) -> None:
        """That there is a review, and within three weeks, was read."""
        legality, since, where = appeals(BEYOND, day)
        assert (legality.cites, legality.known) == ((KL["13 kap."],), fs.Known.READ)
        assert "tillkännagavs på kommunens anslagstavla" in since.sv
        assert "lämnas till förvaltningsrätten" in where.sv
        assert "protokollet där det anmäldes" in where.sv
        for one in (since, where):
            assert (one.cites, one.known) == ((), fs.Known.UNVERIFIED)


@pytest.mark.parametrize("basis", fs.LegalBasis)
def test_before_july_2018_nothing_is_told_of_times_and_forms(basis: fs.LegalBasis) -> None:
    """The acts of then were not read."""
    said = appeals(basis, BEFORE)
    unchecked = [one for one in said if "1 juli 2018" in one.sv]
    assert [one.known for one in unchecked] == [fs.Known.UNVERIFIED]
    assert not any(cite.act in {FL, KL} for one in said for cite in one.cites)
