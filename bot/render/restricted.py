"""The mark of restricted reports in a table: whoever is handed a file has to see what must not be passed on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from bot.locale import words_of
from bot.render.table import Cell, Table

MARK = "Restricted"


def with_restricted_marked(table: Table, restricted: Collection[str], code: str) -> Table:
    """The table with a further column, and a further key, where rows are of a restricted report."""
    marked = [row.get("report") in restricted for row in table.data]
    if not any(marked):
        return table
    word = words_of(code)(MARK)
    rows = zip(table.rows, table.data, table.fields, marked, strict=True)
    shown, data, fields = zip(
        *(
            (
                (*cells, Cell(word if is_marked else "")),
                {**row, "restricted": True} if is_marked else row,
                {**values, "restricted": "restricted" if is_marked else ""},
            )
            for cells, row, values, is_marked in rows
        ),
        strict=True,
    )
    return replace(table, heads=(*table.heads, word), rows=shown, data=data, fields=fields)
