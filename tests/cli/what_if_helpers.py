"""What the tests of ``forsorjning what-if`` share: the example's case, and what is tried of it."""

from pathlib import Path
from typing import Any

import forsorjning as fs
from forsorjning.cli import main
from forsorjning.cli.examples import read
from forsorjning.interop.casefile import CaseFile
from forsorjning.interop.json import to_json
from tests.cli.helpers import Capture
from tests.facts.test_every_fault import case, income

WALK = fs.Gig(
    worked="2026-08-31", activity="stadsvandring", arranger="Street Minds", occasion_id="tried"
)
"""What is tried of the example: like its latest walk, but on the last day of the month."""
EXAMPLE = read("stadsvandring").given.case


def tried(net: int = 1500, **fields: Any) -> fs.Income:
    """The pay that the command tries of the example."""
    of = {"kind": "FEE", "net": net, "paid_on": "2026-08-31", "gig": WALK, "id": "tried"}
    return income(**(of | fields))


def supposed(scope: fs.Payments | fs.Standing, form: Any, basis: str = "RIGHT") -> fs.Supposition:
    """What the command supposes of the example."""
    return fs.Supposition(person="anna", scope=scope, form=form, legal_basis=basis)


def asked(capsys: Capture, *arguments: str) -> str:
    """What the command prints."""
    assert main(["what-if", *arguments]) == 0
    shown = capsys.readouterr()
    assert not shown.err
    return shown.out


def words(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def refused(capsys: Capture, *arguments: str) -> str:
    """How the command says that it can't answer."""
    assert main(["what-if", *arguments]) == 2
    shown = capsys.readouterr()
    assert not shown.out
    return shown.err


def saved(folder: Path, name: str = "ärende", *, beside: Any = None, **fields: Any) -> str:
    """A file of a case of Anna's, with a ledger or a practice beside it."""
    file = folder / f"{name}.json"
    file.write_text(to_json(CaseFile(case=case(**fields), **(beside or {}))), encoding="utf-8")
    return str(file)


def example(folder: Path, name: str = "ärende") -> str:
    """A file of four city walks that nobody has assessed."""
    file = folder / f"{name}.toml"
    file.write_text(read("stadsvandring").text, encoding="utf-8")
    return str(file)
