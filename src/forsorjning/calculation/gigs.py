"""The month's occasional earnings: what covers each, and the assessments drawn in turn."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from forsorjning.calculation.chains import chain_of, used_by_year
from forsorjning.calculation.drawing import NOTHING_USED, Drawn, draw, worked_on
from forsorjning.calculation.earnings import Earnings
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.left_out import Covered, LeftOutOfMonth
from forsorjning.facts.assessment import (
    Assessable,
    Combine,
    IndividualAssessment,
    LegalBasis,
    Payments,
    Standing,
)
from forsorjning.facts.decided_order import decided_order
from forsorjning.facts.income import Income
from forsorjning.ground.money import ZERO
from forsorjning.rules.assessment import Assessed, LeftOut, OccasionalPayCountsInFull, OpenRoad
from forsorjning.rules.coverage import Reason, Verdict, verdict


def judged_in(frame: Frame) -> dict[str, Verdict]:
    """A verdict on each payment that is an occasional earning, or that an assessment names."""
    case, given = frame.case, frame.assessments
    named = {
        payment for one in given if isinstance(one.scope, Payments) for payment in one.scope.incomes
    }
    judged = {}
    for income in case.incomes:
        if income.gig is not None or income.id in named:
            found = verdict(income, case, given, frame.taken_over)
            if income.gig is not None or found.reason is not Reason.NOT_ASSESSED:
                judged[income.id] = found
    return judged


def verdicts_of(frame: Frame, earnings: Earnings) -> dict[str, Verdict]:
    """Those on the payments that count along a road, and that something is left of."""
    judged = frame.verdicts
    return {
        income.id: judged[income.id]
        for income in earnings.counted
        if income.id in judged and earnings.left[income.id]
    }


def covered_by(verdicts: Mapping[str, Verdict], answered: Mapping[str, bool]) -> Covered:
    """What covers each payment; a supposed answer stands in the place of an assessment."""
    covered: dict[str, tuple[Assessed, ...]] = {}
    for income, judged in verdicts.items():
        covering: tuple[Assessed, ...] = judged.covering
        if income in answered:
            covering = (OpenRoad(),) if answered[income] else ()
        if covering:
            covered[income] = covering
    return covered


def counted_in_full(
    frame: Frame,
    earnings: Earnings,
    verdicts: Mapping[str, Verdict],
    left_out: LeftOutOfMonth,
    answered: Mapping[str, bool],
) -> tuple[OccasionalPayCountsInFull, ...]:
    """A row for each occasional earning that nothing is left out of, with its one reason."""
    rows = []
    by_income = {row.refs[0] for row in left_out.assessed}
    for income in earnings.counted:
        judged = verdicts.get(income.id)
        if judged is None or income.id in by_income:
            continue
        if income.id in answered and judged.covering:
            reason = Reason.PARTLY_COVERED
        else:
            reason = judged.reason or left_out.reasons[income.id]
        settled_by = (judged.ending or judged.covering) if reason.settled else ()
        rows.append(
            OccasionalPayCountsInFull(
                income=income,
                reason=reason,
                assessed=settled_by,
                made_now=_made_now(frame, settled_by),
            )
        )
    return tuple(rows)


def _made_now(frame: Frame, assessed: tuple[Assessable, ...]) -> tuple[date | None, ...]:
    """For each, the day it was made if that was after the month was decided."""
    if not frame.made_now:
        return ()
    return tuple(
        one.decided_on
        if isinstance(one, IndividualAssessment) and one.id in frame.made_now
        else None
        for one in assessed
    )


class Turns:
    """The assessments, drawn one after the other."""

    def __init__(
        self, frame: Frame, earnings: Earnings, covered: Covered, left: dict[str, Decimal]
    ) -> None:
        self._frame = frame
        self._left = left
        self.rows: list[LeftOut] = []
        self.reasons: dict[str, Reason] = {}
        self.drawn: dict[str, Drawn] = {}
        self._used_now: dict[str, dict[int, Decimal]] = {}
        self._payments: dict[int, list[Income]] = {}
        found: dict[int, Assessed] = {}
        for income in earnings.counted:
            for assessed in covered.get(income.id, ()):
                found[id(assessed)] = assessed
                self._payments.setdefault(id(assessed), []).append(income)
        self._in_turn = sorted(found.values(), key=self._turn)

    def take(self, order: Combine) -> None:
        """Draw all assessments that have this order against jobbstimulans."""
        for assessed in self._in_turn:
            if assessed.order is order:
                self._draw(assessed, self._payments[id(assessed)])

    def _turn(self, assessed: Assessed) -> tuple[int, str, str]:
        """What is superseded comes before what supersedes it; else decided earlier comes first."""
        if isinstance(assessed, OpenRoad):
            return 0, "", ""
        steps = 0
        by_id = {one.id: one for one in self._frame.assessments}
        link = by_id.get(assessed.supersedes or "")
        while link is not None:
            steps += 1
            link = by_id.get(link.supersedes or "")
        decided_on, name = decided_order(assessed, self._frame.case, self._frame.assessments)
        return steps, str(decided_on), name

    def _draw(self, assessed: Assessed, payments: list[Income]) -> None:
        made_now = None
        used: dict[int, Decimal] = {}
        if not isinstance(assessed, OpenRoad):
            if isinstance(assessed.scope, Standing) and assessed.scope.caps.per_year is not None:
                used = self._used_in_year(assessed)
            (made_now,) = _made_now(self._frame, (assessed,)) or (None,)
        use = self._frame.ledger.assessment_use.get(assessed.id, NOTHING_USED)
        drawn = draw(assessed, payments, self._left, use, used, self._frame.practice, made_now)
        now = self._used_now.setdefault(assessed.id, {})
        for income in payments:
            row = drawn.left_out.get(income.id)
            if row is None:
                continue
            self.rows.append(row)
            self._left[income.id] -= row.effect
            year = worked_on(income).year
            now[year] = now.get(year, ZERO) + row.effect
        self.reasons.update(drawn.reasons)
        if assessed.id:
            self.drawn[assessed.id] = drawn

    def _used_in_year(self, assessed: Assessable) -> dict[int, Decimal]:
        """What its chain has used, in earlier months and before its turn in this one."""
        chain = chain_of(assessed, self._frame.assessments)
        used = used_by_year(self._frame.ledger, chain)
        for one in chain:
            for year, amount in self._used_now.get(one, {}).items():
                used[year] = used.get(year, ZERO) + amount
        return used


def rests_on_discretion(covered: Covered) -> bool:
    """Whether any covering assessment rests on discretion."""
    return any(
        one.legal_basis is LegalBasis.DISCRETIONARY for theirs in covered.values() for one in theirs
    )


def by_right_alone(covered: Covered) -> Covered:
    """What covers the payments when what rests on discretion is set aside."""
    kept = {
        income: tuple(one for one in theirs if one.legal_basis is not LegalBasis.DISCRETIONARY)
        for income, theirs in covered.items()
    }
    return {income: theirs for income, theirs in kept.items() if theirs}
