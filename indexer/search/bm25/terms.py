"""The dictionary: where the postings of each term are. Terms lie in the order of a hash, so that one is found at once.

Section `buckets` says which terms have a hash, `text` holds their letters one behind the other, and `entries` says of
each term where its letters and its postings begin, in how many documents it is, and the most that it adds to a score.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from indexer.search.section_file import Array, Sections

ENTRY = np.dtype([("start", "<i8"), ("text", "<i8"), ("frequency", "<i4"), ("peak", "<f4")])


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term: its postings are `[start, start + frequency)`."""

    number: int
    """Which of the entries it is."""
    start: int
    frequency: int
    """Number of documents that hold it."""
    peak: float
    """At least what it adds to the score of any document, where contributions are stored; else 0."""


class Terms:
    """The terms of a field, in memory or on disk."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._mask = sections.size("buckets") - 2
        self.count = sections.size("entries") - 1

    def find(self, term: str) -> TermEntry | None:
        """The term's entry; None for an unknown one. Raises IndexDamaged."""
        key = _key(term)
        bucket = zlib.crc32(key) & self._mask
        first, last = self._sections.part("buckets", bucket, bucket + 2).tolist()
        if first == last:
            return None
        entries = self._sections.part("entries", first, last + 1).view(ENTRY).tolist()
        begin, end = entries[0][1], entries[-1][1]
        text = self._sections.part("text", begin, end).tobytes()
        for number, ((start, place, frequency, peak), (_, following, _, _)) in enumerate(pairwise(entries), first):
            if text[place - begin : following - begin] == key:
                return TermEntry(number, start, frequency, peak)
        return None

    def at(self, number: int) -> TermEntry:
        """The entry of this number."""
        start, _, frequency, peak = self._sections.part("entries", number, number + 1).view(ENTRY).tolist()[0]
        return TermEntry(number, start, frequency, peak)

    def text(self, number: int) -> str:
        """The term of this number."""
        (_, first, _, _), (_, last, _, _) = self._sections.part("entries", number, number + 2).view(ENTRY).tolist()
        return self._sections.part("text", first, last).tobytes().decode("utf-8", "surrogatepass")

    def all(self) -> list[str]:
        """Every term, in the order of the entries."""
        entries = self._sections.part("entries").view(ENTRY)
        text = self._sections.part("text").tobytes()
        places = entries["text"].tolist()
        return [text[first:last].decode("utf-8", "surrogatepass") for first, last in pairwise(places)]

    def frequencies(self) -> NDArray[np.int32]:
        """Number of documents of every term, in the order of the entries."""
        return np.asarray(self._sections.part("entries").view(ENTRY)["frequency"][:-1], np.int32)


def arranged(terms: Sequence[str]) -> tuple[NDArray[np.int64], dict[str, Array], NDArray[np.int64]]:
    """The order of terms on disk, the sections `buckets` and `text`, and where each term's letters begin."""
    keys = [_key(term) for term in terms]
    size = 1
    while size < len(keys):
        size *= 2
    hashes = np.fromiter(map(zlib.crc32, keys), np.uint32, len(keys)) & np.uint32(size - 1)
    order = np.argsort(hashes, kind="stable")
    buckets = np.zeros(size + 1, np.uint32)
    buckets[1:] = np.cumsum(np.bincount(hashes, minlength=size))
    text = b"".join([keys[i] for i in order.tolist()])
    lengths = np.fromiter(map(len, keys), np.int64, len(keys))[order]
    places = np.zeros(len(keys) + 1, np.int64)
    np.cumsum(lengths, out=places[1:])
    return order, {"buckets": buckets, "text": np.frombuffer(text, np.uint8)}, places


def in_order(terms: Sequence[str]) -> list[str]:
    """Distinct terms in the order of a dictionary that was made of them in this one."""
    return [terms[i] for i in arranged(terms)[0].tolist()]


def _key(term: str) -> bytes:
    return term.encode("utf-8", "surrogatepass")
