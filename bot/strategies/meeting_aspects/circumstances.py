"""When and where a meeting was held, and how many took part."""

from __future__ import annotations

import re
from functools import partial

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_spans
from bot.evidence.sentences import Span
from bot.evidence.told_value import as_written
from bot.locale.bidi import name_in
from bot.question.meeting_meanings import (
    COUNTED,
    DAY,
    LINKING,
    MEETING,
    MODE,
    PARTICIPATION,
    PLACE,
    TOOL,
    means,
    meant_places,
)
from bot.strategies.base import Inquiry
from bot.strategies.beyond_meeting import acts_beside, names_beside
from bot.strategies.meeting_aspects.reported import (
    meetings_in_scope,
    read_from_reports,
    spans_of_reports,
    told_as_known,
)
from indexer.model import Meeting
from indexer.text.places import city_label, known_city
from indexer.text.value_kinds import NUMBER

_ONLINE = "virtual-meeting"
_HOW = MODE - {"platform", "digital", "conference-platform"}


def date(inquiry: Inquiry) -> Found | Declined:
    """When it was held."""
    if obstacle := names_beside(inquiry, meaning=MEETING | PLACE | DAY) or acts_beside(inquiry, "date"):
        return Declined(obstacle)

    return told_as_known(inquiry, "date", _says_date, partial(_when_and_where, inquiry))


def _when_and_where(inquiry: Inquiry, meeting: Meeting, span: Span) -> str:
    """The date, and how and where it was held: whichever is asked for, and told by the sentence."""
    asked, words = inquiry.question, inquiry.words
    wanted = {*asked.aspects, asked.wants, *asked.values}
    is_on_date = bool(wanted & {"date", "when"}) and _says_date(meeting, span)
    when = words.date(meeting.date) if meeting.date and is_on_date else ""
    where = held_in_words(inquiry, meeting) if wanted & {"place", "where"} and _says_place(meeting, span) else ""
    return words("{date}, {place}", date=when, place=where) if when and where else when or where


def held_in_words(inquiry: Inquiry, meeting: Meeting) -> str:
    """The city; of a meeting online, that it was, and its platform."""
    place = place_in_words(inquiry, meeting)
    mode = inquiry.words(meeting.mode) if meeting.mode and not meeting.place else ""
    return inquiry.words("{name} ({role})", name=mode, role=place) if mode and place else place


def _says_date(meeting: Meeting, span: Span) -> bool:
    return meeting.date is not None and {str(meeting.date.day), str(meeting.date.year)} <= span.norms


def place(inquiry: Inquiry) -> Verdict:
    """Where it was held, or on which platform."""
    places = {m.id for m in inquiry.question.mentions if m.kind == "place"}
    allowed = frozenset({"apps", "social-media", *places})
    meaning = MEETING | PLACE | DAY | MODE | TOOL | LINKING
    if obstacle := names_beside(inquiry, allowed, meaning) or acts_beside(inquiry, "place"):
        return Declined(obstacle)
    is_on_tool = meant_places(inquiry.question, TOOL)
    if inquiry.question.wants not in {"where", "when"} and not is_on_tool and meant_places(inquiry.question, _HOW):
        told = told_as_known(inquiry, "mode", _says_mode, lambda meeting, _: inquiry.words(meeting.mode or ""))
        if isinstance(told, Found):
            return told
    told = told_as_known(inquiry, "place", _says_place, partial(_when_and_where, inquiry))
    if isinstance(told, Declined) and inquiry.question.wants == "where" and not _names_a_city(inquiry):
        return Refusal("place", is_final=True, why="no report in scope names a city, and the catalogue has no place")
    return told


def _says_mode(meeting: Meeting, span: Span) -> bool:
    return bool(meeting.mode) and _is_on_how(span)


def _is_on_how(span: Span) -> bool:
    """Whether the sentence speaks of taking part online or in person."""
    return means(span.text, span.unit.language, _HOW)


def place_in_words(inquiry: Inquiry, meeting: Meeting) -> str:
    """The meeting's city in the reader's language, else its platform; empty where neither is known."""
    code = inquiry.words.code
    place = city_label(meeting.place, code) if meeting.place else meeting.platform
    return name_in(place, code) if place else ""


def participants_in_words(inquiry: Inquiry, meeting: Meeting) -> str:
    """How many took part, as far as the catalogue knows: `about 100`; empty where it does not."""
    count = meeting.participants.lstrip("~")
    return count if count == meeting.participants else inquiry.words("about {n}", n=count)


def _names_a_city(inquiry: Inquiry) -> bool:
    """Whether a report on the meetings that the question names tells of a city, or the question names no meeting."""
    if not inquiry.question.scope.named:
        return True
    meetings = tuple(meetings_in_scope(inquiry))
    spans = (span for m in meetings for span in spans_of_reports(inquiry, inquiry.evidence.candidates.at(m.number)))
    return any(m.place or m.platform or m.mode for m in meetings) or any(
        known_city(span.text, span.unit.language) or _ONLINE in span.concepts for span in spans
    )


def _says_place(meeting: Meeting, span: Span) -> bool:
    text = span.text.casefold()
    city = known_city(span.text, span.unit.language)
    is_there = city is not None and city[0] == meeting.place
    return is_there or any(place and place.casefold() in text for place in (meeting.platform, meeting.place))


def attendance(inquiry: Inquiry) -> Found | Declined:
    """How many took part."""
    if obstacle := names_beside(inquiry, meaning=PARTICIPATION) or acts_beside(inquiry, "attendance"):
        return Declined(obstacle)
    kinds = {kind for kind, meaning in COUNTED.items() if meant_places(inquiry.question, meaning)}
    read = [span for m, span in read_from_reports(inquiry, "participants", _says_count) if kinds <= m.counted.keys()]
    if kinds and not read:
        return Declined(f"no report in view counts these: {', '.join(sorted(kinds))}")
    counted = read or [
        span
        for span in spans_of_reports(inquiry, inquiry.evidence.candidates.mentioning(["participants"]))
        if "participants" in span.concepts and any(norm.isdigit() for norm in span.norms)
    ]
    first: dict[int, Span] = {}
    for span in counted:
        first.setdefault(span.unit.meeting, span)
    told = tuple(
        Statement(_count_in(inquiry, span, kinds), (cite_spans(inquiry.index, _with_how(inquiry, span)),))
        for span in first.values()
    )
    if not told:
        return Declined("no numbered paragraph tells of it")
    return Found("attendance", told, why=f"meetings whose report tells of it: {len(told)}")


def _count_in(inquiry: Inquiry, span: Span, kinds: set[str]) -> str:
    """How many there were, as the sentence has it in digits; empty where it is in another language."""
    meeting = next((m for m in inquiry.index.meetings if m.number == span.unit.meeting), None)
    if meeting is None or len(kinds) > 1:
        return ""
    count = meeting.counted.get(next(iter(kinds)), "") if kinds else meeting.participants.lstrip("~")
    digits = r"[\s.,]?".join(count)
    found = re.search(rf"(?<!\d){digits}(?!\d)", span.text) if count else None
    told = as_written(span.text, span.unit.language, NUMBER, *found.span()) if found else ""
    return told if span.unit.language == inquiry.words.code or not any(map(str.isalpha, told)) else ""


def _with_how(inquiry: Inquiry, span: Span) -> tuple[Span, ...]:
    """The sentence and, where the question asks how people took part, the one behind that says so."""
    if not meant_places(inquiry.question, _HOW) or _is_on_how(span):
        return (span,)
    around = [each for each in inquiry.evidence.spans(span.position) if each.item == span.item]
    behind = next((each for each in around if each.start >= span.end), None)
    return (span, behind) if behind and _is_on_how(behind) else (span,)


def _says_count(meeting: Meeting, span: Span) -> bool:
    return meeting.participants.lstrip("~") in re.sub(r"(?<=\d)[\s.,](?=\d{3})", "", span.text)
