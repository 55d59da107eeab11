"""Actor spans: who is named in a sentence, with whom they speak for, apposition, affiliation and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.frames.tables import Tables
from indexer.frames.words import Word
from indexer.record.statements.model import ANAPHOR, MEETING, SOME, Speaker
from indexer.record.statements.names import Names, Span
from indexer.text.vocabulary import UNKNOWN, Mention

_PERSONAL = frozenset({"person", "role", "office", UNKNOWN})
_MOST_ADJECTIVES = 3
_LONGEST_GENERIC = 6
_LONGEST_BRACKET = 8
_LONGEST_AFFILIATION = 4
_BEHALF_REACH = 2
"""Words between an actor and "on behalf of"."""


class SpanFinder:
    """Finds the actors of one sentence."""

    def __init__(self, text: str, words: Sequence[Word], mentions: Sequence[Mention], tables: Tables) -> None:
        self.names = Names(text, words, mentions, tables)
        self.words = words
        self.norms = self.names.norms
        self.tables = tables
        self.actors = tables.actors

    def spans(self) -> tuple[Span, ...]:
        """The spans, in order, none inside another."""
        found: list[Span] = []
        place = 0
        while place < len(self.words):
            span = self._unit(place)
            if span is None:
                place += 1
                continue
            span = self._with_attributes(span)
            found.append(span)
            place = span.last
        return tuple(self._lists(found))

    # one actor

    def _unit(self, first: int) -> Span | None:
        some = self.names.some(first)
        if some:
            return some
        place = self.names.past_determiner(first)
        if place >= len(self.words):
            return None
        span = self._headed(place) or self.names.atom(place, determined=place > first)
        if span is None:
            return None
        return replace(span, first=first)

    def _headed(self, place: int) -> Span | None:
        """Somebody who speaks for another: "representative of X": X; "that delegation": whoever was named before."""
        start = place
        while (
            place < len(self.words)
            and place - start < _MOST_ADJECTIVES
            and not self.actors["heads"].at(self.norms, place)
        ):
            if self.words[place].is_mark or self.words[place].is_capital or self.names.is_small(place):
                return None
            place += 1
        size = self.actors["heads"].at(self.norms, place)
        if not size or (
            self.words[place].is_capital
            and place > 1
            and place == start
            and self.names.capital_run(place) - place > size
        ):
            return None
        link = self.actors["head_links"].at(self.norms, place + size)
        if not link:
            definite = place == start and place > 0 and self.norms[place - 1] in self.tables.of("definite")
            own = place > 0 and self.norms[place - 1] in self.tables.of("own")
            known = self.norms[place] in {"representative", "delegate", "delegation"}
            return None if own or not definite or not known else self._anaphor(place, place + size)
        inner = self._unit(place + size + link)
        if inner is not None and inner.actors[0].kind not in {MEETING, ANAPHOR}:
            return replace(inner, first=place)
        return None if inner else self._generic(place, place + size + link)

    def _anaphor(self, first: int, last: int) -> Span:
        return Span(first, last, (Speaker(self.names.text_of(first, last), "", ANAPHOR),))

    def _generic(self, first: int, last: int) -> Span | None:
        """A speaker for a body without a name: "the representative of a youth organization"."""
        end = self.names.past_determiner(last)
        start = end
        while end < len(self.words) and end - start < _LONGEST_GENERIC and not self.words[end].is_mark:
            if self.names.is_small(end) or self.words[end].has_tag("fin", "part"):
                break
            end += 1
        return Span(first, end, (Speaker(self.names.text_of(first, end), "", SOME),)) if end > start else None

    # what stands beside a name

    def _with_attributes(self, span: Span) -> Span:
        before = None
        while span != before:
            before = span
            span = self._possessive(self._headed_behind(self._bracket(self._behalf(self._apposed(span)))))
        return span

    def _headed_behind(self, span: Span) -> Span:
        size = self.actors["heads_behind"].at(self.norms, span.last)
        return replace(span, last=span.last + size) if size else span

    def _possessive(self, span: Span) -> Span:
        if span.last < len(self.words) and self.norms[span.last] in self.tables.of("possessive"):
            return replace(span, is_possessive=True)
        return span

    def _bracket(self, span: Span) -> Span:
        if span.last >= len(self.words) or self.norms[span.last] != "(":
            return span
        end = next(
            (i for i in range(span.last, min(len(self.words), span.last + _LONGEST_BRACKET)) if self.norms[i] == ")"), 0
        )
        if not end:
            return span
        inner = self.names.text_of(span.last + 1, end)
        return replace(span, last=end + 1, actors=(*span.actors[:-1], replace(span.actors[-1], affiliation=inner)))

    def _apposed(self, span: Span) -> Span:
        """Apposition: "the Chair, Ms Lund", "Ms Vogt, of the secretariat", "Secretary-General Zhao": one actor."""
        actor = span.actors[-1]
        if actor.kind not in _PERSONAL or span.is_possessive:
            return span
        comma = span.last < len(self.words) and self.norms[span.last] == ","
        start = span.last + comma
        link = self.actors["head_links"].at(self.norms, start)
        if actor.kind in {"person", UNKNOWN} and link and self.norms[start] not in {"to", "for"}:
            other = self._unit(start + link)
            if other and (comma or other.last <= start + link + _LONGEST_AFFILIATION):
                return self._merged(span, other)
            return span
        other = self._unit(start)
        if other is None or not ({actor.kind, other.actors[0].kind} & {"role", "office"}):
            return span
        kinds = {actor.kind, other.actors[0].kind}
        if kinds <= {"role", "office", "person", UNKNOWN} and len(kinds) > 1:
            return self._merged(span, self._bracket(other))
        return span

    def _merged(self, span: Span, other: Span) -> Span:
        actor, more = span.actors[-1], other.actors[0]
        both = (more.name, more.affiliation, actor.affiliation)
        merged = replace(actor, affiliation=", ".join(part for part in both if part))
        return replace(span, last=other.last, actors=(*span.actors[:-1], merged))

    def _behalf(self, span: Span) -> Span:
        place = span.last
        while place < len(self.words) and place - span.last <= _BEHALF_REACH:  # ", speaking on behalf of"
            size = self.actors["on_behalf"].at(self.norms, place)
            if size:
                other = self._unit(place + size)
                if other is None:
                    return span
                merged = replace(span.actors[-1], on_behalf_of=other.actors[0].name)
                return replace(span, last=other.last, actors=(*span.actors[:-1], merged))
            if not (self.words[place].is_mark or self.words[place].has_tag("ger", "base")):
                break
            place += 1
        return span

    # lists

    def _lists(self, found: list[Span]) -> Iterator[Span]:
        """The spans with those of one list made one: "A, B and C", "both A and B"."""
        place = 0
        while place < len(found):
            run = [found[place]]
            closed = False
            while not closed and place + len(run) < len(found):
                joint = self._joint(run[-1], found[place + len(run)])
                if not joint:
                    break
                closed = joint == "last"
                run.append(found[place + len(run)])
            if (
                len(run) > 1
                and not closed
                and self.tables.order == "before"
                and self.tables.grammar["coordinators"].words
                and not self.tables.linker_before
            ):
                run = run[:1]
            yield run[0] if len(run) == 1 else self._list(run)
            place += len(run)

    def _list(self, run: list[Span]) -> Span:
        actors = tuple(actor for span in run for actor in span.actors)
        return Span(run[0].first, run[-1].last, actors, tuple(run), run[-1].is_possessive)

    def _joint(self, span: Span, behind: Span) -> str:
        """Whether the second goes on with the list: "next", "last" (behind an "and"), or not at all."""
        if span.is_possessive or ANAPHOR in {span.actors[-1].kind, behind.actors[0].kind}:
            return ""
        between = self.norms[span.last : behind.first]
        if between and between[-1] in self.tables.of("prepositions"):
            between = between[:-1]
        if between == [","]:
            return "next"
        words = tuple(word for word in between if word != ",")
        if words and self.tables.grammar["coordinators"].at(list(words), 0) == len(words):
            return "" if words[0] in {"but", "then", "also", "or", "yet"} else "last"
        return ""
