"""What a register is narrowed to: meetings, an actor by any of its names, kinds, words of the topic."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.thresholds import MAX_NAMES_SUGGESTED, MIN_NAME_SIMILARITY, MIN_SUGGESTED_WORD_LETTERS
from indexer import Index, Unit
from indexer.acts import telling_of
from indexer.errors import UsageError
from indexer.languages import Language, Token, codes, language, tokens
from indexer.languages.folding import without_accents
from indexer.languages.text import plain
from indexer.model import group_place
from indexer.partial_date import is_year
from indexer.text.vocabulary import ACTOR_KINDS

CHAIR = "chair"
_CHAIRING = telling_of("chair")


@dataclass(frozen=True, slots=True)
class Filter:
    """What a register is narrowed to; empty fields let everything through."""

    first_meeting: int | None = None
    """Number of a meeting, or a year; so is the last. A number leaves out the meetings of other groups."""
    last_meeting: int | None = None
    actor: str = ""
    """An actor's id, one of its names in any language, or the beginning of a word of one."""
    kinds: tuple[str, ...] = ()
    topic: str = ""
    """Words that the paragraph must all have, in any of its versions; in any language."""
    report: str = ""
    """Symbol of a report."""
    states: tuple[str, ...] = ()
    """What became of an outcome, as the secretariat follows it up."""


@dataclass(frozen=True, slots=True)
class _Term:
    """Words of a topic, and the vocabulary id that they name; empty for a word that names nothing."""

    concept: str
    words: tuple[Token, ...]


class Narrowing:
    """A filter, resolved against an index."""

    def __init__(self, index: Index, wanted: Filter) -> None:
        self.index = index
        self.wanted = wanted
        self.actors = frozenset(actors_called(index, wanted.actor)) if wanted.actor else None
        self._topics = {code: tuple(_terms(index, wanted.topic, code)) for code in index.languages}
        if wanted.topic and not any(self._topics.values()):
            raise UsageError(f"--topic {wanted.topic!r} has no word that could be looked for; name what it is about")

    def has_meeting(self, meetings: Iterable[int]) -> bool:
        """Whether one of the meetings is in the range."""
        return any(self._is_in_range(number) for number in meetings)

    def _is_in_range(self, number: int) -> bool:
        return self._is_after(number) and self._is_before(number)

    def _is_after(self, number: int) -> bool:
        first, held = self.wanted.first_meeting, self._years.get(number)
        if first is None:
            return True
        if is_year(first):
            return held is not None and first <= held
        return first <= number and group_place(first) == group_place(number)

    def _is_before(self, number: int) -> bool:
        last, held = self.wanted.last_meeting, self._years.get(number)
        if last is None:
            return True
        if is_year(last):
            return held is not None and held <= last
        return number <= last and group_place(last) == group_place(number)

    def has_kind(self, kind: str) -> bool:
        """Whether rows of this kind are listed."""
        return not self.wanted.kinds or kind in self.wanted.kinds

    def has_state(self, state: str) -> bool:
        """Whether outcomes of which this became are listed."""
        return not self.wanted.states or state in self.wanted.states

    def has_actor(self, ids: Iterable[str], meeting: int) -> bool:
        """Whether one of these is the actor, or who was in the chair at that meeting is."""
        if self.actors is None:
            return True
        chair = self.chairs.get(meeting, frozenset())
        return any(id_ in self.actors or (id_ in chair and not chair.isdisjoint(self.actors)) for id_ in ids)

    def has_topic(self, unit: Unit) -> bool:
        """Whether the paragraph has all that the topic says, in whichever language the topic is read."""
        if not self.wanted.topic:
            return True
        versions = self._versions[unit.report, unit.number]
        concepts = {id_ for version in versions for id_ in version.concepts}
        texts = {version.language: f"{version.heading}\n{version.full_text}" for version in versions}
        return any(_has(texts.get(code, ""), code, terms, concepts) for code, terms in self._topics.items())

    @cached_property
    def chairs(self) -> dict[int, frozenset[str]]:
        """Who was in the chair, by meeting: the office and the persons that catalogue and reports name."""
        return {
            number: frozenset({CHAIR, *(id_ for id_ in ids if self.index.vocabulary.kind(id_) != "role")})
            for number, ids in chairs_of(self.index).items()
        }

    @cached_property
    def _years(self) -> dict[int, int]:
        """The year of each meeting whose date is known."""
        return {meeting.number: meeting.date.year for meeting in self.index.meetings if meeting.date}

    @cached_property
    def _versions(self) -> dict[tuple[str, str], list[Unit]]:
        found: dict[tuple[str, str], list[Unit]] = {}
        for unit in self.index.units:
            found.setdefault((unit.report, unit.number), []).append(unit)
        return found


def chairs_of(index: Index, units: Iterable[Unit] | None = None) -> dict[int, tuple[str, ...]]:
    """Ids of those who chaired each meeting: by the catalogue, else by the reports in force, or these units."""
    found = {meeting.number: (meeting.chair,) for meeting in index.meetings if meeting.chair}
    told: dict[int, dict[str, None]] = {}
    for unit in index.units if units is None else units:
        if unit.section and index.report(unit.report).is_answered_from and len(unit.meetings) == 1:
            chairs = (fact.actor for fact in unit.facts if fact.act in _CHAIRING and fact.actor)
            told.setdefault(unit.meeting, {}).update(dict.fromkeys(chairs))
    return {**{number: tuple(ids) for number, ids in told.items() if ids}, **found}


def actors_called(index: Index, name: str) -> Iterator[str]:
    """Ids of the actors that go by this name or id, and of those that are part of them; none for an unknown name."""
    entries = index.vocabulary.entries
    ids = {name.casefold()} & entries.keys() or _named(index, name) or _beginning(index, name)
    for id_, entry in entries.items():
        if entry.kind in ACTOR_KINDS and not ids.isdisjoint({id_, *index.vocabulary.wider(id_)}):
            yield id_


def suggestions(index: Index, name: str, code: str) -> tuple[str, ...]:
    """Names, in this language, of actors of the reports that are spelt much like this one; the likest first."""
    acting = {fact.actor for unit in index.units for fact in unit.facts if fact.actor}
    spelt: dict[str, str] = {}
    for id_ in sorted(acting):
        entry = index.vocabulary.entries.get(id_)
        for label in (*(entry.labels.values() if entry else ()), id_):
            whole = _folded(label)
            long_words = [word for word in whole.split() if len(word) >= MIN_SUGGESTED_WORD_LETTERS]
            for written in (whole, *long_words):
                spelt.setdefault(written, id_)
    alike = difflib.get_close_matches(_folded(name), spelt, MAX_NAMES_SUGGESTED, MIN_NAME_SIMILARITY)
    return tuple(dict.fromkeys(index.vocabulary.label(spelt[written], code) for written in alike))


def _named(index: Index, name: str) -> set[str]:
    """Ids of the actors that the whole name is a name of, in whatever language."""
    found = set()
    for code in codes():
        spoken = tokens(name, language(code))
        for mention in index.vocabulary.find(spoken, code, asked=True):
            outside = (*spoken[: mention.first], *spoken[mention.last :])
            if mention.kind in ACTOR_KINDS and not any(token.stem for token in outside):
                found.add(mention.id)
    return found


def _beginning(index: Index, name: str) -> set[str]:
    """Ids of the actors of whose names, or id, a word begins with it."""
    wanted = _folded(name)
    found = set()
    for id_, entry in index.vocabulary.entries.items():
        labels = entry.labels.items() if entry.kind in ACTOR_KINDS else ()
        begun = any(_begins(wanted, _folded(label), language(code)) for code, label in labels)
        if wanted and (begun or (entry.kind in ACTOR_KINDS and id_.startswith(wanted))):
            found.add(id_)
    return found


def _begins(wanted: str, label: str, known: Language) -> bool:
    return f" {wanted}" in f" {label}" if known.spaces else wanted in label


def _folded(name: str) -> str:
    return " ".join(without_accents(plain(name)).split())


def _terms(index: Index, text: str, code: str) -> Iterator[_Term]:
    """What the text names and says, read as this language."""
    spoken = tokens(text, language(code))
    mentions = index.vocabulary.find(spoken, code, asked=True)
    inside = {i for mention in mentions for i in range(mention.first, mention.last)}
    yield from (_Term(mention.id, spoken[mention.first : mention.last]) for mention in mentions)
    yield from (_Term("", (token,)) for i, token in enumerate(spoken) if token.stem and i not in inside)


def _has(text: str, code: str, terms: Sequence[_Term], concepts: Collection[str]) -> bool:
    """Whether each term is among the concepts, or has all its words in the text of this language."""
    stems = {token.stem for token in tokens(text, language(code)) if token.stem}
    return bool(terms) and all(
        term.concept in concepts or all(token.stem in stems for token in term.words) for term in terms
    )
