"""Finding listed phrases among the tokens of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from indexer.languages import Language, Token, norms

T = TypeVar("T")

DAMMA = "\u064f"
_SPELT = "="
_JOINED = ("و", "ف")
_PREPOSED = ("ل", "ب")
_SHORTEST_BEHIND = 4
_FEMININE = "ة"
_OBJECTS = ("هم", "ها", "ه")
_SHORTEST_VERB = 3
_MAX_KEPT_KEYS = 1 << 15
"""Words whose forms stay known."""


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found: what it stands for, and its token positions `[first, last)`."""

    value: T
    first: int
    last: int


class Phrases(Generic[T]):
    """A table of phrases of one language, each standing for a value. Compared by folded words.

    A phrase written with a damma (the mark of an Arabic passive) is met only by words that carry one, and a phrase
    behind an equals sign only where it is spelt as it stands there, accents and all ("=él", which is not "el").
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], language: Language) -> None:
        self._language = language
        self._table: dict[str, list[tuple[tuple[str, ...], str, T]]] = {}
        for phrase, value in phrases:
            bare = phrase.removeprefix(_SPELT)
            spelt = norms(bare, language) or (bare,)
            mark = DAMMA if DAMMA in phrase else bare if bare != phrase else ""
            self._table.setdefault(spelt[0], []).append((spelt, mark, value))
        for rows in self._table.values():
            rows.sort(key=lambda row: (not row[1], -len(row[0])))

    def at(self, text_tokens: Sequence[Token], position: int) -> Match[T] | None:
        """The longest phrase that starts at this token."""
        best: Match[T] | None = None
        token = text_tokens[position]
        starts = _starts(token.norm, token.surface.endswith(_FEMININE)) if self._language.clitics else (token.norm,)
        for first in starts:
            for spelt, mark, value in self._table.get(first, ()):
                if best is not None and position + len(spelt) <= best.last:
                    break
                rest = text_tokens[position + 1 : position + len(spelt)]
                if tuple(token.norm for token in rest) != spelt[1:]:
                    continue
                if mark not in token.surface.casefold():
                    continue
                best = Match(value, position, position + len(spelt))
                break
        return best

    def find(self, text_tokens: Sequence[Token]) -> tuple[Match[T], ...]:
        """All phrases, left to right, longest first, none overlapping."""
        matches: list[Match[T]] = []
        last = 0
        is_plain = not self._language.clitics
        for position, token in enumerate(text_tokens):
            if position < last or (is_plain and token.norm not in self._table):
                continue
            match = self.at(text_tokens, position)
            if match is not None:
                matches.append(match)
                last = match.last
        return tuple(matches)


@lru_cache(maxsize=_MAX_KEPT_KEYS)
def _starts(norm: str, is_feminine: bool) -> tuple[str, ...]:  # noqa: FBT001 (a key of the cache)
    """The word, and the word without a conjunction, preposition or object pronoun glued to it."""
    bare = norm[1:] if norm.startswith(_JOINED) and norm[2:] else norm
    pronoun = next((p for p in _OBJECTS if bare.endswith(p) and len(bare) - len(p) >= _SHORTEST_VERB), "")
    if is_feminine:
        pronoun = ""  # folded like the pronoun, and none
    noun = bare[1:] if bare.startswith(_PREPOSED) and len(bare) > _SHORTEST_BEHIND else bare
    return tuple(dict.fromkeys((norm, bare, bare.removesuffix(pronoun), noun)))
