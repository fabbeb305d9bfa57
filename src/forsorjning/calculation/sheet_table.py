"""The sheet as a table: the rows of one road, or of several side by side."""

from collections import Counter
from collections.abc import Iterator, Sequence

from forsorjning.calculation.printing import SECTIONS
from forsorjning.calculation.result import Calculation
from forsorjning.calculation.sheet import Row, together
from forsorjning.facts.household import Household
from forsorjning.ground.blocks import Line, Table
from forsorjning.ground.language import Language
from forsorjning.ground.law import Strength
from forsorjning.ground.money import printed
from forsorjning.ground.rule import Part

_ABSENT = "–"


def sheet_table(*results: Calculation, language: Language, heads: tuple[str, ...] = ()) -> Table:
    """The rows of one sheet, or of several side by side, by section."""
    lines: list[Line] = []
    nothing = ("",) * len(results)
    for heading, parts in SECTIONS:
        rows = list(_section(results, parts, language))
        if rows:
            title = Line((language.of(heading), *nothing, ""), bold=True)
            lines += [title, *rows, Line(("", *nothing, ""))]
    return Table(lines[:-1], amounts=len(results), heads=("", *heads, "") if heads else ())


def _section(
    results: tuple[Calculation, ...], parts: tuple[Part, ...], language: Language
) -> Iterator[Line]:
    roads = [_by_subject(result, parts) for result in results]
    found = [[road.get(one) for road in roads] for one in together(roads)]
    shown = [[row for row in rows if row is not None][-1] for rows in found]
    told = titles(shown, results[0].case.household, language)
    for row, title, rows in zip(shown, told, found, strict=True):
        amounts = (_ABSENT if one is None else printed(one.amount) for one in rows)
        yield Line((f"  {title}", *amounts, ground_of(row, language)), bold=row.rule == "Aid")


def _by_subject(result: Calculation, parts: tuple[Part, ...]) -> dict[object, Row]:
    """The rows of some parts, by what they meet on the other road."""
    met = Counter[object]()
    found: dict[object, Row] = {}
    for row in result.sheet:
        if row.part in parts:
            # What is left out of a payment on one road meets what is not on the other.
            about = row.refs if row.part is Part.ASSESSMENT else row.id
            met[about] += 1
            found[about, met[about]] = row
    return found


def titles(rows: Sequence[Row], household: Household, language: Language) -> Iterator[str]:
    """The rows' titles: with whose they are where there are several people, and told apart."""
    people = [member.id for member in household.members]
    told = []
    met: dict[tuple[str, str], set[object]] = {}
    for place, row in enumerate(rows):
        title = language(row.title, row.title_en)
        whose = next((one for one in row.refs if one in people), "") if len(people) > 1 else ""
        # Of several payments of one person each is named, however they are treated.
        is_payment = row.part is Part.ASSESSMENT
        about = ("" if is_payment else title, whose)
        met.setdefault(about, set()).add(row.refs[0] if is_payment else place)
        told.append((title, whose, about))
    for row, (title, whose, about) in zip(rows, told, strict=True):
        alike = len(met[about]) > 1
        names = dict.fromkeys([*row.refs[:alike], *([whose] if whose else [])])
        yield f"{title} ({', '.join(names)})" if names else title


def ground_of(row: Row, language: Language) -> str:
    """What a row stands on: its sections, and in words where that is not a statute."""
    grounds = [f"{citation.section} {citation.act.short}" for citation in row.citations]
    if row.strength is not Strength.STATUTE:
        grounds.append(language.of(row.strength))
    return ", ".join(grounds)


def acts_of(result: Calculation) -> str:
    """Which acts the short names of a sheet stand for."""
    acts = dict.fromkeys(citation.act for row in result.sheet for citation in row.citations)
    return ". ".join(f"{act.short}: {act.name} ({act.sfs})" for act in acts) + "."
