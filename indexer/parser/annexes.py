"""Annexes: each is a part of its own, since its numbers start again and are not the report's."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from indexer.model import ANNEX, LeftOut, Paragraph
from indexer.parser.draft import Draft

_LONGEST_TITLE = 120


def set_annexes_apart(draft: Draft) -> Draft:
    """Everything from a heading "Annex" behind the first numbered paragraph on, an annex at a time."""
    heading = re.compile(rf"(?:{draft.language.report.annex})(?:\s*[:：.–—-]\s*\S.*)?", re.IGNORECASE)
    count_of = re.compile(rf"(?:{draft.language.report.annex})\s*[:：]\s*\d{{1,2}}\s*\w?", re.IGNORECASE)
    draft = draft.without(
        {i: "number of annexes" for i, entry in enumerate(draft.entries) if count_of.fullmatch(entry.whole)}
    )
    body = next((i for i, entry in enumerate(draft.entries) if len(entry.numbers) > 1), len(draft.entries))
    starts = [
        i
        for i, entry in enumerate(draft.entries)
        if i > body
        and not entry.printed
        and len(entry.text) <= _LONGEST_TITLE
        and not entry.text.endswith((".", "。", ";", "؛"))
        and heading.fullmatch(entry.text)
    ]
    parts: list[Paragraph] = []
    left: list[LeftOut] = []
    for count, (first, stop) in enumerate(pairwise([*starts, len(draft.entries)]), start=1):
        opening, *entries = draft.entries[first:stop]
        left.append(LeftOut(opening.text, opening.lines, "heading of an annex"))
        if entries:
            text = "\n".join(entry.whole for entry in entries)
            parts.append(Paragraph(f"{ANNEX} {count}", "", "", text, (entries[0].lines[0], entries[-1].lines[1])))
    kept = draft.entries[: starts[0]] if starts else draft.entries
    return replace(draft, entries=kept, parts=draft.parts + tuple(parts), left_out=draft.left_out + tuple(left))
