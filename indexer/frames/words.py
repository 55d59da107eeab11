"""The words and marks of a sentence, each with its readings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.frames.tables import Tables
from indexer.languages import Language, Token, plain

_MARKS = {
    **{mark: mark for mark in ",;:()[]"},
    "，": ",",
    "、": ",",
    "،": ",",
    "；": ";",
    "؛": ";",
    "：": ":",
    "（": "(",
    "）": ")",
    **dict.fromkeys('“”"«»《》「」', '"'),
    "–": "-",
    "—": "-",
}
CLAUSE_COMMA = "，"
"""Stands between clauses, never between the members of a list."""
LIST_COMMA = "、"
"""Stands between the members of a list, never between clauses."""
_LONGEST = 8
"""Tokens of the longest word in a language without spaces."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, or a mark of punctuation."""

    norm: str
    start: int
    end: int
    first: int
    """Its tokens `[first, last)`; none for a mark."""
    last: int
    readings: frozenset[tuple[str, str]]
    """(base form, tag) for each that the frames know."""
    is_capital: bool
    is_mark: bool
    lemmas: frozenset[str] = frozenset()
    """Its normal form and the base forms that it may be of."""
    tags: frozenset[str] = frozenset()
    surface: str = ""
    """As it is written, vowel signs and all."""

    def has_tag(self, *tags: str) -> bool:
        """Whether it may be a form of one of these tags."""
        return not self.tags.isdisjoint(tags)

    def is_lemma(self, lemmas: frozenset[str]) -> bool:
        """Whether it is a form of one of these words."""
        return not self.lemmas.isdisjoint(lemmas)


def table_norm(token: Token, tables: Tables) -> str:
    """The word as the tables of the language spell it: with its accents where they tell words apart."""
    return plain(token.surface) if tables.accents else token.norm


def read_words(
    text: str, text_tokens: Sequence[Token], known: Language, tables: Tables, bounds: frozenset[int] = frozenset()
) -> tuple[Word, ...]:
    """The words and marks of a sentence, in order; a language without spaces is cut by longest match.

    No word crosses a token of `bounds`, where names begin and end.
    """
    found: list[Word] = []
    behind = 0
    for first, last in _cuts(text_tokens, known, tables, bounds):
        start, end = text_tokens[first].start, text_tokens[last - 1].end
        found.extend(_marks(text, behind, start, first))
        norm = "".join(table_norm(token, tables) for token in text_tokens[first:last])
        written = text[start:end]
        capital = (
            text[start].isupper()
            or _is_digit_name(written)
            or (text[start].isascii() and text[start].isalpha() and not known.spaces)
        )
        readings = tables.readings.get(norm, frozenset())
        lemmas = frozenset({norm, *(lemma for lemma, _ in readings)})
        tags = frozenset(tag for _, tag in readings)
        found.append(Word(norm, start, end, first, last, readings, capital, False, lemmas, tags, written))  # noqa: FBT003
        behind = end
    found.extend(_marks(text, behind, len(text), len(text_tokens)))
    return tuple(found)


def _is_digit_name(word: str) -> bool:
    """Whether a word that a digit opens is a name: 5Rights."""
    letters = word.lstrip("0123456789")
    return len(letters) > 1 and letters != word and letters[0].isupper() and letters[1:].islower()


def _marks(text: str, start: int, end: int, place: int) -> Iterator[Word]:
    for position in range(start, end):
        mark = _MARKS.get(text[position])
        if mark == "-" and not text[position - 1 : position].isspace() and text[position] == "–":
            continue
        if mark:
            yield Word(
                mark,
                position,
                position + 1,
                place,
                place,
                frozenset(),
                is_capital=False,
                is_mark=True,
                lemmas=frozenset({mark}),
                surface=text[position],
            )


def _cuts(
    text_tokens: Sequence[Token], known: Language, tables: Tables, bounds: frozenset[int]
) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(text_tokens):
        last = place + 1
        if not known.spaces:
            for end in range(min(len(text_tokens), place + _LONGEST), place + 1, -1):
                run = text_tokens[place:end]
                joined = bounds.isdisjoint(range(place + 1, end)) and all(a.end == b.start for a, b in pairwise(run))
                if joined and "".join(token.norm for token in run) in tables.dictionary:
                    last = end
                    break
        yield place, last
        place = last
