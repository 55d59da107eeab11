"""Names of actors: mentions of the vocabulary, persons, roles, unnamed speakers, and names that nobody listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.frames.tables import Tables
from indexer.frames.words import Word
from indexer.record.statements.model import MEETING, Speaker
from indexer.text.vocabulary import UNKNOWN, Mention

_FEWEST_CAPITALS = 2
_LONGEST_NAME = 12
_MOST_ADJECTIVES = 2
_LONGEST_PLAIN = 3
"""Words of a name without capitals, at most."""
_MOST_WORDS_OF_ORDINAL = 4
"""Words from "Chair of the" to the meeting: thirty-first meeting."""
_SHORT_NAME = 4
"""Characters of a name without a dot, at most."""
_ABBREVIATION = 3
"""Letters of a word that a point may stand behind inside a name."""
_POINT = "·"
_LONGEST_DOTTED = 22
"""Characters of a name with points, with its title."""
_LONGEST_PART = 5
"""Characters before the first point."""
_SMALL = ("prepositions", "that", "relative", "coordinators", "subordinators", "infinitive")


@dataclass(frozen=True, slots=True)
class Span:
    """One actor, or several in a list; words `[first, last)`."""

    first: int
    last: int
    actors: tuple[Speaker, ...]
    members: tuple[Span, ...] = ()
    """The spans of a list."""
    is_possessive: bool = False
    shown_at: int = -1
    """Place of the word that shows its case, where this is not the first."""

    @property
    def head(self) -> int:
        """Place of the word that shows its case."""
        return max(self.first, self.shown_at)


class Names:
    """Finds names in one sentence."""

    def __init__(self, text: str, words: Sequence[Word], mentions: Sequence[Mention], tables: Tables) -> None:
        self.text = text
        self.words = words
        self.norms = [word.norm for word in words]
        self.tables = tables
        self.actors = tables.actors
        starts = {word.first: place for place, word in enumerate(words) if not word.is_mark}
        ends = {word.last for word in words if not word.is_mark}
        self.by_first = {starts[m.first]: m for m in mentions if m.first in starts and m.last in ends}
        self.prepositions = tables.of("prepositions")
        self.determiners = tables.of("determiners")
        self.closed = tables.of("possessive") | tables.of("skip") | tables.of("unreal") | self.determiners
        self.closed |= tables.of("negators") | tables.of("agent_before_verb") | tables.of("list_joiners")
        self.joiners = self.actors["name_words"].words
        self.far_joiners = self.joiners & (tables.of("coordinators") | self.actors["body_name_words"].words)

    def text_of(self, first: int, last: int) -> str:
        """The words as they are written."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def past_determiner(self, place: int) -> int:
        """The place behind determiners."""
        while place < len(self.words) and self.norms[place] in self.determiners:
            place += 1
        return place

    def closes(self, place: int) -> bool:
        """Whether an apposition may end before this place."""
        if place >= len(self.words) or self.words[place].is_mark:
            return True
        return bool(self.tables.grammar["list_joiners"].at(self.norms, place))

    def is_small(self, place: int) -> bool:
        """Whether a word stands here that is in no noun phrase."""
        word = self.words[place]
        return word.norm in self.tables.of_any(*_SMALL) or word.is_lemma(self.tables.of_any("be", "have"))

    def is_plain(self, place: int) -> bool:
        """Whether the word may be an adjective before a noun."""
        word = self.words[place]
        return not (
            word.is_mark or word.is_capital or word.readings or word.norm in self.determiners or self.is_small(place)
        )

    def atom(self, place: int, *, determined: bool) -> Span | None:
        """The name that begins here; `determined` says that an article stands before it."""
        return (
            self._described_body(place)
            or self._dotted(place)
            or self._mention(place)
            or self._person(place)
            or self._role(place)
            or self._meeting(place, determined=determined)
            or self._closed(place)
            or self._capitals(place)
        )

    def _described_body(self, place: int) -> Span | None:
        """A body whose name has one capital: "Union internationale de pédiatrie"."""
        if not (self.tables.adjectives_behind and self.words[place].is_capital):
            return None
        size = self.actors["body_words"].at(self.norms, place)
        known = self._mention(place) if size else None
        if size != 1 or (known is not None and known.last > place + 1):
            return None
        last = self._past_adjectives(place + 1)
        if last == place + 1 and self.actors["meeting"].at(self.norms, place):
            return None
        link = self.actors["head_links"].at(self.norms, last)
        start = self.past_determiner(last + link)
        if link and start < len(self.words) and not self.words[start].is_mark and not self.words[start].readings:
            last = max(self.capital_run(start), self._past_adjectives(start + 1))
        if last == place + 1:
            return None
        name = self.text_of(place, last)
        return Span(place, last, (Speaker(name, made_id(name), UNKNOWN),))

    def _past_adjectives(self, place: int) -> int:
        last = place
        while last < len(self.words) and last - place < _MOST_ADJECTIVES and self.is_plain(last):
            if self.norms[last] in self.closed:
                break
            last += 1
        return last

    def _mention(self, place: int) -> Span | None:
        mention = self.by_first.get(place)
        if mention is None:
            return None
        last = place
        while last < len(self.words) and (self.words[last].is_mark or self.words[last].first < mention.last):
            last += 1
        while self.words[last - 1].is_mark:
            last -= 1
        last += self._closing_bracket(place, last)
        if mention.kind == "role":
            last = max(last, self._role_tail(last))
        if mention.kind == "organisation" and self._goes_on(place, last):
            name = self.text_of(place, last + 1)
            return Span(place, last + 1, (Speaker(name, made_id(name), UNKNOWN),))
        if mention.kind == UNKNOWN and self._is_thing(place, last):
            return None
        end = self._past_election(last) if mention.kind == "role" else last
        return Span(place, end, (Speaker(self.text_of(place, last), mention.id, mention.kind),))

    def _closing_bracket(self, first: int, last: int) -> int:
        """1 where a bracket that opens in the name closes right behind it: "Iran (Islamic Republic of)"."""
        name = self.text_of(first, last)
        is_open = sum(map(name.count, "(（")) > sum(map(name.count, ")）"))
        return int(is_open and last < len(self.words) and self.words[last].norm in {")", "）"})

    def _goes_on(self, place: int, last: int) -> bool:
        """Whether an adjective makes of a body known by one word another: "الاتحاد الأفريقي"."""
        article = tuple(self.tables.of("article_prefixes"))
        endings = tuple(self.tables.of("adjective_endings"))
        if not article or last != place + 1 or last >= len(self.words) or last in self.by_first:
            return False
        word = self.words[last]
        return not word.readings and word.norm.startswith(article) and word.norm.endswith(endings)

    def _person(self, place: int) -> Span | None:
        size = self.actors["titles"].at(self.norms, place)
        if not size or (self.tables.articles and not self.words[place].is_capital):
            return None
        last = place + size
        while last < len(self.words) and self.actors["titles"].at(self.norms, last):
            last += 1
        known = self._mention(last) if last < len(self.words) else None
        if known is not None and known.actors[0].kind == "person":
            return replace(known, first=place)
        last = self.capital_run(last) if self.tables.capitals else self.plain_run(last)
        if last <= place + size:
            return None
        name = self.text_of(place + size, last)
        return Span(place, last, (Speaker(name, made_id(name), "person"),))

    def _role(self, place: int) -> Span | None:
        size = self.actors["roles"].at(self.norms, place)
        if not size:
            return None
        last = self._role_tail(place + size)
        name = self.text_of(place, last)
        return Span(place, self._past_election(last), (Speaker(name, made_id(name), "role"),))

    def _role_tail(self, last: int) -> int:
        """The office goes on: "Director of the Development Bureau", "Chair of Study Group 2"."""
        link = self.actors["head_links"].at(self.norms, last)
        if not link:
            return last
        start = self.past_determiner(last + link)
        start += self.actors["kinds"].at(self.norms, start)
        end = self.capital_run(start)
        if end > start:
            return self._role_tail(end)
        for place in range(start, min(start + _MOST_WORDS_OF_ORDINAL, len(self.words))):
            size = self.actors["meeting"].at(self.norms, place)
            if size:
                return place + size
            if self.words[place].is_mark or self.words[place].is_capital or self.norms[place] in self.determiners:
                break
        return last

    def _past_election(self, place: int) -> int:
        """Behind the participle of an office right before its verb: "la Vice-Présidente nouvellement élue a"."""
        last = place + (place < len(self.words) and self.words[place].norm.endswith(("ment", "mente", "ién")))
        if not self.tables.adjectives_behind or last + 1 >= len(self.words) or not self.words[last].has_tag("part"):
            return place
        verb = self.words[last + 1]
        told = verb.is_lemma(self.tables.of("have")) or (verb.has_tag("fin") and not verb.has_tag("noun", "part"))
        return last + 1 if told else place

    def _meeting(self, place: int, *, determined: bool) -> Span | None:
        size = self.actors["meeting"].at(self.norms, place)
        bare = not self.tables.articles or self.norms[place + size - 1].endswith("s")
        if not size or not (determined or bare):
            return None
        last = self.capital_run(place + size) if self.words[place].is_capital and determined else place + size
        if last == place + size and self.actors["head_links"].at(self.norms, last):
            tail = self.past_determiner(last + 1)
            if self.capital_run(tail) - tail:
                return None
        name = self.text_of(place, last)
        return Span(place, last, (Speaker(name, "", MEETING),))

    def _closed(self, place: int) -> Span | None:
        """A name that shows by the word which closes it, where names have no capitals: 莱拉·哈达德女士, 蓝港基金会."""
        if not self.actors["titles_behind"].phrases:
            return None
        last = place
        while last < min(len(self.words), place + _LONGEST_NAME) and self._is_of_name(last):
            last += 1
        name = self.text_of(place, last) if last > place else ""
        title = self.actors["titles_behind"].at(self.norms, last)
        if title and name and (len(name) <= _SHORT_NAME or not name.isalnum()) and not self._is_office(last, title):
            return Span(place, last + title, (Speaker(name, made_id(name), "person"),))
        return self._closed_body(place) if self.actors["titles_behind"].words else None

    def is_of_person(self, first: int, last: int) -> bool:
        """Whether capitals without title may be a person's name: no word in them tells of a body or an office."""
        words = range(first, last)
        telling = ("body_words", "not_actors", "roles", "heads", "meeting")
        capitals = all(self.words[place].is_capital for place in words) and len(words) >= _FEWEST_CAPITALS
        known = any(self.actors[name].at(self.norms, place) for name in telling for place in words)
        return capitals and not known and first not in self.by_first

    def titled(self, place: int) -> Span | None:
        """A person whose title stands behind the name: 莱拉·哈达德女士, 陈立群先生."""
        found = self._dotted(place) or self._closed(place)
        return found if found and found.actors[0].kind == "person" else None

    def _is_office(self, place: int, size: int) -> bool:
        """Whether what may be a title is the office of who is named behind it: 儿童事务部长安娜·奥佐拉女士."""
        behind = place + size
        is_role = self.actors["roles"].at(self.norms, place) == size
        return is_role and behind < len(self.words) and self.titled(behind) is not None

    def _dotted(self, place: int) -> Span | None:
        """A name of several parts with points between them, before a title; its words may look like others."""
        is_first = self.words[place].is_mark or self.norms[place] in self.tables.dictionary
        if is_first or not self.actors["titles_behind"].words:
            return None
        is_dotted = False
        for last in range(place + 1, min(len(self.words), place + _LONGEST_DOTTED)):
            gap = self.text[self.words[last - 1].end : self.words[last].start]
            is_dotted |= gap == _POINT
            title = self.actors["titles_behind"].at(self.norms, last)
            if is_dotted and title and not gap:
                name = self.text_of(place, last)
                return Span(place, last + title, (Speaker(name, made_id(name), "person"),))
            is_whole = self.words[last].is_mark or gap.strip(_POINT) or len(self.norms[last]) > 1
            if is_whole or (last - place >= _LONGEST_PART and not is_dotted):
                return None
        return None

    def _closed_body(self, place: int) -> Span | None:
        last = place
        while last < min(len(self.words), place + _LONGEST_NAME) and self._is_of_body(last):
            last += 1
            size = self.actors["body_words"].at(self.norms, last) or self.actors["heads_behind"].at(self.norms, last)
            if size and (last - place > 1 or self.words[place].is_capital or len(self.norms[place]) > 1):
                name = self.text_of(place, last + size)
                return Span(place, last + size, (Speaker(name, made_id(name), UNKNOWN),))
        size = self.actors["roles"].at(self.norms, last)
        if size and last > place:  # 标准司司长
            name = self.text_of(place, last + size)
            return Span(place, last + size, (Speaker(name, made_id(name), "role"),))
        return None

    def _is_of_body(self, place: int) -> bool:
        word = self.words[place]
        if word.is_mark or place in self.by_first or word.has_tag("fin") or self.is_small(place):
            return False
        known = ("heads_behind", "roles", "meeting", "on_behalf", "titles_behind", "some_whole")
        return word.norm not in self.closed and not any(self.actors[name].at(self.norms, place) for name in known)

    def _is_of_name(self, place: int) -> bool:
        return (
            not self.words[place].is_mark
            and place not in self.by_first
            and self.norms[place] not in self.tables.dictionary
        )

    def _capitals(self, place: int) -> Span | None:
        last = self.capital_run(place)
        if last == place or self._is_thing(place, last):
            return None
        words = self.words[place:last]
        surface = self.text_of(place, last)
        several = sum(word.is_capital for word in words) >= _FEWEST_CAPITALS
        acronym = len(words) == 1 and sum(letter.isupper() for letter in surface) >= _FEWEST_CAPITALS
        opening = place == 0 or self.words[place - 1].is_mark
        alone = len(words) == 1 and not opening and words[0].norm not in self.tables.dictionary
        alone = alone and not self.is_adjective(place)
        begins = place == 0 and len(words) == 1 and self._begins_clause(last) and surface.isalpha()
        if not (several or acronym or alone or begins):
            return None
        return Span(place, last, (Speaker(surface, made_id(surface), UNKNOWN),))

    def is_adjective(self, place: int) -> bool:
        """Whether the word belongs to the noun behind it, by its ending: "Исследовательской комиссии"."""
        endings = tuple(self.tables.of("adjective_endings"))
        if not endings or place + 1 >= len(self.words) or not self.norms[place].endswith(endings):
            return False
        behind = self.words[place + 1]
        return not (behind.is_mark or self.is_small(place + 1) or behind.has_tag("fin", "base", "part"))

    def _begins_clause(self, place: int) -> bool:
        """Whether the one word before is a name, for a verb in the past stands behind it: "Kindwave said"."""
        if self.norms[place - 1] in self.tables.dictionary or place >= len(self.words):
            return False
        return self.words[place].has_tag("fin") and not self.words[place].has_tag("noun")

    def plain_run(self, first: int) -> int:
        """End of a name without capitals: words that the language's tables do not know."""
        place = first
        while place < min(len(self.words), first + _LONGEST_PLAIN) and self._is_of_name(place):
            joined = place > first and self.norms[place].startswith(tuple(self.tables.of("held_prefixes")))
            if self.is_small(place) or self.norms[place] in self.closed or joined:
                break
            place += 1
        return place

    def capital_run(self, first: int) -> int:
        """End of the run of words with capitals; `of`, `for` … may stand between two of them."""
        last = place = first
        while place < len(self.words):
            word = self.words[place]
            if word.is_mark or (
                place > first and place in self.by_first and self.by_first[place].kind == "state" and last < place
            ):
                break
            gap = self.text[self.words[place - 1].end : word.start] if place > first else " "
            if gap.strip(" .-&’'") or (gap.strip() == "." and len(self.norms[place - 1]) > _ABBREVIATION):
                break
            numeral = word.norm.isdigit() and place > first and place == last
            hyphened = gap == "-" and place == last and place > first  # "Hye-rin Baek"
            if (word.is_capital and not self._opens_sentence_as_word(place)) or numeral or hyphened:
                last = place + 1
            elif (
                place == first
                or word.norm not in self.joiners
                or place - last >= _FEWEST_CAPITALS
                or (word.norm in self.far_joiners and not self._is_body(first, last))
            ):
                break
            place += 1
        return last

    def _opens_sentence_as_word(self, place: int) -> bool:
        """Whether a word has its capital only because it opens the sentence."""
        return (
            place == 0
            and self.norms[place] in self.tables.dictionary
            and not self.actors["body_words"].at(self.norms, place)
        )

    def _is_body(self, first: int, last: int) -> bool:
        return any(self.actors["body_words"].at(self.norms, place) for place in range(first, last))

    def _is_thing(self, first: int, last: int) -> bool:
        """Whether the name is of something that cannot act: a programme, a document, a tool."""
        if any(character.isdigit() for word in self.norms[first:last] for character in word[-1:]) and not self._is_body(
            first, last
        ):
            return True
        return any(self.actors["not_actors"].at(self.norms, place) for place in (first, last - 1))


def made_id(name: str) -> str:
    """Id of an actor that the vocabulary does not have."""
    return "-".join([UNKNOWN, *name.casefold().split()])
