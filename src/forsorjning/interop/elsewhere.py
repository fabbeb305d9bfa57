"""What case systems call the kinds of income and cost, and what each code is here.

The codes were read in public source code, in November 2026: those of Sundsvall's
service in front of Lifecare (``api-service-caremanagement``), and those of the
application that Helsingborg sends to VIVA. A code that joins several of our kinds
that count alike is read as the first of them; one that leaves open which of several
kinds it is, where that matters, has to be told by a person.
"""

from enum import Enum
from functools import cache
from typing import Any, NamedTuple, TypeVar

from forsorjning.facts.convert import unreadable
from forsorjning.facts.costs import CostKind
from forsorjning.facts.income import IncomeKind

K = TypeVar("K", IncomeKind, CostKind)


class Code(NamedTuple):
    """A code of a case system.

    Attributes:
        code: as the system writes it.
        system: ``careM`` or ``VIVA``.
        kinds: what it is here; several where a person has to say which, none where it
            is no income at all.
    """

    code: str
    system: str
    kinds: tuple[Enum, ...]


_CAREM, _VIVA = "careM", "VIVA"
_I, _C = IncomeKind, CostKind

INCOME_CODES = (
    # A fee may have been entered as a wage; only somebody who sees the payslip can tell.
    Code("SALARY", _CAREM, (_I.EMPLOYMENT,)),
    Code("SWISH_DEPOSITS", _CAREM, (_I.SWISH,)),
    Code("OTHER_INCOME", _CAREM, (_I.OTHER,)),
    Code("FINANCIAL_AID_OTHER_MUNICIPALITY", _CAREM, (_I.AID_FROM_OTHER_MUNICIPALITY,)),
    Code("OCCUPATIONAL_PENSION_INSURANCE", _CAREM, (_I.OCCUPATIONAL_PENSION,)),
    # "A-kassa/Alfaersättning" and "Pension/SA/Livränta/Omvårdnadsbidrag": all of them count.
    Code("UNEMPLOYMENT_OR_ALPHA_BENEFIT", _CAREM, (_I.UNEMPLOYMENT_BENEFIT,)),
    Code("PENSION_ANNUITY_CARE", _CAREM, (_I.PENSION,)),
    Code("CSN_GRANT", _CAREM, (_I.STUDY_GRANT,)),
    Code("CSN_LOAN", _CAREM, (_I.STUDY_LOAN,)),
    Code("DAILY_ALLOWANCE_FK", _CAREM, (_I.DAILY_ALLOWANCE,)),
    # "Överskjutande inkomst från föregående månad" stands in the ledger.
    Code("SURPLUS_FROM_PREVIOUS_MONTH", _CAREM, ()),
    Code("lon", _VIVA, (_I.EMPLOYMENT,)),
    Code("aldreforsorjningsstod", _VIVA, (_I.ELDERLY_SUPPORT,)),
    Code("underhallsbidrag", _VIVA, (_I.CHILD_SUPPORT,)),
    Code("annan", _VIVA, (_I.OTHER,)),
    Code("barnpension", _VIVA, (_I.CHILD_PENSION,)),
    Code("swish", _VIVA, (_I.SWISH,)),
    Code("loan", _VIVA, (_I.OTHER,)),
    Code("foreignPension", _VIVA, (_I.PENSION,)),
)
"""Income codes that differ from ours; every other code of careM is a kind by the same name."""

COST_CODES = (
    Code("RENT", _CAREM, (_C.HOUSING,)),
    Code("ELECTRICITY_2", _CAREM, (_C.ELECTRICITY,)),
    Code("TRAVEL_APPROVED", _CAREM, (_C.COMMUTING,)),
    Code("TRAVEL_MEDICAL_TRANSPORT", _CAREM, (_C.MEDICAL_TRAVEL,)),
    Code("VISITATION_COST", _CAREM, (_C.VISITATION,)),
    Code("OTHER", _CAREM, (_C.OTHER_LIVING,)),
    # Retired in September 2026. The act lists no cost of internet: what it is, a person says.
    Code("INTERNET", _CAREM, (_C.HOUSING, _C.OTHER_LIVING)),
    Code("boende", _VIVA, (_C.HOUSING,)),
    Code("fastighetsdrift", _VIVA, (_C.HOUSING,)),
    # Interest or repayment: how much of it is reasonable, the approved amount says.
    Code("bostadslan", _VIVA, (_C.HOUSING,)),
    Code("el", _VIVA, (_C.ELECTRICITY,)),
    Code("hemforsakring", _VIVA, (_C.HOME_INSURANCE,)),
    Code("akassa", _VIVA, (_C.UNEMPLOYMENT_FUND,)),
    Code("barnomsorg", _VIVA, (_C.CHILDCARE_FEE,)),
    Code("medicin", _VIVA, (_C.MEDICINE,)),
    Code("lakarvard", _VIVA, (_C.MEDICAL_CARE,)),
    Code("akuttandvard", _VIVA, (_C.DENTAL_CARE,)),
    Code("tandvard", _VIVA, (_C.DENTAL_CARE,)),
    Code("annantandvard", _VIVA, (_C.DENTAL_CARE,)),
    # Debts are other living costs, also where the debt is for something in försörjningsstöd.
    Code("hyresskuld", _VIVA, (_C.OTHER_LIVING,)),
    Code("elskuld", _VIVA, (_C.OTHER_LIVING,)),
    Code("fackskuld", _VIVA, (_C.OTHER_LIVING,)),
    Code("barnomsorgsskuld", _VIVA, (_C.OTHER_LIVING,)),
    Code("annat", _VIVA, (_C.OTHER_LIVING,)),
    # To work, to the doctor, to a child, or somewhere else.
    Code(
        "reskostnad",
        _VIVA,
        (_C.COMMUTING, _C.MEDICAL_TRAVEL, _C.VISITATION, _C.OTHER_LIVING),
    ),
    Code("bredband", _VIVA, (_C.HOUSING, _C.OTHER_LIVING)),
)
"""Cost codes that differ from ours. Income and cost codes are read apart: OTHER is both."""


def kind_of(kinds: type[K], value: Any) -> Any:
    """The kind that a case system's code is; anything else as it stands.

    >>> kind_of(IncomeKind, "SALARY")
    <IncomeKind.EMPLOYMENT: ('Lön efter skatt', 'Wage after tax', 'employment')>
    """
    meant = _meant(kinds).get(value) if isinstance(value, str) else None
    if meant is None:
        return value
    if not meant:
        return unreadable("surplus_is_no_income")
    if len(meant) > 1:
        return unreadable("code_not_one_kind", ", ".join(kind.name for kind in meant))
    return meant[0]


@cache
def _meant(kinds: type[K]) -> dict[str, tuple[Enum, ...]]:
    codes = INCOME_CODES if kinds is IncomeKind else COST_CODES
    return {one.code: one.kinds for one in codes}
