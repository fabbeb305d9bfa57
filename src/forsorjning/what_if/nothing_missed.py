"""An assessment that is taken away from a month in which it was of no use to anybody."""

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from forsorjning.facts.case import LISTS, Case
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.what_if.changes import Change, Without
from forsorjning.what_if.given import Given, Tell, roads_of


def taken_away_in_vain(
    case: Case, changes: tuple[Change, ...], given: Given, result: Tell
) -> Iterator[Fault]:
    """The assessments whose taking away touches nothing of what the changed case comes to.

    Each is held to the same month with it left: so one that covers nothing itself, but keeps
    another one from doing so, is missed. ``given`` holds the changed case, whose month is
    ``result``.
    """
    elsewhere = {one.id for name in LISTS if name != "assessments" for one in getattr(case, name)}
    for place, change in enumerate(changes):
        if type(change) is not Without or change.id in elsewhere:
            continue
        if not _is_missed(change.id, case, given, result):
            yield Fault("assessment_without_effect", f"changes[{place}]")


def _is_missed(name: str, case: Case, given: Given, result: Tell) -> bool:
    left = {one.id for one in given.case.assessments} | {name}
    kept = tuple(one for one in case.assessments if one.id in left)
    try:
        with_it = evolve(given, case=evolve(given.case, assessments=kept)).month()
    except InvalidFacts:  # something else has taken the place that it left
        return True
    if any(name in road.touching for road in roads_of(with_it)):
        return True
    return _shown(with_it) != _shown(result)


def _shown(result: Tell) -> list[Any]:
    """What is asked, and every row along each road."""
    rows = [[(row.id, row.amount, row.refs) for row in road.sheet] for road in roads_of(result)]
    return [getattr(result, "questions", ()), *rows]
