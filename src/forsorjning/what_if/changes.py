"""The changes that a what-if can make to a case: something more, something else, something less."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from forsorjning.calculation.earnings import counting_index
from forsorjning.facts import convert
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import LISTS, Case
from forsorjning.facts.costs import Asset, Cost, NormAdjustment
from forsorjning.facts.fact import Fact
from forsorjning.facts.household import Household
from forsorjning.facts.income import Income
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.what_if.places import moved_to, place_in


@frozen(eq=False, repr=False)
class Without(Fact):
    """Takes away what has this id: an income, a cost, an asset, an adjustment or an assessment.

    It is then as if it had never been; what an assessment had superseded is so no longer. An
    assessment that touches nothing of the month can't be taken from it. How it is when one has
    ended is what ``after`` shows.

    Raises:
        InvalidFacts: for what is no id.
    """

    id: str = field(converter=convert.a_needed_id)


Change: TypeAlias = Income | Cost | Asset | NormAdjustment | Household | Supposition | Without
"""Something more, or in the place of what has the same id; a household; or something less."""

_LIST_OF = {Income: "incomes", Cost: "costs", Asset: "assets", NormAdjustment: "adjustments"}
_KINDS = (*_LIST_OF, Household, Supposition, Without)


def changed(
    case: Case, changes: tuple[Change, ...], practice: Practice
) -> tuple[Case, tuple[Supposition, ...]]:
    """The case with the changes, and what of them are suppositions.

    Raises:
        InvalidFacts: for what is no change, a change that touches nothing, and what can't be
            true of the case with all of them.
    """
    lists: dict[str, list[Any]] = {name: list(getattr(case, name)) for name in LISTS}
    household = case.household
    suppositions: list[Supposition] = []
    faults: list[Fault] = []
    for place, change in enumerate(changes):
        taken = convert.one_kind(change, _KINDS)
        found = convert.faults_of(taken, "")
        match taken:
            case Supposition():
                suppositions.append(taken)
            case Household():
                found += _unchanged(taken == household)
                household = taken
            case Without():
                found += _take_away(lists, taken.id)
            case Income() | Cost() | Asset() | NormAdjustment():
                found += _unchanged(_put(lists[_LIST_OF[type(taken)]], taken))
                if isinstance(taken, Income):
                    found += of_other_month(taken, case.month, practice)
        faults += [fault.under(f"changes[{place}]") for fault in found]
    if faults:
        raise InvalidFacts(faults)
    moved: dict[str, Any] = {
        name: tuple(held) for name, held in lists.items() if tuple(held) != getattr(case, name)
    }
    try:
        return evolve(case, household=household, **moved), tuple(suppositions)
    except InvalidFacts as error:
        raise InvalidFacts(_seen_from_changes(error.faults, lists, changes)) from None


def unreadable_changes(changes: tuple[Change, ...]) -> Iterator[Fault]:
    """What is no change at all, whatever the case."""
    for place, change in enumerate(changes):
        yield from convert.faults_of(convert.one_kind(change, _KINDS), f"changes[{place}]")


def of_other_month(income: Income, month: Month, practice: Practice) -> Iterator[Fault]:
    """A pay that is tried has to count in the month, or it touches nothing."""
    if counting_index(income, practice) != month.index:
        paid_in = month.plus(-practice.income_month.lag)
        yield Fault("income_of_other_month", "paid_on", str(paid_in))


def _unchanged(same: bool) -> list[Fault]:
    return [Fault("change_without_effect")] if same else []


def _put(held: list[Any], one: Any) -> bool:
    """Put it in the place of what has its id, or last; say whether it was there already."""
    for place, other in enumerate(held):
        if one.id and other.id == one.id:
            held[place] = one
            return bool(other == one)
    held.append(one)
    return False


def _take_away(lists: dict[str, list[Any]], name: str) -> list[Fault]:
    """Take away all that has the id; say where there is nothing."""
    there = False
    for held in lists.values():
        for one in [one for one in held if one.id == name]:
            held.remove(one)
            there = True
    return [] if there else [Fault("id_unknown", "id")]


def _seen_from_changes(
    faults: Iterable[Fault], lists: dict[str, list[Any]], changes: tuple[Change, ...]
) -> Iterator[Fault]:
    """The faults of the changed case, by the change that they come of."""
    for fault in faults:
        name = fault.at.partition("[")[0]
        number = place_in(name, fault.at) if name in lists else None
        held = None if number is None else lists[name][number]
        made = [place for place, change in enumerate(changes) if change is held]
        yield moved_to(fault, f"changes[{made[0]}]") if made else fault
