"""What is to be done after a meeting, and what members, secretariat or partners are asked to do."""

from __future__ import annotations

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_all
from bot.evidence.answer_sentence import with_rest
from bot.evidence.sentences import Span
from bot.question.kinds import asks_for, named_beside
from bot.question.meeting_meanings import DAY, RESULT, TASK, TO_DO, meant_places
from bot.question.model import Question
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
    named = frozenset[str]().union(*(ids for kind, ids in _ADDRESSEES.items() if _names(asked, kind, ids)))
    is_task = bool(named) and bool(meant_places(asked, TASK))
    if not is_task and not asks_for(asked, "tasks") and not meant_places(asked, TO_DO):
        return Declined("it does not ask what is to be done")
    if beside := named_beside(
        asked, "tasks", named | _HARMLESS, meaning=RESULT | TO_DO | (TASK | DAY if named else frozenset())
    ):
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


def _names(asked: Question, kind: str, ids: frozenset[str]) -> bool:
    """Whether the question names those of whom something may be asked."""
    return asks_for(asked, kind) or not ids.isdisjoint(asked.actors)


def _statements(inquiry: Inquiry, number: int, addressees: frozenset[str]) -> list[Statement]:
    """What was concluded before what was said in the discussion; what is only proposed there is nothing to be done.

    Of what somebody named is to do, what the meeting asks for, where it asks for anything; else what others do.
    """
    conclusions, found = frozenset(concluding(inquiry)), []
    group = inquiry.index.group_id(number)
    for span in spans_of(inquiry, number):
        is_conclusion = span.position in conclusions
        wanted = _ASKING | _PLANNING if is_conclusion and not addressees else _ASKING
        is_plain = is_conclusion or addressees  # else somebody must ask for it, lest it be but spoken of
        facts = [fact for fact in span.facts if fact.act in wanted and (fact.actor or is_plain)]
        if facts and (not addressees or _is_addressed(span, addressees)):
            is_by_meeting = any(not fact.actor or fact.kind == "role" or fact.actor == group for fact in facts)
            found.append((not is_conclusion, not is_by_meeting, span))
    if addressees:
        least = min((ranks[:2] for ranks in found), default=None)
        found = [ranks for ranks in found if ranks[:2] == least or not ranks[1]]
    return [_statement(inquiry, span) for *_, span in sorted(found, key=lambda ranks: ranks[:2])]


def _statement(inquiry: Inquiry, span: Span) -> Statement:
    spans = with_rest(inquiry.evidence, (span,))
    noted = follow_up_of(inquiry.index, list(spans), inquiry.words)
    return Statement(noted, cite_all(inquiry.index, spans), actors_of(span.facts))


def _is_addressed(span: Span, addressees: frozenset[str]) -> bool:
    """Whether the sentence names them otherwise than as those who ask."""
    return bool(span.concepts & addressees - {fact.actor for fact in span.facts})
