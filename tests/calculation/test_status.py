"""Where a person stands with jobbstimulans."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.calculation.status import JobbstimulansState as State
from tests.calculation.helpers import noticed, single, wage


def months(first: str, number: int) -> list[fs.Month]:
    """So many months in a row."""
    return [fs.Month.parse(first).plus(one) for one in range(number)]


def status(
    *support: fs.Month, at: str, recorded: Any = None, known_from: str | None = None
) -> fs.JobbstimulansStatus:
    """Anna's status at a month, with these months of support behind her."""
    ledger = fs.Ledger(
        support_months={"anna": support},
        jobbstimulans_periods={} if recorded is None else {"anna": recorded},
        known_from={} if known_from is None else {"anna": known_from},
    )
    return fs.jobbstimulans_status(ledger, "anna", at)


class TestUnknown:
    """What is absent is unknown, never none."""

    def test_a_person_whom_the_ledger_does_not_know(self) -> None:
        """Nothing is known of her months."""
        found = fs.jobbstimulans_status(fs.Ledger(), "anna", "2026-09")
        assert (found.state, found.months_in_a_row, found.needed) == (State.UNKNOWN, 0, 6)
        assert found.broken_by is None
        assert found.sv == "Okänt om jobbstimulans gäller."
        assert found.en == "Unknown whether jobbstimulans applies."

    def test_a_person_whose_earlier_months_are_unknown(self) -> None:
        """Two months are known; there may be more."""
        found = status(*months("2026-07", 2), at="2026-09", known_from="2026-07")
        assert (found.state, found.months_in_a_row) == (State.UNKNOWN, 2)
        assert found.broken_by is None
        assert "minst 2 av 6" in found.sv
        assert "at least 2 of 6" in found.en

    def test_a_broken_row_within_what_is_known_may_still_lie_in_an_unknown_period(self) -> None:
        """A period from before can last for two years."""
        known = [*months("2026-01", 2), *months("2026-04", 2)]
        found = status(*known, at="2026-06", known_from="2026-01")
        assert (found.state, found.months_in_a_row) == (State.UNKNOWN, 2)
        assert found.broken_by == fs.Month(2026, 3)

    @pytest.mark.parametrize(
        "known, last", [(0, "2025-12"), (1, "2026-01"), (4, "2026-04"), (5, "2026-05")]
    )
    def test_with_time_an_unknown_period_has_ended(self, known: int, last: str) -> None:
        """December 2023 is unknown and the sixth, or known ones after it make up the six."""
        support = months("2024-01", known)
        month = fs.Month.parse(last)
        states = [
            status(*support, at=str(at), known_from="2024-01").state
            for at in (month, month.plus(1))
        ]
        assert states == [State.UNKNOWN, State.NOT_QUALIFIED]

    def test_the_calculation_says_so_too(self) -> None:
        """For who has a wage."""
        assert "jobbstimulans_unknown" in noticed(single(wage(1_000)))


class TestNotEntered:
    """Months that the ledger has not come to are no months that broke anything."""

    def test_are_told_and_break_nothing(self) -> None:
        """May is entered; it is asked about August."""
        ledger = fs.Ledger(support_months={"anna": months("2026-01", 5)}, through="2026-05")
        found = fs.jobbstimulans_status(ledger, "anna", "2026-08")
        assert (found.months_in_a_row, found.broken_by) == (0, None)
        assert found.not_entered == tuple(months("2026-06", 2))
        assert found.sv == (
            "Ingen jobbstimulans: 0 av 6 månader i följd. Inte infört: 2026-06 till 2026-07."
        )
        assert found.en == (
            "No jobbstimulans: 0 of 6 months in a row. Not entered: 2026-06 to 2026-07."
        )

    def test_one_is_told_as_one(self) -> None:
        """Also where there is a period."""
        ledger = fs.Ledger(support_months={"anna": months("2026-01", 6)}, through="2026-06")
        assert fs.jobbstimulans_status(ledger, "anna", "2026-07").not_entered == ()
        found = fs.jobbstimulans_status(ledger, "anna", "2026-08")
        assert found.not_entered == (fs.Month(2026, 7),)
        assert found.sv.endswith("(räknat ur månaderna). Inte infört: 2026-07.")

    def test_a_month_that_was_entered_is_one_that_broke(self) -> None:
        """May had no support."""
        ledger = fs.Ledger(support_months={"anna": months("2026-01", 4)}, through="2026-05")
        found = fs.jobbstimulans_status(ledger, "anna", "2026-08")
        assert found.broken_by == fs.Month(2026, 5)


class TestNotQualified:
    """How many of six there are, and which month broke the row."""

    def test_who_is_known_to_have_had_none(self) -> None:
        """No month, and nothing broken."""
        found = status(at="2026-09")
        assert (found.state, found.months_in_a_row) == (State.NOT_QUALIFIED, 0)
        assert found.broken_by is None

    def test_a_refused_month_breaks_the_row(self) -> None:
        """Counting begins anew after it."""
        found = status(*months("2026-01", 3), *months("2026-05", 2), at="2026-07")
        assert (found.state, found.months_in_a_row) == (State.NOT_QUALIFIED, 2)
        assert found.broken_by == fs.Month(2026, 4)
        assert found.sv == "Ingen jobbstimulans: 2 av 6 månader i följd; 2026-04 bröt följden."
        assert str(found) == found.sv
        assert found.en == "No jobbstimulans: 2 of 6 months in a row; 2026-04 broke the row."

    def test_the_last_month_can_be_the_one_that_broke_it(self) -> None:
        """Five, and then none."""
        found = status(*months("2026-01", 5), at="2026-07")
        assert (found.months_in_a_row, found.broken_by) == (0, fs.Month(2026, 6))

    def test_of_several_without_it_is_the_first_that_broke_it(self) -> None:
        """April ended the row that began in January."""
        found = status(*months("2026-01", 3), *months("2026-07", 1), at="2026-08")
        assert (found.months_in_a_row, found.broken_by) == (1, fs.Month(2026, 4))

    def test_what_is_told_from_before_the_known_months_breaks_nothing(self) -> None:
        """The months between are unknown."""
        found = status(*months("2025-01", 1), at="2029-01", known_from="2026-01")
        assert (found.state, found.broken_by) == (State.NOT_QUALIFIED, None)

    def test_a_first_row_has_nothing_that_broke_it(self) -> None:
        """There was no support before it."""
        found = status(*months("2026-05", 2), at="2026-07")
        assert (found.months_in_a_row, found.broken_by) == (2, None)
        assert found.sv == "Ingen jobbstimulans: 2 av 6 månader i följd."

    def test_the_month_itself_is_not_looked_at(self) -> None:
        """Nor any later one."""
        assert status(*months("2026-01", 9), at="2026-06").months_in_a_row == 5


class TestQualified:
    """Since when, and through which month."""

    def test_six_in_a_row_qualify_from_the_seventh_month(self) -> None:
        """For 24 months, whether or not there is any support in them."""
        for at in ("2026-07", "2027-01"):
            assert status(*months("2026-01", 6), at=at).state is State.QUALIFIED
        found = status(*months("2026-01", 6), at="2028-06")
        assert (found.state, found.recorded) == (State.QUALIFIED, False)
        assert (found.since, found.last_month) == (fs.Month(2026, 7), fs.Month(2028, 6))
        assert found.sv == "Jobbstimulans från 2026-07 till och med 2028-06 (räknat ur månaderna)."
        assert found.en == "Jobbstimulans from 2026-07 through 2028-06 (reckoned from the months)."

    def test_a_recorded_period_wins(self) -> None:
        """Over months that would say otherwise."""
        found = status(*months("2026-01", 6), at="2026-08", recorded=[fs.Period("2026-03-15")])
        assert (found.state, found.since, found.last_month) == (
            State.QUALIFIED,
            fs.Month(2026, 3),
            None,
        )
        assert found.recorded
        assert found.sv == "Jobbstimulans från 2026-03 tills vidare (registrerad period)."
        assert found.en == "Jobbstimulans from 2026-03 with no end set (as recorded)."


class TestMustRequalify:
    """A period has ended; only months after it count towards a new one."""

    def test_a_period_that_followed_from_the_months(self) -> None:
        """Support all along: the first month after it is the first of six."""
        found = status(*months("2024-01", 32), at="2026-09")
        assert (found.state, found.months_in_a_row) == (State.MUST_REQUALIFY, 2)
        assert (found.since, found.last_month) == (fs.Month(2024, 7), fs.Month(2026, 6))
        assert found.broken_by is None
        assert found.sv == (
            "Jobbstimulans upphörde efter 2026-06 (räknat ur månaderna). Ny period: 2 av 6 månader "
            "i följd."
        )
        assert found.en == (
            "Jobbstimulans ended after 2026-06 (reckoned from the months). New period: 2 of 6 "
            "months in a row."
        )

    def test_a_recorded_one(self) -> None:
        """Months before its end don't count."""
        ended = [fs.Period("2024-01-01", "2026-04-30")]
        found = status(*months("2026-01", 8), at="2026-09", recorded=ended)
        assert (found.state, found.months_in_a_row) == (State.MUST_REQUALIFY, 4)
        assert (found.last_month, found.recorded) == (fs.Month(2026, 4), True)

    def test_a_month_that_broke_the_new_row_is_told(self) -> None:
        """After the period; a month inside it breaks nothing."""
        ended = [fs.Period("2024-01-01", "2026-04-30")]
        told = [*months("2026-05", 1), *months("2026-07", 2)]
        found = status(*told, at="2026-09", recorded=ended)
        assert (found.months_in_a_row, found.broken_by) == (2, fs.Month(2026, 6))

    @pytest.mark.parametrize(
        "at, state", [("2026-06", State.MUST_REQUALIFY), ("2026-07", State.UNKNOWN)]
    )
    def test_months_after_it_that_nobody_has_told_are_unknown(self, at: str, state: State) -> None:
        """They can have given a new period in the seventh month at the earliest."""
        ledger = fs.Ledger(jobbstimulans_periods={"anna": [fs.Period("2024-01-01", "2025-12-31")]})
        found = fs.jobbstimulans_status(ledger, "anna", at)
        assert (found.state, found.months_in_a_row) == (state, 0)
        assert (found.last_month, found.recorded) == (fs.Month(2025, 12), True)
        codes = noticed(single(wage(9, counts_in=at), month=at), ledger=ledger)
        assert ("jobbstimulans_unknown" in codes) is (state is State.UNKNOWN)

    def test_months_known_from_the_end_of_it_are_enough(self) -> None:
        """There are no unknown ones between."""
        ledger = fs.Ledger(
            jobbstimulans_periods={"anna": [fs.Period("2024-01-01", "2025-12-31")]},
            support_months={"anna": ["2026-08"]},
            known_from={"anna": "2026-01"},
        )
        found = fs.jobbstimulans_status(ledger, "anna", "2026-09")
        assert (found.state, found.months_in_a_row) == (State.MUST_REQUALIFY, 1)

    def test_months_before_a_period_that_is_to_come_do_not_count(self) -> None:
        """It is recorded, and wins."""
        for end in (None, "2028-01-31"):
            coming = [fs.Period("2027-01-01", end)]
            found = status(*months("2026-01", 8), at="2026-09", recorded=coming)
            assert (found.state, found.months_in_a_row) == (State.NOT_QUALIFIED, 0)

    def test_a_supposed_ledger_is_told(self) -> None:
        """In every state."""
        ledger = fs.Ledger(support_months={"anna": months("2026-01", 6)}, supposed=True)
        for at, start in (("2026-05", "Ingen"), ("2026-07", "Jobbstimulans från")):
            found = fs.jobbstimulans_status(ledger, "anna", at)
            assert found.supposed
            assert found.sv.startswith(start)
            assert found.sv.endswith(". Det bygger på ett antagande.")
            assert found.en.endswith(". It rests on a supposition.")

    def test_it_can_be_recorded_that_there_is_none(self) -> None:
        """An empty record is known."""
        ledger = fs.Ledger(jobbstimulans_periods={"anna": []})
        assert fs.jobbstimulans_status(ledger, "anna", "2026-09").state is State.NOT_QUALIFIED

    def test_six_new_months_qualify_again(self) -> None:
        """From the month after the sixth."""
        found = status(*months("2024-01", 36), at="2027-01")
        assert (found.state, found.since) == (State.QUALIFIED, fs.Month(2027, 1))


class TestBefore:
    """The rule came in July 2013."""

    def test_there_was_none(self) -> None:
        """Whatever is known."""
        found = status(*months("2012-12", 6), at="2013-06")
        assert found.state is State.NOT_IN_FORCE
        assert found.sv == "Jobbstimulans fanns inte före juli 2013."
        assert found.en == "There was no jobbstimulans before July 2013."

    def test_what_is_no_ledger_and_no_person_is_refused(self) -> None:
        """Every fault at once."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.jobbstimulans_status({}, "", 2026)  # type: ignore[arg-type]
        assert [(one.code, one.at) for one in raised.value.faults] == [
            ("wrong_kind", "ledger"),
            ("id_missing", "person"),
            ("not_a_month", "month"),
        ]

    def test_a_month_that_cannot_be_read_is_refused(self) -> None:
        """As everywhere."""
        with pytest.raises(fs.InvalidFacts) as raised:
            status(at="2026-9")
        assert [(one.code, one.at) for one in raised.value.faults] == [("not_a_month", "month")]
