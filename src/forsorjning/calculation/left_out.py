"""What is left out of the month's pay: assessments and jobbstimulans, in their order."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from forsorjning.calculation.earnings import Earnings
from forsorjning.calculation.frame import Frame
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Rule, total

if TYPE_CHECKING:
    from forsorjning.calculation.drawing import Drawn
    from forsorjning.rules.assessment import Assessed, LeftOut
    from forsorjning.rules.coverage import Reason

Covered: TypeAlias = "Mapping[str, tuple[Assessed, ...]]"
"""By income id, what covers the payment, in the order it was decided."""


class LeftOutOfMonth(Record):
    """What assessments and jobbstimulans leave out, and why they leave nothing out of the rest.

    Attributes:
        assessed: a row for each payment and assessment, in the order they were drawn.
        jobbstimulans: a row for each person who has it.
        reasons: by income id, why a covered payment counts after all.
        drawn: by assessment id, what was drawn; the ledger keeps it.
    """

    assessed: "tuple[LeftOut, ...]" = ()
    jobbstimulans: tuple[Rule, ...] = ()
    reasons: "Mapping[str, Reason]" = FrozenMap()
    drawn: "Mapping[str, Drawn]" = FrozenMap()

    @property
    def total(self) -> Decimal:
        """All that is left out, in kronor."""
        return total(self.assessed) + total(self.jobbstimulans)


def leave_out(frame: Frame, earnings: Earnings, covered: Covered) -> LeftOutOfMonth:
    """Leave out what comes first, then jobbstimulans, then what comes after it."""
    if not covered and not frame.windows:
        return _NOTHING
    left = dict(earnings.left)
    if not covered:
        return LeftOutOfMonth(jobbstimulans=_jobbstimulans(frame, earnings, left))
    from forsorjning.calculation.gigs import Turns  # only where an assessment covers something
    from forsorjning.facts.assessment import Combine

    turns = Turns(frame, earnings, covered, left)
    turns.take(Combine.REMAINDER)
    jobbstimulans = _jobbstimulans(frame, earnings, left)
    turns.take(Combine.STATUTE_FIRST)
    return LeftOutOfMonth(
        assessed=tuple(turns.rows),
        jobbstimulans=jobbstimulans,
        reasons=turns.reasons,
        drawn=turns.drawn,
    )


_NOTHING = LeftOutOfMonth()


def _jobbstimulans(frame: Frame, earnings: Earnings, left: dict[str, Decimal]) -> tuple[Rule, ...]:
    if not frame.windows:
        return ()
    from forsorjning.calculation.jobbstimulans import jobbstimulans_of  # where someone has it

    return jobbstimulans_of(frame, earnings, left)
