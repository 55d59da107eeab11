"""What is doubtful about the statements of a paragraph, told from the record itself."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from indexer.acts import BY_NAME, STANCES
from indexer.languages import language, sentences, tokens
from indexer.model import INFERRED, Fact, Paragraph, Unit
from indexer.record.sentence_frames import SentenceFrames
from indexer.review.model import Doubt
from indexer.text.unknown_names import unknown_names
from indexer.text.vocabulary import ACTOR_KINDS, UNKNOWN, Vocabulary

KINDS = (
    "contradicts",
    "versions differ",
    "unread",
    "inferred",
    "carried",
    "unresolved",
    "unlisted",
    "negated",
    "noun",
    "nobody",
)
"""What may be doubtful, the gravest first."""
_NAMELESS = frozenset({"deciding", "managing"})
"""Families of acts that a meeting does without anybody being named."""
_TAKEN_BACK = "lift"
"""Whoever does this had another stance before."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a fact is compared with."""

    matter: Sequence[Unit]
    """The paragraphs on the same matter."""
    others: Sequence[Unit]
    """The other versions of the paragraph."""
    known: Container[str]
    """Names that no vocabulary has, and that were confirmed elsewhere in the report."""


def fact_doubts(fact: Fact, sentence: str, unit: Unit, around: Surroundings) -> Iterator[Doubt]:
    """Doubts about a fact."""
    yield from _contradictions(fact, around.matter)
    yield from _differences(fact, around.others)
    if fact.basis == INFERRED:
        yield Doubt("inferred", {"paragraph": fact.inferred_from})
    elif fact.name and not fact.item and fact.name not in sentence and fact.name in unit.text[: fact.start]:
        yield Doubt("carried", {"name": fact.name})
    if fact.is_echo and fact.basis != INFERRED:
        yield Doubt("unresolved")
    if fact.kind == UNKNOWN and fact.name not in around.known:
        yield Doubt("unlisted", {"name": fact.name})
    act = BY_NAME[fact.act]
    usual = bool(act.presentation) or act.is_floor
    if fact.said[1] and not usual and SentenceFrames(sentence, unit.language).is_noun(*fact.said):
        yield Doubt("noun", {"words": sentence[fact.said[0] : fact.said[1]]})
    if not fact.actor and act.family not in _NAMELESS:
        yield Doubt("nobody")


def _contradictions(fact: Fact, matter: Sequence[Unit]) -> Iterator[Doubt]:
    opposite = BY_NAME[fact.act].opposite
    against = {opposite} | {other for other in STANCES if BY_NAME[other].opposite == fact.act}
    if fact.act not in STANCES or not fact.actor:
        return
    own = [(unit, one) for unit in matter for one in unit.facts if one.actor == fact.actor]
    if any(one.act == _TAKEN_BACK for _, one in own):
        return
    found = next(((unit, one) for unit, one in own if one.act in against - {""}), None)
    if found is not None:
        yield Doubt("contradicts", {"act": found[1].act, "paragraph": found[0].number})


def _differences(fact: Fact, others: Sequence[Unit]) -> Iterator[Doubt]:
    """Whether all other versions read another stance of the actor, or none."""
    if fact.act not in STANCES or not fact.actor or fact.kind == UNKNOWN or not others:
        return
    alike = [any((one.act, one.actor) == (fact.act, fact.actor) for one in unit.facts) for unit in others]
    if not any(alike):
        yield Doubt("versions differ", {"languages": ", ".join(unit.language for unit in others)})


def unread_doubts(
    paragraph: Paragraph, unit: Unit, vocabulary: Vocabulary, told: set[tuple[str, int]]
) -> Iterator[Doubt]:
    """A sentence in which somebody is named and a verb tells of an act, and from which nothing was read.

    `told` are item and start of the sentences from which something was.
    """
    known = language(unit.language)
    for item, text in (("", paragraph.text), *((item.label, item.text) for item in paragraph.items)):
        for start, end in sentences(text, known):
            if (item, start) in told:
                continue
            sentence = text[start:end]
            name = _named(sentence, unit.language, vocabulary)
            verb = SentenceFrames(sentence, unit.language).tells if name else ""
            if verb:
                yield Doubt("unread", {"name": name, "words": verb})


def _named(sentence: str, code: str, vocabulary: Vocabulary) -> str:
    """The first actor that a sentence names; empty where it names none."""
    known = language(code)
    spoken = tokens(sentence, known)
    mentions = [mention for mention in vocabulary.find(spoken, code) if mention.kind in ACTOR_KINDS]
    mentions = mentions or list(unknown_names(sentence, spoken, vocabulary.find(spoken, code), known))
    return next((sentence[mention.start : mention.end] for mention in mentions), "")
