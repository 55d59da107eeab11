"""When a meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from indexer.languages import language, tokens
from indexer.model import Report
from indexer.record.meeting.account import HEADER, SIGNATURE, SUMMARY, TITLE, Told
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.dates import Period, periods
from indexer.text.meeting_numbers import named_meetings

_MOST_DAYS = 12
"""A meeting does not last longer; two dates further apart are those of two meetings."""


def meeting_date(reading: Reading, own: list[Sentence], number: int | None) -> tuple[Told | None, tuple[str, ...]]:
    """The date of a meeting, where all places that give one agree; else None, and what they say."""
    found: dict[str, Told] = {}
    for sentence in own:
        if sentence.is_other and not sentence.named and not reading.patterns.date_label.search(sentence.text):
            continue
        told = _date_in(reading, sentence, number)
        if told is not None and told.place not in found:
            found[told.place] = told
    if header := header_date(reading):
        found[HEADER] = header
    exact = [a for a in found.values() if not any(_is_within(a.value, b.value) for b in found.values())]
    if not exact:
        return None, ()
    if len({told.value for told in exact}) > 1:
        said = "; ".join(f"{_named_place(told.place)}: {told.value}" for told in found.values())
        about = f"meeting {number}" if number else "the meeting"
        return None, (f"the date of {about} is given differently ({said})",)
    return next((told for told in exact if told.place[0].isdigit()), exact[0]), ()


def _date_in(reading: Reading, sentence: Sentence, number: int | None) -> Told | None:
    label = reading.patterns.date_label.search(sentence.text)
    passage = sentence.passage
    says = bool(label) or sentence.is_held or bool(sentence.named) or passage.place == TITLE
    trusted = passage.is_opening or (bool(sentence.named) and sentence.is_held)
    if not sentence.periods or not says or not trusted:
        return None
    if passage.place != TITLE and not (sentence.named or label or reading.is_about_meeting(sentence)):
        return None
    period = _period_of(reading, sentence, number)
    return dated(sentence, period) if period else None


def _period_of(reading: Reading, sentence: Sentence, number: int | None) -> Period | None:
    """The date of a meeting: the only one, that behind "held", or of as many as meetings, both in order."""
    all_of = sentence.named or reading.numbers
    found = list(sentence.periods)
    if len(all_of) > 1 and number in all_of:
        if len(found) == 1 and len(all_of) == 2 and _days_of(found[0]) > _MOST_DAYS:  # noqa: PLR2004
            span = found[0]
            found = [Period(day, day, span.start, span.end) for day in (span.first, span.last)]
        in_order = list(all_of) == sorted(set(all_of)) and found == sorted(found, key=lambda p: p.first)
        return found[all_of.index(number)] if in_order and len(found) == len(all_of) else None
    if len(reading.numbers) > 1 and not sentence.named and not sentence.passage.meetings:
        return None
    if len(found) == 2 and reading.patterns.closed.search(sentence.text):  # noqa: PLR2004 (opened and closed)
        run = Period(found[0].first, found[1].last, found[0].start, found[1].end)
        if 0 < _days_of(run) <= _MOST_DAYS:
            return run
    held = reading.patterns.held.search(sentence.text)
    behind = [p for p in found if held and p.start >= held.start()]
    period = (behind or found)[0] if found else None
    return _with_next_day(reading, sentence, period) if period and held else period


def _with_next_day(reading: Reading, sentence: Sentence, period: Period) -> Period:
    """The day with the one after it, where the sentence says that the meeting went on: "and the following day"."""
    more = reading.patterns.next_day.search(sentence.text, period.end)
    if more is None or period.first != period.last or len(period.first) < len("2031-01-01"):
        return period
    last = date.fromisoformat(period.first) + timedelta(days=1)
    return Period(period.first, last.isoformat(), period.start, more.end())


def dated(sentence: Sentence, period: Period) -> Told:
    """A period of the sentence, as a value."""
    return sentence.told(str(period), period.start, period.end)


def header_date(reading: Reading) -> Told | None:
    """The days of a line "place, days" of the head, where they are over when the document is dated."""
    issued = issue_date(reading.report)
    for text, found in _dated_lines(reading.report):
        label = reading.patterns.date_label.search(text)
        earlier = issued and found[0].last < issued and not _is_bare(text, found[0])
        if not _names_other(reading, text) and (earlier or (label and not issued)):
            return Told(str(found[0]), HEADER, text)
    return None


def issue_date(report: Report) -> str:
    """The date that stands by itself in the head: the document's own; empty where there is none."""
    bare = (found[0].first for text, found in _dated_lines(report) if len(found) == 1 and _is_bare(text, found[0]))
    return next(bare, "")


def _dated_lines(report: Report) -> Iterator[tuple[str, tuple[Period, ...]]]:
    """Lines of the head, column by column, that hold dates."""
    lines = [left.text for left in report.left_out if left.reason == "document header"]
    for piece in (piece for line in lines for piece in re.split(r" {4,}|\t+", line)):
        if found := periods(piece, report.language):
            yield piece, found


def _names_other(reading: Reading, text: str) -> bool:
    """Whether a line of the head names another meeting."""
    named = named_meetings(text, tokens(text, language(reading.code)), language(reading.code)).numbers
    return bool(named) and not set(named) & set(reading.numbers)


def _is_within(one: str, other: str) -> bool:
    """Whether a date says less than another: a month of a day, a day of a run that begins or ends with it."""
    if one == other:
        return False
    first, _, last = other.partition("/")
    return first.startswith(one) or ("/" not in one and bool(last) and first <= one <= last)


def _days_of(period: Period) -> int:
    try:
        return (date.fromisoformat(period.last) - date.fromisoformat(period.first)).days
    except ValueError:  # months
        return 0


def _is_bare(text: str, period: Period) -> bool:
    return not re.search(r"[^\W\d_]{3}", text[: period.start] + text[period.end :])


def _named_place(place: str) -> str:
    return place if place in {TITLE, HEADER, SUMMARY, SIGNATURE} else f"§{place}"
