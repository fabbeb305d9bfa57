"""What the riksnorm comes to: 12 kap. 7 § SoL and 12 kap. 2 and 3 §§ SoF."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.rules.norm import (
    AdultPersonalCosts,
    ChildPersonalCosts,
    ChildsPartOfCommonCosts,
    CommonCosts,
    CommonCostsShare,
    Norm,
    NormAdjusted,
    PartOfMonth,
)

YEAR = fs.riksnorm(fs.Month(2026, 9))
ANNA = fs.Member(id="anna", role="APPLICANT")
months = st.builds(fs.Month, st.integers(2013, 2026), st.integers(1, 12))
sizes = st.integers(1, 30)


def kim(**rest: object) -> fs.Member:
    """A child of twelve, unless something else is said."""
    return fs.Member(**{"id": "kim", "role": "CHILD", "born": "2014-03-01", **rest})  # type: ignore[arg-type]


class TestAdultPersonalCosts:
    """12 kap. 2 § SoF: personal costs of "ensamstående" and of "sambor".

    The figure for sambor is for both together.
    """

    @given(month=months)
    def test_two_halves_are_the_couples_amount(self, month: fs.Month) -> None:
        """Every year, to the krona."""
        table = fs.riksnorm(month)
        half = AdultPersonalCosts(member=ANNA, couple=True, norm=table)
        assert half.effect * 2 == table.couple

    def test_who_lives_alone_has_the_amount_of_a_single(self) -> None:
        """3 940 kronor in 2026, and half of 7 100 together."""
        alone = AdultPersonalCosts(member=ANNA, couple=False, norm=YEAR)
        together = AdultPersonalCosts(member=ANNA, couple=True, norm=YEAR)
        assert (alone.effect, together.effect) == (3_940, 3_550)
        assert (alone.refs, alone.title != together.title) == (("anna",), True)


class TestChildPersonalCosts:
    """12 kap. 2 § SoF: personal costs of children and school youths at home, by age."""

    @pytest.mark.parametrize(
        "age, with_lunch, without",
        [
            (0, 2_740, 2_560),
            (1, 3_060, 2_800),
            (2, 3_060, 2_800),
            (3, 2_720, 2_500),
            (4, 3_060, 2_720),
            (6, 3_060, 2_720),
            (7, 3_820, 3_820),
            (10, 3_820, 3_820),
            (11, 4_390, 4_390),
            (14, 4_390, 4_390),
            (15, 4_960, 4_960),
            (18, 4_960, 4_960),
            (19, 5_000, 5_000),
            (20, 5_000, 5_000),
        ],
    )
    def test_by_band_with_and_without_lunch_at_home(
        self, age: int, with_lunch: int, without: int
    ) -> None:
        """To six years the amount is lower without lunch five days a week."""
        for lunch, amount in ((True, with_lunch), (False, without)):
            row = ChildPersonalCosts(member=kim(lunch_at_home=lunch), age=age, norm=YEAR)
            assert row.effect == amount
            assert ("utan lunch" in row.title) is (age <= 6 and not lunch)

    def test_the_table_it_stands_in_is_known(self) -> None:
        """So that a derived amount can be told."""
        at_home, away = kim(), kim(lunch_at_home=False)
        tables = [
            ChildPersonalCosts(member=member, age=age, norm=YEAR).table
            for member, age in ((at_home, 6), (away, 6), (away, 7))
        ]
        assert tables == ["children_to_6", "children_to_6_without_lunch", "children_from_7"]

    def test_a_visiting_child_is_called_so(self) -> None:
        """The amount is the same."""
        visiting = ChildPersonalCosts(member=kim(role="VISITING_CHILD"), age=12, norm=YEAR)
        assert "umgängesbarn" in visiting.title
        assert visiting.effect == 4_390


class TestPartOfMonth:
    """No provision says how a part of a month is reckoned; the practice names the way."""

    WHOLE = AdultPersonalCosts(member=ANNA, couple=False, norm=YEAR)

    def part(self, days: int, proration: fs.Proration, month: fs.Month) -> PartOfMonth:
        """So many days, in this way, to whole kronor."""
        return PartOfMonth(
            whole=self.WHOLE,
            days=days,
            month=month,
            proration=proration,
            rounding=fs.Rounding.KRONA_HALF_UP,
        )

    @pytest.mark.parametrize(
        "proration, fourteen, sixteen",
        [
            (fs.Proration.LIFECARE, 1_818, 2_078),
            (fs.Proration.CALENDAR_DAYS, 1_779, 2_034),
            (fs.Proration.THIRTY_DAYS, 1_839, 2_101),
            (fs.Proration.YEARLY_365, 1_813, 2_073),
        ],
    )
    def test_fourteen_and_sixteen_days_of_october(
        self, proration: fs.Proration, fourteen: int, sixteen: int
    ) -> None:
        """Of 3 940 kronor, half up to whole kronor (Lifecare: down)."""
        october = fs.Month(2026, 10)
        assert self.part(14, proration, october).effect == fourteen
        assert self.part(16, proration, october).effect == sixteen

    @pytest.mark.parametrize("proration", list(fs.Proration))
    @given(month=months, data=st.data())
    def test_it_is_never_more_than_the_whole(
        self, proration: fs.Proration, month: fs.Month, data: st.DataObject
    ) -> None:
        """Nor less than nothing; the title says how many days."""
        days = data.draw(st.integers(0, month.days))
        part = self.part(days, proration, month)
        assert 0 <= part.effect <= 3_940
        assert str(days) in part.title
        assert part.refs == ("anna",)

    @pytest.mark.parametrize("proration", [fs.Proration.LIFECARE, fs.Proration.THIRTY_DAYS])
    def test_some_ways_would_go_beyond_the_whole(self, proration: fs.Proration) -> None:
        """31 days of Lifecare's year of 364, or of a month of 30: the whole is the limit."""
        assert self.part(31, proration, fs.Month(2026, 10)).effect == 3_940

    def test_the_calendar_is_our_choice_and_the_others_practice(self) -> None:
        """The row says which."""
        strengths = {
            way.name: self.part(1, way, fs.Month(2026, 10)).strength.name for way in fs.Proration
        }
        assert strengths.pop("CALENDAR_DAYS") == "PROJECT_CHOICE"
        assert set(strengths.values()) == {"PRACTICE"}


class TestCommonCosts:
    """12 kap. 2 and 3 §§ SoF: common costs by the number of members."""

    @given(month=months, size=st.integers(7, 30))
    def test_each_member_beyond_seven_adds_the_difference_between_six_and_seven(
        self, month: fs.Month, size: int
    ) -> None:
        """12 kap. 3 § SoF."""
        table = fs.riksnorm(month)
        of = {number: CommonCosts(size=number, norm=table).effect for number in (6, 7, size)}
        assert of[size] == of[7] + (size - 7) * (of[7] - of[6])

    @pytest.mark.parametrize(
        "size, amount",
        list(enumerate((1_280, 1_410, 1_790, 2_030, 2_330, 2_640, 2_830, 3_020), start=1)),
    )
    def test_of_2026(self, size: int, amount: int) -> None:
        """One to eight persons; the title says how many."""
        row = CommonCosts(size=size, norm=YEAR)
        assert (row.effect, str(size) in row.title) == (amount, True)


class TestCommonCostsShare:
    """12 kap. 3 § SoF: in a household community the common costs are divided by all in it."""

    @given(size=sizes, data=st.data())
    def test_the_share_is_of_the_whole(self, size: int, data: st.DataObject) -> None:
        """Within half an öre; the ordinance names no rounding."""
        members = data.draw(st.integers(1, size))
        whole = CommonCosts(size=size, norm=YEAR)
        row = CommonCostsShare(whole=whole, members=members, rounding=fs.Rounding.ORE_HALF_UP)
        assert abs(row.effect * size - whole.effect * members) <= Decimal("0.005") * size
        assert f"{members} av {size}" in row.title

    @pytest.mark.parametrize(
        "rounding, amount",
        [
            ("ORE_HALF_UP", "507.50"),
            ("KRONA_HALF_UP", 508),
            ("KRONA_DOWN", 507),
            ("ORE_UP", "507.50"),
        ],
    )
    def test_one_of_four_as_the_practice_rounds(self, rounding: str, amount: int | str) -> None:
        """2 030 / 4 is 507,50."""
        row = CommonCostsShare(
            whole=CommonCosts(size=4, norm=YEAR), members=1, rounding=fs.Rounding[rounding]
        )
        assert row.effect == Decimal(amount)


class TestNormAdjusted:
    """12 kap. 7 § third paragraph: the board shall reckon higher, and may reckon lower."""

    @given(amount=st.decimals(-5_000, 5_000, places=2).filter(bool))
    def test_it_is_what_a_person_decided(self, amount: Decimal) -> None:
        """To the öre, and the title says which way."""
        row = NormAdjusted(adjustment=fs.NormAdjustment(amount=amount, reason="diet", id="J1"))
        assert row.effect == amount
        assert ("Högre" if amount > 0 else "Lägre") in row.title
        assert "diet" not in row.title

    @pytest.mark.parametrize("member, refs", [(None, ("J1",)), ("kim", ("J1", "kim"))])
    def test_it_may_be_about_a_member(self, member: str | None, refs: tuple[str, ...]) -> None:
        """Or about the whole household."""
        adjustment = fs.NormAdjustment(amount=1, reason="diet", member=member, id="J1")
        assert NormAdjusted(adjustment=adjustment).refs == refs


class TestNorm:
    """12 kap. 7 § first paragraph 1: the norm is personal costs and common costs."""

    PERSONAL = (AdultPersonalCosts(member=ANNA, couple=False, norm=YEAR),)

    def test_personal_and_common_costs_and_adjustments_add_up(self) -> None:
        """3 940 + 1 280 - 100."""
        lower = NormAdjusted(adjustment=fs.NormAdjustment(amount=-100, reason="x"))
        common = CommonCosts(size=1, norm=YEAR)
        norm = Norm(personal=self.PERSONAL, common=common, adjustments=(lower,))
        assert norm.effect == 5_120

    def test_there_may_be_no_common_costs(self) -> None:
        """Then it is the personal ones."""
        assert Norm(personal=self.PERSONAL, common=None, adjustments=()).effect == 3_940


class TestChildsPartOfCommonCosts:
    """A child's part of the common costs is an equal part of them."""

    @pytest.mark.parametrize("counted, part", [(True, "596.67"), (False, "0")])
    def test_an_equal_part_if_the_child_is_counted(self, counted: bool, part: str) -> None:
        """A third of 1 790, or nothing."""
        row = ChildsPartOfCommonCosts(
            member=kim(in_common_costs=counted),
            whole=CommonCosts(size=3, norm=YEAR),
            rounding=fs.Rounding.ORE_HALF_UP,
        )
        assert (row.effect, row.refs) == (Decimal(part), ("kim",))
