"""A page → its lines in reading order: between tables as they stand, in tables cell by cell, then what is hidden."""

from __future__ import annotations

from dataclasses import replace

from indexer.readers.pdf.layout import in_lines
from indexer.readers.pdf.lines import Line, build_rows
from indexer.readers.pdf.page import Glyph, Page
from indexer.readers.pdf.tables import Cell, Grid, grids


def lines_of(page: Page, *, rtl: bool, marks: frozenset[str] = frozenset()) -> list[Line]:
    """Lines of the running text, then those that are none, each with its reason.

    `rtl` is the direction of the document; superscript that is one of `marks` comes off the words.
    """
    visible = [glyph for glyph in page.glyphs if not glyph.hidden]
    lines: list[Line] = []
    for grid in grids(page.rules):
        box = grid.box
        above = [glyph for glyph in visible if glyph.y >= box.y1]
        inside = [glyph for glyph in visible if box.holds(glyph.middle, glyph.y + glyph.size / 4) and glyph.y < box.y1]
        done = {id(glyph) for glyph in (*above, *inside)}
        visible = [glyph for glyph in visible if id(glyph) not in done]
        lines += in_lines(build_rows(above, page.number, rtl=rtl, marks=marks))
        lines += _cells(grid, inside, page.number, rtl=rtl, marks=marks)
    lines += in_lines(build_rows(visible, page.number, rtl=rtl, marks=marks))
    for reason in dict.fromkeys(glyph.hidden for glyph in page.glyphs if glyph.hidden):
        glyphs = [glyph for glyph in page.glyphs if glyph.hidden == reason]
        lines += in_lines(build_rows(glyphs, page.number, rtl=rtl, reason=reason))
    return lines


def _cells(grid: Grid, glyphs: list[Glyph], page: int, *, rtl: bool, marks: frozenset[str]) -> list[Line]:
    cells: dict[Cell, list[Glyph]] = {}
    for glyph in glyphs:
        cells.setdefault(grid.cell(glyph.middle, glyph.y + glyph.size / 4, rtl=rtl), []).append(glyph)
    lines: list[Line] = []
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        own = in_lines(build_rows(cells[cell], page, rtl=rtl, marks=marks))
        lines += [replace(line, cell=cell) for line in own]
    return lines
