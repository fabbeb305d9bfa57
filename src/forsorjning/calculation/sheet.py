"""The calculation sheet: what one gets by walking the rules, premises first."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from attrs import field, frozen

from forsorjning.ground.law import Citation, Strength
from forsorjning.ground.mapping import FrozenMap
from forsorjning.ground.months import Month
from forsorjning.ground.rule import Part, Rule, premises
from forsorjning.rules.assessment import OccasionalPayLeftOut, OccasionalPayLeftOutRounded


@frozen
class RowRef:
    """A reference to an earlier row of the same sheet, by its id."""

    id: str


@frozen(kw_only=True, eq=False, repr=False)
class Row:
    """A row of the sheet: one rule applied to this household and month.

    Attributes:
        id: names the row within its sheet; the same rule about the same things has
            the same id in another sheet.
        applied: the rule instance itself, to be read further.
    """

    id: str
    applied: Rule
    part: Part
    _on: date = field(alias="on")
    _ids: Mapping[int, str] = field(alias="ids")

    @property
    def rule(self) -> str:
        """The rule's name, as in the rule catalogue."""
        return self.applied.card.id

    @property
    def title(self) -> str:
        """What the row is called, in Swedish."""
        return self.applied.title

    @property
    def amount(self) -> Decimal:
        """The rule's effect, in kronor per month."""
        return self.applied.effect

    @property
    def strength(self) -> Strength:
        """What kind of ground the row stands on."""
        return self.applied.strength

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sections in force on the day of the sheet; an assessment's row has the one it names."""
        cites = self.applied.card.cites
        row = self.applied
        if isinstance(row, OccasionalPayLeftOutRounded):
            row = row.exact
        if isinstance(row, OccasionalPayLeftOut):
            cites = () if row.basis is None else row.basis.sections
        return tuple(cite for cite in cites if cite.act.in_force(self._on))

    @property
    def refs(self) -> tuple[str, ...]:
        """The caller's ids of members, incomes, costs and assessments that it is about."""
        return self.applied.refs

    @property
    def because(self) -> Mapping[str, Any]:
        """The rule's conditions by name: values, caller's ids, or references to earlier rows.

        A fact stands as its id, so that no note, ground or motivation gets in.
        """
        return FrozenMap(
            {
                one.name: self._told(getattr(self.applied, one.name))
                for one in type(self.applied).__attrs_attrs__  # type: ignore[attr-defined]
            }
        )

    def _told(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self._told(item) for item in value)
        if isinstance(value, Rule):
            return RowRef(self._ids[id(value)])
        if isinstance(value, Enum):
            return value.name
        if value is None or isinstance(value, Decimal | int | str | Month):
            return value
        told = getattr(value, "id", None)
        return str(value) if told is None else told

    def __repr__(self) -> str:
        return f"Row({self.id!r}, {self.amount})"


@frozen(kw_only=True)
class Difference:
    """A row that differs between two sheets; an amount of None means that it is not there."""

    id: str
    title: str
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
        for key in dict.fromkeys((*before, *after)):
            mine, theirs = before.get(key), after.get(key)
            old = None if mine is None else mine.amount
            new = None if theirs is None else theirs.amount
            if old != new:
                title = (mine or theirs).title  # type: ignore[union-attr]
                found.append(Difference(id=key, title=title, before=old, after=new))
        return tuple(found)


def _walk(roots: tuple[Rule, ...], on: date) -> tuple[Row, ...]:
    ids: dict[int, str] = {}
    taken: dict[str, int] = {}
    order: list[Rule] = []
    replaced: set[int] = set()

    def visit(one: Rule) -> None:
        if id(one) in ids:
            return
        ids[id(one)] = ""
        for premise in premises(one):
            visit(premise)
        name = ":".join((one.card.id, *one.refs))
        number = taken[name] = taken.get(name, 0) + 1
        ids[id(one)] = name if number == 1 else f"{name}:{number}"
        order.append(one)
        if one.card.replaces is not None:
            replaced.add(id(getattr(one, one.card.replaces)))

    for root in roots:
        visit(root)
    frozen_ids = FrozenMap(ids)
    return tuple(
        Row(
            id=ids[id(one)],
            applied=one,
            part=Part.PREMISE if id(one) in replaced else one.part,
            on=on,
            ids=frozen_ids,
        )
        for one in order
    )
