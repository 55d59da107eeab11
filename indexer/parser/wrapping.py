"""Text of fixed width: its broken lines are joined to whole paragraphs before anything else is read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.languages import Language
from indexer.parser.document_head import is_head_line
from indexer.parser.draft import Draft, Entry
from indexer.parser.labels import LETTERED, NUMBERED, OVER_TEXT
from indexer.parser.shapes import columns, is_capitals, is_plain_line

_WIDTHS = range(30, 136)
"""Columns; in a text that is not broken into lines of a fixed width, most paragraphs are longer."""
_LONGER = 20
"""One line in so many may be longer than the width: a word that a hyphen divided was put together again."""
_LONGEST = 1.15
"""Widths that such a line takes at most; longer ones are paragraphs of a line each."""
_FULL = 0.7
"""Share of the width that a line fills, with the first word of the next one, where no more fitted in; what stands in
from the margin fills less."""
_HALF = 0.5
"""Where empty lines stand between paragraphs, what is shorter is a title or a name."""
_FULL_HAN = 0.93
_BROKEN = 0.4
"""Share of the full lines that go on, in a text of fixed width."""
_ENDS = (".", "。", ";", "；", "؛", ":", "：", "!", "！", "?", "？", "؟", ".»", ".”", '."', "。”", ".)", "。）")
_WIDE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uff60]")


@dataclass(frozen=True, slots=True)
class _Width:
    """How a text is broken into lines."""

    columns: int
    characters: int
    spaced: bool
    """Empty lines stand between its paragraphs."""

    def filled(self, line: str, then: str) -> float:
        """Share of the width that the line takes with the first word of the next one."""
        word = then[:1] if _WIDE.search(line) else then.split(maxsplit=1)[0]
        space = not _WIDE.search(line)
        share = (columns(line) + columns(word) + space) / self.columns
        return max(share, (len(line) + len(word) + space) / self.characters)

    def is_full(self, line: str, then: str) -> bool:
        """Whether no more fitted in; Chinese lines, which break anywhere, are filled to the last characters."""
        return self.filled(line, then) >= (_FULL_HAN if _WIDE.search(line) else _FULL)

    def cuts_words(self, line: str) -> bool:
        """Whether the line is filled to its last column, as by a program that breaks lines inside words."""
        return len(line) == self.characters or columns(line) == self.columns


def join_wrapped_lines(draft: Draft) -> Draft:
    """Join the lines of each paragraph; a line that opens with a number is only marked as perhaps going on."""
    head = [_is_front_line(entry, draft.language) for entry in draft.entries]
    width = _width(draft.entries, head)
    joined = list(draft.entries[:1])
    behind = (*draft.entries[2:], None)  # one too many for a document of a single line
    for (before, entry), then, is_head in zip(pairwise(draft.entries), behind, map(any, pairwise(head)), strict=False):
        if entry.is_cut_off:
            joined[-1] = joined_lines(joined[-1], entry)
        elif is_head or width is None or not _goes_on(before, entry, then, width):
            joined.append(entry)
        elif entry.form in (*NUMBERED, LETTERED):
            joined.append(replace(entry, goes_on=True))
        else:
            joined[-1] = joined_lines(joined[-1], entry, cuts_words=width.cuts_words(before.whole))
    return replace(draft, entries=tuple(joined))


def joined_lines(first: Entry, second: Entry, *, cuts_words: bool = False) -> Entry:
    """Two lines as one: no space is put between Chinese characters, nor behind the hyphen of a compound."""
    between = " "
    han = _WIDE.match(first.whole[-1:]) or _WIDE.match(second.whole)
    cut = cuts_words and _WIDE.search(first.whole) and re.match(r"\w", second.whole)
    if han or cut or re.search(r"\w[-\u2010\u2011]$", first.whole):
        between = ""
    text, whole = (f"{start}{between}{second.whole}" for start in (first.text, first.whole))
    return replace(first, text=text, whole=whole, lines=(first.lines[0], second.lines[1]))


def _is_front_line(entry: Entry, known: Language) -> bool:
    """Whether the line is of the document's head, or the heading of its summary and the like."""
    parts = (known.report.summary, known.report.action, known.report.references)
    is_part = any(re.fullmatch(part, entry.whole.rstrip(" :："), re.IGNORECASE) for part in parts)
    return is_part or is_head_line(entry.whole, known)


def _width(entries: tuple[Entry, ...], head: list[bool]) -> _Width | None:
    """The width that the numbered part of a text is broken at; None where it is not."""
    start = next((i for i, entry in enumerate(entries) if entry.form in NUMBERED and not head[i]), 0)
    body = [entry for entry in entries[start:] if entry.cell is None]
    place = len(body) // _LONGER
    widths = sorted((columns(entry.whole) for entry in body), reverse=True)
    if not widths or widths[place] not in _WIDTHS:
        return None
    characters = sorted((len(entry.whole) for entry in body), reverse=True)[place]
    numbered = [entry for entry in body if entry.form in NUMBERED and not entry.indented]
    spaced = 2 * sum(entry.gap_before for entry in numbered) > len(numbered)
    width = _Width(widths[place], characters, spaced)
    full = [i for i, entry in enumerate(body[:-1]) if columns(entry.whole) >= _FULL * width.columns]
    if spaced:  # a paragraph's long last line tells nothing
        full = [i for i in full if not (_ended(body[i]) and _stands_alone(body[i + 1]))]
    broken = [i for i in full if not _stands_alone(body[i + 1]) and not _ended(body[i])]
    return width if len(broken) > 1 and len(broken) >= _BROKEN * len(full) else None


def _goes_on(before: Entry, entry: Entry, then: Entry | None, width: _Width) -> bool:
    """Whether a line is the rest of the one before it."""
    begins_anew = entry.gap_before or entry.is_automatic or entry.cell is not None or entry.is_note
    if begins_anew or not before.text or columns(before.whole) > _LONGEST * width.columns:
        return False
    filled = width.filled(before.whole, entry.whole)
    if entry.printed:  # perhaps a number, an initial or a "V." of the running text
        return entry.form in (*NUMBERED, *OVER_TEXT, LETTERED) and not _ended(before) and filled >= _FULL
    if is_capitals(before.whole) and not is_capitals(entry.whole):
        return False
    return _is_rest(before, entry, then, width)


def _is_rest(before: Entry, entry: Entry, then: Entry | None, width: _Width) -> bool:
    """Whether an unnumbered line is the rest of the one before it, by how full that is and how it ends."""
    filled = width.filled(before.whole, entry.whole)
    if then is not None and then.form in NUMBERED and is_plain_line(entry) and entry.text[:1].isupper():
        return filled > 1 and not _ended(before)  # else perhaps the heading over the number
    if width.spaced and filled >= _HALF:
        return True
    if _ended(before):
        return filled > 1 and not is_capitals(entry.whole) and not entry.indented
    return width.is_full(before.whole, entry.whole) or (entry.text[:1].islower() and not entry.indented)


def _ended(entry: Entry) -> bool:
    return entry.text.endswith(_ENDS)


def _stands_alone(entry: Entry) -> bool:
    """Whether nothing but its number, its bullet or an empty line begins it."""
    is_number_in_text = entry.form in NUMBERED and entry.indented
    return (bool(entry.printed) and not is_number_in_text) or entry.gap_before or entry.cell is not None
