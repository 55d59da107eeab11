"""A whole Word document: its parts brought together in one row of blocks.

Body first, with notes and comments behind what they are attached to; then what nothing refers to; then the headers and
footers of all sections.
"""

from __future__ import annotations

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.docx.names import attribute, child, relation_id
from indexer.readers.docx.numbering import Counters
from indexer.readers.docx.package import DAMAGED, Package
from indexer.readers.docx.state import DocumentState
from indexer.readers.docx.story import BlockContext, Story, read_note

_MARGINS = {"header": "page header", "footer": "page foot"}


def read_document(package: Package) -> tuple[Block, ...]:
    """All blocks of the document; raises ReaderError."""
    state = DocumentState(package)
    body = child(package.tree(package.main), "w:body")
    if body is None:
        raise ReaderError(DAMAGED.format("it has no body"))
    Story(state, package.main, Counters()).read(body, BlockContext())
    for notes in state.notes.values():
        for note_id in tuple(notes.elements):
            separator = attribute(notes.elements[note_id], "type") not in {None, "normal"}
            reason = "rule above notes" if separator else f"{notes.kind} that nothing refers to"
            read_note(state, notes, note_id, BlockContext(aside=reason))
    for part, reason in _margins(state):
        Story(state, part, Counters()).read(package.tree(part), BlockContext(aside=reason))
    return tuple(state.blocks)


def _margins(state: DocumentState) -> list[tuple[str, str]]:
    """Header and footer parts with their reason: in the order of the sections, then those that none refers to."""
    parts = {each.id: (each.target, each.kind) for each in state.relations if each.kind in _MARGINS}
    used = [relation_id(each) for section in state.sections for each in section]
    order = [parts[name] for name in used if name in parts] + list(parts.values())
    unique = dict.fromkeys(order)
    return [(part, _MARGINS[name]) for name in _MARGINS for part, found in unique if found == name]
