"""An assessment that is taken away from a month in which it touches nothing."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from forsorjning.facts.case import LISTS, Case
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.what_if.changes import Change, Without
from forsorjning.what_if.given import Given, Tell, roads_of


def taken_away_in_vain(case: Case, changes: tuple[Change, ...], given: Given) -> Iterator[Fault]:
    """The assessments whose taking away touches nothing of what the changed case comes to.

    ``given`` holds the changed case. An assessment is held to the month with it left, both where
    the others that are taken away are gone and where they are left too. So one that covers
    nothing itself, but keeps another one from doing so, is taken away.
    """
    elsewhere = {one.id for name in LISTS if name != "assessments" for one in getattr(case, name)}
    gone = {
        change.id: place
        for place, change in enumerate(changes)
        if type(change) is Without and change.id not in elsewhere
    }
    for name, place in gone.items():
        left = {frozenset[str](), frozenset(gone.keys() - {name})}  # one alone has no others
        if not any(_is_missed(name, others, case, given) for others in left):
            yield Fault("assessment_without_effect", f"changes[{place}]")


def _is_missed(name: str, others: frozenset[str], case: Case, given: Given) -> bool:
    """Whether it touches something in the changed case, where the others are left."""
    try:
        with_it = _with_left(others | {name}, case, given)
        without_it = _with_left(others, case, given)
    except InvalidFacts:  # they can't stand in the changed case
        return True
    return _shown(with_it, name) != _shown(without_it, name)


def _with_left(names: frozenset[str], case: Case, given: Given) -> Tell:
    """The month of the changed case where these assessments are not taken away.

    Raises:
        InvalidFacts: where they can't stand in it.
    """
    there = {one.id for one in given.case.assessments} | names
    assessments = tuple(one for one in case.assessments if one.id in there)
    return evolve(given, case=evolve(given.case, assessments=assessments)).month()


def _shown(result: Tell, name: str) -> list[Any]:
    """All of each road that is not about the assessment alone.

    How a question is worded is not a part of it: a pay that it does not cover is asked about
    with it and without it.
    """
    shown: list[Any] = []
    for road in roads_of(result):
        shown += [(row.id, row.amount, row.refs) for row in road.sheet]
        shown += [notice for notice in road.notices if notice.refs != (name,)]
    return shown
