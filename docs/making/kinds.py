"""The page of the kinds of income and cost, with their labels and the case systems' codes."""

from collections.abc import Iterator
from enum import Enum

from docs.making.markdown import MADE, table
from forsorjning.facts.costs import CostKind
from forsorjning.facts.income import IncomeKind
from forsorjning.interop.elsewhere import COST_CODES, INCOME_CODES, Code

_KINDS = f"""\
# Kinds of income and cost

{MADE}

Both lists are closed. In Python a kind is given by its name, and a document may also have the code
of a case system in its place: what Sundsvall's service in front of Lifecare writes (careM), and
what an application to VIVA has. A result always has our name, with its label in Swedish and
English. The codes were read in public source code in November 2026.

## Income

*Employment*: income of employment (inkomst av anställning), which alone gives jobbstimulans. *Own
work*: income of own work (inkomst av eget arbete), for the rule of children and school youths.
*Practice*: municipalities treat it differently (habiliteringsersättning), or it was not found how
it counts (jobbpremie), so that `Practice.kinds_counted` has to say.
"""
_COSTS = """\
## Cost

*försörjningsstöd*: a cost of 12 kap. 7 § first paragraph 2 SoL. *i övrigt*: other living costs
(levnadskostnader i övrigt), of 12 kap. 1 §.
"""
_OPEN = """\
## Codes that a person has to read

A code that can be several of our kinds, or none, is refused, since the choice would move an amount
or what it is called in law.
"""


def kinds_page() -> Iterator[str]:
    """Both catalogues, and the codes of case systems."""
    yield _KINDS
    yield from table(
        ("Kind", "Swedish", "English", "What is special", "careM", "VIVA"),
        *(
            (f"`{kind.name}`", kind.sv, kind.en, _nature(kind), *_codes(kind, INCOME_CODES))
            for kind in IncomeKind
        ),
    )
    yield _COSTS
    yield from table(
        ("Kind", "Swedish", "English", "Part", "careM", "VIVA"),
        *(
            (
                f"`{kind.name}`",
                kind.sv,
                kind.en,
                "försörjningsstöd" if kind.in_forsorjningsstod else "i övrigt",
                *_codes(kind, COST_CODES),
            )
            for kind in CostKind
        ),
    )
    yield _OPEN
    yield from table(
        ("Code", "System", "What it can be"),
        *(
            (
                f"`{one.code}`",
                one.system,
                " or ".join(f"`{kind.name}`" for kind in one.kinds)
                or "no income: the surplus of an earlier month stands in `Ledger.surplus`",
            )
            for one in (*INCOME_CODES, *COST_CODES)
            if len(one.kinds) != 1
        ),
    )


def _nature(kind: IncomeKind) -> str:
    if kind.employment:
        return "employment, own work"
    if kind.own_work:
        return "own work"
    return "practice" if kind.practice_differs else ""


def _codes(kind: Enum, codes: tuple[Code, ...]) -> Iterator[str]:
    for system in ("careM", "VIVA"):
        yield ", ".join(
            f"`{one.code}`" for one in codes if one.system == system and one.kinds == (kind,)
        )
