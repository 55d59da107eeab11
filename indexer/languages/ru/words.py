"""Russian spelling, function words and stems."""

from indexer.languages.base import listed
from indexer.languages.stemming import snowball

STOP_WORDS = frozenset(
    listed("""
    и, в, во, на, с, со, к, ко, по, о, об, от, из, за, у, для, при, до, а, но, что, чтобы, как, это, этот, эта, эти, этого, этой, этом,
    того, тот, та, те, который, которая, которое, которые, которого, которой, которых, котором, он, она, они, его, ее, их, ему, ей,
    им, был, была, было, были, быть, есть, же, ли, бы, также, или, так, не
    """)
)

FUNCTION_WORDS = frozenset(
    listed("и, в, на, с, к, по, о, об, от, из, за, что, как, кто, когда, где, какой, какие, сколько, это, ли, не")
)

_snowball = snowball("russian")


def fold(norm: str) -> str:
    """е for ё: most people type no ё."""
    return norm.replace("ё", "е")


def stem(norm: str) -> str:
    """Snowball's stem."""
    return _snowball(norm)


def key(norm: str) -> str:
    """The stem; Snowball takes the н of Казахстан for a participle's in some cases only, so it is taken off in all.

    The л of Сенегал, which it takes for a past tense's in some cases, is kept in all.
    """
    stemmed = _snowball(norm)
    if stemmed.endswith("а") and norm[len(stemmed) :].startswith("л"):
        return stemmed + "л"
    return stemmed.removesuffix("н") if stemmed.endswith("ан") else stemmed
