"""One month: the rules applied to a case, and the roads that lie open until a person answers."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from forsorjning.calculation.frame import Frame, Framed, Tried
from forsorjning.calculation.norm import ages, norm_of
from forsorjning.calculation.outcome import Outcome, Road, follow
from forsorjning.calculation.questions import (
    Answer,
    Asked,
    Question,
    Topic,
    asked_along,
    asked_of,
    question_of,
    road_of,
)
from forsorjning.calculation.result import Calculation, Settled, Supposed
from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, ForsorjningError, InvalidFacts
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import exactly, written
from forsorjning.ground.months import Period
from forsorjning.norms.riksnorm import riksnorm

if TYPE_CHECKING:
    from forsorjning.facts.assessment import Assessable

C = TypeVar("C", bound=Calculation)
_NOTHING_KNOWN = Ledger()
_DEFAULT = Practice()


class AwaitsAssessment(Framed):
    """A person has to answer before the month is settled; both roads are shown, none is preferred.

    Attributes:
        if_refused: the month when every question is answered with no.
        if_granted: the month when every question is answered with yes.
    """

    __slots__ = ("_asked", "_frame", "_questions", "if_granted", "if_refused")
    if_refused: Supposed
    if_granted: Supposed
    _frame: Frame
    _asked: tuple[Asked, ...]

    def __init__(self, frame: Frame, asked: tuple[Asked, ...]) -> None:
        """Follow both roads."""
        refusals = dict.fromkeys((one.id for one in asked), Answer.REFUSED)
        grants = dict.fromkeys((one.id for one in asked), Answer.GRANTED)
        hold = object.__setattr__
        hold(self, "_frame", frame)
        hold(self, "_asked", asked)
        hold(self, "if_refused", _supposed(frame, asked, refusals))
        hold(self, "if_granted", _supposed(frame, asked, grants))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change."""
        msg = "a result never changes"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        """Refuse every change."""
        self.__setattr__(name, None)

    @property
    def questions(self) -> tuple[Question, ...]:
        """One for each payment or cost, in the order of the case."""
        try:
            return self._questions  # type: ignore[attr-defined, no-any-return]
        except AttributeError:
            with exactly():
                questions = tuple(question_of(one, self._effect_of(one)) for one in self._asked)
            object.__setattr__(self, "_questions", questions)
            return questions

    def _effect_of(self, asked: Asked) -> Decimal:
        """What it means to grant this one alone, in kronor of aid."""
        answers = self.if_refused.answers.but({asked.id: Answer.GRANTED})
        return _supposed(self._frame, self._asked, answers).aid - self.if_refused.aid

    def answer(self, answers: Mapping[str, Answer | str]) -> Supposed:
        """Suppose an answer to each question: question id -> GRANTED or REFUSED.

        Raises:
            InvalidFacts: for a question that is not answered, or an answer to none.
        """
        given = {key: convert.one_of(Answer, value) for key, value in answers.items()}
        known = {one.id for one in self._asked}
        faults = [
            *(Fault("question_unknown", "answers") for key in given if key not in known),
            *(Fault("question_unanswered", "answers") for key in known if key not in given),
            *(
                fault.under("answers")
                for value in given.values()
                if isinstance(value, convert.Unreadable)
                for fault in value.faults
            ),
        ]
        if faults:
            raise InvalidFacts(faults)
        with exactly():
            return _supposed(self._frame, self._asked, given)

    def __eq__(self, other: object) -> bool:
        if type(other) is not AwaitsAssessment:
            return NotImplemented
        return self.if_refused == other.if_refused

    def __hash__(self) -> int:
        return hash(self.if_refused)

    def __repr__(self) -> str:
        number = len(self._asked)
        asked = "1 question" if number == 1 else f"{number} questions"
        return f"<AwaitsAssessment {self.if_refused.month}: {asked}>"

    def __str__(self) -> str:
        from forsorjning.calculation.printing import printed_roads

        return printed_roads(self)

    def _repr_html_(self) -> str:
        from forsorjning.calculation.printing_html import html_of  # only in a notebook

        return html_of(self)

    def __reduce__(self) -> tuple[Any, ...]:
        frame = self._frame
        given = frame.case, frame.ledger, frame.practice, frame.made_now, frame.tried
        return month_of, given


class AssessmentMissing(ForsorjningError):
    """Something has to be settled, and a person has not answered yet.

    Attributes:
        questions: the ids of the open questions.
        if_refused, if_granted: the aid along each road, in kronor as text.
    """

    def __init__(self, questions: tuple[str, ...], if_refused: str, if_granted: str) -> None:
        """Name the questions and both sums."""
        super().__init__(questions, if_refused, if_granted)
        self.questions = questions
        self.if_refused = if_refused
        self.if_granted = if_granted

    @property
    def sv(self) -> str:
        """What is missing, in Swedish."""
        several = "frågor" if len(self.questions) > 1 else "fråga"
        return (
            f"En person behöver svara på {len(self.questions)} {several}: "
            f"{', '.join(self.questions)}. Biståndet blir {self.if_refused} kr om svaret på allt "
            f"är nej och {self.if_granted} kr om svaret på allt är ja."
        )

    def __str__(self) -> str:
        return (
            f"a person has to answer {len(self.questions)} question(s) first: "
            f"{', '.join(self.questions)}; the aid is {self.if_refused} kr if all are refused and "
            f"{self.if_granted} kr if all are granted"
        )


def calculate(
    case: Case, *, ledger: Ledger = _NOTHING_KNOWN, practice: Practice = _DEFAULT
) -> Settled | AwaitsAssessment:
    """Calculate one household's aid for one month.

    The same input always gives the same result. What the facts leave to a person
    is never filled in: then the answer is ``AwaitsAssessment``, with both roads.

    Raises:
        NormNotPublished: for a month without a published riksnorm.
        InvalidFacts: for a case that can't be true in its month, for example an
            adult child in the household; for a ledger that the month has been entered
            in, or that rests on a supposition.
    """
    if type(case) is not Case or type(ledger) is not Ledger or type(practice) is not Practice:
        raise InvalidFacts(
            [
                *convert.faults_of(convert.fact(Case, case), "case"),
                *convert.faults_of(convert.fact(Ledger, ledger), "ledger"),
                *convert.faults_of(convert.fact(Practice, practice), "practice"),
            ]
        )
    if ledger.supposed:
        raise InvalidFacts([Fault("ledger_supposed", "ledger")])
    result = month_of(case, ledger, practice)
    assert not isinstance(result, Supposed)  # noqa: S101 - nothing is supposed
    return result


def month_of(
    case: Case,
    ledger: Ledger,
    practice: Practice,
    made_now: frozenset[str] | None = None,
    tried: Tried | None = None,
    *,
    suppose: Answer | None = None,
) -> Settled | Supposed | AwaitsAssessment:
    """Calculate a month; after a supposed one it is supposed as well.

    ``made_now`` says that a decided month is recomputed, and holds the ids of assessments made
    after it was decided. It moves no amount; the rows of those say when they were made.
    ``tried`` is what a what-if supposes; with it nothing is settled. ``suppose`` is the answer
    to every question; with it none is left open.

    Raises:
        NormNotPublished, InvalidFacts: as ``calculate``.
    """
    with exactly():
        return result_of(frame_of(case, ledger, practice, made_now, tried), suppose)


def result_of(frame: Frame, suppose: Answer | None = None) -> Settled | Supposed | AwaitsAssessment:
    """Follow the roads that the facts leave open, or the one supposed; within the exact context."""
    supposed = frame.tried is not None or frame.ledger.supposed
    outcome = follow(frame)
    asked = questions_along(frame, outcome)
    if not asked:
        return (Supposed if supposed else Settled)(frame, outcome, {})
    if suppose is not None:
        return _supposed(frame, asked, dict.fromkeys((one.id for one in asked), suppose))
    return AwaitsAssessment(frame, asked)


def questions_along(frame: Frame, outcome: Outcome) -> tuple[Asked, ...]:
    """What a person has to answer, along any road."""
    asked = asked_of(frame, outcome)
    granted = {one.about: True for one in asked if one.topic is Topic.KIND}
    if granted:
        # Where a kind is left out, its occasions leave room, and other gigs may ask.
        asked = asked_along(asked, frame, follow(frame, Road(kinds=granted)))
    return asked


def settled(result: Settled | AwaitsAssessment) -> Settled:
    """Insist that no question is open, and that nothing is supposed.

    Raises:
        AssessmentMissing: naming the open questions and the aid along both roads.
        InvalidFacts: for what ``calculate`` does not return, a ``Supposed`` result among it.
    """
    if isinstance(result, AwaitsAssessment):
        raise AssessmentMissing(
            tuple(question.id for question in result.questions),
            written(result.if_refused.aid),
            written(result.if_granted.aid),
        )
    if type(result) is not Settled:
        raise InvalidFacts([Fault("wrong_kind", "result", "Settled, AwaitsAssessment")])
    return result


def calculated_again(  # noqa: PLR0917 - what a result was given
    kind: type[C],
    case: Case,
    ledger: Ledger,
    practice: Practice,
    answers: Mapping[str, Answer],
    made_now: frozenset[str] | None,
    tried: Tried | None,
) -> C:
    """The same calculation made anew; a pickle holds what was given, not what came of it."""
    result = month_of(case, ledger, practice, made_now, tried)
    if isinstance(result, AwaitsAssessment):
        result = result.answer(answers)
    assert isinstance(result, kind)  # noqa: S101 - the same input has the same questions
    return result


def frame_of(
    case: Case,
    ledger: Ledger,
    practice: Practice,
    made_now: frozenset[str] | None = None,
    tried: Tried | None = None,
) -> Frame:
    """What no answer changes; within the exact context.

    Raises:
        NormNotPublished, InvalidFacts: as ``calculate``.
    """
    if ledger.through is not None and case.month <= ledger.through:
        raise InvalidFacts([Fault("month_already_entered", "month", str(ledger.through))])
    ages_of = ages(case, practice)
    assessments: tuple[Assessable, ...] = case.assessments
    if tried is None:
        table = riksnorm(case.month)
    else:
        from forsorjning.calculation.trying import assumed_riksnorm, standing_in  # in a what-if

        table = assumed_riksnorm(case.month, tried.norm_of)
        assessments = standing_in(case, tried.suppositions)
    return Frame(
        case=case,
        ledger=ledger,
        practice=practice,
        ages_of=ages_of,
        table=table,
        norm=norm_of(case, practice, ages_of, table),
        windows=_windows(case, ledger),
        made_now=made_now,
        assessments=assessments,
        taken_over=_taken_over(assessments),
        tried=tried,
    )


def _taken_over(assessments: "tuple[Assessable, ...]") -> Mapping[str, date]:
    if not assessments:
        return FrozenMap()
    from forsorjning.facts.clashes import taken_over_from  # only where something is assessed

    return taken_over_from(assessments)


def _windows(case: Case, ledger: Ledger) -> Mapping[str, Period]:
    if not ledger.support_months and not ledger.jobbstimulans_periods:
        return FrozenMap()
    from forsorjning.calculation.jobbstimulans import windows_of  # where there is a history

    return windows_of(case, ledger)


def _supposed(frame: Frame, asked: tuple[Asked, ...], answers: Mapping[str, Answer]) -> Supposed:
    road = road_of(asked, {key: answer is Answer.GRANTED for key, answer in answers.items()})
    return Supposed(frame, follow(frame, road), answers)
