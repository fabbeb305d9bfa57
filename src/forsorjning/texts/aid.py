"""How the aid was worked out: the right first, and then what goes beyond it."""

from collections.abc import Iterator

from forsorjning.calculation.result import Calculation
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.blocks import Block, Heading
from forsorjning.ground.language import Language
from forsorjning.ground.rule import Part
from forsorjning.texts.incomes import tried_beyond
from forsorjning.texts.rows import rows_in, table_of
from forsorjning.texts.words import kronor, sections


def aid(result: Calculation, language: Language) -> Iterator[Block]:
    """Need less means under the first section, what the second adds, and what is over."""
    yield Heading(language("Så är biståndet framräknat", "How the aid was worked out"))
    yield _need_and_means(result, language)
    yield _by_right(result, language)
    if result.discretionary_rows:
        yield _beyond(result, language)
    if rows_in(result, Part.ASSESSMENT):
        without = kronor(result.aid_without_assessment)
        yield language(
            f"Utan någon individuell bedömning hade biståndet varit {without}.",
            f"Without any individual assessment the aid would have been {without}.",
        )
    if result.surplus or result.surplus_without_assessment:
        yield _over(result, language)
    together = kronor(result.resources)
    yield language(
        f"Inkomst och bistånd tillsammans är {together}.", f"Income and aid together: {together}."
    )
    rows = rows_in(result, Part.RESULT)
    yield from table_of(rows, result, language, language("Summa", "Sum"))


def _need_and_means(result: Calculation, language: Language) -> str:
    need, means = kronor(result.need), kronor(result.means)
    said = language(
        f"Behovet är normen och kostnaderna: {need}. Medlen är den inkomst som räknas, tillgångar "
        f"och överskott från tidigare månader: {means}",
        f"The need is the norm and the costs: {need}. The means are the income that counts, assets "
        f"and surplus of earlier months: {means}",
    )
    if result.means == result.means_right:
        return f"{said}."
    section = sections(LegalBasis.DISCRETIONARY.sections, result.case)
    return said + language(
        f" när också det som lämnas utanför enligt {section} är borttaget.",
        f" once what is left out under {section} is taken away too.",
    )


def _by_right(result: Calculation, language: Language) -> str:
    section = sections(LegalBasis.RIGHT.sections, result.case)
    need, means, right = map(kronor, (result.need, result.means_right, result.aid_right))
    before = tried_beyond(result)
    examined = language(
        f"Rätten till bistånd prövas{' först,' if before else ''} enligt {section}. ",
        f"The right to aid is examined{' first,' if before else ''} under {section}. ",
    )
    first = examined + (
        language(
            f"Medlen på {means} räcker till behovet på {need}.",
            f"The means of {means} meet the need of {need}.",
        )
        if result.means_right >= result.need
        else language(
            f"Behovet på {need} minus medlen på {means} ger {right}.",
            f"The need of {need} less the means of {means} gives {right}.",
        )
    )
    if not result.other_costs:
        return first
    parts = tuple(map(kronor, (result.forsorjningsstod, result.other_aid)))
    return first + language(
        f" Av det är {parts[0]} försörjningsstöd och {parts[1]} bistånd till levnadskostnader i "
        "övrigt. Ordningen mellan dem är programmets val.",
        f" Of that {parts[0]} is försörjningsstöd and {parts[1]} aid for other living costs. The "
        "order between them is the library's own choice.",
    )


def _beyond(result: Calculation, language: Language) -> str:
    section = sections(LegalBasis.DISCRETIONARY.sections, result.case)
    added = kronor(result.aid_discretionary)
    return language(
        f"Därefter prövas bistånd utöver rätten, enligt {section}. Det som bedömningarna lämnar "
        f"utanför med stöd av den paragrafen lägger till {added}. Att rätten prövas före är "
        "härlett; ingen paragraf säger det.",
        f"Then aid beyond the right is examined, under {section}. What the assessments leave out "
        f"by that section adds {added}. That the right is examined before it is inferred; no "
        "section says so.",
    )


def _over(result: Calculation, language: Language) -> str:
    over, without = kronor(result.surplus), kronor(result.surplus_without_assessment)
    said = language(
        f"Medlen är {over} större än behovet, om tillgångar inte räknas.",
        f"The means are {over} more than the need, if assets are not counted.",
    )
    if result.surplus != result.surplus_without_assessment:
        said += language(
            f" Utan någon bedömning hade det varit {without}.",
            f" Without any assessment it would have been {without}.",
        )
    months = result.practice.carry_surplus_months
    if not months:
        return said + language(
            " Överskottet förs inte till en senare månad; det är ett val i beräkningen.",
            " It is not carried to a later month; that is a choice of the calculation.",
        )
    number = language(
        "den månad" if months == 1 else f"de {months} månader",
        "the month" if months == 1 else f"the {months} months",
    )
    return said + language(
        f" Överskottet kan räknas med i {number} som följer; det är praxis.",
        f" It can be met in {number} that follow; that is practice.",
    )
