"""The options of a what-if: which belong together, and what is written in each."""

import re
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import TypeVar

from forsorjning.cli.commands import STDIN, Refused, refusals
from forsorjning.facts import convert
from forsorjning.facts.forms import Everything, Form, PerMonth, PerOccasion, Share
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.language import Language
from forsorjning.ground.words import Words

T = TypeVar("T")

QUESTIONS = ("earn", "curve", "spread", "compare", "after")
_OF_A_PAY = ("earn", "curve", "spread")
_TRIED = ("person", "kind", "activity", "worked", "arranger", "payer", "form", "basis")
_OF_A_GIG = ("worked", "arranger", "payer")
_FORMS: dict[str, Callable[[str], Form]] = {
    "PerMonth": PerMonth,
    "PerOccasion": PerOccasion,
    "Share": Share,
}
_PLAN = re.compile(r"([^/]+)/([0-9]{1,3})")
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_AN_AMOUNT = re.compile(rf"(-?(?:[0-9]+|[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+))(?:[.,]([0-9]+))?")
_A_PERCENTAGE = re.compile(rf"([0-9]{{1,3}})(?:[.,]([0-9]{{1,2}}))?[{_SPACES}]?%")
FEWEST_MONTHS, MOST_MONTHS = 2, 120

_ONE_QUESTION = Words(
    "Ställ en fråga i taget: {0}. Så här skrivs de: forsorjning what-if --help",
    "Ask one question at a time: {0}. How they are written: "
    "forsorjning what-if --help --language en",
)
_ONLY_OF_A_PAY = Words(
    "{0} hör till en lön som prövas och kan bara stå med {1}.",
    "{0} belongs to a pay that is tried, and can only stand with {1}.",
)
_FORM_AND_BASIS = Words(
    "--form och --basis skrivs tillsammans: hur mycket som antas lämnas utanför, och om det vore "
    "RIGHT (12 kap. 1 §) eller DISCRETIONARY (12 kap. 2 §).",
    "--form and --basis are written together: how much is supposed to be left out, and whether it "
    "were RIGHT (12 kap. 1 §) or DISCRETIONARY (12 kap. 2 §).",
)
_A_FORM = Words(
    "Skriv formen på något av dessa sätt: --form Everything, --form PerMonth=1000, "
    "--form PerOccasion=450 eller --form Share=50%",
    "Write the form in one of these ways: --form Everything, --form PerMonth=1000, "
    "--form PerOccasion=450 or --form Share=50%",
)
_A_PLAN = Words(
    "Skriv summan, ett snedstreck och antalet månader, från {0} till {1}: --spread 12000/6",
    "Write the sum, a slash and the number of months, from {0} to {1}: --spread 12000/6",
)
_ONE_STREAM = Words(
    "Bara en av filerna kan skickas in till kommandot.",
    "Only one of the files can be sent to the command.",
)
_SAID_OF_OPTIONS = {
    "not_an_amount": Words(
        "skriv kronor med högst tio siffror och två decimaler efter ett komma, som 1500,50; med "
        'mellanslag inom citattecken: "1 500"',
        "write kronor with at most ten figures, and two decimals after a point or a comma, as "
        '1500.50; with spaces within quotes: "1 500"',
    ),
    "share_range": Words(
        "en andel är mer än 0 och högst 1, med högst fyra decimaler efter ett komma, eller lika "
        "mycket i procent: 0,5 eller 50%",
        "a share is more than 0 and at most 1, with at most four decimals after a point or a "
        "comma, or as much in per cent: 0.5 or 50%",
    ),
    "norm_is_published": Words(
        "alla månader har en egen publicerad norm; utelämna --assume-norm-of",
        "every month has a published norm of its own; leave --assume-norm-of out",
    ),
}
"""What is said otherwise of an option than of a file or of an argument in Python."""


class OfOption(Fault):
    """A fault of an option, told in the words that the command is written in."""

    @property
    def sv(self) -> str:
        """What is wrong and what to do, in Swedish."""
        return _SAID_OF_OPTIONS[self.code].sv if self.code in _SAID_OF_OPTIONS else super().sv

    @property
    def en(self) -> str:
        """What is wrong and what to do, in English."""
        return _SAID_OF_OPTIONS[self.code].en if self.code in _SAID_OF_OPTIONS else super().en


def question_of(asked: Namespace) -> str:
    """Which question is asked; one, with nothing beside it that belongs to another."""
    language = asked.language
    found = [name for name in QUESTIONS if getattr(asked, name) is not None]
    if len(found) != 1:
        raise Refused(language.of(_ONE_QUESTION).format(_either(QUESTIONS, language)))
    (question,) = found
    beside = _written(asked, _TRIED)
    if question not in _OF_A_PAY and beside:
        raise Refused(
            language.of(_ONLY_OF_A_PAY).format(option(beside[0]), _either(_OF_A_PAY, language))
        )
    if question == "compare" and [asked.file, *asked.compare].count(STDIN) > 1:
        raise Refused(language.of(_ONE_STREAM))
    if (asked.form is None) != (asked.basis is None):
        raise Refused(language.of(_FORM_AND_BASIS))
    return question


def of_a_gig(asked: Namespace) -> list[str]:
    """The options that are written and that only an occasional work has."""
    return [option(name) for name in _written(asked, (*_OF_A_GIG, "form"))]


def _written(asked: Namespace, names: Iterable[str]) -> list[str]:
    return [name for name in names if getattr(asked, name) is not None]


def option(name: str) -> str:
    """An option as it is written: ``--assume-norm-of``."""
    return f"--{name.replace('_', '-')}"


def _either(names: Iterable[str], language: Language) -> str:
    *first, last = map(option, names)
    return f"{', '.join(first)}{language(' eller ', ' or ')}{last}"


class Faulty:
    """What is wrong with the options, gathered so that all of it is told at once."""

    def __init__(self) -> None:
        """Begin with nothing wrong."""
        self.faults: list[Fault] = []

    def read(self, value: T, name: str) -> T:
        """The value; where it could not be read, the fault is the option's."""
        for one in convert.faults_of(value, option(name)):
            self.add(one, name)
        return value

    def amount(self, written: str, name: str) -> Decimal:
        """The kronor that are written as a person writes them."""
        return self.read(convert.amount(plain(written)), name)

    def add(self, fault: Fault, name: str) -> None:
        """Hold something that is wrong in what is written after an option."""
        self.faults.append(OfOption(fault.code, option(name), fault.possible))

    def tell(self) -> None:
        """Raise what is wrong, if anything is.

        Raises:
            InvalidFacts: with every fault, by its option.
        """
        if self.faults:
            raise InvalidFacts(self.faults)


@contextmanager
def options_told(asked: Namespace) -> Iterator[None]:
    """Say what is wrong with the options, as it is said of what stands in a file."""
    with refusals(asked.language("Kommandot", "The command"), asked):
        yield


def form_of(written: str, faulty: Faulty, language: Language) -> Form:
    """The form that is written: its name, and how much after an equals sign."""
    if written == Everything.__name__:
        return Everything()
    name, equals, value = written.partition("=")
    if name not in _FORMS or not equals:
        raise Refused(language.of(_A_FORM))
    try:
        return _FORMS[name](_share(value) if name == Share.__name__ else plain(value))
    except InvalidFacts as error:
        for one in error.faults:
            faulty.add(one, "form")
        return Everything()


def plain(written: str) -> str:
    """An amount as the library reads it: without spaces between thousands, and with a point.

    >>> plain("1 500"), plain("1500,50"), plain("12 00"), plain("1,5,0")
    ('1500', '1500.50', '12 00', '1,5,0')
    """
    found = _AN_AMOUNT.fullmatch(written)
    if found is None:
        return written
    whole = re.sub(f"[{_SPACES}]", "", found[1])
    return f"{whole}.{found[2]}" if found[2] else whole


def _share(written: str) -> str:
    """A share as the library reads it: 50% is 0.50."""
    found = _A_PERCENTAGE.fullmatch(written)
    if found is None:
        return plain(written)
    return str(Decimal(f"{found[1]}.{found[2] or 0}").scaleb(-2))


def plan_of(written: str, faulty: Faulty, language: Language) -> tuple[Decimal, int]:
    """The sum that is spread, and over how many months."""
    found = _PLAN.fullmatch(written)
    if found is None or not FEWEST_MONTHS <= int(found[2]) <= MOST_MONTHS:
        raise Refused(language.of(_A_PLAN).format(FEWEST_MONTHS, MOST_MONTHS))
    return faulty.amount(found[1], "spread"), int(found[2])
