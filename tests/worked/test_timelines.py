"""The timelines: each file is months in a row, and what every one of them comes to."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.worked import timelines
from tests.worked.helpers import FILES, HERE, TIMELINES, Table, read
from tests.worked.timelines import Told, told

LONGEST = 100


@cache
def told_of(path: Path) -> tuple[Told, ...]:
    """The months of a file, calculated once."""
    return tuple(told(read(path)))


def entries(table: Table) -> list[Table]:
    """The months of a timeline, and those that are told anew."""
    return [*table["months"], *table.get("again", ())]


def every_month() -> pytest.MarkDecorator:
    """Each month of each file, and each that is told anew."""
    places = [
        pytest.param(path, number, id=f"{path.stem}:{number}:{entry['month']}")
        for path in TIMELINES
        for number, entry in enumerate(entries(read(path)))
    ]
    return pytest.mark.parametrize(("path", "number"), places)


every_file = pytest.mark.parametrize("path", TIMELINES, ids=lambda path: path.stem)


class TestTimelines:
    """Months in a row, reckoned by hand and never by this library."""

    @every_month()
    def test_each_month_comes_to_what_the_file_says(self, path: Path, number: int) -> None:
        """In amounts, notices and questions, and in what is left when it has been entered."""
        month = told_of(path)[number]
        assert month.found == month.expected

    @every_file
    def test_it_is_short_and_says_where_it_comes_from(self, path: Path) -> None:
        """At most 100 lines, with what is reckoned in comments, a name, a kind and a source."""
        table, lines = read(path), path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= LONGEST
        assert any("#" in line for line in lines)
        assert table["kind"] == "by hand"
        assert table["name"]
        assert table["source"]

    def test_a_timeline_is_no_worked_case_of_one_month(self) -> None:
        """Each file has one reader."""
        assert len(TIMELINES) >= 17
        assert set(TIMELINES) == set((HERE / "timelines").rglob("*"))
        assert not set(TIMELINES) & set(FILES)

    def test_every_word_is_in_use(self) -> None:
        """The vocabulary is no larger than the files need."""
        words = {word for path in TIMELINES for one in told_of(path) for word in of(one.expected)}
        assert {*timelines.WORDS, "grounds", "sections", "made_now", "set_aside"} <= words


def of(expected: Table) -> Iterator[str]:
    """The words of an expectation, at every depth."""
    for word, value in expected.items():
        yield word
        if isinstance(value, dict):
            yield from of(value)


class TestATimelineThatSaysTooLittleOrWrong:
    """The reader refuses what proves nothing, and finds what does not agree."""

    @pytest.fixture
    def table(self) -> Table:
        """One month, with nothing but the norm of 2026: 3 940 + 1 280."""
        return {
            "name": "en månad",
            "household": {"members": [{"id": "a", "role": "APPLICANT"}]},
            "months": [{"month": "2026-09", "expect": {"aid": 5_220}}],
        }

    def test_what_agrees(self, table: Table) -> None:
        """As it stands it holds."""
        (month,) = told(table)
        assert month.found == month.expected == {"aid": 5_220}

    def test_an_amount_that_is_wrong(self, table: Table) -> None:
        """A krona is enough."""
        table["months"][0]["expect"] = {"aid": 5_221}
        (month,) = told(table)
        assert month.found == {"aid": 5_220} != month.expected

    @pytest.mark.parametrize(
        ("expect", "found"),
        [
            ({"notices": ["review_due"]}, {"notices": []}),
            ({"left": {"2026-09": 1}}, {"left": {}}),
            ({"disregarded": {"youth": 1}}, {"disregarded": {"youth": 0}}),
            (
                {"cites": {"AidByRight": []}},
                {"cites": {"AidByRight": ["12 kap. 1 § SoL (2025:400)"]}},
            ),
            ({"status": {"a": {"broken_by": ""}}}, {"status": {"a": {"broken_by": "none"}}}),
        ],
    )
    def test_a_group_that_is_wrong(self, table: Table, expect: Table, found: Table) -> None:
        """What is found is told in the same words."""
        table["months"][0]["expect"] = expect
        (month,) = told(table)
        assert month.found == found != month.expected

    @pytest.mark.parametrize("expect", [{}, {"rows": {}}, {"status": {"a": {}}}])
    def test_a_month_that_expects_nothing(self, table: Table, expect: Table) -> None:
        """In all, or in one of its groups."""
        table["months"][0]["expect"] = expect
        with pytest.raises(ValueError, match="2026-09 expects nothing"):
            list(told(table))

    def test_a_month_whose_expectation_is_missing(self, table: Table) -> None:
        """Also where another month has one."""
        table["months"].append({"month": "2026-10"})
        with pytest.raises(ValueError, match="2026-10 expects nothing"):
            list(told(table))

    def test_a_month_told_anew_whose_expectation_is_missing(self, table: Table) -> None:
        """It is no less a month."""
        table["again"] = [{"month": "2026-09", "name": "igen"}]
        with pytest.raises(ValueError, match="2026-09 expects nothing"):
            list(told(table))

    @pytest.mark.parametrize(
        ("expect", "error"),
        [
            ({"aids": 5_220}, AttributeError),
            ({"questions": ["not_assessed:x"]}, AttributeError),
            ({"rows": {"Jobbstimulans:a": 0}}, KeyError),
            ({"without": {"B1": {"aid": 5_220}}}, AssertionError),
        ],
    )
    def test_what_is_not_there(self, table: Table, expect: Table, error: type[Exception]) -> None:
        """An attribute, an open question, a row or an assessment that the month does not have."""
        table["months"][0]["expect"] = expect
        with pytest.raises(error):
            list(told(table))

    def test_an_open_question_that_nobody_expects(self, table: Table) -> None:
        """The roads have to be told."""
        gig: Any = {"worked": "2026-08-10", "activity": "spelning"}
        pay = {"person": "a", "kind": "FEE", "net": 500, "paid_on": "2026-08-20", "gig": gig}
        table["months"][0]["incomes"] = [pay]
        with pytest.raises(KeyError, match="if_refused"):
            list(told(table))
