"""A result in words, in the order in which reasons are given."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol, TypeAlias, runtime_checkable

from forsorjning.calculation.change_page import correction_page
from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.recompute import Correction
from forsorjning.calculation.remaining import Remaining
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.status import JobbstimulansStatus
from forsorjning.ground.blocks import Block
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.language import Language, language_of
from forsorjning.texts.aid import aid
from forsorjning.texts.incomes import incomes, left_out, means_beside
from forsorjning.texts.need import costs, norm
from forsorjning.texts.opening import month_and_household, opening
from forsorjning.texts.others import month_of_run, what_is_left, where_a_person_stands
from forsorjning.texts.page import Explanation
from forsorjning.texts.roads import roads
from forsorjning.texts.sureness import how_sure, made_with, to_look_at
from forsorjning.texts.to_decide import to_decide


@runtime_checkable
class Told(Protocol):
    """What tells of itself in blocks, as the results of a what-if do."""

    def blocks(self, language: str, /) -> Iterable[Block]:
        """The blocks of its page, in a language."""


Explainable: TypeAlias = (
    Calculation
    | AwaitsAssessment
    | MonthResult
    | Correction
    | Remaining
    | JobbstimulansStatus
    | Told
)


def explain(result: Explainable, *, language: Language | str = "sv") -> Explanation:
    """Say in words what a calculation has come to, and what remains to a person.

    Each part is told with the sections in force that its rows cite, and with how sure the
    rules are. It is no decision, and shows no ground and no motivation of an assessment.

    Raises:
        InvalidFacts: for what no calculation has returned, or a language that there is not.
    """
    chosen = language_of(language)
    return Explanation(language=chosen, blocks=tuple(_blocks(result, chosen)))


def _blocks(result: Any, language: Language) -> Iterable[Block]:
    match result:
        case Calculation():
            blocks: Iterable[Block] = _month(result, language)
        case AwaitsAssessment():
            blocks = roads(result, language)
        case MonthResult():
            blocks = month_of_run(result, _blocks(result.result, language), language)
        case Correction():
            blocks = correction_page(result, language)
        case Remaining():
            blocks = what_is_left(result, language)
        case JobbstimulansStatus():
            blocks = where_a_person_stands(result, language)
        case Told() if callable(result.blocks) and not isinstance(result, type):
            blocks = result.blocks(language)
        case _:
            raise InvalidFacts([Fault("nothing_to_explain", "result")])
    return blocks


def _month(result: Calculation, language: Language) -> Iterator[Block]:
    yield from opening(result, language)
    yield from month_and_household(result, language)
    yield from norm(result, language)
    yield from costs(result, language)
    yield from incomes(result, language)
    yield from left_out(result, language)
    yield from means_beside(result, language)
    yield from aid(result, language)
    yield from how_sure((result,), language)
    yield from to_look_at(result, language)
    yield from to_decide(result, language)
    yield made_with(result, language)
