"""The worked cases: each file is a case, and the kronor that it comes to."""

from decimal import Decimal
from operator import attrgetter
from pathlib import Path

import pytest

import forsorjning as fs
from tests.worked.helpers import FILES, PUBLISHED, Table, read, result_of, roads

LONGEST = 25


def flat(expected: Table, before: str = "") -> dict[str, Decimal]:
    """The expected amounts by the attribute's path."""
    found: dict[str, Decimal] = {}
    for name, value in expected.items():
        if isinstance(value, dict):
            found |= flat(value, f"{before}{name}.")
        else:
            found[before + name] = value
    return found


def holds(calculation: fs.Calculation, expected: Table) -> None:
    """Each attribute is the amount that the file says."""
    wanted = flat(expected)
    assert {path: attrgetter(path)(calculation) for path in wanted} == wanted


def files_with(key: str) -> pytest.MarkDecorator:
    """The files that have the key."""
    paths = [path for path in FILES if key in read(path)]
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.stem)


every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


class TestWorkedCases:
    """Amounts that were published or reckoned by hand, never by this library."""

    @files_with("expect")
    def test_it_comes_to_what_the_file_says(self, path: Path) -> None:
        """Where no question is open."""
        table = read(path)
        holds(fs.settled(result_of(table)), table["expect"])

    @files_with("awaits")
    def test_it_awaits_what_the_file_says(self, path: Path) -> None:
        """Both roads, with each question's effect."""
        table = read(path)
        result = result_of(table)
        assert isinstance(result, fs.AwaitsAssessment)
        assert {one.id: one.effect for one in result.questions} == table["awaits"]
        holds(result.if_refused, table["if_refused"])
        holds(result.if_granted, table["if_granted"])

    @files_with("rows")
    def test_single_rows_come_to_what_the_file_says(self, path: Path) -> None:
        """For example the personal costs of one child; the same along both roads."""
        table = read(path)
        for road in roads(result_of(table)):
            found = {name: road.sheet.row(name).amount for name in table["rows"]}
            assert found == table["rows"]

    @files_with("extra")
    def test_what_is_left_beyond_the_need(self, path: Path) -> None:
        """For each net pay, what the household has to live on beyond its need."""
        table = read(path)
        wanted = {int(net): extra for net, extra in table["extra"].items()}
        found = {}
        for net in wanted:
            (income,) = table["incomes"]
            result = fs.settled(result_of({**table, "incomes": [{**income, "net": net}]}))
            found[net] = result.resources - result.need
        assert found == wanted

    @every_file
    def test_it_is_short_and_says_where_it_comes_from(self, path: Path) -> None:
        """At most 25 lines: a name, a kind, a source and only what matters."""
        table = read(path)
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
        kinds = {"published", "case system"} if path.parent == PUBLISHED else {"by hand"}
        assert table["kind"] in kinds
        assert table["name"]
        assert table["source"]

    @every_file
    def test_it_says_what_it_comes_to(self, path: Path) -> None:
        """A file that expects nothing proves nothing."""
        table = read(path)
        assert any(table.get(key) for key in ("expect", "rows", "awaits"))

    def test_there_are_worked_cases(self) -> None:
        """An empty folder proves nothing."""
        assert len(FILES) > 60
