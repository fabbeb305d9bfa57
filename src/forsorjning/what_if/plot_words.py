"""Months as they are said, and what an income is called."""

from collections.abc import Iterable, Iterator

from forsorjning.facts.income import Income, IncomeKind
from forsorjning.ground.language import Language
from forsorjning.ground.months import Month
from forsorjning.ground.words import Words

_MONTHS = Words(
    "januari februari mars april maj juni juli augusti september oktober november december",
    "January February March April May June July August September October November December",
)
_LONGEST = 4
_PAY_AFTER_TAX = Words("Lön efter skatt", "Pay after tax")
_INCOME_AFTER_TAX = Words("Inkomst efter skatt", "Income after tax")
_PAY = (IncomeKind.EMPLOYMENT, IncomeKind.FEE)


def month_name(month: Month, say: Language) -> str:
    """A month with its year.

    >>> month_name(Month(2026, 9), Language.SV)
    'september 2026'
    """
    return f"{_name(month, say)} {month.year}"


def month_short(month: Month, say: Language) -> str:
    """A month of the year in so few letters that a year of them has room.

    >>> month_short(Month(2026, 9), Language.SV), month_short(Month(2026, 6), Language.EN)
    ('sep', 'June')
    """
    name = _name(month, say)
    return name if len(name) <= _LONGEST else name[:3]


def years_once(months: Iterable[Month]) -> Iterator[str]:
    """The year of each month; nothing where it is that of the month before.

    >>> list(years_once([Month(2026, 11), Month(2026, 12), Month(2027, 1)]))
    ['2026', '', '2027']
    """
    before = None
    for month in months:
        yield "" if month.year == before else str(month.year)
        before = month.year


def after_tax(*, pay: bool) -> Words:
    """What is earned, over the column of a table or along an axis: pay, or another income."""
    return _PAY_AFTER_TAX if pay else _INCOME_AFTER_TAX


def months_named(months: Iterable[Month], say: Language) -> str:
    """One month, or the first and the last of them in time.

    >>> months_named([Month(2026, 9), Month(2026, 10)], Language.EN)
    'September 2026 to October 2026'
    """
    in_time = sorted(months)
    first, last = (month_name(one, say) for one in (in_time[0], in_time[-1]))
    return first if first == last else say(f"{first} till {last}", f"{first} to {last}")


def is_pay(income: Income) -> bool:
    """Whether an income is called pay: a wage, a fee, and whatever an occasional work brings."""
    return income.gig is not None or income.kind in _PAY


def opened(sentence: str) -> str:
    """A sentence with the large letter that it begins with."""
    return f"{sentence[0].upper()}{sentence[1:]}"


def _name(month: Month, say: Language) -> str:
    return say.of(_MONTHS).split()[month.month - 1]
