"""What a line looks like: a heading, the end of a sentence, the lead-in of a list."""

from __future__ import annotations

import re
import unicodedata

from indexer.languages import Language
from indexer.parser.draft import Entry
from indexer.parser.labels import OVER_TEXT

LONGEST_TITLE = 160
"""Of an unnumbered heading, in characters."""
_SHORT = 60
"""Of an unnumbered heading that ends with a colon."""
_LEAD_IN = " :："
_LONGEST_HEADING = 200
_SENTENCE_ENDS = (".", "。", "!", "！", "?", "？", "؟", "…")
_OPEN = (";", "；", "؛", ":", "：", ",", "،", "，")
_NO_HEADING_ENDS = (".", "。", "!", "！", *_OPEN)
_CLOSING = " )）”»\"'’」』]"
_MOSTLY = 0.8
_CASED = re.compile(r"[^\W\d_]")
_BRACKETED = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]?\W*$")
_NOTE_MARK = re.compile(r"(?<=[^\W\d][.!?…。])[)”»\"]?\s?(?:\[?\d{1,2}\]?/?|\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[①-⑳])$")
_QUOTATION_MARKS = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"))
_QUOTED = re.compile(r"[“«\"「『].*[”»\"」』]$")
_FULL_LINE = 40
"""Columns; where a heading is broken into lines, the first one is no shorter."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, perhaps inside brackets or quotation marks."""
    return _NOTE_MARK.sub("", text).rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def leads_in(text: str) -> bool:
    """Whether a list or a quotation is announced, or goes on, at the end of the text."""
    return text.endswith(_OPEN) or text.endswith((":-", ": -"))


def is_heading_like(text: str) -> bool:
    """Short and without the point that ends a sentence."""
    return 0 < len(text) <= _LONGEST_HEADING and not text.endswith(_NO_HEADING_ENDS)


def is_capitals(text: str) -> bool:
    """Whether the text is written in capitals, but for a small word, an acronym's ending or a remark in brackets."""
    letters: list[str] = _CASED.findall(_BRACKETED.sub("", text))
    large = sum(letter.isupper() for letter in letters)
    return large > 1 and large >= _MOSTLY * len(letters)


def is_labelled_heading(entry: Entry) -> bool:
    """A heading that a Roman or Chinese number, an ordinal or a capital letter stands before."""
    return entry.form in OVER_TEXT and is_heading_like(entry.text) and not entry.text[:1].islower()


def is_quotation(text: str) -> bool:
    """Whether the whole text stands in quotation marks."""
    return _QUOTED.match(text) is not None


def is_open_quotation(text: str) -> bool:
    """Whether a quotation that begins in the text does not end there."""
    return any(text.count(opening) > text.count(closing) for opening, closing in _QUOTATION_MARKS)


def is_second_line(first: str, entry: Entry, known: Language) -> bool:
    """Whether a line goes on with the heading `first`, rather than being a heading under it."""
    if entry.printed or entry.gap_before or entry.is_title or not first:
        return False
    if is_capitals(first) or is_capitals(entry.text):
        return is_capitals(first) and is_capitals(entry.text)
    goes_on = entry.text[:1].islower() or first.rsplit(maxsplit=1)[-1].casefold() in known.function_words
    return goes_on or columns(first) >= _FULL_LINE


def is_plain_line(entry: Entry) -> bool:
    """An unnumbered line that may be a heading."""
    return (
        entry.role == "text"
        and not (entry.printed or entry.is_note or "\t" in entry.text)
        and is_heading_like(entry.text.rstrip(_LEAD_IN) if len(entry.text) <= _SHORT else entry.text)
        and len(entry.text) <= LONGEST_TITLE
    )


def columns(text: str) -> int:
    """Columns of a screen that the text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
