"""The sentences that answer, out of the right paragraph: the one asked for, what it opens, and how it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span, word_count
from bot.evidence.terms import Term
from bot.thresholds import (
    CLOSENESS_OF_ACT,
    MAX_ELABORATION_TOKENS,
    MAX_ITEMS_QUOTED,
    MAX_WORDS_GONE_ON,
    MAX_WORDS_WHOLE,
    MEANING_PROOF,
)
from indexer.acts import answering
from indexer.languages import language, tokens
from indexer.model import is_note
from indexer.text.discourse_phrases import discourse_phrases

_LEAD_IN_ENDS = (":", "\uff1a")


def best_sentence(evidence: Evidence, spans: Sequence[Span]) -> Span:
    """Of these sentences the one that covers most of what is asked, with the act asked for; of equals, the first."""
    wanted = answering(evidence.question.acts)
    terms = (*evidence.terms.topic, *evidence.terms.named)

    def share(term: Term, span: Span) -> float:
        if evidence.covers(term.without_meanings, (span,)):
            return 1.0
        return MEANING_PROOF if term.meanings and evidence.covers(term, (span,)) else 0.0

    def value(span: Span) -> float:
        covered = sum(term.weight * share(term, span) for term in terms)
        total = sum(term.weight for term in terms) or 1.0
        return covered / total + CLOSENESS_OF_ACT * any(wanted and fact.act in wanted for fact in span.facts)

    return max(spans, key=value)


def with_rest(evidence: Evidence, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences with what belongs to them: a lead-in's items, an item's lead-in, the sentence that goes on."""
    around = evidence.spans(spans[0].position)
    if not spans[0].item and is_lead_in(spans[-1]):
        items = [span for span in around if span.item and not is_note(span.item)]
        labels = list(dict.fromkeys(span.item for span in items))[:MAX_ITEMS_QUOTED]
        return (*spans, *(span for span in items if span.item in labels))
    if is_note(spans[0].item):
        return spans
    if spans[0].item:
        before = [span for span in around if not span.item]
        return (*before[-1:], *spans) if before and is_lead_in(before[-1]) else spans
    behind = next((span for span in around if not span.item and span.start >= spans[-1].end), None)
    if behind is None or is_lead_in(behind) or not goes_on(behind) or _says_who(behind, spans):
        return spans
    length = sum(word_count(span) for span in (*spans, behind))
    return (*spans, behind) if length <= MAX_WORDS_GONE_ON else spans


def short_paragraph(evidence: Evidence, span: Span) -> tuple[Span, ...]:
    """The sentences of the paragraph that this one is of, where they are few words; else with what belongs to it."""
    around = tuple(each for each in evidence.spans(span.position) if not is_note(each.item) or each == span)
    is_short = sum(map(word_count, around)) <= MAX_WORDS_WHOLE
    return around if is_short else with_rest(evidence, (span,))


def is_lead_in(span: Span) -> bool:
    """Whether the sentence only announces what is listed behind it."""
    return span.text.rstrip().endswith(_LEAD_IN_ENDS)


def goes_on(span: Span) -> bool:
    """Whether the sentence takes up the one before it, or lists parts of what that one tells of."""
    spoken = tokens(span.text, language(span.unit.language))
    if not spoken:
        return False
    opens = discourse_phrases(span.unit.language, "openers").at(spoken, 0)
    listing = discourse_phrases(span.unit.language, "elaborates").find(spoken[:MAX_ELABORATION_TOKENS])
    return opens is not None or bool(listing)


def _says_who(span: Span, before: tuple[Span, ...]) -> bool:
    """Whether the sentence is about the act of another actor than those before it."""
    known = {fact.actor for each in before for fact in each.facts}
    return bool(known) and any(fact.actor and fact.actor not in known for fact in span.facts)
