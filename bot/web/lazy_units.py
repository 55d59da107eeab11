"""Units that pages are made from, by their positions: each is read when it is asked for, and none is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from indexer import Index, Unit


class UnitsAt(Sequence[Unit]):
    """Units in an order."""

    def __init__(self, index: Index, positions: Sequence[int]) -> None:
        self._index, self._positions = index, positions

    def __len__(self) -> int:
        return len(self._positions)

    @overload
    def __getitem__(self, number: int) -> Unit: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Unit]: ...
    def __getitem__(self, number: int | slice) -> Unit | Sequence[Unit]:
        """The unit, or some of them."""
        if isinstance(number, slice):
            return UnitsAt(self._index, self._positions[number])
        return self._index.units[self._positions[number]]


class VersionsAt(Mapping[str, Unit]):
    """The versions of a paragraph, by language."""

    __slots__ = ("_index", "_positions")

    def __init__(self, index: Index, positions: dict[str, int]) -> None:
        self._index, self._positions = index, positions

    @property
    def positions(self) -> Iterable[int]:
        """Where they are in the index."""
        return self._positions.values()

    def __getitem__(self, code: str) -> Unit:
        """The version in this language; raises KeyError for none."""
        return self._index.units[self._positions[code]]

    def __iter__(self) -> Iterator[str]:
        """The languages."""
        return iter(self._positions)

    def __len__(self) -> int:
        return len(self._positions)
