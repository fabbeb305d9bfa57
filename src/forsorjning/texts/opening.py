"""How an explanation begins: what it is, of which month, of whom, and which pay counts."""

from collections.abc import Iterator

from forsorjning.calculation.pages import practice_followed
from forsorjning.calculation.result import Calculation, Settled
from forsorjning.calculation.supposed_on import supposed_on
from forsorjning.facts.assessment import LegalBasis
from forsorjning.facts.case import Case
from forsorjning.facts.household import Member, Role
from forsorjning.facts.practice import IncomeMonth
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language, listed
from forsorjning.ground.rule import Part
from forsorjning.texts.rows import rows_in
from forsorjning.texts.words import kronor, month_named, sections, title_of


def opening(result: Calculation, language: Language) -> Iterator[Block]:
    """What it is, what it rests on, and what it comes to."""
    month = month_named(result.month, language)
    yield Heading(
        language(
            f"Så är ekonomiskt bistånd för {month} beräknat",
            f"How financial aid for {month} was calculated",
        )
        if isinstance(result, Settled)
        else language(
            f"Så skulle ekonomiskt bistånd för {month} beräknas",
            f"How financial aid for {month} would be calculated",
        ),
        1,
    )
    yield no_decision(language)
    yield from supposed_on(result, language)
    yield _comes_to(result, language)


def no_decision(language: Language) -> str:
    """What a calculation is, and what it is not."""
    return language(
        "Detta är en beräkning, inte ett beslut. Den visar vad uppgifterna och bedömningarna i "
        "ärendet leder till. Månadens beslut fattas av nämnden.",
        "This is a calculation, not a decision. It shows what the facts and the assessments of the "
        "case lead to. The month's decision is made by the board.",
    )


def _comes_to(result: Calculation, language: Language) -> str:
    aid = kronor(result.aid)
    if not result.aid_discretionary:
        return language(f"Biståndet blir {aid}.", f"The aid comes to {aid}.")
    right, beyond = kronor(result.aid_right), kronor(result.aid_discretionary)
    of_right = sections(LegalBasis.RIGHT.sections, result.case)
    of_beyond = sections(LegalBasis.DISCRETIONARY.sections, result.case)
    return language(
        f"Biståndet blir {aid}: {right} som det finns rätt till ({of_right}) och {beyond} utöver "
        f"rätten ({of_beyond}).",
        f"The aid comes to {aid}: {right} by right ({of_right}) and {beyond} beyond the right "
        f"({of_beyond}).",
    )


def month_and_household(result: Calculation, language: Language) -> Iterator[Block]:
    """Of which month and of whom it is, and the pay of which month counts."""
    yield Heading(language("Månaden och hushållet", "The month and the household"))
    yield f"{_day(result.case, language)} {_who(result, language)}"
    yield _which_pay(result, language)
    yield from practice_followed(result, language)
    earlier = rows_in(result, Part.EARLIER)
    if earlier:
        yield Items(tuple(title_of(row, language) for row in earlier))


def _day(case: Case, language: Language) -> str:
    month, day = month_named(case.month, language), case.day.isoformat()
    if case.decided_on is None:
        return language(
            f"Beräkningen gäller {month}. Nämndens beslutsdag är inte angiven, så paragraferna är "
            f"de som gällde den {day}, månadens första dag.",
            f"It is of {month}. The day of the board's decision is not told, so the sections are "
            f"those in force on {day}, the first day of the month.",
        )
    return language(
        f"Beräkningen gäller {month}. Paragraferna är de som gällde den {day}, nämndens "
        "beslutsdag.",
        f"It is of {month}. The sections are those in force on {day}, the day of the board's "
        "decision.",
    )


_ROLES = {
    Role.APPLICANT: ("sökande", "applicant"),
    Role.CO_APPLICANT: ("medsökande", "co-applicant"),
    Role.CHILD: ("barn", "child"),
    Role.VISITING_CHILD: ("umgängesbarn", "visiting child"),
}


def _who(result: Calculation, language: Language) -> str:
    def told(member: Member) -> str:
        return f"{member.id} ({language(*_ROLES[member.role])})"

    household = result.case.household
    members = listed(map(told, household.members), language)
    who = language(f"Hushållet är {members}.", f"The household is {members}.")
    others = household.others_in_dwelling
    if not others:
        return who
    more = language(
        f" Där bor också {others} till, som delar de gemensamma kostnaderna.",
        f" {others} more live there, and share the common costs.",
    )
    return who + more


def _which_pay(result: Calculation, language: Language) -> str:
    month = month_named(result.month, language)
    if result.practice.income_month is IncomeMonth.SAME:
        return language(
            f"Inkomster som betalas ut i {month} räknas mot behovet samma månad, om inget annat är "
            "angivet. Vilken månads inkomster som räknas står inte i lagen; det är praxis.",
            f"Income paid in {month} counts against the need of the same month, unless something "
            "else is told. Which month's income counts is not in the act; it is practice.",
        )
    before = month_named(result.month.plus(-1), language)
    return language(
        f"Inkomster som betalades ut i {before} räknas mot behovet i {month}, om inget annat är "
        "angivet. Vilken månads inkomster som räknas står inte i lagen; det är praxis.",
        f"Income paid in {before} counts against the need of {month}, unless something else is "
        "told. Which month's income counts is not in the act; it is practice.",
    )
