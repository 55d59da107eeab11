"""The cue tables of a language: which words report which speech act, and the small words that say who did it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from indexer.languages import language, tokens
from indexer.languages.base import Cue, Language
from indexer.text.phrase_matcher import Phrases


@dataclass(frozen=True, slots=True)
class Tables:
    """The fields of `Speech`, ready to be looked up among tokens."""

    cues: Phrases[Cue]
    markers: Phrases[bool]
    """True for markers that only count right behind a noun."""
    joiners: Phrases[str]
    between: Phrases[str]
    """Joiners and fillers."""
    openers: Phrases[str]
    adversatives: Phrases[str]
    pronouns: Phrases[str]
    parties: Phrases[str]
    about: Phrases[str]
    nobody: Phrases[str]
    own_group: Phrases[str]
    auxiliaries: frozenset[str]
    unreal: frozenset[str]
    within: frozenset[str]
    that: frozenset[str]
    others: frozenset[str]
    some: frozenset[str]


@cache
def tables(code: str) -> Tables:
    """The tables of a language, made on first use."""
    known = language(code)
    speech = known.speech
    markers = [(m, False) for m in speech.agent_markers] + [(m, True) for m in speech.near_markers]
    return Tables(
        cues=Phrases(((form, cue) for cue in speech.cues for form in cue.forms), known),
        markers=Phrases(markers, known),
        joiners=_phrases(speech.joiners, known),
        between=_phrases(speech.joiners + speech.fillers, known),
        openers=_phrases(speech.clause_openers, known),
        adversatives=_phrases(speech.adversatives, known),
        pronouns=_phrases(speech.pronouns, known),
        parties=_phrases(speech.parties, known),
        about=_phrases(speech.about, known),
        nobody=_phrases(speech.nobody, known),
        own_group=_phrases(speech.the_group, known),
        auxiliaries=_norms(speech.passive, known),
        unreal=_norms(speech.unreal, known),
        within=_norms(speech.within, known),
        that=_norms(speech.that, known),
        others=_norms(speech.others, known),
        some=_norms(speech.some, known),
    )


def _phrases(words: Iterable[str], known: Language) -> Phrases[str]:
    return Phrases(((word, word) for word in words), known)


def _norms(words: Iterable[str], known: Language) -> frozenset[str]:
    return frozenset(token.norm for word in words for token in tokens(word, known))
