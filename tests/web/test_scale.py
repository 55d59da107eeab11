"""Many reports in six languages: how the computing of their site grows, and how large its pages are."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from bot.web.reading_room import ReadingRoom
from bot.web.site import write_site
from indexer import Index
from tests.web.many import make_many

FEW, MANY = 10, 40
MAX_GROWTH = 1.6
"""Computing a report for many reports, as a multiple of that for few; the site is written by one thread."""
LARGEST = 150_000
"""Bytes of a page without its data tables."""
TABLE = re.compile(rb"<table.*?</table>", re.DOTALL)


def test_no_page_is_too_large(site: Path) -> None:
    assert all(size <= LARGEST for size in sizes(site).values())


@pytest.mark.slow
def test_the_site_of_many_reports(corpus: Path, tmp_path: Path) -> None:
    few, many = (_computing(corpus, tmp_path / str(reports), reports) / reports for reports in (FEW, MANY))
    assert many < MAX_GROWTH * few
    large = {path: size for path, size in sizes(tmp_path / str(MANY) / "site").items() if size > LARGEST}
    assert not large


def _computing(corpus: Path, folder: Path, reports: int) -> float:
    """Seconds of computing that the site of so many reports takes."""
    folder.mkdir()
    room = ReadingRoom(Index.build(make_many(corpus, folder, reports)))
    begun = time.process_time()
    write_site(room, folder / "site")
    return time.process_time() - begun


def sizes(folder: Path) -> dict[Path, int]:
    """Bytes of each page without its tables."""
    return {path: len(TABLE.sub(b"", path.read_bytes())) for path in folder.rglob("*.html")}
