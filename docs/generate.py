"""Writes the reference pages that are made from the code: ``python docs/generate.py``."""
# ruff: noqa: INP001 - a script beside the pages, no package

from collections.abc import Iterator
from pathlib import Path

from forsorjning.calculation import notice_texts
from forsorjning.calculation.questions import Asked, Topic, question_of
from forsorjning.catalogue.norms import (
    jobbstimulans_lines,
    norm_tables,
    notes,
    ordinances,
    prisbasbelopp_lines,
)
from forsorjning.catalogue.rules import Entry, rule_catalogue
from forsorjning.ground import fault_texts
from forsorjning.ground.law import Citation
from forsorjning.ground.money import ZERO, printed, written
from forsorjning.norms.riksnorm import published_through
from forsorjning.rules.coverage import Reason

_HERE = Path(__file__).parent
_MADE = "<!-- Made by docs/generate.py from the code. Change the code, not this page. -->"


def pages() -> dict[Path, str]:
    """Every generated page by its place."""
    made = {
        "questions-and-notices": _questions_and_notices(),
        "norms": _norms(),
        "rules": _rules(),
    }
    return {
        _HERE / "reference" / f"{name}.md": "\n".join(lines).rstrip() + "\n"
        for name, lines in made.items()
    }


def _table(*lines: tuple[str, ...], amounts: int = 0) -> Iterator[str]:
    """A table whose columns of amounts come right after the first column."""
    heads, *rest = lines
    yield _line(heads)
    yield _line(tuple("--:" if 0 < place <= amounts else "---" for place in range(len(heads))))
    yield from map(_line, rest)
    yield ""


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


# Questions and notices

_QUESTIONS = f"""\
# Questions, notices and faults

{_MADE}

Every code that the library gives, with its Swedish and its English text. A program can go by
the codes. No text holds what a caller wrote.

## Questions

A question is open until a person has answered it. While one is open, `calculate` returns
`AwaitsAssessment`. There is one question for each payment or cost, and its id is the code and
the caller's id, as in `not_assessed:income-1`.
"""

_SETTLED = """\
Where several assessments fail to cover one payment, a single reason is given: that of the
assessment that came furthest, in the order of this table and then of the next.

## Reasons without a question

An occasional earning counts in full without a question when a person has settled it. Its row
says why.
"""

_NOTICES = """\
## Notices

A notice never moves an amount. A WARNING may mean another amount once somebody has looked into
it.
"""

_FAULTS = """\
## Faults

Facts that can't be true raise `InvalidFacts`, with every fault at once. `{possible}` is what
would be accepted at that place.
"""


def _questions_and_notices() -> Iterator[str]:
    yield _QUESTIONS
    yield from _table(
        ("Code", "About", "Swedish", "English"),
        *(
            (f"`{asked.code}`", about, question.message, question.message_en)
            for asked, about in _asked()
            for question in (question_of(asked, ZERO),)
        ),
    )
    yield _SETTLED
    yield from _table(
        ("Code", "Swedish", "English"),
        *((f"`{one.value}`", one.sv, one.en) for one in Reason if one.settled),
    )
    yield _NOTICES
    yield from _table(
        ("Code", "Severity", "Swedish", "English"),
        *(
            (f"`{code}`", text.severity, text.sv, text.en)
            for code, text in notice_texts.TEXTS.items()
        ),
    )
    yield _FAULTS
    yield from _table(
        ("Code", "Swedish", "English"),
        *((f"`{code}`", text.sv, text.en) for code, text in sorted(fault_texts.TEXTS.items())),
    )


def _asked() -> Iterator[tuple[Asked, str]]:
    for reason in Reason:
        if not reason.settled:
            yield (
                Asked(topic=Topic.GIG, code=reason.value, about="", person="", reason=reason),
                "a payment",
            )
    yield (
        Asked(topic=Topic.KIND, code="practice_undecided", about="", person=""),
        "a kind of income",
    )
    yield Asked(topic=Topic.COST, code="cost_not_assessed", about="", person=""), "a cost"


# Norms

_NORMS = f"""\
# Norms

{_MADE}

The numbers that an authority has set, and where each line was read. Kronor per month. The last
month with a riksnorm is {published_through()}; a later one is refused.

How far a line is to be trusted:

- STATUTE: the ordinance's own text was read.
- OFFICIAL: an authority published it.
- SECONDARY: another public page has it.
- DERIVED: it was reckoned from the years around it, and is printed in no source that was found.

A result that rests on a SECONDARY or DERIVED line says so in a notice. No amount is rolled
forward to another year.

## The ordinances
"""

_PRISBASBELOPP = """\

## Prisbasbelopp

It is the limit for what children and school youths may earn in a calendar year before any of it
may be counted (12 kap. 9 § SoL); half of it for pay before July 2013. A prisbasbelopp for a year
without a riksnorm makes no riksnorm.
"""


def _norms() -> Iterator[str]:
    yield _NORMS
    yield from _table(
        ("From", "SFS", "Stands in"),
        *((one.first_day.isoformat(), one.sfs, str(one.stands_in)) for one in ordinances()),
    )
    for table in norm_tables():
        yield from (f"## {table.name.en}", "")
        yield from _table(
            ("Year", *(column.en for column in table.columns), "Provenance", "Source"),
            *(
                (str(line.year), *map(printed, line.amounts), line.provenance.name, line.source)
                for line in table.lines
            ),
            amounts=len(table.columns),
        )
    yield "For each person above seven, the amount for seven less that for six is added."
    yield from ("", "Single amounts with a note of their own:", "")
    yield from (f"- {note.year}, `{note.key}`: {note.text}." for note in notes())
    yield _PRISBASBELOPP
    yield from _table(
        ("Year", "Kronor", "Provenance", "Source"),
        *(
            (str(year), printed(cell.amount), cell.provenance.name, cell.source)
            for year, cell in prisbasbelopp_lines()
        ),
        amounts=1,
    )
    yield from ("## Jobbstimulans", "")
    yield from _table(
        ("From", "Section", "Share left out", "Months in a row", "Then holds for months"),
        *(
            (
                str(terms.applies_from),
                str(terms.stands_in),
                f"{written(terms.share_left_out * 100)} %",
                str(terms.months_in_a_row),
                str(terms.window_months),
            )
            for terms in jobbstimulans_lines()
        ),
    )


# Rules

_RULES = f"""\
# Rules

{_MADE}

Every rule of the calculation. A row of the sheet names its rule by the name in code type.

*Sections* are those of the acts in force to June 2025 and from July 2025; a row cites only the
ones in force on the day of the sheet. *Ground* says how sure the rule is. A single row may stand
on another ground than its rule: what is only supposed along an open road is the library's own
choice, and the row of an assessment cites the section that the assessment names. *Part* is where
in the calculation the amount goes; a PREMISE is added to nothing.
"""


def _rules() -> Iterator[str]:
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


def main() -> None:
    """Write the pages that are not as the code has them."""
    for place, text in pages().items():
        if not place.exists() or place.read_text("utf-8") != text:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
