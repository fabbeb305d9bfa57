"""The page of the rules: each with its sections, and how sure it is."""

from collections.abc import Iterator

from docs.making.markdown import MADE
from forsorjning.catalogue.rules import Entry, rule_catalogue
from forsorjning.ground.law import Citation

_RULES = f"""\
# Rules

{MADE}

Every rule of the calculation. A row of the sheet names its rule by the name in code type.

*Sections* are those of the acts in force to June 2025 and from July 2025; a row cites only the
ones in force on the day of the sheet. *Ground* says how sure the rule is. A single row may stand
on another ground than its rule: what is only supposed along an open road is the library's own
choice, and the row of an assessment cites the section that the assessment names. *Part* is where
in the calculation the amount goes; a PREMISE is added to nothing.
"""


def rules_page() -> Iterator[str]:
    """Every rule of the calculation."""
    yield _RULES
    for chapter in rule_catalogue():
        yield from (f"## {chapter.heading.en}", "")
        for entry in chapter.rules:
            yield from _rule(entry)


def _rule(entry: Entry) -> Iterator[str]:
    card = entry.card
    until = f", until {card.until}" if card.until else ""
    yield from (
        f"### `{card.id}`",
        "",
        f"**{card.title_en}.** {entry.says}",
        "",
        f"- In the sheet: {card.title}",
        f"- Sections: {_sections(card.cites)}",
        f"- Ground: {card.strength.en} ({card.strength.sv})",
        f"- Part: {card.part.name}",
        f"- Since: {card.since}{until}",
        "",
    )


def _sections(cites: tuple[Citation, ...]) -> str:
    return "; ".join(map(str, cites)) or "none of its own"
