"""A paper: blocks of text and tables in an order, as they are printed; what is written as Word, HTML or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.citations.citations import amendments_told, reference
from bot.citations.quoting import quotation
from bot.locale import Words, words_of
from bot.render.source import source_line
from bot.render.table import Table
from indexer import Citation

TITLE, SUBTITLE, HEADING, SUBHEADING = "title", "subtitle", "heading", "subheading"
BODY, ITEM, QUOTE, SOURCE, NOTE = "body", "item", "quote", "source", "note"
_HERE = "\ufffc"
"""Stands for what is put into a message piece by piece."""
KINDS = (TITLE, SUBTITLE, HEADING, SUBHEADING, BODY, ITEM, QUOTE, SOURCE, NOTE)
"""Kinds of blocks; each has a style of its own in Word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a block, with marks of direction where the block's language runs right to left."""

    text: str
    url: str = ""
    """Where it leads; empty for nowhere."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the paper."""

    kind: str
    pieces: tuple[Piece, ...]
    language: str
    """By which its direction and fonts are told."""

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper for readers of one language."""

    title: str
    code: str
    parts: tuple[Block | Table, ...]


def block(kind: str, text: str, code: str, url: str = "") -> Block:
    """A block of one piece."""
    return Block(kind, (Piece(text, url),), code)


def quoted(citation: Citation, words: Words) -> Iterator[Block]:
    """What a citation quotes, word for word; locator, language and standing of the version; and its corrections."""
    yield block(QUOTE, quotation(citation.quote, words_of(citation.language)), citation.language)
    yield block(SOURCE, source_line(replace(citation, url=""), words), words.code, citation.url)
    yield from (block(NOTE, line, words.code) for line in amendments_told(citation, words))


def statement_blocks(
    kind: str, text: str, citations: tuple[Citation, ...], seen: set[Citation], words: Words
) -> Iterator[Block]:
    """A statement with its references, then each quotation that was not printed before; `seen` holds those that were.

    A statement without words is its quotations.
    """
    if text:
        yield Block(kind, tuple(_with_references(text, citations, words)), words.code)
    for citation in citations:
        if citation not in seen or not text:
            seen.add(citation)
            yield from quoted(citation, words)


def _with_references(text: str, citations: tuple[Citation, ...], words: Words) -> Iterator[Piece]:
    """The words of a statement, and behind them, each a link, the places that it rests on."""
    if not citations:
        yield Piece(text)
        return
    before, behind = words("{text} ({reference})", text=text, reference=_HERE).split(_HERE)
    yield Piece(before)
    for number, (place, url) in enumerate(dict.fromkeys((reference(each, words), each.url) for each in citations)):
        yield from (Piece(words(", ")),) if number else ()
        yield Piece(place, url)
    yield Piece(behind)
