"""How many: numbers in digits, grouped or not, and in words."""

from __future__ import annotations

import re
from functools import cache

from indexer.languages.meeting_words import meeting_words

_DIGITS = r"(?<![\d/])(?:\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d+)(?![\d/%]|[.,]\d)"
_HUNDRED = 100


@cache
def count_pattern(code: str) -> str:
    """Pattern of a number in a text of this language."""
    words = meeting_words(code)
    spelt = "|".join(sorted(map(re.escape, words.cardinals), key=len, reverse=True))
    if words.caseless == "joined":
        return rf"(?:{_DIGITS}|(?:{spelt})+)"
    return rf"(?:{_DIGITS}|(?<!\w)(?:{spelt})(?:[ -](?:(?:and|y|et) |و)?(?:{spelt})(?!\w))*(?!\w))"


def count_of(text: str, code: str) -> int:
    """The number that a match of the pattern says."""
    digits = re.sub(r"[ .,]", "", text)
    if digits.isdigit():
        return int(digits)
    cardinals = meeting_words(code).cardinals
    spelt = "|".join(sorted(map(re.escape, cardinals), key=len, reverse=True))
    total = part = 0
    for word in re.findall(spelt, text.lower()):
        value = cardinals[word]
        if value >= _HUNDRED or (value == 10 and meeting_words(code).caseless == "joined"):  # noqa: PLR2004 (二十)
            total, part = total + (part or 1) * value, 0
        else:
            part += value
    return total + part
