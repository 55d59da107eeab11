"""What the catalogue alone knows of a meeting that no report is held on: told with its source, and never as cited."""

from __future__ import annotations

from bot.strategies.base import Inquiry
from bot.strategies.meeting_aspects.circumstances import participants_in_words, place_in_words
from bot.strategies.meeting_facts import IMPLIED_ASPECTS
from bot.strategies.of_a_meeting import labelled
from indexer.model import Meeting


def known_without_report(inquiry: Inquiry, numbers: tuple[int, ...]) -> str:
    """The aspects of these meetings that the question names, as the catalogue has them; empty for none."""
    asked, words = inquiry.question, inquiry.words
    aspects = dict.fromkeys((*asked.aspects, *IMPLIED_ASPECTS.get(asked.wants, ())))
    told = []
    for meeting in inquiry.index.meetings:
        if meeting.number not in numbers:
            continue
        values = _values(inquiry, meeting)
        known = [
            labelled(inquiry, label, value) for aspect, (label, value) in values.items() if aspect in aspects and value
        ]
        if known:
            source = meeting.report or meeting.source or "–"
            told.append(
                words.of_meeting(
                    meeting.name,
                    words("The catalogue of meetings, from {source}, lists meeting {n}. {facts}."),
                    words("The catalogue of meetings, from {source}, lists {n}. {facts}."),
                    source=source,
                    facts=words("; ").join(known),
                )
            )
    return words.sentences(*told)


def _values(inquiry: Inquiry, meeting: Meeting) -> dict[str, tuple[str, str]]:
    """By aspect, its label and what the catalogue knows."""
    words = inquiry.words
    return {
        "date": (words("Date"), words.date(meeting.date) if meeting.date else ""),
        "place": (words("Place"), place_in_words(inquiry, meeting)),
        "chair": (words("Chair"), inquiry.label(meeting.chair) if meeting.chair else ""),
        "attendance": (words("Participants"), participants_in_words(inquiry, meeting)),
    }
