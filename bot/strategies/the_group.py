"""What the group is, and what its mandate says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answer import Declined, Found, Statement, Verdict
from bot.citations.citations import cite_item, cite_span, cite_unit
from bot.evidence.sentences import Span
from bot.question.kinds import asks_for, named_beside
from bot.strategies.base import Inquiry
from bot.thresholds import MAX_GROUP_SENTENCES
from indexer.model import entries_of

_MANDATE = "mandate"
_GROUP = frozenset({"cwg-cop", "working-group"})
_OF_GROUP = frozenset({_MANDATE, "resolution"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence that tells of the group."""

    points: int
    """How much it tells of what is asked."""
    span: Span
    is_part: bool
    """It stands for the whole of a part without a number: the summary."""


def describe_the_group(inquiry: Inquiry) -> Verdict:
    """The sentences that say on what the group is based and what it is for."""
    asked = inquiry.question
    kind = next((kind for kind in ("group", "mandate") if asks_for(asked, kind)), "")
    if not kind:
        return Declined("it asks neither what the group is nor for its mandate")
    if beside := named_beside(asked, kind, _OF_GROUP, frozenset({"who", "when", "where", "why"})):
        return Declined(f"it names more than the group ({', '.join(beside)})")
    found = sorted(_describing(inquiry, kind), key=lambda place: (-place.points, place.span.position))
    if not found:
        return Declined("no report says what the group is")
    told = tuple(statement for place in found[:MAX_GROUP_SENTENCES] for statement in _statements(inquiry, place))
    return Found("group", told, why=f"sentences on basis or mandate of the group: {len(found)}")


def _describing(inquiry: Inquiry, kind: str) -> Iterator[_Place]:
    """Sentences on the group with a resolution or its mandate; a part of a report without a number as a whole."""
    candidates = inquiry.evidence.candidates
    seen: set[str] = set()
    for position in candidates.among(candidates.mentioning([*_GROUP, _MANDATE])):
        spans = inquiry.evidence.spans(position)
        whole = frozenset().union(*(span.concepts for span in spans))
        is_part = not spans[0].unit.section
        for span in spans[:1] if is_part else spans:
            concepts = whole if is_part else span.concepts
            is_mandate = _MANDATE in concepts
            is_based = any(id_.startswith("resolution-") for id_ in concepts)
            leads_in = is_mandate and _leads_in(span)
            if ((concepts & _GROUP and (is_mandate or is_based)) or leads_in) and span.joined not in seen:
                seen.add(span.joined)
                yield _Place(leads_in + (is_mandate if kind == "mandate" else is_based), span, is_part)


def _leads_in(span: Span) -> bool:
    return bool(not span.item and entries_of(span.unit.items) and span.text.rstrip().endswith((":", "：")))


def _statements(inquiry: Inquiry, place: _Place) -> Iterator[Statement]:
    """A sentence and the items that it leads in, or a part of a report."""
    span = place.span
    yield Statement("", (cite_unit(inquiry.index, span.position) if place.is_part else cite_span(inquiry.index, span),))
    if _leads_in(span):
        for item in entries_of(span.unit.items):
            yield Statement("", (cite_item(inquiry.index, span.position, item.label),))
