"""The prisbasbelopp of a year, and the youth limit that is made from it."""

from datetime import date
from decimal import Decimal
from functools import cache

from forsorjning.ground.errors import NormNotPublished
from forsorjning.ground.money import EXACT
from forsorjning.norms.provenance import Cell, Provenance

STATUTE = Provenance.STATUTE
SECONDARY = Provenance.SECONDARY

_NAME = "prisbasbelopp"

# fmt: off
_PRISBASBELOPP = (
    (2012, 44_000, STATUTE,   "SFS 2011:1015"),
    (2013, 44_500, STATUTE,   "SFS 2012:558"),
    (2014, 44_400, STATUTE,   "SFS 2013:715"),
    (2015, 44_500, STATUTE,   "SFS 2014:1053"),
    (2016, 44_300, STATUTE,   "SFS 2015:536"),
    (2017, 44_800, STATUTE,   "SFS 2016:863"),
    (2018, 45_500, STATUTE,   "SFS 2017:865"),
    (2019, 46_500, STATUTE,   "SFS 2018:1549"),
    (2020, 47_300, STATUTE,   "SFS 2019:572"),
    (2021, 47_600, STATUTE,   "SFS 2020:764"),
    (2022, 48_300, STATUTE,   "SFS 2021:866"),
    (2023, 52_500, STATUTE,   "SFS 2022:1398"),
    (2024, 57_300, STATUTE,   "SFS 2023:532"),
    (2025, 58_800, STATUTE,   "SFS 2024:663"),
    (2026, 59_200, STATUTE,   "SFS 2025:872"),
    (2027, 59_600, SECONDARY, "SCB 2026-07-15 and CSN 2026-09-25, both quoted second-hand"),
)

_YOUTH_SHARES = (
    # paid from         of a whole one
    (date(2013, 7, 1), Decimal(1)),      # SFS 2013:421; since July 2025 12 kap. 9 § SoL (2025:400)
    (date(2008, 1, 1), Decimal("0.5")),  # SFS 2007:1429; 4 kap. 1 a § SoL (2001:453)
)
# fmt: on


def prisbasbelopp(year: int) -> Decimal:
    """The prisbasbelopp of a calendar year, in kronor.

    >>> prisbasbelopp(2026)
    Decimal('59200')

    That of 2027 was read second-hand, and it makes no riksnorm for 2027.

    Raises:
        NormNotPublished: for a year outside the table; the error's months are then years.
    """
    return _cell(year).amount


def prisbasbelopp_source(year: int) -> Cell:
    """The prisbasbelopp of a calendar year with its source and how far that is to be trusted.

    Raises:
        NormNotPublished: for a year outside the table.
    """
    return _cell(year)


def youth_limit(paid_on: date) -> Decimal:
    """What children and school youth may earn by own work in the year before any of it counts.

    Half a prisbasbelopp for pay before 1 July 2013, a whole one from then on:
    4 kap. 1 a § SoL (2001:453), 12 kap. 9 § SoL (2025:400). Each is set against
    the earnings of a calendar year.

    The acts do not say everything. It is inferred here that the prisbasbelopp
    is that of the year of payment, and that the day of payment decides between
    the two limits in 2013: the transitional provisions speak of income earned
    after the change, so work done in June 2013 and paid in July is uncertain.

    >>> youth_limit(date(2013, 6, 30)), youth_limit(date(2013, 7, 1))
    (Decimal('22250.0'), Decimal('44500'))

    Raises:
        NormNotPublished: for a year whose prisbasbelopp is not in the table.
    """
    whole = prisbasbelopp(paid_on.year)
    share = next(share for first_day, share in _YOUTH_SHARES if first_day <= paid_on)
    return EXACT.multiply(share, whole)


@cache
def _cell(year: int) -> Cell:
    for known, amount, provenance, source in _PRISBASBELOPP:
        if known == year:
            return Cell(key=_NAME, amount=Decimal(amount), provenance=provenance, source=source)
    first, last = _PRISBASBELOPP[0][0], _PRISBASBELOPP[-1][0]
    raise NormNotPublished(_NAME, str(year), str(max(first, min(year, last))))
