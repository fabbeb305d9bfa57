"""The norm of a household: which rules of the riksnorm apply to whom."""

from datetime import date

from forsorjning.facts.case import Case
from forsorjning.facts.household import Member, Role
from forsorjning.facts.practice import AgeOn, Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.rule import Rule
from forsorjning.norms.riksnorm import Riksnorm
from forsorjning.rules.norm import (
    AdultPersonalCosts,
    ChildPersonalCosts,
    CommonCosts,
    CommonCostsShare,
    Norm,
    NormAdjusted,
    PartOfMonth,
    PersonalCosts,
)

ADULT_AT = 18
SCHOOL_YOUTH_UNTIL = 21


def age(born: date, on: date) -> int:
    """The age in whole years on the day; who is born on 29 February turns on 28 February.

    >>> age(date(2004, 2, 29), date(2025, 2, 28))
    21
    """
    if born.month == 2 and born.day == 29:  # noqa: PLR2004 - the leap day
        from dateutil.relativedelta import relativedelta

        return int(relativedelta(on, born).years)
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def ages(case: Case, practice: Practice) -> dict[str, int]:
    """The ages of the children, by their ids, on the day that the practice names.

    Raises:
        InvalidFacts: for a child of 18 or more who is not a school youth under 21:
            an adult child is a household of its own.
    """
    found: dict[str, int] = {}
    faults = []
    on = None
    for place, member in enumerate(case.household.members):
        if member.role is Role.APPLICANT or member.role is Role.CO_APPLICANT:
            continue
        if on is None:
            month = case.month
            on = month.first_day if practice.age_on is AgeOn.FIRST_DAY else month.last_day
        assert member.born is not None  # noqa: S101 - a child is never made without it
        years = max(0, age(member.born, on))
        if years >= SCHOOL_YOUTH_UNTIL or (years >= ADULT_AT and not member.in_school):
            faults.append(Fault("adult_child", f"household.members[{place}]"))
        found[member.id] = years
    if faults:
        raise InvalidFacts(faults)
    return found


def norm_of(case: Case, practice: Practice, ages_of: dict[str, int], table: Riksnorm) -> Norm:
    """The household's norm, with every rule it rests on.

    Raises:
        InvalidFacts: when the adjustments take away more than the norm.
    """
    members = case.household.members
    couple = any(member.role is Role.CO_APPLICANT for member in members)
    norm = Norm(
        personal=tuple(
            _personal(member, couple, ages_of, table, case, practice) for member in members
        ),
        common=_common(case, practice, table),
        adjustments=tuple(NormAdjusted(adjustment=one) for one in case.adjustments),
    )
    if case.adjustments and norm.effect < 0:
        raise InvalidFacts([Fault("adjusted_below_zero", "adjustments")])
    return norm


def _personal(  # noqa: PLR0917 - the conditions of one row
    member: Member,
    couple: bool,
    ages_of: dict[str, int],
    table: Riksnorm,
    case: Case,
    practice: Practice,
) -> Rule:
    whole: PersonalCosts
    years = ages_of.get(member.id)
    if years is None:
        whole = AdultPersonalCosts(member=member, couple=couple, norm=table)
    else:
        whole = ChildPersonalCosts(member=member, age=years, norm=table)
    if member.days is None or member.days >= case.month.days:
        return whole
    return PartOfMonth(
        whole=whole,
        days=member.days,
        month=case.month,
        proration=practice.proration,
        rounding=practice.proration_rounding,
    )


def _common(case: Case, practice: Practice, table: Riksnorm) -> Rule | None:
    household = case.household
    counted = sum(member.in_common_costs for member in household.members)
    if not counted:
        return None
    size = counted + household.others_in_dwelling
    whole = CommonCosts(size=size, norm=table)
    if size == counted:
        return whole
    return CommonCostsShare(whole=whole, members=counted, rounding=practice.share_rounding)
