"""BM25, as the rank-bm25 library defines it, in a form that answers fast and can be stored.

The library recomputes a term's contribution to every document at each query. Here they are computed once, from the
library's own statistics, and kept as sparse columns; a query adds up the columns of its terms. `BM25Plus` gives a
document without the term `idf * delta`; that constant is kept a term, so that scores equal the library's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

K1 = 1.2
B = 0.5
DELTA = 1.0


@dataclass(frozen=True)
class Field:
    """One BM25 index over token lists. Column `i` is that of `terms[i]`: `documents`, `gains` from `starts[i]` on."""

    terms: dict[str, int]
    starts: NDArray[np.int64]
    documents: NDArray[np.int32]
    gains: NDArray[np.float64]
    """What the term adds to the document's score, above `floors`."""
    floors: NDArray[np.float64]
    """What the term adds to every document."""
    size: int
    """Number of documents."""

    @classmethod
    def build(cls, token_lists: Sequence[Sequence[str]]) -> Field:
        """Index the token lists, one a document."""
        size = len(token_lists)
        if not any(token_lists):
            nothing = np.zeros(0)
            return cls({}, np.zeros(1, np.int64), np.zeros(0, np.int32), nothing, nothing, size)
        from rank_bm25 import BM25Plus  # only building needs it

        library = BM25Plus(token_lists, k1=K1, b=B, delta=DELTA)
        terms = {term: i for i, term in enumerate(sorted(library.idf))}
        counts = np.zeros(len(terms) + 1, np.int64)
        for frequencies in library.doc_freqs:
            for term in frequencies:
                counts[terms[term] + 1] += 1
        starts = np.cumsum(counts)
        documents = np.zeros(int(starts[-1]), np.int32)
        gains = np.zeros(int(starts[-1]), np.float64)
        free = starts[:-1].copy()
        for document, frequencies in enumerate(library.doc_freqs):
            length = K1 * (1 - B + B * library.doc_len[document] / library.avgdl)
            for term, count in frequencies.items():
                column = terms[term]
                documents[free[column]] = document
                gains[free[column]] = library.idf[term] * (count * (K1 + 1)) / (length + count)
                free[column] += 1
        floors = np.array([library.idf[term] * DELTA for term in terms])
        return cls(terms, starts, documents, gains, floors, size)

    def scores(self, query: Iterable[str]) -> NDArray[np.float64]:
        """Score of every document; a term counts as often as the query has it. Equal to `BM25Plus.get_scores`."""
        total = np.zeros(self.size)
        for term in query:
            column = self.terms.get(term)
            if column is None:
                continue
            start, stop = self.starts[column], self.starts[column + 1]
            total[self.documents[start:stop]] += self.gains[start:stop]
            total += self.floors[column]
        return total

    def floor(self, query: Iterable[str]) -> float:
        """Score of a document without any of the terms; equal to the last bit to what `scores` gives it."""
        return sum((float(self.floors[self.terms[term]]) for term in query if term in self.terms), 0.0)

    def frequency(self, term: str) -> int:
        """Number of documents that hold the term."""
        column = self.terms.get(term)
        return 0 if column is None else int(self.starts[column + 1] - self.starts[column])
