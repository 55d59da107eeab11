"""The name and office under the last paragraph."""

from __future__ import annotations

from dataclasses import replace

from indexer.parser.draft import Draft

_MOST_LINES = 6
_LONGEST_LINE = 120
_ENDS = (".", "。")


def read_signature(draft: Draft) -> Draft:
    """Short lines after an empty line at the very end, none of which ends a sentence, behind text that does."""
    entries = draft.entries
    last = max((i for i, entry in enumerate(entries) if entry.role != "text"), default=len(entries))
    for start in range(last + 1, len(entries)):
        tail = entries[start:]
        ended = entries[start - 1].text.endswith(_ENDS)
        opens = tail[0].gap_before and (tail[0].indented or ended) and not tail[0].printed
        short = len(tail) <= _MOST_LINES and all(len(e.text) <= _LONGEST_LINE for e in tail)
        if opens and short and not any(e.text.endswith(_ENDS) for e in tail):
            return replace(draft, entries=entries[:start], signature="\n".join(e.text for e in tail))
    return draft
