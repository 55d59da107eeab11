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

    @property
    def is_list(self) -> bool:
        """Whether a list has begun, or is announced."""
        return bool(self.items) or (bool(self.texts) and self.texts[-1].endswith(_LIST_OPENS))

    def add(self, entry: Entry) -> None:
        """Take an entry without a number of its own: list item, or more text."""
        self.lines = (self.lines[0], entry.lines[1])
        if entry.is_note or entry.goes_on:
            self._continue(entry)
            return
        listed = self.is_list
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
        if kind == "roman" and tops and _letter_after(tops[-1].printed) == _bare(entry.printed):
            kind = "letter"
        if not self.items:
            self.outer = kind
        if tops and kind not in {self.outer, "number", "none"}:
            nested = [item.label for item in self.items if item.label.startswith(f"{len(tops)}(")]
            return f"{len(tops)}({_bare(entry.printed) or _letter(len(nested))})"
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
    """Add to the paragraph that is growing; prose without numbers is counted, never given a number of its own."""
    last = paragraphs[-1] if paragraphs else None
    if last is not None and (last.printed or entry.is_note or entry.goes_on or _is_listed(entry, last)):
        last.add(entry)
    else:
        paragraphs.append(_Paragraph(f"{section} ¶{len(paragraphs) + 1}", "", entry.lines, [entry.whole]))


def _is_listed(entry: Entry, last: _Paragraph) -> bool:
    """Whether the entry belongs to a list in prose without numbers: letters count paragraphs there, but in a list."""
    return bool(entry.printed) and (_kind(entry.printed) == "dash" or last.is_list)


def _kind(printed: str) -> str:
    """What an item is marked with: a number, a letter, a Roman number, a dash or nothing."""
    if not printed:
        return "none"
    if re.search(r"\d", printed):
        return "number"
    if re.fullmatch(r"[ivx]+", _bare(printed)):
        return "roman"
    return "letter" if re.search(r"[^\W_]", printed) else "dash"


def _bare(printed: str) -> str:
    """The Latin letters of a mark such as `a)` or `(iv)`; empty where it has none."""
    match = re.fullmatch(r"\(?([a-z]{1,4})[).]?", printed)
    return match[1] if match else ""


def _letter_after(printed: str) -> str:
    """The letter that follows in a list of letters; empty behind another mark."""
    bare = _bare(printed)
    return chr(ord(bare) + 1) if len(bare) == 1 else ""


def _letter(index: int) -> str:
    return string.ascii_lowercase[index % 26]
