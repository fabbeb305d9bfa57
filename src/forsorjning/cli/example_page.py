"""An example as a page: what follows without an assessment, with one, and the two compared."""

from collections.abc import Sequence

from attrs import evolve

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.result import Calculation
from forsorjning.cli.examples import Example
from forsorjning.cli.language import Language
from forsorjning.cli.page import Block, Heading, Line, Table
from forsorjning.cli.sheets import acts_of, no_decision, notices_of, sheet_table
from forsorjning.ground.money import exactly, printed
from forsorjning.interop.casefile import CaseFile


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
        Heading(language.of(example.title)),
        *map(language.of, (example.story, example.real, example.invented)),
        Heading(language("1. Utan bedömning", "1. Without an assessment")),
        language(
            "Ingen har bedömt betalningarna. Då står två vägar öppna, att de räknas eller att de "
            "inte gör det, och en person måste avgöra. Så här blir det om de räknas från första "
            "kronan:",
            "Nobody has assessed the payments. Then two roads lie open, that the pay counts or "
            "that it does not, and a person has to settle which. This is what follows if the pay "
            "counts from the first krona:",
        ),
        sheet_table(without.if_refused, language=language),
        Heading(language("2. Med en individuell bedömning", "2. With an individual assessment")),
        language(
            "Anta i stället att en handläggare har gjort den påhittade bedömning som står sist i "
            "exemplets fil. Beräkningen följer bedömningen men gör den aldrig själv:",
            "Suppose instead that an officer has made the invented assessment that stands last in "
            "the example's file. The calculation obeys it, and never makes one itself:",
        ),
        sheet_table(assessed, language=language),
        acts_of(assessed),
        *notices_of(assessed, language),
        Heading(language("3. Jämförelse, kronor för månaden", "3. Compared, kronor of the month")),
        _compared(unpaid, without.if_refused, assessed, language),
        _end(example, language),
    ]


def _calculated(given: CaseFile) -> Calculation | AwaitsAssessment:
    return calculate(given.case, ledger=given.ledger, practice=given.practice)


def _compared(
    unpaid: Calculation, without: Calculation, assessed: Calculation, language: Language
) -> Table:
    heads = language(
        "Inkomst|Bistånd|Inkomst och bistånd|Behåller av ersättningen",
        "Income|Aid|Income and aid|Kept of the pay",
    ).split("|")
    lines = [Line(("", *heads), bold=True)]
    roads = (
        (language("Utan bedömning", "Without"), without),
        (language("Med bedömning", "With"), assessed),
    )
    for label, result in roads:
        with exactly():
            kept = result.resources - unpaid.resources
        sums = (result.income, result.aid, result.resources, kept)
        lines.append(Line((label, *map(printed, sums))))
    return Table(lines, amounts=len(heads))


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
