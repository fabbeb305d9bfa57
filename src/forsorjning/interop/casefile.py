"""A file of what a calculation takes: a month or several, and what is known and chosen beside."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.fact import Fact
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.order import out_of_order
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import Fault
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month

if TYPE_CHECKING:
    from forsorjning.facts.decided import Decided


def _case(value: Case) -> Case:
    return convert.fact(Case, value)


def _ledger(value: Ledger) -> Ledger:
    return convert.fact(Ledger, value)


def _practice(value: Practice) -> Practice:
    return convert.fact(Practice, value)


@frozen(kw_only=True, eq=False, repr=False)
class CaseFile(Fact):
    """All that ``calculate`` takes, as one document.

    Attributes:
        case: the household and the month.
        ledger: what earlier months leave behind; nothing is known by default.
        practice: what the municipality has chosen.
    """

    case: Case = field(converter=_case)
    ledger: Ledger = field(converter=_ledger, factory=Ledger)
    practice: Practice = field(converter=_practice, factory=Practice)


def _cases(value: Iterable[Case]) -> tuple[Case, ...]:
    return convert.facts(Case, value)


def _decided(value: "Mapping[Month | str, Decided]") -> "FrozenMap[Month, Decided]":
    from forsorjning.facts.decided import Decided  # only for a file of several months

    return convert.mapped(value, convert.a_month, lambda one: convert.fact(Decided, one))


@frozen(kw_only=True, eq=False, repr=False)
class RunFile(Fact):
    """All that ``run_months`` takes, as one document.

    Attributes:
        cases: the household, month by month.
        ledger: what was known before the first of them; nothing by default.
        practice: what the municipality has chosen.
        decided: by month, what the board decided where that is not what was calculated.

    Raises:
        InvalidFacts: for no month at all, for months that do not rise, or for a decided
            month that has no case.
    """

    cases: tuple[Case, ...] = field(converter=_cases)
    ledger: Ledger = field(converter=_ledger, factory=Ledger)
    practice: Practice = field(converter=_practice, factory=Practice)
    decided: "FrozenMap[Month, Decided]" = field(converter=_decided, factory=FrozenMap)

    def _faults(self) -> Iterator[Fault]:
        if self.cases == ():
            yield Fault("months_missing", "cases")
        months = [(place, case.month) for place, case in convert.numbered(self.cases)]
        for place, fault in out_of_order(months):
            yield fault.under(f"cases[{place}]")
        known = {month for _, month in months}
        for place, month in enumerate(self.decided):
            if type(self.cases) is tuple and month not in known:
                yield Fault("decided_without_case", f"decided[{place}]")
