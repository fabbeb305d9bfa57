"""The special calculation rule: 12 kap. 8 § SoL (2025:400), 4 kap. 1 b § SoL (2001:453)."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.norms.jobbstimulans import jobbstimulans_terms
from forsorjning.rules.jobbstimulans import (
    Jobbstimulans,
    JobbstimulansRounded,
    window_in,
    windows,
)

kronor = st.decimals(0, 100_000, places=2)
START = fs.Month(2013, 7)
NOW = fs.Month(2026, 9)
histories = st.frozensets(st.integers(0, 160).map(START.plus), max_size=120)


def run(first: str, months: int) -> frozenset[fs.Month]:
    """So many months in a row."""
    return frozenset(fs.Month.parse(first).plus(number) for number in range(months))


def periods(support: frozenset[fs.Month]) -> list[tuple[str, str]]:
    """The periods that follow, as months."""
    return [
        (str(fs.Month.of(found.first)), str(fs.Month.of(found.last or found.first)))
        for found in windows(support)
    ]


def row(earned: Decimal | int | str) -> Jobbstimulans:
    """Anna's, inside her two years."""
    terms = jobbstimulans_terms(NOW)
    assert terms is not None
    return Jobbstimulans(
        person="anna",
        month=NOW,
        window=fs.Period("2026-01-01", "2027-12-31"),
        recorded=True,
        earned_as_employee=Decimal(earned),
        terms=terms,
    )


class TestTheQuarter:
    """12 kap. 8 §: "25 procent av inkomsterna av anställning [ska] inte beaktas"."""

    @given(earned=kronor)
    def test_three_quarters_still_count(self, earned: Decimal) -> None:
        """Inside the two years, 75 percent is left to count."""
        assert earned - row(earned).effect == earned * Decimal("0.75")

    @given(earned=kronor, extra=kronor)
    def test_of_every_extra_krona_a_quarter_stays(self, earned: Decimal, extra: Decimal) -> None:
        """Exactly."""
        assert row(earned + extra).effect - row(earned).effect == extra * Decimal("0.25")

    def test_it_is_about_the_person(self) -> None:
        """The row refers to her."""
        assert row(1_000).refs == ("anna",)

    @given(earned=kronor)
    def test_what_counts_is_rounded_and_the_rest_left_out(self, earned: Decimal) -> None:
        """Half up to the öre."""
        rounded = JobbstimulansRounded(exact=row(earned), rounding=fs.Rounding.ORE_HALF_UP)
        counted = earned - rounded.effect
        assert counted == fs.Rounding.ORE_HALF_UP.of(earned * Decimal("0.75"))
        assert rounded.refs == ("anna",)

    @pytest.mark.parametrize(
        "earned, counted",
        [("333", "249.75"), ("5000", "3750"), ("333.34", "250.01"), ("0.02", "0.02")],
    )
    def test_published_and_uneven_amounts(self, earned: str, counted: str) -> None:
        """333 counts as 249,75 and 5 000 as 3 750."""
        rounded = JobbstimulansRounded(exact=row(earned), rounding=fs.Rounding.ORE_HALF_UP)
        assert Decimal(earned) - rounded.effect == Decimal(counted)


class TestSixMonthsInARow:
    """12 kap. 8 §: "För den som har fått försörjningsstöd under sex månader i följd"."""

    def test_six_months_give_two_years_from_the_seventh(self) -> None:
        """January to June 2025: July 2025 to June 2027, across the change of act."""
        assert periods(run("2025-01", 6)) == [("2025-07", "2027-06")]

    @pytest.mark.parametrize("months", range(6))
    def test_fewer_give_nothing(self, months: int) -> None:
        """Five are not six."""
        assert periods(run("2025-01", months)) == []

    def test_a_month_without_starts_the_count_anew(self) -> None:
        """Refused in April 2025: the count restarts in May (P33)."""
        broken = run("2025-01", 3) | run("2025-05", 5)
        assert periods(broken) == []
        assert periods(broken | run("2025-10", 1)) == [("2025-11", "2027-10")]

    def test_a_year_makes_no_break(self) -> None:
        """October to March."""
        assert periods(run("2024-10", 6)) == [("2025-04", "2027-03")]

    @given(support=histories)
    def test_every_period_is_24_months_and_rests_on_six_before_it(
        self, support: frozenset[fs.Month]
    ) -> None:
        """No two overlap, and none of the six lies inside the period before."""
        found = list(windows(support))
        for one in found:
            first = fs.Month.of(one.first)
            assert one.first == first.first_day
            assert one.last == first.plus(23).last_day
            assert {first.plus(-number) for number in range(1, 7)} <= support
        for earlier, later in pairwise(found):
            assert earlier.last is not None
            assert fs.Month.of(later.first).plus(-6) > fs.Month.of(earlier.last)


class TestTwoYears:
    """12 kap. 8 §: "gäller under två år"; then six new months in a row are needed."""

    def test_months_inside_the_period_do_not_count_towards_a_new_one(self) -> None:
        """Only months after it do (our choice: the act is silent)."""
        assert periods(run("2022-07", 6 + 24 + 5)) == [("2023-01", "2024-12")]
        assert periods(run("2022-07", 6 + 24 + 6)) == [
            ("2023-01", "2024-12"),
            ("2025-07", "2027-06"),
        ]

    def test_the_period_runs_on_without_support(self) -> None:
        """It is neither paused nor lengthened."""
        ended = run("2022-07", 6)
        assert window_in(fs.Month(2024, 12), None, ended) is not None
        assert window_in(fs.Month(2025, 1), None, ended) is None
        assert window_in(fs.Month(2022, 12), None, ended) is None


class TestSinceJuly2013:
    """SFS 2013:421: the rule came on 1 July 2013."""

    def test_six_months_before_it_give_it_from_its_first_month(self) -> None:
        """January to June 2013: July 2013 to June 2015."""
        assert periods(run("2013-01", 6)) == [("2013-07", "2015-06")]

    @pytest.mark.parametrize("first", ["2010-01", "2012-06", "2012-12"])
    def test_a_row_that_ended_before_it_came_gives_none(self, first: str) -> None:
        """Six months in a row, the last of them May 2013 or earlier."""
        assert periods(run(first, 6)) == []

    def test_a_long_row_up_to_it_gives_it_from_its_first_month(self) -> None:
        """January 2010 to June 2013 is a row of 42 months, and one period."""
        assert periods(run("2010-01", 42)) == [("2013-07", "2015-06")]

    @pytest.mark.parametrize("month, expected", [("2013-06", False), ("2013-07", True)])
    def test_a_recorded_period_holds_no_earlier(self, month: str, expected: bool) -> None:
        """There was nothing for it to be a period of."""
        recorded = [fs.Period("2013-01-01", "2015-12-31")]
        assert (window_in(fs.Month.parse(month), recorded, None) is not None) is expected


class TestRecordedPeriods:
    """A period that somebody has recorded wins over what the months say."""

    @pytest.mark.parametrize(
        "recorded, expected",
        [
            ([("2026-09-30", "2028-09-29")], True),
            ([("2026-10-01", "2028-09-30")], False),
            ([("2024-09-02", "2026-09-01")], True),
            ([("2024-09-01", "2026-08-31")], False),
            ([("2020-01-01", "2021-12-31"), ("2026-01-01", "2027-12-31")], True),
            ([], False),
        ],
    )
    def test_a_month_has_it_when_any_of_its_days_lies_in_one(
        self, recorded: Iterable[tuple[str, str]], expected: bool
    ) -> None:
        """The first day or the last is enough."""
        found = window_in(NOW, [fs.Period(*days) for days in recorded], None)
        assert (found is not None) is expected

    @pytest.mark.parametrize("month", ["2026-09", "2027-03"])
    def test_the_order_in_which_they_are_written_changes_nothing(self, month: str) -> None:
        """One lies ahead without an end, and one is under way."""
        recorded = [fs.Period("2027-01-01"), fs.Period("2025-01-01", "2026-12-31")]
        found = window_in(fs.Month.parse(month), recorded, None)
        assert found is not None
        assert found == window_in(fs.Month.parse(month), recorded[::-1], None)

    def test_where_one_without_an_end_lies_ahead_no_months_count(self) -> None:
        """Nothing comes after it, and what comes before it does not count."""
        recorded = [fs.Period("2027-01-01")]
        assert window_in(fs.Month(2026, 9), recorded, run("2026-01", 6)) is None

    def test_months_after_a_recorded_periods_end_count_towards_a_new_six(self) -> None:
        """Those before its end do not."""
        recorded = [fs.Period("2024-01-01", "2025-12-31")]
        assert window_in(fs.Month(2026, 7), recorded, run("2026-01", 6)) is not None
        assert window_in(fs.Month(2026, 7), recorded, run("2025-12", 6)) is None

    def test_nothing_known_is_nothing(self) -> None:
        """Unknown history is not qualified."""
        assert window_in(NOW, None, None) is None
        assert window_in(NOW, None, frozenset()) is None
