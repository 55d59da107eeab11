"""Understanding a question: text in, `Question` out. Knows the languages' data and the vocabulary, not the reports."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.question.detection import detect_question
from bot.question.languages import questions
from bot.question.meeting_scope import Scope, scope_of
from bot.question.model import Question, Reference, cut
from bot.question.requested_acts import outside_asking, weighed, without_nouns_of_topics, without_objects
from bot.thresholds import MAX_PASSIVE_GAP, MAX_POSSESSIVE_GAP
from indexer.languages import Language, Token, language, tokens
from indexer.model import Symbol
from indexer.text.phrase_matcher import Match, Phrases
from indexer.text.vocabulary import ACTOR_KINDS, Mention, Vocabulary

_NUMBER = re.compile(r"(?<![\d.٫/])\d{1,3}(?:\s?[.٫．]\s?\d{1,2}){1,4}(?![\d/]|[.٫]\d)")
_SECTION = re.compile(r"(?<![\d.])(\d{1,3})(?![\d.])")
_LETTER = r"(?:[ivx]{1,4}|[^\W\d_]|\d{1,2})"
_ITEM = re.compile(rf"(?<![\w.])(?:\d{{1,2}}\s?)?(?:\({_LETTER}\)|\b{_LETTER}\))(?:\({_LETTER}\)|\b{_LETTER}\))*")
_MARK = r"(?P<mark>\d{1,2}|[IVX]{1,5}|[^\W\d_])(?!\w)"
_ABBREVIATION = re.compile(r"[A-Za-z][A-Za-z0-9\u2010\u2011-]*[A-Z0-9][A-Za-z0-9]*|[A-Z]{2,}")
"""Tokens between a name and what is its own: the mark, and a word ("Russia's second contribution")."""
_ACROSS = ("last_time", "first_time", "how_many_meetings", "which_meetings", "compare", "history")
"""Ways to ask across meetings, as `indexer.languages.base.Dialogue` names them; of several, the first here counts."""
_EXTREMES = ("last", "first")
_QUESTION_MARKS = ("?", "？", "؟")
_STATES = frozenset({"country", "member-state"})
"""Terms for states as a class."""
_LEADING = frozenset({"why", "when", "where", "how_many"})
_WANTS = ("why", "who", "when", "where", "how_many", "what", "which")


@dataclass(frozen=True, slots=True)
class _Tables:
    wants: Phrases[str]
    aspects: Phrases[str]
    acts: Phrases[str]
    paragraph: Phrases[str]
    expansion: Phrases[str]
    act_nouns: Phrases[str]
    across: Phrases[str]
    extremes: Phrases[str]
    day: Phrases[str]
    yes_no_openers: Phrases[str]
    yes_no_marks: Phrases[str]
    auxiliaries: frozenset[str]
    owner: frozenset[str]
    possessive: frozenset[str]
    light: Phrases[str]
    besides: Phrases[str]


def understand(
    text: str, vocabulary: Vocabulary, code: str | None = None, *, report: str = "", meeting: int | None = None
) -> Question:
    """Read a question in the language `code`, or in the one that it is found to be in.

    `report` and `meeting` hold where the question itself names none.
    """
    text = unicodedata.normalize("NFKC", " ".join(text.split()))
    code = code or detect_question(text)
    known = language(code)
    tables = _tables(code)
    named_report, rest = _report(text)
    spoken = tokens(rest, known)
    scope, scope_tokens = scope_of(rest, spoken, known)
    rest = _without(rest, spoken, scope_tokens)
    references, rest = _references(rest, tables, known)
    spoken = tokens(rest, known)
    mentions = vocabulary.find(spoken, code, asked=True)
    wants = _asking(tables.wants.find(spoken), mentions, _marks_yes_no(spoken, tables))
    aspects = [match for position in range(len(spoken)) if (match := tables.aspects.at(spoken, position))]
    named = {i for m in mentions if m.kind in ACTOR_KINDS for i in range(m.first, m.last)}
    acts = [match for match in tables.acts.find(spoken) if not named.intersection(range(match.first, match.last))]
    named_acts = without_nouns_of_topics(outside_asking(acts, wants), mentions)
    told = without_objects(named_acts, spoken, tables.act_nouns)
    acts = weighed(told, spoken, tables.act_nouns, counting=any(match.value == "how_many" for match in wants))
    across = _across(spoken, wants, tables)
    asked_for = {m.id for m in mentions if _positions(wants).issuperset(range(m.first, m.last))}
    mentions = _without_asking(mentions, [*acts, *across, *wants])
    apart = tables.besides.find(spoken)
    besides = _besides(mentions, spoken, apart)
    taken = _positions(wants) | _positions(named_acts) | {i for m in mentions for i in range(m.first, m.last)}
    taken |= _positions(tables.light.find(spoken)) | _positions(across) | _positions(apart)
    words = tuple(t for i, t in enumerate(spoken) if i not in taken and t.stem)
    return Question(
        text=text,
        language=code,
        core=rest,
        spoken=spoken,
        wants=_kind(wants),
        wants_states=not asked_for.isdisjoint(_STATES),
        wants_day=bool(tables.day.find(spoken)),
        aspects=tuple(dict.fromkeys(match.value for match in aspects)),
        acts=tuple(dict.fromkeys(match.value for match in acts)),
        mentions=tuple(m for m in mentions if m.id not in besides),
        words=words,
        act_words=tuple(spoken[i] for i in sorted(_positions(acts))),
        want_words=tuple(spoken[i] for i in sorted(_positions(wants))),
        object_of_acts=(_are_nouns(acts, spoken, tables) and not _are_owned(acts, spoken, mentions, tables))
        or _is_passive(acts, spoken, tables),
        is_yes_no=_is_yes_no(text, spoken, wants, acts, tables),
        passive=_is_passive(acts, spoken, tables),
        references=references,
        report=named_report or report,
        scope=Scope((meeting,)) if meeting is not None and scope.is_open else scope,
        across=next((way for way in _ACROSS if any(m.value == way for m in across)), ""),
        besides=besides,
        expands=_abbreviation(rest, spoken, mentions, tables),
    )


@cache
def _tables(code: str) -> _Tables:
    known = language(code)
    asked = questions(code)
    reported = ((form, cue.act) for cue in known.speech.cues if cue.act and cue.voice == "active" for form in cue.forms)
    acts = [*((form, cue.act) for cue in asked.acts for form in cue.forms), *reported]
    return _Tables(
        wants=Phrases(((phrase, kind) for kind in _WANTS for phrase in getattr(asked, kind)), known),
        aspects=Phrases(((phrase, aspect) for aspect, phrases in asked.aspects.items() for phrase in phrases), known),
        acts=Phrases(acts, known),
        paragraph=Phrases(((word, word) for word in asked.paragraph), known),
        expansion=Phrases(((phrase, phrase) for phrase in asked.expansion), known),
        act_nouns=Phrases(((word, word) for word in asked.act_nouns), known),
        across=Phrases(((phrase, way) for way in _ACROSS for phrase in getattr(asked.dialogue, way)), known),
        extremes=Phrases(
            ((phrase, f"{way}_time") for way in _EXTREMES for phrase in getattr(asked.dialogue, way)), known
        ),
        day=Phrases(((phrase, phrase) for phrase in asked.day), known),
        yes_no_openers=Phrases(((phrase, phrase) for phrase in asked.yes_no_openers), known),
        yes_no_marks=Phrases(((phrase, phrase) for phrase in asked.yes_no_marks), known),
        auxiliaries=frozenset(token.norm for word in known.speech.passive for token in tokens(word, known)),
        owner=frozenset(token.norm for word in known.speech.near_markers for token in tokens(word, known)),
        possessive=frozenset(asked.possessive),
        light=Phrases(((word, word) for word in asked.light), known),
        besides=Phrases(((phrase, phrase) for phrase in asked.besides), known),
    )


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

    The «من» of «التحقق من العمر» asks for nobody, the "que" of « est-ce que » for nothing.
    """
    inside = {i for m in mentions for i in range(m.first + 1, m.last)} | _positions(marks)
    return tuple(match for match in wants if match.first not in inside)


def _marks_yes_no(spoken: tuple[Token, ...], tables: _Tables) -> tuple[Match[str], ...]:
    opener = tables.yes_no_openers.at(spoken, 0) if spoken else None
    return (*((opener,) if opener else ()), *tables.yes_no_marks.find(spoken))


def _across(spoken: tuple[Token, ...], wants: tuple[Match[str], ...], tables: _Tables) -> list[Match[str]]:
    """Phrases that ask across meetings; "last" and "first" do beside "when" or "at which meeting"."""
    found = list(tables.across.find(spoken))
    timely = any(match.value == "when" for match in wants) or any(match.value == "which_meetings" for match in found)
    return [*found, *(tables.extremes.find(spoken) if timely else ())]


def _is_yes_no(
    text: str, spoken: tuple[Token, ...], wants: tuple[Match[str], ...], acts: list[Match[str]], tables: _Tables
) -> bool:
    """Whether an auxiliary or particle asks, or a question mark behind a verb and no question word."""
    opener = tables.yes_no_openers.at(spoken, 0) if spoken else None
    if opener and all(match.value == "who" for match in wants):
        return True  # "did anyone object?"
    if wants or not spoken:
        return False
    if _marks_yes_no(spoken, tables):
        return True
    # a verb; or an act at the start, which may be a verb that but for its accent is a noun («¿Apoyó México …?»)
    asked = any(act.first == 0 or not tables.act_nouns.at(spoken, act.first) for act in acts)
    return text.endswith(_QUESTION_MARKS) and (asked or not acts)


def _positions(matches: Iterable[Match[str]]) -> set[int]:
    return {i for match in matches for i in range(match.first, match.last)}


def _are_nouns(acts: list[Match[str]], spoken: tuple[Token, ...], tables: _Tables) -> bool:
    return bool(acts) and all(tables.act_nouns.at(spoken, act.first) for act in acts)


def _are_owned(
    acts: list[Match[str]], spoken: tuple[Token, ...], mentions: tuple[Mention, ...], tables: _Tables
) -> bool:
    """Whether the nouns are somebody's: "ISOC's proposal", "the proposal of ISOC"."""
    actors = [m for m in mentions if m.kind in ACTOR_KINDS]
    return bool(acts) and all(any(_is_owner(m, act, spoken, tables) for m in actors) for act in acts)


def _is_owner(mention: Mention, act: Match[str], spoken: tuple[Token, ...], tables: _Tables) -> bool:
    if mention.last <= act.first:
        marks = (token.norm in tables.possessive for token in spoken[mention.last - 1 : mention.last + 1])
        return any(marks) and act.first - mention.last <= MAX_POSSESSIVE_GAP
    between = spoken[act.last : mention.first]
    return bool(between) and between[0].norm in tables.owner and not any(token.stem for token in between)


def _is_passive(acts: list[Match[str]], spoken: tuple[Token, ...], tables: _Tables) -> bool:
    """Whether the auxiliary of a passive stands shortly before one of the acts that is a verb."""
    verbs = [act for act in acts if not tables.act_nouns.at(spoken, act.first)]
    before = (token for act in verbs for token in spoken[max(0, act.first - MAX_PASSIVE_GAP) : act.first])
    return any(token.norm in tables.auxiliaries for token in before)


def _without_asking(mentions: tuple[Mention, ...], asking: list[Match[str]]) -> tuple[Mention, ...]:
    """Drop a term that only names the act asked about, or is a part of how one asks.

    "The recommendation" is no topic beside recommending, nor is a country asked about by "which country".
    """
    taken = _positions(asking)
    return tuple(m for m in mentions if m.kind in ACTOR_KINDS or not taken.issuperset(range(m.first, m.last)))


def _kind(wants: tuple[Match[str], ...]) -> str:
    """The kind of answer wanted; a "who" behind another question word only relates ("how many of those who …")."""
    kinds = [match.value for match in wants]
    leading = next((kind for kind in kinds if kind != "what"), "")
    if leading in _LEADING:
        return leading
    return next((kind for kind in _WANTS if kind in kinds), "")


def _report(text: str) -> tuple[str, str]:
    found = Symbol.find(text)
    if found is None:
        return "", text
    symbol, start, end = found
    return str(symbol), f"{text[:start]} {text[end:]}"


def _without(text: str, spoken: tuple[Token, ...], positions: frozenset[int]) -> str:
    """The text with these of its tokens blanked out."""
    for i in positions:
        token = spoken[i]
        text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    return text


def _references(text: str, tables: _Tables, known: Language) -> tuple[tuple[Reference, ...], str]:
    """The paragraph or section numbers that the question names, and the text without them."""
    spoken = tokens(text, known)
    announced = bool(tables.paragraph.find(spoken)) or "§" in text
    light = _positions(tables.light.find(spoken)) | _positions(tables.wants.find(spoken))
    light |= _positions(tables.paragraph.find(spoken))
    others = [t for i, t in enumerate(spoken) if t.stem and not t.norm.isdigit() and i not in light]
    annex = re.search(rf"\b(?:{known.report.annex})\s*{_MARK}", text, re.IGNORECASE)
    if annex and all(annex.start() <= t.start < annex.end() for t in others):
        numbers = _NUMBER.search(text, annex.end()) or _SECTION.search(text, annex.end())
        typed = f"{annex[0]} {numbers[0]}" if numbers else annex[0]
        spans = [(match.start(), match.end()) for match in (annex, numbers) if match]
        return (Reference(typed, _levels(numbers[0] if numbers else ""), annex=annex["mark"]),), cut(text, spans)
    pairs = list(_NUMBER.finditer(text)) if announced or not others else []
    single = _SECTION.search(text)
    if not pairs and announced and single and _adjacent(text, single, tables, known):
        pairs = [single]
    if not pairs:
        return (), text
    item = _item(text, pairs[0]) if len(pairs) == 1 else None
    named = tuple(Reference(pair[0], _levels(pair[0]), item[0] if item else "") for pair in pairs)
    return named, cut(text, [(match.start(), match.end()) for match in (*pairs, *((item,) if item else ()))])


def _levels(number: str) -> tuple[int, ...]:
    return tuple(int(level) for level in re.findall(r"\d+", number))


def _item(text: str, number: re.Match[str]) -> re.Match[str] | None:
    """The label of an item behind the number of its paragraph, or else before it: "3.1 (b)", "item b) of 3.1"."""
    return _ITEM.search(text, number.end()) or _ITEM.search(text, 0, number.start())


def _adjacent(text: str, number: re.Match[str], tables: _Tables, known: Language) -> bool:
    """Whether the word for "paragraph" or "section" stands right before or behind the number."""
    spoken = tokens(text, known)
    if text[: number.start()].rstrip().endswith("§"):
        return True
    place = next((i for i, token in enumerate(spoken) if token.start == number.start()), None)
    if place is None:
        return False
    near = tables.paragraph.find(spoken)
    return any(match.last == place or match.first == place + 1 for match in near)


def _abbreviation(text: str, spoken: tuple[Token, ...], mentions: tuple[Mention, ...], tables: _Tables) -> str:
    """The abbreviation that is to be spelt out: a word in capitals, else the one name beside what asks."""
    asking = tables.expansion.find(spoken)
    if not asking:
        return ""
    found: list[str] = _ABBREVIATION.findall(text)
    if found:
        return max(found, key=len)
    taken = _positions(asking) | _positions(tables.light.find(spoken)) | _positions(tables.wants.find(spoken))
    named = [m for m in mentions if m.kind in ACTOR_KINDS]
    inside = {i for m in named for i in range(m.first, m.last)}
    alone = len(named) == 1 and all(i in taken | inside or not token.stem for i, token in enumerate(spoken))
    return text[named[0].start : named[0].end] if alone else ""
