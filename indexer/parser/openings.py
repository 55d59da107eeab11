"""The headings before the report's first number, told from its title by what the later headings look like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.parser.document_head import is_head_line
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import UNDER_HEADING, follows_in_list
from indexer.parser.shapes import is_capitals, is_heading_like, is_labelled_heading, is_plain_line

_MOST_LINES = 3
_FEW_WORDS = 3
"""Of a heading that is told by its first word and their number alone: "PART ONE", "PART TWO"."""


def opening_headings(draft: Draft, entries: list[Entry], first: int) -> Iterator[int]:
    """The headings before the report's first number; of a draft with a title, none of its lines is that."""
    labelled = _labelled(entries, first)
    if labelled:
        yield from labelled
        last = labelled[-1]
        if all(is_plain_line(entry) or _is_under_label(entry) for entry in entries[last + 1 : first]):
            yield from range(last + 1, first)
        return
    block = _block(entries, first)
    later = [entry for entry in entries[first:] if entry.role == "heading"]
    if block and any(_is_serial(entries[block[0]], entry) for entry in later):
        yield from block
        return
    if entries[first].role == "heading":  # where headings have numbers, this is the first of them
        return
    looks = {_look(entry) for entry in later}
    is_title = not (
        draft.title or any(not is_head_line(entry.text, draft.language) for entry in entries[: block.start])
    )
    for i in reversed(block[is_title:]):
        if _look(entries[i]) not in looks or _is_title_line(entries, i):
            return
        yield i


def _is_under_label(entry: Entry) -> bool:
    """Whether a heading of the second order follows that of the first: （一） under 一、."""
    return entry.form in UNDER_HEADING and is_heading_like(entry.text)


def _labelled(entries: list[Entry], first: int) -> list[int]:
    """The labelled headings before the first number, from the last one that starts their count."""
    found = [i for i in range(first) if is_labelled_heading(entries[i])]
    near = [i for i in found if i >= first - _MOST_LINES]
    chain = near[:1]
    for i in reversed(found):
        if chain and i < chain[0] and follows_in_list(entries[i], entries[chain[0]]):
            chain.insert(0, i)
    return chain + near[1:]


def _block(entries: list[Entry], first: int) -> range:
    """The plain lines right before the first number, without an empty line between them."""
    start = first
    while start and first - start < _MOST_LINES and is_plain_line(entries[start - 1]):
        start -= 1
        if entries[start].gap_before:
            break
    return range(start, first)


def _is_title_line(entries: list[Entry], i: int) -> bool:
    """Whether the line goes on with the title: nothing sets it apart from the one before."""
    return not entries[i].gap_before and i > 0 and entries[i - 1].gap_before and is_capitals(entries[i - 1].text)


def _is_serial(entry: Entry, later: Entry) -> bool:
    """Whether two headings count the same: "ITEM 1 OF THE AGENDA" and "ITEM 4 …", "PART ONE" and "PART TWO"."""
    if _words_before_number(entry) and _words_before_number(entry) == _words_before_number(later):
        return True
    one, other = entry.text.split(), later.text.split()
    return 1 < len(one) == len(other) <= _FEW_WORDS and one[0] == other[0] and one[1:] != other[1:]


def _look(entry: Entry) -> tuple[str, bool, str]:
    """What the headings of a report have in common: the form of their numbers, capitals, and words before a number."""
    form = entry.form if entry.role == "text" or not entry.number else "number"
    return form, is_capitals(entry.text), _words_before_number(entry)


def _words_before_number(entry: Entry) -> str:
    """The words before a number that stands near the start of a line."""
    words = re.match(r"(?P<words>\D{2,30}?)(?:\s*\d{1,2}\s*[:.：–—-]|\s+\d{1,2}(?!\d))", entry.whole)
    return words["words"].casefold() if words else ""
