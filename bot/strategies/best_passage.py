"""The last strategy: the passage that is likely enough to answer, whatever is asked."""

from __future__ import annotations

from bot.answer import Found, Refusal, Statement
from bot.citations.citations import cite_all, cite_unit
from bot.evidence.answer_sentence import best_sentence, short_paragraph
from bot.evidence.contender import Contender, class_of, wanted_acts
from bot.evidence.proof import Proof
from bot.evidence.sentences import Span
from bot.evidence.told_value import only_value
from bot.locale.bidi import name_in
from bot.question.generic_concepts import GENERIC
from bot.strategies.base import Inquiry, actors_of
from indexer.acts import STANCES


def quote_best_passage(inquiry: Inquiry) -> Found | Refusal:
    """Quote the best passage, where its chance of answering is high enough; what its chance is made of is in `why`."""
    if summary := _summary(inquiry):
        return summary
    proof = inquiry.proof
    if proof is None:
        return Refusal("passage", why="no passage shares anything with the question")
    if why := lacking(proof):
        return Refusal("passage", why=why)
    contender = proof.best
    told = tuple(_told(inquiry, each) for each in (contender, *_of_the_dispute(inquiry, proof)))
    return Found("passage", told, why=f"the chance of the best passage is {proof.chance:.2f}")


def _told(inquiry: Inquiry, contender: Contender) -> Statement:
    """What a passage tells: its names or its value first, then its words."""
    spans = spans_to_quote(inquiry, contender)
    wanted = wanted_acts(inquiry.evidence)
    facts = [fact for span in spans for fact in span.facts if fact.name and (wanted is None or fact.act in wanted)]
    is_foreign = spans[0].unit.language != inquiry.words.code
    names = inquiry.names(facts, spans[0].unit) if is_foreign or inquiry.question.wants in {"who", "which"} else ""
    lead = names or _value(inquiry, best_sentence(inquiry.evidence, contender.answering))
    return Statement(lead, cite_all(inquiry.index, spans), actors_of(facts))


def _of_the_dispute(inquiry: Inquiry, proof: Proof) -> tuple[Contender, ...]:
    """The other passages on the same matter that tell of a stance which is asked for: a dispute is told whole."""
    asked, units, best = inquiry.question, inquiry.index.units, proof.best
    if asked.wants not in {"who", "which"} or STANCES.isdisjoint(asked.acts):
        return ()
    return tuple(
        each
        for each in proof.contenders[1:]
        if each.telling
        and inquiry.evidence.same_matter(each.position, best.position)
        and units[each.position].language == units[best.position].language
    )


def lacking(proof: Proof) -> str:
    """Why the best passage does not prove enough to be told as the answer; empty where it does."""
    if proof.lacks:
        return f"the best passage proves nothing: {proof.lacks}"
    kind = class_of(proof.evidence)
    if proof.is_whole or proof.chance >= proof.needed:
        return ""
    needed = f"{proof.chance:.2f}, of {proof.needed} needed"
    return f"the chance of the best passage ({kind}) is {needed}: {proof.best.slots}"


def spans_to_quote(inquiry: Inquiry, contender: Contender) -> tuple[Span, ...]:
    """The sentence of a passage that answers best, with what belongs to it."""
    return short_paragraph(inquiry.evidence, best_sentence(inquiry.evidence, contender.answering))


def _value(inquiry: Inquiry, answering: Span) -> str:
    """The value asked for, as the sentence has it; empty where the reader would not find it in the quotation."""
    value = "" if inquiry.question.is_yes_no else only_value(inquiry.evidence, answering)
    is_own = answering.unit.language == inquiry.words.code
    return name_in(value, inquiry.words.code) if is_own or not any(map(str.isalpha, value)) else ""


def _summary(inquiry: Inquiry) -> Found | None:
    """What a report is about, for a question that names nothing but the report."""
    asked = inquiry.question
    if "report" not in asked.topics or any(term.concept not in GENERIC for term in inquiry.terms.topic):
        return None
    if inquiry.terms.named or asked.acts:
        return None
    positions = inquiry.evidence.candidates.valued("number", lambda value: value == "summary")
    told = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    return Found("summary", told, why="it names nothing but the report") if told else None
