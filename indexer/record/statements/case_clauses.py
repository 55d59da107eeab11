"""Whose verb it is where names show their case: the nominative of the clause, before its verb or behind it."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.record.statements.cases import NOMINATIVE, Cases
from indexer.record.statements.clauses import Missing, Subject
from indexer.record.statements.names import Span
from indexer.record.statements.verbs import Verbs

HARD = frozenset({";", ":"})
"""Marks that no clause goes beyond."""
_INSERTED = ("ger", "full", "act")
_AGENT_REACH = 16
_ANTECEDENT_REACH = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """The part of a sentence between two edges, with a verb in it."""

    start: int
    """Behind the mark or small word that opens it."""
    opener: str
    """relative, that, joined (to the verb before), comma, or nothing at the start of a sentence."""
    skipped: frozenset[int] = frozenset()
    """Places of insertions, which have subjects of their own."""


class CaseClauses:
    """The clauses of one sentence, in a language with cases."""

    def __init__(self, verbs: Verbs, cases: Cases) -> None:
        self.verbs = verbs
        self.words = verbs.words
        self.norms = [word.norm for word in verbs.words]
        self.tables = verbs.tables
        self.matcher = verbs.matcher
        self.span_at = verbs.span_at
        self.cases = cases

    def subject(self, head: int) -> Subject:
        """The subject of the verb at this place."""
        clause = self.clause(head)
        inside = self._nominative(clause, head)
        if inside is not None:
            return inside
        if clause.opener == "relative":
            return self._antecedent(clause.start - 1)
        is_bare = all(self.is_small(place) for place in range(clause.start, head))
        return self._spoken_of(clause, head, is_bare=is_bare) or self._elsewhere(clause, head, is_bare=is_bare)

    def _spoken_of(self, clause: Clause, head: int, *, is_bare: bool) -> Missing | None:
        """Why no name is needed: a pronoun stands for it, or the speaker speaks of themselves."""
        if self._has_pronoun(clause.start, head):
            return Missing.PRONOUN
        if self._has_own(clause.start, head) or (clause.opener == "that" and is_bare):
            return Missing.SPEAKER
        return None

    def _elsewhere(self, clause: Clause, head: int, *, is_bare: bool) -> Subject:
        """The subject behind the verb, or the one that it shares with the verb before."""
        shared = self._shared(clause, head) if clause.opener in {"joined", "comma"} else Missing.NONE
        behind = self._behind(head)
        if isinstance(shared, Span) and (is_bare or behind is None):
            return shared
        if behind is not None:
            return behind
        return shared if is_bare or not isinstance(shared, Span) else Missing.OTHER

    def is_spoken(self, head: int) -> bool:
        """Whether the verb stands in what its subject says: "said that it supported"."""
        return self.clause(head).opener == "that" and self.subject(head) in {Missing.SPEAKER, Missing.PRONOUN}

    def clause(self, head: int) -> Clause:
        """The clause that the verb is in, insertions before it left out."""
        place = head - 1
        skipped: set[int] = set()
        opener = ""
        while place >= 0 and not opener:
            if place in self.span_at:
                place = self.span_at[place].first - 1
                continue
            norm = self.norms[place]
            start = self._insertion(place) if norm == "," else None
            if norm == ")":
                place = self._opening(place)
            elif start is not None:
                skipped.update(range(start + 1, place))
                place = start
                if place >= 0 and self.norms[place] in HARD:
                    break
            else:
                opener = self._edge(place)
                if opener or norm in HARD:
                    break
            place -= 1
        return Clause(place + 1, opener, frozenset(skipped))

    def _edge(self, place: int) -> str:
        """How the clause behind this word is opened, if it is."""
        norm = self.norms[place]
        if norm == ",":
            return "comma"
        if norm in self.tables.of("relative"):
            return "relative"
        if norm in self.tables.of("that") | self.tables.of("subordinators"):
            return "that"
        joins = norm in self.tables.of("coordinators") and self._finite_before(place)
        return "joined" if joins or self.is_finite(place) else ""

    def is_governed(self, span: Span) -> bool:
        """Whether a preposition stands before the name, or a phrase by which another speaks for it."""
        before = span.first - 1
        while before >= 0 and (self.norms[before] in self.tables.of("determiners") or self._is_adjective(before)):
            before -= 1
        if before < 0:
            return False
        ends = {phrase.split()[-1] for phrase in self.tables.actors["on_behalf"].phrases}
        return self.norms[before] in self.tables.of("prepositions") | ends

    def _is_adjective(self, place: int) -> bool:
        """Whether a word stands here that ends like an adjective and is no name and no verb: "до шестого собрания"."""
        word = self.words[place]
        if place in self.span_at or word.is_mark or word.readings or self.is_small(place):
            return False
        return word.norm.endswith(tuple(self.tables.of("adjective_endings")))

    def is_finite(self, place: int) -> bool:
        """Whether a finite verb or a short participle stands here; auxiliaries are none."""
        word = self.words[place]
        return place not in self.span_at and word.has_tag("fin", "part") and not word.is_lemma(self.tables.of("be"))

    def is_small(self, place: int) -> bool:
        """Whether the word may stand between subject and verb."""
        return self.matcher.is_small(place) or self.words[place].is_mark

    def is_background(self, head: int) -> bool:
        """Whether the verb is in a clause that opens the sentence and only sets the time."""
        clause = self.clause(head)
        before = range(clause.start)
        opens = clause.opener == "that" and not any(self.words[i].is_mark or self.is_finite(i) for i in before)
        return opens and any(self.norms[place] in self.tables.of("prepositions") for place in before)

    def is_within(self, head: int) -> bool:
        """Whether something is said in a contribution whose author was named: "в презентации было подчеркнуто"."""
        start = self.clause(head).start
        return any(
            self.norms[place] in self.tables.of("within") and self.words[place + 1].has_tag("noun")
            for place in range(start, head - 1)
        )

    def antecedent(self, comma: int) -> Span | None:
        """Who stands right before a comma."""
        for place in range(comma - 1, max(-1, comma - 1 - _ANTECEDENT_REACH), -1):
            span = self.span_at.get(place)
            if span is not None:
                return span
            if self.words[place].is_mark or self.is_finite(place):
                return None
        return None

    def main_subject(self, start: int) -> Subject:
        """The subject of the verb before, whatever is said between: for a gerund behind it."""
        return self._shared(Clause(start, "comma"), None)

    def next_nominative(self, start: int) -> Span | None:
        """The first nominative behind the comma that closes an opening gerund."""
        comma = next((place for place in range(start, len(self.words)) if self.is_comma(place)), None)
        while comma is not None:
            place = comma + 1
            while place < len(self.words) and not self.is_comma(place):
                span = self.span_at.get(place)
                if span is not None and self.is_subject(span):
                    return span
                if self.norms[place] in self.tables.of("that") | self.tables.of("relative"):
                    break
                place += 1
            comma = next((i for i in range(comma + 1, len(self.words)) if self.is_comma(i)), None)
        return None

    def has_pronoun_behind(self, start: int) -> bool:
        """Whether a pronoun is the subject behind the comma that closes an opening gerund: "Отметив …, она …"."""
        comma = next((place for place in range(start, len(self.words)) if self.is_comma(place)), None)
        return comma is not None and self._has_pronoun(comma + 1, min(comma + 3, len(self.words)))

    def is_impersonal(self, head: int) -> bool:
        """Whether a plural without a subject tells what the meeting did: "Решили …", "Отчет утвердили"."""
        clause = self.clause(head)
        if clause.opener not in {"", "comma", "joined"} or self._has_pronoun(clause.start, head):
            return False
        words = [self.norms[place] for place in range(clause.start, head) if not self.is_small(place)]
        return not words or not words[0].endswith(tuple(self.tables.of("plural_endings")))

    def is_near(self, start: int, end: int) -> bool:
        """Whether only small words stand between two places."""
        return all(self.is_small(place) for place in range(start, end))

    def spans_in(self, clause: Clause, end: int) -> list[Span]:
        """The names of the clause before a place, but for those in insertions."""
        return [span for span in self._spans(clause.start, end) if span.first not in clause.skipped]

    def is_subject(self, span: Span) -> bool:
        """Whether the name may be a subject."""
        return self.cases.has(span, NOMINATIVE) and not self.is_governed(span) and not span.is_possessive

    # parts

    def is_comma(self, place: int) -> bool:
        """Whether a comma stands here that is in no list of names."""
        return self.norms[place] == "," and place not in self.span_at

    def ends_clause(self, place: int) -> bool:
        """Whether the word opens a clause of its own."""
        return any(self.norms[place] in self.tables.of(name) for name in ("that", "relative"))

    def _spans(self, start: int, end: int) -> list[Span]:
        found: list[Span] = []
        for place in range(start, end):
            span = self.span_at.get(place)
            if span is not None and (not found or found[-1] is not span) and span.last <= end:
                found.append(span)
        return found

    def _nominative(self, clause: Clause, head: int) -> Span | None:
        """The nearest nominative before the verb; what stands in an insertion is another's."""
        found = [span for span in self.spans_in(clause, head) if self.is_subject(span)]
        verb = self.words[head]
        return next((span for span in reversed(found) if self.cases.agrees(span, verb)), None)

    def _behind(self, head: int) -> Span | None:
        """A nominative behind the verb: "возразила Нигерия"."""
        place = head + 1
        while place < min(len(self.words), head + _AGENT_REACH):
            span = self.span_at.get(place)
            if span is not None:
                near = self.is_near(head + 1, place)
                if self.is_subject(span) and self.cases.agrees(span, self.words[head]):
                    return span if near or self.cases.is_shown(span) else None
                place = span.last
                continue
            if self.words[place].is_mark or self.ends_clause(place) or self.is_finite(place):
                return None
            place += 1
        return None

    def _has_pronoun(self, start: int, end: int) -> bool:
        nominative = (("nom", gender) for gender in ("m", "f", "n", "p", ""))
        wanted = set(nominative)
        return any(
            self.norms[place] in self.tables.of("pronouns")
            and wanted & self.tables.cases.get(self.norms[place], wanted)
            for place in range(start, end)
        )

    def _has_own(self, start: int, end: int) -> bool:
        """Whether the speaker's own body is the subject: "заявила, что ее страна"."""
        return any(
            self.norms[place] in self.tables.of("own") and self.norms[place + 1] in self.tables.of("own_nouns")
            for place in range(start, end - 1)
        )

    def _antecedent(self, place: int) -> Subject:
        """Who stands before "который", where this is the subject."""
        cases = self.tables.cases.get(self.norms[place], frozenset())
        if not any(case == NOMINATIVE for case, _ in cases):
            return Missing.OTHER
        comma = place - 1
        while comma > 0 and self.norms[comma] != ",":
            comma -= 1
        if comma < place - _ANTECEDENT_REACH:
            return Missing.OTHER
        span = self.antecedent(comma)
        if span is None:
            return Missing.OTHER
        several = "p" in {gender for _, gender in cases}
        return span if several or not span.members else span.members[-1]

    def _shared(self, clause: Clause, head: int | None) -> Subject:
        """The subject of the verb before that agrees; what stands in insertions is passed over."""
        place = clause.start - 1
        while place >= 0:
            if place in self.span_at:
                place = self.span_at[place].first - 1
                continue
            if self.norms[place] == ";":
                return Missing.NONE
            start = self._insertion(place) if self.norms[place] == "," else None
            if start is not None:
                place = start
                continue
            if self.is_finite(place):
                found = self.subject(place)
                if isinstance(found, Span) and (head is None or self.cases.agrees(found, self.words[head])):
                    return found
                if found in {Missing.PRONOUN, Missing.SPEAKER} and self.clause(place).opener != "that":
                    return found
                place = self.clause(place).start
            place -= 1
        span = self.antecedent(clause.start - 1) if head is None else None
        return span if span is not None and self.is_subject(span) else Missing.NONE

    def _insertion(self, comma: int) -> int | None:
        """Comma before the parts that this one closes, if they only say more; -1 if it opens the sentence."""
        start: int | None = None
        place = comma
        while place >= 0 and self.norms[place] not in HARD:
            before = place - 1
            while before >= 0 and not (self.is_comma(before) or self.norms[before] in HARD):
                before -= 1
            says_nothing = before >= 0 and self.norms[before] == "," and self._is_only_more(before + 1, place)
            if not (says_nothing or self._opens_insertion(before + 1, place)):
                break
            start = place = before
        return start

    def _is_only_more(self, start: int, end: int) -> bool:
        """Whether a part between commas has neither a subject nor a verb that is known: a participle, an apposition."""
        places = range(start, end)
        joined = self.norms[start] in self.tables.of("coordinators")
        acts = any(self.is_finite(i) or self.words[i].has_tag("base") for i in places)
        return not joined and not acts and not any(self.is_subject(span) for span in self._spans(start, end))

    def _opens_insertion(self, place: int, end: int) -> bool:
        small = self.tables.of("skip") | self.tables.of("negators")
        while place < end and self.norms[place] in small and not self.words[place].has_tag(*_INSERTED):
            place += 1
        if place >= end or place in self.span_at:
            return False
        word = self.words[place]
        if word.has_tag(*_INSERTED):
            return True
        behind = self.norms[place + 1 : place + 2]
        if word.norm in self.tables.of("prepositions"):
            relative = any(norm in self.tables.of("relative") for norm in self.norms[place + 1 : place + 3])
            return relative or not any(self.is_finite(i) for i in range(place, end))
        names = ("that", "relative", "subordinators")
        return any(word.norm in self.tables.of(name) for name in names) or (
            bool(behind) and behind[0] in self.tables.of("relative")
        )

    def _finite_before(self, place: int) -> bool:
        before = place - 1
        behind = self.words[place + 1] if place + 1 < len(self.words) else None
        adverbial = behind is not None and (
            behind.norm.isdigit() or self.is_small(place + 1) or self.is_finite(place + 1)
        )
        while before >= 0 and not self.ends_clause(before):
            if self.words[before].is_mark and not (adverbial and self.is_comma(before)):
                break
            if self.is_finite(before):
                return True
            before -= 1
        return before >= 0 and self.norms[before] == "," and before == place - 1

    def _opening(self, place: int) -> int:
        while place > 0 and self.norms[place] != "(":
            place -= 1
        return place
