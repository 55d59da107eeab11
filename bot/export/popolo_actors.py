"""Who the record names, as Popolo: persons, organizations and posts, and who held an office at a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from indexer import Index
from indexer.model import Meeting

Chairs = Mapping[int, tuple[str, ...]]
"""Ids of those who chaired each meeting, by its number."""

_PERSON, _ROLE = "person", "role"
_CHAIR, _VICE_CHAIR = "chair", "vice-chair"


def meeting_id(index: Index, number: int) -> str:
    """`meeting/17`, `meeting/CWG-Internet 5`."""
    return f"meeting/{index.meeting_name(number)}"


def actors(
    index: Index, code: str, ids: Iterable[str], meetings: Sequence[Meeting], chairs: Chairs
) -> dict[str, list[dict[str, Any]]]:
    """Persons, organizations and posts: those with these ids, officers of meetings, and what any of them is part of."""
    vocabulary = index.vocabulary
    presiding = (id_ for meeting in meetings for id_ in chairs.get(meeting.number, ()))
    officers = dict.fromkeys((*_of_catalogue(meetings), *presiding))
    groups = (index.group_id(meeting.number) for meeting in meetings)
    named = [id_ for id_ in dict.fromkeys((*ids, *officers, *groups)) if id_]
    known = dict.fromkeys(each for id_ in named for each in (id_, *vocabulary.wider(id_)))
    found: dict[str, list[dict[str, Any]]] = {"persons": [], "organizations": [], "posts": []}
    for id_ in known:
        kind, entry = vocabulary.kind(id_), vocabulary.entries.get(id_)
        part_of = entry.part_of if entry else ""
        name = vocabulary.label(id_, code)
        row = {"id": id_, "name": name, "other_names": _other_names(index, id_, code)}
        if kind == _PERSON or (not kind and id_ in officers):
            found["persons"].append(row)
        elif kind == _ROLE:
            found["posts"].append({"id": id_, "label": name, "organization_id": part_of or None})
        else:
            found["organizations"].append({**row, "classification": kind or None, "parent_id": part_of or None})
    return found


def memberships(index: Index, meetings: Iterable[Meeting], chairs: Chairs) -> Iterator[dict[str, Any]]:
    """Who was in an office of the group on the days of a meeting: more is not known of any term."""
    for meeting in meetings:
        held = {_CHAIR: chairs.get(meeting.number, ()), _VICE_CHAIR: meeting.vice_chairs}
        for role, ids in held.items():
            for id_ in ids:
                if index.vocabulary.kind(id_) in {_PERSON, ""}:
                    yield _membership(index, meeting, id_, role)


def _membership(index: Index, meeting: Meeting, person: str, role: str) -> dict[str, Any]:
    event = meeting_id(index, meeting.number)
    days = str(meeting.date) if meeting.date else ""
    return {
        "id": f"{event}/{role}/{person}",
        "person_id": person,
        "organization_id": index.group_id(meeting.number),
        "role": role,
        "start_date": days.partition("/")[0] or None,
        "end_date": days.rpartition("/")[2] or None,
        "event_id": event,
    }


def _of_catalogue(meetings: Iterable[Meeting]) -> Iterator[str]:
    """Ids, or names, of the officers that the catalogue has."""
    for meeting in meetings:
        yield from filter(None, (meeting.chair, meeting.opened_by, *meeting.vice_chairs))


def _other_names(index: Index, id_: str, code: str) -> list[dict[str, str]]:
    entry = index.vocabulary.entries.get(id_)
    labels = entry.labels.items() if entry else ()
    return [{"name": name, "lang": other, "note": "multilingual"} for other, name in labels if other != code]
