"""One walk through a page: its texts become blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import cast

from indexer.model import Block
from indexer.readers.characters import trimmed
from indexer.readers.html.document import Element, shown
from indexer.readers.html.lists import List
from indexer.readers.html.notes import find_notes
from indexer.readers.html.styles import (
    BLOCKS,
    TELLING,
    UNSHOWN,
    aside,
    is_landmark,
    is_main,
    is_preformatted,
    is_tab,
    is_title,
    stands_in,
    style,
)
from indexer.readers.html.tables import Grid

_SPACE = "\x01"
"""White space that is shown as one space."""
_TAB = "\x03"
_LINE = "\x02"
"""End of a preformatted line."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_TABS = re.compile(r"(?<![ \t\n\r\f])[ \r\f]*\t[ \t\r\f]*(?![ \t\n\r\f])")
"""A tab in a line, which LibreOffice saves so; at the ends of lines they only lay out the source."""
_EMPTY_LINE = re.compile(rf"\n[{_SPACE}\u00a0]*(?:\n[{_SPACE}\u00a0]*)+")
_AROUND_BREAK = re.compile(rf"{_SPACE}*\n{_SPACE}*")
_TYPED_LABEL = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_SYMBOLS = str.maketrans({"·": "•", "§": "▪"})
"""Bullets that Word takes from symbol fonts."""


@dataclass(frozen=True, slots=True)
class _Context:
    """What holds for all text inside an element."""

    aside: str = ""
    is_title: bool = False
    """Inside a heading, something centred or bold type."""
    unshown: bool = False
    preformatted: bool = False
    in_label: bool = False
    in_main: bool = False
    indented: bool = False
    cell: tuple[int, int, int] | None = None
    grid: Grid | None = None
    list: List | None = None
    lists: int = 0
    note: Element | None = None


class Walk:
    """Reads the page once, from its first element to its last."""

    def __init__(self, root: Element) -> None:
        """The page with this root."""
        self._root = root
        self._notes = find_notes(root)
        self._around_main = _around_main(root)
        self._blocks: list[Block] = []
        self._note_blocks: dict[Element, list[Block]] = {}
        self._referred: dict[int, list[Element]] = {}
        self._pieces: list[tuple[str, str]] = []
        self._all_title = True
        self._begun = False
        self._references: list[Element] = []
        self._label = ""
        self._typed_label = ""
        self._line = self._first_line = 1
        self._tables = 0
        self._gap = False

    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order, each note behind the block that refers to it first."""
        contexts = [_Context()]
        for event, element in shown(self._root):
            if event == "start":
                context = self._inside(element, contexts[-1])
                if element.tag in BLOCKS:
                    self._end_block(contexts[-1])
                    self._enter_block(element, context)
                contexts.append(context)
                self._line = max(self._line, cast("int | None", element.sourceline) or 0)
                self._enter(element, context)
            else:
                context = contexts.pop()
                self._edge(element, context)
                if element.tag in BLOCKS:
                    self._end_block(context)
                    self._leave_block(element)
                self._add(element.tail or "", contexts[-1])
        self._end_block(contexts[-1])
        return tuple(self._in_order())

    def _inside(self, element: Element, outer: _Context) -> _Context:
        """The context inside the element; counts tables and their rows on the way."""
        tag = element.tag
        if not element.attrib and tag not in TELLING and element not in self._notes.labels:
            return outer
        context = replace(
            outer,
            aside=outer.aside or aside(element) or self._navigation(element, outer),
            is_title=outer.is_title or is_title(element),
            unshown=outer.unshown or tag in UNSHOWN or element in self._notes.marks,
            preformatted=outer.preformatted or is_preformatted(element),
            in_label=outer.in_label or _TYPED_LABEL.search(style(element)) is not None,
            in_main=outer.in_main or is_main(element),
            note=element if element in self._notes.labels else outer.note,
        )
        if tag in BLOCKS:
            context = replace(context, indented=outer.indented or tag == "li" or stands_in(element))
        if tag in {"ol", "ul", "menu", "dir"}:
            return replace(context, list=List(element, outer.lists), lists=outer.lists + 1)
        if tag == "table":
            self._tables += 1
            return replace(context, grid=Grid(self._tables), list=None, indented=False)
        if tag == "tr" and outer.grid:
            outer.grid.next_row()
        if tag in {"td", "th"} and outer.grid:
            return replace(context, cell=outer.grid.place(element))
        return context

    def _navigation(self, element: Element, outer: _Context) -> str:
        outside = bool(self._around_main) and not outer.in_main and element not in self._around_main
        return "page navigation" if outside and is_landmark(element) else ""

    def _enter_block(self, element: Element, context: _Context) -> None:
        if element.tag == "li":
            self._label = (context.list or List(element, 0)).label(element)
        if element in self._notes.labels:
            self._label = self._notes.labels[element]
        if element.tag == "hr":
            self._gap = True

    def _leave_block(self, element: Element) -> None:
        if element.tag == "li" or element in self._notes.labels:
            self._label = ""  # an entry without text takes its label along

    def _enter(self, element: Element, context: _Context) -> None:
        self._edge(element, context)
        if element in self._notes.bodies:
            self._references.append(self._notes.bodies[element])
        if element.tag == "br":
            self._append("\n", context)
        elif is_tab(element):
            self._append("\t", context)
            self._line += (element.text or "").count("\n")
            return
        self._add(element.text or "", context)

    def _edge(self, element: Element, context: _Context) -> None:
        """What is set apart is a block of its own from here, or up to here."""
        if context.aside and aside(element):
            self._pieces.append((context.aside, _LINE))

    def _add(self, text: str, context: _Context) -> None:
        """Take up text as the context shows it."""
        if text and not context.unshown:
            if not context.preformatted:
                self._append(_SPACES.sub(_SPACE, _TABS.sub(_TAB, text)), context)
            else:
                self._append(text.replace("\n", _LINE), context)
        self._line += text.count("\n")

    def _append(self, text: str, context: _Context) -> None:
        if context.in_label:
            self._typed_label += text
            return
        if not self._begun:
            self._first_line = self._line
            self._begun = bool(text.strip(_SPACE + _TAB))
        self._pieces.append((context.aside, text))
        if not (context.is_title or context.aside or text.isspace() or not text.strip(_SPACE + _TAB + _LINE)):
            self._all_title = False

    def _end_block(self, context: _Context) -> None:
        """Make blocks of the text taken up so far: the running text first, then what is set apart inside it."""
        typed = trimmed(_spelt(self._typed_label))
        if typed:
            self._label, self._typed_label = typed.translate(_SYMBOLS), ""
        running = "".join(text for reason, text in self._pieces if not reason)
        self._emit(running, context, "")
        apart = [(reason, text) for reason, text in self._pieces if reason]
        self._pieces = []
        self._begun = False
        self._all_title = True
        for reason, pieces in groupby(apart, key=itemgetter(0)):
            self._emit("".join(text for _, text in pieces), context, reason)

    def _emit(self, text: str, context: _Context, reason: str) -> None:
        written = _EMPTY_LINE.sub(_LINE * 2, _AROUND_BREAK.sub("\n", text))
        line = self._first_line
        for part in written.split(_LINE):
            shown_text = trimmed(_spelt(part))
            if shown_text:
                place = (line, line) if _LINE in text else (min(line, self._line), self._line)
                inset = context.indented or part[:1] in {" ", "\t", _TAB}
                block = Block(shown_text, place, indented=inset, gap_before=self._gap, aside=reason)
                self._block(replace(block, is_title=self._all_title and not reason), context)
                self._gap = False
            elif not reason and (part.strip(_SPACE + _TAB) or _LINE in written):
                self._gap = True
            line = min(line + 1, self._line)
        self._first_line = self._line

    def _block(self, block: Block, context: _Context) -> None:
        """Take up a block, with the label that waits for it."""
        label = "" if block.aside and not context.aside else self._label
        block = replace(block, label=label or None, cell=context.cell, is_note=context.note is not None)
        if label:
            self._label = ""
        if context.note is not None:
            self._note_blocks.setdefault(context.note, []).append(block)
            return
        self._blocks.append(block)
        if not block.aside and self._references:
            self._referred[len(self._blocks) - 1] = self._references
            self._references = []

    def _in_order(self) -> list[Block]:
        ordered: list[Block] = []
        for index, block in enumerate(self._blocks):
            ordered.append(block)
            for note in self._referred.get(index, ()):
                ordered.extend(self._note_blocks.pop(note, ()))
        for left in self._note_blocks.values():
            ordered.extend(left)
        return ordered


def _spelt(text: str) -> str:
    """The text with the white space that is shown."""
    return re.sub(f"{_SPACE}+", " ", text).replace(_TAB, "\t")


def _around_main(root: Element) -> set[Element]:
    """Every element that is, or holds, a page's main text."""
    around: set[Element] = set()
    for element in root.iter():
        if is_main(element):
            around.add(element)
            for outer in element.iterancestors():
                if outer in around:
                    break
                around.add(outer)
    return around
