"""Frames found among the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.acts import OF_OFFICE
from indexer.frames.tables import REFLEXIVE, Frame, Part, PhraseSet, Tables
from indexer.frames.words import CLAUSE_COMMA, Word

_TIGHT = 4
_BACK = 9
_ATTRIBUTES = 3
"""Words back to the article of a noun with adjectives."""
_SHORT = 4
"""Words of so few letters are no adverbs by their ending."""
_VERB_TAGS = frozenset({"fin", "part", "base", "ger", "pass", "cond", "full", "act"})
_VERBAL = frozenset({"verb", "light", "echo", "denied"})
FLOATING = frozenset({"all", "both", "each"})
"""Quantifiers that stand before a verb as well."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Frames that begin at one word; several where who does it decides between them."""

    frames: tuple[Frame, ...]
    head: int
    """Place of the verb, or of the noun."""
    last: int
    """Behind the last word of the frame."""
    inside: frozenset[int]
    """Places of its words."""
    tags: frozenset[str]
    """Of which forms the head may be."""
    is_fronted: bool = False
    """The noun stands before its verb: "objections were raised"."""

    @property
    def kind(self) -> str:
        """Kind of its frames: all are of one."""
        return self.frames[0].kind


_Candidate = tuple[tuple[int, int, int], Frame, tuple[int, ...], bool]
"""How well a frame fits, the frame, the places of its words, and whether its noun stands before its verb."""


def _in_phrases(phrases: PhraseSet, norms: Sequence[str]) -> frozenset[int]:
    """Places inside phrases of several words: "par la suite"."""
    sizes = ((place, phrases.at(norms, place)) for place in range(len(norms)))
    return frozenset(i for place, size in sizes if size > 1 for i in range(place, place + size))


class Matcher:
    """Finds the frames of one sentence; `blocked` are the places of actors, `asking` those of question words."""

    def __init__(
        self,
        words: Sequence[Word],
        tables: Tables,
        blocked: frozenset[int],
        *,
        asked: bool = False,
        asking: frozenset[int] = frozenset(),
    ) -> None:
        self.words = words
        self.tables = tables
        self.blocked = blocked
        self.asked = asked
        self.asking = asking
        self.skip = tables.of("skip") | tables.of("negators") | tables.of("determiners")
        self.adverbial = _in_phrases(tables.grammar["skip"], [word.norm for word in words])
        self.is_free = tables.order == "free"
        self.noun_openers = frozenset() if self.is_free else tables.of("determiners") - FLOATING
        if asked:
            self.noun_openers -= tables.of("that")  # "the one that came up with it"
        self.governing = tables.of("prepositions") - tables.of("indefinite")
        self.auxiliaries = tables.of("be") | tables.of("have")
        self.noun_endings = frozenset(tables.noun_endings)
        self.endings = tuple(tables.of("adverb_endings"))

    def hits(self) -> tuple[Hit, ...]:
        """The longest match at each word; a noun inside another frame is none of its own."""
        found = [hit for place in range(len(self.words)) for hit in self._at(place)]
        inside = {place for hit in found if hit.kind != "noun" for place in hit.inside if place != hit.head}
        return tuple(
            hit
            for hit in found
            if not (hit.kind == "noun" and hit.head in inside) and not any(hit.inside < other.inside for other in found)
        )

    def worded(self) -> frozenset[str]:
        """The acts of all verbs that match anywhere, also inside longer ones: "offered to finance"."""
        matched = (candidate for place in range(len(self.words)) for candidate in self._candidates(place))
        return frozenset(frame.act for _, frame, _, _ in matched if frame.kind != "noun")

    def is_small(self, place: int) -> bool:
        """Whether the word is one that may stand between subject, verb and the parts of a frame."""
        return place in self.adverbial or self.words[place].norm in self.skip or self._is_adverb(place)

    def is_possessed(self, place: int) -> bool:
        """Whether the word is a noun, for it is somebody's: 副主席的口头报告."""
        before = place - 1
        while before > 0 and self.is_small(before):
            before -= 1
        return before >= 0 and self.words[before].norm in self.tables.of("possessive")

    def _is_determined(self, place: int) -> bool:
        """Whether an article stands before the word, adverbs between them aside: "the fully revised guidelines"."""
        before = place - 1
        while before > 0 and self._is_adverb(before):
            before -= 1
        return (
            before >= 0
            and before not in self.asking
            and before not in self.blocked
            and self.words[before].norm in self.noun_openers
            and not self.is_object(before)
        )

    def _is_noun_behind(self, place: int) -> bool:
        """Whether a preposition before what is a noun or a finite verb makes it the noun: « combien d'amendes »."""
        word = self.words[place]
        is_either = word.has_tag("noun") and not word.has_tag("base", "ger")
        return is_either and place > 0 and self.words[place - 1].norm in self.tables.of("prepositions")

    def _is_plain(self, place: int) -> bool:
        return not self.words[place].is_mark and place not in self.blocked and not self.is_small(place)

    def is_object(self, place: int) -> bool:
        """Whether what may be an article is the object of the verb behind it: "la rechazó", "l'appuie"."""
        if self.words[place].norm not in self.tables.of("object_pronouns") or place + 1 >= len(self.words):
            return False
        behind = self.words[place + 1]
        return behind.has_tag("fin", "cond", "unreal") and not behind.has_tag("noun")

    def _is_adverb(self, place: int) -> bool:
        norm = self.words[place].norm
        return bool(self.endings) and len(norm) > _SHORT and norm.endswith(self.endings)

    def _candidates(self, place: int) -> list[_Candidate]:
        """Every frame that begins at the word."""
        word = self.words[place]
        if word.is_mark or place in self.blocked:
            return []
        determined = self._is_determined(place)
        self.is_auxiliary = self._precedes_participle(place)
        self.is_noun_phrase = determined or self.is_possessed(place) or (self.asked and self._is_noun_behind(place))
        candidates: list[_Candidate] = []
        for frame in self._frames(word, place):
            matched = self._match(frame, place)
            is_fronted = frame.kind == "light" or (self.is_free and frame.kind == "verb")
            fronted = self._behind(frame, place) if is_fronted and not matched else ()
            if places := matched or fronted:
                candidates.append((self._rank(frame, places), frame, places, bool(fronted)))
        return candidates

    def _at(self, place: int) -> Iterator[Hit]:
        candidates, word = self._candidates(place), self.words[place]
        for kinds in (_VERBAL, {"noun"}, {"be"}, {"impersonal"}):
            of_kind = [candidate for candidate in candidates if candidate[1].kind in kinds]
            if not of_kind:
                continue
            best = max(candidate[0] for candidate in of_kind)
            chosen = [candidate for candidate in of_kind if candidate[0] == best]
            _, _, places, is_fronted = chosen[0]
            kept = tuple(candidate[1] for candidate in chosen if candidate[2] == places)
            lemmas = {lemma.removeprefix(REFLEXIVE) for known in kept for lemma in known.parts[0].words}
            tags = frozenset(tag for lemma, tag in word.readings if lemma in lemmas)
            yield Hit(kept, place, max(places) + 1, frozenset(places), tags, is_fronted)

    def _rank(self, frame: Frame, places: tuple[int, ...]) -> tuple[int, int, int]:
        """Most words first, then those that stand nearest together: "hicieron suya la propuesta"."""
        return len(frame.parts) + frame.is_reflexive, len(places), min(places) - max(places)

    def _frames(self, word: Word, place: int) -> Iterator[Frame]:
        seen: set[int] = set()
        own = REFLEXIVE if self._is_reflexive(place) else ""
        for lemma in word.lemmas:
            reflexive = self.tables.frames.get(own + lemma, ()) if own else ()
            for frame in (*self.tables.frames.get(lemma, ()), *reflexive):
                if id(frame) not in seen and (self.asked or not frame.asked) and self._fits(place, frame, lemma):
                    seen.add(id(frame))
                    yield frame

    def _is_reflexive(self, place: int) -> bool:
        """Whether a reflexive pronoun belongs to the verb: "ne s'y est pas opposé"."""
        for before in range(place - 1, -1, -1):
            if self.words[before].norm in self.tables.of("reflexive"):
                return True
            if not (self.is_small(before) or self.words[before].is_lemma(self.auxiliaries)):
                return False
        return False

    def _fits(self, place: int, frame: Frame, lemma: str) -> bool:
        word = self.words[place]
        tags = {tag for known, tag in word.readings if known == lemma}
        if frame.kind in _VERBAL:
            if (
                word.surface[-1:] in self.noun_endings
                or self.is_noun_phrase
                or self._is_governed_participle(word, place)
                or (self.is_auxiliary and lemma in self.auxiliaries)
            ):
                return False
            return bool(tags & _VERB_TAGS)
        if frame.kind == "be":
            return word.norm == lemma or not tags.isdisjoint({"word", "noun"})  # "present at", not "presented at"
        return frame.kind != "noun" or "noun" in tags

    def _is_governed_participle(self, word: Word, place: int) -> bool:
        """Whether a participle is a noun, for a preposition stands before it: "la collecte de données"."""
        if not self.tables.adjectives_behind or place - 1 in {-1, *self.adverbial} or word.tags - {"part", "noun"}:
            return False
        by = self.words[place + 1 : place + 2]
        is_told = bool(by) and by[0].norm in self.tables.of("agent")  # "comme proposé par le Chili"
        return self.words[place - 1].norm in self.governing and not is_told

    def _precedes_participle(self, place: int) -> bool:
        """Whether a verb is only the auxiliary of another: "a fait part de ses réserves"."""
        behind = place + 1
        while behind < len(self.words) and self.is_small(behind):
            behind += 1
        return behind < len(self.words) and self.words[behind].has_tag("part")

    def _match(self, frame: Frame, place: int) -> tuple[int, ...]:
        """Places of all parts, from the head on; empty where one is missing."""
        places = [place]
        for part in frame.parts[1:]:
            found = self._next(part, places[-1] + 1)
            if found is None or (frame.kind == "light" and self._is_governed(found, places)):
                return ()
            places.append(found)
        return tuple(places)

    def _is_governed(self, place: int, frame: list[int]) -> bool:
        """Whether a preposition that is none of the frame stands before the noun: "withdrew it at the request of X"."""
        before = place - 1
        while before > 0 and self.is_small(before):
            before -= 1
        return before not in frame and self.words[before].norm in self.governing

    def _next(self, part: Part, start: int) -> int | None:
        for place in range(start, min(len(self.words), start + (self.tables.reach if part.far else _TIGHT))):
            word = self.words[place]
            if word.is_lemma(part.words):
                return place
            if part.far:
                if (
                    word.norm in {";", ":"}
                    or word.surface == CLAUSE_COMMA
                    or (self._is_finite(place) and place not in self.blocked)
                ):
                    return None
            elif not self.is_small(place):
                return None
        return None

    def _behind(self, frame: Frame, place: int) -> tuple[int, ...]:
        """Places of verb and noun where the noun stands before: "objections were raised", "the views expressed"."""
        if not (self.is_free or self._is_passive(place)) or len(frame.parts) != 2:  # noqa: PLR2004
            return ()
        if not frame.parts[1].far:
            return self._behind_preposition(frame, place)
        is_whole = False
        start = place - 1
        if self.words[place].has_tag("full") and start > 0 and self.words[start].norm == ",":
            start -= 1  # "с поправкой, внесенной Данией"
        for other in range(start, max(-1, place - _BACK), -1):
            word = self.words[other]
            if word.is_lemma(frame.parts[1].words) and (frame.act in OF_OFFICE or other not in self.blocked):
                return (place, other)
            is_whole = is_whole or word.is_lemma(self.tables.of("be"))
            if word.norm in self.tables.of("prepositions") and not (is_whole or self.is_free):
                return ()  # "an overview of the efforts made": what was made is the nearer noun
            ends = word.norm in {";", ":", "."} or word.norm in self.tables.of("that")
            if ends or (self.is_free and self._ends_fronted(word)):
                return ()
        return ()

    def _behind_preposition(self, frame: Frame, place: int) -> tuple[int, ...]:
        """Places of a verb and of its preposition that opens the clause: "за исследование выступили …"."""
        if not (self.is_free and self.governing.issuperset(frame.parts[1].words)):
            return ()
        for other in range(place - 1, max(-1, place - _BACK), -1):
            word = self.words[other]
            if word.is_lemma(frame.parts[1].words) and (other == 0 or self.words[other - 1].is_mark):
                return (place, other)
            if self._ends_fronted(word):
                break
        return ()

    def _ends_fronted(self, word: Word) -> bool:
        """Whether a clause begins behind the word, so that no noun before it is the verb's."""
        if word.is_lemma(self.tables.of("be")) or word.norm in self.tables.of("negators"):
            return False
        joins = word.norm in self.tables.of("relative") | self.tables.of("coordinators")
        return word.is_mark or joins or word.has_tag("fin", "part")

    def _is_passive(self, place: int) -> bool:
        """Whether the verb is surely a participle: behind a form of be, or before its agent."""
        if not self.words[place].has_tag("part"):
            return False
        if place + 1 < len(self.words) and self.words[place + 1].norm in self.tables.of("agent"):
            return True
        before = place - 1
        while before > 0 and self.is_small(before) and not self.words[before].is_lemma(self.tables.of("be")):
            before -= 1
        return before >= 0 and self.words[before].is_lemma(self.tables.of("be"))

    def _is_finite(self, place: int) -> bool:
        """Whether the word is surely a verb of a clause of its own."""
        word = self.words[place]
        if word.is_lemma(self.tables.of("be")) or word.norm in self.tables.of("unreal") | self.tables.of("able"):
            return True
        return word.has_tag("fin") and not word.has_tag("noun", "part") and not word.has_tag("base")
