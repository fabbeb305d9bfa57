"""What has been used of an assessment in earlier months."""

from collections.abc import Mapping
from decimal import Decimal

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.facts.ledger import a_year, exact_amount
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month

_MOST = 10**12
_LONGEST_NAME = convert.LONGEST_ID + len(" 2026-08-13--2026-08-14")


def _a_total(value: int) -> int:
    """A whole number, also one that counts of many payments add up to."""
    return value if type(value) is int and 0 <= value < _MOST else convert.count(value)


def _a_name(value: str) -> str:
    """The name of an opportunity: an id, or an activity and its days."""
    named = type(value) is str and value.isprintable() and 0 < len(value) <= _LONGEST_NAME
    return value if named else convert.a_needed_id(value)


@frozen(kw_only=True, eq=False, repr=False)
class OccasionUse(Fact):
    """What has been left out for one work opportunity that was paid in parts."""

    occasions: int = field(converter=_a_total, default=1)
    left_out: Decimal = field(converter=exact_amount, default=Decimal(0))


def _by_year(value: Mapping[int, Decimal | int | str]) -> FrozenMap[int, Decimal]:
    return convert.mapped(value, a_year, exact_amount)


def _by_month(value: Mapping[Month | str, int]) -> FrozenMap[Month, int]:
    return convert.mapped(value, convert.a_month, _a_total)


def _known(value: Mapping[str, OccasionUse]) -> FrozenMap[str, OccasionUse]:
    return convert.mapped(value, _a_name, lambda use: convert.fact(OccasionUse, use))


@frozen(kw_only=True, eq=False, repr=False)
class AssessmentUse(Fact):
    """What has been used of a standing assessment in earlier months.

    Attributes:
        by_year: kronor left out, by the calendar year of the work.
        occasions: work opportunities that have left something out, in all.
        occasions_by_month: the same by the month of the work.
        known_occasions: by the opportunity's name, for those that may be paid again.
        known_from: the first month whose use is in it, where earlier use is unknown.
    """

    by_year: FrozenMap[int, Decimal] = field(converter=_by_year, factory=FrozenMap)
    occasions: int = field(converter=_a_total, default=0)
    occasions_by_month: FrozenMap[Month, int] = field(converter=_by_month, factory=FrozenMap)
    known_occasions: FrozenMap[str, OccasionUse] = field(converter=_known, factory=FrozenMap)
    known_from: Month | None = field(converter=convert.optional_month, default=None)
