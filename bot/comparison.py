"""A document beside the reports: for each of its paragraphs, the statements of the reports that are nearest to it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.citations.citations import cite_span
from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.question.meeting_scope import EVERYWHERE
from bot.question.parse import understand
from bot.thresholds import MAX_NEAREST, MAX_UNITS_COMPARED, MIN_SHARE_OF_CONCEPT, MIN_SHARE_OF_WORDS
from indexer import Citation, Fact, Index
from indexer.languages import language, sentences
from indexer.model import Report
from indexer.text.vocabulary import ACTOR_KINDS

_FEW = 2
"""Words of which one alone tells nothing of the matter."""


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
    terms = evidence.terms.subject
    quoted = index.quoted_view(code).mask
    for position in evidence.best(MAX_UNITS_COMPARED) if terms else ():
        if quoted[position] and index.units[position].section:
            for span in evidence.spans(position):
                covered = [term for term in terms if evidence.covers(term.without_meanings, (span,))]
                share = _weight(evidence, covered, span) / _weight(evidence, terms, span)
                if share >= _needed(covered, span):
                    yield share, span


def _needed(covered: list[Term], span: Span) -> float:
    """The share from which on what is covered makes a statement near; none where that is but one word."""
    if any(term.concept in span.concepts for term in covered):
        return MIN_SHARE_OF_CONCEPT
    return MIN_SHARE_OF_WORDS if len(covered) >= _FEW else math.inf


def _weight(evidence: Evidence, terms: tuple[Term, ...] | list[Term], span: Span) -> float:
    return sum(term.weight * evidence.terms.comparability(term, (span.unit.language,)) for term in terms) or 1.0
