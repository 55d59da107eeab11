"""Paragraphs, notes and what is no running text, as blocks in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from indexer.model import Block, Lines
from indexer.readers.pdf.lines import Line
from indexer.readers.pdf.notes import Note
from indexer.readers.pdf.paragraphs import Paragraph


@dataclass(slots=True)
class Collected:
    """The blocks of a document while they are put together."""

    places: Mapping[int, int]
    """Number of each line in the text layer, by its identity."""
    blocks: list[Block] = field(default_factory=list)
    _behind: dict[Lines, list[Block]] = field(default_factory=dict)
    """Notes and their marks, by the lines of the paragraph that refers to them."""
    _marks: dict[tuple[int, str], Lines] = field(default_factory=dict)
    """Lines of the paragraph that refers to a note, by the note's page and mark."""

    def add_paragraph(self, paragraph: Paragraph, cell: tuple[int, int, int] | None = None) -> None:
        """A paragraph of the running text, or of a table's cell."""
        lines = self._span(paragraph.lines)
        self.blocks.append(
            Block(
                paragraph.text,
                lines,
                indented=paragraph.indented,
                gap_before=paragraph.gap_before,
                cell=cell,
                is_title=all("bold" in line.font.casefold() for line in paragraph.lines),
            )
        )
        for line in paragraph.lines:
            for mark in line.marks:
                self._marks.setdefault((line.page, mark), lines)
                place = self.places[id(line)]
                self._behind.setdefault(lines, []).append(Block(mark, (place, place), aside="note mark"))

    def add_aside(self, line: Line, reason: str) -> None:
        """A line that is no running text."""
        self.blocks.append(Block(line.text, self._span([line]), aside=reason))

    def add_note(self, note: Note, text: str) -> None:
        """A footnote; to be called when all paragraphs are in."""
        lines = self._span(note.lines)
        block = Block(text, lines, label=note.mark or None, is_note=True)
        holder = self._marks.get((note.lines[0].page, note.mark))
        if holder is None:
            self.blocks.append(block)
        else:
            behind = self._behind[holder]
            behind.insert(sum(1 for other in behind if other.is_note), block)

    def in_order(self) -> tuple[Block, ...]:
        """All blocks in the order of their lines, notes behind the paragraph that refers to them."""
        ordered: list[Block] = []
        for block in sorted(self.blocks, key=lambda block: block.lines[0]):
            ordered += [block, *([] if block.aside else self._behind.get(block.lines, []))]
        return tuple(ordered)

    def _span(self, lines: Sequence[Line]) -> Lines:
        return self.places[id(lines[0])], self.places[id(lines[-1])]
