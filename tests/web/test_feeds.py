"""Atom feeds: what is new, as feed readers read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from lxml import etree

from bot.web.pages.feeds import feed_pages
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes
from tests.web.conftest import served
from tests.web.reading import read

NAMES = {"a": "http://www.w3.org/2005/Atom", "h": "http://www.w3.org/1999/xhtml"}


@pytest.fixture(scope="module")
def client(fictional_room: ReadingRoom) -> Iterator[httpx.Client]:
    with served(ReadingRoom(fictional_room.index, served=True)) as one:
        yield one


def feed(client: httpx.Client, address: str) -> etree._Element:
    """The feed, which has all that Atom wants of it."""
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    root = etree.fromstring(response.content)
    for element in (root, *root.iterfind("a:entry", NAMES)):
        for name in ("id", "title", "updated"):
            (found,) = element.iterfind(f"a:{name}", NAMES)
            assert found.text
        assert datetime.fromisoformat(str(element.findtext("a:updated", namespaces=NAMES))).tzinfo
    assert root.findtext("a:author/a:name", namespaces=NAMES)
    ids = [element.text for element in root.iter(f"{{{NAMES['a']}}}id")]
    assert len(set(ids)) == len(ids)
    return root


def links(root: etree._Element) -> set[str]:
    return {str(each.get("href")) for name in ("a:entry/a:link", ".//h:a") for each in root.iterfind(name, NAMES)}


def test_new_reports_the_latest_meeting_first(client: httpx.Client, fictional_room: ReadingRoom) -> None:
    root = feed(client, "/en/feed.xml")
    dates = [str(each.text) for each in root.iterfind("a:entry/a:updated", NAMES)]
    assert dates == sorted(dates, reverse=True)
    index = fictional_room.index
    in_force = {symbol for symbol in fictional_room.reports if not index.report(symbol).superseded_by}
    titles = [str(each.text) for each in root.iterfind("a:entry/a:title", NAMES)]
    assert {title.rpartition(" (")[2].removesuffix(")") for title in titles} == {
        s.rpartition(" (")[2] for s in in_force
    }


@pytest.mark.parametrize("code", codes())
def test_every_feed_is_one_and_leads_to_what_it_quotes(client: httpx.Client, code: str) -> None:
    page = read(client.get(f"/{code}/feeds/").text)
    hrefs = [href for link in page.all("a") if (href := link.attributes.get("href", "")).endswith("feed.xml")]
    assert len(hrefs) > 20
    for href in hrefs[:: max(1, len(hrefs) // 12)]:
        address = urljoin(f"/{code}/feeds/", href)
        root = feed(client, address)
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == code
        for link in sorted(links(root))[:3]:
            path, _, place = urljoin(address, link).partition("#")
            answer = client.get(path)
            assert answer.status_code == 200
            assert not place or f'id="{place}"' in answer.text


def test_what_somebody_did(client: httpx.Client, fictional_room: ReadingRoom) -> None:
    actor, account = max(fictional_room.deeds.items(), key=lambda each: len(each[1]))
    root = feed(client, f"/en/actors/{actor}/feed.xml")
    shown = {str(each.text) for each in root.iterfind(".//h:bdi", NAMES)}
    assert shown == {f"{symbol} §{number}" for symbol, number in account}
    home = client.get(f"/en/actors/{actor}/").text
    assert '<link rel="alternate" type="application/atom+xml"' in home


def test_acts_have_a_feed(client: httpx.Client) -> None:
    root = feed(client, "/en/acts/propose/feed.xml")
    assert root.findtext("a:title", namespaces=NAMES) == "CWG-COP reading room: proposal"
    (page,) = [each.get("href") for each in root.iterfind("a:link", NAMES) if each.get("rel") == "alternate"]
    assert urljoin("/en/acts/propose/feed.xml", str(page)) == "/en/feeds/"


def test_links_are_absolute_where_the_site_has_an_address(
    fictional_room: ReadingRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COP_SITE_URL", "https://cop.example.org/")
    made = feed_pages(fictional_room, "en")["en/feed.xml"]()
    root = etree.fromstring(made.content)  # type: ignore[union-attr]
    assert all(link.startswith("https://cop.example.org/") for link in links(root))


def test_the_static_site_has_them(site: Path) -> None:
    root = etree.fromstring((site / "en" / "feed.xml").read_bytes())
    for link in links(root):
        assert (site / "en" / link).is_file(), link
