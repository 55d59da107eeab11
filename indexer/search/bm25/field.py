"""A BM25 index over token lists.

    field = Field.build(token_lists)          # or Field.save(path, token_lists), which leaves it on the disk
    field.save(path); field = Field.open(path)
    positions, scores = field.top(query_tokens, k)

Scores are those of rank-bm25's `BM25Plus` with the constants of `formula`. A field has one part or several: parts are
indexed on their own and share the field's statistics, so that adding documents costs what they cost, and scores are as
if all had been indexed at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.search.bm25.formula import DELTA, gain, idf, saturation
from indexer.search.bm25.postings import MAX_KEPT_TERMS, Holding, Postings, chunk_of, merged
from indexer.search.bm25.topk import Scratch, TermGains, contenders
from indexer.search.section_file import MappedSections, Sections, SectionWriter, gathered

_NOWHERE = np.zeros(0, np.int32)


class Field:
    """Documents that can be ranked by the tokens that they hold. `size` is their number."""

    def __init__(self, parts: Sequence[Postings]) -> None:
        self.parts = tuple(parts)
        self.size = sum(part.size for part in self.parts)
        self.mean = sum(part.tokens for part in self.parts) / max(1, self.size)
        """Mean length of a document, in tokens."""
        self._stored = len(self.parts) == 1 and self.parts[0].has_gains
        self._saturated: dict[int, NDArray[np.float64]] = {}
        self._known: dict[str, Known] = {}

    @classmethod
    def build(cls, token_lists: Sequence[Sequence[str]]) -> Field:
        """A field in memory over the token lists, one a document."""
        return cls([Postings(sections_of(token_lists))])

    @staticmethod
    def open(path: Path) -> Field:
        """The field that was saved in this file; raises IndexDamaged."""
        return Field([Postings(MappedSections(path))])

    def save(self, path: Path) -> None:
        """Write the field to a new file; raises OSError."""
        writer = SectionWriter(path)
        try:
            for name, kind, pieces in merged([part.chunk(0, part.size) for part in self.parts]):
                writer.stream(name, kind, pieces)
            writer.close()
        except BaseException:
            writer.abandon()
            raise

    def lookup(self, query: Sequence[str]) -> TermQuery:
        """The query, looked up once for all that is to be done with it."""
        return TermQuery(self, query)

    def top(self, query: Sequence[str], k: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Positions of the `k` best documents, best first and of equals the first, and their scores.

        A term counts as often as the query has it. Documents with none of the terms are left out.
        """
        asked = self.lookup(query)
        positions, scores, base = [], [], 0
        for number, part in enumerate(self.parts):
            found = contenders(asked.columns(number), k, self._scratch[number])
            positions.append(found.astype(np.int64) + base)
            scores.append(asked.scores(number, found))
            base += part.size
        every, score = np.concatenate([_NOWHERE, *positions]), np.concatenate([np.zeros(0), *scores])
        best = np.lexsort((every, -score))[:k]
        return every[best], score[best]

    def scores(self, query: Sequence[str]) -> NDArray[np.float64]:
        """Score of every document. Equal to `BM25Plus.get_scores`."""
        asked = self.lookup(query)
        every = (asked.scores(n, np.arange(part.size, dtype=np.int32)) for n, part in enumerate(self.parts))
        return np.concatenate([np.zeros(0), *every])

    def floor(self, query: Sequence[str]) -> float:
        """Score of a document without any of the terms; equal to the last bit to what `scores` gives it."""
        return self.lookup(query).floor

    def known(self, term: str) -> Known:
        """What the field knows of the term; raises IndexDamaged."""
        known = self._known.get(term)
        if known is None:
            held = tuple(part.find(term) for part in self.parts)
            frequency = sum(each.frequency for each in held if each is not None)
            known = Known(held, idf(self.size, frequency) if frequency else 0.0)
            if len(self._known) >= MAX_KEPT_TERMS:
                self._known.clear()
            self._known[term] = known
        return known

    def frequency(self, term: str) -> int:
        """Number of documents that hold the term."""
        return sum(held.frequency for held in self.known(term).held if held is not None)

    def holders(self, term: str, number: int = 0) -> NDArray[np.int32]:
        """The documents of one part that hold the term, in order."""
        held = self.known(term).held[number]
        return _NOWHERE if held is None else held.documents

    def gains(self, number: int, held: Holding, weight: float) -> tuple[NDArray[np.float32], float]:
        """What a term of this idf adds to each of its documents of one part, and the most of it."""
        if self._stored and held.gains is not None:
            return held.gains, held.peak
        if number not in self._saturated:
            self._saturated[number] = saturation(self.parts[number].lengths(), self.mean)
        gains = gain(weight, held.frequencies, self._saturated[number].take(held.documents)).astype(np.float32)
        return gains, float(gains.max())

    def saturated(self, number: int, documents: NDArray[np.int32]) -> NDArray[np.float64]:
        """`formula.saturation` of these documents of one part."""
        return saturation(self.parts[number].lengths().take(documents), self.mean)

    @cached_property
    def _scratch(self) -> tuple[Scratch, ...]:
        return tuple(Scratch(part.size) for part in self.parts)


class Known(NamedTuple):
    """What a field knows of a term."""

    held: tuple[Holding | None, ...]
    """Who holds it, in each part."""
    idf: float
    """Its weight; 0 where nobody holds it."""


class TermQuery:
    """A query, looked up in a field."""

    def __init__(self, field: Field, query: Sequence[str]) -> None:
        self._field = field
        self._known = {term: known for term in query if (known := field.known(term)).idf}
        self._terms = [term for term in query if term in self._known]
        self._times = Counter(self._terms) if len(self._known) < len(self._terms) else None

    def columns(self, number: int, weight: float = 1.0) -> list[TermGains]:
        """What each term adds to the documents of one part."""
        columns = []
        for term, known in self._known.items():
            held = known.held[number]
            if held is not None:
                times = weight * self._times[term] if self._times else weight
                gains, peak = self._field.gains(number, held, known.idf)
                columns.append(TermGains(held.documents, gains, times, peak * times))
        return columns

    @property
    def floor(self) -> float:
        """Score of a document without any of the terms; equal to the last bit to what `scores` gives it."""
        return sum((self._known[term].idf * DELTA for term in self._terms), 0.0)

    def entries(self, number: int) -> list[tuple[int, int]]:
        """Entry in the dictionary of one part, and place in the query, of every term that the part holds."""
        held = [(place, self._known[term].held[number]) for place, term in enumerate(self._terms)]
        return [(each.number, place) for place, each in held if each is not None]

    def scores(self, number: int, documents: NDArray[np.int32]) -> NDArray[np.float64]:
        """Scores of these documents of one part, term by term in the order of the query."""
        known = [self._known[term] for term in self._terms]
        steps = self._steps(len(documents))
        found = [(step, term.idf, held) for step, term in enumerate(known) if (held := term.held[number]) is not None]
        if found and len(documents):
            about = [(2 * step, weight, held.start, held.frequency - 1) for step, weight, held in found]
            rows, weights, start, last = np.array(about).T[:, :, None]
            places = np.array([held.documents.searchsorted(documents) for _, _, held in found])
            gains = self._gains(number, documents, np.minimum(places, last) + start, weights)
            steps[rows[:, 0].astype(np.intp)] = gains
        total: NDArray[np.float64] = np.add.reduce(steps)  # along the first axis one by one, as a loop would
        return total

    def scores_of(self, frequencies: NDArray[Any], lengths: NDArray[Any]) -> NDArray[np.float64]:
        """Scores of documents that hold the terms, one a row in the order of the query, so often; equal to `scores`."""
        steps = self._steps(len(lengths))
        if self._terms:
            weights = np.array([self._known[term].idf for term in self._terms])[:, None]
            steps[::2] = gain(weights, frequencies, saturation(lengths, self._field.mean))
        total: NDArray[np.float64] = np.add.reduce(steps)
        return total

    def __len__(self) -> int:
        """How many terms it has that the field knows, each as often as it has it."""
        return len(self._terms)

    def _steps(self, size: int) -> NDArray[np.float64]:
        """A term's gain, still 0, what it gives to every document, and so on."""
        steps = np.zeros((2 * len(self._terms), size))
        if self._terms:
            steps[1::2] = np.array([self._known[term].idf for term in self._terms])[:, None] * DELTA
        return steps

    def _gains(
        self, number: int, documents: NDArray[np.int32], places: NDArray[np.float64], weights: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """What a posting at each of these places adds to each of these documents, nothing where it is another's."""
        holds, frequencies = self._field.parts[number].at(places.astype(np.intp), documents)
        return holds * gain(weights, frequencies, self._field.saturated(number, documents))


def sections_of(token_lists: Sequence[Sequence[str]], *, scored: bool = True) -> Sections:
    """The sections of one part, in memory."""
    return gathered(merged([chunk_of(token_lists)], scored=scored))
