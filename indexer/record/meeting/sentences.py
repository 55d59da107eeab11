"""The sentences of a report that may tell of its meetings, and which meetings they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.languages import Language, language, plain, sentences, tokens
from indexer.languages.meeting_words import meeting_words
from indexer.model import ANNEX, Report
from indexer.record.meeting.account import SUMMARY, TITLE, Told
from indexer.record.meeting.patterns import MeetingPatterns, meeting_patterns
from indexer.text.counts import count_of
from indexer.text.dates import Period, periods
from indexer.text.folded import Folded
from indexer.text.meeting_numbers import named_meetings

_OPENING_PARAGRAPHS = 4
"""Numbered paragraphs, at least, that open a report; the first section is opening too."""
_FIRST = 4
"""Sections in which an election is that of the officers of the meeting."""
_SITTINGS_BELOW = 12
"""Numbers so far below that of the meeting count its sittings: a report seldom goes back that many meetings."""
_FURTHEST = 20
"""A run of meetings is no longer than this."""
_LONGEST = 4000
"""Characters of a passage that are read."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The title, the summary, or a numbered paragraph."""

    place: str
    text: str
    is_opening: bool
    meetings: tuple[int, ...]
    """Meetings that its heading names."""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what it tells of."""

    passage: Passage
    folded: Folded
    named: tuple[int, ...]
    is_next: bool
    """Tells of a meeting to come."""
    is_other: bool
    """Tells of another event."""
    is_held: bool
    periods: tuple[Period, ...]

    @property
    def text(self) -> str:
        """The text that patterns are matched against."""
        return self.folded.text

    def told(self, value: str, start: int, end: int, of: str = "") -> Told:
        """A value from a span of the sentence."""
        return Told(value, self.passage.place, self.folded.written(start, end), of)


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as its meetings' facts are looked for in it."""

    report: Report
    numbers: tuple[int, ...]
    """Numbers of the meetings reported on."""
    patterns: MeetingPatterns
    sentences: tuple[Sentence, ...]

    @property
    def code(self) -> str:
        """Code of the report's language."""
        return self.report.language

    def is_about_meeting(self, sentence: Sentence) -> bool:
        """Whether the sentence speaks of a meeting or the group at all."""
        return bool(self.patterns.meeting.search(sentence.text))


def reading_of(report: Report) -> Reading:
    """The sentences of the report, each told apart by the meetings that it names."""
    numbers = meeting_numbers(report)
    split = tuple(sentence for passage in _passages(report) for sentence in _split(passage, numbers, report.language))
    return Reading(report, numbers, meeting_patterns(report.language), split)


def meeting_numbers(report: Report) -> tuple[int, ...]:
    """Numbers of the meetings reported on: named in the title, else in the summary, else where the report begins."""
    known = language(report.language)
    for passage in _passages(report):
        if not passage.is_opening:
            break
        for start, end in whole_sentences(passage.text.replace("\n", " "), known):
            text = passage.text[start:end].replace("\n", " ")
            named = named_meetings(text, tokens(text, known), known)
            if named.is_range and 0 < named.numbers[-1] - named.numbers[0] <= _FURTHEST:
                return tuple(range(named.numbers[0], named.numbers[-1] + 1))
            if numbers := set(named.numbers) - _attending(text, report.language):
                return tuple(sorted(numbers))
    return ()


def _attending(text: str, code: str) -> set[int]:
    """Numbers that count participants: "87 delegates attended the meeting" names no meeting 87."""
    folded = Folded.of(text)
    matches = (match for pattern in meeting_patterns(code).attended for match in pattern.finditer(folded.text))
    return {count_of(match["count"], code) for match in matches}


def _passages(report: Report) -> Iterator[Passage]:
    """Title, summary, and all numbered paragraphs, in order."""
    known = language(report.language)
    yield Passage(TITLE, report.title, is_opening=True, meetings=())
    yield from (Passage(SUMMARY, p.text, is_opening=True, meetings=()) for p in report.parts if p.number == SUMMARY)
    count = 0
    own = [section for section in report.sections if not section.number.startswith(ANNEX)]
    for i, section in enumerate(own):
        named = named_meetings(section.heading, tokens(section.heading, known), known).numbers
        elects = bool(meeting_patterns(report.language).election_heading.search(section.heading))
        for j, paragraph in enumerate(section.paragraphs):
            count += 1
            opening = count <= _OPENING_PARAGRAPHS or i == 0 or (j == 0 and bool(named)) or (i < _FIRST and elects)
            yield Passage(paragraph.number, paragraph.own_text[:_LONGEST], opening, named, section.heading)


def _split(passage: Passage, numbers: tuple[int, ...], code: str) -> Iterator[Sentence]:
    known, patterns = language(code), meeting_patterns(code)
    for start, end in whole_sentences(passage.text, known):
        folded = Folded.of(passage.text[start:end].replace("\n", " "))
        named = named_meetings(folded.text, tokens(folded.text, known), known).numbers
        named = tuple(n for n in named if n in numbers or n not in _attending(folded.text, code))
        named = () if _are_sittings(named, numbers) else named
        others = bool(named) and bool(numbers) and not set(named) & set(numbers)
        dated = tuple(p for p in periods(folded.text, code) if not patterns.deadline.search(folded.text[: p.start]))
        if named and len(dated) == len(numbers) > len(named) and _spells_all(folded.text, numbers, known):
            named = numbers
        yield Sentence(
            passage=passage,
            folded=folded,
            named=tuple(n for n in named if n in numbers) if not others else named,
            is_next=bool(patterns.next.search(folded.text)) or (others and min(named) > max(numbers)),
            is_other=bool(patterns.other_events.search(folded.text)),
            is_held=bool(patterns.held.search(folded.text)),
            periods=dated,
        )


def _are_sittings(named: tuple[int, ...], numbers: tuple[int, ...]) -> bool:
    """Whether the numbers are those of a session's sittings: "at its 1st meeting" in a report of the 44th session."""
    return bool(named) and bool(numbers) and max(named) + _SITTINGS_BELOW <= min(numbers)


def _spells_all(text: str, numbers: tuple[int, ...], known: Language) -> bool:
    """Whether a text has an ordinal for each meeting: "the 30th meeting met in May and the 31st in June"."""
    words = known.meetings.ordinals
    folded = plain(text)
    return all(
        re.search(rf"(?<!\d){n}(?!\d)", folded) or any(n == m and plain(word) in folded for word, m in words.items())
        for n in numbers
    )


def whole_sentences(text: str, known: Language) -> Iterator[tuple[int, int]]:
    """Sentences, those put together again that an initial or a title's point has cut; list entries apart."""
    begun: tuple[int, int] | None = None
    titles = meeting_words(known.code).titles or r"(?!)"
    for start, end in sentences(text, known):
        first = begun[0] if begun else start
        is_cut = re.search(rf"(?:(?<!\w)(?:[^\W\d_]{{1,3}}|{titles})|\d)\.$", text[first:end], re.IGNORECASE)
        is_broken = re.match(r"\s*\n\d{4}(?!\d)", text[end:])  # "2 April" at the end of a line, "2031" in the next
        begun = (first, end) if is_cut or is_broken else None
        if begun is None:
            yield first, end
    if begun is not None:
        yield begun
