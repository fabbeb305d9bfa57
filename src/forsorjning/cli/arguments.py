"""What can be written after ``forsorjning``, and what its help says."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from forsorjning.version import VERSION

_HELP = {
    "forsorjning": """\
Räknar ut ett hushålls ekonomiska bistånd för en månad och visar regeln bakom
varje krona. Det är en beräkning, inte ett beslut.

Användning:
  forsorjning calculate FIL    räkna på ett ärende i en JSON-fil
  forsorjning example [NAMN]   visa ett exempel, eller vilka som finns
  forsorjning --version        visa versionen
  forsorjning --help           visa denna hjälp

Börja så här:
  forsorjning example stadsvandring
""",
    "forsorjning calculate": """\
Räknar på ett ärende i en JSON-fil.

Användning:
  forsorjning calculate FIL [--json]

  FIL      en fil med {"case": …, "ledger": …, "practice": …} eller bara ett
           ärende; - läser det som skickas in till kommandot
  --json   skriv resultatet som JSON

Om något är fel i filen visas alla fel på en gång och slutkoden är 2.

Exempel:
  forsorjning example stadsvandring --file > ärende.json
  forsorjning calculate ärende.json
""",
    "forsorjning example": """\
Visar ett exempel, eller vilka exempel som finns.

Användning:
  forsorjning example [NAMN] [--json | --file]

  NAMN     exemplets namn
  --json   skriv ärendet som JSON, med alla fält
  --file   skriv exemplets fil, att utgå från i ett eget ärende

Exempel:
  forsorjning example stadsvandring
""",
}


class _Parser(argparse.ArgumentParser):
    """A parser whose help is written by hand, in Swedish."""

    def __init__(self, prog: str, **options: Any) -> None:
        """Take the words that come before the arguments."""
        super().__init__(prog=prog, add_help=False, allow_abbrev=False, **options)
        self.add_argument("-h", "--help", action="help")

    def format_help(self) -> str:
        """Show the page that stands in this file."""
        return _HELP[self.prog]

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - English, and holds what was written
        """Say how it is written; what was written may be personal data."""
        self.exit(2, f"Kommandot går inte att förstå.\n\n{self.format_help()}")


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments.

    Raises:
        SystemExit: when help was asked for, or the arguments can't be understood.
    """
    parser = _Parser("forsorjning")
    parser.add_argument("--version", action="version", version=f"forsorjning {VERSION}")
    commands = parser.add_subparsers(dest="command", parser_class=_Parser)
    calculate = commands.add_parser("calculate")
    calculate.add_argument("file")
    calculate.add_argument("--json", action="store_true")
    example = commands.add_parser("example")
    example.add_argument("name", nargs="?")
    shapes = example.add_mutually_exclusive_group()
    shapes.add_argument("--json", action="store_true")
    shapes.add_argument("--file", action="store_true")
    asked = parser.parse_args(arguments)
    if asked.command is None:
        parser.print_help()
        parser.exit()
    return asked
