"""What a decision on aid has to document, and what a person has to do beside it.

They are data and no rules. Each statement says what it stands on and how it is known.
"""

from datetime import date

from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import FL, KL, SOL_2025, Strength
from forsorjning.ground.words import Words
from forsorjning.rules.statement import Known, Statement, said

_DAY_AND_WHO = Words(
    "Nämndens skriftliga beslut har dag, innehåll, vem som beslutade, vem som var föredragande och "
    "vem som i övrigt var med vid den slutliga handläggningen.",
    "The board's written decision has its day, what it says, who decided, who presented the matter "
    "and who else took part in the final handling.",
)
_REASONS = Words(
    "Nämndens beslut har en klargörande motivering: vilka föreskrifter som har tillämpats och "
    "vilka omständigheter som har varit avgörande. Den får utelämnas bara där den är uppenbart "
    "obehövlig.",
    "The board's decision has reasons that make it clear: which provisions were applied and which "
    "circumstances were decisive. They may be left out only where they are obviously unnecessary.",
)
_TOLD = Words(
    "Den enskilde underrättas om hela innehållet i nämndens beslut, och om hur man överklagar där "
    "det går.",
    "The person is told all of what the board's decision says, and how to appeal where that is "
    "possible.",
)
_SEEN_BEFORE = Words(
    "Före nämndens beslut har den enskilde fått del av det som det ska vila på, och fått yttra "
    "sig.",
    "Before the board's decision the person has seen what it will rest on, and had a say.",
)
_ALSO_BEYOND = Words(
    "Samma krav på dag, motivering och underrättelse gäller för bistånd utöver rätten.",
    "The same demands on day, reasons and telling hold for aid beyond the right.",
)
_HANDLING = Words(
    "Handläggningen dokumenteras.",
    "How the matter was handled is documented.",
)
_EACH_REFUSAL = Words(
    "Varje kostnad som inte godkänns helt har egna skäl i nämndens beslut.",
    "Each cost that is not approved in full has its own reasons in the board's decision.",
)
_REPORTED = Words(
    "Det som beslutas på delegation anmäls till nämnden. Det som kan laglighetsprövas och inte "
    "anmäls protokollförs särskilt.",
    "What is decided on delegation is reported to the board. What is open to review of legality "
    "and is not reported is recorded separately.",
)
_NOT_AUTOMATED = Words(
    "En automatiserad beslutsfunktion får inte besluta om bistånd utöver rätten.",
    "An automated function may not decide on aid beyond the right.",
)
_EARLIER = Words(
    "Vilka krav på nämndens beslut som gällde före den 1 juli 2018 har inte kontrollerats.",
    "What was demanded of the board's decision before 1 July 2018 was not checked.",
)
_UNDER_2001 = Words(
    "Handläggningen dokumenteras. Det ska ha stått i 11 kap. 5 §, vars text inte har lästs.",
    "How the matter was handled is documented. That is said to have stood in 11 kap. 5 §, whose "
    "text was not read.",
)


def documenting(basis: LegalBasis, decided_on: date) -> tuple[Statement, ...]:
    """What a decision of the day on this basis has to document."""
    if not FL.in_force(decided_on):
        return (said(_EARLIER, known=Known.UNVERIFIED),)
    new = SOL_2025.in_force(decided_on)
    reported = said(_REPORTED, KL["6 kap. 40 §"], KL["7 kap. 8 §"])
    handling = (
        said(_HANDLING, SOL_2025["14 kap. 3 §"])
        if new
        else said(_UNDER_2001, known=Known.UNVERIFIED)
    )
    common = said(_DAY_AND_WHO, FL["31 §"]), said(_REASONS, FL["32 §"]), said(_TOLD, FL["33 §"])
    if basis is LegalBasis.RIGHT:
        refusals = said(_EACH_REFUSAL, FL["32 §"], strength=Strength.PRACTICE, known=Known.INFERRED)
        return *common, refusals, said(_SEEN_BEFORE, FL["25 §"]), handling, reported
    beyond = (
        said(_ALSO_BEYOND, SOL_2025["14 kap. 10 §"])
        if new
        else said(_ALSO_BEYOND, known=Known.UNVERIFIED)
    )
    return *common, beyond, handling, reported, not_automated()


def not_automated() -> Statement:
    """That a person decides on aid beyond the right."""
    return said(_NOT_AUTOMATED, KL["6 kap. 38 § andra stycket 1"])
