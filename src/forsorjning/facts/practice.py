"""What a municipality has chosen where the law leaves a choice."""

from collections.abc import Iterator, Mapping
from enum import Enum

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.facts.income import IncomeKind
from forsorjning.ground.errors import Fault
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.rounding import Rounding


class IncomeMonth(Enum):
    """Which month's pay is held against the need."""

    PREVIOUS = "PREVIOUS"
    SAME = "SAME"

    @property
    def lag(self) -> int:
        """How many months after its payment an income counts."""
        return 1 if self is IncomeMonth.PREVIOUS else 0


class AgeOn(Enum):
    """On which day of the month the age is counted."""

    FIRST_DAY = "FIRST_DAY"
    LAST_DAY = "LAST_DAY"


class Proration(Enum):
    """How the norm of a part of a month is reckoned from the days."""

    CALENDAR_DAYS = "CALENDAR_DAYS"
    YEARLY_365 = "YEARLY_365"
    THIRTY_DAYS = "THIRTY_DAYS"
    LIFECARE = "LIFECARE"


class YouthBasis(Enum):
    """What is held against the prisbasbelopp: earnings before or after tax."""

    GROSS = "GROSS"
    NET = "NET"


class OccasionChoice(Enum):
    """Which work opportunities fill a limit first."""

    LARGEST = "LARGEST"
    CHRONOLOGICAL = "CHRONOLOGICAL"


def _income_month(value: IncomeMonth | str) -> IncomeMonth:
    return convert.one_of(IncomeMonth, value)


def _age_on(value: AgeOn | str) -> AgeOn:
    return convert.one_of(AgeOn, value)


def _proration(value: Proration | str) -> Proration:
    return convert.one_of(Proration, value)


def _youth_basis(value: YouthBasis | str) -> YouthBasis:
    return convert.one_of(YouthBasis, value)


def _choice(value: OccasionChoice | str) -> OccasionChoice:
    return convert.one_of(OccasionChoice, value)


def _rounding(value: Rounding | str) -> Rounding:
    return convert.one_of(Rounding, value)


def _optional_rounding(value: Rounding | str | None) -> Rounding | None:
    return None if value is None else convert.one_of(Rounding, value)


def _kinds_counted(value: Mapping[IncomeKind | str, bool]) -> FrozenMap[IncomeKind, bool]:
    return convert.mapped(value, lambda kind: convert.one_of(IncomeKind, kind), convert.flag)


_MOST_CARRIED = 3


@frozen(kw_only=True, eq=False, repr=False)
class Practice(Fact):
    """A municipality's choices. Every default is a choice too, and the sheet shows it.

    Attributes:
        income_month: PREVIOUS, the main rule in practice (RÅ 1993 ref. 11 shows it),
            or SAME. No statute says.
        age_on: the day on which age is counted; the ordinance says none. Our choice.
        proration: how a part of a month is reckoned. CALENDAR_DAYS is our choice;
            LIFECARE is inferred from published captures and fits most of them.
        share_rounding: a share of the common costs; the ordinance says none.
        proration_rounding: a part of a month, except LIFECARE's own whole kronor.
        assessment_rounding: what an assessed share leaves out; None keeps it exact.
        jobbstimulans_rounding: what counts after jobbstimulans; None keeps it exact.
            Half up to the öre follows a published case system.
        aid_rounding: the aid itself; None, the default, rounds nothing.
        carry_surplus_months: 0 to 3 months that a surplus is met in. Three is known
            only from a secondary source (HFD 2017 ref. 51, holding not read).
        count_youth_excess: whether own work above the prisbasbelopp counts; the
            act says "may".
        youth_basis: GROSS or NET against the prisbasbelopp; the act says neither.
        kinds_counted: income kind -> whether it counts, for the kinds that
            municipalities treat differently. There is no default: a case asks.
        require_both_grounds: whether the municipality's scheme asks for both
            progression and health; a missing one is a notice.
        occasion_choice: LARGEST or CHRONOLOGICAL, where a limit of occasions bites.
        name, version: what the practice is called in the result.

    Raises:
        InvalidFacts: for a choice that is not there.
    """

    income_month: IncomeMonth = field(converter=_income_month, default=IncomeMonth.PREVIOUS)
    age_on: AgeOn = field(converter=_age_on, default=AgeOn.LAST_DAY)
    proration: Proration = field(converter=_proration, default=Proration.CALENDAR_DAYS)
    share_rounding: Rounding = field(converter=_rounding, default=Rounding.ORE_HALF_UP)
    proration_rounding: Rounding = field(converter=_rounding, default=Rounding.ORE_HALF_UP)
    assessment_rounding: Rounding | None = field(
        converter=_optional_rounding, default=Rounding.ORE_HALF_UP
    )
    jobbstimulans_rounding: Rounding | None = field(
        converter=_optional_rounding, default=Rounding.ORE_HALF_UP
    )
    aid_rounding: Rounding | None = field(converter=_optional_rounding, default=None)
    carry_surplus_months: int = field(converter=convert.count, default=0)
    count_youth_excess: bool = field(converter=convert.flag, default=True)
    youth_basis: YouthBasis = field(converter=_youth_basis, default=YouthBasis.GROSS)
    kinds_counted: FrozenMap[IncomeKind, bool] = field(converter=_kinds_counted, factory=FrozenMap)
    require_both_grounds: bool = field(converter=convert.flag, default=False)
    occasion_choice: OccasionChoice = field(converter=_choice, default=OccasionChoice.LARGEST)
    name: str = field(converter=convert.an_id, default="")
    version: str = field(converter=convert.an_id, default="")

    def _faults(self) -> Iterator[Fault]:
        if self.carry_surplus_months > _MOST_CARRIED:
            yield Fault("surplus_carried_too_long", "carry_surplus_months", "0-3")
        for kind in self.kinds_counted:
            if not kind.practice_differs:
                yield Fault("kind_always_counts", f"kinds_counted[{kind.name}]")

    @classmethod
    def lifecare(cls) -> "Practice":
        """The practice that follows what is published of the case system Lifecare."""
        return cls(
            proration=Proration.LIFECARE,
            share_rounding=Rounding.KRONA_HALF_UP,
            name="Lifecare",
            version="1",
        )
