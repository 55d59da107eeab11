"""Who did something: presented, contributed, proposed, supported, opposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_span
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.question.kinds import wants_person
from bot.question.model import Question
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.meeting_aspects.reported import of_latest_meeting
from bot.strategies.what_actor_did import count_lead, is_counted, to_whom
from bot.thresholds import DOER_PARAGRAPH_WEIGHT, MAX_DOER_COVERAGE_GAP, MAX_DOERS_QUOTED, MIN_DOER_COVERAGE
from indexer import Fact
from indexer.acts import BY_NAME, OBJECTING, SOMEBODYS, STANCES, acts_where, answering
from indexer.model import INFERRED, Unit

_DOERS = acts_where(lambda act: act.is_doers)
_TO_SOMEBODY = acts_where(lambda act: bool(act.addressee))
"""Acts that are done to somebody: "who did the Chair thank?" asks for those thanked."""
_COLLECTIVE = acts_where(lambda act: act.is_collective)
_OF_EVERY_MEETING = acts_where(lambda act: act.family == "managing" or act.is_collective)
"""Acts that any meeting sees: with no topic, those of the latest one are meant."""
_NEED_FACT = acts_where(lambda act: bool(act.needs_fact))
_SUPPORTING = answering(["support"]) or frozenset()
_MEMBER_STATE = "member-state"
_GIVEN = frozenset({BY_NAME["present"].lead, BY_NAME["contribute"].lead})
_LEADS_TOGETHER = "Presented or contributed by"


@dataclass(frozen=True, slots=True)
class _ActSentence:
    """A sentence in which somebody does what is asked."""

    span: Span
    facts: tuple[Fact, ...]
    coverage: float
    score: float


def find_doers(inquiry: Inquiry) -> Verdict:
    """The actors of the acts asked for, where the sentence's paragraph is on the topic."""
    asked = inquiry.question
    persons = wants_person(asked)
    counted = is_counted(inquiry)
    wanted = answering(asked.acts)
    if not _asks_for_doers(asked, wanted, persons=persons, counted=counted):
        return Declined("it does not ask who did something")
    if asked.actors and not persons and not asked.besides and set(asked.acts) <= _DOERS and (found := to_whom(inquiry)):
        return found  # "who presented for WeProtect?": WeProtect did
    is_of_latest = _OF_EVERY_MEETING.issuperset(asked.acts) and not evidence_of_topic(inquiry)
    sentences = _best_first(of_latest_meeting(inquiry), wanted, persons=persons) if is_of_latest else []
    sentences = sentences or _best_first(inquiry, wanted, persons=persons)
    intent = _intent(asked.acts)
    if not sentences and not persons and set(asked.acts) <= _TO_SOMEBODY and (found := to_whom(inquiry)):
        return found
    if not sentences:
        why = f"no sentence tells of the act in a paragraph covering {MIN_DOER_COVERAGE} of topic and actors"
        is_fact = asked.wants == "who" and not _NEED_FACT.isdisjoint(asked.acts)
        if persons or (is_fact and not asked.is_yes_no):
            return Refusal(intent, why=why)
        return Declined(f"{why}; the passage may tell of it in other words")
    if not evidence_of_topic(inquiry):
        sentences = _in_their_section(inquiry, sentences)
        sentences.sort(key=lambda d: (bool(d.span.item), d.span.position, d.span.start))
    if asked.passive and set(asked.acts) <= _TO_SOMEBODY:
        sentences = [replace(sentence, facts=()) for sentence in sentences]  # who did it is not what is asked
    kept = _complete([d for d in sentences if d.coverage >= sentences[0].coverage - MAX_DOER_COVERAGE_GAP])
    is_quoted = len(kept) <= MAX_DOERS_QUOTED
    lead = _lead(inquiry, kept)
    if counted and lead:
        lead = count_lead(inquiry, lead, len(kept))
    statements = tuple(_statement(inquiry, sentence, is_quoted=is_quoted) for sentence in kept)
    why = f"sentences on the topic that tell of the act: {len(sentences)}, of which close to the best: {len(kept)}"
    return Found(intent, statements, lead=lead, quoted=is_quoted, why=why)


def _asks_for_doers(asked: Question, wanted: frozenset[str] | None, *, persons: bool, counted: bool) -> bool:
    if (
        not asked.acts
        or asked.wants == "why"
        or not (asked.wants in {"who", "which", "what", ""} or persons or counted)
    ):
        return False
    if wanted is None and not persons and not counted:
        return False  # "who said that …": the passage decides, by what was said
    if asked.wants == "who" or persons:
        return True
    return wanted is not None and asked.object_of_acts


def _intent(acts: Iterable[str]) -> str:
    """The intent of the first act that has one of its own."""
    intents = (BY_NAME[act].intent for act in acts)
    return next((intent for intent in intents if intent != SOMEBODYS), SOMEBODYS)


def evidence_of_topic(inquiry: Inquiry) -> bool:
    """Whether the question narrows the act down to a topic or another actor."""
    return bool(topic_of(inquiry) or inquiry.terms.named)


def topic_of(inquiry: Inquiry) -> tuple[Term, ...]:
    """The terms of the topic: not the meeting, nor a class of actors ("which Member States …")."""
    return tuple(term for term in inquiry.terms.subject if term.concept != _MEMBER_STATE)


def _best_first(inquiry: Inquiry, wanted: frozenset[str] | None, *, persons: bool) -> list[_ActSentence]:
    found = _act_sentences(inquiry, wanted, persons=persons)
    return sorted(found, key=lambda d: (-round(d.coverage, 2), bool(d.span.item), -d.score))


def _act_sentences(inquiry: Inquiry, wanted: frozenset[str] | None, *, persons: bool) -> list[_ActSentence]:
    evidence = inquiry.evidence
    states = inquiry.question.wants_states or _MEMBER_STATE in inquiry.question.topics
    terms = (*topic_of(inquiry), *inquiry.terms.named)
    sentences = []
    acts = () if wanted is None else (evidence.candidates.telling(wanted),)
    for position in evidence.candidates.among(*acts, evidence.candidates.covering(terms, MIN_DOER_COVERAGE)):
        unit = inquiry.index.units[position]
        whole = evidence.unit_coverage(terms, position)
        if whole < MIN_DOER_COVERAGE:
            continue
        for span in evidence.spans(position):
            if _is_shared(inquiry, span, unit):
                continue
            facts = tuple(
                fact
                for fact in span.facts
                if (wanted is None or fact.act in wanted)
                and (fact.kind == "person" or not persons)
                and (fact.kind == "state" or not states)
                and not inquiry.is_by(fact, (*inquiry.question.actors, *inquiry.question.besides), unit)
                and inquiry.takes_stance_on_topic(fact, span)
            )
            named = tuple(fact for fact in facts if fact.name)
            if named or (facts and wanted is not None):
                share = evidence.coverage(terms, (span,), unit.heading)
                sentences.append(
                    _ActSentence(
                        span,
                        named,
                        DOER_PARAGRAPH_WEIGHT * whole + (1 - DOER_PARAGRAPH_WEIGHT) * share,
                        evidence.score(position),
                    )
                )
    return sentences


def _is_shared(inquiry: Inquiry, span: Span, unit: Unit) -> bool:
    """Whether the actors named in the question share the stance that others are asked for."""
    asked = inquiry.question
    opinions = [fact for fact in span.facts if fact.act in STANCES]
    return bool(set(asked.acts) & STANCES) and any(inquiry.is_by(fact, asked.actors, unit) for fact in opinions)


def _in_their_section(inquiry: Inquiry, sentences: list[_ActSentence]) -> list[_ActSentence]:
    """Presentations of the section headed so, where there is one; elsewhere "presented" may be said of anything."""
    sections = {BY_NAME[act].section for act in inquiry.question.acts} - {""}
    headed = [d for d in sentences if any(inquiry.is_headed(d.span.unit, section) for section in sections)]
    return headed or sentences


def _complete(sentences: list[_ActSentence]) -> list[_ActSentence]:
    """One sentence of each set of actors; a list entry only where no account names its actor."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for sentence in sentences:
        actors = tuple(sorted({fact.actor for fact in sentence.facts}))
        key = (str(sentence.span.position), *actors)
        listed = sentence.span.item and all(any(actor in other for other in seen) for actor in actors)
        if key not in seen and not listed:
            seen.add(key)
            kept.append(sentence)
    return kept


def _lead(inquiry: Inquiry, sentences: list[_ActSentence]) -> str:
    """What the doers did, in one word for one of them or for several; empty where no one heading is true."""
    asked = inquiry.question
    facts = [fact for sentence in sentences for fact in sentence.facts]
    leads = {BY_NAME[act].lead for act in asked.acts}
    told = frozenset(BY_NAME[fact.act].lead for fact in facts)
    if asked.passive:
        return ""
    if set(asked.acts) & STANCES - OBJECTING:
        both = [_is_on_both_sides(inquiry, sentence) for sentence in sentences]
        if any(both):
            return inquiry.words("Both for and against") if all(both) else ""
    if len(leads) != 1 or "" in leads:
        return ""
    lead = _LEADS_TOGETHER if told == _GIVEN else next(iter(told)) if len(told) == 1 and told < _GIVEN else leads.pop()
    names = {name for sentence in sentences for name in inquiry.names_of(sentence.facts, sentence.span.unit)}
    return inquiry.words.count(lead, lead, len(names))


def _is_on_both_sides(inquiry: Inquiry, sentence: _ActSentence) -> bool:
    """Whether those who welcome one thing in the sentence object in it to what is asked about, too."""
    facts = [fact for fact in sentence.span.facts if fact.actor]
    objecting = {
        fact.actor for fact in facts if fact.act in OBJECTING and inquiry.takes_stance_on_topic(fact, sentence.span)
    }
    return any(fact.actor in objecting for fact in facts if fact.act in _SUPPORTING)


def _statement(inquiry: Inquiry, sentence: _ActSentence, *, is_quoted: bool) -> Statement:
    names = _names(inquiry, sentence)
    asked = inquiry.question
    is_missed = not (asked.passive or is_quoted) and (asked.wants == "who" or not _COLLECTIVE.issuperset(asked.acts))
    text = names or (inquiry.words("Actor not identified") if is_missed else "")
    cited = cite_span(inquiry.index, sentence.span)
    if sentence.facts and all(fact.basis == INFERRED for fact in sentence.facts):
        cited = replace(cited, basis=INFERRED)
    return Statement(text, (cited,), actors_of(sentence.facts))


def _names(inquiry: Inquiry, sentence: _ActSentence) -> str:
    """The actors of a sentence; of those whose act is inferred, that it is."""
    unit = sentence.span.unit
    recorded = [fact for fact in sentence.facts if fact.basis != INFERRED]
    known = {fact.actor for fact in recorded}
    inferred = [fact for fact in sentence.facts if fact.basis == INFERRED and fact.actor not in known]
    names = inquiry.names(recorded, unit)
    if not inferred:
        return names
    told = inquiry.words("{names} (inferred from what stands before)", names=inquiry.names(inferred, unit))
    return inquiry.words(", ").join(filter(None, (names, told)))
