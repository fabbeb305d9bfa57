"""Where a number comes from, and so how far it is to be trusted."""

from decimal import Decimal

from attrs import frozen

from forsorjning.ground.worded import Worded


class Provenance(Worded):
    """How near to the statute's own text a number was read.

    A DERIVED amount was reckoned from its neighbours in time and is printed in
    no source that was found. ``sv`` and ``en`` say it in words.
    """

    STATUTE = "STATUTE", "författningens text", "text of the statute"
    OFFICIAL = "OFFICIAL", "myndighetens uppgift", "published by the authority"
    SECONDARY = "SECONDARY", "annan källa", "another source"
    DERIVED = "DERIVED", "härlett, inte publicerat", "derived, not published"


@frozen(kw_only=True)
class Cell:
    """One amount as it stands in a table: its key, its kronor and where they were read."""

    key: str
    amount: Decimal
    provenance: Provenance
    source: str
