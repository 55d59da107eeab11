"""Highlighting: the words of a paragraph that an answer rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.question.detection import detect_question
from bot.question.generic_concepts import GENERIC
from bot.render.highlight import Pieces, cut_at, saying
from bot.web.reading_room import ReadingRoom
from indexer import Citation
from indexer.languages import language, sentences, tokens


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is marked in a quotation: what the question names, and the words that it is asked in."""

    ids: frozenset[str] = frozenset()
    stems: frozenset[tuple[str, str]] = frozenset()
    """Language and stem."""

    def also(self, ids: Iterable[str]) -> Wanted:
        """With the ids of what a statement names."""
        return replace(self, ids=self.ids | {*ids})


def wanted_by(room: ReadingRoom, question: str) -> Wanted:
    """What the question names, and its words."""
    code = detect_question(question)
    asked = tokens(question, language(code))
    mentions = room.index.vocabulary.find(asked, code, asked=True)
    usual = {i for mention in mentions if mention.id in GENERIC for i in range(mention.first, mention.last)}
    telling = (token for i, token in enumerate(asked) if token.stem and i not in usual)
    return Wanted(
        frozenset(mention.id for mention in mentions if mention.id not in GENERIC),
        frozenset((code, token.stem) for token in telling),
    )


def marked(room: ReadingRoom, citation: Citation, wanted: Wanted) -> Pieces:
    """The paragraph or item of a citation: what is quoted is marked.

    Where that is all of it, the names and words that are `wanted`; the whole where it has none of them.
    """
    text = room.text(citation)
    start = text.find(citation.quote)
    whole = (max(start, 0), start + len(citation.quote) if start >= 0 else len(text))
    if citation.quote != text and start >= 0:
        return tuple(cut_at(text, [whole]))
    stems = {stem for code, stem in wanted.stems if code == citation.language}
    found = [*_naming(room, text, citation.language, wanted), *saying(text, citation.language, stems)]
    return tuple(cut_at(text, _apart(found) or [whole]))


def opening(pieces: Pieces, code: str) -> str:
    """The sentence in which the first mark stands, on one line."""
    text = "".join(piece for piece, _ in pieces)
    first = next((i for i, (_, is_marked) in enumerate(pieces) if is_marked), 0)
    place = sum(len(piece) for piece, _ in pieces[:first])
    found = [text[start:end] for start, end in sentences(text, language(code)) if end > place]
    return " ".join((found[0] if found else text).split())


def _naming(room: ReadingRoom, text: str, code: str, wanted: Wanted) -> list[tuple[int, int]]:
    vocabulary = room.index.vocabulary
    return [
        (mention.start, mention.end)
        for mention in vocabulary.find(tokens(text, language(code)), code)
        if not wanted.ids.isdisjoint({mention.id, *vocabulary.wider(mention.id)})
    ]


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, without those that begin inside another one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
