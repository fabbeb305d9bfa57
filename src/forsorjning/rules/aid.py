"""What the household is short of: 12 kap. 1 §, 2 § and 7 § SoL."""

from decimal import Decimal
from functools import cached_property

from forsorjning.ground.law import SOL_2001, SOL_2025, Citation, Strength, weakest
from forsorjning.ground.money import ZERO
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Part, Rule, Say, TitledRule, rule, total, underlying
from forsorjning.rules.costs import Need
from forsorjning.rules.income import AssetCounted, CountedIncome, IncomeRow, SurplusBroughtIn

_TWELVE_ONE = (SOL_2001["4 kap. 1 §"], SOL_2025["12 kap. 1 §"])


@rule(title="Medel", title_en="Means", cites=_TWELVE_ONE, part=Part.RESULT)
class Means(Rule):
    """The household's means are its counted income, its assets and any surplus brought in."""

    counted: CountedIncome
    assets: tuple[AssetCounted, ...]
    surplus: tuple[SurplusBroughtIn, ...]

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return self.counted.discretionary

    def follows(self) -> Decimal:
        """Add them up."""
        return self.counted.effect + total(self.assets) + total(self.surplus)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The act, and the section of what was left out on discretion."""
        return self.counted.cites

    @property
    def strength(self) -> Strength:
        """The act, unless an assessment or a supposition left pay out."""
        return self.counted.strength


@rule(
    title="Medel vid prövningen av rätten till bistånd",
    title_en="Means when the right to aid is tried",
    cites=_TWELVE_ONE,
    part=Part.RESULT,
)
class MeansByRight(Rule):
    """When the right is tried, pay that is left out beyond the right is among the means.

    ``left_out_beyond`` is what the assessments that rest on discretion leave out, in kronor.
    """

    means: Means
    left_out_beyond: Decimal

    def follows(self) -> Decimal:
        """Put it back among the means."""
        return self.means.effect + self.left_out_beyond

    @property
    def strength(self) -> Strength:
        """The act, unless an assessment or a supposition left pay out as part of the right."""
        return self.means.counted.strength_by_right


@rule(
    title="Bistånd som det finns rätt till",
    title_en="Aid by right",
    cites=_TWELVE_ONE,
    part=Part.RESULT,
)
class AidByRight(Rule):
    """Who cannot meet the needs alone or otherwise has a right to aid for what is lacking.

    The aid shall secure a reasonable standard of living (skälig levnadsnivå).
    """

    need: Need
    means: Rule

    def follows(self) -> Decimal:
        """Take what the means do not reach of the need."""
        return max(ZERO, self.need.effect - self.means.effect)

    @cached_property
    def strength(self) -> Strength:
        """The act, unless an assessment or a supposition left pay out or stands for the norm."""
        return weakest(self.need.strength, self.means.strength)


@rule(
    title="Bistånd utan individuell bedömning",
    title_en="Aid without any individual assessment",
    strength=Strength.PROJECT_CHOICE,
    part=Part.RESULT,
)
class AidWithoutAssessment(Rule):
    """Without any individual assessment the pay is counted from the first krona.

    It is shown so that everyone can see what the assessment means in kronor.
    """

    need: Need
    means: Decimal

    def follows(self) -> Decimal:
        """Take what the means do not reach of the need."""
        return max(ZERO, self.need.effect - self.means)


@rule(
    title="därav försörjningsstöd",
    title_en="of which försörjningsstöd",
    cites=(SOL_2001["4 kap. 3 §"], SOL_2025["12 kap. 7 §"]),
    strength=Strength.PROJECT_CHOICE,
    part=Part.RESULT,
)
class Forsorjningsstod(Rule):
    """Of the aid by right, försörjningsstöd is what the norm and the reasonable costs lack.

    The means meet the norm and those costs first, and other living costs after
    them. No provision says which comes first; the order is our choice.
    """

    aid: AidByRight
    other_costs: Decimal  # the approved ones, in kronor

    def follows(self) -> Decimal:
        """Take what the means do not reach of the norm and the reasonable costs."""
        return max(ZERO, self.aid.effect - self.other_costs)

    @property
    def strength(self) -> Strength:
        """That of the aid, unless other living costs make the order matter."""
        return Strength.PROJECT_CHOICE if self.other_costs else self.aid.strength


@rule(
    title="därav levnadskostnader i övrigt",
    title_en="of which other living costs",
    cites=_TWELVE_ONE,
    strength=Strength.PROJECT_CHOICE,
    part=Part.RESULT,
)
class OtherAid(Rule):
    """The rest of the aid by right is for other living costs.

    It is the rest of an order that no provision names: the means meet the norm and the
    reasonable costs first.
    """

    aid: Rule
    forsorjningsstod: Rule

    def follows(self) -> Decimal:
        """Take the rest."""
        return self.aid.effect - self.forsorjningsstod.effect


@rule(
    title="Bistånd utöver vad det finns rätt till",
    title_en="Aid beyond the right",
    cites=(SOL_2001["4 kap. 2 §"], SOL_2025["12 kap. 2 §"]),
    strength=Strength.ASSESSMENT,
    part=Part.RESULT,
)
class DiscretionaryAid(Rule):
    """The board may give aid beyond the right, if there are reasons for it.

    It is what the assessments that rest on this section add: the aid with them
    less the aid without them. No automated decision may carry it.
    """

    by_right: Rule
    with_all: Rule

    @property
    def discretionary(self) -> bool:
        """It does."""
        return True

    def follows(self) -> Decimal:
        """Take what is added."""
        return self.with_all.effect - self.by_right.effect

    @property
    def strength(self) -> Strength:
        """A person's assessment, unless what is left out is supposed."""
        return weakest(Strength.ASSESSMENT, underlying(self.with_all).strength)


@rule(
    title="Avrundning av bistånd",
    title_en="Rounding of aid",
    strength=Strength.PRACTICE,
    part=Part.RESULT,
    replaces="exact",
)
class AidRounded(TitledRule):
    """Aid is rounded only where the practice says so."""

    exact: Rule
    rounding: Rounding

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return self.exact.discretionary

    def follows(self) -> Decimal:
        """Round it."""
        return self.rounding.of(self.exact.effect)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The sections of what is rounded."""
        return self.exact.cites

    def titled(self, say: Say) -> str:
        """Say what is rounded, and how."""
        exact = say(self.exact.title, self.exact.title_en)
        return f"{exact}, {say('avrundat', 'rounded')} {say(self.rounding.sv, self.rounding.en)}"


@rule(title="Normunderskott", title_en="Deficit", cites=_TWELVE_ONE, part=Part.RESULT)
class Deficit(Rule):
    """What the means do not reach of the need is the household's deficit."""

    need: Need
    means: Means

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return self.means.discretionary

    def follows(self) -> Decimal:
        """Take what is lacking, or nothing."""
        return max(ZERO, self.need.effect - self.means.effect)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The act, and the section of what was left out on discretion."""
        return self.means.cites

    @property
    def strength(self) -> Strength:
        """The act, unless an assessment or a supposition left pay out or stands for the norm."""
        return weakest(self.need.strength, self.means.strength)


@rule(title="Bistånd", title_en="Aid", cites=_TWELVE_ONE, part=Part.RESULT)
class Aid(Rule):
    """The aid of the month is the aid by right and any aid beyond it."""

    parts: tuple[Rule, ...]

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return any(part.discretionary for part in self.parts)

    def follows(self) -> Decimal:
        """Add them up."""
        return total(self.parts)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The sections of its parts."""
        return tuple(dict.fromkeys(cite for part in self.parts for cite in part.cites))

    @property
    def strength(self) -> Strength:
        """What the least sure of its parts stands on, before any rounding."""
        return weakest(*(underlying(part).strength for part in self.parts))


@rule(
    title="Normöverskott",
    title_en="Surplus of the month",
    strength=Strength.PRACTICE,
    part=Part.RESULT,
)
class SurplusOfMonth(Rule):
    """What the counted income and a surplus brought in go beyond the need is the month's surplus.

    Assets are never part of it.
    """

    need: Need
    counted: CountedIncome
    brought_in: tuple[SurplusBroughtIn, ...]

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return self.counted.discretionary

    def follows(self) -> Decimal:
        """Take what is over, or nothing."""
        means = self.counted.effect + total(self.brought_in)
        return max(ZERO, means - self.need.effect)


@rule(
    title="Normöverskott utan bedömning",
    title_en="Surplus without any assessment",
    strength=Strength.PROJECT_CHOICE,
    part=Part.RESULT,
)
class SurplusWithoutAssessment(Rule):
    """An assessment that lowers a surplus is told by what the surplus would be without it.

    Lowering a surplus that is carried has to be stated in the decision (inferred: no
    provision says so). ``counted`` is the income that would count, in kronor.
    """

    need: Need
    counted: Decimal
    brought_in: tuple[SurplusBroughtIn, ...]

    def follows(self) -> Decimal:
        """Take what would be over, or nothing."""
        return max(ZERO, self.counted + total(self.brought_in) - self.need.effect)


@rule(
    title="Inkomst och bistånd tillsammans",
    title_en="Income and aid together",
    strength=Strength.PROJECT_CHOICE,
    part=Part.RESULT,
)
class Resources(Rule):
    """What the household has to live on is its net income and the aid."""

    incomes: tuple[IncomeRow, ...]
    aid: Rule

    @property
    def discretionary(self) -> bool:
        """Whether pay was left out on discretion."""
        return self.aid.discretionary

    def follows(self) -> Decimal:
        """Add them up."""
        return self.aid.effect + total(self.incomes)
