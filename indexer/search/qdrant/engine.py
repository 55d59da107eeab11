"""The engine that asks Qdrant.

Qdrant adds up in 32 bits, which decides between documents that are not nearly equal. So it is asked for a few more than
the best, until all that may be among them have come, and these are scored exactly, from the frequencies and lengths
that come with them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.search.engine import Best, StackQuery, trimmed
from indexer.search.library import Library
from indexer.search.qdrant.collection import Collection, Found, SparseQuery
from indexer.search.qdrant.points import unpacked
from indexer.search.qdrant.postings import RANKED, Dimensions
from indexer.search.view import View

_MORE = 16
"""So many documents are asked for beyond the best."""
_GROWTH = 4
"""So many times as many are asked for where these were not enough."""
_ROUNDING = 2.0**-23


class QdrantEngine:
    """The units of one index in one collection."""

    def __init__(self, collection: Collection, library: Library) -> None:
        self._collection = collection
        self._dimensions = Dimensions(library)

    def top(self, queries: Sequence[StackQuery], k: int, view: View) -> list[Best]:
        """As `Engine.top`."""
        best: list[Best] = [(np.zeros(0, np.int32), np.zeros(0))] * len(queries)
        asked = {number: sparse for number, query in enumerate(queries) if (sparse := self._asked(query)) is not None}
        limit = k + _MORE
        while asked:
            answers = self._collection.search(
                [SparseQuery(*sparse, view.common, limit) for sparse in asked.values()],
            )
            found = dict(zip(list(asked), answers, strict=True))
            for number, answer in found.items():
                admitted = [each for each in answer if view.mask[each.position]]
                if len(answer) < limit or _is_enough(answer, admitted, k, len(asked[number][0])):
                    best[number] = self._scored(queries[number], admitted, k)
                    del asked[number]
            limit *= _GROWTH
        return best

    def _asked(self, query: StackQuery) -> tuple[list[int], list[float]] | None:
        """Dimensions of the terms and their weights; None where the stack has none of them."""
        weights: dict[int, float] = {}
        for clause in query.clauses:
            base = self._dimensions.of(query.stack, clause.field)
            for number, _ in clause.query.entries(clause.part):
                weights[base + number] = weights.get(base + number, 0.0) + clause.weight
        return (list(weights), list(weights.values())) if weights else None

    def _scored(self, query: StackQuery, found: Sequence[Found], k: int) -> Best:
        found = sorted(found, key=lambda each: each.position)
        documents = query.stack.rows.searchsorted([each.position for each in found]).astype(np.int32)
        held = [unpacked(each.payload["postings"]) for each in found]
        lengths = np.array([each.payload["lengths"] for each in found], np.int32).reshape(len(found), len(RANKED))
        scores = np.zeros(len(found))
        for clause in query.clauses:
            base = self._dimensions.of(query.stack, clause.field)
            frequencies = np.zeros((len(clause.query), len(found)), np.int64)
            if entries := clause.query.entries(clause.part):
                numbers, rows = np.array(entries).T
                for column, (dimensions, often) in enumerate(held):
                    frequencies[rows, column] = _frequencies(base + numbers, dimensions, often)
            scores += clause.weight * clause.query.scores_of(frequencies, lengths[:, RANKED.index(clause.field)])
        return trimmed(documents, scores, k)


def _is_enough(answer: Sequence[Found], admitted: Sequence[Found], k: int, terms: int) -> bool:
    """Whether whatever did not come is worse than the `k`-th of those that did, however sums were rounded."""
    if len(admitted) < k:
        return False
    slack = 2 * answer[0].score * (terms + 4) * _ROUNDING
    return admitted[k - 1].score - answer[-1].score > slack


def _frequencies(
    wanted: NDArray[np.int64], dimensions: NDArray[np.uint32], often: NDArray[np.uint32]
) -> NDArray[np.int64]:
    """How often a unit holds each of these terms."""
    places = np.minimum(dimensions.searchsorted(wanted), max(len(dimensions) - 1, 0))
    return np.where(dimensions[places] == wanted, often[places], 0).astype(np.int64)
