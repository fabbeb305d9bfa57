"""Months in a row as blocks of a page: the table, and what a person may want to look at."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.notices import Notice
from forsorjning.calculation.pages import (
    neither_proposed,
    no_decision,
    practice_followed,
    questions_of,
    to_look_at,
)
from forsorjning.calculation.result import Calculation
from forsorjning.cli.page import Block, span, spans
from forsorjning.cli.run_remarks import own_fields, remarks_of
from forsorjning.cli.run_table import AID, columns_of, road_of, table_of
from forsorjning.cli.run_then import then
from forsorjning.cli.sheets import how_to_answer, result_page
from forsorjning.facts.case import Case
from forsorjning.ground.blocks import Heading
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.months import Month

if TYPE_CHECKING:
    from forsorjning.facts.decided import Decided
    from forsorjning.interop.results import Run
    from forsorjning.interop.runs import RunDocument


def run_page(run: "Run", document: "RunDocument", source: str, language: Language) -> list[Block]:
    """The whole page of a run; ``source`` is the name of its file."""
    months = [one.month for one in run.months]
    which = language(" till ", " to ").join(map(str, dict.fromkeys((months[0], months[-1]))))
    last = run.months[-1].result
    waiting = last if isinstance(last, AwaitsAssessment) else None
    columns = columns_of(run.months)
    return [
        Heading(
            language(
                f"Ekonomiskt bistånd för {which}, kronor", f"Financial aid for {which}, kronor"
            )
        ),
        table_of(run.months, columns, language),
        *remarks_of(run.months, columns, document.replaced(), language),
        *decided_of(run.months, language),
        *([] if waiting is None else questions_of(waiting, language)),
        *_later(run, language),
        *notices_of_run(run.months, document.given.cases, language),
        *practice_followed(road_of(run.months[0]), language),
        *([] if waiting is None else [how_to_answer(waiting, language)]),
        *then(run.months[-1], language),
        language(
            f"Hela bladet för en månad:\n  forsorjning calculate {source} --sheet {months[0]}",
            "The whole sheet of a month:\n"
            f"  forsorjning calculate {source} --sheet {months[0]} --language en",
        ),
        f"{neither_proposed(language)} {no_decision(language)}"
        if waiting
        else no_decision(language),
    ]


def month_page(one: MonthResult, document: "RunDocument", language: Language) -> list[Block]:
    """The whole page of one month of a run: its sheet, and what the board decided of it."""
    *page, end = result_page(one.result, language)
    own = (replaced for replaced in document.replaced() if replaced.month == one.month)
    return [*page, *own_fields(own, language), *decided_of([one], language), end]


def decided_of(months: Iterable[MonthResult], language: Language) -> Iterator[Block]:
    """What the board decided, amount by amount: otherwise than was calculated, or the same."""
    otherwise: list[str] = []
    the_same: list[str] = []
    for one in months:
        if one.decided is not None:
            found = the_same if _is_as_calculated(one, one.decided) else otherwise
            found.append(_said(one, one.decided, language))
    if otherwise:
        yield Heading(language("Nämnden har beslutat annorlunda", "The board decided otherwise"))
        yield "\n".join(otherwise)
    if the_same:
        yield Heading(
            language("Nämnden har beslutat som beräknat", "The board decided as calculated")
        )
        yield "\n".join(the_same)


def _is_as_calculated(one: MonthResult, decided: "Decided") -> bool:
    return isinstance(one.result, Calculation) and all(
        getattr(decided, name) in {None, getattr(one.result, calculated)}
        for name, (calculated, _) in AID.items()
    )


def _said(one: MonthResult, decided: "Decided", language: Language) -> str:
    said = []
    for name, (calculated, words) in AID.items():
        amount = getattr(decided, name)
        if amount is not None:
            told = f"{language.of(words)} {printed(amount)} kr"
            if isinstance(one.result, Calculation):
                was = getattr(one.result, calculated)
                told += (
                    language(" (som beräknat)", " (as calculated)")
                    if amount == was
                    else language(
                        f" (beräknat {printed(was)} kr)", f" (calculated {printed(was)} kr)"
                    )
                )
            said.append(told)
    return f"{one.month}: {', '.join(said)}"


def _later(run: "Run", language: Language) -> Iterator[Block]:
    """The months that can't be calculated yet, and why."""
    if not run.later:
        return
    if run.missing is not None:
        norm = run.missing
        which = span(run.later[0], run.later[-1]) if len(run.later) > 1 else str(run.later[0])
        yield language(
            f"{which} kan inte räknas. {norm.sv}", f"{which} can't be calculated: {norm}."
        )
        return
    number, which = len(run.later), spans(run.later)
    if number == 1:
        yield language(
            f"Månaden efter, {which}, kan inte räknas förrän en person har svarat.",
            f"The month after it, {which}, can't be calculated until a person has answered.",
        )
    else:
        yield language(
            f"De {number} månaderna efter, {which}, kan inte räknas förrän en person har svarat.",
            f"The {number} months after it, {which}, can't be calculated until a person has "
            "answered.",
        )


def notices_of_run(
    months: Iterable[MonthResult], cases: Sequence[Case], language: Language
) -> Iterator[Block]:
    """Each notice once, with the months and what in them it is about."""
    payments = {income.id for case in cases for income in case.incomes}
    found: dict[str, dict[tuple[str, ...], list[Month]]] = {}
    for one in months:
        for notice in road_of(one).notices:
            if not _of_another_month(notice, payments):
                by_refs = found.setdefault(language.of(notice), {})
                by_refs.setdefault(notice.refs, []).append(one.month)
    if found:
        yield to_look_at(language)
        yield "\n".join(
            f"{text}\n  {', '.join(_where(refs, months) for refs, months in by_refs.items())}"
            for text, by_refs in found.items()
        )


def _of_another_month(notice: Notice, payments: set[str]) -> bool:
    """Whether it is about an assessed payment that the month lacks and another month has."""
    return notice.code == "assessed_payment_not_in_case" and notice.refs[-1] in payments


def _where(refs: tuple[str, ...], months: list[Month]) -> str:
    return f"{spans(months)} ({', '.join(refs)})" if refs else spans(months)
