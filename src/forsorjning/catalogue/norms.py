"""Every number that an authority has set, year by year, each with where it was read."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from forsorjning.ground.errors import NormNotPublished
from forsorjning.ground.law import Citation
from forsorjning.ground.months import Month
from forsorjning.ground.words import Words
from forsorjning.norms import riksnorm_tables as tables
from forsorjning.norms.jobbstimulans import JobbstimulansTerms, jobbstimulans_terms
from forsorjning.norms.prisbasbelopp import prisbasbelopp_source
from forsorjning.norms.provenance import Cell, Provenance
from forsorjning.norms.riksnorm import TABLES, band, band_en, published_through


class Line(NamedTuple):
    """The amounts of a year in one table, in kronor per month, and where they were read."""

    year: int
    amounts: tuple[Decimal, ...]
    provenance: Provenance
    source: str


class NormTable(NamedTuple):
    """A table of the riksnorm: its name, what its columns are for, and a line for each year.

    ``keys`` are what programs know the columns by; the notes name amounts by them too.
    """

    name: Words
    columns: tuple[Words, ...]
    keys: tuple[str, ...]
    lines: tuple[Line, ...]


class Ordinance(NamedTuple):
    """An ordinance: the first day of its amounts, its number, and the section they stand in."""

    first_day: date
    sfs: str
    stands_in: Citation


class Note(NamedTuple):
    """What differs in the source of one amount: the year, the amount's key, and the words."""

    year: int
    key: str
    text: str


_BANDS = tuple(Words(band(first), band_en(first)) for first, _, _ in tables.BANDS)
_TO_6, _FROM_7 = _BANDS[:4], _BANDS[4:]

_TABLES = (
    (
        Words(
            "Barn till och med 6 år, alla måltider hemma",
            "Children to 6 years, all meals at home",
        ),
        _TO_6,
        "children_to_6",
    ),
    (
        Words(
            "Barn till och med 6 år, utan lunch fem dagar i veckan",
            "Children to 6 years, without lunch five days a week",
        ),
        _TO_6,
        "children_to_6_without_lunch",
    ),
    (
        Words(
            "Barn och skolungdom från 7 år",
            "Children and school youths from 7 years",
        ),
        _FROM_7,
        "children_from_7",
    ),
    (
        Words("Vuxna", "Adults"),
        (
            Words("ensamstående", "ensamstående (single)"),
            Words("sambor, båda tillsammans", "sambor, both together"),
        ),
        "adults",
    ),
    (
        Words(
            "Gemensamma hushållskostnader, efter antal personer",
            "Common household costs, by the number of persons",
        ),
        tuple(Words(str(size), str(size)) for size in range(1, 8)),
        "common",
    ),
)


def norm_tables(year: int | None = None) -> tuple[NormTable, ...]:
    """The tables of the riksnorm, with every year or only the one asked for.

    Raises:
        NormNotPublished: for a year without a riksnorm; the error's months are then years.
    """
    if year is not None and year not in norm_years():
        first, last = norm_years()[0], norm_years()[-1]
        raise NormNotPublished("riksnorm", str(year), str(max(first, min(year, last))))
    return tuple(
        NormTable(
            name,
            columns,
            keys,
            tuple(
                Line(of, tuple(map(Decimal, amounts)), provenance, source)
                for of, amounts, provenance, source in lines
                if year in {None, of}
            ),
        )
        for name, columns, table in _TABLES
        for lines, keys in (TABLES[table],)
    )


def norm_years() -> range:
    """The years that have a riksnorm."""
    return range(tables.ORDINANCES[0][0].year, published_through().year + 1)


def ordinances(year: int | None = None) -> tuple[Ordinance, ...]:
    """The ordinances that set the amounts, of every year or one."""
    every = (Ordinance(*line) for line in tables.ORDINANCES)
    return tuple(one for one in every if year in {None, one.first_day.year})


def notes(year: int | None = None) -> tuple[Note, ...]:
    """The notes on single amounts, of every year or one."""
    every = (Note(*line) for line in tables.NOTES)
    return tuple(one for one in every if year in {None, one.year})


def prisbasbelopp_lines() -> tuple[tuple[int, Cell], ...]:
    """The prisbasbelopp of each year, with its source; it goes beyond the years of the riksnorm."""
    return tuple(_prisbasbelopp())


def _prisbasbelopp() -> Iterator[tuple[int, Cell]]:
    year = norm_years()[0] - 1
    while True:
        try:
            yield year, prisbasbelopp_source(year)
        except NormNotPublished:
            return
        year += 1


def jobbstimulans_lines() -> tuple[JobbstimulansTerms, ...]:
    """The terms of jobbstimulans, the first act's first."""
    months = (Month(year, month) for year in norm_years() for month in range(1, 13))
    terms = (jobbstimulans_terms(month) for month in months)
    return tuple(dict.fromkeys(one for one in terms if one is not None))
