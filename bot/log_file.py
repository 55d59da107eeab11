"""A file of lines that several processes append to, and whose old lines are dropped.

Whoever writes holds a lock on the file itself, so that no line is written to a file that has just been replaced.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from indexer.store.whole_file import write_whole

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

_FLAGS = os.O_RDWR | os.O_APPEND | getattr(os, "O_NONBLOCK", 0)
_MODE = 0o600


def append_line(path: Path, line: str) -> None:
    """Write the line in one go, on a line of its own even where the last one was cut short.

    Raises OSError, or ValueError where it cannot be written there.
    """
    with _locked(path, _FLAGS | os.O_CREAT) as file:
        size = os.fstat(file).st_size
        data = f"{line}\n".encode("utf-8", "replace")
        if size and not _ends_a_line(file, size):
            data = b"\n" + data
        if os.write(file, data) < len(data):
            raise ValueError("no space left")


def keep_lines(path: Path, is_kept: Callable[[bytes], bool]) -> int:
    """Drop all other lines; how many. The file is replaced as a whole, or stays as it was.

    Raises OSError, or ValueError where it is no regular file.
    """
    with _locked(path, _FLAGS) as file:
        lines = _content(file).splitlines(keepends=True)
        kept = [line for line in lines if is_kept(line)]
        if len(kept) < len(lines):
            write_whole(path, b"".join(kept), stat.S_IMODE(os.fstat(file).st_mode))
        return len(lines) - len(kept)


def read_whole(path: Path) -> bytes:
    """The content, with no line half written. Raises OSError, or ValueError where it is no regular file."""
    with _locked(path, _FLAGS) as file:
        return _content(file)


@contextmanager
def _locked(path: Path, flags: int) -> Iterator[int]:
    """The file, open and locked, as it is named now."""
    while True:
        file = os.open(path, flags, _MODE)
        try:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                raise ValueError("not a regular file")
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX)
            if _is_named(file, path):
                yield file
                return
        finally:
            os.close(file)


def _is_named(file: int, path: Path) -> bool:
    """Whether the file still has this name: it may have been replaced while its lock was waited for."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(file), path.stat())
    return False


def _content(file: int) -> bytes:
    os.lseek(file, 0, os.SEEK_SET)
    with os.fdopen(os.dup(file), "rb") as whole:
        return whole.read()


def _ends_a_line(file: int, size: int) -> bool:
    os.lseek(file, size - 1, os.SEEK_SET)  # where to write is not concerned: that is always the end
    return os.read(file, 1) == b"\n"
