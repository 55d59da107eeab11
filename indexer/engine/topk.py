"""The best documents of a sum of columns, without sorting, or even looking at, all the others.

The idea is MaxScore (Turtle and Flood 1995): once the rarest terms have found documents that no other can overtake with
what the remaining terms give at most, those terms are only looked up in the documents that are still in the running.
Sums are made in 32 bits; what comes back is a little more than the `k` best, to be scored exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Documents = NDArray[np.int32]
Gains = NDArray[np.float32]

_SHARE = 8
"""Up to one in so many documents touched, only those are looked at; beyond, all of them, which is quick a piece."""
_FEW = 4096
"""So many values are sorted rather than thinned out first."""
_FEW_LEFT = 64
"""So many documents are looked up in the remaining columns rather than thinned out between them."""
_BLOCKS = 1024
"""Maxima of so many groups of values give a bound for the best of them."""
_LOOKUP = 24
"""Looking up a document in a column costs as much as adding so many of its postings."""
_ROUNDING = 2.0**-23


@dataclass(frozen=True, slots=True)
class Column:
    """What one term adds: to these documents, in order, these gains, `weight` times."""

    documents: Documents
    gains: Gains
    weight: float
    peak: float
    """At least the most that it adds to any document, weight included."""


class Scratch:
    """Arrays of zeros, one element a document, lent out and handed back clean."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._room = -(-max(size, 1) // _BLOCKS) * _BLOCKS
        self._free: list[Gains] = []

    def take(self) -> Gains:
        """An array of zeros, at least `size` long and a multiple of `_BLOCKS`; the caller's until it is given back."""
        try:
            return self._free.pop()  # one operation: no other thread gets the same
        except IndexError:
            return np.zeros(self._room, np.float32)

    def give_back(self, array: Gains) -> None:
        """Hand back an array that is all zeros again."""
        self._free.append(array)


def contenders(
    columns: Sequence[Column], k: int, scratch: Scratch, admitted: NDArray[np.bool_] | None = None
) -> Documents:
    """Documents, in order, among which are the `k` best of those admitted (all by default) and all that equal them."""
    ordered = sorted(columns, key=lambda column: len(column.documents))
    rest = [0.0]
    for column in reversed(ordered):
        rest.append(rest[-1] + column.peak)
    rest.reverse()  # the most that the columns from each on can add
    slack = rest[0] * (len(ordered) + 4) * _ROUNDING
    sums = scratch.take()
    first, touched = 0, 0
    while first < len(ordered) and (touched + len(ordered[first].documents)) * _SHARE < scratch.size:
        touched += len(ordered[first].documents)
        first += 1
    found: tuple[Documents, Gains] | None = None
    if first:
        documents, places = _add(sums, ordered[:first])
        if touched <= _FEW or k * first * 4 <= _BLOCKS:
            found = _few(sums, documents, k * first, admitted, rest[first] + slack, is_last=first == len(ordered))
        if found is not None:
            sums[places] = 0
            scratch.give_back(sums)
            return _looked_up(*found, ordered[first:], rest[first:], k, slack)
    survivors, values, first = _all(sums, ordered, first, touched, k, admitted, rest, slack, scratch.size)
    sums.fill(0)
    scratch.give_back(sums)
    return _looked_up(survivors, values, ordered[first:], rest[first:], k, slack)


def _add(sums: Gains, columns: Sequence[Column]) -> tuple[Documents, NDArray[np.intp]]:
    """Add the columns; their documents, and the same as places."""
    documents = np.concatenate([column.documents for column in columns])
    gains = np.concatenate([column.gains for column in columns])
    if any(column.weight != 1 for column in columns):
        weights = np.array([column.weight for column in columns], np.float32)
        gains *= np.repeat(weights, [len(column.documents) for column in columns])
    places = documents.astype(np.intp)
    np.add.at(sums, places, gains)
    return documents, places


def _few(  # noqa: PLR0913 (the state of one search)
    sums: Gains, documents: Documents, most: int, admitted: NDArray[np.bool_] | None, margin: float, *, is_last: bool
) -> tuple[Documents, Gains] | None:
    """The documents touched that may still be among the best, with their sums; None where others may be too.

    `most`: of the values of the documents touched, in which one may occur once a column, this one is that of the k-th
    document at least.
    """
    if admitted is not None:
        documents = documents[admitted.take(documents)]
    values = sums.take(documents)
    bound = _kth(values, most)
    if not is_last and bound <= margin:
        return None
    kept = np.sort(documents[values >= bound - margin])
    kept = kept[np.append(True, kept[1:] != kept[:-1])] if len(kept) else kept
    return kept, sums.take(kept)


def _all(  # noqa: PLR0913, PLR0917 (the state of one search)
    sums: Gains,
    ordered: Sequence[Column],
    first: int,
    touched: int,
    k: int,
    admitted: NDArray[np.bool_] | None,
    rest: Sequence[float],
    slack: float,
    size: int,
) -> tuple[Documents, Gains, int]:
    """The documents that may still be among the best, with their sums so far, and which column is the next."""
    remaining = sum(len(column.documents) for column in ordered[first:])
    while first < len(ordered):
        if remaining > touched + size // _SHARE:  # worth a look whether the rest can be left out
            survivors = _above(sums, k, admitted, rest[first] + slack, size)
            if survivors is not None and len(survivors) * _LOOKUP * (len(ordered) - first) < remaining:
                return survivors, sums.take(survivors), first
        last, some = first + 1, len(ordered[first].documents)
        while last < len(ordered) and some + len(ordered[last].documents) < size // _SHARE:
            some += len(ordered[last].documents)
            last += 1
        _add(sums, ordered[first:last])
        touched, remaining, first = touched + some, remaining - some, last
    survivors = _above(sums, k, admitted, slack, size, is_last=True)
    assert survivors is not None
    return survivors, sums.take(survivors), len(ordered)


def _above(  # noqa: PLR0913 (the state of one search)
    sums: Gains, k: int, admitted: NDArray[np.bool_] | None, margin: float, size: int, *, is_last: bool = False
) -> Documents | None:
    if admitted is not None:
        sums[:size] *= admitted
    bound = _kth(sums, k)
    if not is_last and bound <= margin:
        return None
    low = bound - margin
    return np.flatnonzero(sums >= low if low > 0 else sums > 0).astype(np.int32)


def _kth(values: Gains, k: int) -> float:
    """A lower bound of the `k`-th greatest value that is seldom far from it; 0 where there are fewer."""
    if len(values) > _FEW and k * 4 <= _BLOCKS:
        whole = len(values) // _BLOCKS * _BLOCKS
        values = values[:whole].reshape(-1, _BLOCKS).max(axis=0)
    if len(values) <= k:
        return 0.0
    return float(np.partition(values, len(values) - k)[len(values) - k])


def _looked_up(  # noqa: PLR0913, PLR0917 (the state of one search)
    documents: Documents, values: Gains, columns: Sequence[Column], rest: Sequence[float], k: int, slack: float
) -> Documents:
    """Those of the documents that are among the best, once the remaining columns are looked up in them."""
    for column, after in zip(columns, rest[1:], strict=True):
        places = np.minimum(column.documents.searchsorted(documents), len(column.documents) - 1)
        holds = column.documents.take(places) == documents
        values = values + holds * column.gains.take(places) * np.float32(column.weight)
        if len(documents) > _FEW_LEFT:
            documents, values = _thinned(documents, values, k, after + slack)
    return _thinned(documents, values, k, slack)[0]


def _thinned(documents: Documents, values: Gains, k: int, margin: float) -> tuple[Documents, Gains]:
    if len(documents) <= k:
        return documents, values
    kept = values >= np.partition(values, len(values) - k)[len(values) - k] - margin
    return documents[kept], values[kept]
