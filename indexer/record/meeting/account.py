"""What a report says of one of its meetings, each value with the place that it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

TITLE, HEADER, SUMMARY, SIGNATURE = "title", "header", "summary", "signature"


@dataclass(frozen=True, slots=True)
class Told:
    """A value that a report gives, and where."""

    value: str
    """The same in all languages where it can be: ISO 8601, a number, a city's English name; else as written."""
    place: str
    """`title`, `header`, `summary`, `signature`, or a paragraph's number."""
    text: str
    """The words that say so, verbatim."""
    of: str = ""
    """What a person speaks for, or the office that somebody was elected to."""


@dataclass(frozen=True, slots=True)
class MeetingAccount:
    """What a report says of one of its meetings; what it does not say is None or empty."""

    number: int | None
    date: Told | None = None
    venue: Told | None = None
    """The city."""
    mode: Told | None = None
    platform: Told | None = None
    chair: Told | None = None
    vice_chairs: tuple[Told, ...] = ()
    opened_by: Told | None = None
    participants: Told | None = None
    """`~100` for about a hundred."""
    counted: dict[str, Told] = field(default_factory=dict)
    """How those who took part are counted: states, organizations, sector_members."""
    elected: tuple[Told, ...] = ()
    next_date: Told | None = None
    next_venue: Told | None = None
    doubts: tuple[str, ...] = ()
    """Where the report contradicts itself, one line each."""
