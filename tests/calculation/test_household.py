"""The norm of a household: who is counted, for how many days, at which age."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.calculation.norm import age
from forsorjning.ground.months import day
from tests.calculation.helpers import child, family, settle, single

ways = pytest.mark.parametrize("way", list(fs.Proration))


def norm(household: fs.Household, month: str = "2026-09", **rest: object) -> Decimal:
    """The norm of a household."""
    practice = fs.Practice(**rest)  # type: ignore[arg-type]
    return settle(fs.Case(month=month, household=household), practice=practice).norm


def fault_codes(case: fs.Case, **rest: object) -> list[tuple[str, str]]:
    """What is refused, and where."""
    practice = fs.Practice(**rest)  # type: ignore[arg-type]
    with pytest.raises(fs.InvalidFacts) as refused:
        fs.calculate(case, practice=practice)
    return [(fault.code, fault.at) for fault in refused.value.faults]


class TestHousehold:
    """12 kap. 7 § SoL and 12 kap. 2 and 3 §§ SoF: personal costs by age, common costs by number."""

    def test_a_single_adult(self) -> None:
        """3 940 and 1 280 kronor in 2026."""
        assert norm(fs.Household.single("anna")) == 5_220

    def test_each_of_a_couple_has_half_of_the_couples_amount(self) -> None:
        """7 100 for both, and the common costs of two."""
        result = settle(fs.Case(month="2026-09", household=fs.Household.couple("anna", "bo")))
        halves = result.sheet.find("AdultPersonalCosts")
        assert [(row.refs, row.amount) for row in halves] == [(("anna",), 3_550), (("bo",), 3_550)]
        assert result.norm == 7_100 + 1_410

    def test_a_couple_with_two_children(self) -> None:
        """7 100 + 3 060 + 4 390 + 2 030."""
        children = [child("2021-03-01", "a"), child("2014-03-01", "b")]
        assert norm(fs.Household.couple("anna", "bo", children=children)) == 16_580

    def test_each_person_above_seven_adds_the_difference_between_six_and_seven(self) -> None:
        """2 830 + (2 830 - 2 640) for eight."""
        children = [child("2015-01-01", f"barn{number}") for number in range(6)]
        case = family(children=children)
        (row,) = settle(case).sheet.find("CommonCosts")
        assert row.amount == 3_020

    def test_a_household_community_shares_the_common_costs(self) -> None:
        """3 940 + 1 790 / 3, to the öre half up."""
        assert norm(fs.Household.single("anna", others_in_dwelling=2)) == Decimal("4536.67")

    def test_the_share_is_rounded_as_the_practice_says(self) -> None:
        """Lifecare rounds to whole kronor."""
        shared = fs.Household.single("anna", others_in_dwelling=2)
        assert norm(shared, share_rounding="KRONA_HALF_UP") == 4_537
        assert norm(shared, share_rounding="KRONA_DOWN") == 4_536

    def test_a_member_may_stand_outside_the_common_costs(self) -> None:
        """A visiting child that the municipality does not count."""
        visitor = fs.Member(
            id="kim", role="VISITING_CHILD", born="2014-03-01", days=10, in_common_costs=False
        )
        result = settle(single(household=fs.Household.single("anna", children=[visitor])))
        assert result.sheet.find("CommonCosts")[0].amount == 1_280

    def test_with_nobody_counted_there_are_no_common_costs(self) -> None:
        """Nor a row for them, whoever else lives there."""
        alone = fs.Member(id="anna", role="APPLICANT", in_common_costs=False)
        result = settle(single(household=fs.Household(members=[alone], others_in_dwelling=2)))
        assert (result.norm, result.sheet.find("CommonCosts")) == (3_940, ())

    @given(others=st.integers(0, 20))
    def test_a_share_is_never_more_than_living_alone(self, others: int) -> None:
        """With more persons the share falls."""
        with_more = norm(fs.Household.single("anna", others_in_dwelling=others + 1))
        assert with_more < norm(fs.Household.single("anna", others_in_dwelling=others))

    @pytest.mark.parametrize("amount, expected", [(300, 5_520), (-300, 4_920), ("-5220", 0)])
    def test_special_reasons_raise_or_lower_the_norm(
        self, amount: int | str, expected: int
    ) -> None:
        """12 kap. 7 § third paragraph; a person has decided it."""
        raised = fs.NormAdjustment(amount=amount, reason="diet", member="anna", id="J1")
        result = settle(single(adjustments=[raised]))
        assert result.norm == expected
        (row,) = result.sheet.find("NormAdjusted")
        assert (row.refs, row.strength) == (("J1", "anna"), fs.Strength.ASSESSMENT)

    def test_an_adjustment_of_the_household_names_no_member(self) -> None:
        """Its row refers to itself alone."""
        result = settle(single(adjustments=[fs.NormAdjustment(amount=1, reason="x", id="J1")]))
        assert result.sheet.find("NormAdjusted")[0].refs == ("J1",)

    def test_no_adjustment_takes_away_more_than_the_norm(self) -> None:
        """A norm below nothing can't be true."""
        too_much = [fs.NormAdjustment(amount=-5_221, reason="x")]
        assert fault_codes(single(adjustments=too_much)) == [("adjusted_below_zero", "adjustments")]

    def test_months_without_a_published_norm_are_refused(self) -> None:
        """From January 2027 and before January 2013; the nearest month is named."""
        for month, nearest in (("2027-01", "2026-12"), ("2012-12", "2013-01")):
            with pytest.raises(fs.NormNotPublished) as refused:
                fs.calculate(single(month=month))
            assert (refused.value.month, refused.value.nearest) == (month, nearest)

    @pytest.mark.parametrize(
        "month, expected",
        [("2024-12", 5_030), ("2025-01", 5_180), ("2025-12", 5_180), ("2026-01", 5_220)],
    )
    def test_the_norm_changes_in_january(self, month: str, expected: int) -> None:
        """December before and January of each change."""
        assert norm(fs.Household.single("anna"), month) == expected


class TestPartOfMonth:
    """Who is in the home a part of the month has a part of the personal costs."""

    @pytest.mark.parametrize(
        "way, thirty_of_october, ten_of_september, twenty_nine",
        [
            ("CALENDAR_DAYS", "3812.90", "1313.33", "3808.67"),
            ("YEARLY_365", "3886.03", "1295.34", "3756.49"),
            ("THIRTY_DAYS", "3940.00", "1313.33", "3808.67"),
            ("LIFECARE", "3896", "1298", "3766"),
        ],
    )
    def test_each_way_of_reckoning(
        self, way: str, thirty_of_october: str, ten_of_september: str, twenty_nine: str
    ) -> None:
        """3 940 kronor: 30 days of October, 10 and 29 of September; common costs 1 280 whole."""

        def part(month: str, days: int) -> Decimal:
            alone = fs.Household(members=[fs.Member(id="anna", role="APPLICANT", days=days)])
            return norm(alone, month, proration=way) - 1_280

        assert part("2026-10", 30) == Decimal(thirty_of_october)
        assert part("2026-09", 10) == Decimal(ten_of_september)
        assert part("2026-09", 29) == Decimal(twenty_nine)

    def test_published_captures_of_lifecare(self) -> None:
        """30 days of 3 940 gave 3 896 and 29 days of 3 550 gave 3 393 kronor."""
        one_of_two = fs.Household(
            members=[
                fs.Member(id="anna", role="APPLICANT", days=29),
                fs.Member(id="bo", role="CO_APPLICANT"),
            ]
        )
        expected = 3_393 + 3_550 + 1_410
        assert (
            settle(single(household=one_of_two), practice=fs.Practice.lifecare()).norm == expected
        )

    @ways
    @given(days=st.integers(0, 31))
    def test_the_days_never_lower_it_and_never_exceed_the_whole(
        self, way: fs.Proration, days: int
    ) -> None:
        """A day more gives at least as much; a whole month is never reckoned by days."""

        def of(days: int | None) -> Decimal:
            alone = fs.Household(members=[fs.Member(id="anna", role="APPLICANT", days=days)])
            return norm(alone, "2026-10", proration=way)

        assert of(max(0, days - 1)) <= of(days) <= of(None) == of(31)

    @ways
    def test_no_days_give_a_row_of_nothing(self, way: fs.Proration) -> None:
        """The member is still there, and still shares the common costs."""
        visitor = fs.Member(id="kim", role="VISITING_CHILD", born="2014-03-01", days=0)
        household = fs.Household.single("anna", children=[visitor])
        result = settle(single(household=household), practice=fs.Practice(proration=way))
        (row,) = result.sheet.find("PartOfMonth")
        assert (row.amount, row.part, row.refs) == (0, fs.Part.NORM, ("kim",))
        assert result.norm == 3_940 + 1_410

    @pytest.mark.parametrize("month, days", [("2026-02", 28), ("2024-02", 29), ("2026-04", 30)])
    def test_all_the_days_of_the_month_are_the_whole(self, month: str, days: int) -> None:
        """Written as a number or not at all."""
        alone = fs.Household(members=[fs.Member(id="anna", role="APPLICANT", days=days)])
        assert norm(alone, month) == norm(fs.Household.single("anna"), month)

    @ways
    def test_what_the_way_rests_on_is_said(self, way: fs.Proration) -> None:
        """The calendar is our choice, the others are practice; the whole stands above the part."""
        alone = fs.Household(members=[fs.Member(id="anna", role="APPLICANT", days=10)])
        sheet = settle(single(household=alone), practice=fs.Practice(proration=way)).sheet
        (row,) = sheet.find("PartOfMonth")
        expected = "PROJECT_CHOICE" if way is fs.Proration.CALENDAR_DAYS else "PRACTICE"
        assert row.strength.name == expected
        assert sheet.find("AdultPersonalCosts")[0].part is fs.Part.PREMISE

    def test_the_rounding_is_the_practices(self) -> None:
        """10 of 30 days of 3 940."""
        alone = fs.Household(members=[fs.Member(id="anna", role="APPLICANT", days=10)])
        assert norm(alone, proration_rounding="KRONA_UP") == 1_314 + 1_280

    def test_common_costs_are_never_reckoned_by_days(self) -> None:
        """Nor is a share of them."""
        alone = fs.Household(
            members=[fs.Member(id="anna", role="APPLICANT", days=0)], others_in_dwelling=1
        )
        assert norm(alone) == 705


class TestAge:
    """The norm goes by age, counted on the last day of the month unless the practice says else."""

    @pytest.mark.parametrize(
        "years, amount",
        [
            (0, 2_740),
            (1, 3_060),
            (2, 3_060),
            (3, 2_720),
            (4, 3_060),
            (6, 3_060),
            (7, 3_820),
            (10, 3_820),
            (11, 4_390),
            (14, 4_390),
            (15, 4_960),
            (17, 4_960),
        ],
    )
    def test_whoever_has_the_birthday_on_the_last_day_is_of_the_new_age(
        self, years: int, amount: int
    ) -> None:
        """Born on 30 September; who is born a day later is a year younger all of September."""
        household = fs.Household.single("anna", children=[child(f"{2026 - years}-09-30")])
        assert norm(household) == 3_940 + amount + 1_410
        if years:
            younger = fs.Household.single("anna", children=[child(f"{2026 - years}-10-01")])
            assert norm(younger) == norm(
                fs.Household.single("anna", children=[child(f"{2026 - years + 1}-09-30")])
            )

    def test_the_practice_may_count_on_the_first_day(self) -> None:
        """Seven on 30 September is still six on the first."""
        household = fs.Household.single("anna", children=[child("2019-09-30")])
        assert norm(household, age_on="FIRST_DAY") == 3_940 + 3_060 + 1_410

    def test_a_child_born_in_the_month_is_none_years(self) -> None:
        """Also when age is counted on the first day."""
        household = fs.Household.single("anna", children=[child("2026-09-12")])
        assert norm(household, age_on="FIRST_DAY") == 3_940 + 2_740 + 1_410

    @pytest.mark.parametrize("years, lower", [(0, 180), (1, 260), (3, 220), (6, 340), (7, 0)])
    def test_without_lunch_at_home_the_amount_is_lower_to_six_years(
        self, years: int, lower: int
    ) -> None:
        """From seven it makes no difference."""
        born = f"{2026 - years}-01-15"
        with_lunch = norm(fs.Household.single("anna", children=[child(born)]))
        without = norm(fs.Household.single("anna", children=[child(born, lunch_at_home=False)]))
        assert with_lunch - without == lower

    @pytest.mark.parametrize(
        "born, in_school, accepted",
        [
            ("2008-10-01", False, True),
            ("2008-09-30", False, False),
            ("2008-09-30", True, True),
            ("2005-10-01", True, True),
            ("2005-09-30", True, False),
            ("2005-10-01", False, False),
        ],
    )
    def test_an_adult_child_is_a_household_of_its_own(
        self, born: str, in_school: bool, accepted: bool
    ) -> None:
        """18 or more needs school; 21 is always too old, on the last day of the month."""
        case = family(children=[child("2015-01-01", "lo"), child(born, in_school=in_school)])
        if accepted:
            assert settle(case).norm > 0
        else:
            assert fault_codes(case) == [("adult_child", "household.members[3]")]

    def test_all_adult_children_are_named_at_once(self) -> None:
        """One round, not two."""
        case = family(children=[child("2000-01-01", "a"), child("2001-01-01", "b")])
        assert [at for _, at in fault_codes(case)] == [
            "household.members[2]",
            "household.members[3]",
        ]

    def test_turning_eighteen_on_the_last_day_is_seventeen_on_the_first(self) -> None:
        """The practice decides."""
        case = family(children=[child("2008-09-30")])
        assert settle(case, practice=fs.Practice(age_on="FIRST_DAY")).norm == 7_100 + 4_960 + 1_790

    def test_a_school_youth_of_nineteen_has_the_highest_band(self) -> None:
        """18 is still the band of 15 to 18."""
        youths = [
            child("2008-01-01", "a", in_school=True),
            child("2007-01-01", "b", in_school=True),
        ]
        rows = settle(family(children=youths)).sheet.find("ChildPersonalCosts")
        assert [row.amount for row in rows] == [4_960, 5_000]

    @pytest.mark.parametrize(
        "on, years",
        [
            ("2025-02-27", 20),
            ("2025-02-28", 21),
            ("2025-03-01", 21),
            ("2024-02-28", 19),
            ("2024-02-29", 20),
        ],
    )
    def test_who_is_born_on_the_leap_day_turns_on_28_february(self, on: str, years: int) -> None:
        """In other years than leap years."""
        assert age(day("2004-02-29"), day(on)) == years

    def test_a_school_youth_born_on_the_leap_day_turns_21_in_february(self) -> None:
        """January is the last month."""
        youth = child("2004-02-29", in_school=True)
        assert settle(family(month="2025-01", children=[youth])).norm > 0
        case = family(month="2025-02", children=[youth])
        assert fault_codes(case) == [("adult_child", "household.members[2]")]

    @given(
        born=st.dates(day("1990-01-01"), day("2026-01-01")),
        on=st.dates(day("2026-01-01"), day("2030-01-01")),
    )
    def test_age_is_whole_years(self, born: object, on: object) -> None:
        """One more on the birthday, never otherwise."""
        born_on, today = day(born), day(on)
        years = age(born_on, today)
        assert born_on.year + years <= today.year <= born_on.year + years + 1
