"""A table: rows for people, in their language, and the same rows as data for programs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

FORMS = ("table", "json", "csv", "md", "html", "docx", "xlsx")
"""What a table can be printed as."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a reader sees in one place of a table."""

    text: str
    language: str = ""
    """Code of its language, where it is not the reader's."""
    url: str = ""
    is_reference: bool = False
    """It reads from left to right in every language: `C21/57 §5.6`."""
    order: str = ""
    """What it is sorted by, where that is not its text."""
    parts: tuple[Cell, ...] = ()
    """What its text consists of, where parts of it lead to places of their own."""


@dataclass(frozen=True, slots=True)
class Table:
    """The same rows twice: as data for programs and, in the reader's language, for people."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...]
    """Lines under the table."""
    data: tuple[dict[str, Any], ...]
    """An object a row, for JSON."""
    fields: tuple[dict[str, Any], ...]
    """The same with what a spreadsheet is to show besides; all rows have the same keys."""
