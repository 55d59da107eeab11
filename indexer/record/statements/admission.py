"""Whether an act that a frame names was one of this meeting, and which of several acts it is."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.frames.match import Hit
from indexer.frames.tables import Frame, Tables
from indexer.frames.words import Word
from indexer.record.statements.agents import Actors, Found
from indexer.record.statements.model import MEETING, Speaker

_ALONE = frozenset({"propose", "support", "oppose", "concern", "ask", "thank", "welcome"})
"""Acts that count though nobody is named: "it was proposed"."""
_CHAIR = "chair"
"""Vocabulary id of the Chair, whatever letters its name is written with."""
_OBJECT_REACH = 5
_TIME_REACH = 6
_YEAR_DIGITS = 4


def chosen_frame(hit: Hit, actors: Actors, tables: Tables, *, agentless: bool) -> Frame | None:
    """The frame whose act these actors can do; None where there is none."""
    frames = hit.frames
    if not actors:  # what nobody is said to have approved, the meeting has
        frames = tuple(sorted(frames, key=lambda frame: tables.acts[frame.act].by != "meeting"))
    if actors and all(_chairs(actor, tables) for actor in actors):  # what the Chair 建议 is recommended to the meeting
        frames = tuple(sorted(frames, key=lambda frame: tables.acts[frame.act].by != "meeting"))
    return next((frame for frame in frames if _can_do(frame, actors, tables, agentless=agentless)), None)


def _can_do(frame: Frame, actors: Actors, tables: Tables, *, agentless: bool) -> bool:
    by = tables.acts[frame.act].by
    if not actors:
        return agentless and (by != "others" or frame.act in _ALONE)
    if by == "anybody" or (by == "meeting" and all(_chairs(actor, tables) for actor in actors)):
        return True
    return (by == "meeting") == any(actor.kind == MEETING for actor in actors)


def _chairs(actor: Speaker, tables: Tables) -> bool:
    return actor.id == _CHAIR or " ".join(actor.name.casefold().replace("-", " ").split()) in tables.chairs


def is_outside(hit: Hit, frame: Frame, words: Sequence[Word], tables: Tables) -> bool:
    """Whether a deciding act is put before this meeting by a year or "last year"."""
    if tables.acts[frame.act].by != "meeting":
        return False
    ends = tables.of("that") | tables.of("infinitive") | {",", ";"}
    last = next((i for i in range(hit.last, len(words)) if words[i].norm in ends), len(words))
    near = words[max(0, hit.head - _TIME_REACH) : min(last, hit.last + _TIME_REACH)]
    norms = [_year(word.norm) for word in near]
    return any(tables.grammar["outside"].at(norms, place) for place in range(len(norms)))


def _year(norm: str) -> str:
    return "year" if norm.isdigit() and len(norm) == _YEAR_DIGITS else norm


def has_excluded_object(hit: Hit, act: str, words: Sequence[Word], tables: Tables) -> bool:
    """Whether what stands behind makes it no act of a meeting: "supported schools", "supports 400 centres"."""
    excluded = tables.acts[act].not_object
    behind = words[hit.last : hit.last + _OBJECT_REACH]
    ends = tables.of("coordinators") | tables.of("infinitive") | tables.of("that")
    if excluded and behind and behind[0].norm.isdigit():
        return True
    for word in behind:
        if word.is_mark or word.norm in ends:
            return False
        if word.norm in excluded or word.norm.rstrip("s") in excluded:
            return True
    return False


def negates_inside(hit: Hit, words: Sequence[Word], tables: Tables) -> bool:
    """Whether the frame is denied between its words: "raised no objection"."""
    first = min(hit.inside)
    if hit.is_fronted and first > 0 and words[first - 1].norm in tables.of("negators"):
        return True
    between = (place for place in range(first + 1, max(hit.inside)) if place not in hit.inside)
    return any(
        words[place].norm in tables.of("negators") and words[place + 1].norm not in tables.of("infinitive")
        for place in between  # who is asked "not to charge" is asked all the same
    )


def final_act(frame: Frame, found: Found, tables: Tables) -> tuple[str, bool]:
    """The act, and whether it stays negated: what is not supported is opposed, what is not opposed is nothing."""
    by_meeting = any(actor.kind == MEETING for actor in found.actors)
    instead = "" if by_meeting or not found.actors else tables.acts[frame.act].negated
    return (instead, False) if found.is_negated and instead else (frame.act, found.is_negated)
