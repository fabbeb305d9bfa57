"""The canonical text of everything that can move an amount, and its hash.

Two inputs with the same text give the same calculation, so the hash is a key
that a case system can store beside a result.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from forsorjning.ground.money import written

_MOVES_NOTHING = frozenset(
    {
        "agreement",
        "by",
        "decided_by",
        "delegation",
        "ground",
        "gross_known",
        "grounds",
        "motivation",
        "name",
        "note",
        "reason",
        "require_both_grounds",
        "supposed",
        "through",
        "version",
    }
)


def canonical(value: Any) -> str:  # noqa: PLR0911 - one return for each kind of value
    """Write a fact as text: fields by name, collections sorted, amounts without needless zeros."""
    match value:
        case None | bool() | int() | str():
            return repr(value)
        case Decimal():
            return written(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.name
        case Mapping():
            items = sorted(f"{canonical(key)}:{canonical(held)}" for key, held in value.items())
            return "{" + ",".join(items) + "}"
        case tuple() | frozenset():
            return "[" + ",".join(sorted(map(canonical, value))) + "]"
        case _:
            fields = (
                f"{field.name}={canonical(getattr(value, field.name))}"
                for field in type(value).__attrs_attrs__
                if field.name not in _MOVES_NOTHING
            )
            return f"{type(value).__name__}({','.join(fields)})"


def hash_of(*values: Any) -> str:
    """The SHA-256 of the canonical text, as 64 hexadecimal figures."""
    from hashlib import sha256  # slow to load, and not every caller wants a hash

    return sha256("\n".join(map(canonical, values)).encode()).hexdigest()
