"""Months in a row as blocks of a page: a line for each, and what a person may want to look at."""

from collections.abc import Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.result import Calculation
from forsorjning.cli.language import Language
from forsorjning.cli.page import Block, Heading, Line, Table, span, spans
from forsorjning.cli.sheets import (
    neither_proposed,
    no_decision,
    practice_followed,
    questions_of,
    to_look_at,
)
from forsorjning.facts.decided import Decided
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.ground.months import Month
from forsorjning.ground.words import Words
from forsorjning.interop.results import Run

_COLUMNS = (
    Words("Inkomst", "Income"),
    Words("Bedömning", "Assessment"),
    Words("Jobbstimulans", "Jobbstimulans"),
    Words("Barn", "Children"),
    Words("Bistånd", "Aid"),
    Words("Överskott", "Surplus"),
)
_OF_CHILDREN = 4  # its place among the columns, after the month
_AID = {
    "forsorjningsstod": ("forsorjningsstod", Words("försörjningsstöd", "försörjningsstöd")),
    "other_aid": (
        "other_aid",
        Words("bistånd till levnadskostnader i övrigt", "aid for other living costs"),
    ),
    "discretionary": (
        "aid_discretionary",
        Words("bistånd enligt 12 kap. 2 §", "aid under 12 kap. 2 §"),
    ),
}
"""What can be decided: its name in a result, and what it is called."""


def run_page(run: Run, language: Language) -> list[Block]:
    """The whole page of a run."""
    months = [one.month for one in run.months]
    which = language(" till ", " to ").join(map(str, dict.fromkeys((months[0], months[-1]))))
    last = run.months[-1].result
    waiting = last if isinstance(last, AwaitsAssessment) else None
    table = _table(run, language)
    return [
        Heading(
            language(
                f"Ekonomiskt bistånd för {which}, kronor", f"Financial aid for {which}, kronor"
            )
        ),
        table,
        _what_it_says(run, table, language),
        *_decided(run, language),
        *([] if waiting is None else questions_of(waiting, language)),
        *_later(run, language),
        *_notices(run, language),
        *practice_followed(_road_of(run.months[0]), language),
        language(
            f"Hela bladet för en månad: forsorjning calculate FIL --sheet {months[0]}",
            f"The whole sheet of a month: forsorjning calculate FILE --sheet {months[0]} "
            "--language en",
        ),
        f"{neither_proposed(language)} {no_decision(language)}"
        if waiting
        else no_decision(language),
    ]


def _road_of(one: MonthResult) -> Calculation:
    """What was calculated; where there are two roads, the first."""
    return one.result.if_refused if isinstance(one.result, AwaitsAssessment) else one.result


def _table(run: Run, language: Language) -> Table:
    """A line for each month; without the column of children and the words where there are none."""
    lines = [Line(("", *map(language.of, _COLUMNS), ""), bold=True)]
    for one in run.months:
        lines += _lines(one, language)
    columns = list(zip(*(line.cells for line in lines), strict=True))
    if not set(columns[-1]) - {""}:
        del columns[-1]
    amounts = len(_COLUMNS)
    if not set(columns[_OF_CHILDREN][1:]) - {"0", ""}:
        del columns[_OF_CHILDREN]
        amounts -= 1
    rows = zip(lines, zip(*columns, strict=True), strict=True)
    return Table([Line(cells, line.bold) for line, cells in rows], amounts)


def _lines(one: MonthResult, language: Language) -> Iterator[Line]:
    result = one.result
    without = _not_applied_for(one)
    if without:
        nobody = language("ingen ansökan", "nobody applied")
        months = without.replace("–", " – ")  # so that it folds between them
        yield Line((months, *[""] * len(_COLUMNS), nobody))
    if isinstance(result, AwaitsAssessment):
        waits = language("väntar på svar", "awaits answer")
        for road, said in (
            (result.if_refused, language("om nej", "if no")),
            (result.if_granted, language("om ja", "if yes")),
        ):
            yield Line((f"{one.month} {said}", *_amounts(road), waits))
    else:
        decided = "" if one.decided is None else _total(result, one.decided, language)
        yield Line((str(one.month), *_amounts(result), decided))


def _not_applied_for(one: MonthResult) -> str:
    """The months right before this one that nobody applied for, if there are any."""
    before = _road_of(one).ledger.through
    if before is None or before.plus(1) == one.month:
        return ""
    return span(before.plus(1), one.month.plus(-1))


def _amounts(result: Calculation) -> Iterator[str]:
    left_out = result.disregarded
    with exactly():
        of_children = left_out.youth + left_out.child
    for amount in (
        result.income,
        left_out.assessment,
        left_out.jobbstimulans,
        of_children,
        result.aid,
        result.surplus,
    ):
        yield printed(amount)


def _total(result: Calculation, decided: Decided, language: Language) -> str:
    """All aid as the board decided it; what it says nothing of is as calculated."""
    with exactly():
        total = ZERO
        for name, (calculated, _) in _AID.items():
            amount = getattr(decided, name)
            total += getattr(result, calculated) if amount is None else amount
    return f"{language('beslutat', 'decided')} {printed(total)} kr"


def _what_it_says(run: Run, table: Table, language: Language) -> str:
    """What the columns hold, and what the table drops where there is little room."""
    lines = [
        language(
            "Bedömning och jobbstimulans är det av inkomsten som inte räknas.",
            "Assessment and jobbstimulans are what does not count of the income.",
        )
    ]
    if table.amounts == len(_COLUMNS):
        lines.append(
            language(
                "Barn är det som inte räknas av barns och skolungdomars egna inkomster.",
                "Children is what does not count of children's and school youths' own income.",
            )
        )
    without = [months for months in map(_not_applied_for, run.months) if months]
    if without:
        nobody = language("Ingen ansökan finns för", "Nobody applied for")
        lines.append(f"{nobody} {', '.join(without)}.")
    return "\n".join(lines)


def _decided(run: Run, language: Language) -> Iterator[Block]:
    """What the board decided otherwise, amount by amount."""
    said = [_said(one, one.decided, language) for one in run.months if one.decided is not None]
    if said:
        yield Heading(language("Nämnden har beslutat annorlunda", "The board decided otherwise"))
        yield "\n".join(said)


def _said(one: MonthResult, decided: Decided, language: Language) -> str:
    said = []
    for name, (calculated, words) in _AID.items():
        amount = getattr(decided, name)
        if amount is not None:
            told = f"{language.of(words)} {printed(amount)} kr"
            if isinstance(one.result, Calculation):
                was = printed(getattr(one.result, calculated))
                told += language(f" (beräknat {was} kr)", f" (calculated {was} kr)")
            said.append(told)
    return f"{one.month}: {', '.join(said)}"


def _later(run: Run, language: Language) -> Iterator[Block]:
    """The months that can't be calculated yet."""
    number, which = len(run.later), spans(run.later)
    if number == 1:
        yield language(
            f"Månaden efter, {which}, kan inte räknas förrän en person har svarat.",
            f"The month after it, {which}, can't be calculated until a person has answered.",
        )
    elif number:
        yield language(
            f"De {number} månaderna efter, {which}, kan inte räknas förrän en person har svarat.",
            f"The {number} months after it, {which}, can't be calculated until a person has "
            "answered.",
        )


def _notices(run: Run, language: Language) -> Iterator[Block]:
    """Each notice once, with the months and what in them it is about."""
    found: dict[str, dict[tuple[str, ...], list[Month]]] = {}
    for one in run.months:
        for notice in _road_of(one).notices:
            by_refs = found.setdefault(language.of(notice), {})
            by_refs.setdefault(notice.refs, []).append(one.month)
    if found:
        yield to_look_at(language)
        yield "\n".join(
            f"{text}\n  {', '.join(_where(refs, months) for refs, months in by_refs.items())}"
            for text, by_refs in found.items()
        )


def _where(refs: tuple[str, ...], months: list[Month]) -> str:
    return f"{spans(months)} ({', '.join(refs)})" if refs else spans(months)
