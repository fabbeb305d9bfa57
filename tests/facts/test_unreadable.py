"""What stands in the place of a value that can't be read causes no fault of its own."""

import copy
from typing import Any

import pytest

from forsorjning.facts.convert import Unreadable, numbered, unreadable
from forsorjning.ground.errors import Fault


class TestUnreadable:
    """Every comparison with it is false, it holds nothing, and whatever it is asked is it."""

    def test_is_silent(self) -> None:
        """So that one mistake is one fault."""
        value: Any = Unreadable(Fault("not_text"))
        assert not any([value < 1, value <= 1, value > 1, value >= 1])
        assert not list(value)
        assert 1 not in value
        assert value.scope.strip() is value

    def test_is_no_python_protocol_by_accident(self) -> None:
        """A special method that it lacks is lacking."""
        with pytest.raises(AttributeError):
            Unreadable().__len__  # noqa: B018 - the attribute is what is tried
        assert copy.copy(Unreadable(Fault("not_text"))).faults == (Fault("not_text"),)

    def test_keeps_its_first_fault(self) -> None:
        """What could not be read can't be of the wrong kind too."""
        first: Any = unreadable("field_missing")
        again: Any = unreadable("not_text", value=first)
        assert again is first

    def test_gives_the_items_that_could_be_read(self) -> None:
        """With their places in the list."""
        assert list(numbered(["a", "b"])) == [(0, "a"), (1, "b")]
        some: Any = Unreadable(Fault("not_text", "[0]"), read=[(1, "b")])
        assert list(numbered(some)) == [(1, "b")]
