"""One story of a document (its body, a header, a note, a text box): paragraphs and tables in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from indexer.errors import ReaderError
from indexer.model import Block, Lines
from indexer.readers.docx.inline import DELETED, Attached, Line, read_line
from indexer.readers.docx.names import Element, alternative, as_number, attribute, child, descendants, kind, value
from indexer.readers.docx.notes import Notes
from indexer.readers.docx.numbering import Counters
from indexer.readers.docx.state import DocumentState

COVERED = "covered by a merged cell"
_BLOCKS = frozenset({"w:p", "w:tbl", "a:p"})
_RUNS = frozenset({"w:r", "w:hyperlink", "w:fldSimple", "w:smartTag", "w:ins", "w:moveTo", "m:oMath", "m:oMathPara"})


@dataclass(frozen=True, slots=True)
class BlockContext:
    """What all blocks of a stretch have in common; the fields are those of Block."""

    cell: tuple[int, int, int] | None = None
    is_note: bool = False
    aside: str = ""


@dataclass(slots=True)
class _Open:
    """A paragraph whose end is deleted or hidden: what it holds stands in the next one."""

    text: str
    label: str | None
    first: int
    attached: list[Attached] = field(default_factory=list)


class Story:
    """Reads one story into the document's blocks."""

    def __init__(self, state: DocumentState, part: str, counters: Counters, label: str | None = None) -> None:
        self._state = state
        self._part = part
        self._counters = counters
        self._label = label
        self._gap = False
        self._open: _Open | None = None

    def read(self, container: Element, place: BlockContext) -> None:
        """Read all paragraphs and tables in a container."""
        self._walk(container, place)
        self._close(place)

    def _walk(self, container: Element, place: BlockContext) -> None:
        for each in [container] if kind(container) in _BLOCKS else container:
            name = kind(each)
            if name in {"w:p", "a:p"}:
                self._paragraph(each, place)
            elif name == "w:tbl":
                self._close(place)
                self._table(each, place)
            elif name == "w:altChunk":
                raise ReaderError("holds another file that Word has not merged yet; open it in Word and save it")
            elif name == "mc:AlternateContent":
                branch = alternative(each)
                if branch is not None:
                    self._walk(branch, place)
            elif name in _RUNS and not _holds_paragraphs(each):
                self._paragraph(each, place)
            elif not name.endswith("Pr"):
                self._walk(each, replace(place, aside=place.aside or (DELETED if name == "w:del" else "")))

    def _table(self, table: Element, place: BlockContext) -> None:
        number = self._state.next_table()
        for row_number, row in enumerate(_members(table, "w:tr"), start=1):
            properties = child(row, "w:trPr")
            gone = place.aside or (DELETED if child(properties, "w:del") is not None else "")
            column = 1 + (as_number(value(properties, "w:gridBefore")) or 0)
            for cell in _members(row, "w:tc"):
                setting = child(cell, "w:tcPr")
                aside = gone or _aside_of_cell(setting)
                self._gap = False
                self.read(cell, replace(place, cell=(number, row_number, column), aside=aside))
                column += max(as_number(value(setting, "w:gridSpan")) or 1, 1)
        self._gap = False

    def _paragraph(self, element: Element, place: BlockContext) -> None:
        position = self._state.next_position()
        line = read_line(element, self._state.styles, self._state.codes(self._part))
        properties = child(element, "w:pPr")
        mark = child(properties, "w:rPr")
        deleted = child(mark, "w:del") is not None or child(mark, "w:moveFrom") is not None
        hidden = not deleted and self._state.styles.hides_mark(element)
        before, self._open = self._open, None
        shown = line.shown
        if before:
            shown = f"{before.text.rstrip()} {shown.lstrip()}" if before.text.strip() else shown
            line.attached[:0] = before.attached
        found = None if deleted or (hidden and not shown.strip()) else self._state.numbering.of(element)
        label = self._state.numbering.label(found, self._counters) if found else None
        if before and before.label:
            label = before.label
        first = before.first if before else position
        if (deleted or hidden) and (shown.strip() or line.attached):
            self._open = _Open(shown, label, first, line.attached)
            self._asides(line, place, (position, position))
            return
        level = self._state.numbering.element(found)
        indented = shown.startswith("\t") or self._state.styles.margin(element, level) > 0
        is_title = bool(shown.strip()) and self._state.titles.looks_like_one(element)
        self._emit(Block(shown, (first, position), label, indented, is_title=is_title), place)
        self._asides(line, place, (position, position))
        self._attached(line.attached, place, (position, position))
        if child(properties, "w:sectPr") is not None:
            self._state.section += 1

    def _close(self, place: BlockContext) -> None:
        """Where no paragraph follows, one whose end is deleted ends all the same."""
        if self._open:
            left, self._open = self._open, None
            lines = (left.first, left.first)
            self._emit(Block(left.text, lines, left.label), place)
            self._attached(left.attached, place, lines)

    def _emit(self, block: Block, place: BlockContext) -> None:
        text = block.text.strip()
        if not text:
            self._gap = True
            return
        label, self._label = self._label or block.label, None
        self._state.blocks.append(
            replace(
                block,
                text=text,
                label=label,
                gap_before=self._gap,
                cell=place.cell,
                is_note=place.is_note,
                aside=place.aside,
            )
        )
        self._gap = False

    def _asides(self, line: Line, place: BlockContext, lines: Lines) -> None:
        for reason, text in line.set_apart:
            if text.strip():
                self._state.blocks.append(Block(text.strip(), lines, cell=place.cell, aside=reason))

    def _attached(self, attached: list[Attached], place: BlockContext, lines: Lines) -> None:
        for each in attached:
            inside = replace(place, aside=place.aside or each.reason)
            if each.kind == "box" and each.element is not None:
                Story(self._state, self._part, self._state.box_counters).read(each.element, inside)
            elif each.kind == "drawing":
                self._drawing(each.id, inside)
            elif each.kind == "lettering":
                if each.text.strip():
                    self._state.blocks.append(Block(each.text.strip(), lines, cell=place.cell, aside=inside.aside))
            else:
                self._note(each, inside)

    def _note(self, reference: Attached, place: BlockContext) -> None:
        """Read a footnote, endnote or comment where it is referred to; a second reference reads nothing."""
        notes = self._state.notes[reference.kind]
        if reference.id not in notes.elements:
            return
        if reference.kind == "comment":
            read_note(self._state, notes, reference.id, BlockContext(place.cell, aside="comment"))
            return
        deleted = bool(reference.reason)
        mark = reference.text or (None if deleted else notes.mark(self._state.section))
        read_note(self._state, notes, reference.id, BlockContext(place.cell, is_note=True, aside=place.aside), mark)

    def _drawing(self, relation: str, place: BlockContext) -> None:
        """Read the text of a chart or diagram, once."""
        for found in self._state.package.relations(self._part):
            if found.id == relation and found.target not in self._state.drawn:
                self._state.drawn.add(found.target)
                root = self._state.package.tree(found.target)
                for element in descendants(root, "a:p", "c:v"):
                    self._read_words(element, place)

    def _read_words(self, element: Element, place: BlockContext) -> None:
        texts = [element] if kind(element) == "c:v" else descendants(element, "a:t")
        text = "".join(each.text or "" for each in texts).strip()
        if text:
            position = self._state.next_position()
            self._state.blocks.append(Block(text, (position, position), cell=place.cell, aside=place.aside))


def read_note(state: DocumentState, notes: Notes, note_id: str, place: BlockContext, mark: str | None = None) -> None:
    """Read a note into the document's blocks; it is not read again."""
    element = notes.elements.pop(note_id)
    Story(state, notes.part, state.note_counters[notes.kind], mark).read(element, place)


def _members(container: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, those in content controls and the like as well."""
    for each in container:
        found = kind(each)
        if found == name:
            yield each
        elif found == "mc:AlternateContent":
            branch = alternative(each)
            if branch is not None:
                yield from _members(branch, name)
        elif found not in {"w:tbl", "w:p"} and not found.endswith("Pr"):
            yield from _members(each, name)


def _aside_of_cell(properties: Element | None) -> str:
    if child(properties, "w:cellDel") is not None:
        return DELETED
    for name in ("w:vMerge", "w:hMerge"):
        merged = child(properties, name)
        if merged is not None and attribute(merged, "val") != "restart":
            return COVERED
    return ""


def _holds_paragraphs(element: Element) -> bool:
    return any(kind(each) in {"w:p", "w:tbl"} for each in element.iter())
