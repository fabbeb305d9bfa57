"""What children and school youths earn: 12 kap. 9 § SoL."""

from decimal import Decimal

from forsorjning.facts.income import Income
from forsorjning.ground.law import SOL_2001, SOL_2025, Strength
from forsorjning.ground.money import ZERO
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Part, Rule, rule
from forsorjning.rules.norm import ChildsPartOfCommonCosts

_TWELVE_NINE = (
    SOL_2001["4 kap. 1 a §"],
    SOL_2025["12 kap. 9 §"],
)


@rule(
    title="Barns och skolungdomars inkomst av eget arbete, räknas inte",
    title_en="Children's and school youths' income of own work, left out",
    cites=_TWELVE_NINE,
    part=Part.YOUTH,
)
class OwnWorkLeftOut(Rule):
    """What a child or school youth at home earns by own work is left out, within a limit.

    The part above one prisbasbelopp in a calendar year may be counted (third
    paragraph, with 2 kap. 6 and 7 §§ SFB; half of one before July 2013). Whether it is, and whether
    earnings are held against the limit before or after tax, is the practice's. Of
    the net pay the same part counts as of what is held against the limit lies
    above it.

    ``held`` is this payment as it is held against the limit, ``before`` what the
    year held before it; both in kronor.
    """

    income: Income
    held: Decimal
    before: Decimal
    limit: Decimal
    count_excess: bool
    rounding: Rounding

    def follows(self) -> Decimal:
        """Leave out the net pay, less the part above the limit."""
        return self.income.net - self.counted

    @property
    def strength(self) -> Strength:
        """The act; where a part above the limit counts, how much of the net is our choice."""
        return Strength.PROJECT_CHOICE if self.effect < self.income.net else Strength.STATUTE

    @property
    def counted(self) -> Decimal:
        """What counts of the net pay."""
        above = max(ZERO, self.before + self.held - self.limit) - max(
            ZERO, self.before - self.limit
        )
        if not self.count_excess or above == 0:
            return ZERO
        if self.held == self.income.net:
            return self.rounding.of(above)
        return self.rounding.of(self.income.net * above, self.held)

    @property
    def refs(self) -> tuple[str, ...]:
        """The income and the person."""
        return (self.income.id, self.income.person)


@rule(
    title="Barnets egen inkomst över barnets norm",
    title_en="The child's own income beyond the child's norm",
    strength=Strength.PRACTICE,
    part=Part.CHILD,
)
class ChildIncomeBeyondNorm(Rule):
    """A child's own income, other than own work, counts no further than the child's own norm.

    The child's norm is its personal costs and its part of the common costs. No
    provision says so in these words; municipalities apply it (Lerum).
    """

    child: str
    income: Decimal
    personal: Rule
    common: ChildsPartOfCommonCosts | None

    def follows(self) -> Decimal:
        """Leave out what goes beyond the child's norm."""
        common = ZERO if self.common is None else self.common.effect
        return max(ZERO, self.income - self.personal.effect - common)

    @property
    def refs(self) -> tuple[str, ...]:
        """The child."""
        return (self.child,)
