"""Who did something: presented, contributed, proposed, supported, opposed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.citing import cite_span
from bot.model import Found, Refusal, Statement
from bot.spans import Span
from bot.strategies.acts import INTENTS, STRICT, TO_SOMEBODY, answering
from bot.strategies.context import Context
from bot.strategies.deeds import to_whom
from indexer import Fact

_ENOUGH = 0.5
_CLOSE = 0.12
"""Places whose coverage is within this of the best one answer too."""
_QUOTED = 3
_MEMBER_STATE = "member-state"
_LEADS = {
    "present": "Presented by", "contribute": "Contributed by", "intervene": "Spoke on this", "propose": "Proposed by",
    "recommend": "Recommended by", "support": "Welcomed or supported by", "welcome": "Welcomed or supported by",
    "oppose": "Opposed or reserved by", "invite": "Invited by", "encourage": "Encouraged by", "open": "Opened by",
    "chair": "Chaired by", "read": "Read by", "agree": "Agreed by", "thank": "Thanked by",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Doing:
    """A sentence in which somebody does what is asked."""

    span: Span
    facts: tuple[Fact, ...]
    coverage: float
    score: float


def who_did(context: Context) -> Found | Refusal | None:
    """The actors of the acts asked for, where the sentence's paragraph is on the topic."""
    asked = context.question
    persons = "person" in asked.aspects
    counted = asked.wants == "how_many" and asked.object_of_acts and not asked.words
    if not asked.acts or not (asked.wants in {"who", "which", "what", ""} or persons or counted):
        return None
    if asked.wants == "" and not persons and not asked.object_of_acts:
        return None
    wanted = answering(asked.acts)
    if asked.wants != "who" and not persons and (wanted is None or not asked.object_of_acts):
        return None
    doings = sorted(
        _doings(context, wanted, persons=persons), key=lambda d: (-round(d.coverage, 2), bool(d.span.item), -d.score)
    )
    intent = next((INTENTS[act] for act in asked.acts if act in INTENTS), "actor")
    if not doings and not persons and set(asked.acts) <= TO_SOMEBODY and (found := to_whom(context)):
        return found
    if not doings:
        decided = asked.wants == "who" and (set(asked.acts) & STRICT or "present" in asked.acts)
        return Refusal(intent) if persons or decided else None
    if not evidence_of_topic(context):
        doings = _in_their_section(context, doings)
        doings.sort(key=lambda d: (bool(d.span.item), d.span.position, d.span.start))
    if asked.passive and set(asked.acts) <= TO_SOMEBODY:
        doings = [replace(doing, facts=()) for doing in doings]  # who did it is not what is asked
    kept = _complete([d for d in doings if d.coverage >= doings[0].coverage - _CLOSE])
    act = next((act for act in asked.acts if act in _LEADS), "")
    lead = context.words(_LEADS[act]) if act and not asked.passive else ""
    if counted and lead:
        lead = context.words.count("{lead} ({n} paragraph)", "{lead} ({n} paragraphs)", len(kept), lead=lead)
    statements = tuple(_statement(context, doing) for doing in kept)
    return Found(intent, statements, lead=lead, quoted=len(statements) <= _QUOTED)


def evidence_of_topic(context: Context) -> bool:
    """Whether the question narrows the act down to a topic or another actor."""
    return bool(context.evidence.topic or context.evidence.named)


def _doings(context: Context, wanted: frozenset[str] | None, *, persons: bool) -> list[_Doing]:
    evidence = context.evidence
    states = _MEMBER_STATE in context.question.topics  # "which Member States …": a class of actors, not a topic
    terms = (*(t for t in evidence.topic if t.concept != _MEMBER_STATE), *evidence.named)
    doings = []
    for position in evidence.view:
        unit = context.index.units[position]
        whole = evidence.unit_coverage(terms, position)
        if whole < _ENOUGH:
            continue
        for span in evidence.spans(position):
            facts = tuple(
                fact
                for fact in span.facts
                if (wanted is None or fact.act in wanted)
                and (fact.kind == "person" or not persons)
                and (fact.kind == "state" or not states)
                and not context.is_by(fact, context.question.actors, unit)
                and context.takes_stance_on_topic(fact, span)
            )
            named = tuple(fact for fact in facts if fact.name)
            if named or (facts and wanted is not None):
                share = evidence.coverage(terms, (span,), unit.heading)
                doings.append(_Doing(span, named, 0.5 * whole + 0.5 * share, evidence.scores[position]))
    return doings


def _in_their_section(context: Context, doings: list[_Doing]) -> list[_Doing]:
    """Presentations of the section headed so, where there is one; elsewhere "presented" may be said of anything."""
    headed = [d for d in doings if context.is_headed(d.span.unit, "presentation")]
    return headed if headed and "present" in context.question.acts else doings


def _complete(doings: list[_Doing]) -> list[_Doing]:
    """One doing a sentence of each actor set; a list entry only where no account names its actor."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for doing in doings:
        actors = tuple(sorted({fact.actor for fact in doing.facts}))
        key = (str(doing.span.position), *actors)
        listed = doing.span.item and all(any(actor in other for other in seen) for actor in actors)
        if key not in seen and not listed:
            seen.add(key)
            kept.append(doing)
    return kept


def _statement(context: Context, doing: _Doing) -> Statement:
    names = context.names(doing.facts, doing.span.unit)
    text = names if names or context.question.passive else context.words("The report does not name who did this.")
    return Statement(text, (cite_span(context.index, doing.span),))
