"""A document of several months: what holds for all of them at its root, and a list of months.

The fields of a case that stand at the root hold for every month. A month under
``months`` has its ``month``, any field that takes the place of the root's, and
``decided`` where the board did not decide as was calculated.
"""

from collections.abc import Iterator
from typing import Any

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.months import MonthResult, run_months
from forsorjning.ground.errors import Fault, InvalidFacts, NormNotPublished
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.names import Names
from forsorjning.interop.reading import read
from forsorjning.interop.results import Run
from forsorjning.interop.run_reading import BESIDE, DECIDED, MONTH, MONTHS, Places
from forsorjning.interop.writing import tree_of


class RunDocument:
    """A document of several months that has been read; faults are told by the paths in it.

    Attributes:
        given: the cases, the ledger, the practice and what was decided.
        month_at: the path of the first month without a norm, where there is one.
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
        self.month_at = MONTHS
        self._names = names
        self._places = Places(tree, names)

    def calculate(self) -> Run:
        """Calculate the months, up to one that awaits a person.

        Raises:
            InvalidFacts: for what only the calculation shows, of all months at once.
            NormNotPublished: for the first month without a norm.
        """
        self._refuse()
        given = self.given
        months: list[MonthResult] = []
        for one in run_months(
            given.cases, ledger=given.ledger, practice=given.practice, decided=given.decided
        ):
            months.append(one)
            if isinstance(one.result, AwaitsAssessment):
                break
        later = tuple(case.month for case in given.cases[len(months) :])
        return Run(tuple(months), later)

    def _refuse(self) -> None:
        """Raise what no month's calculation takes, whatever the months before it come to."""
        faults: dict[Fault, None] = {}
        without_norm: list[tuple[str, NormNotPublished]] = []
        for number, case in enumerate(self.given.cases):
            try:
                calculate(case, ledger=self.given.ledger, practice=self.given.practice)
            except InvalidFacts as error:
                faults |= dict.fromkeys(self._places.of(one, number) for one in error.faults)
            except NormNotPublished as error:
                without_norm.append((self._places.path(MONTH, number), error))
        if faults:
            raise self._names.told(InvalidFacts(faults))
        if without_norm:
            self.month_at, first = without_norm[0]
            raise first


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
