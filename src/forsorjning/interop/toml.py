r"""Facts as TOML, for files that people write: the fields have their names in Python.

>>> from forsorjning import Cost
>>> from_toml('kind = "HOUSING"\napplied = 6500\napproved = 6200.50', Cost).approved
Decimal('6200.50')
"""

from typing import TypeVar

from forsorjning.interop.casefile import CaseFile, RunFile
from forsorjning.interop.documents import case_file, run_file
from forsorjning.interop.names import IN_TOML
from forsorjning.interop.parsing import parse_toml
from forsorjning.interop.reading import read_kind

T = TypeVar("T")


def from_toml(text: str | bytes, kind: type[T]) -> T:
    """Read a case, a ledger, a practice or any other fact. Bytes are UTF-8.

    Decimals are read exactly from the text. Days are TOML's days, or text; months
    are text. TOML has no null: what is None is left out, and where a default would
    stand in its place it is written as false, as in ``assessment_rounding = false``.

    Raises:
        InvalidFacts: with every fault at once, by its path in the TOML.
        TypeError: for a kind that is no fact.
    """
    return read_kind(kind, lambda: parse_toml(text), IN_TOML)


def read_case_file(text: str | bytes) -> CaseFile:
    """Read what ``calculate`` takes: a case, and ``ledger`` and ``practice`` beside it.

    Raises:
        InvalidFacts: with every fault at once, by its path in the TOML.
    """
    return case_file(parse_toml(text), IN_TOML)


def read_run_file(text: str | bytes) -> RunFile:
    """Read what ``run_months`` takes: several months under ``months``, or a single one.

    Raises:
        InvalidFacts: with every fault at once, by its path in the TOML.
    """
    return run_file(parse_toml(text), IN_TOML)
