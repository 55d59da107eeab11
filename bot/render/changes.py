"""What changed between two versions of a document, for people and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from indexer.text.paragraph_changes import ADDED, CHANGED, REMOVED, RENUMBERED, ParagraphChange, Piece, text_changes

_CONTEXT = 40
"""Characters of unchanged text shown on either side of a change."""


def change_lines(changes: Iterable[ParagraphChange]) -> Iterator[str]:
    """A line a paragraph: its number, and the words that went ([-…-]) and came ({+…+}) with what stands beside them."""
    for change in changes:
        was = f" (was §{change.before})" if change.before not in {"", change.number} else ""
        yield f"{change.kind} §{change.number}{was}{_told(change)}"


def change_data(change: ParagraphChange) -> dict[str, Any]:
    """The same as data."""
    return {
        "change": change.kind,
        "paragraph": change.number,
        "before": change.before,
        "old": change.old,
        "new": change.new,
    }


def _told(change: ParagraphChange) -> str:
    if change.kind == RENUMBERED:
        return ""
    if change.kind in {ADDED, REMOVED}:
        return f": {_in_a_line(change.new or change.old)}"
    assert change.kind == CHANGED
    pieces = list(text_changes(change.old, change.new))
    last = len(pieces) - 1
    return ": " + "".join(_shown(piece, is_first=i == 0, is_last=i == last) for i, piece in enumerate(pieces))


def _shown(piece: Piece, *, is_first: bool, is_last: bool) -> str:
    if not piece.is_same:
        went = f"[-{_in_a_line(piece.old)}-]" if piece.old else ""
        came = f"{{+{_in_a_line(piece.new)}+}}" if piece.new else ""
        return went + came
    text = piece.old.replace("\n", " ")
    if len(text) <= 2 * _CONTEXT:
        return text
    head = "" if is_first else text[:_CONTEXT].rsplit(" ", 1)[0]
    tail = "" if is_last else text[-_CONTEXT:].split(" ", 1)[-1]
    return f"{head} … {tail}".strip() if is_first or is_last else f"{head} … {tail}"


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
