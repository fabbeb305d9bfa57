"""Small words that many sentences need: kronor, months, lists of names, sections."""

from decimal import Decimal

from forsorjning.calculation.sheet import Row
from forsorjning.facts.assessment import IndividualAssessment
from forsorjning.facts.case import Case
from forsorjning.ground.language import Language
from forsorjning.ground.law import Citation, in_force
from forsorjning.ground.money import printed
from forsorjning.ground.months import Month
from forsorjning.ground.rule import Part

_MONTHS_SV = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def kronor(amount: Decimal) -> str:
    """An amount with its unit: 11 220 kr."""
    return f"{printed(amount)} kr"


def month_named(month: Month, language: Language) -> str:
    """The month as it is said: september 2026."""
    place = month.month - 1
    return f"{language(_MONTHS_SV[place], _MONTHS_EN[place])} {month.year}"


def sections(cites: tuple[Citation, ...], case: Case) -> str:
    """Of the sections, those in force on the day of the case."""
    return ", ".join(map(str, in_force(cites, case.day)))


def section_of_assessment(one: IndividualAssessment, case: Case, language: Language) -> str:
    """The section that it was made under; where the case's day has another, that one too."""
    then = ", ".join(map(str, in_force(one.legal_basis.sections, one.decided_on)))
    now = sections(one.legal_basis.sections, case)
    if then in {"", now}:
        return now
    if one.decided_on < case.day:
        return language(f"{then}, nu {now}", f"{then}, now {now}")
    return language(f"{then}, i beräkningen {now}", f"{then}, in the calculation {now}")


def title_of(row: Row, language: Language) -> str:
    """What a row is called."""
    return language(row.title, row.title_en)


def named(row: Row, case: Case, language: Language) -> str:
    """What a row is called, and what it is about; in a household of one not whose it is."""
    people = [member.id for member in case.household.members]
    # The title of an assessment's row names the assessment.
    about = row.refs[:2] if row.part is Part.ASSESSMENT else row.refs
    names = [name for name in about if len(people) > 1 or name not in people]
    title = title_of(row, language)
    return f"{title} ({', '.join(names)})" if names else title
