"""Acts and who did them, where names show their case and words their agreement, and their order is free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.acts import STANCES
from indexer.frames.match import Hit
from indexer.frames.tables import Frame, Tables
from indexer.frames.words import Word
from indexer.record.statements.admission import negates_inside
from indexer.record.statements.agents import Actors, Agents, Found
from indexer.record.statements.attach import ALONE, Attacher
from indexer.record.statements.case_agents import CaseAgents
from indexer.record.statements.case_clauses import CaseClauses
from indexer.record.statements.cases import GENITIVE, INSTRUMENTAL, NOMINATIVE, Cases
from indexer.record.statements.clauses import Clauses, Missing
from indexer.record.statements.model import ANAPHOR, MEETING, Context
from indexer.record.statements.names import Span
from indexer.text.vocabulary import UNKNOWN

_AUXILIARY_REACH = 4
_GOVERNOR_REACH = 5
_STANCE_REACH = 8
_SOURCE_REACH = 6
_SENT = frozenset({"present", "contribute"})
"""Acts that the noun for what was sent tells by itself: "вклад, представленный Кенией"."""
_DECIDING = frozenset({"decide", "agree"})
_INTO_OFFICE = frozenset({"elect", "appoint"})
_REQUESTED = frozenset({"request", "invite", "recommend", "encourage"})
_SHARED = frozenset({"agree"})
"""Acts of the meeting where nobody else is named."""
_SET_SCENE = frozenset({"state", "note", "reply"})
"""Acts that a gerund only sets the scene with: "отмечая, что …"."""


class CaseMarkedAttacher(Attacher):
    """Reads one sentence of a language with cases."""

    def __init__(self, words: Sequence[Word], spans: Sequence[Span], tables: Tables, context: Context = ALONE) -> None:
        super().__init__(words, spans, tables, context)
        self.cases = Cases(words, tables)
        self.marked = CaseClauses(self.verbs, self.cases)
        self.passives = CaseAgents(self.marked)
        self.agents = OwnerAgents(self.clauses, self.cases)
        self.author: Actors = ()
        """Whose contribution the sentence speaks of."""

    def _is_spoken(self, hit: Hit) -> bool:
        governor = self._governor(hit.head) if "base" in hit.tags else None
        return self.marked.is_spoken(hit.head if governor is None else governor)

    def _found(self, hit: Hit) -> Found | None:
        if hit.kind == "noun":
            return self._of_noun(hit)
        if hit.kind == "impersonal":
            return self._of_impersonal(hit)
        return self._of_infinitive(hit) if "base" in hit.tags else self._of_form(hit)

    def _of_form(self, hit: Hit) -> Found | None:
        """What a form of a verb tells that is no infinitive."""
        if self._is_unreal(hit.head):
            return None
        negated = self._is_negated(hit.head) ^ negates_inside(hit, self.words, self.tables)
        if "fin" in hit.tags:
            return None if self.marked.is_background(hit.head) else self._of_finite(hit, negated=negated)
        if "part" in hit.tags:
            return self._of_short(hit, negated=negated)
        return self._of_gerund(hit, negated=negated) if "ger" in hit.tags else self._of_full(hit, negated=negated)

    def _of_finite(self, hit: Hit, *, negated: bool) -> Found | None:
        found = self.marked.subject(hit.head)
        if found is Missing.PRONOUN and not self.speaker and self.marked.clause(hit.head).opener == "that":
            return None  # "о том, что он говорит с машиной": nobody spoke in this sentence
        decides = all(self.tables.acts[frame.act].by == MEETING or frame.act in _SHARED for frame in hit.frames)
        if not decides:
            return self._with_actors(found, negated=negated)
        if "=s" in hit.tags and self.marked.clause(hit.head).opener == "that":
            return None  # "напомнил, что Группа принимает решения консенсусом": what it does, not what it did
        if found is Missing.NONE and "=p" in hit.tags and self.marked.is_impersonal(hit.head):
            return Found((), negated, is_agentless=True)
        return self._with_actors(found, negated=negated)

    def _of_noun(self, hit: Hit) -> Found | None:
        """A noun with its agent, or what the contribution that was spoken of contains."""
        found = self.agents.of_noun(hit)
        before = hit.head - 1
        while before > 0 and self.matcher.is_small(before):
            before -= 1
        contained = before >= 0 and self.words[before].is_lemma(self.tables.of("containing"))
        return Found(self.author) if found is None and contained and self.author else found

    def _of_impersonal(self, hit: Hit) -> Found | None:
        behind = self.span_behind(hit.last)
        if behind is not None and self.cases.has(behind, GENITIVE):
            return None if self._is_of_new_group(hit) else Found(behind.actors, is_agentless=True)
        return Found((), self._is_negated(hit.head), is_agentless=True)

    def _is_of_new_group(self, hit: Hit) -> bool:
        """Whether it is a group that the sentence sets up: "учредить группу под руководством Кении"."""
        return any(frame.act == "establish" for place in range(hit.head) for frame in self._frames_at(place))

    def _frames_at(self, place: int) -> Iterator[Frame]:
        for lemma in self.words[place].lemmas:
            yield from self.tables.frames.get(lemma, ())

    def _of_short(self, hit: Hit, *, negated: bool) -> Found | None:
        spans = self.passives.spans(hit.head, hit.last)
        if all(frame.act in _INTO_OFFICE for frame in hit.frames):
            spans = tuple(span for span in spans if span.actors[0].kind != "role")  # "Председателем избрана …"
        actors = tuple(actor for span in spans for actor in span.actors)
        clause = self.marked.clause(hit.head)
        if not actors and self.passives.has_pronoun(clause.start, hit.last + _AUXILIARY_REACH):
            actors = self.speaker or self.before
        if not actors and self.marked.is_within(hit.head):
            actors = self.author
        collective = all(self.tables.acts[frame.act].by == MEETING for frame in hit.frames)
        if not actors and collective and clause.opener == "relative":
            return None  # "файлы, из которых треть создана искусственно"
        return Found(actors, negated, is_agentless=not actors)

    def _of_full(self, hit: Hit, *, negated: bool) -> Found | None:
        """A participle: passive with its agent beside it, or active behind whom it says more of."""
        first = hit.head
        while first > 0 and self.marked.is_small(first - 1) and self.norms[first - 1] != ",":
            first -= 1
        behind_comma = first > 0 and self.norms[first - 1] == ","
        if "act" in hit.tags:
            span = self.marked.antecedent(first - 1) if behind_comma else None
            if span is None:
                span = self._behind_participle(hit, first)
            acts = span is not None and (self.cases.has(span, NOMINATIVE) or self.cases.has(span, INSTRUMENTAL))
            return Found(span.actors, negated) if span and acts else None
        spans = self.passives.spans(hit.head, hit.head + 1) or self.passives.spans(hit.head, hit.last)
        if not spans:
            return None
        actors = tuple(actor for span in spans for actor in span.actors)
        of_noun = behind_comma and first > 1 and self.words[first - 2].has_tag("noun")
        self.author = actors if of_noun else self.author  # the noun tells the act: "презентация, представленная"
        is_told = (behind_comma or first == 0) and not (of_noun and hit.frames[0].act in _SENT)
        is_told = is_told and not self._is_of_stance(first)
        return Found(actors, negated, is_referred=not is_told, is_aside=True)

    def _behind_participle(self, hit: Hit, first: int) -> Span | None:
        """Whom a participle joined to another says more of: "г-жой Дембеле, отметившей, что …, и призвавшей к …"."""
        before = hit.head - 1
        joined = before > 0 and self.norms[before] in self.tables.of("coordinators")
        places = (place for place in range(before - 1, 0, -1) if self.words[place].has_tag("act"))
        other = next(places, None) if joined else None
        comma = other - 1 if other is not None else first
        return self.marked.antecedent(comma) if self.norms[comma] == "," and comma != first else None

    def _is_of_stance(self, first: int) -> bool:
        """Whether the participle only says what somebody is for or against: "поддержала семинар, предложенный …"."""
        for place in range(first - 1, max(-1, first - 1 - _STANCE_REACH), -1):
            if place in self.marked.span_at or self.norms[place] in {";", ":"}:
                return False
            if self.marked.is_finite(place):
                frames = [f for lemma in self.words[place].lemmas for f in self.tables.frames.get(lemma, ())]
                return self.words[place].has_tag("fin") and any(frame.act in STANCES for frame in frames)
        return False

    def _of_gerund(self, hit: Hit, *, negated: bool) -> Found | None:
        if hit.frames[0].act in _SET_SCENE:
            return None
        start = hit.head
        while start > 0 and self.norms[start - 1] not in {",", ";"}:
            start -= 1
        if self._governor_is_infinitive(start):
            return None  # "призвал ее принять участие, поделившись": what is asked of another
        found = self.marked.main_subject(start) if start else Missing.NONE
        if not isinstance(found, Span):
            found = self.marked.next_nominative(hit.last) or found
        if found is Missing.NONE and self.marked.has_pronoun_behind(hit.last):
            found = Missing.PRONOUN
        return self._with_actors(found, negated=negated)

    def _of_infinitive(self, hit: Hit) -> Found | None:
        """An infinitive: what the meeting decided behind its heading, or what a speaker could or wished to do."""
        governor = self._governor(hit.head)
        if governor is not None and self._is_decided_by(governor, hit):
            return self._of_decision(governor)
        if governor is None:
            return Found(self.lead_in, is_agentless=not self.lead_in) if self._is_decision(hit.head) else None
        word = self.words[governor]
        wishes = word.is_lemma(self.tables.of("wish")) and not word.has_tag("part")
        able = word.is_lemma(self.tables.of("able"))
        denies = word.is_lemma(self.tables.of("negating_verbs"))
        allowed = self.tables.of("able_acts") & {frame.act for frame in hit.frames}
        if not (allowed and (wishes or able or denies)) or self._is_unreal(governor):
            return None
        negated = self._is_negated(governor) ^ self._is_negated(hit.head) ^ denies
        return self._with_actors(self.marked.subject(governor), negated=negated)

    def _is_decided_by(self, governor: int, hit: Hit) -> bool:
        """Whether the meeting decided to do it: "было решено просить секретариат", "Группа решила отложить"."""
        decides = any(frame.act in _DECIDING and not frame.asked for frame in self._frames_at(governor))
        acts = {frame.act for frame in hit.frames}
        done = all(self.tables.acts[act].by == MEETING or act in _REQUESTED for act in acts)
        return decides and done and not self._is_negated(hit.head)

    def _of_decision(self, governor: int) -> Found | None:
        if self._is_unreal(governor) or self._is_negated(governor):
            return None
        found = self.marked.subject(governor)
        if isinstance(found, Span):
            return Found(found.actors) if all(actor.kind == MEETING for actor in found.actors) else None
        return Found((), is_agentless=True)

    def _governor(self, head: int) -> int | None:
        """The verb before an infinitive that it depends on."""
        for place in range(head - 1, max(-1, head - 1 - _GOVERNOR_REACH), -1):
            if self.words[place].is_mark or self.norms[place] in self.tables.of("coordinators"):
                return None
            if place not in self.marked.span_at and self.words[place].has_tag("fin", "part", "ger", "base"):
                return place
        return None

    def _governor_is_infinitive(self, start: int) -> bool:
        """Whether the verb that the gerund belongs to is an infinitive."""
        before = (place for place in range(start - 1, -1, -1) if place not in self.marked.span_at)
        verbs = (self.words[i] for i in before if self.words[i].has_tag("fin", "part", "base"))
        nearest = next(verbs, None)
        return nearest is not None and nearest.has_tag("base")

    def _is_decision(self, head: int) -> bool:
        """Whether the infinitive stands behind "РЕШЕНИЕ:", first or joined to the first by "and"."""
        colon = next((place for place in range(head, 0, -1) if self.norms[place] == ":"), 0)
        told = self.is_decided if not colon else self._is_decided_before(colon)
        if not told:
            return False
        first = colon + 1 if colon else 0
        return self.marked.is_near(first, head) or self.norms[head - 1] in self.tables.of("coordinators")

    def _is_decided_before(self, colon: int) -> bool:
        """Whether a heading, or a verb of deciding, stands before the colon: "РЕШЕНИЕ: …", "Решили: …"."""
        if self.norms[colon - 1] in self.tables.of("decisions"):
            return True
        frames = (frame for place in range(colon) for frame in self._frames_at(place) if self.marked.is_finite(place))
        return any(frame.act in _DECIDING and not frame.asked for frame in frames)

    def _with_actors(self, found: object, *, negated: bool) -> Found | None:
        if isinstance(found, Span):
            return Found(self._taken_up(found) or found.actors, negated)
        actors = self.speaker or self.before if found in {Missing.PRONOUN, Missing.SPEAKER} else ()
        if found is Missing.NONE:
            actors = self.lead_in
        return Found(actors, negated) if actors else None

    def _taken_up(self, span: Span) -> Actors:
        """Who is meant by a head without a name: whoever spoke before, if that may be."""
        if span.actors[0].kind != ANAPHOR:
            return ()
        actors = self.speaker or self.before
        word = self.norms[span.last - 1]
        nominative = {gender for case, gender in self.tables.cases.get(word, ()) if case == NOMINATIVE}
        is_plural = nominative == {"p"}
        kinds = {actor.kind for actor in actors}
        states = self.tables.actors["unnamed_delegations"].at(self.norms, span.last - 1)
        fits = kinds <= ({"state"} if states else {"state", "organisation", UNKNOWN})
        return actors if fits and (len(actors) > 1) == is_plural else ()

    def span_behind(self, place: int) -> Span | None:
        """The name that begins here."""
        return self.marked.span_at.get(place)

    def _is_unreal(self, head: int) -> bool:
        """Whether an auxiliary or "чтобы" says that it was not done: "будет принято", "следует"."""
        start = self.marked.clause(head).start
        if start and self.norms[start - 1] in self.tables.of("unreal"):
            return True
        for place in range(head - 1, max(-1, head - 1 - _AUXILIARY_REACH), -1):
            if self.words[place].is_mark or self.norms[place] in self.tables.of("coordinators"):
                return False
            if self.norms[place] in self.tables.of("unreal"):
                return True
        return False

    def _is_negated(self, head: int) -> bool:
        """Whether "не" stands before the verb or its auxiliary, or "ни" before its subject."""
        negators, be = self.tables.of("negators"), self.tables.of("be")
        for place in range(head - 1, max(-1, head - 1 - _AUXILIARY_REACH), -1):
            if self.norms[place] in negators:
                return True
            if place in self.marked.span_at:
                continue
            if not (self.words[place].is_lemma(be) or self.matcher.is_small(place)):
                break
        behind = self.norms[head + 1 : head + 3]
        return len(behind) > 1 and behind[0] in negators and self.words[head + 2].is_lemma(be)


class OwnerAgents(Agents):
    """Agents of nouns in the genitive: "предложение Кении"."""

    def __init__(self, clauses: Clauses, cases: Cases) -> None:
        super().__init__(clauses)
        self.cases = cases

    def of_noun(self, hit: Hit) -> Found | None:
        """A noun with its agent; told here, too, where an infinitive says what was proposed."""
        found = super().of_noun(hit)
        if found is None or not found.is_referred:
            return found
        span = self._noun_agent(hit)
        behind = span.last if span else hit.last
        told = behind < len(self.words) and self._is_infinitive(behind)
        told = told or self.norms[hit.head] in self.tables.of("at_request") or self._source(hit.head) is span
        return Found(found.actors, found.is_negated, is_referred=not told)

    def _is_infinitive(self, place: int) -> bool:
        word = self.words[place]
        unknown = not (word.readings or word.is_mark or place in self.clauses.span_at)
        return word.has_tag("base") or (unknown and word.norm.endswith(tuple(self.tables.of("infinitive_endings"))))

    def _noun_agent(self, hit: Hit) -> Span | None:
        span = self.clauses.span_at.get(hit.last)
        if span is not None and self.cases.has(span, GENITIVE):
            return span
        size = self.tables.grammar["noun_agent"].at(self.norms, hit.last)
        return self.clauses.span_at.get(hit.last + size) if size else self._source(hit.head)

    def _source(self, head: int) -> Span | None:
        """Who it came from, named before the noun: "от Германии поступило предложение"."""
        for place in range(head - 1, max(-1, head - 1 - _SOURCE_REACH), -1):
            if self.words[place].is_mark:
                return None
            size = self.tables.grammar["noun_agent"].at(self.norms, place)
            span = self.clauses.span_at.get(place + size) if size else None
            if span is not None:
                return span
        return None

    def _is_opened(self, place: int) -> bool:
        for size in (3, 2):
            if place >= size - 1 and self.tables.grammar["at_request"].at(self.norms, place - size + 1) == size:
                return True
        return super()._is_opened(place)
