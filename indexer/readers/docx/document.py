"""A whole Word document: its parts brought together in one row of blocks.

Body first, with notes and comments behind what they are attached to; then what nothing refers to; then the headers and
footers of all sections.
"""

from __future__ import annotations

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.docx.fields import texts_in_codes
from indexer.readers.docx.inline import Attached
from indexer.readers.docx.names import Element, attribute, child, descendants, kind, relation_id
from indexer.readers.docx.notes import KINDS, Notes
from indexer.readers.docx.numbering import Counters, Numbering
from indexer.readers.docx.package import DAMAGED, Package
from indexer.readers.docx.story import Place, Story
from indexer.readers.docx.styles import Styles

_MARGINS = {"header": "page header", "footer": "page foot"}


class Document:
    """A document being read: what its stories share."""

    def __init__(self, package: Package) -> None:
        self.blocks: list[Block] = []
        self.section = 0
        """Section that is being read, counted from 0."""
        self.box_counters = Counters()
        self._package = package
        self._position = self._tables = 0
        self._codes: dict[str, set[Element]] = {}
        self._drawn: set[str] = set()
        self._main = package.main
        self._relations = package.relations(self._main)
        self.styles = Styles(self._related("styles"))
        self.numbering = Numbering(self._related("numbering"), self.styles)
        self._sections = tuple(descendants(package.tree(self._main), "w:sectPr"))
        self._notes = {name: self._notes_of(name) for name in KINDS}
        self._counters = {name: Counters() for name in KINDS}

    def read(self) -> tuple[Block, ...]:
        """All blocks; raises ReaderError."""
        body = child(self._package.tree(self._main), "w:body")
        if body is None:
            raise ReaderError(DAMAGED.format("it has no body"))
        Story(self, self._main, Counters()).read(body, Place())
        for notes in self._notes.values():
            for note_id in tuple(notes.elements):
                separator = attribute(notes.elements[note_id], "type") not in {None, "normal"}
                reason = "rule above notes" if separator else f"{notes.kind} that nothing refers to"
                self._read_note(notes, note_id, Place(aside=reason), None)
        for part, reason in self._margins():
            Story(self, part, Counters()).read(self._package.tree(part), Place(aside=reason))
        return tuple(self.blocks)

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
            self._codes[part] = texts_in_codes(self._package.tree(part))
        return self._codes[part]

    def read_note(self, reference: Attached, place: Place) -> None:
        """Read a footnote, endnote or comment where it is referred to; a second reference reads nothing."""
        notes = self._notes[reference.kind]
        if reference.id not in notes.elements:
            return
        if reference.kind == "comment":
            self._read_note(notes, reference.id, Place(place.cell, aside="comment"), None)
            return
        deleted = bool(reference.reason)
        mark = reference.text or (None if deleted else notes.mark(self.section))
        self._read_note(notes, reference.id, Place(place.cell, is_note=True, aside=place.aside), mark)

    def read_drawing(self, part: str, relation: str, place: Place) -> None:
        """Read the text of a chart or diagram, once."""
        for found in self._package.relations(part):
            if found.id == relation and found.target not in self._drawn:
                self._drawn.add(found.target)
                root = self._package.tree(found.target)
                for element in descendants(root, "a:p", "c:v"):
                    self._read_words(element, place)

    def _read_words(self, element: Element, place: Place) -> None:
        texts = [element] if kind(element) == "c:v" else descendants(element, "a:t")
        text = "".join(each.text or "" for each in texts).strip()
        if text:
            position = self.next_position()
            self.blocks.append(Block(text, (position, position), cell=place.cell, aside=place.aside))

    def _read_note(self, notes: Notes, note_id: str, place: Place, mark: str | None) -> None:
        element = notes.elements.pop(note_id)
        Story(self, notes.part, self._counters[notes.kind], mark).read(element, place)

    def _notes_of(self, name: str) -> Notes:
        part = next((each.target for each in self._relations if each.kind == f"{name}s"), "")
        notes = Notes.of(name, part, self._package.tree(part) if part else None)
        notes.settings = child(self._related("settings"), f"w:{name}Pr")
        notes.sections = self._sections
        return notes

    def _related(self, name: str) -> Element | None:
        part = next((each.target for each in self._relations if each.kind == name), None)
        return self._package.tree(part) if part else None

    def _margins(self) -> list[tuple[str, str]]:
        """Header and footer parts with their reason: in the order of the sections, then those that none refers to."""
        parts = {each.id: (each.target, each.kind) for each in self._relations if each.kind in _MARGINS}
        used = [relation_id(each) for section in self._sections for each in section]
        order = [parts[name] for name in used if name in parts] + list(parts.values())
        unique = dict.fromkeys(order)
        return [(part, _MARGINS[name]) for name in _MARGINS for part, found in unique if found == name]
