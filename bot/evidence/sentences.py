"""Sentences as evidence: what each names, says and tells, ready to be compared with a question's terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from bot.evidence.index_cache import IndexCache
from bot.question.languages import questions
from bot.thresholds import MAX_SMALL_NUMBER_DIGITS, MIN_WORD_SIMILARITY
from indexer import Index, Unit
from indexer.languages import Language, Token, grams, language, sentences, tokens
from indexer.languages.text import plain
from indexer.lexicon import meanings
from indexer.model import Fact
from indexer.search.segment import SHORTEST_SIMILAR
from indexer.text.vocabulary import ACTOR_KINDS

_NAMED_IN_HEADINGS: IndexCache[tuple[str, str], frozenset[str]] = IndexCache(10_000)
"""Concepts that a heading names, by language and heading."""


@dataclass(frozen=True)
class Span:
    """A sentence of a unit, or of one of its items."""

    unit: Unit
    position: int
    """Position of the unit in the index."""
    item: str
    start: int
    end: int
    text: str
    concepts: frozenset[str]
    stems: frozenset[str]
    own_stems: frozenset[str]
    """Stems of the words outside actors' names: the "Fund" of UNICEF's name is no funding."""
    norms: frozenset[str]
    joined: str
    """All its words in their normal form, one behind the other, for languages that do not set words apart."""
    facts: tuple[Fact, ...]

    @cached_property
    def ordinals(self) -> frozenset[int]:
        """Numbers of the ordinals in the text."""
        spelt, known = ordinal_words(self.unit.language), language(self.unit.language)
        return frozenset(spelt.get(norm) or ordinal_in_digits(norm, known) for norm in self.norms) - {0}

    @cached_property
    def numbers(self) -> frozenset[int]:
        """Small numbers in the text, in digits or words."""
        return numbers_in(self.norms, self.unit.language)

    @cached_property
    def meanings(self) -> frozenset[str]:
        """What its words may mean, by the lexicon."""
        return frozenset(meanings(tokens(self.text, language(self.unit.language)), self.unit.language))

    @cached_property
    def long_words(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """First letter and n-grams of each word that is long enough to be compared by likeness."""
        long = (stem for stem in self.stems if len(stem) >= SHORTEST_SIMILAR)
        return tuple((stem[0], _gram_set(stem, self.unit.language)) for stem in long)


@cache
def ordinal_words(code: str) -> dict[str, int]:
    """Folded ordinals of the language that are one word, and their numbers."""
    known = language(code)
    found = ((tokens(word, known), n) for word, n in known.meetings.ordinals.items())
    return {spoken[0].norm: n for spoken, n in found if len(spoken) == 1}


def ordinal_in_digits(norm: str, known: Language) -> int:
    """The number of an ordinal written with digits ("2nd", "2e", "2й"); 0 for any other word."""
    digits = norm.rstrip("".join({letter for suffix in known.meetings.ordinal_suffixes for letter in suffix}))
    suffix = norm.removeprefix(digits)
    return int(digits) if digits.isdecimal() and known.fold(suffix) in _suffixes(known) else 0


@cache
def _suffixes(known: Language) -> frozenset[str]:
    return frozenset(known.fold(plain(suffix)) for suffix in known.meetings.ordinal_suffixes)


def numbers_in(norms: Iterable[str], code: str) -> frozenset[int]:
    """Values of the folded words that are small numbers."""
    known = number_words(code)
    digits = (int(norm) for norm in norms if norm.isdecimal() and len(norm) <= MAX_SMALL_NUMBER_DIGITS)
    return frozenset(digits) | frozenset(known[norm] for norm in norms if norm in known)


@cache
def number_words(code: str) -> dict[str, int]:
    """Folded cardinals of the language, and their numbers."""
    known = language(code)
    return {token.norm: n for word, n in questions(code).cardinals.items() for token in tokens(word, known)}


def is_headed(index: Index, unit: Unit, concept: str) -> bool:
    """Whether the heading over the unit names the concept."""
    return heading_names(index, unit.heading, unit.language, concept)


def heading_names(index: Index, heading: str, code: str, concept: str) -> bool:
    """Whether a heading in this language names the concept."""

    def named() -> frozenset[str]:
        return frozenset(mention.id for mention in index.vocabulary.find(tokens(heading, language(code)), code))

    return concept in _NAMED_IN_HEADINGS.get(index, (code, heading), named)


@lru_cache(10_000)
def heading_stems(heading: str, code: str) -> frozenset[str]:
    """Stems of the words of a heading, read as this language."""
    return frozenset(token.stem for token in tokens(heading, language(code)) if token.stem)


def clause_span(index: Index, span: Span, fact: Fact) -> Span:
    """The clause of the sentence that the fact was found in, as a span of its own."""
    start, end = fact.clause
    return _span(index, span.position, span.item, span.text[start:end], start=span.start + start, facts=())


def unit_spans(index: Index, position: int) -> Iterator[Span]:
    """The sentences of a unit, its own first, then those of its items."""
    unit = index.units[position]
    known = language(unit.language)
    for item, text in (("", unit.text), *((item.label, item.text) for item in unit.items)):
        for start, end in sentences(text, known):
            facts = tuple(f for f in unit.facts if f.item == item and (f.start, f.end) == (start, end))
            yield _span(index, position, item, text[start:end], start=start, facts=facts)


def _span(  # noqa: PLR0913 (what a span is made of)
    index: Index, position: int, item: str, text: str, *, start: int, facts: tuple[Fact, ...]
) -> Span:
    unit = index.units[position]
    spoken = tokens(text, language(unit.language))
    mentions = index.vocabulary.find(spoken, unit.language)
    in_names = {i for m in mentions if m.kind in ACTOR_KINDS for i in range(m.first, m.last)}
    return Span(
        unit=unit,
        position=position,
        item=item,
        start=start,
        end=start + len(text),
        text=text,
        concepts=frozenset(index.vocabulary.concepts(spoken, unit.language)),
        stems=frozenset(token.stem for token in spoken if token.stem),
        own_stems=frozenset(token.stem for i, token in enumerate(spoken) if token.stem and i not in in_names),
        norms=frozenset(token.norm for token in spoken),
        joined="".join(token.norm for token in spoken),
        facts=facts,
    )


def has_word(token: Token, span: Span) -> bool:
    """Whether the span has the word, in another form or slightly misspelt at worst."""
    if token.stem in span.stems or token.norm in span.norms:
        return True
    if len(token.stem) < SHORTEST_SIMILAR or token.stem.isdigit():
        return False
    wanted = _gram_set(token.stem, span.unit.language)
    return bool(wanted) and any(
        initial == token.stem[0] and 2 * len(wanted & other) >= MIN_WORD_SIMILARITY * (len(wanted) + len(other))
        for initial, other in span.long_words
    )


def word_count(span: Span) -> int:
    """Words of the sentence; of a language without spaces, what a reader takes for one: two characters."""
    known = language(span.unit.language)
    count = len(tokens(span.text, known))
    return count if known.spaces else count // 2


def _gram_set(norm: str, code: str) -> frozenset[str]:
    known = language(code)
    if not known.spaces:
        return frozenset()
    return frozenset(grams((Token(norm, 0, len(norm), norm, norm),), known))
