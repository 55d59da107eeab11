"""Advisory file lock, released by the operating system when the process exits, however it exits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import InputError

_PATIENCE_SECONDS = 30.0
"""How long another holder is usually waited for."""
_FOREVER = -1.0


@contextmanager
def exclusive_lock(path: Path, patience: float | None = _PATIENCE_SECONDS) -> Iterator[None]:
    """Hold the lock of this file while the block runs; wait so many seconds for another holder, None for ever.

    Raises InputError where somebody else holds it for too long, OSError where the file cannot be made.
    """
    from filelock import FileLock, Timeout  # asyncio with it: only for who writes

    lock = FileLock(path, _FOREVER if patience is None else patience)
    try:
        lock.acquire()
    except Timeout as error:
        raise InputError(f"{path}: somebody else is writing there; try again when they have done") from error
    try:
        yield
    finally:
        lock.release()


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock of this file."""
    from filelock import FileLock, Timeout

    if not path.exists():
        return False
    try:
        FileLock(path, 0).acquire().lock.release()
    except Timeout:
        return True
    except OSError:
        return False
    return False
