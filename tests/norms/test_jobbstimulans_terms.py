"""The terms of jobbstimulans: 4 kap. 1 b § SoL (2001:453), 12 kap. 8 § SoL (2025:400)."""

import pickle
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forsorjning.ground.months import Month
from forsorjning.norms.jobbstimulans import JobbstimulansTerms, jobbstimulans_terms

START = Month(2013, 7)
MOVE = Month(2025, 7)


def terms(month: Month) -> JobbstimulansTerms:
    """The terms in a month in which there are any."""
    found = jobbstimulans_terms(month)
    assert found is not None
    return found


class TestJobbstimulansTerms:
    """12 kap. 8 § SoL (2025:400): six months in a row, 25 percent, two years.

    "För den som har fått försörjningsstöd under sex månader i följd ska
    25 procent av inkomsterna av anställning inte beaktas [...]. Den särskilda
    beräkningsregeln gäller under två år."
    """

    @given(months=st.integers(min_value=0, max_value=200))
    def test_a_quarter_is_left_out_for_two_years_after_six_months(self, months: int) -> None:
        """The numbers are the same in every month since the rule began."""
        in_force = terms(START.plus(months))
        assert in_force.share_left_out == Decimal("0.25")
        assert in_force.months_in_a_row == 6
        assert in_force.window_months == 24

    @pytest.mark.parametrize("month", [Month(2012, 12), Month(2013, 1), Month(2013, 6)])
    def test_there_was_no_such_rule_before_july_2013(self, month: Month) -> None:
        """SFS 2013:421 came into force on 1 July 2013; before it there are no terms at all."""
        assert jobbstimulans_terms(month) is None

    @pytest.mark.parametrize("month", [START, Month(2025, 6)])
    def test_the_terms_stand_in_the_old_act_to_june_2025(self, month: Month) -> None:
        """4 kap. 1 b § SoL (2001:453)."""
        assert str(terms(month).stands_in) == "4 kap. 1 b § SoL (2001:453)"
        assert terms(month).applies_from == START

    @pytest.mark.parametrize("month", [MOVE, Month(2026, 12)])
    def test_the_terms_stand_in_the_new_act_from_july_2025(self, month: Month) -> None:
        """12 kap. 8 § SoL (2025:400)."""
        assert str(terms(month).stands_in) == "12 kap. 8 § SoL (2025:400)"
        assert terms(month).applies_from == MOVE

    def test_the_terms_hold_until_an_act_changes_them(self) -> None:
        """A statute has no last year, unlike the amounts of the riksnorm."""
        assert terms(Month(2027, 1)) is terms(Month(2026, 12))

    @given(months=st.integers(min_value=0, max_value=161))
    def test_the_act_cited_is_in_force_in_the_month(self, months: int) -> None:
        """From July 2013 to December 2026."""
        month = START.plus(months)
        assert terms(month).stands_in.act.in_force(month.first_day)
        assert terms(month).stands_in.act.in_force(month.last_day)

    def test_the_terms_cannot_be_changed(self) -> None:
        """They are frozen, and the same for everyone."""
        in_force: Any = terms(MOVE)
        with pytest.raises(AttributeError):
            in_force.share_left_out = Decimal(1)

    def test_the_terms_survive_a_pickle(self) -> None:
        """They can be sent between processes."""
        assert pickle.loads(pickle.dumps(terms(MOVE))) == terms(MOVE)  # noqa: S301 - our own bytes
