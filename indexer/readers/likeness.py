"""How likely a text is as text of a language: its letters beyond ASCII, how frequent they are and where they stand."""

from __future__ import annotations

import math
import unicodedata
from functools import cache

from indexer.languages import Language

_BEYOND_IN_LATIN = 0.05
_ASCII_ELSEWHERE = 0.2
_MOST_LEAN = 8.0
_STEEPNESS = 4.0
"""The rarest letter is e^4 times rarer than the most frequent."""
_MARK = -3.5
_MARKS = "“”«»‘’–—…№°•\u00a0،؛؟，。、《》（）：；！？「」"
_INSIDE = "’‑—\u00a0"
"""Marks that stand between letters."""
_OPENING = "¡¿"
_SYMBOLS = "¼½¾±×÷"
_BULLET = -6.5
_FOREIGN_LETTER = -11.0
_ANYTHING = -13.0
_NOTHING = -18.0
"""Control characters, private use, not assigned."""
_CASE_TURNS = -6.0
"""A capital right behind a small letter, or inside a word."""
_CAPITAL = -1.0
_MIXED = -3.0
"""A mark, or a letter of another script, inside a word."""
_STRAY = -6.0
"""A letter right at a digit, or alone where the language has no such word."""
_STUCK = -2.0
"""Two letters beyond ASCII in a row in a language of Latin script."""


def latin_lean(ascii_letters: int, others: int) -> float:
    """How much likelier (natural logarithm, bounded) letters in these numbers are in Latin script than in another."""
    odds = ascii_letters * math.log((1 - _BEYOND_IN_LATIN) / _ASCII_ELSEWHERE)
    odds += others * math.log(_BEYOND_IN_LATIN / (1 - _ASCII_ELSEWHERE))
    return max(-_MOST_LEAN, min(_MOST_LEAN, odds))


def is_latin(known: Language) -> bool:
    """Whether most letters of the language are ASCII."""
    return "a-z" in known.scripts


def likeness(text: str, known: Language) -> float:
    """Natural logarithm of the likelihood of the characters beyond ASCII; 0 for a text without any."""
    table = _table(known)
    total = 0.0
    for before, c, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if c >= "\x80" and c != before:  # a rule line of one character says nothing
            total += table.get(c) or _rare(c)
            total += _place(before, c, after, known)
    return total


def _place(before: str, c: str, after: str, known: Language) -> float:
    """What it costs that the character stands between these two."""
    cost = 0.0
    if not c.isalpha():
        if c in _OPENING or c in _SYMBOLS:
            return _STRAY if before.isalpha() or (after.isalpha() and c in _SYMBOLS) else 0.0
        if c == "’" and not before.isalnum():
            return _MIXED if after.isalpha() else 0.0
        glued = after.isalpha() and (before.isalpha() or c == "–")
        return _MIXED if glued and c not in _INSIDE else 0.0
    if c.isupper():
        cost += _CASE_TURNS if before.islower() or (before.isalpha() and after.islower()) else _CAPITAL
    if before.isdigit() or after.isdigit():
        cost += _STRAY
    if is_latin(known):
        cost += _STRAY if not (before + after).strip() and known.fold(c.lower()) not in known.stop_words else 0.0
        cost += _STUCK if before >= "\x80" and before.isalpha() else 0.0
    elif known.spaces and any(beside.isascii() and beside.isalpha() for beside in (before, after)):
        cost += _MIXED
    return cost


@cache
def _table(known: Language) -> dict[str, float]:
    """Logarithm of each character's share; capitals as their small letters."""
    table = dict.fromkeys(_MARKS, _MARK) | dict.fromkeys("·©®" + _SYMBOLS, _BULLET)
    weights = [math.exp(-_STEEPNESS * rank / len(known.letters)) for rank in range(len(known.letters))]
    for letter, weight in zip(known.letters, weights, strict=True):
        table[letter] = table[letter.upper()] = math.log(weight / sum(weights))
    return table


def _rare(c: str) -> float:
    category = unicodedata.category(c)
    if category in {"Cc", "Co", "Cn", "Cs"} or c == "\ufffd":
        return _NOTHING
    return _FOREIGN_LETTER if category[0] == "L" else _ANYTHING
