"""Who holds or is given which office, as a sentence pairs persons with offices; and who opened a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from indexer.record.meeting.sentences import Reading, Sentence
from indexer.text.persons import Person, read_person

CHAIR, VICE_CHAIR, OTHER = "chair", "vice", "other"
_LONGEST_OPENER = 120
"""Characters between who opens a meeting and the word that says so."""


@dataclass(frozen=True, slots=True)
class Run:
    """Persons named one after another."""

    persons: tuple[Person, ...]
    start: int
    end: int

    @property
    def is_titled(self) -> bool:
        """Whether the first of them bears a title."""
        return self.persons[0].is_titled


@dataclass(frozen=True, slots=True)
class Officer:
    """A person and an office that a sentence gives them."""

    person: Person
    kind: str
    """`chair`, `vice`, `other`."""
    office: str
    start: int
    end: int
    is_given: bool
    """The sentence tells of the election or appointment."""


def runs_in(reading: Reading, sentence: Sentence) -> tuple[Run, ...]:
    """The persons that the sentence names, those of one list together."""
    return tuple(_runs(reading, sentence.text))


def _runs(reading: Reading, text: str) -> Iterator[Run]:
    patterns = reading.patterns
    position = 0
    while match := patterns.persons_anywhere.search(text, position):
        parts = patterns.between.split(match["persons"])
        persons = [person for person in (read_person(part, reading.code) for part in parts) if person]
        if persons and (persons[0].is_titled or not patterns.words.caseless):
            start = text.find(persons[0].name, match.start()) if patterns.words.caseless == "joined" else match.start()
            yield Run(tuple(persons), max(start, match.start()), match.end())
            position = match.end()
        else:
            position = match.start() + 1


def is_election(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence says that somebody is elected or appointed."""
    return bool(reading.patterns.elects.search(sentence.text))


def officers_in(reading: Reading, sentence: Sentence) -> tuple[Officer, ...]:
    """Each person with the office that stands beside them, before or behind as the sentence begins."""
    runs = runs_in(reading, sentence)
    runs = tuple(run for run in runs if run.is_titled) or runs
    if not runs:
        return ()
    spans = [(run.start, run.end) for run in runs]
    offices = [
        match
        for match in reading.patterns.offices.finditer(sentence.text)
        if not any(start <= match.start() < end for start, end in spans)
    ]
    if not offices:
        return tuple(_by_heading(reading, sentence, runs))
    before = offices[0].start() < runs[0].start
    return tuple(chain.from_iterable(_holders(reading, sentence, office, runs, before=before) for office in offices))


def _holders(
    reading: Reading, sentence: Sentence, office: re.Match[str], runs: tuple[Run, ...], *, before: bool
) -> Iterator[Officer]:
    text = sentence.text
    behind = next((run for run in runs if run.start >= office.end()), None)
    ahead = next((run for run in reversed(runs) if run.end <= office.start()), None)
    follows = behind and _is_link(reading, sentence, text[office.end() : behind.start])
    leads = ahead and _is_link(reading, sentence, text[ahead.end : office.start()])
    run = (
        (behind if follows else ahead if leads else None)
        if before
        else (ahead if leads else behind if follows else None)
    )
    for person in run.persons if run else ():
        start, end = min(run.start, office.start()), max(run.end, office.end())  # type: ignore[union-attr]
        elects = reading.patterns.elects.search(text)
        is_given = bool(elects) and elects.start() < max(run.start, office.start())  # type: ignore[union-attr]
        told = sentence.folded.written(*office.span())
        yield Officer(person, office.lastgroup or OTHER, told, start, end, is_given=is_given)


def _is_link(reading: Reading, sentence: Sentence, gap: str) -> bool:
    """Whether nothing but words that tie an office to its holder stand between the two."""
    patterns = reading.patterns
    if re.search("[;؛；。]", gap):
        return False
    if is_election(reading, sentence):
        gap = re.sub(r"[,،，][^,;:،，.]{1,120}[,،，]", " ", gap)  # "(Kenya), proposed by Ghana, as Chair"
    gap = patterns.elects.sub(" ", patterns.office_links.sub(" ", patterns.meeting.sub(" ", gap)))
    return not re.search(r"\w", patterns.office_links.sub(" ", gap))


def _by_heading(reading: Reading, sentence: Sentence, runs: tuple[Run, ...]) -> Iterator[Officer]:
    """Who is elected in a sentence that leaves the office to its heading: "Election of a Vice-Chair"."""
    office = reading.patterns.offices.search(sentence.passage.heading)
    if office and len(runs) == 1 and is_election(reading, sentence):
        for person in runs[0].persons:
            yield Officer(person, office.lastgroup or OTHER, office[0], runs[0].start, runs[0].end, is_given=True)


def opener_in(reading: Reading, sentence: Sentence) -> tuple[Person, int, int] | None:
    """Who opens the meeting in this sentence, with the span that says so; None where it is the Chair."""
    runs = runs_in(reading, sentence)
    patterns = reading.patterns
    for match in patterns.opens.finditer(sentence.text):
        ahead = [run for run in reversed(runs) if run.end <= match.start()]
        if run := _nearest(reading, sentence, ahead, match):
            return run.persons[-1], run.start, match.end()
    for match in patterns.opened_by.finditer(sentence.text):
        behind = [run for run in runs if run.start >= match.end()]
        if run := _nearest(reading, sentence, behind, match):
            return run.persons[0], match.start(), run.end
    return None


def _nearest(reading: Reading, sentence: Sentence, runs: list[Run], verb: re.Match[str]) -> Run | None:
    """The nearest run, a titled one first, where nobody else and no other clause stands between."""
    for run in sorted(runs, key=lambda run: not run.is_titled):
        first, last = (run.end, verb.start()) if run.end <= verb.start() else (verb.end(), run.start)
        gap = sentence.text[first:last]
        others = [m for m in reading.patterns.offices.finditer(gap) if m.lastgroup == CHAIR]
        breaks = run.start >= verb.end() and reading.patterns.breaks.search(gap)
        if len(gap) <= _LONGEST_OPENER and not others and not breaks:
            return run
    return None
