"""The static site: all its links lead somewhere, and it holds what the server shows."""

from __future__ import annotations

import os
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from bot.web.reading_room import ReadingRoom
from bot.web.site import write_site
from tests.web.reading import read

LINK = re.compile(r' (?:href|src|action)="([^"]*)"')
ID = re.compile(r' id="([^"]*)"')


def test_every_link_leads_to_a_place(site: Path) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert len(pages) > 500
    ids = {path: set(ID.findall(page)) for path, page in pages.items()}
    followed = 0
    for path, page in pages.items():
        for address in set(LINK.findall(page)):
            if address.startswith(("https://", "data:")):
                continue
            parts = urlsplit(unescape(address))
            target = Path(os.path.normpath(path.parent / unquote(parts.path))) if parts.path else path
            assert target in ids or target.is_file(), (path, address)
            assert not parts.fragment or unquote(parts.fragment) in ids[target], (path, address)
            followed += 1
    assert followed > 10_000


def test_there_is_nothing_to_ask_where_nobody_answers(site: Path) -> None:
    assert not (site / "en" / "ask").exists()
    form = read((site / "en" / "index.html").read_text(encoding="utf-8")).one("form")
    assert form.attributes["action"] == "../en/search/index.html"


def test_pages_are_read_without_a_fault(site: Path) -> None:
    for path in (*site.glob("C3*/**/*.html"), *site.glob("ar/*/index.html"), *site.glob("zh/meetings/*/index.html")):
        read(path.read_text(encoding="utf-8"))


@pytest.mark.slow
def test_a_second_run_takes_away_what_is_no_more(fictional_room: ReadingRoom, site: Path, tmp_path: Path) -> None:
    site = Path(shutil.copytree(site, tmp_path / "site"))
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    old = site / "C19" / "1" / "en" / "index.html"
    old.parent.mkdir(parents=True)
    old.write_text("the page of a report that is no more")
    write_site(fictional_room, site)
    assert not (site / "C19").exists()
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
