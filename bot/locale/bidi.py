"""Directional marks for plain text: what keeps Latin names, numbers and quotes in their place in right-to-left lines.

Unicode's bidirectional algorithm (UAX 9): an isolate is laid out on its own and counts as one neutral character for
the line around it; a line whose first strong character is a right-to-left mark is laid out right to left.
"""

from __future__ import annotations

import re

from indexer.languages import language

_LEFT_TO_RIGHT = "\u2066{}\u2069"
_FIRST_STRONG = "\u2068{}\u2069"
_RIGHT_TO_LEFT = "\u2067{}\u2069"
_OPENING = re.compile("[\u2066-\u2068]")
_CLOSING = "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_LATIN = re.compile(r"[A-Za-z0-9\u0400-\u04ff]")


def reference_in(text: str, code: str) -> str:
    """A reference or address inside text of this language: `C21/57 §6.5` is never turned round."""
    return _LEFT_TO_RIGHT.format(text) if language(code).rtl else text


def name_in(text: str, code: str) -> str:
    """A name inside text of this language."""
    return _FIRST_STRONG.format(text) if language(code).rtl and _LATIN.search(text) else text


def quote_in(text: str, code: str) -> str:
    """A quote, in whatever language, inside text of this language."""
    return _FIRST_STRONG.format(text) if language(code).rtl else text


def line_in(text: str, code: str) -> str:
    """A line of this language, whatever it begins with."""
    return f"{_RIGHT_TO_LEFT_MARK}{text}" if language(code).rtl else text


def unclosed(text: str) -> str:
    """The marks that close the isolates which the text leaves open."""
    return _CLOSING * max(0, len(_OPENING.findall(text)) - text.count(_CLOSING))


def balanced(text: str) -> str:
    """A part of a text with its isolates closed, and without the marks that close those opened before it."""
    opened = 0
    kept = []
    for character in text:
        if character == _CLOSING and not opened:
            continue
        opened += bool(_OPENING.match(character)) - (character == _CLOSING)
        kept.append(character)
    return "".join(kept) + _CLOSING * opened


def row_of(text: str) -> tuple[str, str]:
    """What to set before and behind one row of a terminal, so that it is laid out right to left.

    A terminal lays each row out by itself, left to right unless told otherwise; a row may end inside an isolate.
    """
    before, behind = _RIGHT_TO_LEFT.split("{}")
    return before, unclosed(text) + behind
