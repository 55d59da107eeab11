"""Bounded caches of what is derived from an index, shared by all questions to it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from indexer import Index

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class IndexCache(Generic[K, V]):
    """Up to `size` values of each index, by key, for as long as the index lives; so no value may refer to its index."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: WeakKeyDictionary[Index, dict[K, V]] = WeakKeyDictionary()

    def get(self, index: Index, key: K, make: Callable[[], V]) -> V:
        """The value of this key, made where it is not kept. Threads may ask at once: at worst both make it."""
        values = self._values.setdefault(index, {})
        try:
            return values[key]
        except KeyError:
            value = make()
        if len(values) >= self._size:
            values.clear()
        values[key] = value
        return value
