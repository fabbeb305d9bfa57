"""Which incomes count: 12 kap. 1 § SoL, and the month they count in."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from functools import cached_property

from forsorjning.facts.costs import Asset
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Surplus
from forsorjning.facts.practice import IncomeMonth
from forsorjning.ground.law import SOL_2001, SOL_2025, Citation, Strength, weakest
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month
from forsorjning.ground.rule import Part, Rule, Say, TitledRule, rule, total, underlying

_TWELVE_ONE = (SOL_2001["4 kap. 1 §"], SOL_2025["12 kap. 1 §"])


class NotCounted(Enum):
    """Why nothing at all of an income counts in the month."""

    OTHER_MONTH = "other_month"
    KIND_NOT_COUNTED = "kind_not_counted"

    @property
    def code(self) -> str:
        """The stable code."""
        return self.value


class IncomeRow(TitledRule):
    """An income of the case, whether it counts this month or not."""

    income: Income

    def titled(self, say: Say) -> str:
        """Say what the income is."""
        return say(self.income.kind.sv, self.income.kind.en)

    @property
    def refs(self) -> tuple[str, ...]:
        """The income and the person."""
        return (self.income.id, self.income.person)


@rule(
    title="Inkomst",
    title_en="Income",
    cites=_TWELVE_ONE,
    strength=Strength.PRACTICE,
    part=Part.INCOME,
)
class IncomeOfMonth(IncomeRow):
    """What a member is paid, after tax, meets the household's need.

    The act says that aid is for needs that can't be met otherwise. That all income
    counts, after tax and of the whole household, is how municipalities apply it.
    """

    income: Income

    def follows(self) -> Decimal:
        """Take the net pay, before anything is left out."""
        return self.income.net


@rule(
    title="Inkomst som hör till en annan månad",
    title_en="Income that belongs to another month",
    strength=Strength.PRACTICE,
    part=Part.INCOME,
)
class IncomeOfOtherMonth(IncomeRow):
    """An income counts in one month only; in the others it is shown with nothing.

    No statute says which month. The main rule in practice is the month after it
    was paid (RÅ 1993 ref. 11: aid for February, income of January).
    """

    income: Income
    counts_in: Month
    income_month: IncomeMonth
    reason: NotCounted = NotCounted.OTHER_MONTH

    def follows(self) -> Decimal:
        """Count nothing here."""
        return ZERO

    def titled(self, say: Say) -> str:
        """Say which month it counts in."""
        return f"{super().titled(say)}, {say('räknas i', 'counts in')} {self.counts_in}"


@rule(
    title="Inkomst som kommunen inte räknar",
    title_en="Income that the municipality does not count",
    strength=Strength.PRACTICE,
    part=Part.INCOME,
)
class IncomeKindNotCounted(IncomeRow):
    """A kind of income that municipalities treat differently, and that this one does not count."""

    income: Income
    supposed: bool
    reason: NotCounted = NotCounted.KIND_NOT_COUNTED

    def follows(self) -> Decimal:
        """Count nothing."""
        return ZERO

    @property
    def strength(self) -> Strength:
        """The municipality's practice, or only a supposition."""
        return Strength.PROJECT_CHOICE if self.supposed else Strength.PRACTICE

    def titled(self, say: Say) -> str:
        """Say whether the practice or a supposition leaves it out."""
        how = (
            say("antas inte räknas", "assumed not to count")
            if self.supposed
            else say(
                "räknas inte enligt kommunens praxis", "not counted by the municipality's practice"
            )
        )
        return f"{super().titled(say)}, {how}"


@rule(
    title="Inkomst som räknas", title_en="Income that counts", cites=_TWELVE_ONE, part=Part.RESULT
)
class CountedIncome(Rule):
    """The income counts, less what the act or an individual assessment leaves out."""

    incomes: tuple[IncomeRow, ...]
    left_out: tuple[Rule, ...]

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return any(row.discretionary for row in self.left_out)

    def follows(self) -> Decimal:
        """Take the income, less what is left out."""
        return total(self.incomes) - total(self.left_out)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The act, and the section of what was left out on discretion."""
        beyond = (cite for row in self.left_out if row.discretionary for cite in row.cites)
        return tuple(dict.fromkeys((*self.card.cites, *beyond)))

    @cached_property
    def strength(self) -> Strength:
        """The act; an assessment where that left pay out, our choice where that is supposed."""
        return weakest(Strength.STATUTE, *self._left_out_by_somebody(self.left_out))

    @property
    def strength_by_right(self) -> Strength:
        """The same when what was left out on discretion is put back."""
        by_right = (row for row in self.left_out if not row.discretionary)
        return weakest(Strength.STATUTE, *self._left_out_by_somebody(by_right))

    def _left_out_by_somebody(self, left_out: Iterable[Rule]) -> Iterator[Strength]:
        for row in left_out:
            # A refusal leaves nothing out, and then no sum rests on it.
            if row.part is Part.ASSESSMENT and (row.effect or row.discretionary):
                yield underlying(row).strength
        for income in self.incomes:
            if type(income) is IncomeKindNotCounted and income.supposed:
                yield Strength.PROJECT_CHOICE


@rule(
    title="Tillgång",
    title_en="Asset",
    cites=_TWELVE_ONE,
    strength=Strength.PRACTICE,
    part=Part.ASSETS,
)
class AssetCounted(Rule):
    """Means that can be used meet the need first, less what by statute is not counted.

    The act says that aid is for needs that can't be met otherwise; which means can
    be used is for general advice and practice.
    """

    asset: Asset

    def follows(self) -> Decimal:
        """Count the asset, less what is exempt."""
        return self.asset.amount - self.asset.exempt

    @property
    def refs(self) -> tuple[str, ...]:
        """The asset."""
        return (self.asset.id,)


@rule(
    title="Normöverskott från tidigare månad",
    title_en="Surplus from an earlier month",
    strength=Strength.PRACTICE,
    part=Part.SURPLUS_IN,
)
class SurplusBroughtIn(TitledRule):
    """What an earlier month left over may be met in the months after it, as the practice says.

    Practice at most three months, known only from a secondary source; HFD 2017
    ref. 51 is the case named, and its holding has not been read.
    """

    surplus: Surplus
    month: Month
    carry_months: int

    def follows(self) -> Decimal:
        """Bring in the surplus while it is young enough."""
        return self.surplus.amount if 1 <= self.age <= self.carry_months else ZERO

    @property
    def age(self) -> int:
        """How many months old the surplus is."""
        return self.month.index - self.surplus.month.index

    def titled(self, say: Say) -> str:
        """Say which month it comes from, how old it is, and if it is carried no further."""
        one = self.age == 1
        months = say("månad" if one else "månader", "month" if one else "months")
        age = f"{self.age} {months} {say('gammalt', 'old')}"
        title = f"{say('Normöverskott från', 'Surplus from')} {self.surplus.month}, {age}"
        if self.age <= self.carry_months:
            return title
        if not self.carry_months:
            return f"{title}: {say('förs inte vidare', 'not carried')}"
        return f"{title}: {say('förs inte vidare enligt praxis', 'carried no further by practice')}"

    @property
    def strength(self) -> Strength:
        """Practice where the municipality carries a surplus; that none is carried is our choice."""
        return Strength.PRACTICE if self.carry_months else Strength.PROJECT_CHOICE
