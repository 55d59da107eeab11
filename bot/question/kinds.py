"""Which answer of a kind of its own a question asks for, and what it names beside."""

from __future__ import annotations

from functools import cache

from bot.question.generic_concepts import GENERIC
from bot.question.languages import questions
from bot.question.meeting_meanings import meant_places
from bot.question.model import TOPIC, Question
from bot.question.small_talk import idle_places
from indexer.acts import acts_where
from indexer.languages import language, tokens
from indexer.text.phrase_matcher import Match, Phrases

_NAMING = frozenset({TOPIC, "actor", "concept", "act", "aspect of a meeting"})
_COMPLETE = ("summary", "tasks", "group", "mandate", "attended", "held", "next_meeting")
_TITLED = acts_where(lambda act: act.has_title)
_IDLE = acts_where(lambda act: act.is_holding or act.is_anything)


def asks_for(question: Question, kind: str) -> bool:
    """Whether the question has a phrase that asks for this kind of answer."""
    return bool(_matches(question, kind))


def first_asked(question: Question, kind: str) -> int:
    """Where the first phrase that asks for this kind of answer stands in the question; its end for none."""
    spoken = tokens(question.text, language(question.language))
    return min((spoken[match.first].start for match in _matches(question, kind)), default=len(question.text))


def wants_person(asked: Question) -> bool:
    """Whether a person's name is asked for; what a thing or a contribution is called is no person's name."""
    if "person" not in asked.aspects or (asked.acts and _TITLED.issuperset(asked.acts)):
        return False
    return bool(asked.actors or asked.acts) or not asked.topics


def is_of_own_kind(question: Question) -> bool:
    """Whether the question asks for an answer of a kind of its own, so that it leaves nothing out."""
    return any(asks_for(question, kind) and not named_beside(question, kind) for kind in _COMPLETE)


def named_beside(
    question: Question,
    kind: str,
    allowed: frozenset[str] = frozenset(),
    wants: frozenset[str] = frozenset(),
    meaning: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """What the question names beside a meeting and the phrases that ask for this kind of answer.

    So are question words for any of `wants`: "who, in short, chaired?" asks for no summary. Words with any of the
    meanings `meaning` are not counted, nor what is understood as any of `allowed`.
    """
    spoken = tokens(question.text, language(question.language))
    taken = [(spoken[m.first].start, spoken[m.last - 1].end) for m in _matches(question, kind)]
    taken += idle_places(question.text, question.language)
    taken += meant_places(question, meaning)
    taken += [(claim.start, claim.end) for claim in question.claims if claim.value in allowed]
    places = {place for start, end in taken for place in range(start, end)}
    named = (
        claim.value or question.text[claim.start : claim.end]
        for claim in question.claims
        if (claim.by in _NAMING or (claim.by == "question word" and claim.value in wants))
        and claim.value not in GENERIC | _IDLE | allowed
        and not places.issuperset(range(claim.start, claim.end))
    )
    return tuple(dict.fromkeys(named))


def _matches(question: Question, kind: str) -> tuple[Match[str], ...]:
    return _phrases(question.language, kind).find(tokens(question.text, language(question.language)))


@cache
def _phrases(code: str, kind: str) -> Phrases[str]:
    return Phrases(((phrase, kind) for phrase in questions(code).kinds.get(kind, ())), language(code))
