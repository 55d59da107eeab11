"""A document beside the reports: for each of its paragraphs, the statements of the reports that are nearest to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.citations.citations import cite_span
from bot.evidence.evidence import Evidence
from bot.evidence.nearness import near_spans
from bot.evidence.sentences import Span
from bot.question.meeting_scope import EVERYWHERE
from bot.question.parse import understand
from bot.thresholds import MAX_NEAREST, MAX_UNITS_COMPARED
from indexer import Citation, Fact, Index
from indexer.languages import language, sentences
from indexer.model import Report
from indexer.text.vocabulary import ACTOR_KINDS


@dataclass(frozen=True, slots=True)
class Near:
    """A statement of a report that is near to a paragraph."""

    citation: Citation
    facts: tuple[Fact, ...]
    """What is recorded of its sentence: who does what."""
    share: float
    """Of what a sentence of the paragraph is about, the part that the statement has, by weight; from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A paragraph of the document, and the statements nearest to it, the nearest first; none where nothing is near."""

    number: str
    text: str
    near: tuple[Near, ...]


def compare(index: Index, document: Report) -> tuple[Compared, ...]:
    """Every paragraph of the document with what is nearest to it, in the versions that its readers are quoted."""
    return tuple(
        Compared(paragraph.number, text, tuple(_nearest(index, text, document.language)))
        for paragraph in document.paragraphs
        if (text := paragraph.own_text)
    )


def _nearest(index: Index, text: str, code: str) -> Iterator[Near]:
    """The statements nearest to any sentence of the text, one a paragraph of the reports."""
    best: dict[int, tuple[float, Span]] = {}
    for start, end in sentences(text, language(code)):
        for share, span in _near_to(index, text[start:end], code):
            if share > best.get(span.position, (0.0, span))[0]:
                best[span.position] = share, span
    found = sorted(best.items(), key=lambda each: (-each[1][0], each[0]))
    for _, (share, span) in found[:MAX_NEAREST]:
        yield Near(cite_span(index, span), span.facts, round(share, 2))


def _near_to(index: Index, sentence: str, code: str) -> Iterator[tuple[float, Span]]:
    """The sentences of the reports that are near to one of the document: on its matter, whoever speaks of it."""
    read = understand(sentence, index.vocabulary, code)
    topics = tuple(mention for mention in read.mentions if mention.kind not in ACTOR_KINDS)
    evidence = Evidence(index, replace(read, acts=(), mentions=topics, report="", scope=EVERYWHERE))
    quoted = index.quoted_view(code).mask
    best = evidence.best(MAX_UNITS_COMPARED) if evidence.terms.subject else ()
    return near_spans(evidence, (i for i in best if quoted[i] and index.units[i].section))
