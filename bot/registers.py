"""Registers: everything that was presented, everything that came out, and the meetings, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.evidence import GENERIC
from bot.spans import is_headed
from indexer import Fact, Index, Unit

PRESENTING = {"present": "presentation", "contribute": "contribution"}
"""Acts that the register of presentations lists, and how it calls them."""

OUTCOME_ACTS = {
    "propose": "proposal",
    "recommend": "recommendation",
    "invite": "invitation",
    "encourage": "encouragement",
    "agree": "agreement",
    "decide": "decision",
    "adopt": "adoption",
    "note": "noted",
    "state": "statement",
}
"""Acts of the section on outcomes, and how the register calls them; the first that a sentence has names its kind."""

_MOST_TOPICS = 3


@dataclass(frozen=True, slots=True)
class Presentation:
    """One actor's presentation or contribution at a meeting."""

    actor: str
    actor_id: str
    kind: str
    topic: str
    report: str
    meeting: int
    paragraph: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sentence on what a meeting came to."""

    kind: str
    actor: str
    actor_id: str
    text: str
    report: str
    meeting: int
    paragraph: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that the catalogue knows; `languages` are those its report is indexed in."""

    meeting: int
    date: str
    mode: str
    place: str
    chair: str
    report: str
    languages: str


@dataclass(frozen=True, slots=True)
class Filter:
    """What a register is narrowed to; empty fields let everything through."""

    first_meeting: int = 0
    last_meeting: int = 10**6
    actor: str = ""
    """Part of an actor's name or id, in any case."""

    def lets_through(self, meeting: int, *actor: str) -> bool:
        """Whether a row of this meeting and with these names of its actor is listed."""
        in_range = self.first_meeting <= meeting <= self.last_meeting
        return in_range and any(self.actor.casefold() in name.casefold() for name in actor)


def presentations(index: Index, code: str, wanted: Filter) -> list[Presentation]:
    """Who presented or contributed what, once an actor and paragraph, in the order of the reports."""
    rows = {}
    for unit in _accounts(index, code):
        for fact in unit.facts:
            if fact.act in PRESENTING and fact.name and not fact.item:
                row = _presentation(index, unit, fact, code)
                key = (unit.report, unit.number, row.actor)
                if wanted.lets_through(unit.meeting, row.actor, fact.actor) and (
                    key not in rows or row.kind == "contribution"
                ):
                    rows[key] = row
    return list(rows.values())


def outcomes(index: Index, code: str, wanted: Filter) -> list[Outcome]:
    """The sentences of the sections on outcomes, with kind and actor."""
    rows = []
    for unit in (index.units[i] for i in index.view(code)):
        if not is_headed(index, unit, "outcome"):
            continue
        for start, end in dict.fromkeys((fact.start, fact.end) for fact in unit.facts):
            facts = [fact for fact in unit.facts if fact.start == start and fact.act in OUTCOME_ACTS]
            fact = min(facts, key=lambda f: list(OUTCOME_ACTS).index(f.act), default=None)
            if fact is None:
                continue
            name = _name(index, fact, code)
            if wanted.lets_through(unit.meeting, name, fact.actor):
                text = " ".join(unit.text[start:end].split())
                kind = OUTCOME_ACTS[fact.act]
                rows.append(Outcome(kind, name, fact.actor, text, unit.report, unit.meeting, unit.number))
    return rows


def meetings(index: Index, code: str, wanted: Filter) -> list[MeetingRow]:
    """All meetings of the catalogue, oldest first."""
    rows = []
    for meeting in sorted(index.meetings, key=lambda m: m.number):
        chair = index.vocabulary.label(meeting.chair, code) if meeting.chair else ""
        if not wanted.lets_through(meeting.number, chair, meeting.chair):
            continue
        indexed = sorted({unit.language for unit in index.units if unit.report == meeting.report})
        day = meeting.date.isoformat() if meeting.date else ""
        place = meeting.platform or meeting.place
        rows.append(MeetingRow(meeting.number, day, meeting.mode, place, chair, meeting.report, " ".join(indexed)))
    return rows


def _accounts(index: Index, code: str) -> Iterator[Unit]:
    """Units of the sections headed "presentations"; all numbered units of a report that has no such section."""
    view = [index.units[i] for i in index.view(code) if index.units[i].section]
    headed = {unit.report for unit in view if is_headed(index, unit, "presentation")}
    for unit in view:
        if unit.report not in headed or is_headed(index, unit, "presentation"):
            yield unit


def _presentation(index: Index, unit: Unit, fact: Fact, code: str) -> Presentation:
    weights = {id_: index.concepts.frequency(id_) for id_ in unit.concepts if id_ not in GENERIC and id_ != fact.actor}
    topical = [id_ for id_ in weights if index.vocabulary.kind(id_) in {"term", "document", "programme", "event"}]
    rarest = sorted(topical, key=lambda id_: (weights[id_], unit.concepts.index(id_)))[:_MOST_TOPICS]
    topic = "; ".join(index.vocabulary.label(id_, code) for id_ in rarest)
    name = _name(index, fact, code)
    return Presentation(name, fact.actor, PRESENTING[fact.act], topic, unit.report, unit.meeting, unit.number)


def _name(index: Index, fact: Fact, code: str) -> str:
    return index.vocabulary.label(fact.actor, code)
