"""How our names are written outside Python: camelCase in JSON, as they are in TOML."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.words import camel

SCHEMA_VERSION = "1.0"

_IN_PATH = re.compile(r"\[[^\]]*\]|_([a-z])")
_FIELD = re.compile(r"(?!.*[0-9]{4})[A-Za-z][A-Za-z0-9_]{0,39}")
_UNDERSCORE_AS_WRITTEN = "\x1f"


def unknown(name: str) -> str:
    """The place of an unknown field; what does not look like a field may be personal data."""
    return name.replace("_", _UNDERSCORE_AS_WRITTEN) if _FIELD.fullmatch(name) else "?"


def _camel_path(path: str) -> str:
    return _IN_PATH.sub(lambda found: found[1].upper() if found[1] else found[0], path)


class Names(NamedTuple):
    """How a format writes a field's name, a path of such names, and a field with its value."""

    written: Callable[[str], str]
    path: Callable[[str], str]
    pair: str
    has_null: bool

    def shape(self, needed: Iterable[str], types: Collection[str] = ()) -> str:
        """How a value with fields is written: with its type, where it is one of several.

        >>> IN_TOML.shape(["worked", "activity"])
        '{ worked = ..., activity = ... }'
        >>> IN_JSON.shape([], ["Payments", "Standing"])
        '{ "type": "Payments" | "Standing", ... }'
        """
        told = [self.pair.format(self.written(name), "...") for name in needed]
        if types:
            told += [self.pair.format("type", " | ".join(f'"{one}"' for one in types)), "..."]
        return f"{{ {', '.join(told) or '...'} }}"

    def told(self, error: InvalidFacts) -> InvalidFacts:
        """The same faults, with the paths that a reader of the document finds.

        >>> error = InvalidFacts([Fault("not_a_date", "incomes[0].paid_on")])
        >>> IN_JSON.told(error).faults[0].at
        'incomes[0].paidOn'
        """
        return InvalidFacts(
            Fault(
                fault.code,
                self.path(fault.at).replace(_UNDERSCORE_AS_WRITTEN, "_"),
                fault.possible,
            )
            for fault in error.faults
        )


IN_JSON = Names(camel, _camel_path, '"{}": {}', has_null=True)
IN_TOML = Names(str, str, "{} = {}", has_null=False)
