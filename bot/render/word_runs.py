"""Text in runs of one direction each: in Word's files direction is told of runs, not by marks in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.safe_text import safe_text

_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN = "A-Za-z\u00c0-\u024f\u0370-\u052f"
_ISOLATE = re.compile("[\u2066-\u2069]")
_CLOSING = "\u2069"
_DIRECTIONS = {"\u2066": False, "\u2067": True}
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WORD = rf"[{_LATIN}][{_LATIN}\d./&@:’'\u2010\u2011-]*"
_LEFT_TO_RIGHT = re.compile(rf"{_WORD}(?: +{_WORD})*|§\d[\d.]*")
_RIGHT_TO_LEFT = re.compile(rf"[{_ARABIC}](?:.*[{_ARABIC}])?", re.DOTALL)
"""From the first letter to the last: Latin names inside belong to the phrase that they stand in."""
_STRONG = re.compile(rf"(?P<rtl>[{_ARABIC}])|[{_LATIN}]")

_OWN_MARK = {False: "", True: "\u200f"}

Run = tuple[str, bool]
"""Text, and whether it runs from right to left."""


def runs_of(text: str, *, rtl: bool) -> Iterator[Run]:
    """The text of a paragraph in runs; what is isolated in it by marks of direction is a run by itself.

    A run behind one of the other direction begins with a mark of its own, for programs that order characters and not
    runs: digits behind Latin letters would else be taken for a part of these.
    """
    before = rtl
    for piece, is_rtl, is_whole in _isolated(safe_text(text), rtl=rtl):
        plain = _MARKS.sub("", piece)
        for run, direction in [(plain, is_rtl)] if is_whole else _split(plain, rtl=is_rtl):
            if run:
                yield (_OWN_MARK[direction] if rtl and direction != before else "") + run, direction
                before = direction


def _isolated(text: str, *, rtl: bool) -> Iterator[tuple[str, bool, bool]]:
    """Pieces with their direction, and whether each is a left-to-right isolate, which is never split."""
    directions, start = [rtl], 0
    for mark in _ISOLATE.finditer(text):
        yield text[start : mark.start()], directions[-1], len(directions) > 1 and not directions[-1]
        start = mark.end()
        if mark[0] != _CLOSING:
            directions.append(_DIRECTIONS.get(mark[0], _is_rtl(text[start:], otherwise=directions[-1])))
        elif len(directions) > 1:
            directions.pop()
    yield text[start:], directions[-1], False


def _is_rtl(text: str, *, otherwise: bool) -> bool:
    """The direction of the first letter that has one."""
    strong = _STRONG.search(text)
    return otherwise if strong is None else bool(strong["rtl"])


def _split(text: str, *, rtl: bool) -> Iterator[Run]:
    """The text with what is written in letters of the other direction apart."""
    start = 0
    for other in (_LEFT_TO_RIGHT if rtl else _RIGHT_TO_LEFT).finditer(text):
        if other.start() > start:
            yield text[start : other.start()], rtl
        yield other[0], not rtl
        start = other.end()
    if start < len(text):
        yield text[start:], rtl
