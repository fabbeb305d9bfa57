"""Who has jobbstimulans this month, and what it leaves out of each pay."""

from datetime import date
from decimal import Decimal

from forsorjning.calculation.earnings import Earnings
from forsorjning.calculation.frame import Frame
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Period
from forsorjning.ground.rule import Rule
from forsorjning.norms.jobbstimulans import jobbstimulans_terms
from forsorjning.rules.jobbstimulans import Jobbstimulans, JobbstimulansRounded, window_in


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


_RULE_CAME = date(2013, 7, 1)
"""Pay from before it was earned before it; the rule holds for what is earned from then on."""


def jobbstimulans_of(
    frame: Frame, earnings: Earnings, left: dict[str, Decimal]
) -> tuple[Rule, ...]:
    """Each adult's jobbstimulans; what is left of each pay is lessened by its part of it."""
    case, practice = frame.case, frame.practice
    terms = jobbstimulans_terms(case.month)
    rows: list[Rule] = []
    for person, window in frame.windows.items():
        theirs = [
            one
            for one in earnings.counted
            if one.kind.employment and one.person == person and one.paid_on >= _RULE_CAME
        ]
        earned = sum((left[one.id] for one in theirs), ZERO)
        if earned == 0 or terms is None:
            continue
        exact = Jobbstimulans(
            person=person,
            month=case.month,
            window=window,
            recorded=window in frame.ledger.jobbstimulans_periods.get(person, ()),
            earned_as_employee=earned,
            terms=terms,
        )
        rows.append(_rounded(exact, practice))
        _share_out(rows[-1].effect, terms.share_left_out, theirs, left, practice)
    return tuple(rows)


def _share_out(
    total: Decimal,
    share: Decimal,
    theirs: list[Income],
    left: dict[str, Decimal],
    practice: Practice,
) -> None:
    """Lessen what is left of each pay by its part of the person's jobbstimulans.

    The parts add up to the total, and none is below 0 or above its pay.
    """
    upto = given = ZERO
    for one in theirs:
        upto += left[one.id]
        part = min(total, _rest(upto, share, practice)) - given
        part = min(left[one.id], max(ZERO, part))
        given += part
        left[one.id] -= part


def _rounded(exact: Jobbstimulans, practice: Practice) -> Rule:
    if practice.jobbstimulans_rounding is None:
        return exact
    rounded = JobbstimulansRounded(exact=exact, rounding=practice.jobbstimulans_rounding)
    return exact if rounded.effect == exact.effect else rounded


def _rest(earned: Decimal, share: Decimal, practice: Practice) -> Decimal:
    """What jobbstimulans leaves out of so much pay, rounded as for the person."""
    rounding = practice.jobbstimulans_rounding
    if rounding is None:
        return share * earned
    return max(ZERO, earned - rounding.of(earned - share * earned))
