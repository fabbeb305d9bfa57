"""A month that awaits an assessment: what is asked, and both roads side by side."""

from collections.abc import Iterator

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.pages import neither_proposed
from forsorjning.calculation.sheet_table import sheet_table
from forsorjning.calculation.supposed_on import supposed_on
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.blocks import Block, Heading, Items
from forsorjning.ground.language import Language
from forsorjning.texts.opening import month_and_household, no_decision
from forsorjning.texts.rows import behind
from forsorjning.texts.sureness import how_sure, made_with, to_look_at
from forsorjning.texts.to_decide import asks_of_pay, questions
from forsorjning.texts.words import kronor, month_named, sections


def roads(awaiting: AwaitsAssessment, language: Language) -> Iterator[Block]:
    """The whole explanation; neither road is proposed."""
    refused, granted = awaiting.if_refused, awaiting.if_granted
    month = month_named(awaiting.month, language)
    yield Heading(
        language(
            f"Beräkningen för {month} väntar på en bedömning",
            f"The calculation for {month} awaits an assessment",
        ),
        1,
    )
    yield no_decision(language)
    yield from supposed_on(awaiting, language)
    yield _both(awaiting, language)
    yield from questions(awaiting, language)
    yield from month_and_household(refused, language)
    yield Heading(_heading(awaiting, language))
    heads = language("Om nej|Om ja", "If no|If yes").split("|")
    yield sheet_table(refused, granted, language=language, heads=tuple(heads))
    found = (block for road in (refused, granted) for block in behind(road.sheet, road, language))
    items = dict.fromkeys(
        item for block in found if isinstance(block, Items) for item in block.items
    )
    if items:
        yield Items(tuple(items))
    yield from _of_the_column(awaiting, language)
    yield from how_sure((refused, granted), language)
    yield from to_look_at(refused, language)
    yield made_with(refused, language)


def _heading(awaiting: AwaitsAssessment, language: Language) -> str:
    """What the two columns are; with several questions, that each column answers them all."""
    if len(awaiting.questions) == 1:
        return language("Båda vägarna", "Both roads")
    return language(
        "Båda vägarna: om svaret på alla frågor är nej, och om det är ja",
        "Both roads: if the answer to every question is no, and if it is yes",
    )


def _both(awaiting: AwaitsAssessment, language: Language) -> str:
    no, yes = kronor(awaiting.if_refused.aid), kronor(awaiting.if_granted.aid)
    one = len(awaiting.questions) == 1
    answer, every = (
        ("svaret", "the answer")
        if one
        else (
            "svaret på alla frågor",
            "the answer to every question",
        )
    )
    return (
        language(
            f"Biståndet blir {no} om {answer} är nej, och {yes} om det är ja.",
            f"The aid comes to {no} if {every} is no, and to {yes} if it is yes.",
        )
        + f" {neither_proposed(language)}"
    )


def _of_the_column(awaiting: AwaitsAssessment, language: Language) -> Iterator[Block]:
    """On which row a granted question about pay stands, and that it may stand on another."""
    if not asks_of_pay(awaiting):
        return
    beyond = sections(LegalBasis.DISCRETIONARY.sections, awaiting.case)
    yield language(
        "I kolumnen ”Om ja” står beloppet på raden för rätten, eftersom paragrafen är obestämd. "
        f"Bedöms det enligt {beyond} står det som bistånd utöver rätten.",
        "In the column “If yes” the amount stands on the row of the right, since the section is "
        f"open. Assessed under {beyond} it stands as aid beyond the right.",
    )
