"""Assessments that supersede each other, and a revocation beside others."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

import pytest

import forsorjning as fs
from tests.calculation.helpers import asked, gig, left_out, noticed, settle, single, standing

ALL = fs.Everything()
CAP = fs.Caps(per_year=1_000)
TWO = (gig(1_000, "2026-08-10", id="g1"), gig(1_000, "2026-08-20", id="g2"))


class TestTheYearsAccount:
    """A calendar year has one account for all assessments that supersede each other."""

    @pytest.mark.parametrize("first", ["RIGHT", "DISCRETIONARY"])
    @pytest.mark.parametrize("second", ["RIGHT", "DISCRETIONARY"])
    def test_a_change_of_basis_gives_no_second_cap(self, first: str, second: str) -> None:
        """Also where the later one goes before the statute, and so is drawn first."""
        chain = [
            standing(ALL, id="a", basis=first, caps=CAP),
            standing(ALL, id="b", basis=second, caps=CAP, supersedes="a", valid_from="2026-08-16"),
        ]
        assert left_out(single(*TWO, assessments=chain)) == 1_000

    def test_what_the_later_one_has_used_is_used_for_late_pay_of_the_earlier(self) -> None:
        """The work of 10 August is paid after that of 20 August."""
        chain = [
            standing(ALL, id="a", caps=CAP),
            standing(ALL, id="b", caps=CAP, supersedes="a", valid_from="2026-08-16"),
        ]
        used = fs.Ledger(assessment_use={"b": fs.AssessmentUse(by_year={2026: 1_000})})
        assert left_out(single(TWO[0], assessments=chain), ledger=used) == 0

    def test_a_link_that_the_case_does_not_hold_is_told(self) -> None:
        """What it and those before it have used is unknown, unless it is given."""
        last = standing(ALL, id="c", caps=CAP, supersedes="b")
        assert "superseded_not_in_case" in noticed(single(TWO[0], assessments=[last]))
        before = standing(ALL, id="b", caps=CAP, valid_from="2025-01-01", valid_to="2025-12-31")
        held = single(TWO[0], assessments=[before, last])
        assert "superseded_not_in_case" not in noticed(held)

    def test_the_use_of_one_that_it_supersedes_may_be_unknown(self) -> None:
        """Even where it begins in the month of the work."""
        chain = [
            standing(ALL, id="a", caps=CAP),
            standing(ALL, id="b", caps=CAP, supersedes="a", valid_from="2026-08-01"),
        ]
        case = single(TWO[1], assessments=chain)
        assert "caps_unknown" in noticed(case)
        known = fs.Ledger(assessment_use={"a": fs.AssessmentUse(), "b": fs.AssessmentUse()})
        assert "caps_unknown" not in noticed(case, ledger=known)


class TestCoverageInAChain:
    """A superseded assessment covers work before its successors begin."""

    @pytest.mark.parametrize(
        "worked, by", [("2026-05-31", "a"), ("2026-06-01", "c"), ("2026-07-01", "c")]
    )
    def test_it_ends_before_the_first_that_supersedes_it_in_steps(
        self, worked: str, by: str
    ) -> None:
        """The third of the chain begins before the second."""
        chain = [
            standing(ALL, id="a"),
            standing(ALL, id="b", supersedes="a", valid_from="2026-07-01"),
            standing(ALL, id="c", supersedes="b", valid_from="2026-06-01"),
        ]
        paid = gig(500, worked, paid_on="2026-08-25", id="g")
        (row,) = settle(single(paid, assessments=chain)).sheet.find("OccasionalPayLeftOut")
        assert row.refs == ("g", "anna", by)


class TestRevocation:
    """A revocation settles the work after it, until another assessment of the work begins."""

    REVOKED = standing(
        ALL, id="a", revoked=fs.Revocation(on="2026-03-01", by="officer-7", reason="journal")
    )

    def test_it_settles_beside_an_older_one_that_has_ended(self) -> None:
        """Nobody has started anew."""
        old = standing(ALL, id="b", valid_from="2025-01-01", valid_to="2025-12-31")
        case = single(gig(500), assessments=[self.REVOKED, old])
        assert asked(case) == []
        assert settle(case).counted_income == 500

    @pytest.mark.parametrize("first", ["2026-02-01", "2026-03-01", "2026-06-01"])
    def test_it_does_not_answer_for_one_that_has_taken_over(self, first: str) -> None:
        """From its first day the successor says what holds, also before the revocation."""
        later = standing(
            ALL,
            id="b",
            supersedes="a",
            valid_from=first,
            pauses=[fs.Period("2026-08-01", "2026-08-31")],
        )
        case = single(gig(500, id="g"), assessments=[self.REVOKED, later])
        assert asked(case) == [("paused", "g")]

    def test_it_does_not_answer_for_one_that_began_after_it(self) -> None:
        """Somebody has started anew; why that one does not cover is asked."""
        paused = standing(
            ALL,
            id="b",
            valid_from="2026-04-01",
            pauses=[fs.Period("2026-08-01", "2026-08-31")],
        )
        case = single(gig(500, id="g"), assessments=[self.REVOKED, paused])
        assert asked(case) == [("paused", "g")]
