"""The page of the worked cases: what each comes to, and what of the published is not there."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from docs.making.markdown import MADE, table
from docs.making.timelines import timelines_section
from forsorjning.ground.money import printed
from tests.worked.helpers import FILES, NOT_REPRODUCED, Table, read

_ROOT = Path(__file__).parents[2]

_CASES = f"""\
# Worked cases

{MADE}

Each case is a file with a household, a month and what they come to. The amounts were published by
somebody else or reckoned by hand, never by the library, and a test holds each of them. A file has
the facts as the library reads them from TOML, and beside them what is expected. Where a source
prints only the parts, the sum of them is ours, and so is what a misprint should have been; the file
then has the printed parts in a comment. Names and sources are in Swedish, as in the files.

Amounts are kronor. A name in code type is an attribute of the result, or one row of its sheet.
"""

_KINDS = {
    "published": """\
## Published

By an authority, a municipality or a writer. Where the library's norm was read from the same page
([Norms](norms.md) has the sources), the case shows only that it was read right.
""",
    "case system": """\
## From a case system

What tests in the public code of a municipality's case system expect. Some amounts are the
system's own replies, most are what the authors of the code expect. They show practice, not law.
""",
    "by hand": """\
## By hand

From the numbers of the ordinances and the sections named.
""",
}

_REASONS = {
    "not_reproduced": """\
## Published and not reproduced

Complete examples that no case can hold. Rules, tables and caps without a household, and examples
without all their numbers, are left alone and not listed.
""",
    "published_errors": """\
## Errors in print

Numbers that are wrong, or do not add up. Where there is a case above, it reproduces the printed
steps and finds another sum.
""",
    "not_modelled": """\
## Ways of reckoning that the library does not have
""",
}


def worked_cases_page() -> Iterator[str]:
    """Every worked case, and every published one that could not be reproduced."""
    cases = [(path, read(path)) for path in FILES]
    yield _CASES
    for kind, says in _KINDS.items():
        yield says
        yield from table(
            ("Case", "Month", "Comes to", "Source"),
            *(
                (_link(path, case["name"]), case["month"], "; ".join(_sums(case)), case["source"])
                for path, case in cases
                if case["kind"] == kind
            ),
        )
    yield from timelines_section()
    listed = read(NOT_REPRODUCED)
    for key, says in _REASONS.items():
        yield says
        yield from table(("What", "Why"), *listed[key].items())


def _link(path: Path, name: str) -> str:
    return f"[{name}](../../{path.relative_to(_ROOT).as_posix()})"


def _sums(case: Table) -> Iterator[str]:
    """What a file expects, in words and figures."""
    yield from _amounts(case.get("expect", {}))
    for road, words in (("if_refused", "refused"), ("if_granted", "granted")):
        if road in case:
            yield f"if {words}: {', '.join(_amounts(case[road]))}"
    yield from _amounts(case.get("rows", {}))
    if "extra" in case:
        kept = (f"{_kr(left)} of {_kr(net)}" for net, left in case["extra"].items())
        yield f"kept beyond the need: {', '.join(kept)}"
    for wrong in case.get("misprinted", {}).values():
        yield f"not as printed: {', '.join(_amounts(wrong))}"


def _amounts(expected: Table, before: str = "") -> Iterator[str]:
    for name, value in expected.items():
        if isinstance(value, dict):
            yield from _amounts(value, f"{before}{name}.")
        else:
            yield f"`{before}{name}` {_kr(value)}"


def _kr(amount: Decimal | int | str) -> str:
    return printed(Decimal(amount))
