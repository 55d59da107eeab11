"""What a file that is handed on says of its text: whose it is, how it came about, and how far it can be relied on."""

from __future__ import annotations

from bot.citations.standing import standing
from bot.locale import Words


def rights(words: Words, *, official: bool) -> str:
    """Whose the text of a version is."""
    if official:
        return words("Official document of ITU, which holds the rights in its text.")
    return words(
        "Working rendering by this project of a document of ITU, which holds the rights in the original. In case of "
        "doubt the official text applies."
    )


def how_read(words: Words) -> str:
    """How the record was made, and what its marks mean."""
    return words(
        "Who did what was read from the text by a program. Recorded means that the sentence says it, inferred that it "
        "follows from what stands before. What is not marked as reviewed has not been checked by the secretariat."
    )


def provenance(words: Words, *, official: bool, reviewed: tuple[int, int]) -> str:
    """Standing of a version, its rights, and how its record was made, a line each."""
    told = standing(words, official=official, reviewed=reviewed)
    return "\n".join((told, rights(words, official=official), how_read(words)))
