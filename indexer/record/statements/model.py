"""What the reader of statements hands on."""

from __future__ import annotations

from dataclasses import dataclass

MEETING = "meeting"
"""Kind of the meeting itself, and of all who take part in it together."""
SOME = "some"
"""Kind of speakers without identity: one delegation, several members."""
NOBODY = "nobody"
BODIES = frozenset({"state", "organisation"})
"""Vocabulary kinds of those whom persons speak for."""
ANAPHOR = "anaphor"
"""Kind of those who were named before: that delegation."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who acts, as the sentence names them."""

    name: str
    """As it is written."""
    id: str
    """Vocabulary id, or one made from the name; empty for speakers without identity."""
    kind: str
    """Vocabulary kind, or one of the kinds above."""
    affiliation: str = ""
    """Where they are from, or who holds the office, as written: Brazil for "Ms Silva (Brazil)"."""
    on_behalf_of: str = ""
    apposed: tuple[Speaker, ...] = ()
    """The same one, named otherwise beside it: the holder of the office."""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a sentence leaves to it."""

    before: tuple[Speaker, ...] = ()
    """Who a pronoun or a missing subject takes up."""
    lead_in: tuple[Speaker, ...] = ()
    """The subject of what the list that it stands in goes on with."""
    is_decided: bool = False
    """The list goes on with what was decided: "Группа постановила: …"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An act that a sentence reports."""

    act: str
    actors: tuple[Speaker, ...]
    """Empty where the sentence names none."""
    start: int
    """Span of the words that say it, in characters of the text."""
    end: int
    negated: bool = False
    """It was not done: "did not object"."""
    addressees: tuple[Speaker, ...] = ()
    basis: str = "recorded"
    """recorded, inferred (from what stands before it) or referred (it was done elsewhere: "the proposal of X")."""
    echo: bool = False
    """It repeats the act of another speaker: "shared that view"."""
    item: str = ""
    """Label of the item that it stands in."""
