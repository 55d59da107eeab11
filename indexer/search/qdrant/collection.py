"""What is asked of a Qdrant collection, whatever client speaks to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

Values = tuple[str, ...] | tuple[int, ...]
VECTOR = "bm25"
"""Name of the sparse vector."""
KEYWORDS = ("report", "language", "readers", "acts", "actors")
"""Keys of the payload that are indexed as words."""
INTEGERS = ("meetings",)
"""Keys of the payload that are indexed as numbers."""
EXACT = ("postings", "lengths")
"""Keys of the payload that exact scores are worked out from."""


@dataclass(frozen=True, slots=True)
class Point:
    """A unit in Qdrant."""

    position: int
    dimensions: list[int]
    gains: list[float]
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SparseQuery:
    """A question to Qdrant."""

    dimensions: list[int]
    weights: list[float]
    among: Mapping[str, Values]
    """Keys of the payload, each of which has to hold one of its values."""
    limit: int


@dataclass(frozen=True, slots=True)
class Found:
    """An answer of Qdrant: a unit, its inner product with the query, and its payload under `EXACT`."""

    position: int
    score: float
    payload: dict[str, Any]


class Collection(Protocol):
    """Points with one sparse vector each. Methods raise StoreError, or IndexDamaged where the collection is gone."""

    def add(self, points: Sequence[Point]) -> None:
        """Insert or replace the points; durable when this returns."""
        ...

    def count(self) -> int:
        """How many points there are."""
        ...

    def search(self, queries: Sequence[SparseQuery]) -> list[list[Found]]:
        """For each query the points with the greatest inner products, best first."""
        ...
