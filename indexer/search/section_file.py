"""Named arrays: in memory, or in one file that is mapped and proved page by page as it is first touched.

    sections, one behind the other     each a plain array, little-endian, aligned to 64 bytes
    checksums                          CRC-32 of every page of the above
    footer                             JSON: where each section is, its type, and the checksums of the checksums' pages
    trailer                            place, length and CRC-32 of the footer, and a mark

Opening reads footer and trailer alone, so it costs the same at every size; a page that is torn or altered is noticed
when it is first needed, and named.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.errors import IndexDamaged

PAGE = 1 << 14
"""Bytes that one checksum covers."""
_ALIGN = 64
_TRAILER = struct.Struct("<QQI12s")
_MARK = b"cop-index-1\n"
_SUM = 4
"""Bytes of a checksum."""

Array = NDArray[Any]
Pieces = Iterator[tuple[str, "np.dtype[Any]", Iterable[Array]]]
"""Sections that are being made, one behind the other: name, type, and the pieces of each."""


class Sections(Protocol):
    """Named arrays. A part of one is proved to be as it was written before it is handed out."""

    is_local: bool
    """Whether parts lie in this process or are mapped into it, so that handing one out costs next to nothing."""

    def part(self, name: str, start: int = 0, stop: int | None = None) -> Array:
        """Elements `[start, stop)` of the array; all of them by default. Raises IndexDamaged."""
        ...

    def whole(self, name: str) -> Array:
        """The array, not proved: only elements that `part` was asked for before may be read from it."""
        ...

    def size(self, name: str) -> int:
        """Number of elements of the array."""
        ...

    def __contains__(self, name: object) -> bool: ...


class MemorySections:
    """Arrays in memory."""

    is_local = True

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.arrays = arrays

    def part(self, name: str, start: int = 0, stop: int | None = None) -> Array:
        """Elements `[start, stop)` of the array."""
        return self.arrays[name][start:stop]

    def whole(self, name: str) -> Array:
        """The array."""
        return self.arrays[name]

    def size(self, name: str) -> int:
        """Number of elements of the array."""
        return len(self.arrays[name])

    def __contains__(self, name: object) -> bool:
        return name in self.arrays


def gathered(pieces: Pieces) -> MemorySections:
    """The sections, in memory."""
    return MemorySections({name: _joined(list(arrays), kind) for name, kind, arrays in pieces})


def _joined(arrays: list[Array], kind: np.dtype[Any]) -> Array:
    return arrays[0] if len(arrays) == 1 else np.concatenate([np.zeros(0, kind), *arrays])


class MappedSections:
    """Arrays of a file written by `SectionWriter`. The file may vanish once it is open."""

    is_local = True

    def __init__(self, path: Path, size: int | None = None) -> None:
        """Raises IndexDamaged where the file is missing, not of this `size` in bytes, or its footer is altered."""
        self.path = path
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:  # ValueError: an empty file
            raise self._damaged("", "missing or unreadable") from error
        if size is not None and len(self._map) != size:
            raise self._damaged("", "truncated")
        footer = self._footer()
        self._end: int = footer["end"]
        self._places: Layout = _layout(footer)
        self._roots: list[int] = footer["checksums"]
        self._sums: int = (self._end + _ALIGN - 1) // _ALIGN * _ALIGN
        pages = (self._end + PAGE - 1) // PAGE
        self._proved = bytearray(pages)
        self._proved_sums = bytearray(len(self._roots))
        self._arrays: dict[str, Array] = {}

    def _footer(self) -> dict[str, Any]:
        try:
            return _footer(lambda start, stop: self._map[start:stop], len(self._map))
        except ValueError as error:
            raise self._damaged("", str(error)) from error

    @property
    def fingerprint(self) -> str:
        """What tells the content from any other: of the checksums of all pages."""
        return hashlib.sha256(repr((self._roots, self._places)).encode()).hexdigest()

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def size(self, name: str) -> int:
        """Number of elements of the array."""
        return self._places[name][2]

    def whole(self, name: str) -> Array:
        """The array, not proved: only elements that `part` was asked for before may be read from it."""
        array = self._arrays.get(name)
        if array is None:
            kind, start, count = self._places[name]
            array = self._arrays[name] = np.frombuffer(self._map, kind, count, start)
        return array

    def part(self, name: str, start: int = 0, stop: int | None = None) -> Array:
        """Elements `[start, stop)` of the array; all of them by default. Raises IndexDamaged."""
        array = self.whole(name)
        _, place, count = self._places[name]
        stop = count if stop is None else stop
        if stop > start:
            width = array.itemsize
            first, last = (place + start * width) // PAGE, (place + stop * width - 1) // PAGE
            if self._proved.find(0, first, last + 1) >= 0:
                self._prove(name, first, last)
        return array[start:stop]

    def prove(self) -> None:
        """Prove every page; raises IndexDamaged."""
        for name, (_, _, count) in self._places.items():
            if count:
                self.part(name)

    def _prove(self, name: str, first: int, last: int) -> None:
        view = memoryview(self._map)
        for page in range(first, last + 1):
            if self._proved[page]:
                continue
            place = page * _SUM
            block = place // PAGE
            if not self._proved_sums[block]:
                sums = view[self._sums + block * PAGE : min(self._sums + (block + 1) * PAGE, self._sums_end)]
                if zlib.crc32(sums) != self._roots[block]:
                    raise self._damaged(name, "altered (its checksums)")
                self._proved_sums[block] = 1
            data = view[page * PAGE : min((page + 1) * PAGE, self._end)]
            if zlib.crc32(data) != struct.unpack_from("<I", self._map, self._sums + place)[0]:
                raise self._damaged(name, "altered")
            self._proved[page] = 1

    @property
    def _sums_end(self) -> int:
        return self._sums + len(self._proved) * _SUM

    def _damaged(self, name: str, how: str) -> IndexDamaged:
        place = f"{self.path} ({name})" if name else f"{self.path}"
        return IndexDamaged(f"{place}: {how}; run `cop index` to build it again", self.path)


Layout = dict[str, tuple[str, int, int]]
"""Type, place in bytes and number of elements of each section."""


def layout_of(read: Callable[[int, int], bytes], size: int) -> Layout:
    """The layout of a file of this size, of which `read` gives the bytes `[start, stop)`; raises IndexDamaged."""
    try:
        return _layout(_footer(read, size))
    except ValueError as error:
        raise IndexDamaged(f"a file of the index is {error}") from error


def _footer(read: Callable[[int, int], bytes], size: int) -> dict[str, Any]:
    """The footer; raises ValueError that says what is wrong with the file."""
    if size < _TRAILER.size:
        raise ValueError("truncated")
    start, length, checksum, mark = _TRAILER.unpack(read(size - _TRAILER.size, size))
    if mark != _MARK or start + length + _TRAILER.size != size:
        raise ValueError("truncated or altered")
    text = read(start, start + length)
    if zlib.crc32(text) != checksum:
        raise ValueError("altered")
    footer: dict[str, Any] = json.loads(text)
    return footer


def _layout(footer: dict[str, Any]) -> Layout:
    return {name: (kind, start, count) for name, (kind, start, count) in footer["sections"]}


class SectionWriter:
    """Writes a file of named arrays; nothing may be read from it before `close`."""

    def __init__(self, path: Path) -> None:
        """Raises OSError, as all methods do, where the file cannot be written."""
        self._file = path.open("xb")
        self._places: list[tuple[str, tuple[str, int, int]]] = []
        self._sums: list[int] = []
        self._running = 0
        self._position = 0

    def add(self, name: str, array: Array) -> None:
        """Add an array."""
        self.stream(name, array.dtype, [array])

    def stream(self, name: str, kind: np.dtype[Any], arrays: Iterable[Array]) -> None:
        """Add an array that comes in pieces."""
        self._write(b"\0" * (-self._position % _ALIGN))
        start = self._position
        for array in arrays:
            data = np.ascontiguousarray(array, kind.newbyteorder("<"))
            if data.size:
                self._write(data.reshape(-1).view(np.uint8).data)
        count = (self._position - start) // kind.itemsize
        self._places.append((name, (kind.newbyteorder("<").str, start, count)))

    def close(self, *, durable: bool = True) -> int:
        """Finish the file and return its size in bytes; unless it is to be read again at once, bring it to the disk."""
        end = self._position
        if end % PAGE:
            self._sums.append(self._running)
        sums = np.array(self._sums, "<u4").tobytes()
        self._file.write(b"\0" * (-end % _ALIGN))
        self._file.write(sums)
        roots = [zlib.crc32(sums[place : place + PAGE]) for place in range(0, len(sums), PAGE)]
        footer = json.dumps({"end": end, "sections": self._places, "checksums": roots}).encode()
        start = self._file.tell()
        self._file.write(footer)
        self._file.write(_TRAILER.pack(start, len(footer), zlib.crc32(footer), _MARK))
        self._file.flush()
        if durable:
            os.fsync(self._file.fileno())
        size = self._file.tell()
        self._file.close()
        return size

    def abandon(self) -> None:
        """Close the file as it is; it is no use to anybody."""
        with suppress(OSError):
            self._file.close()

    def _write(self, data: bytes | memoryview) -> None:
        view = memoryview(data)
        self._file.write(view)
        while view:
            room = PAGE - self._position % PAGE
            piece, view = view[:room], view[room:]
            self._running = zlib.crc32(piece, self._running)
            self._position += len(piece)
            if self._position % PAGE == 0:
                self._sums.append(self._running)
                self._running = 0


def prefixed(sections: Sections, prefix: str) -> Sections:
    """The sections whose names begin with the prefix, by the rest of their names."""
    return _Prefixed(sections, prefix)


class _Prefixed:
    def __init__(self, sections: Sections, prefix: str) -> None:
        self._sections, self._prefix = sections, prefix
        self.is_local = sections.is_local

    def part(self, name: str, start: int = 0, stop: int | None = None) -> Array:
        return self._sections.part(self._prefix + name, start, stop)

    def whole(self, name: str) -> Array:
        return self._sections.whole(self._prefix + name)

    def size(self, name: str) -> int:
        return self._sections.size(self._prefix + name)

    def __contains__(self, name: object) -> bool:
        return f"{self._prefix}{name}" in self._sections
