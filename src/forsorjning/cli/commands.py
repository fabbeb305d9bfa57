"""What the commands do. Everything that is wrong with their input is a ``Refused``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from forsorjning.calculation import month
from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.result import Settled
from forsorjning.cli.page import in_one_line, say, show
from forsorjning.ground.errors import InvalidFacts, NormNotPublished

STDIN = "-"


class Refused(Exception):
    """The input can't be used; the text says why, in Swedish."""


def calculate(file: str, *, as_json: bool) -> None:
    """Calculate the month of a file and print the result."""
    source = "Det som skickades in" if file == STDIN else in_one_line(file)
    text = _bytes_of(file, source)
    with _refusals(source):
        result = _calculated(text)
        if as_json:
            from forsorjning.interop.json import to_json

            say(to_json(result, indent=2))
            return
    from forsorjning.cli.sheets import result_page

    show(result_page(result))


def example(name: str | None, *, as_json: bool, as_file: bool) -> None:
    """Print an example, or which there are."""
    from forsorjning.cli.examples import EXAMPLES

    if name is None:
        say("\n".join(f"{each}: {one.title}" for each, one in EXAMPLES.items()))
        return
    if name not in EXAMPLES:
        raise Refused(f"Det finns inget sådant exempel. De som finns: {', '.join(EXAMPLES)}.")
    text = files("forsorjning").joinpath("examples", f"{name}.json").read_bytes()
    if as_file:
        say(text.decode().rstrip("\n"))
        return
    with _refusals(name):
        from forsorjning.interop.json import read_case_file, to_json

        given = read_case_file(text)
    if as_json:
        say(to_json(given, indent=2))
    else:
        show(EXAMPLES[name].page(given.case))


def _calculated(text: bytes) -> Settled | AwaitsAssessment:
    from forsorjning.interop.json import read_case_file

    given = read_case_file(text)
    return month.calculate(given.case, ledger=given.ledger, practice=given.practice)


def _bytes_of(file: str, source: str) -> bytes:
    try:
        if file != STDIN:
            return Path(file).read_bytes()
        # A shell can have closed it; then nothing was sent.
        return b"" if sys.stdin is None else sys.stdin.buffer.read()
    except FileNotFoundError:
        why = "filen finns inte"
    except IsADirectoryError:
        why = "det är en katalog, ingen fil"
    except PermissionError:
        why = "filen får inte läsas"
    except (OSError, ValueError):
        why = "filen går inte att läsa"
    raise Refused(f"{source}: {why}.")


@contextmanager
def _refusals(source: str) -> Iterator[None]:
    """Say in Swedish what is wrong with what was read."""
    try:
        yield
    except InvalidFacts as error:
        raise Refused("\n".join(_told(source, error))) from None
    except NormNotPublished as error:
        raise Refused(f"{source}: {error.sv}") from None
    except ModuleNotFoundError as error:
        if error.name != "cattrs":
            raise
        raise Refused(
            "Kommandot behöver ett tillägg som inte är installerat: pip install 'forsorjning[cli]'"
        ) from None


def _told(source: str, error: InvalidFacts) -> Iterator[str]:
    from forsorjning.interop.names import in_json

    faults = [in_json(fault) for fault in error.faults]
    yield f"{source}: {len(faults)} fel"
    for fault in faults:
        yield f"  {fault.at or 'hela filen'}: {fault.sv} [{fault.code}]"
