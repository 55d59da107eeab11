"""Directional marks for plain text: what keeps Latin names, numbers and quotes in their place in right-to-left lines.

Unicode's bidirectional algorithm (UAX 9): an isolate is laid out on its own and counts as one neutral character for
the line around it; a line whose first strong character is a right-to-left mark is laid out right to left.
"""

from __future__ import annotations

import re

from bot.safe_text import safe_text
from indexer.languages import language

_LEFT_TO_RIGHT = "\u2066{}\u2069"
_FIRST_STRONG = "\u2068{}\u2069"
_RIGHT_TO_LEFT = "\u2067{}\u2069"
_ISOLATES = re.compile("[\u2066-\u2069]")
_CLOSING = "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_LATIN = re.compile(r"[A-Za-z0-9\u0400-\u04ff]")


def reference_in(text: str, code: str) -> str:
    """A reference or address inside text of this language: `C21/57 §6.5` is never turned round."""
    text = safe_text(text)
    return _LEFT_TO_RIGHT.format(text) if language(code).rtl else text


def name_in(text: str, code: str) -> str:
    """A name inside text of this language; nothing in it reaches beyond it."""
    text = safe_text(text)
    return _FIRST_STRONG.format(text) if language(code).rtl and _LATIN.search(text) else text


def quote_in(text: str, code: str) -> str:
    """A quote, in whatever language, inside text of this language; nothing in it reaches beyond it."""
    text = safe_text(text)
    return _FIRST_STRONG.format(text) if language(code).rtl else text


def line_in(text: str, code: str) -> str:
    """A line of this language, whatever it begins with."""
    return f"{_RIGHT_TO_LEFT_MARK}{text}" if language(code).rtl else text


def unclosed(text: str) -> str:
    """The marks that close the isolates which the text leaves open."""
    return _CLOSING * len(left_open(text))


def left_open(text: str) -> str:
    """The marks that open the isolates which the text does not close."""
    opened: list[str] = []
    for mark in _ISOLATES.findall(text):
        if mark != _CLOSING:
            opened.append(mark)
        elif opened:
            opened.pop()
    return "".join(opened)


def row_of(text: str = "", begun: str = "", *, rtl: bool = True) -> tuple[str, str]:
    """What to set before and behind one row of a terminal; `begun` is what the rows before it left open.

    A terminal lays each row out by itself, left to right unless told otherwise; a row may end inside an isolate.
    """
    before, behind = _RIGHT_TO_LEFT.split("{}") if rtl else ("", "")
    return before + begun, unclosed(begun + text) + behind
