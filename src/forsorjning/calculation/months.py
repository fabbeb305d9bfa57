"""A run of months: each calculated, and entered in the ledger of the next."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from forsorjning.calculation.month import AwaitsAssessment, month_of
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Settled, Supposed
from forsorjning.facts import convert
from forsorjning.facts.assessment import IndividualAssessment, Payments
from forsorjning.facts.case import Case
from forsorjning.facts.decided import Decided
from forsorjning.facts.entry import entered
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.order import out_of_order
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

    def _repr_html_(self) -> str:
        from forsorjning.calculation.printing_html import html_of  # only in a notebook

        return html_of(self.result)


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
        InvalidFacts: at once for months that do not rise, a decided month that has no case,
            or an assessment of a payment whose id is another payment's in another month;
            later ``month_unsettled``, and what ``calculate`` refuses.
        NormNotPublished: for a month without a published riksnorm.
    """
    given = convert.facts(Case, cases)
    known, chosen = convert.fact(Ledger, ledger), convert.fact(Practice, practice)
    answer = None if suppose is None else convert.one_of(Answer, suppose)
    by_month = convert.mapped(decided, convert.a_month, lambda one: convert.fact(Decided, one))
    faults = [
        *convert.faults_of(given, "cases"),
        *convert.faults_of(known, "ledger"),
        *convert.faults_of(chosen, "practice"),
        *convert.faults_of(answer, "suppose"),
        *convert.faults_of(by_month, "decided"),
        *(_of_order(given, known) if type(known) is Ledger else ()),
        *(_without_case(given, by_month) if type(given) is tuple else ()),
        *_other_payments(given),
    ]
    if faults:
        raise InvalidFacts(faults)
    return _fold(given, ledger, practice, answer, by_month)


def _month_of(
    place: int, case: Case, ledger: Ledger, practice: Practice, answer: Answer | None
) -> Settled | Supposed | AwaitsAssessment:
    """What a month comes to; what can't be true in it is told by its place in the run."""
    try:
        return month_of(case, ledger, practice, suppose=answer)
    except InvalidFacts as error:
        raise InvalidFacts(one.under(f"cases[{place}]") for one in error.faults) from None


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
        result = _month_of(place, case, ledger, practice, answer)
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
    months = ((place, case.month) for place, case in convert.numbered(cases))
    for place, fault in out_of_order(months, ledger.through):
        yield fault.under(f"cases[{place}]")


def _other_payments(cases: tuple[Case, ...]) -> Iterator[Fault]:
    """An assessment of a payment stands in several months, where its id names different ones.

    A person has assessed one of them; it would leave out the others too.
    """
    first: dict[tuple[IndividualAssessment, str], Income] = {}
    for place, case in convert.numbered(cases):
        payments = [
            (number, one, one.scope)
            for number, one in enumerate(case.assessments)
            if isinstance(one.scope, Payments)
        ]
        if not payments:
            continue
        incomes = {income.id: income for income in case.incomes}
        for number, one, scope in payments:
            for name in sorted(scope.incomes & incomes.keys()):
                if first.setdefault((one, name), incomes[name]) != incomes[name]:
                    yield Fault(
                        "payment_differs", f"cases[{place}].assessments[{number}].scope.incomes"
                    )


def _without_case(cases: tuple[Case, ...], decided: Mapping[Month, Decided]) -> Iterator[Fault]:
    months = {case.month for case in cases}
    for month in decided:
        if month not in months:
            yield Fault("decided_without_case", f"decided[{month}]")
