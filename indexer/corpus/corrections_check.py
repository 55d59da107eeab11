"""Corrections as test cases: what of a report's `facts.yaml` no longer fits its texts, or how they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.corpus.corrections import Corrections, FactCorrection, meant, text_checksum, text_of, unconfirmed
from indexer.errors import Fault
from indexer.model import Fact, Paragraph

_MAX_QUOTED = 60
"""Characters of a quotation that a fault names."""
_REVIEW = "review the paragraph again"


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph of one version, and what is read from it."""

    language: str
    paragraph: Paragraph
    facts: tuple[Fact, ...]
    """As the program reads them by itself."""
    edited: tuple[Fact, ...]
    """With what was added, removed and replaced, and without what was only confirmed."""


def lapsed(corrections: Corrections, read: Sequence[ReadParagraph]) -> Iterator[Fault]:
    """Entries that correct or confirm nothing any more. `read` are the paragraphs of all versions."""
    for entry, line in zip(corrections.entries, corrections.lines, strict=True):
        there = [each for each in read if each.paragraph.number == entry.paragraph]
        if not there and entry.is_edit:
            continue  # named as misplaced
        message = _lapse(entry, there, corrections.entries)
        if message:
            yield Fault(corrections.path, line, f"{entry.where}: {message}")


def _lapse(entry: FactCorrection, there: list[ReadParagraph], entries: tuple[FactCorrection, ...]) -> str:
    """Why the entry no longer fits; empty where it does."""
    if not there:
        return "there is no such paragraph any more; drop the entry, or give its new number"
    if entry.change == "seen":
        return _unseen(entry, there, entries)
    quoting = [each for each in there if entry.quote in (text_of(each.paragraph, entry.item) or "")]
    if entry.quote and not quoting:
        return f"no version has “{_short(entry.quote)}” there any more; {_REVIEW}"
    if entry.change == "confirm":
        return next(filter(None, (_unconfirmed(entry, each) for each in quoting)), "")
    if entry.change != "add" and not any(meant(entry, each.facts, each.paragraph, each.language) for each in there):
        found = [fact for each in there for fact in each.facts]
        return f"no fact {entry.act!r} of {entry.actor!r} to {entry.change}; it has {_told(found)}"
    return ""


def _unconfirmed(entry: FactCorrection, version: ReadParagraph) -> str:
    """How what was confirmed is read otherwise in the version that it was confirmed in."""
    is_read = bool(meant(entry, version.edited, version.paragraph, version.language))
    if is_read != entry.negated:
        return ""
    what = f"{entry.act!r} of {entry.actor!r}"
    if entry.negated:
        return f"{what} was confirmed as not done, but is read as done now from “{_short(entry.quote)}”; {_REVIEW}"
    start = (text_of(version.paragraph, entry.item) or "").find(entry.quote)
    near = [f for f in version.edited if f.item == entry.item and f.start < start + len(entry.quote) and start < f.end]
    return f"{what} was confirmed, but is no longer read from “{_short(entry.quote)}”; read there: {_told(near)}"


def _unseen(entry: FactCorrection, there: list[ReadParagraph], entries: tuple[FactCorrection, ...]) -> str:
    """Why a paragraph version that was seen is not as it was."""
    version = next((each for each in there if each.language == entry.language), None)
    if version is None:
        return f"was reviewed in its {entry.language} version, which there is no more; drop the entry"
    if text_checksum(version.paragraph) != entry.checksum:
        return f"the {entry.language} text is not the one that was reviewed; {_REVIEW}"
    own = [each for each in entries if each.paragraph == entry.paragraph]
    if new := unconfirmed(version.edited, own, version.paragraph, version.language):
        return f"from the {entry.language} text, which was reviewed, this is read besides: {_told(new)}; {_REVIEW}"
    return ""


def _told(facts: Sequence[Fact]) -> str:
    return ", ".join(dict.fromkeys(f"{fact.act} {fact.actor}".strip() for fact in facts)) or "none"


def _short(text: str) -> str:
    return text if len(text) <= _MAX_QUOTED else f"{text[:_MAX_QUOTED].rstrip()}…"
