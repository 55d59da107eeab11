"""What kind of text a version is, and how far the secretariat has reviewed what is read from it."""

from __future__ import annotations

from bot.locale import Words


def standing(words: Words, *, official: bool, reviewed: tuple[int, int] = (0, 0)) -> str:
    """In the reader's words: official or not, and whether all or some of its paragraphs were reviewed."""
    text = words("official text") if official else words("unofficial rendering")
    seen, count = reviewed
    if not seen:
        return text
    if seen == count:
        return f"{text} · {words('reviewed by the secretariat')}"
    told = words("reviewed by the secretariat (paragraphs: {seen} of {count})", seen=seen, count=count)
    return f"{text} · {told}"
