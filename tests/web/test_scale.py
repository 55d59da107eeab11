"""A hundred reports in six languages: how long their site takes, and how large its pages are."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from bot.web.reading_room import ReadingRoom
from bot.web.site import write_site
from indexer import Index
from tests.web.many import make_many

MAX_QUESTION_LENGTH = 60
"""Seconds of computing; the site is written by one thread."""
LARGEST = 150_000
"""Bytes of a page without its data tables."""
TABLE = re.compile(rb"<table.*?</table>", re.DOTALL)


def test_no_page_is_too_large(site: Path) -> None:
    assert all(size <= LARGEST for size in sizes(site).values())


@pytest.mark.slow
def test_the_site_of_a_hundred_reports(corpus: Path, tmp_path: Path) -> None:
    room = ReadingRoom(Index.build(make_many(corpus, tmp_path, 100)))
    begun = time.process_time()
    write_site(room, tmp_path / "site")
    took = time.process_time() - begun
    assert took < MAX_QUESTION_LENGTH
    large = {path: size for path, size in sizes(tmp_path / "site").items() if size > LARGEST}
    assert not large


def sizes(folder: Path) -> dict[Path, int]:
    """Bytes of each page without its tables."""
    return {path: len(TABLE.sub(b"", path.read_bytes())) for path in folder.rglob("*.html")}
