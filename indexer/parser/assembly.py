"""Sections, paragraphs and list items, from entries whose numbers are proved."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field, replace

from indexer.model import Item, LeftOut, Lines, Paragraph, Section
from indexer.parser.draft import Draft, Entry
from indexer.parser.numbering import is_heading_like

_LIST_OPENS = (":", "：", ":-")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is still growing."""

    number: str
    printed: str
    lines: Lines
    texts: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    outer: str = ""
    """Kind of the first item's mark: entries of another kind are nested in the item before them."""

    def add(self, entry: Entry) -> None:
        """Take an entry without a number of its own: list item, or more text."""
        self.lines = (self.lines[0], entry.lines[1])
        if entry.is_note or entry.goes_on:
            self._continue(entry)
            return
        opens = bool(self.texts) and self.texts[-1].endswith(_LIST_OPENS)
        listed = bool(self.items) or opens
        # a number that opens no list is a time, a date or a sum at the start of a line
        marked = bool(entry.printed) and (listed or not entry.numbers)
        if marked or (entry.indented and listed):
            self.items.append(Item(self._next_label(entry), entry.text, entry.lines, entry.printed))
        else:
            self._continue(entry)

    def _continue(self, entry: Entry) -> None:
        if self.items:
            last = self.items[-1]
            self.items[-1] = replace(last, text=f"{last.text}\n{entry.whole}", lines=(last.lines[0], entry.lines[1]))
        else:
            self.texts.append(entry.whole)

    def _next_label(self, entry: Entry) -> str:
        tops = [item for item in self.items if "(" not in item.label]
        kind = _kind(entry.printed)
        if not self.items:
            self.outer = kind
        if tops and kind not in {self.outer, "number", "none"}:
            nested = [item.label for item in self.items if item.label.startswith(f"{len(tops)}(")]
            printed = re.fullmatch(r"\(?([a-z])\)", entry.printed)
            return f"{len(tops)}({printed[1] if printed else _letter(len(nested))})"
        return str(len(tops) + 1)

    def freeze(self, section: str) -> Paragraph:
        text = "\n".join(text for text in self.texts if text)
        return Paragraph(self.number, self.printed, section, text, self.lines, tuple(self.items))


def build_sections(draft: Draft) -> Draft:
    """Group what is left into sections; every entry ends up in a heading, a paragraph or an item."""
    sections: list[Section] = []
    paragraphs: list[_Paragraph] = []
    heading: Entry | None = None
    number = ""
    left: list[LeftOut] = []

    def close() -> None:
        if not number:
            return
        frozen = tuple(paragraph.freeze(number) for paragraph in paragraphs)
        lines = heading.lines if heading else frozen[0].lines
        if heading and not frozen and not is_heading_like(heading):  # a section whose only text carries its number
            frozen = (Paragraph(number, heading.printed, number, heading.text, heading.lines),)
            sections.append(Section(number, "", lines, frozen))
        else:
            sections.append(Section(number, heading.text if heading else "", lines, frozen))

    for entry in draft.entries:
        if entry.role == "heading" or (entry.role == "paragraph" and str(entry.section) != number):
            close()
            paragraphs = []
            heading = entry if entry.role == "heading" else None
            number = str(entry.section)
        if entry.role == "paragraph":
            paragraphs.append(_Paragraph(f"{entry.section}.{entry.position}", entry.printed, entry.lines, [entry.text]))
        elif entry.is_note and not paragraphs:
            left.append(LeftOut(entry.whole, entry.lines, "footnote of a heading"))
        elif entry.role == "text":
            _take_text(entry, paragraphs, number)
    close()
    return replace(draft, entries=(), sections=tuple(sections), left_out=draft.left_out + tuple(left))


def _take_text(entry: Entry, paragraphs: list[_Paragraph], section: str) -> None:
    if paragraphs and (paragraphs[-1].printed or entry.printed or entry.is_note):
        paragraphs[-1].add(entry)
    else:  # prose without numbers is counted, never given a number of the report's kind
        paragraphs.append(_Paragraph(f"{section} ¶{len(paragraphs) + 1}", "", entry.lines, [entry.whole]))


def _kind(printed: str) -> str:
    """What an item is marked with: a number, a letter, a dash or nothing."""
    if not printed:
        return "none"
    if re.search(r"\d", printed):
        return "number"
    return "letter" if re.search(r"[^\W_]", printed) else "dash"


def _letter(index: int) -> str:
    return string.ascii_lowercase[index % 26]
