"""The case: one household, one month, and what a person has assessed."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, field, frozen

from forsorjning.facts import convert
from forsorjning.facts.costs import Asset, Cost, NormAdjustment
from forsorjning.facts.fact import Fact
from forsorjning.facts.household import Household
from forsorjning.facts.income import Income
from forsorjning.ground.errors import Fault
from forsorjning.ground.months import Month

if TYPE_CHECKING:
    from forsorjning.facts.assessment import IndividualAssessment

T = TypeVar("T", Cost, Income, Asset, NormAdjustment, "IndividualAssessment")


LISTS = {
    "costs": "cost",
    "incomes": "income",
    "assets": "asset",
    "adjustments": "adjustment",
    "assessments": "assessment",
}
"""The lists of a case, and the word that begins the ids which it gives in each."""


def given_by_case(name: str, *words: str) -> bool:
    """Whether an id is of the kind that a case gives by the place: in any list, or of these words.

    >>> given_by_case("income-1"), given_by_case("income-1b"), given_by_case("income-1", "cost")
    (True, False, False)
    """
    word, _, number = name.rpartition("-")
    return word in (words or LISTS.values()) and number.isascii() and number.isdigit()


def _household(value: Household) -> Household:
    return convert.fact(Household, value)


def _named(items: tuple[T, ...], word: str) -> tuple[T, ...]:
    """Give each that has no id one of its own, skipping those that are taken."""
    if type(items) is not tuple:
        return items
    for item in items:
        if not item.id:
            break
    else:
        return items
    taken = {item.id for item in items}
    named = []
    number = 0
    for item in items:
        if not item.id:
            number += 1
            while f"{word}-{number}" in taken:
                number += 1
            item = evolve(item, id=f"{word}-{number}")  # noqa: PLW2901 - the named one stands in
        named.append(item)
    return tuple(named)


def _costs(value: Iterable[Cost]) -> tuple[Cost, ...]:
    return _named(convert.facts(Cost, value), LISTS["costs"])


def _incomes(value: Iterable[Income]) -> tuple[Income, ...]:
    return _named(convert.facts(Income, value), LISTS["incomes"])


def _assets(value: Iterable[Asset]) -> tuple[Asset, ...]:
    return _named(convert.facts(Asset, value), LISTS["assets"])


def _adjustments(value: Iterable[NormAdjustment]) -> tuple[NormAdjustment, ...]:
    return _named(convert.facts(NormAdjustment, value), LISTS["adjustments"])


def _assessments(value: "Iterable[IndividualAssessment]") -> "tuple[IndividualAssessment, ...]":
    if value == ():
        return ()
    from forsorjning.facts.assessment import IndividualAssessment  # only where there are any

    return _named(convert.facts(IndividualAssessment, value), LISTS["assessments"])


@frozen(kw_only=True, eq=False, repr=False)
class Case(Fact):
    """Everything that is known of one household for one month.

    Attributes:
        month: the month applied for.
        household: who applies.
        costs, incomes, assets, adjustments: kronor of the month, as tuples.
        assessments: the individual assessments that persons have made.
        board: the board that decides, where that matters.
        decided_on: the day of the decision; the sections in force that day are cited.
        id: the caller's id.

    Raises:
        InvalidFacts: for an income or an adjustment of someone unknown, an id used
            twice, more days than the month has, or standing assessments that overlap.
    """

    month: Month = field(converter=convert.a_month)
    household: Household = field(converter=_household)
    costs: tuple[Cost, ...] = field(converter=_costs, default=())
    incomes: tuple[Income, ...] = field(converter=_incomes, default=())
    assets: tuple[Asset, ...] = field(converter=_assets, default=())
    adjustments: tuple[NormAdjustment, ...] = field(converter=_adjustments, default=())
    assessments: "tuple[IndividualAssessment, ...]" = field(converter=_assessments, default=())
    board: str = field(converter=convert.an_id, default="")
    decided_on: date | None = field(converter=convert.optional_date, default=None)
    id: str = field(converter=convert.an_id, default="")

    @property
    def day(self) -> date:
        """The day whose law is cited: that of the decision, else the first day of the month."""
        return self.decided_on or self.month.first_day

    def _faults(self) -> Iterator[Fault]:
        yield from _ids_used_twice(self)
        if type(self.household) is Household:
            yield from _someone_unknown(self)
            if type(self.month) is Month:
                yield from _too_many_days(self)
        if self.assessments:
            from forsorjning.facts.clashes import assessments_that_clash  # only where there are any

            yield from assessments_that_clash(self.incomes, self.assessments, self.board)


def _ids_used_twice(case: Case) -> Iterator[Fault]:
    for name in LISTS:
        items: Any = getattr(case, name)
        if items == () or (type(items) is tuple and len({item.id for item in items}) == len(items)):
            continue
        seen = set()
        for place, item in convert.numbered(items):
            # One that stands in an unreadable list may still lack the id that the case gives.
            if item.id and item.id in seen:
                yield Fault("id_used_twice", f"{name}[{place}].id")
            seen.add(item.id)


def _someone_unknown(case: Case) -> Iterator[Fault]:
    known = {member.id for member in case.household.members}
    for place, income in convert.numbered(case.incomes):
        if income.person not in known:
            yield Fault("person_unknown", f"incomes[{place}].person")
    for place, adjustment in convert.numbered(case.adjustments):
        if adjustment.member is not None and adjustment.member not in known:
            yield Fault("person_unknown", f"adjustments[{place}].member")
    for place, assessment in convert.numbered(case.assessments):
        if assessment.person not in known:
            yield Fault("person_unknown", f"assessments[{place}].person")


def _too_many_days(case: Case) -> Iterator[Fault]:
    now = case.month
    for place, member in enumerate(case.household.members):
        if member.days is not None and member.days > now.days:
            yield Fault("days_out_of_range", f"household.members[{place}].days", f"0-{now.days}")
        born = member.born
        if born is not None and (born.year, born.month) > (now.year, now.month):
            yield Fault("not_born_yet", f"household.members[{place}].born")
