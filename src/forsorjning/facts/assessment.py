"""The individual assessment: made by a person, recorded here, never computed.

``grounds`` and ``motivation`` are health data. They are out of every ``repr``
and row; the calculation never reads them.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.facts.forms import CountInFull, Form, a_form
from forsorjning.facts.income import IncomeKind
from forsorjning.ground.errors import Fault
from forsorjning.ground.law import SOL_2001, SOL_2025, Citation
from forsorjning.ground.months import Period


class Ground(Enum):
    """What the work was found to benefit."""

    PROGRESSION = "PROGRESSION"
    HEALTH = "HEALTH"


class Combine(Enum):
    """Which comes first where a person also has jobbstimulans.

    REMAINDER leaves the assessed pay out first, and a quarter of what remains
    after that. STATUTE_FIRST leaves out the statutory quarter first, and takes
    the assessed pay from what is left.
    """

    REMAINDER = "REMAINDER"
    STATUTE_FIRST = "STATUTE_FIRST"


class LegalBasis(Enum):
    """The section that an assessment rests on; it decides how it is appealed and recovered."""

    RIGHT = "RIGHT"
    DISCRETIONARY = "DISCRETIONARY"

    @property
    def sections(self) -> tuple[Citation, ...]:
        """The section in each act."""
        return _SECTIONS[self]

    @property
    def implies(self) -> Combine:
        """The order against jobbstimulans where the assessment names none (our choice)."""
        return Combine.REMAINDER if self is LegalBasis.RIGHT else Combine.STATUTE_FIRST

    @property
    def appeal(self) -> tuple[Citation, ...]:
        """The section of the appeal to the administrative court; empty means legality review."""
        return _APPEAL if self is LegalBasis.RIGHT else ()

    @property
    def recovery(self) -> tuple[Citation, ...]:
        """The sections under which aid paid on this basis may be claimed back."""
        return _RECOVERY[self]


_SECTIONS = {
    LegalBasis.RIGHT: (SOL_2001["4 kap. 1 §"], SOL_2025["12 kap. 1 §"]),
    LegalBasis.DISCRETIONARY: (SOL_2001["4 kap. 2 §"], SOL_2025["12 kap. 2 §"]),
}
_APPEAL = (SOL_2001["16 kap. 3 §"], SOL_2025["35 kap. 1 §"])
_RECOVERY = {
    LegalBasis.RIGHT: (
        SOL_2001["9 kap. 1 §"],
        SOL_2001["9 kap. 2 §"],
        SOL_2025["33 kap. 1 §"],
        SOL_2025["33 kap. 2 §"],
    ),
    LegalBasis.DISCRETIONARY: (SOL_2001["9 kap. 2 §"], SOL_2025["33 kap. 3 §"]),
}


def _incomes(value: Iterable[str]) -> frozenset[str]:
    return convert.ids(value)


@frozen(eq=False, repr=False)
class Payments(Fact):
    """These payments, by the ids of their incomes: assessed when the month is calculated.

    Raises:
        InvalidFacts: when no payment is named.
    """

    incomes: frozenset[str] = field(converter=_incomes)

    def _faults(self) -> Iterator[Fault]:
        if type(self.incomes) is frozenset and not self.incomes:
            yield Fault("payments_missing", "incomes")


@frozen(kw_only=True, eq=False, repr=False)
class Caps(Fact):
    """The most that may be left out, in kronor; None means no such limit."""

    per_month: Decimal | None = field(converter=convert.optional_amount, default=None)
    per_year: Decimal | None = field(converter=convert.optional_amount, default=None)
    total: Decimal | None = field(converter=convert.optional_amount, default=None)


@frozen(kw_only=True, eq=False, repr=False)
class Revocation(Fact):
    """A person has ended an assessment; work on the day itself is still covered."""

    on: date = field(converter=convert.a_date)
    by: str = field(converter=convert.a_needed_id)
    reason: str = field(converter=convert.text, repr=False)


@frozen(kw_only=True, eq=False, repr=False)
class Agreement(Fact):
    """What the assessment leans on, for example an idéburet offentligt partnerskap."""

    name: str = field(converter=convert.a_needed_id)
    valid_from: date = field(converter=convert.a_date)
    valid_to: date = field(converter=convert.a_last_day)

    def _faults(self) -> Iterator[Fault]:
        if self.valid_to < self.valid_from:
            yield Fault("period_reversed", "valid_to")


def _kinds(value: Iterable[IncomeKind | str] | None) -> frozenset[IncomeKind] | None:
    return None if value is None else convert.members_of(IncomeKind, value)


def _caps(value: Caps) -> Caps:
    return convert.fact(Caps, value)


def _pauses(value: Iterable[Period]) -> tuple[Period, ...]:
    return convert.facts(Period, value)


def _revoked(value: Revocation | None) -> Revocation | None:
    return None if value is None else convert.fact(Revocation, value)


def _agreement(value: Agreement | None) -> Agreement | None:
    return None if value is None else convert.fact(Agreement, value)


@frozen(kw_only=True, eq=False, repr=False)
class Standing(Fact):
    """Work of these kinds during a period, within limits. Coverage goes by the day of the work.

    Attributes:
        valid_from, valid_to: both days included.
        activities: the activities it covers; at least one.
        arrangers, payers: only those, where any are named.
        kinds: only those kinds of income, unless None.
        caps: kronor per month, per calendar year and in all.
        max_occasions_per_month, max_occasions: work opportunities, by the day of the work.
        review_dates: when it was planned to be looked at again.
        reviewed_on: when it was.
        pauses: days on which it does not hold.
        revoked: when a person ended it.
        agreement: what it leans on; an agreement that has ended is a notice, no refusal.

    Raises:
        InvalidFacts: for a reversed period or no activity.
    """

    valid_from: date = field(converter=convert.a_date)
    valid_to: date = field(converter=convert.a_last_day)
    activities: frozenset[str] = field(converter=_incomes)
    arrangers: frozenset[str] = field(converter=_incomes, default=frozenset())
    payers: frozenset[str] = field(converter=_incomes, default=frozenset())
    kinds: frozenset[IncomeKind] | None = field(converter=_kinds, default=None)
    caps: Caps = field(converter=_caps, factory=Caps)
    max_occasions_per_month: int | None = field(converter=convert.optional_count, default=None)
    max_occasions: int | None = field(converter=convert.optional_count, default=None)
    review_dates: tuple[date, ...] = field(converter=convert.dates, default=())
    reviewed_on: tuple[date, ...] = field(converter=convert.dates, default=())
    pauses: tuple[Period, ...] = field(converter=_pauses, default=())
    revoked: Revocation | None = field(converter=_revoked, default=None)
    agreement: Agreement | None = field(converter=_agreement, default=None)

    def _faults(self) -> Iterator[Fault]:
        if self.valid_to < self.valid_from:
            yield Fault("period_reversed", "valid_to")
        if type(self.activities) is frozenset and not self.activities:
            yield Fault("activities_missing", "activities")
        if type(self.kinds) is frozenset and not self.kinds:
            yield Fault("kinds_missing", "kinds")

    @property
    def bounded(self) -> bool:
        """Whether any limit of kronor or occasions is set."""
        return self.caps.per_month is not None or self.bounded_over_months

    @property
    def bounded_over_months(self) -> bool:
        """Whether any limit is set that what one month uses lessens for another."""
        limits = (
            self.caps.per_year,
            self.caps.total,
            self.max_occasions,
            self.max_occasions_per_month,
        )
        return any(limit is not None for limit in limits)

    @property
    def reviews_not_held(self) -> tuple[date, ...]:
        """The planned reviews that are still to be held, the first of them first.

        Each recorded one holds the first that is planned; several on a day are one, and one
        from before the first day is none.
        """
        planned = sorted(set(self.review_dates))
        held = {review for review in self.reviewed_on if review >= self.valid_from}
        return tuple(planned[len(held) :])


Scope: TypeAlias = Payments | Standing


def a_scope(value: Scope) -> Scope:
    """A scope: named payments, or standing."""
    return convert.one_kind(value, (Payments, Standing))


def a_basis(value: LegalBasis | str) -> LegalBasis:
    """A legal basis, given as itself or by its name."""
    return convert.one_of(LegalBasis, value)


def an_order(value: Combine | str | None) -> Combine | None:
    """An order against jobbstimulans, or None."""
    return None if value is None else convert.one_of(Combine, value)


def _grounds(value: Iterable[Ground | str]) -> frozenset[Ground]:
    return convert.members_of(Ground, value)


@frozen(kw_only=True, eq=False, repr=False)
class IndividualAssessment(Fact):
    """An individuell bedömning of one person's occasional earnings.

    Attributes:
        person: the id of the member whose pay it is about.
        scope: ``Payments`` or ``Standing``.
        form: ``Everything()``, ``PerMonth(amount)``, ``PerOccasion(amount)``,
            ``Share(share)`` or ``CountInFull()``.
        legal_basis: RIGHT (12 kap. 1 §) or DISCRETIONARY (12 kap. 2 §).
        grounds: what the work benefits; none is needed for ``CountInFull``.
        motivation: the reasons, or a reference to the journal.
        decided_by: who made it: an opaque id, no name.
        decided_on: the day when it was made.
        combine: the order against jobbstimulans; None is what the basis implies.
        board, delegation: which board, and under which delegation.
        supersedes: the id of the standing assessment that this one replaces.

    Raises:
        InvalidFacts: for what can't be true, every fault at once. What is only
            odd becomes a notice of the calculation.
    """

    person: str = field(converter=convert.a_needed_id)
    scope: Scope = field(converter=a_scope)
    form: Form = field(converter=a_form)
    legal_basis: LegalBasis = field(converter=a_basis)
    grounds: frozenset[Ground] = field(converter=_grounds, repr=False)
    motivation: str = field(converter=convert.text, repr=False)
    decided_by: str = field(converter=convert.a_needed_id)
    decided_on: date = field(converter=convert.a_date)
    combine: Combine | None = field(converter=an_order, default=None)
    board: str = field(converter=convert.an_id, default="")
    delegation: str = field(converter=convert.text, default="", repr=False)
    supersedes: str | None = field(converter=convert.optional_id, default=None)
    id: str = field(converter=convert.an_id, default="")

    def _faults(self) -> Iterator[Fault]:
        refusal = isinstance(self.form, CountInFull)
        if type(self.grounds) is frozenset and not self.grounds and not refusal:
            yield Fault("ground_missing", "grounds")
        if type(self.motivation) is str and not self.motivation.strip():
            yield Fault("motivation_missing", "motivation")
        if refusal and isinstance(self.scope, Standing):
            yield Fault("refused_in_advance", "form")
        if self.supersedes is not None and isinstance(self.scope, Payments):
            yield Fault("supersedes_without_period", "supersedes")
        if self.supersedes is not None and self.supersedes == self.id:
            yield Fault("supersedes_itself", "supersedes")

    @property
    def order(self) -> Combine:
        """The order against jobbstimulans: the one named, else what the basis implies."""
        return self.combine or self.legal_basis.implies


@frozen(kw_only=True, eq=False, repr=False)
class Supposition(Fact):
    """A what-if's stand-in for an assessment, without any decision; ``calculate`` takes none.

    One with the id of an assessment of the case stands in its place, and goes on with what the
    ledger says has been used of it.

    Attributes:
        person, scope, form, legal_basis, combine: as of an ``IndividualAssessment``.
        supersedes: the id of the standing one that it would replace.
        id: the caller's id; a what-if gives one where it is empty.

    Raises:
        InvalidFacts: for what can't be true, every fault at once.
    """

    person: str = field(converter=convert.a_needed_id)
    scope: Scope = field(converter=a_scope)
    form: Form = field(converter=a_form)
    legal_basis: LegalBasis = field(converter=a_basis)
    combine: Combine | None = field(converter=an_order, default=None)
    supersedes: str | None = field(converter=convert.optional_id, default=None)
    id: str = field(converter=convert.an_id, default="")

    def _faults(self) -> Iterator[Fault]:
        if isinstance(self.form, CountInFull) and isinstance(self.scope, Standing):
            yield Fault("refused_in_advance", "form")
        if self.supersedes is not None and isinstance(self.scope, Payments):
            yield Fault("supersedes_without_period", "supersedes")
        if self.supersedes is not None and self.supersedes == self.id:
            yield Fault("supersedes_itself", "supersedes")

    @property
    def order(self) -> Combine:
        """The order against jobbstimulans: the one named, else what the basis implies."""
        return self.combine or self.legal_basis.implies


Assessable: TypeAlias = IndividualAssessment | Supposition
"""What the calculation obeys: an assessment, or what stands in for one in a what-if."""
