"""The same household once more, in another month."""

from datetime import date
from decimal import Decimal

from attrs import evolve
from dateutil.relativedelta import relativedelta

from forsorjning.facts import convert
from forsorjning.facts.assessment import Standing
from forsorjning.facts.case import Case
from forsorjning.facts.household import Household
from forsorjning.facts.income import Income
from forsorjning.ground.errors import InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.ground.words import Words

WHAT_REPEATS = Words(
    "Hushållet, normens särskilda skäl, hyran och andra kostnader i försörjningsstödet och "
    "inkomster som inte är tillfälliga antas vara likadana varje månad. Tillgångar, "
    "levnadskostnader i övrigt och tillfälliga inkomster finns bara i den första. Bedömningar "
    "antas stå som de är, och lön som sprids gäller samma arbete som förut.",
    "The household, special reasons for the norm, the rent and other costs of försörjningsstöd, "
    "and incomes that are not occasional are supposed to be the same each month. Assets, other "
    "living costs and occasional earnings are there only in the first. Assessments are supposed "
    "to stand as they are, and pay that is spread to be for the same work as before.",
)


def again(case: Case, month: Month | str) -> Case:
    """The same household in another month: what comes each month comes in it too.

    Members, adjustments, costs in försörjningsstöd and incomes without a gig are as they were;
    the incomes are paid as many months later. Assets, other living costs and occasional earnings
    are left out: that they come again is nothing to take for granted. Standing assessments stand
    as they are; those of payments are left out, since nobody has assessed what comes next.
    Nobody has decided it, so it has no ``decided_on``.

    Raises:
        InvalidFacts: for what is no case or no month, or what can't be true in it.
    """
    taken, to = convert.fact(Case, case), convert.a_month(month)
    faults = [*convert.faults_of(taken, "case"), *convert.faults_of(to, "month")]
    if faults:
        raise InvalidFacts(faults)
    if to == taken.month:
        return taken
    later = to.index - taken.month.index
    return evolve(
        taken,
        month=to,
        household=_in_month(taken, to),
        costs=tuple(cost for cost in taken.costs if cost.kind.in_forsorjningsstod),
        incomes=tuple(moved(one, later) for one in taken.incomes if one.gig is None),
        assets=(),
        assessments=tuple(one for one in taken.assessments if isinstance(one.scope, Standing)),
        decided_on=None,
    )


def moved(
    income: Income, later: int, net: Decimal | None = None, gross: Decimal | None = None
) -> Income:
    """The same income so many months later; of another amount where one is given."""
    counts_in = income.counts_in
    return evolve(
        income,
        paid_on=_later(income.paid_on, later),
        counts_in=None if counts_in is None else counts_in.plus(later),
        net=income.net if net is None else net,
        gross=income.gross if net is None else gross,
    )


def _later(day: date, months: int) -> date:
    """The same day so many months later; the last one of a shorter month."""
    later: date = day + relativedelta(months=months)
    return later


def _in_month(case: Case, month: Month) -> Household:
    """The household in a month of other days: who was there all of the month is so again."""
    members = tuple(
        one
        if one.days is None
        else evolve(one, days=None if one.days == case.month.days else min(one.days, month.days))
        for one in case.household.members
    )
    return evolve(case.household, members=members)
