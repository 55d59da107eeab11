"""Files that are written whole: their name stands for all of the data or, if anything fails, for what it stood for."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_FOR_ALL = 0o644


def write_whole(path: Path, data: bytes, mode: int = _FOR_ALL) -> None:
    """Write a file so that its name stands for all of the data or, if anything fails, for what it stood for before.

    Raises OSError.
    """
    handle, name = tempfile.mkstemp(prefix=".part-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
