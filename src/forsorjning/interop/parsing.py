"""The text of a document as a tree, where no number has been a float and no key is lost."""

import json
import re
import sys
from decimal import Decimal
from typing import Any

from forsorjning.facts.convert import Unreadable
from forsorjning.ground.errors import Fault, InvalidFacts

_SHORT = 20  # figures; a longer whole number is no amount, and slow to read as an int
_FIGURES = re.compile(r"[0-9][0-9_]*")
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")


def parse_json(text: str | bytes) -> Any:
    """Read JSON. A key that is written twice holds an ``Unreadable``.

    Raises:
        InvalidFacts: for text that is not JSON, or too deep to be a case.
    """
    text = _decoded(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=Decimal,  # NaN and the infinities, which no field takes
        )
    except json.JSONDecodeError as error:
        fault = Fault("json_not_readable", possible=f"{error.lineno}:{error.colno}")
    except RecursionError:
        fault = Fault("too_deep")
    # Raised out here, since the decoder's error holds the whole text.
    raise InvalidFacts([fault])


def parse_toml(text: str | bytes) -> Any:
    """Read TOML. Its days are days, and its decimals are exact.

    A field of a case whose heading stands after that of a month holds an ``Unreadable``: it
    would hold for every month.

    Raises:
        InvalidFacts: for text that is not TOML, or too deep to be a case.
    """
    import tomllib  # only where there is any

    text = _decoded(text)
    try:
        tree = tomllib.loads(text, parse_float=_decimal)
    except ValueError as error:  # with some numbers another than TOMLDecodeError
        fault = _not_toml(str(error), text)
    except RecursionError:
        fault = Fault("too_deep")
    else:
        return _with_marks(tree, text)
    raise InvalidFacts([fault])


def _with_marks(tree: dict[str, Any], text: str) -> dict[str, Any]:
    if not isinstance(tree.get("months"), list):
        return tree
    from forsorjning.interop.headings import after_months  # only where there are several months

    faults: dict[str, list[Fault]] = {}
    for name, fault in after_months(text):
        faults.setdefault(name, []).append(fault)
    return tree | {name: Unreadable(*found) for name, found in faults.items()}


def _not_toml(message: str, text: str) -> Fault:
    found = _PLACE.search(message)
    if found:
        place = f"{found[1]}:{found[2]}"
    else:
        before = text[: _long_number(text)]
        place = f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}"
    if message.startswith(("Cannot", "Duplicate")):  # overwrite, mutate or declare twice
        return Fault("toml_told_twice", possible=place)
    return Fault("toml_not_readable", possible=place)


def _long_number(text: str) -> int:
    """Where a number has more figures than Python reads; where there is none, the text's end."""
    longest = sys.get_int_max_str_digits()
    runs = (run for run in _FIGURES.finditer(text) if len(run[0].replace("_", "")) > longest)
    return next((run.start() for run in runs), len(text.rstrip()))


def _decoded(text: str | bytes) -> str:
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError:
            raise InvalidFacts([Fault("not_utf8")]) from None
    if not isinstance(text, str):
        raise InvalidFacts([Fault("not_text")])
    if text.startswith("\ufeff"):
        raise InvalidFacts([Fault("not_utf8")])
    return text


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) < len(pairs):
        seen = set()
        for key, _ in pairs:
            if key in seen:
                tree[key] = Unreadable(Fault("field_told_twice"))
            seen.add(key)
    return tree


def _whole(text: str) -> int | Decimal:
    return int(text) if len(text) < _SHORT else Decimal(text)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except ArithmeticError:  # an exponent beyond all numbers
        return Decimal("NaN")
