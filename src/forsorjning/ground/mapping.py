"""A small frozen mapping that can be hashed and pickled."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V]):
    """A mapping that never changes.

    >>> FrozenMap({"anna": 3})["anna"]
    3
    """

    __slots__ = ("_items",)
    _items: dict[K, V]

    def __init__(self, items: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        """Hold a copy of the items."""
        object.__setattr__(self, "_items", dict(items))

    def but(self, changes: Mapping[K, V]) -> "FrozenMap[K, V]":
        """The same with these items added, or in the place of those with the same keys.

        >>> FrozenMap({"anna": 3}).but({"bo": 4})
        FrozenMap({'anna': 3, 'bo': 4})
        """
        return FrozenMap({**self._items, **changes}) if changes else self

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse every change."""
        msg = "a FrozenMap never changes"
        raise AttributeError(msg)

    def __delattr__(self, name: str) -> None:
        """Refuse every change."""
        self.__setattr__(name, None)

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type["FrozenMap[K, V]"], tuple[dict[K, V]]]:
        return FrozenMap, (dict(self._items),)
