"""The first page: the ask box, the meetings on a time line, what is indexed; and the page that asks for a language."""

from __future__ import annotations

from dataclasses import dataclass

from bot.citations import urls
from bot.locale import words_of
from bot.registers.meetings import latest_first
from bot.suggested_questions import prompts_for
from bot.web.page import Link, Page
from bot.web.pages.meeting import MeetingHead, meeting_heads
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the first page tells."""

    examples: tuple[Link, ...]
    """Questions to begin with."""
    counts: tuple[str, ...]
    """How much is indexed."""
    languages: str
    meetings: tuple[MeetingHead, ...]
    """The latest first."""


@dataclass(frozen=True, slots=True)
class DoorView:
    """The ways into the site, one a language."""

    ways: tuple[tuple[str, str, str], ...]
    """Code, name of the site in that language, address."""


def home_page(room: ReadingRoom, code: str) -> Page:
    """The first page for readers of a language."""
    words = words_of(code)
    numbered = {(unit.report, unit.number) for unit in room.index.units if unit.section}
    present = [each for each in codes() if any(each in versions.units for versions in room.reports.values())]
    heads = meeting_heads(room, code)
    view = HomeView(
        examples=tuple(Link(text, urls.ask(code, (text,))) for text in prompts_for(room.index, words)),
        counts=(
            words.count("{n} report", "{n} reports", len(room.reports)),
            words.count("{n} paragraph", "{n} paragraphs", len(numbered)),
        ),
        languages=words.names([words.language(each) for each in present]),
        meetings=tuple(heads[row.meeting] for row in latest_first(room.meetings(code))),
    )
    others = {each: urls.home(each) for each in codes()}
    return Page(
        urls.home(code),
        code,
        words("CWG-COP reading room"),
        "home.html",
        view,
        others,
        "home",
        feed=urls.feed(urls.home(code)),
    )


def door_page(code: str) -> Page:
    """The page at the root, which asks for a language; its own words are in `code`."""
    ways = tuple((each, words_of(each)("CWG-COP reading room"), urls.home(each)) for each in codes())
    title = words_of(code)("CWG-COP reading room")
    return Page("", code, title, "door.html", DoorView(ways), {each: urls.home(each) for each in codes()})
