"""Chinese function characters."""

STOP_WORDS = frozenset("的了和与及在于是为之其所以也并或")

FUNCTION_WORDS = frozenset("的了吗呢谁什么哪")


def same(norm: str) -> str:
    """Characters are not inflected."""
    return norm
