"""A month whose riksnorm nobody has published is tried with another month's, and says so."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning import strategies as fst
from tests.properties.helpers import codes_of, pay, september
from tests.what_if.helpers import amounts, answered, months_in, supposed

UNPUBLISHED = fs.published_through().plus(1)
OF_THE_NORM = (
    "AdultPersonalCosts",
    "ChildPersonalCosts",
    "PartOfMonth",
    "CommonCosts",
    "CommonCostsShare",
    "Norm",
)


@st.composite
def two_months(draw: st.DrawFn, /) -> tuple[fs.Case, fs.Month]:
    """A case of a month without a norm, and a month with one that is of the same number of days."""
    later = UNPUBLISHED.plus(draw(st.integers(0, 11)))
    month = fs.Month(UNPUBLISHED.year - 1, later.month)
    case = draw(fst.cases(month=month, costs_assessed=False, assessed=False))
    old: dict[str, Any] = {"born": "1970-01-01", "days": None}
    household = draw(fst.households(month=month, most_children=0))
    members = [evolve(member, **old) for member in household.members]
    grown = [one for one in case.incomes if one.person in {each.id for each in members}]
    told = evolve(case, household=evolve(household, members=members), incomes=grown)
    return fs.again(told, later), month


class TestAssumedNorm:
    """``assume_norm_of`` tries the month with the amounts of another; nothing else carries over."""

    @given(tried=two_months(), practice=fst.practices())
    def test_the_amounts_are_those_of_the_month_that_is_named(
        self, tried: tuple[fs.Case, fs.Month], practice: fs.Practice
    ) -> None:
        """The month of the year before comes to the same, with the same facts."""
        case, month = tried
        told = fs.suppose(case, practice=practice, assume_norm_of=month, suppose="GRANTED")
        before = answered(fs.calculate(fs.again(case, month), practice=practice), "GRANTED")
        assert amounts(supposed(told)) == amounts(before)
        assert supposed(told).assumed_norm == month

    @given(tried=two_months())
    def test_no_row_of_the_norm_cites_a_section_or_passes_for_law(
        self, tried: tuple[fs.Case, fs.Month]
    ) -> None:
        """Its amounts are only supposed, and every title of theirs says so."""
        case, month = tried
        told = supposed(fs.suppose(case, assume_norm_of=month, suppose="REFUSED"))
        rows = [row for name in OF_THE_NORM for row in told.sheet.find(name)]
        assert {row.strength for row in rows} == {fs.Strength.PROJECT_CHOICE}
        for row in rows:
            if row.rule == "Norm":
                continue
            assert not row.citations
            if row.rule != "CommonCostsShare":
                assert f"antas vara som {month.year}" in row.title
                assert f"supposed to be as in {month.year}" in row.title_en
        assert "norm_assumed" in {notice.code for notice in told.notices}

    @given(month=fst.months())
    def test_a_month_with_a_norm_of_its_own_refuses_it(self, month: fs.Month) -> None:
        """Nobody tries another norm than the one that holds."""
        case = fs.Case(month=month, household=fs.Household.single("anna"))
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.suppose(case, assume_norm_of="2026-01")
        assert codes_of(raised.value) == ["norm_is_published"]
        assert supposed(fs.suppose(case)).assumed_norm is None

    def test_without_it_the_month_is_refused(self) -> None:
        """As ever, with the nearest month that has a norm."""
        case = evolve(september(), month=UNPUBLISHED)
        with pytest.raises(fs.NormNotPublished) as raised:
            fs.suppose(case)
        assert raised.value.month == str(UNPUBLISHED)

    def test_a_month_that_has_none_itself_can_not_be_tried(self) -> None:
        """Nor can one from before the first that there is; other faults are told first."""
        case = evolve(september(), month=UNPUBLISHED)
        for other in (UNPUBLISHED.plus(3), fs.Month(1990, 1)):
            with pytest.raises(fs.NormNotPublished):
                fs.suppose(case, assume_norm_of=other)
        with pytest.raises(fs.InvalidFacts):
            fs.curve(case, person="anna", kind="FEE", upto=0, assume_norm_of=UNPUBLISHED)

    def test_a_month_before_the_first_norm_can_be_tried_too(self) -> None:
        """It has none of its own either."""
        case = evolve(september(), month="1990-01", incomes=())
        told = supposed(fs.suppose(case, assume_norm_of="2026-09"))
        assert told.need == 11_720

    def test_every_what_if_takes_it(self) -> None:
        """And each says so among its assumptions."""
        march = evolve(
            september(pay("walk", 900, counts_in=UNPUBLISHED, paid_on="2026-12-25")),
            month=UNPUBLISHED,
        )
        given_: dict[str, Any] = {"assume_norm_of": "2026-09", "suppose": "GRANTED"}
        answers = [
            fs.kept(march, "walk", **given_),
            fs.compare({"a": march}, **given_),
            fs.spread(march, "walk", {"a": 2}, **given_),
            fs.curve(march, person="anna", kind="FEE", upto=5, **given_),
        ]
        for one in answers:
            assert any("2026-09" in words.sv for words in one.assumptions)
            assert "2026-09" in str(one)
        assert fs.break_even(march, person="anna", kind="FEE", **given_) == 11_720

    def test_a_comparison_takes_it_where_any_of_its_months_needs_it(self) -> None:
        """The months that have a norm keep their own."""
        later = evolve(september(), month=UNPUBLISHED)
        told = fs.compare({"now": september(), "then": later}, assume_norm_of="2025-09")
        now, then = (one.only.results[0] for one in told.scenarios)
        assert (now.assumed_norm, str(then.assumed_norm)) == (None, "2025-09")
        assert (now.need, then.need) == (11_720, 11_680)


class TestAcrossNewYear:
    """A plan that goes on into a year without a norm."""

    def test_the_months_before_keep_their_own(self) -> None:
        """Only those that have none are tried with another's."""
        november = evolve(
            september(pay("walk", 900, paid_on="2026-10-25", worked="2026-10-12")),
            month="2026-11",
        )
        told = fs.spread(november, "walk", {"four": 4}, suppose="REFUSED", assume_norm_of="2025-01")
        assumed = [month.assumed_norm for month in months_in(told)]
        assert assumed == [None, None, fs.Month(2025, 1), fs.Month(2025, 1)]
        needs = [month.need for month in months_in(told)]
        assert needs == [11_720, 11_720, 11_680, 11_680]

    def test_without_a_norm_to_try_it_is_refused(self) -> None:
        """The month that has none is named."""
        december = evolve(september(pay("walk", 900, counts_in="2026-12")), month="2026-12")
        with pytest.raises(fs.NormNotPublished) as raised:
            fs.spread(december, "walk", {"two": 2})
        assert raised.value.month == "2027-01"
        assert months_in(fs.spread(december, "walk", {"one": 1}))

    def test_within_the_years_that_have_one_it_is_refused(self) -> None:
        """As for a single month."""
        with pytest.raises(fs.InvalidFacts) as raised:
            fs.spread(september(pay("walk", 9)), "walk", {"two": 2}, assume_norm_of="2025-01")
        assert codes_of(raised.value) == ["norm_is_published"]


def test_no_sum_is_surer_than_the_norm_that_is_tried() -> None:
    """The need and the aid rest on amounts that no section sets."""
    january = supposed(fs.suppose(fs.again(september(), "2027-01"), assume_norm_of="2026-12"))
    for rule in ("Norm", "Need", "AidByRight", "Aid", "Forsorjningsstod"):
        (row,) = january.sheet.find(rule)
        assert row.strength is fs.Strength.PROJECT_CHOICE
    (means,) = january.sheet.find("Means")
    assert means.strength is fs.Strength.STATUTE
