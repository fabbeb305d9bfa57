"""Reading several months: what stands at the root holds for each that has nothing of its own.

Every fault is told once, by the place where its field stands.
"""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any

import attrs
from cattrs import Converter

from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.convert import Unreadable, unreadable
from forsorjning.facts.decided import Decided
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.order import out_of_order
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.names import Names
from forsorjning.interop.reading import MISSING, FieldsHook, Hook, fields_hook, read_document

MONTHS, MONTH, DECIDED = "months", "month", "decided"
BESIDE = {"ledger": Ledger, "practice": Practice}
_AT_THE_ROOT = (*BESIDE, MONTHS)
_NEEDED = {field.name: MISSING for field in attrs.fields(Case) if field.default is attrs.NOTHING}
_CONVERTERS: dict[str, Any] = {field.name: field.converter for field in attrs.fields(Case)}
_GROUND = "ground"
_FIRST_FIELD = re.compile(r"\w*")
_MOST = 240  # months: twenty years, so that no document can ask for work without end


class Places:
    """Where the fields of a month stand in a document: with the month, or at the root for all."""

    def __init__(self, tree: dict[str, Any], names: Names) -> None:
        """Take the tree as it was written."""
        months = tree[MONTHS]
        self._months = [one if isinstance(one, dict) else {} for one in months]
        self._of_months = {name for one in self._months for name in one}
        self._root = tree
        self._names = names

    def at_the_root(self, field: str) -> int | None:
        """How many entries a field has that holds for all months; None where it stands not there.

        A household has as many as it has members.
        """
        held = self._root.get(self._names.written(field))
        if isinstance(held, dict):
            held = held.get("members")
        return len(held) if isinstance(held, list) else None

    def path(self, place: str, number: int) -> str:
        """The path of a place in the case of a month.

        A field that stands nowhere is missing at the root, unless it stands with other months.
        """
        field = self._names.written(_FIRST_FIELD.match(place)[0])  # type: ignore[index]
        told_here = field in self._months[number]
        told_elsewhere = field not in self._root and field in self._of_months
        if told_here or told_elsewhere or field == MONTH:
            return f"{MONTHS}[{number}].{place}"
        return place

    def of(self, fault: Fault, number: int) -> Fault:
        """The fault of a month's case, by its path in the document."""
        return Fault(fault.code, self.path(fault.at, number), fault.possible)


def run_hook(names: Names, converter: Converter) -> Hook:
    """What reads a run from what stands at the root of a document."""
    read_fields = fields_hook(Case, names, converter)
    shape = names.shape([MONTHS])

    def hook(tree: Any, _: Any) -> Any:
        if not isinstance(tree, dict):
            return unreadable("wrong_kind", shape, tree)
        if MONTHS not in tree:
            return Unreadable(Fault("field_missing", MONTHS))
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
        self._decided: dict[Month | str, Decided] = {}
        self._order: list[tuple[int, Month]] = []

    def result(self) -> RunFile | Unreadable:
        """The run, or every fault once."""
        root = self._of_all_months()
        beside = {name: self._beside(name) for name in BESIDE if name in self._tree}
        self._months(root)
        if self._faults:
            return Unreadable(*self._faults)
        return RunFile(cases=self._cases, decided=self._decided, **beside)

    def _of_all_months(self) -> dict[str, Any]:
        """The fields at the root, converted once for all months."""
        fields = {name: held for name, held in self._tree.items() if name not in _AT_THE_ROOT}
        if fields.pop(MONTH, self) is not self:
            self._tell([Fault("month_beside_months", MONTH)])
        given, unknown = self._read_fields(fields)
        root = {name: _CONVERTERS[name](value) for name, value in given.items()}
        for name, value in root.items():
            self._marked(value, name)
            if isinstance(value, Unreadable):
                root[name] = Unreadable(read=value.read)  # its faults are told
        self._unknown(unknown, _AT_THE_ROOT, without=MONTH)
        return root

    def _beside(self, name: str) -> Any:
        value: Any = self._converter.structure(self._tree[name], BESIDE[name])
        self._marked(value, name)
        return value

    def _months(self, root: dict[str, Any]) -> None:
        written = self._tree[MONTHS]
        if not isinstance(written, list):
            mark: Any = unreadable("not_a_list", value=written)
            self._marked(mark, MONTHS)
        elif not written:
            self._tell([Fault("months_missing", MONTHS)])
        elif len(written) > _MOST:
            self._tell([Fault("months_too_many", MONTHS, str(_MOST))])
        else:
            places = Places(self._tree, self._names)
            for number, one in enumerate(written):
                read = partial(self._month, _NEEDED | root, places, number)
                at = f"{MONTHS}[{number}]"
                # A case that was written by itself says what it is.
                self._marked(read_document(one, Case, self._names, read), at)
            for number, fault in out_of_order(self._order):
                self._tell([fault.under(f"{MONTHS}[{number}]")])

    def _month(
        self, root: dict[str, Any], places: Places, number: int, tree: Any, _: Any
    ) -> Unreadable | None:
        """Read a month, and tell what is wrong with it by the places that its fields have."""
        if not isinstance(tree, dict):
            return unreadable("wrong_kind", self._names.shape([MONTH]), tree)
        at = f"{MONTHS}[{number}]"
        fields = dict(tree)
        otherwise = fields.pop(DECIDED, None)
        given, unknown = self._read_fields(fields)
        try:
            self._cases.append(Case(**(root | given)))
        except InvalidFacts as error:
            self._tell(places.of(fault, number) for fault in error.faults)
        self._unknown([fault.under(at) for fault in unknown], [DECIDED])
        month = convert.a_month(given.get(MONTH, MISSING))
        if not isinstance(month, Unreadable):
            self._order.append((number, month))
        if otherwise is not None:
            self._decided[month] = self._what_was_decided(otherwise)
            self._marked(self._decided[month], f"{at}.{DECIDED}")
        return None

    def _what_was_decided(self, tree: Any) -> Any:
        """Read a decision; what it needs is an amount and why, and both are told."""
        if not isinstance(tree, dict):
            shape = self._names.shape(["forsorjningsstod", _GROUND])
            return unreadable("wrong_kind", shape, tree)
        return self._converter.structure({_GROUND: ""} | tree, Decided)

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
