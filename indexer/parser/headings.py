"""Which lines are headings: numbered ones that paragraphs stand under, and unnumbered ones before a number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from indexer.languages import Language
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import OVER_TEXT, UNDER_HEADING, follows_in_list
from indexer.parser.openings import opening_headings
from indexer.parser.shapes import (
    LONGEST_TITLE,
    ends_sentence,
    is_capitals,
    is_heading_like,
    is_labelled_heading,
    is_open_quotation,
    is_plain_line,
    is_quotation,
    is_second_line,
    leads_in,
)
from indexer.parser.wrapping import joined_lines

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
    entries = _without_second_lines(_numbered(list(draft.entries)), draft.language)
    own = [i for i, entry in enumerate(entries) if entry.role != "text"]
    for last, following in pairwise(own):
        for i in _over(entries, last, following):
            entries[i] = replace(entries[i], role="heading")
    if own:
        for i in _behind(entries, own[-1]):
            entries[i] = replace(entries[i], role="heading")
        for i in opening_headings(draft, entries, own[0]):
            entries[i] = replace(entries[i], role="heading")
    return replace(draft, entries=tuple(_with_sections(entries)))


def _with_sections(entries: list[Entry]) -> list[Entry]:
    """Give a heading that opens a section the number that the paragraphs under it begin with."""
    last: tuple[int, ...] = ()
    told = list(entries)
    for i, entry in enumerate(entries):
        opens = len(entry.number) > 1 and entry.number[:1] != last[:1]
        if i and opens and told[i - 1].role == "heading" and not told[i - 1].number:
            over = _first_line(told, i - 1)
            told[over] = replace(told[over], number=entry.number[:1])
        last = entry.number or last
    return told


def _first_line(entries: list[Entry], i: int) -> int:
    """Where the heading begins whose last line this is."""
    while i and entries[i - 1].role == "heading" and not (entries[i].gap_before or entries[i].printed):
        i -= 1
    return i


def _is_lone(entry: Entry) -> bool:
    return not entry.text and (entry.role != "text" or entry.form == "bullet" or entry.form in OVER_TEXT)


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
    return (text.endswith((":", "：")) and len(text) <= LONGEST_TITLE) or (dotted and _is_dotted(text))


def _without_second_lines(entries: list[Entry], known: Language) -> list[Entry]:
    """Join a numbered heading that goes on in the next line, right before the first number under it."""
    joined: list[Entry] = []
    for i, entry in enumerate(entries):
        before = joined[-1] if joined else None
        is_over = before is not None and before.role == "heading" and i + 1 < len(entries)
        goes_on = is_plain_line(entry) and not entry.indented
        if before is None or not is_over or not goes_on or not _is_parent(before, entries[i + 1]):
            joined.append(entry)
        elif is_second_line(before.text, entry, known):
            joined[-1] = joined_lines(before, entry)
        else:
            joined.append(entry)
    return joined


def _behind(entries: list[Entry], last: int) -> Iterator[int]:
    """The headings behind the last number: titles over a sentence, told by their label, look or an empty line."""
    for i in range(last + 1, len(entries) - 1):
        entry, following = entries[i], entries[i + 1]
        apart = entry.gap_before or entry.is_title or bool(entry.printed) or is_capitals(entry.text)
        is_title = is_labelled_heading(entry) or (is_plain_line(entry) and not leads_in(entry.text))
        over_text = ends_sentence(following.text) and not (following.printed or following.is_note)
        if apart and is_title and over_text and _opens_heading(entries, i, last):
            yield i


def _over(entries: list[Entry], last: int, following: int) -> range:
    """The lines right before a number that are headings over it: those from the first that opens a heading on."""
    first = following
    while first - 1 > last and _is_line_of_heading(entries, first - 1, last, following):
        first -= 1
    many = sum(not entry.printed for entry in entries[first:following]) > _MOST_LINES  # the cells of a table, or names
    for start in range(first, following):
        plain = sum(not entry.printed for entry in entries[start:following])
        apart = entries[start].printed or entries[start].gap_before or entries[start].is_title
        if plain <= _MOST_LINES and (apart or not many) and _opens_heading(entries, start, last):
            return range(start, following)
    return range(0)


def _is_line_of_heading(entries: list[Entry], i: int, last: int, following: int) -> bool:
    entry, table = entries[i], (entries[following].cell or (0,))[0]
    if (entry.cell and entry.cell[0] != table) or (leads_in(entry.text) and i + 1 < following):
        return False
    return is_labelled_heading(entry) or is_plain_line(entry) or _is_under_heading(entries, i, last)


def _is_under_heading(entries: list[Entry], i: int, last: int) -> bool:
    """Whether a line with a list's label looks like a heading and goes on with no list of its paragraph."""
    entry = entries[i]
    if entry.form not in UNDER_HEADING or entry.is_note or entry.text[:1].islower() or not is_heading_like(entry.text):
        return False
    items = [each for each in entries[last + 1 : i] if each.form == entry.form]
    if not items or not follows_in_list(items[-1], entry):
        return True
    return ends_sentence(items[-1].text) and any(leads_in(each.text) for each in items[:-1])  # that list has ended


def _is_quoted(entries: list[Entry], i: int, last: int) -> bool:
    """Whether a line is a quotation, or stands in one that is still open."""
    return is_quotation(entries[i].text) or is_open_quotation("\n".join(each.text for each in entries[last:i]))


def _opens_heading(entries: list[Entry], i: int, last: int) -> bool:
    """Whether a heading begins at a line: its look tells, or the paragraph before it has ended."""
    entry = entries[i]
    if is_labelled_heading(entry):
        return True
    if entry.text[:1].islower() or entry.text[:1].isdigit() or _is_quoted(entries, i, last):
        return False
    if not entry.printed and (entry.is_title or is_capitals(entry.text)):
        return True
    before = next(entries[j] for j in range(i - 1, last - 1, -1) if not entries[j].is_note or j == last)
    return _has_ended(before, entry)


def _has_ended(before: Entry, entry: Entry) -> bool:
    """Whether the paragraph before a line has ended, so that the line does not go on with it."""
    is_text = before.role == "text"
    if is_text and before.form in {"plain", "levels"} and not entry.gap_before:
        return False  # the end of a quoted document
    if ends_sentence(before.text) or before.role == "heading" or "\t" in before.text:
        return True
    if entry.printed or not is_text or leads_in(before.text):
        return False
    after_names = entry.gap_before and not before.gap_before and is_heading_like(before.text)
    return after_names or (bool(before.printed) and not entry.indented)
