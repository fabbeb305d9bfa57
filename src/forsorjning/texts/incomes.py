"""What the household has been paid, in which month it counts, and what is left out and by what."""

from collections.abc import Iterator

from forsorjning.calculation.result import Calculation, Supposed
from forsorjning.calculation.sheet import Row
from forsorjning.calculation.sheet_table import ground_of
from forsorjning.calculation.terms import form_said
from forsorjning.facts.assessment import Combine, IndividualAssessment, LegalBasis
from forsorjning.facts.income import Income
from forsorjning.ground.blocks import Block, Heading, Items, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed
from forsorjning.ground.rule import Part
from forsorjning.texts.rows import behind, rows_in, table_of
from forsorjning.texts.words import kronor, named, section_of_assessment

LEFT_OUT = (Part.YOUTH, Part.CHILD, Part.ASSESSMENT, Part.JOBBSTIMULANS)


def incomes(result: Calculation, language: Language) -> Iterator[Block]:
    """Each income of the case, with when it was paid."""
    yield Heading(language("Inkomster", "Income"))
    rows = rows_in(result, Part.INCOME)
    if not rows:
        yield language("Inga inkomster är angivna.", "No income is told.")
        return
    amount = kronor(result.income)
    yield language(
        f"Inkomsterna är {amount} efter skatt. En inkomst som hör till en annan månad står med 0.",
        f"The income is {amount} after tax. One that belongs to another month stands with 0.",
    )
    told = {income.id: income for income in result.case.incomes}
    lines = [
        Line(
            (
                f"{named(row, result.case, language)}, {_when(told[row.refs[0]], language)}",
                printed(row.amount),
                ground_of(row, language),
            )
        )
        for row in rows
    ]
    heads = language("Inkomst|Kronor|Grund", "Income|Kronor|Ground").split("|")
    yield Table(lines, amounts=1, heads=tuple(heads))
    yield from behind(rows, result, language)


def _when(income: Income, language: Language) -> str:
    paid = language(f"utbetalt {income.paid_on}", f"paid on {income.paid_on}")
    if income.gig is None:
        return paid
    work = income.gig.activity
    return language(f"{paid} för {work}", f"{paid} for {work}")


def left_out(result: Calculation, language: Language) -> Iterator[Block]:
    """What of the income does not count, by which rule or which assessment."""
    yield Heading(language("Det som inte räknas av inkomsten", "What of the income does not count"))
    rows = rows_in(result, *LEFT_OUT)
    if not rows:
        yield language("Allt räknas.", "All of it counts.")
        return
    amount = kronor(result.disregarded.total)
    yield language(f"{amount} lämnas utanför.", f"{amount} is left out.")
    yield from table_of(rows, result, language, language("Vad", "What"))
    assessed = assessments_in(result)
    if assessed:
        yield language(
            "Så här säger bedömningarna. Skälen för dem visas inte här.",
            "This is what the assessments say. The reasons for them are not shown here.",
        )
        yield Items(tuple(_said(one, result, language) for one in assessed))
    yield from _in_which_order(assessed, rows, language)


def assessments_in(result: Calculation) -> tuple[IndividualAssessment, ...]:
    """The assessments that the sheet refers to, in the order of the case."""
    used = {name for row in rows_in(result, Part.ASSESSMENT) for name in row.refs[2:]}
    # What a supposition stands in for is not what the sheet rests on.
    supposed = {one.id for one in result.suppositions} if isinstance(result, Supposed) else set()
    return tuple(one for one in result.case.assessments if one.id in used - supposed)


def tried_beyond(result: Calculation) -> bool:
    """Whether anything is answered beyond the right: what a person assessed, or what is supposed.

    A no is an answer too.
    """
    assessed = assessments_in(result)
    return bool(result.discretionary_rows) or any(
        one.legal_basis is LegalBasis.DISCRETIONARY for one in assessed
    )


def _said(one: IndividualAssessment, result: Calculation, language: Language) -> str:
    section = section_of_assessment(one, result.case, language)
    form = form_said(one.form, language)
    return language(
        f"Bedömning {one.id}, gjord {one.decided_on} enligt {section}: {form}.",
        f"Assessment {one.id}, made on {one.decided_on} under {section}: {form}.",
    )


def _in_which_order(
    assessed: tuple[IndividualAssessment, ...], rows: list[Row], language: Language
) -> Iterator[Block]:
    """Which of an assessment and jobbstimulans came first, where a person has both."""
    theirs = {row.refs[0] for row in rows if row.part is Part.JOBBSTIMULANS}
    orders = dict.fromkeys(one.order for one in assessed if one.person in theirs)
    for order in orders:
        yield (
            language(
                "Jobbstimulansen räknas på det av lönen som är kvar efter bedömningen. Ordningen "
                "står inte i lagen.",
                "Jobbstimulans is reckoned on what is left of the wage after the assessment. The "
                "order is not in the act.",
            )
            if order is Combine.REMAINDER
            else language(
                "Jobbstimulansen dras först, och bedömningen gäller det som är kvar. Ordningen "
                "står inte i lagen.",
                "Jobbstimulans is taken first, and the assessment is of what is left. The order is "
                "not in the act.",
            )
        )


def means_beside(result: Calculation, language: Language) -> Iterator[Block]:
    """Assets that count, and what earlier months left over."""
    rows = rows_in(result, Part.ASSETS, Part.SURPLUS_IN)
    if rows:
        yield Heading(language("Tillgångar och överskott", "Assets and surplus"))
        yield from table_of(rows, result, language, language("Vad", "What"))
