"""Names that the vocabulary does not know, kept as they are written: runs of capitalised words.

In scripts without capitals other signs tell them (`caseless`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from indexer.languages import Language, Token, codes, language, tokens
from indexer.text.vocabulary import UNKNOWN, Mention, NamedConcept, Vocabulary, add_form

_FEWEST_WORDS = 2
_FEWEST_CAPITALS = 2
_SHORTEST_ACRONYM = 3
_MOST_QUOTED = 5
"""Words of a name in quotation marks."""
_QUOTES = {"«": "»", "“": "”", '"': '"'}


def unknown_names(
    text: str, text_tokens: Sequence[Token], known_mentions: Sequence[Mention], known: Language
) -> Iterator[Mention]:
    """Runs of capitalised words ("the Blue Harbour Trust") and acronyms outside what the vocabulary knows.

    Only a bare space or a small word of the language (`name_words`) may stand between two words of a name. Where a
    language has no capitals, names in Latin letters are still found.
    """
    taken = {i for mention in known_mentions for i in range(mention.first, mention.last)}
    small, titles = _small_words(known.code)
    position = 0
    while position < len(text_tokens):
        last = position
        while last < len(text_tokens) and last not in taken and _belongs(text, text_tokens, position, last, small):
            last += 1
        while last > position and not is_capital(text_tokens[last - 1]):
            last -= 1
        first = position
        while first < last and (text_tokens[first].norm in titles or not text_tokens[first].stem):
            first += 1
        behind, end = _quoted_behind(text, text_tokens, first, last)
        if _is_name(text_tokens[first:behind], known):
            mention = named_at(text_tokens, first, behind)
            yield replace(mention, end=max(end, mention.end))
            last = behind
        position = max(last, position + 1)


def named_at(text_tokens: Sequence[Token], first: int, last: int) -> Mention:
    """The mention of an actor whom no vocabulary file has."""
    named = text_tokens[first:last]
    return Mention(name_id(named), UNKNOWN, first, last, named[0].start, named[-1].end)


def with_names(vocabulary: Vocabulary, named: Iterable[tuple[str, str]]) -> Vocabulary:
    """The vocabulary with the names that reports give their actors, as (id, name), findable in every language."""
    entries = {id_: NamedConcept(id_, UNKNOWN, {"en": name}) for id_, name in named}
    if not entries:
        return vocabulary
    forms = {code: {stem: list(group) for stem, group in table.items()} for code, table in vocabulary.forms.items()}
    for code in codes():
        for id_, entry in entries.items():
            add_form(forms.setdefault(code, {}), id_, entry.labels["en"], code)
    return Vocabulary({**vocabulary.entries, **entries}, forms)


def name_id(name_tokens: Sequence[Token]) -> str:
    """The id that an actor is given whom no vocabulary file has."""
    return "-".join([UNKNOWN, *(token.norm for token in name_tokens)])


def is_capital(token: Token) -> bool:
    """Whether the word is written with a capital."""
    return token.surface[:1].isupper()


def _is_name(named: Sequence[Token], known: Language) -> bool:
    if sum(is_capital(token) for token in named) >= _FEWEST_WORDS:
        return True
    return len(named) == 1 and (_is_acronym(named[0]) or _is_foreign(named[0], known))


def _is_foreign(token: Token, known: Language) -> bool:
    """Whether a word with a capital in Latin letters stands in a text of another script."""
    latin = len(token.surface) >= _SHORTEST_ACRONYM and token.surface.isalpha() and _is_latin(token)
    return latin and is_capital(token) and re.match(f"[{known.scripts}]", token.surface) is None


def _quoted_behind(text: str, text_tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """End of the name with what is quoted right behind it (Фонд «Синяя гавань»), in tokens and in characters."""
    if not first < last < len(text_tokens) or not is_capital(text_tokens[last]):
        return last, 0
    opening = text[text_tokens[last - 1].end : text_tokens[last].start].strip()
    closing = text.find(_QUOTES[opening], text_tokens[last].start) if opening in _QUOTES else -1
    quoted = [i for i in range(last, len(text_tokens)) if text_tokens[i].end <= closing]
    return (quoted[-1] + 1, closing + 1) if 0 < len(quoted) <= _MOST_QUOTED else (last, 0)


def _belongs(text: str, text_tokens: Sequence[Token], first: int, place: int, small: frozenset[str]) -> bool:
    token = text_tokens[place]
    if place > first and text[text_tokens[place - 1].end : token.start] not in {" ", "-", ". "}:
        return False
    if place > first and _is_latin(token) != _is_latin(text_tokens[first]):
        return False  # "Сеть Red Faro Azul": a name is in one script
    return is_capital(token) or (place > first and token.norm in small)


def _is_acronym(token: Token) -> bool:
    """Whether one word alone is surely a name: NCMEC, YouTube."""
    return len(token.surface) >= _SHORTEST_ACRONYM and sum(c.isupper() for c in token.surface) >= _FEWEST_CAPITALS


def _is_latin(token: Token) -> bool:
    return unicodedata.name(token.surface[0], "").startswith("LATIN")


@cache
def _small_words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    known = language(code)
    return tuple(
        frozenset(token.norm for word in listed for token in tokens(word, known))
        for listed in (known.speech.name_words, known.speech.titles)
    )  # type: ignore[return-value]
