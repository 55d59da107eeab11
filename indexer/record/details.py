"""What a sentence says beside who did what: titles of contributions, documents referred to, dates, attendance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.languages import Language, Token, language, sentences, tokens
from indexer.languages.base import listed
from indexer.model import Detail, Paragraph, Symbol
from indexer.text.dates import dates
from indexer.text.vocabulary import Mention, Vocabulary

_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«\s?([^«»]+?)\s?»|[’‘]([^’‘]{4,})[‘’]|《([^《》]+)》")
_RESOLUTION = "resolution"
_PARTICIPANTS = "participants"
_NEAR = 2
_NO_DOCUMENTS = frozenset(listed("report, contribution, agreement, liaison-statement, agenda, information-document"))
"""Kinds of documents: naming one refers to no document in particular."""
_NAMES_DOCUMENTS = frozenset({"term", "programme"})
"""Kinds of terms that may name a document in full."""
_SHORT = 2
"""Words of a name that is too short to tell one document from others of its kind."""
_HIGHEST_YEAR = 2100
_LOWEST_YEAR = 1900


def paragraph_details(paragraph: Paragraph, code: str, vocabulary: Vocabulary) -> tuple[Detail, ...]:
    """The details of a paragraph and of its items, in reading order."""
    found: list[Detail] = []
    for label, text in (("", paragraph.text), *((item.label, item.text) for item in paragraph.items)):
        found.extend(sorted(_details(text, label, language(code), vocabulary), key=lambda detail: detail.start))
    return tuple(dict.fromkeys(found))


def quotations(text: str) -> Iterator[tuple[str, int, int]]:
    """What stands in quotation marks, with its span."""
    for match in _QUOTED.finditer(text):
        yield " ".join(next(filter(None, match.groups())).split()), match.start(), match.end()


def _details(text: str, item: str, known: Language, vocabulary: Vocabulary) -> Iterator[Detail]:
    for value, start, end in dates(text, known.code):
        yield Detail("date", value, text[start:end], start, end, item)
    symbols = tuple(_symbols(text))
    for symbol, start, end in symbols:
        yield Detail("document", symbol, text[start:end], start, end, item)
    for start, end in sentences(text, known):
        spoken = tokens(text[start:end], known)
        for mention in _mentions(spoken, known, vocabulary):
            value, first, last = _told_by(mention, spoken)
            if mention.kind == "document" and _is_generic(mention, spoken, known, vocabulary):
                continue
            first, last = start + first, start + last
            if value and not any(begin < last and first < end for _, begin, end in symbols):
                yield Detail(_kind(mention), value, text[first:last], first, last, item)


def _symbols(text: str) -> Iterator[tuple[str, int, int]]:
    """Each document symbol with its span."""
    place = 0
    while (found := Symbol.find(text[place:])) is not None:
        symbol, first, last = found
        yield str(symbol), place + first, place + last
        place += last


def _mentions(spoken: Sequence[Token], known: Language, vocabulary: Vocabulary) -> Iterator[Mention]:
    """The mentions, and the documents named inside a longer term ("the implementation of the Guidelines")."""
    for mention in vocabulary.find(spoken, known.code):
        yield mention
        if mention.kind not in _NAMES_DOCUMENTS or mention.last - mention.first == 1:
            continue
        for first, last in ((mention.first + 1, mention.last), (mention.first, mention.last - 1)):
            for inner in _mentions(spoken[first:last], known, vocabulary):
                if inner.kind == "document":
                    yield replace(inner, first=inner.first + first, last=inner.last + first)


def _is_generic(mention: Mention, spoken: Sequence[Token], known: Language, vocabulary: Vocabulary) -> bool:
    """Whether a document's short name may stand for any such document ("guidelines" on something else)."""
    named = spoken[mention.first : mention.last]
    short = len(named) <= _SHORT and len(named) < len(tokens(vocabulary.label(mention.id, known.code), known))
    return short and not any(token.surface[0].isupper() for token in named)


def _kind(mention: Mention) -> str:
    return "attendance" if mention.id == _PARTICIPANTS else "document"


def _told_by(mention: Mention, spoken: Sequence[Token]) -> tuple[str, int, int]:
    """Value and span of a document or a number of participants; an empty value for any other mention."""
    if mention.kind == "document" and mention.id not in _NO_DOCUMENTS:
        return mention.id, mention.start, mention.end
    if mention.id not in {_RESOLUTION, _PARTICIPANTS}:
        return "", 0, 0
    near = [*reversed(spoken[max(0, mention.first - _NEAR) : mention.first]), *spoken[mention.last : mention.last + 1]]
    number = next((token for token in near if token.norm.isdigit() and not _is_year(token.norm)), None)
    if number is None:
        return "", 0, 0
    value = number.norm if mention.id == _PARTICIPANTS else f"{_RESOLUTION}-{number.norm}"
    return value, min(number.start, mention.start), max(number.end, mention.end)


def _is_year(number: str) -> bool:
    return _LOWEST_YEAR <= int(number) <= _HIGHEST_YEAR
