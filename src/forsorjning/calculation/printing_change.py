"""A decided month beside the same month recomputed, as plain text in Swedish."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from forsorjning.calculation.printing import WIDTH
from forsorjning.facts.assessment import LegalBasis
from forsorjning.ground.law import in_force
from forsorjning.ground.money import printed
from forsorjning.rules.recovery import RecoveryGround

if TYPE_CHECKING:
    from forsorjning.calculation.recompute import Change, Correction
    from forsorjning.calculation.sheet import Difference

_TITLE = 56
_IN_COMMON = ("act", "time_limit", "hardship", "waiver", "netting")


def printed_correction(correction: "Correction") -> str:
    """The whole comparison; along both roads where a question is open."""
    lines = [f"Omräkning av {correction.decided.month} med det som gällde då", ""]
    refused, granted = correction.if_refused, correction.if_granted
    if correction.questions:
        lines.append("Omräkningen väntar på en bedömning.")
        for one in correction.questions:
            lines += _wrapped(f"{one.about}: {one.message}", "  ")
        lines += ["", "Om svaret på allt är nej", *_comparison(refused)]
        lines += ["", "Om svaret på allt är ja", *_comparison(granted)]
        lines += ["", "Båda vägarna visas. En person avgör; programmet föreslår ingen av dem."]
    else:
        lines += _comparison(refused)
    lines += _recovery(dict.fromkeys((*refused.recovery, *granted.recovery)))
    lines.append("")
    if correction.set_aside:
        lines += _wrapped(
            "Bedömningar som inte används som de är nu, eftersom de gjordes eller ändrades efter "
            f"månadens beslut: {', '.join(correction.set_aside)}"
        )
    if correction.decided_otherwise is not None:
        lines += _wrapped(
            "Nämnden beslutade annat än det som var beräknat. Om skälen för det består avgör en "
            "person."
        )
    lines.append("Detta är en beräkning, inte ett beslut och inte ett krav.")
    return "\n".join(lines)


def printed_change(change: "Change") -> str:
    """What one road changes, and the grounds of recovery that could apply."""
    return "\n".join((*_comparison(change), *_recovery(change.recovery)))


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
    return [*lines, *_rows(change.rows)]


def _amounts(change: "Change", basis: LegalBasis, amounts: tuple[Decimal, ...]) -> list[str]:
    case = change.decided.case
    (section,) = in_force(basis.sections, case.decided_on or case.month.first_day)
    paid, recomputed, too_much, too_little = amounts
    lines = [f"  Bistånd enligt {section}", _line("utbetalt", paid), _line("omräknat", recomputed)]
    if too_much:
        lines.append(_line("för mycket betalt", too_much))
    if too_little:
        lines.append(_line("för lite betalt", too_little))
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


def _recovery(grounds: Iterable[RecoveryGround]) -> Iterator[str]:
    """Each ground by itself; what several share stands once after them."""
    in_common: dict[str, None] = {}
    for number, (shared, group) in enumerate(groupby(grounds, _shared)):
        if not number:
            yield from ("", "Grunder som kan gälla för återkrav. Ingen är vald; en person avgör.")
        for ground in group:
            yield from _wrapped(str(ground.condition), "  - ", "    ")
            in_common |= dict.fromkeys(str(getattr(ground, name)) for name in _IN_COMMON)
        for statement in shared:
            yield from _wrapped(statement, "    ")
    if in_common:
        yield "  För alla grunder"
    for statement in in_common:
        yield from _wrapped(statement, "  - ", "    ")


def _shared(ground: RecoveryGround) -> tuple[str, str]:
    return str(ground.difference), str(ground.who_may_sue)


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=first if rest is None else rest
    )
