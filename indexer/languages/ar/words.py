"""Arabic spelling: folding, light stemming, function words."""

from __future__ import annotations

import re

_DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036fء]")
_LETTERS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "ک": "ك",
        "گ": "ك",
        "ڤ": "ف",
        "پ": "ب",
    }
)

CLITICS = ("وال", "فال", "بال", "كال", "ولل", "لل", "و", "ف", "ب", "ل", "ك", "س")

# Prefixes and suffixes of the light10 stemmer (Larkey, Ballesteros and Connell 2007), in folded letters,
# with the article behind two clitics (وبال, ولل) and the pronouns هما and هم added.
_PREFIXES = ("وبال", "وكال", "ولل", "وال", "فال", "بال", "كال", "لل", "ال")
_SUFFIXES = ("هما", "هم", "ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_SHORTEST_STEM = 2
_SHORTEST_NAME = 3


def fold(norm: str) -> str:
    """One spelling for hamza and alef forms, ta marbuta, alef maqsura; no vowel signs, no tatweel."""
    return _DROPPED.sub("", norm.translate(_LETTERS))


def stem(norm: str) -> str:
    """light10: a leading و, one article, then suffixes, never below two or three letters."""
    word = norm
    if word.startswith("و") and word[3:] and not word.startswith(("وال", "وبال", "ولل")):
        word = word[1:]
    word = without_article(word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = word[: -len(suffix)]
    return word


def without_article(norm: str) -> str:
    """The word without its article and what is glued to that; names are compared so."""
    for prefix in _PREFIXES:
        if norm.startswith(prefix) and len(norm) - len(prefix) >= _SHORTEST_NAME:
            return norm[len(prefix) :]
    return norm


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


STOP_WORDS = _folded("""
    في من على إلى عن مع أن إن أنه أنها التي الذي الذين اللذين اللتين هذا هذه ذلك تلك هو هي هم كان كانت يكون تكون قد
    لقد ما ماذا هل كما ثم أو أم و ف ب ل ك بين بعد قبل عند كل حيث إذ إذا لدى منها منه عنها عنه فيها فيه بها به لها له
    عليها عليه إليها إليه وفي ومن وعلى وإلى وعن ومع وأن وهو وهي والتي والذي كذلك أيضا أي أية غير بعض خلال ضمن نحو
    بشأن
    """)

FUNCTION_WORDS = _folded(
    """
    في من على إلى عن مع أن إن التي الذي هذا هذه ذلك هو هي ما ماذا هل كم متى أين كيف لماذا أي قال كان
    """
)
