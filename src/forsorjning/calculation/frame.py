"""What no answer changes: the facts, and what follows from them before any question."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.months import Month, Period
from forsorjning.ground.record import Record
from forsorjning.norms.riksnorm import Riksnorm
from forsorjning.rules.norm import Norm

if TYPE_CHECKING:
    from forsorjning.facts.assessment import Assessable, IndividualAssessment, Supposition
    from forsorjning.rules.coverage import Verdict


class Tried(Record):
    """What a what-if supposes beside the facts.

    Attributes:
        suppositions: what stands in for assessments.
        norm_of: the month whose riksnorm is tried where the month calculated has none.
    """

    suppositions: "tuple[Supposition, ...]" = ()
    norm_of: Month | None = None


class Frame(Record):
    """The facts of a month, the same along every road.

    Attributes:
        ages_of: the children's ages by their ids.
        table: the riksnorm of the month; norm: what it comes to for the household.
        windows: by person, the period of jobbstimulans that the month lies in.
        made_now: where a decided month is recomputed, the ids of assessments made after it;
            None in a month that is not recomputed.
        assessments: those that hold, and in a what-if what is supposed to.
        taken_over: by the id of one, the first day of those that supersede it.
        tried: what a what-if supposes; None in a calculation in earnest.
    """

    case: Case
    ledger: Ledger
    practice: Practice
    ages_of: Mapping[str, int]
    table: Riksnorm
    norm: Norm
    windows: Mapping[str, Period]
    made_now: frozenset[str] | None
    assessments: "tuple[Assessable, ...]"
    taken_over: Mapping[str, date]
    tried: Tried | None

    @property
    def made_by_persons(self) -> "tuple[IndividualAssessment, ...]":
        """The assessments that persons have made, less those that a supposition stands in for."""
        if self.tried is None:
            return self.case.assessments
        held = {id(one) for one in self.assessments}
        return tuple(one for one in self.case.assessments if id(one) in held)

    @cached_property
    def verdicts(self) -> "Mapping[str, Verdict]":
        """By income id, what covers each payment that can be an occasional earning this month."""
        from forsorjning.calculation.gigs import judged_in  # only where there are any

        return judged_in(self)

    @property
    def assumed_norm(self) -> Month | None:
        """The month whose riksnorm is tried, where the month calculated has none."""
        return None if self.table.assumed_for is None or not self.tried else self.tried.norm_of


class Framed:
    """What is calculated from a frame says what it was calculated from."""

    __slots__ = ()
    _frame: Frame

    @property
    def case(self) -> Case:
        """The case as it was given."""
        return self._frame.case

    @property
    def month(self) -> Month:
        """The month calculated."""
        return self._frame.case.month

    @property
    def ledger(self) -> Ledger:
        """What earlier months left, as it was given."""
        return self._frame.ledger

    @property
    def practice(self) -> Practice:
        """The municipality's choices, as they were given."""
        return self._frame.practice
