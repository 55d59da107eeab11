"""Registers: everything that was presented, and the meetings, as rows.

Rows are read from the version of each report that the reader of a language is answered from. Where a paragraph of
that version names no actor, its other versions are asked: they are the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.evidence.evidence import GENERIC
from bot.evidence.sentences import is_headed
from bot.registers.filters import Filter, Narrowing, chairs_of
from bot.registers.row_source import Source, source_of, told_sentences, versions
from indexer import Fact, Index, Unit
from indexer.acts import ACTS, BY_NAME

PRESENTING = {act.name: act.presentation for act in ACTS if act.presentation}
"""Acts that the register of presentations lists, and how it calls them; a contribution may be presented."""

_MOST_TOPICS = 3


@dataclass(frozen=True, slots=True)
class Presentation:
    """One actor's presentation or contribution at a meeting."""

    actor: str
    actor_id: str
    kind: str
    topic: str
    """The contribution's title, else what the paragraph is about, else its sentence."""
    report: str
    meeting: int
    paragraph: str
    source: Source
    is_quoted: bool
    """The topic is in the words, and the language, of the report."""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting that the catalogue knows; `languages` are those its report is indexed in."""

    meeting: int
    date: str
    """ISO 8601, as precise as it is known: `2021-01-26`, `2010-03-17/2010-03-18`, `2026-01`."""
    mode: str
    place: str
    chair: str
    report: str
    """Empty where no symbol is known."""
    languages: str
    opened_by: str
    participants: str
    """`~100` for about a hundred."""
    source: str
    """Where it is known from, if not from the report."""


def presentations(index: Index, code: str, wanted: Filter) -> list[Presentation]:
    """Who presented or contributed what, once an actor and paragraph, in the order of the reports.

    What a report only lists (an item) is left out where it has an account of it by the same actor.
    """
    narrowing = Narrowing(index, wanted)
    found: list[tuple[Fact, Presentation]] = []
    for unit, presenting in _accounts(index, code, narrowing):
        facts: dict[str, Fact] = {}
        for fact in sorted(presenting, key=lambda fact: list(PRESENTING).index(fact.act)):
            facts.setdefault(fact.actor, fact)
        found.extend((fact, _presentation(index, unit, fact, code)) for fact in facts.values())
    told = {(row.report, row.meeting, row.actor_id) for fact, row in found if not fact.item}
    return [
        row
        for fact, row in found
        if (not fact.item or (row.report, row.meeting, row.actor_id) not in told)
        and narrowing.has_kind(row.kind)
        and narrowing.has_actor([row.actor_id], row.meeting)
        and narrowing.has_topic(index.units[index.paragraph(row.report, row.paragraph)[0]])
    ]


def meetings(index: Index, code: str, wanted: Filter) -> list[MeetingRow]:
    """All meetings of the catalogue, oldest first; of an actor, those at which it did something by the reports."""
    narrowing = Narrowing(index, wanted)
    chairs = chairs_of(index)
    rows = []
    of_report: dict[str, list[Unit]] = {}
    for unit in index.units:
        of_report.setdefault(unit.report, []).append(unit)
    for meeting in sorted(index.meetings, key=lambda m: m.number):
        told = [unit for unit in of_report.get(meeting.report, ()) if meeting.number in unit.meetings]
        acting = {fact.actor for unit in told for fact in unit.facts} | set(chairs.get(meeting.number, ()))
        if not narrowing.has_meeting([meeting.number]) or not narrowing.has_actor(acting, meeting.number):
            continue
        if wanted.topic and not any(unit.section and narrowing.has_topic(unit) for unit in told):
            continue
        rows.append(
            MeetingRow(
                meeting=meeting.number,
                date=str(meeting.date or ""),
                mode=meeting.mode,
                place=meeting.platform or _place(index, meeting.place, code),
                chair=_chair(index, chairs.get(meeting.number, ()), code),
                report=meeting.report,
                languages=" ".join(sorted({unit.language for unit in told})),
                opened_by=index.vocabulary.label(meeting.opened_by, code) if meeting.opened_by else "",
                participants=meeting.participants,
                source=meeting.source,
            )
        )
    return rows


def _accounts(index: Index, code: str, narrowing: Narrowing) -> Iterator[tuple[Unit, list[Fact]]]:
    """Paragraphs that tell of presentations, with those who present.

    Those of the sections on presentations, and what is more than a list of documents in those on contributions; of a
    report that has neither, all.
    """
    view = [index.units[i] for i in index.view(code).positions if index.units[i].section]
    headed = {unit.report for unit in view if is_headed(index, unit, "presentation")}
    for unit in view:
        if not narrowing.has_meeting(unit.meetings):
            continue
        facts = _presenting(index, unit)
        if unit.report not in headed or is_headed(index, unit, "presentation"):
            yield unit, facts
        elif is_headed(index, unit, "contribution"):
            yield unit, [fact for fact in facts if not fact.item]


def _presenting(index: Index, unit: Unit) -> list[Fact]:
    """Who presents in the paragraph; where it only says that somebody informs the meeting, that is a presentation."""
    for version in versions(index, unit):
        facts = [fact for fact in version.facts if fact.act in PRESENTING and fact.actor]
        if facts:
            return facts
    if not is_headed(index, unit, "presentation"):
        return []
    own = [fact for fact in unit.facts if fact.actor and not fact.item]
    leading = [fact for fact in own if fact.start == own[0].start]
    if any(fact.kind in {"role", "person"} for fact in leading):
        return []  # the Chair reads out what others have sent
    return [_replaced(fact) for fact in leading if BY_NAME[fact.act].in_presentations]


def _replaced(fact: Fact) -> Fact:
    act = BY_NAME[fact.act].in_presentations
    return Fact(act, fact.actor, fact.name, fact.start, fact.end, kind=fact.kind, corrected=fact.corrected)


def _presentation(index: Index, unit: Unit, fact: Fact, code: str) -> Presentation:
    title = fact.title if fact in unit.facts else ""
    topic = title or _topic(index, unit, fact, code)
    return Presentation(
        actor=index.vocabulary.label(fact.actor, code),
        actor_id=fact.actor,
        kind=PRESENTING[fact.act],
        topic=topic or next((text for text, _ in told_sentences(index, unit)), ""),
        report=unit.report,
        meeting=unit.meeting,
        paragraph=unit.number,
        source=source_of(index, unit, fact.corrected),
        is_quoted=bool(title) or not topic,
    )


def _topic(index: Index, unit: Unit, fact: Fact, code: str) -> str:
    """The rarest things that the paragraph speaks of."""
    weights = {id_: index.concepts.frequency(id_) for id_ in unit.concepts if id_ not in GENERIC and id_ != fact.actor}
    topical = [id_ for id_ in weights if index.vocabulary.kind(id_) in {"term", "document", "programme", "event"}]
    rarest = sorted(topical, key=lambda id_: (weights[id_], unit.concepts.index(id_)))[:_MOST_TOPICS]
    return "; ".join(index.vocabulary.label(id_, code) for id_ in rarest)


def _place(index: Index, place: str, code: str) -> str:
    """The place in this language, where the vocabulary has it."""
    entries = index.vocabulary.entries.values()
    known = (entry for entry in entries if entry.kind == "place" and entry.labels.get("en") == place)
    return next((index.vocabulary.label(entry.id, code) for entry in known), place)


def _chair(index: Index, ids: Iterable[str], code: str) -> str:
    """The person in the chair; the office, where only that is known. A state behind the name is where they are from."""
    kinds = {id_: index.vocabulary.kind(id_) for id_ in ids}
    named = sorted((id_ for id_ in kinds if kinds[id_] != "state"), key=lambda id_: kinds[id_] == "role")
    return index.vocabulary.label(named[0], code) if named else ""
