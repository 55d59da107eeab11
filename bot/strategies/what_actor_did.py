"""What somebody named did: presented, proposed, said, supported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_all, cite_entry
from bot.evidence.answer_sentence import short_paragraph, with_rest
from bot.evidence.contender import wanted_acts
from bot.evidence.sentences import Span
from bot.question.kinds import wants_person
from bot.strategies.base import Inquiry, actors_of
from bot.thresholds import MAX_DEED_COVERAGE_GAP, MAX_DEED_SENTENCE_GAP, MAX_DEEDS, MIN_DEED_COVERAGE
from indexer import Fact, Unit
from indexer.acts import ANYTHING, DECISIONS, acts_where, answering, wider

_OWN_ACTS = acts_where(lambda act: act.is_own)
_EXCHANGE = acts_where(lambda act: act.is_exchange)
_COUNTED = {
    "present": ("{lead} ({n} presentation)", "{lead} ({n} presentations)"),
    "contribute": ("{lead} ({n} contribution)", "{lead} ({n} contributions)"),
    "": ("{lead} ({n} paragraph)", "{lead} ({n} paragraphs)"),
}
"""By the act that is counted, the message for one and for several."""


@dataclass(frozen=True, slots=True)
class _Deed:
    """What the actor did in one unit (or one item of it)."""

    spans: tuple[Span, ...]
    coverage: float
    listed: bool
    """It stands in a list of documents rather than in an account of the meeting."""
    explicit: bool
    """A sentence names them as the doers, rather than telling of the act in a passive beside their name."""
    count: int
    score: float
    """Ranking score of the paragraph, where a topic is asked about."""

    @property
    def rank(self) -> tuple[float, bool, bool, float, int, int]:
        place = self.spans[0].position
        return -round(self.coverage, 2), not self.explicit, self.listed, -round(self.score, 1), -self.count, place


def what_somebody_did(inquiry: Inquiry) -> Verdict:
    """The sentences in which one of the actors named did what is asked."""
    asked = inquiry.question
    doers = _doers(inquiry)
    counted = is_counted(inquiry)
    elsewhere = (asked.wants in {"who", "when", "where", "how_many", "why"} or bool(asked.values)) and not counted
    if not doers:
        return Declined("it names no actor")
    if elsewhere or wants_person(asked):
        return _unmentioned(inquiry, doers) or Declined("it asks for something else than what the actors named did")
    if not asked.acts and asked.words:
        return _unmentioned(inquiry, doers) or Declined(
            "it names an actor and a topic, but no act: the passage decides"
        )
    wanted = wanted_acts(inquiry.evidence)
    deeds = sorted(_deeds(inquiry, doers, wanted), key=lambda deed: deed.rank)
    if not deeds and wider(asked.acts) == {ANYTHING}:  # what somebody replied may be told as any act
        deeds = sorted(_deeds(inquiry, doers, None), key=lambda deed: deed.rank)
    if not deeds:
        return _unmentioned(inquiry, doers) or _without_deeds(inquiry, doers, wanted)
    best = deeds[0].coverage
    kept = _without_listed([deed for deed in deeds if deed.coverage >= best - MAX_DEED_COVERAGE_GAP])[:MAX_DEEDS]
    statements = tuple(_statement(inquiry, deed, doers, alone=not kept[1:]) for deed in kept)
    lead = count_lead(inquiry, inquiry.label(doers[0]), len(statements)) if counted else ""
    why = f"paragraphs that tell that {', '.join(doers)} did so: {len(deeds)}, of which close to the best: {len(kept)}"
    return Found(_intent(asked.acts), statements, lead=lead, why=why)


def is_counted(inquiry: Inquiry) -> bool:
    """Whether the question counts acts ("how many contributions?"), and nothing narrows them down."""
    asked = inquiry.question
    return asked.wants == "how_many" and asked.object_of_acts and all(t.concept for t in inquiry.terms.subject)


def count_lead(inquiry: Inquiry, lead: str, n: int) -> str:
    """The lead of an answer that counts presentations, contributions, or else the paragraphs that tell of an act."""
    acts = inquiry.question.acts
    singular, plural = _COUNTED.get(acts[0] if len(acts) == 1 else "", _COUNTED[""])
    return inquiry.words.count(singular, plural, n, lead=lead)


def _without_listed(deeds: list[_Deed]) -> list[_Deed]:
    """Drop entries of lists of documents where an account of the same meeting has the deed."""
    told = {deed.spans[0].unit.meeting for deed in deeds if not deed.listed}
    return [deed for deed in deeds if not deed.listed or deed.spans[0].unit.meeting not in told]


def to_whom(inquiry: Inquiry) -> Found | None:
    """What the actors named did, for a question that asks for whom ("who did the Chair thank?")."""
    doers = _doers(inquiry)
    deeds = (
        sorted(_deeds(inquiry, doers, answering(inquiry.question.acts)), key=lambda deed: deed.rank) if doers else []
    )
    if not deeds:
        return None
    told = tuple(_statement(inquiry, deed, doers) for deed in deeds[:MAX_DEEDS])
    return Found(_intent(inquiry.question.acts), told, why=f"the act is that of {', '.join(doers)}, whom it names")


def _doers(inquiry: Inquiry) -> tuple[str, ...]:
    """Actors of the question, without those that are in every paragraph (the group itself)."""
    return tuple(id_ for id_ in inquiry.question.actors if not inquiry.terms.is_ubiquitous(id_))


def _unmentioned(inquiry: Inquiry, doers: tuple[str, ...]) -> Refusal | None:
    """Refuse where none of the actors named is in the reports at all."""
    missing = [id_ for id_ in doers if not inquiry.evidence.has(id_)]
    if doers and len(missing) == len(doers):
        name = inquiry.label(missing[0])
        is_in_other_names = any(inquiry.is_heard(phrase) for phrase in _names_typed(inquiry, missing))
        reason = "" if is_in_other_names else inquiry.words("Not mentioned in the reports: {name}.", name=name)
        why = f"no unit in view names {', '.join(missing)}"
        return Refusal(_intent(inquiry.question.acts), reason, is_final=True, why=why)
    return None


def _names_typed(inquiry: Inquiry, ids: list[str]) -> Iterator[str]:
    """The names of these in the question's language: as they were typed, and as the vocabulary has them."""
    asked = inquiry.question
    for id_ in ids:
        yield inquiry.index.vocabulary.label(id_, asked.language)
        yield from (asked.text[m.start : m.end] for m in asked.mentions if m.id == id_)


def _without_deeds(inquiry: Inquiry, doers: tuple[str, ...], wanted: frozenset[str] | None) -> Refusal | Declined:
    """The verdict where no sentence tells that the actors named did what is asked."""
    asked = inquiry.question
    why = f"no sentence tells that {', '.join(doers)} did so, in a paragraph covering {MIN_DEED_COVERAGE} of the topic"
    if asked.object_of_acts:  # "any recommendation on the regional offices": whoever made it
        return Declined(f"{why}; the act is a noun or passive, so that another may have done it")
    if wanted is None or set(asked.acts) <= DECISIONS:
        return Declined(f"{why}; the passage may tell of it in other words")
    return Refusal(_intent(asked.acts), why=why)


def _deeds(inquiry: Inquiry, doers: tuple[str, ...], wanted: frozenset[str] | None) -> list[_Deed]:
    deeds = []
    evidence = inquiry.evidence
    doing = evidence.candidates.by(doers)
    beside = evidence.candidates.mentioning(doers)
    who = doing if wanted is None else lambda: doing() | beside()
    acts = () if wanted is None else (evidence.candidates.telling(wanted),)
    topic = evidence.candidates.covering(inquiry.terms.subject, MIN_DEED_COVERAGE, inquiry.terms.named)
    for position in evidence.candidates.among(*acts, who, topic):
        spans = [
            span
            for span in inquiry.evidence.spans(position)
            if any(_is_deed(inquiry, fact, span, doers, wanted) for fact in span.facts)
        ]
        if not spans:
            continue
        others = [t for t in inquiry.terms.named if t.concept not in doers or not _is_doer(inquiry, spans, t.concept)]
        whole = evidence.coverage(
            (*inquiry.terms.subject, *others), evidence.spans(position), inquiry.index.units[position].heading
        )
        if whole < MIN_DEED_COVERAGE:
            continue
        if inquiry.terms.subject:
            each = [evidence.coverage(inquiry.terms.subject, (span,)) for span in spans]
            spans = [
                span for span, share in zip(spans, each, strict=True) if share >= max(each) - MAX_DEED_SENTENCE_GAP
            ]
        explicit = _is_doer(inquiry, spans, *doers)
        score = evidence.score(position) if inquiry.terms.subject or others else 0.0
        deeds.append(_Deed(tuple(spans), whole, bool(spans[0].item), explicit, len(spans), score))
    return deeds


def _is_doer(inquiry: Inquiry, spans: list[Span], *ids: str) -> bool:
    return any(inquiry.is_by(fact, ids, span.unit) for span in spans for fact in span.facts)


def _is_deed(inquiry: Inquiry, fact: Fact, span: Span, doers: tuple[str, ...], wanted: frozenset[str] | None) -> bool:
    if (wanted is not None and fact.act not in wanted) or not inquiry.takes_stance_on_topic(fact, span):
        return False
    if inquiry.is_by(fact, doers, span.unit):
        return True
    passive = fact.act not in _OWN_ACTS and not fact.actor
    return wanted is not None and passive and bool(span.concepts.intersection(doers))


def _statement(inquiry: Inquiry, deed: _Deed, doers: tuple[str, ...], *, alone: bool = False) -> Statement:
    facts = [fact for span in deed.spans for fact in span.facts if inquiry.is_by(fact, doers, span.unit)]
    first = deed.spans[0]
    names = _names(inquiry, facts, first.unit, doers)
    if first.item:
        return Statement(names, cite_entry(inquiry.index, first.position, first.item), actors_of(facts))
    is_one = alone and not _EXCHANGE.isdisjoint(inquiry.question.acts)
    told = short_paragraph(inquiry.evidence, first) if is_one else with_rest(inquiry.evidence, deed.spans)
    cited = cite_all(inquiry.index, told)
    return Statement(names, cited, actors_of(facts))


def _names(inquiry: Inquiry, facts: list[Fact], unit: Unit, doers: tuple[str, ...]) -> str:
    """Names of those who did it; a person who was asked about by name is named where the report has but the office."""
    names = inquiry.names(facts, unit)
    people = [id_ for id_ in doers if inquiry.index.vocabulary.kind(id_) == "person"]
    is_by_office = all(fact.kind == "role" for fact in facts)
    if not is_by_office or len(people) != 1 or not names:
        return names
    return inquiry.words("{name} ({role})", name=inquiry.label(people[0]), role=names)


def _intent(acts: tuple[str, ...]) -> str:
    return next((f"did:{act}" for act in acts if act != ANYTHING), "said")
