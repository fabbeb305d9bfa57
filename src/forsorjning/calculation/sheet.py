"""The calculation sheet: what one gets by walking the rules, premises first."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from forsorjning.facts.ledger import Surplus
from forsorjning.ground.law import Citation, Strength, in_force
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month, Period
from forsorjning.ground.record import Record
from forsorjning.ground.rule import Part, Rule, premise_fields

T = TypeVar("T")


class RowRef(Record):
    """A reference to an earlier row of the same sheet, by its id."""

    id: str


class Row:
    """A row of the sheet: one rule applied to this household and month. It can only be read."""

    __slots__ = ("_applied", "_id", "_names", "_on", "_part")

    def __init__(
        self, name: str, applied: Rule, part: Part, on: date, names: Mapping[Rule, str]
    ) -> None:
        """Show one rule under a name of its own."""
        self._id = name
        self._applied = applied
        self._part = part
        self._on = on
        self._names = names

    @property
    def id(self) -> str:
        """The row's name in its sheet; the same rule about the same things has it in another."""
        return self._id

    @property
    def applied(self) -> Rule:
        """The rule instance itself, to be read further."""
        return self._applied

    @property
    def part(self) -> Part:
        """Where in the calculation the amount goes."""
        return self._part

    @property
    def rule(self) -> str:
        """The rule's name, as in the rule catalogue."""
        return self._applied.card.id

    @property
    def title(self) -> str:
        """What the row is called, in Swedish."""
        return self._applied.title

    @property
    def title_en(self) -> str:
        """What the row is called, in English."""
        return self._applied.title_en

    @property
    def amount(self) -> Decimal:
        """The rule's effect, in kronor per month."""
        return self._applied.effect

    @property
    def strength(self) -> Strength:
        """What kind of ground the row stands on."""
        return self._applied.strength

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sections in force on the day of the sheet; an assessment's row has the one named."""
        return in_force(self._applied.cites, self._on)

    @property
    def refs(self) -> tuple[str, ...]:
        """The caller's ids of members, incomes, costs and assessments that it is about."""
        return self._applied.refs

    @property
    def because(self) -> Mapping[str, Any]:
        """The rule's conditions by name: values, caller's ids, or references to earlier rows.

        A fact stands as its id, so that no note, ground or motivation gets in.
        """
        return FrozenMap(
            {name: self._told(getattr(self._applied, name)) for name in self._applied.fields}
        )

    def _told(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._told(item) for item in value)
        if isinstance(value, Rule):
            return RowRef(id=self._names[value])
        if isinstance(value, Enum):
            return getattr(value, "code", value.name)
        if value is None or isinstance(value, Decimal | int | str | Month | Period | Surplus):
            return value
        told = getattr(value, "id", None)
        if told is None and isinstance(value, Record) and not isinstance(value, Citation):
            return FrozenMap({name: self._told(getattr(value, name)) for name in value.fields})
        return str(value) if told is None else told

    def __repr__(self) -> str:
        return f"Row({self.id!r}, {self.amount})"


class Difference(Record):
    """A row that differs between two sheets; an amount of None means that it is not there."""

    id: str
    title: str
    title_en: str
    before: Decimal | None
    after: Decimal | None


class Sheet:
    """How one month was reckoned, row by row. It is walked when it is first read."""

    __slots__ = ("_on", "_roots", "_rows")

    def __init__(self, roots: tuple[Rule, ...], on: date) -> None:
        """Walk from these rules; cite the sections in force on the day."""
        self._roots = roots
        self._on = on
        self._rows: tuple[Row, ...] | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows, premises before what rests on them."""
        if self._rows is None:
            self._rows = _walk(self._roots, self._on)
        return self._rows

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, rule: str | type[Rule]) -> tuple[Row, ...]:
        """The rows of a rule, given by its name or its class; empty when it is not there."""
        name = rule if isinstance(rule, str) else rule.card.id
        return tuple(row for row in self.rows if row.rule == name)

    def part(self, part: Part | str) -> tuple[Row, ...]:
        """The rows whose amounts add up to one part of the calculation."""
        wanted = Part[part] if isinstance(part, str) else part
        return tuple(row for row in self.rows if row.part is wanted)

    def row(self, id: str) -> Row:  # noqa: A002 - the row's own word
        """The row with this id.

        Raises:
            KeyError: when there is none.
        """
        for row in self.rows:
            if row.id == id:
                return row
        raise KeyError(id)

    def diff(self, other: "Sheet") -> tuple[Difference, ...]:
        """The rows whose amounts differ, this sheet before and the other after."""
        before = {row.id: row for row in self.rows}
        after = {row.id: row for row in other.rows}
        found = []
        for key in together((before, after)):
            mine, theirs = before.get(key), after.get(key)
            old = None if mine is None else mine.amount
            new = None if theirs is None else theirs.amount
            if old != new:
                shown: Row = mine or theirs  # type: ignore[assignment]
                found.append(
                    Difference(
                        id=key,
                        title=shown.title,
                        title_en=shown.title_en,
                        before=old,
                        after=new,
                    )
                )
        return tuple(found)


def together(roads: Iterable[Iterable[T]]) -> list[T]:
    """What stands on any road, once; what only one has comes after what it follows there."""
    order: list[T] = []
    for road in roads:
        place = 0
        for one in road:
            if one not in order:
                order.insert(place, one)
            place = order.index(one) + 1
    return order


def _walk(roots: tuple[Rule, ...], on: date) -> tuple[Row, ...]:
    """The rules in order, premises first, each once.

    Rows know the names of the rules and not the sheet, so that nothing refers to
    itself in a circle and a result is freed as soon as nobody holds it.
    """
    names: dict[Rule, str] = {}
    taken: dict[str, int] = {}
    replaced: set[Rule] = set()
    for root in roots:
        if root not in names:
            _visit(root, names, taken, replaced)
    return tuple(
        [
            Row(name, one, Part.PREMISE if one in replaced else one.part, on, names)
            for one, name in names.items()
        ]
    )


def _visit(one: Rule, names: dict[Rule, str], taken: dict[str, int], replaced: set[Rule]) -> None:
    for field in premise_fields(type(one)):  # type: ignore[arg-type]
        held = getattr(one, field)
        for premise in held if type(held) is tuple else (held,):
            if premise is not None and premise not in names:
                _visit(premise, names, taken, replaced)
    card, refs = one.card, one.refs
    name = f"{card.id}:{':'.join(refs)}" if refs else card.id
    number = taken[name] = taken.get(name, 0) + 1
    names[one] = name if number == 1 else f"{name}:{number}"
    if card.replaces is not None:
        replaced.add(getattr(one, card.replaces))
