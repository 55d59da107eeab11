"""What a meeting decided, wherever its report says so."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answer import Statement
from bot.citations.citations import cite_span
from bot.evidence.sentences import Span
from bot.registers.follow_up import follow_up_of
from bot.strategies.base import Inquiry, actors_of
from bot.thresholds import MAX_DECISIONS_HEADING_WORDS
from indexer import Fact, Unit
from indexer.acts import acts_where
from indexer.languages import language, tokens
from indexer.model import number_in_group
from indexer.text.meeting_numbers import named_meetings

_DECIDING = acts_where(lambda act: act.family == "deciding" and bool(act.outcome))
_CONCLUDING = acts_where(lambda act: act.family in {"asking", "proposing"} and bool(act.outcome))


def spans_of(inquiry: Inquiry, number: int) -> Iterator[Span]:
    """The sentences of the numbered paragraphs on a meeting."""
    evidence = inquiry.evidence
    for position in evidence.candidates.among(evidence.candidates.at(number)):
        unit = inquiry.index.units[position]
        if unit.section and number in unit.meetings:
            yield from evidence.spans(position)


def resolved(inquiry: Inquiry, number: int) -> Iterator[Statement]:
    """What the meeting came to, each as the report says it: decisions wherever they stand, and what it concluded."""
    for span in spans_of(inquiry, number):
        is_conclusion = inquiry.is_headed(span.unit, "outcome")
        facts = [
            fact for fact in span.facts if _is_result(fact, inquiry.index.group_id(number), is_conclusion=is_conclusion)
        ]
        if facts:
            noted = follow_up_of(inquiry.index, [span], inquiry.words)
            yield Statement(noted, (cite_span(inquiry.index, span),), actors_of(facts))


def _is_result(fact: Fact, group: str, *, is_conclusion: bool) -> bool:
    """Whether the group decides by it, or it is a request or proposal among the conclusions."""
    is_by_group = not fact.actor or fact.kind == "role" or fact.actor == group
    return (is_by_group and fact.act in _DECIDING) or (
        fact.act in _CONCLUDING and (is_conclusion or fact.actor == group)
    )


def concluding(inquiry: Inquiry) -> list[int]:
    """Paragraphs under headings on outcomes or decisions, but for those on the outcomes of an earlier meeting."""
    units = inquiry.index.units
    decisions = (i for concept in ("decision", "resolution") for i in inquiry.headed(concept))
    positions = {*inquiry.headed("outcome"), *(i for i in decisions if _is_short(units[i].heading, units[i].language))}
    return [i for i in sorted(positions) if not _names_other_meeting(units[i])]


def _is_short(heading: str, code: str) -> bool:
    """Whether a heading names hardly more than what is decided: the election of a rapporteur is another matter."""
    known = language(code)
    words = [token for token in tokens(heading, known) if token.stem]
    return (len(words) if known.spaces else len(words) // 2) <= MAX_DECISIONS_HEADING_WORDS


def _names_other_meeting(unit: Unit) -> bool:
    known = language(unit.language)
    named = named_meetings(unit.heading, tokens(unit.heading, known), known).numbers
    return bool(named) and {*map(number_in_group, unit.meetings)}.isdisjoint(named)
