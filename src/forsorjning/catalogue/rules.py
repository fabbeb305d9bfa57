"""Every rule of the calculation, in the order of the statute."""

from collections.abc import Iterator
from importlib import import_module
from inspect import getdoc
from pkgutil import iter_modules
from typing import NamedTuple

from forsorjning import rules
from forsorjning.ground.rule import Card, Rule
from forsorjning.ground.words import Words

_CHAPTERS = {
    "earlier": Words("Tidigare månader", "Earlier months"),
    "norm": Words("Normen", "The norm"),
    "costs": Words("Kostnader", "Costs"),
    "income": Words("Inkomster, tillgångar och överskott", "Income, assets and surplus"),
    "youth": Words("Barn och skolungdom", "Children and school youths"),
    "assessment": Words("Individuell bedömning", "The individual assessment"),
    "jobbstimulans": Words("Jobbstimulans", "Jobbstimulans"),
    "aid": Words("Bistånd", "Aid"),
}


class Chapter(NamedTuple):
    """The rules of one question: its heading, and its rules."""

    heading: Words
    rules: "tuple[Entry, ...]"


class Entry(NamedTuple):
    """A rule: its card, and in English the sentence that it is."""

    card: Card
    says: str


def rule_catalogue() -> tuple[Chapter, ...]:
    """Every rule of the calculation, a chapter for each question.

    Raises:
        ValueError: for a file of rules that has no heading here, so that none is left out.
    """
    found = {name: tuple(_of_module(name)) for name in _modules()}
    order = list(_CHAPTERS)
    with_rules = sorted((name for name, held in found.items() if held), key=order.index)
    return tuple(Chapter(_CHAPTERS[name], found[name]) for name in with_rules)


def _modules() -> Iterator[str]:
    return (module.name for module in iter_modules(rules.__path__))


def _of_module(name: str) -> Iterator[Entry]:
    module = import_module(f"{rules.__name__}.{name}")
    for one in vars(module).values():
        if not isinstance(one, type) or not issubclass(one, Rule):
            continue
        if one.__module__ == module.__name__ and "card" in vars(one):
            says = " ".join((getdoc(one) or "").split("\n\n")[0].split())
            yield Entry(one.card, says)
