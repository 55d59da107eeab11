"""The index on disk: plain arrays and JSON in a folder of its own, swapped in whole.

    <index>/CURRENT                     name of the generation that answers
    <index>/generations/<name>/         manifest.json (schema, program, sources, checksums), data files

A new generation is written beside the others and becomes current by one atomic rename; until then, and if anything
fails, the last one goes on answering. Nothing is ever changed in place, and nothing is pickled.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from indexer.errors import IndexDamaged, IndexMissing, IndexOutdated, StoreError
from indexer.ranking import Field

T = TypeVar("T")

SCHEMA = 1
"""Version of the layout below; raised whenever it changes."""

_CURRENT = "CURRENT"
_GENERATIONS = "generations"
_MANIFEST = "manifest.json"
_KEPT = 2
"""Generations kept: the current one and the one before."""
_ARRAYS = ("starts", "documents", "gains", "floors")


def program_digest() -> str:
    """Digest of the indexer's own source: parser, analyzers and facts of another version make another index."""
    digest = hashlib.sha256(str(SCHEMA).encode())
    root = Path(__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def load_manifest(folder: Path) -> tuple[Path, dict[str, Any]]:
    """The current generation's folder and manifest.

    Raises IndexMissing, IndexDamaged, or IndexOutdated for another schema or program.
    """
    generation = _current(folder)
    return generation, _manifest(generation)


def open_generation(folder: Path) -> tuple[GenerationReader, dict[str, Any]]:
    """The files and the manifest of the current generation.

    Raises IndexMissing, IndexDamaged or IndexOutdated.
    """
    generation, manifest = load_manifest(folder)
    return GenerationReader(generation, manifest), manifest


def earlier_generations(folder: Path) -> Iterator[tuple[GenerationReader, dict[str, Any]]]:
    """The generations that can still be read where the current one cannot, newest first."""
    for generation in sorted((folder / _GENERATIONS).glob("*"), reverse=True):
        try:
            manifest = _manifest(generation)
            yield GenerationReader(generation, manifest), manifest
        except StoreError:
            continue


def _manifest(generation: Path) -> dict[str, Any]:
    path = generation / _MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        schema, program = manifest["schema"], manifest["program"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamaged(f"{path}: damaged or incomplete; run `cop index` to build it again") from error
    if schema != SCHEMA or program != program_digest():
        raise IndexOutdated(f"{path}: written by another version of the program; run `cop index` to build it again")
    return manifest


class GenerationReader:
    """The files of one generation, all read and proved against their checksums, so that it may vanish behind us.

    Raises IndexDamaged.
    """

    def __init__(self, generation: Path, manifest: dict[str, Any]) -> None:
        self._generation = generation
        checksums: dict[str, int] = manifest["checksums"]
        self._data = {name: self._proved(name, checksum) for name, checksum in checksums.items()}

    def json(self, name: str) -> Any:
        """A JSON file."""
        return json.loads(self._bytes(name))

    def field(self, name: str) -> Field:
        """A ranking field."""
        arrays = {
            part: np.lib.format.read_array(io.BytesIO(self._bytes(f"{name}.{part}.npy")), allow_pickle=False)
            for part in _ARRAYS
        }
        terms = {term: i for i, term in enumerate(self.json(f"{name}.terms.json"))}
        return Field(terms, size=int(self.json(f"{name}.size.json")), **arrays)

    def _bytes(self, name: str) -> bytes:
        if name not in self._data:
            raise self._damaged(name, "missing")
        return self._data[name]

    def _proved(self, name: str, checksum: int) -> bytes:
        try:
            data = (self._generation / name).read_bytes()
        except OSError as error:
            raise self._damaged(name, "missing or unreadable") from error
        if zlib.crc32(data) != checksum:
            raise self._damaged(name, "truncated or altered")
        return data

    def _damaged(self, name: str, how: str) -> IndexDamaged:
        return IndexDamaged(f"{self._generation / name}: {how}; run `cop index` to build it again")


class Lazily(Mapping[str, T]):
    """Values by name, each made when it is first asked for: a question seldom needs more than one language."""

    def __init__(self, names: Iterable[str], make: Callable[[str], T]) -> None:
        self._names = tuple(names)
        self._make = make
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        """The value; raises KeyError for an unknown name."""
        if name not in self._names:
            raise KeyError(name)
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._names)


class GenerationWriter:
    """Writes a generation beside the current one; `commit` makes it current."""

    def __init__(self, folder: Path) -> None:
        check_folder(folder)
        self._folder = folder
        self._name = f"{time.time_ns():x}-{os.getpid()}"
        self._generation = folder / _GENERATIONS / self._name
        self._checksums: dict[str, int] = {}
        try:
            self._generation.mkdir(parents=True)
        except OSError as error:
            raise _unwritable(folder, error) from error

    def json(self, name: str, data: Any) -> None:
        """Add a JSON file."""
        self._write(name, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())

    def field(self, name: str, field: Field) -> None:
        """Add a ranking field."""
        self.json(f"{name}.terms.json", list(field.terms))
        self.json(f"{name}.size.json", field.size)
        for part in _ARRAYS:
            file = f"{name}.{part}.npy"
            try:
                np.save(self._generation / file, getattr(field, part), allow_pickle=False)
            except OSError as error:
                raise _unwritable(self._folder, error) from error
            self._checksums[file] = zlib.crc32((self._generation / file).read_bytes())

    def commit(self, manifest: dict[str, Any]) -> None:
        """Write the manifest, make this generation current, and drop those that are no longer needed."""
        whole = {"schema": SCHEMA, "program": program_digest(), "checksums": dict(self._checksums), **manifest}
        self.json(_MANIFEST, whole)
        pointer = self._folder / f".{_CURRENT}-{self._name}"
        try:
            pointer.write_text(self._name, encoding="utf-8")
            Path(pointer).replace(self._folder / _CURRENT)
        except OSError as error:
            raise _unwritable(self._folder, error) from error
        others = sorted(p for p in (self._folder / _GENERATIONS).iterdir() if p.name != self._name)
        for old in others[: max(0, len(others) - _KEPT + 1)]:
            shutil.rmtree(old, ignore_errors=True)

    def abandon(self) -> None:
        """Remove what was written."""
        shutil.rmtree(self._generation, ignore_errors=True)

    def _write(self, name: str, data: bytes) -> None:
        try:
            (self._generation / name).write_bytes(data)
        except OSError as error:
            raise _unwritable(self._folder, error) from error
        self._checksums[name] = zlib.crc32(data)


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
    generation = folder / _GENERATIONS / name
    if not name or "/" in name or not generation.is_dir():
        raise IndexDamaged(f"{pointer}: names no generation of this index; run `cop index` to build it again")
    return generation


def _unwritable(folder: Path, error: OSError) -> StoreError:
    return StoreError(f"{folder}: cannot be written ({error.strerror}); choose another place with --index or COP_INDEX")
