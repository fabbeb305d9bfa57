"""A run of months: each calculated, and entered in the ledger of the next."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from forsorjning.calculation.month import AwaitsAssessment, month_of
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Settled, Supposed
from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.decided import Decided
from forsorjning.facts.entry import entered
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record

_NOTHING_KNOWN = Ledger()
_DEFAULT = Practice()
_NOTHING_ELSE: Mapping[str, Decided] = FrozenMap()

ByMonth: TypeAlias = Mapping[Month, Decided] | Mapping[str, Decided] | Mapping[Month | str, Decided]
"""What the board decided, by month."""


class MonthResult(Record):
    """One month of a run.

    Attributes:
        month: the month.
        result: what was calculated.
        ledger: the ledger after the month; as before it where a question is open.
        decided: what the board decided, where that is not what was calculated.
    """

    month: Month
    result: Settled | Supposed | AwaitsAssessment
    ledger: Ledger
    decided: Decided | None


def run_months(
    cases: Iterable[Case],
    *,
    ledger: Ledger = _NOTHING_KNOWN,
    practice: Practice = _DEFAULT,
    suppose: Answer | str | None = None,
    decided: ByMonth = _NOTHING_ELSE,
) -> Iterator[MonthResult]:
    """Calculate months in a row: ``calculate`` and ``Ledger.after``, one month after the other.

    A month without a case is one that nobody applied for. After a month with open
    questions the next is refused, unless ``suppose`` gives all of them an answer;
    then that month and every later one is ``Supposed``. ``decided`` holds, by
    month, what the board decided where that is not what was calculated.

    Raises:
        InvalidFacts: at once for months that do not rise or a decided month that has no
            case; later ``month_unsettled``, and what ``calculate`` refuses.
        NormNotPublished: for a month without a published riksnorm.
    """
    given = tuple(cases)
    answer = None if suppose is None else convert.one_of(Answer, suppose)
    by_month = convert.mapped(decided, convert.a_month, lambda one: convert.fact(Decided, one))
    faults = [
        *convert.faults_of(answer, "suppose"),
        *convert.faults_of(by_month, "decided"),
        *_of_order(given, ledger),
        *_without_case(given, by_month),
    ]
    if faults:
        raise InvalidFacts(faults)
    return _fold(given, ledger, practice, answer, by_month)


def _fold(
    cases: tuple[Case, ...],
    ledger: Ledger,
    practice: Practice,
    answer: Answer | None,
    decided: Mapping[Month, Decided],
) -> Iterator[MonthResult]:
    unsettled = False
    for place, case in enumerate(cases):
        if unsettled:
            raise InvalidFacts([Fault("month_unsettled", f"cases[{place}]")])
        result = month_of(case, ledger, practice)
        if isinstance(result, AwaitsAssessment) and answer is not None:
            result = result.answer({question.id: answer for question in result.questions})
        otherwise = decided.get(case.month)
        if isinstance(result, AwaitsAssessment):
            unsettled = True
        elif isinstance(result, Settled):
            ledger = ledger.after(result, otherwise)
        else:
            if otherwise is not None:
                raise InvalidFacts([Fault("decided_of_supposed", f"decided[{case.month}]")])
            ledger = entered(ledger, result.supposed_entry, None)
        yield MonthResult(month=case.month, result=result, ledger=ledger, decided=otherwise)


def _of_order(cases: tuple[Case, ...], ledger: Ledger) -> Iterator[Fault]:
    last = ledger.through
    for place, case in enumerate(cases):
        if last is not None and case.month == last:
            yield Fault("month_entered_twice", f"cases[{place}].month", str(last))
        elif last is not None and case.month < last:
            yield Fault("month_out_of_order", f"cases[{place}].month", str(last))
        else:
            last = case.month


def _without_case(cases: tuple[Case, ...], decided: Mapping[Month, Decided]) -> Iterator[Fault]:
    months = {case.month for case in cases}
    for month in decided:
        if month not in months:
            yield Fault("decided_without_case", f"decided[{month}]")
