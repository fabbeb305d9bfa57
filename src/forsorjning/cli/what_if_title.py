"""The title of a page that is saved: what is tried, where the page itself does not say it."""

from collections.abc import Iterable
from decimal import Decimal

from forsorjning.calculation.result import Supposed
from forsorjning.calculation.terms import form_said
from forsorjning.cli.what_if_page import Answer
from forsorjning.facts.assessment import Supposition
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

TO_LIVE_ON = Words("Vad blir det att leva på?", "What will there be to live on?")
_IS_NO = Words("svaret är nej", "the answer is no")
_IS_YES = Words("svaret är ja", "the answer is yes")


def title_of(
    answer: Answer,
    about: Words,
    suppositions: Iterable[Supposition],
    suppose: str | None,
    language: Language,
) -> str:
    """What is asked about, and what is supposed: which answer, and how much is left out."""
    supposed = [form_said(one.form, language) for one in suppositions]
    if any(one.answers for one in _along_one_road(answer)):
        supposed.append(language.of(_IS_YES if suppose == "GRANTED" else _IS_NO))
    if not supposed:
        return language.of(about)
    start = language("Antagande", "Supposed")
    return f"{language.of(about)} {start}: {'; '.join(supposed)}."


def _along_one_road(answer: Answer) -> list[Supposed]:
    """The months whose answers are supposed; none where both answers are shown."""
    match answer:
        case Kept():
            return [answer.before, answer.after]
        case Curve():
            return [answer.result(answer.upto)]
        case Comparison():
            return [
                result
                for one in answer.scenarios
                if not one.questions
                for result in one.only.results
            ]
        case KeptRoads() | CurveRoads():
            return []


def of_pay(net: Decimal) -> Words:
    """Of one pay."""
    return Words(f"Vad finns kvar av {printed(net)} kr?", f"What is kept of {printed(net)} kr?")


def of_pay_upto(upto: Decimal) -> Words:
    """Of every pay up to one."""
    return Words(
        f"Vad finns kvar av upp till {printed(upto)} kr?",
        f"What is kept of up to {printed(upto)} kr?",
    )


def of_plan(net: Decimal, months: int) -> Words:
    """Of a sum at once or spread."""
    return Words(
        f"{printed(net)} kr på en gång eller i lika delar på {months} månader?",
        f"{printed(net)} kr at once, or in equal parts over {months} months?",
    )
