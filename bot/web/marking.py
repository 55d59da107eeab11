"""Highlighting: the words of a paragraph that an answer rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.question.detection import detect_question
from bot.web.reading_room import ReadingRoom
from indexer import Citation
from indexer.languages import language, tokens

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, and whether each is marked."""


def named_in(room: ReadingRoom, question: str) -> frozenset[str]:
    """Ids of what the question names."""
    code = detect_question(question)
    mentions = room.index.vocabulary.find(tokens(question, language(code)), code, asked=True)
    return frozenset(mention.id for mention in mentions)


def marked(room: ReadingRoom, citation: Citation, named: frozenset[str]) -> Pieces:
    """The paragraph or item of a citation: what is quoted is marked; where that is all of it, what is `named`."""
    text = room.text(citation)
    start = text.find(citation.quote)
    if start >= 0 and citation.quote != text:
        return tuple(_cut(text, [(start, start + len(citation.quote))]))
    return tuple(_cut(text, _naming(room, text, citation.language, named)))


def _naming(room: ReadingRoom, text: str, code: str, named: frozenset[str]) -> Iterator[tuple[int, int]]:
    vocabulary = room.index.vocabulary
    for mention in vocabulary.find(tokens(text, language(code)), code):
        if not named.isdisjoint({mention.id, *vocabulary.wider(mention.id)}):
            yield mention.start, mention.end


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, those at the spans (in order, none overlapping) marked."""
    end = 0
    for start, stop in spans:
        if start > end:
            yield text[end:start], False
        yield text[start:stop], True
        end = stop
    if end < len(text):
        yield text[end:], False
