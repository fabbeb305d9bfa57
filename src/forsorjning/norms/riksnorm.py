"""The riksnorm of a month: what the ordinance allows each member and the whole household."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from attrs import evolve, field, frozen

from forsorjning.ground.errors import NormNotPublished
from forsorjning.ground.law import Citation
from forsorjning.ground.months import Month
from forsorjning.norms import riksnorm_tables as tables
from forsorjning.norms.provenance import Cell, Provenance

__all__ = [
    "TABLES",
    "Cell",
    "Provenance",
    "Riksnorm",
    "band",
    "band_en",
    "first_published",
    "published_through",
    "riksnorm",
]

_NAME = "riksnorm"
TABLES = {
    "children_to_6": (
        tables.CHILDREN_TO_6,
        ("child_0", "child_1_2", "child_3", "child_4_6"),
    ),
    "children_from_7": (
        tables.CHILDREN_FROM_7,
        ("child_7_10", "child_11_14", "child_15_18", "child_19_20"),
    ),
    "children_to_6_without_lunch": (
        tables.CHILDREN_TO_6_WITHOUT_LUNCH,
        ("child_nolunch_0", "child_nolunch_1_2", "child_nolunch_3", "child_nolunch_4_6"),
    ),
    "adults": (
        tables.ADULTS,
        ("adult_single", "adult_couple"),
    ),
    "common": (
        tables.COMMON,
        tuple(f"household_{size}" for size in range(1, 8)),
    ),
}
"""The lines of each table by its name, and the key of each column."""

_NO_BAND = "the riksnorm has amounts for children of 0 to 20 years"
_NOBODY = "a household has at least one member"
_NO_TABLE = f"the tables of the riksnorm are {', '.join(TABLES)}"


@frozen(kw_only=True)
class Riksnorm:
    """The riksnorm of one year, as one ordinance sets it.

    Attributes:
        year: the year that the amounts are for.
        sfs: the number of the ordinance that set them, or that they were moved into.
        applies_from: the first day on which they stood there.
        stands_in: the section in which they stand.
        adult_single: the personal costs of one adult, *ensamstående*.
        couple: the personal costs of two *sambor* or *makar*, both together.
        assumed_for: the month that a what-if supposes it for; None in every other use.
    """

    year: int
    sfs: str
    applies_from: date
    stands_in: Citation = field(repr=str)
    adult_single: Decimal
    couple: Decimal
    _children: tuple[Decimal, ...] = field(repr=False)
    _children_without_lunch: tuple[Decimal, ...] = field(repr=False)
    _common: tuple[Decimal, ...] = field(repr=False)
    assumed_for: Month | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"SFS {self.sfs}" + (
            "" if self.assumed_for is None else f", supposed for {self.assumed_for}"
        )

    def assumed(self, month: Month) -> "Riksnorm":
        """The same amounts, supposed for a month that has no riksnorm."""
        return evolve(self, assumed_for=month)

    def child(self, age: int, lunch_at_home: bool) -> Decimal:
        """The personal costs of a child or school youth at home; lunch only matters to 6 years.

        Raises:
            ValueError: for an age outside 0 to 20 years.
        """
        if not 0 <= age < len(self._children):
            raise ValueError(_NO_BAND)
        return (self._children if lunch_at_home else self._children_without_lunch)[age]

    def common(self, size: int) -> Decimal:
        """The common costs of a whole household of the size.

        Each person above seven adds the amount for seven less the amount for
        six: 2 kap. 1 § SoF (2001:937), 12 kap. 3 § SoF (2025:468).

        Raises:
            ValueError: for a household of nobody.
        """
        if size < 1:
            raise ValueError(_NOBODY)
        if size <= len(self._common):
            return self._common[size - 1]
        six, seven = int(self._common[5]), int(self._common[6])
        return Decimal(seven + (size - 7) * (seven - six))

    def provenance_of(self, table: str) -> Provenance:
        """How far a table of the year is to be trusted; a table's line is of one provenance.

        Raises:
            ValueError: for a name that is no table's.
        """
        if table not in TABLES:
            raise ValueError(_NO_TABLE)
        return _line(table, self.year)[2]

    def cells(self) -> tuple[Cell, ...]:
        """The 22 amounts of the year with their sources, for printing."""
        return _cells(self.year)


def riksnorm(month: Month | str) -> Riksnorm:
    """The riksnorm of a month, given as a ``Month`` or as text.

    >>> norm = riksnorm("2026-09")
    >>> norm.adult_single + norm.common(1)
    Decimal('5220')

    Raises:
        NormNotPublished: before 2013 and after the last year that is entered here.
        InvalidFacts: for what is no month.
    """
    if type(month) is not Month:
        month = Month.parse(month)  # type: ignore[arg-type]
    return _in_month(month.year, month.month)


def first_published() -> Month:
    """The first month that there is a riksnorm for."""
    return Month.of(tables.ORDINANCES[0][0])


def published_through() -> Month:
    """The last month that there is a riksnorm for."""
    return Month(tables.ORDINANCES[-1][0].year, 12)


def band(age: int) -> str:
    """The ordinance's words for an age.

    Raises:
        ValueError: for an age outside 0 to 20 years.
    """
    for first, last, words in tables.BANDS:
        if first <= age <= last:
            return words
    raise ValueError(_NO_BAND)


def band_en(age: int) -> str:
    """The same words in English.

    Raises:
        ValueError: for an age outside 0 to 20 years.
    """
    return band(age).replace("år", "years")


@cache
def _in_month(year: int, month: int) -> Riksnorm:
    asked, first, last = Month(year, month), first_published(), published_through()
    if not first <= asked <= last:
        raise NormNotPublished(_NAME, str(asked), str(max(first, min(asked, last))))
    return _as_set(*[line for line in tables.ORDINANCES if line[0] <= asked.first_day][-1])


@cache
def _as_set(first_day: date, sfs: str, stands_in: Citation) -> Riksnorm:
    year = first_day.year
    single, couple = _amounts("adults", year)
    older = _amounts("children_from_7", year)
    return Riksnorm(
        year=year,
        sfs=sfs,
        applies_from=first_day,
        stands_in=stands_in,
        adult_single=single,
        couple=couple,
        children=_by_age(_amounts("children_to_6", year) + older),
        children_without_lunch=_by_age(_amounts("children_to_6_without_lunch", year) + older),
        common=_amounts("common", year),
    )


@cache
def _line(table: str, year: int) -> tables.Line:
    return next(line for line in TABLES[table][0] if line[0] == year)


def _amounts(table: str, year: int) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, _line(table, year)[1]))


def _by_age(by_band: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(
        amount
        for amount, (first, last, _) in zip(by_band, tables.BANDS, strict=True)
        for _ in range(first, last + 1)
    )


@cache
def _cells(year: int) -> tuple[Cell, ...]:
    return tuple(_each_cell(year))


def _each_cell(year: int) -> Iterator[Cell]:
    notes = {key: note for noted, key, note in tables.NOTES if noted == year}
    for table, (_, keys) in TABLES.items():
        _, amounts, provenance, source = _line(table, year)
        for key, amount in zip(keys, amounts, strict=True):
            yield _cell(key, amount, provenance, source, notes.get(key))
    _, (*_, six, seven), provenance, source = _line("common", year)
    note = "amount for seven less that for six"
    yield _cell("household_extra", seven - six, provenance, source, note)


def _cell(key: str, amount: int, provenance: Provenance, source: str, note: str | None) -> Cell:
    read_in = f"{source}; {note}" if note else source
    return Cell(key=key, amount=Decimal(amount), provenance=provenance, source=read_in)
