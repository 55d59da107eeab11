"""Where a sentence introduces who holds an office: "the Director, Ms Ada Example", "Mr Bo Example, the Director"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.evidence.sentences import Span
from bot.thresholds import MAX_OFFICE_GAP
from indexer.languages import Token, language, tokens
from indexer.text.vocabulary import Vocabulary

_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
"""An abbreviation of the office, or the person's State."""
_BEHIND_NAME = (",", "،", "，", "、", "(", "（", "–", "—")
"""What stands between a name and the office behind it."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A person in a sentence."""

    name: str
    start: int
    """Span in the sentence, in characters, with the title."""
    end: int


def holder_of(role: str, span: Span, vocabulary: Vocabulary, reader: str) -> str:
    """Name of the person whom the sentence introduces as the holder of the office; empty where it names none."""
    code = span.unit.language
    spoken = tokens(span.text, language(code))
    offices = [(m.start, m.end) for m in vocabulary.find(spoken, code) if m.id == role]
    if not offices:
        return ""
    persons = [*_known(span, spoken, vocabulary, reader), *_titled(span)]
    for start, end in offices:
        for person in persons:
            if end <= person.start and _adjoin(span.text[end : person.start], code):
                return person.name
            between = span.text[person.end : start]
            if person.end <= start and between.strip()[:1] in _BEHIND_NAME and _adjoin(between, code):
                return person.name
    return ""


def _known(span: Span, spoken: tuple[Token, ...], vocabulary: Vocabulary, reader: str) -> Iterator[_Named]:
    for mention in vocabulary.find(spoken, span.unit.language):
        if mention.kind == "person":
            yield _Named(vocabulary.label(mention.id, reader), mention.start, mention.end)


def _titled(span: Span) -> Iterator[_Named]:
    from indexer.text.persons import person_pattern, read_person  # only what is asked for a person needs it

    code = span.unit.language
    for match in re.finditer(person_pattern(code, must_be_titled=True), span.text, re.IGNORECASE):
        person = read_person(match["person"], code)
        if person is not None and person.is_titled:
            start = match.start("person")
            yield _Named(person.name, start, start + len(re.split(r" ?[(（]", match["person"])[0]))


def _adjoin(between: str, code: str) -> bool:
    """Whether nothing but punctuation, a title or an article stands there; a joiner would name somebody else."""
    known = language(code)
    joiners = {token.norm for word in known.speech.joiners for token in tokens(word, known)}
    titles = {*known.speech.titles, *known.speech.person_titles}
    words = tokens(_BRACKETS.sub(" ", between), known)
    return len(words) <= MAX_OFFICE_GAP and all(
        word.norm not in joiners and (not word.stem or word.norm in titles) for word in words
    )
