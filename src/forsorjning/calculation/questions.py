"""The questions that only a person can answer, and the roads that lie open until then."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from forsorjning.calculation.earnings import counting_index, undecided
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.outcome import Outcome, Road
from forsorjning.ground.record import Record

if TYPE_CHECKING:
    from forsorjning.rules.coverage import Reason


class Answer(Enum):
    """What is supposed of an open question."""

    GRANTED = "GRANTED"
    REFUSED = "REFUSED"


class Topic(Enum):
    """What a question is about: a payment, a kind of income, or a cost."""

    GIG = "GIG"
    KIND = "KIND"
    COST = "COST"


class Asked(Record):
    """An open question before its effect is known."""

    topic: Topic
    code: str
    about: str
    person: str
    reason: "Reason | None" = None

    @property
    def id(self) -> str:
        """What answers name the question by."""
        return f"{self.code}:{self.about}"


class Question(Record):
    """A question that a person has to answer before the calculation is settled.

    Attributes:
        id: what ``answer`` names it by.
        code: why it is asked, for example ``not_assessed``.
        about: the caller's id of the income or cost.
        person: the member's id; empty for a cost.
        message: the question in Swedish; ``message_en`` in English.
        effect: kronor of aid with this one granted, less the aid when all are refused.
    """

    id: str
    code: str
    about: str
    person: str
    message: str
    message_en: str
    effect: Decimal


def asked_of(frame: Frame, outcome: Outcome) -> tuple[Asked, ...]:
    """The questions that the facts leave open, in the order of the case."""
    case, practice = frame.case, frame.practice
    now = case.month.index
    found = []
    for income in case.incomes:
        if not income.net or counting_index(income, practice) != now:
            continue
        judged = outcome.verdicts.get(income.id)
        if undecided(income, practice):
            found.append(
                Asked(
                    topic=Topic.KIND,
                    code="practice_undecided",
                    about=income.id,
                    person=income.person,
                )
            )
        elif judged is not None and income.gig is not None:
            reason = judged.reason or outcome.left_out.reasons.get(income.id)
            if reason is not None and not reason.settled:
                found.append(
                    Asked(
                        topic=Topic.GIG,
                        code=reason.value,
                        about=income.id,
                        person=income.person,
                        reason=reason,
                    )
                )
    found += [
        Asked(topic=Topic.COST, code="cost_not_assessed", about=cost.id, person="")
        for cost in case.costs
        if cost.approved is None
    ]
    return tuple(found)


def asked_along(asked: tuple[Asked, ...], frame: Frame, outcome: Outcome) -> tuple[Asked, ...]:
    """The questions, and those that come up only along another road, each about one thing."""
    about = {(one.topic is Topic.COST, one.about) for one in asked}
    more = asked_of(frame, outcome)
    return (
        *asked,
        *(one for one in more if (one.topic is Topic.COST, one.about) not in about),
    )


def road_of(asked: Iterable[Asked], answers: Mapping[str, bool]) -> Road:
    """The road that the answers choose: question id -> granted."""
    roads: dict[Topic, dict[str, bool]] = {topic: {} for topic in Topic}
    for one in asked:
        roads[one.topic][one.about] = answers[one.id]
    return Road(gigs=roads[Topic.GIG], kinds=roads[Topic.KIND], costs=roads[Topic.COST])


def question_of(asked: Asked, effect: Decimal) -> Question:
    """The question with its text, and what granting it alone would mean in kronor."""
    message, message_en = _message_of(asked)
    return Question(
        id=asked.id,
        code=asked.code,
        about=asked.about,
        person=asked.person,
        message=message,
        message_en=message_en,
        effect=effect,
    )


def _message_of(asked: Asked) -> tuple[str, str]:
    """The question in Swedish and in English. It holds no personal data."""
    if asked.topic is Topic.COST:
        return (
            "Kostnaden är inte bedömd. Är det sökta beloppet skäligt?",
            "The cost has not been assessed. Is the amount applied for reasonable?",
        )
    if asked.topic is Topic.KIND:
        return (
            "Kommuner räknar inkomstslaget olika. Lämnar ni det utanför enligt er praxis?",
            "Municipalities differ on this kind of income. Does your practice leave it out?",
        )
    assert asked.reason is not None  # noqa: S101 - a payment is asked about for a reason
    why, why_en = asked.reason.sv, asked.reason.en
    return (
        f"Tillfällig inkomst: {why}. En person behöver bedöma om den ska lämnas utanför.",
        f"Occasional earning: {why_en}. A person has to assess whether it is left out.",
    )
