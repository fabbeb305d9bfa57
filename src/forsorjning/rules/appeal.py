"""How a decision on aid can be challenged, by the section that the aid is given or refused under.

They are data and no rules. Each statement says what it stands on and how it is known.
"""

from datetime import date

from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import FL, KL, SOL_2025, in_force
from forsorjning.ground.words import Words
from forsorjning.rules.statement import Known, Statement, said

_TO_THE_COURT = Words(
    "Nämndens beslut överklagas till förvaltningsrätten.",
    "The board's decision is appealed to the administrative court.",
)
_WITHIN_THREE_WEEKS = Words(
    "Överklagandet lämnas till nämnden, och ska ha kommit in inom tre veckor från den dag då den "
    "som överklagar fick del av nämndens beslut.",
    "The appeal is handed in to the board, within three weeks from the day when whoever appeals "
    "got the board's decision.",
)
_OF_A_REFUSAL = Words(
    "Ett nej till det som någon har begärt som en rätt är också nämndens beslut enligt den "
    "paragrafen, och överklagas på samma sätt.",
    "A no to what somebody has claimed as a right is the board's decision under that section too, "
    "and is appealed in the same way.",
)
_LEGALITY = Words(
    "Nämndens beslut kan inte överklagas som ett beslut om en rätt. Den som är medlem av kommunen "
    "kan begära laglighetsprövning inom tre veckor; då prövas bara om beslutet är lagligt.",
    "The board's decision can't be appealed as one on a right. A member of the municipality can "
    "ask for a review of legality within three weeks; only whether it is lawful is then examined.",
)
_FROM_THE_RECORD = Words(
    "De tre veckorna räknas från den dag då det tillkännagavs på kommunens anslagstavla att "
    "protokollet med nämndens beslut är justerat.",
    "The three weeks run from the day when the municipality's notice board told that the record "
    "with the board's decision was approved.",
)
_HANDED_IN = Words(
    "Begäran lämnas till förvaltningsrätten. För det som beslutas på delegation räknas tiden från "
    "protokollet där det anmäldes.",
    "The request is handed in to the administrative court. For what is decided on delegation the "
    "time runs from the record in which it was reported.",
)
_AT_ONCE = Words(
    "Nämndens beslut gäller omedelbart.",
    "The board's decision has effect at once.",
)
_LEAVE_TO_APPEAL = Words(
    "Prövningstillstånd krävs i kammarrätten.",
    "Leave to appeal is needed in the administrative court of appeal.",
)
_EARLIER = Words(
    "Vilka tider och former som gällde före den 1 juli 2018 har inte kontrollerats.",
    "Which times and forms held before 1 July 2018 was not checked.",
)


def appeals(basis: LegalBasis, decided_on: date) -> tuple[Statement, ...]:
    """How a decision of the day on this basis can be challenged."""
    recent = FL.in_force(decided_on)
    if basis is LegalBasis.RIGHT:
        section = in_force(basis.appeal, decided_on)
        when = (
            said(_WITHIN_THREE_WEEKS, FL["43 §"], FL["44 §"])
            if recent
            else said(_EARLIER, known=Known.UNVERIFIED)
        )
        refusal = said(_OF_A_REFUSAL, *section, known=Known.INFERRED)
        return said(_TO_THE_COURT, *section), when, refusal, *_in_the_new_act(decided_on)
    if not recent:
        return (said(_EARLIER, known=Known.UNVERIFIED),)
    chapter = KL["13 kap."]
    details = (said(words, known=Known.UNVERIFIED) for words in (_FROM_THE_RECORD, _HANDED_IN))
    return said(_LEGALITY, chapter), *details


def _in_the_new_act(decided_on: date) -> tuple[Statement, ...]:
    """What was read in the act of 2025 alone."""
    if not SOL_2025.in_force(decided_on):
        return ()
    return (
        said(_AT_ONCE, SOL_2025["35 kap. 5 §"]),
        said(_LEAVE_TO_APPEAL, SOL_2025["35 kap. 4 §"]),
    )
