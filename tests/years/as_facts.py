"""What is told, put into the library's words; and the library's amounts as plain fractions."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import forsorjning as fs
from tests.years.told import Assessed, Before, How, Month, Pay, Told, first_day, month_of


def kronor(amount: Fraction) -> Decimal:
    """A fraction that comes out even, as a decimal."""
    return Decimal(amount.numerator) / Decimal(amount.denominator)


def a_month(month: Month) -> fs.Month:
    """A month."""
    return fs.Month.of(first_day(month))


def a_pay(pay: Pay) -> fs.Income:
    """A payment; the month it counts in is told only where it does not follow from its day."""
    follows = pay.counts_in == month_of(pay.paid_on) + 1
    gig = None if pay.worked is None else fs.Gig(worked=pay.worked, activity=pay.activity)
    return fs.Income(
        id=pay.id,
        person=pay.person,
        kind="EMPLOYMENT" if pay.employment else "FEE",
        net=pay.net,
        gross=pay.gross,
        paid_on=pay.paid_on,
        counts_in=None if follows else a_month(pay.counts_in),
        gig=gig,
    )


def an_assessment(one: Assessed) -> fs.IndividualAssessment:
    """An assessment, with what its maker has written."""
    return fs.IndividualAssessment(
        id=one.id,
        person=one.person,
        scope=fs.Payments(one.payments) if one.payments else _standing(one),
        form=_form(one),
        legal_basis="DISCRETIONARY" if one.discretionary else "RIGHT",
        combine=one.combine or None,
        grounds=() if one.form == "in full" else ("PROGRESSION", "HEALTH"),
        motivation="journal 4",
        decided_by="officer-2",
        decided_on=one.decided_on,
        board=one.board,
        supersedes=one.supersedes or None,
    )


def _form(one: Assessed) -> fs.Form:
    if one.form == "everything":
        return fs.Everything()
    if one.form == "per month":
        return fs.PerMonth(kronor(one.amount))
    if one.form == "per occasion":
        return fs.PerOccasion(kronor(one.amount))
    return fs.Share(kronor(one.amount)) if one.form == "share" else fs.CountInFull()


def _standing(one: Assessed) -> fs.Standing:
    revoked = None
    if one.revoked_on is not None:
        revoked = fs.Revocation(on=one.revoked_on, by="officer-3", reason="journal 5")
    return fs.Standing(
        valid_from=one.valid_from,
        valid_to=one.valid_to,
        activities=one.activities,
        caps=fs.Caps(
            per_month=one.most_per_month, per_year=one.most_per_year, total=one.most_in_all
        ),
        max_occasions_per_month=one.occasions_per_month,
        max_occasions=one.occasions_in_all,
        review_dates=one.reviews_planned,
        reviewed_on=one.reviewed_on,
        pauses=[fs.Period(first, last) for first, last in one.pauses],
        revoked=revoked,
    )


def a_case(told: Told) -> fs.Case:
    """The month's case."""
    members: list[fs.Member] = []
    for role, adult in zip(("APPLICANT", "CO_APPLICANT"), told.adults, strict=False):
        members.append(fs.Member(id=adult, role=role))
    members += [
        fs.Member(id=child.id, role="CHILD", born=child.born, in_school=child.in_school)
        for child in told.children
    ]
    costs = [
        fs.Cost(kind=kind, applied=amount, approved=amount)
        for kind, amount in (("HOUSING", told.rent), ("MEDICINE", told.medicine))
        if amount
    ]
    return fs.Case(
        month=a_month(told.month),
        household=fs.Household(members=members),
        costs=costs,
        assets=[fs.Asset(amount=told.savings)] if told.savings else (),
        incomes=[a_pay(pay) for pay in told.pays],
        assessments=[an_assessment(one) for one in told.assessed],
        board=told.board,
    )


def a_ledger(before: Before) -> fs.Ledger:
    """What is known of the time before."""
    return fs.Ledger(
        support_months={who: [a_month(m) for m in ms] for who, ms in before.support.items()},
        jobbstimulans_periods={
            who: [fs.Period(first_day(first), a_month(last).last_day)]
            for who, (first, last) in before.periods.items()
        },
        surplus=[fs.Surplus(month=a_month(m), amount=kr) for m, kr in before.surplus.items()],
        youth_earnings={
            who: [fs.YearEarnings(year=y, gross=gross, net=net) for y, (gross, net) in told.items()]
            for who, told in before.youth.items()
        },
        assessment_use={
            one: fs.AssessmentUse(by_year=kronor) for one, kronor in before.used.items()
        },
        known_from={who: a_month(month) for who, month in before.known_from.items()},
    )


def a_practice(how: How) -> fs.Practice:
    """The municipality's choices, with no rounding anywhere."""
    return fs.Practice(
        assessment_rounding=None,
        jobbstimulans_rounding=None,
        carry_surplus_months=how.carry,
        occasion_choice="LARGEST" if how.largest_first else "CHRONOLOGICAL",
        count_youth_excess=how.youth_excess_counts,
        youth_basis="GROSS" if how.youth_by_gross else "NET",
    )


def plain(amounts: dict[Any, Decimal]) -> dict[Any, Fraction]:
    """The same amounts as fractions, without those of nothing."""
    return {key: Fraction(amount) for key, amount in amounts.items() if amount}
