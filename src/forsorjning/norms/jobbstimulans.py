"""The terms of jobbstimulans: how much is left out, after how long and for how long."""

from decimal import Decimal
from functools import cache

from forsorjning.ground.law import SOL_2001, SOL_2025, Citation
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record


class JobbstimulansTerms(Record):
    """The numbers in the särskild beräkningsregel, as one act states them.

    Attributes:
        applies_from: the first month of the section.
        stands_in: the section.
        share_left_out: the share of income from employment that is not considered.
        months_in_a_row: how many months of försörjningsstöd in a row qualify.
        window_months: how many months the rule then holds; the act says two years.
    """

    applies_from: Month
    stands_in: Citation
    share_left_out: Decimal
    months_in_a_row: int
    window_months: int


# fmt: off
_TERMS = (
    # the latest first; SFS 2013:421 brought the rule, and the act of 2025 took it over
    JobbstimulansTerms(
        applies_from=Month(2025, 7), stands_in=SOL_2025["12 kap. 8 §"],
        share_left_out=Decimal("0.25"), months_in_a_row=6, window_months=24,
    ),
    JobbstimulansTerms(
        applies_from=Month(2013, 7), stands_in=SOL_2001["4 kap. 1 b §"],
        share_left_out=Decimal("0.25"), months_in_a_row=6, window_months=24,
    ),
)
# fmt: on


def jobbstimulans_terms(month: Month) -> JobbstimulansTerms | None:
    """The terms in a month; None before July 2013, when there was no such rule.

    The acts set no last day, so the terms hold until an act changes them. For
    months after 2026 no change was found, and none was ruled out.

    >>> jobbstimulans_terms(Month(2026, 9)).share_left_out
    Decimal('0.25')
    """
    return terms_at(month.index)


@cache
def terms_at(index: int) -> JobbstimulansTerms | None:
    """The same for the month with this index; many months are asked about at once."""
    return next((terms for terms in _TERMS if terms.applies_from.index <= index), None)
