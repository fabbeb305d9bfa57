"""A result as the command shows it: its page, and how open questions are answered in a file."""

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.pages import page_of
from forsorjning.calculation.result import Calculation
from forsorjning.cli.page import Block
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words


def result_page(result: Calculation | AwaitsAssessment, language: Language) -> list[Block]:
    """The whole page of a result."""
    if isinstance(result, AwaitsAssessment):
        return [*page_of(result, language, [how_to_answer(result, language)])]
    return [*page_of(result, language)]


_ANSWERS = {
    "cost_not_assessed": Words(
        "En kostnad: skriv det belopp som är skäligt i approved.",
        "A cost: write the amount that is reasonable in approved.",
    ),
    "practice_undecided": Words(
        "Ett inkomstslag: skriv under practice.kinds_counted om kommunen räknar det.",
        "A kind of income: write under practice.kinds_counted whether the municipality counts it.",
    ),
    "review_overdue": Words(
        "En uppföljning: skriv dagen i bedömningens reviewed_on, när den är gjord.",
        "A review: write its day in the assessment's reviewed_on, when it has been held.",
    ),
    "activity_not_covered": Words(
        "En aktivitet: se efter att den är skriven i betalningen som i bedömningen.",
        "An activity: look whether it is written in the payment as in the assessment.",
    ),
}
_OF_A_PAYMENT = Words(
    "En betalning: skriv en bedömning av den, med formen CountInFull om den ska räknas.",
    "A payment: write an assessment of it, with the form CountInFull if it is to count.",
)


def how_to_answer(awaiting: AwaitsAssessment, language: Language) -> str:
    """How the answers are written in a file; each kind of question once."""
    codes = dict.fromkeys(question.code for question in awaiting.questions)
    found = [_ANSWERS[code] for code in codes if code in _ANSWERS]
    if set(codes) - {"cost_not_assessed", "practice_undecided"}:
        found.append(_OF_A_PAYMENT)
    head = language("Så skrivs svaren i filen:", "How the answers are written in the file:")
    return "\n".join([head, *(f"  {language.of(one)}" for one in found)])
