"""The registers as pages: the tables of the command line, each with a CSV file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.citations import urls
from bot.locale import words_of
from bot.render.formats import render
from bot.render.register_tables import REGISTERS
from bot.render.spreadsheet import MEDIA_TYPE, spreadsheet
from bot.render.table import Cell
from bot.render.table import Table as Rows
from bot.web.page import File, Page, Table
from bot.web.reading_room import ReadingRoom
from indexer.languages import codes

_CSV = "text/csv; charset=utf-8"
_FILTERED: dict[str, tuple[int, ...]] = {"presentations": (0, 2), "outcomes": (0, 2), "matters": (0,), "meetings": ()}
"""Columns whose values can be chosen from."""
_SAID = {"presentations": 4, "outcomes": 4, "matters": 2, "meetings": 3}
"""The column that says what a row is about: those behind it need their headings where a row is no line of a table."""


@dataclass(frozen=True, slots=True)
class RegisterView:
    """A register as its page shows it."""

    rows: Rows | None
    """None where there is nothing to list."""
    downloads: tuple[str, str]
    """Addresses of the spreadsheet and of the CSV file."""
    choices: tuple[tuple[int, str, tuple[str, ...]], ...]
    """Place, heading and values of the columns to filter by."""
    said: int
    """Place of the column that says what a row is about."""


def register_pages(room: ReadingRoom, code: str) -> Table:
    """The registers for readers of a language, and their files."""
    table: Table = {}
    for name, address in _ADDRESSES.items():
        table[address(code)] = partial(_page, room, code, name)
        table[f"{address(code)}{name}.csv"] = partial(_file, room, code, name)
        table[f"{address(code)}{name}.xlsx"] = partial(_spreadsheet, room, code, name)
    return table


_ADDRESSES: dict[str, Callable[[str], str]] = {
    "meetings": urls.meetings,
    "presentations": urls.presentations,
    "outcomes": urls.outcomes,
    "matters": urls.matters,
}


_TITLES = {"meetings": "Meetings", "presentations": "Presentations", "outcomes": "Outcomes", "matters": "Matters"}


def _rows(room: ReadingRoom, code: str, name: str) -> Rows | None:
    rows = room.register(name, code)
    return REGISTERS[name].table(rows, code) if rows else None


def _page(room: ReadingRoom, code: str, name: str) -> Page:
    address = _ADDRESSES[name]
    rows = _rows(room, code, name)
    if rows is not None:
        paired = zip(rows.rows, rows.data, strict=True)
        rows = replace(rows, rows=tuple(_linked(room, row, data, code) for row, data in paired))
    files = f"{address(code)}{name}.xlsx", f"{address(code)}{name}.csv"
    view = RegisterView(rows, files, tuple(_choices(rows, name)) if rows else (), _SAID[name])
    title = words_of(code)(_TITLES[name])
    return Page(
        address(code), code, title, "register.html", view, {each: address(each) for each in codes()}, name, ("find",)
    )


def _choices(rows: Rows, name: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for column in _FILTERED[name]:
        yield column, rows.heads[column], tuple(dict.fromkeys(row[column].text for row in rows.rows))


def _linked(room: ReadingRoom, row: tuple[Cell, ...], data: dict[str, Any], code: str) -> tuple[Cell, ...]:
    """The row with links into the reading room."""
    links = {row[0].text: urls.meeting(code, row[0].text)}
    if "matter" in data:
        links[row[1].text] = urls.paragraph(data["report"], code, data["history"][0]["paragraph"])
    elif "paragraph" in data:
        links[row[1].text] = urls.paragraph(data["report"], code, data["paragraph"])
    elif data["report"] in room.reports:
        links[data["report"]] = urls.report(data["report"], code)
    if data.get("actor_id") in room.deeds:
        links[data["actor"]] = urls.actor(code, data["actor_id"])
    return tuple(_with_links(replace(cell, url=links.get(cell.text, "")), data["report"], code) for cell in row)


def _with_links(cell: Cell, report: str, code: str) -> Cell:
    """The cell with its parts, each of a paragraph, linked to these."""
    return replace(cell, parts=tuple(replace(p, url=urls.paragraph(report, code, p.order)) for p in cell.parts))


def _file(room: ReadingRoom, code: str, name: str) -> File:
    rows = _rows(room, code, name)
    return File(render(rows, "csv", code).encode() if rows else b"", _CSV)


def _spreadsheet(room: ReadingRoom, code: str, name: str) -> File:
    rows = _rows(room, code, name)
    return File(spreadsheet(rows, code) if rows else b"", MEDIA_TYPE)
