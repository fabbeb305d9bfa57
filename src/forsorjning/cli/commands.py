"""What the commands do. Everything that is wrong with their input is a ``Refused``."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from typing import IO, TYPE_CHECKING, Any, BinaryIO, NamedTuple, TypeAlias

from forsorjning.cli.page import in_one_line, say, say_as_file, show, spans, speak_utf8
from forsorjning.ground.errors import InvalidFacts, NormNotPublished, extra_installed
from forsorjning.ground.language import Language
from forsorjning.ground.months import Month
from forsorjning.ground.words import Words

if TYPE_CHECKING:
    from forsorjning.calculation.month import AwaitsAssessment
    from forsorjning.calculation.months import MonthResult
    from forsorjning.calculation.result import Settled
    from forsorjning.cli.page import Block
    from forsorjning.interop.documents import Document
    from forsorjning.interop.results import Run
    from forsorjning.interop.runs import RunDocument

    Found: TypeAlias = Settled | AwaitsAssessment | MonthResult | Run

STDIN = STDOUT = "-"
LONGEST = 10_000_000  # bytes; a case is some thousands


_NOTHING_SENT = Words(
    "Ingenting skickades in. Skicka in ett ärende, eller skriv namnet på dess fil.",
    "Nothing was sent. Send a case, or write the name of its file.",
)


class Refused(Exception):
    """The input can't be used; the text says why."""


class Read(NamedTuple):
    """A document that has been read.

    Attributes:
        source: what it is called.
        sent: all of it, and the suffix of its file.
        document: what it holds.
    """

    source: str
    sent: tuple[bytes, str]
    document: "Document | RunDocument"


def read_in(file: str, asked: Namespace) -> Read:
    """Read the document of a file, or the one that was sent."""
    language = asked.language
    what = language("Det som skickades in", "What was sent")
    source = what if file == STDIN else name_of(file)
    sent = bytes_of(file, source, language), "" if file == STDIN else Path(file).suffix
    with refusals(source, asked, sent=sent):
        from forsorjning.interop.documents import document_of

        return Read(source, sent, document_of(*sent))


def calculate(asked: Namespace) -> None:
    """Calculate the month or the months of a file and print the result."""
    language = asked.language
    wanted = None if asked.sheet is None else month_written(asked.sheet, language)
    read = read_in(asked.file, asked)
    document = read.document
    with refusals(read.source, asked, document, read.sent):
        found: Found = document.calculate()
        if wanted is not None:
            found = _only(wanted, found, language)
        if asked.json:
            from forsorjning.interop.json import to_json

            say_as_file(to_json(found, indent=2))
            return
    show(_page(found, document, as_argument(asked.file, language), language))


def month_written(written: str, language: Language) -> Month:
    """The month that an option names."""
    try:
        return Month.parse(written)
    except InvalidFacts:
        like = language("Skriv en månad så här: 2026-09", "Write a month like this: 2026-09")
    raise Refused(like)


def _only(month: Month, found: "Found", language: Language) -> "Found":
    """What was found of one of the months, with nothing of the others."""
    from forsorjning.calculation.month import AwaitsAssessment
    from forsorjning.interop.results import Run

    if not isinstance(found, Run):
        of_one = found.if_refused if isinstance(found, AwaitsAssessment) else found
        if of_one.month != month:
            raise Refused(no_case_of([of_one.month], language))
        return found
    by_month = {one.month: one for one in found.months}
    if month in by_month:
        return by_month[month]
    if month not in found.later:
        raise Refused(no_case_of([*by_month, *found.later], language))
    if found.missing is not None:
        raise Refused(not_published(found.missing, language))
    waits = language(
        "Månaden kan inte räknas förrän en person har svarat på frågorna för",
        "The month can't be calculated until a person has answered the questions of",
    )
    raise Refused(f"{waits} {max(by_month)}.")


def no_case_of(there: list[Month], language: Language) -> str:
    """That a month has no case, and which have one."""
    none = language("Det finns inget ärende för den månaden.", "There is no case of that month.")
    those = language("De som finns", "Those that there are")
    return f"{none} {those}: {spans(there)}."


def _page(
    found: "Found", document: "Document | RunDocument", source: str, language: Language
) -> "list[Block]":
    from forsorjning.calculation.months import MonthResult
    from forsorjning.interop.results import Run

    if isinstance(found, Run):
        from forsorjning.cli.run_page import run_page

        return run_page(found, document, source, language)  # type: ignore[arg-type]
    if isinstance(found, MonthResult):
        from forsorjning.cli.run_page import month_page

        return month_page(found, document, language)  # type: ignore[arg-type]
    from forsorjning.cli.sheets import result_page

    return result_page(found, language)


def as_argument(file: str, language: Language) -> str:
    """The file as it is written after the command; what was sent has no name."""
    if file == STDIN:
        return language("FIL", "FILE")
    name = name_of(file)
    return f'"{name}"' if " " in name else name


def example(asked: Namespace) -> None:
    """Print an example or save its file, or print which there are."""
    from forsorjning.cli import examples
    from forsorjning.cli.example_page import example_page

    language = asked.language
    if asked.name is None:
        _examples(asked)
        return
    names = examples.names()
    if asked.name not in names:
        none = language("Det finns inget sådant exempel.", "There is no such example.")
        those = language("De som finns", "Those that there are")
        raise Refused(f"{none} {those}: {', '.join(names)}.")
    one = examples.read(asked.name)
    if asked.file or asked.save == STDOUT:
        say_as_file(one.text.rstrip("\n"))
    elif asked.save is not None:
        name = save(one.text, asked.save, language)
        say(language(f"Exemplet är sparat i {name}.", f"The example is saved in {name}."))
    else:
        with refusals(asked.name, asked):
            if asked.json:
                from forsorjning.interop.json import to_json

                say_as_file(to_json(one.given_run if one.several else one.given, indent=2))
                return
            page = example_page(one, language)
        show(page)


def _examples(asked: Namespace) -> None:
    from forsorjning.cli import examples
    from forsorjning.cli.example_page import list_page

    every = [examples.read(name) for name in examples.names()]
    if asked.file or asked.save is not None:
        raise Refused(
            asked.language(
                "Ange vilket exempel det gäller: forsorjning example NAMN",
                "Name the example that is meant: forsorjning example NAME",
            )
        )
    if asked.json:
        say_tree(
            [{"name": one.name, "title": one.title.sv, "titleEn": one.title.en} for one in every]
        )
    else:
        show(list_page(every, asked.language))


def what_if(asked: Namespace) -> None:
    """Answer what a pay, a plan or another file would come to."""
    from forsorjning.cli.what_if import answer

    answer(asked)


def norms(asked: Namespace) -> None:
    """Print the riksnorm of every year, or of one."""
    from forsorjning.cli.norms_page import norms_page, norms_tree

    language = asked.language
    year = None if asked.year is None else _year(asked.year, language)
    try:
        if asked.json:
            say_tree(norms_tree(year))
        else:
            show(norms_page(year, language))
    except NormNotPublished as error:
        raise Refused(not_published(error, language)) from None


def _year(written: str, language: Language) -> int:
    if len(written) == len("2026") and written.isascii() and written.isdigit():
        return int(written)
    raise Refused(language("Skriv ett år så här: 2026", "Write a year like this: 2026"))


def rules(asked: Namespace) -> None:
    """Print every rule."""
    from forsorjning.cli.rules_page import rules_page, rules_tree

    if asked.json:
        say_tree(rules_tree())
    else:
        show(rules_page(asked.language))


def kinds(asked: Namespace) -> None:
    """Print every kind of cost and income."""
    from forsorjning.cli.kinds_page import kinds_page, kinds_tree

    if asked.json:
        say_tree(kinds_tree())
    else:
        show(kinds_page(asked.language))


def say_tree(tree: Any) -> None:
    """Print a tree as JSON."""
    say_as_file(json.dumps(tree, ensure_ascii=False, indent=2))


def bytes_of(file: str, source: str, language: Language) -> bytes:
    """All that a file holds, or that was sent."""
    try:
        if file != STDIN:
            with Path(file).open("rb") as opened:
                data = _to_the_end(opened)
        else:
            # A shell can have closed it; then nothing was sent, as from a file that is empty.
            data = b"" if sys.stdin is None else _to_the_end(sys.stdin.buffer)
            if not data:
                raise Refused(language.of(_NOTHING_SENT))
    except FileNotFoundError:
        why = language(
            "filen finns inte; se efter att namnet stämmer och att du står i rätt mapp",
            "there is no such file; look at its name, and at the folder you are in",
        )
    except IsADirectoryError:
        why = language("det är en katalog, ingen fil", "it is a directory, not a file")
    except PermissionError:
        why = language("filen får inte läsas", "the file may not be read")
    except (OSError, ValueError):
        why = language("filen går inte att läsa", "the file can't be read")
    else:
        if len(data) <= LONGEST:
            return data
        why = language("innehållet är längre än ett ärende", "it is longer than any case")
    raise Refused(f"{source}: {why}.")


def _to_the_end(stream: BinaryIO) -> bytes:
    """Everything that the stream gives, also one that answers before it has anything.

    Half a case would be another case. A stream without an end is read until it is too long.
    """
    data = b""
    while len(data) <= LONGEST:
        part: bytes | None = stream.read(LONGEST + 1)
        if part is None:  # nothing has come yet
            select([stream], [], [])
        elif part:
            data += part
        else:
            break
    return data


def save(held: str | bytes, file: str, language: Language) -> str:
    """Write a file that was not there, and give its name; none takes the place of another."""
    name, path = name_of(file), Path(file)
    try:
        with _new(path, held) as opened:
            try:
                opened.write(held)
                opened.flush()
            except BaseException:
                path.unlink()  # half an example is another case
                raise
    except FileExistsError:
        raise Refused(exists(file, language)) from None
    except (OSError, ValueError):
        why = language("filen går inte att spara", "the file can't be saved")
        raise Refused(f"{name}: {why}.") from None
    return name


def exists(file: str, language: Language) -> str:
    """That there is such a file already, in whose place nothing is saved."""
    why = language("filen finns redan; välj ett annat namn", "the file exists; choose another name")
    return f"{name_of(file)}: {why}."


def _new(path: Path, held: str | bytes) -> IO[Any]:
    if isinstance(held, bytes):
        return path.open("xb")
    return path.open("x", encoding="utf-8", newline="\n")


def name_of(file: str) -> str:
    """The name that the file has on the disk, also where none or a folder was written."""
    return in_one_line(str(Path(file)))


@contextmanager
def refusals(
    source: str,
    asked: Namespace,
    document: "Document | RunDocument | None" = None,
    sent: tuple[bytes, str] = (b"", ""),
) -> Iterator[None]:
    """Say what is wrong with what was read; ``sent`` is all of it, and the suffix of its file."""
    language = asked.language
    try:
        yield
    except (InvalidFacts, NormNotPublished) as error:
        from forsorjning.cli.faults import faults_as_json, faults_as_lines

        if asked.json:
            speak_utf8(sys.stderr)
            why = faults_as_json(error, "month" if document is None else document.month_at)
        elif isinstance(error, InvalidFacts):
            from forsorjning.interop.documents import months_in

            why = "\n".join(faults_as_lines(source, error, months_in(*sent), language))
        else:
            why = f"{source}: {not_published(error, language)}"
        raise Refused(why) from None
    except ModuleNotFoundError as error:
        if error.name != "cattrs":
            raise
        missing = language(
            "Kommandot behöver ett tillägg som inte är installerat",
            "The command needs an extra that is not installed",
        )
        raise Refused(f"{missing}: {language(*extra_installed('cli'))}") from None


def not_published(error: NormNotPublished, language: Language) -> str:
    """That a month has no norm, in the language asked for."""
    return language(error.sv, str(error))
