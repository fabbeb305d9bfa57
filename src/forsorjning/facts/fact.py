"""What every fact has: it is checked when it is made, and compared and shown by its fields."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from forsorjning.facts.convert import Unreadable
from forsorjning.ground.errors import Fault, InvalidFacts

_fields: dict[type, tuple[tuple[str, ...], Any]] = {}


class Fact:
    """A fact that is known of a household, a month or an assessment.

    Its classes are frozen attrs classes. Methods that attrs would write anew for
    each of them stand here once, so that the library is loaded quickly.
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Raise every fault at once: what could not be read, and what can't be true."""
        values = _values(self)
        if Unreadable not in map(type, values):
            found = [*self._faults()]
        else:
            found = [
                fault.under(name)
                for name, value in zip(_fields[type(self)][0], values[1:], strict=False)
                if type(value) is Unreadable
                for fault in value.faults
            ]
            found += self._faults()
        if found:
            raise InvalidFacts(found)

    def _faults(self) -> Iterable[Fault]:
        """What can't be true of the fields taken together."""
        return ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(_values(self) == _values(other))

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        shown = (
            f"{field.name}={getattr(self, field.name)!r}"
            for field in type(self).__attrs_attrs__  # type: ignore[attr-defined]
            if field.repr
        )
        return f"{type(self).__name__}({', '.join(shown)})"


def _values(fact: Fact) -> Any:
    cls = type(fact)
    try:
        return _fields[cls][1](fact)
    except KeyError:
        names = tuple(field.name for field in cls.__attrs_attrs__)  # type: ignore[attr-defined]
        getter = attrgetter("__class__", *(names or ("__class__",)))  # two or more give a tuple
        _fields[cls] = names, getter
        return getter(fact)
