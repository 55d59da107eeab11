"""Names that the vocabulary does not know, in languages that write names with capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from indexer.languages import Language, Token, language, tokens
from indexer.vocabulary import Mention

UNKNOWN = "unknown"
"""Kind of an actor that is kept as written."""

_FEWEST_WORDS = 2


def unknown_names(
    text: str, text_tokens: Sequence[Token], known_mentions: Sequence[Mention], known: Language
) -> Iterator[Mention]:
    """Runs of at least two capitalised words ("the Blue Harbour Trust") outside what the vocabulary knows.

    Only a bare space or a small word of the language (`name_words`) may stand between two words of a name.
    """
    if not known.speech.capitals:
        return
    taken = {i for mention in known_mentions for i in range(mention.first, mention.last)}
    small, titles = _small_words(known.code)
    position = 0
    while position < len(text_tokens):
        last = position
        while last < len(text_tokens) and last not in taken and _belongs(text, text_tokens, position, last, small):
            last += 1
        while last > position and not _capital(text_tokens[last - 1]):
            last -= 1
        first = position
        while first < last and (text_tokens[first].norm in titles or not text_tokens[first].stem):
            first += 1
        if sum(_capital(token) for token in text_tokens[first:last]) >= _FEWEST_WORDS:
            yield Mention("", UNKNOWN, first, last, text_tokens[first].start, text_tokens[last - 1].end)
        position = max(last, position + 1)


def _belongs(text: str, text_tokens: Sequence[Token], first: int, place: int, small: frozenset[str]) -> bool:
    token = text_tokens[place]
    if place > first and text[text_tokens[place - 1].end : token.start] not in {" ", "-", ". "}:
        return False
    return _capital(token) or (place > first and token.norm in small)


def _capital(token: Token) -> bool:
    return token.surface[:1].isupper()


@cache
def _small_words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    known = language(code)
    return tuple(
        frozenset(token.norm for word in listed for token in tokens(word, known))
        for listed in (known.speech.name_words, known.speech.titles)
    )  # type: ignore[return-value]
