"""A record is a frozen value with named fields."""

import pickle
from typing import Any

import pytest

from forsorjning.ground.record import Record


class Pair(Record):
    """Two numbers, the second 0 unless it is given."""

    first: int
    second: int = 0


class Triple(Pair):
    """One number more."""

    third: int


class TestRecord:
    """Compared by its fields, never changed."""

    def test_holds_its_fields_those_of_the_base_first(self) -> None:
        """A field with a default may be left out."""
        assert repr(Triple(first=1, third=3)) == "Triple(first=1, second=0, third=3)"

    def test_is_equal_by_class_and_fields(self) -> None:
        """And hashes alike."""
        assert Pair(first=1) == Pair(first=1, second=0)
        assert Pair(first=1) != Pair(first=2)
        assert Pair(first=1) != Triple(first=1, third=0)
        assert len({Pair(first=1), Pair(first=1)}) == 1

    def test_never_changes(self) -> None:
        """Neither set nor deleted; another is made instead."""
        pair: Any = Pair(first=1)
        with pytest.raises(AttributeError, match="a Pair never changes"):
            pair.first = 2
        with pytest.raises(AttributeError, match="a Pair never changes"):
            del pair.first
        assert pair.but(second=2) == Pair(first=1, second=2)

    def test_needs_its_fields_and_takes_no_other(self) -> None:
        """A mistake of the library's own is told as one."""
        kind: Any = Pair
        with pytest.raises(TypeError, match=r"missing \['first'\], unknown \['third'\]"):
            kind(third=3)

    def test_pickles(self) -> None:
        """As every public value does."""
        assert pickle.loads(pickle.dumps(Pair(first=1))) == Pair(first=1)  # noqa: S301 - our own
