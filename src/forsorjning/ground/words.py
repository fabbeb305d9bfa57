"""Words in the library's two languages, and a name as JSON has it."""

import re
from functools import cache
from typing import NamedTuple

_NEW_WORD = re.compile(r"_([a-z])")


class Words(NamedTuple):
    """The same words in Swedish and English."""

    sv: str
    en: str


@cache
def camel(name: str) -> str:
    """Write a name the way JSON has it.

    >>> camel("jobbstimulans_periods")
    'jobbstimulansPeriods'
    """
    return _NEW_WORD.sub(lambda found: found[1].upper(), name)
