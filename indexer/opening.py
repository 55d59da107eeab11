"""Opening the index that belongs to a corpus: built when missing, rebuilt when out of date, else as it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from indexer.errors import CopError, IndexMissing, InputError, StoreError
from indexer.index import Index
from indexer.sources import is_current
from indexer.store import load_manifest

Notify = Callable[[str], None]
"""Called with one line for the user: what was wrong and what was done about it."""


def bundled_corpus() -> Path:
    """The corpus that is installed with the program."""
    return Path(__file__).resolve().parent.parent / "corpus"


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
    manifest = _manifest(path, notify)
    last: Index | None = None
    if manifest is not None:
        try:
            last = Index.open(path)
        except StoreError as error:
            notify(f"{_place(error)} (building it again)")
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
    for fault in build.faults:
        notify(fault)
    return build.index


def _manifest(path: Path, notify: Notify) -> dict[str, Any] | None:
    try:
        return load_manifest(path)[1]
    except IndexMissing:
        return None
    except StoreError as error:
        if not (path / "generations").is_dir():
            raise  # the folder is not an index: leave it alone
        notify(f"{_place(error)} (building it again)")
        return None


def _place(error: CopError) -> str:
    """The error without its advice, where the advice is being followed."""
    return str(error).partition("; ")[0]
