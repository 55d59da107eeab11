"""A regular expression for any of many words."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Pattern of the words, of which the longest that fits is tried first.

    Words share the pattern of their common beginnings (a prefix tree), so that most places of a text fail at their
    first character, where a plain alternation compares every word. Without words it matches nothing.
    """
    tails = [word for word in dict.fromkeys(words) if word]
    if not tails:
        return r"(?!)"
    firsts = "".join(sorted({re.escape(word[0]) for word in tails}))
    return f"(?=[{firsts}]){_branch(tails)}"


def _branch(words: list[str]) -> str:
    tails: dict[str, list[str]] = {}
    for word in words:
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(first) + _branch(behind) for first, behind in tails.items()]
    ends_here = "" in words
    if len(branches) == 1 and not ends_here:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends_here else ''}" if branches else ""
