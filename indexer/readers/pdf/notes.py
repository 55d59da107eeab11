"""Footnotes: what stands under a short rule at the foot of a page and begins with a mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.readers.pdf.lines import Line
from indexer.readers.pdf.page import Box, Page

_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3}|[a-z](?=[\s)]))\)?\s*")
_RULE = (0.08, 0.45)  # of the page's width: a longer one belongs to a table or the page
_LOWER = 0.7  # of the page's height
_THIN = 2.5  # points


@dataclass(frozen=True, slots=True)
class NoteArea:
    """The foot of a page that holds notes."""

    top: float
    marks: frozenset[str]


@dataclass(slots=True)
class Note:
    """A footnote, with its lines."""

    mark: str
    lines: list[Line]
    texts: list[str]


def note_area(page: Page, lines: Sequence[Line]) -> NoteArea | None:
    """Where the notes of a page stand, and their marks; None where it has none. `lines`: of the running text."""
    for rule in sorted(page.rules, key=lambda box: box.y0):
        below = [line for line in lines if line.y < rule.y0]
        if below and _is_note_rule(rule, page) and _MARK.match(below[0].text):
            marks = frozenset(match[1] for line in below if (match := _MARK.match(line.text)))
            return NoteArea(rule.y0, marks)
    return None


def _is_note_rule(rule: Box, page: Page) -> bool:
    if not _RULE[0] * page.width < rule.x1 - rule.x0 < _RULE[1] * page.width or rule.y0 > _LOWER * page.height:
        return False
    crossing = (
        other
        for other in page.rules
        if other.y1 - other.y0 > _THIN and other.x0 - 1 <= rule.x1 and other.x1 + 1 >= rule.x0
    )
    return rule.y1 - rule.y0 <= _THIN and not any(other.y0 - 1 <= rule.y0 <= other.y1 + 1 for other in crossing)


def notes(lines: Sequence[Line]) -> list[Note]:
    """The notes of one page's area: each mark that counts on begins one."""
    found: list[Note] = []
    for line in lines:
        mark, text = _opening(line)
        if mark and (not found or _counts_on(found[-1].mark, mark)):
            found.append(Note(mark, [line], [text]))
        elif found:
            found[-1].lines.append(line)
            found[-1].texts.append(line.text)
        else:
            found.append(Note("", [line], [line.text]))
    return found


def _opening(line: Line) -> tuple[str, str]:
    if line.opens_with_mark:
        return line.marks[0], line.text
    match = _MARK.match(line.text)
    return (match[1], line.text[match.end() :]) if match else ("", line.text)


def _counts_on(before: str, mark: str) -> bool:
    if before.isdigit() and mark.isdigit():
        return int(mark) == int(before) + 1
    return mark != before and not mark.isdigit()
