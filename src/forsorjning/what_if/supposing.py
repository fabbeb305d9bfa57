"""The month with something changed."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from forsorjning.calculation.questions import Answer
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.what_if.changes import Change, changed, unreadable_changes
from forsorjning.what_if.given import (
    DEFAULT,
    NOTHING_KNOWN,
    Given,
    Tell,
    look,
    without_effect,
)
from forsorjning.what_if.nothing_missed import taken_away_in_vain
from forsorjning.what_if.places import moved_to, place_in


def suppose(
    case: Case,
    *changes: Change,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    assume_norm_of: Month | str | None = None,
) -> Tell:
    """Calculate a month with something changed. What comes back is supposed, never settled.

    A change is an income, a cost, an asset or an adjustment (one more, or in the place of what
    has its id), a ``Household``, a ``Supposition`` in the place of an assessment, or ``Without``
    an id. ``suppose`` answers every open question; without it both roads come back.
    ``assume_norm_of`` tries a month whose riksnorm is not yet published with another month's.

    Raises:
        InvalidFacts: for what is no change, a change that touches nothing beside the others, and
            what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    faults: list[Fault] = []
    given: Given | None = None
    try:
        given = look(
            case,
            ledger=ledger,
            practice=practice,
            suppositions=suppositions,
            suppose=suppose,
            assume_norm_of=assume_norm_of,
        )
    except InvalidFacts as error:
        faults += error.faults
    if type(case) is not Case or type(practice) is not Practice:
        raise InvalidFacts([*faults, *unreadable_changes(changes)])
    try:
        moved, of_changes = changed(case, changes, practice)
    except InvalidFacts as error:
        raise InvalidFacts([*faults, *error.faults]) from None
    if faults or given is None:
        raise InvalidFacts(faults)
    places = [place for place, change in enumerate(changes) if type(change) is Supposition]
    shared = len(given.suppositions)
    try:
        with_them = evolve(given, case=moved, suppositions=(*given.suppositions, *of_changes))
        return _seen(with_them, case, changes)
    except InvalidFacts as error:
        raise InvalidFacts(_seen_from_changes(error.faults, shared, places)) from None


def _seen_from_changes(faults: Iterable[Fault], shared: int, places: list[int]) -> Iterator[Fault]:
    """The faults of suppositions that are changes, by those."""
    for fault in faults:
        number = place_in("suppositions", fault.at)
        if number is None or number < shared:
            yield fault
        else:
            yield moved_to(fault, f"changes[{places[number - shared]}]")


def _seen(given: Given, case: Case, changes: tuple[Change, ...]) -> Tell:
    """The month, where everything that is supposed or taken away touches something.

    Raises:
        InvalidFacts: for what touches no payment.
    """
    result = given.month()
    faults = [*without_effect(given, [result]), *taken_away_in_vain(case, changes, given)]
    if faults:
        raise InvalidFacts(faults)
    return result
