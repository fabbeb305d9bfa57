"""A decided month beside the same month recomputed, as plain text in Swedish."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING, TypeVar

from forsorjning.calculation.change_words import AS_CALCULATED, to_weigh
from forsorjning.calculation.printing import WIDTH
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import in_force
from forsorjning.ground.money import printed
from forsorjning.rules.recovery import RecoveryGround
from forsorjning.rules.statement import Statement

if TYPE_CHECKING:
    from forsorjning.calculation.recompute import Change, Correction
    from forsorjning.calculation.sheet import Difference
    from forsorjning.facts.case import Case

T = TypeVar("T")
_TITLE = 56
_IN_COMMON = ("act", "time_limit", "hardship", "waiver", "netting")
_NO = "om svaret på allt är nej"
_YES = "om svaret på allt är ja"


def printed_correction(correction: "Correction") -> str:
    """The whole comparison; along both roads where a question is open."""
    lines = [f"Omräkning av {correction.decided.month} med det som gällde då", ""]
    if correction.decided_otherwise is None:
        lines += [*_wrapped(AS_CALCULATED.sv), ""]
    refused, granted = correction.if_refused, correction.if_granted
    if correction.questions:
        lines.append("Omräkningen väntar på en bedömning.")
        for one in correction.questions:
            lines += _wrapped(f"{one.about}: {one.message}", "  ")
        lines += ["", _NO.capitalize(), *_comparison(refused)]
        lines += ["", _YES.capitalize(), *_comparison(granted)]
        lines += ["", "Båda vägarna visas. En person avgör; programmet föreslår ingen av dem."]
    else:
        lines += _comparison(refused)
    for road, recovery in _of_roads(refused.recovery, granted.recovery):
        lines += _recovery(recovery, road)
    for road, in_favour in _of_roads(refused.in_favour, granted.in_favour):
        lines += _in_favour(in_favour, road)
    for road, words in _of_roads(to_weigh(refused), to_weigh(granted)):
        for said in words:
            lines += ["", _heading("Mot varandra", road), *_wrapped(said.sv, "  ")]
    lines.append("")
    if correction.set_aside:
        lines += _wrapped(
            f"Bedömningar som inte används som de är nu: {', '.join(correction.set_aside)}. De "
            f"gjordes eller ändrades efter {_day_of_decision(correction.decided.case)}."
        )
    if correction.decided_otherwise is not None:
        lines += _wrapped(
            "Nämnden beslutade annat än det som var beräknat. Om skälen för det består avgör en "
            "person."
        )
    lines.append("Detta är en beräkning, inte ett beslut och inte ett krav.")
    return "\n".join(lines)


def printed_change(change: "Change") -> str:
    """What one road changes, and what there is for a recovery or a change in favour."""
    lines = (*_comparison(change), *_recovery(change.recovery), *_in_favour(change.in_favour))
    return "\n".join(lines)


def _of_roads(refused: T, granted: T) -> "Iterator[tuple[str, T]]":
    """What holds along each road, with the road's name; once where both have the same."""
    if refused == granted:
        yield "", refused
    else:
        yield from ((_NO, refused), (_YES, granted))


def _day_of_decision(case: "Case") -> str:
    if case.decided_on is None:
        return "månadens första dag, som får gälla eftersom beslutsdagen inte är angiven"
    return "månadens beslut"


def _comparison(change: "Change") -> list[str]:
    by_right = (change.paid_right, change.right, change.overpaid_right, change.underpaid_right)
    beyond = (
        change.paid_discretionary,
        change.discretionary,
        change.overpaid_discretionary,
        change.underpaid_discretionary,
    )
    lines = _amounts(change, LegalBasis.RIGHT, by_right)
    if any(beyond):
        lines += _amounts(change, LegalBasis.DISCRETIONARY, beyond)
    return [
        *lines,
        "  Sammanlagt bistånd",
        _line("beslutat", change.paid),
        _line("omräknat", change.aid),
        _line("skillnad (omräknat minus beslutat)", change.difference),
        *_rows(change.rows),
    ]


def _amounts(change: "Change", basis: LegalBasis, amounts: tuple[Decimal, ...]) -> list[str]:
    case = change.decided.case
    (section,) = in_force(basis.sections, case.day)
    decided, recomputed, decided_beyond, recomputed_beyond = amounts
    lines = [
        f"  Bistånd enligt {section}",
        _line("beslutat", decided),
        _line("omräknat", recomputed),
    ]
    if decided_beyond:
        lines.append(_line("beslutat utöver det omräknade", decided_beyond))
    if recomputed_beyond:
        lines.append(_line("omräknat utöver det beslutade", recomputed_beyond))
    return lines


def _line(title: str, *amounts: Decimal | None) -> str:
    shown = " ".join(f"{'–' if one is None else printed(one):>12}" for one in amounts)
    first, *rest = reversed(wrap(title, _TITLE))
    return "\n".join(
        (*(f"    {line}" for line in reversed(rest)), f"    {first:<{_TITLE}} {shown}")
    )


def _rows(rows: "Iterable[Difference]") -> list[str]:
    lines = [_line(row.title, row.before, row.after) for row in rows]
    return ["  Rader som skiljer sig, då och nu", *lines] if lines else ["  Ingen rad skiljer sig"]


def _recovery(grounds: Iterable[RecoveryGround], road: str = "") -> Iterator[str]:
    """Each ground by itself; what several share stands once after them."""
    in_common: dict[str, None] = {}
    for number, (shared, group) in enumerate(groupby(grounds, _shared)):
        if not number:
            yield ""
            yield from _wrapped(
                f"{_heading('Grunder som kan gälla för återkrav', road)}. Ingen är vald; en person "
                "avgör."
            )
        for ground in group:
            yield from _wrapped(str(ground.condition), "  - ", "    ")
            in_common |= dict.fromkeys(str(getattr(ground, name)) for name in _IN_COMMON)
        for statement in shared:
            yield from _wrapped(statement, "    ")
    if in_common:
        yield "  För alla grunder"
    for statement in in_common:
        yield from _wrapped(statement, "  - ", "    ")


def _in_favour(statements: Iterable[Statement], road: str = "") -> Iterator[str]:
    for number, statement in enumerate(statements):
        if not number:
            yield from ("", _heading("Om en ändring till den enskildes fördel", road))
        yield from _wrapped(str(statement), "  - ", "    ")


def _heading(words: str, road: str) -> str:
    return f"{words}, {road}" if road else words


def _shared(ground: RecoveryGround) -> tuple[str, str]:
    return str(ground.difference), str(ground.who_may_sue)


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=first if rest is None else rest
    )
