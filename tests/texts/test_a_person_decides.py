"""What remains to a person: a refusal, the conditions of the right, and what is open."""

from typing import Any

import pytest

import forsorjning as fs
from forsorjning.ground.blocks import Heading, Items
from tests.calculation.helpers import awaits, gig, rent, settle, single, wage
from tests.texts.helpers import MONTHS, assessed, in_one_line, sentences_of_a_decision

REFUSAL = (
    "Fattar nämnden ett sådant beslut är det ett avslag enligt 12 kap. 1 § SoL (2025:400), med "
    "egna skäl och uppgift om hur det överklagas (känt i andra hand)."
)


def explained(result: Any, language: str = "sv") -> str:
    """An explanation, its spaces as one."""
    return in_one_line(fs.explain(result, language=language).text)


def based(result: fs.Settled, language: str = "sv") -> str:
    """A basis for a decision, its spaces as one."""
    return in_one_line(fs.decision_basis(result, language=language).text)


class TestNoAid:
    """12 kap. 1 § SoL (2025:400): where the means meet the need there is nothing to give."""

    def test_is_a_refusal_and_is_called_one(self) -> None:
        """In the explanation, and in the part of the basis that is of the right."""
        rich = settle(single(wage(14_000)))
        said = f"Medlen räcker till behovet. {REFUSAL}"
        assert said in explained(rich)
        assert said in based(rich)
        assert "it is a refusal under 12 kap. 1 §" in explained(rich, "en")
        assert sentences_of_a_decision(said) == []
        assert "ett avslag enligt 12 kap. 1 §" not in explained(settle(single(wage(100))))

    def test_also_where_something_is_given_beyond_the_right(self) -> None:
        """12 kap. 2 § gives 1 220 kr; 12 kap. 1 § nothing."""
        beyond = assessed(legal_basis="DISCRETIONARY", form=fs.PerMonth(1_500))
        case = single(wage(10_000), gig(1_500, id="g"), assessments=[beyond])
        result = settle(case)
        assert result.aid_right == 0
        assert result.aid_discretionary == 1_220
        assert REFUSAL in explained(result)
        assert REFUSAL in based(result)

    def test_also_where_a_rounding_takes_the_last_of_it(self) -> None:
        """The means do not meet the need then, and that is not said."""
        case = single(wage("11219.50"))
        result = settle(case, practice=fs.Practice(aid_rounding="KRONA_DOWN"))
        assert f"Avrundat blir det inget bistånd. {REFUSAL}" in explained(result)
        assert "räcker till behovet" not in explained(result)

    def test_of_the_old_act_under_its_section(self) -> None:
        """4 kap. 1 § SoL (2001:453)."""
        rich = settle(single(wage(14_000, "2024-04-25"), month="2024-05"))
        assert "ett avslag enligt 4 kap. 1 § SoL (2001:453)" in explained(rich)

    def test_along_the_road_where_it_is_so(self) -> None:
        """With the pay counted there is no aid, and without it there is."""
        waiting = awaits(single(wage(10_000), gig(1_500, id="g")))
        assert f"Om nej: Medlen räcker till behovet. {REFUSAL}" in explained(waiting)
        both = awaits(single(wage(14_000), gig(1_500, id="g")))
        assert f"- Medlen räcker till behovet. {REFUSAL}" in explained(both)
        assert "räcker till behovet" not in explained(awaits(single(gig(1_500, id="g"))))


class TestConditionsOfTheRight:
    """12 kap. 1 and 3 §§ SoL (2025:400): what no amount shows."""

    SAID = (
        "Att villkoren för rätten är uppfyllda: att behovet inte kan tillgodoses på annat sätt "
        "(12 kap. 1 § SoL (2025:400)), och att den som kan arbeta står till arbetsmarknadens "
        "förfogande eller har godtagbara skäl (12 kap. 3 § SoL (2025:400))"
    )

    def test_are_for_a_person_in_every_month(self) -> None:
        """In an explanation, settled or not, and among what a basis needs from elsewhere."""
        assert f"{self.SAID}." in explained(MONTHS["nothing"])
        assert f"{self.SAID}." in explained(awaits(single(gig(500, id="g"))))
        assert f"{self.SAID}." in fs.decision_basis(MONTHS["nothing"]).kept_elsewhere

    def test_with_the_activity_requirement_from_october_2026(self) -> None:
        """It is known second-hand."""
        known = ", och aktivitetskravet (känt i andra hand)."
        assert f"{self.SAID}{known}" in explained(settle(single(month="2026-10")))
        assert "the activity requirement" in explained(settle(single(month="2026-10")), "en")
        assert "aktivitetskravet" not in explained(settle(single(month="2026-09")))

    def test_of_the_old_act_by_its_sections(self) -> None:
        """4 kap. 1 § SoL (2001:453), its second paragraph."""
        assert "(4 kap. 1 § andra stycket SoL (2001:453))" in explained(MONTHS["old act"])


class TestAnOpenQuestion:
    """What a yes supposes, and what is decided whatever the answer is."""

    def test_yes_means_the_whole_pay(self) -> None:
        """A person may find a part of it; of a cost or a kind there is no part."""
        told = explained(awaits(single(gig(500, id="g"))))
        assert "Ja betyder här att hela lönen lämnas utanför." in told
        assert "En person kan också komma fram till en del av den." in told
        costs = [rent(), fs.Cost(id="tand", kind="DENTAL_CARE", applied=500, approved=None)]
        assert "Ja betyder här" not in explained(awaits(single(costs=costs)))

    def test_where_the_amount_stands_if_yes(self) -> None:
        """The section is open, so the row is no answer to it."""
        told = explained(awaits(single(gig(500, id="g"))))
        assert "I kolumnen ”Om ja” står beloppet på raden för rätten" in told
        assert "Bedöms det enligt 12 kap. 2 § SoL (2025:400) står det som bistånd utöver" in told
        costs = [fs.Cost(id="tand", kind="DENTAL_CARE", applied=500, approved=None)]
        assert "I kolumnen" not in explained(awaits(single(costs=costs)))

    def test_several_questions_are_answered_alike(self) -> None:
        """The columns say so; of one question nothing needs to be said of all."""
        one = explained(awaits(single(gig(500, id="g"))))
        assert "om svaret är nej, och" in one
        assert "alla frågor" not in one
        two = awaits(single(gig(500, id="g"), gig(300, id="h")))
        assert "om svaret på alla frågor är nej, och" in explained(two)
        titles = [one.text for one in fs.explain(two).blocks if isinstance(one, Heading)]
        assert "Båda vägarna: om svaret på alla frågor är nej, och om det är ja" in titles

    def test_a_refusal_in_part_is_told_here_too(self) -> None:
        """As it is when no question is open."""
        costs = [fs.Cost(id="hyra", kind="HOUSING", applied=6_500, approved=6_000)]
        told = fs.explain(awaits(single(gig(500, id="g"), costs=costs)))
        also = next(
            block.items
            for before, block in zip(told.blocks, told.blocks[1:], strict=False)
            if before == "Det här avgörs också:"
            if isinstance(block, Items)
        )
        assert "6 500 kr är sökt och 6 000 kr godkänt. Det är ett avslag i den delen" in also[0]
        assert any("särskilda skäl" in one for one in also)


class TestANoBeyondTheRight:
    """12 kap. 2 § SoL (2025:400): a no under it is an answer too."""

    SAID = "Ett nej enligt 12 kap. 2 § SoL (2025:400) beslutar nämnden också för sig, med egna skäl"

    def test_is_decided_by_itself(self) -> None:
        """Though nothing of the month rests on it."""
        assert self.SAID in explained(MONTHS["only refused"])
        assert "the board also decides by itself" in explained(MONTHS["only refused"], "en")
        assert self.SAID not in explained(MONTHS["by right"])

    def test_a_no_to_the_right_is_not_told_as_one_beyond_it(self) -> None:
        """It is the month's own decision."""
        no = assessed(form=fs.CountInFull(), grounds=[])
        assert self.SAID not in explained(settle(single(gig(500, id="g"), assessments=[no])))


class TestWhatComesFirst:
    """The right is examined first only where something comes after it."""

    @pytest.mark.parametrize("which", ["nothing", "by right", "rich"])
    def test_not_where_nothing_does(self, which: str) -> None:
        """Then it is only examined."""
        assert "prövas först" not in explained(MONTHS[which])
        assert "Rätten till bistånd prövas enligt" in explained(MONTHS[which])
        assert "prövas först" not in based(MONTHS[which])

    @pytest.mark.parametrize("which", ["beyond", "only refused"])
    def test_where_something_does(self, which: str) -> None:
        """A no is something too."""
        assert "Rätten till bistånd prövas först, enligt" in explained(MONTHS[which])
        assert "Rätten prövas först (härlett" in based(MONTHS[which])
