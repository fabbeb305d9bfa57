"""How the aid by right comes about: a table that adds up, with the section of each line."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from forsorjning.calculation.result import Settled
from forsorjning.calculation.sheet import Row, RowRef
from forsorjning.facts.assessment import LegalBasis
from forsorjning.facts.costs import Cost
from forsorjning.ground.blocks import Block, Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.law import Strength, in_force
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.ground.rule import Part
from forsorjning.texts.incomes import tried_beyond
from forsorjning.texts.rows import grounds_of
from forsorjning.texts.to_decide import no_aid, section_of


class _Told(NamedTuple):
    """A line of the table: what it is, how much, and what that stands on."""

    title: str
    amount: Decimal
    ground: str
    always: bool = True
    bold: bool = False


def the_right(settled: Settled, language: Language) -> Iterator[Block]:
    """From the norm to the aid by right, and the costs that are refused in part."""
    if tried_beyond(settled):
        yield language(
            "Rätten prövas först (härlett; ingen paragraf säger det).",
            "The right is examined first (inferred; no section says so).",
        )
    lines = [
        Line((one.title, printed(one.amount), one.ground), bold=one.bold)
        for one in _lines(settled, language)
        if one.always or one.amount
    ]
    heads = language("Rad|Kronor|Grund", "Row|Kronor|Ground").split("|")
    yield Table(lines, amounts=1, heads=tuple(heads))
    yield from no_aid(settled, language)
    refused = [
        (cost, cost.approved)
        for cost in settled.case.costs
        if cost.approved is not None and cost.approved < cost.applied
    ]
    if refused:
        yield Heading(language("Kostnader som inte godkänns helt", "Costs refused in part"), 3)
        yield language(
            "Var och en är ett avslag i den delen, med egna skäl (härlett; så gör kommuner). "
            "Skälen finns på annat håll.",
            "Each is a refusal in part, with reasons of its own (inferred; municipalities do so). "
            "The reasons are kept elsewhere.",
        )
        yield _refusals(refused, settled, language)


def _lines(settled: Settled, language: Language) -> Iterator[_Told]:
    yield from _of_need(settled, language)
    yield from _of_means(settled, language)
    yield from _of_aid(settled, language)


def _of_need(settled: Settled, language: Language) -> Iterator[_Told]:
    def of(*names: str, part: Part | None = None) -> str:
        return grounds_of(_rows(settled, names, part), language)

    yield _Told(language("Norm", "Norm"), settled.norm, of("Norm", part=Part.NORM))
    adjusted = settled.sheet.find("NormAdjusted")
    with exactly():
        amount = sum((row.amount for row in adjusted), ZERO)
    yield _Told(
        language(
            "varav högre eller lägre norm (särskilda skäl)",
            "of which a higher or lower norm (special reasons)",
        ),
        amount,
        grounds_of(adjusted, language),
        always=False,
    )
    yield _Told(
        language("Skäliga kostnader", "Reasonable costs"), settled.costs, of(part=Part.COSTS)
    )
    yield _Told(
        language("Levnadskostnader i övrigt", "Other living costs"),
        settled.other_costs,
        of(part=Part.OTHER_COSTS),
        always=False,
    )
    yield _Told(language("Behov", "Need"), settled.need, of("Need"), bold=True)


def _of_means(settled: Settled, language: Language) -> Iterator[_Told]:
    def of(*names: str, part: Part | None = None) -> str:
        return grounds_of(_rows(settled, names, part), language)

    left_out = settled.disregarded_right
    (right,) = in_force(LegalBasis.RIGHT.sections, settled.case.day)
    yield _Told(
        language("Inkomster efter skatt", "Income after tax"), settled.income, of(part=Part.INCOME)
    )
    for sv, en, amount, ground in (
        (
            "Barns och skolungdomars arbete, räknas inte",
            "Children's and school youths' work, left out",
            left_out.youth,
            of(part=Part.YOUTH),
        ),
        (
            "Barns egna inkomster över barnets norm, räknas inte",
            "Children's own income beyond the child's norm, left out",
            left_out.child,
            of(part=Part.CHILD),
        ),
        (
            f"Individuell bedömning enligt {right.section}, räknas inte",
            f"Individual assessment under {right.section}, left out",
            left_out.assessment,
            f"{right.section} {right.act.short}, {language.of(Strength.ASSESSMENT)}",
        ),
        (
            "Jobbstimulans, räknas inte",
            "Jobbstimulans, left out",
            left_out.jobbstimulans,
            of(part=Part.JOBBSTIMULANS),
        ),
        ("Tillgångar", "Assets", settled.assets, of(part=Part.ASSETS)),
        (
            "Överskott från tidigare månader",
            "Surplus of earlier months",
            settled.surplus_in,
            of(part=Part.SURPLUS_IN),
        ),
    ):
        yield _Told(language(sv, en), amount, ground, always=False)
    yield _Told(
        language("Medel vid prövningen av rätten", "Means when the right is examined"),
        settled.means_right,
        of("MeansByRight") or of("Means"),
        bold=True,
    )


def _of_aid(settled: Settled, language: Language) -> Iterator[_Told]:
    def of(name: str) -> str:
        return grounds_of(_with_rounding(settled, name), language)

    yield _Told(
        language("Bistånd som det finns rätt till", "Aid by right"),
        settled.aid_right,
        of("AidByRight"),
        bold=True,
    )
    yield _Told(
        language("därav försörjningsstöd", "of which försörjningsstöd"),
        settled.forsorjningsstod,
        of("Forsorjningsstod"),
    )
    yield _Told(
        language("därav levnadskostnader i övrigt", "of which other living costs"),
        settled.other_aid,
        of("OtherAid"),
        always=False,
    )
    without = of("AidWithoutAssessment")
    if without:
        yield _Told(
            language("Bistånd utan individuell bedömning", "Aid without any assessment"),
            settled.aid_without_assessment,
            without,
        )


def _rows(settled: Settled, names: Iterable[str], part: Part | None) -> list[Row]:
    """The rows of these rules and of a part, also those that another row takes the place of."""
    return [row for row in settled.sheet if row.rule in names or row.applied.part is part]


def _with_rounding(settled: Settled, name: str) -> list[Row]:
    """The rows of a rule, and those that round it."""
    found = settled.sheet.find(name)
    exact = {RowRef(id=row.id) for row in found}
    return [*found, *(row for row in settled.sheet if row.because.get("exact") in exact)]


def _refusals(
    refused: Iterable[tuple[Cost, Decimal]], settled: Settled, language: Language
) -> Table:
    heads = language("Kostnad|Sökt|Godkänt|Paragraf", "Cost|Applied for|Approved|Section")
    lines = [
        Line(
            (
                f"{language(cost.kind.sv, cost.kind.en)} ({cost.id})",
                printed(cost.applied),
                printed(approved),
                section_of(cost, settled.case),
            )
        )
        for cost, approved in refused
    ]
    return Table(lines, amounts=2, heads=tuple(heads.split("|")))
