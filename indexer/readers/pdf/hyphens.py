"""Words that a line end divides: a hyphen of the line goes, a hyphen of the word stays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.readers.pdf.lines import Line

_HYPHENS = "-\u2010\xad"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_HEAD = re.compile(rf"([^\W\d_]+(?:-[^\W\d_]+)*)([{_HYPHENS}])\Z")
_TAIL = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What the document itself shows about its words, to tell a hyphen of the word from one of the line."""

    words: frozenset[str]
    hyphenates: bool
    """It divides words at line ends: some divided words stand undivided elsewhere in it."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Hyphens:
        """Learn from all lines but their edges."""
        words: set[str] = set()
        for line in lines:
            inner = line.text.rstrip(_HYPHENS) if line.text else ""
            words.update(match[0].lower() for match in _WORD.finditer(inner))
        divided = kept = 0
        for before, line in pairwise(lines):
            head, tail = _HEAD.search(before.text), _TAIL.match(line.text)
            if head and tail:
                divided += (head[1] + tail[0]).lower() in words
                kept += f"{head[1]}-{tail[0]}".lower() in words
        return cls(frozenset(words), divided > max(1, kept))

    def join(self, texts: Sequence[str]) -> str:
        """One text from the texts of lines."""
        joined = ""
        for text in filter(None, texts):
            joined = self._joined(joined, text) if joined else text
        return joined.replace("\xad", "")

    def _joined(self, before: str, after: str) -> str:
        head, tail = _HEAD.search(before), _TAIL.match(after)
        if before[-1] == "\xad" or (head and tail and tail[0].islower() and self._is_divided(head[1], tail[0])):
            return before[:-1] + after
        return before + ("" if _runs_on(before, after) else " ") + after

    def _is_divided(self, head: str, tail: str) -> bool:
        if f"{head}-{tail}".lower() in self.words:
            return False
        if (head + tail).lower() in self.words:
            return True
        last = head.rpartition("-")[2].lower()
        return self.hyphenates and not (last in self.words and tail.lower() in self.words)


def _runs_on(before: str, after: str) -> bool:
    """Whether no space stood between them before the line was broken."""
    if "\t" in (before[-1], after[0]):
        return True
    if before[-1] in "-\u2010/" and not before[-2:-1].isspace():
        return True
    if before[-1] in "([{«" and before[-2:-1].isspace():
        return True
    return any(unicodedata.east_asian_width(char) in "WF" for char in (before[-1], after[0]))
