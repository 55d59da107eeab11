"""Highlighting: a text in pieces, those marked that say what an answer tells, or else what was asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from bot.answer import Answer
from bot.question.detection import detect_question
from indexer.languages import language, tokens

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, and whether each is marked."""
Span = tuple[int, int]


def telling_pieces(quote: str, code: str, statements: Iterable[str], answer: Answer) -> Pieces:
    """A quotation in this language; marked are the words of what it is quoted for, or else of the question."""
    statements = tuple(filter(None, statements))
    told = stems_of(" ".join(statements), answer.language) if code == answer.language else frozenset()
    names = [(quote.find(each), quote.find(each) + len(each)) for each in statements if each in quote]
    spans = joined(quote, names or saying(quote, code, told))
    if not spans and detect_question(answer.question) == code:
        spans = joined(quote, saying(quote, code, stems_of(answer.question, code)))
    return tuple(cut_at(quote, spans))


def stems_of(text: str, code: str) -> frozenset[str]:
    """The stems of the words that tell something."""
    return frozenset(token.stem for token in tokens(text, language(code)) if token.stem)


def saying(text: str, code: str, stems: Collection[str]) -> list[Span]:
    """Where words with these stems stand."""
    return [(each.start, each.end) for each in tokens(text, language(code)) if each.stem in stems] if stems else []


def joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those as one between which there is nothing but space."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def cut_at(text: str, spans: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    """The text in pieces, those at the spans (in order, none overlapping) marked."""
    end = 0
    for start, stop in spans:
        if start > end:
            yield text[end:start], False
        yield text[start:stop], True
        end = stop
    if end < len(text):
        yield text[end:], False
