"""What is said to an assistant beside questions: greetings, thanks, goodbyes, "what can you do?", "write me a poem"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache

from bot.question.detection import detect_question
from bot.question.languages import SmallTalk, questions
from bot.question.noise import without_noise
from indexer.languages import codes, language, tokens
from indexer.text.phrase_matcher import Match, Phrases

THANKS = "thanks"
_KINDS = ("help", THANKS, "farewell", "greeting")
"""Of several in one message, the first here counts."""
_NOT_SAID = frozenset({"closings", "off_topic", "making", "made"})
_SEGMENT = re.compile(r"[^,，،;；:：.。!！?？؟…\n–—]*[,，،;；:：.。!！?？؟…\n–—]*\s*")
_ARITHMETIC = re.compile(r"[\d\s.,+\-*/×÷^()=?？؟]*\d\s*[+*/×÷^-]\s*\d[\d\s.,+\-*/×÷^()=?？؟]*")


@dataclass(frozen=True, slots=True)
class Said:
    """Small talk: its kind (help, thanks, farewell, greeting), and the language that it is in."""

    kind: str
    language: str


def read_small_talk(text: str, usual: str, code: str | None = None) -> Said | None:
    """What is said by a message beside questions; emoji alone take note of an answer, as thanks do."""
    own = without_noise(text)
    if not own:
        return Said(THANKS, code or usual) if text.strip() else None
    return small_talk_in(own, code or detect_question(own, usual))


def small_talk_in(text: str, code: str) -> Said | None:
    """The kind of small talk that the whole message is; in another language, where it is none in this one."""
    for each in (code, *(other for other in codes() if other != code)):
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


def is_off_topic(text: str, code: str) -> tuple[str, ...]:
    """The words by which the message asks for what no report of a meeting has; empty for none."""
    if _ARITHMETIC.fullmatch(text):
        return (text,)
    spoken = tokens(text, language(code))
    found = _beside(code).find(spoken)
    roles = {match.value for match in found}
    if "off_topic" not in roles and not roles >= {"making", "made"}:
        return ()
    telling = [match for match in found if match.value != "making"]
    return tuple(text[spoken[match.first].start : spoken[match.last - 1].end] for match in telling)


def _is_said(text: str, code: str) -> bool:
    return bool(_kind(text, code)) or not tokens(text, language(code))


def _kind(text: str, code: str) -> str:
    """The kind of small talk that the text is in this language; empty for none."""
    spoken = tokens(text, language(code))
    matches = _said(code).find(spoken)
    if not spoken or sum(match.last - match.first for match in matches) < len(spoken):
        return ""
    roles = {match.value for match in matches}
    if {"addressed", "ability"} <= roles:
        return "help"
    if roles & {"addressed", "ability", "asking"} and not _is_courtesy(matches):
        return "help" if "help" in roles else ""
    return next((kind for kind in _KINDS if kind in roles), "")


def _is_courtesy(matches: tuple[Match[str], ...]) -> bool:
    """Whether words that ask stand only behind thanks or a greeting: "thanks for it"."""
    return matches[0].value in {"greeting", THANKS, "farewell"} and all(m.value != "ability" for m in matches)


@cache
def _said(code: str) -> Phrases[str]:
    return _table(code, lambda role: role not in _NOT_SAID)


@cache
def _beside(code: str) -> Phrases[str]:
    return _table(code, lambda role: role in {"off_topic", "making", "made"})


def _table(code: str, is_meant: Callable[[str], bool]) -> Phrases[str]:
    talk = questions(code).small_talk
    roles = [field.name for field in fields(SmallTalk) if is_meant(field.name)]
    return Phrases(((phrase, role) for role in roles for phrase in getattr(talk, role)), language(code))
