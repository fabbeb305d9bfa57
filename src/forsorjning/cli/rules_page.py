"""The rules as a page, and as a tree for JSON."""

from collections.abc import Iterator
from typing import Any

from forsorjning.catalogue.rules import Entry, rule_catalogue
from forsorjning.cli.page import Block
from forsorjning.ground.blocks import Heading
from forsorjning.ground.language import Language
from forsorjning.ground.law import Citation
from forsorjning.interop.names import SCHEMA_VERSION


def rules_page(language: Language) -> list[Block]:
    """Each rule with its sections, its dates and how sure it is, a chapter for each question."""
    page: list[Block] = []
    for chapter in rule_catalogue():
        page.append(Heading(language.of(chapter.heading)))
        page += ["\n".join(_rule(entry, language)) for entry in chapter.rules]
    return page


def _rule(entry: Entry, language: Language) -> Iterator[str]:
    card = entry.card
    yield f"{language(card.title, card.title_en)} ({card.id})"
    if language is Language.EN:
        yield f"  {entry.says}"
    for cite in card.cites:
        yield f"  {cite}, {_in_force(cite, language)}"
    since = language(f"Regeln gäller från {card.since}", f"The rule holds from {card.since}")
    until = language(f" till {card.until}", f" to {card.until}") if card.until else ""
    ground = language(f"Grund: {card.strength.sv}", f"Ground: {card.strength.en}")
    yield f"  {since}{until}. {ground}."


def _in_force(cite: Citation, language: Language) -> str:
    if cite.act.last_day is None:
        return language(f"från {cite.act.first_day}", f"from {cite.act.first_day}")
    return language(f"till {cite.act.last_day}", f"to {cite.act.last_day}")


def rules_tree() -> dict[str, Any]:
    """Each rule, with both titles and the label of its strength in both languages."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "type": "Rules",
        "rules": [
            _tree(entry, chapter.heading.sv, chapter.heading.en)
            for chapter in rule_catalogue()
            for entry in chapter.rules
        ],
    }


def _tree(entry: Entry, chapter: str, chapter_en: str) -> dict[str, Any]:
    card = entry.card
    return {
        "id": card.id,
        "title": card.title,
        "titleEn": card.title_en,
        "says": entry.says,
        "chapter": chapter,
        "chapterEn": chapter_en,
        "sections": [
            {
                "section": cite.section,
                "act": cite.act.short,
                "sfs": cite.act.sfs,
                "firstDay": cite.act.first_day.isoformat(),
                "lastDay": None if cite.act.last_day is None else cite.act.last_day.isoformat(),
            }
            for cite in card.cites
        ],
        "strength": card.strength.name,
        "strengthLabel": card.strength.sv,
        "strengthLabelEn": card.strength.en,
        "part": card.part.name,
        "since": card.since,
        "until": card.until,
    }
