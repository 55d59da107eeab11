"""Spanish function words and stems."""

from indexer.languages.base import listed
from indexer.languages.folding import without_accents
from indexer.languages.stemming import snowball

STOP_WORDS = frozenset(
    listed("""
    el, la, los, las, lo, un, una, unos, unas, de, del, a, al, en, y, e, o, u, por, para, con, que, quien, quienes, este,
    esta, estos, estas, ese, esa, su, sus, se, es, son, fue, fueron, ser, ha, han, habia, como, le, les, asi, tambien, cual
    """)
)

# Folded, as all words are.
FUNCTION_WORDS = frozenset(
    listed("""
    el, los, las, lo, un, una, del, al, en, y, por, para, con, que, quien, quienes, cual, cuales, cuando, cuanto, cuantos,
    cuantas, donde, como, se, es, son, fue, fueron, ha, han, su, sus, esta, este, hubo, dijo, sobre, acerca, hay, cuanta,
    de, la, le, les, si, mas, era, estuvo, hizo, o
    """)
)

_SHORTEST_PLURAL = 4
_snowball = snowball("spanish")


def stem(norm: str) -> str:
    """Snowball's stem of the unaccented word."""
    return without_accents(_snowball(norm))


def without_plural(norm: str) -> str:
    """The word without the endings of plural and gender; names are compared so."""
    for ending in ("es", "as", "os", "s", "a", "o", "e"):
        if norm.endswith(ending) and len(norm) - len(ending) >= _SHORTEST_PLURAL:
            return norm[: -len(ending)]
    return norm
