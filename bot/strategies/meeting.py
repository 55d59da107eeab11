"""Questions about a meeting itself: outcomes, chair, date, place, attendance, agenda, opening, documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bot.citing import cite_item, cite_span, cite_unit
from bot.direction import name_in
from bot.evidence import CHAIR, GENERIC
from bot.model import Found, Refusal, Statement
from bot.spans import Span
from bot.strategies.context import Context
from indexer.languages import language, tokens
from indexer.model import Meeting

_ENOUGH = 0.5


def about_the_meeting(context: Context) -> Found | Refusal | None:
    """Answer by the first aspect that the question names and nothing else narrows down."""
    implied = _IMPLIED.get(context.question.wants, ())
    if _counts_participants(context):
        implied = ("attendance",)
    for aspect in dict.fromkeys((*context.question.aspects, *implied)):
        answer = _ASPECTS.get(aspect)
        found = answer(context) if answer else None
        if found is not None:
            return found
    return None


def _counts_participants(context: Context) -> bool:
    """Whether the question counts nothing but those present: "how many dialled in?"."""
    asked = context.question
    counted = set(asked.topics) <= {"participants", "meeting"} and set(asked.acts) <= {"take part"}
    return asked.wants == "how_many" and counted and bool(asked.topics or asked.acts)


def _narrowed(context: Context, *, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether the question names actors, topics or words beside the aspect itself."""
    asked = context.question
    named = {*asked.actors, *asked.topics} - GENERIC
    aspect_words = {t.norm for phrases in language(asked.language).questions.aspects.values()
                    for phrase in phrases for t in tokens(phrase, language(asked.language))}  # fmt: skip
    return bool(named - allowed) or any(word.norm not in aspect_words for word in asked.words)


def _acts_beside(context: Context, *allowed: str) -> bool:
    return not set(context.question.acts) <= {*allowed, "host", "take part"}


def _outcomes(context: Context) -> Found | None:
    if context.question.actors and set(context.question.actors) - GENERIC:
        return None
    positions = [i for i in context.evidence.view if context.is_headed(context.index.units[i], "outcome")]
    if _narrowed(context):
        terms = [t for t in context.evidence.topic if t.concept not in GENERIC]
        positions = [i for i in positions if context.evidence.coverage(terms, context.evidence.spans(i)) >= _ENOUGH]
    if not positions:
        return None
    statements = tuple(Statement("", (cite_unit(context.index, i),)) for i in positions)
    return Found("outcomes", statements, lead=context.words("Outcomes"))


def _chair(context: Context) -> Found | None:
    if context.question.wants not in {"who", "what", ""} or _acts_beside(context, "chair"):
        return None
    states = {id_ for id_ in context.question.actors if context.index.vocabulary.kind(id_) == "state"}
    if _narrowed(context, allowed=frozenset(states)):
        return None
    statements = tuple(
        Statement(context.name(fact), (cite_span(context.index, span),))
        for span in _spans(context)
        for fact in span.facts
        if fact.act == "chair" and fact.actor != CHAIR and span.concepts >= states
    )
    return Found("chair", statements, lead=context.words("Chaired by")) if statements else None


def _opening(context: Context) -> Found | None:
    if context.question.wants != "who" or _acts_beside(context, "open", "present", "welcome"):
        return None
    if _narrowed(context, allowed=frozenset(context.question.actors)):
        return None
    for span in _spans(context):
        names = context.names((fact for fact in span.facts if fact.act == "open" and fact.actor), span.unit)
        if names:
            statement = Statement(names, (cite_span(context.index, span),))
            return Found("opening", (statement,), lead=context.words("Opened by"))
    return None


def _date(context: Context) -> Found | None:
    if _narrowed(context) or _acts_beside(context):
        return None

    def states(meeting: Meeting) -> str:
        return context.words.date(meeting.date) if meeting.date else ""

    return _told(context, "date", _says_date, states)


def _place(context: Context) -> Found | None:
    if _narrowed(context, allowed=frozenset({"apps", "social-media"})) or _acts_beside(context):
        return None

    def states(meeting: Meeting) -> str:
        return name_in(meeting.platform or meeting.place, context.question.language)

    return _told(context, "place", _says_place, states)


def _says_place(meeting: Meeting, span: Span) -> bool:
    text = span.text.casefold()
    return any(place and place.casefold() in text for place in (meeting.platform, meeting.place))


def _attendance(context: Context) -> Found | None:
    if _narrowed(context) or _acts_beside(context, "present"):
        return None
    counted = (span for span in _spans(context) if "participants" in span.concepts)
    for span in counted:
        if any(norm.isdigit() for norm in span.norms):
            return Found("attendance", (Statement("", (cite_span(context.index, span),)),))
    return None


def _agenda(context: Context) -> Found | None:
    if _narrowed(context) or _acts_beside(context, "adopt", "agree", "decide", "present"):
        return None
    for span in _spans(context):
        if "agenda" in span.concepts and any(fact.act == "adopt" for fact in span.facts):
            return Found("adoption", (Statement("", (cite_span(context.index, span),)),))
    return None


def _documents(context: Context) -> Found | None:
    if _narrowed(context) or context.question.actors:
        return None
    lists = [
        i
        for i in context.evidence.view
        if context.index.units[i].items and context.is_headed(context.index.units[i], "contribution")
    ]
    lists = lists or [
        i
        for i in context.evidence.view
        if context.index.units[i].items and context.is_headed(context.index.units[i], "information-document")
    ]
    if not lists:
        return None
    statements = tuple(
        Statement("", (cite_item(context.index, i, item.label),))
        for i in lists
        for item in context.index.units[i].items
    )
    return Found("documents", statements, lead=context.words("Documents presented"))


def _references(context: Context) -> Found | None:
    if _narrowed(context) or context.question.actors:
        return None
    positions = [i for i in context.evidence.view if context.index.units[i].number == "references"]
    statements = tuple(Statement("", (cite_unit(context.index, i),)) for i in positions)
    return Found("references", statements) if statements else None


_ASPECTS: dict[str, Callable[[Context], Found | Refusal | None]] = {
    "outcomes": _outcomes,
    "chair": _chair,
    "opening": _opening,
    "date": _date,
    "place": _place,
    "attendance": _attendance,
    "agenda": _agenda,
    "documents": _documents,
    "references": _references,
}


_IMPLIED = {"when": ("date",), "where": ("place",)}
"""A bare "when?" asks for the meeting's date."""


def _spans(context: Context) -> Iterator[Span]:
    """Sentences of the numbered paragraphs, in the order of the reports."""
    for position in context.evidence.view:
        if context.index.units[position].section:
            yield from context.evidence.spans(position)


def _told(
    context: Context, intent: str, says: Callable[[Meeting, Span], bool], states: Callable[[Meeting], str]
) -> Found | None:
    """The sentence of each meeting's report that says what the catalogue knows, and that in the asker's words."""
    statements = []
    for meeting in context.index.meetings:
        spans = (span for span in _spans(context) if span.unit.meeting == meeting.number and says(meeting, span))
        if (span := next(spans, None)) is not None:
            statements.append(Statement(states(meeting), (cite_span(context.index, span),)))
    return Found(intent, tuple(statements)) if statements else None


def _says_date(meeting: Meeting, span: Span) -> bool:
    return meeting.date is not None and {str(meeting.date.day), str(meeting.date.year)} <= span.norms
