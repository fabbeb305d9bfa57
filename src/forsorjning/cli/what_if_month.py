"""The month of a file that a what-if is about, and what the months before it leave."""

from argparse import Namespace
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.cli.commands import (
    Read,
    Refused,
    month_written,
    no_case_of,
    read_in,
    refusals,
)
from forsorjning.facts.case import Case
from forsorjning.facts.ledger import Ledger
from forsorjning.facts.practice import Practice
from forsorjning.ground.errors import NormNotPublished
from forsorjning.ground.language import Language
from forsorjning.ground.months import Month

if TYPE_CHECKING:
    from forsorjning.interop.documents import Document
    from forsorjning.interop.runs import RunDocument


class Chosen(NamedTuple):
    """A month of a file.

    Attributes:
        read: the file.
        case, ledger, practice: all that is calculated from.
    """

    read: Read
    case: Case
    ledger: Ledger
    practice: Practice


def chosen_in(file: str, asked: Namespace) -> Chosen:
    """Read a file and choose its month: the one that is asked for, or the last."""
    wanted = None if asked.month is None else month_written(asked.month, asked.language)
    read = read_in(file, asked)
    with refusals(read.source, asked, read.document, read.sent):
        from forsorjning.interop.documents import Document

        document = read.document
        if isinstance(document, Document):
            return _of_one(read, document, wanted, asked.language)
        return _of_several(read, document, wanted, asked.language)


def _of_one(read: Read, document: "Document", wanted: Month | None, language: Language) -> Chosen:
    given = document.given
    if wanted not in {None, given.case.month}:
        raise Refused(no_case_of([given.case.month], language))
    with suppress(NormNotPublished):  # another month's may be tried
        document.calculate()  # what is wrong with the file is told by its places
    return Chosen(read, given.case, given.ledger, given.practice)


def _of_several(
    read: Read, document: "RunDocument", wanted: Month | None, language: Language
) -> Chosen:
    given = document.given
    there = [case.month for case in given.cases]
    if wanted is not None and wanted not in there:
        raise Refused(no_case_of(there, language))
    place = len(there) - 1 if wanted is None else there.index(wanted)
    ledger = _before(read, document, place, language)
    return Chosen(read, given.cases[place], ledger, given.practice)


def _before(read: Read, document: "RunDocument", place: int, language: Language) -> Ledger:
    """What is known before a month: what stands in the file, and what the months before left."""
    try:
        run = document.calculate()
    except NormNotPublished:
        if place:
            raise
        return document.given.ledger
    if place == 0:
        return document.given.ledger
    if place > len(run.months) and run.missing is not None:
        raise run.missing
    last = run.months[min(place, len(run.months)) - 1]
    if isinstance(last.result, AwaitsAssessment):
        raise Refused(
            language(
                f"{read.source}: månaden kan inte räknas förrän en person har svarat på frågorna "
                f"för {last.month}. Skriv svaren i filen, eller välj den månaden med "
                f"--month {last.month}.",
                f"{read.source}: the month can't be calculated until a person has answered the "
                f"questions of {last.month}. Write the answers in the file, or choose that month "
                f"with --month {last.month}.",
            )
        )
    return last.ledger
