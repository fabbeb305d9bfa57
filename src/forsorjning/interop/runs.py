"""A document of several months: what holds for all of them at its root, and a list of months.

The fields of a case that stand at the root hold for every month. A month under
``months`` has its ``month``, any field that takes the place of the root's, and
``decided`` where the board did not decide as was calculated.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.months import MonthResult, run_months
from forsorjning.facts.case import LISTS, Case
from forsorjning.ground.errors import Fault, InvalidFacts, NormNotPublished
from forsorjning.ground.months import Month
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.names import Names
from forsorjning.interop.reading import read
from forsorjning.interop.results import Run
from forsorjning.interop.run_reading import BESIDE, DECIDED, MONTH, MONTHS, Places
from forsorjning.interop.writing import tree_of

_OF_A_CASE = re.compile(r"cases\[(\d+)\]\.(.*)")


class Replaced(NamedTuple):
    """A field that a month has of its own, in place of the one that holds for all.

    Attributes:
        month: the month.
        field: as the document writes it.
        here, there: how many entries it has in the month, and first in the document.
    """

    month: Month
    field: str
    here: int
    there: int


class RunDocument:
    """A document of several months that has been read; faults are told by the paths in it.

    Attributes:
        given: the cases, the ledger, the practice and what was decided.
        month_at: the path of the first month.
    """

    given: RunFile
    month_at: str
    _names: Names
    _places: Places

    def __init__(self, tree: Any, names: Names) -> None:
        """Read the tree of a document.

        Raises:
            InvalidFacts: with every fault at once.
        """
        self.given = read(tree, RunFile, names)
        self.month_at = f"{MONTHS}[0].{MONTH}"
        self._names = names
        self._places = Places(tree, names)

    def calculate(self) -> Run:
        """Calculate the months, up to one that awaits a person or has no norm.

        Raises:
            InvalidFacts: for what only the calculation shows, of all months at once.
            NormNotPublished: where the first month has no norm.
        """
        self._refuse()
        try:
            return run_of(self.given)
        except InvalidFacts as error:
            faults = map(self._in_document, error.faults)
            raise self._names.told(InvalidFacts(faults)) from None

    def replaced(self) -> Iterator[Replaced]:
        """The lists that a month has of its own, where there is one for all months too."""
        for number, case in enumerate(self.given.cases):
            for name, held in _lists_of(case):
                there = self._places.at_the_root(name)
                if there is not None and self._places.path(name, number) != name:
                    yield Replaced(case.month, self._names.written(name), len(held), there)

    def _refuse(self) -> None:
        """Raise what no month's calculation takes, whatever the months before it come to."""
        faults: dict[Fault, None] = {}
        for number, case in enumerate(self.given.cases):
            try:
                calculate(case, ledger=self.given.ledger, practice=self.given.practice)
            except InvalidFacts as error:
                for one in error.faults:
                    entered = one.code == "month_already_entered"  # told once, of the first
                    if not entered or not any(told.code == one.code for told in faults):
                        faults[self._places.of(one, number)] = None
            except NormNotPublished:
                continue  # the months before it can be calculated
        if faults:
            raise self._names.told(InvalidFacts(faults))

    def _in_document(self, fault: Fault) -> Fault:
        """The fault of a run, by its path in the document."""
        place = _OF_A_CASE.sub(lambda at: self._places.path(at[2], int(at[1])), fault.at)
        return Fault(fault.code, place, fault.possible)


def run_of(given: RunFile) -> Run:
    """Calculate the months of a file, up to one that awaits a person or has no norm.

    Raises:
        InvalidFacts: for what only the calculation shows.
        NormNotPublished: where the first month has no norm.
    """
    months: list[MonthResult] = []
    missing = None
    try:
        for one in run_months(
            given.cases, ledger=given.ledger, practice=given.practice, decided=given.decided
        ):
            months.append(one)
            if isinstance(one.result, AwaitsAssessment):
                break
    except NormNotPublished as error:
        if not months:
            raise
        missing = error
    later = tuple(case.month for case in given.cases[len(months) :])
    return Run(tuple(months), later, missing)


def _lists_of(case: Case) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """What a case has several of."""
    yield "household", case.household.members
    for name in LISTS:
        yield name, getattr(case, name)


def tree_of_run(given: RunFile) -> dict[str, Any]:
    """Write a run as a document of several months, in which every month has all its fields."""
    return {
        **{name: tree_of(getattr(given, name)) for name in BESIDE},
        MONTHS: list(_months_of(given)),
    }


def _months_of(given: RunFile) -> Iterator[dict[str, Any]]:
    for case in given.cases:
        otherwise = given.decided.get(case.month)
        yield {**tree_of(case), **({} if otherwise is None else {DECIDED: tree_of(otherwise)})}
