"""How much of a pay is kept: the month with it, and without."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Answer
from forsorjning.facts import convert
from forsorjning.facts.assessment import Supposition
from forsorjning.facts.case import Case
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.what_if.changes import of_other_month
from forsorjning.what_if.given import (
    DEFAULT,
    NOTHING_KNOWN,
    Given,
    Tell,
    look,
    roads_of,
    without_effect,
)
from forsorjning.what_if.places import moved_to, place_in
from forsorjning.what_if.what_is_kept import Kept, KeptRoads


def kept(
    case: Case,
    income: Income | str | Iterable[Income | str],
    *,
    ledger: Ledger = NOTHING_KNOWN,
    practice: Practice = DEFAULT,
    suppositions: Iterable[Supposition] = (),
    suppose: Answer | str | None = None,
    assume_norm_of: Month | str | None = None,
) -> Kept | KeptRoads:
    """Say how much of a pay the household keeps: the month with it against the month without.

    ``income`` is one more, or the id of one that the case holds; one with the id of another takes
    its place. Several are asked about all at once. Where nobody has assessed it, both roads come
    back; ``suppose`` takes one.

    Raises:
        InvalidFacts: for an id that the case does not hold, a pay of another month, a supposition
            that touches nothing, and what can't be true.
        NormNotPublished: for a month without a riksnorm, where none is assumed.
    """
    if isinstance(income, Iterable) and not isinstance(income, str):
        income = tuple(income)  # it may be one that can be gone through once
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
        raise InvalidFacts([*error.faults, *_unreadable(income)]) from None
    tried = _tried(given, income)
    names = {one.id for one in tried if one.id}
    others = tuple(one for one in given.case.incomes if one.id not in names)
    try:
        with_it = evolve(given.case, incomes=(*others, *tried))
        after = given.month(with_it)
    except InvalidFacts as error:
        places = _places(income, len(others))
        raise InvalidFacts(_seen_from(error.faults, places)) from None
    faults = without_effect(given, [after])
    if faults:
        raise InvalidFacts(faults)
    before = given.month(evolve(given.case, incomes=others))
    return _on_roads(with_it.incomes[len(others) :], before, after)


def _on_roads(incomes: tuple[Income, ...], before: Tell, after: Tell) -> Kept | KeptRoads:
    refused, granted = (
        Kept(incomes=incomes, before=without, after=with_it)
        for without, with_it in zip(roads_of(before), roads_of(after), strict=True)
    )
    open_ones = {
        question.id: question
        for result in (after, before)
        if isinstance(result, AwaitsAssessment)
        for question in result.questions
    }
    if not open_ones:
        return refused
    return KeptRoads(questions=tuple(open_ones.values()), if_refused=refused, if_granted=granted)


def _listed(income: Any) -> list[tuple[str, Any]]:
    """What is tried with its place: one alone, or several."""
    if isinstance(income, Income | str) or not isinstance(income, Iterable):
        return [("income", income)]
    return [(f"income[{place}]", one) for place, one in enumerate(income)]


def _unreadable(income: Any) -> Iterator[Fault]:
    for at, one in _listed(income):
        if not isinstance(one, str):
            yield from convert.faults_of(convert.fact(Income, one), at)


def _tried(given: Given, income: Any) -> tuple[Income, ...]:
    """The pay to try, given itself or by the id that the case has it by."""
    in_case = {one.id: one for one in given.case.incomes}
    faults: list[Fault] = []
    found: list[Income] = []
    for at, one in _listed(income):
        if isinstance(one, str) and one not in in_case:
            faults.append(Fault("id_unknown", at))
            continue
        taken = convert.fact(Income, in_case[one] if isinstance(one, str) else one)
        wrong = convert.faults_of(taken, at)
        if not wrong:
            found.append(taken)
            if not taken.id and any(evolve(held, id="") == taken for held in in_case.values()):
                wrong.append(Fault("income_told_twice", at))
            other = of_other_month(taken, given.case.month, given.practice)
            wrong += [fault.under(at) for fault in other]
        faults += wrong
    if not faults and not found:
        faults.append(Fault("incomes_missing", "income"))
    if faults:
        raise InvalidFacts(faults)
    return tuple(found)


def _places(income: Any, first: int) -> dict[int, str]:
    """By the place among the incomes of the month, what was given there."""
    return {first + place: at for place, (at, _) in enumerate(_listed(income))}


def _seen_from(faults: Iterable[Fault], places: Mapping[int, str]) -> Iterator[Fault]:
    """The faults of a month's incomes, by what was given."""
    for fault in faults:
        place = place_in("incomes", fault.at)
        if place is None or place not in places:
            yield fault
        else:
            yield moved_to(fault, places[place])
