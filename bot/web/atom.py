"""Atom feeds (RFC 4287): an entry a report, with the paragraphs that the feed is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from bot.citations.urls import site_url
from bot.safe_text import safe_line
from bot.web.page import Reference, Text
from bot.web.rendering import direction, relative

TYPE = "application/atom+xml; charset=utf-8"
_ATOM, _XHTML, _XML = (
    "http://www.w3.org/2005/Atom",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/XML/1998/namespace",
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph of an entry."""

    reference: Reference
    label: str
    """What it tells, and what kind of text it is; may be empty."""
    text: Text


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """What is new in one report."""

    key: str
    """The same for ever, and no other entry's."""
    title: str
    address: str
    date: str
    """ISO 8601, of a day."""
    quoted: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed for readers of one language."""

    address: str
    page: str
    """Address of the page that it is of."""
    language: str
    title: str
    author: str
    entries: Sequence[FeedEntry]
    """The latest first."""


def atom(feed: Feed, *, served: bool) -> bytes:
    """The feed as XML. Links are absolute where the site's address is known, else relative to the feed."""

    def to(address: str) -> str:
        site = site_url()
        return f"{site}/{address}" if site else relative(feed.address, address, served=served)

    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    root.set(f"{{{_XML}}}lang", feed.language)
    _add(root, "id", _id(feed.address))
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(max((entry.date for entry in feed.entries), default="1970-01-01")))
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "link", rel="self", href=to(feed.address))
    _add(root, "link", rel="alternate", href=to(feed.page), type="text/html")
    for entry in feed.entries:
        _add_entry(root, feed, entry, to(entry.address), [to(each.reference.address) for each in entry.quoted])
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _add_entry(root: etree._Element, feed: Feed, entry: FeedEntry, link: str, links: list[str]) -> None:
    element = _add(root, "entry")
    _add(element, "id", _id(f"{feed.address} {entry.key}"))
    _add(element, "title", entry.title)
    _add(element, "updated", _moment(entry.date))
    _add(element, "link", rel="alternate", href=link, type="text/html")
    if entry.quoted:
        content = _add(element, "content", type="xhtml")
        body = etree.SubElement(content, f"{{{_XHTML}}}div", None, {None: _XHTML})  # type: ignore[dict-item]
        body.set("dir", direction(feed.language))
        for each, address in zip(entry.quoted, links, strict=True):
            _add_quoted(body, each, address)


def _add_quoted(body: etree._Element, quoted: Quoted, address: str) -> None:
    above = etree.SubElement(body, f"{{{_XHTML}}}p")
    link = etree.SubElement(above, f"{{{_XHTML}}}a", href=address)
    etree.SubElement(link, f"{{{_XHTML}}}bdi", dir="ltr").text = safe_line(quoted.reference.text)
    if quoted.label:
        link.tail = f" · {safe_line(quoted.label)}"
    language = quoted.text.language
    block = etree.SubElement(body, f"{{{_XHTML}}}blockquote", lang=language, dir=direction(language))
    block.text = safe_line(quoted.text.text)


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text:
        element.text = safe_line(text)
    return element


def _id(key: str) -> str:
    """An id that no server's name is part of: it stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'cop:{key}')}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
