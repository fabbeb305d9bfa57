"""What stands under the table of a run: what its columns hold, and what they do not show."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any

from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.result import Calculation
from forsorjning.cli.page import Block, spans
from forsorjning.cli.run_table import SURPLUS, SURPLUS_IN, Column, road_of
from forsorjning.facts.assessment import Assessable, Standing
from forsorjning.ground.language import Language
from forsorjning.ground.money import ZERO, exactly, printed
from forsorjning.ground.months import Month
from forsorjning.ground.rule import Part
from forsorjning.ground.words import Words
from forsorjning.rules.assessment import OccasionalPayCountsInFull
from forsorjning.rules.coverage import Reason
from forsorjning.rules.income import SurplusBroughtIn

if TYPE_CHECKING:
    from forsorjning.calculation.sheet import Row
    from forsorjning.interop.runs import Replaced


def remarks_of(
    months: Sequence[MonthResult],
    columns: Iterable[Column],
    replaced: "Iterable[Replaced]",
    language: Language,
) -> Iterator[Block]:
    """Three paragraphs, of which the two last may be missing."""
    shown = list(columns)
    said = [language.of(column.said) for column in shown if column.said is not None]
    if SURPLUS in shown or SURPLUS_IN in shown:
        said.append(_carried(months, language))
    yield " ".join(said)
    more = [*_lapsed(months, language), *_used_up(months, language)]
    if more:
        yield "\n".join(more)
    yield from own_fields(replaced, language)


def _carried(months: Sequence[MonthResult], language: Language) -> str:
    most = road_of(months[0]).practice.carry_surplus_months
    if most == 0:
        return language(
            "Överskott förs inte vidare till nästa månad.",
            "A surplus is not carried to the next month.",
        )
    if most == 1:
        return language(
            "Överskott förs vidare till nästa månad, inte längre.",
            "A surplus is carried to the next month, no further.",
        )
    return language(
        f"Överskott förs vidare högst {most} månader.",
        f"A surplus is carried at most {most} months.",
    )


def _lapsed(months: Iterable[MonthResult], language: Language) -> Iterator[str]:
    """What was left of a surplus when it was carried no further."""
    for one in months:
        for row in road_of(one).sheet:
            rule = row.applied
            if isinstance(rule, SurplusBroughtIn) and rule.carry_months and not row.amount:
                left, of = printed(rule.surplus.amount), rule.surplus.month
                yield language(
                    f"{one.month}: överskottet från {of}, {left} kr, förs inte vidare.",
                    f"{one.month}: the surplus from {of}, {left} kr, is carried no further.",
                )


class _Limit(Enum):
    """What of an assessment did not reach to all pay."""

    OF_THE_MONTH = Words(
        "månadens tak i bedömning {} är förbrukat, och det som går över räknas",
        "the month's cap of assessment {} is used up, and what goes beyond it counts",
    )
    CAP = Words(
        "taket i bedömning {} är förbrukat, och det som går över räknas",
        "the cap of assessment {} is used up, and what goes beyond it counts",
    )
    OCCASIONS = Words(
        "tillfällena i bedömning {} är förbrukade, och fler räknas",
        "the occasions of assessment {} are used up, and more of them count",
    )


def _used_up(months: Iterable[MonthResult], language: Language) -> Iterator[str]:
    """The assessments whose cap or occasions did not reach to all pay, and in which months."""
    found: dict[tuple[str, _Limit], dict[Month, None]] = {}
    for one in months:
        for used in _limits_of(road_of(one)):
            found.setdefault(used, {})[one.month] = None
    for (name, limit), which in found.items():
        yield f"{spans(which)}: {language.of(limit.value).format(name)}."


def _limits_of(result: Calculation) -> Iterator[tuple[str, _Limit]]:
    rows = result.sheet.part(Part.ASSESSMENT)
    for row in rows:
        rule: Any = row.applied
        if isinstance(rule, OccasionalPayCountsInFull):
            ended, limit = rule.assessed, _BY_REASON.get(rule.reason)
        else:
            left_out = getattr(rule, "exact", rule)
            ended = (left_out.assessed,)
            limit = _Limit.CAP if row.amount == left_out.room != left_out.pay else None
        if limit is not None:
            for one in ended:
                yield one.id, _Limit.OF_THE_MONTH if _is_of_the_month(one, limit, rows) else limit


_BY_REASON = {Reason.CAP_USED: _Limit.CAP, Reason.OCCASION_LIMIT: _Limit.OCCASIONS}


def _is_of_the_month(one: Assessable, limit: _Limit, rows: "Iterable[Row]") -> bool:
    """Whether it is the month's own cap: all of it has been left out in the month."""
    if limit is not _Limit.CAP or not isinstance(one.scope, Standing):
        return False
    with exactly():
        left_out = sum((row.amount for row in rows if one.id in row.refs), ZERO)
    return left_out == one.scope.caps.per_month


def own_fields(replaced: "Iterable[Replaced]", language: Language) -> Iterator[Block]:
    """The fields that a month has of its own, in place of what stands first in the file."""
    said = list(_own(replaced, language))
    if said:
        yield "\n".join(said)


def _own(replaced: "Iterable[Replaced]", language: Language) -> Iterator[str]:
    found: dict[tuple[str, int, int], list[Month]] = {}
    for month, name, here, there in replaced:
        found.setdefault((name, here, there), []).append(month)
    for (name, here, there), which in found.items():
        yield language(
            f"{spans(which)}: {name} i månaden ersätter det som står först i filen "
            f"({here} i stället för {there}).",
            f"{spans(which)}: {name} of the month replaces what stands first in the file "
            f"({here} instead of {there}).",
        )
