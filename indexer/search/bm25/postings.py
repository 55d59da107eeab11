"""Postings: of some documents, which hold which term and how often; made in chunks, merged into one part of a field.

A part is these sections: those of the dictionary (`terms`); `documents` and `frequencies`, for each term the documents
that hold it, in order, and how often; `lengths` of the documents in tokens; `totals`, how many documents and tokens
there are; and, where asked for, `gains`: what each posting adds to a score, in 32 bits, as long as the part is alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.search.bm25.formula import gain, idf, saturation
from indexer.search.bm25.terms import ENTRY, TermEntry, Terms, arranged
from indexer.search.section_file import Array, Pieces, Sections

Allocate = Callable[[str, int, "np.dtype[Any]"], Array]
"""Makes room for an array of so many elements of this type: in memory, or in a file."""
MAX_KEPT_TERMS = 1 << 14
"""Terms whose postings are cached: questions share most of their words and n-grams."""
_POSTINGS_PER_BLOCK = 1 << 20
"""Postings whose gains are computed in one step."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Postings of consecutive documents, counted from 0, in the order of term and document."""

    terms: list[str]
    counts: NDArray[np.int32]
    """For each term, how many of the documents hold it."""
    documents: NDArray[np.int32]
    frequencies: NDArray[np.integer[Any]]
    lengths: NDArray[np.int32]


def chunk_of(token_lists: Sequence[Sequence[str]]) -> Chunk:
    """The postings of the token lists, one a document, as rank-bm25 counts their terms."""
    from rank_bm25 import BM25Plus  # only for who builds

    counted = BM25Plus(token_lists or [()])
    numbers = {term: number for number, term in enumerate(counted.idf)}
    sizes = [len(frequencies) for frequencies in counted.doc_freqs]
    terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(counted.doc_freqs)), np.int32, sum(sizes))
    frequencies = np.fromiter(chain.from_iterable(map(dict.values, counted.doc_freqs)), np.int32, sum(sizes))
    documents = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    order = np.argsort(terms, kind="stable")
    counts = np.bincount(terms, minlength=len(numbers)).astype(np.int32)
    lengths = np.array(counted.doc_len[: len(token_lists)], np.int32)
    return Chunk(list(numbers), counts, documents[order], frequencies[order], lengths)


class Holding(Protocol):
    """Who holds a term."""

    @property
    def number(self) -> int:
        """Which entry of the dictionary it is."""

    @property
    def start(self) -> int:
        """Where its postings begin."""

    @property
    def frequency(self) -> int:
        """Number of documents that hold it."""

    @property
    def peak(self) -> float:
        """At least the most of its stored gains."""

    @property
    def documents(self) -> NDArray[np.int32]:
        """The documents that hold the term, in order."""

    @property
    def frequencies(self) -> Array:
        """How often each of them does."""

    @property
    def gains(self) -> NDArray[np.float32] | None:
        """What the term adds to each of them, where that is stored."""


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a term, at hand."""

    number: int
    start: int
    frequency: int
    peak: float
    documents: NDArray[np.int32]
    frequencies: Array
    gains: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True)
class HeldElsewhere:
    """Who holds a term, fetched each time that it is asked for: a process keeps no postings of its own."""

    sections: Sections
    entry: TermEntry

    @property
    def number(self) -> int:
        """As `Holding.number`."""
        return self.entry.number

    @property
    def start(self) -> int:
        """As `Holding.start`."""
        return self.entry.start

    @property
    def frequency(self) -> int:
        """As `Holding.frequency`."""
        return self.entry.frequency

    @property
    def peak(self) -> float:
        """As `Holding.peak`."""
        return self.entry.peak

    @property
    def documents(self) -> NDArray[np.int32]:
        """As `Holding.documents`."""
        return self._part("documents")

    @property
    def frequencies(self) -> Array:
        """As `Holding.frequencies`."""
        return self._part("frequencies")

    @property
    def gains(self) -> NDArray[np.float32] | None:
        """As `Holding.gains`."""
        return self._part("gains") if "gains" in self.sections else None

    def _part(self, name: str) -> Array:
        return self.sections.part(name, self.entry.start, self.entry.start + self.entry.frequency)


_UNASKED = object()


class Postings:
    """One part of a field: documents counted from 0."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self.terms = Terms(sections)
        self.size, self.tokens = sections.part("totals").tolist()
        self.has_gains = "gains" in sections
        self._held: dict[str, Holding | object | None] = {}

    def find(self, term: str) -> Holding | None:
        """The term's postings; None for an unknown one. Raises IndexDamaged."""
        held = self._held.get(term, _UNASKED)
        if held is _UNASKED:
            held = self._find(term)
            if len(self._held) >= MAX_KEPT_TERMS:
                self._held.clear()
            self._held[term] = held
        return held  # type: ignore[return-value]

    def _find(self, term: str) -> Holding | None:
        entry = self.terms.find(term)
        return None if entry is None else self.held(entry)

    def held(self, entry: TermEntry) -> Holding:
        """The postings of an entry; raises IndexDamaged."""
        if not self._sections.is_local:
            return HeldElsewhere(self._sections, entry)
        first, last = entry.start, entry.start + entry.frequency
        documents = self._sections.part("documents", first, last)
        frequencies = self._sections.part("frequencies", first, last)
        gains = self._sections.part("gains", first, last) if self.has_gains else None
        return Held(entry.number, entry.start, entry.frequency, entry.peak, documents, frequencies, gains)

    def between(self, first: int, last: int) -> tuple[NDArray[np.int32], Array]:
        """Documents and frequencies of the postings `[first, last)`. Raises IndexDamaged."""
        return self._sections.part("documents", first, last), self._sections.part("frequencies", first, last)

    def at(self, places: NDArray[np.int64], documents: NDArray[np.int32]) -> tuple[NDArray[np.bool_], Array]:
        """Whether the postings at these places are of the documents, and their frequencies; of terms found before."""
        holds = self._sections.whole("documents").take(places) == documents
        return holds, self._sections.whole("frequencies").take(places)

    def lengths(self) -> NDArray[np.int32]:
        """Length of every document, in tokens."""
        return self._sections.part("lengths")

    def chunk(self, first: int, last: int) -> Chunk:
        """Its documents `[first, last)`, as they were before they were merged with others."""
        terms, counts = self.terms.all(), self.terms.frequencies()
        documents, frequencies = self._sections.part("documents"), self._sections.part("frequencies")
        lengths = self.lengths()[first:last]
        if (first, last) == (0, self.size):
            return Chunk(terms, counts, documents, frequencies, lengths)
        kept = (documents >= first) & (documents < last)
        term = np.repeat(np.arange(len(terms)), counts)[kept]
        counts = np.bincount(term, minlength=len(terms)).astype(np.int32)
        held = np.flatnonzero(counts)
        terms = [terms[i] for i in held.tolist()]
        return Chunk(terms, counts[held], documents[kept] - np.int32(first), frequencies[kept], lengths)


def in_memory(name: str, size: int, kind: np.dtype[Any]) -> Array:
    """Room in memory."""
    del name
    return np.empty(size, kind)


def merged(chunks: Sequence[Chunk], *, scored: bool = True, allocate: Allocate = in_memory) -> Pieces:
    """The sections of the part that these chunks make, one behind the other: name, type, and the pieces of each."""
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    ids = [np.fromiter(map(numbers.__getitem__, chunk.terms), np.int64, len(chunk.terms)) for chunk in chunks]
    order, sections, places = arranged(list(numbers))
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    ids = [rank[each] for each in ids]
    counts = np.zeros(len(order), np.int64)
    for each, chunk in zip(ids, chunks, strict=True):
        counts[each] += chunk.counts
    starts = np.zeros(len(order) + 1, np.int64)
    np.cumsum(counts, out=starts[1:])
    most = max((int(chunk.frequencies.max()) for chunk in chunks if len(chunk.frequencies)), default=0)
    documents = allocate("documents", int(starts[-1]), np.dtype(np.int32))
    frequencies = allocate("frequencies", int(starts[-1]), np.min_scalar_type(most))
    _scatter(chunks, ids, starts, documents, frequencies)
    lengths = np.concatenate([np.zeros(0, np.int32), *(chunk.lengths for chunk in chunks)]).astype(np.int32)
    totals = np.array([len(lengths), lengths.sum(dtype=np.int64)], np.int64)
    for name, array in {**sections, "lengths": lengths, "totals": totals}.items():
        yield name, array.dtype, [array]
    yield "documents", documents.dtype, [documents]
    yield "frequencies", frequencies.dtype, [frequencies]
    entries = np.zeros(len(order) + 1, ENTRY)
    entries["start"], entries["text"], entries["frequency"][:-1] = starts, places, counts
    if scored:
        saturated = saturation(lengths, float(totals[1] / max(1, totals[0])))
        peaks = entries["peak"]
        yield "gains", np.dtype(np.float32), _gains(starts, documents, frequencies, saturated, peaks)
    yield "entries", ENTRY, [entries]


def _scatter(
    chunks: Sequence[Chunk],
    ids: Sequence[NDArray[np.int64]],
    starts: NDArray[np.int64],
    documents: NDArray[np.int32],
    frequencies: Array,
) -> None:
    """Put each chunk's postings behind those of the chunks before it, term by term."""
    free = starts[:-1].copy()
    first = 0
    for each, chunk in zip(ids, chunks, strict=True):
        own = np.cumsum(chunk.counts, dtype=np.int64) - chunk.counts
        target = np.repeat(free[each] - own, chunk.counts)
        target += np.arange(len(target))
        documents[target] = chunk.documents + np.int32(first)
        frequencies[target] = chunk.frequencies
        free[each] += chunk.counts
        first += len(chunk.lengths)


def _gains(
    starts: NDArray[np.int64],
    documents: NDArray[np.int32],
    frequencies: Array,
    saturated: NDArray[np.float64],
    peaks: NDArray[np.float32],
) -> Iterator[NDArray[np.float32]]:
    """What each posting adds, in pieces of whole terms; fills in the most that each term adds."""
    first, terms = 0, len(starts) - 1
    size = len(saturated)
    while first < terms:
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + _POSTINGS_PER_BLOCK, "right")) - 1)
        counts = np.diff(starts[first : last + 1])
        weights = np.array([idf(size, n) for n in counts.tolist()])
        piece = slice(int(starts[first]), int(starts[last]))
        gains = gain(np.repeat(weights, counts), frequencies[piece], saturated[documents[piece]]).astype(np.float32)
        peaks[first:last] = np.maximum.reduceat(gains, starts[first:last] - starts[first])
        yield gains
        first = last
