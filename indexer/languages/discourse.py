"""How sentences of a language go on with what the one before tells: `<code>/discourse.tsv`, read when first needed.

A line of the file is a name of `Discourse` and its phrases.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indexer.languages.base import listed


@dataclass(frozen=True, slots=True)
class Discourse:
    """The table of one language, each value a tuple of phrases."""

    openers: tuple[str, ...] = ()
    """What a sentence opens with that takes up the one before: "it", "these", "in addition"."""
    elaborates: tuple[str, ...] = ()
    """Verbs that list parts of what has been told of: "the initiatives included …"."""
    reasons: tuple[str, ...] = ()
    """What gives a reason or an aim: "because", "on the grounds", "explained"."""
    asks_why: tuple[str, ...] = ()
    """By what a report tells that somebody asked for a reason: "asked why", "the reasons for"."""
    backed_by: tuple[str, ...] = ()
    """By what, behind a comma, whoever speaks is said to have others on their side: "Japan, supported by Chile"."""
    with_support: tuple[str, ...] = ()
    """The same, wherever it stands: "with the support of"."""
    takes_up: tuple[str, ...] = ()
    """By what a sentence says that it goes on with the matter at hand: "as a compromise", "an amendment"."""


@cache
def discourse(code: str) -> Discourse:
    """The table of the language of this code; an empty one where it has none."""
    path = Path(__file__).parent / code / "discourse.tsv"
    if not path.exists():
        return Discourse()
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return Discourse(**{name: listed(phrases) for name, phrases in rows})
