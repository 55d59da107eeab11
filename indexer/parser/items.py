"""Paragraphs that grow: their text, and the items of their lists with the labels that are printed."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field, replace

from indexer.model import NOTE, Item, Lines, Paragraph
from indexer.parser.draft import Entry, Note
from indexer.parser.labels import NUMBERED
from indexer.parser.shapes import ends_sentence, is_labelled_heading, leads_in

_LIST_OPENS = (":", "：", ":-")


@dataclass(slots=True)
class _List:
    """A list that is open, with its last item."""

    kind: str
    """What its items are marked with."""
    label: str = ""
    printed: str = ""
    count: int = 0


@dataclass(slots=True)
class GrowingParagraph:
    """A paragraph that entries without a number of their own are added to."""

    number: str
    printed: str
    lines: Lines
    texts: list[str] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    notes: list[Item] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    """Those that are open, the outermost first."""

    @property
    def is_list(self) -> bool:
        """Whether a list has begun, or is announced."""
        return bool(self.items) or (bool(self.texts) and self.texts[-1].endswith(_LIST_OPENS))

    def add(self, entry: Entry) -> None:
        """Take an entry without a number of its own: footnote, list item, or more text."""
        self.lines = (self.lines[0], entry.lines[1])
        if entry.is_note:
            self._take_note(entry)
            return
        # a number that opens no list is a time, a date or a sum at the start of a line; a capital is an initial
        telling = entry.form not in ("plain", "levels", "letter", "roman") or is_labelled_heading(entry)
        marked = bool(entry.printed) and (self.is_list or telling) and bool(entry.text) and not entry.is_date
        listed = entry.indented and self.is_list and not self._goes_on(entry)
        if marked or listed:
            self.items.append(Item(self._label(entry), entry.text, entry.lines, entry.printed))
        elif self.items:
            last = self.items[-1]
            self.items[-1] = replace(last, text=f"{last.text}\n{entry.whole}", lines=(last.lines[0], entry.lines[1]))
        else:
            self.texts.append(entry.whole)

    def add_note(self, note: Note) -> None:
        """Take a footnote that was typed at the foot of a page."""
        self._new_note(note.mark, note.text, note.lines)

    def _take_note(self, entry: Entry) -> None:
        """Take a footnote of the format; one without a mark goes on with the one before."""
        if entry.printed or not self.notes:
            self._new_note(entry.printed, entry.text, entry.lines)
            return
        last = self.notes[-1]
        self.notes[-1] = replace(last, text=f"{last.text}\n{entry.text}", lines=(last.lines[0], entry.lines[1]))

    def _new_note(self, mark: str, text: str, lines: Lines) -> None:
        label = f"{NOTE} {mark or len(self.notes) + 1}"
        again = sum(note.printed == mark for note in self.notes) if mark else 0
        self.notes.append(Item(f"{label} [{again + 1}]" if again else label, text, lines, mark))

    def _goes_on(self, entry: Entry) -> bool:
        """Whether a line opens small, or with a date, behind what ends neither a sentence nor a lead-in."""
        before = self.items[-1].text if self.items else self.texts[-1]
        return (entry.text[:1].islower() or entry.is_date) and not (ends_sentence(before) or leads_in(before))

    def freeze(self, section: str) -> Paragraph:
        """The paragraph as it is now."""
        text = "\n".join(text for text in self.texts if text)
        return Paragraph(self.number, self.printed, section, text, self.lines, (*self.items, *self.notes))

    def _label(self, entry: Entry) -> str:
        """The mark as printed, behind that of the item it is under; by position where nothing tells items apart."""
        kind = self._kind(entry)
        level = next((i for i, open_ in enumerate(self.lists) if open_.kind == kind), len(self.lists))
        if kind == "none":
            level = 0
        del self.lists[level + 1 :]
        if level == len(self.lists):
            self.lists.append(_List(kind))
        here = self.lists[level]
        here.count += 1
        here.printed = entry.printed
        outer = self.lists[level - 1].label if level else ""
        mark = _mark(entry) or (f"({_letter(here.count)})" if level else str(here.count))
        apart = " " if outer[-1:].isalnum() and mark[:1].isalnum() else ""
        here.label = self._alone(f"{outer}{apart}{mark}")
        return here.label

    def _alone(self, label: str) -> str:
        """The label, told apart from the same one in an earlier list of the paragraph."""
        again = sum(item.label == label or item.label.startswith(f"{label} [") for item in self.items)
        return f"{label} [{again + 1}]" if again else label

    def _kind(self, entry: Entry) -> str:
        """What an item is marked with: a number, a letter, a Roman number, a dash or nothing."""
        if not entry.printed:
            return "none"
        if entry.form in NUMBERED:
            return "number" if entry.form in ("plain", "levels") else entry.form
        bare = re.sub(r"[\W_]", "", entry.printed)
        if not bare:
            return "dash"
        letters = next((open_.printed for open_ in reversed(self.lists) if open_.kind == "letter"), "")
        if re.fullmatch("[ivx]+", bare) and bare != _letter_after(re.sub(r"[\W_]", "", letters)):
            return "roman"
        return "han" if re.match("[一二三四五六七八九十]", bare) else "letter"


def _mark(entry: Entry) -> str:
    """What is printed before an item, if it tells items apart."""
    return re.sub(r"\s", "", entry.printed) if re.search(r"[^\W_]", entry.printed) else ""


def _letter_after(bare: str) -> str:
    """The letter that follows in a list of letters; empty behind another mark."""
    return chr(ord(bare) + 1) if len(bare) == 1 else ""


def _letter(count: int) -> str:
    return string.ascii_lowercase[(count - 1) % 26]
