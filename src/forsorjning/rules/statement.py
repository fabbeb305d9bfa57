"""Something that is said of the law beside the rules, with how it is known.

Each statement says what it stands on and how it is known, so that nothing inferred poses as
law.
"""

from forsorjning.ground.law import Citation, Strength
from forsorjning.ground.record import Record
from forsorjning.ground.worded import Worded
from forsorjning.ground.words import Words


class Known(Worded):
    """How a statement about the law is known. ``sv`` and ``en`` say it in words.

    READ: the text of the section was read. SECOND_HAND: it is known through others.
    INFERRED: it is our conclusion. UNVERIFIED: it is thought to be so, and nobody has
    checked.
    """

    READ = "READ", "läst i lagtexten", "read in the act"
    SECOND_HAND = "SECOND_HAND", "känt i andra hand", "known second-hand"
    INFERRED = "INFERRED", "härlett", "inferred"
    UNVERIFIED = "UNVERIFIED", "inte kontrollerat", "not verified"


class Statement(Record):
    """Something that is said of the law, what it stands on, and how it is known.

    Attributes:
        sv, en: the statement in Swedish and in English.
        cites: the sections it stands on.
        strength: what kind of ground that is.
        known: how we know it.
    """

    sv: str
    en: str
    cites: tuple[Citation, ...]
    strength: Strength = Strength.STATUTE
    known: Known = Known.READ

    def __str__(self) -> str:
        stands_on = ", ".join((*map(str, self.cites), self.strength.sv, self.known.sv))
        return f"{self.sv} ({stands_on})"


def said(
    words: Words,
    *cites: Citation,
    strength: Strength = Strength.STATUTE,
    known: Known = Known.READ,
) -> Statement:
    """A statement of these words, which stands on these sections."""
    return Statement(sv=words.sv, en=words.en, cites=cites, strength=strength, known=known)


def both(words: Words, more: Words) -> Words:
    """The first words and then the others."""
    return Words(f"{words.sv} {more.sv}", f"{words.en} {more.en}")
