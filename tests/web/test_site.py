"""The static site: all its links lead somewhere, and it holds what the server shows."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from bot.web.room import Room
from bot.web.site import write_site
from tests.web.reading import Document, read


def test_every_link_leads_to_a_place(site: Path) -> None:
    pages = {path: read(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    assert len(pages) > 500
    ids = {path: {e.attributes["id"] for e in page.elements if "id" in e.attributes} for path, page in pages.items()}
    followed = 0
    for path, page in pages.items():
        for address in _addresses(page):
            parts = urlsplit(address)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            assert target.is_file(), (path, address)
            if parts.fragment:
                assert unquote(parts.fragment) in ids[target], (path, address)
            followed += 1
    assert followed > 10_000


def _addresses(page: Document) -> list[str]:
    """Everything that the page links to or loads, but for other sites and data."""
    found = [e.attributes.get("href") or e.attributes.get("src") or e.attributes.get("action") for e in page.elements]
    return [address for address in found if address and not address.startswith(("https://", "data:"))]


def test_a_second_run_takes_away_what_is_no_more(fictional_room: Room, room: Room, tmp_path: Path) -> None:
    write_site(fictional_room, tmp_path / "site")
    assert (tmp_path / "site" / "C33" / "42" / "ar" / "index.html").exists()
    write_site(room, tmp_path / "site")
    assert not (tmp_path / "site" / "C33").exists()
    assert (tmp_path / "site" / "C21" / "57" / "ar" / "index.html").exists()
