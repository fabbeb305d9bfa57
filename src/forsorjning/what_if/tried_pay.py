"""The pay that is tried: one more income of the month, of any amount."""

from decimal import Decimal
from functools import cached_property
from typing import Any

from forsorjning.calculation.frame import Frame
from forsorjning.calculation.month import (
    AssessmentMissing,
    AwaitsAssessment,
    questions_along,
    result_of,
    settled,
)
from forsorjning.calculation.outcome import Outcome, follow
from forsorjning.calculation.questions import Answer, road_of
from forsorjning.calculation.result import Supposed
from forsorjning.facts.case import Case
from forsorjning.facts.fact import evolved
from forsorjning.facts.income import Income
from forsorjning.ground.language import Language
from forsorjning.ground.money import ZERO, exactly, written
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record
from forsorjning.what_if.linear import Cut
from forsorjning.what_if.telling import pay_said

TRIED = "tried"
"""The id of the pay that is tried, by which a supposition can name it."""


class TriedPay(Record):
    """A month with a pay that may be any amount.

    Attributes:
        frame: what the amount of the pay does not change; it is last among the incomes.
        unrounded: the same where the practice rounds nothing.
        income: the pay itself.
        suppose: the answer to every open question; None where none is supposed.
    """

    frame: Frame
    unrounded: Frame
    income: Income
    suppose: Answer | None

    def _values(self) -> tuple[Any, ...]:
        # What is equal is what was given; the rules of a frame are only equal to themselves.
        frame = self.frame
        given = frame.case, frame.ledger, frame.practice, frame.tried
        return *given, self.income, self.suppose

    @property
    def month(self) -> Month:
        """The month that the pay counts in."""
        return self.frame.case.month

    @property
    def words(self) -> tuple[str, str]:
        """What is tried, in Swedish and in English."""
        sv, en = (pay_said(self.income, language) for language in (Language.SV, Language.EN))
        return (
            f"Det som prövas: {sv}. Avrundningar är inte med i tabellen.",
            f"What is tried: {en}. Roundings are not in the table.",
        )

    @cached_property
    def nothing(self) -> Supposed:
        """The month without the pay."""
        return self.result(ZERO)

    def result(self, net: Decimal) -> Supposed:
        """The month with so much pay; the roads are answered as the what-if supposes.

        Raises:
            AssessmentMissing: where something is open, and no answer is supposed.
        """
        with exactly():
            found = result_of(self._with(self.frame, net), self.suppose)
        if isinstance(found, AwaitsAssessment):
            settled(found)
        assert isinstance(found, Supposed)  # noqa: S101 - with something tried nothing is settled
        return found

    def calculated(self, cut: Cut) -> tuple[Outcome, Case]:
        """Follow the rules with a pay that is not known; within the exact context.

        Raises:
            AssessmentMissing: where something is open, and no answer is supposed.
        """
        frame = self._with(self.unrounded, cut.pay)
        outcome = follow(frame)
        asked = questions_along(frame, outcome)
        if asked:
            refused, granted = (
                road_of(asked, {one.id: answer for one in asked}) for answer in (False, True)
            )
            if self.suppose is None:
                # Both sums are those of the largest pay asked about, where most is at stake.
                largest = self._with(self.frame, self.income.net)
                aids = (follow(largest, road).aid.effect for road in (refused, granted))
                raise AssessmentMissing(tuple(one.id for one in asked), *map(written, aids))
            outcome = follow(frame, granted if self.suppose is Answer.GRANTED else refused)
        return outcome, frame.case

    def _with(self, frame: Frame, net: Decimal) -> Frame:
        case = frame.case
        tried = evolved(self.income, net=net)
        with_it: Frame = frame.but(case=evolved(case, incomes=(*case.incomes[:-1], tried)))
        return with_it
