"""The register of meetings, and each meeting with what was presented and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.citations import urls
from bot.citations.citations import place_name
from bot.citations.report_title import report_title
from bot.locale import Words, words_of
from bot.registers.follow_up import told_follow_up
from bot.registers.meetings import MeetingRow
from bot.render.registers import SOURCES, mode_in_words
from bot.web.chart_data import meeting_chart
from bot.web.charts import Chart
from bot.web.page import Link, Page, Reference, Text
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes, language
from indexer.model import meeting_name
from indexer.partial_date import When


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """What the catalogue knows of a meeting, in the reader's words; empty fields are not known."""

    name: str
    address: str
    date: str
    """In full, as the reader's language writes it."""
    iso: str
    """As HTML writes it; empty where it is several days."""
    place: str
    mode: str
    chair: str
    opened_by: str
    participants: str
    source: str
    """Where this is known from."""
    known: str
    """Symbol of a report that is known, and not indexed."""
    reports: tuple[Link, ...]
    """Those that tell of it, for readers of this language."""
    presented: str
    """How many presentations and contributions there were; empty for none."""


@dataclass(frozen=True, slots=True)
class Presented:
    """One presentation or contribution."""

    actor: Link
    kind: str
    topic: Text
    reference: Reference


@dataclass(frozen=True, slots=True)
class CameOut:
    """One sentence of the outcomes."""

    kind: str
    actor: str
    text: Text
    reference: Reference
    follow_up: str
    """What the secretariat noted on it; empty for nothing."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting."""

    head: MeetingHead
    versions: tuple[Link, ...]
    """Its reports in every language they are in."""
    before: tuple[Link, ...]
    after: tuple[Link, ...]
    presentations: tuple[Presented, ...]
    outcomes: tuple[CameOut, ...]
    score: Chart | None
    """Who spoke when; none where no report tells of the meeting."""


def meeting_heads(room: ReadingRoom, code: str) -> dict[int, MeetingHead]:
    """Every meeting, by number, oldest first."""
    words = words_of(code)
    counts: dict[int, int] = {}
    for row in room.presentations(code):
        counts[row.meeting] = counts.get(row.meeting, 0) + 1
    return {row.meeting: _head(room, row, counts.get(row.meeting, 0), words) for row in room.meetings(code)}


def _head(room: ReadingRoom, row: MeetingRow, presented: int, words: Words) -> MeetingHead:
    when = When.parse(row.date) if row.date else None
    source = row.source or (SOURCES[0] if row.report else "")
    reports = room.reports_on(row.meeting)
    return MeetingHead(
        name=_link(row, words).text,
        address=_link(row, words).address,
        date=words.date(when) if when else "",
        iso="" if when and when.last else row.date,
        place=row.place,
        mode=mode_in_words(row, words),
        chair=row.chair,
        opened_by=row.opened_by,
        participants=row.participants,
        source=words(source) if source in SOURCES else source,
        known=row.report if row.report not in reports else "",
        reports=tuple(
            Link(report_title(room.index, symbol, words), urls.report(symbol, words.code)) for symbol in reports
        ),
        presented=words.count("{n} presentation", "{n} presentations", presented) if presented else "",
    )


def meeting_page(room: ReadingRoom, code: str, number: int) -> Page:
    """A meeting for readers of a language."""
    words = words_of(code)
    rows = room.meetings(code)
    place = next(i for i, row in enumerate(rows) if row.meeting == number)
    presented = tuple(_presented(room, code, number))
    view = MeetingView(
        head=_head(room, rows[place], len(presented), words),
        versions=tuple(_versions(room, number)),
        before=_neighbour(rows[:place][-1:], rows[place], "Previous meeting: {name}", words),
        after=_neighbour(rows[place + 1 : place + 2], rows[place], "Next meeting: {name}", words),
        presentations=presented,
        outcomes=tuple(_came_out(room, code, number)),
        score=meeting_chart(room, code, number),
    )
    name = room.index.meeting_name(number)
    others = {each: urls.meeting(each, name) for each in codes()}
    known = (view.head.name, view.head.date, view.head.place, *(report.text for report in view.head.reports))
    told = " · ".join(part for part in known if part)
    return Page(view.head.address, code, view.head.name, "meeting.html", view, others, "meetings", description=told)


def _link(row: MeetingRow, words: Words) -> Link:
    name = meeting_name(row.meeting, row.group)
    return Link(words.of_meeting(name, words("Meeting {n}")), urls.meeting(words.code, name))


def _neighbour(rows: Sequence[MeetingRow], of: MeetingRow, told: str, words: Words) -> tuple[Link, ...]:
    """The meeting in a register beside another one, where both are of one group, in the words that say which."""
    links = (_link(row, words) for row in rows if row.group == of.group)
    return tuple(Link(words(told, name=link.text), link.address) for link in links)


def _versions(room: ReadingRoom, number: int) -> Iterator[Link]:
    symbols = room.reports_on(number)
    for symbol in symbols:
        for each in room.reports[symbol].units:
            name = language(each).name
            yield Link(name if len(symbols) == 1 else f"{symbol} · {name}", urls.report(symbol, each))


def _presented(room: ReadingRoom, code: str, number: int) -> Iterator[Presented]:
    words = words_of(code)
    for row in room.presentations(code):
        if row.meeting == number:
            quoted = row.source.language
            yield Presented(
                actor=Link(row.actor, room.actor_address(row.actor_id, (row.report, row.paragraph), code)),
                kind=words(row.kind),
                topic=Text(row.topic, quoted),
                reference=_reference(row.report, row.paragraph, words),
            )


def _came_out(room: ReadingRoom, code: str, number: int) -> Iterator[CameOut]:
    words = words_of(code)
    for row in room.outcomes(code):
        if row.meeting == number:
            text = Text(row.text, row.source.language)
            noted = told_follow_up(row.state, row.noted_on, row.note, words) if row.noted_on else ""
            yield CameOut(words(row.kind), row.actor, text, _reference(row.report, row.paragraph, words), noted)


def _reference(report: str, number: str, words: Words) -> Reference:
    return Reference(f"{report} {place_name(number, words)}", urls.paragraph(report, words.code, number))
