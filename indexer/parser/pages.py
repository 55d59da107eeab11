"""Where a page ends: running heads are left out, notes set apart, and a paragraph that goes on over it is joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from indexer.parser.document_head import SYMBOL
from indexer.parser.draft import Draft, Entry, Note
from indexer.parser.labels import read_label
from indexer.parser.shapes import columns, ends_sentence, leads_in
from indexer.parser.wrapping import joined_lines

RUNNING = "running header"
PAGE_NUMBER = "page number"
FOOTNOTE = "footnote"
_JOB = r"[A-Z]{1,3}\.?\d\d-\d{4,6}(?:\s*\([A-Z]\))?"
"""Number of the printing job, at the foot of a page."""
_PAGE_NUMBER = re.compile(
    r"(page|página|стр\.?|страница|第|صفحة|الصفحة)?\s*\d{1,3}\s*/\s*\d{1,3}\s*页?"
    r"|[-–—－]\s*\d{1,3}\s*[-–—－]"
    r"|(page|p\.|página|стр\.|страница|صفحة)\s*\d{1,3}|第\s*\d{1,3}\s*页"
    rf"|(?:\d{{1,3}}\s{{3,}})?{_JOB}(?:\s{{3,}}\d{{1,3}})?",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(rf"{SYMBOL}(?:\s*\(?(?:Rev|Rév|Add|Corr)\.?\s?\d+\)?)*", re.IGNORECASE)
_VERSION = re.compile(_DOCUMENT.pattern + "-[EFSRAC]")
"""A symbol with the letter of a language stands nowhere but at the head of a page."""
_LONGEST_HEAD = 100
_MOST_BESIDE = 2
"""Running lines beside a page number, at most."""
_DIGITS = 3
"""Of a page number, at most."""
_LONGEST_HEADING = 44
"""Columns of a line that may be a heading in a script without capitals."""
_NOTE = re.compile(r"(?P<mark>\d{1,2}/|[①-⑳]|\[\d{1,2}\]|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})\s*(?=\S)")
_MOST_NOTE_LINES = 6
_NOTE_REACH = 20
"""Paragraphs above a note in which its mark stands, some two pages."""


def leave_out_pages(draft: Draft) -> Draft:
    """Leave out page numbers and the running heads beside them, set apart the notes over them; join what they cut."""
    dropped = {i: PAGE_NUMBER for i, entry in enumerate(draft.entries) if _PAGE_NUMBER.fullmatch(entry.text)}
    dropped.update({i: RUNNING for i, entry in enumerate(draft.entries) if _VERSION.fullmatch(entry.text)})
    dropped.update(dict.fromkeys(_running(draft.entries, set(dropped)), RUNNING))
    for i, entry in enumerate(draft.entries):
        lone = entry.text.isdecimal() and len(entry.text) <= _DIGITS
        if lone and i not in dropped and RUNNING in {dropped.get(i - 1), dropped.get(i + 1)}:
            dropped[i] = PAGE_NUMBER
    left = draft.without(dropped)
    notes = list(_notes(draft.entries, set(dropped)))
    dropped.update({i: FOOTNOTE for indices, _ in notes for i in indices})
    told = tuple(_note([draft.entries[i] for i in indices], line) for indices, line in notes)
    return replace(left, entries=tuple(_closed_up(draft.entries, dropped)), notes=told)


def _running(entries: tuple[Entry, ...], numbers: set[int]) -> Iterator[int]:
    """Lines that stand at several page numbers, digits apart, and symbols of documents that stand at one."""
    beside = {
        i
        for number in numbers
        for way in (-1, 1)
        for i in range(number + way, number + way * (_MOST_BESIDE + 1), way)
        if 0 <= i < len(entries) and i not in numbers and len(entries[i].text) <= _LONGEST_HEAD
    }
    masked = {i: re.sub(r"\d+", "0", entries[i].text) for i in beside}
    often = Counter(masked.values())
    for i in sorted(beside):
        near = {i - 1, i + 1} & numbers
        text = entries[i].text
        is_symbol = bool(near) and _DOCUMENT.fullmatch(text) is not None
        if is_symbol or (often[masked[i]] > 1 and not ends_sentence(text) and not read_label(text)):
            yield i


def _notes(entries: tuple[Entry, ...], dropped: set[int]) -> Iterator[tuple[list[int], int]]:
    """Lines that open with a mark that stands behind a word of the text above, and how they go on; and its line."""
    above: list[Entry] = []
    note: list[int] = []
    marked = 0
    for i, entry in enumerate(entries):
        line = 0 if i in dropped or entry.is_note else _marked_line(entry, above)
        new = i in dropped or entry.is_note or entry.gap_before or read_label(entry.text)
        if note and (line or new or len(note) >= _MOST_NOTE_LINES or ends_sentence(entries[i - 1].text)):
            yield note, marked
            note = []
        if line:
            note, marked = [i], line
        elif note:
            note.append(i)
        elif i not in dropped and not entry.is_note:
            above.append(entry)
    if note:
        yield note, marked


def _marked_line(entry: Entry, above: list[Entry]) -> int:
    """The nearest line above in which the mark stands that the entry opens with; 0 where it opens with none."""
    opens = _NOTE.match(entry.text)
    if opens is None:
        return 0
    mark = opens["mark"]
    apart = r"|\S\s" if mark.endswith("/") else ""
    marked = re.compile(rf"(?:[^\s\d/(:：;；]{apart}){re.escape(mark)}(?![\w/])")
    return next((each.lines[0] for each in reversed(above) if marked.search(each.text)), 0)


def _note(entries: list[Entry], line: int) -> Note:
    """A footnote of these lines."""
    whole = entries[0]
    for entry in entries[1:]:
        whole = joined_lines(replace(whole, whole=whole.text), replace(entry, whole=entry.text))
    opens = _NOTE.match(whole.text)
    assert opens is not None
    return Note(opens["mark"], whole.text[opens.end() :], whole.lines, line)


def _closed_up(entries: tuple[Entry, ...], dropped: dict[int, str]) -> Iterator[Entry]:
    """The entries that are left: an empty line is behind a page's end where no sentence goes on, and only there."""
    last: Entry | None = None
    over = False
    for i, entry in enumerate(entries):
        if i in dropped:
            over = True
            continue
        if over and last is not None:
            may_go_on = _may_go_on(last, entry)
            is_cut_off = may_go_on and _goes_on(last, entry)
            yield replace(entry, gap_before=not may_go_on, is_cut_off=is_cut_off)
        else:
            yield entry
        last, over = entry, False


def _may_go_on(before: Entry, entry: Entry) -> bool:
    ended = ends_sentence(before.text) or leads_in(before.text)
    return not (ended or entry.printed or read_label(entry.text) or before.cell or entry.cell or entry.is_title)


def _goes_on(before: Entry, entry: Entry) -> bool:
    """Whether what may go on opens small or, in a script without capitals, follows a line too long for a heading."""
    first = entry.text[:1]
    return first.islower() or (first.isalpha() and not first.isupper() and columns(before.text) > _LONGEST_HEADING)


def set_numbered_notes_apart(draft: Draft) -> Draft:
    """Take out notes that open with a number which is none of the report's own and stands behind a word above."""
    notes: dict[int, Note] = {}
    above: list[Entry] = []
    own: set[tuple[int, ...]] = set()
    for i, entry in enumerate(draft.entries):
        is_own = entry.role != "text" and entry.number not in own
        is_numbered = not is_own and entry.form == "plain" and re.match(r"\d+\s", entry.whole)
        may_be = is_numbered and not (above and leads_in(above[-1].text))
        marked = _glued_line(entry.printed, above) if may_be else 0
        if marked:
            notes[i] = Note(entry.printed, entry.text, entry.lines, marked)
        else:
            own.add(entry.number)
            above = [*above, entry][-_NOTE_REACH:]
    lines = {draft.entries[i].lines[0] for i in notes}
    findings = tuple(finding for finding in draft.findings if finding.line not in lines)
    kept = tuple(entry for i, entry in enumerate(draft.entries) if i not in notes)
    return replace(draft, entries=kept, notes=(*draft.notes, *notes.values()), findings=findings)


def _glued_line(mark: str, above: list[Entry]) -> int:
    """The nearest line above that has the mark right behind a word or at its end; 0 where none has."""
    glued = re.compile(rf"[^\W\d_]{{3}}(?:{mark}(?![\w/.-])|[.;]{mark}$)", re.MULTILINE)
    return next((each.lines[0] for each in reversed(above) if glued.search(each.text)), 0)
