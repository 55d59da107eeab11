"""Files of a report for programs and archives: its versions as Akoma Ntoso, Popolo, the record as JSON Lines."""

from __future__ import annotations

from functools import partial

from bot.citations import urls
from bot.export.files import popolo_file, record_file, report_file
from bot.locale import Words
from bot.web.page import File, Link, Table
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes
from indexer.languages.detect import DEFAULT

_XML = "application/xml; charset=utf-8"
_JSON = "application/json; charset=utf-8"
_JSON_LINES = "application/jsonl; charset=utf-8"


def data_files(room: ReadingRoom, symbol: str) -> Table:
    """The files of a report, for readers of every language."""
    table: Table = {urls.record(symbol): lambda: File(record_file(room.index, DEFAULT, symbol), _JSON_LINES)}
    for code in codes():
        table[urls.popolo(symbol, code)] = partial(_popolo, room, symbol, code)
    for code in () if room.index.report(symbol).kind else room.reports[symbol].units:
        table[urls.akn(symbol, code)] = partial(_akn, room, symbol, code)
    return table


def data_links(symbol: str, shown: str, words: Words) -> tuple[Link, ...]:
    """The files that a page of the report leads to, which shows the version in the language `shown`."""
    return (
        Link(words("this version as Akoma Ntoso (XML)"), urls.akn(symbol, shown)),
        Link(words("people, motions, votes and speeches as Popolo (JSON)"), urls.popolo(symbol, words.code)),
        Link(words("the whole record (JSON Lines)"), urls.record(symbol)),
    )


def _akn(room: ReadingRoom, symbol: str, code: str) -> File:
    return File(report_file(room.index, symbol, code), _XML)


def _popolo(room: ReadingRoom, symbol: str, code: str) -> File:
    return File(popolo_file(room.index, code, symbol), _JSON)
