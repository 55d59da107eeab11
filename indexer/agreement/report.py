"""The differences between the versions of a report, and which of them the secretariat acknowledged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from indexer.agreement.compare import compare
from indexer.agreement.model import Difference
from indexer.agreement.passages import passages
from indexer.agreement.signs import SignReader
from indexer.corpus.corrections import text_checksum
from indexer.corpus.differences import Acknowledgement
from indexer.model import Report
from indexer.text.vocabulary import Vocabulary

_OPEN = "open"


@dataclass(frozen=True, slots=True)
class JudgedDifference:
    """A difference, and what the secretariat said of it."""

    difference: Difference
    texts: tuple[tuple[str, str], ...]
    """Checksums of both texts, by language."""
    reason: str = ""
    """Why it is acknowledged; empty where it is not."""
    lapsed: str = ""
    """Why it was acknowledged, when one of the texts was another."""


def differences(reports: Sequence[Report], vocabulary: Vocabulary) -> tuple[Difference, ...]:
    """The differences between the versions of one report, paragraph by paragraph; the first official one leads."""
    ordered = sorted(reports, key=lambda report: not report.official)
    known = [(report.language, {each.number: each for each in report.paragraphs}) for report in ordered]
    read = lru_cache(maxsize=None)(SignReader(vocabulary).read)
    found: list[Difference] = []
    for number in dict.fromkeys(number for _, paragraphs in known for number in paragraphs):
        versions = {code: paragraphs[number] for code, paragraphs in known if number in paragraphs}
        if len(versions) > 1:
            found.extend(
                replace(each, line=versions[each.language].lines[0])
                for each in compare(number, passages(versions, read))
            )
    return tuple(found)


def judged(
    found: Sequence[Difference], reports: Sequence[Report], entries: Sequence[Acknowledgement]
) -> Iterator[JudgedDifference]:
    """The differences with what was said of each: the last entry about it, while both texts are the same."""
    texts = {(report.language, each.number): text_checksum(each) for report in reports for each in report.paragraphs}
    for each in found:
        own = {code: texts[code, each.paragraph] for code in (each.language, each.against)}
        said = [entry for entry in entries if is_about(entry, each)]
        last = said[-1] if said and said[-1].state != _OPEN else None
        holds = last is not None and last.texts == own
        reason = last.reason if last is not None else ""
        yield JudgedDifference(each, tuple(own.items()), reason if holds else "", "" if holds else reason)


def is_about(entry: Acknowledgement, found: Difference) -> bool:
    """Whether an entry is about a difference, whatever its texts are now."""
    return all(
        getattr(entry, name) == getattr(found, name)
        for name in ("paragraph", "kind", "language", "against", "own", "other")
    )
