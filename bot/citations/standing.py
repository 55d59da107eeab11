"""What kind of text a version is, and how far the secretariat has reviewed what is read from it."""

from __future__ import annotations

from bot.locale import Words
from indexer.document_status import ADDENDUM, ADOPTED, CORRIGENDUM, DRAFT, REVISED

_STATUS = {
    DRAFT: "draft, not adopted",
    ADOPTED: "adopted version",
    REVISED: "revised version",
    CORRIGENDUM: "corrigendum",
    ADDENDUM: "addendum",
}


def standing(words: Words, *, official: bool, reviewed: tuple[int, int] = (0, 0), status: str = "") -> str:
    """In the reader's words: its status, official or not, and whether all or some paragraphs were reviewed."""
    kind = words("official text") if official else words("unofficial rendering")
    named = [words(_STATUS[status])] if status else []
    text = " · ".join([*named, *([kind] if status != DRAFT or not official else [])])
    seen, count = reviewed
    if not seen:
        return text
    if seen == count:
        return f"{text} · {words('reviewed by the secretariat')}"
    told = words("reviewed by the secretariat (paragraphs: {seen} of {count})", seen=seen, count=count)
    return f"{text} · {told}"
