"""Questions about a meeting itself: outcomes, chair, date, place, attendance, agenda, opening, documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_item, cite_span, cite_unit
from bot.evidence.candidates import Condition
from bot.evidence.office_holders import CHAIR
from bot.evidence.sentences import Span
from bot.locale.bidi import name_in
from bot.question.generic_concepts import GENERIC
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.beyond_meeting import actors_beside, acts_beside, names_beside, wants_beside
from bot.thresholds import MIN_OUTCOME_COVERAGE
from indexer.acts import DECISIONS, acts_where, telling_of
from indexer.model import Meeting, entries_of
from indexer.text.places import city_label, known_city

_COUNCIL = "itu-council"
_ACTION_REQUIRED = "action-required"
_ONLINE = "virtual-meeting"
_ASKED_OF_COUNCIL = acts_where(lambda act: act.asks_council)
_CONCLUDING = DECISIONS | acts_where(lambda act: act.is_conclusion)
_CHAIRING, _OPENING, _ADOPTING = (telling_of(aspect) for aspect in ("chair", "opening", "agenda"))
_TAKING_PART = acts_where(lambda act: act.counts_participants)


def about_the_meeting(inquiry: Inquiry) -> Verdict:
    """Answer by the first aspect that the question names and nothing else narrows down."""
    declined = []
    for aspect in dict.fromkeys((*inquiry.question.aspects, *_implied(inquiry))):
        if aspect not in _ASPECTS:
            continue
        outcome = _ASPECTS[aspect](inquiry)
        if not isinstance(outcome, Declined):
            return outcome
        declined.append(f"{aspect}: {outcome.why}")
    return Declined("; ".join(declined) or "it names no aspect of a meeting")


def _implied(inquiry: Inquiry) -> tuple[str, ...]:
    """The aspects that the question asks for without naming them."""
    asked = inquiry.question
    council = set(asked.actors) == {_COUNCIL} or _ACTION_REQUIRED in asked.topics
    if council and not set(asked.acts) - _ASKED_OF_COUNCIL:
        return ("action",)
    where = {m.id for m in asked.mentions if m.kind == "place"} | {_ONLINE}
    if asked.is_yes_no and asked.mentions and {*asked.topics} <= where:
        return ("place",)  # "was it in Geneva or online?"
    if _counts_participants(inquiry):
        return ("attendance",)
    return IMPLIED_ASPECTS.get(asked.wants, ())


def _counts_participants(inquiry: Inquiry) -> bool:
    """Whether the question counts nothing but those present: "how many dialled in?"."""
    asked = inquiry.question
    counted = set(asked.topics) <= {"participants", "meeting"} and set(asked.acts) <= _TAKING_PART
    return asked.wants == "how_many" and counted and bool(asked.topics or asked.acts)


def _outcomes(inquiry: Inquiry) -> Found | Declined:
    if obstacle := actors_beside(inquiry, GENERIC):
        return Declined(obstacle)
    positions = list(inquiry.headed("outcome"))
    positions = _decided(inquiry, positions)
    if names_beside(inquiry):
        terms = inquiry.terms.subject
        positions = [
            i for i in positions if inquiry.evidence.coverage(terms, inquiry.evidence.spans(i)) >= MIN_OUTCOME_COVERAGE
        ]
    if not positions:
        return Declined("no paragraph among the outcomes is on what it names")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    why = f"paragraphs under headings on outcomes: {len(statements)}"
    return Found("outcomes", statements, lead=inquiry.words("Outcomes"), why=why)


def _decided(inquiry: Inquiry, positions: list[int]) -> list[int]:
    """Those that tell of a decision, where decisions are asked for; those of what came out, beside discussions."""
    units = inquiry.index.units
    topics = set(inquiry.question.topics)
    wanted = DECISIONS if "decision" in topics and "outcome" not in topics else frozenset[str]()
    deciding = [i for i in positions if any(fact.act in wanted for fact in units[i].facts)]
    if deciding:
        return deciding
    return [
        i
        for i in positions
        if not inquiry.is_headed(units[i], "discussion") or any(fact.act in _CONCLUDING for fact in units[i].facts)
    ]


def _chair(inquiry: Inquiry) -> Found | Declined:
    """Who chaired: as the catalogue read it from the report, else as the report's sentences on the chair say."""
    states = {id_ for id_ in inquiry.question.actors if inquiry.index.vocabulary.kind(id_) == "state"}
    obstacle = (
        wants_beside(inquiry, "who", "what", "")
        or acts_beside(inquiry, "chair")
        or names_beside(inquiry, frozenset(states))
    )
    if obstacle:
        return Declined(obstacle)
    read = tuple(
        Statement(inquiry.label(meeting.chair), (cite_span(inquiry.index, span),), (meeting.chair,))
        for meeting, span in _read(inquiry, "chair", _names_chair)
        if not states
    )
    statements = read or tuple(
        Statement(inquiry.name(fact), (cite_span(inquiry.index, span),), (fact.actor,))
        for span in _spans(inquiry, inquiry.evidence.candidates.telling(_CHAIRING))
        for fact in span.facts
        if fact.act in _CHAIRING and fact.actor != CHAIR and span.concepts >= states
    )
    if not statements:
        return Declined("no numbered paragraph tells who was in the chair")
    chairs = {statement.text for statement in statements}
    lead = inquiry.words.count("Chaired by", "Chaired by", len(chairs))
    return Found("chair", statements, lead=lead, why="paragraphs tell who was in the chair")


def _opening(inquiry: Inquiry) -> Found | Declined:
    obstacle = (
        wants_beside(inquiry, "who")
        or acts_beside(inquiry, "opening")
        or names_beside(inquiry, frozenset(inquiry.question.actors))
    )
    if obstacle:
        return Declined(obstacle)
    for span in _spans(inquiry, inquiry.evidence.candidates.telling(_OPENING)):
        facts = [fact for fact in span.facts if fact.act in _OPENING and fact.actor]
        if facts:
            names = inquiry.names(facts, span.unit)
            statement = Statement(names, (cite_span(inquiry.index, span),), actors_of(facts))
            lead = inquiry.words.count("Opened by", "Opened by", len(inquiry.names_of(facts, span.unit)))
            return Found("opening", (statement,), lead=lead, why="a paragraph tells who opened the meeting")
    return Declined("no numbered paragraph tells who opened the meeting")


def _date(inquiry: Inquiry) -> Found | Declined:
    if obstacle := names_beside(inquiry) or acts_beside(inquiry, "date"):
        return Declined(obstacle)

    def states(meeting: Meeting) -> str:
        return inquiry.words.date(meeting.date) if meeting.date else ""

    return _told(inquiry, "date", _says_date, states)


def _place(inquiry: Inquiry) -> Verdict:
    places = {m.id for m in inquiry.question.mentions if m.kind == "place"}
    allowed = frozenset({"apps", "social-media", *places})
    if obstacle := names_beside(inquiry, allowed) or acts_beside(inquiry, "place"):
        return Declined(obstacle)

    told = _told(inquiry, "place", _says_place, lambda meeting: place_in_words(inquiry, meeting))
    if isinstance(told, Declined) and inquiry.question.wants == "where" and not _names_a_city(inquiry):
        return Refusal("place", is_final=True, why="no report in scope names a city, and the catalogue has no place")
    return told


def place_in_words(inquiry: Inquiry, meeting: Meeting) -> str:
    """The meeting's city in the reader's language, else its platform; empty where neither is known."""
    code = inquiry.words.code
    place = city_label(meeting.place, code) if meeting.place else meeting.platform
    return name_in(place, code) if place else ""


def _names_a_city(inquiry: Inquiry) -> bool:
    """Whether a report on the meetings that the question names tells of a city, or the question names no meeting."""
    if not inquiry.question.scope.named:
        return True
    meetings = tuple(_in_scope(inquiry))
    spans = (span for m in meetings for span in _spans(inquiry, inquiry.evidence.candidates.at(m.number)))
    return any(m.place or m.platform or m.mode for m in meetings) or any(
        known_city(span.text, span.unit.language) or _ONLINE in span.concepts for span in spans
    )


def _says_place(meeting: Meeting, span: Span) -> bool:
    text = span.text.casefold()
    city = known_city(span.text, span.unit.language)
    is_there = city is not None and city[0] == meeting.place
    return is_there or any(place and place.casefold() in text for place in (meeting.platform, meeting.place))


def _attendance(inquiry: Inquiry) -> Found | Declined:
    if obstacle := names_beside(inquiry) or acts_beside(inquiry, "attendance"):
        return Declined(obstacle)
    read = [span for _, span in _read(inquiry, "participants", _says_count)]
    counted = read or [
        span
        for span in _spans(inquiry, inquiry.evidence.candidates.mentioning(["participants"]))
        if "participants" in span.concepts and any(norm.isdigit() for norm in span.norms)
    ]
    return _first_of_each(inquiry, "attendance", counted)


def _agenda(inquiry: Inquiry) -> Found | Declined:
    if obstacle := names_beside(inquiry) or acts_beside(inquiry, "agenda"):
        return Declined(obstacle)
    adopted = [
        span
        for span in _spans(inquiry, inquiry.evidence.candidates.telling(_ADOPTING))
        if "agenda" in span.concepts and any(fact.act in _ADOPTING for fact in span.facts)
    ]
    return _first_of_each(inquiry, "adoption", adopted)


def _first_of_each(inquiry: Inquiry, intent: str, spans: Iterable[Span]) -> Found | Declined:
    """The first of the sentences on each meeting."""
    first: dict[int, Span] = {}
    for span in spans:
        first.setdefault(span.unit.meeting, span)
    statements = tuple(Statement("", (cite_span(inquiry.index, span),)) for span in first.values())
    if not statements:
        return Declined("no numbered paragraph tells of it")
    return Found(intent, statements, why=f"meetings whose report tells of it: {len(statements)}")


def _documents(inquiry: Inquiry) -> Found | Declined:
    if obstacle := names_beside(inquiry) or actors_beside(inquiry):
        return Declined(obstacle)
    lists = [i for i in inquiry.headed("contribution") if entries_of(inquiry.index.units[i].items)]
    lists = lists or [i for i in inquiry.headed("information-document") if entries_of(inquiry.index.units[i].items)]
    if not lists:
        return Declined("no list stands under a heading on contributions or information documents")
    statements = tuple(
        Statement("", (cite_item(inquiry.index, i, item.label),))
        for i in lists
        for item in entries_of(inquiry.index.units[i].items)
    )
    return Found("documents", statements, lead=inquiry.words("Documents presented"), why="the lists of documents")


def _action(inquiry: Inquiry) -> Found | Declined:
    """What the Council is asked to do with a report."""
    beside = [term for term in inquiry.terms.subject if term.concept != _ACTION_REQUIRED]
    if obstacle := wants_beside(inquiry, "what", ""):
        return Declined(obstacle)
    if beside:
        return Declined("it names more than what is asked of the Council")
    positions = inquiry.evidence.candidates.valued("number", lambda value: value == "action")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    if not statements:
        return Declined("no report in view has that part")
    return Found("action", statements, why="the part of the report that is named so")


def _references(inquiry: Inquiry) -> Found | Declined:
    if obstacle := names_beside(inquiry) or actors_beside(inquiry):
        return Declined(obstacle)
    positions = inquiry.evidence.candidates.valued("number", lambda value: value == "references")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    if not statements:
        return Declined("no report in view has that part")
    return Found("references", statements, why="the part of the report that is named so")


_ASPECTS: dict[str, Callable[[Inquiry], Verdict]] = {
    "outcomes": _outcomes,
    "chair": _chair,
    "opening": _opening,
    "date": _date,
    "place": _place,
    "attendance": _attendance,
    "agenda": _agenda,
    "documents": _documents,
    "references": _references,
    "action": _action,
}


IMPLIED_ASPECTS = {"when": ("date",), "where": ("place",)}
"""A bare "when?" asks for the meeting's date."""


def _spans(inquiry: Inquiry, *conditions: Condition) -> Iterator[Span]:
    """Sentences of the numbered paragraphs of which the conditions may hold, in the order of the reports."""
    for position in inquiry.evidence.candidates.among(*conditions):
        if inquiry.index.units[position].section:
            yield from inquiry.evidence.spans(position)


def _told(
    inquiry: Inquiry, intent: str, says: Callable[[Meeting, Span], bool], states: Callable[[Meeting], str]
) -> Found | Declined:
    """The sentence of each meeting's report that says what the catalogue knows, and that in the asker's words."""
    told = {meeting.number: span for meeting, span in _read(inquiry, intent, says)}
    statements = []
    for meeting in _in_scope(inquiry):
        at_it = inquiry.evidence.candidates.at(meeting.number)
        spans = (span for span in _spans(inquiry, at_it) if says(meeting, span))
        if (span := told.get(meeting.number) or next(spans, None)) is not None:
            statements.append(Statement(states(meeting), (cite_span(inquiry.index, span),)))
    if not statements:
        return Declined("no numbered paragraph says what the catalogue knows")
    return Found(intent, tuple(statements), why=f"reports that say what the catalogue knows: {len(statements)}")


def _in_scope(inquiry: Inquiry) -> Iterator[Meeting]:
    """The meetings that the question is about; of a report on several, each by itself."""
    known = inquiry.index.reported
    return (m for m in inquiry.index.meetings if inquiry.question.scope.includes((m.number,), known))


def _read(inquiry: Inquiry, name: str, says: Callable[[Meeting, Span], bool]) -> Iterator[tuple[Meeting, Span]]:
    """The sentences that say a value, of the meetings whose catalogue entry names the paragraph it was read from.

    One in a version where no sentence is recognised as saying it is left to the other ways.
    """
    for meeting in _in_scope(inquiry):
        place = meeting.read_from.get(name, "")
        if not place:
            continue
        for position in inquiry.evidence.candidates.among(inquiry.evidence.candidates.at(meeting.number)):
            unit = inquiry.index.units[position]
            if (unit.report, unit.number) == (meeting.report, place):
                spans = (span for span in inquiry.evidence.spans(position) if says(meeting, span))
                if (span := next(spans, None)) is not None:
                    yield meeting, span
                    break


def _names_chair(meeting: Meeting, span: Span) -> bool:
    """Whether the sentence has the last word of the chair's name, or tells of somebody in the chair."""
    last = meeting.chair.split(" ")[-1].casefold()
    return last in span.text.casefold() or any(fact.act in _CHAIRING for fact in span.facts)


def _says_count(meeting: Meeting, span: Span) -> bool:
    return meeting.participants.lstrip("~") in re.sub(r"(?<=\d)[\s.,](?=\d{3})", "", span.text)


def _says_date(meeting: Meeting, span: Span) -> bool:
    return meeting.date is not None and {str(meeting.date.day), str(meeting.date.year)} <= span.norms
