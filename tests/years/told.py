"""What is told of a household, and what came of it, as plain facts.

They know nothing of the library. A month is a whole number: the months since the year 0.
Kronor that are told are whole; what is reckoned from them may be a fraction.
"""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

Month = int
Kronor = int | Fraction
NEVER = date(2999, 12, 31)


def month_of(day: date) -> Month:
    """The month that a day lies in."""
    return day.year * 12 + day.month - 1


def first_day(month: Month) -> date:
    """The first day of a month."""
    return date(month // 12, month % 12 + 1, 1)


@dataclass(frozen=True, kw_only=True)
class Pay:
    """Kronor paid to a person; an occasional earning where it says when the work was done."""

    id: str
    person: str
    net: int
    paid_on: date
    counts_in: Month
    employment: bool = False
    gross: int | None = None
    worked: date | None = None
    activity: str = ""

    @property
    def occasion(self) -> str:
        """The work opportunity: the activity and its day."""
        return f"{self.activity} {self.worked}"

    @property
    def order(self) -> tuple[date, date, str]:
        """Payment order: the day of payment, the day of the work, the id."""
        return self.paid_on, self.worked or self.paid_on, self.id


@dataclass(frozen=True, kw_only=True)
class Assessed:
    """What a person has assessed: of named payments, or of work of some kinds in a period."""

    id: str
    person: str
    form: str  # everything, per month, per occasion, share or in full
    amount: Fraction = Fraction(0)  # kronor of the form, or the share
    discretionary: bool = False
    combine: str = ""  # REMAINDER, STATUTE_FIRST, or what the basis implies
    decided_on: date
    payments: frozenset[str] = frozenset()  # the payments' ids; empty for a standing one
    valid_from: date = date(1900, 1, 1)
    valid_to: date = NEVER
    activities: frozenset[str] = frozenset()
    most_per_month: int | None = None
    most_per_year: int | None = None
    most_in_all: int | None = None
    occasions_per_month: int | None = None
    occasions_in_all: int | None = None
    reviews_planned: tuple[date, ...] = ()
    reviewed_on: tuple[date, ...] = ()
    pauses: tuple[tuple[date, date], ...] = ()
    revoked_on: date | None = None
    board: str = ""
    supersedes: str = ""

    @property
    def statute_first(self) -> bool:
        """Whether jobbstimulans comes before it."""
        if self.combine:
            return self.combine == "STATUTE_FIRST"
        return self.discretionary


@dataclass(frozen=True, kw_only=True)
class Child:
    """A child at home."""

    id: str
    born: date
    in_school: bool


@dataclass(frozen=True, kw_only=True)
class Told:
    """One month, as it was told when it was calculated, and what the board decided of it."""

    month: Month
    adults: tuple[str, ...]
    children: tuple[Child, ...] = ()
    rent: int = 0
    medicine: int = 0
    savings: int = 0
    pays: tuple[Pay, ...] = ()
    assessed: tuple[Assessed, ...] = ()
    board: str = ""
    decided: int | None = None  # försörjningsstöd, where the board decided otherwise

    @property
    def counted(self) -> list[Pay]:
        """The payments that count in the month, in payment order."""
        theirs = (pay for pay in self.pays if pay.counts_in == self.month)
        return sorted(theirs, key=lambda pay: pay.order)


@dataclass(frozen=True)
class Taken:
    """Kronor that an assessment left out of a payment."""

    by: Assessed
    pay: Pay
    worked: date
    kronor: Kronor


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a month came to."""

    norm: int
    need: int
    income: int
    counted: Kronor
    surplus_in: Kronor
    surplus: Kronor
    aid: Kronor
    aid_right: Kronor
    aid_without_assessment: Kronor
    forsorjningsstod: Kronor
    youth: Kronor
    jobbstimulans: Kronor
    taken: tuple[Taken, ...]


Past = list[tuple[Told, Outcome]]  # every earlier month, the first one first


@dataclass(frozen=True, kw_only=True)
class Before:
    """What is known of the time before the first month; a person who is absent is unknown."""

    support: dict[str, frozenset[Month]] = field(default_factory=dict)
    periods: dict[str, tuple[Month, Month]] = field(default_factory=dict)
    surplus: dict[Month, int] = field(default_factory=dict)
    youth: dict[str, dict[int, tuple[int, int]]] = field(default_factory=dict)  # gross, net
    used: dict[str, dict[int, int]] = field(default_factory=dict)  # assessment, year, kronor
    known_from: dict[str, Month] = field(default_factory=dict)  # where not all is known


@dataclass(frozen=True, kw_only=True)
class How:
    """What the municipality has chosen."""

    carry: int = 0  # months that a surplus is met in
    largest_first: bool = True
    youth_excess_counts: bool = True
    youth_by_gross: bool = True
