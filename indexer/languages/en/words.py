"""English function words."""

from indexer.languages.base import listed

# Short on purpose: "not", "against", "states", "who" carry meaning here and stay.
STOP_WORDS = frozenset(
    listed("""
    a, an, the, of, to, in, on, at, by, for, from, with, and, or, as, is, are, was, were, be, been, being, that, this,
    these, those, it, its, which, has, have, had, do, does, did, will, would, s, t
    """)
)

FUNCTION_WORDS = frozenset(
    listed("""
    the, of, and, to, in, is, was, are, were, who, what, when, where, which, how, did, does, do, has, have, had, that,
    this, by, for, from, with, about, on, at, it, its, they, there, be, any, not, can, tell, me, show, many, much,
    whose, why, give
    """)
)

_SHORTEST_PLURAL = 3


def without_plural(norm: str) -> str:
    """The word without a plural s; names are compared so, since a stem would mix up "the Chair" and "chaired"."""
    return norm[:-1] if len(norm) > _SHORTEST_PLURAL and norm.endswith("s") and not norm.endswith("ss") else norm
