"""Matters: which paragraphs of a report talk about the same thing, one behind the other.

Reports tell of a matter in a run of paragraphs under one heading: somebody brings it up, others speak for and against
it, the meeting settles it. A paragraph opens a matter where its first sentence tells that somebody brings something
up; all others go on with the matter before them. Whatever takes up what is there ("as a compromise, …") goes on too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.acts import OBJECTING, acts_where
from indexer.languages import language, sentences, tokens
from indexer.model import Fact
from indexer.text.discourse_phrases import discourse_phrases

_OPENS = acts_where(lambda act: act.opens_matter)


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph, as far as its matter depends on it."""

    number: str
    place: tuple[str, str]
    """Number and heading of its section: no matter goes on under another heading."""
    text: str
    facts: tuple[Fact, ...]


def matters(paragraphs: Iterable[Told], code: str) -> tuple[str, ...]:
    """For each paragraph of a version, in order, the number of the one that opens its matter; its own where it does."""
    found: list[str] = []
    place: tuple[str, str] | None = None
    for paragraph in paragraphs:
        opens = paragraph.place != place or opens_matter(paragraph.text, paragraph.facts, code)
        found.append(paragraph.number if opens else found[-1])
        place = paragraph.place
    return tuple(found)


def opens_matter(text: str, facts: Sequence[Fact], code: str) -> bool:
    """Whether the first sentence of a paragraph tells that somebody brings something up.

    Who objects and proposes something else in one sentence speaks to what is there.
    """
    first = next(iter(sentences(text, language(code))), None)
    if first is None:
        return False
    told = [fact for fact in facts if not fact.item and fact.start == first[0]]
    objecting = {fact.actor for fact in told if fact.act in OBJECTING}
    brought_up = any(fact.act in _OPENS and fact.actor and fact.actor not in objecting for fact in told)
    return brought_up and not _takes_up(text[first[0] : first[1]], code)


def _takes_up(sentence: str, code: str) -> bool:
    """Whether a sentence says of itself that it goes on with what is there."""
    return bool(discourse_phrases(code, "takes_up").find(tokens(sentence, language(code))))
