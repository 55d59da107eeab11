"""How many took part in a meeting, and how they are counted."""

from __future__ import annotations

import re

from indexer.record.meeting.account import Told
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.counts import count_of


def participants_of(reading: Reading, own: list[Sentence], number: int | None) -> tuple[Told | None, dict[str, Told]]:
    """How many took part in all, and how many states, organizations and the like."""
    trusted = [s for s in own if not s.is_other and (s.passage.is_opening or s.named or reading.is_about_meeting(s))]
    for sentence in sorted(trusted, key=lambda s: not s.passage.is_opening):
        counts = _counts(reading, sentence)
        if not counts:
            continue
        all_of = sentence.named or reading.numbers
        zipped = len(counts) == len(all_of) > 1 and number in all_of
        return counts[all_of.index(number) if zipped and number else 0], _counted(reading, sentence)
    return None, {}


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
