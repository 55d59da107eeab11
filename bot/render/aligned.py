"""A table as text for a terminal: columns where they fit without breaking a word, else one field a line.

Widths are terminal cells: Chinese characters take two, marks of direction and combining characters none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from bot.locale import words_of
from bot.locale.bidi import name_in, reference_in, row_of
from bot.render.table import Cell, Table
from bot.safe_text import safe_text
from indexer.languages import language

GAP = "  "
_INDENT = "  "
"""Before the further lines of a field."""
_MIN_COLUMN, _MIN_TEXT_COLUMN = 16, 24
"""Cells that a column needs which has as many, and that of the longest text, for columns to be read easily."""
_SHORT_FIELD = 24
"""Cells of a value up to which its field shares a line with others."""
_BETWEEN_FIELDS = " · "
_UNBROKEN = "\u00a0"
_IDEOGRAPH = r"[\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_CLOSING = r"[、。，．；：？！）〕】》〉」』”’…·]"
_OPENING = r"[（〔【《〈「『“‘]"
_BLANK = rf"[^\S{_UNBROKEN}]"
_PIECE = re.compile(
    rf"{_BLANK}+|{_OPENING}*{_IDEOGRAPH}{_CLOSING}*|(?:(?!{_IDEOGRAPH}|{_OPENING}+{_IDEOGRAPH}|{_BLANK}).)+", re.DOTALL
)
"""White space, a character that lines break behind, with the punctuation that stays with it, or a word."""


def fitted(table: Table, width: int, code: str) -> str:
    """The table in lines of at most `width` cells; `code` is the reader's language."""
    cells = [[shown(cell, code) for cell in row] for row in table.rows]
    sizes = _column_sizes(table, cells, width)
    lines = _columns(table.heads, cells, sizes, code) if sizes else _fields(table.heads, cells, width, code)
    notes = [line for note in table.notes for line in _own_rows(note, width, code)]
    return "\n".join([*lines, *(["", *notes] if notes else [])]) + "\n"


def shown(cell: Cell, code: str) -> str:
    """The text of a cell; a reference keeps its order in every language, and stays on one line."""
    return reference_in(cell.text.replace(" ", _UNBROKEN), code) if cell.is_reference else cell.text


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` cells, broken between words; only a word longer than a line is broken."""
    lines, line, gap = [], "", ""
    for piece in _PIECE.findall(text):
        if piece.isspace():
            gap = " "
            continue
        if line and cell_len(line + gap + piece) > width:
            lines.append(line)
            line, gap = "", ""
        line += (gap if line else "") + piece
        gap = ""
        while cell_len(line) > width:
            whole = _longest_beginning(line, width)
            lines.append(whole)
            line = line[len(whole) :]
    return [each.replace(_UNBROKEN, " ") for each in [*lines, line]]


def _longest_beginning(word: str, width: int) -> str:
    end = next((end for end in range(1, len(word) + 1) if cell_len(word[:end]) > width), len(word) + 1)
    return word[: max(1, end - 1)]


def _longest_word(text: str) -> int:
    return max(map(cell_len, _PIECE.findall(text)), default=0)


def _column_sizes(table: Table, cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """Widths of columns that break no word and leave running text room to be read; empty where there are none."""
    columns = [[head, *(row[place] for row in cells)] for place, head in enumerate(table.heads)]
    widest = [max(map(cell_len, column)) for column in columns]
    needed = [_MIN_TEXT_COLUMN if most == max(widest) else _MIN_COLUMN for most in widest]
    sizes = [
        min(most, max(least, *map(_longest_word, column)))
        for most, least, column in zip(widest, needed, columns, strict=True)
    ]
    spare = width - sum(sizes) - len(GAP) * (len(sizes) - 1)
    if spare < 0:
        return []
    while spare and (growing := [place for place, size in enumerate(sizes) if size < widest[place]]):
        # the column whose text is the most lines long grows first
        place = max(growing, key=lambda place: widest[place] / sizes[place])
        sizes[place] += 1
        spare -= 1
    return sizes


def _columns(heads: Sequence[str], cells: Sequence[Sequence[str]], sizes: Sequence[int], code: str) -> Iterator[str]:
    is_rtl = language(code).rtl
    for row in (heads, *cells):
        columns = [wrapped(text, size) for text, size in zip(row, sizes, strict=True)]
        for place in range(max(map(len, columns))):
            pieces = [column[place] if place < len(column) else "" for column in columns]
            padding = [" " * (size - cell_len(piece)) for size, piece in zip(sizes, pieces, strict=True)]
            line = GAP.join(name_in(safe_text(piece), code) + pad for piece, pad in zip(pieces, padding, strict=True))
            yield line.join(row_of()) if is_rtl else line.rstrip()


def _fields(heads: Sequence[str], cells: Sequence[Sequence[str]], width: int, code: str) -> Iterator[str]:
    """Every row as its fields, each behind its head; what is empty is left out, an empty line stands between rows."""
    for number, row in enumerate(cells):
        if number:
            yield ""
        line = ""
        for head, text in zip(heads, row, strict=True):
            if not text:
                continue
            field = words_of(code)("{statement}: {quotes}", statement=head, quotes=text)
            is_short = cell_len(text) <= _SHORT_FIELD
            if line and not (is_short and cell_len(line + _BETWEEN_FIELDS + field) <= width):
                yield from _own_rows(line, width, code)
                line = ""
            line += (_BETWEEN_FIELDS if line else "") + field
            if not is_short:
                yield from _own_rows(line, width, code)
                line = ""
        yield from _own_rows(line, width, code) if line else ()


def _own_rows(text: str, width: int, code: str) -> Iterator[str]:
    """A field or note in rows of its own: the further ones stand in, those of a right-to-left language flush right."""
    text = re.sub(f"{_BLANK}+", " ", text).strip()
    first, *_ = wrapped(text, width)
    rest = text.replace(_UNBROKEN, " ")[len(first) :].strip()
    rows = [first, *(f"{_INDENT}{row}" for row in (wrapped(rest, width - len(_INDENT)) if rest else []))]
    if not language(code).rtl:
        yield from map(safe_text, rows)
        return
    for row in rows:
        yield " " * (width - cell_len(row)) + safe_text(row).join(row_of())
