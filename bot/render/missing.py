"""What is to be obtained, as a table; its data is what `cop fetch -` reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.locale import words_of
from bot.registers.missing import MissingRow
from bot.render.data import meeting_data
from bot.render.registers import alike, meeting_cell
from bot.render.table import Cell, Table
from indexer.partial_date import When

TITLE = "To be obtained"
HEADS = ("Meeting", "Date", "Report", "Languages to obtain", "Page", "Remark")


def missing_table(rows: Sequence[MissingRow], code: str) -> Table:
    """The rows (at least one) as a table for a reader of this language."""
    words = words_of(code)
    data = tuple(meeting_data(asdict(row)) for row in rows)
    cells = tuple(
        (
            meeting_cell(row),
            Cell(words.date(When.parse(row.date)) if row.date else "", order=row.date),
            Cell(row.report, is_reference=bool(row.report)),
            Cell(" ".join(row.languages), is_reference=bool(row.languages)),
            Cell(row.page, url=row.page, is_reference=bool(row.page)),
            Cell(words(row.remark) if row.remark else ""),
        )
        for row in rows
    )
    fields = alike(tuple(map(_flat, data)))
    return Table(words(TITLE), tuple(map(words, HEADS)), cells, (), data, fields)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """The row as fields of a spreadsheet, with the first address of each language."""
    addresses = " ".join(files[0] for files in row["addresses"].values() if files)
    return {**row, "languages": " ".join(row["languages"]), "addresses": addresses}
