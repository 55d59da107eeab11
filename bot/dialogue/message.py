"""A message as it was typed: the question in it, and the words by which it refers to what was said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.question.detection import detect_question
from bot.question.generic_concepts import GENERIC
from bot.question.kinds import is_of_own_kind
from bot.question.languages import questions
from bot.question.model import Question
from bot.question.parse import understand
from indexer.languages import Token, language, tokens
from indexer.languages.detect import DEFAULT
from indexer.text.phrase_matcher import Match, Phrases
from indexer.text.vocabulary import Vocabulary

_REFERRING = ("whole", "others", "they", "it", "there", "before", "after", "since")


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody typed, in the language that it is in."""

    language: str
    question: Question
    refers: frozenset[str]
    """In which ways it refers back: whole, others, they, it, there, before, after, since."""
    is_opened: bool
    """It opens like a follow-up: "and …", "what about …"."""
    core: str
    """The question's text without such an opening."""
    words: tuple[Token, ...]
    """Words of the topic, without those that refer back."""
    wants_language: str
    """The language that it asks to be answered in, where it asks for nothing else."""

    def has(self, *ways: str) -> bool:
        """Whether it refers back in one of these ways."""
        return not self.refers.isdisjoint(ways)

    @property
    def topics(self) -> tuple[str, ...]:
        """Vocabulary ids of what it is about."""
        return tuple(id_ for id_ in self.question.topics if id_ not in GENERIC)

    @property
    def has_content(self) -> bool:
        """Whether it says itself whom, what or which place it asks about."""
        asked = self.question
        names = self.topics or asked.actors or self.words or asked.references or asked.report or asked.expands
        return bool(names) or is_of_own_kind(asked)


def read_message(  # noqa: PLR0913 (what `Assistant.ask` is given)
    text: str,
    vocabulary: Vocabulary,
    code: str | None = None,
    usual: str = DEFAULT,
    *,
    report: str = "",
    meeting: int | None = None,
) -> Message:
    """Read a message in the language `code`, or in the one that it is found to be in, or in the `usual` one."""
    code = code or detect_question(text, usual)
    question = understand(text, vocabulary, code, report=report, meeting=meeting)
    spoken = question.spoken
    matches = _referring(code).find(spoken)
    opener = _openers(code).at(spoken, 0) if spoken else None
    referring = {i for match in matches for i in range(match.first, match.last)}
    start = spoken[opener.last - 1].end if opener and _is_apart(opener, spoken) else 0
    return Message(
        language=code,
        question=question,
        refers=frozenset(match.value for match in _referring(code).find(tokens(text, language(code)))),
        is_opened=opener is not None,
        core=question.core[start:].strip(),
        words=tuple(word for word in question.words if word not in _at(spoken, referring)),
        wants_language=_wanted_language(tokens(text, language(code)), code),
    )


def _is_apart(opener: Match[str], spoken: tuple[Token, ...]) -> bool:
    """Whether the opening is a word of its own that can be left out, rather than a prefix or a question word."""
    return opener.last < len(spoken) and all(not token.stem for token in spoken[opener.first : opener.last])


def _at(spoken: tuple[Token, ...], positions: Iterable[int]) -> frozenset[Token]:
    return frozenset(spoken[i] for i in positions)


@cache
def _referring(code: str) -> Phrases[str]:
    known = language(code)
    return Phrases(((phrase, way) for way in _REFERRING for phrase in getattr(questions(code).dialogue, way)), known)


@cache
def _openers(code: str) -> Phrases[str]:
    known = language(code)
    return Phrases(((phrase, phrase) for phrase in questions(code).dialogue.openers), known)


@cache
def _languages(code: str) -> Phrases[str]:
    asked = questions(code).dialogue
    named = [(name, named_code) for named_code, names in asked.languages.items() for name in names]
    return Phrases([*named, *((word, "") for word in (*asked.more, *asked.openers))], language(code))


def _wanted_language(spoken: tuple[Token, ...], code: str) -> str:
    """The one language that the message names, where all other words only ask for it."""
    matches = _languages(code).find(spoken)
    covered = {i for match in matches for i in range(match.first, match.last)}
    named = {match.value for match in matches if match.value}
    if len(named) != 1 or any(token.stem and i not in covered for i, token in enumerate(spoken)):
        return ""
    return named.pop()
