"""The accounts of a report's meetings, put together from what its sentences tell."""

from __future__ import annotations

from indexer.model import Report
from indexer.record.meeting.account import MeetingAccount, Told
from indexer.record.meeting.dates import dated, meeting_date
from indexer.record.meeting.participants import participants_of
from indexer.record.meeting.persons import chair_of, elected_in, opened_by, vice_chairs_of
from indexer.record.meeting.places import ONLINE, mode_of, place_in, platform_of, venue_of
from indexer.record.meeting.sentences import Reading, Sentence, reading_of
from indexer.text.dates import Period

_CLOSING_PARAGRAPHS = 5
"""Numbered paragraphs that close a report: a meeting to come of which they tell is the group's own next one."""


def read_meetings(report: Report) -> tuple[MeetingAccount, ...]:
    """What the report says of each meeting that it is about, in order; of one without a number, if it names none."""
    reading = reading_of(report)
    return tuple(_account(reading, number) for number in reading.numbers or (None,))


def _account(reading: Reading, number: int | None) -> MeetingAccount:
    """What the report says of the meeting with this number, or of its only one."""
    own = [sentence for sentence in reading.sentences if _tells_of(sentence, number)]
    date, doubts = meeting_date(reading, own, number)
    venue = venue_of(reading, own, number, date)
    platform = platform_of(reading, own)
    mode = mode_of(reading, own, venue, platform)
    chair = chair_of(reading, own)
    participants, counted = participants_of(reading, own, number)
    upcoming = _upcoming(reading, date)
    return MeetingAccount(
        number=number,
        date=date,
        venue=None if mode and mode.value == ONLINE else venue,
        mode=mode,
        platform=platform,
        chair=chair,
        vice_chairs=vice_chairs_of(reading, own),
        opened_by=opened_by(reading, own, chair),
        participants=participants,
        counted=counted,
        elected=elected_in(reading, own),
        next_date=next((dated(s, p) for s in upcoming for p in s.periods if _is_after(p, date)), None),
        next_venue=next(filter(None, (place_in(reading, s) for s in upcoming)), None),
        doubts=doubts,
    )


def _tells_of(sentence: Sentence, number: int | None) -> bool:
    """Whether a sentence may tell of the meeting: not of a later one, and not of another one alone."""
    of = sentence.named or sentence.passage.meetings
    return not sentence.is_next and (not of or number is None or number in of)


def _upcoming(reading: Reading, date: Told | None) -> list[Sentence]:
    """Sentences that tell of the group's next meeting, and behind each the later days that its paragraph goes on to."""
    places = list(dict.fromkeys(s.passage.place for s in reading.sentences))[-_CLOSING_PARAGRAPHS:]
    later = [s for s in reading.sentences if s.is_next and not s.is_other]
    told = [s for s in later if s.named or (s.passage.place in places and s.passage.place[:1].isdigit())]
    about = {id(s.passage) for s in told}
    more = [
        s
        for s in reading.sentences
        if id(s.passage) in about and s not in told and not s.named and not s.is_other and date and s.periods
    ]
    told.sort(key=lambda s: (_distance(reading, s), not s.is_held))  # what is put off to it may be due before it
    return told + [s for s in more if date and _is_after(s.periods[0], date)]


def _distance(reading: Reading, sentence: Sentence) -> int:
    """0 for a sentence that names the very next meeting, 1 for one that names none, 2 for any other."""
    following = max(reading.numbers, default=0) + 1
    return 0 if following in sentence.named else 2 if sentence.named else 1


def _is_after(period: Period, date: Told | None) -> bool:
    """Whether a date lies after that of the meeting, where that is known."""
    return date is None or period.first > date.value[-len("2031-01-01") :]
