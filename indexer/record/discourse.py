"""What facts mean by where they stand: who answers what was just asked, and whose stance a speaker shares.

One rule over the facts of a matter, whatever the language. What is read so is inferred, and names the paragraph that it
was inferred from; it is never told as what the report records in so many words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from indexer.acts import STANCES
from indexer.model import INFERRED, Fact, Unit
from indexer.record.backing import with_backing

_REPLY = "reply"
_TOLD = frozenset({"state", "report", "highlight", "announce"})
"""Acts that are a reply where a question stands right before them."""
_REMARKS = frozenset({"oppose", "concern", "reserve", "request"})
"""What those whose business it is reply to without having been asked."""
_WANTED = frozenset({"propose", "request"})
"""What somebody wants: whoever says the same supports it."""
_BROUGHT_UP = frozenset({"propose", "present", "contribute"})
_OFFICE = "office"
"""Kind of the secretariat, whose business any remark may be."""


def with_discourse(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units of a version, in order, with their facts read in their discourse. Their matters are known."""
    found: list[Unit] = []
    matter: list[Unit] = []
    for unit in units:
        if matter and matter[-1].matter != unit.matter:
            matter.clear()
        matter.append(replace(unit, facts=tuple(_read(unit, matter))))
        found.append(matter[-1])
    return tuple(found)


def _read(unit: Unit, matter: Sequence[Unit]) -> Iterator[Fact]:
    """The facts of a unit; `matter` are the units before it on the same matter."""
    concerned = {fact.actor for before in matter for fact in before.facts if fact.act in _BROUGHT_UP}
    number = matter[-1].number if matter else ""
    heard = next(reversed(_sentences(matter[-1])), ()) if matter else ()
    is_next = False
    for sentence in (with_backing(unit, said) for said in _sentences(unit)):
        read: list[Fact] = []
        for fact in sentence:
            found, source = _meant(fact, read, concerned, is_next=True), unit.number
            if not found and all(one.actor != fact.actor for one in read):
                found, source = _meant(fact, heard, concerned, is_next=is_next), number
            told = replace(fact, act=found, basis=INFERRED, inferred_from=source) if found else fact
            read.append(told)
            yield told
        concerned |= {fact.actor for fact in read if fact.act in _BROUGHT_UP}
        number, heard, is_next = unit.number, tuple(read), True


def _sentences(unit: Unit) -> list[tuple[Fact, ...]]:
    """The facts, sentence by sentence."""
    found: dict[tuple[str, int], list[Fact]] = {}
    for fact in unit.facts:
        found.setdefault((fact.item, fact.start), []).append(fact)
    return [tuple(sentence) for sentence in found.values()]


def _meant(fact: Fact, heard: Sequence[Fact], concerned: AbstractSet[str], *, is_next: bool) -> str:
    """The act that a fact comes to behind those heard before it; empty where it is what it says.

    `is_next` says that they were heard in the same paragraph: whoever speaks next there is who was asked.
    """
    if fact.corrected or not fact.actor:
        return ""
    others = [one for one in heard if one.actor and one.actor != fact.actor]
    if fact.is_echo:
        stances = {one.act for one in others if one.act in STANCES}
        wanted = not stances and any(one.act in _WANTED for one in others)
        return stances.pop() if len(stances) == 1 else "support" if wanted else ""
    if fact.act not in _TOLD or any(one.actor == fact.actor for one in heard):
        return ""
    acts = {one.act for one in others}
    is_office = fact.kind == _OFFICE
    is_concerned = is_office or fact.actor in concerned or fact.actor in {one.addressee for one in others}
    asked = "ask" in acts and (is_next or is_concerned)
    remarked = not acts.isdisjoint(_REMARKS) or (is_office and is_next and "state" in acts)
    return _REPLY if asked or (is_concerned and remarked) else ""
