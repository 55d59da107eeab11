"""What stands before section 1: title, document header, summary, action required, references."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.model import PARTS, LeftOut, Lines, Paragraph
from indexer.parser.document_head import is_head_line, opens_draft_title
from indexer.parser.draft import Draft, Entry


def read_front_matter(draft: Draft) -> Draft:
    """Take all entries before the first section or numbered paragraph; numbers at the start of lines are text there."""
    stop = next((i for i, entry in enumerate(draft.entries) if entry.role != "text"), len(draft.entries))
    front, rest = draft.entries[:stop], draft.entries[stop:]
    labels = _part_labels(draft)
    title: list[str] = []
    left: list[LeftOut] = []
    parts: dict[str, list[Entry]] = {}
    current: str | None = None
    for entry in front:
        text = entry.whole
        name = next((name for name, pattern in labels.items() if pattern.fullmatch(text.rstrip(" :："))), None)
        if name is not None:
            current = name
            parts.setdefault(name, [])
            left.append(LeftOut(text, entry.lines, f"heading of the part {name!r}"))
        elif current is not None:
            parts[current].append(entry)
        elif entry.is_note:
            left.append(LeftOut(text, entry.lines, "footnote of the title"))
        elif is_head_line(text, draft.language):
            left.append(LeftOut(text, entry.lines, "document header"))
        elif title and not entry.gap_before and not opens_draft_title(text, draft.language):
            title[-1] += f" {text}"
        else:
            title.append(text)
    read = tuple(_part(name, parts[name]) for name in PARTS if parts.get(name))
    return replace(
        draft, entries=rest, title="\n".join(title), parts=read + draft.parts, left_out=draft.left_out + tuple(left)
    )


def _part_labels(draft: Draft) -> dict[str, re.Pattern[str]]:
    report = draft.language.report
    return {
        name: re.compile(pattern, re.IGNORECASE)
        for name, pattern in zip(PARTS, (report.summary, report.action, report.references), strict=True)
    }


def _part(name: str, entries: list[Entry]) -> Paragraph:
    lines: Lines = (entries[0].lines[0], entries[-1].lines[1])
    return Paragraph(name, "", "", "\n".join(entry.whole for entry in entries), lines)
