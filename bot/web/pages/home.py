"""The first page: the ask box, the meetings on a time line, what is indexed; and the page that asks for a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.answer import ANSWERED
from bot.citations import urls
from bot.locale import Words, words_of
from bot.registers.holdings import told_holdings
from bot.registers.meetings import latest_first
from bot.suggested_questions import prompts_for
from bot.web.page import Link, Page
from bot.web.pages.meeting import MeetingHead, meeting_heads
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes

_MAX_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the first page tells."""

    examples: tuple[Link, ...]
    """Questions to begin with."""
    counts: tuple[str, ...]
    """How much is indexed."""
    languages: str
    held: str
    """Which of the known meetings have a report here."""
    latest: MeetingHead | None
    """The latest meeting that a report tells of."""
    told: tuple[MeetingHead, ...]
    """The other meetings that a report tells of, the latest first."""
    untold: tuple[MeetingHead, ...]
    """Those that none tells of."""
    folded: str
    """How many these are."""


@dataclass(frozen=True, slots=True)
class DoorView:
    """The ways into the site, one a language."""

    ways: tuple[tuple[str, str, str], ...]
    """Code, name of the site in that language, address."""


def home_page(room: ReadingRoom, code: str) -> Page:
    """The first page for readers of a language."""
    words = words_of(code)
    held = [each for each in room.reports if room.index.report(each).is_report]
    numbered = {(unit.report, unit.number) for unit in room.index.units if unit.section and unit.report in held}
    present = [each for each in codes() if any(each in versions.units for versions in room.reports.values())]
    heads = meeting_heads(room, code)
    listed = [heads[row.meeting] for row in latest_first(room.meetings(code))]
    latest = heads[room.index.reported[-1]] if room.index.reported else None
    untold = tuple(head for head in listed if not head.reports)
    view = HomeView(
        examples=tuple(_examples(room, words)),
        counts=(
            words.count("{n} report", "{n} reports", len(held)),
            words.count("{n} paragraph", "{n} paragraphs", len(numbered)),
        ),
        languages=words.names([words.language(each) for each in present]),
        held=told_holdings(room.index, words),
        latest=latest,
        told=tuple(head for head in listed if head.reports and head is not latest),
        untold=untold,
        folded=words("Meetings without a report here ({n})", n=len(untold)),
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


def _examples(room: ReadingRoom, words: Words) -> Iterator[Link]:
    """Questions to begin with, each of which is answered."""
    if room.served:
        prompts = (text for text in prompts_for(room.index, words) if room.answers.to((text,)).status == ANSWERED)
        yield from (Link(text, urls.ask(words.code, (text,))) for text in islice(prompts, _MAX_EXAMPLES))


def door_page(code: str) -> Page:
    """The page at the root, which asks for a language; its own words are in `code`."""
    ways = tuple((each, words_of(each)("CWG-COP reading room"), urls.home(each)) for each in codes())
    title = words_of(code)("CWG-COP reading room")
    return Page("", code, title, "door.html", DoorView(ways), {each: urls.home(each) for each in codes()})
