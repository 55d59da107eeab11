"""The pictures of all meetings, and of the latest one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.citations import urls
from bot.locale import words_of
from bot.web.chart_data import meeting_chart, presenters, topics
from bot.web.charts import Chart
from bot.web.page import Link, Page
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes


@dataclass(frozen=True, slots=True)
class PictureView:
    """The pictures."""

    charts: tuple[Chart, ...]
    latest: tuple[Link, ...]
    """The latest meeting that a report tells of."""
    score: Chart | None
    """Who spoke when at that meeting."""


def picture_page(room: ReadingRoom, code: str) -> Page:
    """The pictures for readers of a language."""
    words = words_of(code)
    latest = room.index.reported[-1:]
    is_comparable = len(room.index.reported) > 1  # of one meeting, its own picture says it all
    view = PictureView(
        charts=tuple(chart for chart in (presenters(room, code), topics(room, code)) if chart and is_comparable),
        latest=tuple(room.meeting_link(n, words) for n in latest),
        score=meeting_chart(room, code, latest[0]) if latest else None,
    )
    others = {each: urls.picture(each) for each in codes()}
    return Page(urls.picture(code), code, words("At a glance"), "picture.html", view, others, "picture")
