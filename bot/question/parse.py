"""Understanding a question: text in, `Question` out. Knows the languages' data and the vocabulary, not the reports."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bot.question.asked_values import PLACE, Asked, read_values
from bot.question.detection import detect_question
from bot.question.grammar import are_nouns, are_owned, is_yes_no, marks_yes_no, opener_of
from bot.question.languages import questions
from bot.question.meeting_meanings import ENDING, OBTAINING
from bot.question.meeting_scope import Scope
from bot.question.model import HARMLESS, TOPIC, Claim, Question
from bot.question.named_acts import FATE, NamedAct, named_acts
from bot.question.named_places import NamedPlaces, named_places
from bot.question.phrase_tables import ACROSS, NO_WAY, Tables, positions, tables_of
from bot.question.question_words import QuestionWords
from bot.question.requested_acts import (
    meant_acts,
    of_a_fate,
    of_aspects,
    outside_asking,
    weighed,
    with_opinions,
    without_clauses,
    without_nouns_of_topics,
    without_objects,
)
from indexer.acts import BY_NAME, STANCES
from indexer.languages import Token, language, tokens
from indexer.lexicon import lexicon
from indexer.text.phrase_matcher import Match
from indexer.text.value_kinds import DATE
from indexer.text.vocabulary import ACTOR_KINDS, Mention, Vocabulary

_ABBREVIATION = re.compile(r"[A-Za-z][A-Za-z0-9\u2010\u2011-]*[A-Z0-9][A-Za-z0-9]*|[A-Z]{2,}")
_STATES = frozenset({"country", "member-state"})
"""Terms for states as a class."""
_CIRCUMSTANCES = frozenset({"who", "why", "when", "where", "how_many"})
"""Kinds of answer beside which nothing asks what became of something: "when did it end?"."""
_WAYS = (*(way for way in ACROSS if way != "history"), FATE, "history")
"""The ways to ask across meetings; of several that a question names, the first here counts."""
_OF_FATES = frozenset({"outcomes", "chair"})
"""Aspects of a meeting that leave room for asking what became of something."""
_NAMED_BY_NOUNS = frozenset({"outcomes", "attendance"})
"""Aspects whose nouns are no acts: the decisions, the attendance."""
_CITED = "references"
"""The aspect that asks for the documents a report refers to, which nobody's act is."""
_CHAIR = "chair"
"""Vocabulary id of the Chair, who may do what the meeting does."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """The words of a question by what claims them; a word may have several claims."""

    spoken: tuple[Token, ...]
    wants: tuple[Match[str], ...]
    kind: str
    """The kind of answer wanted."""
    across: list[Match[str]]
    apart: tuple[Match[str], ...]
    """Words that set actors apart: "besides"."""
    aspects: list[Match[str]]
    acts: list[NamedAct]
    """The acts asked about."""
    named_acts: list[NamedAct]
    """Those, and the acts that they are about."""
    mentions: tuple[Mention, ...]
    asked_for: frozenset[str]
    """Vocabulary ids that are but a part of how one asks: "which countries?"."""
    light: tuple[Match[str], ...]
    """Words that ask politely, or otherwise say nothing of the topic."""
    value: Asked
    """The kind of value that is asked for."""

    @property
    def words(self) -> tuple[Token, ...]:
        """Words that nothing else claims: the topic."""
        taken = positions((*self.wants, *self.named_acts, *self.light, *self.across, *self.apart))
        taken |= {i for m in self.mentions for i in range(m.first, m.last)}
        return tuple(t for i, t in enumerate(self.spoken) if i not in taken and t.stem and t not in self.value.words)


def understand(
    text: str, vocabulary: Vocabulary, code: str | None = None, *, report: str = "", meeting: int | None = None
) -> Question:
    """Read a question in the language `code`, or in the one that it is found to be in.

    `report` and `meeting` hold where the question itself names none.
    """
    text = unicodedata.normalize("NFKC", " ".join(text.split()))
    code = code or detect_question(text)
    for pattern, read_as in questions(code).respelt:
        text = re.sub(pattern, read_as, text)
    tables = tables_of(code)
    places = named_places(text, tables, language(code))
    parts = _parts(places.rest, code, vocabulary, tables)
    scope = Scope((meeting,)) if meeting is not None and places.scope.is_open else places.scope
    return _question(text, code, places, parts, tables, scope=scope, report=places.report or report)


def _parts(text: str, code: str, vocabulary: Vocabulary, tables: Tables) -> _Parts:
    spoken = tokens(text, language(code))
    mentions = vocabulary.find(spoken, code, asked=True)
    named = {i for m in mentions if m.kind in ACTOR_KINDS for i in range(m.first, m.last)}
    question_words = QuestionWords(text, spoken, code, tables)
    asked = question_words.counted(_asking(tables.wants.find(spoken), mentions, marks_yes_no(spoken, tables)))
    clauses = question_words.clauses(asked, named)
    wants = question_words.asking([match for match in asked if match not in clauses])
    asking = positions(wants)
    aspects = [match for position in range(len(spoken)) if (match := tables.aspects.at(spoken, position))]
    of_meeting = any(m.id in {_CHAIR, vocabulary.own_group} for m in mentions)
    read = [*with_opinions(named_acts(text, spoken, code, named=named, asking=asking, of_meeting=of_meeting))]
    wants = question_words.beside(read, wants)
    kind = question_words.kind_of_answer(wants)
    across = [
        *_across(spoken, wants, tables),
        *_fate(read, kind, aspects, tables.across.find(spoken)),
    ]
    elsewhere = positions([*across, *(match for match in aspects if match.value == _CITED)])
    of_meeting_itself = positions(match for match in aspects if match.value in _NAMED_BY_NOUNS)
    found = [
        act
        for act in read
        if act.value in BY_NAME
        and not (elsewhere | of_meeting_itself if act.is_noun else elsewhere).issuperset(range(act.first, act.last))
    ]
    said: list[NamedAct] = []
    if all(BY_NAME[act.value].is_anything for act in found):  # "who said that it is not for this group?"
        meant = meant_acts(spoken, code, taken={*named, *asking, *positions(read)})
        said, found = found, [act for act in meant if not found or act.value in STANCES] or found
    if not (found or across or kind) and is_yes_no(text, spoken, wants, [], tables):
        across = list(_obtained(spoken, code))
    found = [act for act in found if act.first not in question_words.subordinate(asked)] or found
    found = without_clauses(found, tables.indefinite.find(spoken), clauses)
    named_beside = without_nouns_of_topics(outside_asking(found, wants), mentions)
    if any(match.value == FATE for match in across):
        named_beside = of_a_fate(named_beside)
    told = without_objects(of_aspects(named_beside, {match.value for match in aspects}), wants)
    acts = weighed(told, counting=any(match.value == "how_many" for match in wants))
    return _Parts(
        spoken=spoken,
        wants=wants,
        kind=kind,
        across=across,
        apart=tables.besides.find(spoken),
        aspects=aspects,
        acts=acts,
        named_acts=named_beside,
        mentions=_without_asking(mentions, [*acts, *across, *wants]),
        asked_for=frozenset(m.id for m in mentions if positions(wants).issuperset(range(m.first, m.last))),
        light=(*tables.light.find(spoken), *(act for act in said if act not in found)),
        value=read_values(spoken, code, wants, mentions),
    )


def _question(  # noqa: PLR0913 (all that was read off it)
    text: str, code: str, places: NamedPlaces, parts: _Parts, tables: Tables, *, scope: Scope, report: str
) -> Question:
    spoken, acts, mentions = parts.spoken, parts.acts, parts.mentions
    besides = _besides(mentions, spoken, parts.apart)
    passive = any(act.is_passive for act in acts)
    yes_no = is_yes_no(text, spoken, parts.wants, acts, tables) and not _asks_value(parts, tables)
    return Question(
        text=text,
        language=code,
        core=places.rest,
        spoken=spoken,
        wants=parts.kind,
        wants_states=not parts.asked_for.isdisjoint(_STATES),
        wants_day=bool(tables.day.find(spoken)),
        aspects=tuple(dict.fromkeys(match.value for match in parts.aspects)),
        acts=tuple(dict.fromkeys(match.value for match in acts)),
        mentions=tuple(m for m in mentions if m.id not in besides),
        words=parts.words,
        act_words=tuple(spoken[i] for i in sorted(positions(acts))),
        want_words=tuple(spoken[i] for i in sorted(positions(parts.wants))),
        object_of_acts=passive or (are_nouns(acts) and not are_owned(acts, spoken, mentions, tables)),
        values=_values(parts) if not yes_no else frozenset(),
        counted=parts.value.counted,
        is_yes_no=yes_no,
        passive=passive,
        references=places.references,
        report=report,
        scope=scope,
        across=next((way for way in _WAYS if any(m.value == way for m in parts.across)), ""),
        besides=besides,
        expands=_abbreviation(places.rest, spoken, mentions, tables),
        claims=tuple(sorted({*places.claims, *_claims(parts, tables)})),
    )


def _claims(parts: _Parts, tables: Tables) -> list[Claim]:
    """Which words say what, as `Question` has understood them."""
    spoken = parts.spoken
    beside = [act for act in parts.named_acts if act not in parts.acts]
    expansion = [(match, "expansion") for match in tables.expansion.find(spoken)]
    yes_no = [(match, "yes or no") for match in marks_yes_no(spoken, tables)]
    asking = [(match, match.value) for match in (*parts.wants, *parts.across)]
    claimed = [(match, "question word", value) for match, value in (*asking, *expansion, *yes_no)]
    claimed += [(match, "question word", "besides") for match in parts.apart]
    claimed += [(match, "aspect of a meeting", match.value) for match in parts.aspects]
    claimed += [(match, "act", match.value) for match in parts.acts]
    claimed += [(match, "act not asked about", match.value) for match in beside]
    claimed += [(match, HARMLESS, "") for match in parts.light]
    found = [Claim(spoken[m.first].start, spoken[m.last - 1].end, by, value) for m, by, value in claimed]
    found += [Claim(m.start, m.end, "actor" if m.kind in ACTOR_KINDS else "concept", m.id) for m in parts.mentions]
    found += [Claim(word.start, word.end, TOPIC) for word in parts.words]
    return found


def _besides(
    mentions: tuple[Mention, ...], spoken: tuple[Token, ...], apart: tuple[Match[str], ...]
) -> tuple[str, ...]:
    """The actors that the question sets apart: "who besides Canada and Mexico?"."""
    found: list[str] = []
    behind = {match.last for match in apart}
    for mention in mentions:
        if mention.kind in ACTOR_KINDS and any(
            last <= mention.first and not any(token.stem for token in spoken[last : mention.first]) for last in behind
        ):
            found.append(mention.id)
            behind.add(mention.last)
    return tuple(found)


def _asking(
    wants: tuple[Match[str], ...], mentions: tuple[Mention, ...], marks: tuple[Match[str], ...]
) -> tuple[Match[str], ...]:
    """Without the question words that are but a part of a name or of a phrase that asks for yes or no.

    The «من» of «التحقق من العمر» asks for nobody, the "que" of « est-ce que » for nothing. "How many" asks wherever it
    stands: a term may be called so (花多少钱).
    """
    inside = {i for m in mentions for i in range(m.first + 1, m.last)}
    of_marks = positions(marks)
    return tuple(
        match
        for match in wants
        if match.first not in of_marks and (match.first not in inside or match.value == "how_many")
    )


def _across(spoken: tuple[Token, ...], wants: tuple[Match[str], ...], tables: Tables) -> list[Match[str]]:
    """Phrases that ask across meetings; "last" and "first" do beside "when" or "at which meeting"."""
    found = [match for match in tables.across.find(spoken) if match.value != NO_WAY]
    timely = any(match.value == "when" for match in wants) or any(match.value == "which_meetings" for match in found)
    return [*found, *(tables.extremes.find(spoken) if timely else ())]


def _fate(
    read: list[NamedAct], kind: str, aspects: list[Match[str]], across: tuple[Match[str], ...]
) -> Iterator[Match[str]]:
    """The words that ask what became of something: how did it end, did it go through.

    Beside an aspect of the meeting only those that ask nothing else: "how did the opening go" tells no fate.
    """
    is_told = any(match.value == "history" for match in across)
    if kind not in _CIRCUMSTANCES and (is_told or {match.value for match in aspects} <= _OF_FATES):
        yield from (Match(FATE, act.first, act.last) for act in read if act.value == FATE and not act.is_passive)


def _obtained(spoken: tuple[Token, ...], code: str) -> Iterator[Match[str]]:
    """The words of a question for yes or no that ask whether something came of it: "did they get it in the end?"."""
    meant = lexicon(code).find(spoken)
    yield from (Match(FATE, m.first, m.last) for m in meant if not (ENDING | OBTAINING).isdisjoint(m.ids))


def _without_asking(mentions: tuple[Mention, ...], asking: list[Match[str]]) -> tuple[Mention, ...]:
    """Drop a term that only names the act asked about, or is a part of how one asks.

    "The recommendation" is no topic beside recommending, nor is a country asked about by "which country".
    """
    taken = positions(asking)
    return tuple(m for m in mentions if m.kind in ACTOR_KINDS or not taken.issuperset(range(m.first, m.last)))


def _asks_value(parts: _Parts, tables: Tables) -> bool:
    """Whether a value is asked for outright: "how long did it last", but not "did they say how long it lasts"."""
    return bool(parts.value.kinds) and opener_of(parts.spoken, tables) is None


def _values(parts: _Parts) -> frozenset[str]:
    """The kinds of value asked for; "when" asks for a date where nothing else says so, "where and when" for both.

    What is asked for its fate may have a value, which is not asked for: "what became of the minimum age?".
    """
    if any(match.value == FATE for match in parts.across):
        return frozenset()
    asked = {match.value for match in parts.wants}
    if {"when", "where"} <= asked and parts.kind in {"when", "where"}:
        return frozenset({DATE, PLACE})
    dates = {DATE} if parts.kind == "when" else set()
    return parts.value.kinds | dates if parts.value.kinds <= {PLACE} else parts.value.kinds


def _abbreviation(text: str, spoken: tuple[Token, ...], mentions: tuple[Mention, ...], tables: Tables) -> str:
    """The abbreviation that is to be spelt out: a word in capitals, else the one name beside what asks."""
    asking = tables.expansion.find(spoken)
    if not asking:
        return ""
    found: list[str] = _ABBREVIATION.findall(text)
    if found:
        return max(found, key=len)
    taken = positions(asking) | positions(tables.light.find(spoken)) | positions(tables.wants.find(spoken))
    named = [m for m in mentions if m.kind in ACTOR_KINDS]
    inside = {i for m in named for i in range(m.first, m.last)}
    alone = len(named) == 1 and all(i in taken | inside or not token.stem for i, token in enumerate(spoken))
    return text[named[0].start : named[0].end] if alone else ""
