"""The register of meetings: those of the catalogue, and what is indexed of each, as rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.registers.filters import Filter, Narrowing, chairs_of
from indexer import Index
from indexer.model import group_place, register_order
from indexer.text.places import city_label


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
    platform: str
    vice_chairs: str
    counted: dict[str, str]
    """How those who took part are counted, besides: states, organizations, sector_members."""
    next_date: str
    """When the next meeting was to be held, by the report."""
    next_place: str
    read_from: dict[str, str]
    """Paragraph that each value was read from, by its name."""
    group: str = ""
    """Short name of the group that met; empty for the group that this program is of."""


def meetings(index: Index, code: str, wanted: Filter) -> list[MeetingRow]:
    """All meetings of the catalogue, group by group, oldest first; of an actor, those at which it did something."""
    narrowing = Narrowing(index, wanted)
    chairs = chairs_of(index)
    rows = []
    for meeting in sorted(index.meetings, key=lambda m: register_order(m.number)):
        units = (index.units[position] for position in index.of_report(meeting.report))
        told = [unit for unit in units if meeting.number in unit.meetings]
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
                place=_place(index, meeting.place, code) if meeting.place else "",
                chair=_chair(index, chairs.get(meeting.number, ()), code),
                report=meeting.report,
                languages=" ".join(sorted({unit.language for unit in told})),
                opened_by=index.vocabulary.label(meeting.opened_by, code) if meeting.opened_by else "",
                participants=meeting.participants,
                source=meeting.source,
                platform=meeting.platform,
                vice_chairs="; ".join(index.vocabulary.label(person, code) for person in meeting.vice_chairs),
                counted=meeting.counted,
                next_date=meeting.next_date,
                next_place=_place(index, meeting.next_place, code),
                read_from=meeting.read_from,
                group=meeting.group,
            )
        )
    return rows


def latest_first(rows: Iterable[MeetingRow]) -> tuple[MeetingRow, ...]:
    """The rows with the latest meeting of each group first, in the order of the groups."""
    return tuple(sorted(rows, key=lambda row: (group_place(row.meeting), -row.meeting)))


def _place(index: Index, place: str, code: str) -> str:
    """The place in this language, where the vocabulary or the table of cities has it."""
    entries = index.vocabulary.entries.values()
    known = (entry for entry in entries if entry.kind == "place" and entry.labels.get("en") == place)
    return next((index.vocabulary.label(entry.id, code) for entry in known), city_label(place, code))


def _chair(index: Index, ids: Iterable[str], code: str) -> str:
    """The person in the chair; the office, where only that is known. A state behind the name is where they are from."""
    kinds = {id_: index.vocabulary.kind(id_) for id_ in ids}
    named = sorted((id_ for id_ in kinds if kinds[id_] != "state"), key=lambda id_: kinds[id_] == "role")
    return index.vocabulary.label(named[0], code) if named else ""
