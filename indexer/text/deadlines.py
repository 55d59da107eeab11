"""Deadlines in running text: the date that something is due by, with no more precision than the text gives."""

from __future__ import annotations

import re
from functools import cache

from indexer.languages.meeting_words import meeting_words
from indexer.text.dates import periods
from indexer.text.folded import Folded

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_YEAR_END = r"(?P<year>(?:19|20)\d\d)\s?年[底末]"
"""The end of a year, in a language that writes it behind."""


def deadline(text: str, code: str) -> str:
    """The first date in a sentence that something is due by, as ISO 8601 (`2042-06-30`, `2042-06`, `2042`).

    Empty where the sentence gives none, or one without a year.
    """
    folded = Folded.of(text.replace("\n", " ")).text
    before, behind, year = _patterns(code)
    for period in periods(folded, code):
        if before.search(folded[: period.start]) or behind.match(folded[period.end :]):
            return period.last
    found = year.search(folded)
    return next(filter(None, found.groups()), "") if found else ""


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before a date that something is due by, what behind it, and years by whose end it is."""
    words = meeting_words(code)
    edge = "" if words.caseless == "joined" else r"(?<!\w)"
    by = rf"{edge}(?:{words.deadline}|{words.due})\s?"
    before = rf"{by}(?:(?:{words.period_end})\s?)?$"
    behind = rf"\s?,?\s?(?:{words.deadline_behind})"
    year = rf"{by}(?:{words.period_end})\s?(?:(?:de|of|del|عام|سنة)\s)?{_YEAR}"
    ends = rf"{_YEAR_END.replace('year', 'ending')}(?:{words.deadline_behind})"
    flags = re.IGNORECASE
    return re.compile(before, flags), re.compile(behind, flags), re.compile(rf"{year}|{ends}", flags)
