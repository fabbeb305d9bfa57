"""Words in the library's two languages."""

from typing import NamedTuple


class Words(NamedTuple):
    """The same words in Swedish and English."""

    sv: str
    en: str
