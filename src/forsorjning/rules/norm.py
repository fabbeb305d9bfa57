"""What the riksnorm comes to: 12 kap. 7 § SoL and 12 kap. 2 and 3 §§ SoF."""

from decimal import Decimal
from functools import cached_property
from typing import Any

from forsorjning.facts.costs import NormAdjustment
from forsorjning.facts.household import Member, Role
from forsorjning.facts.practice import Proration
from forsorjning.ground.law import (
    SOF_2001,
    SOF_2025,
    SOL_2001,
    SOL_2025,
    Citation,
    Strength,
)
from forsorjning.ground.money import ZERO, exactly
from forsorjning.ground.months import Month
from forsorjning.ground.rounding import Rounding
from forsorjning.ground.rule import Part, Rule, Say, TitledRule, rule, total
from forsorjning.norms.riksnorm import Riksnorm, band, band_en

_RIKSNORM = (
    SOL_2001["4 kap. 3 §"],
    SOF_2001["2 kap. 1 §"],
    SOL_2025["12 kap. 7 §"],
    SOF_2025["12 kap. 2 §"],
)
_SHARING = (SOF_2001["2 kap. 1 §"], SOF_2025["12 kap. 3 §"])


class OfRiksnorm(TitledRule):
    """An amount of the riksnorm; where it is that of another month, only supposed, it says so.

    No section sets it then, and it stands on nothing but the supposition.
    """

    norm: Riksnorm

    def named(self, title: str, say: Say) -> str:
        """The title, and which year's amounts are supposed."""
        if self.norm.assumed_for is None:
            return title
        return f"{title}, {say('antas vara som', 'supposed to be as in')} {self.norm.year}"

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The ordinance, where it sets the amount."""
        return self.card.cites if self.norm.assumed_for is None else ()

    @property
    def strength(self) -> Strength:
        """The ordinance, where it sets the amount."""
        supposed = self.norm.assumed_for is not None
        return Strength.PROJECT_CHOICE if supposed else self.card.strength


class PersonalCosts(OfRiksnorm):
    """What one member needs for food, clothes, leisure, hygiene, newspaper and phone."""

    member: Member
    norm: Riksnorm

    @property
    def refs(self) -> tuple[str, ...]:
        """The member."""
        return (self.member.id,)


@rule(
    title="Personliga kostnader, vuxen",
    title_en="Personal costs, adult",
    cites=_RIKSNORM,
    part=Part.NORM,
)
class AdultPersonalCosts(PersonalCosts):
    """An adult has the riksnorm's amount for a single person, or half of the couple's.

    The ordinance prints one amount for both makar or sambor; each is shown with
    half of it.
    """

    member: Member
    couple: bool
    norm: Riksnorm

    def follows(self) -> Decimal:
        """Take the adult's row of the riksnorm."""
        if self.couple:
            return self.norm.couple / 2
        return self.norm.adult_single

    @property
    def strength(self) -> Strength:
        """The ordinance; that each of a couple is shown with half is practice."""
        if self.norm.assumed_for is not None:
            return Strength.PROJECT_CHOICE
        return Strength.PRACTICE if self.couple else Strength.STATUTE

    def titled(self, say: Say) -> str:
        """Say which row of the riksnorm it is."""
        title = (
            say("Personliga kostnader, sambo eller make", "Personal costs, one of a couple")
            if self.couple
            else say("Personliga kostnader, ensamstående", "Personal costs, single adult")
        )
        return self.named(title, say)


@rule(
    title="Personliga kostnader, barn",
    title_en="Personal costs, child",
    cites=_RIKSNORM,
    part=Part.NORM,
)
class ChildPersonalCosts(PersonalCosts):
    """A child or school youth at home has the riksnorm's amount for the age.

    To the age of six the amount is lower without lunch at home five days a week.
    """

    member: Member
    age: int
    norm: Riksnorm

    @property
    def table(self) -> str:
        """Which table of the riksnorm the row stands in."""
        if self.age > _LAST_LUNCH_AGE:
            return "children_from_7"
        return "children_to_6" if self.member.lunch_at_home else "children_to_6_without_lunch"

    def follows(self) -> Decimal:
        """Take the row of the age band."""
        return self.norm.child(self.age, self.member.lunch_at_home)

    def titled(self, say: Say) -> str:
        """Say which age band it is, and whether the child is visiting."""
        who = (
            say("Personliga kostnader, umgängesbarn", "Personal costs, visiting child of")
            if self.member.role is Role.VISITING_CHILD
            else say("Personliga kostnader, barn", "Personal costs, child of")
        )
        lunch = (
            ""
            if self.member.lunch_at_home or self.age > _LAST_LUNCH_AGE
            else say(", utan lunch", ", without lunch")
        )
        return self.named(f"{who} {say(band, band_en)(self.age)}{lunch}", say)


_LAST_LUNCH_AGE = 6


@rule(
    title="Personliga kostnader, del av månad",
    title_en="Personal costs, part of a month",
    strength=Strength.PROJECT_CHOICE,
    part=Part.NORM,
    replaces="whole",
)
class PartOfMonth(TitledRule):
    """Who is in the home a part of the month has a part of the personal costs.

    No provision says how the part is reckoned; practice differs, so the practice
    names the way and the rounding. The way named after Lifecare is inferred from
    published captures and fits most of them, not all.
    """

    whole: PersonalCosts
    days: int
    month: Month
    proration: Proration
    rounding: Rounding

    def follows(self) -> Decimal:
        """Reckon the part from the days, never more than the whole."""
        return min(self.whole.effect, self._by_days())

    def _by_days(self) -> Decimal:
        monthly, days = self.whole.effect, self.days
        match self.proration:
            case Proration.CALENDAR_DAYS:
                return self.rounding.of(monthly * days, self.month.days)
            case Proration.YEARLY_365:
                return self.rounding.of(monthly * 12 * days, 365)
            case Proration.THIRTY_DAYS:
                return self.rounding.of(monthly * days, 30)
            case Proration.LIFECARE:
                return Rounding.KRONA_DOWN.of(monthly * 12 * days, 364)

    def titled(self, say: Say) -> str:
        """Say how many days it is."""
        how = (
            say(", enligt Lifecare (härlett)", ", as in Lifecare (inferred)")
            if self.proration is Proration.LIFECARE
            else ""
        )
        of, days = say("av", "of"), say("dagar", "days")
        return f"{self.whole.titled(say)}, {self.days} {of} {self.month.days} {days}{how}"

    @property
    def strength(self) -> Strength:
        """The calendar is our own choice; the others are practice, of an amount that is set."""
        supposed = self.whole.norm.assumed_for is not None
        if supposed or self.proration is Proration.CALENDAR_DAYS:
            return Strength.PROJECT_CHOICE
        return Strength.PRACTICE

    @property
    def refs(self) -> tuple[str, ...]:
        """The member."""
        return self.whole.refs


@rule(
    title="Gemensamma hushållskostnader",
    title_en="Common household costs",
    cites=(*_RIKSNORM, *_SHARING[1:]),
    part=Part.NORM,
)
class CommonCosts(OfRiksnorm):
    """A household has common costs by the number of persons who live together.

    For each person above seven, the difference between seven and six is added.
    """

    size: int
    norm: Riksnorm

    def follows(self) -> Decimal:
        """Take the row of the household's size."""
        return self.norm.common(self.size)

    def titled(self, say: Say) -> str:
        """Say how many persons it is for."""
        persons = "person" if self.size == 1 else say("personer", "persons")
        common = say("Gemensamma hushållskostnader", "Common household costs")
        return self.named(f"{common}, {self.size} {persons}", say)


@rule(
    title="Del av gemensamma hushållskostnader",
    title_en="Share of common household costs",
    cites=_SHARING,
    part=Part.NORM,
    replaces="whole",
)
class CommonCostsShare(TitledRule):
    """Who lives in a larger household community has a share of its common costs.

    The ordinance divides by the number of persons and names no rounding: the
    rounding is the practice's. Common costs are never reckoned by days.
    """

    whole: CommonCosts
    members: int
    rounding: Rounding

    def follows(self) -> Decimal:
        """Divide by all who live there, and take the members' part."""
        return self.rounding.of(self.whole.effect * self.members, self.whole.size)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The ordinance, where it sets the amount that is shared."""
        return self.card.cites if self.whole.norm.assumed_for is None else ()

    @property
    def strength(self) -> Strength:
        """The ordinance, unless the practice's rounding had to decide or it sets no amount."""
        if self.whole.norm.assumed_for is not None:
            return Strength.PROJECT_CHOICE
        with exactly():
            exact = self.effect * self.whole.size == self.whole.effect * self.members
        return Strength.STATUTE if exact else Strength.PRACTICE

    def titled(self, say: Say) -> str:
        """Say which part it is."""
        share = say(self.card.title, self.card.title_en)
        return f"{share}, {self.members} {say('av', 'of')} {self.whole.size}"


@rule(
    title="Högre eller lägre norm på grund av särskilda skäl",
    title_en="Higher or lower norm for special reasons",
    cites=(SOL_2001["4 kap. 3 §"], SOL_2025["12 kap. 7 §"]),
    strength=Strength.ASSESSMENT,
    part=Part.NORM,
)
class NormAdjusted(TitledRule):
    """For special reasons in the single case, the costs are reckoned higher or lower.

    The board shall reckon them higher and may reckon them lower (third paragraph).
    A person has decided it; the reasons are not in the sheet. A fritidskort is never
    a reason to reckon them lower (12 kap. 7 a §, from 8 September 2025).
    """

    adjustment: NormAdjustment

    def follows(self) -> Decimal:
        """Add what the person added, or take away what the person took away."""
        return self.adjustment.amount

    def titled(self, say: Say) -> str:
        """Say which way it goes."""
        which = say("Högre", "Higher") if self.adjustment.amount > 0 else say("Lägre", "Lower")
        return f"{which} {say('norm på grund av särskilda skäl', 'norm for special reasons')}"

    @property
    def refs(self) -> tuple[str, ...]:
        """The adjustment, and the member it is about."""
        member = self.adjustment.member
        return (self.adjustment.id,) if member is None else (self.adjustment.id, member)


@rule(
    title="Norm",
    title_en="Norm",
    cites=(SOL_2001["4 kap. 3 §"], SOL_2025["12 kap. 7 §"]),
    part=Part.RESULT,
)
class Norm(Rule):
    """The household's norm is all personal costs, its common costs, and any adjustment."""

    personal: tuple[Rule, ...]
    common: Rule | None
    adjustments: tuple[NormAdjusted, ...]

    def follows(self) -> Decimal:
        """Add them up."""
        common = ZERO if self.common is None else self.common.effect
        return common + total(self.personal) + total(self.adjustments)

    @cached_property
    def strength(self) -> Strength:
        """The act, unless the amounts are only supposed."""
        # Every amount is of the same table, the first member's too.
        first: Any = self.personal[0]
        table: Riksnorm = getattr(first, "whole", first).norm
        return Strength.STATUTE if table.assumed_for is None else Strength.PROJECT_CHOICE


@rule(
    title="Barnets del av gemensamma hushållskostnader",
    title_en="The child's part of common household costs",
    strength=Strength.PROJECT_CHOICE,
    part=Part.PREMISE,
)
class ChildsPartOfCommonCosts(Rule):
    """A child's part of the common costs is an equal part of them."""

    member: Member
    whole: CommonCosts
    rounding: Rounding

    def follows(self) -> Decimal:
        """Divide by all who live there; a child who is not counted has no part."""
        if not self.member.in_common_costs:
            return ZERO
        return self.rounding.of(self.whole.effect, self.whole.size)

    @property
    def refs(self) -> tuple[str, ...]:
        """The child."""
        return (self.member.id,)
