"""The best documents of a sum of columns, without sorting, or even looking at, all the others.

The idea is MaxScore (Turtle and Flood 1995): once the rarest terms have found documents that no other can overtake with
what the remaining terms give at most, those terms are only looked up in the documents that are still in the running.
Sums are made in 32 bits; what comes back is a little more than the `k` best, to be scored exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Documents = NDArray[np.int32]
Gains = NDArray[np.float32]

_SPARSE_FRACTION = 8
"""While fewer than one in so many documents is touched, only those are examined; beyond, all of them."""
_MIN_POSTINGS_PER_DOCUMENT = 2
"""From so many postings a document on, it pays to examine whether the remaining terms can be left out."""
_MAX_SORTED = 4096
"""Up to so many values are partitioned at once; more are reduced to group maxima first."""
_MAX_LOOKED_UP = 64
"""Up to so many documents are looked up in all remaining columns; more are pruned after each."""
_BLOCKS = 512
"""Number of groups whose maxima bound the k-th best value."""
_NEAR_FRACTION = 8
"""While fewer than one in so many groups has a high enough maximum, only those groups are searched."""
_CLEAR_COST = 16
"""Cost of clearing one sum by position, in sums cleared in a row."""
_LOOKUP_COST = 24
"""Cost of looking up a document in a column, in postings added."""
_ROUNDING = 2.0**-23
_NONE = np.zeros(0, np.intp)
_MIN_SUM = 2.0**-100
"""Sum below which a document shares no term with the query."""


class TermGains(NamedTuple):
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
    columns: Sequence[TermGains], k: int, scratch: Scratch, admitted: NDArray[np.bool_] | None = None
) -> Documents:
    """Documents, in order, among which are the `k` best of those admitted (all by default) and all that equal them."""
    slack = sum([column.peak for column in columns]) * (len(columns) + 4) * _ROUNDING
    search = _Search(scratch, k, admitted)
    if sum(map(_length, columns)) > scratch.size * _MIN_POSTINGS_PER_DOCUMENT:
        columns, rest, few = _rare_ones_added(search, columns, scratch.size, slack)
        if few is not None:
            return _looked_up(few, search.end(few), columns, rest, k, slack)
    if columns:
        search.add(columns)
    found = search.best(slack)
    assert found is not None
    values = search.end(found)
    return found if len(found) <= _MAX_LOOKED_UP else _thinned(found, values, k, slack)[0]


def _rare_ones_added(
    search: _Search, columns: Sequence[TermGains], size: int, slack: float
) -> tuple[Sequence[TermGains], Sequence[float], Documents | None]:
    """Add columns, the rarest first, as long as there is more to add than to look up.

    What is left of them, the most that these and those behind each add, and the documents to look up in them, if any.
    """
    ordered = sorted(columns, key=_length)
    rest = [0.0]
    for column in reversed(ordered):
        rest.append(rest[-1] + column.peak)
    rest.reverse()
    remaining, first = sum(map(_length, ordered)), 0
    while remaining > size * _MIN_POSTINGS_PER_DOCUMENT:
        last = _batch(ordered, first, max(size, remaining // 2) // _SPARSE_FRACTION)
        remaining -= search.add(ordered[first:last])
        first = last
        few = search.best(rest[first] + slack, remaining // _LOOKUP_COST // max(1, len(ordered) - first))
        if few is not None:
            return ordered[first:], rest[first:], few
    return ordered[first:], (), None


def _length(column: TermGains) -> int:
    return len(column.documents)


def _batch(columns: Sequence[TermGains], first: int, most: int) -> int:
    """Behind which column to stop, so that no more than so many postings are added at once, if there are several."""
    last, some = first + 1, len(columns[first].documents)
    while last < len(columns) and some + len(columns[last].documents) < most:
        some += len(columns[last].documents)
        last += 1
    return last


class _Search:
    """The sums of one search."""

    def __init__(self, scratch: Scratch, k: int, admitted: NDArray[np.bool_] | None) -> None:
        self._scratch = scratch
        self._k = k
        self._admitted = admitted
        self._sums = scratch.take()
        self._places = _NONE
        """Places of all sums that may not be zero, as often as a column adds to them; used while they are few."""
        self._columns = 0
        self._is_sparse = True

    def add(self, columns: Sequence[TermGains]) -> int:
        """Add the columns; the number of their postings."""
        places = np.concatenate([column.documents for column in columns], dtype=np.intp)
        gains = np.concatenate([column.gains for column in columns])
        weights = [column.weight for column in columns]
        if weights.count(1.0) < len(weights):
            gains *= np.repeat(np.array(weights, np.float32), [len(column.documents) for column in columns])
        np.add.at(self._sums, places, gains)
        if self._is_sparse:
            self._places = np.concatenate((self._places, places)) if self._columns else places
            self._columns += len(columns)
            few = len(self._places) * _SPARSE_FRACTION < self._scratch.size
            self._is_sparse = few and (len(self._places) <= _MAX_SORTED or self._k * self._columns * 4 <= _BLOCKS)
        return len(places)

    def best(self, margin: float, most: int | None = None) -> Documents | None:
        """The documents, in order, that may be among the best while others may get up to `margin` more.

        None where these are more than `most`, if that is given: others, not found yet, may then be better.
        """
        return (self._of_places if self._is_sparse else self._of_all)(margin, most)

    def end(self, documents: Documents) -> Gains:
        """The sums of the documents; the search is over."""
        values = self._sums.take(documents)
        if self._is_sparse and len(self._places) * _CLEAR_COST < self._scratch.size:
            self._sums[self._places] = 0
        else:
            self._sums.fill(0)
        self._scratch.give_back(self._sums)
        return values

    def _of_places(self, margin: float, most: int | None) -> Documents | None:
        places = self._places
        if self._admitted is not None:
            places = places[self._admitted.take(places)]
        values = self._sums.take(places)
        # a document occurs once a column at most: of the values, this one is that of the k-th document at least
        bound = _kth(values, self._k * self._columns)
        kept = places[values >= bound - margin]
        if most is not None and (bound <= margin or len(kept) > most):
            return None
        kept.sort()
        first = np.empty(len(kept), np.bool_)
        first[:1] = True
        np.not_equal(kept[1:], kept[:-1], out=first[1:])
        return kept[first].astype(np.int32)

    def _of_all(self, margin: float, most: int | None) -> Documents | None:
        if self._admitted is not None:
            self._sums[: self._scratch.size] *= self._admitted
        grouped = self._sums.reshape(-1, _BLOCKS)
        peaks = grouped.max(axis=0)
        bound = _kth(peaks if self._k * 4 <= _BLOCKS else self._sums, self._k)
        if most is not None and bound <= margin:
            return None
        low = max(bound - margin, _MIN_SUM)
        near = np.flatnonzero(peaks >= low)
        if len(near) * _NEAR_FRACTION < _BLOCKS:
            rows, place = np.nonzero(grouped[:, near] >= low)
            found = np.sort(rows * _BLOCKS + near.take(place))
        else:
            high = self._sums >= low
            if most is not None and np.count_nonzero(high) > most:
                return None
            found = np.flatnonzero(high)
        return None if most is not None and len(found) > most else found.astype(np.int32)


def _kth(values: Gains, k: int) -> float:
    """A lower bound of the `k`-th greatest value that is seldom far from it; 0 where there are fewer."""
    if len(values) > _MAX_SORTED and k * 4 <= _BLOCKS:
        whole = len(values) // _BLOCKS * _BLOCKS
        values = values[:whole].reshape(-1, _BLOCKS).max(axis=0)
    if len(values) <= k:
        return 0.0
    return float(np.partition(values, len(values) - k)[len(values) - k])


def _looked_up(  # noqa: PLR0913, PLR0917 (the state of one search)
    documents: Documents, values: Gains, columns: Sequence[TermGains], rest: Sequence[float], k: int, slack: float
) -> Documents:
    """Those of the documents that are among the best, once the remaining columns are looked up in them."""
    for column, after in zip(columns, rest[1:], strict=True):
        places = np.minimum(column.documents.searchsorted(documents), len(column.documents) - 1)
        holds = column.documents.take(places) == documents
        values = values + holds * column.gains.take(places) * np.float32(column.weight)
        if len(documents) > _MAX_LOOKED_UP:
            documents, values = _thinned(documents, values, k, after + slack)
    return _thinned(documents, values, k, slack)[0]


def _thinned(documents: Documents, values: Gains, k: int, margin: float) -> tuple[Documents, Gains]:
    if len(documents) <= k:
        return documents, values
    kept = values >= np.partition(values, len(values) - k)[len(values) - k] - margin
    return documents[kept], values[kept]
