"""What a calculation returns: settled, supposed, or awaiting a person."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from forsorjning.calculation.frame import Frame, Framed, Tried
from forsorjning.calculation.left_out import LeftOutOfMonth
from forsorjning.calculation.outcome import Outcome
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.sheet import Row, Sheet
from forsorjning.facts.canonical import hash_of
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Part, total
from forsorjning.version import VERSION

if TYPE_CHECKING:
    from forsorjning.calculation.notices import Notice
    from forsorjning.facts.assessment import Supposition
    from forsorjning.facts.entry import Entry
    from forsorjning.ground.months import Month


class Disregarded(Record):
    """What is left out of the income, in kronor, by the rule that leaves it out.

    Attributes:
        youth: own work of children and school youths.
        child: a child's own income beyond the child's norm.
        assessment: occasional earnings after an individual assessment.
        jobbstimulans: the special calculation rule.
    """

    youth: Decimal
    child: Decimal
    assessment: Decimal
    jobbstimulans: Decimal

    @property
    def total(self) -> Decimal:
        """All that is left out."""
        with exactly():
            return self.youth + self.child + self.assessment + self.jobbstimulans


class Ruleset(Record):
    """What a result rests on: the library's version, and the ordinance of its norm."""

    version: str
    norm: str


class Calculation(Framed):
    """What the facts and the assessments come to for one month. It is no decision.

    All amounts are ``Decimal`` kronor per month; the board's decision remains to
    be taken. ``answers`` maps question ids to what was supposed; it is empty when
    nothing is.
    """

    __slots__ = ("_frame", "_notices", "_outcome", "_sheet", "answers")
    _frame: Frame
    _outcome: Outcome
    answers: FrozenMap[str, Answer]

    def __init__(self, frame: Frame, outcome: Outcome, answers: Mapping[str, Answer]) -> None:
        """Hold one road through the month."""
        object.__setattr__(self, "_frame", frame)
        object.__setattr__(self, "_outcome", outcome)
        object.__setattr__(self, "answers", FrozenMap(answers))

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse every change."""
        msg = "a calculation never changes"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        """Refuse every change."""
        self.__setattr__(name, None)

    @property
    def made_now(self) -> frozenset[str]:
        """The ids of assessments made after the month was decided, where it is recomputed."""
        return self._frame.made_now or frozenset()

    @property
    def recomputed(self) -> bool:
        """Whether the month had been decided, and is calculated again beside that."""
        return self._frame.made_now is not None

    @property
    def norm(self) -> Decimal:
        """The riksnorm of the household, adjustments included."""
        return self._frame.norm.effect

    @property
    def costs(self) -> Decimal:
        """The reasonable costs beside the norm (12 kap. 7 § first paragraph 2)."""
        with exactly():
            return self.need - self.norm - self.other_costs

    @property
    def other_costs(self) -> Decimal:
        """The other living costs (12 kap. 1 §)."""
        return self._outcome.other_costs

    @property
    def need(self) -> Decimal:
        """The norm and all costs met."""
        return self._outcome.need.effect

    @property
    def income(self) -> Decimal:
        """The net income of the month, before anything is left out."""
        with exactly():
            return total(self._outcome.earnings.rows)

    @property
    def disregarded(self) -> Disregarded:
        """What is left out of the income, by the rule that leaves it out."""
        return _disregarded(self._outcome, self._outcome.left_out)

    @property
    def disregarded_right(self) -> Disregarded:
        """The same when the right is tried, so that nothing is left out under DISCRETIONARY."""
        return _disregarded(self._outcome, self._outcome.left_out_by_right)

    @property
    def counted_income(self) -> Decimal:
        """The income less everything that is left out, what rests on discretion too."""
        return self._outcome.means.counted.effect

    @property
    def assets(self) -> Decimal:
        """The assets that count."""
        with exactly():
            return total(self._outcome.means.assets)

    @property
    def surplus_in(self) -> Decimal:
        """The surplus of earlier months that is brought in."""
        with exactly():
            return total(self._outcome.means.surplus)

    @property
    def means(self) -> Decimal:
        """Counted income, assets and surplus brought in."""
        return self._outcome.means.effect

    @property
    def means_right(self) -> Decimal:
        """The means when only assessments under RIGHT leave anything out."""
        return self._outcome.means_by_right.effect

    @property
    def aid_without_assessment(self) -> Decimal:
        """The aid if no assessment and no supposed answer left any pay out."""
        return self._outcome.without.effect

    @property
    def aid_right(self) -> Decimal:
        """The aid under 12 kap. 1 §, with assessments under RIGHT."""
        return self._outcome.by_right.effect

    @property
    def aid_discretionary(self) -> Decimal:
        """What assessments under DISCRETIONARY add, under 12 kap. 2 §."""
        added = self._outcome.discretionary
        return ZERO if added is None else added.effect

    @property
    def aid(self) -> Decimal:
        """All aid of the month."""
        return self._outcome.aid.effect

    @property
    def forsorjningsstod(self) -> Decimal:
        """The part of the aid by right that is försörjningsstöd."""
        return self._outcome.forsorjningsstod.effect

    @property
    def other_aid(self) -> Decimal:
        """The part of the aid by right that is for other living costs."""
        rest = self._outcome.other_aid
        return ZERO if rest is None else rest.effect

    @property
    def surplus(self) -> Decimal:
        """What counted income and surplus brought in go beyond the need."""
        return self._outcome.surplus.effect

    @property
    def surplus_without_assessment(self) -> Decimal:
        """The surplus if no assessment left any pay out."""
        return self._outcome.surplus_without.effect

    @property
    def resources(self) -> Decimal:
        """What the household has to live on: net income and aid."""
        return self._outcome.resources.effect

    @property
    def sheet(self) -> Sheet:
        """How it was reckoned, row by row."""
        try:
            return self._sheet  # type: ignore[attr-defined, no-any-return]
        except AttributeError:
            sheet = Sheet(self._outcome.roots, self.case.day)
            object.__setattr__(self, "_sheet", sheet)
            return sheet

    @property
    def notices(self) -> "tuple[Notice, ...]":
        """What a person may want to look at. A notice moves no amount."""
        try:
            return self._notices  # type: ignore[attr-defined, no-any-return]
        except AttributeError:
            from forsorjning.calculation.notices import notices_of  # loaded when first read

            with exactly():
                notices = notices_of(self._frame, self._outcome)
            object.__setattr__(self, "_notices", notices)
            return notices

    @property
    def discretionary_rows(self) -> tuple[Row, ...]:
        """The rows that rest on 12 kap. 2 §, which no automated decision may carry."""
        return tuple(row for row in self.sheet if row.applied.discretionary)

    @property
    def ruleset(self) -> Ruleset:
        """The version of the library and the source of the norm."""
        return Ruleset(version=VERSION, norm=str(self._frame.table))

    @property
    def input_hash(self) -> str:
        """The SHA-256 of all that can move an amount: the same input, the same hash."""
        given = (self.case, self.ledger, self.practice, self.answers)
        return hash_of(*given, *_told_of(self._frame.tried))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._given() == other._given()

    def __hash__(self) -> int:
        return hash(self._given())

    def _given(
        self,
    ) -> tuple[Case, Ledger, Practice, FrozenMap[str, Answer], frozenset[str], Tried | None]:
        # A month that is recomputed from the same facts is equal to the decided one.
        frame = self._frame
        given = frame.case, frame.ledger, frame.practice
        return *given, self.answers, self.made_now, frame.tried

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.month}: aid {self.aid}>"

    def __str__(self) -> str:
        from forsorjning.calculation.printing import printed_result

        return printed_result(self)

    def _repr_html_(self) -> str:
        from forsorjning.calculation.printing_html import html_of  # only in a notebook

        return html_of(self)

    def __reduce__(self) -> tuple[Any, ...]:
        from forsorjning.calculation.month import calculated_again

        frame = self._frame
        given = (frame.case, frame.ledger, frame.practice, self.answers)
        return calculated_again, (type(self), *given, frame.made_now, frame.tried)


class Settled(Calculation):
    """No question is open. It is a calculation, and no decision."""

    __slots__ = ()

    @property
    def entry(self) -> "Entry":
        """What the month leaves to the next, which ``Ledger.after`` enters."""
        from forsorjning.calculation.entry import entry_of  # where months follow

        return entry_of(self._frame, self._outcome, recomputed=self.recomputed)


class Supposed(Calculation):
    """A calculation that rests on suppositions, so that nothing may be decided on it."""

    __slots__ = ()

    @property
    def suppositions(self) -> "tuple[Supposition, ...]":
        """What stands in for assessments."""
        tried = self._frame.tried
        return () if tried is None else tried.suppositions

    @property
    def assumed_norm(self) -> "Month | None":
        """The month whose riksnorm is tried; None where the month has a norm of its own."""
        return self._frame.assumed_norm

    @property
    def touching(self) -> frozenset[str]:
        """The ids of the assessments and suppositions that cover or settle a payment."""
        return frozenset(
            one.id
            for judged in self._outcome.verdicts.values()
            for one in (*judged.covering, *judged.ending)
        )

    @property
    def supposed_entry(self) -> "Entry":
        """What the month would leave to the next; only ``run_months`` goes on from it."""
        from forsorjning.calculation.entry import entry_of  # where months follow

        return entry_of(self._frame, self._outcome, supposed=True)


def _disregarded(outcome: Outcome, left_out: LeftOutOfMonth) -> Disregarded:
    with exactly():
        youth = child = ZERO
        for row in outcome.earnings.left_out:
            if row.part is Part.YOUTH:
                youth += row.effect
            else:
                child += row.effect
        return Disregarded(
            youth=youth,
            child=child,
            assessment=total(left_out.assessed),
            jobbstimulans=total(left_out.jobbstimulans),
        )


def _told_of(tried: Tried | None) -> tuple[Any, ...]:
    """What a what-if supposes, for the hash; nothing where nothing is tried."""
    return () if tried is None else (tried.suppositions, tried.norm_of)
