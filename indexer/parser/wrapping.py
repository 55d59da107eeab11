"""Text of fixed width: a line without number, bullet or empty line before it goes on with the line before."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from indexer.parser.draft import Draft, Entry

_WIDTHS = range(50, 101)
"""Characters; in a text that is not broken into lines of a fixed width, some paragraph is longer."""
_FULL = 0.7
"""Share of the width that a line fills, with the first word of the next one, where no more fitted in; what stands in
from the margin fills less."""
_ENDS = (".", "。", ";", "；", "؛", ":", "：", "!", "?", "؟")


def find_wrapped_lines(draft: Draft) -> Draft:
    """Set `goes_on` of the lines that go on, where the whole text is of fixed width."""
    entries = draft.entries
    width = max((len(entry.whole) for entry in entries), default=0)
    if width not in _WIDTHS:
        return draft
    found = (_marked(before, entry, width) for before, entry in pairwise(entries))
    return replace(draft, entries=(entries[0], *found))


def _marked(before: Entry, entry: Entry, width: int) -> Entry:
    alone = bool(entry.printed) or entry.gap_before or entry.cell is not None or before.text.endswith(_ENDS)
    filled = len(before.whole) + len(entry.text.split()[0]) >= _FULL * width
    return entry if alone or not filled or len(before.numbers) == 1 else replace(entry, goes_on=True)
