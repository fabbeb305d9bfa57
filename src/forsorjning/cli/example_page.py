"""An example as a page: what follows without an assessment, with one, and the two compared."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.months import MonthResult, run_months
from forsorjning.calculation.pages import no_decision, notices_of
from forsorjning.calculation.questions import Answer
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet_table import acts_of, sheet_table
from forsorjning.cli.examples import Example
from forsorjning.cli.page import Block
from forsorjning.cli.run_page import notices_of_run
from forsorjning.cli.run_remarks import remarks_of
from forsorjning.cli.run_table import columns_of, road_of, table_of
from forsorjning.facts.case import Case
from forsorjning.ground.blocks import Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.interop.casefile import CaseFile, RunFile


def list_page(examples: Sequence[Example], language: Language) -> list[Block]:
    """Which examples there are."""
    lines = [Line((one.name, language.of(one.title))) for one in examples]
    return [
        Table(lines, amounts=0),
        language(
            "Visa ett av dem:\n  forsorjning example stadsvandring",
            "Show one of them:\n  forsorjning example stadsvandring --language en",
        ),
    ]


def example_page(example: Example, language: Language) -> list[Block]:
    """The whole page of an example."""
    pages = _months if example.several else _one_month
    return [
        Heading(language.of(example.title)),
        *map(language.of, (example.story, example.real, example.invented)),
        *pages(example, language),
        _end(example, language),
    ]


def _one_month(example: Example, language: Language) -> list[Block]:
    without = _calculated(example.given)
    assert isinstance(without, AwaitsAssessment)  # noqa: S101 - a test holds every example to it
    assessed = _calculated(example.assessed)
    assert isinstance(assessed, Calculation)  # noqa: S101 - likewise
    given = example.given
    unpaid = calculate(
        evolve(given.case, incomes=[one for one in given.case.incomes if one.gig is None]),
        ledger=given.ledger,
        practice=given.practice,
    )
    assert isinstance(unpaid, Calculation)  # noqa: S101 - without pay there is nothing to assess
    return [
        *_without(language),
        sheet_table(without.if_refused, language=language),
        *_with(language("sist", "last"), language),  # på svenska
        sheet_table(assessed, language=language),
        acts_of(assessed),
        *notices_of(assessed, language),
        Heading(language("3. Jämförelse, kronor för månaden", "3. Compared, kronor of the month")),
        _compared([unpaid], [without.if_refused], [assessed], language),
    ]


def _months(example: Example, language: Language) -> list[Block]:
    """The same of several months, each a line of a table."""
    given = example.given_run
    unpaid = [
        evolve(case, incomes=[one for one in case.incomes if one.gig is None])
        for case in given.cases
    ]
    without = _folded(given, given.cases)
    assessed = _folded(example.assessed_run, example.assessed_run.cases)
    columns = columns_of([*without, *assessed])
    return [
        *_without(language),
        table_of(without, columns, language),
        *_with(language("före månaderna", "before the months"), language),
        table_of(assessed, columns, language),
        *remarks_of(assessed, columns, (), language),
        *notices_of_run(assessed, given.cases, language),
        Heading(
            language("3. Jämförelse, kronor för alla månader", "3. Compared, kronor of all months")
        ),
        _compared(
            _roads_of(_folded(given, unpaid)), _roads_of(without), _roads_of(assessed), language
        ),
    ]


def _folded(given: RunFile, cases: Iterable[Case]) -> list[MonthResult]:
    """The months in a row; a payment that nobody has assessed is supposed to count."""
    return list(
        run_months(cases, ledger=given.ledger, practice=given.practice, suppose=Answer.REFUSED)
    )


def _roads_of(months: Iterable[MonthResult]) -> list[Calculation]:
    return [road_of(one) for one in months]


def _without(language: Language) -> list[Block]:
    return [
        Heading(language("1. Utan bedömning", "1. Without an assessment")),
        language(
            "Ingen har bedömt betalningarna. Då står två vägar öppna, att de räknas eller att de "
            "inte gör det, och en person måste avgöra. Så här blir det om de räknas från första "
            "kronan:",
            "Nobody has assessed the payments. Then two roads lie open, that the pay counts or "
            "that it does not, and a person has to settle which. This is what follows if the pay "
            "counts from the first krona:",
        ),
    ]


def _with(place: str, language: Language) -> list[Block]:
    """The heading where the invented assessment is in force; ``place`` is where it stands."""
    return [
        Heading(language("2. Med en individuell bedömning", "2. With an individual assessment")),
        language(
            f"Anta i stället att en handläggare har gjort den påhittade bedömning som står {place} "
            "i exemplets fil. Beräkningen följer bedömningen men gör den aldrig själv:",
            "Suppose instead that an officer has made the invented assessment that stands "
            f"{place} in the example's file. The calculation obeys it, and never makes one itself:",
        ),
    ]


def _calculated(given: CaseFile) -> Calculation | AwaitsAssessment:
    return calculate(given.case, ledger=given.ledger, practice=given.practice)


def _compared(
    unpaid: Sequence[Calculation],
    without: Sequence[Calculation],
    assessed: Sequence[Calculation],
    language: Language,
) -> Table:
    heads = language(
        "Inkomst|Bistånd|Inkomst och bistånd|Behåller av ersättningen",
        "Income|Aid|Income and aid|Kept of the pay",
    ).split("|")
    lines = []
    roads = (
        (language("Utan bedömning", "Without"), without),
        (language("Med bedömning", "With"), assessed),
    )
    for label, months in roads:
        with exactly():
            together = _sum(one.resources for one in months)
            sums = (
                _sum(one.income for one in months),
                _sum(one.aid for one in months),
                together,
                together - _sum(one.resources for one in unpaid),
            )
        lines.append(Line((label, *map(printed, sums))))
    return Table(lines, amounts=len(heads), heads=("", *heads))


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def _end(example: Example, language: Language) -> str:
    both = language(
        "Exemplet visar vad som följer av varje väg och rekommenderar ingen av dem.",
        "The example shows what follows of each road and recommends neither.",
    )
    on = language(
        "Gå vidare med ett eget ärende:\n"
        f"  forsorjning example {example.name} --save ärende.toml\n"
        "  forsorjning calculate ärende.toml",
        "Go on with a case of your own:\n"
        f"  forsorjning example {example.name} --save case.toml\n"
        "  forsorjning calculate case.toml --language en",
    )
    return f"{both} {no_decision(language)}\n\n{on}"
