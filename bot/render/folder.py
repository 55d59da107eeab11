"""A folder that a command writes and keeps in step: what an earlier run wrote there and is no more goes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from indexer.errors import UsageError


def write_folder(out: Path, files: Iterable[tuple[str, bytes]], command: str) -> int:
    """Write files (by path below the folder), delete what is no longer among them, and return how many there are.

    Raises UsageError where the folder holds what this command has not written, or cannot be written.
    """
    mark = out / f".cop-{command}"
    try:
        _claim(out, mark, command)
        written = {mark, *(_write(out / name, content) for name, content in files)}
        _sweep(out, written)
    except OSError as error:
        raise UsageError(f"cannot write into {out} ({error.strerror}); name another folder") from error
    return len(written) - 1


def _claim(out: Path, mark: Path, command: str) -> None:
    """Put the marker file that says that the folder may be overwritten."""
    if out.is_dir() and any(out.iterdir()) and not mark.exists():
        raise UsageError(f"{out} is not empty and was not written by `cop {command}`; name a new folder")
    out.mkdir(parents=True, exist_ok=True)
    mark.touch()


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def _sweep(out: Path, written: set[Path]) -> None:
    """Delete files of an earlier run that this one has not written."""
    for path in sorted(out.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in written:
            path.unlink()
