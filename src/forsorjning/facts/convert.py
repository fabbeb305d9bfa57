"""How a value written by hand becomes a fact, and how every fault is told at once.

A converter never raises: what it can't convert it replaces by an ``Unreadable``,
and the hook of the class gathers those with the other faults and raises once.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.money import kr
from forsorjning.ground.months import FIRST_YEAR, LAST_YEAR, Month, day

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

LONGEST_ID = 200
LONGEST_TEXT = 20_000
_HIGHEST_COUNT = 1_000_000
_TEN_FIGURES = 10**10


class Unreadable:
    """Stands where a value could not be read, and causes no further fault of its own."""

    __slots__ = ("faults", "read")

    def __init__(self, *faults: Fault, read: Iterable[tuple[int, Any]] = ()) -> None:
        """Hold what was wrong; ``read`` is what could be read of a list, with its places."""
        self.faults = faults
        self.read = tuple(read)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_: object, **__: object) -> "Unreadable":
        """Stand for whatever a method of the value would have given."""
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __contains__(self, item: object) -> bool:
        return False

    def _never(self, _: object) -> bool:
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _never


def unreadable(code: str, possible: str = "", value: object = None) -> T:  # type: ignore[type-var]
    """Mark a value that can't be read; one that is marked already keeps its own faults.

    To a type checker it is whatever was expected: ``Fact`` raises before anyone sees it.
    """
    marked: Any = value if type(value) is Unreadable else Unreadable(Fault(code, possible=possible))
    return marked  # type: ignore[no-any-return]


def _is_marked(value: object) -> bool:
    return type(value) is Unreadable


def faults_of(value: object, at: str) -> list[Fault]:
    """What is wrong with a converted value, by its place; nothing where it could be read."""
    return [one.under(at) for one in value.faults] if type(value) is Unreadable else []


def numbered(items: Iterable[T]) -> Iterable[tuple[int, T]]:
    """The items of a list with their places, those left out that could not be read."""
    return items.read if isinstance(items, Unreadable) else enumerate(items)


def amount(value: Decimal | int | str) -> Decimal:
    """An amount of 0 kronor or more."""
    if type(value) is int and 0 <= value < _TEN_FIGURES:
        return Decimal(value)
    taken = signed_amount(value)
    if type(taken) is Decimal and taken < 0:
        return unreadable("amount_negative")
    return taken


def signed_amount(value: Decimal | int | str) -> Decimal:
    """An amount in kronor that may be below 0."""
    try:
        return kr(value)
    except TypeError:
        return unreadable("amount_not_exact", value=value)
    except ValueError:
        return unreadable("not_an_amount")


def optional_amount(value: Decimal | int | str | None) -> Decimal | None:
    """An amount of 0 kronor or more, or None where it is not known."""
    return None if value is None else amount(value)


def amounts(value: Iterable[Decimal | int | str]) -> tuple[Decimal, ...]:
    """Amounts of 0 kronor or more, in the order given."""
    return _each(value, amount)  # type: ignore[no-any-return]


def a_date(value: date | str) -> date:
    """A day in a year that a month can have."""
    taken = value if type(value) is date else a_last_day(value)
    if type(taken) is date and not FIRST_YEAR <= taken.year <= LAST_YEAR:
        return unreadable("year_out_of_range")
    return taken


def a_last_day(value: date | str) -> date:
    """The last day of something; 9999-12-31 is a usual way to write that no end is set."""
    try:
        return day(value)
    except ValueError:
        return unreadable("not_a_date", value=value)


def optional_date(value: date | str | None) -> date | None:
    """A day, or None."""
    return None if value is None else a_date(value)


def dates(value: Iterable[date | str]) -> tuple[date, ...]:
    """Days, in the order of time."""
    taken: Any = _each(value, a_date)
    return taken if _is_marked(taken) else tuple(sorted(taken))


def a_month(value: Month | str) -> Month:
    """A month."""
    if type(value) is Month:
        return value
    try:
        return Month.parse(value)  # type: ignore[arg-type]
    except InvalidFacts:
        return unreadable("not_a_month", value=value)


def optional_month(value: Month | str | None) -> Month | None:
    """A month, or None."""
    return None if value is None else a_month(value)


def an_id(value: str) -> str:
    """The caller's id of something: short printable text."""
    if type(value) is not str:
        return unreadable("not_text", value=value)
    if not value.isprintable() or len(value) > LONGEST_ID:
        return unreadable("not_an_id")
    return value


def a_needed_id(value: str) -> str:
    """An id that has to be there."""
    if type(value) is str and value.isalnum() and len(value) <= LONGEST_ID:
        return value
    taken = an_id(value)
    if type(taken) is str and not taken.strip():
        return unreadable("id_missing")
    return taken


def optional_id(value: str | None) -> str | None:
    """An id, or None."""
    return None if value is None else a_needed_id(value)


def text(value: str) -> str:
    """Free text that a person wrote."""
    if type(value) is not str:
        return unreadable("not_text", value=value)
    if not value:
        return value
    if len(value) > LONGEST_TEXT:
        return unreadable("text_too_long", str(LONGEST_TEXT))
    if not value.isascii() and any("\ud800" <= sign <= "\udfff" for sign in value):
        return unreadable("text_not_unicode")
    return value


def flag(value: bool) -> bool:
    """A truth value."""
    return value if type(value) is bool else unreadable("not_a_truth_value", value=value)


def count(value: int) -> int:
    """A whole number of 0 or more."""
    if type(value) is not int or not 0 <= value <= _HIGHEST_COUNT:
        return unreadable("not_a_count", value=value)
    return value


def optional_count(value: int | None) -> int | None:
    """A whole number of 0 or more, or None."""
    return None if value is None else count(value)


def one_of(kinds: type[E], value: E | str) -> E:
    """A member of a closed list, given as itself or by its name."""
    if type(value) is kinds:
        return value
    if type(value) is str and value in kinds.__members__:
        return kinds[value]
    return unreadable("not_in_list", ", ".join(kinds.__members__), value)


def fact(kind: type[T], value: T) -> T:
    """A fact of the kind."""
    return one_kind(value, (kind,))


def one_kind(value: T, kinds: tuple[type, ...]) -> T:
    """A fact of one of the kinds."""
    if type(value) in kinds:
        return value
    return unreadable("wrong_kind", ", ".join(kind.__name__ for kind in kinds), value)


def facts(kind: type[T], value: Iterable[T]) -> tuple[T, ...]:
    """Any iterable of facts of the kind, as a tuple."""
    if type(value) is tuple:
        for item in value:
            if type(item) is not kind:
                break
        else:
            return value
    return _each(value, lambda item: fact(kind, item))  # type: ignore[no-any-return]


def ids(value: Iterable[str]) -> frozenset[str]:
    """Any iterable of ids, as a frozenset."""
    taken: Any = _each(value, a_needed_id)
    return taken if _is_marked(taken) else frozenset(taken)


def members_of(kinds: type[E], value: Iterable[E | str]) -> frozenset[E]:
    """Any iterable of members of a closed list, as a frozenset."""
    taken: Any = _each(value, lambda item: one_of(kinds, item))
    return taken if _is_marked(taken) else frozenset(taken)


def months(value: Iterable[Month | str]) -> frozenset[Month]:
    """Any iterable of months, as a frozenset."""
    taken: Any = _each(value, a_month)
    return taken if _is_marked(taken) else frozenset(taken)


def mapped(value: Any, key: Any, item: Any) -> FrozenMap[Any, Any]:
    """A mapping whose keys and values are converted, as a frozen mapping."""
    if not isinstance(value, Mapping):
        return unreadable("not_a_mapping", value=value)
    taken = {}
    faults: list[Fault] = []
    for position, (written, held) in enumerate(value.items()):
        read_key, read_item = key(written), item(held)
        place = f"[{position}]"  # a key may be somebody's id
        for read in (read_key, read_item):
            if type(read) is Unreadable:
                faults += [one.under(place) for one in read.faults]
        if read_key in taken:
            faults.append(Fault("key_told_twice", place))
        taken[read_key] = read_item
    return Unreadable(*faults) if faults else FrozenMap(taken)  # type: ignore[return-value]


def _each(value: Any, convert: Any) -> Any:
    if type(value) is Unreadable or isinstance(value, str | bytes | Mapping):
        return unreadable("not_a_list", value=value)
    try:
        items = iter(value)
    except TypeError:
        return unreadable("not_a_list")
    taken = tuple(map(convert, items))
    if Unreadable in map(type, taken):
        return Unreadable(
            *(
                fault.under(f"[{place}]")
                for place, item in enumerate(taken)
                if type(item) is Unreadable
                for fault in item.faults
            ),
            read=(
                (place, item) for place, item in enumerate(taken) if type(item) is not Unreadable
            ),
        )
    return taken
