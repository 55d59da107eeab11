"""A body's name as far as the text carries it: a word of the vocabulary in it may have been taken for another name."""

from __future__ import annotations

import re
from functools import cache

from indexer.frames.tables import frame_tables
from indexer.languages import language, plain

_FARTHEST = 7
"""Words between the beginning of a name and the bracket with its abbreviation, at most."""
_FEWEST_LETTERS = 2


def whole(name: str, text: str, code: str) -> str:
    """The name with initials or a word for a body right before it, as far as an abbreviation in brackets proves."""
    if not language(code).speech.capitals:
        return name
    if long := _abbreviated(name, text):
        return long
    initials = re.search(rf"(?<!\w)((?:[A-ZА-ЯЁ]\.[ -]?)+){re.escape(name)}(?!\w)", text)
    if initials:
        return initials[0]
    before = re.search(rf"({_body_words(code)}) {re.escape(name)}(?!\w)", text)
    if before:
        name = before[0]
    behind = re.search(
        rf"{re.escape(name)}((?: [\w'’-]+){{1,{_FARTHEST}}}) \(([A-ZА-ЯЁ]{{{_FEWEST_LETTERS},}})\)", text
    )
    if behind and _abbreviates(behind[2], name + behind[1]):
        name += behind[1]
    return name


def _abbreviated(short: str, text: str) -> str:
    """The long form that stands before its abbreviation in brackets; empty where none does."""
    before = re.search(rf"((?:[\w'’-]+ ){{1,{_FARTHEST}}})\({re.escape(short)}\)", text)
    words = before[1].split() if before and short.isupper() else []
    runs = (words[first:] for first in range(len(words)) if words[first][0].isupper())
    return next((" ".join(run) for run in runs if _abbreviates(short, " ".join(run))), "")


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters are the first ones of the words, in order, with or without the small words."""
    words = re.findall(r"\w{2,}", long)
    capitals = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words)
    return plain(short) in {plain(capitals), plain(every)}


@cache
def _body_words(code: str) -> str:
    words = sorted(frame_tables(code).actors["body_words"].words, key=lambda word: (-len(word), word))
    return "|".join(rf"\b{word.capitalize()}" for word in words)
