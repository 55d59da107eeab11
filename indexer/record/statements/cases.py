"""Grammatical case of an actor's name, where the language marks it: subject, agent of a passive, or owner of a noun."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.frames.tables import Tables
from indexer.frames.words import Word
from indexer.record.statements.names import Span

NOMINATIVE, GENITIVE, INSTRUMENTAL = "nom", "gen", "ins"

_ANY = frozenset((case, "") for case in (NOMINATIVE, GENITIVE, "dat", "acc", INSTRUMENTAL, "loc"))
_AGENT = frozenset({(INSTRUMENTAL, "")})
_MANY = 5
"""A name that may be in so many cases shows none."""
_SHORTEST_INFLECTED = 4
_PLURAL = "p"
_PERSONAL = frozenset({"person", "role", "office"})
"""Kinds whose word may have another gender than its verb: Председатель отметила."""


class Cases:
    """The cases of the names of one sentence."""

    def __init__(self, words: Sequence[Word], tables: Tables) -> None:
        self.words = words
        self.tables = tables

    def of(self, span: Span) -> frozenset[tuple[str, str]]:
        """Each case that the name may be, with its gender or number; what all its agreeing words have in common."""
        first = span.members[0] if span.members else span
        found: frozenset[tuple[str, str]] | None = None
        for place in range(first.head, first.last):
            word = self.words[place]
            if word.is_mark:
                break
            cases = self._of_word(word)
            common = cases if found is None else _common(found, cases)
            if not common:
                break
            found = common
            if self.tables.order == "after":
                break  # what is written onto the first word tells
        single = frozenset(case for case in found or _ANY if case[1] != _PLURAL)
        return single if single and first.actors[0].kind == "state" else found or _ANY

    def is_shown(self, span: Span) -> bool:
        """Whether the name has endings that show its case."""
        return len({case for case, _ in self.of(span)}) < _MANY

    def has(self, span: Span, case: str) -> bool:
        """Whether the name may be in this case."""
        return any(known == case for known, _ in self.of(span))

    def agree(self, span: Span, other: Span) -> bool:
        """Whether both may be in one case, as the members of a list are."""
        return not {case for case, _ in self.of(span)}.isdisjoint(case for case, _ in self.of(other))

    def is_surely(self, span: Span, case: str) -> bool:
        """Whether it can be in no other."""
        return {known for known, _ in self.of(span)} == {case}

    def agrees(self, span: Span, verb: Word) -> bool:
        """Whether the name may be the subject of this verb form, by gender and number."""
        asked = {tag[1:] for tag in verb.tags if tag.startswith("=")}
        if not asked or (len(span.actors) > 1 and span.shown_at < 0):
            return not asked or _PLURAL in asked
        genders = {gender for case, gender in self.of(span) if case == NOMINATIVE}
        if _PLURAL in asked:
            return bool(genders & {_PLURAL, ""})
        single = genders - {_PLURAL}
        person = span.actors[0].kind in _PERSONAL or self.words[span.head].norm in self.tables.actors["heads"].words
        return bool(single) and ("s" in asked or "" in single or bool(asked & single) or person)

    def _of_word(self, word: Word) -> frozenset[tuple[str, str]]:
        known = self.tables.cases.get(word.norm)
        if known is not None:
            return known
        inflected = word.norm[-1:].isalpha() and len(word.norm) >= _SHORTEST_INFLECTED and not word.norm.isascii()
        endings = self.tables.of("agent_endings")
        if inflected and any(word.norm.endswith(ending) for ending in endings):
            return _AGENT
        return _ANY - _AGENT if inflected else _ANY


def _common(found: frozenset[tuple[str, str]], more: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (case, gender or other)
        for case, gender in found
        for known, other in more
        if case == known and (gender == other or not gender or not other)
    )
