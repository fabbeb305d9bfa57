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
_SAID_TO_HOLD_BEYOND = Words(
    "Att 31-33 §§ förvaltningslagen gäller också för bistånd utöver rätten ska ha följt av 11 kap. "
    "8 §, vars text inte har lästs.",
    "That 31-33 §§ förvaltningslagen hold for aid beyond the right too is said to have followed "
    "from 11 kap. 8 §, whose text was not read.",
)
_ORALLY = Words(
    "Den enskilde har rätt att lämna uppgifter muntligt.",
    "The person has a right to give information orally.",
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
_BY_A_PERSON = Words(
    "Beslutet om bistånd utöver rätten fattas av en person.",
    "A person makes the decision on aid beyond the right.",
)
_NOT_AUTOMATED = Words(
    "En automatiserad beslutsfunktion får inte besluta om bistånd utöver rätten.",
    "An automated function may not decide on aid beyond the right.",
)
_AUTOMATED_EARLIER = Words(
    "Vad som gällde om automatiserade beslut har inte kontrollerats.",
    "What held about automated decisions was not checked.",
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


# The first day on which the provision on automated decisions was read as it stands.
_READ_AS_AMENDED = date(2022, 7, 1)


def documenting(basis: LegalBasis, decided_on: date) -> tuple[Statement, ...]:
    """What a decision of the day on this basis has to document."""
    if not FL.in_force(decided_on):
        return (said(_EARLIER, known=Known.UNVERIFIED),)
    new = SOL_2025.in_force(decided_on)
    reported = said(_REPORTED, KL["6 kap. 40 §"], KL["7 kap. 8 §"])
    handling = (
        (
            said(_ORALLY, SOL_2025["14 kap. 8 §"]),
            said(_HANDLING, SOL_2025["14 kap. 3 §"], SOL_2025["14 kap. 6 §"]),
        )
        if new
        else (said(_UNDER_2001, known=Known.UNVERIFIED),)
    )
    by_right = basis is LegalBasis.RIGHT
    # Under the act of 2001 they reached aid beyond the right by a section that was not read.
    known = Known.READ if new or by_right else Known.UNVERIFIED
    common = tuple(
        said(words, FL[section], known=known)
        for words, section in ((_DAY_AND_WHO, "31 §"), (_REASONS, "32 §"), (_TOLD, "33 §"))
    )
    if by_right:
        refusals = said(_EACH_REFUSAL, FL["32 §"], strength=Strength.PRACTICE, known=Known.INFERRED)
        return *common, refusals, said(_SEEN_BEFORE, FL["25 §"]), *handling, reported
    beyond = (
        said(_ALSO_BEYOND, SOL_2025["14 kap. 10 §"])
        if new
        else said(_SAID_TO_HOLD_BEYOND, known=Known.UNVERIFIED)
    )
    return *common, beyond, *handling, reported, *by_a_person(decided_on)


def by_a_person(decided_on: date) -> tuple[Statement, ...]:
    """That a person decides on aid beyond the right, and what is known of that of the day."""
    return (
        said(_BY_A_PERSON, strength=Strength.PROJECT_CHOICE, known=Known.INFERRED),
        _of_automation(decided_on),
    )


def _of_automation(decided_on: date) -> Statement:
    if not KL.in_force(decided_on):
        return said(_AUTOMATED_EARLIER, known=Known.UNVERIFIED)
    known = Known.READ if decided_on >= _READ_AS_AMENDED else Known.UNVERIFIED
    return said(_NOT_AUTOMATED, KL["6 kap. 38 § andra stycket 1"], known=known)
