"""Writing a generation: one writer at a time, beside the current generation, made current by one atomic rename."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from indexer.search.bm25.postings import Allocate, in_memory
from indexer.search.index import Index
from indexer.search.section_file import Array, MappedSections, Pieces, SectionWriter
from indexer.search.segment import Segment
from indexer.store.file_lock import exclusive_lock, is_held
from indexer.store.folder import CURRENT, GENERATIONS, LOCK, MANIFEST, NAMES, check_folder, unwritable
from indexer.store.program_digest import SCHEMA, program_digest, program_stamp
from indexer.store.reader import found_damaged, manifest_checksum

_KEPT_GENERATIONS = 2
"""Generations kept: the current one and the one before."""
_MIN_ELEMENTS_ON_DISK = 1 << 20
"""Arrays of fewer elements are made in memory."""


class GenerationWriter:
    """Writes a generation beside the current one; `commit` makes it current. For who holds the folder's lock."""

    def __init__(self, folder: Path) -> None:
        """Raises StoreError, as all methods do, where the folder cannot be written."""
        self._folder = folder
        self._name = f"{time.time_ns():x}-{os.getpid()}"
        self.place = folder / GENERATIONS / self._name
        self._sizes: dict[str, int] = {}
        try:
            self.place.mkdir(parents=True)
        except OSError as error:
            raise unwritable(folder, error) from error

    def segment(self, pieces: Pieces) -> Segment:
        """Add a segment, and give it back as it now is on the disk."""
        name = self._next_segment()
        self._write(name, pieces)
        return Segment(MappedSections(self.place / name, self._sizes[name]))

    def linked_segment(self, file: MappedSections) -> None:
        """Add a segment that an earlier generation has."""
        name = self._next_segment()
        try:
            try:
                os.link(file.path, self.place / name)
            except OSError:  # a file system without links
                shutil.copyfile(file.path, self.place / name)
                _to_disk(self.place / name)
            self._sizes[name] = (self.place / name).stat().st_size
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def names(self, index: Index, more: Mapping[str, Any]) -> None:
        """Add what the index knows beside its segments, and more data by name."""
        entries = [[e.id, e.kind, e.labels, e.part_of] for e in index.vocabulary.entries.values()]
        data: dict[str, Any] = {"vocabulary": {"entries": entries, "languages": list(index.vocabulary.forms)}}
        for code in index.vocabulary.forms:
            data[f"forms {code}"] = index.vocabulary.compiled(code)
        data["meetings"] = [{**asdict(m), "date": str(m.date) if m.date else None} for m in index.meetings]
        data["reports"] = [asdict(report) for report in index.reports.values()]
        self._write(NAMES, ((name, np.dtype(np.uint8), [_text(value)]) for name, value in {**data, **more}.items()))

    def commit(self, manifest: dict[str, Any]) -> None:
        """Write the manifest, make this generation current, and drop those that are no longer needed."""
        program = program_digest()
        made_by = {"schema": SCHEMA, "program": program, "program stamp": program_stamp(program)}
        whole = {**made_by, "sizes": self._sizes, **manifest}
        whole["checksum"] = manifest_checksum(whole)
        pointer = self._folder / f".{CURRENT}-{self._name}"
        try:
            _write_durably(self.place / MANIFEST, json.dumps(whole, ensure_ascii=False))
            for folder in (self.place, self.place.parent):
                _to_disk(folder)
            _write_durably(pointer, self._name)
            pointer.replace(self._folder / CURRENT)
            _to_disk(self._folder)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        _clear(self._folder, self._name)

    def abandon(self) -> None:
        """Remove what was written."""
        shutil.rmtree(self.place, ignore_errors=True)
        (self._folder / f".{CURRENT}-{self._name}").unlink(missing_ok=True)

    def _next_segment(self) -> str:
        return f"segment-{len(self._sizes)}.cop"

    def _write(self, name: str, pieces: Pieces | Iterable[tuple[str, np.dtype[Any], Sequence[Any]]]) -> None:
        try:
            self._sizes[name] = write_sections(self.place / name, pieces)
        except OSError as error:
            raise unwritable(self._folder, error) from error


def write_sections(
    path: Path, pieces: Iterable[tuple[str, np.dtype[Any], Iterable[Any]]], *, durable: bool = True
) -> int:
    """Write the sections to a new file, and unless `durable` is off to the disk; its size in bytes. Raises OSError."""
    writer = SectionWriter(path)
    try:
        for name, kind, arrays in pieces:
            writer.stream(name, kind, arrays)
        return writer.close(durable=durable)
    except BaseException:
        writer.abandon()
        raise


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Alone have the right to write in the folder while the block runs; waits for whoever has it.

    Raises StoreError where the folder cannot be written, or is in use for something else.
    """
    check_folder(folder)
    with ExitStack() as stack:
        try:
            (folder / GENERATIONS).mkdir(parents=True, exist_ok=True)
            stack.enter_context(exclusive_lock(folder / LOCK, patience=None))
        except OSError as error:
            raise unwritable(folder, error) from error
        yield


def is_being_written(folder: Path) -> bool:
    """Whether another process is writing in the folder."""
    return is_held(folder / LOCK)


@contextmanager
def working(place: Path) -> Iterator[Path]:
    """A folder for what is needed while building, inside the one that is written anyway."""
    folder = place / "work"
    try:
        folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def in_files(folder: Path) -> Allocate:
    """Room for large arrays in files of this folder, so that they need not fit into memory."""
    numbers = iter(range(1 << 30))

    def allocate(name: str, size: int, kind: np.dtype[Any]) -> Array:
        if size < _MIN_ELEMENTS_ON_DISK:
            return in_memory(name, size, kind)
        path = folder / f"{next(numbers)}-{name}"
        with path.open("wb") as file:
            if hasattr(os, "posix_fallocate"):  # on a full disk an error now; later, it would be the process's end
                os.posix_fallocate(file.fileno(), 0, size * kind.itemsize)
            else:
                file.truncate(size * kind.itemsize)
        return np.memmap(path, kind, "r+", shape=(size,))

    return allocate


def _clear(folder: Path, current: str) -> None:
    """Remove what killed writers left, and generations older than the one before the current one."""
    others = sorted(p for p in (folder / GENERATIONS).iterdir() if p.name != current)
    whole = [place for place in others if (place / MANIFEST).is_file() and not found_damaged(place)]
    for place in others:
        if place not in whole[-(_KEPT_GENERATIONS - 1) :]:
            shutil.rmtree(place, ignore_errors=True)
    for pointer in folder.glob(f".{CURRENT}-*"):
        pointer.unlink(missing_ok=True)


def _text(data: Any) -> Any:
    return np.frombuffer(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), np.uint8)


def _write_durably(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    _to_disk(path)


def _to_disk(path: Path) -> None:
    """Have the file, or the folder's list of names, on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # folders cannot be opened there
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
