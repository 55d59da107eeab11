"""A resolution or the like: provisions under the words that open them, each numbered from the beginning again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.model import UNNUMBERED, Paragraph, Section
from indexer.parser.attached import read_passages
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import places_of

_LONGEST_OPENING = 160
"""Characters of the words that open provisions, at most."""
_MIN_OPENINGS = 2
_FIRST = 1


def read_provisions(draft: Draft) -> Draft:
    """Cite each provision by the words that open it and its number, `resolves 1`, and what has none by its place.

    The draft as it is where its numbers do not begin again under other words.
    """
    openings = [i for i, entry in enumerate(draft.entries[:-1]) if _opens(entry, draft.entries[i + 1])]
    if len(openings) < _MIN_OPENINGS:
        return draft
    front = read_passages(replace(draft, entries=draft.entries[: openings[0]]))
    sections, unnumbered = list(front.sections), sum(len(section.paragraphs) for section in front.sections)
    for start, end in zip(openings, [*openings[1:], len(draft.entries)], strict=True):
        opening, entries = draft.entries[start], draft.entries[start + 1 : end]
        provisions = tuple(_provisions(entries, opening.text.rstrip(" ,:：،"), unnumbered))
        unnumbered += sum(not entry.printed for entry in entries)
        sections.append(Section("", opening.text, (opening.lines[0], entries[-1].lines[1]), provisions))
    return replace(front, sections=tuple(sections))


def _opens(entry: Entry, behind: Entry) -> bool:
    """Whether the words open provisions: no label, no whole sentence, and the first number or letter behind them."""
    is_short = not entry.printed and len(entry.text) <= _LONGEST_OPENING and not entry.text.endswith((".", ";", "。"))
    return is_short and bool(behind.printed) and _is_first(behind)


def _is_first(entry: Entry) -> bool:
    return entry.numbers == (_FIRST,) or _FIRST in places_of(re.sub(r"[\W_]", "", entry.printed))


def _provisions(entries: tuple[Entry, ...], opening: str, unnumbered: int) -> Iterator[Paragraph]:
    """The provisions under some words; those of another form than the first are under the one before them.

    `unnumbered` is how many passages without a number stand before these.
    """
    form, above = entries[0].form, ""
    for entry in entries:
        label = entry.printed.rstrip(".")
        if not label:
            unnumbered += 1
            yield Paragraph(f"{UNNUMBERED}{unnumbered}", "", "", entry.text, entry.lines)
            continue
        number = label if entry.form == form else f"{above} {label}".strip()
        above = label if entry.form == form else above
        place = f"{opening} {number}"
        yield Paragraph(place, place, "", entry.text, entry.lines)
