"""Headings of a TOML text that stand after its months, and so hold for all of them unseen."""

import re
from collections.abc import Iterator

import attrs

from forsorjning.facts.case import Case
from forsorjning.ground.errors import Fault

_MONTHS = "months"
_OF_A_MONTH = {one.name for one in attrs.fields(Case)}
_MARK = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # texts of several lines come first: a text may hold anything
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'"
    r"|#[^\n]*"
    r"|(?P<heading>^[ \t]*\[)|(?P<opens>[\[{])|(?P<closes>[\]}])",
    re.DOTALL | re.MULTILINE,
)
_FIRST_KEY = re.compile(r"""\[?[ \t]*["']?([\w-]*)""")


def after_months(text: str) -> Iterator[tuple[str, Fault]]:
    """The fields of a case that have a heading after that of a month, each with its line.

    In TOML such a heading begins at the root again, and what stands under it is no part of
    the month before it. The text must be TOML.
    """
    met_months, line, seen = False, 1, 0
    for key, at in _headings(text):
        line, seen = line + text.count("\n", seen, at), at
        if key == _MONTHS:
            met_months = True
        elif met_months and key in _OF_A_MONTH:
            yield key, Fault("heading_after_months", possible=f"{line}:1")


def _headings(text: str) -> Iterator[tuple[str, int]]:
    """The first key of every heading, and where it stands."""
    depth = 0  # of lists and tables within a value, whose lines may begin as a heading does
    for mark in _MARK.finditer(text):
        if mark["heading"] and not depth:
            yield _FIRST_KEY.match(text, mark.end())[1], mark.end()  # type: ignore[index]
        if mark["heading"] or mark["opens"]:
            depth += 1
        elif mark["closes"]:
            depth -= 1
