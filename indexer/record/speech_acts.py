"""Facts: who did what, according to one sentence of a paragraph.

A language that has frames is read by them (`framed_facts`); cues add what frames do not know. Other languages are read
by cues alone: data of the language that say that a speech act is reported, joined by `Sentence` with who is named. This
module walks the sentences of a paragraph, and settles what their acts come to when they are read together: a
contribution that "presents" something is one contribution, not a presentation beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.acts import ANYTHING, BY_NAME, STANCES
from indexer.frames.tables import frame_tables, has_frames
from indexer.languages import language, sentences, tokens
from indexer.languages.base import Cue
from indexer.model import Fact, Paragraph
from indexer.record.actors import Group
from indexer.record.attribution import Sentence
from indexer.record.framed_facts import framed_facts
from indexer.text.vocabulary import Vocabulary

_OPENING = "opening-remarks"


def paragraph_facts(paragraph: Paragraph, code: str, vocabulary: Vocabulary, heading: str = "") -> tuple[Fact, ...]:
    """The facts of a paragraph and of its items, in reading order. `heading` is that of its section.

    Parts (summary, action, references) have none: they speak of the report, not of the meeting.
    """
    if not paragraph.section:
        return ()
    texts = {"": paragraph.text, **{item.label: item.text for item in paragraph.items}}
    cued = [told for label, text in texts.items() for told in _text_facts(text, label, code, vocabulary)]
    if has_frames(code):
        found = _merged(tuple(framed_facts(paragraph, code, vocabulary)), cued, code)
        found.sort(key=lambda fact: (list(texts).index(fact.item), fact.start))
    else:
        found = [fact for fact, _ in cued]
    opening = _OPENING in vocabulary.concepts(tokens(heading, language(code)), code)
    settled = _settled(found, vocabulary.own_group, opening=opening)
    unique: dict[Fact, Fact] = {}
    for fact in settled:  # what frames tell comes first, and knows more than a cue
        unique.setdefault(replace(fact, addressee="", is_echo=False, said=(0, 0)), fact)
    return tuple(unique.values())


def _text_facts(text: str, item: str, code: str, vocabulary: Vocabulary) -> Iterator[tuple[Fact, Cue]]:
    """The facts that cues tell, each with its cue."""
    known = language(code)
    subject: Group | None = None
    for start, end in sentences(text, known):
        sentence = Sentence(text[start:end], known, vocabulary, subject)
        for match, actors, title in sentence.acts():
            cue = match.value
            clause = sentence.clause(match)
            said = (sentence.tokens[match.first].start, sentence.tokens[match.last - 1].end)
            for actor in actors:
                fact = Fact(cue.act, actor.id, actor.name, start, end, clause, item, actor.kind, title, said=said)
                yield fact, cue
        subject = sentence.sender or sentence.subject or subject


def _merged(framed: tuple[Fact, ...], cued: list[tuple[Fact, Cue]], code: str) -> list[Fact]:
    """What frames tell, and of what cues tell: acts that frames lack, documents by their noun, sentences untold else.

    Whose stance it is, is told by frames, which see who takes it and whether it was denied; but for those whose
    interventions a paragraph speaks of ("the interventions from X welcomed"), which frames do not take for speakers.
    """
    known = frame_tables(code).acts
    told = {(fact.start, fact.item) for fact in framed if fact.act != ANYTHING}
    spoke = {(fact.start, fact.item): fact.actor for fact in framed if fact.act == ANYTHING}
    asked = {(fact.start, fact.item) for fact in framed if BY_NAME[fact.act].family == "asking"}
    named = {(fact.start, fact.item, fact.actor) for fact in framed if fact.actor}
    read = {(start, item) for start, item, _ in named}

    def has_floor(fact: Fact) -> bool:
        """Whether frames, where they name who acts in the sentence, name this one."""
        place = (fact.start, fact.item)
        return place not in read or (*place, fact.actor) in named

    intervened = {(fact.actor, fact.item) for fact, cue in cued if BY_NAME[cue.act].is_floor and has_floor(fact)}

    kinds = {(BY_NAME[fact.act].kind_of, fact.actor, fact.start, fact.item) for fact in framed}

    def is_added(fact: Fact, cue: Cue) -> bool:
        place = (fact.start, fact.item)
        if BY_NAME[cue.act].is_floor and not has_floor(fact):
            return False
        if (fact.act, fact.actor, *place) in kinds:
            return False
        if cue.act not in known or BY_NAME[cue.act].is_means:
            return bool(fact.actor) or place not in asked
        if cue.act in STANCES:
            return not fact.actor or (fact.actor, fact.item) in intervened
        if cue.voice == "back" and fact.actor:
            return True  # a verbal noun, which frames do not know: "closed … with a call to action"
        return (cue.voice == "noun" and bool(BY_NAME[cue.act].presentation)) or (
            place not in told and spoke.get(place, fact.actor) == fact.actor
        )

    added = [fact for fact, cue in cued if is_added(fact, cue)]
    by = {(fact.act, fact.start, fact.item) for fact in added if fact.actor}
    return [*(fact for fact in framed if fact.actor or (fact.act, fact.start, fact.item) not in by), *added]


def _settled(facts: list[Fact], group: str, *, opening: bool) -> Iterator[Fact]:
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
        elif act.by_group and fact.actor == group:
            yield replace(fact, act=act.by_group)
        else:
            yield replace(fact, act=next(beside, fact.act))
