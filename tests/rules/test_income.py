"""Which incomes count: 12 kap. 1 § SoL, and the month they count in."""

# An amount is a Decimal, and is held against whole numbers also inside tuples.
# mypy: disable-error-code="comparison-overlap"

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.rules.income import (
    AssetCounted,
    CountedIncome,
    IncomeKindNotCounted,
    IncomeOfMonth,
    IncomeOfOtherMonth,
    SurplusBroughtIn,
)

kronor = st.decimals(0, 100_000, places=2)


def income(net: Decimal | int = 1_000, kind: str = "EMPLOYMENT") -> fs.Income:
    """Anna's income of August."""
    return fs.Income(person="anna", kind=kind, net=net, paid_on="2026-08-25", id="i")


class TestIncome:
    """12 kap. 1 §: who can meet the needs alone or otherwise has no right to aid for them."""

    @given(net=kronor)
    def test_net_pay_counts_before_anything_is_left_out(self, net: Decimal) -> None:
        """What is paid after tax."""
        row = IncomeOfMonth(income=income(net))
        assert (row.effect, row.title, row.refs) == (net, "Lön efter skatt", ("i", "anna"))

    @pytest.mark.parametrize("kind", list(fs.IncomeKind))
    def test_every_kind_has_a_name_in_two_languages(self, kind: fs.IncomeKind) -> None:
        """And the row is called by the Swedish one."""
        assert IncomeOfMonth(income=income(kind=kind.name)).title == kind.sv
        assert kind.en

    def test_only_a_wage_is_income_of_employment(self) -> None:
        """The wage, the fee and the own business are own work."""
        assert [kind.name for kind in fs.IncomeKind if kind.employment] == ["EMPLOYMENT"]
        assert {kind.name for kind in fs.IncomeKind if kind.own_work} == {
            "EMPLOYMENT",
            "FEE",
            "BUSINESS",
        }
        assert {kind.name for kind in fs.IncomeKind if kind.practice_differs} == {
            "HABILITATION",
            "JOBBPREMIE",
        }

    def test_an_income_of_another_month_counts_nothing_here(self) -> None:
        """It says where it counts."""
        row = IncomeOfOtherMonth(
            income=income(),
            counts_in=fs.Month(2026, 12),
            income_month=fs.IncomeMonth.PREVIOUS,
        )
        assert (row.effect, "2026-12" in row.title) == (0, True)

    @pytest.mark.parametrize("supposed, words", [(True, "antas"), (False, "praxis")])
    def test_a_kind_that_is_not_counted(self, supposed: bool, words: str) -> None:
        """By the municipality's practice, or only supposed."""
        row = IncomeKindNotCounted(income=income(kind="HABILITATION"), supposed=supposed)
        assert (row.effect, words in row.title) == (0, True)

    @given(net=kronor, asset=kronor)
    def test_counted_income_is_income_less_what_is_left_out(
        self, net: Decimal, asset: Decimal
    ) -> None:
        """Whatever rule leaves it out."""
        row, left = IncomeOfMonth(income=income(net)), AssetCounted(asset=fs.Asset(amount=asset))
        assert CountedIncome(incomes=(row, row), left_out=(left,)).effect == 2 * net - asset
        assert CountedIncome(incomes=(), left_out=()).effect == 0


class TestAssets:
    """Means that can be used meet the need first; some are by statute not counted."""

    @given(amount=kronor, share=st.decimals(0, 1, places=2))
    def test_what_is_exempt_does_not_count(self, amount: Decimal, share: Decimal) -> None:
        """The rest does."""
        exempt = fs.Rounding.ORE_DOWN.of(amount * share)
        row = AssetCounted(asset=fs.Asset(amount=amount, exempt=exempt, id="konto"))
        assert (row.effect, row.refs) == (amount - exempt, ("konto",))


class TestSurplusBroughtIn:
    """In practice a month's surplus may be met in the months after it, at most three."""

    @pytest.mark.parametrize("carry", [0, 1, 2, 3])
    @pytest.mark.parametrize("age", [-1, 0, 1, 2, 3, 4])
    def test_while_it_is_young_enough(self, carry: int, age: int) -> None:
        """From the month after it, for so many months."""
        month = fs.Month(2026, 1).plus(age)
        surplus = fs.Surplus(month="2026-01", amount=Decimal(175))
        row = SurplusBroughtIn(surplus=surplus, month=month, carry_months=carry)
        assert row.effect == (175 if 1 <= age <= carry else 0)
        assert "2026-01" in row.title

    def test_a_ledgers_surplus_may_be_finer_than_an_ore(self) -> None:
        """It is kept exactly."""
        surplus = fs.Surplus(month="2026-01", amount=Decimal("0.0025"))
        row = SurplusBroughtIn(surplus=surplus, month=fs.Month(2026, 2), carry_months=1)
        assert row.effect == Decimal("0.0025")
