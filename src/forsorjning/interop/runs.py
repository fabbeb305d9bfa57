"""A document of several months: what holds for all of them at its root, and a list of months.

The fields of a case that stand at the root hold for every month. A month under
``months`` has its ``month``, any field that takes the place of the root's, and
``decided`` where the board did not decide as was calculated.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import attrs
from cattrs import Converter

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.months import MonthResult, run_months
from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.convert import Unreadable, unreadable
from forsorjning.facts.decided import Decided
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts, NormNotPublished
from forsorjning.ground.months import Month
from forsorjning.interop.casefile import RunFile, out_of_order
from forsorjning.interop.names import IN_JSON, Names
from forsorjning.interop.reading import MISSING, FieldsHook, Hook, fields_hook, read, read_document
from forsorjning.interop.results import Run
from forsorjning.interop.writing import tree_of

_BESIDE = {"ledger": Ledger, "practice": Practice}
_MONTHS, _MONTH, _DECIDED = "months", "month", "decided"
_AT_THE_ROOT = (*_BESIDE, _MONTHS)
_NEEDED = {field.name: MISSING for field in attrs.fields(Case) if field.default is attrs.NOTHING}
_CONVERTERS: dict[str, Any] = {field.name: field.converter for field in attrs.fields(Case)}
_MOST = 600  # months: fifty years, so that no document can ask for work without end
_FIRST_FIELD = re.compile(r"\w*")


class RunDocument:
    """A document of several months that has been read; faults are told by the paths in it.

    Attributes:
        given: the cases, the ledger, the practice and what was decided.
        month_at: the path of the first month without a norm, where there is one.
    """

    given: RunFile
    month_at: str
    _names: Names
    _places: "Places"

    def __init__(self, tree: Any, names: Names) -> None:
        """Read the tree of a document.

        Raises:
            InvalidFacts: with every fault at once.
        """
        self.given = read(tree, RunFile, names)
        self.month_at = _MONTHS
        self._names = names
        self._places = Places(tree, names)

    def run(self) -> Run:
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
        without_norm: dict[str, NormNotPublished] = {}
        for number, case in enumerate(self.given.cases):
            try:
                calculate(case, ledger=self.given.ledger, practice=self.given.practice)
            except InvalidFacts as error:
                faults |= dict.fromkeys(self._places.of(one, number) for one in error.faults)
            except NormNotPublished as error:
                without_norm[self._places.path(_MONTH, number)] = error
        if faults:
            raise self._names.told(InvalidFacts(faults))
        for self.month_at, error in without_norm.items():
            raise error


class Places:
    """Where the fields of a month stand in a document: with the month, or at the root for all."""

    def __init__(self, tree: dict[str, Any], names: Names) -> None:
        """Take the tree as it was written."""
        months = tree[_MONTHS]
        self._months = [one if isinstance(one, dict) else {} for one in months]
        self._of_months = {name for one in self._months for name in one}
        self._root = tree
        self._names = names

    def path(self, place: str, number: int) -> str:
        """The path of a place in the case of a month.

        A field that stands nowhere is missing at the root, unless it stands with other months.
        """
        field = self._names.written(_FIRST_FIELD.match(place)[0])  # type: ignore[index]
        told_here = field in self._months[number]
        told_elsewhere = field not in self._root and field in self._of_months
        if told_here or told_elsewhere or field == _MONTH:
            return f"{_MONTHS}[{number}].{place}"
        return place

    def of(self, fault: Fault, number: int) -> Fault:
        """The fault of a month's case, by its path in the document."""
        return Fault(fault.code, self.path(fault.at, number), fault.possible)


def run_hook(names: Names, converter: Converter) -> Hook:
    """What reads a run from what stands at the root of a document."""
    read_fields = fields_hook(Case, names, converter)
    shape = names.shape([_MONTHS])

    def hook(tree: Any, _: Any) -> Any:
        if not isinstance(tree, dict):
            return unreadable("wrong_kind", shape, tree)
        if _MONTHS not in tree:
            return Unreadable(Fault("field_missing", _MONTHS))
        return _Reading(tree, names, converter, read_fields).result()

    return hook


class _Reading:
    """A document that is being read, and all that is found wrong with it."""

    def __init__(
        self, tree: dict[str, Any], names: Names, converter: Converter, read_fields: FieldsHook
    ) -> None:
        self._tree = tree
        self._names = names
        self._converter = converter
        self._read_fields = read_fields
        self._faults: dict[Fault, None] = {}
        self._cases: list[Case] = []
        self._decided: dict[Month, Decided] = {}
        self._order: list[tuple[int, Month]] = []

    def result(self) -> RunFile | Unreadable:
        """The run, or every fault once."""
        root = self._of_all_months()
        beside = {name: self._beside(name) for name in _BESIDE if name in self._tree}
        self._months(root)
        if self._faults:
            return Unreadable(*self._faults)
        return RunFile(cases=self._cases, decided=self._decided, **beside)

    def _of_all_months(self) -> dict[str, Any]:
        """The fields at the root, converted once for all months."""
        fields = {name: held for name, held in self._tree.items() if name not in _AT_THE_ROOT}
        if fields.pop(_MONTH, self) is not self:
            self._tell([Fault("month_beside_months", _MONTH)])
        given, unknown = self._read_fields(fields)
        root = {name: _CONVERTERS[name](value) for name, value in given.items()}
        for name, value in root.items():
            self._marked(value, name)
            if isinstance(value, Unreadable):
                root[name] = Unreadable(read=value.read)  # its faults are told
        self._unknown(unknown, _AT_THE_ROOT, without=_MONTH)
        return root

    def _beside(self, name: str) -> Any:
        value = self._converter.structure(self._tree[name], _BESIDE[name])
        self._marked(value, name)
        return value

    def _months(self, root: dict[str, Any]) -> None:
        written = self._tree[_MONTHS]
        if not isinstance(written, list):
            self._marked(unreadable("not_a_list", value=written), _MONTHS)
        elif not 0 < len(written) <= _MOST:
            code = "months_too_many" if written else "months_missing"
            self._marked(unreadable(code, str(_MOST)), _MONTHS)
        else:
            places = Places(self._tree, self._names)
            for number, one in enumerate(written):
                read = partial(self._month, _NEEDED | root, places, number)
                at = f"{_MONTHS}[{number}]"
                # A case that was written by itself says what it is.
                self._marked(read_document(one, Case, self._names, read), at)
            for number, fault in out_of_order(self._order):
                self._tell([fault.under(f"{_MONTHS}[{number}]")])

    def _month(
        self, root: dict[str, Any], places: Places, number: int, tree: Any, _: Any
    ) -> Unreadable | None:
        """Read a month, and tell what is wrong with it by the places that its fields have."""
        if not isinstance(tree, dict):
            return unreadable("wrong_kind", self._names.shape([_MONTH]), tree)
        at = f"{_MONTHS}[{number}]"
        fields = dict(tree)
        otherwise = fields.pop(_DECIDED, None)
        given, unknown = self._read_fields(fields)
        try:
            self._cases.append(Case(**(root | given)))
        except InvalidFacts as error:
            self._tell(places.of(fault, number) for fault in error.faults)
        self._unknown([fault.under(at) for fault in unknown], [_DECIDED])
        month = convert.a_month(given.get(_MONTH, MISSING))
        if not isinstance(month, Unreadable):
            self._order.append((number, month))
        if otherwise is not None:
            self._decided[month] = self._converter.structure(otherwise, Decided)
            self._marked(self._decided[month], f"{at}.{_DECIDED}")
        return None

    def _marked(self, value: Any, at: str) -> None:
        """Tell the faults of what could not be read."""
        if isinstance(value, Unreadable):
            self._tell(fault.under(at) for fault in value.faults)

    def _unknown(self, faults: list[Fault], more: Iterable[str], without: str = "") -> None:
        """Tell of fields that are none, with all that may stand there."""
        for fault in faults:
            possible = (name for name in fault.possible.split(", ") if name != without)
            self._tell([Fault(fault.code, fault.at, ", ".join((*possible, *more)))])

    def _tell(self, faults: Iterable[Fault]) -> None:
        """Tell each once: what stands at the root is met again in every month."""
        self._faults |= dict.fromkeys(faults)


def tree_of_run(given: RunFile) -> dict[str, Any]:
    """Write a run as a document of several months, in which every month has all its fields."""
    return {
        **{IN_JSON.written(name): tree_of(getattr(given, name)) for name in _BESIDE},
        _MONTHS: list(_months_of(given)),
    }


def _months_of(given: RunFile) -> Iterator[dict[str, Any]]:
    for case in given.cases:
        otherwise = given.decided.get(case.month)
        yield {**tree_of(case), **({} if otherwise is None else {_DECIDED: tree_of(otherwise)})}
