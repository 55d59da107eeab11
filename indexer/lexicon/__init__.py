"""The lexicon: what words mean, so that a question in other words, or in another language, meets a report.

A row of a `*.tsv` file here is a meaning: its id, then its words in the languages that the file's first line names,
`|` between them. `python -m indexer.lexicon.compile` makes of them a table a language, by stem, which is loaded once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from indexer.languages import Token, language
from indexer.languages.text import word_keys

MAX_PHRASE_WORDS = 8
"""Of a phrase in the lexicon; of a language without spaces, characters."""
_SEPARATOR = " "


@dataclass(frozen=True, slots=True)
class Meant:
    """A word or phrase of the lexicon, found in a text: its meanings, and its token positions `[first, last)`."""

    ids: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, and what each may mean."""

    code: str
    table: dict[str, tuple[str, ...]]
    """Ids of meanings by the stems of a word or phrase, joined by spaces."""
    openers: frozenset[str]
    """First stems of phrases."""

    def find(self, text_tokens: Sequence[Token]) -> tuple[Meant, ...]:
        """The longest word or phrase at each place of a text; inside a phrase its words as well.

        Where a language sets no spaces between words, none is taken that begins in another one and ends behind it.
        """
        known = language(self.code)
        keys = [word_keys(token.norm, known) for token in text_tokens]
        found: list[Meant] = []
        reach = 0
        for place in range(len(keys)):
            meant = self._at(keys, place)
            if meant is None or (not known.spaces and place < reach < meant.last):
                continue
            found.append(meant)
            reach = max(reach, meant.last)
        return tuple(found)

    def _at(self, keys: Sequence[tuple[str, ...]], place: int) -> Meant | None:
        best: Meant | None = None
        for first in keys[place]:
            if first in self.table:
                best = best or Meant(self.table[first], place, place + 1)
            if first not in self.openers:
                continue
            spelt = [first]
            for last in range(place + 1, min(place + MAX_PHRASE_WORDS, len(keys))):
                spelt.append(keys[last][0])
                ids = self.table.get(_SEPARATOR.join(spelt))
                if ids and (best is None or last >= best.last):
                    best = Meant(ids, place, last + 1)
        return best


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; empty where it has no words of it."""
    file = files(__name__).joinpath(f"{code}.json")
    table = json.loads(file.read_text(encoding="utf-8"))["table"] if file.is_file() else {}
    openers = frozenset(spelt.partition(_SEPARATOR)[0] for spelt in table if _SEPARATOR in spelt)
    return Lexicon(code, {spelt: tuple(ids) for spelt, ids in table.items()}, openers)


def meanings(text_tokens: Sequence[Token], code: str) -> list[str]:
    """Ids of all that the words of a text may mean, once an occurrence."""
    return [id_ for meant in lexicon(code).find(text_tokens) for id_ in meant.ids]
