"""Facts of a language that has frames: the statements of a paragraph, as the index keeps them.

What was not done is no fact ("did not object"), nor is what was done elsewhere ("the proposal of X"). A speaker who
only repeats another's stance has said something: which stance that is, is inferred, and a fact tells what is recorded.
"""

from __future__ import annotations

from collections.abc import Iterator

from indexer.acts import OF_OFFICE
from indexer.languages import language, sentences
from indexer.model import Fact, Paragraph
from indexer.record.actors import NOBODY, Actor
from indexer.record.clause import clause_at
from indexer.record.statements.model import BODIES, MEETING, SOME, Speaker, Statement
from indexer.record.statements.paragraphs import paragraph_statements
from indexer.text.vocabulary import UNKNOWN, Vocabulary

_SAID = "state"


def framed_facts(paragraph: Paragraph, code: str, vocabulary: Vocabulary) -> Iterator[Fact]:
    """The facts of a paragraph and of its items, in reading order."""
    texts = {"": paragraph.text, **{item.label: item.text for item in paragraph.items}}
    for statement in paragraph_statements(paragraph, code, vocabulary):
        if statement.negated or statement.basis == "referred":
            continue
        act = _SAID if statement.echo else statement.act
        start, end, clause = _place(texts[statement.item], statement, code)
        for actor in _actors(statement, act, vocabulary.own_group):
            yield Fact(
                act,
                actor.id,
                actor.name,
                start,
                end,
                clause,
                statement.item,
                actor.kind,
                addressee=_addressee(statement, vocabulary.own_group),
                is_echo=statement.echo,
                said=(statement.start - start, statement.end - start),
            )


def _addressee(statement: Statement, group: str) -> str:
    """Whom an act is done to, where that is somebody else than who does it; members of a meeting as they are called."""
    doers = {speaker.name for speaker in statement.actors}
    others = (one for one in statement.addressees if one.name not in doers)
    return next((one.name if one.kind == MEETING else _actor(one, group).id or one.name for one in others), "")


def _place(text: str, statement: Statement, code: str) -> tuple[int, int, tuple[int, int]]:
    """Span of the sentence that the statement stands in, and of the clause inside it."""
    known = language(code)
    start, end = next(span for span in sentences(text, known) if span[0] <= statement.start < span[1])
    return start, end, clause_at(text[start:end], known, statement.start - start)


def _actors(statement: Statement, act: str, group: str) -> Iterator[Actor]:
    """Who did it; an office and who holds it are two, and whoever speaks for a state chairs for none."""
    if not statement.actors:
        yield NOBODY
    for speaker in statement.actors:
        yield _actor(speaker, group)
        for one in speaker.apposed:
            if not (act in OF_OFFICE and one.kind in BODIES):
                yield _actor(one, group)


def _actor(speaker: Speaker, group: str) -> Actor:
    if speaker.kind == MEETING:
        return Actor(group, speaker.name, "organisation")
    kind = UNKNOWN if speaker.id.startswith(UNKNOWN) else speaker.kind
    return NOBODY if speaker.kind == SOME else Actor(speaker.id, speaker.name, kind)
