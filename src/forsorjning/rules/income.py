"""Which incomes count: 12 kap. 1 § SoL, and the month they count in."""

from decimal import Decimal

from forsorjning.facts.costs import Asset
from forsorjning.facts.income import Income
from forsorjning.facts.ledger import Surplus
from forsorjning.facts.practice import IncomeMonth
from forsorjning.ground.law import SOL_2001, SOL_2025, Citation, Strength
from forsorjning.ground.money import ZERO
from forsorjning.ground.months import Month
from forsorjning.ground.rule import Part, Rule, rule, total

_TWELVE_ONE = (SOL_2001["4 kap. 1 §"], SOL_2025["12 kap. 1 §"])


class IncomeRow(Rule):
    """An income of the case, whether it counts this month or not."""

    income: Income

    @property
    def refs(self) -> tuple[str, ...]:
        """The income and the person."""
        return (self.income.id, self.income.person)


@rule(title="Inkomst", cites=_TWELVE_ONE, strength=Strength.PRACTICE, part=Part.INCOME)
class IncomeOfMonth(IncomeRow):
    """What a member is paid, after tax, meets the household's need.

    The act says that aid is for needs that can't be met otherwise. That all income
    counts, after tax and of the whole household, is how municipalities apply it.
    """

    income: Income

    def follows(self) -> Decimal:
        """Take the net pay, before anything is left out."""
        return self.income.net

    @property
    def title(self) -> str:
        """What the income is."""
        return self.income.kind.sv


@rule(
    title="Inkomst som hör till en annan månad",
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
    reason: str = "other_month"

    def follows(self) -> Decimal:
        """Count nothing here."""
        return ZERO

    @property
    def title(self) -> str:
        """Say which month it counts in."""
        return f"{self.income.kind.sv}, räknas i {self.counts_in}"


@rule(
    title="Inkomst som kommunen inte räknar",
    strength=Strength.PRACTICE,
    part=Part.INCOME,
)
class IncomeKindNotCounted(IncomeRow):
    """A kind of income that municipalities treat differently, and that this one does not count."""

    income: Income
    supposed: bool
    reason: str = "kind_not_counted"

    def follows(self) -> Decimal:
        """Count nothing."""
        return ZERO

    @property
    def strength(self) -> Strength:
        """The municipality's practice, or only a supposition."""
        return Strength.PROJECT_CHOICE if self.supposed else Strength.PRACTICE

    @property
    def title(self) -> str:
        """Say whether the practice or a supposition leaves it out."""
        how = "antas inte räknas" if self.supposed else "räknas inte enligt kommunens praxis"
        return f"{self.income.kind.sv}, {how}"


@rule(title="Inkomst som räknas", cites=_TWELVE_ONE, part=Part.RESULT)
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

    @property
    def strength(self) -> Strength:
        """The act, unless pay was left out on discretion."""
        return Strength.ASSESSMENT if self.discretionary else Strength.STATUTE


@rule(title="Tillgång", cites=_TWELVE_ONE, strength=Strength.PRACTICE, part=Part.ASSETS)
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


@rule(title="Normöverskott från tidigare månad", strength=Strength.PRACTICE, part=Part.SURPLUS_IN)
class SurplusBroughtIn(Rule):
    """What an earlier month left over may be met in the months after it, as the practice says.

    Practice at most three months, known only from a secondary source; HFD 2017
    ref. 51 is the case named, and its holding has not been read.
    """

    surplus: Surplus
    month: Month
    carry_months: int

    def follows(self) -> Decimal:
        """Bring in the surplus while it is young enough."""
        age = self.month.index - self.surplus.month.index
        return self.surplus.amount if 1 <= age <= self.carry_months else ZERO

    @property
    def title(self) -> str:
        """Say which month it comes from."""
        return f"Normöverskott från {self.surplus.month}"
