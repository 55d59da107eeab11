"""What a report has for a standing question: the paragraphs that name all that it watches for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.answer import ANSWERED, Answer, Statement
from bot.citations.citations import cite_all, cite_unit, in_version
from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.locale import Words, words_of
from bot.locale.bidi import line_in, reference_in
from bot.question.model import Question
from bot.question.standing import topics_of
from bot.thresholds import MAX_PARAGRAPHS_TOLD
from bot.wording import with_reference
from indexer import Citation, Fact, Index, Unit
from indexer.acts import BY_NAME, answering
from indexer.model import INFERRED

INTENT = "alert"


def news_in(index: Index, asked: Question, report: str) -> tuple[Citation, ...]:
    """What the report has, a citation or more a paragraph, in the order of the report; () for nothing.

    Each slot that the standing question fills has to be met by the paragraph: the act by a fact of it, by the actor
    where one is named; an actor without an act by their name; the topic by name, or in the words of the question.
    """
    return tuple(citation for found in _paragraphs(index, asked, report) for citation in found)


def alert(index: Index, asked: Question, report: str, code: str) -> Answer | None:
    """What the report has for the standing question, told to a reader of the language; None for nothing."""
    found = list(_paragraphs(index, asked, report))
    if not found:
        return None
    words = words_of(code)
    shown = [tuple(in_version(index, c, code) for c in each) for each in found[:MAX_PARAGRAPHS_TOLD]]
    citations = tuple(dict.fromkeys(c for each in shown for c in each))
    more = len(found) - len(shown)
    note = words.count("and {n} more paragraph", "and {n} more paragraphs", more) if more else ""
    lead = words("New in {report}", report=reference_in(report, code))
    lines = [
        words("{lead}:", lead=lead),
        *(with_reference(citation, words) for citation in citations),
        *filter(None, [note]),
    ]
    return Answer(
        question=asked.text,
        language=code,
        status=ANSWERED,
        intent=INTENT,
        text="\n".join(line_in(line, code) for line in lines),
        statements=tuple(Statement("", each) for each in shown),
        citations=citations,
        nearest=(),
        lead=lead,
        note=note,
    )


def watched_for(index: Index, asked: Question, words: Words) -> str:
    """What was understood, slot by slot, for whoever asked: `act: proposed · who: Canada · on: encryption`."""
    label = index.vocabulary.label
    parts = (
        (words("what they do"), [words(BY_NAME[act].label) for act in asked.acts]),
        (words("who"), [label(id_, words.code) for id_ in asked.actors]),
        (words("on"), [*(label(id_, words.code) for id_ in topics_of(asked)), *(t.surface for t in asked.words)]),
    )
    return " · ".join(f"{name}: {words(', ').join(said)}" for name, said in parts if said)


def _paragraphs(index: Index, asked: Question, report: str) -> Iterator[tuple[Citation, ...]]:
    evidence = Evidence(index, replace(asked, report=report))
    for position in evidence.view:
        unit = index.units[position]
        if unit.section and (found := _told(evidence, position, unit)) is not None:
            yield found


def _told(evidence: Evidence, position: int, unit: Unit) -> tuple[Citation, ...] | None:
    """The citations for a paragraph; None where it lacks one of the slots."""
    spans = evidence.spans(position)
    terms = [_said(evidence, term, unit) for term in evidence.terms.subject if not term.ordinal]
    if not all(evidence.covers(term, spans, unit.heading) for term in terms):
        return None
    if not evidence.question.acts:
        named = evidence.terms.named
        if not all(evidence.covers(term, spans) for term in named):
            return None
        telling = [span for span in spans if any(evidence.covers(term, [span]) for term in (*terms, *named))]
        return _cited(evidence, position, telling, frozenset())
    facts = [fact for fact in unit.facts if _is_wanted(evidence, unit, fact)]
    if not facts:
        return None
    telling = [span for span in spans if any(_stands_in(fact, span) for fact in facts)]
    return _cited(evidence, position, telling, frozenset(fact.basis for fact in facts))


def _said(evidence: Evidence, term: Term, unit: Unit) -> Term:
    """The term as it has to be said: for a word, others that may mean the same count only where it could not stand."""
    is_word = len(term.tokens) == 1 and evidence.terms.is_comparable(term, (unit.language,))
    return term.without_meanings if is_word else term


def _is_wanted(evidence: Evidence, unit: Unit, fact: Fact) -> bool:
    wanted, actors = answering(evidence.question.acts), evidence.question.actors
    if wanted is not None and fact.act not in wanted:
        return False
    return not actors or bool(fact.actor and evidence.is_one_of(fact.actor, actors, unit))


def _stands_in(fact: Fact, span: Span) -> bool:
    return fact.item == span.item and span.start <= fact.start < span.end


def _cited(evidence: Evidence, position: int, spans: list[Span], bases: frozenset[str]) -> tuple[Citation, ...]:
    """The sentences, else the whole paragraph; inferred where nothing that is recorded stands behind them."""
    citations = cite_all(evidence.index, spans) if spans else (cite_unit(evidence.index, position),)
    return tuple(replace(each, basis=INFERRED) for each in citations) if bases == {INFERRED} else citations
