"""A document: a case with its ledger and practice, or several months of it, as JSON or TOML.

The fields of the case stand at the root, with ``ledger`` and ``practice`` beside
them, or under ``case`` with the other two beside it. Where ``months`` stands at the
root, the document is of several months.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.result import Settled
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.ground.months import Month
from forsorjning.interop.casefile import CaseFile, RunFile
from forsorjning.interop.names import IN_JSON, IN_TOML, Names
from forsorjning.interop.parsing import parse_json, parse_toml
from forsorjning.interop.reading import RESULTS, read

if TYPE_CHECKING:
    from forsorjning.interop.runs import RunDocument

_BESIDE = ("ledger", "practice")
_INSIDE = "case"
_MONTHS = "months"
_WRITTEN_BY_WINDOWS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def load(path: str | Path) -> CaseFile:
    """Read a case, with its ledger and practice, from a JSON or TOML file.

    Raises:
        InvalidFacts: with every fault at once, by its path in the file; for a file of
            several months too, which ``load_run`` reads.
        OSError: when the file can't be read.
    """
    return case_file(*parsed(Path(path).read_bytes(), Path(path).suffix))


def load_run(path: str | Path) -> RunFile:
    """Read several months, with their ledger and practice, from a JSON or TOML file.

    A file of one month is a run of one.

    Raises:
        InvalidFacts: with every fault at once, by its path in the file.
        OSError: when the file can't be read.
    """
    return run_file(*parsed(Path(path).read_bytes(), Path(path).suffix))


def document_of(data: bytes, suffix: str = "") -> "Document | RunDocument":
    """Read a document of either kind; ``suffix`` is its file's, and without one the text tells.

    Raises:
        InvalidFacts: with every fault at once.
    """
    tree, names = parsed(data, suffix)
    if not _is_run(tree):
        return Document(tree, names)
    from forsorjning.interop.runs import RunDocument  # only where there are several months

    return RunDocument(tree, names)


class Document:
    """A document of one month that has been read; its faults are told by the paths in it.

    Attributes:
        given: the case, the ledger and the practice.
    """

    given: CaseFile
    _names: Names
    _at: str

    def __init__(self, tree: Any, names: Names) -> None:
        """Read the tree of a document.

        Raises:
            InvalidFacts: with every fault at once.
        """
        self._names = names
        self._at = _INSIDE if isinstance(tree, dict) and _INSIDE in tree else ""
        self.given = case_file(tree, self._names)

    @property
    def month_at(self) -> str:
        """The path of the month."""
        return self.path_of("month")

    def calculate(self) -> Settled | AwaitsAssessment:
        """Calculate the month.

        Raises:
            InvalidFacts: for what only the month shows, by its path in the document.
            NormNotPublished: for a month without a norm.
        """
        given = self.given
        try:
            return calculate(given.case, ledger=given.ledger, practice=given.practice)
        except InvalidFacts as error:
            faults = (Fault(one.code, self.path_of(one.at), one.possible) for one in error.faults)
            raise self._names.told(InvalidFacts(faults)) from None

    def path_of(self, place: str) -> str:
        """Where a place in the case stands in the document."""
        return f"{self._at}.{place}" if self._at else place


def case_file(tree: Any, names: Names) -> CaseFile:
    """Build what ``calculate`` takes from a tree of either shape.

    Raises:
        InvalidFacts: with every fault at once; for several months too.
    """
    if _is_run(tree):
        raise InvalidFacts([Fault("several_months", _MONTHS)])
    if not isinstance(tree, dict) or _INSIDE in tree:
        return read(tree, CaseFile, names)
    case = {name: held for name, held in tree.items() if name not in _BESIDE}
    beside = {name: tree[name] for name in _BESIDE if name in tree}
    try:
        return read({_INSIDE: case, **beside}, CaseFile, names)
    except InvalidFacts as error:
        raise InvalidFacts(map(_at_the_root, error.faults)) from None


def run_file(tree: Any, names: Names) -> RunFile:
    """Build what ``run_months`` takes from a tree of one month or several.

    Raises:
        InvalidFacts: with every fault at once.
    """
    if _is_run(tree):
        return read(tree, RunFile, names)
    one = case_file(tree, names)
    return RunFile(cases=[one.case], ledger=one.ledger, practice=one.practice)


def _is_run(tree: Any) -> bool:
    """Whether a document is of several months; a result of several is none to calculate."""
    return isinstance(tree, dict) and _MONTHS in tree and tree.get("type") not in RESULTS


def _at_the_root(fault: Fault) -> Fault:
    path, possible = fault.at.removeprefix(f"{_INSIDE}."), fault.possible
    if fault.code == "field_unknown" and fault.at == f"{_INSIDE}.{path}" and "." not in path:
        possible = ", ".join((possible, *_BESIDE))
    return Fault(fault.code, "" if path == _INSIDE else path, possible)


def parsed(data: bytes, suffix: str = "") -> tuple[Any, Names]:
    """The tree of a document, and how its format writes names.

    Raises:
        InvalidFacts: for text that can't be read.
    """
    text = decoded(data)
    if is_toml(text, suffix):
        return parse_toml(text), IN_TOML
    return parse_json(text), IN_JSON


def months_in(data: bytes, suffix: str = "") -> dict[int, str]:
    """The months of a document by their places, for whoever tells of its faults.

    One that can't be read is left out, and what is no month is never repeated.
    """
    try:
        tree, _ = parsed(data, suffix)
    except InvalidFacts:
        return {}
    written = tree.get(_MONTHS) if isinstance(tree, dict) else None
    found: dict[int, str] = {}
    for place, one in enumerate(written if isinstance(written, list) else ()):
        month = one.get("month") if isinstance(one, dict) else None
        if isinstance(month, str):
            with suppress(InvalidFacts):
                found[place] = str(Month.parse(month))
    return found


def is_toml(text: str, suffix: str) -> bool:
    """Whether a text is TOML: by its file's suffix, else since it opens no JSON object."""
    known = {".toml": True, ".json": False}.get(suffix.lower())
    return not text.lstrip().startswith("{") if known is None else known


def decoded(data: bytes) -> str:
    """The text of a file, also as Windows programs write it: with a mark of the encoding.

    Raises:
        InvalidFacts: for text in another encoding.
    """
    marked = next((how for mark, how in _WRITTEN_BY_WINDOWS.items() if data.startswith(mark)), "")
    try:
        text = data.decode(marked or "utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:  # as in UTF-16 without a mark, and in no document
        return text
    raise InvalidFacts([Fault("not_utf8")])
