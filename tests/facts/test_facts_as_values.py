"""Facts are values: compared and hashed by what they hold, never changed, never telling."""

import pickle
import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.facts.canonical import canonical, hash_of
from forsorjning.strategies import cases, ledgers, practices
from tests.facts.test_every_fault import assessment, case, income, standing

TOLD_TO_NOBODY = "hjärtproblem"


class TestPrivacy:
    """Grounds, motivation, reasons and notes are out of every repr."""

    @pytest.mark.parametrize(
        "fact",
        [
            income(note=TOLD_TO_NOBODY),
            fs.Cost(kind="MEDICINE", applied=1, approved=None, note=TOLD_TO_NOBODY),
            fs.Asset(amount=1, note=TOLD_TO_NOBODY),
            fs.NormAdjustment(amount=1, reason=TOLD_TO_NOBODY),
            fs.Revocation(on="2026-09-01", by="officer", reason=TOLD_TO_NOBODY),
            assessment(motivation=TOLD_TO_NOBODY, delegation=TOLD_TO_NOBODY),
            case(
                assessments=[assessment(motivation=TOLD_TO_NOBODY)],
                incomes=[income(note=TOLD_TO_NOBODY)],
            ),
        ],
    )
    def test_a_repr_tells_nothing(self, fact: Any) -> None:
        """A log line with a fact in it holds no health data."""
        assert TOLD_TO_NOBODY not in repr(fact)
        assert "HEALTH" not in repr(fact)

    def test_a_repr_can_be_typed_back(self) -> None:
        """What is not hidden is written as the constructor takes it."""
        plain = standing()
        names = {name: getattr(fs, name) for name in fs.__all__}
        names |= {"datetime": sys.modules[date.__module__], "Decimal": Decimal}
        assert eval(repr(plain), names) == plain  # noqa: S307 - our own text


class TestValues:
    """What holds the same is the same."""

    def test_another_class_is_never_equal(self) -> None:
        """PerMonth(5) is not PerOccasion(5)."""
        assert fs.PerMonth(5) != fs.PerOccasion(5)
        assert fs.Everything() == fs.Everything()
        assert fs.Everything() != fs.CountInFull()
        assert len({fs.PerMonth(5), fs.PerMonth("5.00"), fs.PerOccasion(5)}) == 2

    def test_nothing_can_be_changed(self) -> None:
        """A fact is frozen."""
        with pytest.raises(FrozenInstanceError):
            income().net = Decimal(0)  # type: ignore[misc]

    @given(st.data())
    def test_every_fact_pickles_and_hashes(self, data: st.DataObject) -> None:
        """A process pool gets the same facts."""
        one = data.draw(cases())
        given_too = (one, data.draw(ledgers(month=one.month)), data.draw(practices()))
        again = pickle.loads(pickle.dumps(given_too))  # noqa: S301 - our own bytes
        assert again == given_too
        assert hash(again) == hash(given_too)
        assert hash_of(*again) == hash_of(*given_too)


class TestTheCanonicalText:
    """The same hash for what gives the same calculation, another for what may not."""

    def test_holds_nothing_that_moves_no_amount(self) -> None:
        """Who decided and in which words moves no amount."""
        one = case(assessments=[assessment()])
        other = case(
            assessments=[assessment(motivation="other words", grounds=["PROGRESSION"])],
        )
        assert hash_of(one) == hash_of(other)
        assert TOLD_TO_NOBODY not in canonical(case(incomes=[income(note=TOLD_TO_NOBODY)]))

    @pytest.mark.parametrize(
        "change",
        [
            {"month": "2026-10"},
            {"incomes": [income(net="450.01")]},
            {"household": fs.Household.single("anna", others_in_dwelling=1)},
            {"assessments": [assessment(legal_basis="DISCRETIONARY")]},
            {"decided_on": "2026-09-01"},
        ],
    )
    def test_differs_where_an_amount_may(self, change: dict[str, Any]) -> None:
        """Each fact that is read is in the text."""
        one = case(incomes=[income()], assessments=[assessment()])
        assert hash_of(one) != hash_of(evolve(one, **change))

    def test_does_not_depend_on_how_an_amount_is_written(self) -> None:
        """450 and 450.00 are one amount."""
        assert hash_of(income(net=450)) == hash_of(income(net="450.00"))
        ledger = fs.Ledger(support_months={"anna": ["2026-07", "2026-08"]})
        assert hash_of(ledger) == hash_of(
            fs.Ledger(support_months={"anna": ["2026-08", "2026-07"]})
        )
