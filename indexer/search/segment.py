"""Segments: some units with all that finding them takes, as sections of one file or in memory.

A unit is kept as a record of its own, read when it is asked for. What is asked of very many units at once (report,
number, section, heading, meetings, matter, review) is kept as columns of small numbers beside lists of the distinct
values.
Units of one language stand on one shelf, where they are documents counted from 0.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.languages import Token, grams, language, tokens, words
from indexer.lexicon import meanings
from indexer.model import Unit
from indexer.search.bm25.postings import Allocate, Chunk, Postings, chunk_of, in_memory, merged
from indexer.search.bm25.terms import in_order
from indexer.search.records import unit_to_json
from indexer.search.section_file import Array, Pieces, Sections, gathered, prefixed
from indexer.search.stored_units import StoredUnits
from indexer.text.vocabulary import UNKNOWN

FIELDS = ("words", "grams", "concepts", "meanings", "marks")
_SCORED = frozenset({"words", "grams"})
"""Fields whose contributions are stored. Concepts and meanings share statistics over all languages; marks have none."""
SHORTEST_SIMILAR = 4
"""Length of the shortest stem that is compared with others by its n-grams."""
COLUMNS = ("number", "section", "heading", "meetings", "matter", "review")


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive units of one version of a report."""

    report: str
    language: str
    official: bool
    named: dict[str, str]
    """Actors of theirs that no vocabulary file has: id and name."""
    first: int
    last: int


def sections_of(units: Sequence[Unit]) -> Pieces:
    """The sections of a segment of these units, one behind the other: name, type, and pieces."""
    records = [
        json.dumps(unit_to_json(unit), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        for unit in units
    ]
    yield from _whole("records", np.frombuffer(b"".join([*records, b"\n"]), np.uint8))
    yield from _whole("record starts", np.cumsum([0, *map(len, records)], dtype=np.int64))
    about: dict[str, Any] = {}
    for name in COLUMNS:
        numbers: dict[Any, int] = {}
        column = [numbers.setdefault(getattr(unit, name), len(numbers)) for unit in units]
        yield from _whole(name, np.array(column, np.int32))
        about[name] = list(numbers)
    about["runs"], starts = [], []
    for version, group in groupby(enumerate(units), lambda pair: (pair[1].report, pair[1].language, pair[1].official)):
        (first, unit), *more = group
        named = {f.actor: f.name for u in (unit, *(u for _, u in more)) for f in u.facts if f.kind == UNKNOWN}
        about["runs"].append([*version, named])
        starts.append(first)
    yield from _whole("run starts", np.array(starts, np.int64))
    about["languages"] = sorted({unit.language for unit in units})
    for code in about["languages"]:
        places = [i for i, unit in enumerate(units) if unit.language == code]
        yield from _whole(f"{code} rows", np.array(places, np.int32))
        yield from _fields(code, [_analysed([units[i] for i in places], code)], in_memory)
    yield from _whole("about", _json(about))


def merged_sections(slices: Sequence[Slice], allocate: Allocate = in_memory) -> Pieces:
    """The sections of a segment that holds the units of these slices, in this order."""
    bases = np.cumsum([0, *(each.size for each in slices)]).tolist()
    yield "records", np.dtype(np.uint8), chain((each.records for each in slices), [np.frombuffer(b"\n", np.uint8)])
    lengths = np.concatenate([np.zeros(1, np.int64), *(each.record_lengths for each in slices)])
    yield from _whole("record starts", np.cumsum(lengths))
    about: dict[str, Any] = {}
    for name in COLUMNS:
        numbers: dict[Any, int] = {}
        column = [_renumbered(each.column(name), each.segment.values[name], numbers) for each in slices]
        yield from _whole(name, np.concatenate([np.zeros(0, np.int32), *column]))
        about[name] = list(numbers)
    runs = [(run, base) for each, base in zip(slices, bases, strict=False) for run in each.runs]
    about["runs"] = [[run.report, run.language, run.official, run.named] for run, _ in runs]
    yield from _whole("run starts", np.array([run.first + base for run, base in runs], np.int64))
    about["languages"] = sorted({run.language for each in slices for run in each.runs})
    for code in about["languages"]:
        held = [(each.shelf(code), base) for each, base in zip(slices, bases, strict=False) if each.has(code)]
        rows = [rows + np.int32(base) for (rows, _), base in held]
        yield from _whole(f"{code} rows", np.concatenate([np.zeros(0, np.int32), *rows]))
        yield from _fields(code, [chunks for (_, chunks), _ in held], allocate)
    yield from _whole("about", _json(about))


def _fields(code: str, held: Sequence[Mapping[str, Callable[[], Chunk]]], allocate: Allocate) -> Pieces:
    stems: list[str] = []
    for field in FIELDS:
        chunks = [chunks[field]() for chunks in held]
        if field == "words":
            stems = in_order(list(dict.fromkeys(term for chunk in chunks for term in chunk.terms)))
        for name, kind, pieces in merged(chunks, scored=field in _SCORED, allocate=allocate):
            yield f"{code} {field} {name}", kind, pieces
    for name, kind, pieces in merged([chunk_of([spelt(stem, code) for stem in stems])], scored=False):
        yield f"{code} spellings {name}", kind, pieces


def _analysed(units: Sequence[Unit], code: str) -> dict[str, Callable[[], Chunk]]:
    known = language(code)
    text_tokens = [tokens(unit.full_text, known) for unit in units]
    return {
        "words": lambda: chunk_of([words(each) for each in text_tokens]),
        "grams": lambda: chunk_of([grams(each, known) for each in text_tokens]),
        "concepts": lambda: chunk_of([unit.concepts for unit in units]),
        "meanings": lambda: chunk_of([meanings(each, code) for each in text_tokens]),
        "marks": lambda: chunk_of([_marks(unit) for unit in units]),
    }


def _marks(unit: Unit) -> list[str]:
    return [mark for fact in unit.facts for mark in (act_mark(fact.act), actor_mark(fact.actor), kind_mark(fact.kind))]


def act_mark(act: str) -> str:
    """The mark of the units in which somebody does this."""
    return f"act {act}"


def actor_mark(actor: str) -> str:
    """The mark of the units in which this actor (empty for nobody named) does something."""
    return f"actor {actor}"


def kind_mark(kind: str) -> str:
    """The mark of the units in which an actor of this kind does something."""
    return f"kind {kind}"


def spelt(stem: str, code: str) -> list[str]:
    """The n-grams that a stem is compared by with others; none where it is too short, or has no spaces around it."""
    known = language(code)
    if len(stem) < SHORTEST_SIMILAR or not known.spaces:
        return []
    return list(dict.fromkeys(grams((Token(stem, 0, len(stem), stem, stem),), known)))


def _renumbered(column: NDArray[np.int32], values: Sequence[Any], numbers: dict[Any, int]) -> NDArray[np.int32]:
    """The column in the numbers of another list of values, to which those that it has are added as they come."""
    first: dict[int, None] = dict.fromkeys(column.tolist())
    number = np.zeros(len(values), np.int32)
    for old in first:
        number[old] = numbers.setdefault(values[old], len(numbers))
    return number[column]


def _json(data: Any) -> Array:
    return np.frombuffer(
        json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"), np.uint8
    )


def _whole(name: str, array: Array) -> Pieces:
    yield name, array.dtype, [array]


class Shelf:
    """The units of one language in one segment, as documents."""

    def __init__(self, sections: Sections, code: str) -> None:
        self.rows: NDArray[np.int32] = sections.part(f"{code} rows")
        """Place in the segment of each document, in order."""
        self.fields = {name: Postings(prefixed(sections, f"{code} {name} ")) for name in FIELDS}
        self.spellings = Postings(prefixed(sections, f"{code} spellings "))
        """The stems of `words`, in the order of its dictionary, by the n-grams that they are spelt with."""


class Segment:
    """Units of some reports."""

    def __init__(self, sections: Sections) -> None:
        """Raises IndexDamaged."""
        self._sections = sections
        about: dict[str, Any] = json.loads(sections.part("about").tobytes().decode("utf-8", "surrogatepass"))
        self.languages: tuple[str, ...] = tuple(about["languages"])
        self.units = StoredUnits(sections)
        self.values = {name: about[name] for name in COLUMNS}
        """The distinct values of each column."""
        self.values["meetings"] = [tuple(numbers) for numbers in about["meetings"]]
        starts = [*sections.part("run starts").tolist(), len(self.units)]
        self.runs = tuple(
            Run(report, code, official, named, first, last)
            for (report, code, official, named), (first, last) in zip(about["runs"], pairwise(starts), strict=True)
        )
        self._shelves: dict[str, Shelf] = {}

    @classmethod
    def of(cls, units: Sequence[Unit]) -> Segment:
        """A segment in memory."""
        return cls(gathered(sections_of(units)))

    def column(self, name: str) -> NDArray[np.int32]:
        """For each unit, which of the `values` of the column it has."""
        return self._sections.part(name)

    def shelf(self, code: str) -> Shelf:
        """The units of one of its languages."""
        if code not in self._shelves:
            self._shelves[code] = Shelf(self._sections, code)
        return self._shelves[code]

    def slice(self, first: int, last: int) -> Slice:
        """Its units `[first, last)`, to be merged with others."""
        return Slice(self, first, last)

    @property
    def records(self) -> tuple[Array, NDArray[np.int64]]:
        """The records of all units, one behind the other, and where each begins (and the last ends)."""
        return self._sections.part("records"), self._sections.part("record starts")


@dataclass(frozen=True, slots=True)
class Slice:
    """Consecutive units of a segment."""

    segment: Segment
    first: int
    last: int

    @property
    def size(self) -> int:
        """Number of units."""
        return self.last - self.first

    @property
    def records(self) -> Array:
        """Their records, one behind the other."""
        records, starts = self.segment.records
        return records[starts[self.first] : starts[self.last]]

    @property
    def record_lengths(self) -> NDArray[np.int64]:
        """Length of each record, in bytes."""
        return np.diff(self.segment.records[1][self.first : self.last + 1])

    def column(self, name: str) -> NDArray[np.int32]:
        """As `Segment.column`, of these units."""
        return self.segment.column(name)[self.first : self.last]

    @property
    def runs(self) -> Iterator[Run]:
        """Their versions, counted from the first of these units."""
        for run in self.segment.runs:
            first, last = max(run.first, self.first), min(run.last, self.last)
            if first < last:
                yield replace(run, first=first - self.first, last=last - self.first)

    def has(self, code: str) -> bool:
        """Whether one of them is in this language."""
        return any(run.language == code for run in self.runs)

    def shelf(self, code: str) -> tuple[NDArray[np.int32], dict[str, Callable[[], Chunk]]]:
        """Those in this language: their places among these units, and the postings of each field."""
        shelf = self.segment.shelf(code)
        low, high = np.searchsorted(shelf.rows, (self.first, self.last)).tolist()
        chunks: dict[str, Callable[[], Chunk]] = {
            name: partial(postings.chunk, low, high) for name, postings in shelf.fields.items()
        }
        return (shelf.rows[low:high] - self.first).astype(np.int32), chunks
