"""A paper as a Word document: named styles, links, and right-to-left paragraphs, runs and tables as Word sets them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.render.formats import shown_text
from bot.render.paper import Block, Paper, Piece
from bot.render.table import Cell, Table
from bot.render.word_runs import runs_of
from bot.render.word_styles import LINK, TABLE, TABLE_HEAD, TABLE_TEXT, TEXT_STYLES, new_document
from bot.safe_text import safe_line, web_address
from indexer.languages import language

if TYPE_CHECKING:
    from docx.document import Document

_WIDE = 6
"""Columns from which on a table is laid across the long side of the paper."""
_MIN_WEIGHT, _MAX_WORD = 5, 16
"""Characters that a column has room for at least, and of a word that is not broken."""
_LANGUAGES = {"ar": "ar-SA", "en": "en-GB", "es": "es-ES", "fr": "fr-FR", "ru": "ru-RU", "zh": "zh-CN"}
"""What Word calls the languages; others by their code."""


def word_document(paper: Paper, template: Path | None = None) -> bytes:
    """The document, in the styles of the template where one is given.

    Raises UsageError where the extra is missing, InputError for a template that is no Word document.
    """
    document = new_document(template)
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    told: Any = document.core_properties
    told.title, told.author, told.language = safe_line(paper.title)[:250], "CWG-COP", paper.code
    told.created = told.modified = now
    if template is None and any(isinstance(part, Table) and len(part.heads) >= _WIDE for part in paper.parts):
        _turn(document)
    for part in paper.parts:
        if isinstance(part, Table):
            _add_table(document, part, paper.code)
        else:
            _add_block(document, part)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _turn(document: Document) -> None:
    from docx.enum.section import WD_ORIENT

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _add_block(document: Document, block: Block) -> None:
    paragraph = document.add_paragraph(style=TEXT_STYLES[block.kind])
    _fill(paragraph, block.pieces, block.language)


def _fill(paragraph: Any, pieces: Iterable[Piece], code: str) -> None:
    """Put the text into a paragraph of this language."""
    rtl = language(code).rtl
    if rtl:
        _append(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001 (the library has no call for it)
    for piece in pieces:
        url = web_address(piece.url)
        into = _link(paragraph, url) if url else paragraph._p  # noqa: SLF001 (the same)
        for text, is_rtl in runs_of(piece.text, rtl=rtl):
            run = paragraph.add_run(text, style=LINK if url else None)
            _set_direction(run, code, is_rtl=is_rtl)
            into.append(run._r)  # noqa: SLF001 (the same)


def _set_direction(run: Any, code: str, *, is_rtl: bool) -> None:
    """Direction and language of a run: text of the other direction than its paragraph's is in no known language."""
    known = _LANGUAGES.get(code, code)
    if is_rtl:
        run.font.rtl = True
        _append(run._r.get_or_add_rPr(), "w:lang", bidi=known if language(code).rtl else _LANGUAGES["ar"])  # noqa: SLF001
    elif not language(code).rtl:
        name = "val" if language(code).spaces else "eastAsia"
        if name == "eastAsia":
            from docx.oxml.ns import qn

            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), name)  # noqa: SLF001
        _append(run._r.get_or_add_rPr(), "w:lang", **{name: known})  # noqa: SLF001


def _link(paragraph: Any, url: str) -> Any:
    """An empty link in the paragraph."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    link = _append(paragraph._p, "w:hyperlink")  # noqa: SLF001 (the library has no call for it)
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return link


def _add_table(document: Document, table: Table, code: str) -> None:
    """The table: its head on every page, no row over two of them, its first column on the right in Arabic."""
    made: Any = document.add_table(rows=0, cols=len(table.heads), style=TABLE)
    made.autofit = False
    properties = made._tbl.tblPr  # noqa: SLF001 (the library has no call for it)
    if language(code).rtl:
        properties.insert(1, _element("w:bidiVisual"))
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    weights = _weights(table, code)
    widths = [round(room * weight / sum(weights)) for weight in weights]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    heads = tuple(Cell(head) for head in table.heads)
    for number, cells in enumerate((heads, *table.rows)):
        row = made.add_row()
        held = row._tr.get_or_add_trPr()  # noqa: SLF001 (the same)
        _append(held, "w:cantSplit")
        if number == 0:
            _append(held, "w:tblHeader")
        for cell, place, width in zip(cells, row.cells, widths, strict=True):
            place.width = width
            paragraph = place.paragraphs[0]
            paragraph.style = TABLE_TEXT if number else TABLE_HEAD
            _fill(paragraph, [Piece(shown_text(cell, cell.language or code), cell.url)], cell.language or code)


def _weights(table: Table, code: str) -> list[float]:
    """How wide the columns are beside each other: by the root of their text, with room for their longest word."""
    columns = zip(table.heads, *([shown_text(cell, code) for cell in row] for row in table.rows), strict=True)
    return [max(_MIN_WEIGHT, _longest_word(column), 2 * max(map(len, column)) ** 0.5) for column in columns]


def _longest_word(column: Sequence[str]) -> int:
    return min(_MAX_WORD, 1 + max((len(word) for text in column for word in text.split()), default=0))


def _element(tag: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(tag)


def _append(parent: Any, tag: str, **values: str) -> Any:
    """A new last child, with its values."""
    from docx.oxml.ns import qn

    child = _element(tag)
    for name, value in values.items():
        child.set(qn(f"w:{name}"), value)
    parent.append(child)
    return child
