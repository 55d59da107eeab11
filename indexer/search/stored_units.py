"""The units of a segment, read from their stored records on demand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import overload

from indexer.model import Unit
from indexer.search.records import unit_from_json
from indexer.search.section_file import Sections

_MAX_KEPT_UNITS = 20_000
"""Units that stay cached once they have been read."""


class StoredUnits(Sequence[Unit]):
    """The units of a segment, each read when it is first asked for."""

    def __init__(self, sections: Sections) -> None:
        self._sections = sections
        self._read: dict[int, Unit] = {}

    @cached_property
    def _size(self) -> int:
        return self._sections.size("record starts") - 1

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, position: int) -> Unit: ...
    @overload
    def __getitem__(self, position: slice) -> tuple[Unit, ...]: ...
    def __getitem__(self, position: int | slice) -> Unit | tuple[Unit, ...]:
        """The unit; raises IndexError for none, and IndexDamaged."""
        if isinstance(position, slice):
            return tuple(self[i] for i in range(*position.indices(self._size)))
        place = position + self._size if position < 0 else position
        unit = self._read.get(place)
        if unit is None:
            unit = self._unit(place)
            if len(self._read) >= _MAX_KEPT_UNITS:
                self._read.clear()
            self._read[place] = unit
        return unit

    def __iter__(self) -> Iterator[Unit]:
        """All units, in order."""
        return map(self.__getitem__, range(self._size))

    def record(self, place: int) -> bytes:
        """The unit as it is stored."""
        start, stop = self._sections.part("record starts", place, place + 2).tolist()
        return self._sections.part("records", start, stop).tobytes()

    def _unit(self, place: int) -> Unit:
        if not 0 <= place < self._size:
            raise IndexError(place)
        return unit_from_json(json.loads(self.record(place).decode("utf-8", "surrogatepass")))
