"""Facts: who did what, according to one sentence.

Cues (data of the language) say that a speech act is reported; the vocabulary says who is named. This module joins
the two: an actor is the subject of an active verb, or stands behind an agent marker ("the contribution submitted by
X"), and an act whose actor the sentence does not give is kept without one, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from indexer.details import quotations
from indexer.languages import Language, language, sentences, tokens
from indexer.languages.base import Cue
from indexer.model import Fact, Paragraph
from indexer.names import unknown_names
from indexer.phrases import Match, Phrases
from indexer.vocabulary import ACTOR_KINDS, Mention, Vocabulary

_GROUP_GAP = 4
_SUBJECT_GAP = 4
_AFTER_VERB = 8
_NEAR = 2
_CARRIED = frozenset({"state", "thank", "highlight", "present", "note", "welcome"})
"""Acts that a sentence without a subject of its own may take over from the sentence before."""

_PERSON_OBJECT = frozenset({"thank", "invite", "encourage", "request"})
"""Acts that are done to somebody, so that a name behind the verb may be their object."""

_ADJACENT = frozenset({"adopt", "announce", "host", "support", "take part"})
"""Acts whose past tense may be a participle ("the practices adopted there"): the subject must stand right before."""

_TITLED = frozenset({"contribute"})
"""Acts whose sentence may quote their title."""

_TITLE_GAP = 30
"""Characters between a contributor's name and the title."""
_OWN_GROUP = "cwg-cop"
_SPOKEN_OF = frozenset({"liaise"})
"""Nouns that report their sender's act even in another's sentence ("the Chair read the statement from X")."""


@dataclass(frozen=True, slots=True)
class _Actor:
    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Group:
    """Actors named together ("Canada, the Internet Society and the USA"), token positions `[first, last)`."""

    actors: tuple[_Actor, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Tables:
    cues: Phrases[Cue]
    markers: Phrases[bool]
    """True for markers that only count right behind a noun."""
    joiners: Phrases[str]
    between: Phrases[str]
    openers: Phrases[str]
    adversatives: Phrases[str]
    pronouns: Phrases[str]
    auxiliaries: frozenset[str]
    own_group: Phrases[str]


def paragraph_facts(paragraph: Paragraph, code: str, vocabulary: Vocabulary) -> tuple[Fact, ...]:
    """The facts of a paragraph and of its items, in reading order."""
    found = list(_text_facts(paragraph.text, "", code, vocabulary))
    for item in paragraph.items:
        found.extend(_text_facts(item.text, item.label, code, vocabulary))
    return tuple(dict.fromkeys(found))


@cache
def _tables(code: str) -> _Tables:
    known = language(code)
    speech = known.speech
    markers = [(m, False) for m in speech.agent_markers] + [(m, True) for m in speech.near_markers]
    return _Tables(
        cues=Phrases(((form, cue) for cue in speech.cues for form in cue.forms), known),
        markers=Phrases(markers, known),
        joiners=Phrases(((word, word) for word in speech.joiners), known),
        between=Phrases(((word, word) for word in speech.joiners + speech.fillers), known),
        adversatives=Phrases(((word, word) for word in speech.adversatives), known),
        openers=Phrases(((word, word) for word in speech.clause_openers), known),
        pronouns=Phrases(((word, word) for word in speech.pronouns), known),
        auxiliaries=frozenset(token.norm for word in speech.passive for token in tokens(word, known)),
        own_group=Phrases(((name, name) for name in speech.the_group), known),
    )


def _text_facts(text: str, item: str, code: str, vocabulary: Vocabulary) -> Iterator[Fact]:
    known = language(code)
    subject: _Group | None = None
    for start, end in sentences(text, known):
        sentence = _Sentence(text[start:end], known, vocabulary, subject)
        for match, group in sentence.acts():
            clause = sentence.clause(match)
            for actor in group.actors if group else (_Actor("", "", ""),):
                title = sentence.title(group) if group and match.value.act in _TITLED else ""
                yield Fact(match.value.act, actor.id, actor.name, start, end, clause, item, actor.kind, title)
        subject = sentence.sender or sentence.subject or subject


def _place(mention: Mention) -> int:
    return mention.first


class _Sentence:
    """One sentence, its actors and cues, and who is the subject of what."""

    def __init__(self, text: str, known: Language, vocabulary: Vocabulary, before: _Group | None) -> None:
        self.text = text
        self.known = known
        self.tables = _tables(known.code)
        self.tokens = tokens(text, known)
        self.before = before
        self.groups = tuple(self._groups(vocabulary))
        taken = {i for group in self.groups for i in range(group.first, group.last)}
        self.cues = tuple(self._cues(taken))
        self.main = self._main_clause()
        self.subject: _Group | None = None
        self.sender: _Group | None = None
        """Whose statement the sentence reports; "the statement" of the next sentence is theirs."""

    def clause(self, match: Match[Cue]) -> tuple[int, int]:
        """Span in the sentence of the clause that the cue stands in."""
        turns = [self.tokens[m.first].start for m in self.tables.adversatives.find(self.tokens) if m.first > 0]
        cue = self.tokens[match.first].start
        start = max((turn for turn in turns if turn <= cue), default=0)
        return start, min((turn for turn in turns if turn > cue), default=len(self.text))

    def title(self, group: _Group) -> str:
        """What is quoted as the title of the group's contribution: no act and no other actor stands between them."""
        behind = self.tokens[group.last - 1].end
        for quoted, start, _ in quotations(self.text):
            between = range(behind, start)
            acts = (c for c in self.cues if c.value.voice == "active" and c.value.act not in _TITLED)
            others = (self.tokens[position].start for position in (*(c.first for c in acts), *self._firsts()))
            if start > behind and len(between) <= _TITLE_GAP and not any(place in between for place in others):
                return quoted
        return ""

    def _firsts(self) -> Iterator[int]:
        return (group.first for group in self.groups)

    def acts(self) -> Iterator[tuple[Match[Cue], _Group | None]]:
        """Each act with its actors; None where the sentence names no actor."""
        for match in self.cues:
            if match.first < self.main:
                continue  # "After both had presented, …" only sets the scene
            cue = match.value
            group = self._actors(match)
            if group is not None:
                if cue.act in _SPOKEN_OF:
                    self.sender = group
                else:
                    self.subject = self.subject or group
            if cue.act and (
                group is not None or cue.voice == "passive" or (cue.voice == "active" and self._is_passive(match))
            ):
                yield match, group

    def _actors(self, match: Match[Cue]) -> _Group | None:
        cue = match.value
        if cue.voice == "noun":
            group = self._agent(match)
            # "the second contribution" in another's sentence is what is spoken of, not what is done
            return group if self.subject in {None, group} or cue.act in _SPOKEN_OF else None
        if cue.voice == "back":
            return self._subject_before(match)
        if cue.voice == "passive" or self._marker_at(match) or self._is_passive(match):
            return self._agent(match)
        return self._subject_after(match) if self.known.speech.verb_first else self._subject_before(match)

    def _cues(self, taken: set[int]) -> Iterator[Match[Cue]]:
        """The cues outside names; a verb that joins a noun to its agent ("contribution submitted by") is no act."""
        noun = False
        marked = {i for m in self.tables.markers.find(self.tokens) for i in range(m.first, m.last)}
        for match in self.tables.cues.find(self.tokens):
            if taken.intersection(range(match.first, match.last)) or (noun and match.first in marked):
                continue
            noun = match.value.voice == "noun"
            yield match

    def _groups(self, vocabulary: Vocabulary) -> Iterator[_Group]:
        actors: list[_Actor] = []
        first = last = 0
        mentions = vocabulary.find(self.tokens, self.known.code)
        named = [m for m in mentions if m.kind in ACTOR_KINDS]
        unknown = unknown_names(self.text, self.tokens, mentions, self.known)
        taken = {i for mention in mentions if mention.kind in ACTOR_KINDS for i in range(mention.first, mention.last)}
        own = (m for m in self._own_group() if taken.isdisjoint(range(m.first, m.last)))
        for mention in sorted([*named, *unknown, *own], key=_place):
            if actors and self._in_brackets(last, mention):
                last = mention.last
                continue
            actor = _Actor(mention.id, self.text[mention.start : mention.end], mention.kind)
            if actors and self._joined(last, mention.first, {actors[-1].kind, mention.kind}):
                actors.append(actor)
            else:
                if actors:
                    yield _Group(tuple(actors), first, last)
                actors, first = [actor], mention.first
            last = mention.last
        if actors:
            yield _Group(tuple(actors), first, last)

    def _own_group(self) -> Iterator[Mention]:
        """Where the sentence speaks of "the Group", by capitals where the language has them."""
        for match in self.tables.own_group.find(self.tokens):
            first, last = self.tokens[match.first], self.tokens[match.last - 1]
            if self.text[first.start : last.end] in self.known.speech.the_group:
                yield Mention(_OWN_GROUP, "organisation", match.first, match.last, first.start, last.end)

    def _in_brackets(self, last: int, mention: Mention) -> bool:
        """Whether a bracket opens between the name before and this one: an acronym, or where somebody is from."""
        between = self.text[self.tokens[last - 1].end : mention.start]
        return sum(between.count(c) for c in "(（") > sum(between.count(c) for c in ")）")

    def _joined(self, last: int, first: int, kinds: set[str]) -> bool:
        gap = self.text[self.tokens[last - 1].end : self.tokens[first].start]
        if first - last > _GROUP_GAP or any(c in ";؛；：:。" for c in gap):
            return False
        glued = bool(self.known.clitics) and self.tokens[first].norm.startswith(self.known.speech.joiners)
        joined = glued or any(c in ",،，、" for c in gap) or bool(self.tables.joiners.find(self.tokens[last:first]))
        return (joined or kinds == {"role", "person"}) and self._only_between(last, first)

    def _only_between(self, first: int, last: int) -> bool:
        """Whether all tokens of the span are joiners, fillers or stop words."""
        position = first
        while position < last:
            match = self.tables.between.at(self.tokens, position)
            if match is not None and match.last <= last:
                position = match.last
            elif self.tokens[position].stem:
                return False
            else:
                position += 1
        return True

    def _main_clause(self) -> int:
        """Token position at which the main clause begins: behind an opening "After …, "."""
        if self.tokens and self.tables.openers.at(self.tokens, 0):
            comma = next((i for i, c in enumerate(self.text) if c in ",،，"), -1)
            return next((i for i, token in enumerate(self.tokens) if 0 <= comma < token.start), 0)
        return 0

    def _agent(self, match: Match[Cue]) -> _Group | None:
        """The group behind the next agent marker, as long as no other act comes between."""
        position = match.first if self._marker_at(match) else match.last
        while position < len(self.tokens):
            marker = self.tables.markers.at(self.tokens, position)
            if marker is None:
                if self._cue_at(position, match):
                    return None
                position += 1
                continue
            if not marker.value or marker.first - match.last <= _NEAR:
                for group in self.groups:
                    if group.first >= marker.last and self._only_between(marker.last, group.first):
                        return group
            position = marker.last
        return None

    def _is_passive(self, match: Match[Cue]) -> bool:
        """Whether an auxiliary of the passive stands before the verb, words like "also" between them aside."""
        position = match.first - 1
        while position > 0 and self.tables.between.at(self.tokens, position):
            position -= 1
        if position < 0 or self.tokens[position].norm not in self.tables.auxiliaries:
            return False
        return position == 0 or self.tokens[position - 1].norm not in self.known.speech.reflexives

    def _marker_at(self, match: Match[Cue]) -> bool:
        """Whether the verb is itself a mark of its agent: "the framework presented by X"."""
        return self.tables.markers.at(self.tokens, match.first) is not None

    def _cue_at(self, position: int, match: Match[Cue]) -> bool:
        """Whether an act of its own begins here, which ends the search for an agent."""
        ends = ("active",) if match.value.voice == "noun" else ("active", "noun")
        return any(cue.first == position and cue.value.voice in ends for cue in self.cues)

    def _subject_before(self, match: Match[Cue]) -> _Group | None:
        near = [g for g in self.groups if self.main <= g.last <= match.first]
        if self.known.speech.obliques and (own := self._of_own_part(near, match)):
            return own
        if (
            near
            and match.first - near[-1].last <= _SUBJECT_GAP
            and self._only_between(near[-1].last, match.first)
            and (self.subject is None or not self._behind_marker(near[-1]))
        ):
            return near[-1]
        if match.value.act in _ADJACENT:
            return None
        if self.subject is not None:
            return self.subject
        noun = next((c.first for c in self.cues if c.value.voice == "noun"), len(self.tokens))
        if near and near[0].first < noun and not self._behind_marker(near[0]):
            return near[0]
        return (self._right_behind(match) if self.known.speech.inverts else None) or self._carried(match)

    def _of_own_part(self, near: list[_Group], match: Match[Cue]) -> _Group | None:
        """The first group of the verb's comma-separated part that stands behind no preposition."""
        comma = max(self.text.rfind(c, 0, self.tokens[match.first].start) for c in ",，；;")
        for group in near:
            before = self.tokens[group.first - 1].norm if group.first else ""
            if self.tokens[group.first].start > comma and before not in self.known.speech.obliques:
                return group
        return None

    def _right_behind(self, match: Match[Cue]) -> _Group | None:
        behind = next((g for g in self.groups if g.first >= match.last), None)
        return behind if behind and self._only_between(match.last, behind.first) else None

    def _subject_after(self, match: Match[Cue]) -> _Group | None:
        if self.subject is not None and match.value.act in _PERSON_OBJECT:
            return self.subject  # "the Chair welcomed all and thanked the Director": what follows is thanked
        position = match.last
        noun_open = False  # a noun that is itself the subject, until a marker leads from it to its agent
        while position < len(self.tokens) and position - match.last <= _AFTER_VERB:
            group = next((g for g in self.groups if g.first == position), None)
            noun = next((c for c in self.cues if c.first == position and c.value.voice == "noun"), None)
            marker = self.tables.markers.at(self.tokens, position)
            step = noun or marker or self.tables.between.at(self.tokens, position)
            if group is not None and not noun_open:
                return group
            if step is None:
                break
            noun_open = (noun_open or noun is not None) and marker is None
            position = step.last
        return self.subject or self._carried(match)

    def _behind_marker(self, group: _Group) -> bool:
        return any(
            marker.last <= group.first and self._only_between(marker.last, group.first)
            for marker in self.tables.markers.find(self.tokens[: group.first])
        )

    def _carried(self, match: Match[Cue]) -> _Group | None:
        """The subject of the sentence before, where this one refers back to it."""
        if self.before is None:
            return None
        opening = self.tokens[: match.last]
        refers_back = any(c.value.voice == "noun" and c.first < match.last + 4 for c in self.cues) or bool(
            self.tables.pronouns.find(opening)
        )
        return self.before if refers_back or match.value.act in _CARRIED else None
