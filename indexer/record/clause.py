"""What stands where in one sentence: its tokens, cues and actors, and small questions about their places."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.acts import acts_where
from indexer.languages import Language, tokens
from indexer.languages.base import Cue
from indexer.record.actors import Group, Naming
from indexer.record.cue_tables import tables
from indexer.record.details import quotations
from indexer.text.phrase_matcher import Match
from indexer.text.vocabulary import Vocabulary

SPOKEN_OF = acts_where(lambda act: act.is_sent)
"""Nouns that report their sender's act even in another's sentence ("the Chair read the statement from X")."""

_COMMAS = ",،，;；"


def clause_at(text: str, known: Language, place: int) -> tuple[int, int]:
    """Span of the clause that the place in a sentence is in; what turns against what was said opens another."""
    words = tokens(text, known)
    turns = [words[m.first].start for m in tables(known.code).adversatives.find(words) if m.first > 0]
    start = max((turn for turn in turns if turn <= place), default=0)
    return start, min((turn for turn in turns if turn > place), default=len(text))


class Reading:
    """One sentence, its actors and its cues."""

    def __init__(self, text: str, known: Language, vocabulary: Vocabulary) -> None:
        self.text = text
        self.known = known
        self.tables = tables(known.code)
        self.tokens = tokens(text, known)
        self.naming = Naming(text, self.tokens, known, self.tables)
        self.own_group = vocabulary.own_group
        self.groups = tuple(self.naming.groups(vocabulary))
        self.known_words = {i for m in vocabulary.find(self.tokens, known.code) for i in range(m.first, m.last)}
        self.known_words.update(i for group in self.groups for i in range(group.first, group.last))
        """Positions of what has a place in the vocabulary, as an actor or as a term, and of unknown names."""
        self.stops: set[int] = set()
        """Where words stand that look like an act and report none; they end the search for an agent all the same."""
        self.cues = tuple(self._cues())
        self.known_words.update(i for cue in self.cues for i in range(cue.first, cue.last))
        self.main = self._main_clause()

    def clause(self, match: Match[Cue]) -> tuple[int, int]:
        """Span in the sentence of the clause that the cue stands in."""
        return clause_at(self.text, self.known, self.tokens[match.first].start)

    def _cues(self) -> Iterator[Match[Cue]]:
        """The cues outside names that report something done.

        A verb that joins a noun to its agent ("contribution submitted by") is no act, nor is a participle right behind
        its noun ("comments made").
        """
        taken = {i for group in self.groups for i in range(group.first, group.last)}
        marked = {i for m in self.tables.markers.find(self.tokens) for i in range(m.first, m.last)}
        noun: Match[Cue] | None = None
        denied: Match[Cue] | None = None
        for match in self.tables.cues.find(self.tokens):
            if taken.intersection(range(match.first, match.last)) or (noun and match.first in marked):
                continue
            if noun and noun.last == match.first and match.value.voice == "passive" and not self._has_auxiliary(match):
                continue
            if match.value.voice == "active" and (self._is_noun(match) or self._is_linked(match)):
                continue
            if denied and self._is_denied(match, denied):
                continue
            denied = match if match.value.voice == "not" else denied
            if match.value.voice in {"active", "passive"} and self._not_done(match):
                self.stops.add(match.first)
                continue
            noun = match if match.value.voice == "noun" else None
            yield match

    def _is_noun(self, match: Match[Cue]) -> bool:
        """Whether a preposition is glued to what looks like a verb ("لتبادل": for the exchange of)."""
        norm = self.tokens[match.first].norm
        if not norm.startswith(self.known.speech.prepositions):
            return False
        return not any(tokens(form, self.known)[0].norm == norm for form in match.value.forms)

    def _is_linked(self, match: Match[Cue]) -> bool:
        """Whether a linker makes a noun of what looks like a verb ("巴西的决定": the decision of Brazil)."""
        return match.first > 0 and self.tokens[match.first - 1].norm == self.known.speech.linker

    def _is_denied(self, match: Match[Cue], denied: Match[Cue]) -> bool:
        """Whether the words before it in its part of the sentence say that just this act was not done."""
        return match.value.act == denied.value.act and not self._comma_between(denied.last - 1, match.first)

    def _has_auxiliary(self, match: Match[Cue]) -> bool:
        return self.tokens[match.first].norm in self.tables.auxiliaries

    def _not_done(self, match: Match[Cue]) -> bool:
        """Whether it is only planned, wished or recalled ("be held", "had proposed"), or nobody did it."""
        if match.last < len(self.tokens) and self.tokens[match.last].norm in self.tables.unreal:
            return True
        position = match.first - 1
        while position >= 0 and not self._comma_between(position, match.first):
            if self.tokens[position].norm in self.tables.unreal:
                return True
            if not (self.tokens[position].norm in self.tables.auxiliaries or self._is_small(position)):
                break
            position -= 1
        return any(m.last <= match.first for m in self.tables.nobody.find(self.tokens))

    def _is_small(self, position: int) -> bool:
        return not self.tokens[position].stem or self.tables.between.at(self.tokens, position) is not None

    def _comma_between(self, first: int, last: int) -> bool:
        between = self.text[self.tokens[first].end : self.tokens[last].start]
        return any(c in _COMMAS for c in between)

    def _main_clause(self) -> int:
        """Token position at which the main clause begins: behind an opening "After …, "."""
        if self.tokens and self.tables.openers.at(self.tokens, 0):
            comma = next((i for i, c in enumerate(self.text) if c in ",،，"), -1)
            return next((i for i, token in enumerate(self.tokens) if 0 <= comma < token.start), 0)
        return 0

    def _noun_at(self, position: int) -> bool:
        return any(cue.first == position and cue.value.voice == "noun" for cue in self.cues)

    def _is_passive(self, match: Match[Cue]) -> bool:
        """Whether an auxiliary of the passive stands before the verb, words like "also" between them aside."""
        position = match.first - 1
        while position > 0 and self.tokens[position].norm not in self.tables.auxiliaries and self._between_at(position):
            position -= 1
        if position < 0 or self.tokens[position].norm not in self.tables.auxiliaries:
            return False
        return position == 0 or self.tokens[position - 1].norm not in self.known.speech.reflexives

    def _between_at(self, position: int) -> bool:
        return self.tables.between.at(self.tokens, position) is not None

    def _marker_at(self, match: Match[Cue]) -> bool:
        """Whether the verb is itself a mark of its agent: "the framework presented by X"."""
        return self.tables.markers.at(self.tokens, match.first) is not None

    def _cue_at(self, position: int, match: Match[Cue]) -> bool:
        """Whether an act of its own begins here, which ends the search for an agent."""
        ends = ("active",) if match.value.voice == "noun" else ("active", "noun", "passive")
        return any(cue.first == position and cue.value.voice in ends for cue in self.cues)

    def _is_own(self, group: Group) -> bool:
        return {actor.id for actor in group.actors} == {self.own_group}

    def _opens(self, match: Match[Cue]) -> bool:
        """Whether the verb opens its sentence without a subject, which is then that of the sentence before."""
        return match.value.voice == "active" and self.naming.only_between(0, match.first)

    def _part_start(self, match: Match[Cue]) -> int:
        return max(self.text.rfind(c, 0, self.tokens[match.first].start) for c in _COMMAS)

    def _is_oblique(self, group: Group) -> bool:
        return group.first > 0 and self.tokens[group.first - 1].norm in self.known.speech.obliques

    def _is_of_another(self, match: Match[Cue]) -> bool:
        """Whether the verb's part has a subject of its own that is no actor by name ("该国": that country)."""
        comma = self._part_start(match)
        part = [i for i in range(match.first) if self.tokens[i].start > comma]
        nouns = {c.first for c in self.cues if c.value.voice == "noun"}
        return bool(part) and self.tokens[part[0]].norm in self.tables.others and not nouns.intersection(part)

    def _is_quoted(self, group: Group) -> bool:
        """Whether the group is only named in what is quoted, such as a title."""
        first, last = self.tokens[group.first].start, self.tokens[group.last - 1].end
        return any(
            start < first and last < end and len(quoted) > last - first for quoted, start, end in quotations(self.text)
        )

    def _right_behind(self, match: Match[Cue]) -> Group | None:
        behind = next((g for g in self.groups if g.first >= match.last), None)
        return behind if behind and self.naming.only_between(match.last, behind.first) else None

    def _is_in_speech(self, match: Match[Cue]) -> bool:
        """Whether a verb-first language has the verb behind "that" and a subject of its own: part of what is said."""
        said = max((i for i in range(match.first - 1) if self.tokens[i].norm in self.tables.that), default=-1)
        glued = self.tokens[match.first].norm.startswith(self.known.speech.joiners)
        ended = said < 0 or self._comma_between(said, match.first)
        return not (ended or glued or any(said < cue.first < match.first for cue in self.cues))

    def _behind_marker(self, group: Group) -> bool:
        return any(
            marker.last <= group.first
            and self.naming.only_between(marker.last, group.first)
            and not any(marker.last <= other.first < group.first for other in self.groups)
            for marker in self.tables.markers.find(self.tokens[: group.first])
        )
