"""Actor spans: who is named in a sentence, with whom they speak for, apposition, affiliation and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.frames.tables import Tables
from indexer.frames.words import CLAUSE_COMMA, LIST_COMMA, Word
from indexer.record.statements.anaphora import MEANT
from indexer.record.statements.cases import Cases
from indexer.record.statements.model import ANAPHOR, BODIES, MEETING, SOME, Speaker
from indexer.record.statements.names import Names, Span, made_id
from indexer.record.statements.unnamed import Unnamed
from indexer.text.vocabulary import UNKNOWN, Mention

_PERSONAL = frozenset({"person", "role", "office", UNKNOWN})
_MOST_ADJECTIVES = 3
_LONGEST_BRACKET = 8
_LONGEST_AFFILIATION = 4
_LONGEST_OFFICE = 14
"""Words between an office and its holder's title."""
_BEHALF_REACH = 2
"""Words between an actor and "on behalf of"."""


class SpanFinder:
    """Finds the actors of one sentence."""

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        mentions: Sequence[Mention],
        tables: Tables,
        peoples: Sequence[Mention] = (),
    ) -> None:
        self.peoples = {mention.first: mention for mention in peoples}
        """Adjectives of states, which name a speaker only behind a word for one, by their first token."""
        self.names = Names(text, words, mentions, tables)
        self.unnamed = Unnamed(self.names)
        self.cases = Cases(words, tables)
        self.words = words
        self.norms = self.names.norms
        self.tables = tables
        self.actors = tables.actors

    def spans(self) -> tuple[Span, ...]:
        """The spans, in order, none inside another."""
        found: list[Span] = []
        place = 0
        while place < len(self.words):
            span = self._spoken_for(place) or self._unit(place)
            if span is None:
                place += 1
                continue
            span = self._with_attributes(span)
            found.append(span)
            place = span.last
        return tuple(self._lists(found))

    # one actor

    def _spoken_for(self, place: int) -> Span | None:
        """Who speaks, named behind whom they speak for: "От имени ЮНИСЕФ г-жа Э. Ндиайе"."""
        size = self.actors["on_behalf"].at(self.norms, place) if self.tables.cases else 0
        body = self._unit(place + size) if size else None
        while body is not None and (more := self._next_of_list(body)) is not None:
            body = replace(more, first=body.first, actors=(*body.actors, *more.actors))
        if body is None or body.last >= len(self.words):
            return None
        person = self.names.atom(body.last, determined=False)
        if person is None or person.actors[0].kind != "person":
            return None
        merged = self._merged(body, self._bracket(person))
        return replace(merged, first=place, shown_at=person.first)

    def _next_of_list(self, span: Span) -> Span | None:
        """The next body of a list: "Франции, Канады и Бразилии"."""
        size = self.tables.grammar["list_joiners"].at(self.norms, span.last)
        size = size or int(self.norms[span.last : span.last + 1] == [","])
        more = self._unit(span.last + size) if size and span.last + size < len(self.words) else None
        return more if more is not None and more.actors[0].kind in BODIES | {UNKNOWN} else None

    def _unit(self, first: int) -> Span | None:
        some = self._meant(first) or self.unnamed.at(first) or self._anaphor(first)
        if some:
            return self._of_body(some)
        place = self.names.past_determiner(first)
        if place >= len(self.words):
            return None
        span = self._headed(place) or self._of_kind(place) or self.names.atom(place, determined=place > first)
        if span is None or (span.actors[0].kind == MEETING and self.norms[place - 1] in self.tables.of("own")):
            return None  # "its member States" are not those who meet
        return replace(span, first=first)

    def _meant(self, first: int) -> Span | None:
        """A word for those named before, of which it can be told who they are: both delegations, the latter."""
        for word in MEANT:
            size = self.actors[word].at(self.norms, first)
            behind = first + size
            clear = size > 1 or (behind < len(self.words) and self.words[behind].has_tag("fin"))
            clear = clear or not self.tables.capitals
            if size and clear and not self.actors["head_links"].at(self.norms, behind):
                return Span(first, behind, (Speaker(self.names.text_of(first, behind), word, ANAPHOR),))
        return None

    def _anaphor(self, first: int) -> Span | None:
        size = self.actors["anaphors"].at(self.norms, first)
        if not size or self.actors["head_links"].at(self.norms, first + size) or self._is_described(first + size):
            return None
        return Span(first, first + size, (Speaker(self.names.text_of(first, first + size), "", ANAPHOR),))

    def _is_described(self, place: int) -> bool:
        """Whether an adjective behind a noun says whose it is: "la délégation coréenne", "la Organización Mundial"."""
        if not self.tables.adjectives_behind or place >= len(self.words) or self.words[place].is_mark:
            return False
        if self.words[place].is_capital:
            return True
        return self.names.is_plain(place) and self.norms[place] not in self.names.closed

    def _headed(self, place: int) -> Span | None:
        """Somebody who speaks for another, as that other: "representative of X"."""
        start = place
        while place < min(len(self.words), start + _MOST_ADJECTIVES) and not self.actors["heads"].at(self.norms, place):
            if not self.names.is_plain(place) or (self.tables.cases and not self.names.is_adjective(place)):
                return None
            place += 1
        size = self.actors["heads"].at(self.norms, place)
        link = self.actors["head_links"].at(self.norms, place + size) if size else 0
        if size and not link and self.tables.cases:
            return self._genitive(place, place + size)
        people = self.peoples.get(self.words[place + size].first) if size and place + size < len(self.words) else None
        if people is not None and not self.words[place + size].is_mark:  # "la délégation coréenne"
            name = self.names.text_of(place, place + size + 1)
            return Span(place, place + size + 1, (Speaker(name, people.id, people.kind),))
        if not link or (self.words[place].is_capital and self.names.capital_run(place) - place > size and place > 1):
            return None
        inner = self._unit(place + size + link)
        if inner is not None and inner.actors[0].kind not in {MEETING, ANAPHOR}:
            return self._named_speaker(self._bracket(replace(inner, first=place)))
        return None if inner else self._generic(place, place + size + link)

    def _named_speaker(self, span: Span) -> Span:
        """Who speaks for the body, named behind it: "the representative of Kenya, Ms Abel"."""
        place = span.last + 1
        if self.tables.cases or place >= len(self.words) or self.norms[span.last] != ",":
            return span
        person = self.names.atom(place, determined=False)
        if person is None or person.first != place:
            return span
        ended = person.last < len(self.words) and self.norms[person.last] in {",", "("}
        named = person.actors[0].kind == "person" or (ended and self.names.is_of_person(place, person.last))
        return self._merged(span, self._bracket(person)) if named else span

    def _of_body(self, some: Span) -> Span:
        """Speakers without identity with the body that they are of: "two members of the Youth Council"."""
        link = self.actors["head_links"].at(self.norms, some.last)
        is_head = self.norms[some.last - 1] in self.actors["heads"].words
        body = self._unit(some.last + link) if link and is_head else None
        if body is None or body.actors[0].kind not in {"organisation", UNKNOWN}:
            return some
        return replace(some, last=body.last)

    def _of_kind(self, place: int) -> Span | None:
        """A name behind what it is the name of: "the company X"."""
        size = self.actors["kinds"].at(self.norms, place)
        word = self.names.text_of(place, place + 1)
        if place in self.names.by_first or (self.words[place].is_capital and not word.isupper()):
            return None  # the word opens the name: "Fondation Port Bleu"
        named = self.names.atom(place + size, determined=False) if size and place + size < len(self.words) else None
        if named is None or named.actors[0].kind not in {"person", "organisation", UNKNOWN}:
            return None
        return replace(named, first=place)

    def _genitive(self, first: int, last: int) -> Span | None:
        """Somebody who speaks for whom the next word names: "представитель Кении", "компания Lumico"."""
        mention = self.names.atom(first, determined=False)
        if mention is not None and mention.last > last and mention.actors[0].kind != UNKNOWN:
            return mention
        inner = self._unit(last)
        if inner is not None and inner.actors[0].kind not in {MEETING, ANAPHOR, SOME}:
            return replace(inner, first=first)
        end = self._quoted(last) or (self._past_odd_name(last) if inner is None else 0)
        if end:
            name = self.names.text_of(first, end)
            return Span(first, end, (Speaker(name, made_id(name), UNKNOWN),))
        if inner is not None and inner.actors[0].kind == ANAPHOR:
            return replace(inner, first=first)  # "представитель организации"
        unnamed = (self.actors[name].at(self.norms, first) for name in ("unnamed_heads", "unnamed_delegations"))
        kind = ANAPHOR if last - first in unnamed else SOME
        return Span(first, last, (Speaker(self.names.text_of(first, last), "", kind),))

    def _past_odd_name(self, place: int) -> int:
        """Behind a word that is a name only after what it is the name of: "Фонд 5Rights", شركة لومورا; 0 if none is."""
        if place >= len(self.words):
            return 0
        plain = not self.tables.capitals and self.names.plain_run(place) > place
        written = any(letter.isupper() for letter in self.names.text_of(place, place + 1))
        if not (plain or written):
            return 0
        article = tuple(self.tables.of("article_prefixes"))
        end = place + 1
        if plain and self.actors["described"].at(self.norms, place - 1):
            return self._past_described(place)
        while plain and article and end < self.names.plain_run(place):
            if not (self.norms[place].startswith(article) and self.norms[end].startswith(article)):
                break
            end += 1
        return end

    def _past_described(self, place: int) -> int:
        """Behind the nouns and adjectives of a body's name: "منظمة خطوط نجدة الطفل الدولية"."""
        article = tuple(self.tables.of("article_prefixes"))
        last = self.names.plain_run(place)
        definite = next((i for i in range(place, last) if self.norms[i].startswith(article)), None)
        if definite is None:
            return place + 1
        end = definite + 1
        while end < last and self.norms[end].startswith(article):
            end += 1
        return end

    def _quoted(self, place: int) -> int:
        """Behind the closing mark of a name in quotation marks that begins here; 0 where none does."""
        if self.norms[place : place + 1] != ['"']:
            return 0
        end = min(len(self.words), place + _LONGEST_BRACKET)
        return next((i + 1 for i in range(place + 1, end) if self.norms[i] == '"'), 0)

    def _generic(self, first: int, last: int) -> Span | None:
        """A speaker for a body without a name: "the representative of a youth organization"."""
        if last < len(self.words) and self.norms[last] in self.tables.of("own"):
            return None  # "les délégations de leur confiance"
        end = self.names.past_determiner(last)
        start = end
        while end < len(self.words) and end - start < self.tables.reach // 2 and not self.words[end].is_mark:
            if self.names.is_small(end) or self.words[end].has_tag("fin", "part"):
                break
            end += 1
        return Span(first, end, (Speaker(self.names.text_of(first, end), "", SOME),)) if end > start else None

    # what stands beside a name

    def _with_attributes(self, span: Span) -> Span:
        before = None
        while span != before:
            before = span
            span = self._holder_behind(self._named_behind(self._titled_behind(self._apposed(span))))
            span = self._behalf(self._headed_behind(self._spoken_by(self._bracket(span))))
            span = self._past_tail(self._possessive(span))
        return span

    def _past_tail(self, span: Span) -> Span:
        """The name with what only says that its members are meant too: "the European Union and its member States"."""
        size = 0 if span.is_possessive else self.actors["tails"].at(self.norms, span.last)
        return replace(span, last=span.last + size) if size else span

    def _titled_behind(self, span: Span) -> Span:
        """The holder, named behind the whole office: "Директор Бюро развития электросвязи г-н И. Каримов"."""
        if (
            span.actors[-1].kind == MEETING
            or not self.tables.cases
            or span.is_possessive
            or span.actors[-1].apposed
            or span.actors[-1].kind == "person"
        ):
            return span
        for place in range(span.last, min(len(self.words), span.last + _LONGEST_OFFICE)):
            if self.norms[place] == "," and self.actors["titles"].at(self.norms, place + 1):
                continue
            if self.words[place].is_mark or self.words[place].has_tag("fin", "part", "ger", "full", "act"):
                return span
            if self.norms[place] in self.tables.of("coordinators") or self.actors["on_behalf"].at(self.norms, place):
                return span
            person = self.names.atom(place, determined=False) if self.actors["titles"].at(self.norms, place) else None
            if person is not None and person.actors[0].kind == "person":
                return self._merged(span, self._bracket(person))
        return span

    def _named_behind(self, span: Span) -> Span:
        """The holder between commas behind the whole office: "la Ministre de l'économie numérique, Mme X, …"."""
        kind = span.actors[-1].kind
        headed = self._is_headed(span.first)
        if not self.tables.adjectives_behind or not (kind in {"role", "office", ANAPHOR} or (headed and kind != SOME)):
            return span
        if span.is_possessive or any(one.kind == "person" for one in (*span.actors, *span.actors[-1].apposed)):
            return span
        for place in range(span.last, min(len(self.words), span.last + _LONGEST_OFFICE)):
            if self.norms[place] == ",":
                person = self._person_between(place)
                if person is not None:
                    return replace(person, first=span.first) if kind == ANAPHOR else self._merged(span, person)
            if self._ends_office(place):
                break
        return span

    def _person_between(self, comma: int) -> Span | None:
        """A person right behind a comma, where the apposition ends behind them."""
        person = self.names.atom(comma + 1, determined=False) if comma + 1 < len(self.words) else None
        if person is None or person.actors[0].kind != "person":
            return None
        person = self._bracket(person)
        return person if self.names.closes(person.last) else None

    def _ends_office(self, place: int) -> bool:
        """Whether the name of an office cannot go on with the word here."""
        word = self.words[place]
        if word.is_mark or self.actors["on_behalf"].at(self.norms, place):
            return True
        if word.norm in self.tables.of("coordinators"):
            return not (place + 1 < len(self.words) and self.words[place + 1].is_capital)
        small = word.norm in self.tables.of("that") | self.tables.of("relative") | self.tables.of("agent")
        return small or (word.has_tag("fin", "ger") and not word.is_capital) or word.is_lemma(self.tables.of("have"))

    def _holder_behind(self, span: Span) -> Span:
        """Who holds an office of a body, named behind it: 国际儿童求助热线执行主任玛尔塔·诺瓦克女士; both speak."""
        body = span.actors[-1]
        if not self.actors["titles_behind"].words or body.kind not in BODIES | {UNKNOWN, "office"} or span.members:
            return span
        linked = span.last < len(self.words) and self.norms[span.last] in self.tables.of("possessive")
        for place in range(span.last + linked, min(len(self.words), span.last + _LONGEST_OFFICE)):
            person = self.names.titled(place)
            if person is not None:
                person = self._bracket(person)
                holder = replace(person.actors[0], affiliation=body.name)
                holder = replace(holder, apposed=(*holder.apposed, replace(body, apposed=())))
                return replace(person, first=span.first, actors=(*span.actors[:-1], holder))
            if self._ends_holder(place, is_first=place == span.last + linked):
                return span
        return span

    def _ends_holder(self, place: int, *, is_first: bool) -> bool:
        """Whether the word is in no title of an office; a joiner is, but between two names."""
        word = self.words[place]
        if word.norm in self.tables.of("list_joiners"):
            return is_first or place + 1 in self.names.by_first
        return (
            word.is_mark
            or place in self.names.by_first
            or word.has_tag("fin")
            or self.names.is_small(place)
            or bool(self.actors["on_behalf"].at(self.norms, place))
        )

    def _spoken_by(self, span: Span) -> Span:
        """Who speaks for a body, behind it: "مصر، على لسان الدكتورة سلمى فؤاد"."""
        place = span.last + (self.norms[span.last : span.last + 1] == [","])
        size = self.actors["spoken_by"].at(self.norms, place)
        person = self._unit(place + size) if size and place + size < len(self.words) else None
        return self._merged(span, self._titled_behind(self._bracket(person))) if person else span

    def _headed_behind(self, span: Span) -> Span:
        size = self.actors["heads_behind"].at(self.norms, span.last)
        if not size or self.norms[span.last - 1] in self.actors["heads_behind"].words:
            return span
        headed = replace(span, last=span.last + size)
        if self.tables.articles and span.actors[-1].kind == UNKNOWN:  # "the Nordic delegations"
            name = self.names.text_of(span.last - 1, headed.last)
            headed = replace(headed, actors=(replace(span.actors[-1], name=name),))
        person = self._unit(headed.last)
        if person is not None and person.actors[0].kind == "person":  # 静港联盟观察员法尔克先生
            return self._merged(headed, person)
        if not self.actors["on_behalf"].at(self.norms, span.last):
            return headed
        other = self._unit(headed.last) or self._group_of(span.last, headed.last)  # 肯尼亚代表非洲集团
        if other is None or other.actors[0].kind not in {"organisation", UNKNOWN, SOME}:
            return headed
        return replace(headed, last=other.last, actors=(replace(span.actors[-1], on_behalf_of=other.actors[0].name),))

    def _possessive(self, span: Span) -> Span:
        if span.last >= len(self.words) or self.norms[span.last] not in self.tables.of("possessive"):
            return span
        return replace(span, is_possessive=True)

    def _bracket(self, span: Span) -> Span:
        if span.last >= len(self.words) or self.norms[span.last] != "(":
            return span
        end = next(
            (i for i in range(span.last, min(len(self.words), span.last + _LONGEST_BRACKET)) if self.norms[i] == ")"), 0
        )
        if not end:
            return span
        inner = self.names.text_of(span.last + 1, end)
        actor = replace(span.actors[-1], affiliation=inner)
        body = self.names.atom(span.last + 1, determined=False)
        ends = body is not None and (body.last == end or self.norms[body.last] == ",")  # (لبنان، 17 عاما)
        if actor.kind == "person" and body is not None and ends and body.actors[0].kind in BODIES:
            actor = replace(actor, apposed=(*actor.apposed, *body.actors))  # "Ms Silva (Brazil)": Brazil's statement
        return replace(span, last=end + 1, actors=(*span.actors[:-1], actor))

    def _apposed(self, span: Span) -> Span:
        """Apposition: "the Chair, Ms Lund", "Ms Vogt, of the secretariat", "Secretary-General Zhao": one actor."""
        actor = span.actors[-1]
        if actor.kind not in _PERSONAL or span.is_possessive:
            return span
        comma = span.last < len(self.words) and self.norms[span.last] == ","
        start = span.last + comma
        link = self.actors["affiliation_links"].at(self.norms, start)
        if actor.kind in {"person", UNKNOWN} and link:
            other = self._unit(start + link)
            if other and (comma or other.last <= start + link + _LONGEST_AFFILIATION):
                return self._merged(span, other)
            return span
        other = self._unit(start)
        if other is None or not ({actor.kind, other.actors[0].kind} & {"role", "office"}):
            return span
        kinds = {actor.kind, other.actors[0].kind}
        other = self._bracket(other)
        closed = not (comma and self.tables.articles) or (
            self.names.closes(other.last) and not (UNKNOWN in kinds and self._is_headed(start))
        )
        if kinds <= {"role", "office", "person", UNKNOWN} and len(kinds) > 1 and closed:
            return self._merged(span, other)
        return span

    def _is_headed(self, place: int) -> bool:
        """Whether a word for who speaks for another stands here: "la representante de …"."""
        return self.actors["heads"].at(self.norms, self.names.past_determiner(place)) > 0

    def _merged(self, span: Span, other: Span) -> Span:
        actor, more = span.actors[-1], other.actors[0]
        both = (more.name, more.affiliation, actor.affiliation)
        named = [one for one in (replace(more, apposed=()), *more.apposed) if one.kind in _PERSONAL]
        merged = replace(actor, affiliation=", ".join(part for part in both if part), apposed=(*actor.apposed, *named))
        return replace(span, last=max(span.last, other.last), actors=(*span.actors[:-1], merged))

    def _behalf(self, span: Span) -> Span:
        place = span.last
        while place < len(self.words) and place - span.last <= _BEHALF_REACH:  # ", speaking on behalf of"
            size = self.actors["on_behalf"].at(self.norms, place)
            if size:
                other = self._unit(place + size) or self._group_of(place, place + size)
                if other is not None and other.actors[0].kind == MEETING and self.tables.adjectives_behind:
                    other = self._group_of(place, place + size)  # "au nom du Forum des îles"
                if other is None or other.actors[0].kind == MEETING:
                    return span
                merged = replace(span.actors[-1], on_behalf_of=other.actors[0].name)
                return replace(span, last=other.last, actors=(*span.actors[:-1], merged))
            if not (self.words[place].is_mark or self.words[place].has_tag("ger", "base")):
                break
            place += 1
        return span

    def _group_of(self, first: int, last: int) -> Span | None:
        """A group without a name that is spoken for: 代表拉丁美洲和加勒比国家组."""
        if last < len(self.words) and self.norms[last] in self.tables.of("list_joiners"):
            return None
        other = self._generic(first, last)
        clear = not self.actors["heads_behind"].at(self.norms, first)
        is_body = other is not None and bool(self.actors["body_words"].at(self.norms, other.last - 1))
        ends = other is not None and bool(self.actors["on_behalf_ends"].at(self.norms, other.last))
        return other if clear or is_body or ends else None

    # lists

    def _lists(self, found: list[Span]) -> Iterator[Span]:
        """The spans with those of one list made one: "A, B and C", "both A and B"."""
        place = 0
        while place < len(found):
            run = [found[place]]
            closed = complete = False
            while place + len(run) < len(found):
                joint = self._joint(run[-1], found[place + len(run)])
                opens = joint == "last" and len(run) == 1 and self._opens_clause(run[0])
                if not joint or opens or (closed and joint != "more"):
                    break
                closed = joint == "last"
                complete |= joint != "next"
                run.append(found[place + len(run)])
            comma = self.norms[run[0].last : run[0].last + 1] == [","] and not self._is_list_comma(run[0].last)
            if len(run) > 1 and not complete and comma:
                run = run[:1]  # "In reply to Norway, Kenya": no list
            if len(run) > 1 and self._sets_scene(run):
                run = run[:1]  # "Tras consultas dirigidas por Sr. Ruiz, Chile y el Perú retiraron"
            yield run[0] if len(run) == 1 else self._list(run)
            place += len(run)

    def _sets_scene(self, run: list[Span]) -> bool:
        """Whether the first of a list ends what opens the sentence, so that the others are the subject behind it."""
        if not self.tables.articles or self.norms[run[0].last] != "," or run[-1].last >= len(self.words):
            return False
        governors = self.tables.of("prepositions") | self.tables.of("agent")
        governed = run[0].first > 0 and self.norms[run[0].first - 1] in governors
        opened = self.norms[0] in self.tables.of("prepositions") | self.tables.of("subordinators")
        opening = self.words[: run[0].first]
        finite = any(word.has_tag("fin", "unreal") for word in opening if not word.has_tag("noun", "part"))
        verb = self.words[run[-1].last]
        return governed and opened and not finite and verb.has_tag("fin") and not verb.has_tag("noun")

    def _is_list_comma(self, place: int) -> bool:
        return self.words[place].surface == LIST_COMMA

    def _opens_clause(self, span: Span) -> bool:
        """Whether a comma and a joiner together open a clause ("welcomed it, and Mexico …"), not the end of a list."""
        behalf = bool(span.actors[-1].on_behalf_of)  # "Ghana, on behalf of the African Group, and Peru"
        return self.tables.articles and self.norms[span.last : span.last + 1] == [","] and not behalf

    def _list(self, run: list[Span]) -> Span:
        actors = tuple(actor for span in run for actor in span.actors)
        return Span(run[0].first, run[-1].last, actors, tuple(run), run[-1].is_possessive)

    def _joint(self, span: Span, behind: Span) -> str:
        """Whether the second goes on with the list: "next", "last" (behind an "and"), "more" (", así como") or not."""
        clause = any(self.words[place].surface == CLAUSE_COMMA for place in range(span.last, behind.first))
        if clause or span.is_possessive or ANAPHOR in {span.actors[-1].kind, behind.actors[0].kind}:
            return ""
        between = self.norms[span.last : behind.first]
        if between in ([], [","]) and self.norms[behind.first].startswith(tuple(self.tables.of("joined_prefixes"))):
            return "next"  # أستراليا وماليزيا
        if self.tables.cases and not self.cases.agree(span, behind):
            return ""
        is_whole = self.tables.grammar["list_joiners"].at(tuple(word for word in between if word != ","), 0)
        if between and between[-1] in self.tables.of("prepositions") and not is_whole:
            between = between[:-1]
        if between in ([","], ["、"]):
            return "next"
        words = tuple(word for word in between if word != ",")
        if not words or self.tables.grammar["list_joiners"].at(words, 0) != len(words):
            return ""
        return "more" if len(words) > 1 and between[0] == "," else "last"
