"""What is said to an assistant beside questions: greetings, thanks, goodbyes, "what can you do?", "write me a poem"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import cache

from bot.question.detection import detect_question
from bot.question.languages import SmallTalk, questions
from bot.question.noise import without_noise
from bot.question.phrase_tables import positions, tables_of
from bot.thresholds import MAX_FOREIGN_COURTESY_TOKENS, MIN_OFF_TOPIC_STEM
from indexer.languages import Token, codes, language, tokens
from indexer.text.phrase_matcher import Match, Phrases

THANKS = "thanks"
_KINDS = ("help", THANKS, "farewell", "apology", "greeting")
"""Of several in one message, the first here counts."""
_COURTESIES = frozenset({THANKS, "farewell", "apology", "greeting"})
_BESIDE = frozenset({"off_topic", "making", "made", "around"})
_NOT_SAID = _BESIDE | {"closings", "praise"}
_SEGMENT = re.compile(r"[^,，،;；:：.。!！?？؟…\n–—]*[,，،;；:：.。!！?？؟…\n–—]*\s*")
_QUESTION_MARKS = ("?", "？", "؟")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_ARITHMETIC = re.compile(r"[\d\s.,+\-*/×÷^()=?？؟]*\d\s*[+*/×÷^-]\s*\d[\d\s.,+\-*/×÷^()=?？؟]*")


@dataclass(frozen=True, slots=True)
class Said:
    """Small talk: its kind (help, thanks, farewell, apology, greeting), and the language that it is in."""

    kind: str
    language: str


@dataclass(frozen=True, slots=True)
class OffTopic:
    """A request for what no report of a meeting has: the words that tell, and the stretches of text it is made of."""

    telling: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    is_order: bool = False
    """Something is to be made: a poem."""


@dataclass(frozen=True, slots=True)
class Courtesy:
    """Thanks, a farewell or an apology: its kind, and the stretches of text it is made of."""

    kind: str
    spans: tuple[tuple[int, int], ...]


def read_small_talk(text: str, usual: str, code: str | None = None) -> Said | None:
    """What is said by a message beside questions; emoji alone take note of an answer, as thanks do."""
    own = without_noise(text)
    if not own:
        return Said(THANKS, code or usual) if text.strip() else None
    return small_talk_in(own, code or detect_question(own, usual))


def small_talk_in(text: str, code: str) -> Said | None:
    """The kind of small talk that the whole message is; of a few words in another language, where it is none in it."""
    is_short = len(tokens(text, language(code))) <= MAX_FOREIGN_COURTESY_TOKENS
    for each in (code, *(other for other in codes() if is_short and other != code)):
        kind = _kind(text, each)
        if kind:
            return Said(kind, each)
    return None


def without_small_talk(text: str, code: str) -> str:
    """The message without the greeting or thanks that it opens or ends with; all of it where it is nothing else."""
    segments = [match[0] for match in _SEGMENT.finditer(text) if match[0]]
    first, last = 0, len(segments)
    while first < last and _is_said(segments[first], code):
        first += 1
    while last > first and _is_said(segments[last - 1], code):
        last -= 1
    rest = "".join(segments[first:last]).strip()
    opening = _said(code).at(tokens(rest, language(code)), 0) if rest else None
    if opening and opening.value == "greeting":
        rest = rest[tokens(rest, language(code))[opening.last - 1].end :].lstrip(" ,،，!！") or rest
    return rest.rstrip(" ,،，;–—") or text


def idle_places(text: str, code: str) -> list[tuple[int, int]]:
    """Where the words of a question stand that address the assistant: "I'm new here", "give me"."""
    spoken = tokens(text, language(code))
    found = [match for match in _said(code).find(spoken) if match.value in {"greeting", "filler", "addressed"}]
    found += [match for match in _beside(code).find(spoken) if match.value == "making"]
    return [(spoken[match.first].start, spoken[match.last - 1].end) for match in found]


def courtesy_beside(text: str, code: str) -> Courtesy | None:
    """The thanks, farewell or apology in a message that says more; None where it has none, or asks on."""
    spoken = tokens(text, language(code))
    matches = _said(code).find(spoken)
    kind = next((kind for kind in (THANKS, "farewell", "apology") if any(m.value == kind for m in matches)), "")
    if not kind or text.rstrip().endswith(_QUESTION_MARKS) or _asking_on(code).find(spoken):
        return None
    spans = [(spoken[match.first].start, spoken[match.last - 1].end) for match in matches]
    spans += [(token.start, token.end) for token in spoken if not _praise(code).isdisjoint({token.norm, token.stem})]
    return Courtesy(kind, tuple(spans))


def off_topic_request(text: str, code: str) -> OffTopic | None:
    """What the message asks for that no report of a meeting has."""
    if _ARITHMETIC.fullmatch(text):
        return OffTopic((text,), ((0, len(text)),))
    spoken = tokens(text, language(code))
    found = _off_topic_in(spoken, code)
    roles = {match.value for match in found}
    if "off_topic" not in roles and not roles >= {"making", "made"}:
        return None
    spans = [(match.value, spoken[match.first].start, spoken[match.last - 1].end) for match in found]
    telling = tuple(text[start:end] for role, start, end in spans if role in {"off_topic", "made"})
    return OffTopic(telling, tuple((start, end) for _, start, end in spans), roles >= {"making", "made"})


def _is_said(text: str, code: str) -> bool:
    return bool(_kind(text, code)) or not tokens(text, language(code))


def _kind(text: str, code: str) -> str:
    """The kind of small talk that the text is in this language, letters drawn out or not; empty for none."""
    spellings = dict.fromkeys((text, *(_DRAWN_OUT.sub(letters, text) for letters in (r"\1", r"\1\1"))))
    return next(filter(None, (_kind_as_spelt(spelt, code) for spelt in spellings)), "")


def _kind_as_spelt(text: str, code: str) -> str:
    spoken = tokens(text, language(code))
    matches = _said(code).find(spoken)
    roles = {match.value for match in matches}
    taken = positions(matches)
    left = [i for i in range(len(spoken)) if i not in taken]
    praising = [i for i in left if spoken[i].norm in _praise(code) or spoken[i].stem in _praise(code)]
    if praising:
        roles.add(THANKS)
    rest = [i for i in left if i not in praising]
    if not spoken or (rest and not (roles & _COURTESIES and _are_idle(text, spoken, rest, code))):
        return ""
    if {"addressed", "ability"} <= roles:
        return "help"
    if roles & {"addressed", "ability", "asking"} and not _is_courtesy(spoken, matches, code, praises=bool(praising)):
        return "help" if "help" in roles else ""
    return next((kind for kind in _KINDS if kind in roles), "")


def _are_idle(text: str, spoken: tuple[Token, ...], places: list[int], code: str) -> bool:
    """Whether the words at these places are function words that ask nothing: the "in" of "thanks, count me in"."""
    if text.rstrip().endswith(_QUESTION_MARKS):
        return False
    tables = tables_of(code)
    asking = (tables.wants, tables.yes_no_openers, tables.yes_no_marks, tables.aspects, tables.across, tables.extremes)
    asked = {i for table in asking for i in positions(table.find(spoken))}
    openers = _follow_ups(code)
    return all(not spoken[i].stem and i not in asked and spoken[i].norm not in openers for i in places)


def _is_courtesy(spoken: tuple[Token, ...], matches: tuple[Match[str], ...], code: str, *, praises: bool) -> bool:
    """Whether words that ask stand only beside thanks or a greeting: "thanks for it", not "thanks, what else?"."""
    if any(match.value == "ability" for match in matches):
        return False
    if not praises and not any(match.value in _COURTESIES for match in matches):
        return False
    told = (match.first for match in matches if match.value not in _COURTESIES | {"filler"})
    first = next((i for i in told if spoken[i].norm not in _follow_ups(code)), None)
    return first is None or (first > 0 and tables_of(code).wants.at(spoken, first) is None)


@cache
def _asking_on(code: str) -> Phrases[str]:
    """What asks for more, or for an answer of a kind of its own: "and", "who else", "in French", "a summary"."""
    asked, on = questions(code), questions(code).dialogue
    phrases = [*on.openers, *on.others, *on.whole, *on.they]
    phrases += [name for names in (*on.languages.values(), *asked.kinds.values()) for name in names]
    return Phrases(((phrase, phrase) for phrase in phrases), language(code))


@cache
def _follow_ups(code: str) -> frozenset[str]:
    """The words that a question on from an answer opens with: "and", "but"."""
    phrases = (tokens(phrase, language(code)) for phrase in questions(code).dialogue.openers)
    return frozenset(words[0].norm for words in phrases if not words[1:])


@cache
def _praise(code: str) -> frozenset[str]:
    """Words of praise, as they are spelt and their stems."""
    phrases = (tokens(phrase, language(code)) for phrase in questions(code).small_talk.praise)
    return frozenset(form for (word,) in phrases for form in (word.norm, word.stem) if form)


@cache
def _said(code: str) -> Phrases[str]:
    return Phrases(_phrases(code, lambda role: role not in _NOT_SAID), language(code))


@cache
def _beside(code: str) -> Phrases[str]:
    return Phrases(_phrases(code, lambda role: role in _BESIDE), language(code))


def _off_topic_in(spoken: tuple[Token, ...], code: str) -> list[Match[str]]:
    """The words of requests of no meeting, in any of their forms where these are long enough to tell."""
    found = list(_beside(code).find(spoken))
    taken, stems = positions(found), _off_topic_stems(code)
    return found + [
        Match("off_topic", i, i + 1) for i, token in enumerate(spoken) if i not in taken and token.stem in stems
    ]


@cache
def _off_topic_stems(code: str) -> frozenset[str]:
    phrases = (tokens(phrase, language(code)) for phrase in questions(code).small_talk.off_topic)
    stems = (words[0].stem for words in phrases if not words[1:])
    return frozenset(stem for stem in stems if len(stem) >= MIN_OFF_TOPIC_STEM)


def _phrases(code: str, is_meant: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    talk = questions(code).small_talk
    roles = [field.name for field in fields(SmallTalk) if is_meant(field.name)]
    return ((phrase, role) for role in roles for phrase in getattr(talk, role))
