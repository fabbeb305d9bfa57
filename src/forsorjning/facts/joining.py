"""Households that become one, and households that part: what goes along of a ledger."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from attrs import evolve

from forsorjning.facts.ledger import Ledger, Surplus
from forsorjning.ground.errors import Fault, refuse
from forsorjning.ground.mapping import FrozenMap

_BY_PERSON = ("support_months", "jobbstimulans_periods", "youth_earnings", "known_from")
_BY_ID = (*_BY_PERSON, "assessment_use")


def joined(one: Ledger, other: Ledger, surplus: Iterable[Surplus]) -> Ledger:
    """The ledger of two households that become one.

    The months of the one that had come less far were months that nobody applied for.
    """
    refuse(_told_by_both(one, other))
    entered = [ledger.through for ledger in (one, other) if ledger.through is not None]
    return evolve(
        one,
        **{name: getattr(one, name).but(getattr(other, name)) for name in _BY_ID},
        surplus=surplus,
        through=max(entered, default=None),
        supposed=one.supposed or other.supposed,
    )


def _told_by_both(one: Ledger, other: Ledger) -> Iterator[Fault]:
    if type(other) is not Ledger:
        yield Fault("wrong_kind", "other", "Ledger")
        return
    for name in _BY_ID:
        if getattr(one, name).keys() & getattr(other, name).keys():
            yield Fault("ledgers_overlap", name)


def of(
    ledger: Ledger,
    people: Collection[str],
    assessments: Collection[str],
    surplus: Iterable[Surplus],
) -> Ledger:
    """What of a ledger goes along with some of its persons."""
    refuse(_not_there(ledger, people, assessments))
    kept: dict[str, Any] = {
        name: FrozenMap({key: held for key, held in getattr(ledger, name).items() if key in people})
        for name in _BY_PERSON
    }
    use = {key: held for key, held in ledger.assessment_use.items() if key in assessments}
    return evolve(ledger, **kept, assessment_use=use, surplus=surplus)


def _not_there(
    ledger: Ledger, people: Collection[str], assessments: Collection[str]
) -> Iterator[Fault]:
    known = {person for name in _BY_PERSON for person in getattr(ledger, name)}
    for place, person in enumerate(people):
        if person not in known:
            yield Fault("person_unknown", f"people[{place}]")
    for place, name in enumerate(assessments):
        if name not in ledger.assessment_use:
            yield Fault("assessment_unknown", f"assessments[{place}]")
