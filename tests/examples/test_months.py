"""The example of several months: what its comment says is what stands in it, in kronor too."""

import re
from decimal import Decimal
from importlib.resources import files

import pytest
from attrs import evolve

import forsorjning as fs
from forsorjning.calculation.questions import Answer
from forsorjning.cli.examples import names, read
from forsorjning.interop.casefile import RunFile
from forsorjning.interop.toml import read_run_file
from tests.examples.test_files import (
    LONGEST,
    THURSDAY,
    WEEK,
    WIDEST,
    amounts_in,
    month_name,
    spoken,
)

RUNS = [name for name in names() if read(name).several]
every_run = pytest.mark.parametrize("name", RUNS)


def folded(given: RunFile) -> list[fs.Calculation]:
    """The months in a row; what nobody has assessed is supposed to count."""
    months = fs.run_months(
        given.cases, ledger=given.ledger, practice=given.practice, suppose=Answer.REFUSED
    )
    return [one.result for one in months if not isinstance(one.result, fs.AwaitsAssessment)]


@every_run
class TestComment:
    """What is real and what is invented, and a story that the months hold."""

    def test_tells_the_real_from_the_invented(self, name: str) -> None:
        """In both languages; nothing is assessed and no agreement named."""
        example = read(name)
        assert example.real.sv.startswith("Verkligt: ")
        assert example.real.en.startswith("Real: ")
        for words in (example.real.sv, example.real.en):
            assert "Enskede-Årsta-Vantör" in words
            assert not amounts_in(words)
        assert example.invented.sv.endswith("Vilket lagrum nämnden använde är okänt.")
        assert example.invented.en.endswith("Which section the committee used is unknown.")
        assert "säger inget om 2026" in example.invented.sv
        assert "say nothing of 2026" in example.invented.en
        assert not re.search("avtal|agreement|partner", example.text)

    def test_tells_the_months_and_the_amounts(self, name: str) -> None:
        """The rent, a payment and all of them; each month that is applied for."""
        example, given = read(name), read(name).given_run
        (rent,) = given.cases[0].costs
        paid = [income.net for case in given.cases for income in case.incomes]
        for language, story in spoken(example.story):
            assert amounts_in(story) == {rent.applied, *paid, sum(paid, Decimal(0))}
            for case in given.cases:
                assert month_name(language, case.month.month) in story

    def test_is_no_longer_than_a_person_reads(self, name: str) -> None:
        """As of one month."""
        lines = read(name).text.splitlines()
        assert len(lines) <= LONGEST
        assert max(map(len, lines)) <= WIDEST

    def test_has_walks_on_thursdays_that_are_paid_a_week_later(self, name: str) -> None:
        """Each in the month before the one that it counts in."""
        for case in read(name).given_run.cases:
            (income,) = case.incomes
            assert income.gig is not None
            assert income.paid_on.weekday() == THURSDAY
            assert income.paid_on - income.gig.first_day == WEEK
            assert fs.Month.of(income.paid_on) == case.month.plus(-1)


@every_run
class TestMonths:
    """Without the assessment and with it."""

    def test_wait_for_a_person_as_they_stand(self, name: str) -> None:
        """Nothing in the file is assessed."""
        given = read(name).given_run
        assert all(case.assessments == () for case in given.cases)
        first = next(fs.run_months(given.cases, ledger=given.ledger, practice=given.practice))
        assert isinstance(first.result, fs.AwaitsAssessment)

    def test_are_what_anyone_gets_who_takes_the_marks_away(self, name: str) -> None:
        """By hand, in the packaged file; nothing else changes."""
        file = files("forsorjning").joinpath("examples", f"{name}.toml").read_text("utf-8")
        lines = [line.removeprefix("#: ") for line in file.splitlines()]
        assessed = read(name).assessed_run
        assert read_run_file("\n".join(lines)) == assessed
        cases = [evolve(case, assessments=()) for case in assessed.cases]
        assert evolve(assessed, cases=cases) == read(name).given_run

    def test_are_settled_with_the_assessment_in_force(self, name: str) -> None:
        """With no warning: the cap is told of before it ends."""
        results = folded(read(name).assessed_run)
        assert all(isinstance(result, fs.Settled) for result in results)
        codes = [[notice.code for notice in result.notices] for result in results]
        assert codes == [[], ["cap_nearly_used"], ["cap_nearly_used"], []]


def test_the_walks_of_ella_are_reckoned_by_hand() -> None:
    """Norm 3 940 + 1 280 = 5 220, rent 6 300: need 11 520. A walk is 1 200 kr.

    Counted, each month has 11 520 - 1 200 = 10 320 kr. Left out under a cap of 3 000 kr: all,
    all, the last 600 kr, and nothing.
    """
    example = read("stadsvandring-manader")
    months = ["2026-05", "2026-06", "2026-07", "2026-09"]
    without, assessed = folded(example.given_run), folded(example.assessed_run)
    assert [str(result.month) for result in without] == months
    assert [result.need for result in without] == [11_520] * 4
    assert [result.aid for result in without] == [10_320] * 4
    assert [result.disregarded.assessment for result in assessed] == [1_200, 1_200, 600, 0]
    assert [result.aid for result in assessed] == [11_520, 11_520, 10_920, 10_320]
