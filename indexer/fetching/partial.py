"""A document while it is being fetched: a file that a broken transfer leaves behind for the next one to go on with.

It lies outside the reports; beside it, a note says of which version of the document it is the beginning.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

_RANGE = re.compile(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15}|\*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a server calls a version of a document; empty where it does not say."""

    etag: str = ""
    modified: str = ""

    @classmethod
    def of(cls, response: httpx.Response) -> Stamp:
        """The stamp of what this response carries."""
        return cls(response.headers.get("etag", ""), response.headers.get("last-modified", ""))

    @property
    def strong(self) -> str:
        """What proves that two answers have the same bytes; empty if nothing does."""
        return self.modified if self.etag.startswith("W/") or not self.etag else self.etag

    @property
    def conditions(self) -> dict[str, str]:
        """Headers that ask for the document only if it is another version."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class _Note:
    """Of what the file is the beginning; `total` is the size of the whole, -1 where the server does not say."""

    address: str
    etag: str = ""
    modified: str = ""
    total: int = -1


class Partial:
    """The beginning of the document at one address."""

    def __init__(self, folder: Path, address: str) -> None:
        name = hashlib.sha256(address.encode()).hexdigest()[:24]
        self.address = address
        self.path = folder / f"{name}.part"
        self._notes = folder / f"{name}.json"
        self._note = self._read_note()

    @property
    def size(self) -> int:
        """Bytes that are there."""
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def total(self) -> int:
        """Bytes of the whole document; -1 where it is not known."""
        return self._note.total

    @property
    def headers(self) -> dict[str, str]:
        """Headers that ask for the rest, if it still is the same version; none where there is nothing to go on with."""
        proof = Stamp(self._note.etag, self._note.modified).strong
        return {"Range": f"bytes={self.size}-", "If-Range": proof} if proof and self.size else {}

    def begin(self, response: httpx.Response) -> None:
        """Start anew, with what this response is about to carry."""
        stamp = Stamp() if "content-encoding" in response.headers else Stamp.of(response)
        total = -1 if "content-encoding" in response.headers else int(response.headers.get("content-length", -1))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(b"")
        self._note = _Note(self.address, stamp.etag, stamp.modified, total)
        self._notes.write_text(json.dumps(asdict(self._note)), encoding="utf-8")

    def continues(self, response: httpx.Response) -> bool:
        """Whether this answer (206) carries the rest of what is there: same version, same place, same length."""
        match = _RANGE.fullmatch(response.headers.get("content-range", ""))
        if match is None or not self.size or "content-encoding" in response.headers:
            return False
        stamp, note = Stamp.of(response), self._note
        totals = {int(match[2]) if match[2] != "*" else -1, note.total} - {-1}
        same = stamp.etag in {"", note.etag} and stamp.modified in {"", note.modified} and len(totals) < 2  # noqa: PLR2004 (one total, or none)
        return same and int(match[1]) == self.size

    def forget(self) -> None:
        """Leave nothing behind."""
        self.path.unlink(missing_ok=True)
        self._notes.unlink(missing_ok=True)
        self._note = _Note(self.address)

    def _read_note(self) -> _Note:
        try:
            note = _Note(**json.loads(self._notes.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):  # none, or a broken one: then the file is of no use either
            return _Note(self.address)
        return note if note.address == self.address else _Note(self.address)
