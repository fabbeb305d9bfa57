"""Runs the Python in the README and in every page, each page from a clean start."""

from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL, NORMALIZE_WHITESPACE

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

_PAGES = Sybil(
    parsers=[
        PythonCodeBlockParser(
            doctest_optionflags=ELLIPSIS | IGNORE_EXCEPTION_DETAIL | NORMALIZE_WHITESPACE
        ),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
)

pytest_collect_file = _PAGES.pytest()
