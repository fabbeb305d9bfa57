"""A file of what a calculation takes: the case, and what is known and chosen beside it."""

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.case import Case
from forsorjning.facts.fact import Fact
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice


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
