"""Annexes: each is a document of its own behind the report, with its own letter and its own numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from indexer.model import ANNEX, Paragraph, Section
from indexer.parser.draft import Annex, Draft, Entry
from indexer.parser.labels import LETTERED, places_of
from indexer.parser.shapes import is_heading_like

_LONGEST_TITLE = 160
_MOST_TITLE_LINES = 2
_MARK = (
    r"[0-9０-９]{1,2}|[IVX]{1,5}|[A-ZА-Я]|[一二三四五六七八九十]{1,3}"
    r"|ألف|باء|جيم|دال|هاء|[أ-ي]|ال(?:أول|ثاني|ثالث|رابع|خامس)"
)
_CHANGES = ("ADD", "MOD", "SUP", "NOC")
"""What a proposal calls its changes, each in a line of its own before the text concerned."""


def set_annexes_apart(draft: Draft) -> Draft:
    """Everything from a heading "Annex" behind the first numbered paragraph on, an annex at a time."""
    word = draft.language.report.annex
    count_of = re.compile(rf"(?:{word})\s*[:：]\s*\d{{1,2}}\s*\w?", re.IGNORECASE)
    draft = draft.without(
        {i: "number of annexes" for i, entry in enumerate(draft.entries) if count_of.fullmatch(entry.whole)}
    )
    heading = re.compile(
        rf"(?:{word})(?:\s*(?P<mark>{_MARK})(?![^\W_]))?(?:\s*[:：.–—-]\s*\S.*|(?<=\w)\s+\S.*)?", re.IGNORECASE
    )
    body = next((i for i, entry in enumerate(draft.entries) if entry.numbers), len(draft.entries))
    starts = {
        i: mark for i, entry in enumerate(draft.entries) if i > body and (mark := _mark(entry, heading)) is not None
    }
    annexes = []
    for count, (first, stop) in enumerate(pairwise([*starts, len(draft.entries)]), start=1):
        opening, *entries = draft.entries[first:stop]
        named = bool(re.search(r"[:：.–—-]\s*\S", opening.text))
        title = [] if named else list(_title(entries[: min(_MOST_TITLE_LINES, len(entries) - 1)]))
        name = f"{ANNEX} {starts[first].upper() or count}"
        text = " ".join(entry.whole for entry in (opening, *title))
        own = tuple(_own_numbers(entries[len(title) :], starts[first]))
        annexes.append(Annex(name, text, opening.lines, own))
    body_entries = draft.entries[: next(iter(starts))] if starts else draft.entries
    return replace(draft, entries=tuple(map(_without_letter, body_entries)), annexes=tuple(annexes))


def annex_sections(annex: Annex, own: Draft, opening: tuple[Entry, ...]) -> tuple[Section, ...]:
    """The sections of an annex whose structure has been read; `opening` is what stands before its first number."""
    paragraphs = []
    if opening:
        text = "\n".join(entry.whole for entry in opening)
        paragraphs.append(Paragraph(annex.name, "", "", text, (opening[0].lines[0], opening[-1].lines[1])))
    sections = [Section(annex.name, annex.heading, annex.lines, tuple(paragraphs))]
    for section in own.sections:
        inside = tuple(replace(p, number=f"{annex.name} §{p.number}", section="") for p in section.paragraphs)
        if section.heading:
            sections.append(replace(section, number=f"{annex.name} §{section.number}", paragraphs=inside))
        else:  # numbers that no heading stands over are the annex's own
            sections[-1] = replace(sections[-1], paragraphs=sections[-1].paragraphs + inside)
    return tuple(sections)


def _own_numbers(entries: list[Entry], mark: str) -> Iterator[Entry]:
    """The entries, the annex's own letter or number taken off their numbers: A.1, B-3.1, 2.1 in Annex 2."""
    printed = [entry.printed for entry in entries if entry.form == LETTERED]
    own = places_of(mark or (_letter_of(printed[0]) if printed else ""))
    levels = [entry.numbers for entry in entries if entry.form == "levels"]
    shared = not re.fullmatch("[A-ZА-Я]", mark) and len(levels) > 1 and len({numbers[0] for numbers in levels}) == 1
    has_sections = any(entry.numbers == levels[0][:1] for entry in entries) if levels else False
    for entry in entries:
        if entry.form == LETTERED and (numbers := _behind_letter(entry.printed, own, mark)):
            yield replace(entry, numbers=numbers, form=_form(numbers))
        elif entry.form == "levels" and shared and not has_sections and entry.numbers[0] in own:
            yield replace(entry, numbers=entry.numbers[1:], form=_form(entry.numbers[1:]))
        else:
            yield _without_letter(entry)


def _letter_of(printed: str) -> str:
    return re.sub(r"[^A-Za-zА-Яа-я\u0621-\u064a]+.*", "", printed)


def _behind_letter(printed: str, own: frozenset[int], mark: str) -> tuple[int, ...]:
    """The numbers behind the letter of the annex, or behind its number ("A2.1" in Annex 2); none for another's."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", printed))
    if mark.isdecimal():
        return numbers[1:] if numbers[0] in own else ()
    return numbers if places_of(_letter_of(printed)) & own else ()


def _form(numbers: tuple[int, ...]) -> str:
    return "levels" if len(numbers) > 1 else "plain"


def _without_letter(entry: Entry) -> Entry:
    """The entry, what looked like a number of an annex given back to its text."""
    if entry.form != LETTERED:
        return entry
    return replace(entry, form="item") if entry.is_automatic else replace(entry, text=entry.whole, printed="", form="")


def _mark(entry: Entry, heading: re.Pattern[str]) -> str | None:
    """Letter or number of the annex that the entry is the heading of, empty for none; None for another entry."""
    match = heading.fullmatch(entry.text)
    bare = match is not None and not match["mark"] and len(entry.text.split()) > 1
    if match is None or entry.printed or len(entry.text) > _LONGEST_TITLE or not is_heading_like(entry.text):
        return None
    return None if bare and not re.search("[:：.–—-]", entry.text) else match["mark"] or ""


def _title(lines: list[Entry]) -> Iterator[Entry]:
    """The lines of an annex's title, which no empty line cuts in two."""
    for i, entry in enumerate(lines):
        if not _is_title(entry) or (i and entry.gap_before):
            return
        yield entry


def _is_title(entry: Entry) -> bool:
    return (
        not entry.printed
        and entry.text not in _CHANGES
        and not entry.is_note
        and "\t" not in entry.text
        and is_heading_like(entry.text)
    )
