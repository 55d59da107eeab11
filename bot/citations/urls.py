"""Addresses of the reading room's pages: the one place that knows them.

An address is a folder below the site's root, perhaps with a place in it: `C21/57/en/#5.6`. It stays as it is for ever:
letters are those of symbols, numbers and vocabulary ids, everything else is replaced by what any file system can hold.
"""

from __future__ import annotations

import hashlib
import os
import re
from functools import lru_cache
from urllib.parse import quote, unquote, urlencode

from bot.safe_text import web_address
from indexer.errors import UsageError
from indexer.languages.detect import DEFAULT
from indexer.model import ReportInfo

SITE = "COP_SITE_URL"
"""Environment variable: where the reading room can be read, such as `https://cop.example.org`."""
STATIC = "static/"
ROBOTS = "robots.txt"
REVIEW = "review/"
_OF_REPORT = re.compile(r"/(.+?)/(ar|en|es|fr|ru|zh)(?:/[a-z]{2})?/?(?:\?[^#]*)?(?:#(.*))?")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")


def site_url() -> str:
    """Root of the public reading room, without a slash at its end; empty where there is none.

    Raises UsageError where it is no address of the web: every citation links to it.
    """
    return _checked(os.environ.get(SITE, "").strip().rstrip("/"))


@lru_cache(maxsize=1)
def _checked(site: str) -> str:
    if site and (not web_address(site) or set(site) & set("?#")):
        raise UsageError(f"{SITE} is no address of the web: {site!r}; set it to one such as https://cop.example.org")
    return site


def source_url(report: ReportInfo, code: str, number: str, item: str | None = None) -> str:
    """Where a place of a report can be read: in the reading room where one is set up, else ITU's document page."""
    site = site_url()
    return f"{site}/{report_path(report.symbol)}/{code}#{quote(anchor(number, item))}" if site else report.url


def in_site(url: str) -> tuple[str, str, str]:
    """Path of the report, language and place in it that an address of the reading room leads to; empty for others."""
    site = site_url()
    found = _OF_REPORT.fullmatch(url.removeprefix(site)) if site and url.startswith(f"{site}/") else None
    return (found[1], found[2], unquote(found[3] or "")) if found else ("", "", "")


def report_path(symbol: str) -> str:
    """`C21/57`, `C32/41-Rev.1`."""
    return quote(symbol.replace("(", "-").replace(")", ""))


def report(symbol: str, code: str, beside: str = "") -> str:
    """A report for readers of a language, or with the version in another one beside it."""
    return f"{report_path(symbol)}/{code}/{beside}/" if beside else f"{report_path(symbol)}/{code}/"


def akn(symbol: str, code: str) -> str:
    """A version of a report as Akoma Ntoso."""
    return f"{report(symbol, code)}report.xml"


def popolo(symbol: str, code: str) -> str:
    """What a report tells, as Popolo for readers of a language."""
    return f"{report(symbol, code)}popolo.json"


def record(symbol: str) -> str:
    """The record of a report in all its versions, as JSON Lines."""
    return f"{report_path(symbol)}/record.jsonl"


def review(symbol: str = "", code: str = "", number: str = "", *, reader: str = "") -> str:
    """Where a version of a report is reviewed, or a paragraph of it; without one, the list of the reports.

    A version is shown to readers of its own language, the list to those of English, unless `reader` is another one.
    """
    place = f"#{quote(anchor(number))}" if number else ""
    folder = f"{REVIEW}{report(symbol, code)}" if symbol else REVIEW
    return f"{folder}{_read_in(reader, code or DEFAULT)}{place}"


def review_questions(*, reader: str = "") -> str:
    """The questions that the reports did not answer, for whoever reviews them."""
    return f"{REVIEW}questions/{_read_in(reader, DEFAULT)}"


def _read_in(reader: str, usual: str) -> str:
    return f"?{urlencode({'lang': reader})}" if reader not in {"", usual} else ""


def paragraph(symbol: str, code: str, number: str, item: str | None = None) -> str:
    """A paragraph, item or part of a report."""
    return f"{report(symbol, code)}#{quote(anchor(number, item))}"


def anchor(number: str, item: str | None = None) -> str:
    """Name of a place inside a report's page: `5.6`, `4.1-3-d`, `3-p2` for `3 ¶2`, `annex-A-1.1`."""
    place = "-".join([number, *re.findall(r"\w+", item)]) if item else number
    return re.sub(r"\s+", "-", place.replace("¶", "p").replace("§", ""))


def home(code: str) -> str:
    """The first page."""
    return f"{code}/"


def ask(code: str, questions: tuple[str, ...] = ()) -> str:
    """The page that answers; of several questions the last is asked, as a follow-up to those before it."""
    query = urlencode([("q", question) for question in questions])
    return f"{code}/ask/?{query}" if query else f"{code}/ask/"


def search(code: str) -> str:
    """The page of a static site that searches paragraphs."""
    return f"{code}/search/"


def paragraphs(code: str) -> str:
    """The script that holds what is searched."""
    return f"{code}/search/paragraphs.js"


def meetings(code: str) -> str:
    """The register of meetings."""
    return f"{code}/meetings/"


def meeting(code: str, name: str) -> str:
    """A meeting, by what it is called: `17`, `CWG-Internet 5`."""
    return f"{code}/meetings/{_name(re.sub(r'[^a-z0-9]+', '-', name.lower()).strip('-') if name.isascii() else name)}/"


def presentations(code: str) -> str:
    """The register of presentations."""
    return f"{code}/presentations/"


def outcomes(code: str) -> str:
    """The register of outcomes."""
    return f"{code}/outcomes/"


def matters(code: str) -> str:
    """The register of matters."""
    return f"{code}/matters/"


def picture(code: str) -> str:
    """The picture of who presented when, and of which topics came up when."""
    return f"{code}/picture/"


def actors(code: str) -> str:
    """All actors."""
    return f"{code}/actors/"


def actor(code: str, id_: str, part: int = 1, place: str = "") -> str:
    """What an actor did; a long account has several parts. `place` is that of an entry in it."""
    return f"{code}/actors/{_name(id_)}/{_part(part, place)}"


def topics(code: str) -> str:
    """All topics."""
    return f"{code}/topics/"


def topic(code: str, id_: str, part: int = 1, place: str = "") -> str:
    """Where a topic came up; a long account has several parts. `place` is that of an entry in it."""
    return f"{code}/topics/{_name(id_)}/{_part(part, place)}"


def feeds(code: str) -> str:
    """The list of all feeds."""
    return f"{code}/feeds/"


def feed(folder: str) -> str:
    """The Atom feed of what is new of what has this address."""
    return f"{folder}feed.xml"


def acts(code: str) -> str:
    """Folder of the feeds of acts; no page."""
    return f"{code}/acts/"


def act(code: str, name: str) -> str:
    """Folder of an act's feed; no page."""
    return f"{acts(code)}{_name(name.replace(' ', '-'))}/"


def entry(symbol: str, number: str) -> str:
    """Name of the place of a paragraph in an account: `C21-57-5.6`."""
    return f"{report_path(symbol).replace('/', '-')}-{anchor(number)}"


def _part(part: int, place: str) -> str:
    folder = f"{part}/" if part > 1 else ""
    return f"{folder}#{quote(place)}" if place else folder


def _name(id_: str) -> str:
    """The vocabulary id; of one that some file system might not hold (a name in another script), its fingerprint."""
    return id_ if _PLAIN.fullmatch(id_) else f"x-{hashlib.sha256(id_.encode()).hexdigest()[:12]}"
