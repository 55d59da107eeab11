"""Where the bundled corpus is, and where the index of a corpus is kept."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path


def bundled_corpus() -> Path:
    """The corpus that is installed with the program."""
    return Path(__file__).resolve().parents[2] / "corpus"


def default_index(corpus: Path) -> Path:
    """The per-user folder for the index of this corpus."""
    if os.name == "nt":
        root = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        root = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    name = hashlib.sha256(str(corpus.resolve()).encode()).hexdigest()[:12]
    return root / "cop-assistant" / f"index-{name}"
