"""The forms an assessment can take: how much of the pay is left out."""

import re
from collections.abc import Iterator
from decimal import Decimal, Inexact
from typing import TypeAlias

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.ground.errors import Fault
from forsorjning.ground.money import EXACT


@frozen(eq=False, repr=False)
class Everything(Fact):
    """The whole pay is left out."""


@frozen(eq=False, repr=False)
class PerMonth(Fact):
    """So many kronor are left out in the month calculated.

    Raises:
        InvalidFacts: for an amount of 0, which would leave nothing out.
    """

    amount: Decimal = field(converter=convert.amount)

    def _faults(self) -> Iterator[Fault]:
        if self.amount == 0:
            yield Fault("no_effect", "amount")


@frozen(eq=False, repr=False)
class PerOccasion(Fact):
    """So many kronor are left out for each work opportunity.

    Raises:
        InvalidFacts: for an amount of 0, which would leave nothing out.
    """

    amount: Decimal = field(converter=convert.amount)

    def _faults(self) -> Iterator[Fault]:
        if self.amount == 0:
            yield Fault("no_effect", "amount")


_FINEST = Decimal("0.0001")
_WRITTEN = re.compile(r"[0-9]{1,10}(\.[0-9]{1,10})?")


def _share(value: Decimal | int | str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, Decimal | int | str):
        return convert.unreadable("share_not_exact", value=value)
    if isinstance(value, str) and not _WRITTEN.fullmatch(value):
        return convert.unreadable("share_range")
    share = Decimal(value)
    if not share.is_finite() or not 0 <= share <= 1:
        return convert.unreadable("share_range")
    try:
        return EXACT.quantize(share, _FINEST)
    except Inexact:
        return convert.unreadable("share_range")


@frozen(eq=False, repr=False)
class Share(Fact):
    """A share of the pay is left out, from more than 0 to 1, with at most four decimals.

    Raises:
        InvalidFacts: for a share outside 0 to 1, or of 0, which would leave nothing out.
    """

    share: Decimal = field(converter=_share)

    def _faults(self) -> Iterator[Fault]:
        if self.share == 0:
            yield Fault("no_effect", "share")


@frozen(eq=False, repr=False)
class CountInFull(Fact):
    """A person has assessed the payment, and it counts in full."""


Form: TypeAlias = Everything | PerMonth | PerOccasion | Share | CountInFull


def a_form(value: Form) -> Form:
    """A form, as itself."""
    return convert.one_kind(value, (Everything, PerMonth, PerOccasion, Share, CountInFull))
