"""Which kinds of value a question asks for: a sum, a share, an age, a duration, a date, a number of something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.question.languages import questions
from bot.thresholds import MAX_HEAD_DISTANCE, MAX_WORDS_BEHIND_HOW_MANY
from indexer.languages import Token, language, tokens
from indexer.lexicon import lexicon
from indexer.text.phrase_matcher import Match, Phrases
from indexer.text.vocabulary import ACTOR_KINDS, Mention

COUNT, PERSON, PLACE = "count", "person", "place"
"""Kinds beside those of `indexer.text.quantities`: how many of something, a person's name, and a city's."""
AMOUNT = "amount"
"""A number of whatever kind: "how much?"."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What kinds of value would answer."""

    kinds: frozenset[str] = frozenset()
    """Any of them; none where no value is asked for."""
    counted: tuple[Token, ...] = ()
    """The words for what is counted."""
    words: tuple[Token, ...] = ()
    """Words that only say which kind is asked for: the "money" of "how much money"."""


@dataclass(frozen=True, slots=True)
class _Tables:
    """The phrases of one language, by what they stand for."""

    asking: Phrases[str]
    phrases: Phrases[tuple[str, ...]]
    heads: Phrases[tuple[str, ...]]
    units: Phrases[tuple[str, ...]]
    amount: Phrases[str]
    paying: Phrases[str]
    owning: frozenset[str]
    partitive: Phrases[str]


@cache
def _tables(code: str) -> _Tables:
    known, data = language(code), questions(code).values
    return _Tables(
        asking=Phrases(((phrase, phrase) for phrase in data.asking), known),
        phrases=_by_kind(code, data.phrases),
        heads=_by_kind(code, data.heads),
        units=_by_kind(code, data.units),
        amount=Phrases(((phrase, phrase) for phrase in data.amount), known),
        paying=Phrases(((phrase, phrase) for phrase in data.paying), known),
        owning=frozenset(token.norm for word in data.owning for token in tokens(word, known)),
        partitive=Phrases(((word, word) for word in data.partitive), known),
    )


def _by_kind(code: str, table: dict[str, tuple[str, ...]]) -> Phrases[tuple[str, ...]]:
    """The phrases with all kinds that each stands for: "сколько лет" asks for an age or a duration."""
    kinds: dict[str, list[str]] = {}
    for kind, phrases in table.items():
        for phrase in phrases:
            kinds.setdefault(phrase, []).append(kind)
    return Phrases(((phrase, tuple(of)) for phrase, of in kinds.items()), language(code))


def read_values(
    spoken: tuple[Token, ...], code: str, wants: tuple[Match[str], ...], mentions: tuple[Mention, ...]
) -> Asked:
    """What kinds of value the words of a question ask for; `wants` are its question words."""
    tables = _tables(code)
    if any(match.value == "why" for match in wants):
        return Asked()
    if phrases := tables.phrases.find(spoken):
        kinds = frozenset(kind for match in phrases for kind in match.value)
        return Asked(kinds, words=_asking_words(spoken, phrases, tables))
    how_many = [match for match in wants if match.value == "how_many"]
    for match in how_many:
        if match.last < len(spoken) and (unit := tables.units.at(spoken, match.last)):
            return Asked(frozenset(unit.value), words=spoken[unit.first : unit.last])
    head = _head(spoken, tables, wants, mentions)
    if head := head or (_head_before(spoken, how_many[0], tables) if how_many else None):
        return Asked(frozenset(head.value))
    return _counted(spoken, code, how_many[0], mentions) if how_many else Asked()


def _asking_words(
    spoken: tuple[Token, ...], phrases: tuple[Match[tuple[str, ...]], ...], tables: _Tables
) -> tuple[Token, ...]:
    """The words of the phrases that are no topic: the money of "how much money", but not the budget asked for."""
    return tuple(
        spoken[i]
        for match in phrases
        for i in range(match.first, match.last)
        if tables.units.at(spoken, i) is not None or tables.heads.at(spoken, i) is None
    )


def _head(
    spoken: tuple[Token, ...], tables: _Tables, wants: tuple[Match[str], ...], mentions: tuple[Mention, ...]
) -> Match[tuple[str, ...]] | None:
    """The noun close behind a question word that says what kind of value is asked for: "what was the total budget".

    Where nothing else asks, the noun that a question opens with: "deadline for comments?". A part of a longer term is
    none: "what about age verification?".
    """
    parts = {i for m in mentions if m.last - m.first > 1 for i in range(m.first, m.last)}
    heads = [head for head in tables.heads.find(spoken) if not (head.last - head.first == 1 and head.first in parts)]
    for head in heads:
        owned = head.last < len(spoken) and spoken[head.last].norm in tables.owning
        if not wants and owned and head.first <= MAX_HEAD_DISTANCE:
            return head
    for asking in tables.asking.find(spoken):
        for head in heads:
            if 0 <= head.first - asking.last <= MAX_HEAD_DISTANCE:
                return head
    return None


def _head_before(spoken: tuple[Token, ...], how_many: Match[str], tables: _Tables) -> Match[tuple[str, ...]] | None:
    """The noun before a "how many" that close to the end asks for its value: "Africa's share, how much was it"."""
    behind = [token for token in spoken[how_many.last :] if token.stem]
    before = [head for head in tables.heads.find(spoken) if head.last <= how_many.first]
    return before[-1] if before and len(behind) <= MAX_WORDS_BEHIND_HOW_MANY else None


def _counted(spoken: tuple[Token, ...], code: str, how_many: Match[str], mentions: tuple[Mention, ...]) -> Asked:
    """What "how many" counts; an amount of money where the question speaks of paying instead."""
    tables = _tables(code)
    around = range(how_many.first, min(how_many.last + 1, len(spoken)))
    is_amount = bool(tables.amount.at(spoken, how_many.first)) and not any(
        tables.partitive.at(spoken, i) for i in around
    )
    pays = bool(tables.paying.find(spoken))
    first = next((i for i in range(how_many.last, len(spoken)) if spoken[i].stem), None)
    is_actor = any(first == mention.first and mention.kind in ACTOR_KINDS for mention in mentions)
    if is_amount or first is None or is_actor or tables.paying.at(spoken, first):
        return Asked(frozenset({"money"} if pays else {AMOUNT}))
    known = [(m.first, m.last) for m in mentions if m.first == first]
    known += [(meant.first, meant.last) for meant in lexicon(code).find(spoken) if meant.first == first]
    last = max((end for _, end in known), default=first + (1 if language(code).spaces else 2))
    return Asked(frozenset({COUNT}), counted=spoken[first:last])
