"""A frozen value whose class costs nothing to make.

Facts are attrs classes, since they convert and check what people write. Rules and
results are made by the library itself, from values already checked, and there
are many of them: a record gives them named fields, and nothing else.
"""

from inspect import get_annotations
from typing import Any, ClassVar, dataclass_transform, get_origin


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Record:
    """A value with named fields that never changes; two are equal when their fields are.

    >>> class Pair(Record):
    ...     first: int
    ...     second: int = 0
    >>> Pair(first=1)
    Pair(first=1, second=0)
    """

    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Take the annotated names as the fields, those of a base class first."""
        written = get_annotations(cls)
        own = (name for name, kind in written.items() if not _of_the_class(kind))
        cls.fields = tuple(dict.fromkeys((*cls.fields, *own)))

    def __init__(self, **values: Any) -> None:
        """Hold the values; a field that has a default may be left out."""
        held = self.__dict__
        held.update(values)
        if len(held) != len(self.fields):
            self._complete(held)

    def _complete(self, held: dict[str, Any]) -> None:
        """Fill in the defaults; say which fields are missing or unknown."""
        cls = type(self)
        unknown = [name for name in held if name not in cls.fields]
        missing = [name for name in cls.fields if name not in held and not hasattr(cls, name)]
        if unknown or missing:
            msg = f"{cls.__name__}: missing {missing}, unknown {unknown}"
            raise TypeError(msg)
        held.update({name: getattr(cls, name) for name in cls.fields if name not in held})

    def but(self, **changes: Any) -> Any:
        """The same, with other values for some fields."""
        return type(self)(**{**{name: getattr(self, name) for name in self.fields}, **changes})

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change."""
        msg = f"a {type(self).__name__} never changes"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        """Refuse every change."""
        self.__setattr__(name, None)

    def _values(self) -> tuple[Any, ...]:
        return tuple(self.__dict__[name] for name in self.fields)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        shown = (f"{name}={self.__dict__[name]!r}" for name in self.fields)
        return f"{type(self).__name__}({', '.join(shown)})"


def _of_the_class(annotation: Any) -> bool:
    return get_origin(annotation) is ClassVar
