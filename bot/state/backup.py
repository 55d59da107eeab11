"""Backup of corpus and state in one file, and its restoration: whole, or not at all."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sqlite3
import tarfile
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from bot.log_file import read_whole
from bot.state.places import State, StateFile
from indexer.corpus.catalogue import load_catalogue
from indexer.errors import InputError
from indexer.store.file_lock import exclusive_lock
from indexer.store.whole_file import write_whole

_MANIFEST, _FORMAT = "manifest.json", 1
_CORPUS, _STATE = "corpus", "state"
_LOCK = ".adding"
"""Held by whoever brings a report in."""
_PRIVATE = 0o600
_MAX_BYTES = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds."""

    made: str
    """ISO time, in UTC."""
    files: Mapping[str, bytes]
    """By name: `corpus/…`, `state/NAME`."""

    def below(self, part: str) -> dict[str, bytes]:
        """The files of one part, by their names within it."""
        prefix = f"{part}/"
        return {name.removeprefix(prefix): data for name, data in self.files.items() if name.startswith(prefix)}


def write_backup(target: Path, corpus: Path, state: State) -> Backup:
    """Write corpus and state to a file that its owner alone may read; the state as of one moment, while it is used.

    Raises InputError where something cannot be read or written.
    """
    try:
        held = {f"{_CORPUS}/{name}": data for name, data in _corpus_files(corpus)}
        held |= {f"{_STATE}/{file.name}": _content(file) for file in state.files if file.path.exists()}
        backup = Backup(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), held)
        _write(target, backup)
    except (OSError, sqlite3.Error, ValueError) as error:
        raise InputError(f"{target}: the backup cannot be made ({error})") from error
    return backup


def read_backup(source: Path) -> Backup:
    """Read a backup, and prove that it is whole. Raises InputError."""
    try:
        with tarfile.open(source, "r:gz") as archive:
            held = dict(_members(archive))
        manifest = json.loads(held.pop(_MANIFEST))
        sums, made, form = manifest["files"], str(manifest["made"]), manifest["format"]
    except (OSError, EOFError, tarfile.TarError, zlib.error, KeyError, ValueError, TypeError) as error:
        raise InputError(f"{source}: is no whole backup ({type(error).__name__}: {error})") from error
    if form != _FORMAT:
        raise InputError(f"{source}: was made by another version of the program (format {form}); restore it with that")
    if sums != {name: _digest(data) for name, data in held.items()}:
        raise InputError(f"{source}: is damaged, or was changed; take another backup")
    return Backup(made, held)


def restore(backup: Backup, corpus: Path, state: State, *, replace: bool) -> Path | None:
    """Put corpus and state in their places; with `replace` in those of others. Returns where the old corpus is kept.

    Raises InputError where something is there already, or cannot be written; then nothing has changed.
    """
    held = backup.below(_STATE)
    files = [file for file in state.files if file.name in held]
    taken = [file.path for file in files if file.path.exists()]
    if corpus.is_dir() and any(corpus.iterdir()):
        taken.insert(0, corpus)
    if taken and not replace:
        raise InputError(f"{taken[0]}: is there already; give --replace, and what is there gives way to the backup")
    try:
        with _corpus_put(backup.below(_CORPUS), corpus.absolute()) as kept:
            for file in files:
                _put_state(file, held[file.name])
    except (OSError, sqlite3.Error) as error:
        raise InputError(f"{corpus}: cannot be restored ({error})") from error
    return kept


def _corpus_files(corpus: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the corpus, while nobody brings a report in."""
    lock = exclusive_lock(corpus / _LOCK) if os.access(corpus, os.W_OK) else nullcontext()
    with lock:
        for path in sorted(corpus.rglob("*")):
            name = path.relative_to(corpus)
            is_passing = any(part.startswith(".") or part == "__pycache__" for part in name.parts)
            if path.is_file() and not is_passing:
                yield name.as_posix(), path.read_bytes()


def _content(file: StateFile) -> bytes:
    if not file.is_database:
        return read_whole(file.path)
    with closing(sqlite3.connect(file.path)) as source, closing(sqlite3.connect(":memory:")) as copy:
        source.backup(copy)
        return copy.serialize()


def _write(target: Path, backup: Backup) -> None:
    manifest = {"format": _FORMAT, "made": backup.made, "files": {n: _digest(d) for n, d in backup.files.items()}}
    first = {_MANIFEST: json.dumps(manifest, ensure_ascii=False, indent=1).encode()}
    handle, name = tempfile.mkstemp(prefix=".part-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
            for each, data in {**first, **backup.files}.items():
                member = tarfile.TarInfo(each)
                member.size, member.mode = len(data), _PRIVATE
                archive.addfile(member, io.BytesIO(data))
        Path(name).chmod(_PRIVATE)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    """The files of an archive; raises ValueError for what no backup has: links, and names that lead elsewhere."""
    size = 0
    for member in archive:
        size += member.size
        path = PurePosixPath(member.name)
        content = archive.extractfile(member) if member.isreg() else None
        if content is None or path.is_absolute() or ".." in path.parts or "\\" in member.name:
            raise ValueError(f"{member.name!r} is nothing that a backup has")
        if size > _MAX_BYTES:
            raise ValueError("too large")
        yield member.name, content.read()


@contextmanager
def _corpus_put(files: Mapping[str, bytes], corpus: Path) -> Iterator[Path | None]:
    """Write the corpus beside its place, prove it, and change places with what is there, which is kept.

    Where the block fails, they change places again.
    """
    corpus.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".restored-", dir=corpus.parent))
    kept = corpus.with_name(f"{corpus.name}-replaced-{datetime.now(UTC):%Y%m%dT%H%M%S}") if corpus.exists() else None
    try:
        for name, data in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        load_catalogue(made)
        made.chmod(0o755)
        if kept:
            corpus.rename(kept)
        try:
            made.rename(corpus)
            yield kept
        except BaseException:
            if corpus.exists():
                corpus.rename(made)
            if kept:
                kept.rename(corpus)
            raise
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _put_state(file: StateFile, data: bytes) -> None:
    """Put a file of state in place; a database that is in use gets the content as one change."""
    file.path.parent.mkdir(parents=True, exist_ok=True)
    if not (file.is_database and file.path.exists()):
        write_whole(file.path, data, _PRIVATE)
        return
    copy = file.path.with_name(f".restored-{file.path.name}")
    write_whole(copy, data, _PRIVATE)
    try:
        with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(file.path)) as target:
            source.backup(target)
    finally:
        for made in copy.parent.glob(f"{copy.name}*"):
            made.unlink()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
