"""The riksnorm as a page, and as a tree for JSON."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from forsorjning.catalogue.norms import (
    NormTable,
    jobbstimulans_lines,
    norm_tables,
    norm_years,
    notes,
    ordinances,
    prisbasbelopp_lines,
)
from forsorjning.cli.page import Block
from forsorjning.ground.blocks import Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.money import printed, written
from forsorjning.ground.words import Words
from forsorjning.interop.names import SCHEMA_VERSION
from forsorjning.norms.provenance import Provenance

_ABOVE_SEVEN = Words(
    "  För varje person över sju läggs beloppet för sju minus det för sex till.",
    "  For each person above seven, the amount for seven less that for six is added.",
)


def norms_page(year: int | None, language: Language) -> list[Block]:
    """The tables of every year, or of one with the source of each line.

    Raises:
        NormNotPublished: for a year without a riksnorm.
    """
    found = norm_tables(year)
    if year is None:
        years = f"{norm_years()[0]}–{norm_years()[-1]}"
        return [
            Heading(
                language(
                    f"Riksnormen {years}, kronor per månad",
                    f"The riksnorm {years}, kronor per month",
                )
            ),
            *(_every_year(table, language) for table in found),
            language.of(_ABOVE_SEVEN),
            *_prisbasbelopp(None, language),
            language(
                "Ett år med källor: forsorjning norms 2026",
                "One year with its sources: forsorjning norms 2026 --language en",
            ),
        ]
    return [
        Heading(
            language(
                f"Riksnormen {year}, kronor per månad",
                f"The riksnorm of {year}, kronor per month",
            )
        ),
        "\n".join(_ordinances(year, language)),
        *(block for table in found for block in _one_year(table, language)),
        language.of(_ABOVE_SEVEN),
        *(f"  {language('Anmärkning', 'Note')} ({n.key}): {n.text}" for n in notes(year)),
        *_prisbasbelopp(year, language),
        *_jobbstimulans(year, language),
    ]


def _ordinances(year: int, language: Language) -> Iterator[str]:
    for one in ordinances(year):
        since = language(f"Från {one.first_day}", f"From {one.first_day}")
        yield f"{since}: SFS {one.sfs}, {one.stands_in}"


def _every_year(table: NormTable, language: Language) -> Table:
    heads = ("", *map(language.of, table.columns), "")
    lines = [
        Line((str(line.year), *map(printed, line.amounts), language.of(line.provenance)))
        for line in table.lines
    ]
    return Table(lines, len(table.columns), language.of(table.name), heads)


def _one_year(table: NormTable, language: Language) -> Iterator[Block]:
    (line,) = table.lines
    amounts = zip(table.columns, line.amounts, strict=True)
    lines = [Line((language.of(column), printed(amount))) for column, amount in amounts]
    yield Table(lines, 1, language.of(table.name))
    yield _source(line.provenance, line.source, language)


def _source(provenance: Provenance, source: str, language: Language) -> str:
    return f"  {language('Källa', 'Source')} ({language.of(provenance)}): {source}"


def _prisbasbelopp(year: int | None, language: Language) -> Iterator[Block]:
    cells = [(of, cell) for of, cell in prisbasbelopp_lines() if year in {None, of}]
    lines = [
        Line((str(of), printed(cell.amount), language.of(cell.provenance))) for of, cell in cells
    ]
    yield Table(lines, 1, "Prisbasbelopp")
    if year is not None:
        ((_, cell),) = cells
        yield _source(cell.provenance, cell.source, language)


def _jobbstimulans(year: int, language: Language) -> Iterator[Block]:
    for terms in jobbstimulans_lines():
        if terms.stands_in.act.in_force(date(year, 12, 31)):
            share = f"{written(terms.share_left_out * 100)} %"
            row, since = terms.months_in_a_row, terms.applies_from
            years = terms.window_months // 12
            yield "Jobbstimulans\n" + language(
                f"  Efter {row} månader i följd med försörjningsstöd beaktas inte {share} av "
                f"inkomsterna av anställning, i {years} år: {terms.stands_in}, från {since}.",
                f"  After {row} months in a row with försörjningsstöd, {share} of the income of "
                f"employment is not considered, for {years} years: {terms.stands_in}, "
                f"from {since}.",
            )


def norms_tree(year: int | None) -> dict[str, Any]:
    """The tables of every year, or of one; amounts are text in kronor per month.

    Raises:
        NormNotPublished: for a year without a riksnorm.
    """
    return {
        "schemaVersion": SCHEMA_VERSION,
        "type": "Norms",
        "ordinances": [
            {
                "firstDay": one.first_day.isoformat(),
                "sfs": one.sfs,
                "standsIn": str(one.stands_in),
            }
            for one in ordinances(year)
        ],
        "tables": [
            {
                "name": table.name.sv,
                "nameEn": table.name.en,
                "columns": [
                    {"key": key, "label": one.sv, "labelEn": one.en}
                    for key, one in zip(table.keys, table.columns, strict=True)
                ],
                "lines": [
                    {
                        "year": line.year,
                        "amounts": list(map(written, line.amounts)),
                        **_read_in(line.provenance, line.source),
                    }
                    for line in table.lines
                ],
            }
            for table in norm_tables(year)
        ],
        "notes": [{"year": one.year, "key": one.key, "text": one.text} for one in notes(year)],
        "prisbasbelopp": [
            {
                "year": of,
                "amount": written(cell.amount),
                **_read_in(cell.provenance, cell.source),
            }
            for of, cell in prisbasbelopp_lines()
            if year in {None, of}
        ],
    }


def _read_in(provenance: Provenance, source: str) -> dict[str, str]:
    return {
        "provenance": provenance.name,
        "provenanceLabel": provenance.sv,
        "provenanceLabelEn": provenance.en,
        "source": source,
    }
