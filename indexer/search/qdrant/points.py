"""Points: the units of an index as Qdrant holds them."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.languages import codes
from indexer.search.bm25.postings import Allocate, in_memory
from indexer.search.index import Index
from indexer.search.library import Stack
from indexer.search.qdrant.collection import Point
from indexer.search.qdrant.postings import RANKED, Dimensions, Turned

_ACT, _ACTOR = "act ", "actor "


class Points:
    """All points of an index, made as they are asked for."""

    def __init__(self, index: Index, allocate: Allocate = in_memory) -> None:
        """Room for the postings is made by `allocate`: in memory by default."""
        self._index = index
        library = index.library
        self._stacks = library.stacks
        dimensions = Dimensions(library)
        self._turned = [Turned(library, stack, dimensions, allocate) for stack in self._stacks]
        self._marks = [_marks(stack) for stack in self._stacks]
        self._stack_of = np.zeros(len(index.units), np.int32)
        self._document_of = np.zeros(len(index.units), np.int32)
        for number, stack in enumerate(self._stacks):
            self._stack_of[stack.rows] = number
            self._document_of[stack.rows] = np.arange(len(stack.rows))
        self._lengths = [[stack.shelf.fields[name].lengths() for name in RANKED] for stack in self._stacks]

    def __len__(self) -> int:
        """How many there are: one a unit."""
        return len(self._stack_of)

    def between(self, first: int, last: int) -> Iterator[Point]:
        """The points of the units `[first, last)`."""
        for run in self._index.library.runs:
            for position in range(max(first, run.first), min(last, run.last)):
                yield self._point(position, run.report, run.language)

    def _point(self, position: int, report: str, language: str) -> Point:
        number, document = int(self._stack_of[position]), int(self._document_of[position])
        turned = self._turned[number]
        span = slice(int(turned.starts[document]), int(turned.starts[document + 1]))
        dimensions = turned.dimensions[span]
        meetings = self._index.library.column("meetings")
        marks = self._marks[number].get(document, ())
        payload: dict[str, Any] = {
            "report": report,
            "language": language,
            "meetings": list(meetings.values[meetings.numbers[position]]),
            "readers": [code for code in codes() if self._index.view(code).mask[position]],
            "restricted": self._index.report(report).restricted,
            "acts": _named(marks, _ACT),
            "actors": _named(marks, _ACTOR),
            "lengths": [int(lengths[document]) for lengths in self._lengths[number]],
            "postings": packed(dimensions, turned.frequencies[span]),
        }
        return Point(position, dimensions.tolist(), turned.gains[span].tolist(), payload)


def packed(dimensions: NDArray[np.uint32], frequencies: NDArray[np.uint32]) -> str:
    """Which terms a unit holds, and how often, as text."""
    data = np.concatenate([dimensions, frequencies]).astype("<u4").tobytes()
    return base64.b64encode(zlib.compress(data, 1)).decode("ascii")


def unpacked(text: str) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The inverse of `packed`."""
    both = np.frombuffer(zlib.decompress(base64.b64decode(text)), "<u4")
    return both[: len(both) // 2], both[len(both) // 2 :]


def _marks(stack: Stack) -> dict[int, list[str]]:
    """By document, the marks of what is done in it, and by whom."""
    postings = stack.shelf.fields["marks"]
    found: dict[int, list[str]] = {}
    for number in range(postings.terms.count):
        mark = postings.terms.text(number)
        for document in postings.held(postings.terms.at(number)).documents.tolist():
            found.setdefault(document, []).append(mark)
    return found


def _named(marks: Sequence[str], prefix: str) -> list[str]:
    return sorted(mark.removeprefix(prefix) for mark in marks if mark.startswith(prefix) and mark != prefix)
