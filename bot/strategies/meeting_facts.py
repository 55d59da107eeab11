"""Questions about a meeting itself: outcomes, chair, date, place, attendance, agenda, opening, documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from bot.answer import Found, Refusal, Statement
from bot.citations.citations import cite_item, cite_span, cite_unit
from bot.evidence.candidates import Condition
from bot.evidence.office_holders import CHAIR
from bot.evidence.sentences import Span
from bot.locale.bidi import name_in
from bot.question.generic_concepts import GENERIC
from bot.question.languages import questions
from bot.strategies.base import Inquiry, actors_of
from bot.thresholds import MIN_OUTCOME_COVERAGE
from indexer.acts import DECISIONS, acts_where, telling_of
from indexer.languages import language, tokens
from indexer.model import Meeting

_COUNCIL = "itu-council"
_ACTION_REQUIRED = "action-required"
_ONLINE = "virtual-meeting"
_ASKED_OF_COUNCIL = acts_where(lambda act: act.asks_council)
_CONCLUDING = DECISIONS | acts_where(lambda act: act.is_conclusion)
_CHAIRING, _OPENING, _ADOPTING = (telling_of(aspect) for aspect in ("chair", "opening", "agenda"))
_TAKING_PART = acts_where(lambda act: act.counts_participants)


def about_the_meeting(inquiry: Inquiry) -> Found | Refusal | None:
    """Answer by the first aspect that the question names and nothing else narrows down."""
    implied = _IMPLIED.get(inquiry.question.wants, ())
    if _counts_participants(inquiry):
        implied = ("attendance",)
    where = {m.id for m in inquiry.question.mentions if m.kind == "place"} | {_ONLINE}
    if inquiry.question.is_yes_no and inquiry.question.mentions and {*inquiry.question.topics} <= where:
        implied = ("place",)  # "was it in Geneva or online?"
    council = set(inquiry.question.actors) == {_COUNCIL} or _ACTION_REQUIRED in inquiry.question.topics
    if council and not set(inquiry.question.acts) - _ASKED_OF_COUNCIL:
        implied = ("action",)
    for aspect in dict.fromkeys((*inquiry.question.aspects, *implied)):
        answer = _ASPECTS.get(aspect)
        found = answer(inquiry) if answer else None
        if found is not None:
            return found
    return None


def _counts_participants(inquiry: Inquiry) -> bool:
    """Whether the question counts nothing but those present: "how many dialled in?"."""
    asked = inquiry.question
    counted = set(asked.topics) <= {"participants", "meeting"} and set(asked.acts) <= _TAKING_PART
    return asked.wants == "how_many" and counted and bool(asked.topics or asked.acts)


def _narrowed(inquiry: Inquiry, *, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether the question names actors, topics or words beside the aspect itself."""
    asked = inquiry.question
    named = {*asked.actors, *asked.topics} - GENERIC
    aspect_words = {t.norm for phrases in questions(asked.language).aspects.values()
                    for phrase in phrases for t in tokens(phrase, language(asked.language))}  # fmt: skip
    words = (token for term in inquiry.terms.topic if not term.concept for token in term.tokens)
    return bool(named - allowed) or any(word.norm not in aspect_words for word in words)


def _acts_beside(inquiry: Inquiry, aspect: str) -> bool:
    """Whether the question names an act with which nobody asks for this aspect of a meeting."""
    allowed = acts_where(lambda act: act.is_holding or aspect == act.tells or aspect in act.aspects)
    return not set(inquiry.question.acts) <= allowed


def _outcomes(inquiry: Inquiry) -> Found | None:
    if inquiry.question.actors and set(inquiry.question.actors) - GENERIC:
        return None
    positions = list(inquiry.headed("outcome"))
    positions = _decided(inquiry, positions)
    if _narrowed(inquiry):
        terms = inquiry.terms.subject
        positions = [
            i for i in positions if inquiry.evidence.coverage(terms, inquiry.evidence.spans(i)) >= MIN_OUTCOME_COVERAGE
        ]
    if not positions:
        return None
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    return Found("outcomes", statements, lead=inquiry.words("Outcomes"))


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


def _chair(inquiry: Inquiry) -> Found | None:
    if inquiry.question.wants not in {"who", "what", ""} or _acts_beside(inquiry, "chair"):
        return None
    states = {id_ for id_ in inquiry.question.actors if inquiry.index.vocabulary.kind(id_) == "state"}
    if _narrowed(inquiry, allowed=frozenset(states)):
        return None
    statements = tuple(
        Statement(inquiry.name(fact), (cite_span(inquiry.index, span),), (fact.actor,))
        for span in _spans(inquiry, inquiry.evidence.places.telling(_CHAIRING))
        for fact in span.facts
        if fact.act in _CHAIRING and fact.actor != CHAIR and span.concepts >= states
    )
    return Found("chair", statements, lead=inquiry.words("Chaired by")) if statements else None


def _opening(inquiry: Inquiry) -> Found | None:
    if inquiry.question.wants != "who" or _acts_beside(inquiry, "opening"):
        return None
    if _narrowed(inquiry, allowed=frozenset(inquiry.question.actors)):
        return None
    for span in _spans(inquiry, inquiry.evidence.places.telling(_OPENING)):
        facts = [fact for fact in span.facts if fact.act in _OPENING and fact.actor]
        if facts:
            names = inquiry.names(facts, span.unit)
            statement = Statement(names, (cite_span(inquiry.index, span),), actors_of(facts))
            return Found("opening", (statement,), lead=inquiry.words("Opened by"))
    return None


def _date(inquiry: Inquiry) -> Found | None:
    if _narrowed(inquiry) or _acts_beside(inquiry, "date"):
        return None

    def states(meeting: Meeting) -> str:
        return inquiry.words.date(meeting.date) if meeting.date else ""

    return _told(inquiry, "date", _says_date, states)


def _place(inquiry: Inquiry) -> Found | None:
    places = {m.id for m in inquiry.question.mentions if m.kind == "place"}
    if _narrowed(inquiry, allowed=frozenset({"apps", "social-media", *places})) or _acts_beside(inquiry, "place"):
        return None

    def states(meeting: Meeting) -> str:
        return name_in(meeting.platform or meeting.place, inquiry.words.code)

    return _told(inquiry, "place", _says_place, states)


def _says_place(meeting: Meeting, span: Span) -> bool:
    text = span.text.casefold()
    return any(place and place.casefold() in text for place in (meeting.platform, meeting.place))


def _attendance(inquiry: Inquiry) -> Found | None:
    if _narrowed(inquiry) or _acts_beside(inquiry, "attendance"):
        return None
    counted = [
        span
        for span in _spans(inquiry, inquiry.evidence.places.mentioning(["participants"]))
        if "participants" in span.concepts and any(norm.isdigit() for norm in span.norms)
    ]
    return _first_of_each(inquiry, "attendance", counted)


def _agenda(inquiry: Inquiry) -> Found | None:
    if _narrowed(inquiry) or _acts_beside(inquiry, "agenda"):
        return None
    adopted = [
        span
        for span in _spans(inquiry, inquiry.evidence.places.telling(_ADOPTING))
        if "agenda" in span.concepts and any(fact.act in _ADOPTING for fact in span.facts)
    ]
    return _first_of_each(inquiry, "adoption", adopted)


def _first_of_each(inquiry: Inquiry, intent: str, spans: Iterable[Span]) -> Found | None:
    """The first of the sentences on each meeting."""
    first: dict[int, Span] = {}
    for span in spans:
        first.setdefault(span.unit.meeting, span)
    statements = tuple(Statement("", (cite_span(inquiry.index, span),)) for span in first.values())
    return Found(intent, statements) if statements else None


def _documents(inquiry: Inquiry) -> Found | None:
    if _narrowed(inquiry) or inquiry.question.actors:
        return None
    lists = [i for i in inquiry.headed("contribution") if inquiry.index.units[i].items]
    lists = lists or [i for i in inquiry.headed("information-document") if inquiry.index.units[i].items]
    if not lists:
        return None
    statements = tuple(
        Statement("", (cite_item(inquiry.index, i, item.label),))
        for i in lists
        for item in inquiry.index.units[i].items
    )
    return Found("documents", statements, lead=inquiry.words("Documents presented"))


def _action(inquiry: Inquiry) -> Found | None:
    """What the Council is asked to do with a report."""
    beside = [term for term in inquiry.terms.subject if term.concept != _ACTION_REQUIRED]
    if inquiry.question.wants not in {"what", ""} or beside:
        return None
    positions = inquiry.evidence.places.valued("number", lambda value: value == "action")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    return Found("action", statements) if statements else None


def _references(inquiry: Inquiry) -> Found | None:
    if _narrowed(inquiry) or inquiry.question.actors:
        return None
    positions = inquiry.evidence.places.valued("number", lambda value: value == "references")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    return Found("references", statements) if statements else None


_ASPECTS: dict[str, Callable[[Inquiry], Found | Refusal | None]] = {
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


_IMPLIED = {"when": ("date",), "where": ("place",)}
"""A bare "when?" asks for the meeting's date."""


def _spans(inquiry: Inquiry, *conditions: Condition) -> Iterator[Span]:
    """Sentences of the numbered paragraphs of which the conditions may hold, in the order of the reports."""
    for position in inquiry.evidence.places.among(*conditions):
        if inquiry.index.units[position].section:
            yield from inquiry.evidence.spans(position)


def _told(
    inquiry: Inquiry, intent: str, says: Callable[[Meeting, Span], bool], states: Callable[[Meeting], str]
) -> Found | None:
    """The sentence of each meeting's report that says what the catalogue knows, and that in the asker's words."""
    statements = []
    for meeting in inquiry.index.meetings:
        at_it = inquiry.evidence.places.at(meeting.number)
        spans = (span for span in _spans(inquiry, at_it) if span.unit.meeting == meeting.number and says(meeting, span))
        if (span := next(spans, None)) is not None:
            statements.append(Statement(states(meeting), (cite_span(inquiry.index, span),)))
    return Found(intent, tuple(statements)) if statements else None


def _says_date(meeting: Meeting, span: Span) -> bool:
    return meeting.date is not None and {str(meeting.date.day), str(meeting.date.year)} <= span.norms
