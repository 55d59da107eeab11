"""Static site: the same pages as files in a folder."""

from __future__ import annotations

from pathlib import Path

from bot.web.page import File
from bot.web.pages import all_pages
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import LEAF, Renderer, assets
from indexer.errors import UsageError

_MARK = ".cop-site"
"""Marker file: the folder was written by `cop site` and may be overwritten."""


def write_site(room: ReadingRoom, out: Path) -> int:
    """Write all pages into the folder, and return how many files these are.

    Raises UsageError where the folder holds something else, or cannot be written.
    """
    _claim(out)
    renderer = Renderer(served=False)
    written: set[Path] = {out / _MARK}
    for address, maker in all_pages(room).items():
        found = maker()
        if isinstance(found, File):
            written.add(_write(out / address, found.content))
        else:
            written.add(_write(out / address / LEAF, renderer.render(found).encode()))
    for address, file in assets().items():
        written.add(_write(out / address, file.content))
    _sweep(out, written)
    return len(written) - 1


def _claim(out: Path) -> None:
    try:
        if out.is_dir() and any(out.iterdir()) and not (out / _MARK).exists():
            raise UsageError(f"{out} is not empty and was not written by `cop site`; name a new folder")
        out.mkdir(parents=True, exist_ok=True)
        (out / _MARK).touch()
    except OSError as error:
        raise UsageError(f"cannot write into {out} ({error.strerror}); name another folder") from error


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
