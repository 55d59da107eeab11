"""What every page is: an address, a view and the template that shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.citations import urls


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere in the reading room."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A place of a report as its reader writes it (`C21/57 §5.6`), which reads left to right in every language."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text of a report, in its own language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page for readers of one language."""

    address: str
    language: str
    title: str
    template: str
    view: Any
    """A frozen value, one type a template."""
    others: dict[str, str]
    """Address of the same page for readers of the other languages."""
    place: str = ""
    """Which entry of the navigation it belongs to."""
    scripts: tuple[str, ...] = ()
    """Names of the scripts that make it handier; it is whole without them."""
    feed: str = ""
    """Address of the feed of what is new of it; empty where there is none."""
    description: str = ""
    """What is on it, in a sentence, for search engines and previews; empty for what the whole site is."""
    is_listed: bool = True
    """Search engines may list it."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to download, or a style or script."""

    content: bytes
    type: str
    """Media type."""


Maker = Callable[[], Page | File]
Table = dict[str, Maker]
"""Makers of all pages and files, by address."""


def navigation(code: str) -> tuple[tuple[str, str, str], ...]:
    """Place, English words and address of each entry."""
    return (
        ("meetings", "Meetings", urls.meetings(code)),
        ("presentations", "Presentations", urls.presentations(code)),
        ("outcomes", "Outcomes", urls.outcomes(code)),
        ("matters", "Matters", urls.matters(code)),
        ("actors", "Actors", urls.actors(code)),
        ("topics", "Topics", urls.topics(code)),
        ("picture", "At a glance", urls.picture(code)),
    )
