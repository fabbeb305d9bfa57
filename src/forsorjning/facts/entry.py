"""What one month leaves to the next, and how it is entered in the ledger."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol, TypeVar

from forsorjning.facts.decided import Decided
from forsorjning.facts.fact import evolved
from forsorjning.facts.order import out_of_order
from forsorjning.ground.errors import Fault, refuse
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import exactly
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record

if TYPE_CHECKING:
    from forsorjning.facts.ledger import Ledger, Surplus, YearEarnings
    from forsorjning.facts.use import AssessmentUse

K = TypeVar("K")
N = TypeVar("N", int, Decimal)


class Calculated(Protocol):
    """A month that is settled, with what it leaves to the next."""

    @property
    def entry(self) -> "Entry":
        """What the month leaves to the next."""


class Entry(Record):
    """What a month leaves to the next, as it was calculated.

    Attributes:
        month: the month calculated.
        adults, children: the ids of the members.
        forsorjningsstod: kronor of försörjningsstöd under 12 kap. 1 §.
        surplus: what is left over, each with the month that it comes from.
        surplus_seen: the months whose surplus the calculation has met, or found too old.
        youth: by child's id, what its own work adds to each calendar year.
        use: by assessment id, what is added to its use.
        supposed: whether any of it rests on a supposition.
        recomputed: whether the month had been decided before, and is calculated again.
        ledger: what it was calculated from.
    """

    month: Month
    adults: tuple[str, ...]
    children: tuple[str, ...]
    forsorjningsstod: Decimal
    surplus: "tuple[Surplus, ...]"
    surplus_seen: frozenset[Month]
    youth: "FrozenMap[str, tuple[YearEarnings, ...]]"
    use: "FrozenMap[str, AssessmentUse]"
    supposed: bool
    recomputed: bool
    ledger: "Ledger"


def entered(ledger: "Ledger", entry: Entry, decided: Decided | None) -> "Ledger":
    """The ledger after the month. What the board decided says whether there was support.

    Raises:
        InvalidFacts: for a month that does not come after those entered, or that was
            calculated from something else.
    """
    refuse(fault for _, fault in out_of_order([(0, entry.month)], ledger.through))
    if entry.ledger is not ledger:
        refuse(_calculated_from_something_else(ledger, entry))
    with exactly():
        return evolved(
            ledger,
            support_months=_support(ledger, entry, decided),
            surplus=tuple(
                sorted(
                    (
                        *(one for one in ledger.surplus if one.month not in entry.surplus_seen),
                        *entry.surplus,
                    ),
                    key=lambda surplus: surplus.month,
                )
            ),
            youth_earnings=_youth(ledger, entry),
            assessment_use=_use(ledger, entry),
            known_from=ledger.known_from.but(_known_from(ledger, entry)),
            through=entry.month,
            supposed=ledger.supposed or entry.supposed,
        )


def _calculated_from_something_else(ledger: "Ledger", entry: Entry) -> Iterator[Fault]:
    """What the month adds to is not what it was calculated from.

    Months with support and recorded periods may have been told since: nothing is added up.
    """
    was = entry.ledger
    if was.through != ledger.through:
        yield Fault("ledger_differs", "result.ledger.through")
    if {*was.surplus} != {*ledger.surplus}:
        yield Fault("ledger_differs", "result.ledger.surplus")
    if any(was.youth_earnings.get(one) != ledger.youth_earnings.get(one) for one in entry.youth):
        yield Fault("ledger_differs", "result.ledger.youth_earnings")
    if any(was.assessment_use.get(one) != ledger.assessment_use.get(one) for one in entry.use):
        yield Fault("ledger_differs", "result.ledger.assessment_use")


def _known_from(ledger: "Ledger", entry: Entry) -> dict[str, Month]:
    """From when persons are known: those who are new, and those of whom a month is not known.

    What somebody has had or earned in the months that she was not a member is unknown, also
    where nobody applied for the last of them; and so is what a child has earned in months
    that nobody applied for.
    """
    through = ledger.through
    gap = through is not None and entry.month.index - through.index > 1
    since = {}
    for one in entry.adults:
        new = one not in ledger.support_months and one not in ledger.known_from
        was_away = through is not None and ledger.known_from.get(one) == through.plus(1)
        if new or (gap and was_away):
            since[one] = entry.month
    for one in entry.children:
        new = one not in ledger.youth_earnings and one not in ledger.known_from
        if new or gap:
            since[one] = entry.month
    members = {*entry.adults, *entry.children}
    away = {*ledger.support_months, *ledger.youth_earnings} - members
    return since | dict.fromkeys(away, entry.month.plus(1))


def _support(
    ledger: "Ledger", entry: Entry, decided: Decided | None
) -> FrozenMap[str, frozenset[Month]]:
    """A month has support when there is försörjningsstöd, as decided or else as calculated."""
    amount = entry.forsorjningsstod
    if decided is not None and decided.forsorjningsstod is not None:
        amount = decided.forsorjningsstod
    month = frozenset((entry.month,))
    before = ledger.support_months
    after = {}
    for one in entry.adults:
        theirs = before.get(one, frozenset())
        after[one] = theirs | month if amount > 0 else theirs - month
    return before.but(after)


def _youth(ledger: "Ledger", entry: Entry) -> "FrozenMap[str, tuple[YearEarnings, ...]]":
    before = ledger.youth_earnings
    after = {}
    for child in entry.children:
        years = {one.year: one for one in before.get(child, ())}
        for added in entry.youth.get(child, ()):
            known = years.get(added.year)
            years[added.year] = (
                added
                if known is None
                else evolved(
                    known,
                    gross=known.gross + added.gross,
                    net=known.net + added.net,
                    gross_known=known.gross_known and added.gross_known,
                )
            )
        after[child] = tuple(years[year] for year in sorted(years))
    return before.but(after)


def _use(ledger: "Ledger", entry: Entry) -> "FrozenMap[str, AssessmentUse]":
    before = ledger.assessment_use
    return before.but(
        {
            name: _added(before[name], added) if name in before else added
            for name, added in entry.use.items()
        }
    )


def _added(before: "AssessmentUse", added: "AssessmentUse") -> "AssessmentUse":
    occasions = {}
    for name, one in added.known_occasions.items():
        known = before.known_occasions.get(name)
        occasions[name] = (
            one
            if known is None
            else evolved(
                known,
                occasions=known.occasions + one.occasions,
                left_out=known.left_out + one.left_out,
            )
        )
    return evolved(
        before,
        by_year=_summed(before.by_year, added.by_year),
        occasions=before.occasions + added.occasions,
        occasions_by_month=_summed(before.occasions_by_month, added.occasions_by_month),
        known_occasions=before.known_occasions.but(occasions),
    )


def _summed(before: FrozenMap[K, N], added: Mapping[K, N]) -> FrozenMap[K, N]:
    return before.but(
        {key: before[key] + more if key in before else more for key, more in added.items()}
    )
