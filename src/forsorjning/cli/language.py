"""The two languages of the command."""

from enum import Enum
from typing import Protocol


class InBoth(Protocol):
    """What has its words in Swedish and English."""

    @property
    def sv(self) -> str:
        """The Swedish words."""

    @property
    def en(self) -> str:
        """The English words."""


class Language(Enum):
    """The language that the command answers in."""

    SV = "sv"
    EN = "en"

    def __call__(self, sv: str, en: str) -> str:
        """Choose one of two texts."""
        return sv if self is Language.SV else en

    def of(self, words: InBoth) -> str:
        """Choose the words of what has both."""
        return self(words.sv, words.en)
