"""From what a sentence calls an actor to a name that a vocabulary could have; None where it is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.frames.tables import frame_tables
from indexer.frames.words import table_norm
from indexer.languages import Token, language, tokens
from indexer.lexicon import lexicon
from indexer.names.common_words import CommonWords
from indexer.names.proper_part import parts_of, without_empty_type
from indexer.text.places import is_territory, known_city
from indexer.text.vocabulary import ACTOR_KINDS, Vocabulary

_QUOTES = ' «»“”"‘’「」《》,;:-–('
_QUOTED = '«“"'
_PAIRS = (("«", "»"), ("“", "”"), ('"', '"'), ("《", "》"))
_LONGEST = 9
"""Words of a name, at most."""
_LONGEST_JOINED = 20
"""Characters of a name without spaces, at most."""
_SHORTEST_JOINED = 2
_PERSON = range(2, 6)
"""Words of a person's name."""
_INITIAL = 2
"""Letters of an initial, at most."""
_DOTS = "·•・‧"
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.(?: |$)")
_LONGEST_PART = 4
"""Characters before the first dot of a name; more are rarely all of the name."""
_SMALL = ("prepositions", "that", "relative", "subordinators", "determiners", "negators")
_LEADING = ("roles", "titles", "heads", "kinds")
_ENDING = ("heads_behind", "roles")
"""What stands behind the name in a language without spaces: "the Bank's representative"."""


@dataclass(frozen=True, slots=True)
class Called:
    """A name, and what it shows of itself."""

    name: str
    looks_like_person: bool
    is_body: bool
    """A word in it is of a body."""


class Cleaner:
    """Makes names of what sentences of one language call actors."""

    def __init__(self, code: str, vocabulary: Vocabulary) -> None:
        self._code = code
        self._known = language(code)
        self._tables = frame_tables(code)
        self._vocabulary = vocabulary
        self._common = CommonWords(code, vocabulary)
        english = CommonWords("en", vocabulary) if code != "en" else self._common
        self._words = (self._common, english)
        small = {self._norm(token) for word in self._known.speech.name_words for token in tokens(word, self._known)}
        self._small = small | self._tables.actors["name_words"].words

    def called(self, name: str) -> Called | None:
        """The name without office, title and quotation marks, and without the body that a person is of."""
        name = _SENTENCE_END.split(" ".join(name.split()).strip(_QUOTES))[0]
        if self._known.spaces:
            name = self._before_small_words(self._without_joiner(name))
            name = self._without_office(without_empty_type(name, self._code))
            name = self._without_body_behind(without_empty_type(name, self._code))
        else:
            name = without_empty_type(self._joined_name(name), self._code)
        name = _trimmed(name)
        spoken = tokens(name, self._known)
        if not spoken or not self._may_be_name(name, spoken):
            return None
        norms = [self._norm(token) for token in spoken]
        bodies = self._tables.actors["body_words"]
        is_body = parts_of(name, self._code).is_typed or any(bodies.at(norms, i) for i in range(len(norms)))
        is_person = not is_body and (any(dot in name for dot in _DOTS) or self._is_like_person(spoken))
        return Called(name, is_person, is_body)

    def _before_small_words(self, name: str) -> str:
        """Where names have no capitals, what stands before a word that is in no name: "the minister said that"."""
        spoken = () if self._known.speech.capitals or set(name) & set(_QUOTED) else tokens(name, self._known)
        ends = [token.start for token in spoken if self._is_small(token)]
        return name[: ends[0]].strip() if ends else name

    def _norm(self, token: Token) -> str:
        return table_norm(token, self._tables)

    def _is_small(self, token: Token) -> bool:
        return any(self._norm(token) in self._tables.of(listed) for listed in _SMALL)

    def person(self, name: str) -> Called | None:
        """The same of a name that stands with a title."""
        if self._known.spaces and not self._known.speech.capitals:
            spoken = tokens(name, self._known)
            common = [token.start for token in spoken if token in self._common]
            name = name[: common[0]].strip() if common else name
        found = self.called(name)
        return found if found and not found.is_body else None

    def _without_joiner(self, name: str) -> str:
        """Without a conjunction that is glued to the word for a body: "ومؤسسة …"."""
        for joiner in self._known.speech.joiners if self._known.clitics else ():
            bare = name.removeprefix(joiner)
            if bare != name and bare.startswith(self._known.speech.articles[:1]):
                return bare
            first = tokens(bare, self._known)[:1]
            is_body = first and (parts_of(bare, self._code).is_typed or self._known.speech.name_heads)
            if bare != name and is_body and bare.startswith((*self._known.speech.name_heads,)):
                return bare
        return name

    def _without_office(self, name: str) -> str:
        """The name behind the words of an office; empty where there is none, or the office goes on ("Minister of")."""
        actors = self._tables.actors
        while True:
            spoken = tokens(name, self._known)
            norms = [self._norm(token) for token in spoken]
            is_body = bool(spoken) and (
                actors["body_words"].at(norms, 0) or parts_of(spoken[0].surface, self._code).kinds
            )
            size = 0 if is_body else max(actors[listed].at(norms, 0) for listed in _LEADING)
            if not size:
                return name
            if size == len(spoken) or actors["head_links"].at(norms, size):
                return ""
            if self._known.speech.capitals and not spoken[size].surface[:1].isupper():
                return ""
            name = name[spoken[size].start :]

    def _without_body_behind(self, name: str) -> str:
        """The person alone of "Adaeze Nwankwo of the University of Ibadan"."""
        spoken = tokens(name, self._known)
        norms = [self._norm(token) for token in spoken]
        for place in range(2, len(spoken)):
            if self._tables.actors["head_links"].at(norms, place) and self._is_like_person(spoken[:place]):
                return name[: spoken[place - 1].end]
        return name

    def _joined_name(self, name: str) -> str:
        """In a language without spaces, the name between an office before it and a title behind it."""
        actors = self._tables.actors
        dotted = re.split(f"[{_DOTS}]", name)
        if dotted[1:]:
            telling = {*actors["roles"].phrases, *actors["body_words"].phrases, *actors["heads_behind"].phrases, "家"}
            ends = [dotted[0].rfind(word) + len(word) for word in telling if word in dotted[0]]
            start = max((end for end in ends if end < len(dotted[0])), default=0)
            if (
                start == 0
                and len(dotted[0]) > _LONGEST_PART
                and dotted[0][:_SHORTEST_JOINED] in self._tables.dictionary
            ):
                start = _SHORTEST_JOINED
            return name[start:]
        latin = re.fullmatch(r"[\u4e00-\u9fff]+([A-Z][^\u4e00-\u9fff]+)", name)
        if latin and not parts_of(name, self._code).is_typed:
            return latin[1]
        start = max((len(role) for role in actors["roles"].phrases if name.startswith(role)), default=0)
        name = name[start:] if len(name) - start >= _SHORTEST_JOINED else ""
        endings = [word for listed in _ENDING for word in actors[listed].phrases if name.endswith(word)]
        openings = [word for word in self._tables.of("determiners") if name.startswith(word)]
        return "" if endings or openings or self._is_any_body(name) else name

    def _is_any_body(self, name: str) -> bool:
        """Whether it is no name but says what kind of body some are of: "parents' organizations"."""
        parts = parts_of(name, self._code)
        spoken = tokens(parts.proper, self._known)
        meant = [m for m in lexicon(self._code).find(spoken) if (m.first, m.last) == (0, len(spoken))]
        return parts.is_typed and not parts.kinds and (not spoken or bool(meant))

    def _may_be_name(self, name: str, spoken: Sequence[Token]) -> bool:
        capitals = self._known.speech.capitals
        is_long = len(spoken) > _LONGEST and (self._known.spaces or len(name) > _LONGEST_JOINED)
        opens = not capitals or spoken[0].surface[:1].isupper() or re.match(r"\d\w*[A-Z]", name)
        is_thing = bool(self._tables.actors["not_actors"].at([self._norm(spoken[-1])], 0))
        if is_long or is_thing or not opens or not any(c.isalpha() for c in name):
            return False
        if self._is_known(name, spoken) or self._is_office_of(spoken):
            return False
        if not self._known.spaces:
            return len(name) >= _SHORTEST_JOINED
        return len(spoken) > 1 or (self._is_name_alone(spoken[0]) and not known_city(name, self._code))

    def _is_known(self, name: str, spoken: Sequence[Token]) -> bool:
        """Whether all of it is what the vocabulary knows, or it begins with a state."""
        known = self._vocabulary.find(spoken, self._code, asked=True)
        stems = sum(bool(token.stem) for token in spoken)
        actors = [m for m in known if m.kind in ACTOR_KINDS]
        if sum(m.last - m.first for m in actors) >= stems or any(m.last - m.first >= stems for m in known):
            return True
        return is_territory(name, self._code) or any(m.first == 0 and m.kind == "state" for m in actors)

    def _is_office_of(self, spoken: Sequence[Token]) -> bool:
        """Whether it is a common word and what it belongs to: "Head of the Child Protection Division"."""
        actors = self._tables.actors
        if not self._known.speech.capitals or len(spoken) < len("of") or spoken[0] not in self._common:
            return False
        is_body = (
            actors["body_words"].at([self._norm(spoken[0])], 0) or parts_of(spoken[0].surface, self._code).is_typed
        )
        return not is_body and bool(actors["head_links"].at([self._norm(token) for token in spoken], 1))

    def _is_name_alone(self, token: Token) -> bool:
        """Whether one word is a name: an acronym, or no word that the language has."""
        if sum(c.isupper() for c in token.surface) > 1:
            return True
        return len(token.surface) > _INITIAL and not any(token in words for words in self._words)

    def _is_like_person(self, spoken: Sequence[Token]) -> bool:
        """Whether it is written like a person's name: a few words with capitals that the language does not have."""
        if len(spoken) not in _PERSON or not self._known.speech.capitals:
            return False
        words = [token for token in spoken if self._norm(token) not in self._small or token.surface[:1].isupper()]
        return len(words) > 1 and all(map(self._is_like_persons, words))

    def _is_like_persons(self, token: Token) -> bool:
        surface = token.surface
        if not (surface[:1].isupper() or "-" in surface) or not surface.isalpha() or surface[2:].isupper():
            return False
        return len(surface) <= _INITIAL or not any(token in words for words in self._words)


def _trimmed(name: str) -> str:
    """The name without marks around it; a quotation that opens in it is closed: "Фонд «Ларкспур»"."""
    name = name.strip(_QUOTES)
    for opening, closing in _PAIRS:
        marks = name.count(opening) + (name.count(closing) if closing != opening else 0)
        if marks % 2:
            name += closing
    return name
