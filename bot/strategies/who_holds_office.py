"""Who holds an office: answered by a sentence that names the person with it, never by one that mentions the office."""

from __future__ import annotations

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_span
from bot.evidence.introductions import holder_of
from bot.strategies.base import Inquiry
from bot.thresholds import MAX_INTRODUCTION_PLACES, MAX_NEAREST


def name_the_holder(inquiry: Inquiry) -> Verdict:
    """The person whom the latest meeting's report names with the office that is asked about."""
    office = _office(inquiry)
    if not office:
        return Declined("it does not ask who holds an office")
    units, vocabulary = inquiry.index.units, inquiry.index.vocabulary
    places = inquiry.evidence.best_on((office,), MAX_INTRODUCTION_PLACES)
    for position in sorted(places, key=lambda i: (-units[i].meeting, not units[i].section, i)):
        for span in inquiry.evidence.spans(position):
            if name := holder_of(office, span, vocabulary, inquiry.words.code):
                text = inquiry.words("{name} ({role})", name=name, role=inquiry.label(office))
                told = Statement(text, (cite_span(inquiry.index, span),), _ids(inquiry, span.concepts))
                return Found("holder", (told,), why=f"the sentence names a person with {office}")
    reason = inquiry.words("Nobody is named as the holder of this office: {name}.", name=inquiry.label(office))
    why = f"no sentence of {len(places)} units that mention {office} names a person with it"
    return Refusal("holder", reason, near=places[:MAX_NEAREST], is_final=True, why=why)


def _office(inquiry: Inquiry) -> str:
    """The one office, of a body other than the group, that the question names, and nothing beside; else empty."""
    asked, vocabulary = inquiry.question, inquiry.index.vocabulary
    if asked.wants != "who" or asked.acts or asked.words or asked.aspects or asked.topics:
        return ""
    office, *others = asked.actors or ("",)
    bodies = vocabulary.wider(office)
    if vocabulary.kind(office) != "role" or not bodies or vocabulary.own_group in bodies:
        return ""
    return office if set(others) <= set(bodies) and inquiry.evidence.has(office) else ""


def _ids(inquiry: Inquiry, concepts: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(id_ for id_ in concepts if inquiry.index.vocabulary.kind(id_) == "person"))
