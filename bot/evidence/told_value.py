"""The value that a sentence answers with, as it is written there: "10 June 2072", "about 2.3 %", "CHF 250 000".

What reads values is imported when it is first needed: most questions ask for none.
"""

from __future__ import annotations

import re
from functools import cache

from bot.evidence.asked_value import AskedValue
from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.thresholds import MAX_VALUE_LENGTH
from indexer.languages import language
from indexer.text.value_kinds import DATE, MONEY


def only_value(evidence: Evidence, span: Span) -> str:
    """The one value of the kind asked for that the sentence gives; empty where it gives none, or several."""
    found = [(value.kind, value.start, value.end) for value in AskedValue(evidence).given_by(span)]
    whole = [a for a in found if not any(b != a and b[1] <= a[1] and a[2] <= b[2] for b in found)]
    told = {as_written(span.text, span.unit.language, kind, start, end) for kind, start, end in whole}
    only = told.pop() if len(told) == 1 else ""
    is_vague = any(kind == DATE for kind, *_ in whole) and not any(map(str.isdigit, only))
    return "" if is_vague or len(only) > MAX_VALUE_LENGTH else only


def as_written(text: str, code: str, kind: str, start: int, end: int) -> str:
    """The stretch with what makes it a round figure; a sum without the words before it, with its currency."""
    if kind == MONEY and (digit := re.search(r"\d", text[start:end])):
        from indexer.text.quantities import values

        behind = values(text[start + digit.start() :], code)
        bare = next((value for value in behind if value.kind == MONEY and value.start == 0), None)
        if bare is not None and start + digit.start() + bare.end >= end:
            start, end = start + digit.start(), start + digit.start() + bare.end
    before, after = _rounding(code)
    if near := before.search(text[:start]):
        start = near.start("about")
    if near := after.match(text[end:]):
        end += near.end()
    return " ".join(text[start:end].split())


@cache
def _rounding(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of what stands before and behind a figure that is no exact one."""
    from indexer.languages.meeting_words import meeting_words

    words = meeting_words(code)
    edge = r"(?<!\w)" if language(code).spaces else ""
    return (
        re.compile(rf"{edge}(?P<about>{words.about})\s*$", re.IGNORECASE),
        re.compile(rf"\s*(?:{words.about_behind})(?!\w)" if edge else rf"(?:{words.about_behind})", re.IGNORECASE),
    )
