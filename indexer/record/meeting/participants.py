"""How many took part in a meeting, and how they are counted."""

from __future__ import annotations

import re

from indexer.record.meeting.account import Told
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.counts import count_of


def participants_of(reading: Reading, own: list[Sentence], number: int | None) -> tuple[Told | None, dict[str, Told]]:
    """How many took part in all, and how many states, organizations and the like."""
    trusted = [s for s in own if not s.is_other and (s.passage.is_opening or s.named or reading.is_about_meeting(s))]
    total: Told | None = None
    kinds: dict[str, Told] = {}
    for sentence in sorted(trusted, key=lambda s: not s.passage.is_opening):
        counts = _counts(reading, sentence) if total is None else []
        if counts:
            all_of = sentence.named or reading.numbers
            zipped = len(counts) == len(all_of) > 1 and number in all_of
            total = counts[all_of.index(number) if zipped and number else 0]
        attends = sentence.passage.is_opening and bool(reading.patterns.attendance.search(sentence.text))
        if counts or (attends and (sentence.is_held or reading.is_about_meeting(sentence) or total)):
            kinds = _counted(reading, sentence) | kinds
    return total, kinds


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


def _counted(reading: Reading, sentence: Sentence) -> dict[str, Told]:
    counted: dict[str, Told] = {}
    for kind, pattern in reading.patterns.counted.items():
        match = pattern.search(sentence.text)
        if match:
            counted[kind] = sentence.told(str(count_of(match["count"], reading.code)), *match.span())
    return counted


def _is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", text))
