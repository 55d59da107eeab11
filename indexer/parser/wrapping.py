"""Text of fixed width: a line without number, bullet or empty line before it goes on with the line before."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from indexer.parser.draft import Draft, Entry

_WIDTHS = range(50, 131)
"""Characters; in a text that is not broken into lines of a fixed width, most paragraphs are longer."""
_LONGER = 20
"""One line in so many may be longer than the width: a word that a hyphen divided was put together again."""
_FULL = 0.7
"""Share of the width that a line fills, with the first word of the next one, where no more fitted in; what stands in
from the margin fills less."""
_ENDS = (".", "。", ";", "；", "؛", ":", "：", "!", "?", "؟")


def find_wrapped_lines(draft: Draft) -> Draft:
    """Set `goes_on` of the lines that go on, where the whole text is of fixed width."""
    entries = draft.entries
    lengths = sorted((len(entry.whole) for entry in entries), reverse=True)
    if not lengths or lengths[len(lengths) // _LONGER] not in _WIDTHS:
        return draft
    width = lengths[len(lengths) // _LONGER]
    found = (_marked(before, entry, width) for before, entry in pairwise(entries))
    return replace(draft, entries=(entries[0], *found))


def _marked(before: Entry, entry: Entry, width: int) -> Entry:
    stands_alone = bool(entry.printed) or entry.gap_before or entry.cell is not None
    if stands_alone or before.text.endswith(_ENDS) or len(before.numbers) == 1:
        return entry
    filled = len(before.whole) + len(entry.text.split()[0]) >= _FULL * width
    return replace(entry, goes_on=filled)
