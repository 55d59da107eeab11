"""Speakers without identity: several delegations, one member, nobody."""

from __future__ import annotations

from indexer.record.statements.model import NOBODY, SOME, Speaker
from indexer.record.statements.names import Names, Span


class Unnamed:
    """Finds speakers without identity in one sentence."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.words = names.words
        self.norms = names.norms
        self.actors = names.actors

    def at(self, first: int) -> Span | None:
        """Speakers without identity, or nobody: "several delegations", "no member"."""
        whole = self.actors["some_whole"].at(self.norms, first)
        size = self.actors["nobody"].at(self.norms, first)
        kind = NOBODY if size else SOME
        size = size or self.actors["some"].at(self.norms, first)
        if whole:
            return Span(first, first + whole, (Speaker(self.names.text_of(first, first + whole), "", SOME),))
        if not size:
            return None
        place = first + size
        place += self.actors["some_links"].at(self.norms, place)
        start = place
        while (
            place < len(self.words) and place - start <= self.names.tables.reach // 4 and not self.words[place].is_mark
        ):
            noun = self.actors["some_nouns"].at(self.norms, place)
            if noun and place not in self.names.by_first:
                name = self.names.text_of(first, place + noun)
                return Span(first, place + noun, (Speaker(name, "", kind),))
            if self.names.is_small(place) or self.words[place].has_tag("fin", "part"):
                break
            place += 1
        return self._alone(first, first + size, kind)

    def _alone(self, first: int, last: int, kind: str) -> Span | None:
        """A quantifier that is itself the subject: "Some welcomed"."""
        before_verb = last < len(self.words) and self.words[last].has_tag("fin")
        alone = self.actors["some_alone"].at(self.norms, first) == last - first
        if (alone and before_verb) or (kind == NOBODY and self.norms[first] not in self.names.determiners):
            return Span(first, last, (Speaker(self.names.text_of(first, last), "", kind),))
        return None
