"""The whole way from the bytes of a PDF to blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.pdf import engine
from indexer.readers.pdf.bidi import is_rtl
from indexer.readers.pdf.collecting import Collected
from indexer.readers.pdf.furniture import set_furniture_apart
from indexer.readers.pdf.hyphens import Hyphens
from indexer.readers.pdf.layout import flat
from indexer.readers.pdf.lines import Line, build_rows
from indexer.readers.pdf.notes import NoteArea, note_area, notes
from indexer.readers.pdf.page import Page
from indexer.readers.pdf.paragraphs import Measure, build_paragraphs
from indexer.readers.pdf.sheet import lines_of


def blocks(data: bytes) -> tuple[Block, ...]:
    """Blocks of the document; raises ReaderError."""
    pages = _pages(data)
    rtl = _reads_from_the_right(pages)
    sheets = [lines_of(page, rtl=rtl) for page in pages]
    areas = _note_areas(pages, sheets)
    sheets = [
        lines_of(page, rtl=rtl, marks=area.marks) if area else sheet
        for page, area, sheet in zip(pages, areas, sheets, strict=True)
    ]
    lines = [line for sheet in sheets for line in sheet]
    reasons = set_furniture_apart(lines, pages)
    tops = {page.number: area.top for page, area in zip(pages, areas, strict=True) if area}
    running = [line for line in lines if not line.reason and id(line) not in reasons]
    body = [line for line in running if line.cell is None and line.y >= tops.get(line.page, 0.0)]
    below = [line for line in running if line.cell is None and line.y < tops.get(line.page, 0.0)]
    places = {id(line): place for place, line in enumerate(lines, start=1)}
    found = Collected(places)
    measure = Measure.of(body, max(page.width for page in pages))
    for paragraph in build_paragraphs(body, measure):
        found.add_paragraph(paragraph)
    for place, cell_lines in _cells(running):
        for paragraph in build_paragraphs(cell_lines, measure.within(cell_lines)):
            found.add_paragraph(paragraph, place)
    for line in lines:
        if reason := line.reason or reasons.get(id(line), ""):
            found.add_aside(line, reason)
    hyphens = Hyphens.of(lines)
    for number in tops:
        for note in notes([line for line in below if line.page == number]):
            found.add_note(note, hyphens.join(note.texts))
    return found.in_order()


def _cells(lines: Sequence[Line]) -> Iterator[tuple[tuple[int, int, int], list[Line]]]:
    """Table, row and column of each cell, with its lines; a table begins where a row comes that is not further on."""
    table, row, page = 0, 0, 0
    for cell, group in groupby((line for line in lines if line.cell), key=lambda line: line.cell):
        own = list(group)
        assert cell is not None
        if not table or own[0].page != page or cell.row < row:
            table += 1
        row, page = cell.row, own[0].page
        yield (table, cell.row, cell.column), own


def _note_areas(pages: Sequence[Page], sheets: Sequence[Sequence[Line]]) -> list[NoteArea | None]:
    reasons = set_furniture_apart([line for sheet in sheets for line in sheet], pages)
    return [
        note_area(page, [line for line in sheet if not line.reason and id(line) not in reasons])
        for page, sheet in zip(pages, sheets, strict=True)
    ]


def plain(data: bytes) -> str:
    """Lines of all pages from top to bottom, whatever they are; raises ReaderError."""
    pages = _pages(data)
    rtl = _reads_from_the_right(pages)
    return "\n".join(line.text for page in pages for line in flat(build_rows(page.glyphs, page.number, rtl=rtl)))


@lru_cache(maxsize=1)  # blocks and plain text are asked for one after the other
def _pages(data: bytes) -> tuple[Page, ...]:
    try:
        return engine.pages(data)
    except (ReaderError, MemoryError):
        raise
    except Exception as error:  # the engine meets damage with whatever it trips over
        raise ReaderError(
            f"damaged PDF ({type(error).__name__}); export it again, or add the Word or text version"
        ) from error


def _reads_from_the_right(pages: Sequence[Page]) -> bool:
    return is_rtl("".join(glyph.text for page in pages for glyph in page.glyphs))
