"""A table as JSON, CSV, Markdown, an HTML page or aligned text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.locale.bidi import reference_in
from bot.render.data import to_json
from bot.render.html_page import html_page
from bot.render.table import Cell, Table
from bot.safe_text import safe_line, safe_text, web_address

_GAP = "  "
_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")
_FORMULA = re.compile("[\\W_]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t]")
"""Opening of a cell that a spreadsheet may take for a formula: its sign, narrow or wide, behind no word."""
_LIKE_A_NUMBER = re.compile(r"\d+\.\d+")


def render(table: Table, form: str, code: str, width: int | None = None) -> str:
    """The table in one of `FORMS`; `code` is the reader's language.

    `width` is what aligned text has to fit in, in terminal cells; None leaves every row on one line.
    """
    if form == "json":
        return to_json(list(table.data)) + "\n"
    table = safe_table(table)
    if form == "csv":
        return _csv(table.fields)
    if form == "md":
        return _markdown(table, code)
    if form == "html":
        return html_page(table, code)
    if width:
        from bot.render.aligned import fitted

        return fitted(table, width, code)
    return _aligned(table, code)


def safe_table(table: Table) -> Table:
    """The table with nothing in it that steers a terminal, turns text round, or leads anywhere but to the web."""
    return replace(
        table,
        title=safe_line(table.title),
        heads=tuple(map(safe_line, table.heads)),
        rows=tuple(tuple(map(_safe_cell, row)) for row in table.rows),
        notes=tuple(map(safe_line, table.notes)),
        fields=tuple({name: _safe_value(value) for name, value in row.items()} for row in table.fields),
    )


def _safe_cell(cell: Cell) -> Cell:
    return replace(cell, text=safe_text(cell.text), url=web_address(cell.url), order=safe_line(cell.order))


def _safe_value(value: Any) -> Any:
    return safe_text(value) if isinstance(value, str) else value


def _csv(rows: Sequence[dict[str, Any]]) -> str:
    """RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.

    What a spreadsheet may take for a formula never is one, and a paragraph number such as 5.10 never becomes the
    number 5.1.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(rows[0])
    writer.writerows([_spreadsheet_cell(str(value)) for value in row.values()] for row in rows)
    return "\ufeff" + text.getvalue()


def _spreadsheet_cell(text: str) -> str:
    if _LIKE_A_NUMBER.fullmatch(text):
        return f"§{text}"
    return f"'{text}" if _FORMULA.match(text) else text


def _markdown(table: Table, code: str) -> str:
    lines = [
        [*map(escaped_markdown, table.heads)],
        ["---"] * len(table.heads),
        *([_escaped(cell, code) for cell in row] for row in table.rows),
    ]
    notes = "".join(f"\n{escaped_markdown(note)}  " for note in table.notes)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n" + (f"{notes}\n" if notes else "")


def escaped_markdown(text: str) -> str:
    """The text with what Markdown would take for its own signs escaped."""
    return _MARKUP.sub(r"\\\1", text)


def _escaped(cell: Cell, code: str) -> str:
    text = escaped_markdown(" ".join(shown_text(cell, code).split()))
    return f"[{text}](<{cell.url}>)" if cell.url else text


def shown_text(cell: Cell, code: str) -> str:
    """The text of a cell for a reader of the language; a reference keeps its order in every one."""
    return reference_in(cell.text, code) if cell.is_reference else cell.text


def _aligned(table: Table, code: str) -> str:
    from rich.cells import cell_len, set_cell_size  # widths of wide and combining characters

    lines = [table.heads, *([" ".join(shown_text(cell, code).split("\n")) for cell in row] for row in table.rows)]
    sizes = [max(cell_len(line[i]) for line in lines) for i in range(len(table.heads))]
    rows = [_GAP.join(map(set_cell_size, line, sizes)).rstrip() for line in lines]
    return "\n".join([*rows, *_noted(table)]) + "\n"


def _noted(table: Table) -> list[str]:
    return ["", *table.notes] if table.notes else []
