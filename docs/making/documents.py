"""The page of documents: what reads and writes JSON and TOML, from its own docstrings."""

from collections.abc import Iterator
from importlib import import_module

from docs.making.api import named
from docs.making.markdown import MADE, table

DOCUMENTS = {
    "forsorjning.interop.json": ("to_json", "from_json", "read_case_file", "read_run_file"),
    "forsorjning.interop.toml": ("from_toml", "read_case_file", "read_run_file"),
    "forsorjning.interop.documents": ("load", "load_run"),
    "forsorjning.interop.casefile": ("CaseFile", "RunFile"),
    "forsorjning.interop.runs": ("run_of",),
    "forsorjning.interop.results": ("Run",),
}
"""What there is to import, by the module that has it."""

_DOCUMENTS = f"""\
# Documents

{MADE}

What reads and writes facts and results, and where it is imported from. It needs the extra `json`:
`pip install '.[json]'`. The fields of a document are those of [Facts](facts.md); [Use it from a
case system](../how-to/use-it-from-a-case-system.md) shows it in use.
"""
_REST = """\
What stands in `forsorjning.interop` and not on this page may change without notice.
"""


def documents_page() -> Iterator[str]:
    """What there is to import, module by module."""
    yield _DOCUMENTS
    yield from table(
        ("What", "In JSON", "In TOML", "A file of either"),
        ("any fact", "`to_json`, `from_json`", "`from_toml`", ""),
        ("a month: `CaseFile`", "`to_json`, `read_case_file`", "`read_case_file`", "`load`"),
        ("several: `RunFile`", "`to_json`, `read_run_file`", "`read_run_file`", "`load_run`"),
        ("a result, a `MonthResult`, a `Correction` or a `Run`", "`to_json`", "", ""),
    )
    yield _REST
    for module, names in DOCUMENTS.items():
        yield from (f"## `{module}`", "")
        for name in names:
            yield from (f"### `{name}`", "")
            yield from named(name, getattr(import_module(module), name))
