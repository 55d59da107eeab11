"""The lexicon: what words mean, so that a question in other words, or in another language, meets a report.

A row of a `*.tsv` file here is a meaning: its id, then its words in the languages that the file's first line names,
`|` between them. `python -m indexer.lexicon.compile` makes of them a table a language, by stem: JSON with an entry a
line, in order, of which only the entries that are looked up are read.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indexer.languages import Token, language
from indexer.languages.text import word_keys

MAX_PHRASE_WORDS = 8
"""Of a phrase in the lexicon; of a language without spaces, characters."""
_SEPARATOR = " "
_TABLE, _BETWEEN_ENTRIES, _END = '"table":{', "],\n", "]}}\n"
"""What stands in a compiled table before, between and behind its entries."""


_BRAND = "brand-"
"""What the ids of `brands.tsv` begin with."""


def is_brand(id_: str) -> bool:
    """Whether a meaning is one maker or product by name, for which no other of its kind may stand."""
    return id_.startswith(_BRAND)


@dataclass(frozen=True, slots=True)
class Meant:
    """A word or phrase of the lexicon, found in a text: its meanings, and its token positions `[first, last)`."""

    ids: tuple[str, ...]
    first: int
    last: int


class Entries(Mapping[str, tuple[str, ...]]):
    """The entries of a compiled table, found by halving its lines: there are very many, and a text has few of them."""

    def __init__(self, text: str) -> None:
        self._lines = text.partition(_TABLE)[2].removesuffix(_END).split(_BETWEEN_ENTRIES) if text else []
        self._found: dict[str, tuple[str, ...] | None] = {}
        self._opening: dict[str, bool] = {}

    def __getitem__(self, spelt: str) -> tuple[str, ...]:
        if spelt not in self._found:
            line = self._first_from(spelt)
            self._found[spelt] = tuple(json.loads(line.partition(":")[2] + "]")) if _spelt(line) == spelt else None
        found = self._found[spelt]
        if found is None:
            raise KeyError(spelt)
        return found

    def __contains__(self, spelt: object) -> bool:
        return isinstance(spelt, str) and self.get(spelt) is not None

    def __iter__(self) -> Iterator[str]:
        return map(_spelt, self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def is_opener(self, stem: str) -> bool:
        """Whether a phrase begins with this stem."""
        if stem not in self._opening:
            begun = stem + _SEPARATOR
            self._opening[stem] = _spelt(self._first_from(begun)).startswith(begun)
        return self._opening[stem]

    def _first_from(self, spelt: str) -> str:
        place = bisect_left(self._lines, spelt, key=_spelt)
        return self._lines[place] if place < len(self._lines) else ""


def _spelt(line: str) -> str:
    """The stems that an entry is of: `"child onlin":["x"`."""
    return line[1 : line.find('"', 1)]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, and what each may mean."""

    code: str
    table: Entries
    """Ids of meanings by the stems of a word or phrase, joined by spaces."""

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
            if not self.table.is_opener(first):
                continue
            spelt = [first]
            for last in range(place + 1, min(place + MAX_PHRASE_WORDS, len(keys))):
                spelt.append(keys[last][0])
                phrase = _SEPARATOR.join(spelt)
                ids = self.table.get(phrase)
                if ids and (best is None or last >= best.last):
                    best = Meant(ids, place, last + 1)
                if not self.table.is_opener(phrase):
                    break
        return best


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language; empty where it has no words of it."""
    file = Path(__file__).with_name(f"{code}.json")
    return Lexicon(code, Entries(file.read_text(encoding="utf-8") if file.is_file() else ""))


def meanings(text_tokens: Sequence[Token], code: str) -> list[str]:
    """Ids of all that the words of a text may mean, once an occurrence."""
    return [id_ for meant in lexicon(code).find(text_tokens) for id_ in meant.ids]
