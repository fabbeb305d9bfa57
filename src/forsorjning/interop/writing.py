"""From facts to a JSON tree. Every field is written, so that no default has to be remembered."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from forsorjning.facts.assessment import Payments, Standing
from forsorjning.facts.forms import CountInFull, Everything, PerMonth, PerOccasion, Share
from forsorjning.ground.money import written
from forsorjning.ground.months import Month
from forsorjning.ground.words import camel

_ONE_OF_SEVERAL = (Payments, Standing, Everything, PerMonth, PerOccasion, Share, CountInFull)


def tree_of(value: Any) -> Any:  # noqa: PLR0911 - one for each kind of value
    """Write a fact, or a value in one, as JSON has it. Sets and mappings are sorted."""
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal():
            return written(value)
        case Enum():
            return value.name
        case Month():
            return str(value)
        case date():
            return value.isoformat()
        case Mapping():
            return dict(sorted((str(tree_of(key)), tree_of(held)) for key, held in value.items()))
        case frozenset():
            return sorted(map(tree_of, value))
        case tuple():
            return [tree_of(item) for item in value]
        case _:
            return _fact(value)


def _fact(value: Any) -> dict[str, Any]:
    tree = {"type": type(value).__name__} if isinstance(value, _ONE_OF_SEVERAL) else {}
    for field in type(value).__attrs_attrs__:
        tree[camel(field.name)] = tree_of(getattr(value, field.name))
    return tree
