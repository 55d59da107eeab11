"""Who chaired and opened a meeting, and who was elected there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from indexer.record.meeting.account import SIGNATURE, TITLE, Told
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.folded import Folded
from indexer.text.persons import Person, read_person, same_person


def chair_of(reading: Reading, own: list[Sentence]) -> Told | None:
    """Who chaired a meeting; who signs as its Chair, where nobody else is said to."""
    opening = [s for s in own if s.passage.is_opening]
    later = [s for s in own if not s.passage.is_opening and reading.is_about_meeting(s)]
    present = [s for s in opening if not reading.patterns.absent.search(s.text)]
    return next(
        iter(
            (
                *_persons(reading, opening, reading.patterns.chair),
                *_persons(reading, present, reading.patterns.chair_named),
                *_signing(reading),
                *_persons(reading, later, reading.patterns.chair_named),
            )
        ),
        None,
    )


def opened_by(reading: Reading, own: list[Sentence], chair: Told | None) -> Told | None:
    """Who opened a meeting, where it was not its Chair."""
    opened = next(_persons(reading, own, reading.patterns.opened), None)
    return None if opened and chair and same_person(opened.value, chair.value) else opened


def _signing(reading: Reading) -> Iterator[Told]:
    for place, text in ((SIGNATURE, reading.report.signature), (TITLE, reading.report.title)):
        if place == TITLE and reading.patterns.words.caseless:
            continue  # as in `_persons`
        folded = Folded.of(text.replace("\n", " \n "))
        for pattern in reading.patterns.chair_signs:
            for match in pattern.finditer(folded.text):
                person = _person(reading, match, folded)
                if person:
                    yield Told(person.name, place, folded.written(*match.span()), person.of)


def _persons(reading: Reading, among: Iterable[Sentence], patterns: Iterable[re.Pattern[str]]) -> Iterator[Told]:
    """Persons whom a pattern finds, sentence by sentence."""
    for sentence in among:
        if sentence.passage.place == TITLE and reading.patterns.words.caseless:
            continue  # without capitals, any words before "the Chair" would look like a name
        if sentence.is_other and not sentence.named and not reading.is_about_meeting(sentence):
            continue
        for pattern in patterns:
            for match in pattern.finditer(sentence.text):
                person = _person(reading, match, sentence.folded)
                if person is not None:
                    yield sentence.told(person.name, *match.span(), of=person.of)


def _person(reading: Reading, match: re.Match[str], folded: Folded) -> Person | None:
    return read_person(folded.written(*match.span("person")), reading.code)


def _lists(
    reading: Reading, sentence: Sentence, patterns: Iterable[re.Pattern[str]]
) -> Iterator[tuple[Person, re.Match[str]]]:
    for pattern in patterns:
        for match in pattern.finditer(sentence.text):
            for one in reading.patterns.between.split(sentence.folded.written(*match.span("persons"))):
                person = read_person(one, reading.code)
                if person is not None:
                    yield person, match


def vice_chairs_of(reading: Reading, own: list[Sentence]) -> tuple[Told, ...]:
    """The Vice-Chairs whom the report names where it opens."""
    found: dict[str, Told] = {}
    for sentence in own:
        if sentence.passage.is_opening and not sentence.is_other:
            for person, match in _lists(reading, sentence, reading.patterns.vice_chair):
                found.setdefault(person.name, sentence.told(person.name, *match.span(), of=person.of))
    return tuple(found.values())


def elected_in(reading: Reading, own: list[Sentence]) -> tuple[Told, ...]:
    """Who was elected or appointed, and to which office."""
    found: dict[str, Told] = {}
    for sentence in own:
        for person, match in _lists(reading, sentence, reading.patterns.elected):
            office = sentence.folded.written(*match.span("office"))
            found.setdefault(person.name, sentence.told(person.name, *match.span(), of=office))
    return tuple(found.values())
