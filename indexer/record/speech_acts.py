"""Facts: who did what, according to one sentence of a paragraph.

Cues (data of the language) say that a speech act is reported, and the vocabulary says who is named; `Sentence` joins
the two. This module walks the sentences of a paragraph, and settles what their acts come to when they are read
together: a contribution that "presents" something is one contribution, not a presentation beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.acts import BY_NAME
from indexer.languages import language, sentences, tokens
from indexer.model import Fact, Paragraph
from indexer.record.actors import OWN_GROUP, Group
from indexer.record.attribution import Sentence
from indexer.text.vocabulary import Vocabulary

_OPENING = "opening-remarks"


def paragraph_facts(paragraph: Paragraph, code: str, vocabulary: Vocabulary, heading: str = "") -> tuple[Fact, ...]:
    """The facts of a paragraph and of its items, in reading order. `heading` is that of its section.

    Parts (summary, action, references) have none: they speak of the report, not of the meeting.
    """
    if not paragraph.section:
        return ()
    found = list(_text_facts(paragraph.text, "", code, vocabulary))
    for item in paragraph.items:
        found.extend(_text_facts(item.text, item.label, code, vocabulary))
    opening = _OPENING in vocabulary.concepts(tokens(heading, language(code)), code)
    return tuple(dict.fromkeys(_settled(found, opening=opening)))


def _text_facts(text: str, item: str, code: str, vocabulary: Vocabulary) -> Iterator[Fact]:
    known = language(code)
    subject: Group | None = None
    for start, end in sentences(text, known):
        sentence = Sentence(text[start:end], known, vocabulary, subject)
        for match, actors, title in sentence.acts():
            clause = sentence.clause(match)
            for actor in actors:
                yield Fact(match.value.act, actor.id, actor.name, start, end, clause, item, actor.kind, title)
        subject = sentence.sender or sentence.subject or subject


def _settled(facts: list[Fact], *, opening: bool) -> Iterator[Fact]:
    """The facts without those that only repeat another, or that say nothing."""
    by_sentence = {(fact.act, fact.start, fact.item) for fact in facts}
    by_actor = {(fact.act, fact.actor, fact.item) for fact in facts}
    for fact in facts:
        act = BY_NAME[fact.act]
        if any((whole, fact.actor, fact.item) in by_actor for whole in act.part_of):
            continue
        if act.needs_actor and not fact.actor:
            continue
        beside = (new for other, new in act.beside if (other, fact.start, fact.item) in by_sentence)
        if opening and act.in_opening and fact.kind in {"role", "person"}:
            yield replace(fact, act=act.in_opening)
        elif act.by_group and fact.actor == OWN_GROUP:
            yield replace(fact, act=act.by_group)
        else:
            yield replace(fact, act=next(beside, fact.act))
