"""The files that an index depends on, and whether they still are what it was built from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

from indexer.corpus.places import bundled_corpus
from indexer.errors import CorpusError, Fault

CONFIRMED = "confirmed.yaml"
"""File of the vocabulary for names that reports gave and the secretariat confirmed."""
DIFFERENCES = "differences.yaml"
"""File of acknowledged differences, which a report's folder may hold beside its versions."""
Stamps = dict[str, tuple[int, int]]
"""Size and time of change (ns) by path."""


class Digests:
    """Digests of the source files as they are now; those that have not changed since `known` are not read again."""

    def __init__(self, corpus: Path, known: dict[str, list[Any]]) -> None:
        """`known`: the `sources` of an earlier index."""
        self.corpus = corpus
        self._stamps = stamps(corpus)
        self._known = known
        self._found: dict[str, str] = {}

    @property
    def stamp(self) -> str:
        """Digest of the sizes and times of change of all source files."""
        return digest_of_stamps(self._stamps)

    def of(self, path: Path) -> str:
        """SHA-256 of the file's content; raises CorpusError where it cannot be read."""
        name = _name(self.corpus, path)
        if name not in self._found:
            known = self._known.get(name)
            unchanged = known is not None and known[:2] == list(self._stamps.get(name, ()))
            self._found[name] = known[2] if known and unchanged else content_digest(path)
        return self._found[name]

    def sources(self) -> dict[str, list[Any]]:
        """Every file that the index depends on: size, time of change (ns) and SHA-256, by path.

        Paths are relative to the corpus where the file is inside it.
        """
        return {name: [*stamp, self.of(self.corpus / name)] for name, stamp in self._stamps.items()}


def digest_of_stamps(found: Stamps) -> str:
    """One digest of them all, which is quicker to compare than each."""
    return hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()


def stamps(corpus: Path) -> Stamps:
    """Size and time of change of every source file; cheap."""
    found = {}
    for file in (corpus / "catalogue.yaml", *vocabulary_files(corpus)):
        if file.is_file() and not file.name.startswith("."):
            status = file.stat()
            found[_name(corpus, file)] = (status.st_size, status.st_mtime_ns)
    for folder in _entries(corpus / "reports"):
        if folder.is_dir():
            for entry in _entries(Path(folder.path)):
                if entry.is_file() and not entry.name.startswith(".") and entry.name != DIFFERENCES:
                    status = entry.stat()
                    found[f"reports/{folder.name}/{entry.name}"] = (status.st_size, status.st_mtime_ns)
    return found


def changes(corpus: Path, known: Stamps, seconds: float, stop: Event) -> Iterator[None]:
    """Look at the corpus every so many seconds until `stop` is set; one item whenever it is not what was `known`."""
    last = known
    while not stop.wait(seconds):
        try:
            now = stamps(corpus)
        except OSError:  # a file went away while we looked: look again
            continue
        if now != last:
            last = now
            yield


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in the folder, by name; nothing where it is no folder."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _name(corpus: Path, file: Path) -> str:
    return (file.relative_to(corpus) if file.is_relative_to(corpus) else file).as_posix()


def vocabulary_files(corpus: Path) -> tuple[Path, ...]:
    """The files of the corpus's vocabulary, in order; those of the bundled corpus where it has none of its own.

    The names that were confirmed of its reports are no vocabulary by themselves.
    """
    folder = corpus / "vocabulary"
    own = sorted(folder.glob("*.yaml"))
    if folder.exists() and [file.name for file in own] != [CONFIRMED]:
        return tuple(own)
    return (*sorted((bundled_corpus() / "vocabulary").glob("*.yaml")), *own)


def is_current(corpus: Path, stamp: str, sources: Callable[[], dict[str, list[Any]]]) -> bool:
    """Whether the corpus still is what an index with this stamp was built from.

    `sources` gives those of the index; they are looked at only where the stamp is another one.
    """
    now = stamps(corpus)
    if digest_of_stamps(now) == stamp:
        return True
    known = sources()
    if now.keys() != known.keys():
        return False
    return all(
        list(stamp) == known[name][:2] or content_digest(corpus / name) == known[name][2] for name, stamp in now.items()
    )


def content_digest(path: Path) -> str:
    """SHA-256 of the file; raises CorpusError where it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise CorpusError((Fault(path, 0, f"cannot be read ({error.strerror}); check its permissions"),)) from error
