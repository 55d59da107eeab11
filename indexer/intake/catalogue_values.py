"""What a document tells of its meetings, as the catalogue keeps it; and where the two do not agree."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from indexer.languages import codes, plain
from indexer.model import Meeting
from indexer.partial_date import When
from indexer.record.meeting import MeetingAccount, Told
from indexer.text.persons import same_person
from indexer.text.places import city_label

People = Mapping[str, Sequence[str]]
"""Names of the persons that the vocabulary knows, by id; those in the first language come first."""


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """The values that a document gives for one meeting, by the catalogue's names, and the places that they stand in."""

    number: int | str
    """Within its group."""
    values: dict[str, str]
    vice_chairs: tuple[str, ...] = ()
    counted: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """The words that say so, verbatim."""
    shown: tuple[str, ...] = ()
    """What the document tells besides, for people: who was elected to what."""


def facts_of(account: MeetingAccount, number: int | str, people: People) -> MeetingFacts:
    """The account of a meeting as the catalogue would keep it; persons as ids where the vocabulary knows them."""
    told = {
        "date": account.date,
        "place": account.venue,
        "mode": account.mode,
        "platform": account.platform,
        "chair": account.chair,
        "opened_by": account.opened_by,
        "participants": account.participants,
        "next_date": account.next_date,
        "next_place": account.next_venue,
    }
    given = {name: value for name, value in told.items() if value is not None}
    persons = {name: person_id(given[name].value, people) for name in ("chair", "opened_by") if name in given}
    vice_chairs = tuple(person_id(one.value, people) for one in account.vice_chairs)
    places = {name: value.place for name, value in given.items()}
    if account.vice_chairs:
        places["vice_chairs"] = account.vice_chairs[0].place
    return MeetingFacts(
        number=number,
        values={name: value.value for name, value in given.items()} | persons,
        vice_chairs=vice_chairs,
        counted={kind: value.value for kind, value in account.counted.items()},
        places=places,
        texts={name: value.text for name, value in given.items()},
        shown=tuple(_election(one) for one in account.elected),
    )


def _election(one: Told) -> str:
    return f"elected {one.value}, {one.of} ({place_name(one.place)})"


def place_name(place: str) -> str:
    """A place of a document for people: `§1.1`, `title`."""
    return f"§{place}" if place[:1].isdigit() else place


def person_id(name: str, people: People) -> str:
    """The id of a person whom the vocabulary knows by this name; the name itself for anybody else."""
    return next((id_ for id_, names in people.items() if any(plain(name) == plain(other) for other in names)), name)


def contradictions(facts: MeetingFacts, known: Meeting, people: People) -> Iterator[str]:
    """Where the document gives another value than the catalogue, one line each, naming the place and both values."""
    for name, differs in (("date", _other_date), ("place", _other_place), ("participants", _other_count)):
        value, kept = facts.values.get(name, ""), str(getattr(known, name) or "")
        if value and kept and differs(value, kept):
            yield _said(facts, known, name, value, kept)
    for name in ("chair", "opened_by"):
        value, kept = facts.values.get(name, ""), getattr(known, name)
        if value and kept and _other_person(value, kept, people):
            yield _said(facts, known, name, _names(value, people)[0], _names(kept, people)[0])


def _said(facts: MeetingFacts, known: Meeting, name: str, value: str, kept: str) -> str:
    place = place_name(facts.places[name])
    return (
        f"{place} gives {value} as the {name.replace('_', ' ')} of meeting {known.name}, but the catalogue has {kept}"
    )


def _other_date(value: str, kept: str) -> bool:
    one, other = When.parse(value), When.parse(kept)
    return one.last_day < other.first_day or other.last_day < one.first_day


def _other_place(value: str, kept: str) -> bool:
    names = {kept.casefold(), *(city_label(kept, code).casefold() for code in codes())}
    return value.casefold() not in names


def _other_count(value: str, kept: str) -> bool:
    return value.lstrip("~") != kept.lstrip("~")


def _other_person(value: str, kept: str, people: People) -> bool:
    """Whether two names, or ids, are of two persons; names in different scripts are not compared."""
    forms = [_names(value, people), _names(kept, people)]
    alike = [(a, b) for a in forms[0] for b in forms[1] if _script(a) == _script(b)]
    return value != kept and bool(alike) and not any(same_person(a, b) for a, b in alike)


def _names(person: str, people: People) -> tuple[str, ...]:
    return tuple(people.get(person, (person,)))


def _script(name: str) -> str:
    """The script of a name, by Unicode's name of its first letter."""
    letter = next((character for character in name if character.isalpha()), " ")
    return unicodedata.name(letter, "").split(" ")[0]
