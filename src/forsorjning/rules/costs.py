"""Which costs are met beside the norm: 12 kap. 1 § and 7 § first paragraph 2 SoL."""

from decimal import Decimal

from forsorjning.facts.costs import Cost
from forsorjning.ground.law import SOL_2001, SOL_2025, Strength
from forsorjning.ground.money import ZERO
from forsorjning.ground.rule import Part, Rule, Say, TitledRule, rule, total
from forsorjning.rules.norm import Norm


class CostMet(TitledRule):
    """A cost that is met beside the norm."""

    cost: Cost

    def titled(self, say: Say) -> str:
        """Say what the cost is for."""
        return say(self.cost.kind.sv, self.cost.kind.en)

    @property
    def refs(self) -> tuple[str, ...]:
        """The cost."""
        return (self.cost.id,)


@rule(
    title="Skälig kostnad i försörjningsstödet",
    title_en="Reasonable cost in försörjningsstöd",
    cites=(SOL_2001["4 kap. 3 §"], SOL_2025["12 kap. 7 §"]),
    part=Part.COSTS,
)
class ReasonableCost(CostMet):
    """Housing, electricity, travel to work, home insurance and fees are met if reasonable.

    What is reasonable a person has said: the amount approved.
    """

    cost: Cost

    def follows(self) -> Decimal:
        """Meet what a person has approved."""
        return ZERO if self.cost.approved is None else self.cost.approved


@rule(
    title="Levnadskostnad i övrigt",
    title_en="Other living cost",
    cites=(SOL_2001["4 kap. 1 §"], SOL_2025["12 kap. 1 §"]),
    part=Part.OTHER_COSTS,
)
class OtherLivingCost(CostMet):
    """Other living costs are met so far as they are needed for a reasonable standard of living.

    What is needed a person has said: the amount approved.
    """

    cost: Cost

    def follows(self) -> Decimal:
        """Meet what a person has approved."""
        return ZERO if self.cost.approved is None else self.cost.approved


@rule(
    title="Kostnad som ingen har bedömt",
    title_en="Cost that nobody has assessed",
    strength=Strength.PROJECT_CHOICE,
    part=Part.COSTS,
)
class UnassessedCost(CostMet):
    """A cost that nobody has assessed is shown as if it were approved, or as if it were not.

    Neither is a result: it belongs to one of two roads that await a person.
    """

    cost: Cost
    granted: bool

    def follows(self) -> Decimal:
        """Suppose that the applied amount is approved, or that nothing is."""
        return self.cost.applied if self.granted else ZERO

    def titled(self, say: Say) -> str:
        """Say what is supposed."""
        how = (
            say("antagen godkänd", "assumed approved")
            if self.granted
            else say("antagen inte godkänd", "assumed not approved")
        )
        return f"{super().titled(say)}, {how}"

    @property
    def part(self) -> Part:
        """The part that the kind of cost belongs to."""
        return Part.COSTS if self.cost.kind.in_forsorjningsstod else Part.OTHER_COSTS


@rule(
    title="Behov",
    title_en="Need",
    cites=(SOL_2001["4 kap. 1 §"], SOL_2025["12 kap. 1 §"]),
    part=Part.RESULT,
)
class Need(Rule):
    """The need is the norm, the reasonable costs and the other living costs."""

    norm: Norm
    costs: tuple[CostMet, ...]

    def follows(self) -> Decimal:
        """Add them up."""
        return self.norm.effect + total(self.costs)

    @property
    def strength(self) -> Strength:
        """The act, unless the amounts of the norm are only supposed."""
        return self.norm.strength
