"""What a person has to decide, and under which section. Nothing is proposed."""

from collections.abc import Iterator

from forsorjning.calculation.change_page import told
from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.questions import Question
from forsorjning.calculation.recourse import for_a_person
from forsorjning.calculation.result import Calculation, Settled
from forsorjning.facts.assessment import IndividualAssessment, LegalBasis
from forsorjning.facts.case import Case
from forsorjning.facts.costs import Cost
from forsorjning.facts.forms import CountInFull
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language
from forsorjning.ground.law import SOL_2001, SOL_2025
from forsorjning.ground.months import Month
from forsorjning.texts.incomes import assessments_in
from forsorjning.texts.words import kronor, sections

REASONABLE_COSTS = (
    SOL_2001["4 kap. 3 § första stycket 2"],
    SOL_2025["12 kap. 7 § första stycket 2"],
)
AVAILABLE_FOR_WORK = (SOL_2001["4 kap. 1 § andra stycket"], SOL_2025["12 kap. 3 §"])
_ACTIVITY_REQUIRED_SINCE = Month(2026, 10)
SPECIAL_REASONS = (SOL_2001["4 kap. 3 § tredje stycket"], SOL_2025["12 kap. 7 § tredje stycket"])


def to_decide(result: Calculation, language: Language) -> Iterator[Block]:
    """What remains to the board when no question is open."""
    yield Heading(language("Det här avgör en person", "What a person decides"))
    yield Items(tuple(_remains(result, language)))


def _remains(result: Calculation, language: Language) -> Iterator[str]:
    case = result.case
    right = sections(LegalBasis.RIGHT.sections, case)
    if isinstance(result, Settled):
        yield language(
            f"Månadens beslut återstår. Nämnden fattar det, enligt {right}.",
            f"The month's decision remains. The board makes it, under {right}.",
        )
    else:
        yield language(
            "Inget kan beslutas på en antagen beräkning. Räkna igen när en person har tagit "
            f"ställning; månadens beslut fattar nämnden, enligt {right}.",
            "Nothing can be decided on a supposed calculation. Calculate again when a person has "
            f"answered; the month's decision is made by the board, under {right}.",
        )
    yield from no_aid(result, language)
    if result.discretionary_rows:
        yield _beyond(result, language)
    if any(_no_beyond(one) for one in assessments_in(result)):
        beyond = sections(LegalBasis.DISCRETIONARY.sections, case)
        yield language(
            f"Ett nej enligt {beyond} beslutar nämnden också för sig, med egna skäl.",
            f"A no under {beyond} the board also decides by itself, with its own reasons.",
        )
    yield from _whatever_is_asked(case, language)


def _no_beyond(one: IndividualAssessment) -> bool:
    return one.legal_basis is LegalBasis.DISCRETIONARY and isinstance(one.form, CountInFull)


def no_aid(result: Calculation, language: Language) -> Iterator[str]:
    """That a month without aid by right is a refusal; nothing where there is some."""
    if result.aid_right:
        return
    section = sections(LegalBasis.RIGHT.sections, result.case)
    refusal = language(
        f"Fattar nämnden ett sådant beslut är det ett avslag enligt {section}, med egna skäl och "
        "uppgift om hur det överklagas (känt i andra hand).",
        f"If the board decides so, it is a refusal under {section}, with reasons of its own and "
        "with how to appeal (known second-hand).",
    )
    why = (
        language("Medlen räcker till behovet.", "The means meet the need.")
        if result.means_right >= result.need
        else language("Avrundat blir det inget bistånd.", "Rounded, there is no aid.")
    )
    yield f"{why} {refusal}"


def _whatever_is_asked(case: Case, language: Language) -> Iterator[str]:
    """What a person decides in every month, whether a question is open or not."""
    yield from (
        _refused(cost, case, language)
        for cost in case.costs
        if cost.approved is not None and cost.approved < cost.applied
    )
    yield conditions_of_the_right(case, language)
    special = sections(SPECIAL_REASONS, case)
    yield language(
        f"Om det finns särskilda skäl för en högre eller lägre norm: {special}.",
        f"Whether there are special reasons for a higher or lower norm: {special}.",
    )


def conditions_of_the_right(case: Case, language: Language) -> str:
    """What the right to aid demands and no amount shows."""
    right, work = sections(LegalBasis.RIGHT.sections, case), sections(AVAILABLE_FOR_WORK, case)
    said = language(
        f"Att villkoren för rätten är uppfyllda: att behovet inte kan tillgodoses på annat sätt "
        f"({right}), och att den som kan arbeta står till arbetsmarknadens förfogande eller har "
        f"godtagbara skäl ({work})",
        f"That the conditions of the right are met: that the need can't be met in another way "
        f"({right}), and that whoever can work is available for it or has acceptable reasons "
        f"({work})",
    )
    if case.month < _ACTIVITY_REQUIRED_SINCE:
        return f"{said}."
    return said + language(
        ", och aktivitetskravet (känt i andra hand).",
        ", and the activity requirement (known second-hand).",
    )


def _beyond(result: Calculation, language: Language) -> str:
    section = sections(LegalBasis.DISCRETIONARY.sections, result.case)
    added = kronor(result.aid_discretionary)
    said = language(
        f"Den del som går utöver rätten, {added}, beslutar nämnden för sig, enligt {section}.",
        f"What goes beyond the right, {added}, the board decides by itself, under {section}.",
    )
    return " ".join((said, *(told(one, language) for one in for_a_person(result.case))))


def _refused(cost: Cost, case: Case, language: Language) -> str:
    assert cost.approved is not None  # noqa: S101 - asked only where a person has said an amount
    applied, approved = kronor(cost.applied), kronor(cost.approved)
    return language(
        f"{cost.kind.sv} ({cost.id}): {applied} är sökt och {approved} godkänt. Det är ett avslag "
        f"i den delen, enligt {section_of(cost, case)}. Nämndens beslut om det har egna skäl "
        "(härlett; så gör kommuner).",
        f"{cost.kind.en} ({cost.id}): {applied} is applied for and {approved} approved. That is a "
        f"refusal in part, under {section_of(cost, case)}. The board's decision on it has reasons "
        "of its own (inferred; municipalities do so).",
    )


def section_of(cost: Cost, case: Case) -> str:
    """The section that a cost is met under."""
    return sections(
        REASONABLE_COSTS if cost.kind.in_forsorjningsstod else LegalBasis.RIGHT.sections, case
    )


def questions(awaiting: AwaitsAssessment, language: Language) -> Iterator[Block]:
    """Every open question, what a yes would mean, and under which sections it can be answered."""
    yield Heading(language("Det här avgör en person", "What a person decides"))
    yield Items(tuple(_asked(one, awaiting.case, language) for one in awaiting.questions))
    if asks_of_pay(awaiting):
        yield language(
            "Ja betyder här att hela lönen lämnas utanför. En person kan också komma fram till en "
            "del av den.",
            "Yes means here that the whole pay is left out. A person may also find that a part of "
            "it is.",
        )
    yield language("Det här avgörs också:", "This is decided too:")
    yield Items((*_no_aid_along(awaiting, language), *_whatever_is_asked(awaiting.case, language)))


_OF_NO_PAY = frozenset({"cost_not_assessed", "practice_undecided"})


def asks_of_pay(awaiting: AwaitsAssessment) -> bool:
    """Whether a question is of an occasional earning, of which a part can be left out too."""
    return any(one.code not in _OF_NO_PAY for one in awaiting.questions)


def _no_aid_along(awaiting: AwaitsAssessment, language: Language) -> Iterator[str]:
    """That a month without aid by right is a refusal, and along which road."""
    refused, granted = awaiting.if_refused, awaiting.if_granted
    road = language("Om nej: ", "If no: ") if granted.aid_right else ""
    yield from (f"{road}{said}" for said in no_aid(refused, language))


def _asked(question: Question, case: Case, language: Language) -> str:
    whose = f" ({question.person})" if question.person else ""
    said = language(question.message, question.message_en)
    effect = kronor(question.effect)
    asked = language(
        f"{question.about}{whose}: {said} Skillnad i bistånd om svaret är ja: {effect}.",
        f"{question.about}{whose}: {said} Difference in aid if the answer is yes: {effect}.",
    )
    return f"{asked} {_under(question, case, language)}"


def _under(question: Question, case: Case, language: Language) -> str:
    """The sections that a question may be answered under; of two, neither is preferred."""
    right = sections(LegalBasis.RIGHT.sections, case)
    match question.code:
        case "cost_not_assessed":
            (cost,) = (one for one in case.costs if one.id == question.about)
            section = section_of(cost, case)
            return language(f"Det avgörs enligt {section}.", f"It is decided under {section}.")
        case "practice_undecided":
            return language(
                f"Det hör till prövningen enligt {right}. Hur inkomstslaget räknas är kommunens "
                "praxis.",
                f"It belongs to what is examined under {right}. How the kind is treated is the "
                "municipality's practice.",
            )
        case _:
            beyond = sections(LegalBasis.DISCRETIONARY.sections, case)
            return language(
                f"Det kan avgöras som en del av rätten, enligt {right}, eller som bistånd utöver "
                f"rätten, enligt {beyond}. Båda är möjliga och ingen förordas här. Också ett nej "
                "är en bedömning.",
                f"It can be decided as part of the right, under {right}, or as aid beyond the "
                f"right, under {beyond}. Both are possible and neither is preferred here. A no is "
                "an assessment too.",
            )
