"""The units of several segments as one: positions, fields and columns over all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from indexer.model import Unit
from indexer.search.bm25.field import Field
from indexer.search.bm25.topk import Scratch
from indexer.search.columns import Column
from indexer.search.lazy_mapping import LazyMapping
from indexer.search.segment import Run, Segment, Shelf, spelt

_NOWHERE = np.zeros(0, np.int32)


@dataclass(frozen=True)
class LanguageFields:
    """What is searched in the units of one language."""

    words: Field
    grams: Field


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
        self.fields: Mapping[str, LanguageFields] = LazyMapping(codes, self._fields)

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
    def meanings(self) -> Field:
        """What the words of units mean, in whatever language; a part a shelf."""
        return Field([stack.shelf.fields["meanings"] for stack in self.stacks])

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
