"""Incomes, and the occasional earnings whose effect a person has to assess."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum

from attrs import field, frozen

from forsorjning.facts import convert
from forsorjning.ground.errors import Fault
from forsorjning.ground.months import Month, Period


class IncomeKind(Enum):
    """What an income is.

    Every kind has a Swedish and an English label and says whether it is income
    of employment (only that gives jobbstimulans), whether it is own work (the
    rule for children and school youths), and whether municipalities treat it
    differently, so that the practice has to say if it counts.
    """

    EMPLOYMENT = "EMPLOYMENT"
    FEE = "FEE"
    BUSINESS = "BUSINESS"
    SWISH = "SWISH"
    OTHER = "OTHER"
    UNEMPLOYMENT_BENEFIT = "UNEMPLOYMENT_BENEFIT"
    ALPHA_BENEFIT = "ALPHA_BENEFIT"
    ACTIVITY_COMPENSATION = "ACTIVITY_COMPENSATION"
    ACTIVITY_SUPPORT = "ACTIVITY_SUPPORT"
    ESTABLISHMENT_BENEFIT = "ESTABLISHMENT_BENEFIT"
    SICKNESS_BENEFIT = "SICKNESS_BENEFIT"
    SICKNESS_COMPENSATION = "SICKNESS_COMPENSATION"
    DAILY_ALLOWANCE = "DAILY_ALLOWANCE"
    PARENTAL_BENEFIT = "PARENTAL_BENEFIT"
    CARE_ALLOWANCE = "CARE_ALLOWANCE"
    CHILD_ALLOWANCE = "CHILD_ALLOWANCE"
    CHILD_SUPPORT = "CHILD_SUPPORT"
    MAINTENANCE_SUPPORT = "MAINTENANCE_SUPPORT"
    CHILD_PENSION = "CHILD_PENSION"
    SURVIVOR_SUPPORT = "SURVIVOR_SUPPORT"
    HOUSING_ALLOWANCE = "HOUSING_ALLOWANCE"
    HOUSING_SUPPLEMENT = "HOUSING_SUPPLEMENT"
    PENSION = "PENSION"
    OCCUPATIONAL_PENSION = "OCCUPATIONAL_PENSION"
    ELDERLY_SUPPORT = "ELDERLY_SUPPORT"
    STUDY_GRANT = "STUDY_GRANT"
    STUDY_LOAN = "STUDY_LOAN"
    LODGING_ALLOWANCE = "LODGING_ALLOWANCE"
    CAPITAL_INCOME = "CAPITAL_INCOME"
    TAX_REFUND = "TAX_REFUND"
    RENT_SHARE_FROM_CHILD = "RENT_SHARE_FROM_CHILD"
    AID_FROM_OTHER_MUNICIPALITY = "AID_FROM_OTHER_MUNICIPALITY"
    HABILITATION = "HABILITATION"
    JOBBPREMIE = "JOBBPREMIE"

    @property
    def sv(self) -> str:
        """The Swedish label."""
        return _LABELS[self][0]

    @property
    def en(self) -> str:
        """The English label."""
        return _LABELS[self][1]

    @property
    def employment(self) -> bool:
        """Whether it is income of employment (inkomst av anställning)."""
        return self is IncomeKind.EMPLOYMENT

    @property
    def own_work(self) -> bool:
        """Whether it is income of own work (inkomst av eget arbete)."""
        return self in _OWN_WORK

    @property
    def practice_differs(self) -> bool:
        """Whether municipalities differ on counting it, so that the practice has to say."""
        return self in _PRACTICE_DIFFERS


_OWN_WORK = frozenset({IncomeKind.EMPLOYMENT, IncomeKind.FEE, IncomeKind.BUSINESS})
_PRACTICE_DIFFERS = frozenset({IncomeKind.HABILITATION, IncomeKind.JOBBPREMIE})
_LABELS = {
    IncomeKind.EMPLOYMENT: ("Lön efter skatt", "Wage after tax"),
    IncomeKind.FEE: ("Arvode eller gage", "Fee"),
    IncomeKind.BUSINESS: ("Inkomst av eget företag", "Own business"),
    IncomeKind.SWISH: ("Swish eller insättning", "Swish or deposit"),
    IncomeKind.OTHER: ("Övrig inkomst", "Other income"),
    IncomeKind.UNEMPLOYMENT_BENEFIT: ("A-kassa", "Unemployment benefit"),
    IncomeKind.ALPHA_BENEFIT: ("Alfaersättning", "Alfa-kassan benefit"),
    IncomeKind.ACTIVITY_COMPENSATION: ("Aktivitetsersättning", "Activity compensation"),
    IncomeKind.ACTIVITY_SUPPORT: ("Aktivitetsstöd", "Activity support"),
    IncomeKind.ESTABLISHMENT_BENEFIT: ("Etableringsersättning", "Establishment benefit"),
    IncomeKind.SICKNESS_BENEFIT: ("Sjukpenning", "Sickness benefit"),
    IncomeKind.SICKNESS_COMPENSATION: ("Sjukersättning", "Sickness compensation"),
    IncomeKind.DAILY_ALLOWANCE: ("Dagersättning från Försäkringskassan", "Daily allowance"),
    IncomeKind.PARENTAL_BENEFIT: ("Föräldrapenning", "Parental benefit"),
    IncomeKind.CARE_ALLOWANCE: ("Vårdbidrag eller omvårdnadsbidrag", "Care allowance"),
    IncomeKind.CHILD_ALLOWANCE: ("Barnbidrag och flerbarnstillägg", "Child allowance"),
    IncomeKind.CHILD_SUPPORT: ("Underhållsbidrag", "Child support"),
    IncomeKind.MAINTENANCE_SUPPORT: ("Underhållsstöd", "Maintenance support"),
    IncomeKind.CHILD_PENSION: ("Barnpension", "Child pension"),
    IncomeKind.SURVIVOR_SUPPORT: ("Efterlevandestöd", "Survivor support"),
    IncomeKind.HOUSING_ALLOWANCE: ("Bostadsbidrag", "Housing allowance"),
    IncomeKind.HOUSING_SUPPLEMENT: ("Bostadstillägg", "Housing supplement"),
    IncomeKind.PENSION: ("Pension", "Pension"),
    IncomeKind.OCCUPATIONAL_PENSION: (
        "Tjänstepension eller försäkring",
        "Occupational pension or insurance",
    ),
    IncomeKind.ELDERLY_SUPPORT: ("Äldreförsörjningsstöd", "Elderly support"),
    IncomeKind.STUDY_GRANT: ("Studiebidrag från CSN", "Study grant"),
    IncomeKind.STUDY_LOAN: ("Studielån från CSN", "Study loan"),
    IncomeKind.LODGING_ALLOWANCE: ("Inackorderingstillägg", "Lodging allowance"),
    IncomeKind.CAPITAL_INCOME: ("Inkomst av kapital", "Capital income"),
    IncomeKind.TAX_REFUND: ("Skatteåterbäring", "Tax refund"),
    IncomeKind.RENT_SHARE_FROM_CHILD: (
        "Hyresandel från hemmaboende barn",
        "Rent share from a child at home",
    ),
    IncomeKind.AID_FROM_OTHER_MUNICIPALITY: (
        "Ekonomiskt bistånd från annan kommun",
        "Financial aid from another municipality",
    ),
    IncomeKind.HABILITATION: ("Habiliteringsersättning", "Habilitation allowance"),
    IncomeKind.JOBBPREMIE: ("Statlig jobbpremie", "State job premium"),
}


def _kind(value: IncomeKind | str) -> IncomeKind:
    return convert.one_of(IncomeKind, value)


def _worked(value: date | str | Period) -> date | Period:
    if type(value) is Period or type(value) is convert.Unreadable:
        return value
    return convert.a_date(value)  # type: ignore[arg-type]


@frozen(kw_only=True)
class Gig:
    """The work behind an occasional earning.

    Attributes:
        worked: the day of the work, or the period that a payslip is for.
        activity: what it was, in the caller's words: ``stadsvandring``.
        arranger: who arranged it; ``payer``: who paid it. Often two legal persons.
        occasions: how many work opportunities the payment is for.
        occasion_id: names the opportunity, where several payments are for one.

    Raises:
        InvalidFacts: for no activity, no occasion or a period without an end.
    """

    worked: date | Period = field(converter=_worked)
    activity: str = field(converter=convert.a_needed_id)
    arranger: str = field(converter=convert.an_id, default="")
    payer: str = field(converter=convert.an_id, default="")
    occasions: int = field(converter=convert.count, default=1)
    occasion_id: str | None = field(converter=convert.optional_id, default=None)

    def __attrs_post_init__(self) -> None:
        convert.check(self)

    def _faults(self) -> Iterator[Fault]:
        if self.occasions == 0:
            yield Fault("occasions_missing", "occasions")
        if type(self.worked) is Period and self.worked.last is None:
            yield Fault("work_period_open", "worked")

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


@frozen(kw_only=True)
class Income:
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
        InvalidFacts: for values that can't be read.
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

    def __attrs_post_init__(self) -> None:
        convert.check(self)

    def _faults(self) -> tuple[Fault, ...]:
        return ()

    @property
    def own_work(self) -> bool:
        """Whether it was earned by own work: by its kind, or since it is a gig."""
        return self.kind.own_work or self.gig is not None
