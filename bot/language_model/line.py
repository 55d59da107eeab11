"""The line between what a model's selection answers, what it only shows, and what nothing answers.

A selection is *answered* where all of this holds; else it is *closest* at best:

1. The model found the sentence that every prompt hides (`selection`), and says that its sentences answer fully.
2. Nothing in them speaks against the question: whom and which exact numbers it names stand in the paragraphs cited or
   on their matter, they are of the meeting asked about, and a question for a number or a time gets one.
3. Something beside the model speaks for them: the record (a fact with the act asked about, as the program or the model
   read it), a value of the kind asked for, the program's own ranking (they are among the passages that it weighs, or it
   cites one of them itself), or enough of the topic's words.

What the model calls only partly answered is answered where the program answers from the same paragraph by itself, and
what it calls not answered never is. The first point keeps out models that cannot follow; the second, false premises
and neighbours of the right passage; the third, sentences from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.evidence.asked_value import AskedValue
from bot.evidence.contender import Contender, wanted_acts
from bot.evidence.sentences import Span
from bot.language_model.selection import Selection
from bot.strategies.base import Inquiry
from bot.thresholds import MIN_SHARE_OF_SELECTED
from indexer.acts import answering
from indexer.text.value_kinds import DATE, DURATION, TIME

_HELD = frozenset({"role", "office"})
"""Kinds of actors that a question may mean in other words: whoever "was in the chair", "our colleagues in Geneva"."""
_TIMELY = frozenset({DATE, TIME, DURATION})


def contradiction(inquiry: Inquiry, selection: Selection) -> str:
    """What speaks against the sentences as an answer, in English; empty where nothing does."""
    spans = selection.spans
    if missing := _missing_terms(inquiry, selection):
        return f"the question names what is not there: {missing}"
    if selection.meeting is not None and not any(selection.meeting in span.unit.meetings for span in spans):
        return "they are of another meeting"
    if selection.asks_for == "how_many" and not any(_numbers(span) for span in spans):
        return "they give no number"
    if selection.asks_for == "when" and not any(_times(span) for span in spans):
        return "they give no time"
    return ""


def support(inquiry: Inquiry, selection: Selection, told: Iterable[int]) -> str:
    """What beside the model speaks for the sentences, in English; empty where nothing does.

    `told` are the positions that the program itself cites.
    """
    positions = tuple(dict.fromkeys(span.position for span in selection.spans))
    if not set(told).isdisjoint(positions):
        return "the program cites one of them itself"
    wanted = (wanted_acts(inquiry.evidence) or frozenset()) | (
        answering([selection.act] if selection.act else []) or set()
    )
    if any(fact.act in wanted for span in selection.spans for fact in span.facts):
        return "they tell of the act asked about"
    asked = AskedValue(inquiry.evidence)
    if asked.kinds and asked.may_be_in(selection.spans):
        return "they give a value of the kind asked for"
    if inquiry.proof and not {each.position for each in inquiry.proof.contenders}.isdisjoint(positions):
        return "they are among the passages that the program weighs"
    share = max(Contender(inquiry.evidence, position).slots.matter for position in positions)
    return f"they cover {share:.2f} of the topic" if share >= MIN_SHARE_OF_SELECTED else ""


def _missing_terms(inquiry: Inquiry, selection: Selection) -> str:
    """The names and exact numbers of the question that stand neither in the paragraphs nor on their matter."""
    evidence = inquiry.evidence
    around = [span for position in {s.position for s in selection.spans} for span in _around(inquiry, position)]
    if selection.matter is not None:
        around.append(selection.matter)
    headings = {span.unit.heading for span in around}
    kind = inquiry.index.vocabulary.kind
    required = [term for term in evidence.terms.named if term.required and kind(term.concept) not in _HELD]
    required += [term for term in evidence.terms.topic if term.required and not term.concept]
    absent = [t for t in required if not any(evidence.covers(t, around, heading) for heading in headings)]
    return ", ".join(term.concept or " ".join(token.surface for token in term.tokens) for term in absent)


def _around(inquiry: Inquiry, position: int) -> Sequence[Span]:
    return (*inquiry.evidence.spans(position), *inquiry.evidence.before(position))


def _numbers(span: Span) -> bool:
    from indexer.text.quantities import values

    return any(map(str.isdigit, span.text)) or bool(values(span.text, span.unit.language))


def _times(span: Span) -> bool:
    from indexer.text.quantities import values

    found = values(span.text, span.unit.language)
    return any(map(str.isdigit, span.text)) or any(value.kind in _TIMELY for value in found)
