"""Sections and paragraphs, from entries whose roles are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from indexer.languages import Language
from indexer.model import LeftOut, Section
from indexer.parser.draft import Draft, Entry, Note
from indexer.parser.items import GrowingParagraph
from indexer.parser.labels import OVER_TEXT
from indexer.parser.shapes import is_second_line


@dataclass(slots=True)
class _Section:
    """A section that is still growing."""

    number: str
    heading: str
    entry: Entry
    paragraphs: list[GrowingParagraph] = field(default_factory=list)

    def freeze(self) -> Section:
        frozen = tuple(paragraph.freeze(self.number) for paragraph in self.paragraphs)
        return Section(self.number, self.heading, self.entry.lines, frozen)


def build_sections(draft: Draft) -> Draft:
    """Group what is left into sections; every entry ends up in a heading, a paragraph or an item.

    Typed footnotes whose marks stand elsewhere are left for the annexes.
    """
    sections: list[_Section] = []
    left: list[LeftOut] = []
    by_section = has_sections(draft.entries)
    for entry in draft.entries:
        if entry.role == "heading":
            _open_section(entry, sections, draft.language, by_section=by_section)
        elif entry.role == "paragraph":
            _open_paragraph(entry, sections, by_section=by_section)
        elif entry.is_note and not (sections and sections[-1].paragraphs):
            left.append(LeftOut(entry.whole, entry.lines, "footnote of a heading"))
        elif sections:
            _take_text(entry, sections)
    later = tuple(note for note in draft.notes if not _is_placed(note, sections))
    frozen = tuple(section.freeze() for section in sections)
    return replace(draft, entries=(), sections=frozen, notes=later, left_out=draft.left_out + tuple(left))


def _is_placed(note: Note, sections: list[_Section]) -> bool:
    """Give a typed footnote to the paragraph that its mark stands in, if there is one."""
    for section in sections:
        for paragraph in section.paragraphs:
            if paragraph.lines[0] <= note.line <= paragraph.lines[1]:
                paragraph.add_note(note)
                return True
    return False


def has_sections(entries: Iterable[Entry]) -> bool:
    """Whether the report numbers its sections, rather than its paragraphs from the first to the last."""
    return any(len(entry.number) > 1 or (entry.role == "heading" and entry.number) for entry in entries)


def _open_section(entry: Entry, sections: list[_Section], known: Language, *, by_section: bool) -> None:
    current = sections[-1] if sections else None
    if current and not current.paragraphs and is_second_line(current.heading, entry, known):
        current.heading = f"{current.heading} {entry.text}".strip()
        return
    if entry.number:
        number = ".".join(map(str, entry.number))
    elif entry.form in OVER_TEXT:
        number = entry.printed
    elif by_section and current:
        number = current.number
    else:
        number = f"({len(sections) + 1})"
    sections.append(_Section(number, _heading(entry, number), entry))


def _heading(entry: Entry, number: str) -> str:
    """The heading, with what is printed before it where the section's number does not say that."""
    if entry.number:
        return entry.whole if entry.form in OVER_TEXT else entry.text
    is_place = entry.form == "plain" and number == f"({entry.numbers[0]})"
    return entry.text if is_place or number == entry.printed else " ".join(entry.whole.split())


def _open_paragraph(entry: Entry, sections: list[_Section], *, by_section: bool) -> None:
    number = ".".join(map(str, entry.number))
    parent = ".".join(map(str, entry.number[:-1] or entry.number)) if by_section else "(1)"
    current = sections[-1].number if sections else ""
    inside = number.startswith(f"{current}.") or (current and not by_section)
    if not inside:
        heading = next((section.heading for section in sections if section.number == parent), "")
        sections.append(_Section(parent, heading, entry))
    sections[-1].paragraphs.append(GrowingParagraph(number, entry.printed, entry.lines, [entry.text]))


def _take_text(entry: Entry, sections: list[_Section]) -> None:
    """Add to the paragraph that is growing; prose without numbers is counted, never given a number of its own."""
    paragraphs = sections[-1].paragraphs
    last = paragraphs[-1] if paragraphs else None
    if last is not None and (last.printed or entry.is_note or _is_listed(entry, last)):
        last.add(entry)
    else:
        number = sections[-1].number
        place = 1 + sum(len(section.paragraphs) for section in sections if section.number == number)
        paragraphs.append(GrowingParagraph(f"{number} ¶{place}", "", entry.lines, [entry.whole]))


def _is_listed(entry: Entry, last: GrowingParagraph) -> bool:
    """Whether the entry belongs to a list in prose without numbers: letters count paragraphs there, but in a list."""
    return bool(entry.printed) and (entry.form == "bullet" or last.is_list)
