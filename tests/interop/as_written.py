"""Facts as a person writes them in TOML or a program in JSON, so that a test can break them."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

import attrs

import forsorjning as fs
from forsorjning.interop.names import IN_JSON, IN_TOML, Names

SAYS_ITS_TYPE = (
    fs.Payments,
    fs.Standing,
    fs.Everything,
    fs.PerMonth,
    fs.PerOccasion,
    fs.Share,
    fs.CountInFull,
)
_NAMES = [
    field.name
    for kind in (fs.Ledger, fs.AssessmentUse, fs.Practice)
    for field in attrs.fields(kind)
    if "FrozenMap" in str(field.type)
]
_FROM_IDS = {*map(IN_TOML.written, _NAMES), *map(IN_JSON.written, _NAMES)}
ABSENT = (None, attrs.NOTHING)  # as defaults: then leaving a field out says that it is None
_BARE = re.compile(r"[A-Za-z0-9_-]+")


class Place(NamedTuple):
    """A place in a document: what holds it, its key there, and its path as a fault tells it."""

    held: Any
    key: Any
    path: str


def tree_of(fact: Any, names: Names) -> Any:
    """The fact as the format has it, with numbers and days as they are."""
    match fact:
        case None | bool() | int() | str() | Decimal() | date():
            return fact
        case fs.Month():
            return str(fact)
        case Enum():
            return fact.name
        case Mapping():
            return {str(tree_of(key, names)): tree_of(held, names) for key, held in fact.items()}
        case tuple() | frozenset():
            return [tree_of(item, names) for item in fact]
        case _:
            tree = {"type": type(fact).__name__} if isinstance(fact, SAYS_ITS_TYPE) else {}
            for field in attrs.fields(type(fact)):
                value = tree_of(getattr(fact, field.name), names)
                if value is None and not names.has_null and field.default not in ABSENT:
                    value = False
                tree[names.written(field.name)] = value
            return tree


def places(tree: Any, path: str = "", *, keys_are_ids: bool = False) -> Iterator[Place]:
    """Every place in a tree; one in a mapping from ids is told by its number."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree))
    for number, key in enumerate(keys):
        numbered = isinstance(tree, list) or keys_are_ids
        at = f"{path}[{number}]" if numbered else f"{path}.{key}".removeprefix(".")
        yield Place(tree, key, at)
        if isinstance(tree[key], dict | list):
            yield from places(tree[key], at, keys_are_ids=key in _FROM_IDS)


def as_json(value: Any) -> str:
    """The tree as JSON; numbers have the figures that they have."""
    match value:
        case dict():
            return f"{{{', '.join(f'{json.dumps(k)}: {as_json(v)}' for k, v in value.items())}}}"
        case list():
            return f"[{', '.join(map(as_json, value))}]"
        case Decimal():
            return f"{value:f}"
        case date():
            return json.dumps(value.isoformat())
        case _:
            return json.dumps(value)


def as_toml(tree: dict[str, Any]) -> str:
    """The tree as TOML, each part under a heading of its own; what is None is left out."""
    first, last = [], []
    for key, value in tree.items():
        one = _toml(key)
        if isinstance(value, dict):
            last += [f"[{one}]", *_pairs(value)]
        elif isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            last += [line for item in value for line in (f"[[{one}]]", *_pairs(item))]
        else:
            first += _pairs({key: value})
    return "\n".join([*first, *last, ""])


def _pairs(tree: dict[str, Any]) -> list[str]:
    return [f"{_toml(key)} = {_value(held)}" for key, held in tree.items() if held is not None]


def _toml(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: Any) -> str:
    match value:
        case dict():
            return f"{{ {', '.join(_pairs(value))} }}"
        case list():
            return f"[{', '.join(_value(item) for item in value if item is not None)}]"
        case Decimal() if value.is_finite():
            return f"{value:f}" if "." in f"{value:f}" else f"{value:f}.0"
        case Decimal() | float():
            return str(value).lower().replace("infinity", "inf")
        case date() | time():
            return value.isoformat()
        case _:
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
