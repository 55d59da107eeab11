"""`fetched.json`: of everything that was fetched, from where, when, and what it was."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter, ValidationError

from indexer.errors import InputError
from indexer.fetching.partial import Stamp

NAME = "fetched.json"


@dataclass(frozen=True, slots=True)
class FetchedDocument:
    """A document that was fetched."""

    symbol: str
    language: str
    file: str
    """Where it lies, relative to the corpus."""
    address: str
    final_address: str
    """Where redirects led to."""
    time: str
    """When it was fetched, UTC."""
    sha256: str
    size: int
    """In bytes."""
    etag: str = ""
    last_modified: str = ""

    @property
    def stamp(self) -> Stamp:
        """What the server called it."""
        return Stamp(self.etag, self.last_modified)


class Lock:
    """The entries, one a symbol and language."""

    def __init__(self, path: Path, entries: list[FetchedDocument]) -> None:
        self._path = path
        self._entries = {(entry.symbol, entry.language): entry for entry in entries}

    @classmethod
    def load(cls, corpus: Path) -> Self:
        """The lock file of the corpus, empty where there is none yet; raises InputError where it is damaged."""
        path = corpus / NAME
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            return cls(path, TypeAdapter(list[FetchedDocument]).validate_python(data))
        except FileNotFoundError:
            return cls(path, [])
        except (OSError, ValueError, ValidationError) as error:
            why = str(error).split("\n", 1)[0]
            raise InputError(f"{path}: damaged ({why}); mend it, or move it away to begin a new one") from error

    def get(self, symbol: str, language: str) -> FetchedDocument | None:
        """What was fetched last of this document."""
        return self._entries.get((symbol, language))

    def put(self, entry: FetchedDocument) -> None:
        """Note what was fetched, on disk too: the old file or the new one is there, never half of one."""
        self._entries[entry.symbol, entry.language] = entry
        rows = [asdict(self._entries[key]) for key in sorted(self._entries)]
        beside = self._path.with_name(f".{NAME}.new")
        with beside.open("w", encoding="utf-8") as file:
            file.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)
