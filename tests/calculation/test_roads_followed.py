"""How often a month is calculated: no road is followed that nobody asks for."""

from datetime import date, timedelta

import pytest

import forsorjning as fs
from forsorjning.calculation import gigs, month
from forsorjning.calculation.frame import Frame
from forsorjning.calculation.outcome import NO_SUPPOSITION, Outcome, Road, follow
from forsorjning.facts.income import Income
from forsorjning.rules.coverage import verdict
from tests.calculation.helpers import awaits, gig, single, standing

WALKS = tuple(gig(100 + day, date(2026, 8, 1 + day % 28), id=f"g{day}") for day in range(30))
"""Thirty walks, each with a question of its own."""
CHAIN = tuple(
    standing(
        fs.PerOccasion(50),
        id=f"a{number}",
        valid_from=date(2025, 1, 1) + timedelta(days=30 * number),
        valid_to="2026-07-31",
        supersedes=f"a{number - 1}" if number else None,
    )
    for number in range(10)
)
OPEN = single(*WALKS, assessments=CHAIN)
TO_SEE_WHAT_IS_ASKED = 1
"""The road on which nothing is answered."""


@pytest.fixture
def followed(monkeypatch: pytest.MonkeyPatch) -> list[Road]:
    """The roads that are followed."""
    roads: list[Road] = []

    def counted(frame: Frame, road: Road = NO_SUPPOSITION) -> Outcome:
        roads.append(road)
        return follow(frame, road)

    monkeypatch.setattr(month, "follow", counted)
    return roads


class TestRoadsFollowed:
    """However many questions there are."""

    def test_both_roads_until_the_questions_are_read(self, followed: list[Road]) -> None:
        """Then one for each of them, once."""
        both = TO_SEE_WHAT_IS_ASKED + 2
        roads = awaits(OPEN)
        assert repr(roads) == "<AwaitsAssessment 2026-09: 30 questions>"
        assert len(followed) == both
        assert [one.effect for one in roads.questions] == [walk.net for walk in WALKS]
        assert roads.questions is roads.questions
        assert len(followed) == both + len(WALKS)

    @pytest.mark.parametrize("answer", list(fs.Answer))
    def test_a_supposed_answer_is_one_road(self, followed: list[Road], answer: fs.Answer) -> None:
        """It is the road of that answer to everything."""
        (told,) = fs.run_months([OPEN], suppose=answer)
        assert len(followed) == TO_SEE_WHAT_IS_ASKED + 1
        roads = awaits(OPEN)
        assert told.result == (
            roads.if_granted if answer is fs.Answer.GRANTED else roads.if_refused
        )

    def test_the_same_of_a_pay_that_is_tried(self, followed: list[Road]) -> None:
        """A month of it, the one without it and the one with a krona more."""
        walk = fs.Gig(worked="2026-08-20", activity="vandring")
        curve = fs.curve(OPEN, person="anna", kind="FEE", upto=2_000, gig=walk, suppose="REFUSED")
        followed.clear()
        assert curve.at(1_000).kept == 0
        assert len(followed) == 3 * (TO_SEE_WHAT_IS_ASKED + 1)

    def test_and_of_a_case_that_is_compared(self, followed: list[Road]) -> None:
        """One calculation of each."""
        fs.compare({"now": OPEN, "fewer": single(*WALKS[1:])}, suppose="GRANTED")
        assert len(followed) == 2 * (TO_SEE_WHAT_IS_ASKED + 1)


class TestVerdicts:
    """What covers a payment is the same along every road."""

    def test_each_payment_is_judged_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Whatever is answered then."""
        judged: list[str] = []

        def counted(income: Income, *given: object) -> object:
            judged.append(income.id)
            return verdict(income, *given)  # type: ignore[arg-type]

        monkeypatch.setattr(gigs, "verdict", counted)
        assert len(awaits(OPEN).questions) == len(WALKS)
        assert judged == [walk.id for walk in WALKS]
