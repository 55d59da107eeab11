"""Registers as JSON, CSV, Markdown or an aligned table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.render.data import to_json

_WIDEST_CELL = 60
_NARROWEST_CELL = 8
_GAP = "  "


def render(rows: Sequence[Any], columns: Sequence[str], form: str, width: int | None = None) -> str:
    """The rows (dataclasses with these fields) as `table`, `json`, `csv` or `md`.

    `width` is what a table has to fit in, in terminal cells; None leaves it as wide as it is.
    """
    data = [asdict(row) for row in rows]
    if form == "json":
        return to_json(data)
    cells = [[str(row[column]) for column in columns] for row in data]
    if form == "csv":
        return _csv(columns, cells)
    if form == "md":
        return _markdown(columns, cells)
    return _table(columns, cells, width)


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


def _table(columns: Sequence[str], cells: list[list[str]], width: int | None) -> str:
    from rich.cells import cell_len, set_cell_size  # widths of wide and combining characters

    def fitted(cell: str, size: int) -> str:
        return set_cell_size(cell if cell_len(cell) <= size else set_cell_size(cell, size - 1) + "…", size)

    lines = [list(columns), *cells]
    sizes = [min(_WIDEST_CELL, max(cell_len(line[i]) for line in lines)) for i in range(len(columns))]
    while width and sum(sizes) + len(_GAP) * (len(sizes) - 1) > width and max(sizes) > _NARROWEST_CELL:
        sizes[sizes.index(max(sizes))] -= 1
    return "\n".join(_GAP.join(map(fitted, line, sizes)).rstrip() for line in lines)
