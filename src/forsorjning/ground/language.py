"""The library's two languages, and how one of two texts is chosen."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol

from forsorjning.ground.errors import Fault, InvalidFacts


class InBoth(Protocol):
    """What has its words in Swedish and English."""

    @property
    def sv(self) -> str:
        """The Swedish words."""

    @property
    def en(self) -> str:
        """The English words."""


class Language(StrEnum):
    """A language that the library answers in.

    >>> Language("sv")("kronor i månaden", "kronor a month")
    'kronor i månaden'
    """

    SV = "sv"
    EN = "en"

    def __call__(self, sv: str, en: str) -> str:
        """Choose one of two texts."""
        return sv if self is Language.SV else en

    def of(self, words: InBoth) -> str:
        """Choose the words of what has both."""
        return self(words.sv, words.en)


def language_of(asked: Language | str) -> Language:
    """The language, given as itself or by its code.

    Raises:
        InvalidFacts: for a language that there is not.
    """
    for one in Language:
        if isinstance(asked, str) and asked == one.value:
            return one
    raise InvalidFacts([Fault("not_in_list", "language", ", ".join(Language))])


def listed(names: Iterable[str], language: Language) -> str:
    """Names as they are said in a row; at least one.

    >>> listed(["walk", "text", "gig"], Language.EN)
    'walk, text and gig'
    """
    *first, last = names
    return f"{', '.join(first)}{language(' och ', ' and ')}{last}" if first else last
