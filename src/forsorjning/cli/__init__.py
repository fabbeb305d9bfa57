"""The command ``forsorjning``: a month from a file, examples, norms and rules."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from forsorjning.cli import commands
from forsorjning.cli.arguments import language_of, parse
from forsorjning.cli.page import cleaned

NOT_WRITTEN = 1
WRONG_INPUT = 2
INTERRUPTED = 130  # as a shell tells of Ctrl-C
NOBODY_READS = 141  # as a shell tells of a broken pipe


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and say how it went: 0, or 2 for input that can't be used."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if sys.stdout is None:  # closed by the shell
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a letter shows its code; no text is worth a traceback.
        with suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_what_is_unwritten()
        return NOBODY_READS
    except OSError:
        language = language_of(arguments)
        sv, en = "Det gick inte att skriva ut resultatet.", "The result could not be written."
        sys.stderr.write(f"{language(sv, en)}\n")
        _forget_what_is_unwritten()
        return NOT_WRITTEN
    return code


def _forget_what_is_unwritten() -> None:
    """Let Python close the output in peace, though nobody takes the rest of it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    try:
        asked = parse(arguments)
        command = getattr(commands, asked.command)
        command(asked)
    except commands.Refused as refused:
        sys.stderr.write(f"{cleaned(str(refused))}\n")
        return WRONG_INPUT
    except SystemExit as stop:  # argparse has shown its help, or what is wrong
        return int(stop.code or 0)
    return 0
