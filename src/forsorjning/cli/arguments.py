"""What can be written after ``forsorjning``."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from forsorjning.cli.commands import Refused
from forsorjning.cli.help import HELP
from forsorjning.cli.page import say
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words
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
_SIDE_BY_SIDE = 2  # files to compare; of fewer, the first stands before the question
_ALONE = ("--json", "--file", "--version", "--help")

_OF_ARGUMENT = re.compile(r"argument (?:-h/)?([a-z-]+): ")
_A_NAME = re.compile(r"--[A-Za-z-]{1,40}")

_NO_FILE = Words(
    "Skriv vilken fil det gäller, direkt efter kommandot.",
    "Write which file it is about, right after the command.",
)
_NO_COMMAND = Words(
    "Det kommandot finns inte. De som finns: {0}.",
    "There is no such command. Those that there are: {0}.",
)
_NO_VALUE = Words("Efter {0} behöver det stå ett värde.", "A value has to stand after {0}.")
_NO_LANGUAGE = Words(
    "Efter {0} behöver det stå sv eller en.", "Either sv or en has to stand after {0}."
)
_TAKES_NONE = Words("{0} skrivs utan värde.", "{0} is written without a value.")
_NO_OPTION = Words("Alternativet {0} finns inte.", "There is no option {0}.")
_NO_SUCH_OPTION = Words("Ett av alternativen finns inte.", "One of the options does not exist.")
_TOO_MANY = Words(
    "Kommandot har fått fler ord än det tar emot. Skriv det som har mellanslag inom citattecken.",
    "The command has been given more words than it takes. Write what has spaces within quotes.",
)
_ONE_SHAPE = Words(
    "Skriv bara ett av --json, --file och --save.", "Write only one of --json, --file and --save."
)


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

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, by the name of the option; what else was written may be personal."""
        found = _OF_ARGUMENT.match(message)
        if found is None:
            self.refuse(_NO_FILE)
        name = found[1]
        if name == "command":
            self.refuse(_NO_COMMAND, ", ".join(one.partition(" ")[2] for one in HELP if " " in one))
        if name == _OPTION:
            self.refuse(_NO_LANGUAGE, name)
        self.refuse(_TAKES_NONE if name in _ALONE else _NO_VALUE, name)

    def refuse(self, why: Words, name: str = "", command: str = "") -> NoReturn:
        """Say why, and which help tells how it is written.

        Raises:
            Refused: always.
        """
        told = self.language.of(why).format(name)
        see, in_english = self.language("Se", "See"), self.language("", " --language en")
        of = f" {command}" if command else ""
        raise Refused(f"{told} {see}: {self.prog}{of} --help{in_english}")


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
    parser.add_argument("file", nargs="?")
    parser.add_argument("--compare", nargs="+")
    for option in WHAT_IF:
        parser.add_argument(option)


def _unknown(rest: Sequence[str]) -> tuple[Words, str]:
    """Why what nothing takes is too much, and the name that may be said."""
    options = [one.partition("=")[0] for one in rest if one.startswith("-")]
    if not options:
        return _TOO_MANY, ""
    name = next(filter(_A_NAME.fullmatch, options), "")
    return (_NO_OPTION, name) if name else (_NO_SUCH_OPTION, "")


def _shapes(asked: argparse.Namespace) -> int:
    """In how many shapes an example is asked for."""
    return sum((asked.json, asked.file, asked.save is not None))


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
    calculate.add_argument("--sheet")
    what_if = commands.add_parser("what-if", language=language)
    _what_if(what_if)
    example = commands.add_parser("example", language=language)
    example.add_argument("name", nargs="?")
    example.add_argument("--file", action="store_true")
    example.add_argument("--save")
    commands.add_parser("norms", language=language).add_argument("year", nargs="?")
    commands.add_parser("rules", language=language)
    commands.add_parser("kinds", language=language)
    asked, rest = parser.parse_known_args(arguments)
    asked.language = language
    if rest:
        parser.refuse(*_unknown(rest), command=asked.command or "")
    if asked.version:
        say(f"forsorjning {VERSION}")
        parser.exit()
    if asked.command is None:
        parser.print_help()
        parser.exit()
    if asked.command == "what-if" and asked.file is None:
        if len(asked.compare or ()) < _SIDE_BY_SIDE:
            what_if.refuse(_NO_FILE)
        asked.file, *asked.compare = asked.compare
    asked.command = asked.command.replace("-", "_")
    if asked.command == "example" and _shapes(asked) > 1:
        example.refuse(_ONE_SHAPE)
    return asked
