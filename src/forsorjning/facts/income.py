"""Incomes, and the occasional earnings whose effect a person has to assess."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.facts.fact import Fact
from forsorjning.ground.errors import Fault
from forsorjning.ground.months import LAST_YEAR, Month, Period


class IncomeKind(Enum):
    """What an income is.

    Attributes:
        sv, en: the Swedish and the English label.
        employment: whether it is income of employment (inkomst av anställning);
            only that gives jobbstimulans.
        own_work: whether it is income of own work (inkomst av eget arbete), the
            rule for children and school youths.
        practice_differs: whether municipalities treat it differently, so that the
            practice has to say if it counts.
    """

    sv: str
    en: str
    employment: bool
    own_work: bool
    practice_differs: bool

    def __init__(self, sv: str, en: str, nature: str = "") -> None:
        """Take the labels, and what is special about the kind."""
        self.sv = sv
        self.en = en
        self.employment = nature == "employment"
        self.own_work = nature in {"employment", "own work"}
        self.practice_differs = nature == "practice differs"

    EMPLOYMENT = "Lön efter skatt", "Wage after tax", "employment"
    FEE = "Arvode eller gage", "Fee", "own work"
    BUSINESS = "Inkomst av eget företag", "Own business", "own work"
    SWISH = "Swish eller insättning", "Swish or deposit"
    OTHER = "Övrig inkomst", "Other income"
    UNEMPLOYMENT_BENEFIT = "A-kassa", "Unemployment benefit"
    ALPHA_BENEFIT = "Alfaersättning", "Alfa-kassan benefit"
    ACTIVITY_COMPENSATION = "Aktivitetsersättning", "Activity compensation"
    ACTIVITY_SUPPORT = "Aktivitetsstöd", "Activity support"
    ESTABLISHMENT_BENEFIT = "Etableringsersättning", "Establishment benefit"
    SICKNESS_BENEFIT = "Sjukpenning", "Sickness benefit"
    SICKNESS_COMPENSATION = "Sjukersättning", "Sickness compensation"
    DAILY_ALLOWANCE = "Dagersättning från Försäkringskassan", "Daily allowance"
    PARENTAL_BENEFIT = "Föräldrapenning", "Parental benefit"
    CARE_ALLOWANCE = "Vårdbidrag eller omvårdnadsbidrag", "Care allowance"
    CHILD_ALLOWANCE = "Barnbidrag och flerbarnstillägg", "Child allowance"
    CHILD_SUPPORT = "Underhållsbidrag", "Child support"
    MAINTENANCE_SUPPORT = "Underhållsstöd", "Maintenance support"
    CHILD_PENSION = "Barnpension", "Child pension"
    SURVIVOR_SUPPORT = "Efterlevandestöd", "Survivor support"
    HOUSING_ALLOWANCE = "Bostadsbidrag", "Housing allowance"
    HOUSING_SUPPLEMENT = "Bostadstillägg", "Housing supplement"
    PENSION = "Pension", "Pension"
    OCCUPATIONAL_PENSION = "Tjänstepension eller försäkring", "Occupational pension or insurance"
    ELDERLY_SUPPORT = "Äldreförsörjningsstöd", "Elderly support"
    STUDY_GRANT = "Studiebidrag från CSN", "Study grant"
    STUDY_LOAN = "Studielån från CSN", "Study loan"
    LODGING_ALLOWANCE = "Inackorderingstillägg", "Lodging allowance"
    CAPITAL_INCOME = "Inkomst av kapital", "Capital income"
    TAX_REFUND = "Skatteåterbäring", "Tax refund"
    RENT_SHARE_FROM_CHILD = "Hyresandel från hemmaboende barn", "Rent share from a child at home"
    AID_FROM_OTHER_MUNICIPALITY = (
        "Ekonomiskt bistånd från annan kommun",
        "Financial aid from another municipality",
    )
    HABILITATION = "Habiliteringsersättning", "Habilitation allowance", "practice differs"
    JOBBPREMIE = "Statlig jobbpremie", "State job premium", "practice differs"


def _kind(value: IncomeKind | str) -> IncomeKind:
    return convert.one_of(IncomeKind, value)


def _worked(value: date | str | Period) -> date | Period:
    return value if isinstance(value, Period) else convert.a_date(value)


@frozen(kw_only=True, eq=False, repr=False)
class Gig(Fact):
    """The work behind an occasional earning.

    Attributes:
        worked: the day of the work, or the period that a payslip is for.
        activity: what it was, in the caller's words: ``stadsvandring``.
        arranger: who arranged it.
        payer: who paid it. The two are often two legal persons.
        occasions: how many work opportunities the payment is for.
        occasion_id: names the opportunity, where several payments are for one.

    Raises:
        InvalidFacts: for no activity, no occasion or a period without an end in the years that
            a month can have.
    """

    worked: date | Period = field(converter=_worked)
    activity: str = field(converter=convert.a_needed_id)
    arranger: str = field(converter=convert.an_id, default="")
    payer: str = field(converter=convert.an_id, default="")
    occasions: int = field(converter=convert.count, default=1)
    occasion_id: str | None = field(converter=convert.optional_id, default=None)

    def _faults(self) -> Iterator[Fault]:
        if self.occasions == 0:
            yield Fault("occasions_missing", "occasions")
        if type(self.worked) is Period and self.worked.last is None:
            yield Fault("work_period_open", "worked")
        elif self.last_day.year > LAST_YEAR:
            yield Fault("year_out_of_range", "worked")

    @property
    def first_day(self) -> date:
        """The first day of the work."""
        return self.worked.first if isinstance(self.worked, Period) else self.worked

    @property
    def last_day(self) -> date:
        """The last day of the work: the day that caps and limits go by."""
        if isinstance(self.worked, Period):
            return self.worked.last or self.worked.first
        return self.worked

    @property
    def occasion(self) -> str:
        """What tells one work opportunity from another, for one person."""
        if self.occasion_id is not None:
            return self.occasion_id
        if self.first_day == self.last_day:
            return f"{self.activity} {self.first_day}"
        return f"{self.activity} {self.first_day}--{self.last_day}"


def _gig(value: Gig | None) -> Gig | None:
    return None if value is None else convert.fact(Gig, value)


@frozen(kw_only=True, eq=False, repr=False)
class Income(Fact):
    """An income of one person, in kronor, as it was paid.

    Attributes:
        person: the id of the member who got it.
        kind: what it is.
        net: what was paid after tax.
        paid_on: the day it was paid.
        counts_in: the month it counts in, where that does not follow from ``paid_on``.
        gross: before tax; needed for the earnings of children and school youths.
        gig: the work, when it is an occasional earning that a person has to assess.
        note: the caller's note; it moves no amount and is out of the ``repr``.
        id: the caller's id; ``Case`` gives one where it is empty.

    Raises:
        InvalidFacts: for values that can't be read, or a gross of 0 with a net above it.
    """

    person: str = field(converter=convert.a_needed_id)
    kind: IncomeKind = field(converter=_kind)
    net: Decimal = field(converter=convert.amount)
    paid_on: date = field(converter=convert.a_date)
    counts_in: Month | None = field(converter=convert.optional_month, default=None)
    gross: Decimal | None = field(converter=convert.optional_amount, default=None)
    gig: Gig | None = field(converter=_gig, default=None)
    note: str = field(converter=convert.text, default="", repr=False)
    id: str = field(converter=convert.an_id, default="")

    def _faults(self) -> tuple[Fault, ...]:
        if self.gross is not None and self.gross == 0 and self.net > 0:
            return (Fault("gross_zero", "gross"),)
        return ()

    @property
    def own_work(self) -> bool:
        """Whether it was earned by own work: by its kind, or since it is a gig."""
        return self.kind.own_work or self.gig is not None
