"""How the page for a meeting begins: the month, what is asked, and what is kept."""

from collections.abc import Iterator
from typing import TypeAlias

from forsorjning.calculation.questions import Question
from forsorjning.calculation.result import Supposed
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.what_if import meeting_words as words
from forsorjning.what_if.compared import Comparison
from forsorjning.what_if.curves import Curve
from forsorjning.what_if.keeping import Kept, KeptRoads
from forsorjning.what_if.plot_words import months_named, opened

Told: TypeAlias = Kept | KeptRoads | Comparison | Curve
"""What a page can be made of."""


def results_of(answer: Told) -> list[Supposed]:
    """Every month that the page rests on."""
    match answer:
        case Kept():
            return [answer.before, answer.after]
        case KeptRoads():
            return [*results_of(answer.if_refused), *results_of(answer.if_granted)]
        case Comparison():
            return [result for _, months in answer.roads for result in months.results]
        case Curve():
            return [answer.tried.nothing, answer.result(answer.upto)]


def questions_of(answer: Told) -> tuple[Question, ...]:
    """What is asked, where both answers are shown."""
    match answer:
        case KeptRoads():
            return answer.questions
        case Comparison():
            return tuple(question for one in answer.scenarios for question in one.questions)
        case Kept() | Curve():
            return ()


def opening(answer: Told, say: Language) -> Iterator[str]:
    """The month, and what is kept, before anything else."""
    results = results_of(answer)
    when = opened(months_named([one.month for one in _first_road(answer)], say))
    several = len(results[0].case.household.members) > 1
    match answer:
        case Kept():
            yield f"{when}. {_pay(answer, say)}"
            yield _kept(answer, say, several=several)
        case KeptRoads():
            no, yes = (
                words.more_or_less(one.kept, say, several=several)
                for one in (answer.if_refused, answer.if_granted)
            )
            yield f"{when}. {_pay(answer.if_refused, say)}"
            yield words.asked(answer.questions, say)
            yield say(f"Om svaret är nej {no}.", f"If the answer is no, {no}.") + say(
                f" Om svaret är ja {yes}.", f" If the answer is yes, {yes}."
            )
            yield say.of(words.BOTH)
        case Comparison():
            yield f"{when}. {say.of(words.NONE_PROPOSED)}"
            if questions_of(answer):
                yield words.asked(questions_of(answer), say)
        case Curve():
            upto = printed(answer.upto)
            yield f"{when}. " + say(
                f"Vi prövar en lön från 0 till {upto} kr efter skatt.",
                f"We try a pay from 0 to {upto} kr after tax.",
            )


def _first_road(answer: Told) -> list[Supposed]:
    if isinstance(answer, Comparison):
        return list(answer.roads[0][1].results)
    return results_of(answer)[:1]


def _pay(one: Kept, say: Language) -> str:
    earned = printed(one.earned)
    return say(f"Lönen är {earned} kr efter skatt.", f"The pay is {earned} kr after tax.")


def _kept(one: Kept, say: Language, *, several: bool) -> str:
    kept = words.more_or_less(one.kept, say, several=several)
    less = printed(one.aid_change.copy_negate())
    taken = (
        say(f" Biståndet blir {less} kr lägre.", f" The aid is {less} kr lower.")
        if one.aid_change < 0
        else ""
    )
    return say(f"Av lönen {kept}.", f"Of the pay, {kept}.") + taken
