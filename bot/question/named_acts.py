"""The speech acts that a question names, found by the frames of its language: in any form, denied or not."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.thresholds import MAX_PASSIVE_GAP, MAX_WORDS_BEFORE_ACT
from indexer.acts import BY_NAME
from indexer.frames.match import Hit, Matcher
from indexer.frames.tables import NOTHING, Frame, Tables, has_frames, question_tables
from indexer.frames.words import Word, read_words
from indexer.languages import Token, language
from indexer.record.statements.verbs import Verbs
from indexer.text.phrase_matcher import Match, Phrases

_IN_LETTERS = "\u0303\u0327"
"""Tilde and cedilla, which people type who leave accents out."""
FATE = "fate"
"""What frames call a wording that asks what became of something."""
OPINION = "opinion"
"""What frames call a wording that asks what somebody thinks of something, be it for or against."""
_HANDLED = "handled"
"""What frames call a wording for what was done with something: of the meeting and its Chair, what they decided."""
_DECIDE = "decide"
_MEETING = "meeting"
_DENIED = "denied"


@dataclass(frozen=True, slots=True)
class NamedAct(Match[str]):
    """Words of a question that name an act; one wording may have several such stretches ("put … on hold")."""

    is_noun: bool = False
    is_nominal: bool = False
    """A noun, by itself or with a verb that only carries it: gave a presentation."""
    is_passive: bool = False


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before the words of an act."""

    is_denied: bool
    has_copula: bool
    is_open: bool
    """Nothing but such words up to the start of the question, or to the word that asks."""
    wishes: frozenset[int]
    """Places of verbs that the act depends on: wanted to."""


def named_acts(  # noqa: PLR0913 (as `_Reading`)
    text: str,
    spoken: Sequence[Token],
    code: str,
    *,
    named: Collection[int],
    asking: Collection[int],
    of_meeting: bool = False,
) -> list[NamedAct]:
    """The acts in order, with what only looks like one (`NOTHING`), and what asks for a `FATE` or an `OPINION`.

    `named` are the tokens of actors, `asking` those of question words; `of_meeting` says that what the meeting or its
    Chair does is asked for.
    """
    if not has_frames(code):
        return [NamedAct(match.value, match.first, match.last) for match in _cues(code).find(spoken)]
    return list(_Reading(text, spoken, code, named, asking, of_meeting=of_meeting).acts())


class _Reading:
    """One question, read by frames."""

    def __init__(  # noqa: PLR0913 (all that the words are read with)
        self,
        text: str,
        spoken: Sequence[Token],
        code: str,
        named: Collection[int],
        asking: Collection[int],
        *,
        of_meeting: bool = False,
    ) -> None:
        known = language(code)
        tables = question_tables(code)
        if tables.accents and not _has_accents(text, [spoken[i] for i in asking]):
            tables = question_tables(code, bare=True)
        self.tables = tables
        self.of_meeting = of_meeting
        bounds = frozenset({*(i for i in named if i - 1 not in named), *(i + 1 for i in named if i + 1 not in named)})
        self.said = read_words(text, spoken, known, tables, bounds)
        meeting_words = tables.actors["meeting"].words
        blocked = frozenset(
            i
            for i, word in enumerate(self.said)
            if (word.first in named and not word.is_mark) or word.norm in meeting_words
        )
        self.negators = tables.of("negators") | tables.of("asked_negators")
        asked = [i for i, word in enumerate(self.said) if word.first in asking]
        self.asking = frozenset(i for i in asked if i == asked[0] or self.said[i].norm not in self.negators)
        self.matcher = Matcher(self.said, tables, blocked, asked=True, asking=self.asking)
        self.has_verb = any(word.has_tag("fin") and not word.has_tag("noun") for word in self.said)
        self.verbs = Verbs(self.said, (), self.matcher, tables)
        self.auxiliaries = tables.of("be") | tables.of("have") | tables.of("do")
        self.copulas = tables.of("be") | tables.of("copulas")
        passing = ("pronouns", "object_pronouns", "reflexive", "infinitive", "possessive")
        self.small = frozenset().union(*(tables.of(name) for name in passing))
        self.wishing = tables.of("wish") | tables.of("negating_verbs")

    def acts(self) -> Iterator[NamedAct]:
        """The acts in order, each as one or several stretches of tokens."""
        read = [(hit, self._before(hit)) for hit in self.matcher.hits()]
        wishes = {place for hit, before in read if hit.kind != "noun" for place in before.wishes}
        verbs = {hit.head for hit, _ in read if hit.kind not in {"noun", "be"}}
        for hit, before in read:
            if hit.head in (verbs if hit.kind == "noun" else wishes) or self._is_attribute(hit, verbs):
                continue
            if self._only_intends(hit):
                continue
            if hit.kind == "be" and not self._is_said_of_somebody(hit, before, verbs):
                continue
            if self._is_named(hit):
                yield from self._stretches(NamedAct(NOTHING, 0, 0), hit)
                continue
            frame = self._chosen(hit, before)
            if frame is None or (frame.act == _HANDLED and not self.of_meeting):
                continue
            is_denied = before.is_denied and frame.kind != _DENIED
            named = _DECIDE if frame.act == _HANDLED else frame.act
            act = (is_denied and named in BY_NAME and BY_NAME[named].denied) or named
            yield from self._stretches(
                NamedAct(act, 0, 0, hit.kind == "noun", _is_nominal(frame, self.tables), self._is_passive(hit)), hit
            )

    def _is_attribute(self, hit: Hit, verbs: Collection[int]) -> bool:
        """Whether a participle only says which thing is meant, beside a verb: "what work undertaken was presented"."""
        is_only_participle = bool(hit.tags) and hit.tags <= {"part", "full"}
        before = range(max(0, hit.head - MAX_PASSIVE_GAP), hit.head)
        return is_only_participle and len(verbs) > 1 and not any(self.verbs.is_auxiliary(place) for place in before)

    def _only_intends(self, hit: Hit) -> bool:
        """Whether the verb only says that what stands beside it in the infinitive was planned."""
        beside = (*self.said[max(0, hit.head - 1) : hit.head], *self.said[hit.head + 1 : hit.head + 3])
        return self.said[hit.head].is_lemma(self.tables.of("intending")) and any(w.has_tag("base") for w in beside)

    def _is_named(self, hit: Hit) -> bool:
        """Whether an infinitive only names what is spoken of: "lo de aplazar", "sin contestar"."""
        if hit.tags - {"word"} != {"base"}:
            return False
        norms = [word.norm for word in self.said[: min(hit.inside)]]
        while norms and norms[-1] in self.negators - self.tables.of("naming"):
            norms.pop()
        naming = self.tables.grammar["naming"]
        if norms and self.said[len(norms) - 1].is_lemma(naming.words):
            return True
        return any(naming.at(norms, start) == len(norms) - start for start in range(max(0, len(norms) - 3), len(norms)))

    def _chosen(self, hit: Hit, before: _Before) -> Frame | None:
        """The frame that is meant; None where it is none of an act."""
        frames = [frame for frame in hit.frames if frame.kind != _DENIED]
        if before.is_denied:
            frames = [*self._denied(hit)] or frames
        meant = [frame for frame in frames if frame.asked] or frames
        of_meeting = self.of_meeting or self._is_passive(hit)
        meant.sort(key=lambda frame: (frame.act == NOTHING, self._is_of_meeting(frame) != of_meeting))
        return meant[0] if meant else None

    def _denied(self, hit: Hit) -> Iterator[Frame]:
        """The frames that the verb belongs to where it is denied: "didn't want", whatever was not wanted."""
        yield from (frame for frame in hit.frames if frame.kind == _DENIED)
        if hit.kind not in {"noun", "be"}:
            frames = (frame for lemma in self.said[hit.head].lemmas for frame in self.tables.frames.get(lemma, ()))
            yield from (frame for frame in frames if frame.kind == _DENIED and not frame.parts[1:])

    def _is_said_of_somebody(self, hit: Hit, before: _Before, verbs: Collection[int]) -> bool:
        """Whether what somebody is in favour of is meant: "who was for it", but not "a guide is for parents"."""
        if self._is_paired(hit):
            return True
        pronouns = self.tables.of("pronouns")
        is_anybody = self.asking or self.matcher.blocked or any(word.norm in pronouns for word in self.said)
        behind = next((i for i in range(hit.last, len(self.said)) if not self.matcher.is_small(i)), len(self.said))
        if not is_anybody or hit.inside <= self.asking or self._is_for_somebody(hit, behind):
            return False
        first = min(hit.inside)
        if first and self._is_told_already(self.said[first - 1]):
            return False
        is_asked = any(place < first for place in self.asking)  # else it opens the question: "against it, anybody?"
        is_open = before.is_open and not any(verb < first or not is_asked for verb in verbs)
        return before.has_copula or is_open or self._is_asked_of(hit) or not self.copulas

    def _is_told_already(self, before: Word) -> bool:
        """Whether the word before says already what its subject is: "worried for", "choisi pour"."""
        if before.norm in self.negators | self.tables.of("coordinators"):
            return False
        is_participle = before.has_tag("part") and not before.is_lemma(self.auxiliaries | self.copulas)
        return is_participle or self._is_be_frame(before)

    def _is_for_somebody(self, hit: Hit, behind: int) -> bool:
        """Whether what follows is no matter to be for, but those that something is made for: "it is for children"."""
        words = [self.tables.acts[frame.act].not_object for frame in hit.frames if frame.act in self.tables.acts]
        return behind < len(self.said) and any(self.said[behind].is_lemma(of_act) for of_act in words)

    def _is_paired(self, hit: Hit) -> bool:
        """Whether the other side stands beside it: "for or against"."""
        joined = self.tables.of("coordinators")
        behind, before = hit.last, min(hit.inside) - 1
        return any(
            0 <= place < len(self.said) and 0 <= other < len(self.said)
            and self.said[place].norm in joined and self._is_be_frame(self.said[other])
            for place, other in ((behind, behind + 1), (before, before - 1))
        )  # fmt: skip

    def _is_asked_of(self, hit: Hit) -> bool:
        """Whether the copula stands before its subject: "why was Japan unhappy"."""
        first = min(hit.inside)
        copulas = self.copulas | self.tables.of("asked_negators")  # "wasnt" is one word with its negator
        place = next((i for i in range(first - 1, -1, -1) if self.said[i].is_lemma(copulas)), -1)
        opens = place == 0 or (place > 0 and place - 1 in self.asking)
        between = range(place + 1, first)
        return opens and all(i in self.matcher.blocked or self.matcher.is_small(i) for i in between)

    def _is_of_meeting(self, frame: Frame) -> bool:
        return frame.act in BY_NAME and self.tables.acts[frame.act].by == _MEETING

    def _is_passive(self, hit: Hit) -> bool:
        if hit.kind in {"noun", "be"} or hit.frames[0].is_reflexive:
            return False
        if self.tables.order == "free":
            return bool(hit.tags & {"part", "full"}) and "fin" not in hit.tags
        marked = any(self.said[i].norm in self.tables.of("agent_before_verb") for i in range(hit.head)[-2:])
        return marked or "pass" in hit.tags or self.verbs.group(hit.head).is_passive or self._is_inverted(hit)

    def _is_inverted(self, hit: Hit) -> bool:
        """Whether the subject stands between the auxiliary of a passive and its participle: "were members invited"."""
        before = self.said[max(0, hit.head - MAX_PASSIVE_GAP) : hit.head]
        auxiliary = next((word for word in reversed(before) if word.is_lemma(self.auxiliaries)), None)
        is_active = self.said[hit.head].is_lemma(self.tables.of("active_with_be"))
        return (
            auxiliary is not None and auxiliary.is_lemma(self.tables.of("be")) and "part" in hit.tags and not is_active
        )

    def _before(self, hit: Hit) -> _Before:
        first = min(hit.inside)
        denied = False
        has_copula = self.said[first].norm in self.negators or self.said[0].is_lemma(self.copulas)
        wishes: set[int] = set()
        place = first - 1
        is_other = False
        while place >= max(0, first - MAX_WORDS_BEFORE_ACT) and (word := self.said[place]) and self._passes(place, hit):
            is_other |= word.norm in self.tables.of("coordinators")
            denied |= word.norm in self.negators and not (self._opens(place) or is_other)
            has_copula |= word.is_lemma(self.copulas) or word.norm in self.tables.of("asked_negators")
            if word.is_lemma(self.wishing):
                wishes.add(place)
                denied |= word.is_lemma(self.tables.of("negating_verbs"))
            place -= 1
        carried = any(self.verbs.is_auxiliary(i) for i in range(place + 1, first))
        is_bare = self.tables.drops_copula and place in self.matcher.blocked and not self.has_verb
        is_open = (place < 0 or place in self.asking or is_bare) and not carried
        between = [i for i in range(first + 1, max(hit.inside)) if i not in hit.inside]
        behind = [hit.head + 1] if hit.head + 1 < len(self.said) else []
        denied |= any(self.said[i].norm in self.negators for i in between) or self._is_denied_before_subject(first)
        denied |= any(self.said[i].norm in self.tables.of("negators_behind") for i in behind)
        return _Before(denied, has_copula, is_open, frozenset(wishes))

    def _is_denied_before_subject(self, first: int) -> bool:
        """Whether what denies the act stands with an auxiliary before its subject: "why didn't Japan like it"."""
        place = next((i for i in range(first - 1, 0, -1) if self.said[i].norm in self.tables.of("asked_negators")), 0)
        opener = next((i for i in range(place - 1, -1, -1) if not self.verbs.is_auxiliary(i)), -1)
        subject = self.said[place + 1 : first]
        is_verb = any(word.has_tag("fin", "part") and not word.has_tag("noun") for word in subject)
        return opener in self.asking and 0 < len(subject) <= MAX_PASSIVE_GAP and not is_verb

    def _passes(self, place: int, hit: Hit) -> bool:
        """Whether the word may stand between an act and its copula, or what denies it: "were they for or against"."""
        word = self.said[place]
        if hit.kind == "be" and (word.norm in self.tables.of("coordinators") or self._is_be_frame(word)):
            return True
        if word.is_mark or place in self.matcher.blocked or place in self.asking:
            return False
        is_small = word.norm in self.negators or word.norm in self.small or self.matcher.is_small(place)
        return is_small or self.verbs.is_auxiliary(place) or word.is_lemma(self.copulas) or word.is_lemma(self.wishing)

    def _is_be_frame(self, word: Word) -> bool:
        return any(frame.kind == "be" for lemma in word.lemmas for frame in self.tables.frames.get(lemma, ()))

    def _opens(self, place: int) -> bool:
        """Whether a negator only belongs to the auxiliary that a question opens with: "didn't Canada support it?"."""
        return not self.asking and place <= 1 and self.verbs.is_auxiliary(0) and self.tables.of("do") != frozenset()

    def _stretches(self, act: NamedAct, hit: Hit) -> Iterator[NamedAct]:
        places = sorted(hit.inside)
        first = places[0]
        for place, following in zip(places, [*places[1:], -1], strict=True):
            if following != place + 1:
                yield replace(act, first=self.said[first].first, last=self.said[place].last)
                first = following


def _has_accents(text: str, asking: Sequence[Token]) -> bool:
    """Whether the words beside the question words are typed with accents, which tell words apart; "ñ" has none."""
    for word in asking:
        text = text[: word.start] + " " * (word.end - word.start) + text[word.end :]
    return any(unicodedata.combining(mark) and mark not in _IN_LETTERS for mark in unicodedata.normalize("NFD", text))


def _is_nominal(frame: Frame, tables: Tables) -> bool:
    """Whether the act is named by a noun, which a verb may carry: "gave a presentation", not "withdrew a proposal"."""
    nouns = (other for part in frame.parts[1:] for word in part.words for other in tables.frames.get(word, ()))
    is_carried = frame.kind == "light" and any((noun.kind, noun.act) == ("noun", frame.act) for noun in nouns)
    return frame.kind == "noun" or is_carried


@cache
def _cues(code: str) -> Phrases[str]:
    """What reports of a language without frames tell acts by."""
    known = language(code)
    cues = (cue for cue in known.speech.cues if cue.act and cue.voice == "active")
    return Phrases(((form, cue.act) for cue in cues for form in cue.forms), known)
