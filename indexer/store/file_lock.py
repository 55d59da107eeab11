"""One writer at a time: a lock that the operating system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import InputError

_PATIENCE = 30.0
"""Seconds that another holder is usually waited for."""
_PAUSE = 0.05


@contextmanager
def alone(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the lock of this file while the block runs; another holder is waited for so many seconds.

    Raises InputError where somebody else holds it for too long, OSError where the file cannot be made.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        end = time.monotonic() + patience
        while not _try(handle):
            if time.monotonic() > end:
                raise InputError(f"{path}: somebody else is writing there; try again when they have done")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def is_held(path: Path) -> bool:
    """Whether somebody holds the lock of this file."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _try(handle)
    finally:
        os.close(handle)


def _try(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
