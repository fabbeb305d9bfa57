"""What can be written after ``forsorjning``."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from forsorjning.cli.commands import Refused
from forsorjning.cli.help import HELP
from forsorjning.cli.page import say
from forsorjning.ground.language import Language
from forsorjning.version import VERSION

WHAT_IF = (
    *("--earn", "--curve", "--spread", "--after"),
    *("--month", "--suppose", "--assume-norm-of"),
    *("--person", "--kind", "--activity", "--worked", "--arranger", "--payer"),
    *("--form", "--basis"),
    *("--plot", "--html"),
)
"""The options of a what-if that take one value; ``--compare`` takes several."""

_OPTION = "--language"


class _Parser(argparse.ArgumentParser):
    """A parser whose help is written by hand, in both languages."""

    def __init__(self, prog: str, language: Language, **options: Any) -> None:
        """Take the words that come before the arguments, and the language to answer in."""
        super().__init__(prog=prog, add_help=False, allow_abbrev=False, **options)
        self.language = language
        self.add_argument("-h", "--help", action="help")
        self.add_argument(_OPTION, choices=[one.value for one in Language])
        # Before the command or after it; what is not written there is left as it was.
        self.add_argument("--json", action="store_true", default=argparse.SUPPRESS)

    def format_help(self) -> str:
        """Show the page of the command."""
        return self.language.of(HELP[self.prog])

    def print_help(self, file: Any = None) -> None:  # noqa: ARG002 - it is never another
        """Print the page, or fail; argparse would say nothing of a disk that is full."""
        say(self.format_help().rstrip("\n"))

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - holds what was written
        """Say how it is written; what was written may be personal data."""
        what = self.language("Kommandot går inte att förstå.", "The command can't be understood.")
        raise Refused(f"{what}\n\n{self.format_help()}".rstrip("\n"))


def language_of(arguments: Sequence[str]) -> Language:
    """The language that is asked for, wherever in the arguments it stands; else Swedish."""
    asked = Language.SV
    for place, one in enumerate(arguments):
        option, _, value = one.partition("=")
        if option == _OPTION:
            value = value or "".join(arguments[place + 1 : place + 2])
            asked = Language.EN if value == Language.EN.value else Language.SV
    return asked


def _what_if(parser: argparse.ArgumentParser) -> None:
    """Add what a what-if can be asked, and what it can suppose; each value is read later."""
    parser.add_argument("file")
    parser.add_argument("--compare", nargs="+", metavar="FILE")
    for option in WHAT_IF:
        parser.add_argument(option)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; ``language`` is a ``Language``.

    Raises:
        SystemExit: when the help or the version was asked for, and has been printed.
        Refused: when the arguments can't be understood.
    """
    language = language_of(arguments)
    parser = _Parser("forsorjning", language)
    parser.set_defaults(json=False)
    parser.add_argument("--version", action="store_true")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)
    calculate = commands.add_parser("calculate", language=language)
    calculate.add_argument("file")
    calculate.add_argument("--sheet", metavar="MONTH")
    _what_if(commands.add_parser("what-if", language=language))
    example = commands.add_parser("example", language=language)
    example.add_argument("name", nargs="?")
    shapes = example.add_mutually_exclusive_group()
    shapes.add_argument("--file", action="store_true")
    shapes.add_argument("--save", metavar="FILE")
    commands.add_parser("norms", language=language).add_argument("year", nargs="?")
    commands.add_parser("rules", language=language)
    commands.add_parser("kinds", language=language)
    asked = parser.parse_args(arguments)
    asked.language = language
    if asked.version:
        say(f"forsorjning {VERSION}")
        parser.exit()
    if asked.command is None:
        parser.print_help()
        parser.exit()
    asked.command = asked.command.replace("-", "_")
    if asked.command == "example" and asked.json and (asked.file or asked.save is not None):
        example.error("one shape at a time")
    return asked
