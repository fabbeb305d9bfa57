"""Reads the timelines: months in a row, and what each comes to, reckoned by hand.

A file is a run as the library reads it: fields at the root hold for every month, and
``[[months]]`` has what is the month's own. Beside them stand ``name``, ``kind`` and
``source`` as in the worked cases, and ``expect`` in every month. ``[[again]]`` is a decided
month of the run that is told anew: its ``month``, a ``name``, the fields as they are known
now, perhaps ``assessments_now``, and ``expect``.

``expect`` has attributes of the result, and these words:

======================= =======================================================================
``aid = 9_580``         an attribute; ``disregarded.assessment`` is one of a group
``rows.ID``             the amount of a row of the sheet
``titles.ID``           what the row is called
``cites.ID``            the sections that the row cites
``notices``             the codes of all notices, each once and in alphabetical order
``questions``           the ids of all questions; the words above then stand under
                        ``if_refused`` and ``if_granted``, one for each road
``without.ID``          any of these, for the month as it is without that assessment
``status.PERSON``       jobbstimulans at the start of the next month
``remaining.ID.DAY``    what is left of an assessment on a day
``use.ID``              what has been used of it, by the year of the work
``left``                the surpluses that are left, by the month they come from
``youth.CHILD``         what the child has earned, by year: before tax and after it
======================= =======================================================================

The last five are told when the month has been entered in the ledger. In ``[[again]]`` an
attribute is one of the change (``overpaid_right``), ``grounds`` are the codes of the grounds of
recovery, ``sections`` what they stand on, and ``made_now`` and ``set_aside`` the ids of
assessments. What is None is written ``"none"``.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any, NamedTuple

from attrs import evolve

import forsorjning as fs
from forsorjning.interop.documents import run_file
from forsorjning.interop.names import IN_TOML
from forsorjning.interop.reading import read as read_fact
from tests.worked.helpers import Table, with_defaults

_OF_THE_FILE = {"name", "kind", "source", "again"}
_OF_AN_ENTRY = {"name", "expect", "assessments_now"}
_MAY_BE_EMPTY = {"left"}  # which says that nothing is


class Told(NamedTuple):
    """What a file expects of a month, and what the library says in the same words."""

    name: str
    expected: Table
    found: Table


def told(table: Table) -> Iterator[Told]:
    """Every month of a timeline, and every one that is told anew.

    Raises:
        ValueError: for a month that expects nothing.
    """
    root = {name: value for name, value in table.items() if name not in _OF_THE_FILE}
    given = _read(root, table["months"])
    results = tuple(
        fs.run_months(
            given.cases, ledger=given.ledger, practice=given.practice, decided=given.decided
        )
    )
    for month, one in zip(table["months"], results, strict=True):
        yield Told(month["month"], expected_of(month), _of_month(one, month["expect"]))
    of_months = {month["month"]: month for month in table["months"]}
    decided = {str(one.month): one for one in results}
    for anew in table.get("again", ()):
        (case,) = _read(root, [of_months[anew["month"]] | anew]).cases
        then = decided[anew["month"]]
        correction = fs.recompute(
            _settled(then),
            case,
            assessments_now=[
                read_fact(one, fs.IndividualAssessment, IN_TOML)
                for one in with_defaults(anew).get("assessments_now", ())
            ],
            decided_otherwise=then.decided,
        )
        yield Told(anew["name"], expected_of(anew), _of_correction(correction, anew["expect"]))


def expected_of(entry: Table) -> Table:
    """What a month expects.

    Raises:
        ValueError: when that is nothing, in all or in one of its groups.
    """
    expected: Table = entry.get("expect", {})
    if _says_nothing(expected):
        msg = f"{entry['month']} expects nothing"
        raise ValueError(msg)
    return expected


def _says_nothing(expected: Table) -> bool:
    return not expected or any(
        isinstance(value, dict) and name not in _MAY_BE_EMPTY and _says_nothing(value)
        for name, value in expected.items()
    )


def _read(root: Table, months: list[Table]) -> Any:
    """The months as the library reads them."""
    facts = [
        with_defaults({name: value for name, value in month.items() if name not in _OF_AN_ENTRY})
        for month in months
    ]
    return run_file(with_defaults(root) | {"months": facts}, IN_TOML)


def _of_month(one: fs.MonthResult, wanted: Table) -> Table:
    later = {name: _LATER[name](one, value) for name, value in wanted.items() if name in _LATER}
    now = {name: value for name, value in wanted.items() if name not in _LATER}
    return later | _of_result(one.result, now)


def _of_result(result: Any, wanted: Table) -> Table:
    """A month; with open questions, both of its roads."""
    if not isinstance(result, fs.AwaitsAssessment):
        return _of_road(result, wanted)
    return {
        "questions": [question.id for question in result.questions],
        "if_refused": _of_road(result.if_refused, wanted["if_refused"]),
        "if_granted": _of_road(result.if_granted, wanted["if_granted"]),
    }


def _of_road(result: fs.Calculation, wanted: Table) -> Table:
    return {
        name: _NOW[name](result, value) if name in _NOW else _attribute(result, name, value)
        for name, value in wanted.items()
    }


def _of_correction(correction: fs.Correction, wanted: Table) -> Table:
    """A month told anew: what changes, along both roads where a question is open."""
    names = [name for name in ("made_now", "set_aside") if name in wanted]
    found = {name: _plain(getattr(correction, name)) for name in names}
    if not correction.questions:
        rest = {name: value for name, value in wanted.items() if name not in names}
        return found | _of_change(correction.change, rest)
    return found | {
        "questions": [question.id for question in correction.questions],
        "if_refused": _of_change(correction.if_refused, wanted["if_refused"]),
        "if_granted": _of_change(correction.if_granted, wanted["if_granted"]),
    }


def _of_change(change: fs.Change, wanted: Table) -> Table:
    grounds = change.recovery
    of_recovery = {
        "grounds": [ground.code for ground in grounds],
        "sections": list(
            dict.fromkeys(str(cite) for ground in grounds for cite in ground.condition.cites)
        ),
    }
    found = {name: of_recovery[name] for name in wanted if name in of_recovery}
    for name, value in wanted.items():
        if name in _NOW:
            found[name] = _NOW[name](change.result, value)
        elif name not in of_recovery:
            found[name] = _attribute(change, name, value)
    return found


def _attribute(held: Any, name: str, wanted: Any) -> Any:
    value = getattr(held, name)
    if isinstance(wanted, dict):
        return _attributes(value, wanted)
    return _plain(value)


def _attributes(held: Any, wanted: Table) -> Table:
    return {name: _attribute(held, name, value) for name, value in wanted.items()}


def _plain(value: Any) -> Any:
    """A value as TOML can have it."""
    if value is None:
        return "none"
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, fs.Month):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _settled(one: fs.MonthResult) -> fs.Settled:
    assert isinstance(one.result, fs.Settled), f"{one.month} awaits an assessment"
    return one.result


def _without(one: fs.MonthResult, wanted: Table) -> Table:
    given = _settled(one)
    found = {}
    for name, words in wanted.items():
        kept = [each for each in given.case.assessments if each.id != name]
        assert len(kept) < len(given.case.assessments), name
        case = evolve(given.case, assessments=kept)
        result = fs.calculate(case, ledger=given.ledger, practice=given.practice)
        found[name] = _of_result(result, words)
    return found


def _status(one: fs.MonthResult, wanted: Table) -> Table:
    return {
        person: _attributes(
            fs.jobbstimulans_status(one.ledger, person, one.month.plus(1)), attributes
        )
        for person, attributes in wanted.items()
    }


def _remaining(one: fs.MonthResult, wanted: Table) -> Table:
    given = _settled(one)
    by_id = {each.id: each for each in given.case.assessments}
    found: Table = {}
    for name, days in wanted.items():
        for day, attributes in days.items():
            left = fs.remaining(
                by_id[name],
                one.ledger,
                day,
                assessments=given.case.assessments,
                practice=given.practice,
            )
            found.setdefault(name, {})[day] = _attributes(left, attributes)
    return found


def _use(one: fs.MonthResult, wanted: Table) -> Table:
    used = one.ledger.assessment_use
    return {
        name: {str(year): amount for year, amount in used[name].by_year.items()} for name in wanted
    }


def _left(one: fs.MonthResult, _: Table) -> Table:
    return {str(surplus.month): surplus.amount for surplus in one.ledger.surplus}


def _youth(one: fs.MonthResult, wanted: Table) -> Table:
    earned = one.ledger.youth_earnings
    return {
        child: {str(year.year): [year.gross, year.net] for year in earned[child]}
        for child in wanted
    }


_NOW: dict[str, Callable[[fs.Calculation, Any], Any]] = {
    "rows": lambda result, wanted: {name: result.sheet.row(name).amount for name in wanted},
    "titles": lambda result, wanted: {name: result.sheet.row(name).title for name in wanted},
    "cites": lambda result, wanted: {
        name: [str(cite) for cite in result.sheet.row(name).citations] for name in wanted
    },
    "notices": lambda result, _: sorted({notice.code for notice in result.notices}),
}
_LATER: dict[str, Callable[[fs.MonthResult, Any], Any]] = {
    "without": _without,
    "status": _status,
    "remaining": _remaining,
    "use": _use,
    "left": _left,
    "youth": _youth,
}
WORDS = ("questions", "if_refused", "if_granted", *_NOW, *_LATER)
