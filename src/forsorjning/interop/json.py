"""Facts and results as JSON: camelCase, ISO dates, amounts as text in kronor.

>>> from forsorjning import Case, Household
>>> case = Case(month="2026-09", household=Household.single("anna"))
>>> from_json(to_json(case), Case) == case
True
"""

import json
from collections.abc import Callable
from typing import Any, Protocol, TypeVar, runtime_checkable

from forsorjning.calculation.month import AwaitsAssessment
from forsorjning.calculation.months import MonthResult
from forsorjning.calculation.recompute import Correction
from forsorjning.calculation.result import Calculation
from forsorjning.interop.casefile import CaseFile, RunFile
from forsorjning.interop.documents import case_file, run_file
from forsorjning.interop.names import IN_JSON, SCHEMA_VERSION
from forsorjning.interop.parsing import parse_json
from forsorjning.interop.reading import is_fact, read_kind
from forsorjning.interop.results import Run, correction_tree, month_tree, result_tree, run_tree
from forsorjning.interop.writing import tree_of

T = TypeVar("T")


@runtime_checkable
class WritesItself(Protocol):
    """An answer of a what-if, which holds results and writes the rest of itself."""

    def tree(self, result: Callable[[Any], Any], fact: Callable[[Any], Any], /) -> dict[str, Any]:
        """The answer as a tree; the two write a result, and a fact or a value in one."""


def to_json(value: Any, *, indent: int | None = None) -> str:
    """Write a case, a ledger, a practice, any other fact, or a result.

    A ``MonthResult`` is written with what was decided and the ledger after it; ``run_of``
    gives several months as one result.

    Facts are read back exactly by ``from_json``. A result holds its sheet with a
    Swedish and an English label beside every code; it leaves out the facts themselves, so that
    no motivation follows it. One that is supposed tells what stood in the place of assessments
    (``suppositions``), and the month whose riksnorm was tried (``assumedNormOf``). An answer of a
    what-if is written too: what is kept, a comparison, a curve.

    Raises:
        TypeError: for what is neither a fact nor a result.
    """
    if isinstance(value, Calculation | AwaitsAssessment):
        tree = result_tree(value)
    elif isinstance(value, Run):
        tree = run_tree(value)
    elif isinstance(value, MonthResult):
        tree = month_tree(value)
    elif isinstance(value, Correction):
        tree = correction_tree(value)
    elif isinstance(value, RunFile):
        from forsorjning.interop.runs import tree_of_run  # only where there are several months

        tree = tree_of_run(value)
    elif is_fact(type(value)):
        tree = tree_of(value)
    elif isinstance(value, WritesItself):
        tree = value.tree(result_tree, tree_of)
    else:
        msg = f"only facts and results are written as JSON, not a {type(value).__name__}"
        raise TypeError(msg)
    document = {"schemaVersion": SCHEMA_VERSION, **tree}
    return json.dumps(document, ensure_ascii=False, indent=indent)


def from_json(text: str | bytes, kind: type[T]) -> T:
    """Read a case, a ledger, a practice or any other fact.

    Numbers are read exactly from the text and never through a float. Bytes are UTF-8.

    Raises:
        InvalidFacts: with every fault at once, by its path in the JSON. No text of
            it holds what was written.
        TypeError: for a kind that is no fact.
    """
    return read_kind(kind, lambda: parse_json(text), IN_JSON)


def read_case_file(text: str | bytes) -> CaseFile:
    """Read what ``calculate`` takes: a case, and ``ledger`` and ``practice`` beside it.

    The case's fields stand at the root, or together under ``case``.

    Raises:
        InvalidFacts: with every fault at once, by its path in the JSON.
    """
    return case_file(parse_json(text), IN_JSON)


def read_run_file(text: str | bytes) -> RunFile:
    """Read what ``run_months`` takes: several months under ``months``, or a single one.

    Raises:
        InvalidFacts: with every fault at once, by its path in the JSON.
    """
    return run_file(parse_json(text), IN_JSON)
