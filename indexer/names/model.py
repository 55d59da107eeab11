"""A name that reports give an actor and that no vocabulary file has."""

from __future__ import annotations

from dataclasses import dataclass, field

PERSON, BODY = "person", "organisation"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands."""

    report: str
    language: str
    paragraph: str
    """Canonical number."""


@dataclass(frozen=True, slots=True)
class UnlistedName:
    """One actor, under all the names that reports give it."""

    kind: str
    """person or organisation."""
    forms: dict[str, tuple[str, ...]] = field(hash=False)
    """Its names in each language, the one to be printed first."""
    places: tuple[Place, ...]
    """Every time that it is named, in reading order."""

    @property
    def name(self) -> str:
        """The name that it is listed under: the English one, else that of the language it stands in first."""
        return (self.forms.get("en") or next(iter(self.forms.values())))[0]

    @property
    def versions(self) -> int:
        """How many versions of reports name it."""
        return len({(place.report, place.language) for place in self.places})

    @property
    def recurs(self) -> bool:
        """Whether more than one version of a report names it."""
        return self.versions > 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked of a paragraph: its text, and who acts in it."""

    place: Place
    text: str
    actors: tuple[str, ...]
    """Names of the actors that no vocabulary file has, as they are written."""
