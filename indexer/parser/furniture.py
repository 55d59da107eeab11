"""What stands in the file but not in the report: notices, page furniture, editing residue, contents."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.model import LeftOut
from indexer.parser.draft import Draft

_FURNITURE = (
    (re.compile(r"[\s_ـ=*\-–—─]{4,}"), "rule line"),
    (re.compile(r"[•·\s]*(https?://|www\.)\S+[•·\s]*"), "address in the page foot"),
    (re.compile(r"[A-Za-z]:\\\S.*"), "file path in the page foot"),
    (re.compile(r"\(\d{5,7}\)"), "job number in the page foot"),
    (re.compile(r"\S+\.(jpe?g|png|gif|emf|wmf|tiff?)", re.IGNORECASE), "name of an image"),
)
_RESIDUE = re.compile(r"\[(bookmark|comment|field|ref|image|anchor):[^\]]*\]", re.IGNORECASE)
_CONTENTS_LINE = re.compile(r".+(\.{3,}|…|\t|[^\d\s] {3,}(?=\d))[\s\d.–-]*\d{1,3}")
_LONGEST_ENTRY = 120
"""Of the first line of an entry that goes on, or of the heads of its columns, in characters."""


def leave_out_asides(draft: Draft) -> Draft:
    """What the reader found to be no running text."""
    return draft.without({index: entry.aside for index, entry in enumerate(draft.entries) if entry.aside})


def leave_out_notice(draft: Draft) -> Draft:
    """Lines that open with `#` before anything else are remarks of the editors."""
    dropped: dict[int, str] = {}
    for index, entry in enumerate(draft.entries):
        if not entry.text.startswith("#"):
            break
        dropped[index] = "editorial notice"
    return draft.without(dropped)


def leave_out_furniture(draft: Draft) -> Draft:
    """Lines that are page furniture from end to end."""
    dropped = {
        index: reason
        for index, entry in enumerate(draft.entries)
        for pattern, reason in _FURNITURE
        if pattern.fullmatch(entry.text)
    }
    return draft.without(dropped)


def leave_out_residue(draft: Draft) -> Draft:
    """Marks that an editing program left inside a line."""
    left: list[LeftOut] = []
    entries = []
    for entry in draft.entries:
        left.extend(LeftOut(match[0], entry.lines, "editing residue") for match in _RESIDUE.finditer(entry.text))
        text = _RESIDUE.sub("", entry.text).strip()
        if text:
            entries.append(replace(entry, text=text))
    return replace(draft, entries=tuple(entries), left_out=draft.left_out + tuple(left))


def leave_out_contents(draft: Draft) -> Draft:
    """The run of lines under a heading "Contents" that end in page numbers."""
    heading = re.compile(draft.language.report.contents, re.IGNORECASE)
    lines = [bool(_CONTENTS_LINE.fullmatch(entry.text)) for entry in draft.entries] + [False]
    dropped: dict[int, str] = {}
    inside = False
    for index, entry in enumerate(draft.entries):
        if heading.fullmatch(entry.text):
            inside = True
        elif inside:
            short = len(entry.text) <= _LONGEST_ENTRY and not entry.text.endswith(".")
            inside = lines[index] or (short and lines[index + 1])
        if inside:
            dropped[index] = "table of contents"
    return draft.without(dropped)
