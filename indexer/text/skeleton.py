"""How a name sounds, roughly, whatever the letters: its consonants, for names in Latin, Cyrillic and Arabic letters."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from itertools import groupby

ALIKE = 0.65
"""Share of consonants in common, at least, of one name in two alphabets."""
_FEWEST = 3
_LETTERS = {
    "k": "gkqxcКкГгҚХхكقغخڭگ",
    "p": "bpПпБбبپ",
    "f": "fvwФфВвفڤ",
    "t": "dtТтДдتدطضثذ",
    "s": "szСсЗзЦцШшЩщЖжЧчسزصظشج",
    "l": "lЛлل",
    "r": "rРрر",
    "m": "mМмم",
    "n": "nНнن",
}
_CLASS = {letter: sound for sound, letters in _LETTERS.items() for letter in letters}


def skeleton(name: str) -> str:
    """The consonants of the name; empty where its letters are not known."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.replace("ch", "s").replace("sh", "s")) if c.isalpha())
    sounds = [_CLASS[c] for c in plain.casefold() if c in _CLASS]
    return "".join(sound for sound, _ in groupby(sounds))


def sound_alike(one: str, other: str) -> bool:
    """Whether two names may be one in two alphabets."""
    first, second = skeleton(one), skeleton(other)
    if min(len(first), len(second)) < _FEWEST:
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= ALIKE
