"""What no answer changes: the facts, and what follows from them before any question."""

from collections.abc import Mapping

from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.months import Month, Period
from forsorjning.ground.record import Record
from forsorjning.norms.riksnorm import Riksnorm
from forsorjning.rules.norm import Norm


class Frame(Record):
    """The facts of a month, the same along every road.

    Attributes:
        ages_of: the children's ages by their ids.
        table: the riksnorm of the month; norm: what it comes to for the household.
        windows: by person, the period of jobbstimulans that the month lies in.
        made_now: where a decided month is recomputed, the ids of assessments made after it;
            None in a month that is not recomputed.
    """

    case: Case
    ledger: Ledger
    practice: Practice
    ages_of: Mapping[str, int]
    table: Riksnorm
    norm: Norm
    windows: Mapping[str, Period]
    made_now: frozenset[str] | None


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
