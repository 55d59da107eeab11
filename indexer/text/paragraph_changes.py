"""What changed between two versions of a document in one language, paragraph by paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

ADDED, REMOVED, CHANGED, RENUMBERED = "added", "removed", "changed", "renumbered"
MIN_LIKENESS = 0.5
"""Share of their words that two paragraphs must have in common to be two versions of one."""
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+|\s+|.", re.DOTALL)

Numbered = tuple[str, str]
"""Canonical number and text of a paragraph."""


@dataclass(frozen=True, slots=True)
class ParagraphChange:
    """What became of one paragraph."""

    kind: str
    """added, removed, changed, or renumbered (with the same text)."""
    number: str
    """In the later version; of one that was removed, in the earlier one."""
    before: str
    """Its number in the earlier version; empty for one that was added."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text that both versions have, or one of them alone."""

    old: str
    new: str

    @property
    def is_same(self) -> bool:
        """Whether both have it."""
        return self.old == self.new


def paragraph_changes(old: Sequence[Numbered], new: Sequence[Numbered]) -> tuple[ParagraphChange, ...]:
    """The changes in the order of the later version; what was removed stands where it stood."""
    matcher = SequenceMatcher(None, [_spelt(t) for _, t in old], [_spelt(t) for _, t in new], autojunk=False)
    found: list[ParagraphChange] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(old[i:j], new[k:m], strict=True)
            found.extend(ParagraphChange(RENUMBERED, n, b, t, s) for (b, t), (n, s) in pairs if n != b)
        else:
            found.extend(_replaced(old[i:j], new[k:m]))
    return tuple(found)


def text_changes(old: str, new: str) -> Iterator[Piece]:
    """The two texts piece by piece, cut between words."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    for _, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield Piece("".join(before[i:j]), "".join(after[k:m]))


def _replaced(old: Sequence[Numbered], new: Sequence[Numbered]) -> Iterator[ParagraphChange]:
    """The changes of a run of paragraphs of which none stayed: those most alike are versions of one, in order."""
    pairs = _alike(old, new)
    place = 0
    for k, (number, text) in enumerate(new):
        i = pairs.get(k)
        if i is None:
            yield ParagraphChange(ADDED, number, "", "", text)
            continue
        yield from (ParagraphChange(REMOVED, n, n, t, "") for n, t in old[place:i])
        yield ParagraphChange(CHANGED, number, old[i][0], old[i][1], text)
        place = i + 1
    yield from (ParagraphChange(REMOVED, n, n, t, "") for n, t in old[place:])


def _alike(old: Sequence[Numbered], new: Sequence[Numbered]) -> dict[int, int]:
    """Place among the old of each new paragraph that is another version of it: in order, and most alike in sum."""
    before, after = ([Counter(_words(text)) for _, text in each] for each in (old, new))
    likeness = [[_likeness(one, other) for other in after] for one in before]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, k in product(range(len(old)), range(len(new))):
        best[i + 1][k + 1] = max(best[i][k + 1], best[i + 1][k], best[i][k] + likeness[i][k])
    pairs: dict[int, int] = {}
    i, k = len(old), len(new)
    while i and k:
        if best[i][k] == best[i - 1][k]:
            i -= 1
        elif best[i][k] == best[i][k - 1]:
            k -= 1
        else:
            i, k = i - 1, k - 1
            pairs[k] = i
    return pairs


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """Dice coefficient of their words; 0 where it is too small for two versions of one paragraph."""
    alike = 2 * (one & other).total() / max(one.total() + other.total(), 1)
    return alike if alike >= MIN_LIKENESS else 0.0


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if not word.isspace()]


def _spelt(text: str) -> str:
    """The text without what a reader does not see."""
    return " ".join(text.split())
