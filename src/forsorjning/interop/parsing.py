"""JSON text as a tree, where no number has been a float and no key is lost."""

import json
from decimal import Decimal
from typing import Any

from forsorjning.facts.convert import Unreadable
from forsorjning.ground.errors import Fault, InvalidFacts

_SHORT = 20  # figures; a longer whole number is no amount, and slow to read as an int


def parse(text: str | bytes) -> Any:
    """Read the text. A key that is written twice holds an ``Unreadable``.

    Raises:
        InvalidFacts: for text that is not JSON, or too deep to be a case.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode()
        except UnicodeDecodeError:
            raise InvalidFacts([Fault("json_not_utf8")]) from None
    if not isinstance(text, str):
        raise InvalidFacts([Fault("not_text")])
    if text.startswith("\ufeff"):
        raise InvalidFacts([Fault("json_not_utf8")])
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=Decimal,  # NaN and the infinities, which no field takes
        )
    except json.JSONDecodeError as error:
        place = f"{error.lineno}:{error.colno}"
    except RecursionError:
        raise InvalidFacts([Fault("json_too_deep")]) from None
    # Raised out here, since the decoder's error holds the whole text.
    raise InvalidFacts([Fault("json_not_readable", possible=place)])


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    tree = dict(pairs)
    if len(tree) < len(pairs):
        seen = set()
        for key, _ in pairs:
            if key in seen:
                tree[key] = Unreadable(Fault("json_duplicate_key"))
            seen.add(key)
    return tree


def _whole(text: str) -> int | Decimal:
    return int(text) if len(text) < _SHORT else Decimal(text)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except ArithmeticError:  # an exponent beyond all numbers
        return Decimal("NaN")
