"""How the aid by right comes about, in the basis for the board's decision."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as some
from forsorjning.ground.blocks import Table
from forsorjning.ground.language import Language
from tests.calculation.helpers import child, family, gig, period, rent, settle, single, wage
from tests.texts.helpers import assessed

YOUTH = "Barns och skolungdomars arbete, räknas inte"
OWN_CHILD = "Barns egna inkomster över barnets norm, räknas inte"
ASSESSED = "Individuell bedömning enligt 12 kap. 1 §, räknas inte"
JOBBSTIMULANS = "Jobbstimulans, räknas inte"
NEED = ("Norm", "Skäliga kostnader", "Levnadskostnader i övrigt")
LEFT_OUT = (YOUTH, OWN_CHILD, "Individuell bedömning", JOBBSTIMULANS)
BESIDE = ("Tillgångar", "Överskott från tidigare månader")


def lines_of(settled: fs.Settled, language: str = "sv") -> dict[str, tuple[Decimal, str]]:
    """The lines of the table: each with its amount and its ground."""
    blocks = fs.decision_basis(settled, language=language).right.blocks
    table = next(block for block in blocks if isinstance(block, Table))
    assert table.heads[1:] in {("Kronor", "Grund"), ("Kronor", "Ground")}
    return {
        title: (Decimal(amount.replace(" ", "").replace(",", ".")), ground)
        for title, amount, ground in (line.cells for line in table.lines)
    }


def total(lines: dict[str, tuple[Decimal, str]], *starts: str) -> Decimal:
    """What the lines that begin so come to together."""
    found = (amount for title, (amount, _) in lines.items() if title.startswith(starts))
    return sum(found, Decimal(0))


class TestTheTable:
    """32 § förvaltningslagen (2017:900): the provisions applied, and what was decisive."""

    @given(case=some.cases(), data=st.data())
    def test_it_adds_up(self, case: fs.Case, data: st.DataObject) -> None:
        """From the norm to the aid, whatever is left out, and by which rule or section."""
        ledger = data.draw(some.ledgers(month=case.month))
        result = fs.calculate(case, ledger=ledger)
        if isinstance(result, fs.Settled):
            lines = lines_of(result)
            need, means = lines["Behov"][0], lines["Medel vid prövningen av rätten"][0]
            assert need == total(lines, *NEED) == result.need
            counted = total(lines, "Inkomster efter skatt") - total(lines, *LEFT_OUT)
            assert means == counted + total(lines, *BESIDE) == result.means_right
            aid = lines["Bistånd som det finns rätt till"][0]
            assert aid == max(0, need - means) == total(lines, "därav") == result.aid_right

    @given(case=some.cases(), data=st.data())
    def test_every_section_that_the_right_rests_on_is_in_it(
        self, case: fs.Case, data: st.DataObject
    ) -> None:
        """Also those of a norm that another row takes the place of."""
        ledger = data.draw(some.ledgers(month=case.month))
        result = fs.calculate(case, ledger=ledger)
        if isinstance(result, fs.Settled):
            grounds = " ".join(ground for _, ground in lines_of(result).values())
            for row in result.sheet:
                of_the_norm = row.applied.part is fs.Part.NORM
                elsewhere = {fs.Part.ASSESSMENT, *([] if of_the_norm else [fs.Part.PREMISE])}
                if row.amount and row.part not in elsewhere:
                    for citation in () if row.applied.discretionary else row.citations:
                        told = citation.section.partition("§")[0] + "§"
                        assert told in grounds

    def test_what_a_youth_earns_stands_by_itself(self) -> None:
        """12 kap. 9 § SoL, 12 kap. 1 § SoL for what is assessed, and the norm that is higher."""
        kim = child("2009-05-05", in_school=True)
        case = family(
            wage(3_000, person="kim", gross=3_600, id="kim-lön"),
            gig(1_500, id="g"),
            wage(4_650, person="bo", id="lön"),
            children=[kim],
            assessments=[assessed()],
            adjustments=[fs.NormAdjustment(amount=300, reason="x", id="N1")],
        )
        lines = lines_of(settle(case))
        assert lines["Inkomster efter skatt"][0] == 9_150
        assert lines[YOUTH] == (Decimal(3_000), "12 kap. 9 § SoL")
        assert lines[ASSESSED] == (Decimal(1_500), "12 kap. 1 § SoL, individuell bedömning")
        assert lines["varav högre eller lägre norm (särskilda skäl)"] == (
            Decimal(300),
            "12 kap. 7 § SoL, individuell bedömning",
        )
        assert lines["Medel vid prövningen av rätten"][0] == 4_650

    def test_what_is_not_there_has_no_line(self) -> None:
        """A line of nothing says nothing."""
        assert list(lines_of(settle(single()))) == [
            "Norm",
            "Skäliga kostnader",
            "Behov",
            "Inkomster efter skatt",
            "Medel vid prövningen av rätten",
            "Bistånd som det finns rätt till",
            "därav försörjningsstöd",
        ]

    def test_assets_and_an_earlier_surplus_are_means(self) -> None:
        """They are no income, so each has a line."""
        case = single(wage(14_000), assets=[fs.Asset(amount=3_000, id="konto")])
        ledger = fs.Ledger(surplus=[fs.Surplus(month="2026-08", amount=200)], through="2026-08")
        practice = fs.Practice(carry_surplus_months=1)
        lines = lines_of(settle(case, ledger=ledger, practice=practice))
        assert lines["Tillgångar"] == (Decimal(3_000), "12 kap. 1 § SoL, kommunal praxis")
        assert lines["Överskott från tidigare månader"] == (Decimal(200), "kommunal praxis")
        assert lines["Medel vid prövningen av rätten"][0] == 17_200

    def test_a_childs_own_income_beyond_the_norm_of_the_child(self) -> None:
        """It is not the parents' to live on."""
        support = fs.Income(
            person="kim", kind="CHILD_SUPPORT", net=9_000, paid_on="2026-08-25", id="u"
        )
        lines = lines_of(settle(family(support, children=[child("2015-05-05")])))
        assert lines[OWN_CHILD][0] > 0
        assert "kommunal praxis" in lines[OWN_CHILD][1]

    def test_jobbstimulans_is_that_of_the_right(self) -> None:
        """What is left out beyond the right first leaves less for a quarter to be taken of."""
        beyond = assessed(legal_basis="DISCRETIONARY", combine="REMAINDER", form=fs.PerMonth(1_000))
        case = single(gig(2_000, id="g", kind="EMPLOYMENT"), assessments=[beyond])
        result = settle(case, ledger=period())
        assert result.disregarded.jobbstimulans == 250
        assert result.disregarded_right.jobbstimulans == 500
        assert result.disregarded_right.assessment == 0
        lines = lines_of(result)
        assert lines[JOBBSTIMULANS] == (Decimal(500), "12 kap. 8 § SoL")
        assert lines["Medel vid prövningen av rätten"][0] == 1_500

    def test_a_quarter_that_is_rounded_to_nothing_has_no_line(self) -> None:
        """Of an öre nothing is left out."""
        result = settle(single(wage("0.01")), ledger=period())
        assert result.sheet.find("JobbstimulansRounded")
        assert JOBBSTIMULANS not in lines_of(result)

    def test_a_rounding_is_among_the_grounds(self) -> None:
        """It is practice."""
        case = single(wage("1000.50"), costs=[rent()])
        lines = lines_of(settle(case, practice=fs.Practice(aid_rounding="KRONA_UP")))
        assert lines["Bistånd som det finns rätt till"] == (
            Decimal(10_220),
            "12 kap. 1 § SoL, kommunal praxis",
        )

    def test_aid_without_the_assessment_stands_last_and_only_where_there_is_one(self) -> None:
        """It is no step on the way to the aid."""
        case = single(gig(500, id="g"), assessments=[assessed()])
        assert list(lines_of(settle(case)))[-1] == "Bistånd utan individuell bedömning"

    @pytest.mark.parametrize("language", list(Language))
    def test_of_the_old_act_by_the_sections_of_it(self, language: str) -> None:
        """4 kap. 1 § SoL (2001:453)."""
        walk = gig(300, "2024-04-10", paid_on="2024-04-25", id="g")
        case = single(walk, month="2024-05", assessments=[assessed(decided_on="2024-05-02")])
        grounds = lines_of(settle(case), language)
        assert any("4 kap. 1 §" in title for title in grounds)
        assert not any("12 kap." in title + ground for title, (_, ground) in grounds.items())
