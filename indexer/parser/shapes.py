"""What a line looks like: a heading, the end of a sentence, the lead-in of a list."""

from __future__ import annotations

import re

from indexer.parser.draft import Entry
from indexer.parser.labels import OVER_TEXT

_LONGEST_HEADING = 200
_SENTENCE_ENDS = (".", "。", "!", "！", "?", "？", "؟", "…")
_OPEN = (";", "；", "؛", ":", "：", ",", "،", "，")
_NO_HEADING_ENDS = (".", "。", "!", "！", *_OPEN)
_CLOSING = " )）”»\"'’」』]"
_MOSTLY = 0.8
_CASED = re.compile(r"[^\W\d_]")


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, perhaps inside brackets or quotation marks."""
    return text.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)


def leads_in(text: str) -> bool:
    """Whether a list or a quotation is announced, or goes on, at the end of the text."""
    return text.endswith(_OPEN) or text.endswith((":-", ": -"))


def is_heading_like(text: str) -> bool:
    """Short and without the point that ends a sentence."""
    return 0 < len(text) <= _LONGEST_HEADING and not text.endswith(_NO_HEADING_ENDS)


def is_capitals(text: str) -> bool:
    """Whether the text is written in capitals, but for a small word or an acronym's ending."""
    letters: list[str] = _CASED.findall(text)
    large = sum(letter.isupper() for letter in letters)
    return large > 1 and large >= _MOSTLY * len(letters)


def is_labelled_heading(entry: Entry) -> bool:
    """A heading that a Roman or Chinese number, an ordinal or a capital letter stands before."""
    return entry.form in OVER_TEXT and is_heading_like(entry.text) and not entry.text[:1].islower()
