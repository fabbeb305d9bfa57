"""How the page for a meeting speaks: to one or to several, and of pay or of another income."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Supposed
from forsorjning.facts.costs import CostKind
from forsorjning.facts.income import Income, IncomeKind
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curve_roads import CurveRoads
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.plot_words import is_pay, opened
from forsorjning.what_if.what_is_kept import Kept, KeptRoads

Told: TypeAlias = Kept | KeptRoads | Comparison | Curve | CurveRoads
"""What a page can be made of."""

_CALLED = {
    (Language.SV, True): ("lön", "lönen", "en lön"),
    (Language.SV, False): ("inkomst", "inkomsten", "en inkomst"),
    (Language.EN, True): ("pay", "the pay", "a pay"),
    (Language.EN, False): ("income", "the income", "an income"),
}
_TO_ONE = {"you": "du", "your_own": "din", "your": "ditt"}
_TO_SEVERAL = {"you": "ni", "your_own": "er", "your": "ert"}


class Speech(NamedTuple):
    """The language, whether several are spoken to, and whether what they get is pay."""

    say: Language
    several: bool
    pay: bool

    def of(self, words: Words, **told: str) -> str:
        """The words, with what is told in them, and as they are said of this."""
        pay, the_pay, a_pay = _CALLED[self.say, self.pay]
        named = {"pay": pay, "the_pay": the_pay, "a_pay": a_pay}
        named |= _TO_SEVERAL if self.several else _TO_ONE
        begun = {opened(name): opened(word) for name, word in named.items()}
        return self.say.of(words).format(**named, **begun, **told)

    def of_pay(self, *, pay: bool) -> "Speech":
        """The same, of pay or of another income."""
        return self._replace(pay=pay)


class Asking(NamedTuple):
    """A question of the page: its code, what it is about, and whether that is what is tried."""

    code: str
    kind: IncomeKind | CostKind
    tried: bool


def results_of(answer: Told) -> list[Supposed]:
    """Every month that the page rests on."""
    match answer:
        case Kept():
            return [answer.before, answer.after]
        case KeptRoads() | CurveRoads():
            return [*results_of(answer.if_refused), *results_of(answer.if_granted)]
        case Comparison():
            return [result for _, months in answer.roads for result in months.results]
        case Curve():
            return [answer.tried.nothing, answer.result(answer.upto)]


def questions_of(answer: Told) -> tuple[Asking, ...]:
    """What is asked, where both answers are shown."""
    match answer:
        case KeptRoads():
            tried = frozenset(one.id for one in answer.if_refused.incomes)
            return tuple(_asking(answer.questions, results_of(answer), tried))
        case Comparison():
            return tuple(
                asking
                for one in answer.scenarios
                for asking in _asking(
                    one.questions, (*one.if_refused.results, *one.if_granted.results)
                )
            )
        case CurveRoads():
            return questions_of(answer.of_most)
        case Kept() | Curve():
            return ()


def one_pay_of(answer: Told) -> Decimal | None:
    """The pay that is asked about, where it is one."""
    match answer:
        case Kept():
            return answer.earned if len(answer.incomes) == 1 else None
        case KeptRoads():
            return one_pay_of(answer.if_refused)
        case Comparison() | Curve() | CurveRoads():
            return None


def speech_of(answer: Told, say: Language) -> Speech:
    """How the page of an answer speaks."""
    several = any(len(one.case.household.members) > 1 for one in results_of(answer))
    return Speech(say, several, _is_pay(answer))


def _is_pay(answer: Told) -> bool:
    """Whether what the page is about is pay: all that comes in, where ways are compared."""
    incomes: list[Income]
    match answer:
        case Kept() | KeptRoads():
            road = answer if isinstance(answer, Kept) else answer.if_refused
            incomes = list(road.incomes)
        case Comparison():
            incomes = [one for result in results_of(answer) for one in result.case.incomes]
        case Curve():
            incomes = [answer.tried.income]
        case CurveRoads():
            incomes = [answer.if_refused.tried.income]
    return bool(incomes) and all(map(is_pay, incomes))


def _asking(
    questions: Iterable[Question],
    results: Iterable[Supposed],
    tried: frozenset[str] | None = None,
) -> Iterable[Asking]:
    """The questions with the kinds of what they are about; all of it is tried, unless told."""
    cases = [result.case for result in results]
    incomes = {one.id: one.kind for case in cases for one in case.incomes}
    costs = {one.id: one.kind for case in cases for one in case.costs}
    for question in questions:
        about = question.about
        kind = costs[about] if question.code == "cost_not_assessed" else incomes[about]
        yield Asking(question.code, kind, tried is None or about in tried)
