"""Acts and who did them where the subject stands behind its verb, and passives may show by a vowel sign alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from indexer.acts import OF_OFFICE
from indexer.frames.match import Hit
from indexer.frames.tables import Tables
from indexer.frames.words import Word
from indexer.record.statements.agents import Agents, Found
from indexer.record.statements.attach import ALONE, Attacher
from indexer.record.statements.cases import GENITIVE, Cases
from indexer.record.statements.clauses import Clauses
from indexer.record.statements.model import MEETING, Context
from indexer.record.statements.names import Span

_DONE_TO_SOMEBODY = frozenset({"thank", "encourage", "invite", "request"})
"""Acts whose verb, joined to another in the sentence, has who it is done to behind it, not who does it."""
_SUBJECT_REACH = 9
_AGENT_REACH = 16
_MOST_OBJECTS = 2
"""Definite words that may stand between a verb and its subject."""
_MARK_REACH = 6
"""Letters of a verb, vowel signs among them, of which one may mark a passive."""
_CONJUNCTIONS = ("و", "ف")
_PRONOUNS = ("ه", "ها", "هما", "هم")


class VerbFirstAttacher(Attacher):
    """Reads one sentence of a language whose verbs come first."""

    def __init__(self, words: Sequence[Word], spans: Sequence[Span], tables: Tables, context: Context = ALONE) -> None:
        super().__init__(words, spans, tables, context)
        self.names = FreeNames(self.clauses, Cases(words, tables))
        self.agents = SourceAgents(self.clauses, self.names)

    def _is_spoken(self, hit: Hit) -> bool:
        return hit.head > 0 and self.norms[hit.head - 1] in self.tables.of("said_of_self")

    def _found(self, hit: Hit) -> Found | None:
        if hit.kind == "noun":
            return self.agents.of_noun(hit)
        if hit.kind == "impersonal":
            return self._of_impersonal(hit)
        before = self.norms[hit.head - 1] if hit.head else ""
        if before in self.tables.of("prepositions") or (before in self.tables.of("unreal") and "base" in hit.tags):
            return None
        if self.norms[hit.head] in self.tables.of("prepositions") or self._is_attribute(hit.head):
            return None
        negated = before in self.tables.of("negators")
        if self._is_passive(hit):
            return self._of_voice(hit, negated=negated)
        return self._of_active(hit, negated=negated)

    def _of_impersonal(self, hit: Hit) -> Found | None:
        if hit.head and self.norms[hit.head - 1] in self.tables.actors["subgroups"].words:
            return None
        behind = self.clauses.span_at.get(hit.last)
        return Found(behind.actors if behind else (), is_agentless=True)

    def _is_attribute(self, head: int) -> bool:
        """Whether the verb only says more of the indefinite noun before it, which is its subject."""
        before = head - 1
        span = self.clauses.span_at.get(before)
        if span is not None:
            return self.names.is_taken(span) and not self._is_joined(head)
        if before < 0 or self.norms[head].endswith(_PRONOUNS):
            return False
        word = self.words[before]
        known = (
            word.is_mark or self.matcher.is_small(before) or word.norm in self._openers or word.norm.startswith("ال")
        )
        return not (known or word.has_tag("fin", "base", "pass") or self._is_joined(head))

    @cached_property
    def _openers(self) -> frozenset[str]:
        names = ("that", "relative", "coordinators", "subordinators", "unreal", "be", "said_of_self", "prepositions")
        return frozenset().union(*(self.tables.of(name) for name in names))

    def _is_passive(self, hit: Hit) -> bool:
        word = self.words[hit.head]
        if word.is_lemma(self.tables.of("passive_verbs")):
            return True
        marked = any(mark in word.surface[:_MARK_REACH] for mark in self.tables.passive_marks)
        return marked or not hit.tags & {"fin", "base"}

    def _of_voice(self, hit: Hit, *, negated: bool) -> Found:
        span = self.names.agent(hit.last) or self.names.parties(hit.last)
        return Found(span.actors if span else (), negated, is_agentless=span is None)

    def _of_active(self, hit: Hit, *, negated: bool) -> Found | None:
        goes_on = bool(self.speaker) and self._is_joined(hit.head) and self._is_done_to(hit)
        span = None if goes_on else self.names.behind(hit) or self.names.right_before(hit.head)
        if span is not None:
            known = hit.head > 0 and self.norms[hit.head - 1] in self.tables.of("relative")
            return Found(span.actors, negated, is_referred=known)
        if self._has_unknown_subject(hit.head):
            return None
        is_narrated = "fin" in hit.tags or negated or self._is_spoken(hit)
        if not is_narrated:
            return None
        collective = all(self.tables.acts[frame.act].by == MEETING for frame in hit.frames)
        actors = self.speaker or self.before or self.lead_in
        if collective and self._takes_up(hit.head) and not any(actor.kind == MEETING for actor in actors):
            return Found((), negated, is_agentless=True)
        return Found(actors, negated) if actors and self._takes_up(hit.head) else None

    def _is_done_to(self, hit: Hit) -> bool:
        """Whether the name behind the verb is whom it is done to: "وشكر قيرغيزستان", but not "وشكرت الكويت عُمان"."""
        span = self.clauses.span_at.get(hit.head + 1)
        is_first = span is not None and span.last in self.clauses.span_at
        return self.words[hit.head].is_lemma(self.tables.of("done_to")) and not is_first

    def _has_unknown_subject(self, head: int) -> bool:
        """Whether a name that is not known stands behind a verb that has its object: "وأيدتها ليتزيا"."""
        place = head + 1
        if place >= len(self.words) or not self.norms[head].endswith(_PRONOUNS):
            return False
        word = self.words[place]
        known = word.is_mark or word.readings or self.matcher.is_small(place) or place in self.clauses.span_at
        small = any(word.norm in self.tables.of(name) for name in ("prepositions", "that", "relative", "unreal"))
        return not (known or small or word.norm.startswith(("ال", "ب", "ل", "و", "ف")))

    def _takes_up(self, head: int) -> bool:
        """Whether the verb goes on with who acted before: it opens the sentence, or is joined to the verb before."""
        if head == 0 or self._is_joined(head):
            return True
        before = self.norms[head - 1]
        small = self.tables.of("coordinators") | self.tables.of("said_of_self") | self.tables.of("skip")
        return before == "," or before in small or before in self.tables.of("negators")

    def _is_joined(self, head: int) -> bool:
        """Whether a conjunction is written onto the verb: no base form that it may be of begins with its letter."""
        first = self.norms[head][:1]
        own = any(lemma.startswith(first) for lemma, _ in self.words[head].readings)
        return first in _CONJUNCTIONS and not own


class FreeNames:
    """Which names of a sentence may be subjects or agents."""

    def __init__(self, clauses: Clauses, cases: Cases) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.norms = clauses.norms
        self.tables = clauses.tables
        self.cases = cases

    def behind(self, hit: Hit) -> Span | None:
        """The subject behind its verb; a definite object or a prepositional phrase may stand between."""
        head, act = hit.head, hit.frames[0].act
        objects = _MOST_OBJECTS if act in _DONE_TO_SOMEBODY else 0
        place = head + 1
        tags = self.words[head].tags
        while place < min(len(self.words), head + _SUBJECT_REACH) and objects <= _MOST_OBJECTS:
            span = self.clauses.span_at.get(place)
            if span is not None:
                opened = span.actors[0].kind == MEETING and act in OF_OFFICE and span.last in self.clauses.span_at
                if self.is_free(span) and self._agrees(span, tags) and not opened:
                    return span
                place = span.last
            elif self.words[place].is_mark or self.norms[place] in self.tables.of("that"):
                return None
            elif self.norms[place] in self.tables.of("prepositions"):
                place += 1 if place + 1 in self.clauses.span_at else 2
            elif self.clauses.matcher.is_small(place):
                place += 1
            elif objects < _MOST_OBJECTS and (self._is_definite(place) or place == head + 1):
                objects += 1
                place += 1
            else:
                return None
        return None

    def right_before(self, head: int) -> Span | None:
        """A subject before its verb: "أن البرازيل اعترضت", or one that a relative clause says more of."""
        place = head - 1
        small = self.tables.of("negators") | self.tables.of("relative") | self.tables.of("skip")
        while place >= 0 and place not in self.clauses.span_at and self.norms[place] in small:
            place -= 1
        span = self.clauses.span_at.get(place)
        if span is None or not self.is_free(span) or self._is_joined_verb(head):
            return None
        return None if self.is_taken(span) else span

    def is_taken(self, span: Span) -> bool:
        """Whether the name is the subject of the verb before it: "سحبت سويسرا تحفظها"."""
        before = self.words[span.first - 1] if span.first > 0 else None
        return before is not None and before.has_tag("fin", "pass") and not before.is_lemma(self.tables.of("be"))

    def agent(self, start: int) -> Span | None:
        """Who stands behind an agent marker of a passive."""
        for place in range(start, min(len(self.words), start + _AGENT_REACH)):
            size = self.tables.grammar["agent"].at(self.norms, place)
            span = self.clauses.span_at.get(place + size) if size else None
            of_noun = self.words[place - 1].has_tag("noun") and not self._is_definite(place - 1)  # "بطلب من فنلندا"
            if span is not None and not of_noun:
                return span
            if self.words[place].is_mark or self.norms[place] in self.tables.of("that"):
                return None
        return None

    def parties(self, start: int) -> Span | None:
        """Those between whom something was done: "أُبرم اتفاق بين كينيا والاتحاد"."""
        ends = (span for place, span in self.clauses.span_at.items() if place == span.first > start)
        return next((span for span in ends if self.norms[span.first - 1] in self.tables.of("parties")), None)

    def is_free(self, span: Span) -> bool:
        """Whether no preposition and no noun that is theirs governs the name."""
        first = span.members[0] if span.members else span
        if self.cases.is_surely(first, GENITIVE) or span.is_possessive:
            return False
        if self.norms[span.first] in self.tables.of("determiners") and first.actors[0].kind == "state":
            return True  # "ساندها في ذلك المغرب"
        before = span.first - 1
        if before < 0 or before in self.clauses.span_at or self.words[before].is_mark:
            return True
        if self.norms[before] in self.tables.of("prepositions"):
            return False
        word = self.words[before]
        small = self.clauses.matcher.is_small(before) or self.norms[before] in self.tables.of("that")
        return small or word.has_tag("fin", "base", "pass") or self._is_definite(before) or self._is_object(before)

    def _agrees(self, span: Span, tags: frozenset[str]) -> bool:
        """Whether an office or a person may be the subject of the verb form, by gender: a feminine ends in ـة."""
        if span.members or span.actors[0].kind not in {"role", "person"} or not tags & {"=f", "=m"}:
            return True
        return ("=f" if self.norms[span.first].endswith("ه") else "=m") in tags

    def _is_object(self, place: int) -> bool:
        """Whether the word before is an object with its owner: "قدمت مساهمتها كينيا"."""
        return self.norms[place].endswith(("ها", "هما", "هم"))

    def _is_definite(self, place: int) -> bool:
        return self.norms[place].startswith(("ال", "بال", "لل", "وال"))

    def _is_joined_verb(self, head: int) -> bool:
        return self.norms[head].startswith(tuple(self.tables.of("joined_prefixes"))) and "fin" in self.words[head].tags


class SourceAgents(Agents):
    """Agents of nouns: "طلب من فنلندا", "طلب بيرو"."""

    def __init__(self, clauses: Clauses, names: FreeNames) -> None:
        super().__init__(clauses)
        self.names = names

    def of_noun(self, hit: Hit) -> Found | None:
        """A noun with its agent; told here where a preposition says so, whatever stands before in the sentence."""
        found = super().of_noun(hit)
        if found is None or not found.is_referred:
            return found
        return replace(found, is_referred=not self._is_opened(hit.head - 1))

    def _noun_agent(self, hit: Hit) -> Span | None:
        span = self.clauses.span_at.get(hit.last)
        if span is not None:
            return span
        size = self.tables.grammar["noun_agent"].at(self.norms, hit.last)
        return self.clauses.span_at.get(hit.last + size) if size else None

    def _is_told_by_verb(self, place: int) -> bool:
        """Whether a copula or "it stands in" says it: "كان رأي كندا أن", "وجاء في ردّ الأمانة أن"."""
        if place >= 1 and self.norms[place] in self.tables.of("prepositions"):
            place -= 1
            return self.words[place].is_lemma(self.tables.of("be") | self.tables.of("containing"))
        return place >= 0 and self.words[place].is_lemma(self.tables.of("be"))

    def _is_joined_to_opened(self, place: int) -> bool:
        """Whether the noun is joined to another that is told here: "بترشيح من فنلندا وتأييد من لاتفيا"."""
        span = self.clauses.span_at.get(place - 1)
        if span is None or not self.norms[place].startswith(tuple(self.tables.of("joined_prefixes"))):
            return False
        noun = span.first - 2
        return noun > 0 and self.words[noun].has_tag("noun") and self._is_opened(noun - 1)

    def _is_opened(self, place: int) -> bool:
        held = place + 1 < len(self.norms) and self.words[place + 1].has_tag("noun")
        attached = held and any(
            self.norms[place + 1] == prefix + lemma
            for prefix in ("ب", "ل", "وب", "ول")
            for lemma in self.words[place + 1].lemmas
        )
        if attached or self._is_joined_to_opened(place + 1) or self._is_told_by_verb(place):
            return True
        for size in (3, 2):
            if place >= size - 1 and self.tables.grammar["at_request"].at(self.norms, place - size + 1) == size:
                return True
        return super()._is_opened(place)
