"""Which rule makes a curve turn, and why, in words: read off the rows on both sides."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from forsorjning.calculation.sheet import Row, together
from forsorjning.ground.rule import Part
from forsorjning.ground.words import Words
from forsorjning.what_if.linear import line_of

_BY_RULE = {
    "AidByRight": Words("biståndet upphör", "the aid ends"),
    "Aid": Words("biståndet upphör", "the aid ends"),
    "Deficit": Words("biståndet upphör", "the aid ends"),
    "DiscretionaryAid": Words("biståndet upphör", "the aid ends"),
    "OwnWorkLeftOut": Words(
        "gränsen för barns och skolungdomars arbete är nådd",
        "the limit for children's and school youths' work is reached",
    ),
    "ChildIncomeBeyondNorm": Words("barnets norm är nådd", "the child's norm is reached"),
}
_AMOUNT_USED = Words("beloppet i bedömningen är förbrukat", "the assessment's amount is used up")
_CAP_USED = Words("taket i bedömningen är nått", "the assessment's cap is reached")
_PLACE_MOVED = Words(
    "ett annat tillfälle får platsen i bedömningen",
    "another opportunity takes the place in the assessment",
)
_OF_RULE = Words("en regel börjar eller slutar gälla", "a rule begins or ends to apply")
_OF_ASSESSMENT = frozenset({"OccasionalPayLeftOut", "OccasionalPayCountsInFull"})
_BESIDE_THE_TERMS = frozenset({Part.PREMISE, Part.RESULT})


def reason_of(
    before: Mapping[str, Row], after: Mapping[str, Row], at: Fraction
) -> tuple[tuple[str, ...], Words]:
    """The rules that make the turn between two sheets, and why.

    It is the first rows of the sheet that change; what rests on them changes after them.
    """
    jumps = list(_changed(before, after, at, _value))
    changed = jumps or list(_changed(before, after, at, _slope))
    first = changed[0]
    of_part = [row for row in changed if row.part is first.part] if _assesses(first) else [first]
    rules = tuple(dict.fromkeys(row.rule for row in of_part))
    if _assesses(first):
        return rules, _PLACE_MOVED if jumps else _of_assessment(of_part, after)
    return rules, _BY_RULE.get(first.rule, _OF_RULE)


def _assesses(row: Row) -> bool:
    return row.part is Part.ASSESSMENT and row.rule in _OF_ASSESSMENT


def _of_assessment(rows: list[Row], after: Mapping[str, Row]) -> Words:
    """Whether it is a cap that stops what is left out, or the amount of the form."""
    for row in rows:
        applied: Any = after[row.id].applied if row.id in after else None
        room = getattr(applied, "room", None)
        if room is not None and line_of(applied.effect) == line_of(room):
            return _CAP_USED
    return _AMOUNT_USED


def _changed(
    before: Mapping[str, Row], after: Mapping[str, Row], at: Fraction, seen: Any
) -> Iterator[Row]:
    """The rows that are seen to change, in the order of the sheets.

    A row that stands on one side only was nothing on the other, unless it is a sum or explains
    one: that it is shown says nothing of where the turn comes from.
    """
    for name in together((before, after)):
        one, other = before.get(name), after.get(name)
        row = other or one
        assert row is not None  # noqa: S101 - it stands on one side at least
        if (one is None or other is None) and row.part in _BESIDE_THE_TERMS:
            continue
        if seen(one, at) != seen(other, at):
            yield row


def _value(row: Row | None, at: Fraction) -> Fraction:
    if row is None:
        return Fraction(0)
    base, slope = line_of(row.amount)
    return Fraction(base) + Fraction(slope) * at


def _slope(row: Row | None, _: Fraction) -> Fraction:
    return Fraction(0) if row is None else Fraction(line_of(row.amount)[1])
