"""Fallback: the best sentence of the best-ranked passages, if it covers enough of the question."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from bot.answer import Found, Refusal, Statement
from bot.citations.citations import cite_all, cite_unit
from bot.evidence.answer_sentence import goes_on, sentence_before, short_paragraph
from bot.evidence.asked_value import AskedValue
from bot.evidence.closest import passage_at, unproven
from bot.evidence.reported_acts import is_denied
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.question.asked_values import PERSON
from bot.question.generic_concepts import GENERIC
from bot.question.languages import questions
from bot.strategies.base import Inquiry
from bot.thresholds import (
    ACCOUNT_BONUS,
    ACT_BONUS,
    DATE_BONUS,
    DECISION_BONUS,
    DIGITS_BONUS,
    MAX_PASSAGES_READ,
    MIN_CIRCUMSTANCE_COVERAGE,
    MIN_EVENT_COVERAGE,
    MIN_PASSAGE_COVERAGE,
    MIN_PASSAGE_COVERAGE_OPEN,
    MIN_PASSAGE_COVERAGE_UNHEARD,
    MIN_PASSAGE_COVERAGE_YES_NO,
    MIN_VALUE_LEAD,
    RANK_WEIGHT,
    SENTENCE_COVERAGE_WEIGHT,
)
from indexer.acts import ANYTHING, DECISIONS, FACT_ONLY, OF_OFFICE, acts_where, answering
from indexer.languages import language, tokens
from indexer.text.phrase_matcher import Phrases
from indexer.text.vocabulary import ACTOR_KINDS

_CIRCUMSTANCES = frozenset({"when", "where", "how_many"})
_OF_ANY_MEETING = acts_where(lambda act: act.is_common)
_BY_FACT = acts_where(lambda act: act.has_common_word)
_KNOWN_BY_FACTS = {ANYTHING, *acts_where(lambda act: bool(act.answered_by))}
"""Acts that facts tell of; the others are looked for as words."""
_DIGIT = re.compile(r"\d")
_BESIDE = MIN_CIRCUMSTANCE_COVERAGE
_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _ScoredSentence:
    """A sentence that can answer, with its score."""

    span: Span
    value: float
    before: Span | None = None
    """The sentence that says what the value in this one is of."""


def quote_best_passage(inquiry: Inquiry) -> Found | Refusal:
    """The sentence that covers most of the question, in a paragraph that covers enough of it."""
    terms = _terms(inquiry)
    if all(term.concept in GENERIC for term in terms):
        return _summary(inquiry)
    ranked = inquiry.evidence.best(MAX_PASSAGES_READ)
    top = max((inquiry.evidence.score(i) for i in ranked[:1]), default=0.0) or 1.0
    failed: Counter[str] = Counter()
    best: _ScoredSentence | None = None
    for position in ranked:
        passed = _best_sentence(inquiry, position, terms, inquiry.evidence.score(position) / top)
        if isinstance(passed, str):
            failed[passed] += 1
        elif best is None or passed.value > best.value + MIN_VALUE_LEAD:
            best = passed
    short = "; ".join(f"{count} {reason}" for reason, count in failed.items())
    if best is None:
        return Refusal("passage", why=f"of the {len(ranked)} best-ranked passages {short or 'there are none'}")
    if doubt := unproven(passage_at(inquiry.evidence, best.span.position)):
        return Refusal("passage", near=(best.span.position,), why=f"the best passage is not proved to answer: {doubt}")
    why = f"the best of {len(ranked) - failed.total()} passages that can answer" + (f"; {short}" if short else "")
    spans = short_paragraph(inquiry.evidence, best.span)
    if best.before is not None and best.before not in spans:
        spans = (best.before, *spans)
    cited = cite_all(inquiry.index, spans)
    return Found("passage", (Statement(_actors_for_reader(inquiry, best.span), cited),), why=why)


def _best_sentence(inquiry: Inquiry, position: int, terms: tuple[Term, ...], rank: float) -> _ScoredSentence | str:
    """The best sentence of a passage that can answer; else why it cannot."""
    evidence = inquiry.evidence
    whole = evidence.unit_coverage(terms, position)
    is_event = _tells_of_event(inquiry, position)
    enough = _min_coverage(inquiry)
    if not is_event and min(whole, evidence.unit_coverage(inquiry.terms.subject, position)) < enough:
        return f"cover less than {enough} of it"
    if not _tells_of_act(inquiry, position):
        return "neither tell of the act nor have its word"
    best: _ScoredSentence | None = None
    for span in evidence.spans(position):
        share = evidence.coverage(_heard_terms(inquiry, terms) if is_event else terms, (span,))
        before = _opened_by(inquiry, span, share)
        if not _is_of_kind(inquiry, span, before, share):
            continue
        value = whole + SENTENCE_COVERAGE_WEIGHT * share + RANK_WEIGHT * rank + _bonus(inquiry, span)
        if best is None or value > best.value + MIN_VALUE_LEAD:
            best = _ScoredSentence(span, value, before)
    return best or f"have no sentence of the kind asked for ({inquiry.question.wants or 'a person'})"


def _bonus(inquiry: Inquiry, span: Span) -> float:
    """Bonus of a sentence beyond coverage and rank."""
    wants = inquiry.question.wants
    wanted = answering(inquiry.question.acts) or frozenset()
    bonus = DATE_BONUS * bool(wants == "when" and _YEAR.search(span.text))
    bonus += DIGITS_BONUS * bool(wants == "how_many" and _DIGIT.search(span.text))
    bonus += DECISION_BONUS * bool(wanted & DECISIONS and inquiry.is_headed(span.unit, "outcome"))
    bonus += ACT_BONUS * any(fact.act in wanted for fact in span.facts)
    return bonus + ACCOUNT_BONUS * bool(span.unit.section)


def _tells_of_event(inquiry: Inquiry, position: int) -> bool:
    """Whether the unit reports the event whose time or place is asked for.

    All that the reports have a word for must be there; a word that they lack may only say it in another way.
    """
    asked, evidence = inquiry.question, inquiry.evidence
    wanted = (answering(asked.acts) or frozenset()) - _OF_ANY_MEETING
    if asked.wants not in {"when", "where"} or not any(f.act in wanted for f in inquiry.index.units[position].facts):
        return False
    heard = _heard_terms(inquiry, (*inquiry.terms.subject, *inquiry.terms.named))
    return bool(heard) and evidence.unit_coverage(heard, position) >= MIN_EVENT_COVERAGE


def _heard_terms(inquiry: Inquiry, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms that some report has a word for."""
    return tuple(term for term in terms if not inquiry.terms.is_unheard(term))


def _min_coverage(inquiry: Inquiry) -> float:
    """Coverage threshold of a passage for this question."""
    known = (*inquiry.terms.subject, *inquiry.terms.named)
    if inquiry.question.is_yes_no and any(term.concept for term in known):
        return MIN_PASSAGE_COVERAGE_YES_NO  # a word that no report has may be just what is not so
    unheard = any(inquiry.terms.is_unheard(term) for term in inquiry.terms.topic)
    if unheard and inquiry.question.wants in {"what", ""}:
        return MIN_PASSAGE_COVERAGE_OPEN
    return MIN_PASSAGE_COVERAGE_UNHEARD if unheard else MIN_PASSAGE_COVERAGE


def _actors_for_reader(inquiry: Inquiry, span: Span) -> str:
    """For a quote in another language, at least whose act it tells of, in the asker's."""
    if span.unit.language == inquiry.words.code:
        return ""
    return inquiry.names((fact for fact in span.facts if fact.name), span.unit)


def _tells_of_act(inquiry: Inquiry, position: int) -> bool:
    """Whether the unit reports the act of office or the decision asked about, or at least has its word.

    True for other acts. A decision may also be an outcome in whatever words.
    """
    evidence, asked = inquiry.evidence, inquiry.question
    wanted = answering(asked.acts) or frozenset()
    of_group = bool(asked.acts and asked.wants not in _CIRCUMSTANCES) and set(asked.acts) <= DECISIONS
    asks_for_act = wanted & OF_OFFICE or (asked.is_yes_no and wanted & FACT_ONLY - DECISIONS) or of_group
    if not asks_for_act or not inquiry.terms.act_terms:
        return True
    if of_group and not inquiry.terms.named and inquiry.is_headed(inquiry.index.units[position], "outcome"):
        return True
    spans = evidence.spans(position)
    if wanted and wanted <= _BY_FACT:
        return any(fact.act in wanted for span in spans for fact in span.facts)
    told = any(fact.act in wanted for span in spans for fact in span.facts)
    return (
        told
        or any(evidence.covers(term, spans) for term in inquiry.terms.act_terms)
        or any(is_denied(span.text, wanted, span.unit.language) for span in spans)
    )


def _summary(inquiry: Inquiry) -> Found | Refusal:
    """What a report is about, for a question that names nothing but the report."""
    positions = inquiry.evidence.candidates.valued("number", lambda value: value == "summary")
    if "report" not in inquiry.question.topics or not positions:
        return Refusal("passage", why="it names nothing but the meeting and its business")
    told = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    return Found("summary", told, why="it names nothing but the report")


def _terms(inquiry: Inquiry) -> tuple[Term, ...]:
    """Topic and actors; words for acts too, where the act is not of the kind that facts record."""
    acts = set(inquiry.question.acts)
    as_words = inquiry.question.object_of_acts or not (acts & FACT_ONLY or acts <= _KNOWN_BY_FACTS)
    return (*inquiry.terms.topic, *inquiry.terms.named, *(inquiry.terms.act_terms if as_words else ()))


def _names_others(inquiry: Inquiry, span: Span) -> bool:
    """Whether the sentence names an actor of the kind asked for, beside those that the question names."""
    vocabulary = inquiry.index.vocabulary
    known = {id_ for actor in inquiry.question.actors for id_ in (actor, *vocabulary.wider(actor))}
    wanted = frozenset({"state"}) if inquiry.question.wants_states else ACTOR_KINDS
    return any(vocabulary.kind(id_) in wanted for id_ in span.concepts - known)


def _gives_reason(span: Span) -> bool:
    known = language(span.unit.language)
    return bool(_reasons(known.code).find(tokens(span.text, known)))


@cache
def _reasons(code: str) -> Phrases[str]:
    return Phrases(((phrase, phrase) for phrase in questions(code).because), language(code))


def _is_of_kind(inquiry: Inquiry, span: Span, before: Span | None, share: float) -> bool:
    """Whether the sentence can hold the kind of answer asked for: a value must stand beside what it is of."""
    wants, asked = inquiry.question.wants, AskedValue(inquiry.evidence)
    if asked.kinds:
        beside = asked.kinds == {PERSON} or before is not None or _value_share(inquiry, (span,), share) >= _BESIDE
        return beside and asked.is_in((span,))
    if wants == "why":
        return _gives_reason(span)
    if wants == "who":
        return _names_others(inquiry, span)
    return True


def _opened_by(inquiry: Inquiry, span: Span, share: float) -> Span | None:
    """The sentence before this one that says what the value in this one is of, where this one does not."""
    asked = AskedValue(inquiry.evidence)
    if not asked.kinds or asked.kinds == {PERSON} or _value_share(inquiry, (span,), share) >= _BESIDE:
        return None
    before = sentence_before(inquiry.evidence, span)
    goes_with = goes_on(span) or _value_share(inquiry, (span,), share) > 0
    if before is None or not goes_with or asked.is_in((before,)) or not asked.is_in((span,)):
        return None
    return before if _value_share(inquiry, (before, span), 0.0) >= _BESIDE else None


def _value_share(inquiry: Inquiry, spans: tuple[Span, ...], share: float) -> float:
    """Coverage of what the value is of; who says so may stand in another sentence."""
    subject = inquiry.terms.subject
    return max(share, inquiry.evidence.coverage(subject, spans)) if subject else share
