"""One sentence: the speech acts that it reports, and who does each.

An actor is the subject of an active verb, or stands behind an agent marker ("the contribution submitted by X"); an act
whose actor the sentence does not give is kept without one, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.actors import NOBODY, OWN_GROUP, Actor, Group, Naming
from indexer.cues import tables
from indexer.details import quotations
from indexer.languages import Language, tokens
from indexer.languages.base import Cue
from indexer.phrases import Match
from indexer.vocabulary import Vocabulary

_SUBJECT_GAP = 4
_AFTER_VERB = 8
_NEAR = 2
_CARRIED = frozenset({"state", "thank", "highlight", "present", "note", "welcome"})
"""Acts that a sentence without a subject of its own may take over from the sentence before."""

_PERSON_OBJECT = frozenset({"thank", "invite", "encourage", "request"})
"""Acts that are done to somebody, so that a name behind the verb may be their object."""

_ADJACENT = frozenset({"adopt", "announce", "host", "support", "take part"})
"""Acts whose past tense may be a participle ("the practices adopted there"): the subject must stand right before."""

_MUTUAL = frozenset({"agree"})
"""Acts whose actors may stand behind a marker of parties: "an agreement was concluded between X and Y"."""

_SPOKEN_OF = frozenset({"liaise"})
"""Nouns that report their sender's act even in another's sentence ("the Chair read the statement from X")."""

_TITLED = frozenset({"contribute"})
"""Acts whose sentence may quote their title."""

_TITLE_GAP = 30
"""Characters between a contributor's name and the title."""
_COMMAS = ",،，;；"


class Sentence:
    """One sentence, its actors and cues, and who is the subject of what."""

    def __init__(self, text: str, known: Language, vocabulary: Vocabulary, before: Group | None) -> None:
        self.text = text
        self.known = known
        self.tables = tables(known.code)
        self.tokens = tokens(text, known)
        self.before = before
        """The subject of the sentence before."""
        self.naming = Naming(text, self.tokens, known, self.tables)
        self.groups = tuple(self.naming.groups(vocabulary))
        self.stops: set[int] = set()
        """Where words stand that look like an act and report none; they end the search for an agent all the same."""
        self.cues = tuple(self._cues())
        self.main = self._main_clause()
        self.subject: Group | None = None
        self.sender: Group | None = None
        """Whose statement the sentence reports; "the statement" of the next sentence is theirs."""

    def acts(self) -> Iterator[tuple[Match[Cue], tuple[Actor, ...], str]]:
        """Each act with its actors (`NOBODY` where the sentence names none) and its title."""
        for match in self.cues:
            if match.first < self.main:
                continue  # "After both had presented, …" only sets the scene
            cue = match.value
            group = self._actors(match)
            if group is not None:
                if cue.act in _SPOKEN_OF:
                    self.sender = group
                else:
                    self.subject = self.subject or group
            if cue.act and (group is not None or self._has_no_actor(match)):
                yield match, group.actors if group else (NOBODY,), self._title(match, group) if group else ""

    def clause(self, match: Match[Cue]) -> tuple[int, int]:
        """Span in the sentence of the clause that the cue stands in."""
        turns = [self.tokens[m.first].start for m in self.tables.adversatives.find(self.tokens) if m.first > 0]
        cue = self.tokens[match.first].start
        start = max((turn for turn in turns if turn <= cue), default=0)
        return start, min((turn for turn in turns if turn > cue), default=len(self.text))

    def _title(self, match: Match[Cue], group: Group) -> str:
        if match.value.act in _TITLED:
            return self._quoted_title(group)
        return self._topic(match, group) if match.value.act in _SPOKEN_OF else ""

    def _quoted_title(self, group: Group) -> str:
        """What is quoted as the title of the group's contribution: no act and no other actor stands between them."""
        behind = self.tokens[group.last - 1].end
        for quoted, start, _ in quotations(self.text):
            between = range(behind, start)
            acts = (c.first for c in self.cues if c.value.voice == "active" and c.value.act not in _TITLED)
            others = (self.tokens[position].start for position in (*acts, *(g.first for g in self.groups)))
            if start > behind and len(between) <= _TITLE_GAP and not any(place in between for place in others):
                return quoted
        return ""

    def _topic(self, match: Match[Cue], group: Group) -> str:
        """What a statement is about: the words behind "on", to the end of the sentence (before the noun in Chinese)."""
        limit = match.first if self.known.speech.agent_before else len(self.tokens)
        about = next((m for m in self.tables.about.find(self.tokens[:limit]) if m.first >= group.last), None)
        if about is None or about.last >= limit:
            return ""
        words = self.text[self.tokens[about.last].start : self.tokens[limit - 1].end]
        return words.removesuffix(self.known.speech.linker)

    def _actors(self, match: Match[Cue]) -> Group | None:
        cue = match.value
        if cue.voice == "noun":
            group = self._before_noun(match) if self.known.speech.agent_before else self._agent(match)
            # "the second contribution" in another's sentence is what is spoken of, not what is done
            return group if self.subject in {None, group} or cue.act in _SPOKEN_OF else None
        if cue.voice == "back":
            return self._subject_before(match)
        if cue.voice == "passive" or self._marker_at(match) or self._is_passive(match):
            return self._agent(match) or self._parties(match) or self._within(match)
        if self._pronoun_before(match):
            return self.subject or self.before
        return self._subject_after(match) if self.known.speech.verb_first else self._subject_before(match)

    def _has_no_actor(self, match: Match[Cue]) -> bool:
        """Whether the act is one without an actor in the text, not one whose actor was not found."""
        if match.value.voice == "passive":
            return True
        return match.value.voice == "active" and (self._is_passive(match) or self._of_a_noun(match))

    def _cues(self) -> Iterator[Match[Cue]]:
        """The cues outside names that report something done.

        A verb that joins a noun to its agent ("contribution submitted by") is no act, nor is a participle right behind
        its noun ("comments made").
        """
        taken = {i for group in self.groups for i in range(group.first, group.last)}
        marked = {i for m in self.tables.markers.find(self.tokens) for i in range(m.first, m.last)}
        noun: Match[Cue] | None = None
        for match in self.tables.cues.find(self.tokens):
            if taken.intersection(range(match.first, match.last)) or (noun and match.first in marked):
                continue
            if noun and noun.last == match.first and match.value.voice == "passive" and not self._has_auxiliary(match):
                continue
            if match.value.voice == "active" and self._is_noun(match):
                continue
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

    def _has_auxiliary(self, match: Match[Cue]) -> bool:
        return self.tokens[match.first].norm in self.tables.auxiliaries

    def _not_done(self, match: Match[Cue]) -> bool:
        """Whether the verb reports something only planned, wished or recalled ("be held", "had proposed"), or done by
        nobody ("nobody objected")."""
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

    def _agent(self, match: Match[Cue]) -> Group | None:
        """The group behind the next agent marker, as long as no other act comes between."""
        if match.value.voice == "noun" and self.known.speech.genitive and (group := self._genitive(match)):
            return group
        position = match.first if self._marker_at(match) else match.last
        while position < len(self.tokens):
            marker = self.tables.markers.at(self.tokens, position)
            if marker is None:
                if position in self.stops or self._cue_at(position, match):
                    return None
                position += 1
                continue
            if position > match.first and self._noun_at(position):
                return None
            if not marker.value or marker.first - match.last <= _NEAR:
                for group in self.groups:
                    if group.first >= marker.last and self.naming.only_between(marker.last, group.first):
                        return group
            position = marker.last
        return None

    def _genitive(self, match: Match[Cue]) -> Group | None:
        """The group right behind a noun, which has no article then; the group does not contribute to itself."""
        noun = self.tokens[match.last - 1].norm.lstrip("".join(self.known.speech.joiners))
        group = self._right_behind(match)
        if group is None or noun.startswith(self.known.speech.articles) or self._is_own(group):
            return None
        return group

    def _noun_at(self, position: int) -> bool:
        return any(cue.first == position and cue.value.voice == "noun" for cue in self.cues)

    def _before_noun(self, match: Match[Cue]) -> Group | None:
        """The group that a noun's attribute names, where attributes stand before their noun ("中国的文稿")."""
        about = next((m.first for m in self.tables.about.find(self.tokens[: match.first])), match.first)
        for end in dict.fromkeys((match.first, about)):
            near = [g for g in self.groups if g.last <= end and self.naming.only_between(g.last, end)]
            if near and not self._is_oblique(near[-1]):
                return near[-1]
        return None

    def _parties(self, match: Match[Cue]) -> Group | None:
        """Those who agreed: "an agreement was concluded between X and Y"."""
        if match.value.act not in _MUTUAL:
            return None
        for marker in self.tables.parties.find(self.tokens):
            for group in self.groups:
                if group.first >= marker.last and self.naming.only_between(marker.last, group.first):
                    return group
        return None

    def _within(self, match: Match[Cue]) -> Group | None:
        """Whose presentation or contribution it is that an act without an agent is done in ("in the presentation …")."""
        nouns = [c for c in self.cues if c.value.voice == "noun" and c.last <= match.first]
        if not nouns:
            return None
        position = nouns[-1].first - 1
        while position > 0 and self._is_small(position) and self.tokens[position].norm not in self.tables.within:
            position -= 1
        behind = {token.norm for token in self.tokens[nouns[-1].last : match.first]}
        if position < 0 or self.tokens[position].norm not in self.tables.within or behind & self.tables.that:
            return None
        return self._agent(nouns[-1]) or self.subject or self.before

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

    def _pronoun_before(self, match: Match[Cue]) -> bool:
        """Whether a pronoun is the subject: "it announced"."""
        return any(
            m.last <= match.first and self.naming.only_between(m.last, match.first)
            for m in self.tables.pronouns.find(self.tokens[: match.first])
        )

    def _subject_before(self, match: Match[Cue]) -> Group | None:
        near = [g for g in self.groups if self.main <= g.last <= match.first and not self._is_place(g, match)]
        if self.known.speech.obliques:
            if own := self._of_own_part(near, match):
                return own
            if self._is_of_another(match):
                return None
            near = [g for g in near if not self._is_oblique(g)]
        if near and self._is_right_before(near[-1], match):
            return near[-1]
        if self._opens(match) and not self._right_behind(match):
            return self.subject or self.before
        if match.value.act in _ADJACENT:
            return None
        if self.subject is not None:
            return self.subject
        noun = next((c.first for c in self.cues if c.value.voice == "noun"), len(self.tokens))
        if near and near[0].first < noun and not self._behind_marker(near[0]):
            return near[0]
        if noun < match.first or not self.known.speech.inverts:
            return self._carried(match)
        return self._right_behind(match) or self._carried(match)

    def _is_right_before(self, group: Group, match: Match[Cue]) -> bool:
        """Whether the group is the verb's subject by its place: right before, and no object of the verb before."""
        gap = self.tokens[group.last : match.first]
        if len(gap) > _SUBJECT_GAP or not self.naming.only_between(group.last, match.first):
            return False
        if self.subject in {None, group}:
            return True
        return not self._behind_marker(group) and not self.tables.joiners.find(gap)

    def _is_place(self, group: Group, match: Match[Cue]) -> bool:
        """Whether the group is only where something is not to be discussed ("which is not the appropriate forum")."""
        return match.value.voice == "back" and self._is_own(group)

    def _is_own(self, group: Group) -> bool:
        return {actor.id for actor in group.actors} == {OWN_GROUP}

    def _opens(self, match: Match[Cue]) -> bool:
        """Whether the verb opens its sentence without a subject, which is then that of the sentence before."""
        return match.value.voice == "active" and self.naming.only_between(0, match.first)

    def _of_own_part(self, near: list[Group], match: Match[Cue]) -> Group | None:
        """The first group of the verb's comma-separated part that stands behind no preposition."""
        comma = self._part_start(match)
        return next((g for g in near if self.tokens[g.first].start > comma and not self._is_oblique(g)), None)

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

    def _of_a_noun(self, match: Match[Cue]) -> bool:
        """Whether comments or statements whose authors the text does not name are said to do it."""
        nouns = [c.first for c in self.cues if c.value.voice == "noun" and c.first < match.first]
        start = self._part_start(match)
        return (
            match.value.act in _ADJACENT
            and any(self.tokens[first].start > start for first in nouns)
            and not any(g.first < match.first and not self._is_oblique(g) for g in self.groups)
        )

    def _right_behind(self, match: Match[Cue]) -> Group | None:
        behind = next((g for g in self.groups if g.first >= match.last), None)
        return behind if behind and self.naming.only_between(match.last, behind.first) else None

    def _subject_after(self, match: Match[Cue]) -> Group | None:
        if self.subject is not None and match.value.act in _PERSON_OBJECT:
            return self.subject  # "the Chair welcomed all and thanked the Director": what follows is thanked
        position = match.last
        noun_open = False  # a noun that is itself the subject, until a marker leads from it to its agent
        while position < len(self.tokens) and position - match.last <= _AFTER_VERB:
            group = next((g for g in self.groups if g.first == position), None)
            noun = next((c for c in self.cues if c.first == position and c.value.voice == "noun"), None)
            marker = self.tables.markers.at(self.tokens, position)
            step = noun or marker or self.tables.between.at(self.tokens, position)
            if group is not None and not noun_open:
                return group
            if step is None:
                break
            noun_open = (noun_open or noun is not None) and marker is None
            position = step.last
        if self._is_in_speech(match):
            return None
        return self.subject or self._carried(match)

    def _is_in_speech(self, match: Match[Cue]) -> bool:
        """Whether a verb-first language has the verb behind "that" and a subject of its own: part of what is said."""
        said = max((i for i in range(match.first - 1) if self.tokens[i].norm in self.tables.that), default=-1)
        glued = self.tokens[match.first].norm.startswith(self.known.speech.joiners)
        ended = said < 0 or self._comma_between(said, match.first)
        return not (ended or glued or any(said < cue.first < match.first for cue in self.cues))

    def _behind_marker(self, group: Group) -> bool:
        return any(
            marker.last <= group.first and self.naming.only_between(marker.last, group.first)
            for marker in self.tables.markers.find(self.tokens[: group.first])
        )

    def _carried(self, match: Match[Cue]) -> Group | None:
        """The subject of the sentence before, where this one refers back to it."""
        if self.before is None:
            return None
        opening = self.tokens[: match.last]
        refers_back = any(c.value.voice == "noun" and c.first < match.last + 4 for c in self.cues) or bool(
            self.tables.pronouns.find(opening)
        )
        return self.before if refers_back or match.value.act in _CARRIED else None
