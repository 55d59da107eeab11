"""How many took part in a meeting, and how they are counted."""

from __future__ import annotations

import re

from indexer.record.meeting.account import Told
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.counts import count_of

_NEAR_START = 20
"""Characters: "Thirty-eight Member States attended" counts participants, "she said that 38 States had" does not."""


def participants_of(reading: Reading, own: list[Sentence], number: int | None) -> tuple[Told | None, dict[str, Told]]:
    """How many took part in all, and how many states, organizations and the like."""
    trusted = [s for s in own if not s.is_other and (s.passage.is_opening or s.named or reading.is_about_meeting(s))]
    ordered = sorted(trusted, key=lambda s: not s.passage.is_opening)
    total = next(((s, counts) for s in ordered if (counts := _counts(reading, s))), None)
    kinds: dict[str, Told] = {}
    for sentence in ordered:
        beside = total is not None and (sentence is total[0] or sentence.passage is total[0].passage)
        attends = sentence.passage.is_opening and bool(reading.patterns.attendance.search(sentence.text))
        if beside or attends:
            whole = beside or sentence.is_held or reading.is_about_meeting(sentence)
            kinds = _counted(reading, sentence, len(sentence.text) if whole else _NEAR_START) | kinds
    return (_own_count(reading, *total, number) if total else None), kinds


def _own_count(reading: Reading, sentence: Sentence, counts: list[Told], number: int | None) -> Told:
    """The count of one of several meetings, where there are as many; else the first."""
    all_of = sentence.named or reading.numbers
    zipped = len(counts) == len(all_of) > 1 and number in all_of
    return counts[all_of.index(number) if zipped and number else 0]


def _counts(reading: Reading, sentence: Sentence) -> list[Told]:
    found: dict[int, Told] = {}
    for pattern in reading.patterns.attended:
        for match in pattern.finditer(sentence.text):
            count = count_of(match["count"], reading.code)
            near = "~" if match["about"] or match["about_behind"] else ""
            if (
                count
                and not _is_year(match["count"])
                and not any(p.start <= match.start("count") < p.end for p in sentence.periods)
            ):
                found.setdefault(match.start("count"), sentence.told(f"{near}{count}", *match.span()))
        if found:
            break
    return [found[place] for place in sorted(found)]


def _counted(reading: Reading, sentence: Sentence, until: int) -> dict[str, Told]:
    """How those who took part are counted, where a count begins before `until`."""
    counted: dict[str, Told] = {}
    for kind, pattern in reading.patterns.counted.items():
        match = pattern.search(sentence.text)
        if match and match.start() < until:
            counted[kind] = sentence.told(str(count_of(match["count"], reading.code)), *match.span())
    return counted


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text))
