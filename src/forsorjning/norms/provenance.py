"""Where a number comes from, and so how far it is to be trusted."""

from decimal import Decimal
from enum import Enum

from attrs import frozen


class Provenance(Enum):
    """How near to the statute's own text a number was read.

    A DERIVED amount was reckoned from its neighbours in time and is printed in
    no source that was found. ``sv`` and ``en`` say it in words.
    """

    STATUTE = "STATUTE"
    OFFICIAL = "OFFICIAL"
    SECONDARY = "SECONDARY"
    DERIVED = "DERIVED"

    @property
    def sv(self) -> str:
        """The Swedish words."""
        return _WORDS[self][0]

    @property
    def en(self) -> str:
        """The English words."""
        return _WORDS[self][1]


_WORDS = {
    Provenance.STATUTE: ("författningens text", "text of the statute"),
    Provenance.OFFICIAL: ("myndighetens uppgift", "published by the authority"),
    Provenance.SECONDARY: ("annan källa", "another source"),
    Provenance.DERIVED: ("härlett, inte publicerat", "derived, not published"),
}


@frozen(kw_only=True)
class Cell:
    """One amount as it stands in a table: its key, its kronor and where they were read."""

    key: str
    amount: Decimal
    provenance: Provenance
    source: str
