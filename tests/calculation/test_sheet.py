"""The sheet: how one month was reckoned, row by row."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

import forsorjning as fs
from forsorjning.ground.months import day
from forsorjning.rules.norm import Norm
from tests.calculation.helpers import (
    awaits,
    child,
    family,
    gig,
    income,
    payments,
    period,
    rent,
    settle,
    single,
    standing,
    wage,
)

HEALTH = "panikångest enligt intyg"
CONFIDENTIAL = (HEALTH, "PROGRESSION", "HEALTH", "diabetes", "ring henne", "h-4711")
KIM = child("2012-05-01", days=20)


def everything(month: str = "2026-09", **rest: Any) -> fs.Settled:
    """A month in which nearly every rule has a row."""
    assessed = fs.IndividualAssessment(
        person="anna",
        scope=fs.Payments(["g1"]),
        form=fs.Share("0.3333"),
        legal_basis="DISCRETIONARY",
        grounds=["HEALTH", "PROGRESSION"],
        motivation=HEALTH,
        decided_by="h-4711",
        decided_on="2026-09-02",
        id="B1",
    )
    paid_on = fs.Month.parse(month).plus(-1).last_day.isoformat()
    case = family(
        wage("4333.34", paid_on, note="ring henne", id="lön"),
        gig("1000.01", paid_on, paid_on=paid_on, kind="EMPLOYMENT", id="g1"),
        gig(700, paid_on, paid_on=paid_on, person="bo", id="g2"),
        wage(900, paid_on, "kim", gross=1_200, id="k1"),
        income("CHILD_PENSION", 6_000, paid_on, "kim", id="k2"),
        income("HABILITATION", 500, paid_on, "bo", id="hab"),
        income("PENSION", 10, counts_in="2026-12", id="sen"),
        month=month,
        children=[KIM],
        costs=[rent("6000.50"), fs.Cost(kind="MEDICINE", applied=99, approved=99, id="medicin")],
        assets=[fs.Asset(amount=100, id="konto")],
        adjustments=[fs.NormAdjustment(amount=50, reason="diabetes", id="J1")],
        assessments=[assessed, payments(fs.CountInFull(), "g2", person="bo", id="B2")],
        **rest,
    )
    ledger = fs.Ledger(
        jobbstimulans_periods={"anna": [fs.Period("2013-07-01", "2027-12-31")]},
        surplus=[fs.Surplus(month=fs.Month.parse(month).plus(-1), amount=Decimal(30))],
        youth_earnings={"kim": [fs.YearEarnings(year=2026, gross=Decimal(0), net=Decimal(0))]},
    )
    practice = fs.Practice(
        carry_surplus_months=1, aid_rounding="KRONA_UP", kinds_counted={"HABILITATION": False}
    )
    return settle(case, ledger=ledger, practice=practice)


def references(value: Any) -> Iterator[str]:
    """The rows that a condition refers to."""
    if isinstance(value, fs.RowRef):
        yield value.id
    elif isinstance(value, tuple):
        for item in value:
            yield from references(item)


class TestRows:
    """A row is a rule applied; premises come before what rests on them."""

    def test_premises_come_first(self) -> None:
        """Every reference is to an earlier row."""
        seen: set[str] = set()
        for row in everything().sheet:
            for value in row.because.values():
                assert set(references(value)) <= seen, row.id
            seen.add(row.id)

    def test_every_row_has_an_id_of_its_own(self) -> None:
        """And can be found by it."""
        sheet = everything().sheet
        assert len({row.id for row in sheet}) == len(sheet) == len(sheet.rows)
        assert all(sheet.row(row.id).id == row.id for row in sheet)

    def test_a_row_that_is_not_there_is_a_key_error(self) -> None:
        """It names the id."""
        with pytest.raises(KeyError, match="nothing"):
            everything().sheet.row("nothing")

    def test_two_rows_of_one_rule_about_the_same_are_numbered(self) -> None:
        """Rounded aid of several kinds names nobody."""
        ids = [row.id for row in everything().sheet.find("AidRounded")]
        assert len(set(ids)) == len(ids) > 1

    def test_the_same_rule_about_the_same_has_the_same_id_in_another_sheet(self) -> None:
        """So that sheets can be compared."""
        one, other = single(wage(1, id="lön")), single(wage(2, id="lön"))
        assert [row.id for row in settle(one).sheet] == [row.id for row in settle(other).sheet]

    def test_a_rule_that_is_shown_twice_has_one_row(self) -> None:
        """A sheet is walked from its results, and each rule is there once."""
        (need,) = settle(single()).sheet.find("Need")
        sheet = fs.Sheet((need.applied, need.applied), day("2026-09-01"))
        assert [row.id for row in sheet.find("Need")] == ["Need"]

    def test_rows_of_a_rule_are_found_by_its_name_or_class(self) -> None:
        """None is no error."""
        sheet = everything().sheet
        assert [row.id for row in sheet.find("Norm")] == [row.id for row in sheet.find(Norm)]
        assert len(sheet.find(Norm)) == 1
        assert sheet.find("NoSuchRule") == ()

    @pytest.mark.parametrize(
        "part, attribute",
        [
            ("NORM", "norm"),
            ("COSTS", "costs"),
            ("OTHER_COSTS", "other_costs"),
            ("INCOME", "income"),
            ("ASSETS", "assets"),
            ("SURPLUS_IN", "surplus_in"),
        ],
    )
    def test_the_sum_of_a_parts_rows_is_the_attribute(self, part: str, attribute: str) -> None:
        """Here with every kind of row."""
        result = everything()
        rows = result.sheet.part(part)
        assert sum(row.amount for row in rows) == getattr(result, attribute) > 0
        assert result.sheet.part(fs.Part[part])[0].part is fs.Part[part]

    @pytest.mark.parametrize("part", ["YOUTH", "CHILD", "ASSESSMENT", "JOBBSTIMULANS"])
    def test_so_it_is_with_what_is_left_out(self, part: str) -> None:
        """Every krona that does not count is attributed to one rule (P42)."""
        result = everything()
        left = sum(row.amount for row in result.sheet.part(part))
        assert left == getattr(result.disregarded, part.lower()) > 0

    def test_income_less_what_is_left_out_is_what_counts(self) -> None:
        """To the krona (P7)."""
        result = everything()
        assert result.income - result.disregarded.total == result.counted_income
        assert result.means == result.counted_income + result.assets + result.surplus_in

    def test_the_results_have_rows(self) -> None:
        """Each attribute that is a sum or a difference."""
        result = everything()
        of_rule = {
            "Norm": "norm",
            "Need": "need",
            "CountedIncome": "counted_income",
            "Means": "means",
            "MeansByRight": "means_right",
            "DiscretionaryAid": "aid_discretionary",
            "Aid": "aid",
            "SurplusOfMonth": "surplus",
            "Resources": "resources",
        }
        for rule, attribute in of_rule.items():
            assert [row.amount for row in result.sheet.find(rule)] == [getattr(result, attribute)]

    def test_the_refs_are_the_callers_ids(self) -> None:
        """Of members, costs, incomes, assets, adjustments and assessments."""
        refs = {ref for row in everything().sheet for ref in row.refs}
        assert refs == {
            *("anna", "bo", "kim"),
            *("hyra", "medicin", "konto", "J1", "B1", "B2"),
            *("lön", "g1", "g2", "k1", "k2", "hab", "sen"),
        }

    def test_a_row_names_itself_and_its_amount(self) -> None:
        """For a person at a prompt."""
        (row,) = settle(single()).sheet.find("Need")
        assert repr(row) == "Row('Need', 11220)"

    def test_because_cannot_be_changed(self) -> None:
        """Nothing reachable from a result can be."""
        row: Any = everything().sheet.rows[0]
        with pytest.raises(TypeError):
            row.because["norm"] = 1


class TestBecause:
    """A row's conditions by name: values, caller's ids, or references to earlier rows."""

    def test_values_ids_and_references(self) -> None:
        """Of the payment that an assessment leaves a share out of."""
        sheet = everything().sheet
        (row,) = sheet.find("OccasionalPayLeftOut")
        assert row.because["assessed"] == "B1"
        assert row.because["income"] == "g1"
        assert row.because["occasions"] == 1
        (need,) = sheet.find("Need")
        assert need.because["norm"].id == "Norm"
        assert [sheet.row(ref.id).amount for ref in need.because["costs"]] == [
            Decimal("6000.50"),
            99,
        ]

    def test_months_and_choices_are_told(self) -> None:
        """A month is a month, a choice its name."""
        (row,) = everything().sheet.find("PartOfMonth")
        assert (row.because["month"], row.because["proration"], row.because["days"]) == (
            fs.Month(2026, 9),
            "CALENDAR_DAYS",
            20,
        )

    def test_what_has_parts_is_told_by_its_parts(self) -> None:
        """A period and a surplus as themselves, the terms of a rule by name."""
        sheet = everything().sheet
        (row,) = sheet.find("Jobbstimulans")
        assert row.because["window"] == fs.Period("2013-07-01", "2027-12-31")
        assert row.because["terms"]["share_left_out"] == Decimal("0.25")
        assert row.because["terms"]["stands_in"] == "12 kap. 8 § SoL (2025:400)"
        (row,) = sheet.find("SurplusBroughtIn")
        assert row.because["surplus"] == fs.Surplus(month="2026-08", amount=30)

    def test_no_ground_motivation_reason_or_note_is_in_the_sheet(self) -> None:
        """They are health data or the caller's own notes."""
        result = everything()
        text = [str(result), repr(result), *(notice.sv + notice.en for notice in result.notices)]
        for row in result.sheet:
            text += [repr(row), row.title, row.title_en, str(dict(row.because)), *row.refs]
        assert not [word for word in CONFIDENTIAL if word in " ".join(text)]


class TestTitles:
    """Each row is called something in Swedish and in English."""

    def test_every_row_has_its_own_words_in_each(self) -> None:
        """None is left in Swedish, but where the word is the same."""
        roads = awaits(
            single(gig(500, id="g"), costs=[fs.Cost(kind="HOUSING", applied=1, approved=None)])
        )
        sheets = (everything().sheet, roads.if_refused.sheet, roads.if_granted.sheet)
        rows = [row for sheet in sheets for row in sheet]
        assert all(row.title and row.title_en for row in rows)
        assert {row.title for row in rows if row.title == row.title_en} == {"Norm"}
        assert {row.rule for row in rows} > {"UnassessedCost", "OccasionalPayLeftOut"}

    def test_no_swedish_is_left_in_the_english(self) -> None:
        """But the words that the act alone has."""
        of_the_act = {"försörjningsstöd", "öre"}
        for row in everything().sheet:
            words = set(re.findall(r"\w*[åäö]\w*", row.title_en))
            assert words <= of_the_act, row.title_en


class TestCitations:
    """Cited sections are those in force on ``decided_on``, else on the first day of the month."""

    OLD = "(2001:453)", "(2001:937)"
    NEW = "(2025:400)", "(2025:468)"

    @staticmethod
    def acts(result: fs.Settled) -> set[str]:
        """The acts that the sheet cites."""
        cites = [str(citation) for row in result.sheet for citation in row.citations]
        return {cite[cite.index("(") :] for cite in cites}

    @pytest.mark.parametrize(
        "month, decided_on, acts",
        [
            ("2025-06", None, OLD),
            ("2025-07", None, NEW),
            ("2025-06", "2025-06-30", OLD),
            ("2025-06", "2025-07-01", NEW),
            ("2025-07", "2025-06-30", OLD),
        ],
    )
    def test_only_the_act_in_force_is_cited(
        self, month: str, decided_on: str | None, acts: tuple[str, ...]
    ) -> None:
        """By the day of the decision, not by the month it is about."""
        assert self.acts(everything(month, decided_on=decided_on)) == set(acts)

    def test_every_citation_names_its_section_act_and_number(self) -> None:
        """As in 12 kap. 8 § SoL (2025:400)."""
        form = re.compile(r"\d+ kap\. \d+( [a-z])? § So[LF] \(\d{4}:\d+\)")
        for row in everything().sheet:
            for citation in row.citations:
                assert form.fullmatch(str(citation))

    @pytest.mark.parametrize("month", ["2025-06", "2025-07"])
    def test_what_stands_on_a_statute_cites_one(self, month: str) -> None:
        """Before the change of act and after."""
        for row in everything(month).sheet:
            assert row.citations or row.strength is not fs.Strength.STATUTE, row.id

    @pytest.mark.parametrize(
        "rule, month, section",
        [
            ("Jobbstimulans", "2025-06", "4 kap. 1 b § SoL (2001:453)"),
            ("Jobbstimulans", "2025-07", "12 kap. 8 § SoL (2025:400)"),
            ("OwnWorkLeftOut", "2025-06", "4 kap. 1 a § SoL (2001:453)"),
            ("OwnWorkLeftOut", "2025-07", "12 kap. 9 § SoL (2025:400)"),
            ("DiscretionaryAid", "2025-06", "4 kap. 2 § SoL (2001:453)"),
            ("DiscretionaryAid", "2025-07", "12 kap. 2 § SoL (2025:400)"),
            ("AidByRight", "2025-06", "4 kap. 1 § SoL (2001:453)"),
            ("AidByRight", "2025-07", "12 kap. 1 § SoL (2025:400)"),
            ("ReasonableCost", "2025-06", "4 kap. 3 § SoL (2001:453)"),
            ("ReasonableCost", "2025-07", "12 kap. 7 § SoL (2025:400)"),
            ("NormAdjusted", "2025-06", "4 kap. 3 § SoL (2001:453)"),
            ("NormAdjusted", "2025-07", "12 kap. 7 § SoL (2025:400)"),
        ],
    )
    def test_each_rule_stands_where_the_act_has_it(
        self, rule: str, month: str, section: str
    ) -> None:
        """Before 1 July 2025 and from then on."""
        (row,) = everything(month).sheet.find(rule)
        assert [str(citation) for citation in row.citations] == [section]

    def test_the_norm_stands_in_the_act_and_in_the_ordinance(self) -> None:
        """Which has moved too."""
        for month, sections in (
            ("2025-06", ["4 kap. 3 § SoL (2001:453)", "2 kap. 1 § SoF (2001:937)"]),
            ("2025-07", ["12 kap. 7 § SoL (2025:400)", "12 kap. 2 § SoF (2025:468)"]),
        ):
            for row in everything(month).sheet.find("AdultPersonalCosts"):
                assert [str(citation) for citation in row.citations] == sections

    @pytest.mark.parametrize(
        "basis, month, section",
        [
            ("RIGHT", "2025-06", "4 kap. 1 § SoL (2001:453)"),
            ("RIGHT", "2025-07", "12 kap. 1 § SoL (2025:400)"),
            ("DISCRETIONARY", "2025-06", "4 kap. 2 § SoL (2001:453)"),
            ("DISCRETIONARY", "2025-07", "12 kap. 2 § SoL (2025:400)"),
        ],
    )
    def test_an_assessments_row_has_the_section_that_it_names(
        self, basis: str, month: str, section: str
    ) -> None:
        """And says "enligt bedömning" with its id; the rounding of a share has the same."""
        paid_on = fs.Month.parse(month).plus(-1).last_day.isoformat()
        case = single(
            gig("100.01", paid_on, paid_on=paid_on, id="g"),
            month=month,
            assessments=[payments(fs.Share("0.3333"), "g", basis=basis, id="B7")],
        )
        sheet = settle(case).sheet
        (row,) = sheet.find("OccasionalPayLeftOut")
        (rounded,) = sheet.find("OccasionalPayLeftOutRounded")
        assert [str(citation) for citation in row.citations] == [section]
        assert row.citations == rounded.citations
        assert "enligt bedömning B7" in row.title
        assert row.refs == rounded.refs == ("g", "anna", "B7")
        assert row.strength is fs.Strength.ASSESSMENT

    @pytest.mark.parametrize(
        "basis, rules, sections",
        [
            ("RIGHT", ["CountedIncome", "Means", "Aid"], ["12 kap. 1 §"]),
            (
                "DISCRETIONARY",
                ["CountedIncome", "Means", "Deficit", "Aid"],
                ["12 kap. 1 §", "12 kap. 2 §"],
            ),
        ],
    )
    def test_a_sum_that_carries_pay_left_out_on_discretion_cites_both_sections(
        self, basis: str, rules: list[str], sections: list[str]
    ) -> None:
        """And under the right alone, only that of the right."""
        all_of_it = payments(fs.Everything(), "g", basis=basis)
        sheet = settle(single(gig(1_000, id="g"), assessments=[all_of_it])).sheet
        for rule in rules:
            (row,) = sheet.find(rule)
            assert [citation.section for citation in row.citations] == sections

    def test_the_ruleset_names_the_ordinance(self) -> None:
        """Of the month's norm, and the library's version."""
        assert settle(single(month="2025-06")).ruleset.norm == "SFS 2024:1016"
        assert settle(single(month="2025-07")).ruleset.norm == "SFS 2025:468"
        assert settle(single()).ruleset.norm == "SFS 2025:1046"
        assert settle(single()).ruleset.version


class TestStrength:
    """Each row says what kind of ground it stands on."""

    @pytest.mark.parametrize(
        "rule, strength",
        [
            ("AdultPersonalCosts", "PRACTICE"),
            ("CommonCosts", "STATUTE"),
            ("ReasonableCost", "STATUTE"),
            ("OtherLivingCost", "STATUTE"),
            ("NormAdjusted", "ASSESSMENT"),
            ("IncomeOfMonth", "PRACTICE"),
            ("IncomeOfOtherMonth", "PRACTICE"),
            ("IncomeKindNotCounted", "PRACTICE"),
            ("OwnWorkLeftOut", "STATUTE"),
            ("ChildIncomeBeyondNorm", "PRACTICE"),
            ("OccasionalPayLeftOut", "ASSESSMENT"),
            ("OccasionalPayLeftOutRounded", "PROJECT_CHOICE"),
            ("OccasionalPayCountsInFull", "ASSESSMENT"),
            ("Jobbstimulans", "STATUTE"),
            ("JobbstimulansRounded", "PRACTICE"),
            ("AssetCounted", "PRACTICE"),
            ("SurplusBroughtIn", "PRACTICE"),
            ("Forsorjningsstod", "PROJECT_CHOICE"),
            ("AidByRight", "STATUTE"),
            ("DiscretionaryAid", "ASSESSMENT"),
            ("AidRounded", "PRACTICE"),
        ],
    )
    def test_of_every_rule(self, rule: str, strength: str) -> None:
        """Statute, case law, general advice, practice, assessment or our own choice."""
        rows = everything().sheet.find(rule)
        assert {row.strength.name for row in rows} == {strength}

    def test_what_is_only_supposed_is_our_own_choice(self) -> None:
        """Along both roads."""
        roads = awaits(single(gig(500), costs=[fs.Cost(kind="HOUSING", applied=1, approved=None)]))
        for row in (
            *roads.if_granted.sheet.find("OccasionalPayLeftOut"),
            *roads.if_refused.sheet.find("OccasionalPayCountsInFull"),
            *roads.if_refused.sheet.find("UnassessedCost"),
        ):
            assert (row.strength.name, row.citations) == ("PROJECT_CHOICE", ())


class TestDiff:
    """Two sheets are compared row by row."""

    def test_a_sheet_does_not_differ_from_itself(self) -> None:
        """Nor from one of the same case."""
        assert everything().sheet.diff(everything().sheet) == ()

    def test_a_changed_amount_is_shown_with_what_rests_on_it(self) -> None:
        """A rent of 500 kronor more."""
        before = settle(single()).sheet
        after = settle(single(costs=[rent(6_500)])).sheet
        moved = {one.id: (one.before, one.after) for one in before.diff(after)}
        assert moved["ReasonableCost:hyra"] == (Decimal(6_000), Decimal(6_500))
        for result in ("Need", "Aid"):
            assert moved[result] == (Decimal(11_220), Decimal(11_720))
        assert "AdultPersonalCosts:anna" not in moved

    def test_a_row_that_comes_or_goes_has_no_amount_on_one_side(self) -> None:
        """With its title."""
        without, with_wage = settle(single()).sheet, settle(single(wage(500, id="lön"))).sheet
        (came,) = [one for one in without.diff(with_wage) if one.before is None]
        (went,) = [one for one in with_wage.diff(without) if one.after is None]
        assert (came.id, came.after, went.before) == ("IncomeOfMonth:lön:anna", 500, 500)
        assert came.title == went.title == "Lön efter skatt"
        assert came.title_en == went.title_en == "Wage after tax"


class TestWithoutAssessment:
    """What the month would be without any individual assessment stands in the sheet too."""

    def test_it_is_a_row_of_its_own_when_it_differs(self) -> None:
        """Its kronor are the aid less what the assessment means."""
        result = settle(single(gig(1_500), assessments=[standing(fs.Everything())]))
        (row,) = result.sheet.find("AidWithoutAssessment")
        assert row.amount == result.aid_without_assessment == 9_720

    def test_without_assessments_there_is_no_such_row(self) -> None:
        """The aid is the aid."""
        result = settle(single(wage(1_500)), ledger=period())
        assert not result.sheet.find("AidWithoutAssessment")
        assert result.aid_without_assessment == result.aid
        assert result.surplus_without_assessment == result.surplus
