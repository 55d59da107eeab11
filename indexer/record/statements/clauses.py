"""Whose verb it is: the subject of a clause, found from the verb back to where its clause begins."""

from __future__ import annotations

from enum import Enum

from indexer.frames.words import LIST_COMMA
from indexer.record.statements.names import Span
from indexer.record.statements.senders import Senders
from indexer.record.statements.verbs import Verbs

STOPS = frozenset({";", ":", ".", "-"})
_DEEPEST = 12
_RELATIVE_REACH = 3
"""Words between a comma and the relative pronoun behind it: ", a la que"."""


class Missing(Enum):
    """Why a verb has no actor as its subject."""

    OTHER = "something that is no actor"
    PRONOUN = "a pronoun"
    SPEAKER = "the speaker's own delegation"
    NONE = "no subject at all"


Subject = Span | Missing


class Clauses:
    """The clauses of one sentence."""

    def __init__(self, verbs: Verbs) -> None:
        self.verbs = verbs
        self.words = verbs.words
        self.norms = [word.norm for word in verbs.words]
        self.tables = verbs.tables
        self.matcher = verbs.matcher
        self.span_at = verbs.span_at
        self.senders = Senders(verbs)
        self._known: dict[int, Subject] = {}

    def subject(self, first: int, depth: int = 0) -> Subject:
        """The subject of the verb whose group begins at this word."""
        if first not in self._known:
            self._known[first] = Missing.NONE
            self._known[first] = self._find(first, depth) if depth < _DEEPEST else Missing.NONE
        return self._known[first]

    def _find(self, first: int, depth: int) -> Subject:
        stop = self.stop_before(first)
        region = range(stop + 1, first)
        inside = self.senders.of_participle(stop) or self._in_region(region, stop)
        if inside is not None and inside is not Missing.NONE:
            says_more = inside is Missing.PRONOUN and stop >= 0 and self.norms[stop] in self.tables.of("relative")
            return Missing.OTHER if says_more else inside  # "the areas on which it focuses"
        if stop < 0:
            return Missing.NONE
        norm = self.norms[stop]
        if norm in self.tables.of("relative") | self.tables.of("that"):
            behind = self._behind_relative(stop, first)
            return behind or (Missing.PRONOUN if self._says_of_self(stop) else self._antecedent(stop))
        if norm == ",":
            return self._before_comma(stop, depth)
        bare = stop + 1 == first or self.norms[stop + 1] in self.tables.of("objects")
        if self.verbs.is_verb(stop) and bare and not self._may_say(stop, first):
            return Missing.OTHER  # "decided to defer", 建议将该提案推迟: what the other verb is about
        before = self.span_at.get(stop - 1)
        inserted = self.tables.adverbials_before_verb and norm in self.tables.of("subordinators")  # 日本虽然…
        return before if before and (inserted or norm in {":", "-"}) else self._shared(stop, depth)

    def _may_say(self, stop: int, first: int) -> bool:
        saying = self.tables.of("saying")
        return self.words[stop].is_lemma(saying) or self.words[first].is_lemma(saying)

    def stop_before(self, first: int) -> int:
        """Where the search back from a verb comes to the edge of its clause; -1 at the start of the sentence."""
        dative = self._dative_opening(first)
        place = first - 1
        while place >= 0:
            if place in self.span_at:
                place = self.span_at[place].first - 1
                continue
            norm = self.norms[place]
            if norm == ")":
                place = self._opening(place) - 1
                continue
            is_verb = self.verbs.is_verb(place)
            opening = self._phrase_opening(place, first) if is_verb else None
            if opening is None and place > dative >= 0 and (is_verb or self._is_edge(place)):
                opening = dative
            if opening is None and (is_verb or self._is_edge(place) or norm == "," or norm in STOPS):
                return place
            place = (place if opening is None else opening) - 1
        return -1

    def _phrase_opening(self, place: int, first: int) -> int | None:
        """The preposition before the verb, where this verb is in an attribute of its noun: 对其所做的努力表示欢迎."""
        if not self.tables.adverbials_before_verb or self.tables.of("possessive").isdisjoint(self.norms[place:first]):
            return None
        for before in range(place - 1, -1, -1):
            if self.norms[before] == "," or self.norms[before] in STOPS:
                return None
            if self.norms[before] in self.tables.of("prepositions"):
                return before
        return None

    def _dative_opening(self, first: int) -> int:
        """The preposition of what before the verb is none of its subject: 对…表示关切, 在…时指出; -1 if none."""
        verb = next((place for place in range(first, len(self.words)) if self.verbs.is_verb(place)), first)
        if self.words[min(verb, len(self.words) - 1)].is_lemma(self.tables.of("dative_verbs")):
            openers = self.tables.of("datives")
        elif first > 0 and self.norms[first - 1] in self.tables.of("scene_ends"):
            openers = self.tables.of("scenes")
        else:
            return -1
        for before in range(first - 1, -1, -1):
            comma = self.norms[before] == "," and self.words[before].surface != LIST_COMMA
            if before not in self.span_at and (comma or self.norms[before] in STOPS):
                return -1
            if self.norms[before] in openers and before not in self.span_at:
                return before
        return -1

    def _is_edge(self, place: int) -> bool:
        norm = self.norms[place]
        if norm in self.tables.of("coordinators"):
            return not self.matcher.is_small(place) or norm not in self.tables.of("skip")
        return any(norm in self.tables.of(name) for name in ("that", "relative", "subordinators"))

    def _opening(self, place: int) -> int:
        while place > 0 and self.norms[place] != "(":
            place -= 1
        return place

    def _in_region(self, region: range, stop: int) -> Subject | None:
        """The subject among the words between the edge and the verb; None where only small words stand there."""
        bracketed = self._bracketed(region)
        agent = next((place for place in region if self._marks_agent(place, region)), None)
        last = self.span_at.get(region.stop - 1)
        if last is not None and self._is_object(last):
            return Missing.OTHER  # 将巴西撤回提案记录在案: what Brazil did is what is recorded
        for place in region if agent is None else range(agent + 1, region.stop):
            if place in bracketed:
                continue
            span = self.span_at.get(place)
            found = self._as_subject(span, region, stop) if span else self._of_word(place, region)
            if found is Missing.OTHER and span is None:
                found = self.senders.of_noun(place, region) or found
            if found is not None:
                return found
        return None

    def _marks_agent(self, place: int, region: range) -> bool:
        """Whether the word is before an agent: it opens the clause, or a name follows (not so in 神经, 以…为由)."""
        if self.norms[place] not in self.tables.of("agent_before_verb"):
            return False
        return place == region.start or place + 1 in self.span_at or self.matcher.is_small(place + 1)

    def _bracketed(self, region: range) -> frozenset[int]:
        """Places in brackets, which name no subject: "(b)"."""
        inside: set[int] = set()
        for place in region:
            if self.norms[place] == ")" and place not in self.span_at:
                inside.update(range(self._opening(place), place + 1))
        return frozenset(inside)

    def _of_word(self, place: int, region: range) -> Subject | None:
        """The subject, where this word that names no actor opens it."""
        norm = self.norms[place]
        if norm in self.tables.of("pronouns"):
            return Missing.PRONOUN
        if norm in self.tables.of("own") and self._owns(place + 1, region.stop):
            return Missing.SPEAKER
        if norm in self.tables.of("prepositions"):
            if norm in self.tables.of("scenes") and region.stop - 1 in self.span_at:
                return self.span_at[region.stop - 1]  # 在主席说明所涉经费后撤回
            found = self._right_before(region)
            bare = self.tables.adverbials_before_verb and found is Missing.OTHER
            return Missing.NONE if bare else found
        is_noun = not (self.matcher.is_small(place) or self.words[place].is_mark)
        return Missing.OTHER if is_noun or norm in self.tables.of("determiners") - self.tables.of("skip") else None

    def is_denied_before(self, first: int) -> bool:
        """Whether a negator stands before the subject of the verb whose group begins here: "tampoco Chile"."""
        span = self.subject(first) if self.tables.of("negators_before") else Missing.NONE
        return isinstance(span, Span) and self.norms[max(0, span.first - 1)] in self.tables.of("negators_before")

    def _owns(self, place: int, end: int) -> bool:
        return any(self.norms[i] in self.tables.of("own_nouns") for i in range(place, min(end, place + 2)))

    def _as_subject(self, span: Span, region: range, stop: int) -> Subject:
        if span.is_possessive or self._is_object(span):
            return Missing.OTHER
        if stop >= 0 and span.first == stop + 1 and self.verbs.is_verb(stop) and not self.verbs.is_auxiliary(stop):
            saying = self.words[stop].is_lemma(self.tables.of("saying"))
            return span if saying else span.members[-1] if span.members else Missing.OTHER
        behind = [i for i in range(span.last, region.stop) if i not in self.span_at]
        if behind and not self._may_follow(span.last, region.stop):
            return Missing.OTHER
        return span

    def _is_object(self, span: Span) -> bool:
        return self.norms[max(span.first - 1, 0)] in self.tables.of("objects")

    def _may_follow(self, start: int, end: int) -> bool:
        """Whether what stands between subject and verb is only adverbs, or begins with a preposition."""
        place = start
        while place < end and self.matcher.is_small(place):
            place += 1
        return place >= end or self.norms[place] in self.tables.of("prepositions") or self.words[place].is_mark

    def _right_before(self, region: range) -> Subject:
        """The actor right before the verb, behind an adverbial: "In the discussion several delegations"."""
        place = region.stop - 1
        while place >= region.start and self.matcher.is_small(place) and place not in self.span_at:
            place -= 1
        span = self.span_at.get(place)
        if span is None or self.is_governed(span):
            return Missing.OTHER
        return span

    def is_governed(self, span: Span) -> bool:
        """Whether a preposition stands before the actor."""
        return span.first > 0 and self.norms[span.first - 1] in self.tables.of("prepositions") | self.tables.of(
            "possessive"
        )

    def _behind_relative(self, place: int, first: int) -> Span | None:
        """The subject behind a verb whose object a relative pronoun is: "petición, a la que se opuso Chile"."""
        before = range(max(0, place - _RELATIVE_REACH), place)
        is_object = self.norms[place] in self.tables.of("object_relatives") or not (
            self.tables.of("prepositions") | self.tables.of("determiners")
        ).isdisjoint(self.norms[place - 1 : place])
        if self.tables.order != "either" or not is_object or all(self.norms[i] != "," for i in before):
            return None
        verb = first
        while verb < len(self.words) and (self.matcher.is_small(verb) or self.verbs.is_auxiliary(verb)):
            verb += 1
        span = self.span_at.get(verb + 1)
        return span if span is not None and not self.is_governed(span) else None

    def _says_of_self(self, place: int) -> bool:
        """Whether a verb without a subject behind "that" is its speaker's own: "dijo que apoyaba"."""
        if not (self.tables.drops_subject and self.norms[place] in self.tables.of("that") and place > 0):
            return False
        return self.verbs.is_verb(place - 1) or self.norms[place - 1] in self.tables.of("coordinators")

    def _antecedent(self, place: int) -> Subject:
        """Who stands right before a relative pronoun."""
        before = place - 1
        if before >= 0 and self.norms[before] == ",":
            before -= 1
        span = self.span_at.get(before)
        if span is None:
            return Missing.OTHER
        several = not self.tables.of("plural").isdisjoint(self.norms[place : place + 2])
        return span if several or not span.members else Missing.OTHER

    def _before_comma(self, comma: int, depth: int) -> Subject:
        """The subject of a verb right behind a comma: an insertion ended there, or verbs share their subject."""
        start = comma
        while start > 0 and not (self.norms[start - 1] in {",", ";"} and start - 1 not in self.span_at):
            start -= 1
        verbs = [place for place in range(start, comma) if self.verbs.is_verb(place)]
        if start > 0 and (self._is_insertion(start) or not verbs) and start - 1 >= 0 and self.norms[start - 1] == ",":
            span = self.span_at.get(start)
            if span and not verbs and self._is_set_off(span, start, comma):
                return span
            return self._find(start - 1, depth + 1)
        if start == 0 and self._is_insertion(start):
            return Missing.NONE
        if not verbs:
            span = self.span_at.get(comma - 1) or self.span_at.get(self._past_small(start))
            return span if span and not self.is_governed(span) else Missing.OTHER
        if self._is_caused(verbs[-1]):
            return Missing.OTHER
        return self._shared(comma, depth)

    def _follows_scene(self, span: Span, comma: int) -> bool:
        """Whether only a scene without a finite verb stands before the actor: "Dans un message, le Président, …"."""
        verbs = [place for place in range(span.first) if self.verbs.is_verb(place)]
        finite = any(self.words[place].has_tag("fin", "unreal", "cond") for place in verbs)
        scene = bool(verbs) or (self.tables.articles and self.norms[0] in self.tables.of("prepositions"))
        return span.last == comma and scene and not finite

    def _is_set_off(self, span: Span, start: int, comma: int) -> bool:
        """Whether the actor, alone between commas, is the subject behind a scene, no insertion itself."""
        if span.last == comma and self._is_adverbial(start - 1):
            return True
        return not self.is_governed(span) and (start <= 1 or self._follows_scene(span, comma))

    def _is_adverbial(self, comma: int) -> bool:
        """Whether the sentence opens with a preposition and has no verb yet: "In the absence of the Chair, Mr W, …"."""
        place = self._past_small(0)
        opens = self.norms[0] in self.tables.of("prepositions") or self.norms[place] in self.tables.of("prepositions")
        return opens and 0 not in self.span_at and not any(self.verbs.is_verb(place) for place in range(comma))

    def _is_caused(self, place: int) -> bool:
        """Whether somebody only was to do it, and what stands behind the comma too: 鼓励该代表团参加会议，分享…."""
        stop = self.stop_before(self.verbs.group(place).first)
        if stop < 0 or not self.verbs.is_verb(stop) or self.words[stop].is_lemma(self.tables.of("saying")):
            return False
        return stop + 1 in self.span_at or self.norms[stop + 1] in self.tables.of("pronouns")

    def _past_small(self, place: int) -> int:
        while place < len(self.words) - 1 and self.matcher.is_small(place) and place not in self.span_at:
            place += 1
        return place

    def _is_insertion(self, place: int) -> bool:
        """Whether a part between commas begins like one that only says more: who …, supported by …, in view of …."""
        if place in self.span_at:
            return False
        word = self.words[place]
        if word.norm in self.tables.of("that") and place - 2 in self.span_at:  # "Türkiye, que había propuesto"
            return True
        if self.matcher.is_small(place) and place + 1 < len(self.words) and not word.has_tag("ger", "part"):
            if word.norm in self.tables.of("prepositions") | self.tables.of("subordinators"):
                return True
            return self._is_insertion(place + 1)
        small = ("prepositions", "subordinators", "relative", "gerund_openers")
        if any(word.norm in self.tables.of(name) for name in small) and word.norm not in self.tables.of("coordinators"):
            return True
        return word.has_tag("ger") or (word.has_tag("part") and not self.verbs.is_auxiliary(place))

    def _shared(self, stop: int, depth: int) -> Subject:
        """The subject of the verb before, which verbs joined by "and" or a comma have in common."""
        place = stop if self.verbs.is_verb(stop) else stop - 1
        while place >= 0:
            if self.verbs.is_verb(place):
                found = self._of_verb(place, depth)
                if found is not Missing.NONE:
                    return found
                place = self.verbs.group(place).first
            place -= 1
        return Missing.NONE

    def _opens_speech(self, place: int) -> bool:
        return self.norms[place] in self.tables.of("that") | self.tables.of("relative")

    def is_said(self, place: int) -> bool:
        """Whether a verb of saying stands here, or right before this comma: 指出，…."""
        saying = self.tables.of("saying")
        return self.words[place].is_lemma(saying) or (
            self.norms[place] == "," and place > 0 and self.words[place - 1].is_lemma(saying)
        )

    def _of_verb(self, place: int, depth: int) -> Subject:
        """The subject that a verb before can share; NONE where it is part of what somebody else says."""
        group = self.verbs.group(place)
        if (
            group.is_infinitive
            or self.verbs.is_participle(place)
            or self.words[place].has_tag("ger")
            or (group.is_bare and not self.words[place].has_tag("fin"))
        ):
            return Missing.NONE
        found = self.subject(group.first, depth + 1)
        if isinstance(found, Span) and self.norms[max(found.first - 1, 0)] in self.tables.of("agent_before_verb"):
            return Missing.NONE  # 会议设立该组，由秘书处召集，并要求…
        if isinstance(found, Span) and not group.modal:
            return found
        said = self.stop_before(group.first)
        in_speech = said >= 0 and (self._opens_speech(said) or self.is_said(said) or self.verbs.is_verb(said))
        return Missing.NONE if in_speech else found
