"""Stemmers: Snowball's where one serves the language well."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache


def snowball(name: str) -> Callable[[str], str]:
    """Snowball's stemmer of this name, loaded on first use."""
    stemmer: list[Callable[[str], str]] = []

    @lru_cache(maxsize=100_000)
    def stem(norm: str) -> str:
        if not stemmer:
            import Stemmer  # PyStemmer; imported here since not every command stems

            stemmer.append(Stemmer.Stemmer(name).stemWord)
        return stemmer[0](norm)

    return stem
