"""Closed lists whose members are said in the library's two languages."""

from enum import Enum
from typing import Self


class Worded(Enum):
    """A closed list. Each member is written as its code, its Swedish and its English words.

    >>> class Season(Worded):
    ...     WINTER = "WINTER", "vinter", "winter"
    >>> Season("WINTER").sv
    'vinter'
    """

    _words: tuple[str, str]

    def __new__(cls, code: str, sv: str, en: str) -> Self:
        """Take the code as the value, and keep the words beside it."""
        member = object.__new__(cls)
        member._value_ = code
        member._words = sv, en
        return member

    @property
    def sv(self) -> str:
        """The Swedish words."""
        return self._words[0]

    @property
    def en(self) -> str:
        """The English words."""
        return self._words[1]
