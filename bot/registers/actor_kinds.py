"""Whether an actor is a person, an organization or a state; also of one whom no vocabulary has, by how it is named."""

from __future__ import annotations

import re
from functools import cache

from indexer import Fact, Unit
from indexer.text.vocabulary import UNKNOWN

PERSON, ORGANISATION, STATE = "person", "organisation", "state"
ACTOR_KINDS = (PERSON, ORGANISATION, STATE)
_KINDS = {"person": PERSON, "role": PERSON, "state": STATE}
"""By vocabulary kind; all others are organizations."""


def actor_kind(fact: Fact, unit: Unit) -> str:
    """The kind of who did it: an unknown name is a person's where its sentence gives it a title."""
    if fact.kind != UNKNOWN:
        return _KINDS.get(fact.kind, ORGANISATION)
    from indexer.text.persons import read_person  # reads tables that no answer needs

    text = next((item.text for item in unit.items if item.label == fact.item), unit.text)
    matches = _person(unit.language).finditer(text[fact.start : fact.end])
    persons = (read_person(match["person"], unit.language) for match in matches if fact.name in match["person"])
    return PERSON if any(person is not None and person.is_titled for person in persons) else ORGANISATION


@cache
def _person(code: str) -> re.Pattern[str]:
    from indexer.text.persons import person_pattern  # the same

    return re.compile(person_pattern(code, must_be_titled=True))
