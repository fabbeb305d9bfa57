"""A document: a case, or a case with its ledger and practice, as JSON or TOML.

The fields of the case stand at the root, with ``ledger`` and ``practice`` beside
them, or under ``case`` with the other two beside it.
"""

from pathlib import Path
from typing import Any

from forsorjning.calculation.month import AwaitsAssessment, calculate
from forsorjning.calculation.result import Settled
from forsorjning.ground.errors import Fault, InvalidFacts
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.names import IN_JSON, IN_TOML, Names
from forsorjning.interop.parsing import parse_json, parse_toml
from forsorjning.interop.reading import read

_BESIDE = ("ledger", "practice")
_INSIDE = "case"
_WRITTEN_BY_WINDOWS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def load(path: str | Path) -> CaseFile:
    """Read a case, with its ledger and practice, from a JSON or TOML file.

    Raises:
        InvalidFacts: with every fault at once, by its path in the file.
        OSError: when the file can't be read.
    """
    return Document(Path(path).read_bytes(), Path(path).suffix).given


class Document:
    """A document that has been read; its faults are told by the paths in it.

    Attributes:
        given: the case, the ledger and the practice.
    """

    given: CaseFile
    _names: Names
    _at: str

    def __init__(self, data: bytes, suffix: str = "") -> None:
        """Read the document; ``suffix`` is its file's, and without one the text tells.

        Raises:
            InvalidFacts: with every fault at once.
        """
        text = decoded(data)
        toml = is_toml(text, suffix)
        tree = parse_toml(text) if toml else parse_json(text)
        self._names = IN_TOML if toml else IN_JSON
        self._at = _INSIDE if isinstance(tree, dict) and _INSIDE in tree else ""
        self.given = case_file(tree, self._names)

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
        InvalidFacts: with every fault at once.
    """
    if not isinstance(tree, dict) or _INSIDE in tree:
        return read(tree, CaseFile, names)
    case = {name: held for name, held in tree.items() if name not in _BESIDE}
    beside = {name: tree[name] for name in _BESIDE if name in tree}
    try:
        return read({_INSIDE: case, **beside}, CaseFile, names)
    except InvalidFacts as error:
        raise InvalidFacts(map(_at_the_root, error.faults)) from None


def _at_the_root(fault: Fault) -> Fault:
    path, possible = fault.at.removeprefix(f"{_INSIDE}."), fault.possible
    if fault.code == "field_unknown" and fault.at == f"{_INSIDE}.{path}" and "." not in path:
        possible = ", ".join((possible, *_BESIDE))
    return Fault(fault.code, "" if path == _INSIDE else path, possible)


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
