"""A message as it was typed: the question in it, and the words by which it refers to what was said before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from bot.dialogue.slots import topics_of
from bot.evidence.sentences import ordinal_in_digits, ordinal_words
from bot.question.detection import detect_question
from bot.question.kinds import is_of_own_kind
from bot.question.languages import questions
from bot.question.model import Question
from bot.question.named_acts import FATE
from bot.question.parse import understand
from bot.question.phrase_tables import positions, tables_of
from indexer.acts import DECISIONS
from indexer.languages import Token, language, tokens
from indexer.languages.detect import DEFAULT
from indexer.text.phrase_matcher import Phrases
from indexer.text.vocabulary import Vocabulary

_FIRST_YEAR = 1900
"""From here on a number is no meeting's."""
_OF_FATE = frozenset({FATE, "history"})
_REFERRING = ("whole", "others", "next", "they", "it", "there", "before", "after", "since")


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody typed, in the language that it is in."""

    language: str
    question: Question
    refers: frozenset[str]
    """In which ways it refers back: whole, others, next, they, it, there, before, after, since."""
    is_opened: bool
    """It opens like a follow-up: "and …", "what about …", "no, I mean …"."""
    is_correction: bool
    words: tuple[Token, ...]
    """Words of the topic, without those that refer back."""
    wants_language: str
    """The language that it asks to be answered in, where it asks for nothing else."""
    ordinal: int = 0
    """Which of several it points at, by its only word: "the second one"; 0 for none."""

    def has(self, *ways: str) -> bool:
        """Whether it refers back in one of these ways."""
        return not self.refers.isdisjoint(ways)

    @property
    def number(self) -> int:
        """The meeting's number that is the only word of a follow-up ("¿y en la 16?"); 0 for none."""
        asked, typed = self.question, [word.norm for word in self.words]
        is_alone = self.is_opened and len(typed) == 1 and not (asked.mentions or asked.references or asked.wants)
        return int(typed[0]) if is_alone and typed[0].isdecimal() and int(typed[0]) < _FIRST_YEAR else 0

    @property
    def opens_with_what(self) -> bool:
        """Whether "what" is but the opening of a follow-up: "what about Japan?"."""
        return self.is_opened and self.question.wants == "what"

    @property
    def asks_how_it_ended(self) -> bool:
        """Whether it asks how what was spoken of went on, or ended; deciding may be named as well."""
        own = self.question
        ends = self.has("next") or own.across in _OF_FATE or "outcomes" in own.aspects
        return ends and DECISIONS.issuperset(own.acts)

    @property
    def is_of_own_kind(self) -> bool:
        """Whether it asks for an answer of a kind of its own, which leaves nothing out: a summary."""
        return is_of_own_kind(self.question) or bool(self.question.expands)

    @property
    def own(self) -> Question:
        """The question in it without words that only refer back."""
        return replace(self.question, words=self.words)

    @property
    def topics(self) -> tuple[str, ...]:
        """Vocabulary ids of what it is about; of a correction, the meeting's business too."""
        return topics_of(self.question) or (self.question.topics if self.is_correction else ())

    @property
    def has_topic(self) -> bool:
        """Whether it says itself what it is about."""
        return bool(self.topics or self.words)

    @property
    def has_content(self) -> bool:
        """Whether it says itself whom, what or which place it asks about."""
        asked = self.question
        return bool(self.has_topic or asked.actors or asked.references or asked.report) or self.is_of_own_kind


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
    spoken = tokens(text, language(code))
    corrects = _phrases(code, "corrects").at(spoken, 0) if spoken else None
    if corrects and corrects.last < len(spoken):
        text = text[spoken[corrects.last].start :]
    question = understand(text, vocabulary, code, report=report, meeting=meeting)
    matches = _referring(code).find(question.spoken)
    referring = {question.spoken[i] for i in positions(matches)}
    opener = _phrases(code, "openers").at(question.spoken, 0) if question.spoken else None
    spelt = len("q") if language(code).spaces else 0  # a letter by itself stands for a small word
    words = tuple(word for word in question.words if word not in referring and len(word.norm) > spelt)
    ordinal = _ordinal(question, words)
    return Message(
        language=code,
        question=question,
        refers=frozenset(match.value for match in _referring(code).find(tokens(text, language(code)))),
        is_opened=bool(opener or corrects),
        is_correction=corrects is not None,
        words=words,
        wants_language=_wanted_language(tokens(text, language(code)), code),
        ordinal=ordinal,
    )


def _ordinal(question: Question, words: tuple[Token, ...]) -> int:
    """The number of the ordinal that is the only word of a topic in the question; 0 for none."""
    known = language(question.language)
    found = [ordinal_words(known.code).get(t.norm, 0) or ordinal_in_digits(t.norm, known) for t in question.spoken]
    named = [n for n in found if n]
    others = [word for word in words if not found[question.spoken.index(word)]]
    alone = not (others or topics_of(question) or question.actors or question.wants or not question.scope.is_open)
    return named[0] if alone and len(named) == 1 else 0


@cache
def _referring(code: str) -> Phrases[str]:
    known = language(code)
    return Phrases(((phrase, way) for way in _REFERRING for phrase in getattr(questions(code).dialogue, way)), known)


@cache
def _phrases(code: str, way: str) -> Phrases[str]:
    return Phrases(((phrase, phrase) for phrase in getattr(questions(code).dialogue, way)), language(code))


@cache
def _languages(code: str) -> Phrases[str]:
    asked = questions(code).dialogue
    named = [(name, named_code) for named_code, names in asked.languages.items() for name in names]
    return Phrases([*named, *((word, "") for word in (*asked.more, *asked.openers))], language(code))


def _wanted_language(spoken: tuple[Token, ...], code: str) -> str:
    """The one language that the message names, where all other words only ask for it."""
    matches = _languages(code).find(spoken)
    covered = positions(matches) | positions(tables_of(code).light.find(spoken))
    named = {match.value for match in matches if match.value}
    if len(named) != 1 or any(token.stem and i not in covered for i, token in enumerate(spoken)):
        return ""
    return named.pop()
