"""From a JSON tree to facts, with every fault of the whole tree told at once.

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

from forsorjning.facts.assessment import IndividualAssessment
from forsorjning.facts.case import Case
from forsorjning.facts.convert import Unreadable, unreadable
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.names import SCHEMA_VERSION, camel, in_json, unknown

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

RESULTS = ("Settled", "Supposed", "AwaitsAssessment")
_DOCUMENTS = (Case, Ledger, Practice, CaseFile)
_AN_OBJECT = "{...}"
_LOADED_LATE = {"IndividualAssessment": IndividualAssessment}


def read(tree: Any, kind: type[T]) -> T:
    """Build a fact of the kind from a tree.

    Raises:
        InvalidFacts: with every fault of the tree, by its path in the JSON.
    """
    converter = _converter()
    fact = _document(tree, kind, converter.get_structure_hook(kind))
    if isinstance(fact, Unreadable):
        raise InvalidFacts(map(in_json, fact.faults))
    return fact  # type: ignore[no-any-return]


@cache
def _converter() -> Converter:
    converter = Converter()
    for leaf in (str, int, bool, Decimal, date, Month, Enum):
        converter.register_structure_hook(leaf, _as_it_stands)
    converter.register_structure_hook_factory(attrs.has, _fact_hook)
    converter.register_structure_hook_factory(_is_document, _document_hook)
    converter.register_structure_hook_factory(_is_list, _list_hook)
    converter.register_structure_hook_factory(_is_mapping, _mapping_hook)
    converter.register_structure_hook_factory(_is_union, _union_hook)
    return converter


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


def _fact_hook(kind: Any, converter: Converter) -> Hook:
    fields = {camel(field.name): field for field in attrs.fields(kind)}
    needed = {camel(field.name) for field in fields.values() if field.default is attrs.NOTHING}
    kinds = get_type_hints(kind, localns=_LOADED_LATE)

    def hook(tree: Any, _: Any) -> Any:
        if not isinstance(tree, dict):
            return unreadable("json_wrong_type", _AN_OBJECT, tree)
        faults: list[Fault] = []
        given: dict[str, Any] = {
            fields[name].name: Unreadable(Fault("json_field_missing"))
            for name in fields
            if name in needed and name not in tree
        }
        for name, value in tree.items():
            if name in fields:
                field = fields[name].name
                given[field] = converter.structure(value, kinds[field])
            else:
                possible = ", ".join(fields) or "-"
                faults.append(Fault("json_field_unknown", unknown(name), possible))
        fact: Any = None
        try:
            fact = kind(**given)
        except InvalidFacts as error:
            faults = [*_with_marks(error, given), *faults]
        return Unreadable(*faults) if faults else fact

    return hook


def _document_hook(kind: Any, converter: Converter) -> Hook:
    """A part of a case file may be a document that was written by itself."""
    read_fact = _fact_hook(kind, converter)
    return lambda tree, _: _document(tree, kind, read_fact)


def _document(tree: Any, kind: Any, read_fact: Hook) -> Any:
    """Read what stands at a root, beside the version of the schema and what it is."""
    if not isinstance(tree, dict):
        return read_fact(tree, kind)
    if tree.get("type") in RESULTS:
        return unreadable("json_is_result")
    rest = dict(tree)
    if rest.get("type") == kind.__name__:
        del rest["type"]
    of_version = _of_version(rest.pop("schemaVersion", SCHEMA_VERSION))
    fact = read_fact(rest, kind)
    faults = [*(fact.faults if isinstance(fact, Unreadable) else ()), *of_version]
    return Unreadable(*faults) if faults else fact


def _of_version(version: Any) -> Iterator[Fault]:
    if isinstance(version, Unreadable):
        yield from (fault.under("schemaVersion") for fault in version.faults)
    elif version != SCHEMA_VERSION:
        yield Fault("json_schema_version", "schemaVersion", SCHEMA_VERSION)


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
            _year(key) if key_kind is int else key: converter.structure(item, item_kind)
            for key, item in tree.items()
        }

    return hook


def _year(key: str) -> int | str:
    """JSON has only text for keys."""
    return int(key) if len(key) == len("2026") and key.isascii() and key.isdigit() else key


def _union_hook(kind: Any, converter: Converter) -> Hook:
    kinds = [one for one in get_args(kind) if one is not NoneType]
    optional = NoneType in get_args(kind)
    named = {one.__name__: one for one in kinds if attrs.has(one)}

    def hook(tree: Any, _: Any) -> Any:
        if tree is None and optional:
            return None
        if len(kinds) == 1:
            return converter.structure(tree, kinds[0])
        if len(named) == len(kinds):
            return _by_type(tree, named, converter)
        # A day, or a period of days.
        return converter.structure(tree, *named.values()) if isinstance(tree, dict) else tree

    return hook


def _by_type(tree: Any, kinds: dict[str, Any], converter: Converter) -> Any:
    """A fact that says which of several it is by the key ``type``."""
    if not isinstance(tree, dict):
        return unreadable("json_wrong_type", _AN_OBJECT, tree)
    rest = dict(tree)
    name = rest.pop("type", None)
    if isinstance(name, Unreadable):
        return Unreadable(*(fault.under("type") for fault in name.faults))
    if "type" not in tree:
        return Unreadable(Fault("json_field_missing", "type"))
    if not isinstance(name, str) or name not in kinds:
        return Unreadable(Fault("not_in_list", "type", ", ".join(kinds)))
    return converter.structure(rest, kinds[name])
