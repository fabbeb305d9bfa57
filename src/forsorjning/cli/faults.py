"""What is wrong with a document: as lines for people, and as a tree for programs."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from forsorjning.ground.errors import Fault, InvalidFacts, NormNotPublished
from forsorjning.ground.language import Language
from forsorjning.interop.names import SCHEMA_VERSION

_IN_A_MONTH = re.compile(r"months\[(\d+)\]")
_OF_A_LIST = {"not_in_list", "code_not_one_kind"}


def faults_as_lines(
    source: str, error: InvalidFacts, months: Mapping[int, str], language: Language
) -> Iterator[str]:
    """Each fault with its place, and what helps to find it and put it right.

    ``months`` are the months of the document by their places: a place is easier to find with
    its month, since months are left out where nobody applied.
    """
    faults = _each_once(error)
    number = len(faults)
    yield f"{source}: {language(f'{number} fel', 'a fault' if number == 1 else f'{number} faults')}"
    for fault in faults:
        place = _with_month(fault.at, months) or language("hela filen", "the whole file")
        yield f"  {place}: {language.of(fault)} [{fault.code}]"
    if any("[" in fault.at for fault in faults):
        yield language(
            "  Platserna räknas från 0: [0] är den första i filen och [1] den andra.",
            "  Places are counted from 0: [0] is the first in the file and [1] the second.",
        )
    if any(fault.code in _OF_A_LIST and fault.at.endswith("kind") for fault in faults):
        yield language(
            "  Vad slagen heter på svenska visar: forsorjning kinds",
            "  What the kinds are: forsorjning kinds --language en",
        )


def _with_month(place: str, months: Mapping[int, str]) -> str:
    """A place, with the month that it lies in: months[8] (2026-10).incomes[3].net."""
    found = _IN_A_MONTH.match(place)
    month = months.get(int(found[1])) if found else None
    return f"{found[0]} ({month}){place[found.end() :]}" if found and month else place


def faults_as_json(error: InvalidFacts | NormNotPublished, month: str) -> str:
    """The same for a program, in both languages; ``month`` is the path of the month."""
    if isinstance(error, InvalidFacts):
        faults = [
            _fault(one.code, one.at, one.possible, one.sv, one.en) for one in _each_once(error)
        ]
    else:
        faults = [_fault("norm_not_published", month, error.nearest, error.sv, str(error))]
    tree = {"schemaVersion": SCHEMA_VERSION, "type": "Faults", "faults": faults}
    return json.dumps(tree, ensure_ascii=False, indent=2)


def _each_once(error: InvalidFacts) -> tuple[Fault, ...]:
    """One fault of a person can be met again at each of the person's payments."""
    return tuple(dict.fromkeys(error.faults))


def _fault(code: str, at: str, possible: str, message: str, message_en: str) -> dict[str, Any]:
    return {
        "code": code,
        "at": at,
        "possible": possible,
        "message": message,
        "messageEn": message_en,
    }
