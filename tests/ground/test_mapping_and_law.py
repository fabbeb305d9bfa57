"""A mapping that never changes, dated tables, acts and sections."""

import pickle
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import forsorjning as fs
from forsorjning.ground.dated import Dated
from forsorjning.ground.law import FL, SOF_2001, SOF_2025, SOL_2001, SOL_2025, Act, weakest
from forsorjning.ground.rule import Rule


class TestFrozenMap:
    """Equal to a dict with the same items, hashable and picklable."""

    @given(st.dictionaries(st.text(), st.integers()))
    def test_is_the_mapping_it_was_made_of(self, items: dict[str, int]) -> None:
        """Whether from a mapping or from pairs, and in any order."""
        frozen = fs.FrozenMap(items)
        turned = fs.FrozenMap(reversed(items.items()))
        assert frozen == items == dict(frozen)
        assert frozen == turned
        assert hash(frozen) == hash(turned)
        assert len(frozen) == len(items)
        assert pickle.loads(pickle.dumps(frozen)) == frozen  # noqa: S301 - our own bytes

    def test_never_changes(self) -> None:
        """Neither by its own hand nor through the dict it was made of."""
        items = {"anna": 1}
        frozen = fs.FrozenMap(items)
        items["anna"] = 2
        assert frozen["anna"] == 1
        with pytest.raises(AttributeError):
            frozen._items = items
        with pytest.raises(TypeError):
            frozen["anna"] = 2  # type: ignore[index]
        assert repr(frozen) == "FrozenMap({'anna': 1})"


class Price(NamedTuple):
    """A line of a table of this test."""

    applies_from: fs.Month
    kronor: int


class TestDated:
    """A line holds from its month on, and nothing falls back."""

    TABLE = Dated(
        "price",
        Price(fs.Month(2024, 1), 10),
        Price(fs.Month(2025, 7), 20),
        through=fs.Month(2026, 12),
    )

    @pytest.mark.parametrize(
        "month,kronor", [("2024-01", 10), ("2025-06", 10), ("2025-07", 20), ("2026-12", 20)]
    )
    def test_changes_on_the_month(self, month: str, kronor: int) -> None:
        """The month before has the old line, the month itself the new."""
        assert self.TABLE[fs.Month.parse(month)].kronor == kronor

    @pytest.mark.parametrize("month,nearest", [("2023-12", "2024-01"), ("2027-01", "2026-12")])
    def test_raises_outside(self, month: str, nearest: str) -> None:
        """And names the nearest month there is."""
        with pytest.raises(fs.NormNotPublished) as raised:
            self.TABLE[fs.Month.parse(month)]
        assert (raised.value.table, raised.value.month, raised.value.nearest) == (
            "price",
            month,
            nearest,
        )

    def test_may_have_no_end(self) -> None:
        """In force until somebody changes it."""
        table = Dated("price", Price(fs.Month(2024, 1), 10), through=None)
        assert table[fs.Month(2999, 12)].kronor == 10


class TestActs:
    """A citation names the section, the act and its SFS number."""

    @pytest.mark.parametrize(
        "citation,text",
        [
            (SOL_2025["12 kap. 8 §"], "12 kap. 8 § SoL (2025:400)"),
            (SOF_2025["12 kap. 2 §"], "12 kap. 2 § SoF (2025:468)"),
            (SOL_2001["4 kap. 1 §"], "4 kap. 1 § SoL (2001:453)"),
            (FL["37 §"], "37 § FL (2017:900)"),
        ],
    )
    def test_are_cited_with_their_number(self, citation: fs.Citation, text: str) -> None:
        """So that the two acts can't be taken for each other."""
        assert str(citation) == text

    @pytest.mark.parametrize("old,new", [(SOL_2001, SOL_2025), (SOF_2001, SOF_2025)])
    def test_one_follows_the_other(self, old: fs.Citation, new: fs.Citation) -> None:
        """On 1 July 2025, with no day between and none in both."""
        for day in (date(2025, 6, 30), date(2025, 7, 1)):
            assert [act.in_force(day) for act in (old, new)] == [  # type: ignore[attr-defined]
                day < date(2025, 7, 1),
                day >= date(2025, 7, 1),
            ]

    def test_the_one_on_procedure_is_in_force_since_july_2018(self) -> None:
        """And has no end yet."""
        days = (date(2018, 6, 30), date(2018, 7, 1), date(2026, 12, 31))
        assert [FL.in_force(day) for day in days] == [False, True, True]

    @pytest.mark.parametrize("act", [SOL_2001, SOL_2025, SOF_2001, SOF_2025, FL])
    def test_are_the_same_in_another_process(self, act: Act) -> None:
        """There is one object for each, and for each section."""
        assert pickle.loads(pickle.dumps(act)) is act  # noqa: S301 - our own bytes
        section = act["1 §"]
        assert pickle.loads(pickle.dumps(section)) is section  # noqa: S301 - our own bytes

    def test_the_same_section_is_the_same_citation(self) -> None:
        """Compared by act and section."""
        assert SOL_2025["12 kap. 1 §"] == SOL_2025["12 kap. 1 §"]
        assert SOL_2025["12 kap. 1 §"] != SOL_2025["12 kap. 2 §"]
        assert pickle.loads(pickle.dumps(SOL_2025["12 kap. 1 §"])) == SOL_2025["12 kap. 1 §"]  # noqa: S301

    def test_every_strength_has_its_words(self) -> None:
        """In Swedish and in English."""
        assert all(strength.sv != strength.en for strength in fs.Strength)

    def test_of_several_strengths_the_least_sure_counts(self) -> None:
        """A statute is the surest, and the library's own choice the least sure."""
        statute, choice = fs.Strength.STATUTE, fs.Strength.PROJECT_CHOICE
        assert weakest(statute) is statute
        assert weakest(statute, fs.Strength.ASSESSMENT) is fs.Strength.ASSESSMENT
        assert weakest(choice, fs.Strength.ASSESSMENT, statute) is choice


class TestRule:
    """A rule is its conditions and what follows from them."""

    def test_without_a_legal_effect_can_not_be_made(self) -> None:
        """Every rule says what follows."""
        with pytest.raises(NotImplementedError):
            Rule()
