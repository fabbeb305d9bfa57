"""From a tree of JSON or TOML to facts, with every fault of the whole tree told at once.

Facts are built from the inside out. Where a fact can't be built, an
``Unreadable`` with its faults takes its place, and the constructor around it
gathers them under the field's path with its own.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.recompute import Correction
from forsorjning.calculation.result import Calculation
from forsorjning.facts.assessment import IndividualAssessment
from forsorjning.facts.case import Case
from forsorjning.facts.convert import Unreadable, unreadable
from forsorjning.facts.costs import CostKind
from forsorjning.facts.fact import Fact
from forsorjning.facts.income import IncomeKind
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.facts.use import AssessmentUse
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month
from forsorjning.interop.casefile import CaseFile, RunFile
from forsorjning.interop.elsewhere import kind_of
from forsorjning.interop.names import SCHEMA_VERSION, Names, unknown

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]
FieldsHook = Callable[[dict[str, Any]], tuple[dict[str, Any], list[Fault]]]

RESULTS = (
    *("Settled", "Supposed", "AwaitsAssessment", "Run", "Correction"),
    *("Kept", "KeptRoads", "Comparison", "Curve", "CurveRoads"),
)
MISSING = Unreadable(Fault("field_missing"))
_DOCUMENTS = (Case, Ledger, Practice, CaseFile, RunFile)
_LOADED_LATE = {"AssessmentUse": AssessmentUse, "IndividualAssessment": IndividualAssessment}


def read_kind(kind: type[T], tree: Callable[[], Any], names: Names) -> T:
    """Build a fact of the kind from what ``tree`` gives; a result is never read back.

    Raises:
        InvalidFacts: with every fault at once.
        TypeError: for a kind that is no fact.
    """
    if isinstance(kind, type) and issubclass(kind, Calculation | AwaitsAssessment | Correction):
        raise InvalidFacts([Fault("is_a_result")])
    if not is_fact(kind):
        msg = "only facts are read: Case, Ledger, Practice and what they hold"
        raise TypeError(msg)
    return read(tree(), kind, names)


def is_fact(kind: Any) -> bool:
    """Whether a class is one of facts."""
    return isinstance(kind, type) and issubclass(kind, Fact)


def read(tree: Any, kind: type[T], names: Names) -> T:
    """Build a fact of the kind from a tree.

    Raises:
        InvalidFacts: with every fault of the tree, by its path in the document.
    """
    converter = _converter(names)
    hook = converter.get_structure_hook(kind)
    # At the root any kind of fact is a document.
    fact = hook(tree, kind) if kind in _DOCUMENTS else read_document(tree, kind, names, hook)
    if isinstance(fact, Unreadable):
        raise names.told(InvalidFacts(fact.faults))
    return fact  # type: ignore[no-any-return]


@cache
def _converter(names: Names) -> Converter:
    converter = Converter()
    for leaf in (str, int, bool, Decimal, date, Month, Enum):
        converter.register_structure_hook(leaf, _as_it_stands)
    for kinds in (IncomeKind, CostKind):
        converter.register_structure_hook(kinds, _kind_hook)
    converter.register_structure_hook_factory(
        attrs.has, lambda kind, converter: _fact_hook(kind, names, converter)
    )
    converter.register_structure_hook_factory(
        _is_document, lambda kind, converter: _document_hook(kind, names, converter)
    )
    converter.register_structure_hook_factory(_is_list, _list_hook)
    converter.register_structure_hook_factory(_is_mapping, _mapping_hook)
    converter.register_structure_hook_factory(
        _is_union, lambda kind, converter: _union_hook(kind, names, converter)
    )
    return converter


def _kind_hook(value: Any, kinds: Any) -> Any:
    """A kind of income or cost may be told by the code of a case system."""
    return kind_of(kinds, value)


def _as_it_stands(value: Any, _: Any) -> Any:
    """What is no fact of its own is read by the constructor it is given to."""
    return value


def _is_document(kind: Any) -> bool:
    return kind in _DOCUMENTS


def _is_list(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is tuple or origin is frozenset


def _is_mapping(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is FrozenMap


def _is_union(kind: Any) -> bool:
    return isinstance(kind, UnionType)


def fields_hook(kind: Any, names: Names, converter: Converter) -> FieldsHook:
    """What reads the fields that a tree has, and tells those that the kind has not."""
    fields = {names.written(field.name): field.name for field in attrs.fields(kind)}
    kinds = get_type_hints(kind, localns=_LOADED_LATE)
    false_is_none = {name for name, default in _without_null(kind, names).items() if default}
    possible = ", ".join(fields) or "type"  # a form such as Everything has no other

    def read_fields(tree: dict[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
        given: dict[str, Any] = {}
        faults: list[Fault] = []
        for written, value in tree.items():
            name = fields.get(written)
            if name is None:
                faults.append(Fault("field_unknown", unknown(written), possible))
            elif value is False and name in false_is_none:
                given[name] = None
            else:
                given[name] = converter.structure(value, kinds[name])
        return given, faults

    return read_fields


def _without_null(kind: Any, names: Names) -> dict[str, bool]:
    """The fields that may be None in a format that has no null, and whether a default is not.

    What nobody knows yet, such as an approved amount, is left out in TOML; and false
    says that there is none where leaving it out would mean the default.
    """
    kinds = get_type_hints(kind, localns=_LOADED_LATE)
    return {
        field.name: field.default not in {None, attrs.NOTHING}
        for field in attrs.fields(kind)
        if not names.has_null and NoneType in get_args(kinds[field.name])
    }


def _fact_hook(kind: Any, names: Names, converter: Converter) -> Hook:
    read_fields = fields_hook(kind, names, converter)
    without_null = _without_null(kind, names)
    needed = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    missing = {name: None if name in without_null else MISSING for name in needed}
    shape = names.shape(needed)

    def hook(tree: Any, _: Any) -> Any:
        if not isinstance(tree, dict):
            return unreadable("wrong_kind", shape, tree)
        read, faults = read_fields(tree)
        given = missing | read
        fact: Any = None
        try:
            fact = kind(**given)
        except InvalidFacts as error:
            faults = [*_with_marks(error, given), *faults]
        return Unreadable(*faults) if faults else fact

    return hook


def _document_hook(kind: Any, names: Names, converter: Converter) -> Hook:
    """A part of a case file may be a document that was written by itself."""
    if kind is RunFile:
        from forsorjning.interop.run_reading import run_hook  # only where there are several months

        read_fact = run_hook(names, converter)
    else:
        read_fact = _fact_hook(kind, names, converter)
    return lambda tree, _: read_document(tree, kind, names, read_fact)


def read_document(tree: Any, kind: Any, names: Names, read_fact: Hook) -> Any:
    """Read what stands at a root, beside the version of the schema and what it is."""
    if not isinstance(tree, dict):
        return read_fact(tree, kind)
    if tree.get("type") in RESULTS:
        return unreadable("is_a_result")
    rest = dict(tree)
    wrong = [
        *_of(rest, kind.__name__, Fault("not_in_list", "type", kind.__name__)),
        *_of(
            rest,
            SCHEMA_VERSION,
            Fault("schema_version_unknown", names.written("schema_version"), SCHEMA_VERSION),
        ),
    ]
    fact = read_fact(rest, kind)
    faults = [*(fact.faults if isinstance(fact, Unreadable) else ()), *wrong]
    return Unreadable(*faults) if faults else fact


def _of(rest: dict[str, Any], only: str, otherwise: Fault) -> Iterator[Fault]:
    """Take away what may stand at a root, and has only one value."""
    said = rest.pop(otherwise.at, only)
    if isinstance(said, Unreadable):
        yield from (fault.under(otherwise.at) for fault in said.faults)
    elif said != only:
        yield otherwise


def _with_marks(error: InvalidFacts, given: dict[str, Any]) -> Iterator[Fault]:
    """The faults of a constructor; a period, for one, can't tell why it lacks its first day."""
    for fault in error.faults:
        value = given.get(fault.at)
        if isinstance(value, Unreadable) and not value.faults[0].at:
            yield value.faults[0].under(fault.at)
        else:
            yield fault


def _list_hook(kind: Any, converter: Converter) -> Hook:
    item_kind = get_args(kind)[0]

    def hook(tree: Any, _: Any) -> Any:
        if not isinstance(tree, list):
            return tree
        return [converter.structure(item, item_kind) for item in tree]

    return hook


def _mapping_hook(kind: Any, converter: Converter) -> Hook:
    key_kind, item_kind = get_args(kind)

    def hook(tree: Any, _: Any) -> Any:
        if not isinstance(tree, dict):
            return tree
        return {
            _key(key, key_kind, converter): converter.structure(item, item_kind)
            for key, item in tree.items()
        }

    return hook


def _key(key: str, kind: Any, converter: Converter) -> Any:
    """A document has only text for keys, also for years."""
    if kind is not int:
        return converter.structure(key, kind)
    return int(key) if len(key) == len("2026") and key.isascii() and key.isdigit() else key


def _union_hook(kind: Any, names: Names, converter: Converter) -> Hook:
    kinds = [one for one in get_args(kind) if one is not NoneType]
    optional = NoneType in get_args(kind)
    named = {one.__name__: one for one in kinds if attrs.has(one)}

    def hook(tree: Any, _: Any) -> Any:
        if tree is None and optional:
            return None
        if len(kinds) == 1:
            return converter.structure(tree, kinds[0])
        if len(named) == len(kinds):
            return _by_type(tree, named, names, converter)
        # A day, or a period of days.
        return converter.structure(tree, *named.values()) if isinstance(tree, dict) else tree

    return hook


def _by_type(tree: Any, kinds: dict[str, Any], names: Names, converter: Converter) -> Any:
    """A fact that says which of several it is by the key ``type``."""
    if not isinstance(tree, dict):
        return unreadable("wrong_kind", names.shape((), kinds), tree)
    rest = dict(tree)
    name = rest.pop("type", None)
    if isinstance(name, Unreadable):
        return Unreadable(*(fault.under("type") for fault in name.faults))
    if "type" not in tree:
        return Unreadable(Fault("field_missing", "type"))
    if not isinstance(name, str) or name not in kinds:
        return Unreadable(Fault("not_in_list", "type", ", ".join(kinds)))
    return converter.structure(rest, kinds[name])
