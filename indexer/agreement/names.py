"""Who a text names, by vocabulary or, where no vocabulary has them, as it writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from indexer.agreement.model import BODY, NAME, OFFICE, PERSON, STATE, TITLED, Sign
from indexer.languages import Language, Token, codes, language, tokens
from indexer.languages.agreement_words import agreement_words
from indexer.languages.meeting_words import meeting_words
from indexer.languages.text import word_keys
from indexer.text.persons import person_pattern, read_person
from indexer.text.unknown_names import unknown_names
from indexer.text.vocabulary import Mention, Vocabulary

_KINDS = {"state": STATE, "person": PERSON, "organisation": BODY, "office": OFFICE, "role": OFFICE}
_NO_NEW_PERSON = frozenset({"person", "organisation", "office"})
_MOST_BESIDE = 2
"""Other words among which the words of a name may stand."""
_ENOUGH_WORDS = 0.6
"""Share of a long name's words by which it is named otherwise than the vocabulary has it."""
_LONG_NAME = 3
"""Words of a name of which some may be missing; of a shorter one the order alone may be another."""


class NameReader:
    """Finds the names that a vocabulary has, and those that it has not."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        own = vocabulary.own_group
        officers = (entry.id for entry in vocabulary.entries.values() if entry.kind == "role")
        self._common = {own, *_parts_of_name(own, vocabulary)}.union(*(vocabulary.wider(each) for each in officers))
        self._disorder: dict[str, dict[str, list[tuple[str, frozenset[str]]]]] = {}

    def read(self, text: str, code: str) -> Iterator[Sign]:
        """The names of a text, with hints at others: what is no sign for sure matches one of another version."""
        known = language(code)
        spoken = tokens(text, known)
        mentions = self._vocabulary.find(spoken, code)
        for mention in mentions:
            kind = self._kind(mention.id)
            if kind and not _is_common_word(mention, text, known):
                yield Sign(kind, mention.id, text[mention.start : mention.end], mention.start)
        for id_, start, end in self._hinted(spoken, mentions, code):
            if kind := self._kind(id_):
                yield Sign(kind, id_, text[start:end], start, is_sure=False)
        yield from _persons(text, code, mentions)
        for mention in unknown_names(text, spoken, mentions, known):
            name = text[mention.start : mention.end]
            yield Sign(NAME, name, name, mention.start)

    def _kind(self, id_: str) -> str:
        """The kind of sign; none for what the group and its officers are of: any sentence may leave that out."""
        return "" if id_ in self._common else _KINDS.get(self._vocabulary.kind(id_), "")

    def _hinted(
        self, spoken: Sequence[Token], mentions: Sequence[Mention], code: str
    ) -> Iterator[tuple[str, int, int]]:
        """Who is named as questions do, in another language, as a part of something else, or by words in disorder."""
        for other in codes():
            for mention in self._vocabulary.find(spoken, other, asked=other == code):
                yield mention.id, mention.start, mention.end
        for mention in mentions:
            for inner in self._vocabulary.find(spoken[mention.first + 1 : mention.last], code):
                yield inner.id, inner.start, inner.end
            for wider in self._vocabulary.wider(mention.id):
                yield wider, mention.start, mention.end
        keys = [word_keys(token.norm, language(code)) if token.stem else () for token in spoken]
        for key in {key for each in keys for key in each}:
            for id_, words in self._in_disorder(code).get(key, ()):
                size = len(words) + _MOST_BESIDE
                enough = len(words) * (_ENOUGH_WORDS if len(words) >= _LONG_NAME else 1)
                for first in range(len(keys)):
                    if len(words.intersection(key for each in keys[first : first + size] for key in each)) >= enough:
                        yield id_, spoken[first].start, spoken[min(first + size, len(spoken)) - 1].end
                        break

    def _in_disorder(self, code: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """The words of names that have several, by their longest word; without spaces between words there are none."""
        if code not in self._disorder:
            known = language(code)
            table: dict[str, list[tuple[str, frozenset[str]]]] = {}
            empty = {known.key(word) for word in known.stop_words}
            for form in (form for forms in self._vocabulary.forms.get(code, {}).values() for form in forms):
                words = frozenset(form.stems) - empty
                if known.spaces and len(words) > 1 and not form.asked_only and self._kind(form.id) == BODY:
                    table.setdefault(max(words, key=len), []).append((form.id, words))
            self._disorder[code] = table
        return self._disorder[code]


def _parts_of_name(id_: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Those whose name is a part of this one's: the Council, of its working group."""
    entry = vocabulary.entries.get(id_)
    for code, label in entry.labels.items() if entry else ():
        known = language(code)
        keys = {key for token in tokens(label, known) for key in word_keys(token.norm, known)}
        for form in (form for forms in vocabulary.forms.get(code, {}).values() for form in forms):
            if keys.issuperset(form.stems) and not form.asked_only:
                yield form.id


def _is_common_word(mention: Mention, text: str, known: Language) -> bool:
    """Whether a name is written as a word of the language is: Того is Togo, того "of that"."""
    return known.speech.capitals and mention.kind in {"state", "person"} and text[mention.start].islower()


def _persons(text: str, code: str, mentions: Sequence[Mention]) -> Iterator[Sign]:
    """Persons with a title, whom no vocabulary has."""
    if not agreement_words(code).denies:
        return
    for match in _persons_named(code).finditer(text):
        person = read_person(match[0], code)
        is_known = any(m.kind in _NO_NEW_PERSON and m.start < match.end() and match.start() < m.end for m in mentions)
        if person is not None and not is_known and _has_title(match[0], code):
            yield Sign(NAME, f"{TITLED}{person.name}", person.name, match.start())


@cache
def _persons_named(code: str) -> re.Pattern[str]:
    return re.compile(person_pattern(code, must_be_titled=True))


def _has_title(name: str, code: str) -> bool:
    """Whether a title stands before the name, in a language in which any words with capitals look like a name."""
    titles = meeting_words(code).titles
    return (
        not language(code).speech.capitals
        or re.match(rf"(?:{titles})\.?(?: |(?<=\.))", name, re.IGNORECASE) is not None
    )
