"""Characters that no person sees in a text: put right in one way for every reader."""

from __future__ import annotations

import re
import unicodedata

_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphen, zero width space, word joiner, byte order mark: a word goes on through them."""
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_OUTER = re.compile(rf"[\s{_DIRECTION}]+")
_FIRST_WORD = re.compile(r"\S+")
_PRESENTED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_MARKS = re.compile(f"[{_DIRECTION}]")


def visible(text: str) -> str:
    """The text with every kind of line break as a line feed, control characters as spaces, and without what is unseen.

    Letters, white space and marks of direction stay as they are.
    """
    text = _BREAKS.sub("\n", text)
    return _UNSEEN.sub("", _CONTROLS.sub(" ", text))


def base_letters(text: str) -> str:
    """The text with Arabic letters for their presentation forms, by which some programs write the shapes they draw."""
    return _PRESENTED.sub(lambda match: unicodedata.normalize("NFKC", match[0]).strip(), text)


def trimmed(text: str) -> str:
    """A paragraph without white space and marks of direction around it, and without such marks in its first word.

    The first word may be its number, which is to be read as a number; in running text the marks stay.
    """
    start = match.end() if (match := _OUTER.match(text)) else 0
    text = text[start:].rstrip()
    while text and _MARKS.match(text[-1]):
        text = text[:-1].rstrip()
    first = _FIRST_WORD.match(text)
    return _MARKS.sub("", first[0]) + text[first.end() :] if first else ""
