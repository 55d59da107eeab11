"""Questions about a meeting itself: outcomes, chair, date, place, attendance, agenda, opening, documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.answer import Declined, Found, Statement, Verdict
from bot.evidence.evidence import Evidence
from bot.question.meeting_meanings import (
    LINKING,
    LIST,
    MEETING,
    MODE,
    PARTICIPATION,
    PRESENCE,
    RESULT,
    TO_DO,
    TOOL,
    meant_places,
)
from bot.question.meeting_scope import Scope
from bot.question.phrase_tables import tables_of
from bot.strategies.base import Inquiry
from bot.strategies.beyond_meeting import names_beside
from bot.strategies.meeting_aspects import circumstances, elections, officers, papers
from bot.strategies.meeting_aspects.reported import of_latest_meeting
from indexer.acts import DECISIONS, acts_where

_COUNCIL = "itu-council"
_ACTION_REQUIRED = "action-required"
_ONLINE = "virtual-meeting"
_ASKED_OF_COUNCIL = acts_where(lambda act: act.asks_council)
_PRESENTING = acts_where(lambda act: bool(act.presentation))
_MEETING_UP = frozenset({"take part", "host"})
_TAKING_PART = acts_where(lambda act: act.counts_participants)
_ASPECTS: dict[str, Callable[[Inquiry], Verdict]] = {
    "outcomes": papers.outcomes,
    "election": elections.election,
    "chair": officers.chair,
    "opening": officers.opening,
    "date": circumstances.date,
    "place": circumstances.place,
    "attendance": circumstances.attendance,
    "agenda": papers.agenda,
    "documents": papers.documents,
    "references": papers.references,
    "action": papers.action,
}
_ASPECTS_OF = {
    "who": ("chair", "opening"),
    "how_many": ("attendance",),
    "when": ("date",),
    "where": ("place",),
    "which": ("place",),
}
"""The aspects of a meeting that a question word may ask for."""
IMPLIED_ASPECTS = {"when": ("date",), "where": ("place",)}
"""A bare "when?" asks for the meeting's date."""


def about_the_meeting(inquiry: Inquiry) -> Verdict:
    """Answer by the first aspect that the question names and nothing else narrows down, and by others asked with it."""
    declined = []
    latest = of_latest_meeting(inquiry)
    first = ("attendance",) if _counts_participants(inquiry) else ()
    first = ("election",) if elections.is_on_election(inquiry) else first
    for aspect in dict.fromkeys((*first, *inquiry.question.aspects, *_implied(inquiry))):
        if aspect not in _ASPECTS:
            continue
        is_on_topic = aspect == "outcomes" and names_beside(inquiry, meaning=RESULT | TO_DO | MEETING)
        outcome = _ASPECTS[aspect](inquiry if is_on_topic else latest)
        if isinstance(outcome, Found):
            return outcome if is_on_topic else _with_others(latest, aspect, outcome)
        if not isinstance(outcome, Declined):
            return outcome
        declined.append(f"{aspect}: {outcome.why}")
    return Declined("; ".join(declined) or "it names no aspect of a meeting")


def _with_others(inquiry: Inquiry, told: str, found: Found) -> Found:
    """The same with the other aspects that question words of their own ask for: "who opened it and how many came?"."""
    asked = inquiry.question
    matches = tables_of(asked.language).wants.find(asked.spoken)
    wanted = {aspect for match in matches for aspect in _ASPECTS_OF.get(match.value, ())}
    if told not in wanted:
        return found
    own = next(aspects for aspects in _ASPECTS_OF.values() if told in aspects)
    for aspect in (each for each in asked.aspects if each in wanted and each not in own):
        other = _ASPECTS[aspect](alone(inquiry, asked.scope, aspect))
        if isinstance(other, Found):
            found = replace(found, statements=_joined(inquiry, found.statements, other.statements), lead="")
    return found


def _joined(inquiry: Inquiry, told: tuple[Statement, ...], more: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """What is told with more; of one and the same place in one statement."""
    if len(told) == len(more) == 1 and told[0].citations == more[0].citations:
        texts = dict.fromkeys((told[0].text, more[0].text))  # a date and a place that are asked together are told so
        text = inquiry.words(", ").join(filter(None, texts))
        return (replace(told[0], text=text),)
    return (*told, *more)


def alone(inquiry: Inquiry, scope: Scope, aspect: str) -> Inquiry:
    """A question for one aspect of the meetings in the scope, and for nothing else."""
    bare = replace(
        inquiry.question, scope=scope, wants="", acts=(), mentions=(), words=(), across="",
        aspects=(aspect,), is_yes_no=False, act_words=(), only=(), beyond=(),
    )  # fmt: skip
    return replace(inquiry, question=bare, evidence=Evidence(inquiry.index, bare))


def _implied(inquiry: Inquiry) -> tuple[str, ...]:
    """The aspects that the question asks for without naming them."""
    asked = inquiry.question
    council = set(asked.actors) == {_COUNCIL} or _ACTION_REQUIRED in asked.topics
    if council and not set(asked.acts) - _ASKED_OF_COUNCIL:
        return ("action",)
    if asked.wants == "who" and "chair" in asked.acts and officers.INTO_THE_CHAIR.issuperset(asked.acts):
        return ("chair",)  # "who runs the group now, whom did they elect?"
    if asked.wants != "who" and asked.acts and set(asked.acts) <= _PRESENTING and meant_places(asked, LIST):
        return ("documents",)  # "a list of what was presented"
    if _asks_for_place(inquiry):
        return ("place",)
    if asked.wants in {"what", "which"} and asked.acts and set(asked.acts) <= DECISIONS and not asked.actors:
        return ("outcomes",) if not names_beside(inquiry, meaning=RESULT | MEETING) else ()
    return IMPLIED_ASPECTS.get(asked.wants, ())


def _asks_for_place(inquiry: Inquiry) -> bool:
    """Whether it asks "was it in Geneva or online?" or "what did they use to connect?", and nothing else."""
    asked = inquiry.question
    where = {m.id for m in asked.mentions if m.kind == "place"} | {_ONLINE}
    if asked.is_yes_no and asked.mentions and {*asked.topics} <= where:
        return True
    if asked.wants not in {"what", "which"} or not set(asked.acts) <= _MEETING_UP:
        return False
    is_linked = asked.acts or meant_places(asked, MEETING | MODE | {"connectivity", "video-call"})
    is_on_tool = bool(meant_places(asked, TOOL)) and bool(is_linked)
    return is_on_tool and not names_beside(inquiry, meaning=PARTICIPATION | TOOL | LINKING)


def _counts_participants(inquiry: Inquiry) -> bool:
    """Whether the question counts nothing but those present: "how many dialled in?"."""
    asked = inquiry.question
    if asked.wants != "how_many" or not set(asked.acts) <= _TAKING_PART:
        return False
    is_on_them = asked.acts or "participants" in asked.topics or meant_places(asked, PRESENCE)
    return bool(is_on_them) and not names_beside(inquiry, meaning=PARTICIPATION)
