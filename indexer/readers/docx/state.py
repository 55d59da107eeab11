"""What the stories of a Word document share while it is read: its styles, numbering and notes, and where reading is."""

from __future__ import annotations

from indexer.model import Block
from indexer.readers.docx.fields import texts_in_codes
from indexer.readers.docx.names import Element, child, descendants
from indexer.readers.docx.notes import KINDS, Notes
from indexer.readers.docx.numbering import Counters, Numbering
from indexer.readers.docx.package import Package
from indexer.readers.docx.styles import Styles
from indexer.readers.docx.titles import Titles


class DocumentState:
    """A document that is being read. Stories append to its `blocks`."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.blocks: list[Block] = []
        self.section = 0
        """Section that is being read, counted from 0."""
        self.sections = tuple(descendants(package.tree(package.main), "w:sectPr"))
        self.relations = package.relations(package.main)
        self.styles = Styles(self._related("styles"))
        self.titles = Titles(self.styles)
        self.numbering = Numbering(self._related("numbering"), self.styles)
        self.notes = {name: self._notes_of(name) for name in KINDS}
        self.note_counters = {name: Counters() for name in KINDS}
        self.box_counters = Counters()
        self.drawn: set[str] = set()
        """Charts and diagrams that have been read."""
        self._position = self._tables = 0
        self._codes: dict[str, set[Element]] = {}

    def next_position(self) -> int:
        """Place of the next paragraph, counted from 1."""
        self._position += 1
        return self._position

    def next_table(self) -> int:
        """Number of the next table, counted from 1."""
        self._tables += 1
        return self._tables

    def codes(self, part: str) -> set[Element]:
        """The texts of a part that stand in the codes of fields."""
        if part not in self._codes:
            self._codes[part] = texts_in_codes(self.package.tree(part))
        return self._codes[part]

    def _notes_of(self, name: str) -> Notes:
        part = next((each.target for each in self.relations if each.kind == f"{name}s"), "")
        notes = Notes.of(name, part, self.package.tree(part) if part else None)
        notes.settings = child(self._related("settings"), f"w:{name}Pr")
        notes.sections = self.sections
        return notes

    def _related(self, name: str) -> Element | None:
        part = next((each.target for each in self.relations if each.kind == name), None)
        return self.package.tree(part) if part else None
