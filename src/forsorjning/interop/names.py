"""How our names are written in JSON: camelCase, also in the path of a fault."""

import re
from functools import cache

from forsorjning.ground.errors import Fault

SCHEMA_VERSION = "1.0"

_NEW_WORD = re.compile(r"_([a-z])")
_IN_PATH = re.compile(r"\[[^\]]*\]|_([a-z])")
_FIELD = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}")
_UNDERSCORE_AS_WRITTEN = "\x1f"


@cache
def camel(name: str) -> str:
    """Write a name the way JSON has it.

    >>> camel("jobbstimulans_periods")
    'jobbstimulansPeriods'
    """
    return _NEW_WORD.sub(lambda found: found[1].upper(), name)


def unknown(name: str) -> str:
    """The place of an unknown field; what does not look like a field may be personal data."""
    return name.replace("_", _UNDERSCORE_AS_WRITTEN) if _FIELD.fullmatch(name) else "?"


def in_json(fault: Fault) -> Fault:
    """The same fault with the path that a reader of the JSON finds.

    >>> in_json(Fault("not_a_date", "incomes[0].paid_on")).at
    'incomes[0].paidOn'
    """
    path = _IN_PATH.sub(lambda found: found[1].upper() if found[1] else found[0], fault.at)
    return Fault(fault.code, path.replace(_UNDERSCORE_AS_WRITTEN, "_"), fault.possible)
