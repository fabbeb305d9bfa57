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
    "--form PerOccasion=450 eller --form Share=0.5",
    "Write the form in one of these ways: --form Everything, --form PerMonth=1000, "
    "--form PerOccasion=450 or --form Share=0.5",
)
_A_PLAN = Words(
    "Skriv summan, ett snedstreck och antalet månader, från {0} till {1}: --spread 12000/6",
    "Write the sum, a slash and the number of months, from {0} to {1}: --spread 12000/6",
)

_ONE_STREAM = Words(
    "Bara en av filerna kan skickas in till kommandot.",
    "Only one of the files can be sent to the command.",
)


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
        self.faults += convert.faults_of(value, option(name))
        return value

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
        return _FORMS[name](value)
    except InvalidFacts as error:
        faulty.faults += [Fault(one.code, "--form", one.possible) for one in error.faults]
        return Everything()


def plan_of(written: str, faulty: Faulty, language: Language) -> tuple[Decimal, int]:
    """The sum that is spread, and over how many months."""
    found = _PLAN.fullmatch(written)
    if found is None or not FEWEST_MONTHS <= int(found[2]) <= MOST_MONTHS:
        raise Refused(language.of(_A_PLAN).format(FEWEST_MONTHS, MOST_MONTHS))
    return faulty.read(convert.amount(found[1]), "spread"), int(found[2])
