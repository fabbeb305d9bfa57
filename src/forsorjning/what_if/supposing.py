"""The month with something changed."""

from collections.abc import Iterable

from forsorjning.calculation.questions import Answer
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.what_if.changes import Change, changed
from forsorjning.what_if.given import DEFAULT, NOTHING_KNOWN, Given, Tell, look, without_effect


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
        InvalidFacts: for what is no change, a change that touches nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    given = look(
        case,
        ledger=ledger,
        practice=practice,
        suppositions=suppositions,
        suppose=suppose,
        assume_norm_of=assume_norm_of,
    )
    moved, of_changes = changed(given.case, changes, given.practice)
    return seen(with_more(given, moved, of_changes))


def with_more(given: Given, case: Case, suppositions: tuple[Supposition, ...]) -> Given:
    """The same with another case and further suppositions."""
    return Given(
        case=case,
        ledger=given.ledger,
        practice=given.practice,
        suppositions=(*given.suppositions, *suppositions),
        suppose=given.suppose,
        assume_norm_of=given.assume_norm_of,
    )


def seen(given: Given) -> Tell:
    """The month, where every supposition touches something.

    Raises:
        InvalidFacts: for a supposition that touches no payment.
    """
    result = given.month()
    faults = without_effect(given, [result])
    if faults:
        raise InvalidFacts(faults)
    return result
