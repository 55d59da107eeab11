"""One sentence: the speech acts that it reports, and who does each.

An actor is the subject of an active verb, or stands behind an agent marker ("the contribution submitted by X"); an act
whose actor the sentence does not give is kept without one, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.acts import acts_where
from indexer.languages import Language, tokens
from indexer.languages.base import Cue
from indexer.record.actors import NOBODY, Actor, Group
from indexer.record.clause import SPOKEN_OF, Reading
from indexer.record.titles import title
from indexer.text.phrase_matcher import Match
from indexer.text.unknown_names import is_capital, named_at
from indexer.text.vocabulary import Vocabulary

_SUBJECT_GAP = 4
_AFTER_VERB = 8
_NEAR = 2
_CARRIED = acts_where(lambda act: act.is_carried)
"""Acts that a sentence without a subject of its own may take over from the sentence before."""

_PERSON_OBJECT = acts_where(lambda act: act.addressee == "somebody")
"""Acts that are done to somebody, so that a name behind the verb may be their object."""

_ADJACENT = acts_where(lambda act: act.is_participle)
"""Acts whose past tense may be a participle ("the practices adopted there"): the subject must stand right before."""

_MAY_BE_NOUNS = acts_where(lambda act: act.is_participle or act.is_short_noun)
"""Acts whose short verbs may be nouns in a language without endings."""

_SHORT = 2
"""Characters of such a verb."""

_MUTUAL = acts_where(lambda act: act.is_mutual)
"""Acts whose actors may stand behind a marker of parties: "an agreement was concluded between X and Y"."""


class Sentence(Reading):
    """One sentence, and who is the subject of what."""

    def __init__(self, text: str, known: Language, vocabulary: Vocabulary, before: Group | None) -> None:
        super().__init__(text, known, vocabulary)
        self.before = before
        """The subject of the sentence before."""
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
                if cue.act in SPOKEN_OF:
                    self.sender = group
                else:
                    self.subject = self.subject or group
            if cue.act and (group is not None or self._has_no_actor(match)):
                yield match, group.actors if group else (NOBODY,), title(self, match, group) if group else ""

    def _actors(self, match: Match[Cue]) -> Group | None:
        cue = match.value
        if cue.voice == "not":
            return None
        if cue.voice == "noun":
            group = self._before_noun(match) if self.known.speech.agent_before else self._agent(match)
            # "the second contribution" in another's sentence is what is spoken of, not what is done
            return group if self.subject in {None, group} or cue.act in SPOKEN_OF else None
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
        """Whose presentation an act without an agent is done in ("in the presentation it was stressed")."""
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

    def _pronoun_before(self, match: Match[Cue]) -> bool:
        """Whether a pronoun is the subject: "it announced"."""
        return any(
            m.last <= match.first and self.naming.only_between(m.last, match.first)
            for m in self.tables.pronouns.find(self.tokens[: match.first])
        )

    def _subject_before(self, match: Match[Cue]) -> Group | None:
        groups = (g for g in self.groups if self.main <= g.last <= match.first)
        near = [g for g in groups if not (self._is_place(g, match) or self._is_quoted(g))]
        if self.known.speech.obliques:
            return self._subject_of_part(near, match)
        if near and self._is_right_before(near[-1], match):
            return near[-1]
        return self._lone_name(match) or self._subject_elsewhere(near, match)

    def _subject_of_part(self, near: list[Group], match: Match[Cue]) -> Group | None:
        """The first group of the verb's comma-separated part that stands behind no preposition, or one before it."""
        if self._is_of_another(match):
            return None
        near = [g for g in near if not self._is_oblique(g)]
        comma = self._part_start(match)
        own = next((g for g in near if self.tokens[g.first].start > comma), None)
        if self._is_short(match):
            return own if own and self.naming.only_between(own.last, match.first) else None
        if own is None and near and self._is_right_before(near[-1], match):
            return near[-1]
        return own or self._subject_elsewhere(near, match)

    def _is_short(self, match: Match[Cue]) -> bool:
        """Whether a verb without endings is so short that, but for a subject right before, it may be a noun."""
        return match.value.act in _MAY_BE_NOUNS and match.last - match.first <= _SHORT

    def _subject_elsewhere(self, near: list[Group], match: Match[Cue]) -> Group | None:
        """The subject of this sentence or the one before, where none stands right before the verb."""
        if self._opens(match) and not self._right_behind(match):
            return self.subject or self.before
        if match.value.act in _ADJACENT or self.subject is not None:
            return None if match.value.act in _ADJACENT else self.subject
        return self._subject_far(near, match)

    def _lone_name(self, match: Match[Cue]) -> Group | None:
        """A name of one word with a capital, which counts where it stands right before its verb ("Microsoft proposed").

        It may be short for the subject of the sentence before ("the Alliance"). At the start of a sentence any word has
        a capital, so there it counts only where subjects stand before verbs.
        """
        speech = self.known.speech
        place = match.first - 1
        while place >= 0 and self._is_small(place):
            place -= 1
        if not speech.capitals or place < 0 or place in self.known_words or not is_capital(self.tokens[place]):
            return None
        between = self.tokens[place + 1 : match.first]
        if self._comma_between(place, match.first) or self.tables.joiners.find(between) or len(between) > _SUBJECT_GAP:
            return None
        if self.subject is not None and not self.tables.joiners.find(self.tokens[max(0, place - 2) : place]):
            return None
        if self._is_short_for_before(place):
            return self.before
        if place == 0 and (speech.inverts or self.tokens[place].norm in self.tables.some):
            return None
        mention = named_at(self.tokens, place, place + 1)
        return Group((Actor(mention.id, self.tokens[place].surface, mention.kind),), place, place + 1)

    def _is_short_for_before(self, place: int) -> bool:
        """Whether the word is one of the name of the sentence before's subject."""
        names = [tokens(actor.name, self.known) for actor in self.before.actors] if self.before else []
        return any(self.tokens[place].norm == word.norm for name in names for word in name if len(name) > 1)

    def _subject_far(self, near: list[Group], match: Match[Cue]) -> Group | None:
        """The first group of the sentence, one behind the verb where the language has that, or the last subject."""
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

    def _of_a_noun(self, match: Match[Cue]) -> bool:
        """Whether comments or statements whose authors the text does not name are said to do it."""
        nouns = [c.first for c in self.cues if c.value.voice == "noun" and c.first < match.first]
        start = self._part_start(match)
        return (
            match.value.act in _ADJACENT
            and any(self.tokens[first].start > start for first in nouns)
            and not any(g.first < match.first and not self._is_oblique(g) for g in self.groups)
        )

    def _subject_after(self, match: Match[Cue]) -> Group | None:
        if self._is_in_speech(match):  # "that Korea withdrew": there the subject stands before its verb
            before = [g for g in self.groups if g.last <= match.first]
            near = bool(before) and self.naming.only_between(before[-1].last, match.first)
            return before[-1] if near else None
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
                if self._is_short_for_before(position) and not noun_open:
                    return self.before
                break
            noun_open = (noun_open or noun is not None) and marker is None
            position = step.last
        return self.subject or self._carried(match)

    def _carried(self, match: Match[Cue]) -> Group | None:
        """The subject of the sentence before, where this one refers back to it."""
        if self.before is None:
            return None
        opening = self.tokens[: match.last]
        refers_back = any(c.value.voice == "noun" and c.first < match.last + 4 for c in self.cues) or bool(
            self.tables.pronouns.find(opening)
        )
        return self.before if refers_back or match.value.act in _CARRIED else None
