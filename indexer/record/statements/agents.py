"""Agents: who stands behind "by" in a passive, or with the noun of an act."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.frames.match import Hit
from indexer.record.statements.clauses import Clauses
from indexer.record.statements.model import Speaker
from indexer.record.statements.names import Span

_AGENT_REACH = 16
_NOUN_REACH = 12
_MOST_ADJECTIVES = 2
_LONGEST_VERB = 2
"""Words of the longest verb of receiving."""

_WANTED = frozenset({"propose", "request", "offer"})

Actors = tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Who does an act, and how it is told."""

    actors: Actors
    is_negated: bool = False
    is_referred: bool = False
    is_agentless: bool = False
    is_aside: bool = False
    """By a participle beside the main verb: whoever does it is not the sentence's subject."""


class Agents:
    """Finds the agents of one sentence."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.norms = clauses.norms
        self.tables = clauses.tables
        self.matcher = clauses.matcher
        self.verbs = clauses.verbs

    def of_passive(self, start: int) -> Actors | None:
        """Who stands behind the agent marker of a passive."""
        for place in range(start, min(len(self.words), start + _AGENT_REACH)):
            if self.norms[place] in self.tables.of("agent"):
                span = self.clauses.span_at.get(place + 1)
                if span is None or span.is_possessive:
                    return None
                return (*span.actors, *self._further_agents(span.last))
            if self.norms[place] in {";", ":"} or self.norms[place] in self.tables.of("that"):
                return None
            if place > start and self.verbs.is_verb(place):
                return None
        return None

    def has_unknown(self, place: int) -> bool:
        """Whether somebody is named as the agent whom we do not know: "endorsed by all present"."""
        if place + 1 >= len(self.words) or self.norms[place] not in self.tables.of("agent"):
            return False
        if self.clauses.senders.are_at(place + 1):
            return False  # "supported by comments"
        behind = self.words[place + 1]
        named_otherwise = behind.norm.isdigit() or behind.is_capital or behind.has_tag("ger")
        return not (named_otherwise or behind.norm in self.tables.of("not_agents"))

    def _further_agents(self, place: int) -> Actors:
        """More agents: ", and by C"."""
        while place < len(self.words) and (
            self.norms[place] in {",", "well", "as"}
            or self.norms[place] in self.tables.of("coordinators")
            or self.matcher.is_small(place)
        ):
            place += 1
        if place + 1 < len(self.words) and self.norms[place] in self.tables.of("agent"):
            span = self.clauses.span_at.get(place + 1)
            return span.actors if span else ()
        return ()

    def of_attribute(self, first: int, *, negated: bool) -> Found | None:
        """Who stands right before a verb that is linked to its noun; referred to unless heard or received."""
        while first > 0 and first - 1 not in self.clauses.span_at and self.matcher.is_small(first - 1):
            first -= 1
        span = self.clauses.span_at.get(first - 1)
        if span is None or span.is_possessive:
            return None
        before = span.first - 1
        before -= before >= 0 and self.norms[before] in self.tables.of("agent_before_verb")
        while before >= 0 and self.matcher.is_small(before):
            before -= 1
        return Found(span.actors, negated, is_referred=not self._is_opened(before))

    def of_noun(self, hit: Hit) -> Found | None:
        """A noun with its agent; referred to where it is definite and nothing says that it was done here."""
        span = self._owner(hit) or self._noun_agent(hit)
        if span is None:
            return None
        first = span.first if span.last <= hit.head else self._past_adjectives(hit.head)
        while first > 0 and first - 1 not in self.clauses.span_at and self._is_before_noun(first - 1):
            first -= 1
        came = self.tables.grammar["noun_agent"].at(self.norms, hit.last) > 1
        indefinite = first < hit.head and self.norms[first] in self.tables.of("indefinite")
        negated = any(self.norms[place] in self.tables.of("negators") for place in range(first, hit.head))
        modals = self.tables.of("unreal") | self.tables.of("able")
        opened = self._is_opened(first - 1)
        is_planned = not opened and any(norm in modals for norm in self.norms[: max(0, first - 1)])
        told = came or indefinite or opened or self._says_what(span, hit)
        return Found(span.actors, negated, is_referred=is_planned or not told)

    def _says_what(self, span: Span, hit: Hit) -> bool:
        """Whether the noun says what is wanted, then told for the first time: "the proposal of Chile that …"."""
        size = self.tables.grammar["noun_agent"].at(self.norms, hit.last)
        near = bool(size) and span.first == hit.last + size
        if hit.frames[0].act not in _WANTED or span.last >= len(self.words) or not near:
            return False
        return self.norms[span.last] in self.tables.of("contents") | self.tables.of("infinitive")

    def _is_before_noun(self, place: int) -> bool:
        return self.matcher.is_small(place) and not self.words[place].is_lemma(self.tables.of("have"))

    def _past_adjectives(self, head: int) -> int:
        """The first adjective before a noun: "a joint proposal"."""
        first = head
        while first > max(0, head - _MOST_ADJECTIVES) and self._is_adjective(first - 1):
            first -= 1
        return first

    def _is_adjective(self, place: int) -> bool:
        word = self.words[place]
        small = word.is_mark or word.has_tag("fin", "part", "ger", "base") or self.matcher.is_small(place)
        return not (small or place in self.clauses.span_at or word.norm in self.tables.of("prepositions"))

    def is_met(self, first: int) -> bool:
        """Whether what begins here, its articles aside, is told of by what it met with: "pese a las dudas"."""
        while first > 0 and self.norms[first - 1] in self.tables.of("definite"):
            first -= 1
        return self._is_opened(first - 1)

    def _is_opened(self, place: int) -> bool:
        """Whether what stands before the noun says that it was done here: "at the request of", "heard"."""
        if place < 0:
            return False
        requested = self.norms[place] in self.tables.of("at_request")
        of_noun = place > 0 and self.words[place - 1].has_tag("noun")  # "the decision on the proposal of X"
        return (requested and not of_noun) or self._is_received(place)

    def _owner(self, hit: Hit) -> Span | None:
        """Who owns the noun: "Kenya's proposal"."""
        place = hit.head - 1
        while (
            place >= 0
            and (self.matcher.is_small(place) or self.words[place].has_tag("part"))
            and self.norms[place] not in self.tables.of("possessive")
        ):
            place -= 1
        span = self.clauses.span_at.get(place - 1) if place > 0 else None
        return span if span and span.is_possessive and self.norms[place] in self.tables.of("possessive") else None

    def _noun_agent(self, hit: Hit) -> Span | None:
        place = hit.last
        size = self.tables.grammar["noun_agent"].at(self.norms, place)
        span = self.clauses.span_at.get(place + size) if size else None
        if span:
            return span
        for i in range(place, min(len(self.words), place + _NOUN_REACH)):
            if self.norms[i] in self.tables.of("agent"):
                return self.clauses.span_at.get(i + 1)
            if self.verbs.is_verb(i) or self.norms[i] in {";", ":"}:
                return None
        return None

    def _is_received(self, place: int) -> bool:
        """Whether a verb of receiving has the noun as its object."""
        for start in range(place, max(-1, place - _LONGEST_VERB), -1):
            lemmas = {self.norms[start], *(lemma for lemma, _ in self.words[start].readings)}
            behind = tuple(self.norms[start + 1 : place + 1])
            if any(self.tables.grammar["receiving"].at([lemma, *behind], 0) == 1 + len(behind) for lemma in lemmas):
                return True
        return False
