"""What the act on administrative procedure says of changing a decision in somebody's favour.

Whether the board changes its decision, a person finds out and the board decides. Nothing is
said of a month that was decided before that act was in force; the act before it was not read.
"""

from datetime import date

from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import FL
from forsorjning.ground.words import Words
from forsorjning.rules.statement import Known, Statement, said

_MAY_AND_SHALL = Words(
    "Nämnden får ändra sitt beslut om den anser att det är felaktigt, på grund av nya "
    "omständigheter eller av någon annan anledning (37 §). Den ska ändra ett beslut som den anser "
    "är uppenbart felaktigt i något väsentligt hänseende, om det kan ändras snabbt och enkelt och "
    "utan att det blir till nackdel för någon enskild part (38 §). Om det är så avgör en person.",
    "The board may change its decision if it finds that it is wrong, because of new circumstances "
    "or for another reason (37 §). It shall change a decision that it finds obviously wrong in an "
    "essential respect, if that can be done quickly and simply and to nobody's disadvantage "
    "(38 §). Whether it is so, a person decides.",
)
_BEYOND_THE_RIGHT = Words(
    "När nämnden får och ska ändra ett beslut står i 37 och 38 §§. Om de gäller också för bistånd "
    "utöver rätten, där beslutet bara kan laglighetsprövas, har inte kontrollerats.",
    "When the board may and shall change a decision stands in 37 and 38 §§. Whether they hold for "
    "aid beyond the right too, where a decision has no appeal but a review of legality, was not "
    "checked.",
)
_SECTIONS = (FL["37 §"], FL["38 §"])
_OF = {
    LegalBasis.RIGHT: said(_MAY_AND_SHALL, *_SECTIONS),
    LegalBasis.DISCRETIONARY: said(_BEYOND_THE_RIGHT, *_SECTIONS, known=Known.UNVERIFIED),
}


def changes_in_favour(basis: LegalBasis, decided_on: date) -> tuple[Statement, ...]:
    """What is said of changing a decision of the day so that there is more aid on this basis."""
    return (_OF[basis],) if FL.in_force(decided_on) else ()
