"""How Spanish question words are typed in haste, and with a preposition before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_WHAT = "qué "
_TYPED = ("q ", "ke ", "k ")
_PREPOSITIONS = ("a", "en", "de", "para", "pa", "por", "x", "con", "desde", "hasta", "sobre", "antes de", "a partir de")


def as_typed(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases, with those before which a preposition may stand, and short spellings: "q país", "de qué país"."""
    return tuple(dict.fromkeys(typed for phrase in phrases for typed in _ways(phrase)))


def _ways(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.startswith(_WHAT):
        for typed in (_WHAT, *_TYPED):
            asked = typed + phrase.removeprefix(_WHAT)
            yield asked
            yield from (f"{preposition} {asked}" for preposition in _PREPOSITIONS)
