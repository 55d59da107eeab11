"""The index on disk: plain arrays and JSON in a folder of its own, swapped in whole.

    <index>/CURRENT                     name of the generation that answers
    <index>/LOCK                        held by who writes
    <index>/generations/<name>/         manifest.json (schema, program, sizes of the files), names.cop, segment-<n>.cop

A new generation is written beside the others and becomes current by one atomic rename, when all of it is on the disk;
until then, and if anything fails, the last one goes on answering. Nothing is ever changed in place, and nothing is
pickled. Files are proved as `engine.sections` says: sizes and footers when they are opened, each page when it is first
needed.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import shutil
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from indexer.errors import IndexDamaged, IndexMissing, IndexOutdated, StoreError
from indexer.model import Meeting, ReportInfo
from indexer.partial_date import When
from indexer.search.bm25.postings import Allocate, in_memory
from indexer.search.index import Index
from indexer.search.lazy_mapping import Lazily
from indexer.search.section_file import Array, MappedSections, Pieces, SectionWriter
from indexer.search.segment import Segment
from indexer.store.file_lock import alone, is_held
from indexer.text.vocabulary import Entry, Vocabulary, load_forms

SCHEMA = 2
"""Version of the layout below; raised whenever it changes."""

_CURRENT = "CURRENT"
_LOCK = "LOCK"
_GENERATIONS = "generations"
_MANIFEST = "manifest.json"
_NAMES = "names.cop"
_DAMAGED = "DAMAGED"
_KEPT = 2
"""Generations kept: the current one and the one before."""
_LARGE = 1 << 20
"""Arrays of fewer elements are made in memory."""


@cache
def program_digest() -> str:
    """Digest of the indexer's own source: parser, analyzers and facts of another version make another index."""
    digest = hashlib.sha256(str(SCHEMA).encode())
    root = Path(__file__).parents[1]
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


class Generation:
    """The files of one generation. All are open, so that it may vanish behind us."""

    def __init__(self, folder: Path) -> None:
        """Raises IndexDamaged, or IndexOutdated for another schema or program."""
        self.folder = folder
        if found := _found_damaged(folder):
            raise IndexDamaged(found)
        self.manifest = _manifest(folder)
        sizes: dict[str, int] = self.manifest["sizes"]
        files = {name: MappedSections(folder / name, size) for name, size in sizes.items()}
        self._names = files.pop(_NAMES)
        self.files = files
        """The segments' files, in order."""

    def json(self, name: str) -> Any:
        """Data beside the segments; raises IndexDamaged."""
        return json.loads(self._names.part(name).tobytes())

    def index(self) -> Index:
        """The index that this generation holds; raises IndexDamaged."""
        vocabulary = self.json("vocabulary")
        entries = {row[0]: Entry(row[0], row[1], row[2], row[3]) for row in vocabulary["entries"]}
        forms = Lazily(vocabulary["languages"], lambda code: load_forms(self.json(f"forms {code}")))
        meetings = tuple(
            Meeting(**{**row, "date": When.parse(row["date"]) if row["date"] else None})
            for row in self.json("meetings")
        )
        reports = {
            row["symbol"]: ReportInfo(**{**row, "meetings": tuple(row["meetings"])}) for row in self.json("reports")
        }
        segments = [Segment(file) for file in self.files.values()]
        return Index(segments, Vocabulary(entries, forms), meetings, reports)

    def prove(self) -> None:
        """Prove every byte of it; raises IndexDamaged."""
        for file in (self._names, *self.files.values()):
            file.prove()


def current_generation(folder: Path) -> Generation:
    """The generation that answers; raises IndexMissing, IndexDamaged or IndexOutdated."""
    place = _current(folder)
    while True:
        try:
            return Generation(place)
        except IndexDamaged:
            now = _current(folder)
            if now == place:
                raise
            place = now  # another took its place, and it was cleared away, while it was being opened


def open_generation(folder: Path) -> tuple[Index, Generation]:
    """The index of the current generation; raises IndexMissing, IndexDamaged or IndexOutdated."""
    generation = current_generation(folder)
    return generation.index(), generation


def earlier_generations(folder: Path) -> Iterator[Generation]:
    """The generations that are whole, newest first: for where the current one cannot be read."""
    for place in sorted((folder / _GENERATIONS).glob("*"), reverse=True):
        try:
            generation = Generation(place)
            generation.prove()
        except StoreError:
            continue
        yield generation


_damaged: dict[Path, str] = {}
"""Generations found damaged by this process, and how."""


def mark_damaged(error: IndexDamaged) -> None:
    """Have nobody open the generation again in which this damage was found."""
    if error.file is not None:
        folder = error.file.parent
        _damaged[folder] = str(error)
        with suppress(OSError):  # where it cannot be written, this process at least knows
            (folder / _DAMAGED).write_text(str(error), encoding="utf-8")


def _found_damaged(folder: Path) -> str:
    """What was found damaged in the generation; empty for nothing."""
    if folder not in _damaged:
        try:
            return (folder / _DAMAGED).read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
    return _damaged[folder]


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / _MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        schema, program, checksum = manifest["schema"], manifest["program"], manifest.pop("checksum")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise IndexDamaged(f"{path}: damaged or incomplete; run `cop index` to build it again") from error
    if schema != SCHEMA or program != program_digest():
        raise IndexOutdated(f"{path}: written by another version of the program; run `cop index` to build it again")
    if checksum != _checksum(manifest):
        raise IndexDamaged(f"{path}: altered; run `cop index` to build it again")
    return manifest


def _checksum(manifest: Mapping[str, Any]) -> int:
    return zlib.crc32(json.dumps(manifest, sort_keys=True).encode())


class GenerationWriter:
    """Writes a generation beside the current one; `commit` makes it current. For who holds the folder's lock."""

    def __init__(self, folder: Path) -> None:
        """Raises StoreError, as all methods do, where the folder cannot be written."""
        self._folder = folder
        self._name = f"{time.time_ns():x}-{os.getpid()}"
        self.place = folder / _GENERATIONS / self._name
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
        self._write(_NAMES, ((name, np.dtype(np.uint8), [_text(value)]) for name, value in {**data, **more}.items()))

    def commit(self, manifest: dict[str, Any]) -> None:
        """Write the manifest, make this generation current, and drop those that are no longer needed."""
        whole = {"schema": SCHEMA, "program": program_digest(), "sizes": self._sizes, **manifest}
        whole["checksum"] = _checksum(whole)
        pointer = self._folder / f".{_CURRENT}-{self._name}"
        try:
            _write_durably(self.place / _MANIFEST, json.dumps(whole, ensure_ascii=False))
            for folder in (self.place, self.place.parent):
                _to_disk(folder)
            _write_durably(pointer, self._name)
            pointer.replace(self._folder / _CURRENT)
            _to_disk(self._folder)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        _clear(self._folder, self._name)

    def abandon(self) -> None:
        """Remove what was written."""
        shutil.rmtree(self.place, ignore_errors=True)
        (self._folder / f".{_CURRENT}-{self._name}").unlink(missing_ok=True)

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
            (folder / _GENERATIONS).mkdir(parents=True, exist_ok=True)
            stack.enter_context(alone(folder / _LOCK, patience=math.inf))
        except OSError as error:
            raise unwritable(folder, error) from error
        yield


def is_being_written(folder: Path) -> bool:
    """Whether another process is writing in the folder."""
    return is_held(folder / _LOCK)


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
        if size < _LARGE:
            return in_memory(name, size, kind)
        path = folder / f"{next(numbers)}-{name}"
        with path.open("wb") as file:
            if hasattr(os, "posix_fallocate"):  # on a full disk an error now; later, it would be the process's end
                os.posix_fallocate(file.fileno(), 0, size * kind.itemsize)
            else:
                file.truncate(size * kind.itemsize)
        return np.memmap(path, kind, "r+", shape=(size,))

    return allocate


def check_folder(folder: Path) -> None:
    """Raise StoreError where the folder is in use for something else than an index."""
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: is a file, not a folder; choose another place with --index")
    try:
        strangers = folder.is_dir() and any(folder.iterdir()) and not (folder / _GENERATIONS).is_dir()
    except OSError as error:
        raise StoreError(f"{folder}: cannot be read ({error.strerror}); choose another place with --index") from error
    if strangers:
        raise StoreError(f"{folder}: holds files that are no index; choose an empty folder with --index")


def _current(folder: Path) -> Path:
    check_folder(folder)
    pointer = folder / _CURRENT
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise IndexMissing(f"{folder}: holds no index yet; run `cop index`") from error
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(f"{pointer}: unreadable; run `cop index` to build it again") from error
    place = folder / _GENERATIONS / name
    if not name or "/" in name or not place.is_dir():
        raise IndexDamaged(f"{pointer}: names no generation of this index; run `cop index` to build it again")
    return place


def _clear(folder: Path, current: str) -> None:
    """Remove what killed writers left, and generations older than the one before the current one."""
    others = sorted(p for p in (folder / _GENERATIONS).iterdir() if p.name != current)
    whole = [place for place in others if (place / _MANIFEST).is_file() and not _found_damaged(place)]
    for place in others:
        if place not in whole[-(_KEPT - 1) :]:
            shutil.rmtree(place, ignore_errors=True)
    for pointer in folder.glob(f".{_CURRENT}-*"):
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


def unwritable(folder: Path, error: OSError) -> StoreError:
    """What to raise where the folder of an index cannot be written."""
    return StoreError(f"{folder}: cannot be written ({error.strerror}); choose another place with --index or COP_INDEX")
