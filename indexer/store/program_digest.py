"""Which version of the program an index was made by."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

SCHEMA = 5
"""Version of the layout of an index's folder; raised whenever `store` changes it."""
DECIDING = (
    "acts",
    "build",
    "corpus",
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
