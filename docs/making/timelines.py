"""The section of the timelines on the page of worked cases: month by month, what each comes to."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from docs.making.markdown import table
from forsorjning.ground.money import printed
from tests.worked.helpers import TIMELINES, Table, read

_ROOT = Path(__file__).parents[2]
# How the words of a sheet's rows are told: an amount, a title, the sections.
_OF_ROWS = {"rows": "{}", "titles": '"{}"', "cites": "({})"}

_SAYS = """\
## Months in a row

By hand as well: each file is a run of months, what each of them comes to, and what it leaves to
the next.

- `status` is where a person stands with jobbstimulans when the month has been entered.
- `remaining` is what is left of an assessment on a day, and `use` what has been used of it, by the
  year of the work.
- `left` is the surpluses that are left, and `youth` a child's earnings of a year, before tax and
  after it.
- `without` is the month as it is without one of its assessments.
- What a row is called stands in quotation marks, and what it cites in brackets.

A month that is told anew is a decided one, recomputed with what is known now; its amounts are those
of [the change](results.md#change).
"""


def timelines_section() -> Iterator[str]:
    """Every timeline, with a table of its months."""
    yield _SAYS
    for path in TIMELINES:
        timeline = read(path)
        yield f"### {timeline['name']}\n"
        place = path.relative_to(_ROOT).as_posix()
        yield f"[{path.name}](../../{place}): {timeline['source']}.\n"
        yield from table(("Month", "Comes to"), *_lines(timeline["months"]))
        if "again" in timeline:
            yield from table(("Told anew", "Comes to"), *_lines(timeline["again"]))


def _lines(months: Iterable[Table]) -> Iterator[tuple[str, str]]:
    for month in months:
        named = f"{month['month']}: {month['name']}" if "name" in month else month["month"]
        yield named, "; ".join(_told(month["expect"]))


def _told(expected: Table, before: str = "") -> Iterator[str]:
    """Each by its path; the words of a small group stand together, and a row has its own name."""
    for name, value in expected.items():
        if not isinstance(value, dict):
            yield f"`{before}{name}` {_said(value)}"
        elif name in _OF_ROWS:
            yield from (
                f"`{row}` {_OF_ROWS[name].format(_said(one))}" for row, one in value.items()
            )
        elif len(value) <= 1 or any(isinstance(held, dict | list) for held in value.values()):
            yield from _told(value, f"{before}{name}.")
            if not value:
                yield f"`{before}{name}` none"
        else:
            held = ", ".join(f"{key} = {_said(one)}" for key, one in value.items())
            yield f"`{before}{name}`: {held}"


def _said(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | Decimal():
            return printed(Decimal(value))
        case list():
            return ", ".join(map(_said, value)) or "none"
        case _:
            return str(value)
