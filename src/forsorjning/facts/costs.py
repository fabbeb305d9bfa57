"""Costs that are applied for, adjustments of the norm, and assets."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.ground.errors import Fault


class CostKind(Enum):
    """What a cost is for, with its Swedish and English label.

    The first six are försörjningsstöd (12 kap. 7 § first paragraph 2); the
    others are levnadskostnader i övrigt (12 kap. 1 §).
    """

    HOUSING = "HOUSING"
    ELECTRICITY = "ELECTRICITY"
    COMMUTING = "COMMUTING"
    HOME_INSURANCE = "HOME_INSURANCE"
    UNION_FEE = "UNION_FEE"
    UNEMPLOYMENT_FUND = "UNEMPLOYMENT_FUND"
    MEDICAL_CARE = "MEDICAL_CARE"
    MEDICINE = "MEDICINE"
    DENTAL_CARE = "DENTAL_CARE"
    GLASSES = "GLASSES"
    CHILDCARE_FEE = "CHILDCARE_FEE"
    VISITATION = "VISITATION"
    MEDICAL_TRAVEL = "MEDICAL_TRAVEL"
    OTHER_LIVING = "OTHER_LIVING"

    @property
    def sv(self) -> str:
        """The Swedish label."""
        return _LABELS[self][0]

    @property
    def en(self) -> str:
        """The English label."""
        return _LABELS[self][1]

    @property
    def in_forsorjningsstod(self) -> bool:
        """Whether the cost belongs to försörjningsstöd, and not to other living costs."""
        return self in _IN_FORSORJNINGSSTOD


_LABELS = {
    CostKind.HOUSING: ("Boendekostnad", "Housing"),
    CostKind.ELECTRICITY: ("Hushållsel", "Household electricity"),
    CostKind.COMMUTING: ("Arbetsresor", "Travel to work"),
    CostKind.HOME_INSURANCE: ("Hemförsäkring", "Home insurance"),
    CostKind.UNION_FEE: ("Fackavgift", "Union fee"),
    CostKind.UNEMPLOYMENT_FUND: ("Avgift till arbetslöshetskassa", "Unemployment fund fee"),
    CostKind.MEDICAL_CARE: ("Läkarvård", "Medical care"),
    CostKind.MEDICINE: ("Medicin", "Medicine"),
    CostKind.DENTAL_CARE: ("Tandvård", "Dental care"),
    CostKind.GLASSES: ("Glasögon", "Glasses"),
    CostKind.CHILDCARE_FEE: ("Barnomsorgsavgift", "Childcare fee"),
    CostKind.VISITATION: ("Kostnad för umgänge", "Cost of visits"),
    CostKind.MEDICAL_TRAVEL: ("Sjukresor", "Medical travel"),
    CostKind.OTHER_LIVING: ("Övriga levnadskostnader", "Other living costs"),
}
_IN_FORSORJNINGSSTOD = frozenset(tuple(CostKind)[:6])


def _kind(value: CostKind | str) -> CostKind:
    return convert.one_of(CostKind, value)


@frozen(kw_only=True)
class Cost:
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

    def __attrs_post_init__(self) -> None:
        convert.check(self)

    def _faults(self) -> tuple[Fault, ...]:
        return ()


@frozen(kw_only=True)
class NormAdjustment:
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

    def __attrs_post_init__(self) -> None:
        convert.check(self)

    def _faults(self) -> Iterator[Fault]:
        if self.amount == 0:
            yield Fault("no_effect", "amount")
        if type(self.reason) is str and not self.reason.strip():
            yield Fault("reason_missing", "reason")


@frozen(kw_only=True)
class Asset:
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

    def __attrs_post_init__(self) -> None:
        convert.check(self)

    def _faults(self) -> Iterator[Fault]:
        if self.exempt > self.amount:
            yield Fault("exempt_above_amount", "exempt")
