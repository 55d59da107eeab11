"""Offices and those who hold them, by meeting: as the catalogue says of the chair, and as reports introduce others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

import numpy as np

from bot.evidence.index_cache import IndexCache
from indexer import Index
from indexer.search.segment import kind_mark

CHAIR = "chair"


class Holders:
    """Who is the same at a meeting: an office and the person who holds it. Meetings are read as they are needed."""

    def __init__(self, index: Index) -> None:
        self._library = index.library
        self._chairs = {meeting.number: meeting.chair for meeting in index.meetings if meeting.chair}
        self._tables: dict[int, dict[str, frozenset[str]]] = {}

    @classmethod
    def of(cls, index: Index) -> Holders:
        """The office holders of an index, cached."""
        return _HOLDERS.get(index, None, lambda: cls(index))

    def also(self, id_: str, meeting: int) -> frozenset[str]:
        """The id, and who is the same at this meeting."""
        if meeting not in self._tables:
            self._tables[meeting] = self._table(meeting)
        return self._tables[meeting].get(id_, frozenset({id_}))

    def ever(self, id_: str) -> frozenset[str]:
        """The id, and who is the same at any meeting."""
        return frozenset().union(*(self.also(id_, meeting) for meeting in self._meetings), {id_})

    def is_known(self, id_: str) -> bool:
        """Whether the id is an office or a holder at any meeting."""
        return any(self.also(id_, meeting) and id_ in self._tables[meeting] for meeting in self._meetings)

    @property
    def _meetings(self) -> Iterator[int]:
        yield from dict.fromkeys((*self._chairs, *self._introducing))

    @cached_property
    def _introducing(self) -> dict[int, list[int]]:
        """By meeting, positions of the units in which an office and a person do something."""
        library = self._library
        marked = [library.holders(library.marks, [kind_mark(kind)]) for kind in ("role", "person")]
        meetings = library.column("meetings")
        found: dict[int, list[int]] = {}
        for position in np.flatnonzero(marked[0] & marked[1]).tolist():
            found.setdefault(meetings.values[meetings.numbers[position]][-1], []).append(position)
        return found

    def _table(self, meeting: int) -> dict[str, frozenset[str]]:
        pairs = {(CHAIR, self._chairs[meeting])} if meeting in self._chairs else set[tuple[str, str]]()
        for position in self._introducing.get(meeting, ()):
            for first, second in pairwise(self._library.units[position].facts):
                same_act = (first.act, first.start, first.item) == (second.act, second.start, second.item)
                if same_act and {first.kind, second.kind} == {"role", "person"}:
                    pairs.add((first.actor, second.actor))
        same: dict[str, frozenset[str]] = {}
        for one, other in sorted(pairs):
            both = same.get(one, frozenset({one})) | same.get(other, frozenset({other}))
            same.update(dict.fromkeys(both, both))
        return same


_HOLDERS: IndexCache[None, Holders] = IndexCache(1)
