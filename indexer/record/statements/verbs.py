"""Verbs with their auxiliaries: voice, negation, and whether the act was done at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.frames.match import FLOATING, Matcher
from indexer.frames.tables import Tables
from indexer.frames.words import Word
from indexer.record.statements.names import Span


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries."""

    first: int
    """First auxiliary, or the verb."""
    is_passive: bool = False
    is_negated: bool = False
    modal: str = ""
    """unreal, able or earlier; empty for what was done."""
    is_infinitive: bool = False
    is_bare: bool = False
    """No auxiliary at all."""
    is_reflexive: bool = False


class Verbs:
    """The verbs of one sentence."""

    def __init__(self, words: Sequence[Word], spans: Sequence[Span], matcher: Matcher, tables: Tables) -> None:
        self.words = words
        self.tables = tables
        self.matcher = matcher
        self.span_at = {place: span for span in spans for place in range(span.first, span.last)}
        self.auxiliaries = tables.of("unreal") | tables.of("able") | tables.of("earlier")
        self._pronouns = tables.of("reflexive") | tables.of("object_pronouns")
        self._ends = tables.of("determiners") - tables.of("negators") - FLOATING

    def group(self, head: int) -> VerbGroup:
        """The verb with what stands before it: auxiliaries, negation, adverbs."""
        found = self._with_auxiliaries(head)
        is_infinitive = self.tables.infinitive_alone and self.words[head].has_tag("base")
        if not (is_infinitive and found.is_bare) or found.modal == "unreal":
            return found
        wish = self._wish_before(found.first)
        if wish is None:
            return replace(found, is_infinitive=True)
        wishing = self.group(wish)
        denied = self.words[wish].is_lemma(self.tables.of("negating_verbs"))
        negated = found.is_negated ^ denied ^ wishing.is_negated
        return replace(wishing, is_bare=False, is_negated=negated)

    def _with_auxiliaries(self, head: int) -> VerbGroup:
        first = place = head
        negated = infinitive = reflexive = False
        modal, seen_be, bare = "", False, True
        while place > 0:
            place -= 1
            word = self.words[place]
            if place in self.span_at or word.is_mark:
                break
            if place in self.matcher.adverbial:
                continue
            is_negator = word.norm in self.tables.of("negators")
            negated ^= is_negator
            if self.is_auxiliary(place):
                seen_be = seen_be or word.is_lemma(self.tables.of("be"))
                modal = modal or self._modal(word)
                first, bare = place, False
            elif is_negator or word.norm in self._pronouns:
                reflexive |= word.norm in self.tables.of("reflexive")
                first = place
            elif word.norm in self.tables.of("infinitive") and bare:
                infinitive, first = True, place
                wish = self._wish_before(place)
                if wish is None:
                    break
                negated ^= self.words[wish].is_lemma(self.tables.of("negating_verbs"))
                infinitive, bare, place = False, False, wish
                first = wish
            elif word.norm in self._ends or not self.matcher.is_small(place):
                break
        passive = self._is_passive(head, reflexive=reflexive, seen_be=seen_be)
        return VerbGroup(first, passive, negated, modal or self._mood(head), infinitive, bare, reflexive)

    def _is_passive(self, head: int, *, reflexive: bool, seen_be: bool) -> bool:
        word = self.words[head]
        if reflexive:  # "se propuso", but not "se opuso"
            return not word.is_lemma(self.tables.reflexive_verbs)
        return seen_be and word.has_tag("part") and not word.is_lemma(self.tables.of("active_with_be"))

    def _mood(self, head: int) -> str:
        """What the form of a verb without auxiliary says of it: a future did not happen, a conditional is a stance."""
        tags = self.words[head].tags - {"noun", "word"}
        return {frozenset({"unreal"}): "unreal", frozenset({"cond"}): "able"}.get(tags, "")

    def _modal(self, word: Word) -> str:
        for name in ("unreal", "able", "earlier"):
            if word.norm in self.tables.of(name):
                return name
        return ""

    def is_auxiliary(self, place: int) -> bool:
        """Whether a form of be, have or do, or a modal stands here."""
        word = self.words[place]
        lemmas = self.tables.of("be") | self.tables.of("have") | self.tables.of("do")
        if word.is_capital and place > 0:
            return False  # "15 May"
        if word.norm in self.tables.of("objects") and self._opens_object(place + 1):
            return False  # 将秘书处的报告记录在案
        return word.norm in self.auxiliaries or word.is_lemma(lemmas)

    def _opens_object(self, place: int) -> bool:
        """Whether a noun that is surely one begins here: somebody's name, or what a determiner stands before."""
        if place >= len(self.words):
            return False
        return place in self.span_at or self.words[place].norm in self.tables.of("determiners")

    def _wish_before(self, place: int) -> int | None:
        """The word before an infinitive by which it is done: "wished to", "not in a position to", "failed to"."""
        before = place - 1
        while before > 0 and self.matcher.is_small(before):
            before -= 1
        if before >= 0 and self.words[before].norm in self.tables.of("coordinators"):
            return self._wish_earlier(before)
        word = self.words[before]
        if before >= 0 and word.is_lemma(self.tables.of("wish") | self.tables.of("negating_verbs")):
            return before
        return None

    def _wish_earlier(self, place: int) -> int | None:
        """The wish that a second infinitive shares with the first: "wished to support it and to add a sentence"."""
        for before in range(place - 1, 0, -1):
            if self.words[before].norm in self.tables.of("infinitive"):
                return self._wish_before(before)
        return None

    def is_verb(self, place: int) -> bool:
        """Whether a verb stands here that ends another's clause, not an adjective made of one."""
        word = self.words[place]
        if place in self.span_at or word.is_mark:
            return False
        if self.is_auxiliary(place):
            return True
        if not word.has_tag("fin", "part", "ger", "unreal", "cond"):
            return word.has_tag("base") and place > 0 and self.is_auxiliary(place - 1)
        if self.matcher.is_possessed(place):
            return False
        if word.has_tag("noun") and not word.has_tag("fin"):
            return False
        return not self._is_attribute(place)

    def _is_attribute(self, place: int) -> bool:
        """Whether a participle stands before its noun: "the proposed text", "of revised rules"."""
        if place == 0 or place - 1 in self.span_at:
            return False
        if self.matcher.is_object(place - 1):
            return False
        before = self.words[place - 1].norm
        if before in self.tables.of("determiners"):
            return True
        return before in self.tables.of("prepositions") and not self.words[place].has_tag("ger")

    def is_linked(self, place: int) -> bool:
        """Whether the verb is linked to a noun behind it, whose attribute it is: 日本提出的建议."""
        behind = place + 1
        while behind < len(self.words) and self.matcher.is_small(behind):
            behind += 1
        linker = behind < len(self.words) and self.words[behind].norm in self.tables.of("possessive")
        return self.tables.linker_before and linker

    def is_participle(self, place: int) -> bool:
        """Whether the verb only says more of a noun: "the offer made by Portugal", 葡萄牙提出的倡议."""
        behind = self.words[place + 1 : place + 2]
        by = bool(behind) and behind[0].norm in self.tables.of("agent")
        return self.is_linked(place) or (by and self.words[place].has_tag("part"))
