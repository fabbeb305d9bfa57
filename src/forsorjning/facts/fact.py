"""What every fact has: it is checked when it is made, and compared and shown by its fields."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, ClassVar, TypeVar

from forsorjning.facts.convert import Unreadable
from forsorjning.ground.errors import Fault, InvalidFacts


class Fact:
    """A fact that is known of a household, a month or an assessment.

    Its classes are frozen attrs classes. Methods that attrs would write anew for
    each of them stand here once, so that the library is loaded quickly.
    """

    __slots__ = ()
    field_values: ClassVar[Callable[[Any], tuple[Any, ...]]]

    def __init_subclass__(cls) -> None:
        """Prepare to read all fields at once; attrs has told them when it makes its own class."""
        names = [field.name for field in cls.__dict__.get("__attrs_attrs__", ())]
        # One name alone would not give a tuple.
        cls.field_values = attrgetter("__class__", *(names or ("__class__",)))

    def __attrs_post_init__(self) -> None:
        """Raise every fault at once: what could not be read, and what can't be true."""
        values = type(self).field_values(self)
        found: list[Fault] = []
        if Unreadable in map(type, values):
            fields = type(self).__attrs_attrs__  # type: ignore[attr-defined]
            for field, value in zip(fields, values[1:], strict=True):
                if type(value) is Unreadable:
                    found += [fault.under(field.name) for fault in value.faults]
        found += self._faults()
        if found:
            raise InvalidFacts(found)

    def _faults(self) -> Iterable[Fault]:
        """What can't be true of the fields taken together."""
        return ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(type(self).field_values(self) == type(self).field_values(other))

    def __hash__(self) -> int:
        return hash(type(self).field_values(self))

    def __repr__(self) -> str:
        shown = (
            f"{field.name}={getattr(self, field.name)!r}"
            for field in type(self).__attrs_attrs__  # type: ignore[attr-defined]
            if field.repr
        )
        return f"{type(self).__name__}({', '.join(shown)})"


F = TypeVar("F", bound=Fact)


def made(kind: type[F], /, **values: Any) -> F:
    """A fact that the library makes itself, of values that it knows to be right.

    Nothing is converted or checked; every field has to be given.
    """
    fact = object.__new__(kind)
    for field in kind.__attrs_attrs__:  # type: ignore[attr-defined]
        object.__setattr__(fact, field.name, values[field.name])
    return fact


def evolved(fact: F, /, **changes: Any) -> F:
    """The same fact with other values, which the library has made and knows to be right.

    Nothing is converted or checked anew: what has gathered over the years is not
    gone through again each month.
    """
    names = [field.name for field in type(fact).__attrs_attrs__]  # type: ignore[attr-defined]
    held = {name: changes[name] if name in changes else getattr(fact, name) for name in names}
    return made(type(fact), **held)
