"""The prisbasbelopp and the youth limit, now in 12 kap. 9 § SoL (2025:400)."""

import pickle
from datetime import date, timedelta
from decimal import Decimal, localcontext
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from forsorjning.ground.errors import NormNotPublished
from forsorjning.norms.prisbasbelopp import prisbasbelopp, prisbasbelopp_source, youth_limit
from forsorjning.norms.provenance import Provenance

AS_SET = {
    2012: 44000,
    2013: 44500,
    2014: 44400,
    2015: 44500,
    2016: 44300,
    2017: 44800,
    2018: 45500,
    2019: 46500,
    2020: 47300,
    2021: 47600,
    2022: 48300,
    2023: 52500,
    2024: 57300,
    2025: 58800,
    2026: 59200,
    2027: 59600,
}
CHANGE = date(2013, 7, 1)


class TestPrisbasbelopp:
    """Socialförsäkringsbalken 2 kap. 6-7 §§: the Government sets one amount for each year."""

    @pytest.mark.parametrize("year, amount", AS_SET.items())
    def test_every_year_has_the_amount_that_was_set(self, year: int, amount: int) -> None:
        """The amounts of 2012 to 2027."""
        assert prisbasbelopp(year) == amount
        assert type(prisbasbelopp(year)) is Decimal

    @pytest.mark.parametrize("year", range(2012, 2027))
    def test_the_amounts_to_2026_are_read_in_their_ordinances(self, year: int) -> None:
        """Each names an ordinance of the year before."""
        cell = prisbasbelopp_source(year)
        assert cell.key == "prisbasbelopp"
        assert cell.amount == AS_SET[year]
        assert cell.provenance is Provenance.STATUTE
        assert cell.source.startswith(f"SFS {year - 1}:")

    def test_every_ordinance_is_named_once(self) -> None:
        """No line was copied from another."""
        assert len({prisbasbelopp_source(year).source for year in AS_SET}) == len(AS_SET)

    def test_the_amount_of_2027_is_marked_as_read_second_hand(self) -> None:
        """Its ordinance was not read."""
        cell = prisbasbelopp_source(2027)
        assert cell.provenance is Provenance.SECONDARY
        assert "second-hand" in cell.source

    @pytest.mark.parametrize(
        "year, nearest", [(2011, "2012"), (1900, "2012"), (2028, "2027"), (2999, "2027")]
    )
    def test_a_year_outside_the_table_names_the_nearest_year(self, year: int, nearest: str) -> None:
        """No amount is carried over to a year that has none."""
        for ask in (prisbasbelopp, prisbasbelopp_source):
            with pytest.raises(NormNotPublished) as caught:
                ask(year)
            assert caught.value.args == ("prisbasbelopp", str(year), nearest)

    def test_the_error_can_be_sent_between_processes(self) -> None:
        """It pickles, or a pool of processes would die of it."""
        with pytest.raises(NormNotPublished) as caught:
            prisbasbelopp(2028)
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
        assert again.args == ("prisbasbelopp", "2028", "2027")

    def test_an_amount_cannot_be_set(self) -> None:
        """The line given out is frozen."""
        cell: Any = prisbasbelopp_source(2026)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            cell.amount = Decimal(0)


class TestYouthLimit:
    """Own work of children and school youth counts first above the limit of the year."""

    def test_pay_before_july_2013_has_half_a_prisbasbelopp(self) -> None:
        """44 500 / 2 = 22 250 kronor, and 22 000 the year before."""
        assert youth_limit(date(2013, 6, 30)) == 22250
        assert youth_limit(date(2012, 1, 1)) == 22000

    def test_pay_from_july_2013_has_a_whole_one(self) -> None:
        """44 500 kronor from the first day of July."""
        assert youth_limit(CHANGE) == 44500

    def test_the_move_to_the_new_act_changed_nothing(self) -> None:
        """12 kap. 9 § has the limit that 4 kap. 1 a § had."""
        assert youth_limit(date(2025, 6, 30)) == youth_limit(date(2025, 7, 1)) == 58800

    @given(paid_on=st.dates(min_value=date(2012, 1, 1), max_value=date(2027, 12, 31)))
    @example(paid_on=CHANGE)
    @example(paid_on=CHANGE - timedelta(days=1))
    @example(paid_on=date(2026, 12, 31))
    @example(paid_on=date(2027, 1, 1))
    def test_the_limit_is_that_of_the_year_of_payment(self, paid_on: date) -> None:
        """Half of it or the whole, by the day of payment and nothing else."""
        halves = 1 if paid_on < CHANGE else 2
        assert youth_limit(paid_on) * 2 == AS_SET[paid_on.year] * halves

    def test_the_caller_s_decimal_context_changes_nothing(self) -> None:
        """A caller who reckons with two digits gets the same krona as everyone else."""
        with localcontext() as context:
            context.prec = 2
            limit = youth_limit(date(2013, 1, 31))
        assert limit == 22250

    @pytest.mark.parametrize(
        "paid_on, nearest", [(date(2011, 12, 31), "2012"), (date(2028, 1, 1), "2027")]
    )
    def test_pay_of_a_year_without_prisbasbelopp_is_refused(
        self, paid_on: date, nearest: str
    ) -> None:
        """The limit can't be known where the amount it is made from is not."""
        with pytest.raises(NormNotPublished) as caught:
            youth_limit(paid_on)
        assert caught.value.nearest == nearest
