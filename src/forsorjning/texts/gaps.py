"""What a basis for a decision lacks: empty facts, and what no fact has a place for."""

from collections.abc import Iterator

from forsorjning.calculation.result import Settled
from forsorjning.facts.assessment import IndividualAssessment, Payments, Standing
from forsorjning.facts.case import Case
from forsorjning.facts.forms import CountInFull
from forsorjning.ground.language import Language
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Part
from forsorjning.ground.words import Words
from forsorjning.texts.to_decide import conditions_of_the_right


class Missing(Record):
    """A fact that the board's decision needs, and that is empty.

    Attributes:
        code: a stable code.
        at: the path of the fact in the case: ``assessments[0].delegation``.
    """

    code: str
    at: str

    @property
    def sv(self) -> str:
        """What is missing, in Swedish."""
        return _TEXTS[self.code].sv

    @property
    def en(self) -> str:
        """What is missing, in English."""
        return _TEXTS[self.code].en


_TEXTS = {
    "case_id": Words("Ärendets id", "The id of the case"),
    "board": Words("Vilken nämnd som beslutar", "Which board decides"),
    "decided_on": Words("Dagen för nämndens beslut", "The day of the board's decision"),
    "practice": Words("Vilken praxis beräkningen följer", "Which practice the calculation follows"),
    "gross": Words("Lönen före skatt", "The pay before tax"),
    "payer": Words("Vem som betalade", "Who paid"),
    "delegation": Words(
        "Vilken delegation den som bedömde hade", "Under which delegation it was assessed"
    ),
    "assessing_board": Words(
        "För vilken nämnd bedömningen är gjord", "For which board it was assessed"
    ),
    "review_dates": Words(
        "När bedömningen ska följas upp", "When the assessment is to be reviewed"
    ),
    "limits": Words("Någon gräns för bedömningen", "Any limit of the assessment"),
}


def missing_in(settled: Settled, used: tuple[IndividualAssessment, ...]) -> Iterator[Missing]:
    """The empty facts, in the order of the case."""
    case = settled.case
    if not case.id:
        yield Missing(code="case_id", at="id")
    if not case.board:
        yield Missing(code="board", at="board")
    if case.decided_on is None:
        yield Missing(code="decided_on", at="decided_on")
    if not settled.practice.name:
        yield Missing(code="practice", at="practice.name")
    yield from _of_payments(settled)
    for place, one in enumerate(case.assessments):
        if one in used:
            yield from _of_assessment(one, f"assessments[{place}]", case)


def _of_payments(settled: Settled) -> Iterator[Missing]:
    """What is not known of the payments that somebody has assessed."""
    about = {row.refs[0] for row in settled.sheet.part(Part.ASSESSMENT)}
    for place, income in enumerate(settled.case.incomes):
        if income.id in about:
            if income.gross is None:
                yield Missing(code="gross", at=f"incomes[{place}].gross")
            if income.gig is not None and not income.gig.payer:
                yield Missing(code="payer", at=f"incomes[{place}].gig.payer")


def _of_assessment(one: IndividualAssessment, at: str, case: Case) -> Iterator[Missing]:
    if not one.board and not case.board:
        yield Missing(code="assessing_board", at=f"{at}.board")
    if not one.delegation.strip():
        yield Missing(code="delegation", at=f"{at}.delegation")
    if isinstance(one.scope, Standing):
        if not one.scope.review_dates:
            yield Missing(code="review_dates", at=f"{at}.scope.review_dates")
        if not one.scope.bounded:
            yield Missing(code="limits", at=f"{at}.scope.caps")


def elsewhere(
    settled: Settled, used: tuple[IndividualAssessment, ...], language: Language
) -> Iterator[str]:
    """What is kept in the journal or is done by a person."""
    yield from map(language.of, _ALWAYS)
    yield conditions_of_the_right(settled.case, language)
    if used:
        yield from map(language.of, _OF_ASSESSMENTS)
    if any(isinstance(one.form, CountInFull) for one in used):
        yield language.of(_OF_A_NO)
    if any(isinstance(one.scope, Payments) for one in used):
        yield language.of(_HOW_LONG)
    if any(not member.role.adult for member in settled.case.household.members):
        yield language.of(_CHILDREN)


_ALWAYS = (
    Words(
        "Vem som beslutar för nämnden, vem som är föredragande och vilka som i övrigt är med.",
        "Who decides for the board, who presents the matter and who else takes part.",
    ),
    Words(
        "Ansökan och vad den enskilde har sagt, och att den enskilde har fått se underlaget.",
        "The application and what the person has said, and that the person has seen the basis.",
    ),
    Words(
        "Skälen för varje kostnad som inte godkänns helt, och för en annan norm än riksnormen.",
        "The reasons for each cost not approved in full, and for another norm than the riksnorm.",
    ),
    Words(
        "Att den enskilde har fått veta vad nämnden beslutade, hur det överklagas och vilka "
        "ändringar som ska anmälas.",
        "That the person has been told what the board decided, how it is challenged and which "
        "changes have to be told.",
    ),
)
_OF_ASSESSMENTS = (
    Words(
        "Lönebeskedet för varje betalning, och hur många tillfällen det har varit tidigare.",
        "The payslip of each payment, and how many occasions there have been before.",
    ),
    Words(
        "Hur arbetet hänger ihop med personens plan, och vad personen själv har sagt om det.",
        "How the work goes with the person's plan, and what the person has said about it.",
    ),
    Words(
        "Proportion: varför så mycket lämnas utanför och inte mer eller mindre, och varför "
        "jobbstimulansen inte räcker.",
        "Proportion: why so much is left out, and not more or less, and why jobbstimulans does not "
        "suffice.",
    ),
    Words(
        "Likabehandling: riktlinje och jämförbara ärenden.",
        "Equal treatment: the guideline, and comparable cases.",
    ),
    Words(
        "Vad den förra uppföljningen kom fram till.",
        "What the last review came to.",
    ),
    Words(
        "Att den enskilde har fått veta att pengar som sparas räknas som tillgång.",
        "That the person has been told that money which is saved counts as an asset.",
    ),
    Words("Att arbetet var ett enstaka arbetstillfälle.", "That the work was a single occasion."),
    Words(
        "Hur skatt som betalas tillbaka räknas senare.",
        "How tax that is paid back will count later.",
    ),
    Words(
        "Vad som gör att bedömningen upphör, till exempel stadigt arbete, och att slutdag, "
        "uppföljning och återkallelse står som villkor i nämndens beslut (härlett).",
        "What ends the assessment, steady work for example, and that last day, review and "
        "revocation stand as terms of the board's decision (inferred).",
    ),
)
_OF_A_NO = Words(
    "Vad personen begärde, som en rätt eller utöver rätten, där svaret är nej.",
    "What the person asked for, as a right or beyond it, where the answer is no.",
)
_HOW_LONG = Words(
    "Om bedömningen ska gälla också kommande betalningar, och hur länge.",
    "Whether the assessment is to hold for later payments too, and how long.",
)
_CHILDREN = Words(
    "Barnens bästa: hur barnen i hushållet påverkas.",
    "The best interests of the children: how those of the household are affected.",
)
