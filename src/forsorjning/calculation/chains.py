"""Assessments that follow each other: one account for a calendar year, and what is known of it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from forsorjning.facts.assessment import Assessable, Standing
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month


def chain_of(assessment: Assessable, others: Iterable[Assessable]) -> list[str]:
    """The ids of the assessment and of all that it supersedes or is superseded by.

    A calendar year has one account for all of them.
    """
    links = [(assessment.id, assessment.supersedes)] if assessment.supersedes else []
    links += [(one.id, one.supersedes) for one in others if one.supersedes]
    chain = [assessment.id]
    for linked in chain:
        for later, earlier in links:
            if linked == later and earlier not in chain:
                chain.append(earlier)
            if linked == earlier and later not in chain:
                chain.append(later)
    return chain


def used_by_year(ledger: Ledger, chain: Iterable[str]) -> dict[int, Decimal]:
    """What a chain has used in earlier months, in kronor by the calendar year of the work."""
    used: dict[int, Decimal] = {}
    for name in chain:
        use = ledger.assessment_use.get(name)
        for year, amount in use.by_year.items() if use is not None else ():
            used[year] = used.get(year, ZERO) + amount
    return used


def use_is_known(
    assessment: Assessable,
    others: Sequence[Assessable],
    ledger: Ledger,
    practice: Practice,
    month: Month,
) -> bool:
    """Whether the ledger knows all that a standing assessment has used before the month.

    So does it when it says what was used, or when it knows the person since the
    first month that the assessment could touch. What it supersedes has to be known too.
    """
    scope = assessment.scope
    assert isinstance(scope, Standing)  # noqa: S101 - payments have no use over time
    first = Month.of(scope.valid_from).index + practice.income_month.lag
    if month.index <= first:
        known = True
    elif assessment.id in ledger.assessment_use:
        since = ledger.assessment_use[assessment.id].known_from
        known = since is None or since.index <= first
    else:
        since = ledger.known_from.get(assessment.person)
        known = since is not None and since.index <= first
    if not known or assessment.supersedes is None:
        return known
    for other in others:
        if other.id == assessment.supersedes:
            return use_is_known(other, others, ledger, practice, month)
    use = ledger.assessment_use.get(assessment.supersedes)
    return use is not None and use.known_from is None
