"""Opening the index that belongs to a corpus: built when missing, rebuilt when out of date, else as it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from indexer.errors import CopError, IndexMissing, InputError, StoreError
from indexer.index import Index
from indexer.sources import bundled_corpus, is_current
from indexer.store import earlier_generations, open_generation

__all__ = ["bundled_corpus", "default_index", "open_current"]

Notify = Callable[[str], None]
"""Called with one line for the user: what was wrong and what was done about it."""


def default_index(corpus: Path) -> Path:
    """The per-user folder for the index of this corpus."""
    if os.name == "nt":
        root = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        root = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    name = hashlib.sha256(str(corpus.resolve()).encode()).hexdigest()[:12]
    return root / "cop-assistant" / f"index-{name}"


def open_current(corpus: Path, path: Path, notify: Notify) -> Index:
    """The index of the corpus as it is now.

    Where the corpus is at fault, or the new index cannot be written, the last good index answers and `notify` is told.
    Raises InputError or StoreError where there is none.
    """
    last, manifest, damage = _last_good(path)
    try:
        if last is not None and manifest is not None and is_current(corpus, manifest):
            for fault in manifest["faults"]:
                notify(fault)
            return last
        from indexer.building import build_index  # reads YAML, CLDR and parsers: only where something changed

        build = build_index(corpus, path)
    except (InputError, StoreError) as error:
        if last is None:
            raise
        notify(f"{error} (answering from the last good index)")
        return last
    if damage:
        notify(f"{damage} (built again)")
    for fault in build.faults:
        notify(fault)
    return build.index


def _last_good(path: Path) -> tuple[Index | None, dict[str, Any] | None, str]:
    """The newest index that can be read, its manifest if it is the current one, and what is wrong with that if not."""
    try:
        reader, manifest = open_generation(path)
        return Index.load(reader), manifest, ""
    except IndexMissing:
        return None, None, ""
    except StoreError as error:
        if not (path / "generations").is_dir():
            raise  # the folder is not an index: leave it alone
        damage = _place(error)
    earlier = next((reader for reader, _ in earlier_generations(path)), None)
    return Index.load(earlier) if earlier else None, None, damage


def _place(error: CopError) -> str:
    """The error without its advice, where the advice is being followed."""
    return str(error).partition("; ")[0]
