"""Which language a question is in."""

from __future__ import annotations

import re
from functools import cache

from bot.question.languages import questions
from indexer.languages import language, plain
from indexer.languages.detect import DEFAULT, detect

_WORD = re.compile(r"[^\W\d_]+")


def detect_question(text: str, default: str = DEFAULT) -> str:
    """Code of the language of a question; `default` where nothing tells."""
    return detect(text, default, _question_words)


@cache
def _question_words(code: str) -> frozenset[str]:
    """Every word that the language's question phrases are made of, and those by which reports tell of acts."""
    asked = questions(code)
    phrases = [
        *asked.expansion,
        *asked.who,
        *asked.what,
        *asked.when,
        *asked.where,
        *asked.how_many,
        *asked.which,
        *asked.light,
    ]
    phrases += asked.paragraph
    phrases += [*asked.small_talk.greeting, *asked.small_talk.thanks, *asked.small_talk.farewell]
    phrases += [phrase for cue in language(code).speech.cues for phrase in cue.forms]
    phrases += [phrase for listed in asked.aspects.values() for phrase in listed]
    return frozenset(language(code).fold(word) for word in set(_WORD.findall(plain(" ".join(phrases)))))
