"""Phrase tables of a language: how people ask, compiled for matching."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bot.question.languages import questions
from indexer.languages import Language, language, norms
from indexer.text.phrase_matcher import Match, Phrases

ACROSS = ("last_time", "first_time", "how_many_meetings", "which_meetings", "compare", "history")
"""Ways to ask across meetings, as `indexer.languages.base.Dialogue` names them; of several, the first here counts."""
_EXTREMES = ("last", "first")
WANTS = ("why", "who", "when", "where", "how_many", "what", "which")
"""Kinds of answer; of several question words, the first here counts."""
HOW = "how"
"""What asks for no kind of answer."""
NO_WAY = "beside_compare"
"""What asks in no way across meetings though it looks like one."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The compiled phrases of one language."""

    wants: Phrases[str]
    aspects: Phrases[str]
    paragraph: Phrases[str]
    expansion: Phrases[str]
    across: Phrases[str]
    extremes: Phrases[str]
    day: Phrases[str]
    relative: frozenset[str]
    conjunctions: frozenset[str]
    cardinals: frozenset[str]
    fillers: Phrases[str]
    yes_no_openers: Phrases[str]
    yes_no_marks: Phrases[str]
    owner: frozenset[str]
    possessive: frozenset[str]
    light: Phrases[str]
    besides: Phrases[str]
    joining: Phrases[str]
    indefinite: Phrases[str]
    doubtful: Phrases[str]
    joined: Phrases[str]


@cache
def tables_of(code: str) -> Tables:
    """The tables of the language."""
    known = language(code)
    asked = questions(code)
    return Tables(
        wants=Phrases(((phrase, kind) for kind in (*WANTS, HOW) for phrase in getattr(asked, kind)), known),
        aspects=Phrases(((phrase, aspect) for aspect, phrases in asked.aspects.items() for phrase in phrases), known),
        paragraph=Phrases(((word, word) for word in asked.paragraph), known),
        expansion=Phrases(((phrase, phrase) for phrase in asked.expansion), known),
        across=Phrases(((phrase, way) for way in (*ACROSS, NO_WAY) for phrase in getattr(asked.dialogue, way)), known),
        extremes=Phrases(
            ((phrase, f"{way}_time") for way in _EXTREMES for phrase in getattr(asked.dialogue, way)), known
        ),
        day=Phrases(((phrase, phrase) for phrase in asked.day), known),
        relative=_norms(asked.relative, known),
        conjunctions=_norms(asked.conjunctions, known),
        cardinals=_norms(tuple(asked.cardinals), known),
        fillers=Phrases(((phrase, phrase) for phrase in asked.fillers), known),
        yes_no_openers=Phrases(((phrase, phrase) for phrase in asked.yes_no_openers), known),
        yes_no_marks=Phrases(((phrase, phrase) for phrase in asked.yes_no_marks), known),
        owner=_norms(known.speech.near_markers, known),
        possessive=frozenset(asked.possessive),
        light=Phrases(((word, word) for word in asked.light), known),
        besides=Phrases(((phrase, phrase) for phrase in asked.besides), known),
        joining=Phrases(((phrase, phrase) for phrase in asked.joining), known),
        indefinite=Phrases(((phrase, phrase) for phrase in asked.indefinite), known),
        doubtful=Phrases(((word, word) for word in asked.doubtful), known),
        joined=Phrases(((word, word) for word in asked.joined), known),
    )


def _norms(words: Iterable[str], known: Language) -> frozenset[str]:
    return frozenset(norm for word in words for norm in norms(word, known))


def positions(matches: Iterable[Match[str]]) -> set[int]:
    """Positions of the tokens that the matches take."""
    return {i for match in matches for i in range(match.first, match.last)}
