"""A text as patterns are matched against it, with the way back to the text as written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_DROPPED = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_CHANGED = re.compile(rf"{_DROPPED.pattern}|[^\S \n]|(?![0-9])\d")
"""What is dropped or becomes another character; most sentences have none of it."""
_ALIKE = str.maketrans(
    {"\u2019": "'", "\u02bc": "'", "\u2011": "-", "\u2010": "-", "\uff1a": ":", "\uff08": "(", "\uff09": ")"}
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Without vowel marks and invisible marks, one space for any white space, ASCII digits."""

    text: str
    original: str
    places: Sequence[int]
    """Where in the original each character stands, and its end."""

    @classmethod
    def of(cls, original: str) -> Folded:
        """Fold a text; every character that is kept stays one character."""
        if not _CHANGED.search(original):
            return cls(original.translate(_ALIKE), original, range(len(original) + 1))
        kept = [(c, i) for i, c in enumerate(original) if not _DROPPED.match(c)]
        text = "".join(_folded(c) for c, _ in kept).translate(_ALIKE)
        return cls(text, original, (*(i for _, i in kept), len(original)))

    def written(self, start: int, end: int) -> str:
        """The original of a span, its white space as single spaces."""
        first, last = self.span(start, end)
        return " ".join(self.original[first:last].split())

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def _folded(character: str) -> str:
    if character.isspace() and character != "\n":
        return " "
    if character.isdigit() and not character.isascii():
        return str(unicodedata.digit(character))
    return character
