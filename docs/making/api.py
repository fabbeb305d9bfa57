"""The pages of facts and of results: every promised name, from its own docstring."""

import inspect
import re
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import takewhile
from types import UnionType
from typing import Any

import attrs

import forsorjning as fs
from docs.making.markdown import MADE, table

_SECTION = re.compile(r"^(Attributes|Raises):$")
_MODULES = re.compile(r"\b(?:[a-z_]+\.)+(?=[A-Za-z])")
_OF_FACTS = re.compile(r"\bCalculated\b")  # facts know a result by this, as they can't import it
_EXAMPLE = re.compile(r"\s*^>>>.*?(\n\n|\Z)", re.MULTILINE | re.DOTALL)

Chapters = dict[str, tuple[str, ...]]

FACTS: Chapters = {
    "The case": ("Case", "Household", "Member", "Role"),
    "Costs and means": ("Cost", "CostKind", "NormAdjustment", "Asset"),
    "Incomes": ("Income", "IncomeKind", "Gig"),
    "Assessments": (
        "IndividualAssessment",
        "Scope",
        "Payments",
        "Standing",
        "Caps",
        "Revocation",
        "Agreement",
        "Form",
        "Everything",
        "PerMonth",
        "PerOccasion",
        "Share",
        "CountInFull",
        "LegalBasis",
        "Ground",
        "Combine",
        "Supposition",
    ),
    "Earlier months": (
        "Ledger",
        "Surplus",
        "YearEarnings",
        "AssessmentUse",
        "OccasionUse",
        "Decided",
    ),
    "What a municipality has chosen": (
        "Practice",
        "IncomeMonth",
        "AgeOn",
        "Proration",
        "YouthBasis",
        "OccasionChoice",
        "Rounding",
    ),
    "Amounts, months and mappings": ("kr", "printed", "Month", "Period", "FrozenMap"),
}
RESULTS: Chapters = {
    "Calculating": ("calculate", "settled"),
    "Months in a row": (
        "run_months",
        "MonthResult",
        "jobbstimulans_status",
        "JobbstimulansStatus",
        "JobbstimulansState",
        "remaining",
        "Remaining",
    ),
    "What comes back": (
        "Settled",
        "AwaitsAssessment",
        "Supposed",
        "Calculation",
        "Disregarded",
        "Ruleset",
    ),
    "A decided month again": (
        "recompute",
        "Correction",
        "Change",
        "RecoveryGround",
        "Statement",
        "Known",
    ),
    "Questions": ("Question", "Answer"),
    "The sheet": ("Sheet", "Row", "RowRef", "Part", "Difference", "Rule", "Citation", "Strength"),
    "Notices": ("Notice", "Severity"),
    "In words": ("explain", "Explanation", "decision_basis", "DecisionBasis"),
    "Norms": ("riksnorm", "Riksnorm", "prisbasbelopp", "published_through", "Provenance"),
    "Errors": (
        "ForsorjningError",
        "InvalidFacts",
        "Fault",
        "NormNotPublished",
        "AssessmentMissing",
        "ExtraMissing",
    ),
}
WHAT_IF: Chapters = {
    "Asking": ("suppose", "kept", "compare", "after", "spread", "curve", "break_even", "again"),
    "What is given": ("Without", "Scenario"),
    "What comes back": ("Kept", "KeptRoads", "Comparison", "Compared", "Months"),
    "The curve": ("Curve", "Point", "Piece", "Kink", "Cliff"),
    "Pictures, and a page for a meeting": (
        "plot_curves",
        "plot_comparison",
        "plot_months",
        "save_picture",
        "meeting_page",
    ),
}

_FACTS = f"""\
# Facts

{MADE}

What is known of a household and a month, as `import forsorjning as fs` has it. Facts are frozen,
their fields are given by name, and they compare by value. Each constructor converts: amounts from
whole numbers, text or `Decimal`; days from ISO text; months from `"2026-09"`; members of closed
lists from their names; any iterable to a tuple or frozenset. What can't be true raises
`InvalidFacts` with every fault at once.

The kinds of cost and income have [a page of their own](kinds.md). In JSON the fields are written in
camelCase, in TOML as here. In both, a field that takes one of several kinds of fact, a scope or a
form, says which by `type`: `{{ type = "PerMonth", amount = 1000 }}`. TOML has no null: a cost
without `approved` is one that nobody has assessed.
"""
_RESULTS = f"""\
# Results and errors

{MADE}

What `calculate` returns, and what is raised. Results never change. [Read a
sheet](../how-to/read-a-sheet.md) shows them in use; every code of a question, notice or fault
stands in [Questions, notices and faults](questions-and-notices.md).
"""
_WHAT_IF = f"""\
# What if

{MADE}

What a pay, a plan or an assessment would come to. Nothing here is settled, and nothing is decided
by it. Every function takes what `suppose` takes: a ledger, a practice, suppositions in the place of
assessments, an answer to what nobody has answered, and a month whose riksnorm is tried where there
is none. Where a person has not answered, both roads come back and neither is proposed; `curve` and
`break_even` have one road, and need the answer in `suppose`.
"""
_KINDS_APART = ("CostKind", "IncomeKind")


def facts_page() -> Iterator[str]:
    """What is known: every class of facts, with its fields."""
    yield _FACTS
    yield from _chapters(FACTS)


def results_page() -> Iterator[str]:
    """What comes back, and what is raised."""
    yield _RESULTS
    yield from _chapters(RESULTS)


def what_if_page() -> Iterator[str]:
    """What can be asked of something supposed."""
    yield _WHAT_IF
    yield from _chapters(WHAT_IF)


def _chapters(chapters: Chapters) -> Iterator[str]:
    for heading, names in chapters.items():
        yield from (f"## {heading}", "")
        for name in names:
            yield from (f"### `{name}`", "")
            yield from named(name, getattr(fs, name))


def named(name: str, one: Any) -> Iterator[str]:
    """What one name is: its docstring, its fields or its signature, and what it raises."""
    if isinstance(one, UnionType):
        yield from (f"One of {_listed(_type(one).split(' | '))}.", "")
        return
    yield from _said(one)
    if name in _KINDS_APART:
        yield from ("All stand in [Kinds of income and cost](kinds.md).", "")
        return
    if not isinstance(one, type):
        yield from ("```text", f"{name}{_signature(one)}", "```", "")
    elif issubclass(one, Enum):
        yield from _members(one)
    else:
        yield from _fields(one)
        yield from _properties(one)
        yield from _methods(one)
    yield from _section(one, "Raises")


def _listed(words: list[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _said(one: Any) -> Iterator[str]:
    """The docstring up to its sections, without its examples."""
    paragraphs = _EXAMPLE.sub("\n\n", _doc(one)).split("\n\n")
    for paragraph in paragraphs:
        if _SECTION.match(paragraph.split("\n")[0]):
            return
        if paragraph.strip():
            yield from (*paragraph.strip().replace("``", "`").split("\n"), "")


def _doc(one: Any) -> str:
    return inspect.getdoc(one) or ""


def _section(one: Any, heading: str) -> Iterator[str]:
    """The entries of a section of the docstring, as a list."""
    inside = False
    found: list[str] = []
    for line in _doc(one).split("\n"):
        if _SECTION.match(line):
            inside = line == f"{heading}:"
        elif inside and line.startswith("    ") and not line.startswith("     "):
            found.append(line.strip())
        elif inside and line.strip():
            found[-1] += f" {line.strip()}"
    if found:
        if heading == "Raises":
            yield from (f"Raises {' '.join(map(_raised, found))}", "")
            return
        yield from (f"- {_entry(line)}" for line in found)
        yield ""


def _entry(line: str) -> str:
    names, _, text = line.partition(":")
    return f"{_listed(names.split(', '))}: {text.strip()}".replace("``", "`")


def _raised(line: str) -> str:
    name, _, text = line.partition(":")
    return f"`{name}`: {text.strip()}".replace("``", "`")


def _fields(one: type) -> Iterator[str]:
    """What a class is made of."""
    if attrs.has(one):
        public = [
            (field.name, _type(field.type), _default(field))
            for field in attrs.fields(one)
            if not field.name.startswith("_")
        ]
        if public:
            yield from table(
                ("Field", "Type", "Without it"),
                *((f"`{name}`", f"`{kind}`", default) for name, kind, default in public),
            )
    elif getattr(one, "fields", ()) and not issubclass(one, fs.Rule):
        hints = inspect.get_annotations(one)
        rows = [(f"`{name}`", f"`{_type(hint)}`") for name, hint in hints.items()]
        if rows:
            yield from table(("Attribute", "Type"), *rows)
    yield from _section(one, "Attributes")


def _default(field: "attrs.Attribute[Any]") -> str:
    default: Any = field.default
    if default is attrs.NOTHING:
        return "needed"
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type]
        return f"`{default.factory.__name__}()`"
    if isinstance(default, Enum):
        return f"`{default.name}`"
    return f"`{default!r}`"


def _type(hint: Any) -> str:
    text = hint if isinstance(hint, str) else inspect.formatannotation(hint)
    text = _MODULES.sub("", text).replace("'", "").replace("~", "")
    return _OF_FACTS.sub("Settled", text)


def _members(one: type[Enum]) -> Iterator[str]:
    labels = [name for name in ("sv", "en") if hasattr(next(iter(one)), name)]
    heads = {"sv": "Swedish", "en": "English"}
    if not labels:
        yield from (f"{_listed([member.name for member in one])}.", "")
        return
    yield from table(
        ("Name", *(heads[label] for label in labels)),
        *((f"`{member.name}`", *(getattr(member, label) for label in labels)) for member in one),
    )


def _properties(one: type) -> Iterator[str]:
    # What stands in a base class without a page of its own is told with each that has one.
    unpromised = takewhile(lambda base: base.__name__ not in fs.__all__, one.__mro__[1:])
    found = {
        name: held
        for of in (*unpromised, one)
        for name, held in vars(of).items()
        if isinstance(held, property)
        and not name.startswith("_")
        and f"    {name}:" not in _doc(one)
    }
    if found:
        yield from table(
            ("Attribute", "Type", "What it is"),
            *((f"`{name}`", f"`{_returned(held)}`", _first(held)) for name, held in found.items()),
        )


def _returned(held: property) -> str:
    return _type(inspect.get_annotations(held.fget)["return"]) if held.fget else ""


def _methods(one: type) -> Iterator[str]:
    found = {
        name: getattr(one, name)
        for name, held in vars(one).items()
        if (not name.startswith("_") and isinstance(held, classmethod)) or inspect.isfunction(held)
    }
    for name, method in found.items():
        if not name.startswith("_"):
            raises = "".join(f" {line}" for line in _section(method, "Raises") if line)
            yield f"- `{one.__name__}.{name}{_signature(method)}`: {_first(method)}{raises}"
    if any(not name.startswith("_") for name in found):
        yield ""


def _first(one: Any) -> str:
    """The first paragraph of a docstring, on one line of a table."""
    return " ".join(_doc(one).split("\n\n")[0].split()).replace("``", "`")


def _signature(one: Callable[..., Any]) -> str:
    signature = inspect.signature(one)
    given = (held for name, held in signature.parameters.items() if name != "self")
    short = [
        held.replace(default=_Shown(type(held.default))) if attrs.has(type(held.default)) else held
        for held in given
    ]
    return _type(str(signature.replace(parameters=short)))


class _Shown:
    """A default that is a fact with nothing in it, shown by its class alone."""

    def __init__(self, kind: type) -> None:
        self._kind = kind

    def __repr__(self) -> str:
        return f"{self._kind.__name__}()"
