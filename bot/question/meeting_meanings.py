"""The meanings of everyday words by which people ask about a meeting itself, as ids of the lexicon."""

from __future__ import annotations

from bot.question.model import Question
from indexer.languages import language, tokens
from indexer.lexicon import lexicon

MEETING = frozenset({"meeting", "session", "convene"})
NEXT = frozenset({"next", "next-meeting"})
PLACE = frozenset({"place", "location", "venue", "city", "town-city-big", "capital-city"})
DAY = frozenset({"date", "dates-of-meeting", "day", "clock-time-when"})
DEADLINE = frozenset({"deadline", "end-date", "until-till"})
PAPERS = frozenset({"submit", "document", "contribution", "transmit-forward"})
PRESENCE = frozenset({
    "attendance", "attendance-number", "participation", "participant", "arrive", "join-group", "guy-person",
    "crowd-many-people",
})  # fmt: skip
MODE = frozenset({
    "in-person", "offline", "remote-participation", "virtual-meeting", "internet", "digital", "conference-platform",
    "platform",
})  # fmt: skip


def meant_places(question: Question, ids: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Spans, in the question's text, of the words that may mean any of these."""
    spoken = tokens(question.text, language(question.language))
    found = lexicon(question.language).find(spoken)
    return tuple((spoken[m.first].start, spoken[m.last - 1].end) for m in found if not ids.isdisjoint(m.ids))
