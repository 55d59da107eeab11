"""Questions put together slot by slot: one that leaves out whom it names, one that names others as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.question.generic_concepts import GENERIC
from bot.question.model import TOPIC, Claim, Question
from indexer.languages import Token, language, tokens
from indexer.text.vocabulary import ACTOR_KINDS, Mention, Vocabulary


def topics_of(question: Question) -> tuple[str, ...]:
    """Vocabulary ids of what the question is about, but the meeting and its business."""
    return tuple(id_ for id_ in question.topics if id_ not in GENERIC)


def without(question: Question, *, actors: bool = False, topic: bool = False) -> Question:
    """The question without those whom it names, or without what it is about."""
    gone = [m for m in question.mentions if (actors if m.kind in ACTOR_KINDS else topic)]
    words = question.words if topic else ()
    places = [*((m.start, m.end) for m in gone), *((word.start, word.end) for word in words)]
    text, core = list(question.text), list(question.core)
    for start, end in places:
        text[start:end] = core[start:end] = " " * (end - start)
    return replace(
        question,
        text="".join(text),
        core="".join(core),
        mentions=tuple(m for m in question.mentions if m not in gone),
        words=() if topic else question.words,
        claims=tuple(claim for claim in question.claims if (claim.start, claim.end) not in places),
    )


def naming(question: Question, vocabulary: Vocabulary, ids: Iterable[str], words: Iterable[Token] = ()) -> Question:
    """The question, with these entries of the vocabulary and these words of a topic named behind it."""
    for id_ in ids:
        question = _with_piece(question, vocabulary.label(id_, question.language), id_, vocabulary.kind(id_))
    for piece in _runs(words):
        question = _with_piece(question, piece)
    return question


def _runs(words: Iterable[Token]) -> list[str]:
    """The words as they were typed; those that adjoin, in a script without spaces, in one piece."""
    pieces: list[str] = []
    end = -1
    for word in words:
        pieces[-1:] = [pieces[-1] + word.surface] if word.start == end else [*pieces[-1:], word.surface]
        end = word.end
    return pieces


def _with_piece(question: Question, text: str, id_: str = "", kind: str = "") -> Question:
    """The question with a name, or words of its topic, behind it."""
    by, first = len(question.text) + 1, len(question.spoken)
    spoken = tuple(
        replace(token, start=token.start + by, end=token.end + by)
        for token in tokens(text, language(question.language))
    )
    end = by + len(text)
    asked = replace(
        question, text=f"{question.text} {text}", core=f"{question.core} {text}", spoken=(*question.spoken, *spoken)
    )
    if not id_:
        words = tuple(token for token in spoken if token.stem)
        claims = tuple(Claim(word.start, word.end, TOPIC) for word in words)
        return replace(asked, words=(*asked.words, *words), claims=(*asked.claims, *claims))
    mention = Mention(id_, kind, first, first + len(spoken), by, end)
    claim = Claim(by, end, "actor" if kind in ACTOR_KINDS else "concept", id_)
    return replace(asked, mentions=(*asked.mentions, mention), claims=(*asked.claims, claim))
