"""A decided month again: what it comes to with what is known now and what was in force then.

The difference is shown and nothing more. Whether anything is claimed back, or paid out,
is decided by a person; nothing here changes a later month.
"""

from collections.abc import Iterable
from decimal import Decimal

from forsorjning.calculation.known_now import KnownNow, case_again
from forsorjning.calculation.month import AwaitsAssessment, month_of, settled
from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Settled, Supposed
from forsorjning.calculation.sheet import Difference
from forsorjning.facts.assessment import IndividualAssessment, LegalBasis
from forsorjning.facts.case import Case
from forsorjning.facts.decided import Decided
from forsorjning.facts.ledger import Ledger
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.record import Record
from forsorjning.rules.in_favour import changes_in_favour
from forsorjning.rules.recovery import RecoveryGround, recovery_grounds
from forsorjning.rules.statement import Statement


class Change(Record):
    """What one road through the recomputed month changes, in kronor.

    Aid by right (12 kap. 1 §) and aid beyond it (12 kap. 2 §) stand apart, since they are
    claimed back under different sections. Neither is netted against the other; ``difference``
    is of the aid in all, and whether the two are set against each other is for a person.

    Attributes:
        decided: the month as it was calculated when it was decided.
        result: the month recomputed; ``Supposed`` along a road of an open question.
        paid_right, paid_discretionary: what was decided of each. What was paid out is not
            known here, nor whether any of it was paid wrongly.
    """

    decided: Settled
    result: Settled | Supposed
    paid_right: Decimal
    paid_discretionary: Decimal

    @property
    def rows(self) -> tuple[Difference, ...]:
        """The rows whose amounts differ, the decided month before and the recomputed after."""
        return self.decided.sheet.diff(self.result.sheet)

    @property
    def right(self) -> Decimal:
        """The aid by right of the month recomputed."""
        return self.result.aid_right

    @property
    def discretionary(self) -> Decimal:
        """The aid beyond the right of the month recomputed."""
        return self.result.aid_discretionary

    @property
    def overpaid_right(self) -> Decimal:
        """What was decided by right (12 kap. 1 §) beyond the month recomputed; never below 0."""
        return _above(self.paid_right, self.right)

    @property
    def overpaid_discretionary(self) -> Decimal:
        """What was decided under 12 kap. 2 § beyond the month recomputed; never below 0."""
        return _above(self.paid_discretionary, self.discretionary)

    @property
    def underpaid_right(self) -> Decimal:
        """What the month has by right (12 kap. 1 §) beyond what was decided; never below 0."""
        return _above(self.right, self.paid_right)

    @property
    def underpaid_discretionary(self) -> Decimal:
        """What the month has under 12 kap. 2 § beyond what was decided; never below 0."""
        return _above(self.discretionary, self.paid_discretionary)

    @property
    def paid(self) -> Decimal:
        """All aid that was decided."""
        with exactly():
            return self.paid_right + self.paid_discretionary

    @property
    def aid(self) -> Decimal:
        """All aid of the month recomputed."""
        return self.result.aid

    @property
    def difference(self) -> Decimal:
        """All aid of the month recomputed less all that was decided; below 0 where it is less."""
        with exactly():
            return self.aid - self.paid

    @property
    def recovery(self) -> tuple[RecoveryGround, ...]:
        """The grounds of recovery that could apply, where more was decided; none is chosen.

        The act is that of the day of the decision, else of the first day of the month.
        """
        known = self.decided.case.decided_on is not None
        overpaid = (
            (LegalBasis.RIGHT, self.overpaid_right),
            (LegalBasis.DISCRETIONARY, self.overpaid_discretionary),
        )
        return tuple(
            ground
            for basis, amount in overpaid
            if amount
            for ground in recovery_grounds(basis, self.decided.case.day, day_is_known=known)
        )

    @property
    def in_favour(self) -> tuple[Statement, ...]:
        """What is said of a change in the person's favour, where less was decided.

        Empty for a month that was decided before July 2018.
        """
        underpaid = (
            (LegalBasis.RIGHT, self.underpaid_right),
            (LegalBasis.DISCRETIONARY, self.underpaid_discretionary),
        )
        return tuple(
            said
            for basis, amount in underpaid
            if amount
            for said in changes_in_favour(basis, self.decided.case.day)
        )

    def __str__(self) -> str:
        from forsorjning.calculation.printing_change import printed_change

        return printed_change(self)


class Correction(Record):
    """A decided month beside the same month recomputed. It is no decision and no claim.

    Attributes:
        decided: the month as it was calculated when it was decided.
        decided_otherwise: what the board decided where that was not what was calculated.
        now: the month recomputed; it awaits an assessment where a question is open.
        set_aside: ids of assessments that are told now and were not in force then, or were
            in force in another version; they are not used, or not in their version of now.
        made_now: ids of the assessments made now that are used.
    """

    decided: Settled
    decided_otherwise: Decided | None
    now: Settled | AwaitsAssessment
    set_aside: tuple[str, ...]
    made_now: tuple[str, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """What a person has to answer first; empty when the month recomputed is settled."""
        return self.now.questions if isinstance(self.now, AwaitsAssessment) else ()

    @property
    def if_refused(self) -> Change:
        """What changes when every question is answered with no, or when none is open."""
        now = self.now
        return self._change(now.if_refused if isinstance(now, AwaitsAssessment) else now)

    @property
    def if_granted(self) -> Change:
        """What changes when every question is answered with yes, or when none is open."""
        now = self.now
        return self._change(now.if_granted if isinstance(now, AwaitsAssessment) else now)

    @property
    def change(self) -> Change:
        """What changes, where no question is open.

        Raises:
            AssessmentMissing: naming the open questions and the aid along both roads.
        """
        return self._change(settled(self.now))

    def _change(self, result: Settled | Supposed) -> Change:
        decided, board = self.decided, self.decided_otherwise
        right, beyond = decided.aid_right, decided.aid_discretionary
        if board is not None:
            with exactly():
                right = _else(board.forsorjningsstod, decided.forsorjningsstod) + _else(
                    board.other_aid, decided.other_aid
                )
            beyond = _else(board.discretionary, beyond)
        return Change(decided=decided, result=result, paid_right=right, paid_discretionary=beyond)

    def __str__(self) -> str:
        from forsorjning.calculation.printing_change import printed_correction

        return printed_correction(self)

    def _repr_html_(self) -> str:
        from forsorjning.calculation.printing_html import html_of_correction  # only in a notebook

        return html_of_correction(self)


def _above(amount: Decimal, other: Decimal) -> Decimal:
    with exactly():
        return max(ZERO, amount - other)


def _else(told: Decimal | None, calculated: Decimal) -> Decimal:
    """An amount that the board decided, or the calculated one where it said nothing else."""
    return calculated if told is None else told


def recompute(
    decided: Settled,
    case_now: Case,
    *,
    assessments_now: Iterable[IndividualAssessment] = (),
    decided_otherwise: Decided | None = None,
    ledger_now: Ledger | None = None,
) -> Correction:
    """Calculate a decided month again, with the rules, practice and assessments of then.

    ``case_now`` holds the facts as they are known now, with the ids that they had then. Of
    its assessments those are used that were made when the month was decided (on
    ``decided.case.decided_on``, else on the first day of the month), in their version of
    then; a review recorded since counts. What was assessed, changed or revoked later works
    forward only. An assessment that a person makes of this month now is given in
    ``assessments_now``, and its row says when it was made.

    ``decided_otherwise`` is what the board decided where that was not what was calculated;
    the month is then compared with that, and whether the board's reasons still hold is for a
    person. ``ledger_now`` is what is known now of the months before; without it, it is what
    was known then.

    Raises:
        InvalidFacts: for a month that was not settled, a case of another month, a ledger
            that rests on a supposition, ids that have moved or are used twice, or facts that
            can't be true together.
    """
    known = KnownNow(
        decided=decided,
        case_now=case_now,
        assessments_now=assessments_now,
        decided_otherwise=decided_otherwise,
        ledger_now=ledger_now,
    )
    again = case_again(known)
    made_now = decided.made_now | frozenset(again.made_now)
    now = month_of(again.case, known.ledger, decided.practice, made_now)
    assert not isinstance(now, Supposed)  # noqa: S101 - the ledger rests on no supposition
    return Correction(
        decided=decided,
        decided_otherwise=decided_otherwise,
        now=now,
        set_aside=again.set_aside,
        made_now=again.made_now,
    )
