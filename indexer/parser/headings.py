"""Which lines are headings: numbered ones that paragraphs stand under, and unnumbered ones before a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from indexer.parser.draft import Draft, Entry
from indexer.parser.shapes import ends_sentence, is_capitals, is_heading_like, is_labelled_heading
from indexer.parser.wrapping import joined_lines

_LONGEST = 120
"""Of an unnumbered heading, in characters."""
_SHORT = 60
"""A title that ends with a point is no longer."""
_FEW = 2
"""Titles that do not yet make a style."""
_MOST_LINES = 3


def join_rests(draft: Draft) -> Draft:
    """Join what the numbers have told: the text under a lone number or bullet, and lines that only looked numbered."""
    entries: list[Entry] = []
    for entry in draft.entries:
        before = entries[-1] if entries else None
        is_text = entry.role == "text"
        if before and is_text and entry.goes_on:
            entries[-1] = joined_lines(before, entry)
        elif before and _is_lone(before) and is_text and not entry.printed and not entry.is_note:
            joined = joined_lines(before, entry)
            entries[-1] = replace(joined, text=entry.text)
        else:
            entries.append(entry)
    return replace(draft, entries=tuple(entries))


def tell_headings(draft: Draft) -> Draft:
    """Set the role `heading` of every entry that is one, those before the first number of the report included."""
    entries = _without_second_lines(_numbered(list(draft.entries)))
    own = [i for i, entry in enumerate(entries) if entry.role != "text"]
    by_numbers = any(entries[i].role == "heading" for i in own)
    for last, following in pairwise(own):
        for i in _over(entries, last, following, by_numbers=by_numbers):
            entries[i] = replace(entries[i], role="heading")
    if own:
        for i in _opening(entries, own[0]):
            entries[i] = replace(entries[i], role="heading")
    return replace(draft, entries=tuple(_with_sections(entries)))


def _with_sections(entries: list[Entry]) -> list[Entry]:
    """Give a heading that opens a section the number that the paragraphs under it begin with."""
    last: tuple[int, ...] = ()
    told = list(entries)
    for i, entry in enumerate(entries):
        over = told[i - 1] if i else None
        opens = len(entry.number) > 1 and entry.number[:1] != last[:1]
        if over is not None and opens and over.role == "heading" and not over.number:
            told[i - 1] = replace(over, number=entry.number[:1])
        last = entry.number or last
    return told


def _is_lone(entry: Entry) -> bool:
    return not entry.text and (entry.role != "text" or entry.form == "bullet")


def _numbered(entries: list[Entry]) -> list[Entry]:
    """Tell the headings among the entries whose numbers are the report's own."""
    own = [i for i, entry in enumerate(entries) if entry.role != "text"]
    firsts = [entries[i] for i in own if len(entries[i].number) == 1 and entries[i].role == "paragraph"]
    has_levels = any(len(entries[i].number) > 1 for i in own)
    sentences = sum(not is_heading_like(entry.text) for entry in firsts)
    bare = sum(j == i + 1 for i, j in pairwise(own) if entries[i] in firsts) + (own[-1:] == [len(entries) - 1])
    consecutive = not has_levels and (sentences * 2 >= len(firsts) or bare * 2 > len(firsts))
    over = [i for i, j in pairwise(own) if _is_parent(entries[i], entries[j])]
    dotted = len(over) > _FEW and sum(_is_dotted(entries[i].text) for i in over) * 3 > len(over) * 2
    for i in own:
        entry = entries[i]
        title = is_heading_like(entry.text) or (i in over and _is_title(entry.text, dotted=dotted)) or not entry.text
        first = len(entry.number) == 1 and not consecutive
        if entry.role == "other":
            entries[i] = replace(entry, role="heading", number=())
        elif title and (i in over or first):
            entries[i] = replace(entry, role="heading")
    return entries


def _is_parent(entry: Entry, following: Entry) -> bool:
    return len(following.number) > len(entry.number) > 0 and following.number[: len(entry.number)] == entry.number


def _is_dotted(text: str) -> bool:
    return ends_sentence(text) and len(text) <= _SHORT


def _is_title(text: str, *, dotted: bool) -> bool:
    """A title may end with a colon; with a point where nearly all titles do."""
    return (text.endswith((":", "：")) and len(text) <= _LONGEST) or (dotted and _is_dotted(text))


def _without_second_lines(entries: list[Entry]) -> list[Entry]:
    """Join a numbered heading that goes on in the next line, right before the first number under it."""
    joined: list[Entry] = []
    for i, entry in enumerate(entries):
        before = joined[-1] if joined else None
        is_over = before is not None and before.role == "heading" and i + 1 < len(entries)
        goes_on = _is_plain_line(entry) and not entry.gap_before and not entry.indented
        if before is not None and is_over and goes_on and _is_parent(before, entries[i + 1]):
            joined[-1] = joined_lines(before, entry)
        else:
            joined.append(entry)
    return joined


def _is_plain_line(entry: Entry) -> bool:
    """An unnumbered line that may be a heading."""
    return (
        entry.role == "text"
        and not (entry.printed or entry.is_note or "\t" in entry.text)
        and is_heading_like(entry.text)
        and len(entry.text) <= _LONGEST
    )


def _over(entries: list[Entry], last: int, following: int, *, by_numbers: bool) -> Iterator[int]:
    """The lines right before a number that are headings over it."""
    for i in range(following - 1, max(last, following - 1 - _MOST_LINES), -1):
        if not _is_heading(entries, i, by_numbers=by_numbers):
            return
        yield i


def _is_heading(entries: list[Entry], i: int, *, by_numbers: bool) -> bool:
    entry, before = entries[i], entries[i - 1]
    if is_labelled_heading(entry):
        return True
    if not _is_plain_line(entry) or entry.text[:1].islower() or entry.text[:1].isdigit():
        return False
    if is_capitals(entry.text):
        return True
    before_ended = ends_sentence(before.text) or is_labelled_heading(before) or before.role == "heading"
    before_ended |= bool(before.printed) and before.role == "text" and entry.gap_before and not entry.indented
    return before_ended and (entry.gap_before or not by_numbers)


def _opening(entries: list[Entry], first: int) -> Iterator[int]:
    """The headings right before the report's first number: lines that look like its later headings."""
    later = {_look(entry) for entry in entries[first:] if entry.role == "heading"}
    labelled = any(is_labelled_heading(entry) for entry in entries[:first])
    for i in range(first - 1, max(-1, first - 1 - _MOST_LINES), -1):
        entry = entries[i]
        if is_labelled_heading(entry):
            yield i
            return
        if not _is_plain_line(entry) or labelled or _look(entry) not in later or (i and _is_title_line(entries, i)):
            return
        yield i
        if entry.gap_before:
            return


def _is_title_line(entries: list[Entry], i: int) -> bool:
    """Whether the line goes on with the title: nothing sets it apart from the one before."""
    return not entries[i].gap_before and entries[i - 1].gap_before and is_capitals(entries[i - 1].text)


def _look(entry: Entry) -> tuple[str, bool, str]:
    """What the headings of a report have in common: the form of their numbers, capitals, and words before a number."""
    words = re.match(r"(?P<words>\D{2,30}?)\s*\d{1,2}\s*[:.：–—-]", entry.whole)
    form = entry.form if entry.role == "text" or not entry.number else "number"
    return form, is_capitals(entry.text), words["words"].casefold() if words else ""
