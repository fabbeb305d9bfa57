"""Costs that are applied for, adjustments of the norm, and assets."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.ground.errors import Fault


class CostKind(Enum):
    """What a cost is for.

    Attributes:
        sv, en: the Swedish and the English label.
        in_forsorjningsstod: whether it belongs to försörjningsstöd (12 kap. 7 § first
            paragraph 2); if not, it is levnadskostnader i övrigt (12 kap. 1 §).
    """

    sv: str
    en: str
    in_forsorjningsstod: bool

    def __init__(self, sv: str, en: str, in_forsorjningsstod: bool) -> None:
        """Take the labels, and which of the two the cost is."""
        self.sv = sv
        self.en = en
        self.in_forsorjningsstod = in_forsorjningsstod

    HOUSING = "Boendekostnad", "Housing", True
    ELECTRICITY = "Hushållsel", "Household electricity", True
    COMMUTING = "Arbetsresor", "Travel to work", True
    HOME_INSURANCE = "Hemförsäkring", "Home insurance", True
    UNION_FEE = "Fackavgift", "Union fee", True
    UNEMPLOYMENT_FUND = "Avgift till arbetslöshetskassa", "Unemployment fund fee", True
    MEDICAL_CARE = "Läkarvård", "Medical care", False
    MEDICINE = "Medicin", "Medicine", False
    DENTAL_CARE = "Tandvård", "Dental care", False
    GLASSES = "Glasögon", "Glasses", False
    CHILDCARE_FEE = "Barnomsorgsavgift", "Childcare fee", False
    VISITATION = "Kostnad för umgänge", "Cost of visits", False
    MEDICAL_TRAVEL = "Sjukresor", "Medical travel", False
    OTHER_LIVING = "Övriga levnadskostnader", "Other living costs", False


def _kind(value: CostKind | str) -> CostKind:
    return convert.one_of(CostKind, value)


@frozen(kw_only=True, eq=False, repr=False)
class Cost(Fact):
    """A cost of the month, in kronor.

    Attributes:
        kind: what it is for.
        applied: the amount applied for.
        approved: the amount that a person has found reasonable; None means that
            nobody has assessed it yet.
        note: the caller's note; it moves no amount and is out of the ``repr``.
        id: the caller's id; ``Case`` gives one where it is empty.

    Raises:
        InvalidFacts: for amounts or a kind that can't be read.
    """

    kind: CostKind = field(converter=_kind)
    applied: Decimal = field(converter=convert.amount)
    approved: Decimal | None = field(converter=convert.optional_amount)
    note: str = field(converter=convert.text, default="", repr=False)
    id: str = field(converter=convert.an_id, default="")


@frozen(kw_only=True, eq=False, repr=False)
class NormAdjustment(Fact):
    """A person has found special reasons for a higher or lower norm (12 kap. 7 § third paragraph).

    Attributes:
        amount: kronor per month to add, or to take away when it is below 0.
        reason: the special reasons; out of every ``repr`` and row.
        member: the id of the member it is about; None means the household.

    Raises:
        InvalidFacts: for an amount of 0 or no reason.
    """

    amount: Decimal = field(converter=convert.signed_amount)
    reason: str = field(converter=convert.text, repr=False)
    member: str | None = field(converter=convert.optional_id, default=None)
    id: str = field(converter=convert.an_id, default="")

    def _faults(self) -> Iterator[Fault]:
        if self.amount == 0:
            yield Fault("no_effect", "amount")
        if type(self.reason) is str and not self.reason.strip():
            yield Fault("reason_missing", "reason")


@frozen(kw_only=True, eq=False, repr=False)
class Asset(Fact):
    """Means that can be used this month, in kronor.

    Attributes:
        amount: what there is.
        exempt: the part that by statute is not counted (for example lag 2012:663).

    Raises:
        InvalidFacts: when more is exempt than there is.
    """

    amount: Decimal = field(converter=convert.amount)
    exempt: Decimal = field(converter=convert.amount, default=Decimal(0))
    note: str = field(converter=convert.text, default="", repr=False)
    id: str = field(converter=convert.an_id, default="")

    def _faults(self) -> Iterator[Fault]:
        if self.exempt > self.amount:
            yield Fault("exempt_above_amount", "exempt")
