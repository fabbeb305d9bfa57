"""What is left out of the month's pay: assessments and jobbstimulans, in their order."""

from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from forsorjning.calculation.drawing import NOTHING_USED, Drawn, draw, worked_on
from forsorjning.calculation.earnings import Earnings
from forsorjning.facts.assessment import Combine, IndividualAssessment, LegalBasis
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.money import ZERO
from forsorjning.ground.rule import Rule
from forsorjning.norms.jobbstimulans import jobbstimulans_terms
from forsorjning.rules.assessment import Assessed, LeftOut
from forsorjning.rules.coverage import Reason
from forsorjning.rules.jobbstimulans import Jobbstimulans, JobbstimulansRounded, window_in

Covered = Mapping[str, tuple[Assessed, ...]]
"""By income id, what covers the payment, in the order it was decided."""


@frozen(kw_only=True, eq=False)
class LeftOutOfMonth:
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


def leave_out(
    case: Case, ledger: Ledger, practice: Practice, earnings: Earnings, covered: Covered
) -> LeftOutOfMonth:
    """Leave out what comes first, then jobbstimulans, then what comes after it."""
    left = dict(earnings.left)
    turns = _Turns(case, ledger, practice, earnings, covered, left)
    if covered:
        turns.take(Combine.REMAINDER)
    jobbstimulans = _jobbstimulans(case, ledger, practice, earnings, left)
    if covered:
        turns.take(Combine.STATUTE_FIRST)
    return LeftOutOfMonth(
        assessed=tuple(turns.rows),
        jobbstimulans=jobbstimulans,
        reasons=turns.reasons,
        drawn=turns.drawn,
    )


class _Turns:
    """The assessments, drawn one after the other."""

    def __init__(  # noqa: PLR0913, PLR0917 - the whole month
        self,
        case: Case,
        ledger: Ledger,
        practice: Practice,
        earnings: Earnings,
        covered: Covered,
        left: dict[str, Decimal],
    ) -> None:
        self._case = case
        self._ledger = ledger
        self._practice = practice
        self._earnings = earnings
        self._covered = covered
        self._left = left
        self.rows: list[LeftOut] = []
        self.reasons: dict[str, Reason] = {}
        self.drawn: dict[str, Drawn] = {}
        self._used_now: dict[str, dict[int, Decimal]] = {}

    def take(self, order: Combine) -> None:
        """Draw all assessments that have this order against jobbstimulans."""
        payments: dict[int, list[Income]] = {}
        found: dict[int, Assessed] = {}
        for income in self._earnings.counted:
            for assessed in self._covered.get(income.id, ()):
                if assessed.order is order:
                    found[id(assessed)] = assessed
                    payments.setdefault(id(assessed), []).append(income)
        for assessed in sorted(found.values(), key=self._turn):
            self._draw(assessed, payments[id(assessed)])

    def _turn(self, assessed: Assessed) -> tuple[int, str, str]:
        """Decided earlier comes first, and what is superseded before what supersedes it."""
        decided = assessed.decided_on if isinstance(assessed, IndividualAssessment) else ""
        return len(self._chain(assessed)), str(decided), assessed.id

    def _chain(self, assessed: Assessed) -> list[str]:
        """The ids of the assessment and of those that it supersedes, step by step."""
        if not isinstance(assessed, IndividualAssessment):
            return []
        by_id = {one.id: one for one in self._case.assessments}
        chain = [assessed.id]
        link = assessed.supersedes
        while link is not None:
            chain.append(link)
            link = by_id[link].supersedes if link in by_id else None
        return chain

    def _draw(self, assessed: Assessed, payments: list[Income]) -> None:
        used: dict[int, Decimal] = {}
        for one in self._chain(assessed):
            before = self._ledger.assessment_use.get(one, NOTHING_USED).by_year
            for by_year in (before, self._used_now.get(one, {})):
                for year, amount in by_year.items():
                    used[year] = used.get(year, ZERO) + amount
        use = self._ledger.assessment_use.get(assessed.id, NOTHING_USED)
        drawn = draw(assessed, payments, self._left, use, used, self._practice)
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


def _jobbstimulans(
    case: Case, ledger: Ledger, practice: Practice, earnings: Earnings, left: dict[str, Decimal]
) -> tuple[Rule, ...]:
    """Each adult's jobbstimulans; what is left of each pay is lessened by its part of it."""
    wages = [one for one in earnings.counted if one.kind.employment]
    if not wages:
        return ()
    rows: list[Rule] = []
    for member in case.household.members:
        if not member.role.adult:
            continue
        theirs = [one for one in wages if one.person == member.id]
        earned = sum((left[one.id] for one in theirs), ZERO)
        if earned == 0:
            continue
        window = window_in(
            case.month,
            ledger.jobbstimulans_periods.get(member.id),
            ledger.support_months.get(member.id),
        )
        terms = jobbstimulans_terms(case.month)
        if window is None or terms is None:
            continue
        row: Rule = Jobbstimulans(
            person=member.id,
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


def by_right_alone(covered: Covered) -> Covered:
    """What covers the payments when what rests on discretion is set aside."""
    kept = {
        income: tuple(one for one in theirs if one.legal_basis is not LegalBasis.DISCRETIONARY)
        for income, theirs in covered.items()
    }
    return {income: theirs for income, theirs in kept.items() if theirs}
