"""From the order in which a line is seen, left to right, to the order in which it is read.

This undoes what the Unicode bidirectional algorithm does when a line is set: a right-to-left line is turned round,
but for the runs in it that read left to right: words of other scripts with what stands between them, and numbers.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

_MIRRORED = dict(zip("()[]{}«»‹›", ")(][}{»«›‹", strict=True))
_OPENING = ("(", "[", "{", "«", "‹")
_CLOSING = (")", "]", "}", "»", "›")
_HYPHENS = ("-", "\u2010", "\xad")
_JOINS_DIGITS = ".,:/"
_BOUND = "%٪$€°+#"
"""Signs that keep to the number before them in a left-to-right run; among right-to-left letters they stand apart."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A piece of a line that is never taken apart: a letter with its marks, a ligature, white space."""

    text: str
    x0: float
    x1: float
    size: float
    raise_: float = 0.0
    """How far its baseline stands above the line's, in points."""
    spelt: bool = False
    """Its text is what is read, not what is seen: brackets need no mirroring."""
    break_: bool = False
    """White space as wide as a tab: nothing runs on across it."""


def is_rtl(text: str) -> bool:
    """Whether there is more right-to-left than left-to-right script in it."""
    kinds = [kind(char) for char in text]
    return kinds.count("R") > kinds.count("L")


def kind(text: str) -> str:
    """R or L for letters, N for digits, blank for anything else, by the first character that tells."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("R", "AL"):
            return "R"
        if direction == "L":
            return "L"
        if direction in ("EN", "AN"):
            return "N"
    return ""


def in_reading_order(seen: Sequence[Cluster], *, rtl: bool) -> list[Cluster]:
    """The clusters of one line, given from left to right, in reading order."""
    kinds = [kind(cluster.text) for cluster in seen]
    if rtl:
        forward = _left_to_right_runs(seen, kinds)
        read: list[Cluster] = []
        for start, end in reversed(forward):
            run = list(seen[start:end])
            read += run if end - start > 1 or kinds[start] in ("L", "N") else [_mirrored(run[0])]
        return _brackets_by_their_spaces(read)
    return _right_to_left_islands(list(seen), kinds)


def _left_to_right_runs(seen: Sequence[Cluster], kinds: Sequence[str]) -> list[tuple[int, int]]:
    """Spans that keep their order when the line is turned round; everything else is a span of one."""
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(seen):
        end = place + 1
        if kinds[place] == "L":
            end = _end_of_words(seen, kinds, place)
        elif kinds[place] == "N":
            end = _end_of_number(seen, kinds, place)
        spans.append((place, end))
        place = end
    return spans


def _end_of_words(seen: Sequence[Cluster], kinds: Sequence[str], start: int) -> int:
    """Behind the last Latin letter or number that nothing but neutral characters keep apart from the first."""
    end = start + 1
    for place in range(start + 1, len(seen)):
        if kinds[place] == "R" or seen[place].break_:
            break
        if kinds[place] in ("L", "N"):
            end = place + 1
    while end < len(seen) and seen[end].text in _BOUND and kinds[end - 1] == "N":
        end += 1
    if start == 0 and end < len(seen) and seen[end].text in _HYPHENS:
        return end + 1  # the word goes on in the next line
    within = [cluster.text for cluster in seen[start:end]]
    if end < len(seen) and seen[end].text in _CLOSING:  # a bracket goes with the other of its pair
        opening = _MIRRORED[seen[end].text]
        end += within.count(opening) > within.count(seen[end].text)
    return end


def _end_of_number(seen: Sequence[Cluster], kinds: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(seen):
        joins = seen[end].text in _JOINS_DIGITS and end + 1 < len(seen) and kinds[end + 1] == "N"
        if kinds[end] != "N" and not joins:
            break
        end += 1
    return end


def _right_to_left_islands(seen: list[Cluster], kinds: Sequence[str]) -> list[Cluster]:
    """Turn round what runs from a right-to-left letter to the last one before the next left-to-right letter."""
    read: list[Cluster] = []
    place = 0
    while place < len(seen):
        if kinds[place] != "R":
            read.append(seen[place])
            place += 1
            continue
        end = place + 1
        for ahead in range(place + 1, len(seen)):
            if kinds[ahead] == "L":
                break
            if kinds[ahead] == "R":
                end = ahead + 1
        read += in_reading_order(seen[place:end], rtl=True)
        place = end
    return read


def _mirrored(cluster: Cluster) -> Cluster:
    if cluster.spelt or cluster.text not in _MIRRORED:
        return cluster
    return replace(cluster, text=_MIRRORED[cluster.text])


def _brackets_by_their_spaces(read: list[Cluster]) -> list[Cluster]:
    """Fonts disagree on whether a bracket's name tells the shape or the meaning; the space beside it does not err."""
    result = list(read)
    for place, cluster in enumerate(read):
        if cluster.text not in _MIRRORED or cluster.spelt:
            continue
        first, last = place == 0, place + 1 == len(read)
        free_before = first or read[place - 1].text.isspace() or read[place - 1].text in _OPENING
        free_after = last or not read[place + 1].text[0].isalnum()
        opens = cluster.text in _OPENING
        if free_before and free_after and first != last:
            means_to_open = last  # at the edge of a line with a space inwards: its other half is on the next line
        elif free_before == free_after:
            continue
        else:
            means_to_open = free_before
        if means_to_open != opens:
            result[place] = replace(cluster, text=_MIRRORED[cluster.text])
    return result
