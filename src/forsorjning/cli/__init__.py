"""The command ``forsorjning``: a month from a file, examples, norms and rules."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import FileIO, TextIOWrapper
from shutil import get_terminal_size
from typing import TextIO

from forsorjning.cli import commands
from forsorjning.cli.arguments import language_of, parse
from forsorjning.ground.as_text import folded
from forsorjning.ground.blocks import cleaned

NOT_WRITTEN = 1
WRONG_INPUT = 2
INTERRUPTED = 130  # as a shell tells of Ctrl-C
NOBODY_READS = 141  # as a shell tells of a broken pipe


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and say how it went: 0, or 2 for input that can't be used."""
    arguments = sys.argv[1:] if arguments is None else arguments
    sys.stdout, sys.stderr = _opened(sys.stdout, "r"), _opened(sys.stderr, "w")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_what_is_unwritten(sys.stdout)
        return NOBODY_READS
    except OSError:
        language = language_of(arguments)
        sv, en = "Det gick inte att skriva ut resultatet.", "The result could not be written."
        _complain(language(sv, en))
        _forget_what_is_unwritten(sys.stdout)
        return NOT_WRITTEN
    return code


def _opened(stream: TextIO | None, closed: str) -> TextIO:
    """The stream, able to take any text.

    Where the shell has closed it there is one in its place: with ``closed`` as "w" whatever is
    said is lost; with "r" nothing can be written, which is told as of a disk that is full.
    """
    if stream is None:
        return TextIOWrapper(FileIO(os.devnull, closed), encoding="utf-8")
    # A terminal that lacks a letter shows its code; no text is worth a traceback.
    with suppress(AttributeError):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[attr-defined]
    return stream


def _complain(text: str) -> None:
    """Say what is wrong, if anybody hears it; the exit code says it too."""
    if sys.stderr.isatty():  # which would divide words where the line ends
        width = get_terminal_size().columns
        text = "\n".join(row for line in text.split("\n") for row in folded(line, width))
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        _forget_what_is_unwritten(sys.stderr)


def _forget_what_is_unwritten(stream: TextIO) -> None:
    """Let Python close the stream in peace, though nobody takes the rest of it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _run(arguments: Sequence[str]) -> int:
    try:
        asked = parse(arguments)
        command = getattr(commands, asked.command)
        command(asked)
    except commands.Refused as refused:
        _complain(cleaned(str(refused)))
        return WRONG_INPUT
    except SystemExit:
        pass  # the help or the version has been shown
    return 0
