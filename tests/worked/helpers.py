"""Reads the worked cases: their facts as the library reads any TOML, and what they come to."""

from pathlib import Path
from typing import Any, TypeAlias

import forsorjning as fs
from forsorjning.interop.documents import case_file
from forsorjning.interop.names import IN_TOML
from forsorjning.interop.parsing import parse_toml

Table: TypeAlias = dict[str, Any]

HERE = Path(__file__).parent
PUBLISHED = HERE / "published"
NOT_REPRODUCED = PUBLISHED / "not_reproduced.toml"
TIMELINES = sorted((HERE / "timelines").glob("*.toml"))  # months in a row: see timelines.py
FILES = sorted(set(HERE.rglob("*.toml")) - {NOT_REPRODUCED, *TIMELINES})
# What a file says of itself and what it comes to. All else is read by the library.
_OWN = {
    *("name", "kind", "source", "record"),
    *("expect", "rows", "extra", "misprinted"),
    *("awaits", "if_refused", "if_granted"),
}
# What every assessment needs and no amount rests on.
_DEFAULTS = {
    "person": "a",
    "legal_basis": "RIGHT",
    "grounds": ["PROGRESSION", "HEALTH"],
    "motivation": "anteckning",
    "decided_by": "handläggare",
    "decided_on": "2024-12-15",
}


def read(path: Path) -> Table:
    """A file as it is written; amounts stay exact."""
    table: Table = parse_toml(path.read_bytes())
    return table


def result_of(table: Table) -> fs.Settled | fs.AwaitsAssessment:
    """The month that the file describes."""
    facts = {key: value for key, value in table.items() if key not in _OWN}
    given = case_file(with_defaults(facts), IN_TOML)
    return fs.calculate(given.case, ledger=given.ledger, practice=given.practice)


def with_defaults(facts: Table) -> Table:
    """The facts with assessments that have all they need."""
    given = {name: facts[name] for name in ("assessments", "assessments_now") if name in facts}
    return facts | {name: [_DEFAULTS | one for one in ones] for name, ones in given.items()}


def roads(result: fs.Settled | fs.AwaitsAssessment) -> tuple[fs.Calculation, ...]:
    """The result, or both roads to one."""
    if isinstance(result, fs.AwaitsAssessment):
        return result.if_refused, result.if_granted
    return (result,)
