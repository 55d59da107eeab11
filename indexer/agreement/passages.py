"""The same passage of all versions: sentences of a paragraph put side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from indexer.agreement.model import MONTH, NUMBER, STATE, Sign
from indexer.languages import language, sentences
from indexer.model import Paragraph

Reader = Callable[[str, str], tuple[Sign, ...]]
"""Signs of a sentence in a language."""

_ANCHORS = {STATE, NUMBER, MONTH}
_STEPS = {(1, 1): 0.0, (1, 2): 0.7, (2, 1): 0.7, (2, 2): 1.4, (1, 0): 2.5, (0, 1): 2.5}
"""Numbers of sentences that may be one another's, and what that costs."""
_PER_ANCHOR = 0.5


@dataclass(frozen=True)
class Said:
    """What one version has in the place of a passage."""

    language: str
    text: str
    signs: tuple[Sign, ...]

    def of(self, *kinds: str) -> tuple[Sign, ...]:
        """The signs of these kinds."""
        return tuple(sign for sign in self.signs if sign.kind in kinds)

    @cached_property
    def anchors(self) -> frozenset[tuple[str, str]]:
        """What tells a sentence from its neighbours in all languages."""
        return frozenset((sign.kind, sign.value) for sign in self.signs if sign.kind in _ANCHORS and sign.is_sure)


Passage = Mapping[str, Said]
"""By language."""


def passages(paragraphs: Mapping[str, Paragraph], read: Reader) -> list[Passage]:
    """The passages of a paragraph, by its versions, the one first that the others are compared with."""
    texts = {code: [p.text, *(item.text for item in p.items)] for code, p in paragraphs.items()}
    if len({len(each) for each in texts.values()}) > 1:
        texts = {code: ["\n".join(each)] for code, each in texts.items()}
    size = len(next(iter(texts.values())))
    return [passage for place in range(size) for passage in _aligned({c: t[place] for c, t in texts.items()}, read)]


def _aligned(texts: Mapping[str, str], read: Reader) -> list[Passage]:
    said = {
        code: [Said(code, text[a:b], read(text[a:b], code)) for a, b in sentences(text, language(code))]
        for code, text in texts.items()
    }
    first, *others = said
    cuts = {code: _cuts(said[first], said[code]) for code in others}
    common = set(range(1, len(said[first]) + 1)).intersection(*(set(each) for each in cuts.values()))
    ends = [*sorted(common - {len(said[first])}), len(said[first])]
    found: list[Passage] = []
    starts = dict.fromkeys(said, 0)
    for end in ends:
        last = end == len(said[first])
        stops = {c: len(said[c]) if last else end if c == first else cuts[c][end] for c in said}
        found.append({code: _joined(code, said[code][starts[code] : stops[code]]) for code in said})
        starts = stops
    return found


def _joined(code: str, parts: Sequence[Said]) -> Said:
    if len(parts) == 1:
        return parts[0]
    signs, length = [], 0
    for part in parts:
        signs += [Sign(s.kind, s.value, s.words, s.start + length, s.is_sure) for s in part.signs]
        length += len(part.text) + 1
    return Said(code, " ".join(part.text for part in parts), tuple(signs))


def _cuts(one: Sequence[Said], other: Sequence[Said]) -> dict[int, int]:
    """Where both may be cut: number of sentences of the one, and of the other, before each cut."""
    ratio = sum(len(s.text) for s in other) / max(1, sum(len(s.text) for s in one))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(one) + 1):
        for j in range(len(other) + 1):
            ways = [
                (best[i - a, j - b][0] + cost + _cost(one[i - a : i], other[j - b : j], ratio), (i - a, j - b))
                for (a, b), cost in _STEPS.items()
                if (i - a, j - b) in best
            ]
            if ways and (i, j) != (0, 0):
                best[i, j] = min(ways)
    cuts: dict[int, int] = {}
    place = (len(one), len(other))
    while place != (0, 0):
        cuts[place[0]] = place[1]
        place = best[place][1]
    return cuts


def _cost(one: Sequence[Said], other: Sequence[Said], ratio: float) -> float:
    """How little two runs of sentences look like one another: by length, and by numbers and states."""
    if not one or not other:
        return 0.0
    lengths = sum(len(s.text) for s in one) * ratio, sum(len(s.text) for s in other)
    first, second = (frozenset[tuple[str, str]]().union(*(s.anchors for s in run)) for run in (one, other))
    return abs(log(max(1, lengths[1]) / max(1, lengths[0]))) - _PER_ANCHOR * len(first & second)
