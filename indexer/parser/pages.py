"""Where a page ends: running heads and notes are left out, and a paragraph that goes on over the page is joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from indexer.parser.document_head import SYMBOL
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import read_label
from indexer.parser.shapes import columns, ends_sentence, leads_in

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
_NOTE_REACH = 6000
"""Characters above a note in which its mark stands, some two pages."""


def leave_out_pages(draft: Draft) -> Draft:
    """Leave out page numbers, the running heads beside them and the notes over them; join what they cut in two."""
    dropped = {i: PAGE_NUMBER for i, entry in enumerate(draft.entries) if _PAGE_NUMBER.fullmatch(entry.text)}
    dropped.update({i: RUNNING for i, entry in enumerate(draft.entries) if _VERSION.fullmatch(entry.text)})
    dropped.update(dict.fromkeys(_running(draft.entries, set(dropped)), RUNNING))
    for i, entry in enumerate(draft.entries):
        lone = entry.text.isdecimal() and len(entry.text) <= _DIGITS
        if lone and i not in dropped and RUNNING in {dropped.get(i - 1), dropped.get(i + 1)}:
            dropped[i] = PAGE_NUMBER
    dropped.update(dict.fromkeys(_notes(draft.entries, set(dropped)), FOOTNOTE))
    left = draft.without(dropped)
    return replace(left, entries=tuple(_closed_up(draft.entries, dropped)))


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


def _notes(entries: tuple[Entry, ...], dropped: set[int]) -> Iterator[int]:
    """Lines that open with a mark that stands behind a word of the text above, and how they go on."""
    above = ""
    inside = 0
    for i, entry in enumerate(entries):
        if i in dropped or entry.is_note:
            inside = 0
            continue
        opens = _NOTE.match(entry.text)
        if opens and re.search(rf"[^\s\d/(]{re.escape(opens['mark'])}(?![\w/])", above):
            inside = _MOST_NOTE_LINES
        elif inside and (entry.gap_before or read_label(entry.text) or ends_sentence(entries[i - 1].text)):
            inside = 0
        if inside:
            inside -= 1
            yield i
        else:
            above += f"{entry.text}\n"


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


def leave_out_numbered_notes(draft: Draft) -> Draft:
    """Leave out notes that open with a number which is none of the report's own and stands behind a word above."""
    dropped: dict[int, str] = {}
    above, before = "", ""
    own: set[tuple[int, ...]] = set()
    for i, entry in enumerate(draft.entries):
        is_own = entry.role != "text" and entry.number not in own
        is_numbered = not is_own and entry.form == "plain" and re.match(r"\d+\s", entry.whole)
        if is_numbered and not leads_in(before) and _glued(entry.printed).search(above):
            dropped[i] = FOOTNOTE
        else:
            own.add(entry.number)
            above = f"{above}\n{entry.text}"[-_NOTE_REACH:]
            before = entry.text
    lines = {draft.entries[i].lines[0] for i in dropped}
    findings = tuple(finding for finding in draft.findings if finding.line not in lines)
    return replace(draft.without(dropped), findings=findings)


def _glued(mark: str) -> re.Pattern[str]:
    """The mark of a note, right behind a word or the end of a line."""
    return re.compile(rf"[^\W\d_]{{3}}(?:{mark}(?![\w/.-])|[.;]{mark}$)", re.MULTILINE)
