"""Names that the vocabulary does not know, in scripts without capitals: Arabic and Chinese.

What gives a name away there are the words around it: the title of a person ("السيدة …", "…女士"), or the word for
the kind of body that opens or closes its name ("مؤسسة …", "…基金会").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from indexer.languages import Language, Token, language
from indexer.text.phrase_matcher import Phrases

_MOST_WORDS = 5
_MOST_CHARACTERS = 12
_FEWEST_PARTS = 2
_FIRST_NAME = 6
"""Characters of the first part of a foreign name in Chinese, at most."""
_SHORT_NAMES = range(2, 5)
"""Characters of a Chinese name."""
_DOTS = ("·", "•", "・", "‧")


@dataclass(frozen=True, slots=True)
class _Tables:
    titles: Phrases[str]
    titles_behind: Phrases[str]
    heads: Phrases[str]
    tails: Phrases[str]


def caseless_names(
    text: str, text_tokens: Sequence[Token], taken: set[int], bounds: set[int], known: Language
) -> Iterator[tuple[int, int]]:
    """Token positions `[first, last)` of each name; `taken` are those of known names, `bounds` those of verbs."""
    finder = _Finder(text, text_tokens, taken, bounds, known)
    yield from finder.behind_titles()
    yield from finder.behind_heads()
    yield from finder.before_titles()
    yield from finder.before_tails()


@cache
def _tables(code: str) -> _Tables:
    speech = language(code).speech

    def phrases(words: tuple[str, ...]) -> Phrases[str]:
        return Phrases(((word, word) for word in words), language(code))

    return _Tables(
        phrases(speech.person_titles), phrases(speech.titles_behind), phrases(speech.name_heads),
        phrases(speech.name_tails),
    )  # fmt: skip


class _Finder:
    def __init__(
        self, text: str, text_tokens: Sequence[Token], taken: set[int], bounds: set[int], known: Language
    ) -> None:
        self.text = text
        self.tokens = text_tokens
        self.taken = taken
        self.bounds = taken | bounds
        self.known = known
        self.tables = _tables(known.code)

    def behind_titles(self) -> Iterator[tuple[int, int]]:
        """Persons: the words behind a title, up to a comma, a bracket or a small word."""
        for title in self.tables.titles.find(self.tokens):
            last = title.last
            while last < min(len(self.tokens), title.last + _MOST_WORDS) and self._goes_on(title.last, last):
                last += 1
            if last > title.last:
                yield title.last, last

    def _goes_on(self, first: int, place: int) -> bool:
        token = self.tokens[place]
        joined = place > first and token.norm.startswith(self.known.speech.joiners)
        return place not in self.taken and bool(token.stem) and not joined and self._gap(place) in {" ", "-"}

    def _gap(self, place: int) -> str:
        return self.text[self.tokens[place - 1].end : self.tokens[place].start] if place else ""

    def behind_heads(self) -> Iterator[tuple[int, int]]:
        """Bodies: a word such as "foundation", and behind it words with articles, or all up to an acronym."""
        for head in self.tables.heads.find(self.tokens):
            to_acronym = self._run(head.last, articles=False)
            last = to_acronym if self._acronym_behind(to_acronym) else self._run(head.last, articles=True)
            if self._acronym_behind(last) or last - head.last >= _FEWEST_PARTS:
                yield head.first, last

    def _run(self, first: int, *, articles: bool) -> int:
        """End of the run of words, all with an article if so wished."""
        last, wanted = first, self.known.speech.articles[:1] if articles else ("",)
        while last < min(len(self.tokens), first + _MOST_WORDS) and self._goes_on(first, last):
            if not self.tokens[last].norm.startswith(wanted):
                break
            last += 1
        return last

    def _acronym_behind(self, place: int) -> bool:
        if place >= len(self.tokens) or "(" not in self._gap(place):
            return False
        return self.tokens[place].surface.isascii() and self.tokens[place].surface[:1].isupper()

    def before_titles(self) -> Iterator[tuple[int, int]]:
        """Persons: the characters before a title; a foreign name shows by its dots, a Chinese one by what precedes."""
        for title in self.tables.titles_behind.find(self.tokens):
            first = self._back(title.first, _MOST_CHARACTERS)
            dots = [i for i in range(first + 1, title.first) if self._gap(i) in _DOTS]
            if dots:
                yield max(first, dots[0] - _FIRST_NAME), title.first
            elif title.first - first in _SHORT_NAMES:
                yield first, title.first

    def before_tails(self) -> Iterator[tuple[int, int]]:
        """Bodies: the characters before a word such as "foundation", back to a small word, a verb or a comma."""
        for tail in self.tables.tails.find(self.tokens):
            first = self._back(tail.first, _MOST_CHARACTERS)
            if tail.first - first >= _FEWEST_PARTS or (first < tail.first and self.tokens[first].surface.isascii()):
                yield first, tail.last

    def _back(self, place: int, most: int) -> int:
        """The first of the tokens that run up to this place without a boundary."""
        first = place
        while first > max(0, place - most) and self._runs(first):
            first -= 1
        return first

    def _runs(self, place: int) -> bool:
        token = self.tokens[place - 1]
        bound = token.norm in self.known.speech.name_bounds or token.norm in self.known.speech.obliques
        return (
            place - 1 not in self.bounds
            and bool(token.stem)
            and not bound
            and not token.norm.isdigit()
            and self._gap(place) in {"", " ", "-", *_DOTS}
        )
