"""Notices: what a person may want to look at. A notice never moves an amount."""

from collections.abc import Iterator
from datetime import timedelta
from enum import Enum

from forsorjning.calculation.chains import use_is_known
from forsorjning.calculation.drawing import worked_on
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.look_ahead import codes_ahead
from forsorjning.calculation.notice_texts import TEXTS
from forsorjning.calculation.outcome import Outcome
from forsorjning.calculation.status import JobbstimulansState, jobbstimulans_status
from forsorjning.facts.assessment import Ground, IndividualAssessment, Payments, Standing
from forsorjning.facts.clashes import last_day_covered
from forsorjning.facts.forms import CountInFull, Everything, PerMonth, Share
from forsorjning.facts.income import Income, IncomeKind
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import YouthBasis
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record
from forsorjning.norms.prisbasbelopp import prisbasbelopp_source
from forsorjning.norms.provenance import Provenance
from forsorjning.rules.assessment import before_rounding
from forsorjning.rules.norm import ChildPersonalCosts
from forsorjning.rules.youth import ChildIncomeBeyondNorm as BeyondNorm
from forsorjning.rules.youth import OwnWorkLeftOut


class Severity(Enum):
    """How much a notice matters: WARNING may mean another amount once it is looked into."""

    INFO = "INFO"
    WARNING = "WARNING"


class Notice(Record):
    """Something odd or unknown that a person may want to look at.

    Attributes:
        code: a stable code.
        refs: the caller's ids of what it is about.
    """

    code: str
    refs: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """INFO or WARNING."""
        return Severity[TEXTS[self.code].severity]

    @property
    def sv(self) -> str:
        """The notice in Swedish, without personal data."""
        return TEXTS[self.code].sv

    @property
    def en(self) -> str:
        """The notice in English, without personal data."""
        return TEXTS[self.code].en


def notices_of(frame: Frame, outcome: Outcome) -> tuple[Notice, ...]:
    """Every notice of the month, in a fixed order."""
    return tuple(
        dict.fromkeys(
            (
                *_of_norm(frame),
                *_of_costs(frame),
                *_of_assets(outcome),
                *_of_jobbstimulans(frame, outcome),
                *_of_youth(frame, outcome),
                *_of_assessments(frame, outcome),
                *_that_contradict(outcome),
                *_of_unmarked(frame, outcome),
                *(Notice(code=code, refs=refs) for code, refs in codes_ahead(frame, outcome)),
            )
        )
    )


def _of_norm(frame: Frame) -> Iterator[Notice]:
    """The sheet rests on a cell that no authority has published."""
    tables = {"adults"} if frame.norm.common is None else {"adults", "common"}
    for personal in frame.norm.personal:
        whole = getattr(personal, "whole", personal)
        if isinstance(whole, ChildPersonalCosts):
            tables.add(whole.table)
    norm = frame.table
    if norm.assumed_for is not None:
        yield Notice(code="norm_assumed")
    marks = {norm.provenance_of(table) for table in sorted(tables)}
    if Provenance.DERIVED in marks:
        yield Notice(code="norm_cell_derived")
    if Provenance.SECONDARY in marks:
        yield Notice(code="norm_cell_secondary")


def _of_costs(frame: Frame) -> Iterator[Notice]:
    for cost in frame.case.costs:
        if cost.approved is not None and cost.approved > cost.applied:
            yield Notice(code="approved_above_applied", refs=(cost.id,))


def _of_assets(outcome: Outcome) -> Iterator[Notice]:
    """A surplus that has not been spent may be told as an asset too."""
    means = outcome.means
    if any(row.effect for row in means.assets) and any(row.effect for row in means.surplus):
        refs = tuple(row.asset.id for row in means.assets if row.effect)
        yield Notice(code="surplus_and_asset", refs=refs)


def _of_jobbstimulans(frame: Frame, outcome: Outcome) -> Iterator[Notice]:
    """Someone has a wage, and the ledger does not say whether there is a period."""
    case, ledger = frame.case, frame.ledger
    earners = {income.person for income in outcome.earnings.counted if income.kind.employment}
    for member in case.household.members:
        who = member.id
        if not member.role.adult or who not in earners:
            continue
        if jobbstimulans_status(ledger, who, case.month).state is JobbstimulansState.UNKNOWN:
            yield Notice(code="jobbstimulans_unknown", refs=(who,))


def _of_youth(frame: Frame, outcome: Outcome) -> Iterator[Notice]:
    ledger, practice = frame.ledger, frame.practice
    beyond = {row.child for row in outcome.earnings.left_out if isinstance(row, BeyondNorm)}
    for income in outcome.earnings.counted:
        if income.kind is IncomeKind.CHILD_ALLOWANCE and income.person in beyond:
            yield Notice(code="child_allowance_on_child", refs=(income.id, income.person))
    for row in outcome.earnings.left_out:
        if not isinstance(row, OwnWorkLeftOut):
            continue
        income = row.income
        paid = income.paid_on.year
        if paid == _CHANGED_IN:
            yield Notice(code="youth_limit_of_2013", refs=(income.person,))
        if prisbasbelopp_source(paid).provenance is not Provenance.STATUTE:
            yield Notice(code="prisbasbelopp_secondary", refs=(income.person,))
        if row.counted:
            yield Notice(code="youth_excess_counted", refs=(income.id, income.person))
        if practice.youth_basis is YouthBasis.GROSS and not _gross_known(ledger, income):
            yield Notice(code="gross_unknown", refs=(income.id, income.person))
        if not _knows_year(frame, income.person, income.paid_on.year):
            yield Notice(code="youth_earnings_unknown", refs=(income.person,))


_CHANGED_IN = 2013


def _gross_known(ledger: Ledger, income: Income) -> bool:
    """Whether all of the year that is held against the limit is known before tax."""
    earned = ledger.youth_earnings.get(income.person, ())
    year = income.paid_on.year
    return income.gross is not None and all(one.gross_known for one in earned if one.year == year)


def _knows_year(frame: Frame, person: str, year: int) -> bool:
    """Whether the ledger knows the person since the month that January's pay counts in.

    In months that nobody has applied for since, the person may have earned something.
    """
    ledger = frame.ledger
    if person not in ledger.youth_earnings:
        return False
    lag = frame.practice.income_month.lag
    known_from = ledger.known_from.get(person)
    if known_from is not None and known_from > Month(year, 1).plus(lag):
        return False
    if ledger.through is None:
        return True
    gap = range(ledger.through.index + 1, frame.case.month.index)
    return all((month - lag) // 12 != year for month in gap)


def _of_assessments(frame: Frame, outcome: Outcome) -> Iterator[Notice]:
    case = frame.case
    used = {id(row.assessed) for row in map(before_rounding, outcome.left_out.assessed)}
    in_case = {income.id: income for income in case.incomes}
    for one in frame.made_by_persons:
        refusal = isinstance(one.form, CountInFull)
        both_asked_for = frame.practice.require_both_grounds and not refusal
        if both_asked_for and len(one.grounds) < len(Ground):
            yield Notice(code="ground_missing_in_scheme", refs=(one.id,))
        if isinstance(one.scope, Payments):
            yield from _of_payments(one, one.scope, in_case, outcome)
        else:
            yield from _of_standing(frame, outcome, one, one.scope, id(one) in used)


def _that_contradict(outcome: Outcome) -> Iterator[Notice]:
    """One assessment of a payment says that it counts in full, and another that it does not."""
    for income, judged in outcome.verdicts.items():
        if any(isinstance(one.form, CountInFull) for one in judged.covering):
            yield Notice(
                code="assessments_contradict", refs=(income, *(one.id for one in judged.covering))
            )


def _of_payments(
    one: IndividualAssessment, scope: Payments, in_case: dict[str, Income], outcome: Outcome
) -> Iterator[Notice]:
    for given in sorted(scope.incomes):
        income = in_case.get(given)
        if income is None:
            yield Notice(code="assessed_payment_not_in_case", refs=(one.id, given))
        elif income.gig is None:
            if given in outcome.verdicts:
                yield Notice(code="assessed_payment_not_marked", refs=(one.id, given))
        elif one.decided_on < income.gig.first_day:
            yield Notice(code="payments_assessed_before_work", refs=(one.id, given))


def _of_standing(
    frame: Frame, outcome: Outcome, one: IndividualAssessment, scope: Standing, used: bool
) -> Iterator[Notice]:
    in_case = {other.id for other in frame.assessments}
    if one.supersedes is not None and one.supersedes not in in_case:
        yield Notice(code="superseded_not_in_case", refs=(one.id,))
    if isinstance(one.form, Everything | Share) and not scope.bounded:
        yield Notice(code="assessment_unbounded", refs=(one.id,))
    covered = outcome.covered_by(one)
    if not covered:
        return
    if scope.agreement is not None and any(
        worked_on(income) > scope.agreement.valid_to for income in covered
    ):
        yield Notice(code="agreement_ended", refs=(one.id,))
    late = [income.id for income in covered if one.decided_on > worked_on(income)]
    if late:
        yield Notice(code="assessed_afterwards", refs=(one.id, *late))
    if _caps_unknown(frame, one, scope):
        yield Notice(code="caps_unknown", refs=(one.id,))
    if used and _late_pay_meets_month_limit(one, scope, covered, outcome):
        yield Notice(code="late_pay_meets_month_limit", refs=(one.id,))


def _caps_unknown(frame: Frame, one: IndividualAssessment, scope: Standing) -> bool:
    """It has limits that run over time, and the ledger does not know all that has been used."""
    case = frame.case
    return scope.bounded_over_months and not use_is_known(
        one, frame.assessments, frame.ledger, frame.practice, case.month
    )


_SOON = timedelta(days=31)


def _late_pay_meets_month_limit(
    one: IndividualAssessment, scope: Standing, covered: list[Income], outcome: Outcome
) -> bool:
    """Pay that came long after its work meets one month's limit, and something counts for it."""
    if not isinstance(one.form, PerMonth) and scope.caps.per_month is None:
        return False
    if len({Month.of(worked_on(income)) for income in covered}) < 2:  # noqa: PLR2004 - several
        return False
    if all(income.paid_on - worked_on(income) <= _SOON for income in covered):
        return False  # pay a week or a month later, as every month
    left_out = {row.refs[0]: row.effect for row in outcome.left_out.assessed}
    return any(left_out.get(income.id, 0) < income.net for income in covered)


def _of_unmarked(frame: Frame, outcome: Outcome) -> Iterator[Notice]:
    """An assessment is in force, and an income that could be a gig is not marked as one."""
    named = {
        given
        for one in frame.assessments
        if isinstance(one.scope, Payments)
        for given in one.scope.incomes
    }
    for income in outcome.earnings.counted:
        could_be = income.kind.own_work or income.kind is IncomeKind.SWISH
        if income.gig is not None or not could_be or income.id in named:
            continue
        for one in frame.assessments:
            if (
                isinstance(one.scope, Standing)
                and one.person == income.person
                and (one.scope.kinds is None or income.kind in one.scope.kinds)
                and one.scope.valid_from <= income.paid_on
                and income.paid_on <= last_day_covered(one, frame.taken_over)
            ):
                yield Notice(code="assessment_in_force_income_not_marked", refs=(income.id, one.id))
