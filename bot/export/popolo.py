"""The record as Popolo: people, bodies, offices, meetings, motions, votes and speeches, as one JSON document.

Names are in the reader's language, with those of the other languages beside them; texts are those of the version that
the reader is answered from. Every statement has its paragraph, the standing of its text, and its basis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.export.popolo_actors import actors, meeting_id, memberships
from bot.export.rights import how_read, rights
from bot.locale import Words, words_of
from bot.registers.filters import Filter, chairs_of
from bot.registers.matters import MatterRow, matters
from bot.registers.row_source import Source, source_of
from indexer import Fact, Index, Unit
from indexer.model import SEEN, Meeting

_VOTE = "vote"
_YES, _NO = "yes", "no"
_SIDES = {"support": _YES, "oppose": _NO}
"""What an actor's stance in the sentence of a vote says of how it voted."""


def popolo(index: Index, code: str, symbol: str = "") -> dict[str, Any]:
    """The document for readers of a language, in the order of the reports; `symbol` narrows it to one report."""
    words = words_of(code)
    view = index.quoted_view(code)
    units = [index.units[place] for place in (view.among(index.of_report(symbol)) if symbol else view.positions)]
    told = [(unit, fact) for unit in units for fact in unit.facts if fact.actor]
    ballots = [(unit, fact) for unit in units for fact in unit.facts if fact.act == _VOTE]
    meetings = _meetings(index, symbol)
    chairs = chairs_of(index, units)
    return {
        "language": code,
        "rights": [*(rights(words, official=official) for official in (True, False)), how_read(words)],
        **actors(index, code, dict.fromkeys(fact.actor for _, fact in told), meetings, chairs),
        "memberships": list(memberships(index, meetings, chairs)),
        "events": [_event(index, meeting, words) for meeting in meetings],
        "motions": [_motion(index, row, units, code) for row in matters(index, code, Filter(report=symbol))],
        "vote_events": list(_vote_events(index, ballots)),
        "speeches": [_speech(index, unit, fact, place) for unit, facts in _by_unit(told) for place, fact in facts],
    }


def _meetings(index: Index, symbol: str) -> list[Meeting]:
    """All meetings that are known, or those that the report covers."""
    covered = index.report(symbol).meetings
    return [meeting for meeting in index.meetings if not symbol or meeting.number in covered]


def _by_unit(told: Sequence[tuple[Unit, Fact]]) -> Iterator[tuple[Unit, list[tuple[int, Fact]]]]:
    """Each paragraph with its facts, numbered from 1."""
    found: dict[int, tuple[Unit, list[tuple[int, Fact]]]] = {}
    for unit, fact in told:
        facts = found.setdefault(id(unit), (unit, []))[1]
        facts.append((len(facts) + 1, fact))
    yield from found.values()


def _sourced(index: Index, unit: Unit) -> list[dict[str, Any]]:
    return [_source(index, (unit.report, unit.number), source_of(index, unit), is_seen=unit.review == SEEN)]


def _source(index: Index, place: tuple[str, str], source: Source, *, is_seen: bool) -> dict[str, Any]:
    """Where it stands: a link of Popolo, and what the link's text is worth."""
    report, number = place
    return {
        "url": source.url,
        "note": f"{report} §{number}",
        "report": report,
        "paragraph": number,
        "printed": source.printed,
        "language": source.language,
        "official": source.official,
        "reviewed": is_seen,
        **({"restricted": True} if index.report(report).restricted else {}),
    }


def _event(index: Index, meeting: Meeting, words: Words) -> dict[str, Any]:
    days = meeting.date
    return {
        "id": meeting_id(index, meeting.number),
        "name": words.of_meeting(meeting.name, words("Meeting {n}")),
        "organization_id": index.group_id(meeting.number),
        "start_date": str(days).partition("/")[0] if days else None,
        "end_date": str(days).rpartition("/")[2] if days else None,
        "location": meeting.place or None,
        "sources": [{"url": url, "note": note} for url, note in _known_from(index, meeting)],
    }


def _known_from(index: Index, meeting: Meeting) -> Iterator[tuple[str | None, str]]:
    """Address and name of what a meeting is known from."""
    if meeting.report:
        yield index.report(meeting.report).url or None, meeting.report
    elif meeting.source:
        yield None, meeting.source


def _is_seen(units: Iterable[Unit], row: MatterRow) -> bool:
    """Whether the secretariat has reviewed the paragraph that brings it up."""
    return any((unit.report, unit.number, unit.review) == (row.report, row.opened_in, SEEN) for unit in units)


def _motion(index: Index, row: MatterRow, units: Sequence[Unit], code: str) -> dict[str, Any]:
    ids = {index.vocabulary.label(f.actor, code): f.actor for u in units if u.report == row.report for f in u.facts}

    def named(names: Iterable[str]) -> list[str]:
        return [ids.get(name, name) for name in names]

    raised = named(row.raised_by)
    return {
        "id": row.matter,
        "text": row.title,
        "creator_id": next(iter(raised), None),
        "creators": raised,
        "supporters": named(row.supported_by),
        "opponents": named(row.opposed_by),
        "with_reservations": named(row.reserved_by),
        "inferred": named(row.inferred),
        "legislative_session_id": meeting_id(index, row.meeting),
        "organization_id": index.group_id(row.meeting),
        "result": row.state,
        "history": [
            {"paragraph": step.paragraph, "act": step.act, "actor": step.actor, "basis": step.basis}
            for step in row.history
        ],
        "sources": [_source(index, (row.report, row.opened_in), row.source, is_seen=_is_seen(units, row))],
    }


def _vote_events(index: Index, ballots: Iterable[tuple[Unit, Fact]]) -> Iterator[dict[str, Any]]:
    """One for each sentence that tells of a vote; who voted how, where the sentence says it."""
    seen: dict[tuple[int, str, int], None] = {}
    for unit, fact in ballots:
        key = (id(unit), fact.item, fact.start)
        if key in seen:
            continue
        seen[key] = None
        event = f"{unit.report} {unit.number}/vote/{fact.item or fact.start}"
        yield {
            "id": event,
            "motion_id": f"{unit.report} {unit.matter}",
            "legislative_session_id": meeting_id(index, unit.meeting),
            "organization_id": index.group_id(unit.meeting),
            "text": _text(unit, fact),
            "votes": [
                {"vote_event_id": event, "voter_id": voter, "option": side} for voter, side in _votes(unit, fact)
            ],
            "basis": fact.basis,
            "sources": _sourced(index, unit),
        }


def _votes(unit: Unit, ballot: Fact) -> Iterator[tuple[str, str]]:
    """Who takes a side in the sentence of a vote, by having voted."""
    inside = [fact for fact in unit.facts if (fact.item, fact.start) == (ballot.item, ballot.start)]
    voting = {fact.actor for fact in inside if fact.act == _VOTE}
    sides = ((fact.actor, _SIDES.get(fact.act, "")) for fact in inside if fact.actor in voting)
    yield from dict.fromkeys((actor, side) for actor, side in sides if actor and side)


def _speech(index: Index, unit: Unit, fact: Fact, place: int) -> dict[str, Any]:
    known = index.vocabulary.kind(fact.addressee)
    return {
        "id": f"{unit.report} {unit.number}/{unit.language}/{place}",
        "creator_id": fact.actor,
        "attribution_text": fact.name,
        "audience": fact.addressee or None,
        "audience_id": fact.addressee if known else None,
        "type": fact.act,
        "text": _text(unit, fact),
        "title": fact.title or None,
        "event_id": meeting_id(index, unit.meeting),
        "position": place,
        "basis": fact.basis,
        "inferred_from": fact.inferred_from or None,
        "corrected": fact.corrected or None,
        "sources": _sourced(index, unit),
    }


def _text(unit: Unit, fact: Fact) -> str:
    """The sentence, verbatim."""
    texts = {"": unit.text, **{item.label: item.text for item in unit.items}}
    return texts[fact.item][fact.start : fact.end]
