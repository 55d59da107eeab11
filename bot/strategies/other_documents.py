"""Questions on documents that are no meeting reports: the mandate, terms of reference, a contribution by its symbol."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_span, cite_unit
from bot.evidence.evidence import Evidence
from bot.evidence.nearness import near_spans
from bot.evidence.sentences import Span
from bot.locale.bidi import reference_in
from bot.question.meeting_scope import EVERYWHERE
from bot.strategies.base import Inquiry
from bot.thresholds import MAX_NEAREST, MIN_SHARE_OF_PROVISION
from indexer.document_status import KINDS, MANDATE, TERMS
from indexer.search.view import View
from indexer.text.vocabulary import ACTOR_KINDS

_MANDATE = "mandate"
_RESOLUTION = "resolution-"


def answer_from_documents(inquiry: Inquiry) -> Verdict:
    """What the documents that the question is on say; the reports are never asked here, nor these for any other."""
    symbols = _asked(inquiry)
    if not symbols:
        return Declined("it is on no document that is no report")
    evidence = _evidence(inquiry, symbols)
    if not evidence.terms.subject:
        return _opening(inquiry, symbols)
    best: dict[int, tuple[float, Span]] = {}
    for share, span in near_spans(evidence, evidence.view):
        if share > best.get(span.position, (0.0, span))[0]:
            best[span.position] = share, span
    found = sorted(best.values(), key=lambda each: (-each[0], each[1].position))[:MAX_NEAREST]
    told = tuple(Statement("", (cite_span(inquiry.index, span),)) for share, span in found if _is_told(share))
    if told:
        return Found("document", told, why=f"provisions of {', '.join(symbols)} on what it asks")
    names = inquiry.words.names([reference_in(symbol, inquiry.words.code) for symbol in symbols])
    return Refusal(
        "document",
        inquiry.words("{documents} says nothing of it.", documents=names),
        tuple(span.position for _, span in found),
        is_final=True,
        why=f"no provision of {', '.join(symbols)} covers enough of what it asks",
    )


def _is_told(share: float) -> bool:
    return share >= MIN_SHARE_OF_PROVISION


def _asked(inquiry: Inquiry) -> tuple[str, ...]:
    """Symbols of the documents that the question names, else of the mandate where it asks for that."""
    asked, index = inquiry.question, inquiry.index
    held = index.documents(*KINDS)
    if asked.report:
        return (asked.report,) if asked.report in held else ()
    numbers = {id_.removeprefix(_RESOLUTION) for id_ in asked.topics if id_.startswith(_RESOLUTION)}
    named = tuple(symbol for symbol in held if symbol.partition("(")[0].rpartition("-")[2] in numbers)
    is_on_mandate = _MANDATE in asked.topics and not numbers
    return named or (index.documents(MANDATE, TERMS) if is_on_mandate else ())


def _evidence(inquiry: Inquiry, symbols: tuple[str, ...]) -> Evidence:
    """The words of the question, without those that name the documents, to be met by these documents alone."""
    asked, index = inquiry.question, inquiry.index
    mask = np.zeros(len(index.units), np.bool_)
    for symbol in symbols:
        positions = index.quoted_document(symbol, inquiry.words.code)
        mask[positions.start : positions.stop] = True
    on = tuple(m for m in asked.mentions if m.kind not in ACTOR_KINDS and not _names_document(m.id))
    return Evidence(index, replace(asked, report="", scope=EVERYWHERE, mentions=on), View(mask))


def _names_document(id_: str) -> bool:
    return id_ == _MANDATE or id_.startswith(_RESOLUTION)


def _opening(inquiry: Inquiry, symbols: tuple[str, ...]) -> Found:
    """The first provisions, where nothing more is asked than what the documents say; numbered before lettered ones."""
    index = inquiry.index
    told = []
    for symbol in symbols:
        positions = index.quoted_document(symbol, inquiry.words.code)
        order = sorted(positions, key=lambda position: not index.units[position].number[-1].isdigit())
        told += [Statement("", (cite_unit(index, position),)) for position in order[:MAX_NEAREST]]
    return Found("document", tuple(told), why=f"it asks what {', '.join(symbols)} says")
