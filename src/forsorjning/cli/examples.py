"""The packaged examples: what is real in each, what is invented, and its case."""

import re
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from forsorjning.ground.words import Words

if TYPE_CHECKING:
    from forsorjning.interop.casefile import CaseFile, RunFile

_FOLDER = files("forsorjning").joinpath("examples")
_SUFFIX = ".toml"
_MONTHS = "\n[[months]]\n"
_ASSESSED = re.compile(r"^#: ?", re.MULTILINE)


class Example(NamedTuple):
    """An example, as its file tells it.

    Attributes:
        name: the file's name without its suffix.
        title, story, real, invented: what the comment at its top says.
        text: the whole file. No assessment is in force in it: one is written in its last
            lines, or before its months, each behind ``#:``, for a person to take into force.
    """

    name: str
    title: Words
    story: Words
    real: Words
    invented: Words
    text: str

    @property
    def several(self) -> bool:
        """Whether it is of several months."""
        return _MONTHS in self.text

    @property
    def given(self) -> "CaseFile":
        """The case as it stands, without any assessment."""
        return _read(self.text)

    @property
    def assessed(self) -> "CaseFile":
        """The case with the invented assessment in force."""
        return _read(_ASSESSED.sub("", self.text))

    @property
    def given_run(self) -> "RunFile":
        """The months as they stand, without any assessment."""
        return _read_run(self.text)

    @property
    def assessed_run(self) -> "RunFile":
        """The months with the invented assessment in force."""
        return _read_run(_ASSESSED.sub("", self.text))


def names() -> list[str]:
    """The names of all examples, in alphabetical order."""
    found = (one.name for one in _FOLDER.iterdir())
    return sorted(name.removesuffix(_SUFFIX) for name in found if name.endswith(_SUFFIX))


def read(name: str) -> Example:
    """The example of that name, which must be one of ``names``."""
    text = _FOLDER.joinpath(name + _SUFFIX).read_text("utf-8")
    comment = text.partition("\n\n")[0]
    lines = (line.removeprefix("#").removeprefix(" ") for line in comment.splitlines())
    paragraphs = [" ".join(one.split()) for one in "\n".join(lines).split("\n\n")]
    title, story, real, invented = map(Words, paragraphs[:4], paragraphs[4:])
    return Example(name, title, story, real, invented, text)


def _read(text: str) -> "CaseFile":
    from forsorjning.interop.toml import read_case_file

    return read_case_file(text)


def _read_run(text: str) -> "RunFile":
    from forsorjning.interop.toml import read_run_file

    return read_run_file(text)
