"""What is left out of the month's pay: assessments and jobbstimulans, in their order."""

from collections.abc import Mapping
from decimal import Decimal

from forsorjning.calculation.drawing import NOTHING_USED, Drawn, draw, worked_on
from forsorjning.calculation.earnings import Earnings
from forsorjning.calculation.frame import Frame
from forsorjning.facts.assessment import Combine, IndividualAssessment, LegalBasis
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Period
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Rule
from forsorjning.norms.jobbstimulans import jobbstimulans_terms
from forsorjning.rules.assessment import Assessed, LeftOut
from forsorjning.rules.coverage import Reason
from forsorjning.rules.jobbstimulans import Jobbstimulans, JobbstimulansRounded, window_in

Covered = Mapping[str, tuple[Assessed, ...]]
"""By income id, what covers the payment, in the order it was decided."""


class LeftOutOfMonth(Record):
    """What assessments and jobbstimulans leave out, and why they leave nothing out of the rest.

    Attributes:
        assessed: a row for each payment and assessment, in the order they were drawn.
        jobbstimulans: a row for each person who has it.
        reasons: by income id, why a covered payment counts after all.
        drawn: by assessment id, what was drawn; the ledger keeps it.
    """

    assessed: tuple[LeftOut, ...]
    jobbstimulans: tuple[Rule, ...]
    reasons: Mapping[str, Reason]
    drawn: Mapping[str, Drawn]

    @property
    def total(self) -> Decimal:
        """All that is left out, in kronor."""
        return sum((row.effect for row in (*self.assessed, *self.jobbstimulans)), ZERO)


def leave_out(frame: Frame, earnings: Earnings, covered: Covered) -> LeftOutOfMonth:
    """Leave out what comes first, then jobbstimulans, then what comes after it."""
    if not covered and not frame.windows:
        return _NOTHING
    left = dict(earnings.left)
    turns = _Turns(frame, earnings, covered, left)
    turns.take(Combine.REMAINDER)
    jobbstimulans = _jobbstimulans(frame, earnings, left)
    turns.take(Combine.STATUTE_FIRST)
    return LeftOutOfMonth(
        assessed=tuple(turns.rows),
        jobbstimulans=jobbstimulans,
        reasons=turns.reasons,
        drawn=turns.drawn,
    )


_NOTHING = LeftOutOfMonth(assessed=(), jobbstimulans=(), reasons={}, drawn={})


class _Turns:
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
        """Decided earlier comes first, and what is superseded before what supersedes it."""
        decided = assessed.decided_on if isinstance(assessed, IndividualAssessment) else ""
        return len(self._chain(assessed)), str(decided), assessed.id

    def _chain(self, assessed: Assessed) -> list[str]:
        """The ids of the assessment and of those that it supersedes, step by step."""
        if not isinstance(assessed, IndividualAssessment):
            return []
        chain = [assessed.id]
        link = assessed.supersedes
        if link is None:
            return chain
        by_id = {one.id: one for one in self._frame.case.assessments}
        while link is not None:
            chain.append(link)
            link = by_id[link].supersedes if link in by_id else None
        return chain

    def _draw(self, assessed: Assessed, payments: list[Income]) -> None:
        used: dict[int, Decimal] = {}
        for one in self._chain(assessed):
            before = self._frame.ledger.assessment_use.get(one, NOTHING_USED).by_year
            for by_year in (before, self._used_now.get(one, {})):
                for year, amount in by_year.items():
                    used[year] = used.get(year, ZERO) + amount
        use = self._frame.ledger.assessment_use.get(assessed.id, NOTHING_USED)
        drawn = draw(assessed, payments, self._left, use, used, self._frame.practice)
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


def windows_of(case: Case, ledger: Ledger) -> dict[str, Period]:
    """By person, the period of jobbstimulans that the month lies in, for adults with a wage."""
    found: dict[str, Period] = {}
    for income in case.incomes:
        who = income.person
        if not income.kind.employment or who in found:
            continue
        periods = ledger.jobbstimulans_periods.get(who)
        support = ledger.support_months.get(who)
        if periods is None and support is None:
            continue
        window = window_in(case.month, periods, support)
        if window is not None and any(
            member.id == who and member.role.adult for member in case.household.members
        ):
            found[who] = window
    return found


def _jobbstimulans(frame: Frame, earnings: Earnings, left: dict[str, Decimal]) -> tuple[Rule, ...]:
    """Each adult's jobbstimulans; what is left of each pay is lessened by its part of it."""
    case, practice = frame.case, frame.practice
    terms = jobbstimulans_terms(case.month)
    rows: list[Rule] = []
    for person, window in frame.windows.items():
        theirs = [one for one in earnings.counted if one.kind.employment and one.person == person]
        earned = sum((left[one.id] for one in theirs), ZERO)
        if earned == 0 or terms is None:
            continue
        row: Rule = Jobbstimulans(
            person=person,
            month=case.month,
            window=window,
            earned_as_employee=earned,
            terms=terms,
        )
        rounding = practice.jobbstimulans_rounding
        if rounding is not None:
            rounded = JobbstimulansRounded(exact=row, rounding=rounding)  # type: ignore[arg-type]
            if rounded.effect != row.effect:
                row = rounded
        rows.append(row)
        upto = ZERO
        for one in theirs:
            before = _rest(upto, terms.share_left_out, practice)
            upto += left[one.id]
            left[one.id] -= _rest(upto, terms.share_left_out, practice) - before
    return tuple(rows)


def _rest(earned: Decimal, share: Decimal, practice: Practice) -> Decimal:
    """What jobbstimulans leaves out of so much pay, rounded as for the person."""
    rounding = practice.jobbstimulans_rounding
    if rounding is None:
        return share * earned
    return earned - rounding.of(earned - share * earned)


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
