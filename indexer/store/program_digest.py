"""Which version of the program an index was made by."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SCHEMA = 6
"""Version of the layout of an index's folder; raised whenever `store` changes it."""
DECIDING = (
    "acts",
    "build",
    "corpus",
    "document_status.py",
    "frames",
    "languages",
    "lexicon",
    "model.py",
    "parser",
    "partial_date.py",
    "readers",
    "record",
    "search/bm25/formula.py",
    "search/bm25/postings.py",
    "search/bm25/terms.py",
    "search/records.py",
    "search/section_file.py",
    "search/segment.py",
    "text",
)
"""Modules and packages of the indexer that decide what an index holds, and how; the others only look into it."""


@cache
def program_digest(root: Path = Path(__file__).parents[1]) -> str:
    """Digest of the source that decides what an index holds: another parser or analyzer makes another index."""
    digest = hashlib.sha256(str(SCHEMA).encode())
    for place in DECIDING:
        for path in sorted((root / place).rglob("*") if (root / place).is_dir() else (root / place,)):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def program_stamp(program: str, root: Path = Path(__file__).parents[1]) -> str:
    """Digest of the sizes and times of change of that source as it is now: what the digest `program` was made of.

    Where it is the same, the source need not be read again.
    """
    found = sorted((path, *stamp) for place in DECIDING for path, *stamp in _stamps(os.path.join(root, place)))  # noqa: PTH118
    return hashlib.sha256(f"{program}{found}".encode()).hexdigest()


def _stamps(place: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of change (ns) of a file, or of all files in a folder."""
    if not os.path.isdir(place):  # noqa: PTH112 (a tenth of the time that pathlib takes)
        status = os.stat(place)  # noqa: PTH116
        yield place, status.st_size, status.st_mtime_ns
        return
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
