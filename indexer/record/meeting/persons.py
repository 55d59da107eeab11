"""Who chaired and opened a meeting, and who was elected there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from indexer.record.meeting.account import SIGNATURE, TITLE, Told
from indexer.record.meeting.officers import CHAIR, VICE_CHAIR, officers_in, opener_in
from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.folded import Folded
from indexer.text.persons import Person, read_person, same_person


def chair_of(reading: Reading, own: list[Sentence]) -> Told | None:
    """Who chaired a meeting; who signs as its Chair, where nobody else is said to."""
    opening = [s for s in own if s.passage.is_opening]
    later = [s for s in own if not s.passage.is_opening and reading.is_about_meeting(s)]
    present = [s for s in opening if not reading.patterns.absent.search(s.text)]
    lasting = [s for s in opening if not reading.patterns.provisional.search(s.text)]
    told = chain(
        _persons(reading, lasting, reading.patterns.chair),
        _named_chair(reading, opening, must_be_given=True),
        _persons(reading, present, reading.patterns.chair_named),
        _named_chair(reading, present, must_be_given=False),
        _signing(reading),
        _persons(reading, later, reading.patterns.chair_named),
        _persons(reading, opening, reading.patterns.chair),
    )
    return next(told, None)


def opened_by(reading: Reading, own: list[Sentence], chair: Told | None) -> Told | None:
    """Who opened a meeting, where it was not its Chair."""
    for sentence in own:
        if not sentence.passage.is_opening or (sentence.is_other and not reading.is_about_meeting(sentence)):
            continue
        if found := opener_in(reading, sentence):
            person, start, end = found
            is_chair = chair is not None and same_person(person.name, chair.value)
            return None if is_chair else sentence.told(person.name, start, end, of=person.of)
    return None


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
        vice = [m.span() for m in reading.patterns.offices.finditer(sentence.text) if m.lastgroup == VICE_CHAIR]
        for pattern in patterns:
            for match in _matches(pattern, sentence.text):
                if any(start < match.start() < end for start, end in vice):
                    continue  # "Vice-Chair: ..."
                person = _person(reading, match, sentence.folded)
                if person is not None:
                    yield sentence.told(person.name, *match.span(), of=person.of)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """All matches, also those that begin inside another: its person may be none."""
    position = 0
    while match := pattern.search(text, position):
        yield match
        position = match.end("person")


def _person(reading: Reading, match: re.Match[str], folded: Folded) -> Person | None:
    """The person of the match; where they were absent, whoever is named behind that."""
    found = read_person(folded.written(*match.span("person")), reading.code)
    behind = folded.text[match.end("person") : match.end()]
    if found and (absent := reading.patterns.absent.search(behind)):
        substitute = reading.patterns.persons_anywhere.search(behind, absent.end())
        return read_person(substitute["persons"], reading.code) if substitute else None
    return found


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
        if not sentence.passage.is_opening or reading.patterns.provisional.search(sentence.text):
            continue
        for person, match in _lists(reading, sentence, reading.patterns.vice_chair) if not sentence.is_other else ():
            found.setdefault(person.name, sentence.told(person.name, *match.span(), of=person.of))
        for officer in officers_in(reading, sentence):
            is_named = any(same_person(officer.person.name, name) for name in found)
            is_former = reading.patterns.former.search(sentence.text[: officer.start])
            if officer.kind != VICE_CHAIR or is_named or is_former or (sentence.is_other and not officer.is_given):
                continue
            told = sentence.told(officer.person.name, officer.start, officer.end, of=officer.person.of)
            found[officer.person.name] = told
    return tuple(found.values())


def elected_in(reading: Reading, own: list[Sentence]) -> tuple[Told, ...]:
    """Who was elected or appointed, and to which office."""
    found: dict[str, Told] = {}
    for sentence in own:
        for officer in officers_in(reading, sentence):
            if not officer.is_given:
                continue
            told = sentence.told(officer.person.name, officer.start, officer.end, of=officer.office)
            found.setdefault(officer.person.name, told)
    return tuple(found.values())


def _named_chair(reading: Reading, among: list[Sentence], *, must_be_given: bool) -> Iterator[Told]:
    """Whoever stands beside the Chair's office; with `must_be_given`, whom the sentence tells to be elected."""
    for sentence in among:
        if not sentence.is_other:
            for officer in officers_in(reading, sentence):
                if officer.kind == CHAIR and (officer.is_given or not must_be_given):
                    yield sentence.told(officer.person.name, officer.start, officer.end, of=officer.person.of)
