"""The errors: their fields come first, and their text is made from the fields.

No text ever holds what the caller wrote: an amount, a name or a motivation can
be personal data. It says where the fault is, so that the caller can look.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from forsorjning.ground.fault_texts import FaultText


def text_of(code: str) -> "FaultText":
    """The two texts of a code; the table is read only when a text is wanted."""
    from forsorjning.ground.fault_texts import TEXTS

    return TEXTS[code]


class ForsorjningError(Exception):
    """The root of every error that the library raises on purpose."""


class Fault(ForsorjningError):
    """One thing that is wrong in the facts.

    Attributes:
        code: a stable code, for example ``amount_negative``.
        at: the path of the field, for example ``incomes[0].net``.
        possible: what would be accepted, where that can be said in a word; of a text that
            can't be read, the line and column: ``69:10``.
    """

    def __init__(self, code: str, at: str = "", possible: str = "") -> None:
        """Name the fault and its place; the texts follow from the code."""
        super().__init__(code, at, possible)
        self.code = code
        self.at = at
        self.possible = possible

    def under(self, path: str) -> "Fault":
        """The same fault seen from the object that holds the field."""
        joined = path + self.at if self.at.startswith("[") or not self.at else f"{path}.{self.at}"
        return Fault(self.code, joined, self.possible)

    @property
    def en(self) -> str:
        """What is wrong and what to do, in English."""
        return self._said(text_of(self.code).en)

    @property
    def sv(self) -> str:
        """What is wrong and what to do, in Swedish."""
        return self._said(text_of(self.code).sv)

    def _said(self, text: str) -> str:
        """Fill in what is possible; of a text that can't be read it is a line and a column."""
        line, _, column = self.possible.partition(":")
        return text.format(possible=self.possible, line=line, column=column)

    def __str__(self) -> str:
        return f"{self.at}: {self.en} [{self.code}]" if self.at else f"{self.en} [{self.code}]"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fault) and self.args == other.args

    def __hash__(self) -> int:
        return hash(self.args)


class InvalidFacts(ForsorjningError, ExceptionGroup[Fault]):
    """The facts hold something that can't be true; every fault is told at once.

    Attributes:
        faults: the faults, in the order of the fields.
    """

    def __new__(cls, faults: Iterable[Fault]) -> Self:
        """Gather the faults; there must be at least one."""
        return super().__new__(cls, "the facts can't be true", list(faults))

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Take the faults."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults, in the order of the fields."""
        return self.exceptions  # type: ignore[return-value]

    def derive(self, excs: Sequence[Any]) -> "InvalidFacts":  # type: ignore[override]
        """Make a group of the same kind, for ``except*``."""
        return InvalidFacts(excs)

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)

    def __reduce__(self) -> tuple[Any, ...]:
        return InvalidFacts, (list(self.faults),)


def refuse(faults: Iterator[Fault]) -> None:
    """Raise all the faults at once, if there are any.

    Raises:
        InvalidFacts: when there is at least one fault.
    """
    found = tuple(faults)
    if found:
        raise InvalidFacts(found)


class NormNotPublished(ForsorjningError):
    """A month is asked for whose numbers nobody has published, or nobody has read.

    Attributes:
        table: which table, for example ``riksnorm``.
        month: the month asked for, as text: ``2027-01``.
        nearest: the nearest month that the table has, as text.
    """

    def __init__(self, table: str, month: str, nearest: str) -> None:
        """Name the table, the month that is missing and the nearest there is."""
        super().__init__(table, month, nearest)
        self.table = table
        self.month = month
        self.nearest = nearest

    @property
    def sv(self) -> str:
        """What is missing, in Swedish."""
        return (
            f"Det finns ingen {self.table} för {self.month}. Närmast finns den för {self.nearest}. "
            "Beloppen får inte föras vidare från ett annat år."
        )

    def __str__(self) -> str:
        return (
            f"no {self.table} is published for {self.month}; the nearest is for {self.nearest}; "
            "the numbers of another year are never carried over"
        )


def extra_installed(extra: str) -> tuple[str, str]:
    """How an extra is installed, in Swedish and English: by its name, or in a copy."""
    install, copy = f"pip install 'forsorjning[{extra}]'", f"'.[{extra}]'"
    return (
        f"{install}, eller {copy} i en kopia av projektet",
        f"{install}, or {copy} in a copy of the project",
    )


class ExtraMissing(ForsorjningError):
    """Something is asked for that needs a package which is not installed.

    Attributes:
        extra: the extra that brings it, for example ``plot``.
        package: the package that is missing, for example ``matplotlib``.
    """

    def __init__(self, extra: str, package: str) -> None:
        """Name the extra and the package."""
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    @property
    def sv(self) -> str:
        """What is missing and what to do, in Swedish."""
        how = extra_installed(self.extra)
        return f"Det här behöver {self.package}. Installera det: {how[0]}"

    @property
    def en(self) -> str:
        """What is missing and what to do, in English."""
        how = extra_installed(self.extra)
        return f"this needs {self.package}; install it: {how[1]}"

    def __str__(self) -> str:
        return self.en
