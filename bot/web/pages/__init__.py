"""Every page there is, by address: one module a kind of page."""

from __future__ import annotations

from functools import partial

from bot.citations import urls
from bot.web.page import File, Table
from bot.web.pages.account import account_pages
from bot.web.pages.asking import ask_page
from bot.web.pages.data import data_files
from bot.web.pages.feeds import feed_pages
from bot.web.pages.home import door_page, home_page
from bot.web.pages.meeting import meeting_page
from bot.web.pages.picture import picture_page
from bot.web.pages.registers import register_pages
from bot.web.pages.report import report_page
from bot.web.pages.searching import search_pages
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes
from indexer.languages.detect import DEFAULT

_ROBOTS = "User-agent: *\nDisallow: /api/\nDisallow: /*/ask/?\n"
"""Every page may be read; answers to whatever is asked are no pages to collect."""


def all_pages(room: ReadingRoom) -> Table:
    """What the server serves and the static site consists of."""
    table: Table = {"": partial(door_page, DEFAULT), urls.ROBOTS: _robots}
    for code in codes():
        table[urls.home(code)] = partial(home_page, room, code)
        if room.served:
            table[urls.ask(code)] = partial(ask_page, room, code)
        else:
            table |= search_pages(room, code)
        table[urls.picture(code)] = partial(picture_page, room, code)
        for row in room.index.meetings:
            table[urls.meeting(code, row.name)] = partial(meeting_page, room, code, row.number)
        for symbol in room.reports:
            table[urls.report(symbol, code)] = partial(report_page, room, symbol, code)
        table |= register_pages(room, code)
        table |= account_pages(room, code)
        table |= feed_pages(room, code)
    for symbol in room.reports:
        table |= data_files(room, symbol)
        for first, beside in room.pairs(symbol):
            table[urls.report(symbol, first, beside)] = partial(report_page, room, symbol, first, beside)
    return table


def _robots() -> File:
    return File(_ROBOTS.encode(), "text/plain; charset=utf-8")
