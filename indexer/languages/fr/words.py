"""French function words and stems."""

from indexer.languages.base import listed
from indexer.languages.folding import without_accents
from indexer.languages.stemming import snowball

STOP_WORDS = frozenset(
    listed("""
    le, la, les, l, un, une, des, de, du, d, a, au, aux, en, et, ou, dans, sur, par, pour, avec, que, qu, qui, ce, cet,
    cette, ces, c, se, s, son, sa, ses, leur, leurs, il, elle, ils, elles, on, y, n, ne, est, sont, ete, etait, etaient,
    ont, avait, avaient, sera, seront, aussi, ainsi, lors, dont, j, m, t
    """)
)

# Folded, as all words are; "a", "on" and "me" are left out since English has them.
FUNCTION_WORDS = frozenset(
    listed("""
    le, la, les, l, un, une, des, de, du, d, au, aux, en, et, ou, dans, sur, par, pour, avec, que, qu, qui, quoi, quel,
    quelle, quels, quelles, ce, cette, est, sont, ete, ont, il, elle, ils, elles, comment, quand, combien, pourquoi,
    quid, t, eu, fait, dit, sujet, lors, aussi, pas, ne, y, moi, se
    """)
)

_SHORTEST_PLURAL = 4
_snowball = snowball("french")


def stem(norm: str) -> str:
    """Snowball's stem of the unaccented word."""
    return without_accents(_snowball(norm))


def without_plural(norm: str) -> str:
    """The word without the endings of plural and feminine in s and e; names are compared so."""
    for ending in ("es", "s", "e"):
        if norm.endswith(ending) and len(norm) - len(ending) >= _SHORTEST_PLURAL:
            return norm[: -len(ending)]
    return norm
