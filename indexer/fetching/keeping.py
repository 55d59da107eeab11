"""What becomes of a document that was fetched: handed on into the corpus, and noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from indexer.fetching.client import Got
from indexer.fetching.lock import FetchedDocument, Lock
from indexer.fetching.plan import Target

FETCHED, CHANGED, UNCHANGED = "fetched", "changed", "unchanged"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A document as it came."""

    target: Target
    path: Path
    """Its bytes; the file is gone when the document has been handed on."""
    kind: str
    """`docx`, `doc` or `pdf`, by its content."""
    address: str


Deliver = Callable[[Fetched], Path]
"""Puts the document into the corpus, in place of the version that is there (which is kept), and returns its file.

Raises CopError where the document cannot be taken; then the corpus is as it was.
"""


class Keeper:
    """Takes documents into a corpus."""

    def __init__(self, corpus: Path, deliver: Deliver) -> None:
        self.lock = Lock.load(corpus)
        self._corpus = corpus
        self._deliver = deliver

    def held(self, target: Target) -> Path | None:
        """The version that the corpus holds."""
        folder = self._corpus / "reports" / target.symbol.folder
        return next((file for file in sorted(folder.glob(f"{target.language}.*")) if file.is_file()), None)

    def last(self, target: Target) -> FetchedDocument | None:
        """What was fetched last of this document, if the corpus still holds a version."""
        return self.lock.get(str(target.symbol), target.language) if self.held(target) else None

    def still(self, target: Target, got: Got) -> None:
        """Note that the server has nothing new."""
        entry = self.last(target)
        assert entry is not None
        self._note(target, got, self._corpus / entry.file, entry)

    def take(self, target: Target, got: Got, kind: str) -> tuple[str, Path]:
        """Hand the document on; whether it is new, changed or unchanged, and its file.

        Raises CopError where it is refused; corpus and lock file then are as they were.
        """
        assert got.path is not None
        held, last = self.held(target), self.last(target)
        if held is not None and got.sha256 in {last.sha256 if last else "", _digest(held)}:
            self._note(target, got, held, last)
            return UNCHANGED, held
        file = self._deliver(Fetched(target, got.path, kind, got.address))
        self._note(target, got, file, None)
        return (CHANGED if held else FETCHED), file

    def _note(self, target: Target, got: Got, file: Path, last: FetchedDocument | None) -> None:
        """Note what was fetched; of an unchanged document the time and the content stay as they were noted."""
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        self.lock.put(
            FetchedDocument(
                symbol=str(target.symbol),
                language=target.language,
                file=file.relative_to(self._corpus).as_posix(),
                address=got.address,
                final_address=got.final,
                time=last.time if last else now,
                sha256=last.sha256 if last else got.sha256,
                size=last.size if last else got.size,
                etag=got.stamp.etag or (last.etag if last else ""),
                last_modified=got.stamp.modified or (last.last_modified if last else ""),
            )
        )


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
