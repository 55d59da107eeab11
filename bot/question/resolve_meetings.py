"""Meetings that a question names by where or when they were held, rather than by number: "in Nairobi", "in 2032"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.question.generic_concepts import GENERIC
from bot.question.meeting_scope import Scope
from bot.question.model import Question
from indexer import Index
from indexer.languages import language, tokens
from indexer.model import Meeting

_PLACE = "place"
_ONLINE = "virtual-meeting"
_MEETING = "meeting"


def place(question: Question, index: Index) -> Question:
    """The question with its scope narrowed to the reported meetings of a place, year or mode that it names.

    What named them is then no part of its topic. A question with a scope or a paragraph number is left as it is.
    """
    if not question.scope.is_open or question.references or question.report:
        return question
    narrowed = question
    for narrow in (_by_place, _by_year, _by_mode):
        narrowed = narrow(narrowed, index)
    dropped = _topic_places(question) - _topic_places(narrowed)
    claims = (replace(c, by="meeting", value="") if (c.start, c.end) in dropped else c for c in question.claims)
    return replace(narrowed, claims=tuple(claims))


def _topic_places(question: Question) -> set[tuple[int, int]]:
    words = {(word.start, word.end) for word in question.words}
    return words | {(mention.start, mention.end) for mention in question.mentions}


def _held(index: Index, question: Question, is_it: Callable[[Meeting], bool]) -> Scope:
    """Scope of the reported meetings of which this holds, inside the question's own; the question's own for none."""
    known = index.reported
    numbers = (m.number for m in index.meetings if m.number in known and is_it(m))
    found = tuple(n for n in numbers if question.scope.includes((n,), known))
    return Scope(found) if found else question.scope


def _by_place(question: Question, index: Index) -> Question:
    named = {m.id: m for m in question.mentions if m.kind == _PLACE}
    labels = {index.vocabulary.label(id_, "en") for id_ in named}
    norms = {word.norm for word in question.words}
    known = language(question.language)

    def is_there(meeting: Meeting) -> bool:
        spelt = {token.norm for token in tokens(meeting.place, known)}
        return bool(meeting.place) and (meeting.place in labels or spelt <= norms)

    scope = _held(index, question, is_there)
    if scope == question.scope:
        return question
    spelt = {t.norm for m in index.meetings if m.number in scope.named for t in tokens(m.place, known)}
    words = tuple(word for word in question.words if word.norm not in spelt)
    mentions = tuple(m for m in question.mentions if m.kind != _PLACE)
    return replace(question, scope=scope, words=words, mentions=mentions)


def _by_year(question: Question, index: Index) -> Question:
    years = {word.norm for word in question.words if word.norm.isdigit()}
    if not years or not (question.aspects or _MEETING in question.topics):
        return question
    scope = _held(index, question, lambda m: m.date is not None and str(m.date.year) in years)
    if scope == question.scope and _is_of_a_meeting_alone(question, years):
        scope = Scope(tuple(m.number for m in index.meetings if m.date and str(m.date.year) in years))
    held = {str(m.date.year) for m in index.meetings if m.number in scope.named and m.date}
    return replace(question, scope=scope, words=tuple(word for word in question.words if word.norm not in held))


def _is_of_a_meeting_alone(question: Question, years: set[str]) -> bool:
    """Whether nothing but a meeting of the years is asked for: then other meetings' reports have no answer."""
    named = {*question.actors, *question.topics}
    return bool(question.aspects) and named <= GENERIC and {word.norm for word in question.words} <= years


def _by_mode(question: Question, index: Index) -> Question:
    if _ONLINE not in question.topics or question.across != "which_meetings":
        return question
    return replace(question, scope=_held(index, question, lambda m: m.mode == "online"))
