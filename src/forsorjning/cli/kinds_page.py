"""The kinds of cost and income as a page, and as a tree for JSON."""

from collections.abc import Iterator
from typing import Any

from forsorjning.cli.page import Block
from forsorjning.facts.costs import CostKind
from forsorjning.facts.income import IncomeKind
from forsorjning.ground.blocks import Heading, Line, Table
from forsorjning.ground.language import Language
from forsorjning.interop.names import SCHEMA_VERSION


def kinds_page(language: Language) -> list[Block]:
    """What can stand as ``kind``, and what it is called."""
    stod, other = (
        Table(
            [
                Line((kind.name, language.of(kind)))
                for kind in CostKind
                if kind.in_forsorjningsstod is within
            ],
            amounts=0,
            title=title,
        )
        for within, title in (
            (True, "Försörjningsstöd"),
            (False, language("Levnadskostnader i övrigt", "Other living costs")),
        )
    )
    incomes = [Line((kind.name, _with_note(kind, language))) for kind in IncomeKind]
    return [
        Heading(language("Slag av kostnader", "Kinds of cost")),
        stod,
        other,
        Heading(language("Slag av inkomster", "Kinds of income")),
        Table(incomes, amounts=0),
        language(
            'I en fil skrivs slaget med det första ordet: kind = "MEDICINE". En JSON-fil kan i '
            "stället ha koden från ett verksamhetssystem; --json visar vilka koder som är kända.",
            'A file has the first word: kind = "MEDICINE". A JSON file may have the code of a case '
            "system in its place; --json shows which codes are known.",
        ),
    ]


def _with_note(kind: IncomeKind, language: Language) -> str:
    note = ""
    if kind.employment:
        note = language("inkomst av anställning", "income of employment")
    elif kind.own_work:
        note = language("inkomst av eget arbete", "income of own work")
    elif kind.practice_differs:
        note = language(
            "kommunens praxis säger om den räknas", "the practice says whether it counts"
        )
    return f"{language.of(kind)} ({note})" if note else language.of(kind)


def kinds_tree() -> dict[str, Any]:
    """Both lists with their labels, and what each code of a case system is here."""
    return {
        "schemaVersion": SCHEMA_VERSION,
        "type": "Kinds",
        "costs": [
            {
                "kind": kind.name,
                "label": kind.sv,
                "labelEn": kind.en,
                "inForsorjningsstod": kind.in_forsorjningsstod,
            }
            for kind in CostKind
        ],
        "incomes": [
            {
                "kind": kind.name,
                "label": kind.sv,
                "labelEn": kind.en,
                "employment": kind.employment,
                "ownWork": kind.own_work,
                "practiceDiffers": kind.practice_differs,
            }
            for kind in IncomeKind
        ],
        "codes": list(_codes()),
    }


def _codes() -> Iterator[dict[str, Any]]:
    """A code that can be several kinds, or none, is refused: a person has to read it."""
    from forsorjning.interop.elsewhere import COST_CODES, INCOME_CODES

    for of, codes in (("cost", COST_CODES), ("income", INCOME_CODES)):
        for one in codes:
            yield {
                "code": one.code,
                "system": one.system,
                "of": of,
                "kinds": [kind.name for kind in one.kinds],
            }
