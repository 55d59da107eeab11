"""Searching the units of several segments as one: positions, fields and columns over all of them, and rankings."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from indexer.languages import Token, grams, language, tokens, words
from indexer.model import Unit
from indexer.search.bm25.field import Asked, Field
from indexer.search.bm25.topk import Scratch, contenders
from indexer.search.lazy_mapping import Lazily
from indexer.search.segment import Run, Segment, Shelf, spelt
from indexer.text.vocabulary import Vocabulary

CONCEPT_WEIGHT = 0.6
_NOWHERE = np.zeros(0, np.int32)


@dataclass(frozen=True)
class LanguageFields:
    """What is searched in the units of one language."""

    words: Field
    grams: Field


@dataclass(frozen=True, slots=True)
class Column:
    """A property of every unit: which of the distinct values each has."""

    values: Sequence[Any]
    numbers: NDArray[np.int32]

    def is_one_of(self, wanted: Container[Any]) -> NDArray[np.bool_]:
        """For every unit whether its value is among these."""
        return self.where(lambda value: value in wanted)

    def among(self, units: NDArray[np.bool_] | slice) -> list[Any]:
        """The distinct values that these units have."""
        # np.unique would import all of numpy.ma, which takes longer than an answer
        return [self.values[number] for number in np.flatnonzero(np.bincount(self.numbers[units])).tolist()]

    def where(self, is_it: Callable[[Any], bool]) -> NDArray[np.bool_]:
        """For every unit whether this holds of its value; asked once a distinct value."""
        return np.array([is_it(value) for value in self.values], np.bool_)[self.numbers]


@dataclass(frozen=True)
class Stack:
    """The units of one language in one segment: documents counted from 0, and where they are in the whole."""

    code: str
    shelf: Shelf
    rows: NDArray[np.int32]
    """Position of each document, in order."""
    place: int
    """Which part of its language's fields it is."""
    concepts: int
    """Which part of the concepts and marks it is."""
    scratch: Scratch

    def holding(self, field: str, term: str) -> NDArray[np.int32]:
        """The documents that hold the term in this field, in order."""
        held = self.shelf.fields[field].find(term)
        return _NOWHERE if held is None else held.documents

    def alike(self, stem: str, least: float) -> Iterator[NDArray[np.int32]]:
        """The documents of each stem spelt like this one: same initial, and n-grams of this Dice coefficient."""
        wanted, spellings, words = spelt(stem, self.code), self.shelf.spellings, self.shelf.fields["words"]
        shared_by = [held.documents for gram in wanted if (held := spellings.find(gram)) is not None]
        if not shared_by:
            return
        shared = np.bincount(np.concatenate(shared_by))
        near = np.flatnonzero(shared)
        sizes = spellings.lengths()[near] + len(wanted)
        for number in near[2 * shared[near] >= least * sizes].tolist():
            if words.terms.text(number)[0] == stem[0]:
                yield words.held(words.terms.at(number)).documents


class Library:
    """The units of all segments, one behind the other."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)
        self.bases = np.cumsum([0, *(len(segment.units) for segment in segments)]).tolist()
        self.units = AllUnits(self.segments, self.bases)
        codes = dict.fromkeys(code for code in sorted({c for s in segments for c in s.languages}))
        self.fields: Mapping[str, LanguageFields] = Lazily(codes, self._fields)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The versions, in order."""
        return tuple(
            replace(run, first=run.first + base, last=run.last + base)
            for segment, base in zip(self.segments, self.bases, strict=False)
            for run in segment.runs
        )

    @cached_property
    def stacks(self) -> tuple[Stack, ...]:
        """All shelves of all segments."""
        found: list[Stack] = []
        for segment, base in zip(self.segments, self.bases, strict=False):
            for code in segment.languages:
                shelf = segment.shelf(code)
                place = sum(stack.code == code for stack in found)
                rows = shelf.rows + np.int32(base)
                found.append(Stack(code, shelf, rows, place, len(found), Scratch(len(rows))))
        return tuple(found)

    def _fields(self, code: str) -> LanguageFields:
        shelves = [stack.shelf.fields for stack in self.stacks if stack.code == code]
        return LanguageFields(Field([s["words"] for s in shelves]), Field([s["grams"] for s in shelves]))

    @cached_property
    def concepts(self) -> Field:
        """What units name, in whatever language; a part a shelf."""
        return Field([stack.shelf.fields["concepts"] for stack in self.stacks])

    @cached_property
    def marks(self) -> Field:
        """What is done in units, and by whom; a part a shelf."""
        return Field([stack.shelf.fields["marks"] for stack in self.stacks])

    def holders(self, field: Field, terms: Sequence[str]) -> NDArray[np.bool_]:
        """For every unit whether it holds one of the terms, in `concepts` or `marks`."""
        mask = np.zeros(len(self.units), np.bool_)
        for stack in self.stacks:
            for term in terms:
                mask[stack.rows[field.holders(term, stack.concepts)]] = True
        return mask

    def column(self, name: str) -> Column:
        """A column of all units."""
        if name not in self._columns:
            self._columns[name] = self._column(name)
        return self._columns[name]

    @cached_property
    def _columns(self) -> dict[str, Column]:
        return {}

    def _column(self, name: str) -> Column:
        values: dict[Any, int] = {}
        pieces = [np.zeros(0, np.int32)]
        for segment in self.segments:
            numbers = [values.setdefault(value, len(values)) for value in segment.values[name]]
            pieces.append(np.array(numbers, np.int32)[segment.column(name)])
        return Column(list(values), np.concatenate(pieces))

    def of_report(self, symbol: str) -> NDArray[np.bool_]:
        """For every unit whether it is of this report."""
        mask = np.zeros(len(self.units), np.bool_)
        for run in self.runs_of.get(symbol, ()):
            mask[run.first : run.last] = True
        return mask

    @cached_property
    def runs_of(self) -> dict[str, list[Run]]:
        """The versions of each report."""
        found: dict[str, list[Run]] = {}
        for run in self.runs:
            found.setdefault(run.report, []).append(run)
        return found


class AllUnits(Sequence[Unit]):
    """The units of all segments, each read when it is first asked for."""

    def __init__(self, segments: Sequence[Segment], bases: Sequence[int]) -> None:
        self._segments, self._bases = segments, bases

    def __len__(self) -> int:
        return self._bases[-1]

    @overload
    def __getitem__(self, position: int) -> Unit: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[Unit, ...]: ...
    def __getitem__(self, position: int | slice) -> Unit | tuple[Unit, ...]:
        """The unit; raises IndexError for none, and IndexDamaged."""
        if isinstance(position, slice):
            return tuple(self[i] for i in range(*position.indices(len(self))))
        place = position + len(self) if position < 0 else position
        number = 0
        while number + 1 < len(self._segments) and place >= self._bases[number + 1]:
            number += 1
        if not self._segments:
            raise IndexError(position)
        return self._segments[number].units[place - self._bases[number]]

    def __iter__(self) -> Iterator[Unit]:
        """All units, in order."""
        for segment in self._segments:
            yield from segment.units


class View:
    """Some of the units: those that a question may be answered from."""

    def __init__(self, mask: NDArray[np.bool_]) -> None:
        self.mask = mask
        """For every unit whether it is one of them."""
        self._admitted: dict[int, NDArray[np.bool_] | None] = {}

    @cached_property
    def positions(self) -> tuple[int, ...]:
        """Their positions, in order."""
        return tuple(np.flatnonzero(self.mask).tolist())

    @cached_property
    def count(self) -> int:
        """How many they are."""
        return int(np.count_nonzero(self.mask))

    def admitted(self, stack: Stack) -> NDArray[np.bool_] | None:
        """For every document of the stack whether it is one of them; None where all are."""
        if stack.concepts not in self._admitted:
            mask = self.mask[stack.rows]
            self._admitted[stack.concepts] = None if mask.all() else mask
        return self._admitted[stack.concepts]

    def has_any(self, stack: Stack) -> bool:
        """Whether a document of the stack is one of them."""
        admitted = self.admitted(stack)
        return admitted is None or bool(admitted.any())


@dataclass(frozen=True, slots=True)
class _Part:
    """A query in one stack's fields."""

    stack: Stack
    words: Asked
    grams: Asked
    gram_weight: float


class Ranking:
    """How well the units of a view fit a text."""

    def __init__(self, library: Library, vocabulary: Vocabulary, text: str, code: str, view: View) -> None:
        self._library = library
        self._view = view
        spoken = tokens(text, language(code))
        named = [mention.id for mention in vocabulary.find(spoken, code, asked=True)]
        self._named = library.concepts.asked(named)
        self._parts = list(self._asked(text, {code: spoken}))
        self._known: dict[int, float] = {}

    def _asked(self, text: str, read: dict[str, tuple[Token, ...]]) -> Iterator[_Part]:
        asked: dict[str, tuple[Asked, Asked]] = {}
        for stack in self._library.stacks:
            if not self._view.has_any(stack):
                continue
            known = language(stack.code)
            if stack.code not in asked:
                fields = self._library.fields[stack.code]
                spoken = read.get(stack.code) or tokens(text, known)
                asked[stack.code] = fields.words.asked(words(spoken)), fields.grams.asked(grams(spoken, known))
            yield _Part(stack, *asked[stack.code], known.gram_weight)

    def best(self, k: int) -> list[tuple[int, float]]:
        """Position and score of the `k` best units in view, best first; those that share nothing are left out."""
        positions, scores = self.contenders(k)
        best = np.lexsort((positions, -scores))[:k]
        return list(zip(positions[best].tolist(), scores[best].tolist(), strict=True))

    def contenders(self, k: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Positions, in no order, and scores of the `k` best units, of all that equal the last of them, and of more."""
        positions, scores = [np.zeros(0, np.int32)], [np.zeros(0)]
        for part in self._parts:
            stack = part.stack
            columns = part.words.columns(stack.place) + part.grams.columns(stack.place, part.gram_weight)
            columns += self._named.columns(stack.concepts, CONCEPT_WEIGHT)
            found = contenders(columns, k, stack.scratch, self._view.admitted(stack))
            positions.append(stack.rows[found])
            scores.append(self._scores(part, found))
        found, score = np.concatenate(positions), np.concatenate(scores)
        self._known.update(zip(found.tolist(), score.tolist(), strict=True))
        return found, score

    def _scores(self, part: _Part, documents: NDArray[np.int32]) -> NDArray[np.float64]:
        stack = part.stack
        own = part.words.scores(stack.place, documents)
        own += part.gram_weight * part.grams.scores(stack.place, documents)
        own += CONCEPT_WEIGHT * self._named.scores(stack.concepts, documents)
        return own

    def order(self, k: int, behind: NDArray[np.bool_]) -> tuple[int, ...]:
        """The `k` best units in view, best first, those that share nothing with the text last.

        Of equals, those that `behind` says it of for every unit stand behind the others.
        """
        positions, scores = self.contenders(k)
        if len(positions) < k:
            others, floors = self._others(positions)
            positions, scores = np.concatenate([positions, others]), np.concatenate([scores, floors])
        best = np.lexsort((positions, behind[positions], -scores))[:k]
        return tuple(positions[best].tolist())

    def _others(self, found: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The units in view that share nothing with the text, and their scores."""
        left = self._view.mask.copy()
        left[found] = False
        floors = np.zeros(len(left))
        for part in self._parts:
            own = part.words.floor + part.gram_weight * part.grams.floor
            floors[part.stack.rows] = own + CONCEPT_WEIGHT * self._named.floor
        others = np.flatnonzero(left).astype(np.int32)
        return others, floors[others]

    def score(self, position: int) -> float:
        """Score of a unit in view."""
        if position not in self._known:
            for part in self._parts:
                place = int(part.stack.rows.searchsorted(position))
                if place < len(part.stack.rows) and part.stack.rows[place] == position:
                    self._known[position] = float(self._scores(part, np.array([place], np.int32))[0])
        return self._known[position]
