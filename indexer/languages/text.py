"""Tokens, n-grams and sentences of a text in a given language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from indexer.languages.base import Language, Token

_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[^\W_](?:[\w{_MARKS}{_INVISIBLE}])*")
_HAN_OR_WORD = re.compile(rf"[{_HAN}]|[^\W_{_HAN}](?:[^\W{_HAN}]|[{_MARKS}{_INVISIBLE}])*")
_STRIP = re.compile(rf"[{_INVISIBLE}]")
_SHORTEST_WORD = 3
"""Letters of a word that a clitic may stand before."""
_DIGITS = {ord(c): str(unicodedata.digit(c)) for c in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"}


def plain(text: str) -> str:
    """NFKC, lower case, no invisible marks, ASCII digits: the part of folding that all languages share."""
    if text.isascii():
        return text.lower()
    return _STRIP.sub("", unicodedata.normalize("NFKC", text)).translate(_DIGITS).casefold()


@lru_cache(maxsize=1024)  # a question or a paragraph is read for many things one after the other
def tokens(text: str, language: Language) -> tuple[Token, ...]:
    """The words of the text, each with its place; stop words have an empty stem."""
    found: list[Token] = []
    pattern = _WORD if language.spaces else _HAN_OR_WORD
    for match in pattern.finditer(text):
        norm, stem = _forms(match[0], language)
        if norm:
            found.append(Token(match[0], match.start(), match.end(), norm, stem))
    return tuple(found)


def norms(text: str, language: Language) -> tuple[str, ...]:
    """Normal forms of the words of the text; where no more is asked of them, stems need not be made."""
    pattern = _WORD if language.spaces else _HAN_OR_WORD
    folded = (language.fold(plain(word)) for word in pattern.findall(text))
    return tuple(filter(None, folded))


@lru_cache(maxsize=100_000)
def _forms(surface: str, language: Language) -> tuple[str, str]:
    """Normal form and stem of a word; the same words come again and again."""
    norm = language.fold(plain(surface))
    return norm, "" if not norm or norm in language.stop_words else language.stem(norm)


@lru_cache(maxsize=1 << 15)
def word_keys(norm: str, language: Language) -> tuple[str, ...]:
    """The stem of the word, and the stems without each clitic that may hide it."""
    keys = [language.key(norm)]
    for clitic in language.clitics:
        rest = norm[len(clitic) :]
        if norm.startswith(clitic) and len(rest) >= _SHORTEST_WORD:
            keys.append(language.key(rest))
    return tuple(dict.fromkeys(keys))


def words(text_tokens: tuple[Token, ...]) -> list[str]:
    """Index terms of the words field: stems without stop words."""
    return [token.stem for token in text_tokens if token.stem]


def grams(text_tokens: tuple[Token, ...], language: Language) -> list[str]:
    """Index terms of the n-gram field.

    Inside words, with a mark at each end; between characters where the language has no spaces, and there a number or
    a word of other letters as it is. Stop words have their part in it: rare forms of them tell, the common ones weigh
    next to nothing.
    """
    if not language.spaces:
        return list(_character_grams(text_tokens, language.gram))
    result: list[str] = []
    for token in text_tokens:
        marked = f"_{token.norm}_"
        if len(marked) <= language.gram:
            result.append(marked)
        else:
            result.extend(marked[i : i + language.gram] for i in range(len(marked) - language.gram + 1))
    return result


def _character_grams(text_tokens: tuple[Token, ...], size: int) -> Iterator[str]:
    """Runs of characters, and words of several letters once for each character that a run has.

    A word of two characters counts as both and as their pair. A name in Latin letters or a year is one token, and
    would tell least of all without its share in this field.
    """
    for token in text_tokens:
        if len(token.norm) > 1:
            yield from (token.norm,) * size
    for index in range(len(text_tokens) - size + 1):
        run = text_tokens[index : index + size]
        adjoining = all(a.end == b.start and len(b.norm) == len(a.norm) == 1 for a, b in pairwise(run))
        if adjoining:
            yield "".join(token.norm for token in run)


def sentences(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences, without the white space around them. A line end always ends one."""
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for match in language.sentence_pattern.finditer(text, line.start(), line.end()):
            if _abbreviation(text, start, match.start(), language):
                continue
            spans.append((start, match.end()))
            start = match.end()
        spans.append((start, line.end()))
    return tuple(span for span in (_trim(text, *span) for span in spans) if span[0] < span[1])


def _abbreviation(text: str, start: int, stop: int, language: Language) -> bool:
    last = re.search(r"[^\W_]+$", text[start:stop])
    if last is None:
        return False
    return language.fold(plain(last[0])) in language.not_sentence_end or _is_initial(text[start:stop], language)


def _is_initial(text: str, language: Language) -> bool:
    """Whether the text ends with an initial: a letter behind a title or another initial ("Mr. P", "Ms R", "A.W")."""
    before = re.search(r"([^\W\d_]+)(\.?[\s-]?)[^\W\d_]$", text)
    if before is None or not text[-1].isupper() or not before[2]:
        return False
    title = language.fold(plain(before[1])) in language.speech.titles
    return title or (len(before[1]) == 1 and before[2].startswith("."))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
