"""Static site: the same pages as files in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.render.folder import write_folder
from bot.web.page import File
from bot.web.pages import all_pages
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import LEAF, Renderer, assets


def write_site(room: ReadingRoom, out: Path) -> int:
    """Write all pages into the folder, and return how many files these are.

    Raises UsageError where the folder holds something else, or cannot be written.
    """
    return write_folder(out, _files(room), "site")


def _files(room: ReadingRoom) -> Iterator[tuple[str, bytes]]:
    renderer = Renderer(served=False)
    for address, maker in all_pages(room).items():
        found = maker()
        if isinstance(found, File):
            yield address, found.content
        else:
            yield f"{address}{LEAF}", renderer.render(found).encode()
    for address, file in assets().items():
        yield address, file.content
