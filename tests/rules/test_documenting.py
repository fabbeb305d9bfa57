"""What a decision on aid has to document, and how each statement about it is known."""

from datetime import date

import pytest

import forsorjning as fs
from forsorjning.ground.law import FL, KL, SOL_2025
from forsorjning.rules.documenting import by_a_person, documenting

NEW = date(2026, 9, 10)
OLD = date(2024, 5, 6)
RIGHT, BEYOND = fs.LegalBasis.RIGHT, fs.LegalBasis.DISCRETIONARY
FL_31_TO_33 = [(FL["31 §"],), (FL["32 §"],), (FL["33 §"],)]


class TestWhatIsDocumented:
    """31 to 33 §§ förvaltningslagen (2017:900), 14 kap. SoL (2025:400)."""

    @pytest.mark.parametrize("day, basis", [(NEW, RIGHT), (NEW, BEYOND), (OLD, RIGHT)])
    def test_the_three_sections_hold(self, day: date, basis: fs.LegalBasis) -> None:
        """Under either section of the new act, and for the right of the old one."""
        said = documenting(basis, day)[:3]
        assert [one.cites for one in said] == FL_31_TO_33
        assert {one.known for one in said} == {fs.Known.READ}

    def test_of_aid_beyond_the_right_in_the_old_act_that_was_not_verified(self) -> None:
        """They would reach it by a section of that act, which nobody has read."""
        said = documenting(BEYOND, OLD)
        assert [one.cites for one in said[:3]] == FL_31_TO_33
        assert {one.known for one in said[:4]} == {fs.Known.UNVERIFIED}
        assert "ska ha följt av 11 kap. 8 §, vars text inte har lästs" in said[3].sv
        assert "11 kap. 8 §, whose text was not read" in said[3].en

    @pytest.mark.parametrize("basis", fs.LegalBasis)
    def test_the_new_act_has_the_handling_and_what_is_told_orally(
        self, basis: fs.LegalBasis
    ) -> None:
        """14 kap. 3, 6 and 8 §§; in the old act only the first is known of, second-hand."""
        cited = {cite for one in documenting(basis, NEW) for cite in one.cites}
        sections = {SOL_2025[f"14 kap. {number} §"] for number in (3, 6, 8)}
        assert sections <= cited
        old = documenting(basis, OLD)
        assert not any(cite.act is SOL_2025 for one in old for cite in one.cites)
        assert any("11 kap. 5 §" in one.sv for one in old)


class TestThatAPersonDecides:
    """6 kap. 38 § andra stycket 1 kommunallagen (2017:725)."""

    @pytest.mark.parametrize(
        "day, known",
        [
            ("2018-01-01", fs.Known.UNVERIFIED),
            ("2022-06-30", fs.Known.UNVERIFIED),
            ("2022-07-01", fs.Known.READ),
            ("2026-09-10", fs.Known.READ),
        ],
    )
    def test_the_section_is_known_as_it_was_amended(self, day: str, known: fs.Known) -> None:
        """Of the years before, the same words are not verified."""
        person, automation = by_a_person(date.fromisoformat(day))
        assert automation.cites == (KL["6 kap. 38 § andra stycket 1"],)
        assert automation.known is known
        assert "automatiserad beslutsfunktion" in automation.sv
        assert "fattas av en person" in person.sv

    def test_before_the_act_of_2017_no_section_is_cited(self) -> None:
        """It was not in force; that a person decides is still what the library demands."""
        person, automation = by_a_person(date(2017, 12, 31))
        assert (person.cites, automation.cites) == ((), ())
        assert person.strength is fs.Strength.PROJECT_CHOICE
        assert automation.known is fs.Known.UNVERIFIED
        assert automation.sv.endswith("har inte kontrollerats.")
        assert automation.en.endswith("was not checked.")

    def test_it_is_told_in_a_month_of_any_year(self) -> None:
        """September 2017 cites no act that came after it."""
        walk = fs.Income(
            id="g",
            person="anna",
            kind="FEE",
            net=300,
            paid_on="2017-08-25",
            gig=fs.Gig(worked="2017-08-10", activity="vandring"),
        )
        beyond = fs.IndividualAssessment(
            id="B1",
            person="anna",
            scope=fs.Payments(["g"]),
            form=fs.Everything(),
            legal_basis="DISCRETIONARY",
            grounds=["HEALTH"],
            motivation="anteckning 17",
            decided_by="h-7",
            decided_on="2017-09-02",
        )
        case = fs.Case(
            month="2017-09",
            household=fs.Household.single("anna"),
            incomes=[walk],
            assessments=[beyond],
        )
        told = fs.explain(fs.calculate(case))
        assert "2017:725" not in told.text
        assert "fattas av en person" in " ".join(told.text.split())
