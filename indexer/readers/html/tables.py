"""Where the cells of a table stand."""

from __future__ import annotations

from indexer.readers.html.document import Element

_WIDEST = 1000
_TALLEST = 65534


class Grid:
    """A table that is being read: it gives each cell its row and column, spans taken into account."""

    def __init__(self, number: int) -> None:
        """The table of this number."""
        self._number = number
        self._row = 0
        self._column = 0
        self._from_above: dict[int, int] = {}

    def next_row(self) -> None:
        """Begin a row."""
        self._row += 1
        self._column = 1
        self._from_above = {column: rows - 1 for column, rows in self._from_above.items() if rows > 1}

    def place(self, cell: Element) -> tuple[int, int, int]:
        """Table, row and column of the next cell, each counted from 1."""
        if not self._row:
            self.next_row()
        while self._column in self._from_above:
            self._column += 1
        column = self._column
        wide, tall = _span(cell.get("colspan"), _WIDEST), _span(cell.get("rowspan"), _TALLEST)
        if tall > 1:
            self._from_above.update(dict.fromkeys(range(column, min(column + wide, _WIDEST)), tall))
        self._column += wide
        return self._number, self._row, column


def _span(text: str | None, most: int) -> int:
    digits = (text or "").strip()
    return min(max(int(digits), 1), most) if digits.isascii() and digits.isdigit() and len(digits) < most else 1
