"""Registers as JSON, CSV, Markdown or an aligned table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.render.data import to_json

_WIDEST_CELL = 60


def render(rows: Sequence[Any], columns: Sequence[str], form: str) -> str:
    """The rows (dataclasses with these fields) as `table`, `json`, `csv` or `md`."""
    data = [asdict(row) for row in rows]
    if form == "json":
        return to_json(data)
    cells = [[str(row[column]) for column in columns] for row in data]
    if form == "csv":
        return _csv(columns, cells)
    if form == "md":
        return _markdown(columns, cells)
    return _table(columns, cells)


def _csv(columns: Sequence[str], cells: list[list[str]]) -> str:
    """RFC 4180 with a byte order mark, by which spreadsheets know UTF-8; a leading = + - @ is never a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([f"'{cell}" if cell[:1] in set("=+-@") else cell for cell in row] for row in cells)
    return "\ufeff" + text.getvalue().removesuffix("\r\n")


def _markdown(columns: Sequence[str], cells: list[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *([cell.replace("|", "\\|") for cell in row] for row in cells)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _table(columns: Sequence[str], cells: list[list[str]]) -> str:
    from rich.cells import cell_len, set_cell_size  # widths of wide and combining characters

    short = [
        [cell if cell_len(cell) <= _WIDEST_CELL else set_cell_size(cell, _WIDEST_CELL - 1) + "…" for cell in row]
        for row in cells
    ]
    widths = [max(cell_len(row[i]) for row in [list(columns), *short]) for i in range(len(columns))]
    return "\n".join(
        "  ".join(set_cell_size(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in [list(columns), *short]
    )
