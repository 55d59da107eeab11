"""Postings turned round: of every document of a stack, which terms it holds, how often, and what each adds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.search.bm25.field import Field
from indexer.search.bm25.formula import gain, idf, saturation
from indexer.search.bm25.postings import Allocate, Postings
from indexer.search.library import Library, Stack
from indexer.search.section_file import Array

RANKED = ("words", "grams", "concepts", "meanings")
"""The fields that scores are made of, in the order of their dimensions."""
_POSTINGS_PER_BLOCK = 1 << 20


class Dimensions:
    """The dimensions of the terms: those of each stack and field one behind the other, in the order of its dictionary.

    A term has a dimension in every stack, since what it adds there differs.
    """

    def __init__(self, library: Library) -> None:
        self._bases: dict[tuple[int, str], int] = {}
        base = 0
        for stack in library.stacks:
            for field in RANKED:
                self._bases[stack.concepts, field] = base
                base += stack.shelf.fields[field].terms.count

    def of(self, stack: Stack, field: str) -> int:
        """The first dimension of a stack's field."""
        return self._bases[stack.concepts, field]


class Turned:
    """The terms of the documents of one stack, in the order of their dimensions."""

    def __init__(self, library: Library, stack: Stack, dimensions: Dimensions, allocate: Allocate) -> None:
        counts = np.zeros(len(stack.rows), np.int64)
        for name in RANKED:
            for _, documents, _ in _blocks(stack.shelf.fields[name]):
                counts += np.bincount(documents, minlength=len(counts))
        self.starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        size = int(self.starts[-1])
        self.dimensions: Array = allocate("dimensions", size, np.dtype(np.uint32))
        self.frequencies: Array = allocate("frequencies", size, np.dtype(np.uint32))
        self.gains: Array = allocate("gains", size, np.dtype(np.float32))
        free = self.starts[:-1].copy()
        for name in RANKED:
            field, part = _field(library, stack, name)
            self._fill(field, part, dimensions.of(stack, name), free)

    def _fill(self, field: Field, part: int, base: int, free: NDArray[np.int64]) -> None:
        postings = field.parts[part]
        weights = _weights(field, part)
        saturated = saturation(postings.lengths(), field.mean)
        for terms, documents, frequencies in _blocks(postings):
            gains = gain(weights[terms], frequencies, saturated[documents]).astype(np.float32)
            order = np.argsort(documents, kind="stable")
            counts = np.bincount(documents, minlength=len(free))
            own = np.cumsum(counts) - counts
            target = np.arange(len(order)) + np.repeat(free - own, counts)
            self.dimensions[target] = base + terms[order]
            self.frequencies[target] = frequencies[order]
            self.gains[target] = gains[order]
            free += counts


def _field(library: Library, stack: Stack, name: str) -> tuple[Field, int]:
    """The field, over all stacks that share its statistics, and which part of it is the stack's."""
    match name:
        case "words":
            return library.fields[stack.code].words, stack.place
        case "grams":
            return library.fields[stack.code].grams, stack.place
        case "concepts":
            return library.concepts, stack.concepts
        case _:
            return library.meanings, stack.concepts


def _weights(field: Field, part: int) -> NDArray[np.float64]:
    """Inverse document frequency of every term of a part."""
    terms = field.parts[part].terms
    if len(field.parts) == 1:
        return np.array([idf(field.size, n) for n in terms.frequencies().tolist()])
    return np.array([field.known(term).idf for term in terms.all()])


def _blocks(postings: Postings) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int32], NDArray[Any]]]:
    """Entry, document and frequency of every posting, some whole terms at a time."""
    counts = postings.terms.frequencies()
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)])
    first = 0
    while first < len(counts):
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + _POSTINGS_PER_BLOCK, "right")) - 1)
        documents, frequencies = postings.between(int(starts[first]), int(starts[last]))
        yield np.repeat(np.arange(first, last), counts[first:last]), documents, frequencies
        first = last
