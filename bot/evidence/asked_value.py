"""Whether a place gives a value of the kind that a question asks for: a sum, a share, an age, a count, a name.

What reads values and names is imported when it is first needed: most questions ask for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.question.asked_values import AMOUNT, COUNT, PERSON, PLACE
from bot.question.kinds import wants_person
from bot.thresholds import MAX_COUNT_DISTANCE, MAX_LOOSE_COUNT_DISTANCE
from indexer.languages import Token, language, tokens
from indexer.lexicon import lexicon
from indexer.text.value_kinds import DATE, DURATION, MONEY, NUMBER, SHARE, TIME, VAGUE

if TYPE_CHECKING:
    from indexer.text.quantities import Value

_YEAR = re.compile(r"(19|20)\d\d")
_ALSO = {
    AMOUNT: {AMOUNT, MONEY, SHARE, NUMBER, VAGUE, DURATION},
    DATE: {DATE, TIME},
    COUNT: {NUMBER, VAGUE, SHARE},
}
"""What else is good for a kind that is asked for."""
_MAY_BE_BARE = frozenset({AMOUNT, COUNT, MONEY, SHARE})
"""Kinds that a bare figure may be meant for."""


@dataclass(frozen=True)
class AskedValue:
    """The kinds of value that one question asks for, looked for in sentences."""

    evidence: Evidence

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Any of them answers; empty where no value is asked for."""
        asked = self.evidence.question
        return frozenset({PERSON}) if wants_person(asked) else asked.values

    def is_in(self, spans: Iterable[Span]) -> bool:
        """Whether one of the sentences gives a value of such a kind; true where none is asked for."""
        return not self.kinds or any(self._gives(span) for span in spans)

    def _gives(self, span: Span) -> bool:
        if PERSON in self.kinds:
            return names_person(self.evidence, span)
        if PLACE in self.kinds:
            return _names_city(span)
        if DATE in self.kinds and self.evidence.question.wants_day:
            return _gives_day(span)
        if COUNT in self.kinds:
            return self._counts(span, self._alike(span), MAX_COUNT_DISTANCE)
        return bool(self._alike(span))

    def given_by(self, span: Span) -> list[Value]:
        """All values of such kinds in a sentence that answers; persons and places are none."""
        if not self.kinds or not self.kinds.isdisjoint({PERSON, PLACE}) or not self._gives(span):
            return []
        found = self._alike(span)
        return [value for value in found if value.kind in self.kinds] or found

    def _alike(self, span: Span) -> list[Value]:
        """The values of the kinds asked for, and of those that are as good."""
        wanted = frozenset().union(*(_ALSO.get(kind, {kind}) for kind in self.kinds))
        return [value for value in _values(span) if value.kind in wanted]

    def is_loosely_in(self, spans: Iterable[Span]) -> bool:
        """The same, where a number may stand some words from what it counts: "260 toys: 94 of them"."""
        if COUNT not in self.kinds:
            return self.is_in(spans)
        return any(self._counts(span, _figures(span), MAX_LOOSE_COUNT_DISTANCE) for span in spans)

    def may_be_in(self, spans: Iterable[Span]) -> bool:
        """The same, where a bare figure, or a date less exact than asked for, may be the one."""
        return any(self._gives(span) or self._alike_in_digits(span) for span in spans) or not self.kinds

    def _alike_in_digits(self, span: Span) -> bool:
        figures = _figures(span) if not self.kinds.isdisjoint(_MAY_BE_BARE) else []
        if self.kinds == {MONEY}:  # "they must set aside 30 per cent"; no other bare figure is a sum
            figures = [value for value in figures if value.kind == SHARE]
        return bool(figures) or (DATE in self.kinds and bool(self._alike(span)))

    def _counts(self, span: Span, numbers: Sequence[Value], distance: int) -> bool:
        """Whether a number stands within so many tokens of what is counted."""
        spoken = tokens(span.text, language(span.unit.language))
        places = [
            i
            for value in numbers
            for i, token in enumerate(spoken)
            if token.start < value.end and value.start < token.end
        ]
        counted = self._counted_tokens(span, spoken) if places else []
        return any(abs(number - place) <= distance for number in places for place in counted)

    def _counted_tokens(self, span: Span, spoken: Sequence[Token]) -> list[int]:
        """Where a sentence speaks of what is counted: as the question words it, or by any term of the question."""
        code = span.unit.language
        asked, vocabulary = self.evidence.question, self.evidence.index.vocabulary
        words = {token.stem for token in asked.counted if token.stem}
        named = {m.id for m in asked.mentions if set(asked.spoken[m.first : m.last]) & set(asked.counted)}
        meant = {id_ for each in lexicon(asked.language).find(asked.counted) for id_ in each.ids}
        found = [i for i, token in enumerate(spoken) if token.stem in words] if code == asked.language else []
        if named:
            mentions = vocabulary.find(spoken, code)
            found += [i for m in mentions if m.id in named for i in range(m.first, m.last)]
        if meant:
            same = (each for each in lexicon(code).find(spoken) if not meant.isdisjoint(each.ids))
            found += [i for each in same for i in range(each.first, each.last)]
        if found or (meant and code != asked.language):
            return found
        return self._term_tokens(spoken, code)

    def _term_tokens(self, spoken: Sequence[Token], code: str) -> list[int]:
        """Where a sentence speaks of a term, else of a word, else of those that the question names."""
        subject, named = self.evidence.terms.subject, self.evidence.terms.named
        words = {token.stem for term in subject for token in term.tokens if token.stem and not term.concept}
        terms = {term.concept for term in subject if term.concept}
        if words and not terms:
            return [i for i, token in enumerate(spoken) if token.stem in words]
        ids = terms or {term.concept for term in named}
        mentions = self.evidence.index.vocabulary.find(spoken, code)
        return [i for mention in mentions if mention.id in ids for i in range(mention.first, mention.last)]


def _values(span: Span) -> tuple[Value, ...]:
    from indexer.text.quantities import values

    return values(span.text, span.unit.language)


def _figures(span: Span) -> list[Value]:
    """Shares, and numbers written in digits, but for years."""
    found = ((value, span.text[value.start : value.end].strip()) for value in _values(span))
    return [
        value
        for value, text in found
        if value.kind == SHARE or (value.kind == NUMBER and any(map(str.isdigit, text)) and not _YEAR.fullmatch(text))
    ]


def names_person(evidence: Evidence, span: Span) -> bool:
    """Whether the sentence names a person: one that the vocabulary knows, or whose title tells."""
    if any(evidence.index.vocabulary.kind(id_) == "person" for id_ in span.concepts):
        return True
    from indexer.text.persons import person_pattern, read_person

    code = span.unit.language
    pattern = person_pattern(code, must_be_titled=True)
    found = (read_person(match["person"], code) for match in re.finditer(pattern, span.text, re.IGNORECASE))
    return any(person is not None and person.is_titled for person in found)


def _names_city(span: Span) -> bool:
    from indexer.text.places import known_city

    return known_city(span.text, span.unit.language) is not None


def _gives_day(span: Span) -> bool:
    """Whether the sentence gives a date down to the day."""
    dates = (detail for detail in span.unit.details if detail.kind == "date" and detail.item == span.item)
    return any(span.start <= d.start < span.end and len(d.value) == len("yyyy-mm-dd") for d in dates)
