"""Which version of the program an index was made by."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

SCHEMA = 2
"""Version of the layout below; raised whenever it changes."""


@cache
def program_digest() -> str:
    """Digest of the indexer's own source: parser, analyzers and facts of another version make another index."""
    digest = hashlib.sha256(str(SCHEMA).encode())
    root = Path(__file__).parents[1]
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
