"""Households that become one, and households that part."""

from typing import Any

import pytest

import forsorjning as fs

LEFT = fs.Surplus(month="2026-08", amount=780)
ANNA = fs.Ledger(
    support_months={"anna": ["2026-08"]},
    jobbstimulans_periods={"anna": [fs.Period("2026-01-01")]},
    surplus=[LEFT],
    youth_earnings={"kim": [fs.YearEarnings(year=2026, gross=9, net=9)]},
    assessment_use={"A1": fs.AssessmentUse(occasions=3)},
    known_from={"anna": "2026-01", "kim": "2026-02"},
    through="2026-08",
)
BO = fs.Ledger(
    support_months={"bo": []}, assessment_use={"B1": fs.AssessmentUse()}, through="2026-05"
)


def faults(call: Any) -> list[tuple[str, str]]:
    """The code and the place of each fault."""
    with pytest.raises(fs.InvalidFacts) as raised:
        call()
    return [(one.code, one.at) for one in raised.value.faults]


class TestJoined:
    """Two households become one."""

    def test_each_brings_what_is_known_of_her(self) -> None:
        """Whose surplus goes along, a person says."""
        both = ANNA.joined(BO, surplus=[])
        assert both.support_months == {"anna": {fs.Month(2026, 8)}, "bo": frozenset()}
        assert set(both.assessment_use) == {"A1", "B1"}
        assert (both.jobbstimulans_periods, both.youth_earnings, both.known_from) == (
            ANNA.jobbstimulans_periods,
            ANNA.youth_earnings,
            ANNA.known_from,
        )
        assert both.surplus == ()
        assert ANNA.joined(BO, surplus=[LEFT]).surplus == (LEFT,)

    def test_it_has_come_as_far_as_the_one_that_came_furthest(self) -> None:
        """Bo has not applied since May; who never has is not entered anywhere."""
        assert ANNA.joined(BO, surplus=[]).through == BO.joined(ANNA, surplus=[]).through
        assert str(BO.joined(ANNA, surplus=[]).through) == "2026-08"
        assert fs.Ledger().joined(BO, surplus=[]).through == BO.through
        assert fs.Ledger().joined(fs.Ledger(), surplus=[]) == fs.Ledger()

    @pytest.mark.parametrize("one, other", [(True, False), (False, True), (True, True)])
    def test_what_rests_on_a_supposition_still_does(self, one: bool, other: bool) -> None:
        """In either of them."""
        both = fs.Ledger(supposed=one).joined(fs.Ledger(supposed=other), surplus=[])
        assert both.supposed

    def test_two_ledgers_that_tell_of_the_same_are_refused(self) -> None:
        """Which of them holds, a person says."""
        assert faults(lambda: ANNA.joined(ANNA, surplus=[])) == [
            ("ledgers_overlap", name)
            for name in (
                "support_months",
                "jobbstimulans_periods",
                "youth_earnings",
                "known_from",
                "assessment_use",
            )
        ]

    def test_what_is_no_ledger_is_refused(self) -> None:
        """As everywhere."""
        assert faults(lambda: ANNA.joined({}, surplus=[])) == [("wrong_kind", "other")]  # type: ignore[arg-type]
        assert faults(lambda: ANNA.joined(BO, surplus=[780])) == [("wrong_kind", "surplus[0]")]  # type: ignore[list-item]


class TestParted:
    """A household parts, and each takes along what is hers."""

    def test_only_theirs_goes_along(self) -> None:
        """Persons by their ids, assessments and surplus as a person says."""
        both = ANNA.joined(BO, surplus=[LEFT])
        with_kim = both.of("anna", "kim", assessments=["A1"], surplus=[LEFT])
        assert with_kim == ANNA
        alone = both.of("bo")
        assert alone == fs.Ledger(support_months={"bo": []}, through="2026-08")

    def test_it_is_as_supposed_as_it_was(self) -> None:
        """Nothing becomes surer."""
        assert fs.Ledger(support_months={"anna": []}, supposed=True).of("anna").supposed

    def test_who_is_not_there_is_refused(self) -> None:
        """A misspelt id would leave everything behind."""
        assert faults(lambda: ANNA.of("anna", "ana", assessments=["A1", "A2"])) == [
            ("person_unknown", "people[1]"),
            ("assessment_unknown", "assessments[1]"),
        ]
