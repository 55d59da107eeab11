"""What is to be done after a meeting, and what members, secretariat or partners are asked to do."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_span
from bot.evidence.sentences import Span
from bot.question.kinds import asks_for, named_beside
from bot.question.meeting_meanings import RESULT, TO_DO, meant_places
from bot.registers.follow_up import follow_up_of
from bot.strategies import of_a_meeting
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.meeting_aspects.decisions import concluding, spans_of
from indexer.acts import acts_where

_ASKING = acts_where(lambda act: act.family == "asking" and bool(act.outcome))
_HARMLESS = frozenset({"outcomes"}) | acts_where(lambda act: act.family == "asking")
_PLANNING = acts_where(lambda act: act.outcome == "proposal")
_ADDRESSEES = {
    "of_members": frozenset({"cwg-members", "participants", "member-state"}),
    "of_secretariat": frozenset({"itu-secretariat"}),
    "of_partners": frozenset({"itu-cop-partners"}),
}
"""Those of whom something may be asked, and what reports call them."""


def list_what_is_to_be_done(inquiry: Inquiry) -> Verdict:
    """The sentences by which somebody is asked to do something, or something is planned."""
    asked = inquiry.question
    if not asks_for(asked, "tasks") and not meant_places(asked, TO_DO):
        return Declined("it does not ask what is to be done")
    named = frozenset[str]().union(*(ids for kind, ids in _ADDRESSEES.items() if asks_for(asked, kind)))
    if beside := named_beside(asked, "tasks", named | _HARMLESS, meaning=RESULT | TO_DO):
        return Declined(f"it names more than a meeting and whom it asks ({', '.join(beside)})")
    number, words = of_a_meeting.spoken_of(inquiry), inquiry.words
    statements = tuple(_statements(inquiry, number, named))
    if not statements and named:
        return Refusal("tasks", why=f"no sentence asks {', '.join(sorted(named))} for anything")
    if not statements:
        return Declined("no sentence of the report asks for anything to be done")
    why = f"sentences that ask for something to be done: {len(statements)}"
    return Found(
        "tasks",
        statements,
        lead=words.of_meeting(
            inquiry.index.meeting_name(number), words("To be done after meeting {n}"), words("To be done after: {n}")
        ),
        why=why,
    )


def _statements(inquiry: Inquiry, number: int, addressees: frozenset[str]) -> Iterator[Statement]:
    """What was concluded before what was said in the discussion; what is only proposed there is nothing to be done."""
    conclusions = frozenset(concluding(inquiry))
    spans = [(span, span.position in conclusions) for span in spans_of(inquiry, number)]
    for span, is_conclusion in sorted(spans, key=lambda pair: not pair[1]):
        wanted = _ASKING | _PLANNING if is_conclusion and not addressees else _ASKING
        is_plain = is_conclusion or addressees  # else somebody must ask for it, lest it be but spoken of
        facts = [fact for fact in span.facts if fact.act in wanted and (fact.actor or is_plain)]
        if facts and (not addressees or _is_addressed(span, addressees)):
            noted = follow_up_of(inquiry.index, [span], inquiry.words)
            yield Statement(noted, (cite_span(inquiry.index, span),), actors_of(facts))


def _is_addressed(span: Span, addressees: frozenset[str]) -> bool:
    """Whether the sentence names them otherwise than as those who ask."""
    return bool(span.concepts & addressees - {fact.actor for fact in span.facts})
