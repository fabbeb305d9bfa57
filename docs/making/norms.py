"""The page of the norms: every number that an authority has set, with its source."""

from collections.abc import Iterator

from docs.making.markdown import MADE, table
from forsorjning.catalogue.norms import (
    jobbstimulans_lines,
    norm_tables,
    notes,
    ordinances,
    prisbasbelopp_lines,
)
from forsorjning.ground.money import printed, written
from forsorjning.norms.riksnorm import published_through

_NORMS = f"""\
# Norms

{MADE}

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


def norms_page() -> Iterator[str]:
    """Every number that an authority has set."""
    yield _NORMS
    yield from table(
        ("From", "SFS", "Stands in"),
        *((one.first_day.isoformat(), one.sfs, str(one.stands_in)) for one in ordinances()),
    )
    for part in norm_tables():
        yield from (f"## {part.name.en}", "")
        yield from table(
            ("Year", *(column.en for column in part.columns), "Provenance", "Source"),
            *(
                (str(line.year), *map(printed, line.amounts), line.provenance.name, line.source)
                for line in part.lines
            ),
            amounts=len(part.columns),
        )
    yield "For each person above seven, the amount for seven less that for six is added."
    yield from ("", "Single amounts with a note of their own:", "")
    yield from (f"- {note.year}, `{note.key}`: {note.text}." for note in notes())
    yield _PRISBASBELOPP
    yield from table(
        ("Year", "Kronor", "Provenance", "Source"),
        *(
            (str(year), printed(cell.amount), cell.provenance.name, cell.source)
            for year, cell in prisbasbelopp_lines()
        ),
        amounts=1,
    )
    yield from ("## Jobbstimulans", "")
    yield from table(
        ("From", "Section", "Share left out", "Months in a row", "Then holds for years"),
        *(
            (
                str(terms.applies_from),
                str(terms.stands_in),
                f"{written(terms.share_left_out * 100)} %",
                str(terms.months_in_a_row),
                str(terms.window_months // 12),
            )
            for terms in jobbstimulans_lines()
        ),
    )
