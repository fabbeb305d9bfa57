"""How a rule is written: its fields are the conditions, its effect is the legal effect."""

from collections.abc import Callable, Iterable
from decimal import Decimal, getcontext
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar, get_type_hints

from forsorjning.ground.law import Citation, Strength
from forsorjning.ground.money import EXACT, ZERO, exactly
from forsorjning.ground.record import Record


class Part(Enum):
    """Where in the calculation a row's amount goes.

    The rows of one part add up to the result's attribute of the same name. A
    PREMISE row explains another row and is added to nothing; an EARLIER row tells of
    months before this one and is 0; a RESULT row is a sum or a difference of rows above it.
    """

    PREMISE = "PREMISE"
    NORM = "NORM"
    COSTS = "COSTS"
    OTHER_COSTS = "OTHER_COSTS"
    INCOME = "INCOME"
    YOUTH = "YOUTH"
    CHILD = "CHILD"
    ASSESSMENT = "ASSESSMENT"
    JOBBSTIMULANS = "JOBBSTIMULANS"
    ASSETS = "ASSETS"
    SURPLUS_IN = "SURPLUS_IN"
    EARLIER = "EARLIER"
    RESULT = "RESULT"


class Card(Record):
    """What is known of a rule class before it is applied.

    ``replaces`` names the field whose rule this one takes the place of in the
    sums: a part of a month stands for the whole, a rounded amount for the exact.
    """

    id: str
    title: str
    title_en: str
    cites: tuple[Citation, ...]
    strength: Strength
    part: Part
    replaces: str | None
    since: str
    until: str | None


class Rule(Record):
    """A rule of the calculation. Its fields are the conditions; it never changes.

    An author writes ``follows``; everyone else reads ``effect``, which is reckoned
    exactly and once, when the conditions are put together. Two rules are the same
    only if they are one: a rule is found in a sheet by identity.
    """

    card: ClassVar[Card]

    def __init__(self, **conditions: Any) -> None:
        """Put the conditions together and reckon what follows."""
        held = self.__dict__
        held.update(conditions)
        if len(held) != len(self.fields):
            self._complete(held)
        if getcontext() is EXACT:
            held["effect"] = self.follows()
            return
        with exactly():
            held["effect"] = self.follows()

    def follows(self) -> Decimal:
        """Say what follows from the conditions, in kronor."""
        raise NotImplementedError

    if TYPE_CHECKING:

        @property
        def effect(self) -> Decimal:
            """The legal effect, in kronor per month."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @property
    def title(self) -> str:
        """What the row is called, in Swedish."""
        return self.card.title

    @property
    def title_en(self) -> str:
        """What the row is called, in English."""
        return self.card.title_en

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The sections it rests on, in every act that has had it."""
        return self.card.cites

    @property
    def discretionary(self) -> bool:
        """Whether it rests on discretion, itself or through what it builds on.

        No automated decision may carry it.
        """
        return False

    @property
    def strength(self) -> Strength:
        """What kind of ground the row stands on."""
        return self.card.strength

    @property
    def part(self) -> Part:
        """Where in the calculation the row's amount goes."""
        return self.card.part

    @property
    def refs(self) -> tuple[str, ...]:
        """The caller's ids of what the row is about."""
        return ()


T = TypeVar("T")


class Say(Protocol):
    """Of the same words in Swedish and in English, takes those of one language."""

    def __call__(self, sv: T, en: T, /) -> T:
        """Take one of the two."""


class TitledRule(Rule):
    """A rule whose title tells more than its card: of which age, how many days, for which reason.

    An author writes ``titled`` once for both languages, with the words of each side by
    side, so that a title in one language never says more than in the other.
    """

    def titled(self, say: Say) -> str:
        """Say what the row is called, in the language of ``say``."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        """What the row is called, in Swedish."""
        return self.titled(_swedish)

    @property
    def title_en(self) -> str:
        """What the row is called, in English."""
        return self.titled(_english)


def _swedish(sv: T, _: T) -> T:
    return sv


def _english(_: T, en: T) -> T:
    return en


R = TypeVar("R", bound=Rule)


def rule(
    *,
    title: str,
    title_en: str,
    cites: tuple[Citation, ...] = (),
    strength: Strength = Strength.STATUTE,
    part: Part = Part.PREMISE,
    replaces: str | None = None,
    since: str = "2013-01",
    until: str | None = None,
) -> Callable[[type[R]], type[R]]:
    """Give a rule class its card: titles, citations, strength and the months it holds."""

    def give(cls: type[R]) -> type[R]:
        cls.card = Card(
            id=cls.__name__,
            title=title,
            title_en=title_en,
            cites=cites,
            strength=strength,
            part=part,
            replaces=replaces,
            since=since,
            until=until,
        )
        return cls

    return give


@cache
def premise_fields(cls: Any) -> tuple[str, ...]:
    """The fields of a rule class that hold rules, in the order they are written."""
    hints = get_type_hints(cls)
    return tuple(name for name in cls.fields if _holds_rules(hints[name]))


def _holds_rules(hint: Any) -> bool:
    if isinstance(hint, type) and issubclass(hint, Rule):
        return True
    return any(_holds_rules(inner) for inner in getattr(hint, "__args__", ()))


def total(rows: Iterable[Rule]) -> Decimal:
    """The sum of the effects of rules, in kronor."""
    amount = ZERO
    for row in rows:
        amount += row.effect
    return amount


def underlying(row: Rule) -> Rule:
    """What a row takes the place of in the sums; itself where it takes the place of none."""
    if row.card.replaces is None:
        return row
    whole: Rule = getattr(row, row.card.replaces)
    return whole
