"""Standing questions: what somebody wants to be told of, read as a question is, without the words that ask for it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from bot.question.detection import detect_question
from bot.question.generic_concepts import GENERIC
from bot.question.languages import questions
from bot.question.model import Question
from bot.question.parse import understand
from indexer.acts import ANYTHING, DECISIONS
from indexer.errors import UsageError
from indexer.languages import codes
from indexer.languages.detect import DEFAULT
from indexer.text.vocabulary import Vocabulary

MAX_LENGTH = 300
"""Characters of a standing question."""
_OUTCOMES = "outcomes"
_EDGES = " \t\n.,;:!?…،؛؟。，；：！？"


def read_standing(text: str, vocabulary: Vocabulary, reader: str = "") -> Question:
    """What is watched for: acts, actors and topic of the question.

    `reader` is the language of whoever asks, where the words do not tell theirs. Raises UsageError where nothing is
    named that a report could say.
    """
    text = " ".join(text.split())
    if len(text) > MAX_LENGTH:
        raise UsageError(f"what is watched for takes at most {MAX_LENGTH} characters; these are {len(text)}")
    read = _read(text, vocabulary, reader)
    said = tuple(act for act in read.acts if act != ANYTHING)
    acts = said or (tuple(sorted(DECISIONS)) if _OUTCOMES in read.aspects else ())
    asked = replace(read, text=text, acts=acts)
    if not (acts or asked.actors or topics_of(asked) or asked.words):
        raise UsageError(f"{text[:60]!r} names nothing to watch for; say who, what they do, or on what")
    return asked


def topics_of(asked: Question) -> tuple[str, ...]:
    """Vocabulary ids of what it is about, without the meeting and its business."""
    return tuple(id_ for id_ in asked.topics if id_ not in GENERIC)


def _read(text: str, vocabulary: Vocabulary, reader: str) -> Question:
    """The question in the language that the words ask in; where they do not tell, in the one in which most is known."""
    rests = {code: _stripped(text, code) for code in codes()}
    asking = [code for code, rest in rests.items() if len(rest) < len(text.strip(_EDGES))]
    if asking:
        code = min(asking, key=lambda code: len(rests[code]))
        return _in_mood(rests[code] or text, vocabulary, code)
    tried = dict.fromkeys((detect_question(text, reader or DEFAULT), reader or DEFAULT))
    return min((_in_mood(text, vocabulary, code) for code in tried), key=lambda read: len(read.words))


def _in_mood(text: str, vocabulary: Vocabulary, code: str) -> Question:
    """The question; a verb that is not known in the mood that stands behind "when" is read in another."""
    read = understand(text, vocabulary, code)
    if read.acts:
        return read
    for word in read.words:
        for ending, other in questions(code).standing.moods:
            respelt, count = re.subn(ending, other, word.surface)
            if count and (again := understand(text.replace(word.surface, respelt), vocabulary, code)).acts:
                return again
    return read


def _stripped(text: str, code: str) -> str:
    rest = text.strip(_EDGES)
    opening, closing = _patterns(code)
    for pattern in closing:
        rest = pattern.sub("", rest).strip(_EDGES)
    for pattern in opening:
        rest = pattern.sub("", rest, count=1).strip(_EDGES)
    return rest


@cache
def _patterns(code: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    standing = questions(code).standing
    return (
        tuple(re.compile(f"^(?:{each})", re.IGNORECASE) for each in standing.opening),
        tuple(
            re.compile(rf"(?:^|(?<=\W)|(?<=[\u4e00-\u9fff]))(?:{each})$", re.IGNORECASE) for each in standing.closing
        ),
    )
