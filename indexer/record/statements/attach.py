"""Acts and who did them: each hit of a frame with the actors that its construction names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.acts import STANCES
from indexer.frames.match import Hit, Matcher
from indexer.frames.tables import NOTHING, Tables
from indexer.frames.words import Word
from indexer.record.statements.admission import chosen_frame, final_act, has_excluded_object, is_outside, negates_inside
from indexer.record.statements.agents import Actors, Agents, Found
from indexer.record.statements.clauses import STOPS, Clauses, Missing
from indexer.record.statements.embedding import Embedding
from indexer.record.statements.inversion import Inversion
from indexer.record.statements.model import ANAPHOR, MEETING, NOBODY, Context, Statement
from indexer.record.statements.names import Span
from indexer.record.statements.verbs import VerbGroup, Verbs

ALONE = Context()
"""The context of a sentence that stands alone."""
_OBJECT_REACH = 6
_NOUN_REACH = 5
_BESIDE = frozenset({"state", "report", "announce", "note", "reply"})
"""Acts that a gerund only sets the scene with: "noting that …, Kenya proposed"."""
_PROPOSED = frozenset({"propose", "amend", "withdraw"})
_REPLIED = frozenset({"state", "report", "highlight", "announce", "present"})
"""Acts that are a reply where the sentence opens with "In reply"."""


class Attacher:
    """Reads one sentence in its context."""

    def __init__(self, words: Sequence[Word], spans: Sequence[Span], tables: Tables, context: Context = ALONE) -> None:
        self.words = words
        self.norms = [word.norm for word in words]
        self.spans = spans
        self.tables = tables
        blocked = frozenset(place for span in spans for place in range(span.first, span.last))
        self.matcher = Matcher(words, tables, blocked)
        self.verbs = Verbs(words, spans, self.matcher, tables)
        self.clauses = Clauses(self.verbs)
        self.embedding = Embedding(self.clauses)
        self.inversion = Inversion(self.clauses)
        self.agents = Agents(self.clauses)
        self.before = context.before
        self.lead_in = context.lead_in
        self.is_decided = context.is_decided
        self.speaker: Actors = ()
        """Whose act was told last in this sentence."""
        self.main: Actors = ()
        """Whose act the first main clause tells."""

    def statements(self) -> list[Statement]:
        """The statements, in reading order; "said that it supported" is support, not a statement beside it."""
        told: list[Statement] = []
        for statement, is_spoken in self._told():
            before = told[-1] if told else None
            is_stance = statement.act in self.tables.of("able_acts") and not statement.negated
            if is_spoken and is_stance and before and before.act == "state" and before.actors == statement.actors:
                told.pop()
            told.append(statement)
        return [*told, *self._likewise(told)]

    def _likewise(self, told: Sequence[Statement]) -> Iterator[Statement]:
        """What others are said to have done as well: "…, as did Ghana and Israel"."""
        for place, word in enumerate(self.words):
            size = self.tables.grammar["likewise"].at(self.norms, place)
            span = self.clauses.span_at.get(place + size) if size else None
            before = next((one for one in reversed(told) if one.actors and one.end <= word.start), None)
            if span is not None and before is not None:
                end = self.words[place + size - 1].end
                yield replace(before, actors=span.actors, start=word.start, end=end, addressees=())

    def _told(self) -> Iterator[tuple[Statement, bool]]:
        """Each statement, and whether it stands in what the speaker says."""
        opening = "".join(self.norms)
        reply = next((act for act, openers in self.tables.in_reply.items() if opening.startswith(openers)), "")
        hits = self.matcher.hits()
        self._hit_at = {hit.head: hit for hit in hits if hit.kind != "noun"}
        for hit in hits:
            found = self._found(hit)
            if found is None:
                continue
            statement = self._statement(hit, found)
            if statement is not None:
                answered = replace(statement, act=reply) if reply and statement.act in _REPLIED else statement
                yield answered, hit.kind != "noun" and self._is_spoken(hit)
            if found.actors and not (found.is_referred or found.is_aside or (reply and hit.kind == "noun")):
                self.speaker = found.actors
                told = hit.kind != "noun" and not self._says_which(hit)
                self.main = self.main or (found.actors if told else ())

    def _says_which(self, hit: Hit) -> bool:
        """Whether the act stands in a relative clause: "a question from Brazil, which wished to know whether …"."""
        return self.embedding.is_relative(self.verbs.group(hit.head).first)

    def _is_spoken(self, hit: Hit) -> bool:
        return self.embedding.is_spoken(self.verbs.group(hit.head).first)

    # who

    def _found(self, hit: Hit) -> Found | None:
        if hit.kind == "noun":
            return self.agents.of_noun(hit)
        if hit.kind == "impersonal":
            group = self.verbs.group(hit.head)
            if group.modal or self.embedding.is_supposed(group.first, hit.last):
                return None
            behind = None if self._is_of_meetings(hit) else self.clauses.span_at.get(hit.last)
            agents = behind.actors if behind else self.agents.of_passive(hit.last)  # "under the chairmanship of X"
            negated = group.is_negated or negates_inside(hit, self.words, self.tables)
            return Found(agents or (), negated, is_agentless=True)
        if hit.kind == "be":
            return self._of_copula(hit)
        return self._of_verb(hit)

    def _of_verb(self, hit: Hit) -> Found | None:
        if self._is_telegraphic(hit):
            return Found((), is_agentless=True)
        group = self.verbs.group(hit.head)
        negated = group.is_negated ^ negates_inside(hit, self.words, self.tables)
        if group.is_infinitive and group.first == 0 and any(actor.kind == MEETING for actor in self.lead_in):
            return Found(self.lead_in, negated)  # "The meeting decided:" – "to request …"
        if self._is_untold(hit, group):
            return None
        return self._of_told(hit, group, negated=negated ^ self.clauses.is_denied_before(group.first))

    def _is_untold(self, hit: Hit, group: VerbGroup) -> bool:
        """Whether nobody is said to have done it here: "should ask", "as amended", 提案被撤回."""
        unreal = group.modal in {"unreal", "earlier"} or group.is_infinitive or self.embedding.is_wanted(group.first)
        before = self.norms[group.first - 1] if group.first else ""
        return unreal or before in self.tables.of("passive_before_verb") or self._is_shortened(group, hit)

    def _of_told(self, hit: Hit, group: VerbGroup, *, negated: bool) -> Found | None:
        if self.verbs.is_linked(hit.head):
            return self.agents.of_attribute(group.first, negated=negated)
        if (does_it_itself := self._of_reflexive(group)) is not None:
            return Found(does_it_itself, negated)
        if group.is_passive or hit.is_fronted or self._is_participle(hit, group):
            return self._of_passive(hit, group, negated=negated)
        if not hit.tags & {"fin", "cond"} and group.is_bare:
            return self._of_bare(hit, group, negated=negated)
        is_stance = not self.tables.of("able_acts").isdisjoint(frame.act for frame in hit.frames)
        actors = self._subject(group.first, hit.head) if is_stance or group.modal != "able" else None
        return None if actors is None else Found(actors, negated)

    def _of_reflexive(self, group: VerbGroup) -> Actors | None:
        """Who stands before a verb with a reflexive pronoun, then no passive: "Chile se reservó su posición"."""
        subject = self.clauses.subject(group.first) if group.is_reflexive else None
        if not isinstance(subject, Span) or self.clauses.is_governed(subject):
            return None  # "la propuesta de Chile se aplazó"
        return subject.actors if subject.actors[0].kind != MEETING else None

    def _is_telegraphic(self, hit: Hit) -> bool:
        """Whether a verb opens the sentence without subject, as minutes put what the meeting did: "Agreed: …"."""
        if hit.head != 0 or self.tables.order != "before" or self.lead_in:
            return False
        ends = self.tables.of("that") | self.tables.of("infinitive") | STOPS
        is_short = hit.last == len(self.words) or self.norms[hit.last] in ends
        return (is_short and self._closes_matters(hit)) or (not self.tables.articles and not self.before)

    def _closes_matters(self, hit: Hit) -> bool:
        acts = [self.tables.acts[frame.act].by == "meeting" or frame.act == "agree" for frame in hit.frames]
        return all(acts) and self.words[0].has_tag("part", "fin")

    def _is_shortened(self, group: VerbGroup, hit: Hit) -> bool:
        """Whether a participle only says how something stands: "adopted the agenda, as amended by Malaysia"."""
        before = group.first - 1
        while before > 0 and self.matcher.is_small(before):
            before -= 1
        return before >= 0 and self.norms[before] in self.tables.of("shortened") and "part" in hit.tags

    def _of_passive(self, hit: Hit, group: VerbGroup, *, negated: bool) -> Found | None:
        agent = None if group.is_reflexive else self.agents.of_passive(self._past_verb(hit))
        if group.modal or (agent is None and (not group.is_passive or self.agents.has_unknown(hit.last))):
            return None
        if agent is None and self._is_of_meetings(hit) and self.embedding.is_relative(group.first):
            return None  # "the practices which are adopted there"
        referred = not group.is_passive and self._says_more(min(hit.inside)) and not self._is_met(hit)
        return Found(
            agent or (), negated, is_referred=referred, is_agentless=agent is None, is_aside=not group.is_passive
        )

    def _is_of_meetings(self, hit: Hit) -> bool:
        """Whether the frame says what meetings decide, or what becomes of a proposal."""
        acts = {frame.act for frame in hit.frames}
        return acts <= _PROPOSED or all(self.tables.acts[act].by == "meeting" for act in acts)

    def _says_more(self, place: int) -> bool:
        """Whether a participle only says which thing is meant: "the wording put forward by Chile"."""
        for before in range(place, max(-1, place - _NOUN_REACH), -1):
            norm = self.norms[before]
            if norm in self.tables.of("definite"):
                return True
            if before in self.clauses.span_at or norm == "," or norm in self.tables.of("indefinite"):
                return False
        return False

    def _is_met(self, hit: Hit) -> bool:
        """Whether a stance is told of by what it met with: "pese a las dudas manifestadas por el Perú"."""
        is_stance = all(frame.act in STANCES for frame in hit.frames)
        return is_stance and self.agents.is_met(min(hit.inside))

    def _is_participle(self, hit: Hit, group: VerbGroup) -> bool:
        """Whether a participle without auxiliary has its agent behind it: "supported by Canada"."""
        if not group.is_bare or "part" not in hit.tags or hit.frames[0].is_reflexive:
            return False
        after = self._past_verb(hit)
        return after < len(self.norms) and self.norms[after] in self.tables.of("agent")

    def _past_verb(self, hit: Hit) -> int:
        """Where an agent may stand: behind the frame, or right behind its verb ("asked by Peru why …")."""
        behind = hit.head + 1
        near = not hit.is_fronted and behind < len(self.norms) and self.norms[behind] in self.tables.of("agent")
        return behind if near else hit.last

    def _of_bare(self, hit: Hit, group: VerbGroup, *, negated: bool) -> Found | None:
        """A gerund that the subject does beside its verb, or a short present behind its subject."""
        if "ger" in hit.tags:
            span = self._joint(group.first)
            if span is not None:
                return Found(span.actors, negated)
            if not self._opens_gerund(group.first) or hit.frames[0].act in _BESIDE:
                return None
            actors = self._gerund_subject(hit, group.first)
            return Found(actors, negated) if actors else None
        if "base" in hit.tags:
            subject = self.clauses.subject(group.first)
            plain = isinstance(subject, Span) and subject.last == group.first
            telegraphic = isinstance(subject, Span) and subject.last < group.first and self.norms[subject.last] == ":"
            if (plain and (len(subject.actors) > 1 or subject.actors[0].kind == MEETING)) or telegraphic:  # type: ignore[union-attr]
                return Found(subject.actors, negated)  # type: ignore[union-attr]
        return None

    def _joint(self, first: int) -> Span | None:
        """A gerund with a subject of its own: "with several delegations supporting"."""
        span = self.clauses.span_at.get(first - 1)
        if span and span.first > 0 and self.norms[span.first - 1] in self.tables.of("joint"):
            return span
        return None

    def _opens_gerund(self, first: int) -> bool:
        if first == 0:
            return True
        before = self.norms[first - 1]
        return before == "," or before in self.tables.of("gerund_openers")

    def _gerund_subject(self, hit: Hit, first: int) -> Actors:
        """The subject of the main verb: behind the comma for a gerund that opens the sentence, before it else."""
        opening = all(place not in self.clauses.span_at and not self.verbs.is_verb(place) for place in range(first))
        if not opening:
            return self._previous_subject(first)
        comma = next((place for place in range(hit.last, len(self.words)) if self.norms[place] == ","), None)
        for place in range(comma + 1 if comma else len(self.words), len(self.words)):
            span = self.clauses.span_at.get(place)
            if span is None and self.verbs.is_verb(place):
                return ()
            if span is not None and self.norms[span.first - 1] == "," and not span.is_possessive:
                return span.actors
        return ()

    def _previous_subject(self, first: int) -> Actors:
        for place in range(first - 1, -1, -1):
            if self.norms[place] in self.tables.of("infinitive") and self.words[place + 1].has_tag("base"):
                return ()  # "encouraged it to take part by sharing": who is to take part would share
            if self.verbs.is_verb(place) and self.words[place].has_tag("fin") and not self.verbs.is_participle(place):
                return self._subject(self.verbs.group(place).first) or ()
        span = next((span for span in reversed(self.spans) if span.last <= first), None)
        return span.actors if span and not self.clauses.is_governed(span) else ()

    def _of_copula(self, hit: Hit) -> Found | None:
        """A copula: "was not in favour": the subject of the copula."""
        copulas = self.tables.of("be") | self.tables.of("copulas")
        place = hit.head - 1
        negated = negates_inside(hit, self.words, self.tables)
        telegraphic = self.clauses.span_at.get(place - 1) if place > 0 and self.norms[place] == ":" else None
        if telegraphic:
            return Found(telegraphic.actors, negated)
        while place >= 0 and (self.matcher.is_small(place) or self.norms[place] in self.tables.of("negators")):
            if self.words[place].is_lemma(copulas):
                break
            negated ^= self.norms[place] in self.tables.of("negators")
            place -= 1
        if place < 0 or not self.words[place].is_lemma(copulas):
            return None
        group = self.verbs.group(place)
        if group.modal in {"unreal", "earlier"}:
            return None
        actors = self._subject(group.first, hit.head)
        negated ^= group.is_negated ^ self.clauses.is_denied_before(group.first)
        return None if actors is None else Found(actors, negated)

    def _subject(self, first: int, verb: int = -1) -> Actors | None:
        """Actors of the verb whose group begins at `first`; None where it has no actor, and none is guessed.

        Where the language has that, they stand behind the verb, or are who spoke before.
        """
        found = self.clauses.subject(first)
        if found is Missing.NONE and verb >= 0:
            found = self.inversion.behind(verb, self._hit_at[verb])
        elif not isinstance(found, Span) and verb >= 0:
            quoted = self.inversion.of_quotation(verb)
            if quoted is Missing.NONE and found is Missing.OTHER:
                quoted = self.inversion.behind_object(first, verb)
            found = found if quoted is Missing.NONE else quoted
        if isinstance(found, Span):
            return found.actors
        if found is Missing.PRONOUN or found is Missing.SPEAKER:
            return self.speaker or self.before or None
        if found is Missing.NONE:
            return self.lead_in or None
        return None

    # what follows from it

    def _statement(self, hit: Hit, found: Found) -> Statement | None:
        actors = tuple(actor for actor in found.actors if actor.kind not in {NOBODY, ANAPHOR})
        if found.actors and not actors:
            return None  # nobody did it, or who did was named elsewhere
        frame = chosen_frame(hit, actors, self.tables, agentless=found.is_agentless)
        if frame is None or frame.act == NOTHING or is_outside(hit, frame, self.words, self.tables):
            return None
        act, negated = final_act(frame, found, self.tables)
        if has_excluded_object(hit, act, self.words, self.tables):
            return None
        start = min(self.words[place].start for place in hit.inside)
        end = max(self.words[place].end for place in hit.inside)
        basis = "referred" if found.is_referred else "recorded"
        addressees = self._addressees(hit)
        echo = frame.kind == "echo" or (
            act in self.tables.of("echoing") and bool(addressees)
        )  # "agreed with Australia"
        return Statement(act, actors, start, end, negated, addressees, basis, echo)

    def _addressees(self, hit: Hit) -> Actors:
        for place in range(hit.last, min(len(self.words), hit.last + _OBJECT_REACH)):
            span = self.clauses.span_at.get(place)
            if span is not None:
                return span.actors
            if not self.matcher.is_small(place) and self.norms[place] not in self.tables.of("prepositions"):
                return ()
        return ()
