"""The codes of case systems are read as the kinds that they are here."""

import json

import pytest

import forsorjning as fs
from forsorjning.interop.elsewhere import COST_CODES, INCOME_CODES, Code
from forsorjning.interop.json import from_json, to_json

ALL = [*INCOME_CODES, *COST_CODES]


def income(code: str) -> str:
    """An income of a kind, as JSON."""
    return json.dumps({"person": "anna", "kind": code, "net": 1, "paidOn": "2026-08-06"})


def cost(code: str) -> str:
    """A cost of a kind, as JSON."""
    return json.dumps({"kind": code, "applied": 1, "approved": 1})


def read(one: Code) -> fs.Income | fs.Cost:
    """An income or a cost with this code."""
    if one in INCOME_CODES:
        return from_json(income(one.code), fs.Income)
    return from_json(cost(one.code), fs.Cost)


class TestCodes:
    """Each code is read as one kind, or asks a person."""

    @pytest.mark.parametrize(
        "one", [one for one in ALL if len(one.kinds) == 1], ids=lambda one: one.code
    )
    def test_with_one_kind_is_read_as_that(self, one: Code) -> None:
        """And it is written as ours."""
        fact = read(one)
        assert fact.kind is one.kinds[0]
        assert json.loads(to_json(fact))["kind"] == one.kinds[0].name

    @pytest.mark.parametrize(
        "one", [one for one in ALL if len(one.kinds) > 1], ids=lambda one: one.code
    )
    def test_with_several_kinds_asks_which(self, one: Code) -> None:
        """Nothing is chosen for the person."""
        with pytest.raises(fs.InvalidFacts) as raised:
            read(one)
        (fault,) = raised.value.faults
        assert (fault.at, fault.code) == ("kind", "code_not_one_kind")
        assert fault.possible == ", ".join(kind.name for kind in one.kinds)

    def test_of_a_surplus_points_to_the_ledger(self) -> None:
        """It is no income of the month."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(income("SURPLUS_FROM_PREVIOUS_MONTH"), fs.Income)
        assert [fault.code for fault in raised.value.faults] == ["surplus_is_no_income"]

    def test_never_hide_a_kind_of_ours(self) -> None:
        """A code of ours always means itself."""
        assert not {one.code for one in INCOME_CODES} & set(fs.IncomeKind.__members__)
        assert not {one.code for one in COST_CODES} & set(fs.CostKind.__members__)

    @pytest.mark.parametrize("codes", [INCOME_CODES, COST_CODES])
    def test_are_told_once(self, codes: tuple[Code, ...]) -> None:
        """Two systems with the same code for two things would need more than a code."""
        assert len({one.code for one in codes}) == len(codes)

    @pytest.mark.parametrize("wrong", ["INKOMST", "", None, 1, ["SALARY"], {"code": "SALARY"}])
    def test_that_nobody_has_are_refused(self, wrong: object) -> None:
        """With the kinds that there are."""
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(income("x").replace('"x"', json.dumps(wrong)), fs.Income)
        assert [(fault.at, fault.code) for fault in raised.value.faults] == [
            ("kind", "not_in_list")
        ]


class TestWhereverAKindStands:
    """In a scope and in a practice as in an income."""

    def test_in_a_scope(self) -> None:
        """The kinds that an assessment covers."""
        scope = {
            "validFrom": "2026-01-01",
            "validTo": "2026-12-31",
            "activities": ["stadsvandring"],
            "kinds": ["SALARY", "SWISH_DEPOSITS"],
        }
        covered = from_json(json.dumps(scope), fs.Standing).kinds
        assert covered == frozenset(
            {
                fs.IncomeKind.EMPLOYMENT,
                fs.IncomeKind.SWISH,
            }
        )

    def test_in_a_practice_the_same_kind_is_told_once(self) -> None:
        """Under whichever code."""
        text = json.dumps({"kindsCounted": {"SALARY": True, "EMPLOYMENT": True}})
        with pytest.raises(fs.InvalidFacts) as raised:
            from_json(text, fs.Practice)
        assert "key_told_twice" in [fault.code for fault in raised.value.faults]

    def test_income_and_cost_codes_are_apart(self) -> None:
        """OTHER is a kind of income here, and a cost there."""
        assert from_json(cost("OTHER"), fs.Cost).kind is fs.CostKind.OTHER_LIVING
        assert from_json(income("OTHER"), fs.Income).kind is fs.IncomeKind.OTHER
