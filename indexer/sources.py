"""The files that an index depends on, and whether they still are what it was built from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

from indexer.errors import CorpusError, Fault

Stamps = dict[str, tuple[int, int]]
"""Size and time of change (ns) by path."""


def sources(corpus: Path) -> dict[str, list[Any]]:
    """Every file that the index depends on: size, time of change (ns) and SHA-256, by path.

    Paths are relative to the corpus where the file is inside it.
    """
    return {name: [*stamp, content_digest(corpus / name)] for name, stamp in stamps(corpus).items()}


def stamps(corpus: Path) -> Stamps:
    """Size and time of change of every source file; cheap."""
    files = [corpus / "catalogue.yaml", *vocabulary_files(corpus), *(corpus / "reports").glob("*/*")]
    found = {}
    for file in sorted(files):
        if file.is_file() and not file.name.startswith("."):
            status = file.stat()
            name = file.relative_to(corpus) if file.is_relative_to(corpus) else file
            found[name.as_posix()] = (status.st_size, status.st_mtime_ns)
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


def bundled_corpus() -> Path:
    """The corpus that is installed with the program."""
    return Path(__file__).resolve().parent.parent / "corpus"


def vocabulary_files(corpus: Path) -> tuple[Path, ...]:
    """The files of the corpus's vocabulary, in order; those of the bundled corpus where it has none of its own."""
    folder = corpus / "vocabulary"
    if not folder.exists():
        folder = bundled_corpus() / "vocabulary"
    return tuple(sorted(folder.glob("*.yaml")))


def is_current(corpus: Path, manifest: dict[str, Any]) -> bool:
    """Whether the corpus still is what the index was built from."""
    known: dict[str, list[Any]] = manifest["sources"]
    now = stamps(corpus)
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
