"""Folding that several languages share."""

from __future__ import annotations

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})


def without_accents(norm: str) -> str:
    """Base letters: people leave accents out, and a report that has them must be found all the same."""
    decomposed = unicodedata.normalize("NFD", norm.translate(_LIGATURES))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
