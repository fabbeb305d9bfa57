"""The riksnorm: 2 kap. 1 § SoF (2001:937) to June 2025, 12 kap. 2 and 3 §§ SoF (2025:468) after."""

import pickle
from collections.abc import Callable, Iterator
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal, localcontext
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from forsorjning.ground.errors import InvalidFacts, NormNotPublished
from forsorjning.ground.law import SOF_2001, SOF_2025
from forsorjning.ground.months import Month
from forsorjning.ground.record import Record
from forsorjning.norms import riksnorm_tables
from forsorjning.norms.provenance import Cell, Provenance
from forsorjning.norms.riksnorm import Riksnorm, band, published_through, riksnorm

YEARS = range(2013, 2027)
MONTHS = [Month(year, month) for year in YEARS for month in range(1, 13)]

years = st.sampled_from(YEARS)

# fmt: off
AS_PRINTED = {
    # typed from SFS 2023:630, SFS 2025:468 (first wording) and SFS 2025:1046
    #                     2024   2025   2026
    "child_0":           (2640,  2720,  2740),
    "child_1_2":         (2940,  3030,  3060),
    "child_3":           (2620,  2700,  2720),
    "child_4_6":         (2940,  3030,  3060),
    "child_7_10":        (3680,  3790,  3820),
    "child_11_14":       (4230,  4350,  4390),
    "child_15_18":       (4780,  4920,  4960),
    "child_19_20":       (4820,  4960,  5000),
    "child_nolunch_0":   (2470,  2540,  2560),
    "child_nolunch_1_2": (2700,  2780,  2800),
    "child_nolunch_3":   (2410,  2480,  2500),
    "child_nolunch_4_6": (2620,  2700,  2720),
    "adult_single":      (3800,  3910,  3940),
    "adult_couple":      (6850,  7050,  7100),
    "household_1":       (1230,  1270,  1280),
    "household_2":       (1360,  1400,  1410),
    "household_3":       (1720,  1770,  1790),
    "household_4":       (1950,  2010,  2030),
    "household_5":       (2240,  2310,  2330),
    "household_6":       (2540,  2620,  2640),
    "household_7":       (2730,  2810,  2830),
    "household_extra":   ( 190,   190,   190),
}
PRINTED = [
    (year, key, Decimal(amounts[column]))
    for key, amounts in AS_PRINTED.items()
    for column, year in enumerate((2024, 2025, 2026))
]

CHILD_BANDS = [
    # first and last age, words, key, key without lunch
    (0,   0, "0 år",     "child_0",     "child_nolunch_0"),
    (1,   2, "1–2 år",   "child_1_2",   "child_nolunch_1_2"),
    (3,   3, "3 år",     "child_3",     "child_nolunch_3"),
    (4,   6, "4–6 år",   "child_4_6",   "child_nolunch_4_6"),
    (7,  10, "7–10 år",  "child_7_10",  "child_7_10"),
    (11, 14, "11–14 år", "child_11_14", "child_11_14"),
    (15, 18, "15–18 år", "child_15_18", "child_15_18"),
    (19, 20, "19–20 år", "child_19_20", "child_19_20"),
]

ORDINANCES = [
    # the first month in which it holds, and the last
    ("2012:624",  Month(2013, 1), Month(2013, 12), SOF_2001),
    ("2013:799",  Month(2014, 1), Month(2014, 12), SOF_2001),
    ("2014:1551", Month(2015, 1), Month(2015, 12), SOF_2001),
    ("2015:580",  Month(2016, 1), Month(2016, 12), SOF_2001),
    ("2016:906",  Month(2017, 1), Month(2017, 12), SOF_2001),
    ("2017:1184", Month(2018, 1), Month(2018, 12), SOF_2001),
    ("2018:1787", Month(2019, 1), Month(2019, 12), SOF_2001),
    ("2019:630",  Month(2020, 1), Month(2020, 12), SOF_2001),
    ("2020:1013", Month(2021, 1), Month(2021, 12), SOF_2001),
    ("2021:896",  Month(2022, 1), Month(2022, 12), SOF_2001),
    ("2022:1436", Month(2023, 1), Month(2023, 12), SOF_2001),
    ("2023:630",  Month(2024, 1), Month(2024, 12), SOF_2001),
    ("2024:1016", Month(2025, 1), Month(2025,  6), SOF_2001),
    ("2025:468",  Month(2025, 7), Month(2025, 12), SOF_2025),
    ("2025:1046", Month(2026, 1), Month(2026, 12), SOF_2025),
]

OFFICIAL, STATUTE = Provenance.OFFICIAL, Provenance.STATUTE
SECONDARY, DERIVED = Provenance.SECONDARY, Provenance.DERIVED
TABLES = ("children_to_6", "children_from_7", "children_to_6_without_lunch", "adults", "common")
TRUST = {
    #      0–6        7–20       utan lunch adults     common costs
    2013: (OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL),
    2014: (OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL),
    2015: (OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL),
    2016: (DERIVED,   DERIVED,   DERIVED,   DERIVED,   DERIVED),
    2017: (OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL),
    2018: (SECONDARY, DERIVED,   DERIVED,   SECONDARY, DERIVED),
    2019: (OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL,  OFFICIAL),
    2020: (SECONDARY, SECONDARY, DERIVED,   SECONDARY, SECONDARY),
    2021: (STATUTE,   STATUTE,   STATUTE,   STATUTE,   STATUTE),
    2022: (SECONDARY, SECONDARY, DERIVED,   SECONDARY, SECONDARY),
    2023: (SECONDARY, SECONDARY, DERIVED,   SECONDARY, SECONDARY),
    2024: (STATUTE,   STATUTE,   STATUTE,   STATUTE,   STATUTE),
    2025: (STATUTE,   STATUTE,   STATUTE,   STATUTE,   STATUTE),
    2026: (STATUTE,   STATUTE,   STATUTE,   STATUTE,   STATUTE),
}
# fmt: on


def of_year(year: int) -> Riksnorm:
    """The norm of the year's January."""
    return riksnorm(Month(year, 1))


def cells(year: int) -> dict[str, Cell]:
    """The year's cells by key."""
    return {cell.key: cell for cell in of_year(year).cells()}


def amounts(year: int) -> dict[str, Decimal]:
    """The year's amounts by key, the extra person left out."""
    return {key: cell.amount for key, cell in cells(year).items() if key != "household_extra"}


class TestTheAmounts:
    """The national norm is the sum that the ordinance prints, to the krona."""

    @pytest.mark.parametrize("year, key, printed", PRINTED)
    def test_every_amount_of_2024_to_2026_is_the_printed_one(
        self, year: int, key: str, printed: Decimal
    ) -> None:
        """Not one of the 66 amounts differs from what was typed from the ordinance."""
        assert cells(year)[key].amount == printed

    @pytest.mark.parametrize("year", YEARS)
    def test_a_year_has_22_amounts_and_no_key_twice(self, year: int) -> None:
        """Eight bands of age, four of them also without lunch, two adults' rows, seven sizes."""
        assert [cell.key for cell in of_year(year).cells()] == list(AS_PRINTED)

    @pytest.mark.parametrize("year", YEARS)
    def test_the_methods_give_what_the_cells_print(self, year: int) -> None:
        """What is calculated with and what is printed are the same numbers."""
        norm, printed = of_year(year), amounts(year)
        assert norm.adult_single == printed["adult_single"]
        assert norm.couple == printed["adult_couple"]
        for size in range(1, 8):
            assert norm.common(size) == printed[f"household_{size}"]
        for first, last, _, with_lunch, without in CHILD_BANDS:
            for age in range(first, last + 1):
                assert norm.child(age, lunch_at_home=True) == printed[with_lunch]
                assert norm.child(age, lunch_at_home=False) == printed[without]

    @pytest.mark.parametrize("year", YEARS)
    def test_every_amount_is_a_whole_number_of_tens_above_zero(self, year: int) -> None:
        """The Government sets the amounts in whole tens of kronor."""
        for cell in of_year(year).cells():
            assert type(cell.amount) is Decimal
            assert cell.amount > 0
            assert cell.amount % 10 == 0

    @pytest.mark.parametrize("year", YEARS)
    def test_two_sambor_get_less_than_two_who_live_alone(self, year: int) -> None:
        """The amount for sambor is for both, and lower than twice that for one."""
        norm = of_year(year)
        assert norm.adult_single < norm.couple < 2 * norm.adult_single


class TestChildren:
    """The bands of age are 0, 1-2, 3, 4-6, 7-10, 11-14, 15-18 and 19-20 years."""

    @pytest.mark.parametrize("first, last, words", [line[:3] for line in CHILD_BANDS])
    def test_a_band_reaches_from_its_first_to_its_last_age(
        self, first: int, last: int, words: str
    ) -> None:
        """Both ends of a band belong to it, and the ages beside it to other bands."""
        assert {band(age) for age in range(first, last + 1)} == {words}
        assert words not in {band(age) for age in (first - 1, last + 1) if 0 <= age <= 20}

    @pytest.mark.parametrize(
        "age, expected",
        [
            (0, 2740), (1, 3060), (2, 3060), (3, 2720), (4, 3060), (6, 3060), (7, 3820),
            (10, 3820), (11, 4390), (14, 4390), (15, 4960), (18, 4960), (19, 5000), (20, 5000),
        ],
    )  # fmt: skip
    def test_the_ages_beside_each_boundary_have_their_own_band_s_amount(
        self, age: int, expected: int
    ) -> None:
        """The amounts of 2026 on both sides of every boundary."""
        assert riksnorm(Month(2026, 9)).child(age, lunch_at_home=True) == expected

    @pytest.mark.parametrize("year", YEARS)
    def test_lunch_away_from_home_lowers_the_amount_to_six_years(self, year: int) -> None:
        """The amount "utan lunch fem dagar per vecka" is lower, for ages 0 to 6."""
        norm = of_year(year)
        for age in range(7):
            assert norm.child(age, lunch_at_home=False) < norm.child(age, lunch_at_home=True)

    @pytest.mark.parametrize("year", YEARS)
    def test_lunch_makes_no_difference_from_seven_years(self, year: int) -> None:
        """From 7 years the ordinance has one amount."""
        norm = of_year(year)
        for age in range(7, 21):
            assert norm.child(age, lunch_at_home=False) == norm.child(age, lunch_at_home=True)

    @pytest.mark.parametrize("age", [-21, -1, 21, 65])
    def test_no_amount_is_made_up_for_another_age(self, age: int) -> None:
        """A person who is not yet born or is 21 years has no amount as a child."""
        with pytest.raises(ValueError, match="children of 0 to 20 years"):
            riksnorm(Month(2026, 9)).child(age, lunch_at_home=True)
        with pytest.raises(ValueError, match="children of 0 to 20 years"):
            band(age)


class TestCommonCosts:
    """12 kap. 3 § SoF (2025:468): each person above seven adds seven's amount less six's."""

    def test_eight_persons_of_2026_have_3_020_kronor(self) -> None:
        """2 830 + (2 830 - 2 640) = 3 020."""
        assert riksnorm(Month(2026, 1)).common(8) == Decimal(3020)

    @given(year=years, size=st.integers(min_value=7, max_value=10_000))
    @example(year=2026, size=7)
    def test_each_person_above_seven_adds_the_same_amount(self, year: int, size: int) -> None:
        """The eighth person adds what the seventh did, and so does every one after."""
        norm = of_year(year)
        assert norm.common(size + 1) - norm.common(size) == norm.common(7) - norm.common(6)

    @pytest.mark.parametrize("year", YEARS)
    def test_the_printed_extra_amount_is_seven_less_six(self, year: int) -> None:
        """It is the ordinance's rule, so it is reckoned and not stored."""
        printed = cells(year)
        extra = printed["household_extra"]
        assert extra.amount == printed["household_7"].amount - printed["household_6"].amount
        assert extra.provenance is printed["household_7"].provenance
        assert extra.source.startswith(printed["household_7"].source)
        assert extra.source.endswith("; amount for seven less that for six")

    @given(year=years, size=st.integers(min_value=1, max_value=50))
    def test_a_larger_household_has_higher_common_costs(self, year: int, size: int) -> None:
        """One more person never lowers the common costs."""
        assert of_year(year).common(size) < of_year(year).common(size + 1)

    @given(size=st.integers(min_value=8, max_value=10_000))
    @example(size=12)
    def test_the_caller_s_decimal_context_changes_nothing(self, size: int) -> None:
        """A caller who reckons with two digits gets the same krona as everyone else."""
        exact = 2830 + 190 * (size - 7)
        with localcontext() as context:
            context.prec = 2
            got = riksnorm(Month(2026, 9)).common(size)
        assert got == exact

    @given(size=st.integers(max_value=0))
    @example(size=0)
    @example(size=-1)
    def test_a_household_of_nobody_has_no_common_costs(self, size: int) -> None:
        """There is no amount for nobody, and not the largest by mistake."""
        with pytest.raises(ValueError, match="at least one member"):
            riksnorm(Month(2026, 9)).common(size)


class TestTheOrdinances:
    """The norm of a year is set by one ordinance and holds from its first day."""

    @pytest.mark.parametrize("sfs, first, last, act", ORDINANCES)
    def test_an_ordinance_holds_from_its_first_month_to_its_last(
        self, sfs: str, first: Month, last: Month, act: object
    ) -> None:
        """The first and the last month are set by it, the months beside them are not."""
        for month in (first, last):
            norm = riksnorm(month)
            assert norm.sfs == sfs
            assert norm.year == first.year
            assert norm.applies_from == first.first_day
            assert norm.stands_in.act is act
        for month in (first.plus(-1), last.plus(1)):
            assert month not in MONTHS or riksnorm(month).sfs != sfs

    def test_the_norm_stands_in_the_old_ordinance_to_june_2025(self) -> None:
        """2 kap. 1 § SoF (2001:937)."""
        assert str(riksnorm(Month(2025, 6)).stands_in) == "2 kap. 1 § SoF (2001:937)"
        assert riksnorm(Month(2025, 6)).applies_from == date(2025, 1, 1)

    def test_the_norm_stands_in_the_new_ordinance_from_july_2025(self) -> None:
        """12 kap. 2 § SoF (2025:468)."""
        assert str(riksnorm(Month(2025, 7)).stands_in) == "12 kap. 2 § SoF (2025:468)"
        assert riksnorm(Month(2025, 7)).applies_from == date(2025, 7, 1)

    def test_the_move_to_the_new_ordinance_changed_no_amount(self) -> None:
        """The norm for 2025 stands in both ordinances with the same amounts."""
        june, july = riksnorm(Month(2025, 6)), riksnorm(Month(2025, 7))
        assert june.cells() == july.cells()
        moved = attrs.evolve(
            june, sfs=july.sfs, applies_from=july.applies_from, stands_in=july.stands_in
        )
        assert moved == july
        assert june != july

    @pytest.mark.parametrize("month", MONTHS)
    def test_every_month_has_exactly_one_norm_whose_ordinance_is_in_force(
        self, month: Month
    ) -> None:
        """The act cited is the one in force in the month, on its first day and its last."""
        norm = riksnorm(month)
        assert norm.year == month.year
        assert norm.stands_in.act.in_force(month.first_day)
        assert norm.stands_in.act.in_force(month.last_day)

    @pytest.mark.parametrize(
        "table",
        [
            riksnorm_tables.CHILDREN_TO_6,
            riksnorm_tables.CHILDREN_TO_6_WITHOUT_LUNCH,
            riksnorm_tables.CHILDREN_FROM_7,
            riksnorm_tables.ADULTS,
            riksnorm_tables.COMMON,
        ],
    )
    def test_every_table_has_one_line_for_every_year(self, table: riksnorm_tables.Table) -> None:
        """No year is left out and none is entered twice, so that no line hides another."""
        assert [line[0] for line in table] == list(YEARS)

    def test_the_ordinances_stand_in_the_order_of_time(self) -> None:
        """The lines follow one another, so that the last one that has begun is in force."""
        first_days = [line[0] for line in riksnorm_tables.ORDINANCES]
        assert first_days == sorted(set(first_days))


class TestTheMonth:
    """A month is given as itself or as text, as everywhere."""

    def test_may_be_text(self) -> None:
        """The same norm."""
        assert riksnorm("2026-09") is riksnorm(Month(2026, 9))

    @pytest.mark.parametrize(
        "month", ["2026-9", "2026", "", None, 2026, date(2026, 9, 1)], ids=repr
    )
    def test_that_is_none_is_refused(self, month: Any) -> None:
        """With the fault that a case would have."""
        with pytest.raises(InvalidFacts) as raised:
            riksnorm(month)
        assert [fault.code for fault in raised.value.faults] == ["not_a_month"]


class TestWhatIsNotPublished:
    """A month without a published norm is refused; no table is carried over to it."""

    @pytest.mark.parametrize(
        "month, nearest",
        [
            (Month(2012, 12), "2013-01"),
            (Month(1999, 1), "2013-01"),
            (Month(2027, 1), "2026-12"),
            (Month(2030, 6), "2026-12"),
        ],
    )
    def test_a_month_outside_the_table_names_the_nearest_month(
        self, month: Month, nearest: str
    ) -> None:
        """Before 2013 the table is not known; from 2027 the norm has another construction."""
        with pytest.raises(NormNotPublished) as caught:
            riksnorm(month)
        assert caught.value.args == ("riksnorm", str(month), nearest)
        assert nearest in str(caught.value)

    def test_the_first_and_the_last_month_are_there(self) -> None:
        """January 2013 and December 2026 are inside."""
        assert riksnorm(Month(2013, 1)).sfs == "2012:624"
        assert riksnorm(Month(2026, 12)).sfs == "2025:1046"

    def test_the_norm_is_published_through_december_2026(self) -> None:
        """How fresh the numbers are can be asked."""
        assert published_through() == Month(2026, 12)

    def test_the_error_can_be_sent_between_processes(self) -> None:
        """It pickles, or a pool of processes would die of it."""
        with pytest.raises(NormNotPublished) as caught:
            riksnorm(Month(2027, 1))
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
        assert (again.table, again.month, again.nearest) == ("riksnorm", "2027-01", "2026-12")


class TestProvenance:
    """Every amount says how near to the statute's own text it was read."""

    @pytest.mark.parametrize("year", YEARS)
    @pytest.mark.parametrize("table", TABLES)
    def test_a_table_of_a_year_has_its_mark(self, year: int, table: str) -> None:
        """The marks are those of the project's research, year by year."""
        assert of_year(year).provenance_of(table) is TRUST[year][TABLES.index(table)]

    @pytest.mark.parametrize("year", YEARS)
    def test_a_cell_has_the_mark_of_its_table(self, year: int) -> None:
        """The four ages to six, the four from seven, the four without lunch, adults, common."""
        to_6, from_7, without, adults, common = TRUST[year]
        expected = 4 * [to_6] + 4 * [from_7] + 4 * [without] + 2 * [adults] + 8 * [common]
        assert [cell.provenance for cell in of_year(year).cells()] == expected

    def test_fifty_of_the_308_amounts_are_derived(self) -> None:
        """All of 2016, most of 2018, and the rows without lunch of 2020, 2022 and 2023."""
        marks = [cell.provenance for year in YEARS for cell in of_year(year).cells()]
        assert len(marks) == 308
        assert marks.count(DERIVED) == 50

    def test_another_name_is_refused_with_the_names_there_are(self) -> None:
        """The error says what could have been asked for."""
        with pytest.raises(ValueError, match=", ".join(TABLES)):
            of_year(2026).provenance_of("household")

    @pytest.mark.parametrize("year", YEARS)
    def test_every_amount_names_its_source(self, year: int) -> None:
        """No amount stands without a source; statutory ones name the SFS number."""
        for cell in of_year(year).cells():
            assert cell.source.strip()
            assert "SFS" in cell.source or cell.provenance is not STATUTE

    def test_a_misprint_in_a_source_is_told_at_its_cell_and_nowhere_else(self) -> None:
        """Two single amounts depart from their source's print, and say why."""
        noted = {
            (year, cell.key)
            for year in YEARS
            for cell in of_year(year).cells()
            if "mistake" in cell.source or "misprint" in cell.source
        }
        assert noted == {(2020, "child_7_10"), (2023, "household_2")}
        assert "2170" in cells(2020)["child_7_10"].source
        assert "1150" in cells(2023)["household_2"].source

    @pytest.mark.parametrize("mark", Provenance)
    def test_a_mark_has_words_in_both_languages(self, mark: Provenance) -> None:
        """A reader of the printed tables sees words, not a code."""
        assert mark.sv
        assert mark.en
        assert mark.sv != mark.en

    def test_the_four_marks_have_four_different_texts(self) -> None:
        """No two marks can be taken for each other."""
        assert len({mark.sv for mark in Provenance}) == 4
        assert {mark.en for mark in Provenance} == {
            "text of the statute",
            "published by the authority",
            "another source",
            "derived, not published",
        }


def times(factor: str, rounding: str) -> Callable[[str, Decimal], Decimal]:
    """A step from one year to the next: a factor, then a whole number of tens."""

    def step(_: str, amount: Decimal) -> Decimal:
        return (amount * Decimal(factor) / 10).quantize(Decimal(1), rounding=rounding) * 10

    return step


def with_200_more_for_a_child(key: str, amount: Decimal) -> Decimal:
    """The step to 2018: every item plus 1.6 percent, and 200 kronor more per child."""
    raised = times("1.016", ROUND_HALF_UP)(key, amount)
    return raised + 200 if key.startswith("child") else raised


def fixed_additions(key: str, amount: Decimal) -> Decimal:
    """The step to 2016: 100 kronor to six years, 250 from seven, 10 in common costs."""
    if key.startswith("adult"):
        return amount
    if key.startswith("household"):
        return amount + 10
    older = key in {"child_7_10", "child_11_14", "child_15_18", "child_19_20"}
    return amount + (250 if older else 100)


def unchanged(_: str, amount: Decimal) -> Decimal:
    """The steps to 2014 and 2015: "oförändrade belopp"."""
    return amount


class TestUprating:
    """Neighbouring years check each other; the exceptions are why nothing is rolled forward."""

    @pytest.mark.parametrize(
        "year, step, exceptions",
        [
            (2014, unchanged, {}),
            (2015, unchanged, {}),
            (2016, fixed_additions, {}),
            (2017, times("1.01", ROUND_HALF_UP), {}),
            (2018, with_200_more_for_a_child, {}),
            (2019, times("1.02", ROUND_HALF_UP), {}),
            (2020, times("1.019", ROUND_HALF_UP), {"household_5": (1850, 1840)}),
            (2021, times("1.003", ROUND_CEILING), {"child_11_14": (3520, 3530)}),
            (2022, times("1.016", ROUND_CEILING), {"adult_single": (3210, 3220)}),
            (2023, times("1.086", ROUND_CEILING), {}),
            (2024, times("1.087", ROUND_CEILING), {}),
            (2025, times("1.028", ROUND_CEILING), {}),
            (2026, times("1.007", ROUND_CEILING), {}),
        ],
    )
    def test_a_year_follows_from_the_year_before_but_for_known_exceptions(
        self,
        year: int,
        step: Callable[[str, Decimal], Decimal],
        exceptions: dict[str, tuple[int, int]],
    ) -> None:
        """An exception is given as the amount that holds and the amount the step would give."""
        before, holds = amounts(year - 1), amounts(year)
        differing = {
            key: (int(holds[key]), int(step(key, amount)))
            for key, amount in before.items()
            if holds[key] != step(key, amount)
        }
        assert differing == exceptions


FINAL = (int, str, date, Decimal, Enum)


def reachable(value: object) -> Iterator[object]:
    """Everything that can be reached from a value through its fields and items."""
    yield value
    kind: Any = type(value)
    if isinstance(value, tuple):
        for item in value:
            yield from reachable(item)
    elif attrs.has(kind):
        for field in attrs.fields(kind):
            yield from reachable(getattr(value, field.name))


class TestNothingChanges:
    """Nothing that can be reached from a norm can be changed."""

    @pytest.mark.parametrize("month", [Month(2013, 1), Month(2025, 7), Month(2026, 12)])
    def test_all_that_can_be_reached_is_of_a_kind_that_cannot_change(self, month: Month) -> None:
        """Numbers, texts, days, tuples and frozen classes, and no list, set or dict."""
        norm = riksnorm(month)
        for value in (*reachable(norm), *reachable(norm.cells())):
            kind = type(value)
            frozen = attrs.has(kind) or issubclass(kind, Record)
            assert value is None or isinstance(value, (*FINAL, tuple)) or frozen
            assert not hasattr(value, "__dict__") or isinstance(value, Enum | Record)

    @pytest.mark.parametrize("name", ["adult_single", "couple", "year", "_common", "new_name"])
    def test_an_attribute_of_a_norm_cannot_be_set(self, name: str) -> None:
        """Not even a private one, nor one that is not there."""
        norm = riksnorm(Month(2026, 9))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(norm, name, Decimal(0))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(norm, name)

    def test_a_printed_cell_cannot_be_set(self) -> None:
        """Neither the cell nor its place in the table."""
        printed: Any = riksnorm(Month(2026, 9)).cells()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            printed[0].amount = Decimal(0)
        with pytest.raises(TypeError):
            printed[0] = printed[1]

    def test_a_line_of_the_tables_cannot_be_set(self) -> None:
        """The tables that the norms are made from are tuples too."""
        tables: Any = riksnorm_tables
        for table in (tables.ADULTS, tables.ADULTS[0], tables.ADULTS[0][1], tables.ORDINANCES):
            with pytest.raises(TypeError):
                table[0] = table[-1]

    def test_the_same_month_gives_the_same_norm(self) -> None:
        """It is made once and kept, and months under one ordinance share it."""
        assert riksnorm(Month(2026, 1)) is riksnorm(Month(2026, 12))

    def test_a_norm_and_its_cells_survive_a_pickle(self) -> None:
        """They can be sent between processes."""
        norm = riksnorm(Month(2025, 9))
        again = pickle.loads(pickle.dumps(norm))  # noqa: S301 - our own bytes
        assert again == norm
        assert again.cells() == pickle.loads(pickle.dumps(norm.cells()))  # noqa: S301

    def test_a_norm_shows_itself_in_one_line(self) -> None:
        """A reader of a log sees the year, the ordinance and the section."""
        assert repr(riksnorm(Month(2026, 9))) == (
            "Riksnorm(year=2026, sfs='2025:1046', applies_from=datetime.date(2026, 1, 1), "
            "stands_in=12 kap. 2 § SoF (2025:468), adult_single=Decimal('3940'), "
            "couple=Decimal('7100'))"
        )
