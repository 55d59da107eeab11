"""The links of a document's page that lead to its files in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import unquote

import httpx

from indexer.fetching.addresses import FORMATS, Pattern, letter_of

_FILE = re.compile(
    r"(?P<name>S\d\d-CL-C-\d{4})!(?P<mark>[A-Z0-9-]*)!(?P<kind>[A-Z]+)-(?P<letter>[A-Z])(?![A-Z])", re.IGNORECASE
)


class _Links(HTMLParser):
    """Collects the target of every link, and what relative ones are relative to."""

    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag's target."""
        target = dict(attrs).get("href")
        if target and tag == "base":
            self.base = target
        elif target and tag == "a":
            self.targets.append(target.strip())


def document_links(html: str, page: str, pattern: Pattern, code: str) -> tuple[str, ...]:
    """Absolute addresses of the document's files in this language that the page links to, Word before PDF.

    `page` is the page's own address. Files of other documents, revisions and languages are left out.
    """
    kinds = [kind for kind, _ in FORMATS]
    found: dict[str, int] = {}
    for target in _targets(html, page):
        match = _FILE.search(unquote(target))
        if match is None or match["kind"].upper() not in kinds:
            continue
        mark = match["mark"].upper()
        named = (match["name"].upper(), match["letter"].upper())
        if named == (pattern.name, letter_of(code)) and mark == pattern.mark:
            found.setdefault(target, kinds.index(match["kind"].upper()))
    return tuple(sorted(found, key=lambda target: found[target]))


def _targets(html: str, page: str) -> Iterator[str]:
    links = _Links()
    links.feed(html)
    links.close()
    try:
        base = httpx.URL(page).join(links.base) if links.base else httpx.URL(page)
    except (httpx.InvalidURL, ValueError):
        base = httpx.URL(page)
    for target in links.targets:
        try:
            yield str(base.join(target))
        except (httpx.InvalidURL, ValueError):
            continue  # a link that leads nowhere
